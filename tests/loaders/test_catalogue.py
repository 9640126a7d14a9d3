"""The catalogue table: what each cell may say, what is reported where, and that nothing crashes the reader."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from loaders import catalogue, detect, learner_table, table
from loaders.catalogue.columns import COLUMNS
from loaders.document import Document
from loaders.reading import Reading
from loaders.template import write_catalogue_template
from pathways.errors import UnreadableInput, WrongUse
from pathways.model import LANGUAGES, Certainty, Coverage, Extent, Intake, Measure, Offering, PieceKind, Severity, Stated, Text

GOOD = {"id": "POK-1", "name_en": "Measuring", "provider": "Example College"}


def csv_of(*rows: dict[str, object], headings: list[str] | None = None, delimiter: str = ";", encoding: str = "utf-8") -> Document:
    keys = headings or list(dict.fromkeys(key for row in rows for key in row))
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(keys)
    writer.writerows([row.get(key, "") for key in keys] for row in rows)
    return Document("catalogue.csv", text.getvalue().encode(encoding))


def xlsx_of(*rows: dict[str, object], sheet: str = "POKs", name: str = "catalogue.xlsx") -> Document:
    keys = list(dict.fromkeys(key for row in rows for key in row))
    book = Workbook()
    del book["Sheet"]
    filled = book.create_sheet(sheet)
    filled.append(keys)
    for row in rows:
        filled.append([row.get(key) for key in keys])
    return document_of(book, name)


def document_of(book: Workbook, name: str = "catalogue.xlsx") -> Document:
    stream = io.BytesIO()
    book.save(stream)
    return Document(name, stream.getvalue())


def read_one(**cells: object) -> tuple[Offering, Reading]:
    reading = catalogue.read(csv_of(GOOD | cells))
    return reading.offerings[0], reading


def codes(reading: Reading, severity: Severity | None = None) -> list[str]:
    return [each.code for each in reading.findings if severity in (None, each.severity)]


# --- recognition -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_in_each_language_are_recognised_in_any_case_and_with_blanks(language: str) -> None:
    headings = [f"  {(each.heading.exactly(language) or '').upper()} " for each in COLUMNS]
    document = Document("t.csv", ";".join(headings).encode())
    assert catalogue.recognises(document)
    assert "table_columns_unknown" not in codes(catalogue.read(document))


def test_headings_of_different_columns_never_collide() -> None:
    seen: dict[str, str] = {}
    for column in COLUMNS:
        for heading in {column.key, column.heading.fi, column.heading.sv, column.heading.en}:
            assert heading is not None
            assert seen.setdefault(heading.casefold(), column.key) == column.key


def test_every_column_has_three_headings_and_three_explanations_of_one_sentence() -> None:
    for column in COLUMNS:
        for language in LANGUAGES:
            explanation = column.explanation.exactly(language)
            assert column.heading.exactly(language)
            assert explanation is not None
            assert explanation.endswith(".")


def test_the_registry_finds_the_table() -> None:
    assert detect(csv_of(GOOD)) == "catalogue"
    assert detect(xlsx_of(GOOD)) == "catalogue"


def test_another_table_is_not_recognised() -> None:
    assert not catalogue.recognises(Document("t.csv", b"conceptType,conceptUri,preferredLabel\nSkill,http://x,y\n"))
    assert not catalogue.recognises(Document("t.json", b'{"id": 1}'))


def test_a_title_above_the_headings_is_skipped() -> None:
    document = Document("t.csv", b"Our POKs 2027\n\nid;name_en;provider\n1;Measuring;College\n")
    assert [each.place for each in catalogue.read(document).offerings] == ["t.csv, row 4"]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_delimiter_is_found_from_the_headings(delimiter: str) -> None:
    reading = catalogue.read(csv_of(GOOD | {"outcomes": "measures; repairs, too"}, delimiter=delimiter))
    assert reading.offerings[0].outcomes == (Text(en="measures"), Text(en="repairs, too"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_text_is_read_without_a_finding(encoding: str) -> None:
    reading = catalogue.read(csv_of(GOOD | {"name_fi": "Sähkötyö"}, encoding=encoding))
    assert reading.offerings[0].name.fi == "Sähkötyö"
    assert reading.findings == ()


def test_windows_text_is_read_with_a_finding() -> None:
    document = csv_of(GOOD | {"name_fi": "Sähkötyö"}, encoding="cp1252")
    assert catalogue.recognises(document)
    reading = catalogue.read(document)
    assert reading.offerings[0].name.fi == "Sähkötyö"
    assert codes(reading) == ["table_not_utf8"]


def test_unknown_columns_are_listed_in_one_note() -> None:
    _, reading = read_one(**{"Room": "A1", "Teacher": "x"})
    assert [(each.code, each.severity, dict(each.values)) for each in reading.findings] == [
        ("table_columns_unknown", Severity.NOTE, {"columns": "D (Room), E (Teacher)"})
    ]


def test_a_repeated_column_is_reported_and_the_first_one_read() -> None:
    document = Document("t.csv", b"id;name_en;provider;Name in English\n1;first;College;second\n")
    reading = catalogue.read(document)
    assert reading.offerings[0].name == Text(en="first")
    assert [(each.code, each.where) for each in reading.findings] == [
        ("table_column_repeated", "t.csv, row 1, column D (Name in English)")
    ]


def test_a_missing_needed_column_is_named() -> None:
    with pytest.raises(UnreadableInput, match=r"^t\.csv, row 1: column_missing \(missing=provider\)$"):
        catalogue.read(Document("t.csv", b"id;name_en;extent\n1;x;5\n"))


def test_every_visible_sheet_with_the_headings_is_read_and_the_others_are_named() -> None:
    book = Workbook()
    del book["Sheet"]
    for title, identifier in (("POKs", "1"), ("Units", "2"), ("Old", "3")):
        sheet = book.create_sheet(title)
        sheet.append(list(GOOD))
        sheet.append([identifier, "x", "College"])
    book["Old"].sheet_state = "hidden"
    book.create_sheet("Rooms").append(["A", "B"])
    reading = catalogue.read(document_of(book))
    assert [each.id for each in reading.offerings] == ["1", "2"]
    assert [(each.code, dict(each.values)) for each in reading.findings] == [("table_sheets_left_out", {"sheets": "Old; Rooms"})]


def test_a_table_without_rows_is_a_note() -> None:
    assert codes(catalogue.read(Document("t.csv", b"id;name_en;provider\n"))) == ["table_without_rows"]


# --- files that are refused --------------------------------------------------------------------------------------------


def test_a_workbook_with_a_password_is_refused_with_a_clear_word() -> None:
    document = Document("t.xlsx", bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"))
    assert detect(document) == "catalogue"
    with pytest.raises(UnreadableInput, match="password"):
        catalogue.read(document)


def test_an_old_workbook_is_refused_with_a_clear_word() -> None:
    document = Document("t.xls", bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 512 + "Workbook\0".encode("utf-16-le"))
    assert detect(document) == "catalogue"
    with pytest.raises(UnreadableInput, match="workbook_xls"):
        catalogue.read(document)


def test_a_zip_bomb_is_refused_before_it_is_read() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "")
        archive.writestr("xl/sharedStrings.xml", b"\0" * (table.MOST_UNPACKED_BYTES + 1))
    document = Document("t.xlsx", stream.getvalue())
    assert len(document.payload) < 200_000
    with pytest.raises(UnreadableInput, match="unpacked_too_big"):
        catalogue.read(document)


def test_pictures_do_not_count_as_unpacked_content() -> None:
    good = xlsx_of(GOOD)
    stream = io.BytesIO(good.payload)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.png", b"\0" * (table.MOST_UNPACKED_BYTES + 1))
    assert len(catalogue.read(Document("t.xlsx", stream.getvalue())).offerings) == 1


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST_ROWS", 2)
    rows = [GOOD | {"id": str(each)} for each in range(3)]
    assert len(catalogue.read(csv_of(*rows[:2])).offerings) == 2
    with pytest.raises(UnreadableInput, match=r"too_many_rows \(most=2\)"):
        catalogue.read(csv_of(*rows))
    with pytest.raises(UnreadableInput, match=r"too_many_rows \(most=2\)"):
        catalogue.read(xlsx_of(*rows))


def test_too_many_columns_are_refused() -> None:
    with pytest.raises(UnreadableInput, match="too_many_columns"):
        catalogue.read(xlsx_of(GOOD | {f"x{each}": "1" for each in range(table.MOST_COLUMNS)}))


def test_a_row_number_beyond_any_spreadsheet_is_refused() -> None:
    good = xlsx_of(GOOD)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good.payload)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename.endswith("sheet1.xml"):
                content = content.replace(b'<row r="2"', b'<row r="99999999999"')
            new.writestr(entry, content)
    with pytest.raises(UnreadableInput, match="row_too_low"):
        catalogue.read(Document("t.xlsx", stream.getvalue()))


# --- rows --------------------------------------------------------------------------------------------------------------


def test_a_row_without_id_name_or_provider_is_kept_out_and_each_cell_named() -> None:
    reading = catalogue.read(csv_of({"id": "", "name_en": "", "provider": ""} | {"extent": "5 osp"}, GOOD))
    assert [each.id for each in reading.offerings] == ["POK-1"]
    assert [(each.code, each.where) for each in reading.findings] == [
        ("cell_required", "catalogue.csv, row 2, column A (id)"),
        ("cell_required", "catalogue.csv, row 2, column C (provider)"),
        ("row_without_name", "catalogue.csv, row 2, name_fi"),
    ]


def test_of_two_rows_with_one_id_the_second_is_kept_out_and_reported() -> None:
    reading = catalogue.read(csv_of(GOOD, GOOD | {"name_en": "Other"}))
    assert [each.name.en for each in reading.offerings] == ["Measuring"]
    (found,) = reading.findings
    assert (found.code, found.severity, found.where) == ("row_repeats_id", Severity.ERROR, "catalogue.csv, row 3, column A (id)")
    assert dict(found.values) == {"id": "POK-1", "first": "catalogue.csv, row 2"}


def test_a_bad_cell_is_named_by_sheet_row_column_and_heading() -> None:
    rows: list[dict[str, object]] = [
        GOOD | {"id": f"POK-{each}", "kind": "", "level": "", "extent": "5 osp"} for each in range(2, 7)
    ]
    rows.append(GOOD | {"id": "POK-7", "extent": "much"})
    reading = catalogue.read(xlsx_of(*rows))
    (found,) = reading.findings
    assert (found.code, found.severity) == ("cell_not_an_extent", Severity.ERROR)
    assert found.where == "catalogue.xlsx, sheet POKs, row 7, column F (extent)"
    assert dict(found.values) == {"value": "much"}
    assert reading.offerings[-1].extent is None


def test_a_cell_that_holds_an_error_is_bad_even_where_any_text_would_do() -> None:
    offering, reading = read_one(funding="#REF!")
    assert offering.funding is None
    assert codes(reading, Severity.ERROR) == ["cell_holds_error"]


def test_empty_rows_are_skipped_and_do_not_shift_the_numbers() -> None:
    document = Document("t.csv", b"id;name_en;provider\n\n;;\n1;x;College\n")
    reading = catalogue.read(document)
    assert reading.offerings[0].place == "t.csv, row 4"
    assert reading.findings == ()


def test_a_row_whose_id_marks_an_example_is_no_offering() -> None:
    reading = catalogue.read(csv_of(GOOD | {"id": "EXAMPLE-1"}))
    assert reading.offerings == ()
    assert codes(reading) == ["table_examples_left_out"]


# --- cells -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("105730", Coverage("105730", certainty=Certainty.FORMAL)),
        ("105730.0", Coverage("105730", certainty=Certainty.FORMAL)),
        ("400012/vvtd", Coverage("400012", "VVTD", certainty=Certainty.FORMAL)),
        ("400012 / VVTD ?", Coverage("400012", "VVTD", optional=True, certainty=Certainty.FORMAL)),
    ],
)
def test_a_formal_item_is_a_unit_a_sub_unit_or_its_optional_part(item: str, expected: Coverage) -> None:
    assert read_one(covers_formal=item)[0].covers == (expected,)


@pytest.mark.parametrize(
    ("item", "numbers"), [("105730:1,2,5", (1, 2, 5)), ("105730:1-3", (1, 2, 3)), ("105730: 5, 1–2", (1, 2, 5))]
)
def test_a_declared_item_may_name_requirements_by_number(item: str, numbers: tuple[int, ...]) -> None:
    offering, _ = read_one(covers_declared=item, declared_by="The board")
    assert offering.covers == (
        Coverage("105730", requirements=tuple(f"105730:{each}" for each in numbers), declared_by="The board"),
    )


def test_coverage_without_a_declarer_is_declared_by_the_provider() -> None:
    assert read_one(covers_declared="105730")[0].covers[0].declared_by == "Example College"


@pytest.mark.parametrize(
    "item", ["ABC", "105730:", "105730:0", "105730:3-1", "105730:1-99999", "105730/", "105730?", "105730, 105731"]
)
def test_a_bad_coverage_item_is_dropped_and_the_others_stay(item: str) -> None:
    offering, reading = read_one(covers_declared=f"105731; {item}")
    assert [each.unit for each in offering.covers] == ["105731"]
    assert codes(reading) == ["coverage_unreadable"]


def test_single_requirements_are_never_formal() -> None:
    offering, reading = read_one(covers_formal="105730:1,2")
    assert offering.covers == ()
    assert codes(reading) == ["coverage_part_not_formal"]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ({"covers_formal": "105730"}, PieceKind.UNIT),
        ({"covers_formal": "400012/VVTD"}, PieceKind.SUB_UNIT),
        ({"covers_declared": "105730:1"}, PieceKind.PART_OF_UNIT),
        ({}, PieceKind.OTHER),
        ({"kind": "paikallinen tutkinnon osa"}, PieceKind.LOCAL_UNIT),
        ({"kind": "Högskolestudier"}, PieceKind.HIGHER_EDUCATION),
    ],
)
def test_kind_is_as_stated_in_any_language_else_it_follows_from_what_is_covered(cells: dict[str, str], kind: PieceKind) -> None:
    assert read_one(**cells)[0].kind is kind


def test_a_unit_that_covers_nothing_is_a_warning() -> None:
    assert codes(read_one(kind="unit")[1]) == ["kind_without_coverage"]


@pytest.mark.parametrize(
    ("cells", "extent"),
    [
        ({"extent": "7,5", "extent_unit": "osp"}, Extent(Decimal("7.5"), Decimal("7.5"), Measure.OSP)),
        ({"extent": "7.5 kp"}, Extent(Decimal("7.5"), Decimal("7.5"), Measure.OSP)),
        ({"extent": "10–15", "extent_unit": "opintopistettä"}, Extent(Decimal(10), Decimal(15), Measure.OP)),
        ({"extent": "5 op", "extent_unit": "op"}, Extent(Decimal(5), Decimal(5), Measure.OP)),
    ],
)
def test_extent_is_a_number_or_a_range_with_its_unit(cells: dict[str, str], extent: Extent) -> None:
    assert read_one(**cells)[0].extent == extent


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"extent": "5"}, "extent_without_unit"),
        ({"extent": "5 osp", "extent_unit": "op"}, "extent_units_differ"),
        ({"extent": "0 osp"}, "cell_not_an_extent"),
        ({"extent": "15-10 osp"}, "cell_not_an_extent"),
        ({"extent": "5 weeks"}, "cell_not_an_extent"),
    ],
)
def test_a_doubtful_extent_stays_unknown(cells: dict[str, str], code: str) -> None:
    offering, reading = read_one(**cells)
    assert offering.extent is None
    assert codes(reading) == [code]


@pytest.mark.parametrize(
    ("written", "cents"),
    [("0", 0), ("maksuton", 0), ("120", 12000), ("49,5", 4950), ("49.50 €", 4950), ("1 200,00", 120000), ("", None)],
)
def test_a_price_is_exact_cents_nothing_is_free_and_empty_is_unknown(written: str, cents: int | None) -> None:
    offering, reading = read_one(price_eur=written)
    assert offering.price_cents == cents
    assert reading.findings == ()


@pytest.mark.parametrize("written", ["1.200", "-5", "ask", "1e3", "TRUE"])
def test_an_unreadable_price_is_an_unknown_price_and_reported(written: str) -> None:
    offering, reading = read_one(price_eur=written)
    assert offering.price_cents is None
    assert codes(reading) == ["cell_not_a_price"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "2027-01-11..2027-03-26 apply 2026-11-01..2026-12-15 places 12",
            Intake(date(2027, 1, 11), date(2027, 3, 26), date(2026, 11, 1), date(2026, 12, 15), 12),
        ),
        (
            "11.1.2027–26.3.2027 haku 1.11.2026-15.12.2026 paikkoja 12",
            Intake(date(2027, 1, 11), date(2027, 3, 26), date(2026, 11, 1), date(2026, 12, 15), 12),
        ),
        ("11.1.2027", Intake(date(2027, 1, 11))),
        ("2027-01-11.. apply 2026-12-15", Intake(date(2027, 1, 11), None, None, date(2026, 12, 15))),
        ("2027-01-11 ansökan ..2026-12-15, platser 0", Intake(date(2027, 1, 11), None, None, date(2026, 12, 15), 0)),
    ],
)
def test_an_intake_has_days_of_study_days_to_apply_and_places(written: str, expected: Intake) -> None:
    offering, reading = read_one(intakes=written)
    assert offering.intakes == (expected,)
    assert reading.findings == ()


def test_an_intake_without_a_last_day_ends_after_the_stated_weeks() -> None:
    offering, _ = read_one(intakes="2027-01-11..; 2027-08-02..2027-08-08", weeks="6")
    assert [each.end for each in offering.intakes] == [date(2027, 2, 21), date(2027, 8, 8)]
    open_ended, _ = read_one(intakes="2027-01-11..")
    assert [each.end for each in open_ended.intakes] == [None]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("spring 2027", "intake_unreadable"),
        ("2027-02-30", "intake_unreadable"),
        ("2027-01-11 apply soon", "intake_unreadable"),
        ("..", "intake_unreadable"),
        ("2027-03-26..2027-01-11", "intake_ends_before_start"),
        ("2027-03-26 apply 2027-01-11..2027-01-01", "intake_closes_before_opening"),
    ],
)
def test_a_bad_intake_is_dropped_and_the_others_stay(written: str, code: str) -> None:
    offering, reading = read_one(intakes=f"{written}; 2027-08-10")
    assert offering.intakes == (Intake(date(2027, 8, 10)),)
    assert codes(reading) == [code]


@pytest.mark.parametrize(
    ("written", "expected"), [("kyllä", True), ("JA", True), ("yes", True), ("ei", False), ("nej", False), ("no", False)]
)
def test_yes_and_no_are_read_in_three_languages(written: str, *, expected: bool) -> None:
    offering, _ = read_one(flagged_pok=written, any_start=written)
    assert (offering.flagged_pok, offering.any_start) == (expected, expected)


def test_an_unknown_flag_stays_unknown_not_no() -> None:
    assert read_one()[0].flagged_pok is None
    offering, reading = read_one(flagged_pok="maybe")
    assert offering.flagged_pok is None
    assert codes(reading) == ["cell_not_yes_or_no"]


def test_lists_of_closed_values_take_names_in_any_language_and_report_the_rest() -> None:
    offering, reading = read_one(
        modes="Etäopetus; nätundervisning, workplace; radio", languages="suomi;sv, EN;ru;klingon", places="Tampere; 91"
    )
    assert offering.modes == ("distance", "online", "workplace")
    assert offering.languages == ("fi", "sv", "en", "ru")
    assert offering.places == ("Tampere", "091")
    assert codes(reading) == ["cell_not_a_language", "cell_not_allowed"]


def test_a_workload_of_nothing_is_refused() -> None:
    offering, reading = read_one(hours_per_week="0")
    assert offering.hours_per_week is None
    assert codes(reading) == ["cell_out_of_range"]


def test_numbers_outside_sense_are_reported() -> None:
    offering, reading = read_one(hours_per_week="200", weeks="1,5", certificate_months="0")
    assert (offering.hours_per_week, offering.weeks, offering.certificate_months) == (None, None, None)
    assert sorted(codes(reading)) == ["cell_not_a_whole_number", "cell_out_of_range", "cell_out_of_range"]


def test_a_prerequisite_that_is_no_unit_is_reported_and_kept_so_that_no_plan_ignores_it() -> None:
    offering, reading = read_one(prerequisites="105730; driving licence")
    assert offering.prerequisites == ("105730", "driving licence")
    assert codes(reading) == ["prerequisite_not_a_unit"]


def test_a_skill_is_the_address_of_an_esco_concept() -> None:
    address = "http://data.europa.eu/esco/skill/6b643893-0a1f-4f6c-83a1-e7eef75849b9"
    offering, reading = read_one(skills=f"{address}; {address.replace('http:', 'https:')}; welding")
    assert offering.skills == (address,)
    assert codes(reading) == ["cell_not_a_skill"]


def test_outcomes_are_separated_by_semicolons_or_line_breaks() -> None:
    assert read_one(outcomes="• measures\n- repairs; cleans")[0].outcomes == (
        Text(en="measures"),
        Text(en="repairs"),
        Text(en="cleans"),
    )


# --- the four properties -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "nature"),
    [
        ({}, Stated.NOT_STATED),
        ({"extent": "59 op"}, Stated.STATED),
        ({"extent": "60 op"}, Stated.NOT_STATED),
        ({"extent": "90 osp", "covers_formal": "105730"}, Stated.STATED),
        ({"covers_formal": "105730"}, Stated.NOT_STATED),
    ],
)
def test_nature_follows_from_kind_and_extent(cells: dict[str, str], nature: Stated) -> None:
    assert read_one(**cells)[0].properties.nature is nature


@pytest.mark.parametrize(
    ("cells", "basis"),
    [
        ({"outcomes": "measures", "extent": "5 osp"}, Stated.STATED),
        ({"outcomes": "measures"}, Stated.NOT_STATED),
        ({"extent": "5 osp"}, Stated.NOT_STATED),
    ],
)
def test_basis_needs_outcomes_and_extent(cells: dict[str, str], basis: Stated) -> None:
    assert read_one(**cells)[0].properties.basis is basis


@pytest.mark.parametrize(
    ("written", "quality"),
    [
        ("", Stated.NOT_STATED),
        ("practical test", Stated.STATED),
        ("none", Stated.DENIED),
        ("Ei", Stated.DENIED),
        ("Attendance only", Stated.DENIED),
        ("osallistuminen", Stated.DENIED),
        ("endast deltagande", Stated.DENIED),
    ],
)
def test_attendance_without_assessment_denies_quality(written: str, quality: Stated) -> None:
    assert read_one(assessment=written)[0].properties.quality is quality


@pytest.mark.parametrize(
    ("written", "certificate"),
    [
        ("", Stated.NOT_STATED),
        ("kyllä", Stated.STATED),
        ("open badge", Stated.STATED),
        ("ei", Stated.DENIED),
        ("vain paperilla", Stated.DENIED),
        ("perhaps", Stated.NOT_STATED),
    ],
)
def test_certificate_is_stated_denied_or_not_stated(written: str, certificate: Stated) -> None:
    assert read_one(certificate=written)[0].properties.certificate is certificate


def test_the_national_flag_is_kept_beside_the_properties() -> None:
    offering, _ = read_one(flagged_pok="yes", assessment="none")
    assert offering.flagged_pok is True
    assert offering.properties.denied == ("quality",)


# --- workbooks ---------------------------------------------------------------------------------------------------------


def test_real_dates_numbers_and_truth_values_of_a_workbook_are_read() -> None:
    cells = {
        "id": 105444.0,
        "covers_formal": 105730.0,
        "extent": 7.5,
        "extent_unit": "osp",
        "price_eur": 120.1,
        "any_start": True,
        "intakes": datetime(2027, 1, 11),  # noqa: DTZ001  a spreadsheet has no zones
        "places": 91,
        "level": 4.0,
    }
    reading = catalogue.read(xlsx_of(GOOD | cells))
    (offering,) = reading.offerings
    assert reading.findings == ()
    assert offering.id == "105444"
    assert offering.covers[0].unit == "105730"
    assert offering.extent == Extent(Decimal("7.5"), Decimal("7.5"), Measure.OSP)
    assert offering.price_cents == 12010
    assert offering.any_start is True
    assert offering.intakes == (Intake(date(2027, 1, 11)),)
    assert (offering.places, offering.level) == (("091",), "4")


def test_a_formula_that_was_never_calculated_is_an_empty_cell() -> None:
    reading = catalogue.read(xlsx_of(GOOD | {"price_eur": "=10*2"}))
    assert reading.offerings[0].price_cents is None


ROW = {
    "id": "POK-2",
    "name_fi": "Mittaus",
    "name_sv": "Mätning",
    "provider": "Esimerkkiopisto",
    "kind": "part_of_unit",
    "covers_formal": "400012/VVTD",
    "covers_declared": "105730:1-2;105731",
    "extent": "5",
    "extent_unit": "osp",
    "outcomes": "mittaa; korjaa",
    "assessment": "koe",
    "certificate": "yes",
    "price_eur": "49,50",
    "languages": "fi;sv",
    "modes": "online",
    "places": "091",
    "hours_per_week": "4,5",
    "weeks": "6",
    "any_start": "kyllä",
    "intakes": "11.1.2027..26.3.2027 haku 15.12.2026",
    "keywords": "a; b",
}


def test_csv_and_workbook_of_the_same_rows_give_equal_offerings() -> None:
    rows = (GOOD, ROW)
    from_csv = catalogue.read(csv_of(*rows)).offerings
    from_xlsx = catalogue.read(xlsx_of(*rows)).offerings
    assert [replace(each, place="") for each in from_csv] == [replace(each, place="") for each in from_xlsx]


def test_order_of_columns_does_not_matter() -> None:
    reversed_row = dict(reversed(ROW.items()))
    assert catalogue.read(csv_of(ROW)).offerings == catalogue.read(csv_of(reversed_row)).offerings


words = st.text(st.characters(categories=("L", "N"), include_characters=" ,.'\"åäö"), min_size=1, max_size=20).filter(
    lambda each: each.strip(" .,'\"") != "" and not each.upper().startswith("EXAMPLE")
)


@given(
    name=words,
    provider=words,
    keywords=st.lists(words, max_size=3),
    cents=st.none() | st.integers(0, 10_000_000),
    osp=st.none() | st.decimals(min_value="0.01", max_value=500, places=2),
    start=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    delimiter=st.sampled_from(";,\t"),
)
def test_what_is_written_in_a_table_is_read_back(
    name: str, provider: str, keywords: list[str], cents: int | None, osp: Decimal | None, start: date | None, delimiter: str
) -> None:
    row = {
        "id": "1",
        "name_fi": name,
        "provider": provider,
        "keywords": ";".join(keywords),
        "price_eur": "" if cents is None else f"{Decimal(cents) / 100}",
        "extent": "" if osp is None else f"{osp} osp".replace(".", ","),
        "intakes": "" if start is None else f"{start.day}.{start.month}.{start.year}",
    }
    (offering,) = catalogue.read(csv_of(row, delimiter=delimiter)).offerings
    assert offering.price_cents == cents
    assert offering.osp == osp
    assert offering.intakes == (() if start is None else (Intake(start),))
    assert " ".join((offering.name.fi or "").split()) == offering.name.fi
    assert len(offering.keywords) <= len(keywords)


# --- hostile input -----------------------------------------------------------------------------------------------------


def either_reads_or_refuses(document: Document) -> None:
    for loader in (catalogue, learner_table):
        loader.recognises(document)
        try:
            loader.read(document)
        except UnreadableInput:
            continue


@given(st.binary(max_size=400))
def test_any_bytes_never_crash_the_reader(payload: bytes) -> None:
    for opening in (b"", b"PK\x03\x04", bytes.fromhex("D0CF11E0A1B11AE1"), b"id;name_en;provider\n", b"kind;code;decision\n"):
        either_reads_or_refuses(Document("t", opening + payload))


@given(st.lists(st.lists(st.text(max_size=12), min_size=len(COLUMNS), max_size=len(COLUMNS)), max_size=3))
def test_any_cells_under_our_headings_never_crash_the_reader(rows: list[list[str]]) -> None:
    keys = [each.key for each in COLUMNS]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows([keys, *rows])
    either_reads_or_refuses(Document("t.csv", text.getvalue().encode("utf-8", errors="replace")))


@cache
def good_workbook() -> bytes:
    """Made once: a workbook holds the time it was made at, and an example must mean the same when it is run again."""
    return xlsx_of(GOOD).payload


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_a_damaged_workbook_never_crashes_the_reader(data: st.DataObject) -> None:
    payload = bytearray(good_workbook())
    for place in data.draw(st.lists(st.integers(0, len(payload) - 1), min_size=1, max_size=8)):
        payload[place] = data.draw(st.integers(0, 255))
    either_reads_or_refuses(Document("t.xlsx", bytes(payload)))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_a_workbook_with_damaged_content_never_crashes_the_reader(data: st.DataObject) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good_workbook())) as old, zipfile.ZipFile(stream, "w") as new:
        chosen = data.draw(st.sampled_from(sorted(old.namelist())))
        for entry in old.infolist():
            content = bytearray(old.read(entry))
            if entry.filename == chosen:
                for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=4)):
                    content[place] = data.draw(st.integers(0, 255))
            new.writestr(entry.filename, bytes(content))
    either_reads_or_refuses(Document("t.xlsx", stream.getvalue()))


# --- somebody else's table ---------------------------------------------------------------------------------------------

MAPPING = """
sheet = "Kurssit"
header_row = 2

