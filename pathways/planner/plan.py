"""The values that planning gives: a plan with its proof, or why there is none.

An expected "no" is a value: ``Impossible`` holds what is missing and the smallest changes that would help; ``OutOfTime``
says that the time ran out before any plan was found, which is never the same as impossible.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pathways.model import Because, Finding, Text
from pathways.planner.verdict import BranchStep, Placement
from pathways.rules.confirm import Completion


class StepKind(StrEnum):
    """One thing to do."""

    OFFERING = "offering"
    DEMONSTRATION = "demonstration"  # näyttö: a vocational unit assembled from POKs is shown in real work
    RECOGNITION = "recognition"  # a decision of the provider: assumed, or on parts of a common unit that are only declared
    TO_AGREE = "to_agree"  # open credit that nothing loaded fills: to be agreed with the provider


@dataclass(frozen=True, slots=True)
class Covered:
    """What a step covers of one unit: element ids; ``whole`` when it is the unit."""

    unit: str
    name: Text
    elements: tuple[str, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One row of a plan. ``equals``: other offerings that could stand in for it, nothing else
    changed and no wish worse. ``needs_first``: units (codes) that other steps give and that come before it. ``fixed``:
    "begun" or "booked", ``None`` for what is chosen. ``saves``: what the plan would save without it, where it is not needed."""

    kind: StepKind
    id: str
    name: Text
    reason: Because
    provider: str | None = None
    covers: tuple[Covered, ...] = ()
    needs_first: tuple[str, ...] = ()
    osp: Decimal | None = None
    cost_cents: int | None = 0
    apply_by: date | None = None
    apply_from: date | None = None
    start: date | None = None
    end: date | None = None
    hours_per_week: Decimal | None = None
    languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    certainty: str = "formal"
    equals: tuple[str, ...] = ()
    group: str | None = None
    fixed: str | None = None
    saves: Saves | None = None


@dataclass(frozen=True, slots=True)
class Saves:
    """What the best plan without a step saves: euro cents of known prices, and days that it ends earlier (negative: later);
    ``None`` where an end is not known."""

    cents: int
    days: int | None


@dataclass(frozen=True, slots=True)
class Totals:
    """A plan's measures. ``cost_cents``: the sum of known prices; ``unknown_prices``: steps without one. ``finish``: ``None``
    where an offering has no known end. ``weeks``: whole weeks from the first day's week to the finish; ``None`` without it.
    ``surplus_osp``: studied and not counted, because a rule takes less; ``surplus_held_osp``: the same of what is held."""

    osp: Decimal | None
    cost_cents: int
    unknown_prices: int
    finish: date | None
    steps: int
    weeks: int | None
    to_agree_osp: Decimal | None
    surplus_osp: Decimal = Decimal(0)
    surplus_held_osp: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Plan:
    """A way to the goal that every rule and limit admits, confirmed by the independent checker.

    ``busiest_week_hours``: most hours in any calendar week; ``None`` when a step has no dates or no known workload.
    """

    totals: Totals
    steps: tuple[Step, ...]
    placements: tuple[Placement, ...]
    branch: tuple[BranchStep, ...]
    completion: Completion
    chosen: tuple[tuple[str, date | None, date | None], ...]
    demonstrations: tuple[str, ...]
    busiest_week_hours: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Relaxation:
    """One smallest change that makes a plan possible, verified by solving again. ``amount`` in ``unit`` (weeks, eur,
    hours_per_week); ``None`` where a limit is dropped. ``then``: the totals of the plan that it gives. ``together``: no
    single change is enough; this one helps with the others that are marked so. ``proven``: less is not
    enough; else the time ran out before that was known.
    """

    change: str
    amount: Decimal | None
    unit: str | None
    then: Totals
    together: bool = False
    proven: bool = True


@dataclass(frozen=True, slots=True)
class Impossible:
    """No plan exists. ``reasons``: what nobody offers, or which limits clash."""

    reasons: tuple[Because, ...]
    relaxations: tuple[Relaxation, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class OutOfTime:
    """The time ran out with no plan found. Nothing is proven either way."""

    seconds: float
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan was found. ``optimal``: proven best by every wish in order; else ``gap`` is how far the first unsettled
    measure may be from its optimum (0.1 = a tenth; ``None`` when no bound is known)."""

    plan: Plan
    optimal: bool
    gap: Decimal | None = None
    findings: tuple[Finding, ...] = field(default_factory=tuple)
