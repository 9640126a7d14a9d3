"""A table as it arrives, CSV or XLSX: sheets, rows and cells, with the guards that every table needs.

Nothing is known here about what the columns mean. A cell is text (trimmed, NFC), an exact number, a date or a yes/no; an
empty cell is ``None``. Rows keep the number that a spreadsheet program shows. Formulas give the value that the program
saved with them; a formula that was never calculated is an empty cell.

Limits: an XLSX is unpacked within ``MOST_UNPACKED_BYTES`` before anything reads it, whatever sizes its index claims.
"""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice

from loaders.document import MOST_BYTES, Document
from pathways.errors import UnreadableInput

MOST_UNPACKED_BYTES = 50 * 1024 * 1024
MOST_ROWS = 200_000  # rows that are not empty, in one sheet
MOST_COLUMNS = 200
HEADING_ROWS = 20  # the row of headings is looked for among the first ones; titles may stand above it
DELIMITERS = (";", ",", "\t")

CellValue = str | Decimal | bool | date
Cells = tuple[CellValue | None, ...]

_HEAD_BYTES = 64 * 1024
_LAST_SHEET_ROW = 1_048_576  # of a spreadsheet program; a row number above it is a broken or hostile file
_ZIP = b"PK\x03\x04"
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that is not empty. ``number`` counts from 1, as a spreadsheet program does."""

    number: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. ``name`` is ``None`` for CSV; ``number`` counts visible and hidden sheets from 1."""

    name: str | None
    number: int
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """The visible sheets of a file, the names of its hidden ones, and the encoding that the text was read in."""

    sheets: tuple[Sheet, ...]
    hidden: tuple[str, ...] = ()
    encoding: str = "utf-8"


def is_spreadsheet_of_another_kind(document: Document) -> bool:
    """Whether this is a spreadsheet that we know of and cannot read: old .xls, password-protected, OpenDocument, or too large."""
    try:
        _refuse_other_kinds(document)
    except UnreadableInput:
        return True
    return False


def open_head(document: Document, score: Callable[[Cells], int]) -> Book:
    """The first ``HEADING_ROWS`` rows of each sheet; otherwise as :func:`open_book`."""
    return _open(document, score, HEADING_ROWS)


def open_book(document: Document, score: Callable[[Cells], int]) -> Book:
    """All rows of each visible sheet.

    ``score`` says how much a row looks like the row of headings; it chooses the delimiter of a CSV. Raises
    ``UnreadableInput`` for what is not a table that can be read, and for a table over a limit.
    """
    return _open(document, score, None)


def column_letter(index: int) -> str:
    """The letter of a column as a spreadsheet program shows it; ``index`` counts from 0."""
    letters = ""
    left = index + 1
    while left:
        left, place = divmod(left - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def _open(document: Document, score: Callable[[Cells], int], first: int | None) -> Book:
    if document.payload.startswith((_ZIP, _OLE)):
        return _open_xlsx(document, first)
    return _open_csv(document, score, first)


# --- CSV ---------------------------------------------------------------------------------------------------------------


def _open_csv(document: Document, score: Callable[[Cells], int], first: int | None) -> Book:
    if len(document.payload) > MOST_BYTES:
        raise UnreadableInput(document.name, "too_many_bytes", bytes=len(document.payload), most=MOST_BYTES)
    text, encoding = _head_text(document) if first is not None else _whole_text(document)
    try:
        best = max(DELIMITERS, key=lambda each: _best_score(text, each, score))
        rows = _kept_rows(document.name, _csv_rows(text, best), first)
    except csv.Error:
        raise UnreadableInput(document.name, "csv_broken") from None
    return Book((Sheet(None, 1, rows),), encoding=encoding)


def _best_score(text: str, delimiter: str, score: Callable[[Cells], int]) -> int:
    return max((score(cells) for _, cells in islice(_csv_rows(text, delimiter), HEADING_ROWS)), default=0)


def _csv_rows(text: str, delimiter: str) -> Iterator[tuple[int, Cells]]:
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), start=1):
        yield number, _clean_all(row)


def _whole_text(document: Document) -> tuple[str, str]:
    """The text and the encoding it is in: UTF-16 where it says so, else UTF-8, else what old Windows programs write."""
    payload = document.payload
    if b"\0" in payload and not payload.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableInput(document.name, "not_a_table")
    for encoding in _encodings(payload):
        try:
            return payload.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise UnreadableInput(document.name, "encoding_unknown")


def _head_text(document: Document) -> tuple[str, str]:
    """As :func:`_whole_text` for the first bytes, which may end inside a character."""
    head = document.payload[:_HEAD_BYTES]
    if b"\0" in head and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableInput(document.name, "not_a_table")
    for encoding in _encodings(head):
        try:
            return codecs.getincrementaldecoder(encoding)().decode(head, final=False), encoding
        except UnicodeDecodeError:
            continue
    raise UnreadableInput(document.name, "encoding_unknown")


def _encodings(payload: bytes) -> tuple[str, ...]:
    if payload.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    return ("utf-8-sig", "cp1252")


