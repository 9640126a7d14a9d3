"""When an offering runs, as a cell says it: ``2027-01-11..2027-03-26 apply 2026-11-01..2026-12-15 places 12``.

Finnish dates do as well (``11.1.2027``), the words in Finnish or Swedish too, ``-`` or ``–`` between the days, and an open
end (``2027-01-11..``). A single day is the start of study; after *apply* it is the last day to apply. A part that cannot be
read makes the whole intake unusable: half an intake could make a plan wrong.
"""

from __future__ import annotations

import re
from datetime import date

from loaders.cells import Bad, day
from loaders.table import CellValue
from pathways.model import Intake

_DAY = r"(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})"
_DAYS = rf"(?:{_DAY}?\s*(?:\.\.|–|-)\s*{_DAY}?|{_DAY})"
_INTAKE = re.compile(
    rf"({_DAYS})"
    rf"(?:[\s,]+(?:apply|application|haku|hakuaika|ansökan|ansökningstid):?\s*({_DAYS}))?"
    r"(?:[\s,]+(?:places|paikkoja|paikat|platser):?\s*([0-9]{1,5}))?",
    re.IGNORECASE,
)
_SEPARATED = re.compile(rf"({_DAY})?\s*(?:\.\.|–|-)\s*({_DAY})?", re.ASCII)

_Days = tuple[date | None, date | None]


def intake(value: CellValue) -> Intake | Bad:
    """One intake; a real date in the cell is its first day."""
    if not isinstance(value, str):
        first = day(value)
        return Bad("intake_unreadable") if isinstance(first, Bad) else Intake(start=first)
    match = _INTAKE.fullmatch(" ".join(value.split()))
    if match is None:
        return Bad("intake_unreadable")
    study, apply = _days(match[1], alone_is_last=False), _days(match[2], alone_is_last=True)
    if isinstance(study, Bad) or isinstance(apply, Bad):
        return Bad("intake_unreadable")
    if _backwards(study):
        return Bad("intake_ends_before_start")
    if _backwards(apply):
        return Bad("intake_closes_before_opening")
    return Intake(*study, *apply, places_left=int(match[3]) if match[3] else None)


def _days(written: str | None, *, alone_is_last: bool) -> _Days | Bad:
    if written is None:
        return None, None
    parts = _SEPARATED.fullmatch(written)
    if parts is None:
        alone = day(written)
        if isinstance(alone, Bad):
            return alone
        return (None, alone) if alone_is_last else (alone, None)
    first = day(parts[1]) if parts[1] else None
    last = day(parts[2]) if parts[2] else None
    if isinstance(first, Bad) or isinstance(last, Bad) or (first is None and last is None):
        return Bad("intake_unreadable")
    return first, last


def _backwards(days: _Days) -> bool:
    first, last = days
    return first is not None and last is not None and last < first
