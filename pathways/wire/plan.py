"""The answer of planning: a proven plan with dated steps, or why there is none and the smallest changes that would help.

Source: design.md 5; status, gap and measures are defined in planner-model.md 4, reasons and relaxations in 7.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import zip_longest
from typing import Literal

from pathways.i18n import Words
from pathways.model import Certainty, Limits
from pathways.model import Finding as Fact
from pathways.planner import conflict as planner_conflict
from pathways.planner import plan as planner
from pathways.planner.comparing import ChangeKind
from pathways.planner.plan import StepKind
from pathways.wire.asked import Asked
from pathways.wire.changes import Change, Compared, Previous, changes_of, previous_of
from pathways.wire.check import About, Branch, Placement, QualificationOf, branch_of, placements_of, qualification_of
from pathways.wire.decisions import Decided, decisions_of, of_findings
from pathways.wire.foresight import ForesightOf
from pathways.wire.frame import Answer, Because, Decision, Finding, Number, Wire, because_of, data_of, findings_of, program
from pathways.wire.occupations import OccupationsOf
from pathways.wire.several import Alternatives, Front, Several, Trades, trades_of
from pathways.wire.totals import Totals, totals_of

SCHEMA = "pathways/plan/1"

_FIXED: dict[str, Literal["begun", "booked"]] = {"begun": "begun", "booked": "booked"}

Planning = planner.Planned | planner.Impossible | planner.OutOfTime


class Status(StrEnum):
    """How far the answer is proven. ``feasible``: time ran out with a plan; ``out_of_time``: with none."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    IMPOSSIBLE = "impossible"
    OUT_OF_TIME = "out_of_time"


class Covered(Wire):
    """What a step covers of one unit. ``whole``: it is the unit, and assesses it."""

    unit: str
    name: str | None
    elements: tuple[str, ...]
    whole: bool


class Saves(Wire):
    """What the best plan without a step saves. ``days``: that it ends earlier (negative: later); null where not known."""

    cost_eur: Number
    days: int | None


class Step(Wire):
    """One thing to do. ``language``, ``mode`` and ``place`` are codes; null where the source states none. ``needs_first``:
    units (codes) that other steps give and that come before it. ``fixed``: "begun" or "booked"; null for what is chosen.
    ``saves``: what the best plan without a pinned step saves; null where it is not less, or not known."""

    kind: StepKind
    id: str
    name: str | None
    provider: str | None
    covers: tuple[Covered, ...]
    osp: Number | None
    cost_eur: Number | None
    apply_by: date | None
    apply_from: date | None
    start: date | None
    end: date | None
    hours_per_week: Number | None
    language: tuple[str, ...] | None
    mode: tuple[str, ...] | None
    place: tuple[str, ...] | None
    certainty: Certainty
    because: Because
    equals: tuple[str, ...]
    needs_first: tuple[str, ...]
    group: str | None
    fixed: Literal["begun", "booked"] | None
    saves: Saves | None


class Plan(Wire):
    """A way to the goal, confirmed by the independent checker. ``trades``: against the plan of rank 1; null in that.
    ``proven``: the best, of those that differ enough from the plans before it; else the time ran out before that was known.
    ``hours_per_week``: in the busiest week; null when a step has no dates or no known workload. ``occupations``: null unless they
    were asked for."""

    rank: int
    totals: Totals
    steps: tuple[Step, ...]
    placements: tuple[Placement, ...]
    branch: tuple[Branch, ...]
    hours_per_week: Number | None
    proven: bool
    trades: Trades | None
    occupations: OccupationsOf | None


class Relaxation(Wire):
    """One smallest change that makes a plan possible. ``amount`` is in ``unit``; both null where a limit is dropped.
    ``then``: the measures of the plan that it gives. ``together``: it helps only with the others that are marked so.
    ``proven``: less is not enough; else the time ran out before that was known."""

    change: str
    amount: Number | None
    unit: str | None
    then: Totals
    text: str
    together: bool
    proven: bool


class ConflictMember(Wire):
    """One thing that a plan has to keep. ``kind``: "unit", "group" or a limit; ``id``: a unit code, a group, what is pinned or
    excluded, a period; null where the kind says it all."""

    kind: str
    id: str | None
    because: Because


