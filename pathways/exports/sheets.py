"""Tables for who goes on with them in a spreadsheet, as CSV and XLSX.

What a source writes is text and stays text: a spreadsheet would run a cell that opens with "=", "+", "-" or "@" as a formula. In
CSV such a text gets an apostrophe in front, in XLSX the mark that makes the program show it as it is. Numbers and dates are such
in XLSX; in CSV dates are YYYY-MM-DD and decimals as the language writes them. Equal tables give equal bytes.

Source: OWASP, CSV Injection (the characters that open a formula).
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from pathways.i18n import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Cell = str | int | Decimal | date | None
Row = Sequence[Cell]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_WIDTH = 13
_MOST_CHARACTERS = 32_767  # of one cell in Excel
# XML 1.0 has no sign for these, so no workbook can hold them.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook; its first row is the headings. ``widths``: of columns by their place from 0, in characters.
    ``frozen``: the first cell that scrolls."""

    title: str
    rows: Sequence[Row]
    widths: Mapping[int, int] = field(default_factory=dict)
    frozen: str | None = None


def headings_of(table: str, columns: Iterable[str], words: Words) -> list[Cell]:
    """The first row: of each column the message ``<table>-column-<name>``."""
    return [words.say(f"{table}-column-{name}") for name in columns]


def widths_of(columns: Iterable[str], widths: Mapping[str, int]) -> dict[int, int]:
    """The ``widths`` of columns by their places, where they have one by their name."""
    return {place: widths[name] for place, name in enumerate(columns) if name in widths}


def sheet_of(table: str, name: str, columns: Sequence[str], rows: Iterable[Row], words: Words, widths: Mapping[str, int]) -> Sheet:
    """A sheet of ``rows`` under their headings, which stay in sight. It is called by the message ``<table>-sheet-<name>``."""
    title = words.say(f"{table}-sheet-{name}")
    return Sheet(title, [headings_of(table, columns, words), *rows], widths_of(columns, widths), "A2")


def csv_of_rows(rows: Iterable[Row], words: Words) -> bytes:
    """Semicolons between cells and a byte order mark, as Excel in Finland reads and writes it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    for row in rows:
        writer.writerow([_in_csv(each, words) for each in row])
    return text.getvalue().encode("utf-8-sig", "replace")


def workbook_of(sheets: Iterable[Sheet], today: date) -> bytes:
    """A workbook as of ``today``."""
    from openpyxl import Workbook

    book = Workbook()
    del book["Sheet"]  # the empty one that a new workbook has
    for each in sheets:
        sheet = book.create_sheet(each.title)
        _fill(sheet, each.rows)
        for column in range(len(each.rows[0]) if each.rows else 0):
            sheet.column_dimensions[sheet.cell(1, column + 1).column_letter].width = each.widths.get(column, _WIDTH)
        sheet.freeze_panes = each.frozen
    day = datetime(today.year, today.month, today.day)  # noqa: DTZ001 (the format has no zone)
    book.properties.creator, book.properties.created = "pathways", day
    stream = io.BytesIO()
    book.save(stream)
    return _timeless(stream.getvalue(), day)


def _in_csv(value: Cell, words: Words) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case int():
            return str(value)
        case Decimal():
            plain = format(value, "f")
            plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
            return plain if words.language == "en" else plain.replace(".", ",")
        case str():
            return f"'{value}" if value.startswith(_FORMULA) else value


def _fill(sheet: Worksheet, rows: Sequence[Row]) -> None:
    from openpyxl.cell.cell import TYPE_STRING
    from openpyxl.styles import Alignment, Font

    wrapped, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            if isinstance(value, str):
                cell.value = _UNPRINTABLE.sub("", value)[:_MOST_CHARACTERS]
                cell.data_type = TYPE_STRING  # else "=1+1" would be a formula
                cell.quotePrefix = value.startswith(_FORMULA)  # kept as text when a person edits it
            elif value is not None:
                cell.value = value
            cell.alignment = wrapped
    for cell in sheet[1]:
        cell.font = bold


def _timeless(workbook: bytes, day: datetime) -> bytes:
    """The same workbook as of ``day``: what writes it puts the time of writing inside."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as made, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in made.namelist():
            content = made.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + day.strftime("%Y-%m-%dT%H:%M:%SZ").encode() + rb"\g<2>", content)
            entry = zipfile.ZipInfo(name, _FIRST_DAY_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, content)
    return stream.getvalue()
