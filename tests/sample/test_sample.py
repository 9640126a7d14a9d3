"""The bundled sample keeps what it promises: it loads clean, holds every kind of offering, and its learners get answers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from loaders import Document, Reading, read
from loaders.document import Json
from pathways import sample
from pathways.errors import NoSuchThing
from pathways.model import (
    Catalogue,
    Certainty,
    Finding,
    Group,
    Leaf,
    Limits,
    Measure,
    Offering,
    PieceKind,
    Prefer,
    Qualification,
    QualificationKind,
    Record,
    Severity,
    Stated,
)
from pathways.planner.checking import Question, check
from pathways.planner.explaining import explain
from pathways.planner.plan import Planned, Relaxation, StepKind
from pathways.planner.planning import Infeasible, plan
from pathways.planner.problem import Problem
from pathways.planner.verdict import BranchAnswer, Verdict
from pathways.rules.reading import Exclusion, read_tree
from pathways.rules.resolving import resolve
from pathways.rules.setting import Origins

AREA = "1664"
PAYLOADS = {
    "qualification.json": "rakenne-puuteollisuuden-perustutkinto.json",
    "qualification-further.json": "rakenne-liikunnan-ja-valmennuksen-ammattitutkinto-2018.json",
}


def _read(name: str) -> tuple[str, Reading]:
    return read(Document(name, sample.payload(name)))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    qualifications = tuple(each for name in sample.QUALIFICATIONS for each in _read(name)[1].qualifications)
    resolved, findings = resolve(Catalogue(qualifications, _read(sample.OFFERINGS)[1].offerings), on=sample.TODAY)
    assert [(each.code, dict(each.values)["nearest"]) for each in findings] == [("unit_not_in_force", None)]
    return resolved


def _qualification(catalogue: Catalogue) -> Qualification:
    return catalogue.with_register_number("OPH-2455-2017")[0]


def _record(name: str) -> Record:
    record = _read(name)[1].record
    assert record is not None
    return record


def _question(catalogue: Catalogue, learner: str) -> Question:
    return Question(_qualification(catalogue), _record(learner), Origins(catalogue), (AREA,))


def _check(catalogue: Catalogue, learner: str) -> BranchAnswer:
    return check(_question(catalogue, learner), _qualification(catalogue).structures[0]).best


def _problem(catalogue: Catalogue, learner: str, limits: Limits) -> Problem:
    qualification = _qualification(catalogue)
    return Problem(
        _question(catalogue, learner), read_tree(qualification, qualification.structures[0]), catalogue.offerings, limits
    )


# -- the files -----------------------------------------------------------------------------------------------------------


def test_every_file_of_the_package_is_named_and_every_named_one_is_there() -> None:
    folder = Path(sample.__file__).parent
    there = {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.suffix in (".json", ".csv")}
    assert there == set(sample.names())
    assert len(sample.LEARNERS) == 5


def test_a_name_that_is_not_of_the_sample_is_refused() -> None:
    with pytest.raises(NoSuchThing, match=r"qualification\.json"):
        sample.payload("../__init__.py")


@pytest.mark.parametrize("name", [*sample.catalogue_names(), *sample.LEARNERS])
def test_every_file_is_recognised_and_loads_without_error_or_warning(name: str) -> None:
    form, reading = _read(name)
    expected = {"q": "eperusteet", "o": "catalogue", "l": "koski"}[name[0]]
    assert form == expected
    told = [each.code for each in reading.findings if each.severity is not Severity.NOTE]
    assert told == (["kind_without_coverage"] if name == sample.OFFERINGS else [])  # one that leads nowhere


def test_nothing_is_set_aside_but_the_offering_that_begins_too_late(catalogue: Catalogue) -> None:
    assert [each.id for each in catalogue.offerings if each.set_aside or each.unresolved] == ["AUK-200797"]


def test_files_are_small() -> None:
    assert sum(len(sample.payload(each)) for each in sample.names()) < 400_000


# -- the qualifications --------------------------------------------------------------------------------------------------


def test_the_basic_qualification_has_145_and_35_osp_in_four_competence_areas(catalogue: Catalogue) -> None:
    qualification = _qualification(catalogue)
    root = qualification.structures[0].root
    bounds = [each.osp.least for each in root.children if isinstance(each, Group) and each.osp is not None]
    assert (qualification.kind, bounds) == (QualificationKind.BASIC, [Decimal(145), Decimal(35)])
    assert [each.code for each in qualification.competence_areas] == ["1664", "1665", "1666", "1663"]
    assert {each.code for each in qualification.codes} == {"351741", "451741"}
    assert len(qualification.titles) == 4
    assert qualification.usable_on(date(2028, 6, 30))


def test_the_exclusions_are_read_from_the_three_leaves_and_every_open_group_is_known(catalogue: Catalogue) -> None:
    qualification = _qualification(catalogue)
    structure = qualification.structures[0]
    tree = read_tree(qualification, structure)
    units = {leaf.id: leaf.unit for leaf in structure.root.leaves()}

    def pair(each: Exclusion) -> tuple[str, str]:
        return units[each.leaf], each.unit

    assert {pair(each) for each in tree.exclusions} == {("105434", "105440"), ("105423", "105424"), ("105425", "105424")}
    assert tree.findings == ()
    assert all(node.slot.known for node in tree.root.walk() if node.slot is not None)


def test_the_second_qualification_is_a_further_one_of_150_osp(catalogue: Catalogue) -> None:
    (further,) = catalogue.with_register_number("OPH-1161-2018")
    root = further.structures[0].root
    assert further.kind is QualificationKind.FURTHER
    assert root.osp is not None
    assert root.osp.least == Decimal(150)
    assert further.usable_on(sample.TODAY)


def test_units_that_offerings_cover_by_requirement_have_three_to_six_of_them_in_finnish_and_swedish(catalogue: Catalogue) -> None:
    described = [unit for each in catalogue.qualifications for unit in each.units if unit.requirements]
    assert len(described) >= 15
    assert all(3 <= len(unit.requirements) <= 6 for unit in described)
    assert all(each.text.fi and each.text.sv for unit in described for each in unit.requirements)


@pytest.mark.parametrize("name", sample.QUALIFICATIONS)
def test_codes_names_extents_and_tree_are_those_of_the_official_document(name: str, shared: Path) -> None:
    payload = (shared / "eperusteet" / PAYLOADS[name]).read_bytes()
    official = read(Document(name, payload))[1].qualifications[0]
    ours = _read(name)[1].qualifications[0]

    def bare(qualification: Qualification) -> Qualification:
        """Without what is ours: requirements, objectives, and the words of rules."""
        units = tuple(
            replace(unit, requirements=(), sub_units=tuple(replace(each, outcomes=()) for each in unit.sub_units))
            for unit in qualification.units
        )
        structures = tuple(replace(each, root=_without_prose(each.root)) for each in qualification.structures)
        return replace(qualification, units=units, structures=structures)

    assert bare(ours) == bare(official)


def _without_prose(group: Group) -> Group:
    children = tuple(
        _without_prose(each) if isinstance(each, Group) else Leaf(each.id, each.unit, each.osp, each.most_osp, each.mandatory)
        for each in group.children
    )
    return Group(group.id, group.name, group.kind, group.osp, group.count, group.code, children)


@pytest.mark.parametrize("name", sample.QUALIFICATIONS)
def test_no_requirement_or_objective_is_a_sentence_of_the_official_document(name: str, shared: Path) -> None:
    official = " ".join((shared / "eperusteet" / PAYLOADS[name]).read_text(encoding="utf-8").lower().split())
    units = _read(name)[1].qualifications[0].units
    texts = [each.text for unit in units for each in unit.requirements]
    texts += [each for unit in units for sub_unit in unit.sub_units for each in sub_unit.outcomes]
    assert texts
    assert [each for each in texts for words in (each.fi, each.sv) if words and words.lower() in official] == []


# -- the offerings -------------------------------------------------------------------------------------------------------


def test_fifty_offerings_of_eight_providers_and_four_that_lead_nowhere(catalogue: Catalogue) -> None:
    providers = Counter(each.provider for each in catalogue.offerings)
    assert (sum(providers.values()), len(providers), providers["Esimerkkipaja Aukko"]) == (54, 9, 4)


def _formal_unit(offering: Offering) -> str | None:
    wholes = [each for each in offering.covers if each.certainty is Certainty.FORMAL and not each.sub_unit]
    return wholes[0].unit if wholes else None


def test_every_kind_of_offering_is_there(catalogue: Catalogue) -> None:
    kinds = Counter(each.kind for each in catalogue.offerings)
    assert set(kinds) == set(PieceKind)
    covers = [coverage for each in catalogue.offerings for coverage in each.covers]
    assert any(each.optional for each in covers)
    assert any(each.requirements and each.declared_by for each in covers)
    higher = [each for each in catalogue.offerings if each.kind is PieceKind.HIGHER_EDUCATION]
    assert {each.extent.measure for each in higher if each.extent} == {Measure.OP, Measure.OSP}
    further = {unit.code for each in catalogue.with_register_number("OPH-1161-2018") for unit in each.units}
    assert any(_formal_unit(each) in further for each in catalogue.offerings)


def test_one_pok_covers_requirements_of_two_units(catalogue: Catalogue) -> None:
    both = [each for each in catalogue.offerings if len({c.unit for c in each.covers if c.requirements}) == 2]
    assert [each.id for each in both] == ["JAR-TURVA"]


def test_two_poks_overlap_on_one_requirement_and_cover_the_unit_together(catalogue: Catalogue) -> None:
    covered = [set(c.requirements) for each in catalogue.offerings for c in each.covers if c.unit == "105438"]
    unit = _qualification(catalogue).unit("105438")
    assert unit is not None
    assert len(covered) == 2
    assert covered[0] & covered[1] == {"105438:3"}
    assert covered[0] | covered[1] == {each.id for each in unit.requirements}


def test_three_providers_offer_the_same(catalogue: Catalogue) -> None:
    same = Counter((each.covers[0].unit, each.covers[0].sub_unit) for each in catalogue.offerings if len(each.covers) == 1)
    assert {key for key, count in same.items() if count >= 3} >= {("105444", None), ("105432", None), ("400012", "VVTD")}


def test_terms_differ(catalogue: Catalogue) -> None:
    offerings = catalogue.offerings
    assert any(each.price_cents == 0 for each in offerings)
    assert any(each.price_cents for each in offerings)
    assert any(each.price_cents is None for each in offerings)
    assert any(each.any_start and each.weeks for each in offerings)
    assert any(not each.any_start and not each.intakes for each in offerings)
    assert any(len([i for i in each.intakes if i.start and i.start.year == 2027]) >= 2 for each in offerings)
    assert any(each.prerequisites for each in offerings)
    assert any(each.certificate_months for each in offerings)
    assert any(each.restricted_to for each in offerings)
    assert {language for each in offerings for language in each.languages} == {"fi", "sv", "en"}
    assert len({mode for each in offerings for mode in each.modes}) >= 4
    assert len({place for each in offerings for place in each.places}) >= 4
    assert len({each.hours_per_week for each in offerings}) >= 5


def test_some_do_not_state_a_property_and_attendance_denies_one(catalogue: Catalogue) -> None:
    assert any(each.properties.not_stated for each in catalogue.offerings)
    denied = {each.id: each.properties.denied for each in catalogue.offerings if each.properties.denied}
    assert denied["TAI-MESSUT"] == ("quality", "certificate")
    assert {each.id for each in catalogue.offerings if each.properties.quality is Stated.DENIED} == {"AUK-ESITTELY", "TAI-MESSUT"}


def test_intakes_begin_after_the_day_of_the_sample_and_end_by_june_2028(catalogue: Catalogue) -> None:
    some = [each for each in catalogue.offerings if each.id != "AUK-200797"]  # it begins when its requirements have ended
    days = [day for each in some for intake in each.intakes for day in (intake.start, intake.end)]
    assert all(day is not None and date(2027, 1, 11) <= day <= date(2028, 6, 30) for day in days)


def test_each_of_the_five_faulty_rows_is_reported(catalogue: Catalogue) -> None:
    reading = _read(sample.OFFERINGS_WITH_FAULTS)[1]
    _, findings = resolve(replace(catalogue, offerings=reading.offerings), on=sample.TODAY)

    def codes(found: tuple[Finding, ...]) -> Counter[str]:
        return Counter(each.code for each in found)

    assert len(reading.offerings) == 5
    assert codes(reading.findings) == {"cell_not_an_extent": 1, "cell_not_a_price": 1, "intake_unreadable": 1}
    assert codes(findings) == {"unit_unknown": 2, "requirement_unknown": 1, "sub_unit_unknown": 1}
    typing_error = next(each for each in findings if ("offering", "FEL-105342") in each.values)
    assert dict(typing_error.values)["nearest"] == "105432"


# -- the learners --------------------------------------------------------------------------------------------------------


def _keys(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        for each in value.values():
            yield from _keys(each)
    elif isinstance(value, list):
        for each in value:
            yield from _keys(each)


@pytest.mark.parametrize("name", sample.LEARNERS)
def test_a_learner_has_no_name_number_school_or_assessor(name: str) -> None:
    personal = {"henkilö", "hetu", "oid", "etunimet", "kutsumanimi", "sukunimi", "oppilaitos", "toimipiste", "arvioitsijat"}
    assert not personal & set(_keys(json.loads(sample.payload(name))))


@pytest.mark.parametrize("name", sample.LEARNERS)
def test_every_learner_aims_at_the_basic_qualification(name: str) -> None:
    goals = [each for each in _record(name).goals if each.register_number == "OPH-2455-2017"]
    areas = () if name == "learner-newcomer.json" else (AREA,)
    assert [(each.method, each.competence_areas, each.graduated) for each in goals] == [("reformi", areas, False)]


@pytest.mark.parametrize(
    ("name", "counted", "remaining"),
    [
        ("learner-newcomer.json", 8, 172),  # Finnish as a second language 4, mathematics 4
        ("learner-career-changer.json", 55, 125),  # 20 + 15 of 30 borrowed + 10 higher education + 6 + 2 + 2
        ("learner-dropped-out.json", 120, 60),  # 45 + 40 + 20 + 6 + 9
        ("learner-2014-structure.json", 35, 145),  # 20 + one borrowed unit of 15
        ("learner-nearly-ready.json", 157, 23),  # an elective of 20 and a foreign language of 3 are missing
    ],
)
def test_what_counts_and_what_remains(catalogue: Catalogue, name: str, counted: int, remaining: int) -> None:
    answer = _check(catalogue, name)
    assert answer.verdict is Verdict.INCOMPLETE
    assert (answer.counted_osp, answer.remaining_osp) == (Decimal(counted), Decimal(remaining))


def test_the_career_changer_has_two_things_to_ask_recognition_for(catalogue: Catalogue) -> None:
    names = {each.name.fi for each in _check(catalogue, "learner-career-changer.json").proposals}
    assert names == {"Seuratoiminnan arki", "Työpiirustuksen lukeminen"}


def test_common_units_of_2014_count_nowhere(catalogue: Catalogue) -> None:
    answer = _check(catalogue, "learner-2014-structure.json")
    held = {each.code for each in _record("learner-2014-structure.json").evidence}
    old = {"101053", "101054", "101055", "101056"}
    assert old <= held
    assert not old & {each.unit for each in answer.placements}


# -- the plans -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sample.LEARNERS)
def test_every_learner_has_a_proven_plan_with_nothing_left_to_agree(catalogue: Catalogue, name: str) -> None:
    answer = plan(_problem(catalogue, name, Limits(start=sample.TODAY, languages=("fi",))))
    assert isinstance(answer, Planned)
    assert answer.optimal
    assert answer.plan.totals.to_agree_osp == 0


def test_the_cheapest_way_of_the_dropped_out_learner_stacks_two_poks_and_a_demonstration(catalogue: Catalogue) -> None:
    answer = plan(_problem(catalogue, "learner-dropped-out.json", Limits(start=sample.TODAY)))
    assert isinstance(answer, Planned)
    assert {"POH-PINTA-1", "JAR-PINTA-2"} <= {each.id for each in answer.plan.steps}
    assert any(each.kind is StepKind.DEMONSTRATION for each in answer.plan.steps)
    assert answer.plan.totals.cost_cents == 0


def test_sooner_costs_more_for_the_dropped_out_learner(catalogue: Catalogue) -> None:
    cheapest, soonest = (
        plan(_problem(catalogue, "learner-dropped-out.json", Limits(start=sample.TODAY, prefer=prefer)))
        for prefer in ((Prefer.COST,), (Prefer.FINISH, Prefer.COST))
    )
    assert isinstance(cheapest, Planned)
    assert isinstance(soonest, Planned)
    assert cheapest.plan.totals.finish is not None
    assert soonest.plan.totals.finish is not None
    assert soonest.plan.totals.finish < cheapest.plan.totals.finish
    assert soonest.plan.totals.cost_cents > cheapest.plan.totals.cost_cents


def test_the_nearly_ready_learner_cannot_finish_in_january_but_eleven_weeks_later(catalogue: Catalogue) -> None:
    problem = _problem(catalogue, "learner-nearly-ready.json", Limits(start=sample.TODAY, by=date(2027, 1, 31)))
    assert isinstance(plan(problem), Infeasible)
    later = [each for each in explain(problem).relaxations if each.change == "finish_later"]
    assert [(each.amount, each.unit) for each in later] == [(Decimal(11), "weeks")]
    assert isinstance(later[0], Relaxation)
    assert later[0].then.to_agree_osp == 0