class Conflict(Wire):
    """What cannot all be kept. ``minimal``: without any one of the members there is a plan; else the time ran out before that was
    known of each. ``found``: false where the time ran out before anything was known."""

    members: tuple[ConflictMember, ...]
    minimal: bool
    found: bool


class PlanAnswer(Answer):
    """The answer of ``pathways plan``. ``gap``: 0.1 = the first unsettled measure of the first plan may be a tenth from its best.
    ``conflict`` is null where a plan was found or none was asked for. ``alternatives`` and ``front`` are null where they were
    not asked for. ``asked``: what was asked for; ``previous`` and ``changes``: the saved plan that was opened, and what is
    different from it. ``foresight`` is null unless demand was asked to decide among equal plans."""

    qualification: QualificationOf
    status: Status
    gap: Number | None
    seconds: Number
    plans: tuple[Plan, ...]
    alternatives: Alternatives | None
    front: Front | None
    reasons: tuple[Because, ...]
    relaxations: tuple[Relaxation, ...]
    conflict: Conflict | None
    asked: Asked | None
    previous: Previous | None
    changes: tuple[Change, ...]
    foresight: ForesightOf | None
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def plan_answer(
    found: Planning,
    limits: Limits,
    seconds: Decimal,
    about: About,
    words: Words,
    *,
    several: Several | None = None,
    asked: Asked | None = None,
    compared: Compared | None = None,
    clash: planner_conflict.Conflict | None = None,
    foresight: ForesightOf | None = None,
    occupations: Sequence[OccupationsOf] = (),
) -> PlanAnswer:
    """The wire form of what planning gave; with what was asked, and what is different from a saved plan. ``several``: the
    plans of which ``found`` is the first, where more were asked for. ``clash``: why there is none, where that was asked for.
    ``occupations``: what each plan serves, where that was asked for."""
    plans: tuple[Plan, ...] = ()
    reasons: tuple[Because, ...] = ()
    relaxations: tuple[Relaxation, ...] = ()
    gap: Decimal | None = None
    told: tuple[Fact, ...] = found.findings
    decided = _decided(found, limits, compared) | ({Decided.CONFLICT} if clash is not None else set()) | of_findings(about.findings)
    decided |= {Decided.FORESIGHT} if foresight is not None else set()
    decided |= {Decided.WORKING_LIFE} if occupations else set()
    match found:
        case planner.Planned(optimal=optimal):
            status = Status.OPTIMAL if optimal else Status.FEASIBLE
            gap = found.gap
            given = (found, *several.series.plans[1:]) if several is not None else (found,)
            plans = tuple(
                _plan(rank, each, given[0], limits, about, words, served)
                for rank, (each, served) in enumerate(zip_longest(given, occupations), start=1)
            )
            told = tuple(fact for each in given for fact in each.findings)
            decided = decided.union(
                *(_decided(each, limits, compared) for each in given), several.decided() if several is not None else ()
            )
        case planner.Impossible():
            status = Status.IMPOSSIBLE
            reasons = tuple(because_of(each, words) for each in found.reasons)
            relaxations = tuple(_relaxation(each, words) for each in found.relaxations)
        case planner.OutOfTime():
            status = Status.OUT_OF_TIME
    return PlanAnswer(
        schema=SCHEMA,
        program=program(),
        today=about.today,
        data=data_of(about.catalogue),
        qualification=qualification_of(about.qualification, about.method, words),
        status=status,
        gap=gap,
        seconds=seconds,
        plans=plans,
        alternatives=several.alternatives(words) if several is not None and plans else None,
        front=several.front() if several is not None and plans else None,
        reasons=reasons,
        relaxations=relaxations,
        conflict=_conflict(clash, words) if clash is not None else None,
        asked=asked,
        previous=previous_of(compared, words) if compared is not None else None,
        changes=changes_of(compared.changes, words) if compared is not None else (),
        foresight=foresight,
        decisions=decisions_of(decided, words),
        findings=findings_of((*about.findings, *told), words),
    )


