"""Numbers, days and codes of a payload.

One field is an integer in one payload and a decimal in another; identifiers are numbers in one place and text in another.
Days are milliseconds since 1970 at local midnight in Europe/Helsinki: in UTC they would be the day before.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from loaders.document import Json, decimal_of, mapping, text_of

_HELSINKI = ZoneInfo("Europe/Helsinki")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_MS = 250_000_000_000_000  # the year 9892: later days do not exist as a date in every zone
_STEP = Decimal("0.01")
_MOST_OSP = 100_000  # no extent and no count is near it; keeps hostile exponents away from arithmetic


def osp_of(value: Json) -> Decimal | None:
    """An extent in osp, or ``None`` when it is absent or not a sensible number. 15.0 and 15 give the same value.

    The source keeps two decimals (decimal(10,2)); a number with more, a negative or a huge one is no extent.
    """
    number = decimal_of(value)
    if number is None or not 0 <= number <= _MOST_OSP or number != number.quantize(_STEP):
        return None
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def count_of(value: Json) -> int | None:
    """A number of parts, or ``None`` when it is absent or not a sensible whole number."""
    number = osp_of(value)
    return int(number) if number is not None and number == number.to_integral_value() else None


def day_of(value: Json) -> date | None:
    """The local day of a moment in milliseconds since 1970, or ``None`` when it is no such number (or before 1970)."""
    moment = decimal_of(value)
    if moment is None or not 0 <= moment <= _MOST_MS:
        return None
    return (_EPOCH + timedelta(milliseconds=int(moment))).astimezone(_HELSINKI).date()


def has_time(value: Json) -> bool:
    """Whether a moment is not the midnight that every genuine day is given by (a synthetic one in test payloads)."""
    moment = decimal_of(value)
    if moment is None or not 0 <= moment <= _MOST_MS:
        return False
    local = (_EPOCH + timedelta(milliseconds=int(moment))).astimezone(_HELSINKI)
    return (local.hour, local.minute, local.second, local.microsecond) != (0, 0, 0, 0)


def is_decimal(value: Json) -> bool:
    """Whether a whole number is written with decimals: 15.0."""
    return isinstance(value, Decimal) and value.is_finite() and value == value.to_integral_value()


def id_of(value: Json) -> str | None:
    """An identifier as text, whichever way the payload writes it."""
    return text_of(value)


def code_of(value: Json) -> str | None:
    """The code of a unit or area: ``koodiArvo``, else the one of ``koodi``, else the end of ``koodiUri``."""
    body = mapping(value)
    stated = text_of(body.get("koodiArvo")) or text_of(mapping(body.get("koodi")).get("arvo"))
    return stated or code_of_uri(body.get("koodiUri"))


def code_of_uri(value: Json) -> str | None:
    """``105444`` of ``tutkinnonosat_105444``, ``VVAI`` of ``ammatillisenoppiaineet_vvai``."""
    uri = text_of(value)
    if uri is None or "_" not in uri:
        return None
    return text_of(uri.rpartition("_")[2].upper())
