"""Finding what is asked: requirements, method of completion, named units."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pathways.errors import AmbiguousReference, NoSuchThing, WrongUse
from pathways.i18n import words
from pathways.model import (
    Catalogue,
    CodedName,
    CountBounds,
    Evidence,
    Goal,
    Group,
    GroupKind,
    Leaf,
    Method,
    OspBounds,
    PieceKind,
    Provenance,
    Qualification,
    QualificationKind,
    Record,
    Structure,
    SubUnit,
    Text,
    Unit,
    UnitKind,
)
from pathways.planner.checking import Question, check_tree
from pathways.planner.goal import (
    UnknownCode,
    choose_method,
    find_qualification,
    find_units,
    goal_for,
    recorded_goal,
)
from pathways.planner.verdict import Check
from pathways.rules.reading import Corrections
from pathways.rules.setting import Origins

TODAY = date(2026, 12, 1)


def requirements(
    identifier: str,
    number: str,
    first: date | None = date(2018, 8, 1),
    last: date | None = None,
    transition: date | None = None,
    *,
    methods: tuple[Method, ...] = (Method.REFORMI,),
    kind: QualificationKind = QualificationKind.BASIC,
    codes: tuple[str, ...] = ("351301",),
    leaves: tuple[tuple[str, int | None], ...] = (("100", 30), ("101", 15)),
    units: tuple[Unit, ...] = (),
) -> Qualification:
    described = units or tuple(Unit(code, Text(fi=f"Osa {code}")) for code, _ in leaves)
    listed = tuple(
        Leaf(f"0.{position}", code, Decimal(osp) if osp is not None else None) for position, (code, osp) in enumerate(leaves)
    )
    bounds = OspBounds(Decimal(30), Decimal(30)) if all(osp is not None for _, osp in leaves) else None
    root = Group("0", Text(fi="Tutkinto"), osp=bounds, count=None if bounds else CountBounds(1, None), children=listed)
    return Qualification(
        identifier,
        number,
        Text(fi=f"Tutkinto {number}"),
        kind,
        tuple(Structure(method, root) for method in methods),
        described,
        tuple(CodedName(code, Text()) for code in codes),
        valid_from=first,
        valid_to=last,
        transition_to=transition,
    )


OLD = requirements("1", "39/011/2014", date(2015, 8, 1), date(2018, 7, 31), date(2021, 12, 31), methods=(Method.OPS, Method.NAYTTO))
NEW = requirements("2", "OPH-1-2017")
NEXT = requirements("3", "OPH-1-2025", date(2027, 8, 1))
CATALOGUE = Catalogue((OLD, NEW, NEXT))


# -- the reference ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reference", ["OPH-1-2017", "oph-1-2017", "2", " OPH-1-2017 "])
def test_a_register_number_or_document_number_is_found(reference: str) -> None:
    found = find_qualification(CATALOGUE, reference, TODAY)
    assert (found.qualification, found.findings) == (NEW, ())


@pytest.mark.parametrize("reference", ["351301", "koulutus_351301"])
@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2016, 1, 1), "39/011/2014"),
        (date(2018, 7, 31), "39/011/2014"),
        (date(2018, 8, 1), "OPH-1-2017"),
        (TODAY, "OPH-1-2017"),
        (date(2027, 7, 31), "OPH-1-2017"),
    ],
)
def test_of_several_versions_the_one_in_force_on_the_day_is_used(reference: str, day: date, number: str) -> None:
    assert find_qualification(CATALOGUE, reference, day).qualification.register_number == number


def test_one_in_its_transition_period_is_used_when_nothing_else_is_in_force() -> None:
    only_old = Catalogue((OLD, NEXT))
    assert find_qualification(only_old, "351301", date(2021, 12, 31)).qualification == OLD


def test_the_day_after_the_transition_period_nothing_is_in_force_and_all_are_listed() -> None:
    with pytest.raises(AmbiguousReference) as raised:
        find_qualification(Catalogue((OLD, NEXT)), "351301", date(2022, 1, 1))
    assert len(raised.value.candidates) == 2


def test_several_in_force_are_listed_with_number_name_and_dates() -> None:
    with pytest.raises(AmbiguousReference) as raised:
        find_qualification(CATALOGUE, "351301", date(2027, 8, 1))
    said = words("en").error(raised.value)
    for each in ("OPH-1-2017", "OPH-1-2025", "Tutkinto OPH-1-2025", "2027-08-01", "--on"):
        assert each in said
    assert "39/011/2014" not in said


@pytest.mark.parametrize("day", [date(2014, 1, 1), TODAY])
def test_a_single_match_is_used_whatever_its_dates_and_that_is_said(day: date) -> None:
    found = find_qualification(CATALOGUE, "39/011/2014", day)
    assert found.qualification == OLD
    (fact,) = found.findings
    assert fact.code == "requirements_not_in_force"
    assert dict(fact.values)["valid_to"] == date(2021, 12, 31)


def test_the_last_day_of_the_transition_is_inside() -> None:
    assert find_qualification(CATALOGUE, "39/011/2014", date(2021, 12, 31)).findings == ()
    assert find_qualification(CATALOGUE, "39/011/2014", date(2022, 1, 1)).findings != ()


def test_nothing_found_says_how_to_get_it() -> None:
    with pytest.raises(NoSuchThing) as raised:
        find_qualification(CATALOGUE, "OPH-9-2020", TODAY)
    assert "pathways fetch OPH-9-2020 --to" in words("en").error(raised.value)
    assert "39/011/2014" in words("en").error(raised.value)


# -- the record's goal --------------------------------------------------------------------------------------------------


def test_the_goal_comes_from_the_record() -> None:
    goal = Goal("OPH-1-2017", Method.REFORMI)
    assert recorded_goal(Record((goal, Goal(None)))) == goal


def test_a_record_without_a_register_number_has_no_goal() -> None:
    with pytest.raises(WrongUse, match="no_goal"):
        recorded_goal(Record((Goal(None),)))


def test_a_record_with_two_goals_lists_them() -> None:
    with pytest.raises(AmbiguousReference, match="OPH-1-2017; OPH-2-2017"):
        recorded_goal(Record((Goal("OPH-2-2017"), Goal("OPH-1-2017"))))


def test_of_two_rights_for_one_qualification_the_one_under_way_counts() -> None:
    done = Goal("A", graduated=True, started_on=date(2025, 1, 1))
    going = Goal("A", started_on=date(2020, 1, 1))
    assert goal_for(Record((done, going)), "A") == going
    assert goal_for(Record((done, going)), "B") is None


# -- the method ---------------------------------------------------------------------------------------------------------


def test_the_method_is_as_given() -> None:
    assert choose_method(OLD, Method.NAYTTO, Goal("39/011/2014", Method.OPS)).structure.method is Method.NAYTTO


def test_else_the_records() -> None:
    assert choose_method(OLD, None, Goal("39/011/2014", Method.OPS)).structure.method is Method.OPS


def test_else_the_only_one() -> None:
    assert choose_method(NEW, None, None).structure.method is Method.REFORMI
    assert choose_method(NEW, None, Goal("OPH-1-2017")).findings == ()


def test_else_an_error_lists_them() -> None:
    with pytest.raises(WrongUse, match="naytto, ops"):
        choose_method(OLD, None, None)
    with pytest.raises(WrongUse, match="naytto, ops"):
        choose_method(OLD, Method.REFORMI, None)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (QualificationKind.BASIC, Method.OPS),
        (QualificationKind.FURTHER, Method.NAYTTO),
        (QualificationKind.SPECIALIST, Method.NAYTTO),
    ],
)
def test_a_reform_right_of_2018_falls_back_to_the_older_method_and_that_is_said(kind: QualificationKind, expected: Method) -> None:
    goal = Goal("39/011/2014", Method.REFORMI, started_on=date(2018, 3, 1))
    chosen = choose_method(replace(OLD, kind=kind), None, goal)
    assert chosen.structure.method is expected
    assert [each.code for each in chosen.findings] == ["method_before_reform"]


def test_a_reform_right_of_another_year_does_not_fall_back() -> None:
    with pytest.raises(WrongUse):
        choose_method(OLD, None, Goal("39/011/2014", Method.REFORMI, started_on=date(2019, 1, 1)))


def test_a_reform_right_of_2018_keeps_a_reform_tree() -> None:
    goal = Goal("OPH-1-2017", Method.REFORMI, started_on=date(2018, 3, 1))
    assert choose_method(NEW, None, goal).findings == ()


def test_a_recorded_method_that_the_requirements_lack_is_said() -> None:
    chosen = choose_method(NEW, None, Goal("OPH-1-2017", Method.NAYTTO))
    assert chosen.structure.method is Method.REFORMI
    assert [each.code for each in chosen.findings] == ["method_not_in_requirements"]


def test_requirements_without_a_tree_are_refused() -> None:
    with pytest.raises(WrongUse, match="no_rule_tree"):
        choose_method(replace(NEW, structures=()), None, None)


# -- named units --------------------------------------------------------------------------------------------------------


def held(code: str) -> Evidence:
    return Evidence(f"e:{code}", PieceKind.UNIT, Text(), Provenance("x"), code=code, national=True)


Answer = Callable[..., Check]


@pytest.fixture
def answer() -> Answer:
    def answered(catalogue: Catalogue, codes: tuple[str, ...], record: Record, **options: object) -> Check:
        goal = find_units(catalogue, codes, on=TODAY, record=record, **options)  # type: ignore[arg-type]
        return check_tree(Question(goal.qualification, record, Origins(catalogue)), goal.tree)

    return answered


def test_named_units_ask_no_total_of_the_whole(answer: Answer) -> None:
    check = answer(CATALOGUE, ("100", "101"), Record(evidence=(held("100"),)), within=NEW)
    assert (check.best.verdict, check.best.counted_osp, check.best.remaining_osp) == ("incomplete", 30, 15)
    assert (check.required_least_osp, check.required_most_osp) == (45, 45)
    both = answer(CATALOGUE, ("100", "101"), Record(evidence=(held("100"), held("101"))), within=NEW)
    assert both.best.verdict == "complete"


def test_a_unit_asked_for_twice_is_one_unit(answer: Answer) -> None:
    assert answer(CATALOGUE, ("100", "100"), Record(), within=NEW).best.remaining_osp == 30


def test_an_unknown_unit_names_the_nearest() -> None:
    with pytest.raises(UnknownCode, match="known=100"):
        find_units(CATALOGUE, ["1000"], on=TODAY)
    with pytest.raises(UnknownCode, match="register_number=OPH-1-2017"):
        find_units(CATALOGUE, ["777"], on=TODAY, within=NEW)


def test_a_unit_of_several_requirements_is_taken_from_those_in_force_and_that_is_said() -> None:
    goal = find_units(CATALOGUE, ["100"], on=TODAY)
    assert goal.qualification == NEW
    (fact,) = goal.findings
    assert fact.code == "unit_in_several_requirements"
    assert dict(fact.values)["others"] == "39/011/2014, OPH-1-2025"


def test_the_records_requirements_come_first() -> None:
    record = Record((Goal("39/011/2014", Method.OPS),))
    assert find_units(CATALOGUE, ["100"], on=TODAY, record=record).qualification == OLD


def test_a_trial_comes_after_requirements_for_everyone() -> None:
    trial = replace(NEW, id="9", register_number="OPH-9-2017", export_trial=True, valid_from=date(2019, 1, 1))
    assert find_units(Catalogue((trial, NEW)), ["100"], on=TODAY).qualification == NEW


def test_units_of_several_qualifications_are_one_goal(answer: Answer) -> None:
    other = requirements("7", "OPH-7-2017", leaves=(("700", 20),))
    catalogue = Catalogue((NEW, other))
    record = Record(evidence=(held("700"),))
    assert find_units(catalogue, ["100", "700"], on=TODAY).qualification.register_number == ""
    best = answer(catalogue, ("100", "700"), record).best
    assert (best.counted_osp, best.remaining_osp) == (20, 30)


def test_a_unit_without_an_extent_makes_the_goal_one_of_counts(answer: Answer) -> None:
    counted = requirements("8", "OPH-8-2001", leaves=(("800", None), ("801", None)))
    best = answer(Catalogue((counted,)), ("800", "801"), Record(evidence=(held("800"),))).best
    assert (best.counted_osp, best.remaining_osp, best.remaining_units) == (None, None, 1)


def _common(code: str, *parts: tuple[str, int], optional: int | None = None) -> Unit:
    subs = tuple(
        SubUnit(f"{code}/{name}", name, Text(fi=name), f"{code}/{name}", mandatory_osp=Decimal(osp)) for name, osp in parts
    )
    if optional is not None:
        subs = (
            *subs,
            SubUnit(
                f"{code}/X", "X", Text(fi="X"), f"{code}/X", has_mandatory=False, optional_osp=Decimal(optional), has_optional=True
            ),
        )
    return Unit(code, Text(fi="Yhteinen"), UnitKind.COMMON, sub_units=subs)


def test_a_common_unit_has_the_extent_of_its_sub_units(answer: Answer) -> None:
    common = requirements("4", "OPH-4-2017", leaves=(("400", 30),), units=(_common("400", ("A", 4), ("B", 3)),))
    catalogue = Catalogue((common,))
    met = Evidence("e:A", PieceKind.SUB_UNIT, Text(), Provenance("x"), code="A", national=True, mandatory=True)
    best = answer(catalogue, ("400",), Record(evidence=(met,))).best
    assert (best.counted_osp, best.remaining_osp) == (4, 3)


def test_a_common_unit_of_2014_stays_a_small_group_with_optional_credit(answer: Answer) -> None:
    common = requirements("5", "OPH-5-2014", leaves=(("500", 11),), units=(_common("500", ("A", 5), ("B", 3), optional=3),))
    goal = find_units(Catalogue((common,)), ["500"], on=TODAY)
    assert [node.id for node in goal.tree.root.groups] == ["unit 500"]
    assert goal.tree.root.groups[0].groups[0].kind is GroupKind.OPEN
    best = answer(Catalogue((common,)), ("500",), Record()).best
    assert best.remaining_osp == 11
    assert answer(Catalogue((common,)), ("500",), Record(evidence=(held("500"),))).best.verdict == "complete"


def test_a_stated_extent_is_used_for_a_named_unit(answer: Answer) -> None:
    counted = requirements("8", "OPH-8-2001", leaves=(("800", None),))
    corrections = {"OPH-8-2001": Corrections(osp={"800": Decimal(25)})}
    assert answer(Catalogue((counted,)), ("800",), Record(), corrections=corrections).best.remaining_osp == 25


def test_a_method_is_asked_of_the_documents_that_have_it() -> None:
    """Units of two documents, of which one knows only the reform: the method asked for decides in the other."""
    leaf, other = Leaf("0.0", "100001", Decimal(15)), Leaf("0.0", "200001", Decimal(15))
    old = Qualification(
        "1",
        "OPH-1-2014",
        Text(fi="Vanha"),
        QualificationKind.BASIC,
        (Structure(Method.OPS, Group("0", children=(leaf,))), Structure(Method.NAYTTO, Group("0", children=(leaf,)))),
        (Unit("100001", Text(fi="Hitsaus")),),
    )
    new = Qualification(
        "2",
        "OPH-2-2026",
        Text(fi="Uusi"),
        QualificationKind.BASIC,
        (Structure(Method.REFORMI, Group("0", children=(other,))),),
        (Unit("200001", Text(fi="Maalaus")),),
    )
    goal = find_units(Catalogue((old, new)), ("100001", "200001"), on=date(2027, 1, 4), asked=Method.OPS)
    assert {each.unit for each in goal.tree.root.all_leaves()} == {"100001", "200001"}
