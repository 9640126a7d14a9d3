"""Study first and move then, against every plan that there is: only what both versions ask for starts before the move."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pathways.model import (
    Catalogue,
    Certainty,
    Coverage,
    Equivalence,
    Group,
    Intake,
    Leaf,
    Limits,
    Offering,
    Prefer,
    Qualification,
    Record,
    Sameness,
    Unit,
)
from pathways.planner.checking import Question
from pathways.planner.moving import Days, study_then_move
from pathways.planner.plan import Planned
from pathways.planner.problem import Problem
from pathways.planner.versions import Version, compare
from pathways.rules.reading import read_tree
from pathways.rules.setting import Origins, Setting
from tests.oracles.exhaustive import Choice, ExhaustivePlan, TooLarge
from tests.oracles.generate import MONDAY, Case, plans
from tests.oracles.test_alternatives_oracle import value_of

SMALL = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


def renamed(group: Group, codes: frozenset[str]) -> Group:
    """The same group, in which units of ``codes`` are other ones."""

    def own(leaf: Leaf) -> Leaf:
        return replace(leaf, unit=f"9{leaf.unit[1:]}") if leaf.unit in codes else leaf

    children = tuple(renamed(each, codes) if isinstance(each, Group) else own(each) for each in group.children)
    return replace(group, children=children)


def older(document: Qualification, codes: frozenset[str]) -> Qualification:
    structures = tuple(replace(each, root=renamed(each.root, codes)) for each in document.structures)
    units = tuple(replace(each, code=f"9{each.code[1:]}") if each.code in codes else each for each in document.units)
    return replace(document, id="old", structures=structures, units=units)


@SMALL
@given(case=plans(), weeks=st.integers(1, 12), data=st.data())
def test_nothing_better_is_possible_and_nothing_starts_too_early(case: Case, weeks: int, data: st.DataObject) -> None:
    day = MONDAY + timedelta(weeks=weeks)
    codes = sorted({unit.code for unit in case.qualification.units})
    only_new = frozenset(data.draw(st.sets(st.sampled_from(codes))) if codes else ())
    old = older(case.qualification, only_new)
    problem = Problem(
        Question(case.qualification, case.record, Origins(Catalogue((case.qualification,)))),
        read_tree(case.qualification, case.structure),
        case.offerings,
        case.limits,
    )
    setting = Setting(old, read_tree(old, old.structures[0]), Origins(Catalogue((old,))))
    found = study_then_move(problem, setting, case.offerings, Days(day, None), time_limit_ms=60_000)

    def possible(choice: Choice) -> bool:
        units = {each.unit for each in choice.offering.covers} & problem.setting.leaf_units
        return choice.start is None or choice.start >= day or not units & only_new

    try:
        search = ExhaustivePlan(problem.tree, problem.setting, case.record, case.offerings, case.limits)
        values = [value for chosen, _, value in search.every() if all(map(possible, chosen))]
    except TooLarge:
        assume(False)
        raise
    assert (found is None) == (not values)
    if found is not None:
        assert found.proven
        assert found.moves_on == day
        best = min(values)
        measured = value_of(problem, found.planned.plan, best)
        assert measured == best[: len(measured)]
        for id, start, _ in found.planned.plan.chosen:
            offering = next(each for each in case.offerings if each.id == id)
            units = {each.unit for each in offering.covers} & problem.setting.leaf_units
            assert start is None or start >= day or not units & only_new


# -- by hand: a new version from August, and a unit of the old one that stands for one of the new -------------------------

AUGUST = date(2027, 8, 2)
COMMON, OLD, NEW = "100001", "100002", "100003"


def document(id: str, *units: str, **dates: date) -> Qualification:
    from decimal import Decimal

    from pathways.model import Method, OspBounds, QualificationKind, Structure, Text

    osp = Decimal(10 * len(units))
    root = Group("0", osp=OspBounds(osp, osp), children=tuple(Leaf(f"0.{each}", each, Decimal(10)) for each in units))
    listed = tuple(Unit(each, Text(fi=each)) for each in units)
    made = Qualification(id, f"OPH-{id}", Text(fi=id), QualificationKind.FURTHER, (Structure(Method.REFORMI, root),), listed)
    return replace(made, **dates)


def offered(id: str, unit: str, first: date, last: date, cents: int = 0) -> Offering:
    from pathways.model import Text

    covers = (Coverage(unit, certainty=Certainty.FORMAL),)
    return Offering(id, Text(fi=id), "College", covers=covers, price_cents=cents, intakes=(Intake(first, last),))


def versions(*statements: Equivalence, last_day: date = date(2028, 7, 31)) -> tuple[Version, Version]:
    old = document("1", COMMON, OLD, valid_from=date(2020, 8, 1), valid_to=date(2027, 7, 31), transition_to=last_day)
    new = document("2", COMMON, NEW, valid_from=AUGUST)
    origins = Origins(Catalogue((old, new), equivalences=statements))
    courses = (
        offered("common early", COMMON, date(2027, 1, 4), date(2027, 3, 26)),
        offered("common late", COMMON, date(2028, 1, 3), date(2028, 3, 24)),
        offered("old", OLD, date(2027, 9, 6), date(2027, 10, 29)),
        offered("new", NEW, date(2027, 8, 9), date(2028, 2, 25), cents=5000),
    )
    made = (Version(Question(each, Record(), origins), read_tree(each, each.structures[0]), courses, None) for each in (old, new))
    stay, move = made
    return stay, move


LIMITS = Limits(start=date(2027, 1, 1), prefer=(Prefer.FINISH,))


def test_what_both_ask_for_is_studied_before_the_move() -> None:
    stay, move = versions(last_day=date(2027, 9, 30))  # too early to stay
    found = compare(stay, move, LIMITS)
    assert not isinstance(found.stay.planning, Planned) or found.stay.planning.plan.totals.to_agree_osp
    assert found.crossing is not None
    plan = found.crossing.planned.plan
    assert found.crossing.moves_on == AUGUST
    assert [each.id for each in plan.steps] == ["common early", "new"]
    assert isinstance(found.move.planning, Planned)
    assert {each.id for each in found.move.planning.plan.steps} == {"common late", "new"}


def test_it_is_not_told_where_staying_is_as_good() -> None:
    found = compare(*versions(), LIMITS)
    assert isinstance(found.stay.planning, Planned)
    assert found.crossing is None


def test_an_old_unit_comes_along_by_an_automatic_statement_once_it_is_complete() -> None:
    said = Equivalence(OLD, NEW, Sameness.EQUIVALENT, "College", date(2026, 1, 1), automatic=True)
    # The last day is after the old course, and before what staying would still need.
    stay, move = versions(said, last_day=date(2027, 11, 30))
    cheap = replace(LIMITS, prefer=(Prefer.COST,))
    expensive = tuple(replace(each, price_cents=9000) if each.id == "common early" else each for each in stay.offerings)
    found = compare(replace(stay, offerings=expensive), replace(move, offerings=expensive), cheap)
    assert found.crossing is not None
    plan = found.crossing.planned.plan
    assert {each.id for each in plan.steps} == {"old", "common late"}
    assert (found.crossing.moves_on, plan.totals.cost_cents) == (date(2027, 10, 30), 0)
    assert found.crossing.proven


@pytest.mark.parametrize("change", [{"automatic": False}, {"relation": Sameness.PARTLY}, {"relation": Sameness.NOT}])
def test_what_needs_a_decision_does_not_come_along(change: dict[str, object]) -> None:
    said = replace(Equivalence(OLD, NEW, Sameness.EQUIVALENT, "College", date(2026, 1, 1), automatic=True), **change)
    stay, move = versions(said, last_day=date(2027, 11, 30))
    found = compare(stay, move, replace(LIMITS, prefer=(Prefer.COST,)))
    steps = {each.id for each in found.crossing.planned.plan.steps} if found.crossing is not None else set()
    assert "old" not in steps


def test_nobody_moves_after_the_last_day_of_the_old_or_before_it_is_in_force() -> None:
    assert compare(*versions(last_day=date(2027, 7, 31)), LIMITS).crossing is None
    assert compare(*versions(), replace(LIMITS, start=date(2019, 1, 1))).crossing is None
