"""What one cell says: a number, a date, a code, one of the allowed values.

Finnish and ISO dates, decimals with comma or point, yes and no in three languages. What cannot be read is a :class:`Bad`
value with the code of its finding: no guess is made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TypeVar

from loaders.columns import Choice, Row, normal
from loaders.table import CellValue
from pathways.model import Finding, Severity, Text, finding
from pathways.model.reason import Value

T = TypeVar("T")

YES_NO = (
    Choice("yes", Text(fi="kyllä", sv="ja", en="yes"), ("y", "k", "j", "true", "tosi", "sant", "x", "1")),
    Choice("no", Text(fi="ei", sv="nej", en="no"), ("n", "e", "false", "epätosi", "falskt", "0")),
)
FIRST_YEAR, LAST_YEAR = 1950, 2149  # a year outside is a typing error
MOST_REQUIREMENTS = 200  # a higher number is a typing error: no unit comes near it

_ERROR_VALUE = re.compile(r"#(REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)")
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_FINNISH_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_WHOLE_WITH_ZEROS = re.compile(r"(\d+)[.,]0+")
_GROUPED = re.compile(r"(?<=\d)[ \u202f](?=\d{3}(?:\D|$))")  # 1 200,00


@dataclass(frozen=True, slots=True)
class Bad:
    """A cell or an item that says nothing usable: the code of its finding, and values beside the cell's own."""

    code: str
    values: tuple[tuple[str, Value], ...] = ()


def text(value: CellValue) -> str:
    """Any cell as text; whole numbers without decimals, dates in ISO form."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case Decimal():
            return str(int(value)) if value == value.to_integral_value() else format(value, "f")
        case date():
            return value.isoformat()
        case _:
            return value


def code(value: CellValue) -> str:
    """A code as text: a spreadsheet may have made 105444.0 of it."""
    written = text(value)
    whole = _WHOLE_WITH_ZEROS.fullmatch(written)
    return whole[1] if whole else written


def number(value: CellValue) -> Decimal | Bad:
    """An exact number, with a decimal comma or point, with blanks between thousands."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str):
        written = _GROUPED.sub("", value)
        if _NUMBER.fullmatch(written):
            try:
                return Decimal(written.replace(",", "."))
            except InvalidOperation:  # digits beyond what Decimal holds
                return Bad("cell_not_a_number")
    return Bad("cell_not_a_number")


def number_between(least: Decimal, most: Decimal) -> Callable[[CellValue], Decimal | Bad]:
    """A reader of numbers in a closed range."""

    def read(value: CellValue) -> Decimal | Bad:
        found = number(value)
        if isinstance(found, Decimal) and not least <= found <= most:
            return Bad("cell_out_of_range", (("least", least), ("most", most)))
        return found

    return read


def whole_number_between(least: int, most: int) -> Callable[[CellValue], int | Bad]:
    """A reader of whole numbers in a closed range."""
    within = number_between(Decimal(least), Decimal(most))

    def read(value: CellValue) -> int | Bad:
        found = within(value)
        if isinstance(found, Bad):
            return found
        return int(found) if found == found.to_integral_value() else Bad("cell_not_a_whole_number")

    return read


def day(value: CellValue) -> date | Bad:
    """A date: a real one, ``2027-01-31`` or ``31.1.2027``."""
    if isinstance(value, str):
        iso, finnish = _ISO_DATE.fullmatch(value), _FINNISH_DATE.fullmatch(value)
        if iso:
            return _date(int(iso[1]), int(iso[2]), int(iso[3]))
        if finnish:
            return _date(int(finnish[3]), int(finnish[2]), int(finnish[1]))
    elif isinstance(value, date):
        return _date(value.year, value.month, value.day)
    return Bad("cell_not_a_date")


def _date(year: int, month: int, day_of_month: int) -> date | Bad:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Bad("cell_not_a_date")
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return Bad("cell_not_a_date")


