"""A saved case gives the record back exactly, and whatever else it is, it is refused in words."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

import loaders
from loaders import saved_case
from loaders.document import Document
from pathways.errors import UnreadableInput
from pathways.model import Evidence, Genuine, Goal, PieceKind, Provenance, Record, Scheduled, State, Text
from pathways.rules.as_of import as_of

PLAN = {"schema": "pathways/plan/1"}
OSP = st.decimals(min_value=0, max_value=500, places=2)


def any_of(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a field's type."""
    if kind is Decimal:
        return OSP
    if get_origin(kind) is UnionType:
        return st.one_of(*map(any_of, get_args(kind)))
    if kind in (Text, Provenance):
        return built(kind)
    return st.from_type(kind)


def built(kind: type) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{each.name: any_of(hints[each.name]) for each in fields(kind)})


RECORDS = st.builds(
    Record,
    goals=st.lists(built(Goal), max_size=2).map(tuple),
    evidence=st.lists(built(Evidence), max_size=3).map(tuple),
    scheduled=st.lists(built(Scheduled), max_size=2).map(tuple),
)


def case(held: Record, /, **more: Any) -> dict[str, Any]:
    content = {"schema": saved_case.SCHEMA, "today": "2026-12-01", "record": saved_case.as_json(held), "plan": PLAN}
    return content | more


def document(content: dict[str, Any]) -> Document:
    return Document("learner-1.json", saved_case.sealed(content))


@given(RECORDS)
def test_what_is_written_is_read_back_exactly(record: Record) -> None:
    name, reading = loaders.read(document(case(record)))
    assert (name, reading.record) == (saved_case.FORMAT, record)


@given(RECORDS)
def test_how_it_is_laid_out_does_not_matter(record: Record) -> None:
    content = json.loads(document(case(record)).payload, parse_float=Decimal)
    turned = json.dumps(dict(reversed(content.items())), default=float).encode()
    assert saved_case.read(Document("x.json", turned)).record == record


PIECE = Evidence("1", PieceKind.UNIT, Text(fi="Osa"), Provenance("learner-1.json", "/0"), code="105444", osp=Decimal("4.5"))
RECORD = Record(evidence=(PIECE,))


def refused(payload: bytes) -> UnreadableInput:
    with pytest.raises(UnreadableInput) as told:
        saved_case.read(Document("learner-1.json", payload))
    return told.value


def test_a_changed_file_is_refused() -> None:
    payload = document(case(RECORD)).payload
    assert refused(payload.replace(b'"105444"', b'"105445"')).code == "case_changed"
    assert refused(payload.replace(b"4.5", b"NaN")).code == "case_changed"
    assert refused(payload.replace(b'"formal"', b'"proposed"')).code == "case_changed"


def test_a_cut_file_is_refused() -> None:
    payload = document(case(RECORD)).payload
    assert refused(payload[:-40]).code == "json_broken"


def test_another_version_is_told_apart() -> None:
    other = document(case(RECORD, schema="pathways/case/2"))
    assert loaders.detect(other) == saved_case.FORMAT
    assert refused(other.payload).code == "case_other_version"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"record": None}, "/record"),
        ({"record": {"goals": [], "evidence": {}, "scheduled": []}}, "/record/evidence"),
        ({"record": {"goals": [], "evidence": [7], "scheduled": []}}, "/record/evidence/0"),
        ({"record": {"goals": [], "scheduled": []}}, "/record/evidence"),
        ({"today": "1.12.2026"}, "/today"),
    ],
)
def test_what_is_not_as_it_should_be_is_named(change: dict[str, Any], place: str) -> None:
    fault = refused(document(case(RECORD, **change)).payload)
    assert (fault.code, fault.values["place"]) == ("case_broken", place)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "spell"),
        ("assessed_on", 1764547200),
        ("assessed_on", "2026-13-01"),
        ("osp", True),
        ("osp", 10**12),
        ("national", "yes"),
        ("id", "x" * 20_001),
        ("flags", ["by_hand", 7]),
    ],
)
def test_a_field_of_another_kind_is_named(field: str, value: Any) -> None:
    record = saved_case.as_json(RECORD)
    record["evidence"][0][field] = value
    fault = refused(document(case(RECORD, record=record)).payload)
    assert fault.code == "case_broken"
    assert fault.values["place"].startswith(f"/record/evidence/0/{field}")


def test_too_much_is_refused() -> None:
    assert refused(b"{" + b" " * saved_case.MOST_BYTES).code == "too_many_bytes"
    record = {"goals": [], "evidence": [None] * (saved_case.MOST_PIECES + 1), "scheduled": []}
    assert refused(document(case(RECORD, record=record)).payload).code == "case_broken"


def test_a_seal_that_is_not_in_the_file_is_told() -> None:
    sealed = replace(PIECE, provenance=Provenance("learner-1.json", "/0", genuine=Genuine.VERIFIED))
    found = saved_case.read(document(case(Record(evidence=(sealed,)))))
    assert [each.code for each in found.findings] == ["case_of_day", "case_seals_not_checked"]


def test_what_was_later_when_it_was_saved_is_completed_when_its_day_has_come() -> None:
    saved = as_of(Record(evidence=(replace(PIECE, assessed_on=date(2027, 2, 1)),)), date(2026, 12, 1))
    assert [each.state for each in saved.evidence] == [State.LATER]
    assert [each.state for each in as_of(saved, date(2027, 1, 31)).evidence] == [State.LATER]
    assert [each.state for each in as_of(saved, date(2027, 2, 1)).evidence] == [State.COMPLETED]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda each: st.lists(each) | st.dictionaries(st.text(), each)
    )
)
def test_nothing_crashes_it(content: Any) -> None:
    payload = json.dumps({"schema": saved_case.SCHEMA, "record": content, "plan": content, "digest": content}).encode()
    assert refused(payload).code in ("case_changed", "case_broken")
