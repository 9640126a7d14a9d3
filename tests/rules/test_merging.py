"""Several records of one learner: the same learning once, whatever the order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pathways.model import (
    Certainty,
    Evidence,
    Finding,
    Flag,
    Goal,
    Method,
    PieceKind,
    Provenance,
    Record,
    RecordGroup,
    Scheduled,
    State,
    Text,
)
from pathways.rules.merging import merge


def piece(kind: PieceKind = PieceKind.UNIT, code: str | None = "100001", place: str = "/0", **more: Any) -> Evidence:
    given_name = more.pop("name", Text())
    source = more.pop("source", "a.json")
    national = more.pop("national", kind in (PieceKind.UNIT, PieceKind.SUB_UNIT, PieceKind.BADGE))
    return Evidence(f"koski:{place}", kind, given_name, Provenance(source, place), code=code, national=national, **more)


def merged(*pieces: Evidence) -> tuple[Evidence, ...]:
    return merge([Record(evidence=pieces)])[0].evidence


def one(*pieces: Evidence) -> Evidence:
    (found,) = merged(*pieces)
    return found


def told(*pieces: Evidence) -> list[tuple[str, dict[str, Any]]]:
    return [(each.code, dict(each.values)) for each in merge([Record(evidence=pieces)])[1]]


def test_nothing_merges_to_nothing() -> None:
    assert merge([]) == (Record(), ())


def test_the_same_record_twice_is_the_record() -> None:
    record = Record((Goal("OPH-1-2020"),), (piece(), piece(code="100002", place="/1")))
    assert merge([record, record]) == (record, ())


def test_completed_beats_a_better_graded_failure() -> None:
    found = one(piece(grade="1"), piece(place="/1", state=State.FAILED, grade="5"))
    assert (found.state, found.grade) == (State.COMPLETED, "1")


def test_state_then_class_then_grade_then_date() -> None:
    worst = piece(place="/0", state=State.IN_PROGRESS)
    proposed = piece(place="/1", certainty=Certainty.PROPOSED, grade="5")
    low = piece(place="/2", grade="2", assessed_on=date(2022, 1, 1))
    early = piece(place="/3", grade="4", assessed_on=date(2020, 1, 1))
    late = piece(place="/4", grade="4", assessed_on=date(2021, 1, 1))
    assert one(worst, proposed, low, early, late).provenance.place == "/4"
    assert one(worst, proposed, low, early).provenance.place == "/3"
    assert one(worst, proposed, low).provenance.place == "/2"
    assert one(worst, proposed).provenance.place == "/1"


def test_copy_that_proves_all_requirements_beats_a_better_grade() -> None:
    deviating = piece(place="/1", grade="5", flags=frozenset({Flag.DEVIATES}))
    assert one(piece(grade="2"), deviating).flags == frozenset()


def test_both_places_are_remembered() -> None:
    found = one(piece(grade="2"), piece(place="/1", grade="3", source="b.json"))
    assert (found.provenance, found.also) == (Provenance("b.json", "/1"), (Provenance("a.json", "/0"),))


def test_disagreement_is_told_with_the_code_and_without_grades_or_dates() -> None:
    found = told(piece(grade="2", assessed_on=date(2020, 1, 1)), piece(place="/1", grade="3", assessed_on=date(2021, 1, 1)))
    assert found == [
        ("records_disagree", {"code": "100001", "name": Text(), "what": "date", "other": "a.json#/0"}),
        ("records_disagree", {"code": "100001", "name": Text(), "what": "grade", "other": "a.json#/0"}),
    ]


def test_progress_is_no_disagreement() -> None:
    assert [code for code, _ in told(piece(grade="2"), piece(place="/1", state=State.IN_PROGRESS))] == ["recorded_twice"]


def test_extent_is_taken_from_an_equal_copy_only() -> None:
    assert one(piece(grade="5"), piece(place="/1", osp=Decimal(15))).osp == Decimal(15)
    assert one(piece(grade="5"), piece(place="/1", osp=Decimal(15), state=State.IN_PROGRESS)).osp is None


def test_unit_of_its_own_right_is_not_borrowed_though_a_borrowed_copy_has_the_better_grade() -> None:
    own = piece(grade="2", register_number="A", group=RecordGroup.VOCATIONAL)
    borrowed = piece(place="/1", grade="4", register_number="B", from_register_number="A", group=RecordGroup.EXTENDING)
    found = one(own, borrowed)
    assert (found.grade, found.register_number, found.from_register_number, found.group) == ("4", "A", None, RecordGroup.VOCATIONAL)


def area(place: str, **more: Any) -> Evidence:
    return piece(PieceKind.SUB_UNIT, "VVAI", place, **more)


def test_areas_are_told_apart_by_unit_language_and_part() -> None:
    pieces = [
        area("/0", unit="400012", mandatory=True, language="fi"),
        area("/1", unit="400012", mandatory=False),
        area("/2", unit="400012", mandatory=True, language="sv"),
        area("/3", unit="106727", mandatory=True),
    ]
    assert len(merged(*pieces)) == 4


def test_area_without_language_or_part_is_the_only_one_that_can_be_meant() -> None:
    stated = area("/0", unit="400012", mandatory=True, language="en", grade="3")
    found = one(stated, area("/1", unit="400012", source="b.json"))
    assert (found.grade, found.language, found.mandatory) == ("3", "en", True)
    assert len(merged(stated, area("/1", unit="400012", mandatory=False), area("/2", unit="400012"))) == 2


def test_area_without_language_stays_apart_where_two_are_named() -> None:
    pieces = [area(f"/{number}", unit="400012", mandatory=True, language=each) for number, each in enumerate(("en", "de", None))]
    assert len(merged(*pieces)) == 3


def test_completed_in_one_file_and_failed_in_another_contradict_one_another() -> None:
    completed, failed = piece(grade="2"), piece(place="/1", source="b.json", state=State.FAILED, grade="0")
    assert told(completed, failed) == [
        ("records_disagree", {"code": "100001", "name": Text(), "what": "state", "other": "b.json#/1"})
    ]
    assert [code for code, _ in told(completed, replace(failed, provenance=Provenance("a.json", "/1")))] == ["recorded_twice"]
    retaken = replace(completed, assessed_on=date(2021, 1, 1)), replace(failed, assessed_on=date(2020, 1, 1))
    assert [code for code, _ in told(*retaken)] == ["recorded_twice"]


def test_what_is_scheduled_stays_with_the_record_once() -> None:
    planned = Scheduled("hoks:0", PieceKind.UNIT, Text(), Provenance("b.json", "/0"), code="100001")
    record, _ = merge([Record(scheduled=(planned,)), Record(evidence=(piece(),)), Record(scheduled=(planned,))])
    assert record.scheduled == (planned,)


def test_area_without_unit_joins_the_only_unit_that_is_named() -> None:
    assert one(area("/0", mandatory=True, grade="5"), area("/1", mandatory=True, unit="400012")).unit == "400012"


def test_area_without_unit_stays_apart_where_two_units_are_named() -> None:
    pieces = [area("/0", mandatory=True), area("/1", mandatory=True, unit="400012"), area("/2", mandatory=True, unit="106727")]
    assert len(merged(*pieces)) == 3


def test_local_pieces_are_one_when_nothing_tells_them_apart() -> None:
    local = piece(PieceKind.LOCAL_UNIT, "P1", name=Text(fi="Nimi"), register_number="A", osp=Decimal(5))
    copy = replace(local, id="koski:/1", provenance=Provenance("b.json", "/1"))
    assert len(merged(local, copy)) == 1
    for other in (replace(copy, osp=Decimal(6)), replace(copy, name=Text(fi="Muu")), replace(copy, register_number="B")):
        assert len(merged(local, other)) == 2


def test_local_code_is_not_the_national_unit_of_that_code() -> None:
    assert len(merged(piece(), piece(PieceKind.LOCAL_UNIT, place="/1"))) == 2


def test_pieces_without_code_and_name_are_never_joined() -> None:
    assert len(merged(piece(PieceKind.OTHER, None), piece(PieceKind.OTHER, None, "/1"))) == 2


def test_badge_is_one_by_its_code() -> None:
    assert len(merged(piece(PieceKind.BADGE, "1001"), piece(PieceKind.BADGE, "1001", "/1"))) == 1


def test_ids_are_unique_over_files() -> None:
    found = merged(piece(), piece(code="100002", source="b.json"), piece(code="100003", source="c.json"))
    assert [each.id for each in found] == ["koski:/0", "koski:/0#2", "koski:/0#3"]


def test_order_is_that_of_the_places_with_numbers_as_numbers() -> None:
    assert [each.provenance.place for each in merged(piece(code="1", place="/10"), piece(code="2", place="/9"))] == ["/9", "/10"]


def test_goal_of_one_right_read_from_two_files_is_one() -> None:
    first = Goal("OPH-1-2020", Method.REFORMI, ("1719",), started_on=date(2018, 8, 1), place="a.json#/0")
    later = replace(first, graduated=True, titles=("10024",), place="b.json#/0")
    assert merge([Record((later,)), Record((first,))])[0].goals == (replace(first, graduated=True, titles=("10024",)),)


def test_goals_of_two_rights_are_two() -> None:
    assert len(merge([Record((Goal("A", started_on=date(2018, 8, 1)), Goal("A", started_on=date(2023, 8, 1))))])[0].goals) == 2
    assert len(merge([Record((Goal(None, place="/0"), Goal(None, place="/1")))])[0].goals) == 2


_EVIDENCE = st.builds(
    Evidence,
    id=st.sampled_from(["koski:0/0/0", "koski:0/0/1", "koski:0/0/0#2"]),
    kind=st.sampled_from([PieceKind.UNIT, PieceKind.SUB_UNIT, PieceKind.LOCAL_UNIT, PieceKind.BADGE]),
    name=st.sampled_from([Text(), Text(fi="Nimi")]),
    provenance=st.builds(Provenance, st.sampled_from(["a.json", "b.json"]), st.sampled_from(["/2", "/10"])),
    certainty=st.sampled_from(Certainty),
    state=st.sampled_from(State),
    code=st.sampled_from([None, "1", "2"]),
    national=st.booleans(),
    unit=st.sampled_from([None, "400012", "106727"]),
    language=st.sampled_from([None, "fi"]),
    mandatory=st.sampled_from([None, True]),
    osp=st.sampled_from([None, Decimal(3), Decimal(4)]),
    group=st.sampled_from([None, RecordGroup.EXTENDING]),
    register_number=st.sampled_from(["A", "B"]),
    from_register_number=st.sampled_from([None, "A"]),
    assessed_on=st.sampled_from([None, date(2020, 1, 1), date(2021, 1, 1)]),
    first_assessed_on=st.sampled_from([None, date(2019, 1, 1)]),
    also_undated=st.booleans(),
    grade=st.sampled_from([None, "Hyväksytty", "2", "5"]),
    flags=st.frozensets(st.sampled_from(Flag), max_size=3),
)
_GOAL = st.builds(
    Goal,
    register_number=st.sampled_from([None, "A"]),
    competence_areas=st.sampled_from([(), ("1",), ("2", "1")]),
    graduated=st.booleans(),
    place=st.sampled_from(["a.json#/2", "a.json#/10"]),
)
_RECORDS = st.lists(
    st.builds(Record, st.lists(_GOAL, max_size=3).map(tuple), st.lists(_EVIDENCE, max_size=5).map(tuple)), max_size=4
)


def shuffled(records: Sequence[Record], draw: Any) -> list[Record]:
    return [
        Record(tuple(draw(st.permutations(each.goals))), tuple(draw(st.permutations(each.evidence))))
        for each in draw(st.permutations(records))
    ]


@given(_RECORDS, st.data())
def test_the_order_of_the_input_never_changes_the_outcome(records: list[Record], data: st.DataObject) -> None:
    first: tuple[Record, tuple[Finding, ...]] = merge(records)
    assert merge(shuffled(records, data.draw)) == first
    split = [Record(evidence=(each,)) for record in records for each in record.evidence]
    assert merge(split)[0].evidence == first[0].evidence


@given(_RECORDS)
def test_merging_adds_nothing_and_loses_no_code(records: list[Record]) -> None:
    given_pieces = [each for record in records for each in record.evidence]
    found = merge(records)[0].evidence
    assert {(each.kind, each.code) for each in found} == {(each.kind, each.code) for each in given_pieces}
    assert len(found) <= len(given_pieces)
    assert len({each.id for each in found}) == len(found)


@given(_RECORDS)
def test_no_place_is_forgotten(records: list[Record]) -> None:
    found = merge(records)[0].evidence
    remembered = {place for each in found for place in (each.provenance, *each.also)}
    assert remembered == {each.provenance for record in records for each in record.evidence}
