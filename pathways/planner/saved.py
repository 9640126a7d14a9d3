"""A plan that was made earlier, and how far it has come.

Of a saved plan only what it said is known: its rows, placements and totals. Held against the record and the catalogue of
today, each of its studies is done (the record shows it), behind (it has ended and no record shows it), begun, booked or still
to come. What has begun or is booked is fixed; nothing that has ended is presumed completed (decision 0035).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from pathways.model import Offering, State, Text
from pathways.planner.plan import Plan, StepKind, Totals
from pathways.planner.problem import Problem

Dates = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class SavedStep:
    """One row of a saved plan. ``covers``: unit -> the elements that the plan used. ``cost_cents``: ``None`` = unknown."""

    kind: StepKind
    id: str
    name: Text = Text()
    provider: str | None = None
    covers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    cost_cents: int | None = 0
    start: date | None = None
    end: date | None = None
    needs_first: tuple[str, ...] = ()

    @property
    def dates(self) -> Dates:
        """First and last day."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class SavedPlacement:
    """What counted where: ``key`` is the unit's code, else the piece's id; ``held``: not by the plan."""

    key: str
    name: Text
    group: str
    group_name: str | None = None
    held: bool = False


@dataclass(frozen=True, slots=True)
class SavedPlan:
    """What a saved plan said. ``branch``: codes (else kinds) of the branches, outermost first."""

    steps: tuple[SavedStep, ...]
    placements: tuple[SavedPlacement, ...]
    branch: tuple[str, ...]
    totals: Totals

    @property
    def offerings(self) -> dict[str, SavedStep]:
        """The studies of the plan, by the offering's id."""
        return {each.id: each for each in self.steps if each.kind is StepKind.OFFERING}


def as_saved(plan: Plan) -> SavedPlan:
    """A plan of today as one that is saved."""
    return SavedPlan(
        steps=tuple(
            SavedStep(
                kind=each.kind,
                id=each.id,
                name=each.name,
                provider=each.provider,
                covers={part.unit: frozenset(part.elements) for part in each.covers},
                cost_cents=each.cost_cents,
                start=each.start,
                end=each.end,
                needs_first=each.needs_first,
            )
            for each in plan.steps
        ),
        placements=tuple(
            SavedPlacement(each.unit or each.id, each.name, each.group, held=each.source != "plan") for each in plan.placements
        ),
        branch=tuple(each.code or each.kind for each in plan.branch),
        totals=plan.totals,
    )


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a saved plan has come on a day. All ids are offering ids; ``fixed``: with first and last day, as in ``Limits``.

    ``lost``: begun or booked, and in no loaded catalogue: nobody can say what it covers, so the plan is made without it.
    """

    done: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    fixed: tuple[tuple[str, date | None, date | None], ...] = ()
    lost: frozenset[str] = frozenset()

    @property
    def over(self) -> frozenset[str]:
        """What has left the plan because it is done or its time has passed."""
        return self.done | self.behind


def progress(saved: SavedPlan, problem: Problem, booked: Mapping[str, Dates] | None = None) -> Progress:
    """How far ``saved`` has come by the record, the catalogue and the day of ``problem``. ``booked``: offerings to which the
    learner has a place, with their days. What ``problem`` excludes is not fixed: she leaves it."""
    limits, booked = problem.limits, booked or {}
    today = limits.today or limits.start
    loaded = {each.id: each for each in problem.offerings}
    done, behind, lost = set(), set(), set()
    wanted = dict(booked)
    for id, step in saved.offerings.items():
        if _is_done(step, problem):
            done.add(id)
        elif step.end is not None and step.end < today:
            behind.add(id)
        elif step.start is not None and step.start < today:
            wanted.setdefault(id, step.dates)
    fixed = []
    for id, (start, end) in sorted(wanted.items()):
        offering = loaded.get(id)
        if id in done or id in behind or _is_left(id, offering, start, problem):
            continue
        if offering is None:
            lost.add(id)
        else:
            fixed.append((id, *_as_it_runs(offering, start, end)))
    return Progress(frozenset(done), frozenset(behind), tuple(fixed), frozenset(lost))


def _is_done(step: SavedStep, problem: Problem) -> bool:
    """Whether the record shows it: the offering itself, or all that the plan took it for."""
    record = problem.question.record
    if any(each.pok == step.id and each.state is State.COMPLETED for each in record.evidence):
        return True
    open_units = {unit: problem.unmet.get(unit, frozenset()) for unit in step.covers}
    known = all(unit in problem.setting.leaf_units for unit in step.covers)
    return bool(step.covers) and known and not any(met & open_units[unit] for unit, met in step.covers.items())


def _is_left(id: str, offering: Offering | None, start: date | None, problem: Problem) -> bool:
    limits = problem.limits
    provider = offering.provider if offering is not None else None
    return id in limits.excluded or provider in limits.excluded or (id, start) in limits.cancelled


def _as_it_runs(offering: Offering, start: date | None, end: date | None) -> Dates:
    """The days as the catalogue has them now, where it still lists that intake: an end can have been moved. Catalogues drop
    intakes that have begun: then as they were."""
    same_start = [each.end for each in offering.intakes if each.start == start]
    return start, end if not same_start or end in same_start else same_start[0]


def still_offered(offering: Offering, dates: Dates) -> bool:
    """Whether the catalogue lists the offering at these days: as an intake, self-paced, or without days."""
    start, end = dates
    if any((each.start, each.end) == dates for each in offering.intakes):
        return True
    if start is None and end is None:
        return offering.any_start or not offering.intakes
    return start is not None and end is not None and end == offering.self_paced_end(start)


def left_of(saved: SavedPlan, over: Iterable[str]) -> SavedPlan:
    """``saved`` without the studies that are ``over``."""
    gone = set(over)
    kept = tuple(each for each in saved.steps if each.kind is not StepKind.OFFERING or each.id not in gone)
    return SavedPlan(kept, saved.placements, saved.branch, saved.totals)
