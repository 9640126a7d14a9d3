"""What a plan was asked for, in the answer itself: with it a saved plan can be opened again without writing it all once more.

Nothing of the learner is in it: what she holds or has completed is given again. Ids of what was assumed are those of the answer.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from pathways.curriculum.foresight import DAYS, MOST_DAYS
from pathways.model import Method, Prefer
from pathways.wire.frame import Number, Wire


class Period(Wire):
    """Both days are inside."""

    first: date
    last: date


class Busy(Wire):
    """Hours a week that the learner has beside the studies, in every week that the days touch; both days are inside."""

    first: date
    last: date
    hours: Number = Field(ge=0, le=168)


class Fixed(Wire):
    """A step that has begun or is booked, with its first and last day where they are known."""

    id: str
    start: date | None = None
    end: date | None = None


class ForesightAsked(Wire):
    """How signals of demand were read: those of ``region`` and of none, without it all; what was older than ``days`` counted for
    nothing."""

    region: tuple[str, ...] = ()
    days: int = Field(default=DAYS, ge=1, le=MOST_DAYS)


class Asked(Wire):
    """The question of a plan. ``qualification`` is the register number, ``document`` the id of the requirements document;
    ``units``: named units as the goal instead. ``excluded``: offerings, providers, units, and ID@DAY for an intake; ``fixed``:
    what had begun or was booked. Null and empty mean "no limit". ``foresight``: demand was to decide among equal plans; null:
    it was not. ``occupations``: those that the plan serves were to be named."""

    qualification: str | None = None
    document: str | None = None
    units: tuple[str, ...] = ()
    method: Method | None = None
    competence_areas: tuple[str, ...] = ()
    strict: bool = False
    on: date
    start: date = Field(alias="from")
    by: date | None = None
    budget_eur: Number | None = Field(default=None, ge=0, lt=10**9)
    hours_per_week: Number | None = Field(default=None, ge=0, le=168)
    languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    places_excluded: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    blocked: tuple[Period, ...] = ()
    busy: tuple[Busy, ...] = ()
    prefer: tuple[Prefer, ...] = (Prefer.COST,)
    pinned: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    fixed: tuple[Fixed, ...] = ()
    foresight: ForesightAsked | None = None
    occupations: bool = False

    @property
    def budget_cents(self) -> int | None:
        """The budget in whole cents."""
        return None if self.budget_eur is None else int(Decimal(self.budget_eur) * 100)
