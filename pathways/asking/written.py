"""Values as people write them: days, periods, money, hours, shares, measures.

``option`` is what a value was written for, as the command line calls it; an error says so.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from pathways.errors import WrongUse
from pathways.model import Prefer

_HOURS_IN_A_WEEK = 168
_MOST_SECONDS = 3600


class DifferBy(StrEnum):
    """In what alternatives differ; as ``pathways.planner.alternatives.Differ``, which takes longer to load."""

    OFFERINGS = "offerings"
    UNITS = "units"
    PROVIDER = "provider"
    BRANCH = "branch"


class FrontBy(StrEnum):
    """What is held against money."""

    FINISH = "finish"
    STEPS = "steps"
    HOURS = "hours"


def day(written: str, option: str) -> date:
    """A date as 2026-12-31 or 31.12.2026. Raises ``WrongUse``."""
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", written.strip(), re.ASCII)
    finnish = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", written.strip(), re.ASCII)
    numbers = iso.groups() if iso else finnish.groups()[::-1] if finnish else None
    try:
        if numbers is not None:
            return date(int(numbers[0]), int(numbers[1]), int(numbers[2]))
    except ValueError:
        pass
    raise WrongUse("not_a_date", option=option, value=written)


def period(written: str, option: str) -> tuple[date, date]:
    """Two dates joined by two dots. Raises ``WrongUse``."""
    first, joined, last = written.partition("..")
    if not joined:
        raise WrongUse("not_a_period", option=option, value=written)
    begins, ends = day(first, option), day(last, option)
    if ends < begins:
        raise WrongUse("period_backwards", option=option, value=written)
    return begins, ends


def busy(written: str, option: str) -> tuple[date, date, Decimal]:
    """A period and the hours of each of its weeks: DATE..DATE=HOURS. Raises ``WrongUse``."""
    days, joined, amount = written.partition("=")
    if not joined:
        raise WrongUse("not_busy", option=option, value=written)
    return (*period(days, option), hours(amount, option))


def cents(written: str, option: str) -> int:
    """Euros, with a decimal comma or point, as cents. Raises ``WrongUse``."""
    amount = _number(written.replace("€", ""))
    if amount is None:
        raise WrongUse("not_euros", option=option, value=written)
    if amount != amount.quantize(Decimal("0.01")):
        raise WrongUse("too_many_decimals", option=option, value=written)
    return int(amount * 100)


def percent(written: str, option: str) -> Decimal:
    """A share in percent, with its sign or without: 10 or 10%. Raises ``WrongUse``."""
    amount = _number(written.strip().removesuffix("%"))
    if amount is None:
        raise WrongUse("not_percent", option=option, value=written)
    return amount


def hours(written: str, option: str) -> Decimal:
    """Hours in a week. Raises ``WrongUse``."""
    amount = _number(written)
    if amount is None:
        raise WrongUse("not_hours", option=option, value=written)
    if amount > _HOURS_IN_A_WEEK:
        raise WrongUse("too_many_hours", option=option, most=_HOURS_IN_A_WEEK)
    return amount


def _number(written: str) -> Decimal | None:
    """A number from 0 on, with a decimal comma or point; ``None`` for anything else."""
    try:
        amount = Decimal("".join(written.split()).replace(",", "."))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and 0 <= amount < 10**9 else None


def preferences(written: str) -> tuple[Prefer, ...]:
    """Measures in order, joined by commas. Raises ``WrongUse``."""
    known = [each.value for each in Prefer]
    parts = [each.strip() for each in written.split(",")]
    for each in parts:
        if not each:
            raise WrongUse("measure_missing", value=written, known=", ".join(known))
        if each not in known:
            raise WrongUse("not_a_measure", value=each, known=", ".join(known))
    return tuple(dict.fromkeys(Prefer(each) for each in parts))


def milliseconds(written: str | None) -> int | None:
    """Seconds, with a decimal comma or point, as milliseconds. Raises ``WrongUse``."""
    if written is None:
        return None
    try:
        seconds = Decimal(written.replace(",", "."))
    except ArithmeticError:
        seconds = Decimal(0)
    if not seconds.is_finite() or not Decimal("0.001") <= seconds <= _MOST_SECONDS:
        raise WrongUse("time_limit", value=written, most=_MOST_SECONDS)
    return int(seconds * 1000)