def yes_or_no(value: CellValue) -> bool | Bad:
    """Yes or no, in Finnish, Swedish or English, or a spreadsheet's own truth value."""
    if isinstance(value, bool):
        return value
    found = choice_of(YES_NO, value)
    return Bad("cell_not_yes_or_no") if found is None else found == "yes"


def choice_of(choices: tuple[Choice, ...], value: CellValue) -> str | None:
    """The key of the allowed value that ``value`` names, or ``None``."""
    return _spellings(choices).get(normal(code(value)))


@cache
def _spellings(choices: tuple[Choice, ...]) -> Mapping[str, str]:
    """Every spelling of the allowed values to its key; of two that are spelled alike the first."""
    found: dict[str, str] = {}
    for each in choices:
        for name in (each.key, each.name.fi, each.name.sv, each.name.en, *each.also):
            if name:
                found.setdefault(normal(name), each.key)
    return found


def one_of(choices: tuple[Choice, ...]) -> Callable[[CellValue], str | Bad]:
    """A reader of one of the allowed values."""
    allowed = ", ".join(each.key for each in choices)

    def read(value: CellValue) -> str | Bad:
        return choice_of(choices, value) or Bad("cell_not_allowed", (("allowed", allowed),))

    return read


def requirement_numbers(listed: str) -> tuple[int, ...] | None:
    """The numbers of ``1,2,5`` or ``1-3`` (digits, commas and hyphens), ascending, each once.

    ``None`` for 0, a run that goes down and numbers above ``MOST_REQUIREMENTS``.
    """
    numbers: set[int] = set()
    for part in listed.split(","):
        first, _, last = part.partition("-")
        low, high = int(first), int(last or first)
        if not 1 <= low <= high <= MOST_REQUIREMENTS:
            return None
        numbers.update(range(low, high + 1))
    return tuple(sorted(numbers))


class RowReader:
    """Reads the cells of one row; what cannot be read is reported in ``findings`` with its place and left unknown."""

    def __init__(self, row: Row, findings: list[Finding]) -> None:
        self.row = row
        self.findings = findings

    def one(self, key: str, read: Callable[[CellValue], T | Bad]) -> T | None:
        """The cell's value; ``None`` when it is empty or bad."""
        value = self.row.cells.get(key)
        return None if value is None else self._read(key, value, read)

    def each(self, key: str, read: Callable[[CellValue], T | Bad], *, commas: bool = False) -> tuple[T, ...]:
        """The items of a list, separated by ``;`` or line breaks (with ``commas`` also by those), without bad and repeated ones."""
        found = (self._read(key, item, read) for item in self.items(key, commas=commas))
        return tuple(dict.fromkeys(each for each in found if each is not None))

    def items(self, key: str, *, commas: bool = False) -> tuple[CellValue, ...]:
        """The items of a list as they are written, with a mapping's values in their place."""
        value = self.row.cells.get(key)
        if value is None:
            return ()
        if not isinstance(value, str):
            return (value,)
        replaced = self.row.replaced.get(key, {})
        written = (each.strip() for each in re.split(r"[;\n,]" if commas else r"[;\n]", value))
        return tuple(replaced.get(normal(each), each) for each in written if each)

    def report(self, code: str, key: str, severity: Severity = Severity.ERROR, **values: Value) -> None:
        """A finding about the cell of ``key``."""
        self.findings.append(finding(code, severity, self.row.at(key), **values))

    def _read(self, key: str, value: CellValue, read: Callable[[CellValue], T | Bad]) -> T | None:
        error = isinstance(value, str) and _ERROR_VALUE.fullmatch(value)
        found = Bad("cell_holds_error") if error else read(value)
        if isinstance(found, Bad):
            values = {"value": self.row.shown(text(value)), **dict(found.values)}
            self.findings.append(finding(found.code, Severity.ERROR, self.row.at(key), **values))
            return None
        return found
