"""What the plan would save without a step that was asked for by name (situation 36).

A pinned step stays, whatever it serves. For each the best plan without the pin is looked for; where that does not hold the
step, the difference is said: exactly, or not at all.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from pathways.model import Because, because
from pathways.planner.engines import Engine
from pathways.planner.plan import Plan, Planned, Saves, Step
from pathways.planner.planning import TIME_LIMIT_MS, plan
from pathways.planner.problem import Problem


def with_savings(
    problem: Problem, planned: Planned, *, engine: Engine | None = None, time_limit_ms: int = TIME_LIMIT_MS
) -> Planned:
    """``planned`` with what dropping each pinned step would save. Only where both plans are proven the best."""
    pinned = [each for each in planned.plan.steps if each.id in problem.limits.pinned and each.fixed is None]
    if not pinned or not planned.optimal:
        return planned
    saves = {each.id: _saves(each, problem, planned.plan, engine, time_limit_ms) for each in pinned}
    steps = tuple(_said(each, saves.get(each.id)) for each in planned.plan.steps)
    return replace(planned, plan=replace(planned.plan, steps=steps))


def _saves(step: Step, problem: Problem, now: Plan, engine: Engine | None, time_limit_ms: int) -> Saves | None:
    without = tuple(each for each in problem.limits.pinned if each != step.id)
    answer = plan(replace(problem, limits=replace(problem.limits, pinned=without)), engine=engine, time_limit_ms=time_limit_ms)
    if not isinstance(answer, Planned) or not answer.optimal or any(each.id == step.id for each in answer.plan.steps):
        return None
    then = answer.plan.totals
    days = (now.totals.finish - then.finish).days if now.totals.finish is not None and then.finish is not None else None
    return Saves(now.totals.cost_cents - then.cost_cents, days)


def _said(step: Step, saves: Saves | None) -> Step:
    if saves is None:
        return step
    return replace(step, saves=saves, reason=replace(step.reason, causes=(*step.reason.causes, *_causes(saves))))


def _causes(saves: Saves) -> tuple[Because, ...]:
    eur = because("dropping_saves_money", eur=Decimal(saves.cents) / 100) if saves.cents > 0 else None
    days = because("dropping_saves_time", days=saves.days) if saves.days is not None and saves.days > 0 else None
    said = tuple(each for each in (eur, days) if each is not None)
    return said or (because("dropping_saves_a_step"),)
