"""What the learner can and wants: languages, dates, money, hours, and the order in which plans are compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Prefer(StrEnum):
    """A measure that a plan makes as small as possible. Least credit left to agreement always comes before them."""

    COST = "cost"  # euro cents; plans with fewer unknown prices first
    FINISH = "finish"  # the week after the last step
    STEPS = "steps"  # rows of the printed plan
    OSP = "osp"  # credit still to be studied, uncut
    WORKLOAD = "workload"  # hours in the busiest week; plans with fewer unknown workloads first


@dataclass(frozen=True, slots=True)
class Limits:
    """Hard limits and wishes of one question. Empty tuples and ``None`` mean "no limit".

    ``start``: no step starts before it. ``today``: the day of the question, by which applications still open are
    judged; ``None`` = ``start``. ``by``: every step has ended on it. ``hours_per_week``: the learner's workload
    in any week. ``busy``: (first day, last day, hours a week) that the learner has already in every calendar week that the period
    touches (decision 0046). ``blocked``: periods (both days inside) in which no step runs. ``places``: where teaching may be,
    ``places_excluded``: where not; online teaching is everywhere. ``groups``: those that the learner belongs to, as
    ``Offering.restricted_to`` says them. ``pinned``: offering ids; ``excluded``:
    offering ids and providers; ``excluded_units``: unit codes that the plan may count only where they are held;
    ``cancelled``: (offering id, first day) of intakes that do not take place; ``fixed``: (offering id, first day, last day)
    of steps that have begun or are booked: taken exactly so (decision 0035). ``assumed``: evidence ids of proposals that the
    counsellor takes as recognised. ``demand``: what working life asks of units (codes), in whole numbers; it decides among plans
    that are equal in everything else (decision 0094).
    """

    start: date
    today: date | None = None
    by: date | None = None
    budget_cents: int | None = None
    hours_per_week: Decimal | None = None
    languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    places_excluded: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    busy: tuple[tuple[date, date, Decimal], ...] = ()
    blocked: tuple[tuple[date, date], ...] = ()
    pinned: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    excluded_units: tuple[str, ...] = ()
    cancelled: tuple[tuple[str, date], ...] = ()
    fixed: tuple[tuple[str, date | None, date | None], ...] = ()
    assumed: tuple[str, ...] = ()
    prefer: tuple[Prefer, ...] = (Prefer.COST,)
    demand: tuple[tuple[str, int], ...] = ()

    @property
    def wanted(self) -> frozenset[str]:
        """Offerings that the plan must hold, whatever they serve: pinned, begun or booked."""
        return frozenset((*self.pinned, *(offering for offering, _, _ in self.fixed)))

    @property
    def needs_dates(self) -> bool:
        """Whether an offering without dates must be refused (planner-model.md 1.3)."""
        dated_wishes = {Prefer.FINISH, Prefer.WORKLOAD} & set(self.prefer)
        return self.by is not None or self.hours_per_week is not None or bool(self.blocked) or bool(dated_wishes)
