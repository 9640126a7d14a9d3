"""A documented table: its columns as data, and its rows by column key.

A format lists its columns once (:class:`Column`); reading, templates and documentation derive from that list. A heading is
known by the column's key or by its name in Finnish, Swedish or English, whatever its case. A :class:`ColumnMapping` reads
somebody else's table by naming its headings and values.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from loaders.document import Document
from loaders.table import HEADING_ROWS, Book, Cells, CellValue, Sheet, SheetRow, column_letter, open_book, open_head
from pathways.errors import UnreadableInput
from pathways.model import LANGUAGES, Finding, Severity, Text, finding

EXAMPLE_MARK = "EXAMPLE-"  # an identifier or author that begins with it is a template's example row, and is not read
FEWEST_KNOWN = 3  # a row with fewer known headings is not a row of headings
EXPLANATION_SHEETS = Text(fi="Ohje", sv="Anvisning", en="Explanation")
VALUES_SHEETS = Text(fi="Sallitut arvot", sv="Tillåtna värden", en="Allowed values")
_MOST_SHOWN = 60  # characters of a cell in a message


class Form(Enum):
    """What a cell of a column holds, with its name for people."""

    TEXT = Text(fi="teksti", sv="text", en="text")
    CODE = Text(fi="koodi", sv="kod", en="code")
    NUMBER = Text(fi="luku", sv="tal", en="number")
    WHOLE_NUMBER = Text(fi="kokonaisluku", sv="heltal", en="whole number")
    DATE = Text(fi="päivämäärä", sv="datum", en="date")
    CHOICE = Text(fi="yksi sallituista arvoista", sv="ett av de tillåtna värdena", en="one of the allowed values")
    LIST = Text(fi="luettelo, erottimena ;", sv="lista, åtskilda med ;", en="list, separated by ;")


@dataclass(frozen=True, slots=True)
class Choice:
    """An allowed value: its key, its name in three languages, and other spellings that are read as it."""

    key: str
    name: Text
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a documented table. ``examples``: one per example row; a ``Text`` where it depends on the language."""

    key: str
    form: Form
    heading: Text
    explanation: Text
    examples: tuple[str | Text, ...]
    choices: tuple[Choice, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class TableForm:
    """A documented table.

    ``needed``: of each set at least one column has to be there. ``telling``: a row is our row of headings when
    ``FEWEST_KNOWN`` columns are known and one of these is among them. ``private``: the table is about a learner; sheet
    names, unknown headings and cell values never enter a message.
    """

    columns: tuple[Column, ...]
    needed: tuple[tuple[str, ...], ...]
    telling: frozenset[str]
    private: bool = False

    def column(self, key: str) -> Column | None:
        """The column with ``key``, or ``None``."""
        return next((each for each in self.columns if each.key == key), None)


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """How to read somebody else's table.

    ``columns``: our key to their heading. ``values``: our key to their value to ours. ``defaults``: our key to the value of
    an empty or missing cell. ``sheet``: the only sheet to read; ``header_row``: the number of the row of headings.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, CellValue]] = field(default_factory=dict)
    defaults: Mapping[str, CellValue] = field(default_factory=dict)
    sheet: str | None = None
    header_row: int | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """The row of headings of one sheet: where each known column is, what is unknown, what is said twice (by index)."""

    number: int
    texts: tuple[str, ...]
    columns: Mapping[str, int]
    unknown: tuple[int, ...]
    repeated: tuple[int, ...]

    def place(self, index: int) -> str:
        """ "column F (extent)" """
        return f"column {column_letter(index)} ({self.texts[index]})"


@dataclass(frozen=True, slots=True)
class Row:
    """One row by column key; empty cells are absent. ``place``: file, sheet and row. ``replaced``: values of a mapping."""

    number: int
    sheet: int
    place: str
    cells: Mapping[str, CellValue]
    header: Header
    replaced: Mapping[str, Mapping[str, CellValue]]
    private: bool

    def at(self, key: str) -> str:
        """The place of a cell, as a person finds it."""
        index = self.header.columns.get(key)
        return f"{self.place}, {self.header.place(index) if index is not None else key}"

    def shown(self, value: CellValue) -> str:
        """A value as a message may show it: cut when long, hidden in a learner's table."""
        if self.private:
            return "…"
        text = " ".join(str(value).split())
        return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…"


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of every sheet that has our headings, and what was noticed on the way."""

    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    language: str


def normal(text: str) -> str:
    """A heading or value for comparison: NFC, no case, single blanks, without the star that marks required columns."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split()).rstrip("*:").rstrip()


def has_headings(document: Document, form: TableForm) -> bool:
    """Whether some visible sheet has a row of headings of ``form``. Never raises for content that is not a table."""
    known = _known_headings(form, ColumnMapping())
    try:
        book = open_head(document, _score(known))
    except UnreadableInput:
        return False
    return any(_find_header(sheet, form, known, None) for sheet in _asked_sheets(document, book, ColumnMapping()))


def read_rows(document: Document, form: TableForm, mapping: ColumnMapping | None = None) -> Table:
    """The rows of ``document``. Raises ``UnreadableInput`` when no sheet has the headings, or a needed one is missing."""
    asked = mapping or ColumnMapping()
    known = _known_headings(form, asked)
    book = open_book(document, _score(known))
    findings: list[Finding] = []
    if book.encoding == "cp1252":
        findings.append(finding("table_not_utf8", Severity.WARNING, document.name, encoding="Windows-1252"))
    rows: list[Row] = []
    headers: list[Header] = []
    refused: list[UnreadableInput] = []
    left_out: list[str] = list(book.hidden)
    for sheet in _asked_sheets(document, book, asked):
        where = _sheet_place(document, sheet, form)
        header = _find_header(sheet, form, known, asked.header_row, mapped=bool(asked.columns))
        if header is None:
            if sheet.name is not None and sheet.rows:
                left_out.append(sheet.name)
            continue
        fault = _missing_heading(where, header, asked) or _missing_column(where, header, form, asked)
        if fault:
            refused.append(fault)
            continue
        headers.append(header)
        findings.extend(_about_headings(where, header, form))
        rows.extend(_row(where, each, sheet, header, form, asked) for each in sheet.rows if each.number > header.number)
    if refused and not headers:
        raise refused[0]
    if not headers:
        raise UnreadableInput(document.name, "no_headings", rows=HEADING_ROWS)
    findings.extend(
        finding("table_sheet_refused", Severity.ERROR, each.where, fault=each.code, missing=str(each.values["missing"]))
        for each in refused
    )
    if left_out:
        names = str(len(left_out)) if form.private else "; ".join(left_out)
        findings.append(finding("table_sheets_left_out", Severity.NOTE, document.name, sheets=names))
    if not rows:
        findings.append(finding("table_without_rows", Severity.NOTE, document.name))
    return Table(tuple(rows), tuple(findings), _language(headers, form))


def _known_headings(form: TableForm, mapping: ColumnMapping) -> dict[str, str]:
    """Normalised heading to key. What a mapping names wins over our own headings."""
    known: dict[str, str] = {}
    for column in form.columns:
        if column.key not in mapping.columns:
            for heading in (column.key, column.heading.fi, column.heading.sv, column.heading.en):
                known.setdefault(normal(heading or column.key), column.key)
    return known | {normal(heading): key for key, heading in mapping.columns.items()}


def _score(known: Mapping[str, str]) -> Callable[[Cells], int]:
    return lambda cells: len({known[normal(each)] for each in cells if isinstance(each, str) and normal(each) in known})


def _find_header(
    sheet: Sheet, form: TableForm, known: Mapping[str, str], header_row: int | None, *, mapped: bool = False
) -> Header | None:
    """The row among the first ones with most known headings, the upper one of equals; ``None`` when none has enough.

    A mapping says itself what the headings are, so that one known heading is enough there.
    """
    score = _score(known)
    candidates = [each for each in sheet.rows if (each.number <= HEADING_ROWS if header_row is None else each.number == header_row)]
    best = max(candidates, key=lambda each: score(each.cells), default=None)
    if best is None or score(best.cells) < (1 if mapped else FEWEST_KNOWN):
        return None
    header = _header(best, known)
    return header if mapped or form.telling & header.columns.keys() else None


def _header(row: SheetRow, known: Mapping[str, str]) -> Header:
    texts = tuple("" if each is None else " ".join(str(each).split()) for each in row.cells)
    columns: dict[str, int] = {}
    unknown: list[int] = []
    repeated: list[int] = []
    for index, text in enumerate(texts):
        key = known.get(normal(text))
        if key is None and text:
            unknown.append(index)
        elif key in columns:
            repeated.append(index)
        elif key is not None:
            columns[key] = index
    return Header(row.number, texts, columns, tuple(unknown), tuple(repeated))


def _asked_sheets(document: Document, book: Book, mapping: ColumnMapping) -> tuple[Sheet, ...]:
    if mapping.sheet is None:
        return tuple(each for each in book.sheets if each.name is None or not _is_ours_to_explain(each.name))
    asked = normal(mapping.sheet)
    found = tuple(each for each in book.sheets if each.name is not None and normal(each.name) == asked)
    if not found:
        there = ", ".join(each.name for each in book.sheets if each.name is not None)
        raise UnreadableInput(document.name, "mapped_sheet_missing", sheet=mapping.sheet, there=there)
    return found


def _is_ours_to_explain(name: str) -> bool:
    return any(name in (each.fi, each.sv, each.en) for each in (EXPLANATION_SHEETS, VALUES_SHEETS))


def _sheet_place(document: Document, sheet: Sheet, form: TableForm) -> str:
    if sheet.name is None:
        return document.name
    return f"{document.name}, sheet {sheet.number if form.private else sheet.name}"


def _missing_heading(where: str, header: Header, mapping: ColumnMapping) -> UnreadableInput | None:
    for key, heading in mapping.columns.items():
        if key not in header.columns:
            place = f"{where}, row {header.number}"
            return UnreadableInput(place, "mapped_heading_missing", missing=heading, key=key, there=_listed(header))
    return None


def _missing_column(where: str, header: Header, form: TableForm, mapping: ColumnMapping) -> UnreadableInput | None:
    for keys in form.needed:
        if not any(key in header.columns or key in mapping.defaults for key in keys):
            return UnreadableInput(f"{where}, row {header.number}", "column_missing", missing=" / ".join(keys))
    return None


def _listed(header: Header) -> str:
    return ", ".join(each for each in header.texts if each)


def _about_headings(where: str, header: Header, form: TableForm) -> list[Finding]:
    place = f"{where}, row {header.number}"
    found = []
    if header.unknown:
        names = [
            column_letter(each) if form.private else f"{column_letter(each)} ({header.texts[each]})" for each in header.unknown
        ]
        found.append(finding("table_columns_unknown", Severity.NOTE, place, columns=", ".join(names)))
    for index in header.repeated:
        found.append(finding("table_column_repeated", Severity.WARNING, f"{place}, {header.place(index)}"))
    return found


def _row(where: str, row: SheetRow, sheet: Sheet, header: Header, form: TableForm, mapping: ColumnMapping) -> Row:
    replaced = {key: {normal(theirs): ours for theirs, ours in values.items()} for key, values in mapping.values.items()}
    cells: dict[str, CellValue] = {}
    for column in form.columns:
        index = header.columns.get(column.key)
        value = row.cells[index] if index is not None and index < len(row.cells) else None
        if value is not None:
            value = replaced.get(column.key, {}).get(normal(str(value)), value)
        else:
            value = mapping.defaults.get(column.key)
        if value is not None:
            cells[column.key] = value
    return Row(row.number, sheet.number, f"{where}, row {row.number}", cells, header, replaced, form.private)


def _language(headers: list[Header], form: TableForm) -> str:
    """The language that most headings are written in; Finnish, Swedish, English in that order for equal ones."""
    written = {normal(each) for header in headers for each in header.texts}
    return max(
        LANGUAGES, key=lambda language: sum(normal(each.heading.exactly(language) or "") in written for each in form.columns)
    )


def names_of_choices(column: Column, language: str) -> tuple[tuple[Choice, str], ...]:
    """The allowed values of ``column`` with their names in ``language``."""
    return tuple((each, each.name.in_language(language) or each.key) for each in column.choices)


def example(column: Column, index: int, language: str) -> str:
    """An example as it is written in ``language``; an allowed value by its name, the items of a list by their keys."""
    sample = column.examples[index]
    if isinstance(sample, Text):
        return sample.in_language(language) or ""
    if column.form is Form.CHOICE:
        return next((name for each, name in names_of_choices(column, language) if each.key == sample), sample)
    return sample
