"""The limits and wishes that verbs beside ``plan`` take, read as ``plan`` reads them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from pathways.asking import written
from pathways.asking.naming import matching_nothing, named_limits
from pathways.asking.wishes import Wishes
from pathways.asking.written import day, milliseconds
from pathways.model import Finding, Limits, Offering


@dataclass(frozen=True, slots=True)
class Limiting:
    """The limits as they were written."""

    from_: str | None = None
    by: str | None = None
    budget: str | None = None
    hours_per_week: str | None = None
    teaching: Sequence[str] | None = None
    mode: Sequence[str] | None = None
    place: Sequence[str] | None = None
    blocked: Sequence[str] | None = None
    prefer: str | None = None
    exclude: Sequence[str] | None = None
    time_limit: str | None = None
    not_place: Sequence[str] | None = None
    group: Sequence[str] | None = None
    busy: Sequence[str] | None = None

    @property
    def given(self) -> bool:
        """Whether any was."""
        return any((self.from_, self.by, self.budget, self.hours_per_week, self.teaching, self.mode, self.place)) or any(
            (self.blocked, self.prefer, self.exclude, self.time_limit, self.not_place, self.group, self.busy)
        )

    def wishes(self, first: date) -> Wishes:
        """The same, read. ``first``: the day of the question. Raises ``WrongUse``."""
        return Wishes(
            start=day(self.from_, "--from") if self.from_ is not None else first,
            by=day(self.by, "--by") if self.by is not None else None,
            budget_cents=written.cents(self.budget, "--budget") if self.budget is not None else None,
            hours_per_week=written.hours(self.hours_per_week, "--hours-per-week") if self.hours_per_week is not None else None,
            languages=tuple(each.lower() for each in self.teaching or ()),
            modes=tuple(each.lower() for each in self.mode or ()),
            places=tuple(self.place or ()),
            places_excluded=tuple(self.not_place or ()),
            groups=tuple(self.group or ()),
            blocked=tuple(written.period(each, "--blocked") for each in self.blocked or ()),
            busy=tuple(written.busy(each, "--busy") for each in self.busy or ()),
            prefer=written.preferences(self.prefer or "cost"),
            excluded=tuple(self.exclude or ()),
            time_limit_ms=milliseconds(self.time_limit),
        )


def limits_for(wishes: Wishes, today: date, offerings: Collection[Offering]) -> tuple[Limits, list[Finding]]:
    """The limits as the catalogue spells them, and those that match nothing in it. Raises ``WrongUse``, ``NoSuchThing``."""
    units = frozenset(each.unit for one in offerings for each in one.covers)
    limits, _ = named_limits(wishes, today, offerings, units)
    return limits, matching_nothing(limits, offerings)
