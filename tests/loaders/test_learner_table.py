"""The learner's table: certainty by decision, cells named exactly, and nothing personal in any output."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from loaders import catalogue, detect, learner_table
from loaders.document import Document
from loaders.reading import Reading
from loaders.template import write_learner_template
from pathways.errors import UnreadableInput
from pathways.model import LANGUAGES, Certainty, Evidence, Flag, PieceKind, Severity, State, Text

KEYS = [each.key for each in learner_table.COLUMNS]
IDENTITY = "131052-308T"  # the sample number of the population register


def read(*rows: dict[str, str]) -> Reading:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(KEYS)
    writer.writerows([row.get(key, "") for key in KEYS] for row in rows)
    return learner_table.read(Document("learner.csv", text.getvalue().encode()))


def read_json(body: object) -> Reading:
    document = Document("learner.json", json.dumps(body, ensure_ascii=False).encode())
    assert detect(document) == "learner-table"
    return learner_table.read(document)


def pieces(reading: Reading) -> tuple[Evidence, ...]:
    assert reading.record is not None
    return reading.record.evidence


def codes(reading: Reading) -> list[str]:
    return [each.code for each in reading.findings]


def test_a_completed_unit_is_formal_and_marked_as_entered_by_hand() -> None:
    reading = read(
        {"kind": "unit", "code": "105730", "date": "31.5.2025", "proof": "todistus", "decision": "completed", "osp": "15"}
    )
    (piece,) = pieces(reading)
    assert reading.findings == ()
    assert (piece.kind, piece.code, piece.national, piece.state) == (PieceKind.UNIT, "105730", True, State.COMPLETED)
    assert (piece.certainty, piece.flags) == (Certainty.FORMAL, frozenset({Flag.BY_HAND}))
    assert (piece.assessed_on, piece.osp, piece.provenance.proof) == (date(2025, 5, 31), Decimal(15), "certificate")
    assert piece.provenance.place == "sheet 1, row 2"


def test_a_recognised_one_is_formal_and_marked_as_recognised() -> None:
    (piece,) = pieces(read({"kind": "unit", "code": "105730", "decision": "erkänd"}))
    assert (piece.certainty, piece.flags) == (Certainty.FORMAL, frozenset({Flag.BY_HAND, Flag.RECOGNISED}))


@pytest.mark.parametrize("decision", ["claimed", ""])
def test_a_claim_and_an_empty_decision_are_only_proposed(decision: str) -> None:
    (piece,) = pieces(read({"kind": "unit", "code": "105730", "decision": decision}))
    assert (piece.certainty, piece.flags) == (Certainty.PROPOSED, frozenset({Flag.BY_HAND}))


@pytest.mark.parametrize(
    ("decision", "certainty"),
    [("completed", Certainty.DECLARED), ("recognised", Certainty.DECLARED), ("claimed", Certainty.PROPOSED)],
)
def test_a_pok_is_what_its_provider_declares_once_it_is_completed(decision: str, certainty: Certainty) -> None:
    (piece,) = pieces(read({"kind": "pok", "code": "POK-1", "unit": "105730", "decision": decision}))
    assert (piece.certainty, piece.flags) == (certainty, frozenset({Flag.BY_HAND}))
    assert (piece.kind, piece.code, piece.unit, piece.national) == (PieceKind.PART_OF_UNIT, "POK-1", "105730", False)


def test_a_pok_without_a_unit_fills_nothing_by_itself() -> None:
    assert pieces(read({"kind": "pok", "code": "POK-1"}))[0].kind is PieceKind.OTHER


@pytest.mark.parametrize(
    ("code", "unit", "expected"),
    [
        ("VVTD", "400012", ("VVTD", "400012", True)),
        ("400012/vvtd", "", ("VVTD", "400012", True)),
        ("VVTD?", "400012", ("VVTD", "400012", False)),
        ("VVTD", "", ("VVTD", None, True)),
    ],
)
def test_a_sub_unit_names_its_unit_and_its_part(code: str, unit: str, expected: tuple[str, str | None, bool]) -> None:
    (piece,) = pieces(read({"kind": "sub_unit", "code": code, "unit": unit, "decision": "completed"}))
    assert (piece.code, piece.unit, piece.mandatory) == expected


@pytest.mark.parametrize(("code", "unit"), [("105730:1,3", ""), ("1,3", "105730"), ("105730:1,3", "105730")])
def test_requirements_are_named_by_number(code: str, unit: str) -> None:
    (piece,) = pieces(read({"kind": "requirement", "code": code, "unit": unit, "decision": "completed"}))
    assert (piece.kind, piece.unit, piece.requirements) == (PieceKind.PART_OF_UNIT, "105730", ("105730:1", "105730:3"))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"kind": "unit", "code": "painting"}, "cell_not_a_unit_code"),
        ({"kind": "sub_unit", "code": "a b!"}, "cell_not_a_sub_unit_code"),
        ({"kind": "sub_unit", "code": "400012/VVTD", "unit": "400013"}, "cell_not_a_sub_unit_code"),
        ({"kind": "requirement", "code": "1,3"}, "cell_not_requirements"),
        ({"kind": "requirement", "code": "105730:0"}, "cell_not_requirements"),
        ({"kind": "pok", "code": "two words"}, "cell_not_a_code"),
        ({"kind": "course", "code": "105730"}, "cell_not_allowed"),
        ({"kind": "unit"}, "cell_required"),
    ],
)
def test_a_row_without_a_usable_kind_or_code_is_left_out_and_reported(row: dict[str, str], code: str) -> None:
    reading = read(row)
    assert pieces(reading) == ()
    assert codes(reading) == [code]


def test_another_bad_cell_is_named_and_left_unknown() -> None:
    reading = read({"kind": "unit", "code": "105730", "date": "last spring", "decision": "perhaps", "osp": "many"})
    (piece,) = pieces(reading)
    assert (piece.assessed_on, piece.osp, piece.certainty) == (None, None, Certainty.PROPOSED)
    assert {(each.code, each.where) for each in reading.findings} == {
        ("cell_not_a_date", "learner.csv, row 2, column E (date)"),
        ("cell_not_allowed", "learner.csv, row 2, column G (decision)"),
        ("cell_not_a_number", "learner.csv, row 2, column H (osp)"),
    }


def test_the_same_thing_twice_keeps_both_rows_with_different_ids() -> None:
    row = {"kind": "unit", "code": "105730", "decision": "completed"}
    assert [each.id for each in pieces(read(row, row))] == ["learner-table:unit:105730", "learner-table:unit:105730#2"]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("personal", [IDENTITY, "131052A308T", "1.2.246.562.24.12345678901"])
def test_an_identity_number_in_any_cell_never_leaves(key: str, personal: str) -> None:
    for kind in ("unit", "sub_unit", "requirement", "pok"):
        reading = read({"kind": kind, "code": "105730:1", "unit": "105730"} | {key: personal})
        assert personal not in repr(reading)
        assert any(each.severity is Severity.ERROR for each in reading.findings)


def test_sheet_names_unknown_headings_and_bad_values_never_leave() -> None:
    book = Workbook()
    del book["Sheet"]
    sheet = book.create_sheet("Aino Virtanen")
    sheet.append([*KEYS, "Aino V"])
    sheet.append(["unit", "105730", "Aino", "", "Aino", "Aino", "Aino", "Aino"])
    book.create_sheet("Aino's courses").append(["x"])
    stream = io.BytesIO()
    book.save(stream)
    reading = learner_table.read(Document("learner.xlsx", stream.getvalue()))
    assert len(pieces(reading)) == 1
    assert "table_columns_unknown" in codes(reading)
    assert "table_sheets_left_out" in codes(reading)
    assert "Aino" not in repr(reading)


def test_a_missing_column_is_named_without_the_sheets_name() -> None:
    with pytest.raises(UnreadableInput, match=r"^learner\.csv, row 1: column_missing \(missing=kind\)$"):
        learner_table.read(Document("learner.csv", b"code;decision;date\n1;2;3\n"))


def test_the_two_tables_are_told_apart() -> None:
    text = ";".join(KEYS).encode()
    assert detect(Document("t.csv", text)) == "learner-table"
    assert not catalogue.recognises(Document("t.csv", text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_template_is_recognised_and_read_back_without_errors(language: str, kind: str) -> None:
    stream = io.BytesIO()
    write_learner_template(stream, language, kind)  # type: ignore[arg-type]  # one of the two forms
    document = Document(f"t.{kind}", stream.getvalue())
    assert detect(document) == "learner-table"
    reading = learner_table.read(document)
    assert pieces(reading) == ()
    assert codes(reading) == ["table_examples_left_out"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_a_template_would_be_good_evidence(language: str) -> None:
    stream = io.BytesIO()
    write_learner_template(stream, language)
    book = load_workbook(io.BytesIO(stream.getvalue()))
    for row in range(2, 5):
        book.worksheets[0].cell(row, KEYS.index("name") + 1).value = "Mittaus"
    filled = io.BytesIO()
    book.save(filled)
    reading = learner_table.read(Document("t.xlsx", filled.getvalue()))
    assert reading.findings == ()
    assert [each.kind for each in pieces(reading)] == [PieceKind.UNIT, PieceKind.SUB_UNIT, PieceKind.PART_OF_UNIT]
    assert [each.certainty for each in pieces(reading)] == [Certainty.FORMAL, Certainty.FORMAL, Certainty.PROPOSED]
    assert [each.assessed_on for each in pieces(reading)] == [date(2025, 5, 31), date(2025, 12, 15), date(2026, 3, 20)]
    assert pieces(reading)[0].name == Text(**{language: "Mittaus"})


@given(st.lists(st.lists(st.text(max_size=12), min_size=len(KEYS), max_size=len(KEYS)), max_size=3))
def test_any_cells_under_the_headings_never_crash_the_reader(rows: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows([KEYS, *rows])
    document = Document("t.csv", text.getvalue().encode("utf-8", errors="replace"))
    learner_table.recognises(document)
    try:
        learner_table.read(document)
    except UnreadableInput:
        return


# -- the same as JSON --------------------------------------------------------------------------------------------------


def test_json_says_what_the_table_says() -> None:
    rows = [
        {"kind": "unit", "code": 105730, "date": "31.5.2025", "proof": "todistus", "decision": "completed", "osp": 15},
        {"Laji": "ammattitaitovaatimus", "Koodi": [1, 3], "Tutkinnon osa": "105730", "Nimi": "Mittaus"},
        {"kind": "pok", "code": "POK-1", "unit": None, "decision": "completed"},
    ]
    table = read(
        {"kind": "unit", "code": "105730", "date": "31.5.2025", "proof": "todistus", "decision": "completed", "osp": "15"},
        {"kind": "requirement", "code": "1,3", "unit": "105730", "name": "Mittaus"},
        {"kind": "pok", "code": "POK-1", "decision": "completed"},
    )
    for body in (rows, {"rows": rows}):
        reading = read_json(body)
        assert reading.findings == ()
        found = [replace(each, provenance=replace(each.provenance, source="", place="")) for each in pieces(reading)]
        assert [each.provenance.place for each in pieces(reading)] == ["row 1", "row 2", "row 3"]
        expected = [replace(each, provenance=replace(each.provenance, source="", place="")) for each in pieces(table)]
        assert [replace(each, name=Text()) for each in found] == [replace(each, name=Text()) for each in expected]
    assert pieces(read_json({"rows": rows, "language": "sv"}))[1].name == Text(sv="Mittaus")


def test_json_names_the_row_and_the_key_and_never_what_is_not_known() -> None:
    reading = read_json([{"kind": "unit", "code": "x", "Maija Meikäläinen": 1}, {"kind": {"a": 1}, "code": "105730"}, "x", []])
    assert [(each.code, each.where) for each in reading.findings] == [
        ("learner_keys_unknown", "learner.json, row 1"),
        ("cell_not_a_unit_code", "learner.json, row 1, code"),
        ("cell_not_allowed", "learner.json, row 2, kind"),
        ("cell_required", "learner.json, row 3, kind"),
        ("cell_required", "learner.json, row 3, code"),
        ("cell_required", "learner.json, row 4, kind"),
        ("cell_required", "learner.json, row 4, code"),
    ]
    assert "Maija" not in repr(reading)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_json_template_is_read_and_its_examples_are_left_out(language: str) -> None:
    target = io.BytesIO()
    write_learner_template(target, language, "json")
    document = Document("learner.json", target.getvalue())
    assert detect(document) == "learner-table"
    reading = learner_table.read(document)
    assert (pieces(reading), codes(reading)) == ((), ["table_examples_left_out"])


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=9), lambda inner: st.lists(inner, max_size=3)))
def test_any_json_value_in_a_row_is_read_or_told(value: object) -> None:
    for key in KEYS:
        learner_table.read(Document("x.json", json.dumps([{"kind": "unit", "code": "105730"} | {key: value}]).encode()))
