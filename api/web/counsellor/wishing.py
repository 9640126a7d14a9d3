"""From what a counsellor entered on a page to the fields of a question: dates and numbers as people write them.

What cannot be read is told at its field, and the page keeps everything as it was entered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from api.errors import Problem
from api.v1.questions import PlanQuestion
from api.web.counsellor.case import Case
from api.web.counsellor.visiting import Sent
from pathways.i18n import Words

PERIODS, BUSY = 4, 3
"""So many rows there are for periods without study, and for hours that are taken."""

AMOUNTS = ("from", "by", "budget_eur", "hours_per_week")
"""Limits that can also be changed where a plan stands."""

LABELS = {
    name: f"web-limit-{name}"
    for name in ("on", "from", "by", "languages", "modes", "groups", "places", "places_excluded", "blocked", "busy")
}
LABELS |= {"budget_eur": "web-limit-budget", "hours_per_week": "web-limit-hours", "prefer": "web-prefer"}
"""What each field is called (ids of messages)."""

_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_LINES = re.compile(r"[\n;]+")


@dataclass(frozen=True, slots=True)
class Entered:
    """What was entered: as wishes, and what is wrong by the name of its field, in words."""

    wishes: Mapping[str, Any]
    faults: Mapping[str, str]


def day(text: str) -> str:
    """A day as a question has it: from 2026-12-31 or 31.12.2026. Raises ``ValueError``."""
    found = _DAY.fullmatch(text)
    if found:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
    return date.fromisoformat(text).isoformat()


def number(text: str) -> Any:
    """A number as a question has it: from 1 200,50 or 1200.5. Raises ``ValueError``."""
    plain = re.sub(r"[\s\u00a0\u202f€]", "", text).replace(",", ".")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        raise ValueError(text) from None
    if not value.is_finite() or abs(value) >= 10**12:
        raise ValueError(text)
    return int(value) if value == value.to_integral_value() else float(value)


def lines(text: str) -> list[str]:
    """One name a line, or between semicolons."""
    return list(dict.fromkeys(each.strip() for each in _LINES.split(text) if each.strip()))


_READ: Mapping[str, tuple[Callable[[str], Any], str]] = {
    "on": (day, "date_parsing"),
    "from": (day, "date_parsing"),
    "by": (day, "date_parsing"),
    "budget_eur": (number, "decimal_parsing"),
    "hours_per_week": (number, "decimal_parsing"),
}


def limits_of(sent: Sent, case: Case, said: Words) -> Entered:
    """Limits and wishes as they were entered."""
    wishes: dict[str, Any] = {}
    faults: dict[str, str] = {}
    for name, (read, code) in _READ.items():
        _read(sent.one(name), name, read, code, wishes, faults, said)
    for name in ("languages", "modes", "groups"):
        wishes[name] = sent.several(name)
    for name in ("places", "places_excluded"):
        wishes[name] = lines(sent.one(name))
    prefer = sent.one("prefer")
    wishes["prefer"] = [prefer] if prefer else []
    wishes["blocked"] = _periods(sent, "blocked", PERIODS, faults, said)
    wishes["busy"] = _periods(sent, "busy", BUSY, faults, said, hours=True)
    if not faults:
        _try(case, wishes, faults, said)
    return Entered(wishes, faults)


def amounts_of(sent: Sent, case: Case, said: Words) -> Entered:
    """Dates, money and hours alone, as they were entered beside a plan."""
    wishes: dict[str, Any] = {}
    faults: dict[str, str] = {}
    for name in AMOUNTS:
        read, code = _READ[name]
        _read(sent.one(name), name, read, code, wishes, faults, said)
    if not faults:
        _try(case, wishes, faults, said)
    return Entered(wishes, faults)


def _try(case: Case, wishes: Mapping[str, Any], faults: dict[str, str], said: Words) -> None:
    """What the question itself has against ``wishes``."""
    try:
        case.wishing(**wishes).question(PlanQuestion)
    except Problem as problem:
        for each in problem.extra.get("errors", ()):
            name = each["where"].lstrip("/").partition("/")[0]
            if name not in _READ and name not in wishes:
                raise
            faults[name] = said.wrong_field(each)


def _read(
    text: str, name: str, read: Callable[[str], Any], code: str, wishes: dict[str, Any], faults: dict[str, str], said: Words
) -> None:
    wishes[name] = None
    if text:
        try:
            wishes[name] = read(text)
        except ValueError:
            faults[name] = said.wrong_field({"code": code})


def _periods(sent: Sent, name: str, rows: int, faults: dict[str, str], said: Words, *, hours: bool = False) -> list[dict[str, Any]]:
    found = []
    for row in range(rows):
        parts = {each: sent.one(f"{name}-{row}-{each}") for each in ("first", "last", *(("hours",) if hours else ()))}
        if not any(parts.values()):
            continue
        try:
            period: dict[str, Any] = {"first": day(parts["first"]), "last": day(parts["last"])}
            if hours:
                period["hours"] = number(parts["hours"])
        except ValueError:
            faults[name] = said.say("web-period-wrong")
            continue
        if period["last"] < period["first"]:
            faults[name] = said.say("web-period-backwards")
        found.append(period)
    return found