[columns]
id = "Kurssikoodi"
name_fi = "Kurssin nimi"
modes = "Toteutus"

[values.modes]
"Etä" = "online"
"Lähi" = "contact"

[defaults]
provider = "Esimerkkiopisto"
extent_unit = "osp"
"""


def their_book() -> Workbook:
    book = Workbook()
    del book["Sheet"]
    sheet = book.create_sheet("Kurssit")
    sheet.append(["Kurssit 2027"])
    sheet.append(["kurssikoodi", "Kurssin nimi", "Toteutus", "Laajuus"])
    sheet.append(["K1", "Mittaus", "etä; Lähi; online", 5])
    return book


def mapping_of(text: str) -> catalogue.ColumnMapping:
    return catalogue.read_mapping(Document("mapping.toml", text.encode()))


def test_a_mapping_reads_any_table() -> None:
    reading = catalogue.read(document_of(their_book()), mapping=mapping_of(MAPPING))
    (offering,) = reading.offerings
    assert reading.findings == ()
    assert (offering.id, offering.name, offering.provider) == ("K1", Text(fi="Mittaus"), "Esimerkkiopisto")
    assert offering.modes == ("online", "contact")
    assert offering.osp == 5
    assert offering.place == "catalogue.xlsx, sheet Kurssit, row 3"


def test_a_heading_that_the_mapping_names_has_to_be_there() -> None:
    mapping = mapping_of(MAPPING.replace('"Toteutus"', '"Tapa"'))
    with pytest.raises(UnreadableInput, match=r"sheet Kurssit, row 2: mapped_heading_missing \(missing=Tapa, key=modes,"):
        catalogue.read(document_of(their_book()), mapping=mapping)


def test_a_sheet_that_the_mapping_names_has_to_be_there() -> None:
    with pytest.raises(UnreadableInput, match=r"mapped_sheet_missing \(sheet=Muut"):
        catalogue.read(document_of(their_book()), mapping=mapping_of(MAPPING.replace('"Kurssit"', '"Muut"')))


def test_a_mapped_heading_wins_over_our_own() -> None:
    document = Document("t.csv", b"id;code;name_en;provider\n17;K1;Measuring;College\n")
    mapping = mapping_of('[columns]\nid = "code"\n')
    assert catalogue.read(document, mapping=mapping).offerings[0].id == "K1"


def test_an_unknown_column_key_names_the_nearest_one() -> None:
    with pytest.raises(UnreadableInput, match=r"mapping\.toml, columns: mapping_key_unknown \(key=provider_, nearest=provider,"):
        mapping_of('[columns]\nprovider_ = "Koulu"\n')


@pytest.mark.parametrize(
    "text",
    [
        "columns = 3",
        "[columns]\nid = 3",
        '[columns]\nid = "  "',
        '[columns]\nid = "A"\nname_fi = "a"',
        '[values]\nmodes = "x"',
        "[defaults]\nprovider = []",
        "[defaults]\nextent = 1e999999999",
        "[defaults]\nextent = nan",
        "header_row = 0",
        "header_row = true",
        "sheet = 3",
        "sheets = 'x'",
        "[columns",
    ],
)
def test_a_wrong_mapping_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(UnreadableInput, match=r"^mapping\.toml"):
        mapping_of(text)


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_any_bytes_never_crash_the_reader_of_mappings(payload: bytes) -> None:
    try:
        catalogue.read_mapping(Document("mapping.toml", payload))
    except UnreadableInput:
        return


# --- template and documentation ----------------------------------------------------------------------------------------


def template_of(language: str, kind: str) -> Document:
    stream = io.BytesIO()
    write_catalogue_template(stream, language, kind)  # type: ignore[arg-type]  # wrong on purpose
    return Document(f"template.{kind}", stream.getvalue())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_template_is_recognised_and_read_back_without_errors(language: str, kind: str) -> None:
    document = template_of(language, kind)
    assert detect(document) == "catalogue"
    assert codes(catalogue.read(document)) == ["table_examples_left_out"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_a_template_would_be_good_offerings(language: str) -> None:
    document = template_of(language, "csv")
    reading = catalogue.read(replace(document, payload=document.payload.replace(b"EXAMPLE-", b"POK-")))
    assert reading.findings == ()
    unit, part, area = reading.offerings
    assert (unit.kind, unit.covers) == (PieceKind.UNIT, (Coverage("105730", certainty=Certainty.FORMAL),))
    assert (part.kind, part.covers[0].requirements) == (PieceKind.PART_OF_UNIT, ("105730:1", "105730:2"))
    assert (area.kind, area.any_start, area.price_cents) == (PieceKind.SUB_UNIT, True, 4950)
    assert [len(each.intakes) for each in reading.offerings] == [1, 2, 0]
    assert all(not each.properties.not_stated for each in reading.offerings)


def test_the_examples_are_the_same_in_each_language_and_kind() -> None:
    def told(language: str, kind: str) -> list[object]:
        document = template_of(language, kind)
        if kind == "csv":
            document = replace(document, payload=document.payload.replace(b"EXAMPLE-", b"POK-"))
        else:
            book = load_workbook(io.BytesIO(document.payload))
            for row in range(2, 5):
                book.worksheets[0].cell(row, 1).value = f"POK-{row - 1}"
            document = document_of(book)
        return [
            (each.id, each.covers[0].unit, each.extent, each.price_cents, each.intakes, each.modes)
            for each in catalogue.read(document).offerings
        ]

    expected = told("en", "csv")
    assert len(expected) == 3
    for language in LANGUAGES:
        for kind in ("xlsx", "csv"):
            assert told(language, kind) == expected


def test_a_template_explains_each_column_and_offers_the_allowed_values() -> None:
    book = load_workbook(io.BytesIO(template_of("fi", "xlsx").payload))
    assert book.sheetnames == ["Tarjonta", "Ohje", "Sallitut arvot"]
    table_sheet, explanation, values = book.worksheets
    assert table_sheet.freeze_panes == "B2"
    assert [each.value for each in explanation["A"]][1:] == [each.heading.fi for each in COLUMNS]
    offered = {str(each.sqref).split(":")[0]: each.formula1 for each in table_sheet.data_validations.dataValidation}
    assert offered["F2"] == "'Sallitut arvot'!$A$2:$A$11"
    assert values["A2"].value == "tutkinnon osa"


def test_a_template_goes_into_a_file(tmp_path: Path) -> None:
    write_catalogue_template(tmp_path / "t.csv", "sv", "csv")
    assert (tmp_path / "t.csv").read_bytes() == template_of("sv", "csv").payload


def test_a_template_in_another_language_or_kind_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match=r"template_language \(language=de"):
        template_of("de", "csv")
    with pytest.raises(WrongUse, match=r"template_form \(form=ods"):
        template_of("fi", "ods")


def test_the_documentation_is_what_the_columns_say() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "catalogue-table.md"
    assert page.read_text("utf-8") == catalogue.describe_columns("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_documentation_names_every_column_in_each_language(language: str) -> None:
    page = catalogue.describe_columns(language)
    assert all(f"| `{each.key}` | {each.heading.exactly(language)}" in page for each in COLUMNS)
