"""The answer to "what can be learnt next?": what can be started now, what it unlocks, and where it stands in the best plans.

Source: decision 0038; design.md 5 (how every answer opens and ends).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pathways.i18n import Words
from pathways.model import Offering
from pathways.planner import fringe as planner
from pathways.planner.fringe import InPlans, StartKind
from pathways.planner.nearest import Goal as PlannerGoal
from pathways.wire.check import About, Branch, QualificationOf, branch_of, qualification_of
from pathways.wire.closest import Way, way_of
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Number, Wire, data_of, findings_of, program

SCHEMA = "pathways/next/1"


class Goal(Wire):
    """Something to complete, with what remains of it and its best plan within the limits."""

    qualification: QualificationOf
    branch: tuple[Branch, ...]
    units: tuple[str, ...]
    remaining_osp: Number | None
    remaining_units: int
    plan: Way


class Extra(Wire):
    """What the best plan with it has more of than a best plan: ``measure`` is the first that differs (cost: euros)."""

    measure: str
    amount: Number


class Effect(Wire):
    """What it does for one goal (``goal``: its place in ``goals``, from 0). ``in_plans``: in every best plan, some, none;
    no_plan: the goal has none; unknown: time ran out. ``extra``: null unless no best plan has it and some plan does."""

    goal: int
    completes: tuple[str, ...]
    opens: tuple[str, ...]
    opens_units: tuple[str, ...]
    moves_osp: Number | None
    moves_units: int
    in_plans: InPlans
    extra: Extra | None


class Start(Wire):
    """One thing that can be started now: an offering, or a unit that some ``offerings`` begin. ``start``: its first day, null
    where none is known. ``best_plans``: goals of which some best plan has it; ``every_best_plan``: of which every one has."""

    kind: StartKind
    id: str
    name: str | None
    start: date | None
    provider: str | None
    osp: Number | None
    cost_eur: Number | None
    hours_per_week: Number | None
    language: tuple[str, ...] | None
    mode: tuple[str, ...] | None
    place: tuple[str, ...] | None
    offerings: tuple[str, ...]
    best_plans: int
    every_best_plan: int
    effects: tuple[Effect, ...]


class NextAnswer(Answer):
    """The answer of ``pathways next``. ``startable``: how many things can be started; ``starts`` tells the first of them."""

    goals: tuple[Goal, ...]
    startable: int
    starts: tuple[Start, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def next_answer(found: planner.Fringe, about: About, words: Words) -> NextAnswer:
    """The wire form of an outer fringe."""
    decided = {Decided.STACKING, Decided.NEXT, *([Decided.NEAREST] if len(found.goals) > 1 else [])}
    if any(each.offering is not None and each.start is None for each in found.starts):
        decided.add(Decided.UNDATED)
    return NextAnswer(
        schema=SCHEMA,
        program=program(),
        today=about.today,
        data=data_of(about.catalogue),
        goals=tuple(_goal(goal, way_of(way), words) for goal, way in zip(found.goals, found.ways, strict=True)),
        startable=found.startable,
        starts=tuple(_start(each, words) for each in found.starts),
        decisions=decisions_of(decided, words),
        findings=findings_of(about.findings, words),
    )


def _goal(goal: PlannerGoal, way: Way, words: Words) -> Goal:
    nearest = goal.nearest
    return Goal(
        qualification=qualification_of(nearest.qualification, nearest.method, words),
        branch=branch_of(nearest.branch, words),
        units=nearest.units,
        remaining_osp=nearest.remaining_osp,
        remaining_units=nearest.remaining_units,
        plan=way,
    )


def _start(start: planner.Start, words: Words) -> Start:
    offering = start.offering if start.offering is not None else Offering("", start.name, "")
    return Start(
        kind=start.kind,
        id=start.id,
        name=words.name(start.name) or None,
        start=start.start,
        provider=offering.provider or None,
        osp=offering.least_osp,
        cost_eur=None if offering.price_cents is None else Decimal(offering.price_cents) / 100,
        hours_per_week=offering.hours_per_week,
        language=offering.languages or None,
        mode=offering.modes or None,
        place=offering.places or None,
        offerings=start.offerings,
        best_plans=start.best_plans,
        every_best_plan=start.every_best_plan,
        effects=tuple(_effect(each) for each in start.effects),
    )


def _effect(effect: planner.Effect) -> Effect:
    extra = effect.extra
    return Effect(
        goal=effect.goal,
        completes=effect.completes,
        opens=effect.opens,
        opens_units=effect.opens_units,
        moves_osp=effect.moves_osp,
        moves_units=effect.moves_units,
        in_plans=effect.in_plans,
        extra=None if extra is None else Extra(measure=extra.measure, amount=extra.amount),
    )
