"""The limits and wishes of a question, read but not yet looked up in the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pathways.asking.foresight import Foreseen
from pathways.asking.several import WantedPlans
from pathways.asking.skilled import Skilled
from pathways.errors import WrongUse
from pathways.model import Limits, Prefer

LAST_START = date(2999, 12, 31)  # what is reckoned in weeks from there stays within the calendar


@dataclass(frozen=True, slots=True)
class Wishes:
    """The limits as they were written. Fields as in ``pathways.model.Limits``; ``excluded`` are offerings, providers, units and
    ID@DAY for an intake, ``booked`` ID or ID@DAY."""

    start: date
    by: date | None = None
    budget_cents: int | None = None
    hours_per_week: Decimal | None = None
    languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    places_excluded: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    blocked: tuple[tuple[date, date], ...] = ()
    busy: tuple[tuple[date, date, Decimal], ...] = ()
    prefer: tuple[Prefer, ...] = (Prefer.COST,)
    pinned: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    booked: tuple[str, ...] = ()
    time_limit_ms: int | None = None
    why: bool = False
    wanted: WantedPlans | None = None
    foresight: Foreseen | None = None
    skilled: Skilled | None = None

    def limits(self, today: date) -> Limits:
        """The same, for the planner; ``today`` is the day of the question, by which applications are judged. Raises
        ``WrongUse`` for a start before it (no intake lies in the past) or after ``LAST_START``, for an end before the start, and
        for hours that are taken already where nothing asks for hours."""
        if self.start < today:
            raise WrongUse("start_in_the_past", start=self.start, today=today)
        if self.start > LAST_START:
            raise WrongUse("start_too_late", start=self.start, last=LAST_START)
        if self.by is not None and self.by < self.start:
            raise WrongUse("end_before_start", by=self.by, start=self.start)
        if self.busy and self.hours_per_week is None and Prefer.WORKLOAD not in self.prefer:
            raise WrongUse("busy_without_hours")
        return Limits(
            start=self.start,
            today=today,
            by=self.by,
            budget_cents=self.budget_cents,
            hours_per_week=self.hours_per_week,
            languages=self.languages,
            modes=self.modes,
            places=self.places,
            places_excluded=self.places_excluded,
            groups=self.groups,
            blocked=self.blocked,
            busy=self.busy,
            pinned=self.pinned,
            assumed=self.assumed,
            prefer=self.prefer,
        )
