"""A mapping file: how to read a table that is not ours. TOML:

sheet = "Kurssit"             # optional: the only sheet to read
header_row = 3                # optional: the number of the row of headings

[columns]                     # our column = their heading
id = "Kurssikoodi"
name_fi = "Kurssin nimi"

[values.modes]                # their value = our value
"Etäopetus" = "online"

[defaults]                    # the value of an empty or missing cell
provider = "Esimerkkiopisto"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from loaders.catalogue.columns import TABLE
from loaders.columns import ColumnMapping, normal
from loaders.document import Document
from loaders.table import HEADING_ROWS, CellValue
from pathways.errors import UnreadableInput

MOST_BYTES = 1024 * 1024
_PARTS = ("sheet", "header_row", "columns", "values", "defaults")
_MOST_DIGITS = 15


def read_mapping(document: Document) -> ColumnMapping:
    """The mapping of ``document``. Raises ``UnreadableInput`` with the place of the fault and the nearest right key."""
    content = _toml(document)
    _refuse_unknown(document.name, content, _PARTS)
    columns = {
        key: _heading(f"{document.name}, columns.{key}", value) for key, value in _part(document, content, "columns").items()
    }
    _refuse_repeated(f"{document.name}, columns", columns)
    defaults = {
        key: _cell(f"{document.name}, defaults.{key}", value) for key, value in _part(document, content, "defaults").items()
    }
    values = {
        key: _replacements(f"{document.name}, values.{key}", each) for key, each in _part(document, content, "values").items()
    }
    for part, keys in (("columns", columns), ("values", values), ("defaults", defaults)):
        _refuse_unknown(f"{document.name}, {part}", keys, tuple(each.key for each in TABLE.columns))
    return ColumnMapping(columns, values, defaults, _sheet(document, content), _header_row(document, content))


def _toml(document: Document) -> dict[str, Any]:
    if len(document.payload) > MOST_BYTES:
        raise UnreadableInput(document.name, f"more than {MOST_BYTES} bytes.", "A mapping is a short TOML file.")
    try:
        return tomllib.loads(document.payload.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as fault:
        raise UnreadableInput(document.name, f"not UTF-8 text (byte {fault.start}).", "Save it as UTF-8.") from None
    except (
        ValueError,
        RecursionError,
    ) as fault:  # TOMLDecodeError says the line; a number of thousands of digits is a ValueError too
        raise UnreadableInput(
            document.name, f"not a mapping in TOML: {fault}.", "See docs/catalogue-table.md for an example."
        ) from None


def _part(document: Document, content: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = content.get(name, {})
    if not isinstance(part, dict):
        raise UnreadableInput(
            f"{document.name}, {name}", "not a table of keys and values.", f"Write [{name}] on a line of its own."
        )
    return part


def _heading(where: str, value: Any) -> str:
    if isinstance(value, str) and normal(value):
        return value
    raise UnreadableInput(where, "not a heading.", "Write the heading of the other table in quotes.")


def _replacements(where: str, value: Any) -> dict[str, CellValue]:
    if not isinstance(value, dict):
        raise UnreadableInput(where, "not a table of their values and ours.", 'Write lines like "Etäopetus" = "online".')
    return {theirs: _cell(f"{where}.{theirs}", ours) for theirs, ours in value.items()}


def _cell(where: str, value: Any) -> CellValue:
    match value:
        case bool():
            return value
        case datetime():
            return value.date()
        case date():
            return value
        case str() if value.strip():
            return value.strip()
        case int() | Decimal():
            number = Decimal(value)
            if number.is_finite() and abs(number.adjusted()) <= _MOST_DIGITS:
                return number
    raise UnreadableInput(where, "not a value of a cell.", "Write text in quotes, a number, a date, true or false.")


def _sheet(document: Document, content: Mapping[str, Any]) -> str | None:
    sheet = content.get("sheet")
    if sheet is None or (isinstance(sheet, str) and normal(sheet)):
        return sheet
    raise UnreadableInput(f"{document.name}, sheet", "not the name of a sheet.", "Write the name in quotes, or leave it out.")


def _header_row(document: Document, content: Mapping[str, Any]) -> int | None:
    number = content.get("header_row")
    if number is None or (isinstance(number, int) and not isinstance(number, bool) and number >= 1):
        return number
    raise UnreadableInput(
        f"{document.name}, header_row",
        "not the number of a row.",
        f"Rows count from 1; without it the first {HEADING_ROWS} are searched.",
    )


def _refuse_unknown(where: str, keys: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key in keys:
        if key not in known:
            from rapidfuzz import process

            # with the keys of a small fixed list there is always one that is nearest
            nearest = process.extractOne(key, known)
            raise UnreadableInput(where, f"no key {key!r} is known.", f"Did you mean {nearest[0]}? Known: {', '.join(known)}.")


def _refuse_repeated(where: str, columns: Mapping[str, str]) -> None:
    named: dict[str, str] = {}
    for key, heading in columns.items():
        first = named.setdefault(normal(heading), key)
        if first != key:
            raise UnreadableInput(
                where, f'the heading "{heading}" stands for both {first} and {key}.', "One heading can stand for one column."
            )