def _conflict(clash: planner_conflict.Conflict, words: Words) -> Conflict:
    members = tuple(
        ConflictMember(kind=each.kind, id=each.id or None, because=because_of(each.reason, words)) for each in clash.members
    )
    return Conflict(members=members, minimal=clash.minimal, found=clash.found)


def _plan(
    rank: int,
    planned: planner.Planned,
    first: planner.Planned,
    limits: Limits,
    about: About,
    words: Words,
    served: OccupationsOf | None,
) -> Plan:
    plan = planned.plan
    return Plan(
        rank=rank,
        totals=totals_of(plan.totals),
        steps=tuple(_step(each, words) for each in plan.steps),
        placements=placements_of(plan.placements, about, words),
        branch=branch_of(plan.branch, words),
        hours_per_week=plan.busiest_week_hours,
        proven=planned.optimal,
        trades=trades_of(first.plan, plan, limits.prefer, about, words) if rank > 1 else None,
        occupations=served,
    )


def _step(step: planner.Step, words: Words) -> Step:
    return Step(
        kind=step.kind,
        id=step.id,
        name=words.name(step.name) or None,
        provider=step.provider,
        covers=tuple(
            Covered(unit=each.unit, name=words.name(each.name) or None, elements=each.elements, whole=each.whole)
            for each in step.covers
        ),
        osp=step.osp,
        cost_eur=Decimal(step.cost_cents) / 100 if step.cost_cents is not None else None,
        apply_by=step.apply_by,
        apply_from=step.apply_from,
        start=step.start,
        end=step.end,
        hours_per_week=step.hours_per_week,
        language=step.languages or None,
        mode=step.modes or None,
        place=step.places or None,
        certainty=Certainty(step.certainty),
        because=because_of(step.reason, words),
        equals=step.equals,
        needs_first=step.needs_first,
        group=step.group,
        fixed=_FIXED.get(step.fixed or ""),
        saves=Saves(cost_eur=Decimal(step.saves.cents) / 100, days=step.saves.days) if step.saves is not None else None,
    )


def _relaxation(change: planner.Relaxation, words: Words) -> Relaxation:
    return Relaxation(
        change=change.change,
        amount=change.amount,
        unit=change.unit,
        then=totals_of(change.then),
        text=_change_in_words(change, words),
        together=change.together,
        proven=change.proven,
    )


def _change_in_words(change: planner.Relaxation, words: Words) -> str:
    amount = change.amount if change.amount is None or change.amount % 1 else int(change.amount)
    if change.unit == "eur" and change.amount is not None:
        return words.say(f"change-{change.change}", amount=words.money(int(change.amount * 100)))
    return words.say(f"change-{change.change}", amount=amount)


def _decided(found: Planning, limits: Limits, compared: Compared | None) -> set[Decided]:
    """The decisions that this very answer rests on."""
    decided = {Decided.STACKING}
    if compared is not None and compared.repaired:
        decided.add(Decided.REPAIR)
    if limits.fixed or (compared is not None and any(each.kind is ChangeKind.STEP_BEHIND for each in compared.changes)):
        decided.add(Decided.RUNNING)
    if compared is not None and compared.taken_over:
        decided.add(Decided.REOPENING)
    if limits.busy:
        decided.add(Decided.BUSY)
    if limits.groups or any(each.code == "offering_left_out_restricted" for each in found.findings):
        decided.add(Decided.GROUPS)
    if any(each.code.startswith("certificate_") for each in found.findings):
        decided.add(Decided.CERTIFICATES)
    if isinstance(found, planner.Planned):
        steps = found.plan.steps
        if any(step.certainty != Certainty.FORMAL or step.kind is StepKind.DEMONSTRATION for step in steps) or limits.assumed:
            decided.add(Decided.CERTAINTY)
        if any(step.kind is StepKind.TO_AGREE for step in steps) or any(each.unit is None for each in found.plan.placements):
            decided.add(Decided.OPEN_GROUPS)
        if any(step.kind is StepKind.OFFERING and step.start is None for step in steps):
            decided.add(Decided.UNDATED)
    if any(each.code == "offering_left_out_undated" for each in found.findings):
        decided.add(Decided.UNDATED)
    return decided
