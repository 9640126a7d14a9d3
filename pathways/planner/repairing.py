"""Repairing a saved plan: the fewest changes to it, then the learner's measures.

A change is a study of the saved plan that is no longer taken as it was, or any row that is new: the same offering at another
time is one change, another offering in its place two. A study that serves nothing any more is not kept for the sake of keeping,
where it is free: what is pinned, has begun or is booked is taken whatever it serves.
Demonstrations, assessments and agreements follow the studies: only new ones count. What is done or behind is no row any more,
what is assumed is part of the question.
Least credit left to agreement stays first, as in every plan: a hole is no repair.

Source: decision 0034.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pathways.model import Prefer
from pathways.planner.engines import Engine
from pathways.planner.formulation import PlanProgram
from pathways.planner.plan import OutOfTime, Plan, Planned, StepKind
from pathways.planner.planning import TIME_LIMIT_MS, Infeasible, plan, solve
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Status, Terms
from pathways.planner.saved import SavedPlan


@dataclass(frozen=True, slots=True)
class Equal:
    """Nothing that the learner prefers gets worse than in the best plan: the fewest changes only break ties."""


@dataclass(frozen=True, slots=True)
class Within:
    """The repaired plan costs at most so much more than the best one: ``cents``, or ``percent`` of the best plan's cost."""

    cents: int = 0
    percent: Decimal = Decimal(0)

    def most(self, best_cents: int) -> int:
        """The most that the repaired plan may cost, in whole cents."""
        return best_cents + self.cents + int(best_cents * self.percent / 100)


Bound = Equal | Within | None


def repair(
    problem: Problem, saved: SavedPlan, *, bound: Bound = None, engine: Engine | None = None, time_limit_ms: int = TIME_LIMIT_MS
) -> Planned | OutOfTime | Infeasible:
    """The plan with the fewest changes to ``saved``, of these the best; as ``plan`` otherwise. ``saved``: without what is over.

    With ``Within`` the best plan is looked for first; each search has the whole time. Where the best plan is not proven, the
    repaired one is not called proven either.
    """
    kept = replace(problem, also=frozenset(saved.offerings))
    if not isinstance(bound, Within):
        ask = _Ask(saved, equal=isinstance(bound, Equal))
        return plan(kept, ask=ask, engine=engine, time_limit_ms=time_limit_ms)
    programme, best = solve(kept, PlanProgram.objectives, engine=engine, time_limit_ms=time_limit_ms)
    if best.status is Status.INFEASIBLE:
        return Infeasible()
    if best.status is Status.UNKNOWN:
        return OutOfTime(time_limit_ms / 1000)
    unknown, known = (best.of(terms) for terms in programme.measure(Prefer.COST))
    ask = _Ask(saved, most_cents=bound.most(known), most_unknown=unknown)
    return _repaired(kept, ask, best, engine, time_limit_ms)


def _repaired(
    problem: Problem, ask: _Ask, best: Solved, engine: Engine | None, time_limit_ms: int
) -> Planned | OutOfTime | Infeasible:
    answer = plan(problem, ask=ask, engine=engine, time_limit_ms=time_limit_ms)
    if isinstance(answer, Planned) and best.status is not Status.OPTIMAL:
        return replace(answer, optimal=False, gap=None)
    return answer


@dataclass(frozen=True, slots=True)
class _Ask:
    """What is made least, in order; ``most_cents`` and ``most_unknown`` (prices) bound the money."""

    saved: SavedPlan
    equal: bool = False
    most_cents: int | None = None
    most_unknown: int = 0

    def __call__(self, programme: PlanProgram) -> Sequence[Terms]:
        changes = (changes_to(self.saved, programme),)
        if self.most_cents is not None:
            unknown, known = programme.measure(Prefer.COST)
            programme.program.row(known, high=self.most_cents)
            programme.program.row(unknown, high=self.most_unknown)
        return programme.objectives(after_wishes=changes) if self.equal else programme.objectives(before_wishes=changes)


def changes_to(saved: SavedPlan, programme: PlanProgram) -> Terms:
    """The number of changes, less what is the same for every plan (the saved studies): a new row adds one, a study that is kept
    takes one away; the same offering at another time does neither. Adds a column for each study that can be kept."""
    studies = saved.offerings
    options = [(position, each) for position, each in enumerate(programme.options) if each.offering is not None]
    terms = [(1, programme.taken[position]) for position, each in options if each.source_id not in studies]
    as_they_were = [
        position
        for position, each in options
        if each.source_id in studies and studies[each.source_id].dates == (each.start, each.end)
    ]
    wanted = programme.problem.limits.wanted
    terms += [(-1, programme.taken[each]) for each in as_they_were if programme.options[each].source_id in wanted]
    free = (each for each in as_they_were if programme.options[each].source_id not in wanted)
    terms += [(-1, column) for column in programme.serves(free).values()]
    shown, agreed = _shown(saved), _agreed(saved)
    terms += [(1, column) for unit, column in programme.demonstrations.items() if unit not in shown]
    terms += [(1, column) for slot, column in programme.columns.asks.items() if slot not in agreed]
    return tuple(terms)


def _shown(saved: SavedPlan) -> set[str]:
    """Units that the saved plan lets be demonstrated or assessed."""
    kinds = (StepKind.DEMONSTRATION, StepKind.RECOGNITION)
    shown = (each for each in saved.steps if each.kind in kinds and each.id.startswith(f"{each.kind}:"))
    return {each.id.removeprefix(f"{each.kind}:") for each in shown}


def _agreed(saved: SavedPlan) -> set[str]:
    """Open groups of which the saved plan leaves something to be agreed."""
    return {each.id.removeprefix("agree:") for each in saved.steps if each.kind is StepKind.TO_AGREE}


def number_of_changes(saved: SavedPlan, now: Plan) -> int:
    """How many changes ``now`` is away from ``saved``."""
    studies = {each.id: each for each in now.steps if each.kind is StepKind.OFFERING}
    kept = {
        each.id
        for each in saved.offerings.values()
        if each.id in studies and each.dates == (studies[each.id].start, studies[each.id].end)
    }
    new = studies.keys() - saved.offerings.keys()
    shown, agreed = _shown(saved), _agreed(saved)
    fresh = [each for each in now.demonstrations if each not in shown]
    fresh += [each for each in now.completion.to_agree if each not in agreed]
    return len(saved.offerings) - len(kept) + len(new) + len(fresh)
