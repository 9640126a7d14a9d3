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

import re
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
_LINE = re.compile(r"at line (\d+)")


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
        raise UnreadableInput(document.name, "mapping_too_big", most=MOST_BYTES)
    try:
        return tomllib.loads(document.payload.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as fault:
        raise UnreadableInput(document.name, "not_utf8", byte=fault.start) from None
    except (
        ValueError,
        RecursionError,
    ) as fault:  # TOMLDecodeError says the line; a number of thousands of digits is a ValueError too
        line = _LINE.search(str(fault))
        raise UnreadableInput(document.name, "mapping_not_toml", line=int(line[1]) if line else None) from None


def _part(document: Document, content: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = content.get(name, {})
    if not isinstance(part, dict):
        raise UnreadableInput(f"{document.name}, {name}", "mapping_part", part=name)
    return part


def _heading(where: str, value: Any) -> str:
    if isinstance(value, str) and normal(value):
        return value
    raise UnreadableInput(where, "mapping_heading")


def _replacements(where: str, value: Any) -> dict[str, CellValue]:
    if not isinstance(value, dict):
        raise UnreadableInput(where, "mapping_values")
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
    raise UnreadableInput(where, "mapping_cell")


def _sheet(document: Document, content: Mapping[str, Any]) -> str | None:
    sheet = content.get("sheet")
    if sheet is None or (isinstance(sheet, str) and normal(sheet)):
        return sheet
    raise UnreadableInput(f"{document.name}, sheet", "mapping_sheet")


def _header_row(document: Document, content: Mapping[str, Any]) -> int | None:
    number = content.get("header_row")
    if number is None or (isinstance(number, int) and not isinstance(number, bool) and number >= 1):
        return number
    raise UnreadableInput(f"{document.name}, header_row", "mapping_header_row", rows=HEADING_ROWS)


def _refuse_unknown(where: str, keys: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key in keys:
        if key not in known:
            from rapidfuzz import process

            # with the keys of a small fixed list there is always one that is nearest
            nearest = process.extractOne(key, known)
            raise UnreadableInput(where, "mapping_key_unknown", key=key, nearest=nearest[0], known=", ".join(known))


def _refuse_repeated(where: str, columns: Mapping[str, str]) -> None:
    named: dict[str, str] = {}
    for key, heading in columns.items():
        first = named.setdefault(normal(heading), key)
        if first != key:
            raise UnreadableInput(where, "mapping_heading_twice", heading=heading, first=first, second=key)