# --- XLSX --------------------------------------------------------------------------------------------------------------


def _open_xlsx(document: Document, first: int | None) -> Book:
    _refuse_other_kinds(document)
    import openpyxl

    sheets = []
    hidden = []
    # openpyxl reads files that anyone may have written and raises whatever a broken one leads it to (KeyError, TypeError,
    # a parser's own error...); each means the same to the person: this workbook cannot be read.
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of drawings, styles and validations that it drops: nothing we read
            book = openpyxl.load_workbook(_unpacked(document), read_only=True, data_only=True, keep_links=False)
            for number, sheet in enumerate(book.worksheets, start=1):
                if sheet.sheet_state != "visible":
                    hidden.append(sheet.title)
                    continue
                sheet.reset_dimensions()  # the size that the file states may be wrong
                cells = enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True), start=1)
                named = ((index, _clean_all(row)) for index, row in cells)
                sheets.append(Sheet(sheet.title, number, _kept_rows(f"{document.name}, sheet {number}", named, first)))
            book.close()
    except UnreadableInput:
        raise
    except Exception:
        raise UnreadableInput(document.name, "workbook_unreadable") from None
    return Book(tuple(sheets), tuple(hidden))


def _refuse_other_kinds(document: Document) -> None:
    """Raises ``UnreadableInput`` for the spreadsheets that are known and not read, with what to do about each."""
    payload = document.payload
    if payload.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in payload:
            raise UnreadableInput(document.name, "workbook_password")
        if any(f"{name}\0".encode("utf-16-le") in payload for name in ("Workbook", "Book")):
            raise UnreadableInput(document.name, "workbook_xls")
    if payload.startswith(_ZIP):
        if b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet" in payload[:128]:
            raise UnreadableInput(document.name, "workbook_ods")
        if b"xl/workbook.xml" in payload:
            _unpacked(document)


def _unpacked(document: Document) -> io.BytesIO:
    """The XML parts of the workbook in an archive without compression.

    Each part is read with a bound, so that an index that lies about sizes cannot fill the memory. Raises ``UnreadableInput``
    above the limit and for a part with a password; broken archives raise what ``zipfile`` raises.
    """
    copy = io.BytesIO()
    left = MOST_UNPACKED_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(document.payload)) as packed, zipfile.ZipFile(copy, "w") as unpacked:
            for entry in packed.infolist():
                if not entry.filename.lower().endswith((".xml", ".rels")):
                    continue  # pictures and macros: nothing we read
                if entry.flag_bits & 1:
                    raise UnreadableInput(document.name, "workbook_password")
                with packed.open(entry) as part:
                    content = part.read(left + 1)
                left -= len(content)
                if left < 0:
                    raise UnreadableInput(document.name, "unpacked_too_big", most=MOST_UNPACKED_BYTES)
                unpacked.writestr(zipfile.ZipInfo(entry.filename), content)
    except UnreadableInput:
        raise
    except Exception:  # zipfile and zlib raise many kinds for a broken archive
        raise UnreadableInput(document.name, "workbook_broken") from None
    copy.seek(0)
    return copy


# --- rows and cells ----------------------------------------------------------------------------------------------------


def _kept_rows(where: str, numbered: Iterable[tuple[int, Cells]], first: int | None) -> tuple[SheetRow, ...]:
    """The rows that are not empty, within the limits; with ``first`` only those of the first so many numbers."""
    kept: list[SheetRow] = []
    for number, cells in numbered:
        if first is not None and number > first:
            break
        if number > _LAST_SHEET_ROW:
            raise UnreadableInput(where, "row_too_low", last=_LAST_SHEET_ROW)
        if all(each is None for each in cells):
            continue
        if any(each is not None for each in cells[MOST_COLUMNS:]):
            raise UnreadableInput(where, "too_many_columns", most=MOST_COLUMNS)
        if len(kept) == MOST_ROWS + 1:  # the row of headings comes on top
            raise UnreadableInput(where, "too_many_rows", most=MOST_ROWS)
        kept.append(SheetRow(number, cells))
    return tuple(kept)


def _clean_all(row: Sequence[object]) -> Cells:
    """The cells up to the last one that is not empty. A sheet may name its last possible row: a million empty ones are cheap."""
    if row.count(None) == len(row):
        return ()
    last = next(index for index in range(len(row) - 1, -1, -1) if row[index] is not None)
    return tuple(_clean(each) for each in row[: last + 1])


def _clean(value: object) -> CellValue | None:
    """A cell's value in one of our four kinds. A float is rounded to the 15 digits that spreadsheet programs keep."""
    match value:
        case None:
            return None
        case bool():
            return value
        case int():
            return Decimal(value)
        case float():
            number = Decimal(f"{value:.15g}")
            return number if number.is_finite() else str(value)
        case datetime():
            return value.date()
        case date():
            return value
        case _:
            text = unicodedata.normalize("NFC", str(value)).replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").strip()
            return text if text not in ("", "-", "–") else None
