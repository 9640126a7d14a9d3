"""The answer to "stay or move?": a learner under two versions of one qualification.

Source: design.md 5; what the days mean is decision 0042.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pathways.i18n import Words
from pathways.model import because
from pathways.planner import versions as planner
from pathways.planner.moving import Crossing
from pathways.planner.plan import Planned
from pathways.planner.verdict import Verdict
from pathways.planner.versions import Closed, Fate, LastDayOf
from pathways.wire.check import About, Branch, QualificationOf, branch_of, qualification_of
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Because, Decision, Finding, Number, Wire, because_of, data_of, findings_of, program
from pathways.wire.plan import Plan, Relaxation, plan_answer

SCHEMA = "pathways/versions/1"


class WayStatus(StrEnum):
    """How far one way is proven. ``closed``: no day is left on which it could be taken; nothing was planned."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    IMPOSSIBLE = "impossible"
    OUT_OF_TIME = "out_of_time"
    CLOSED = "closed"


class Way(Wire):
    """One of the two. ``last_day``: on which a learner who has started may still complete it, that day inside;
    ``last_day_of``: what ends then. ``start`` and ``by``: the days that were planned within. The figures from ``verdict`` to
    ``surplus_osp`` are those of a check."""

    qualification: QualificationOf
    last_day: date | None
    last_day_of: LastDayOf | None
    start: date
    by: date | None
    verdict: Verdict
    branch: tuple[Branch, ...]
    counted_osp: Number | None
    remaining_osp: Number | None
    remaining_units: int | None
    surplus_osp: Number | None
    status: WayStatus
    gap: Number | None
    plans: tuple[Plan, ...]
    reasons: tuple[Because, ...]
    relaxations: tuple[Relaxation, ...]


class Counts(Wire):
    """Where something held counts, and how much; null where its part is not known for itself."""

    group: str
    group_name: str | None
    counted_osp: Number | None


class HeldInBoth(Wire):
    """One piece of the record under both versions. ``because``: why it counts nowhere under the new; ``proposal``: what can be
    asked for there."""

    id: str
    code: str | None
    name: str | None
    fate: Fate
    stay: Counts | None
    move: Counts | None
    because: Because | None
    proposal: Because | None


class StudyThenMove(Wire):
    """Study under the old requirements first, and move on ``moves_on``: one plan for the new ones. ``proven``: no such plan is
    better, by credit left to agreement, the wishes and the finish."""

    moves_on: date
    proven: bool
    plan: Plan
    because: Because


class Difference(Wire):
    """Moving less staying: 120 more euros, 6 steps fewer. Null where one of the two has no plan or does not know the measure."""

    cost_eur: Number | None
    days: int | None
    steps: int | None
    osp: Number | None


class VersionsAnswer(Answer):
    """The answer of ``pathways versions``. ``deciding_day``: the last day under the old requirements; ``days_left``: from the
    finish there to that day. ``lost_osp``: of what is held, what counts no more after the move. ``study_then_move``: null where
    that is not better than both ways."""

    stay: Way
    move: Way
    held: tuple[HeldInBoth, ...]
    lost_osp: Number | None
    gained_osp: Number | None
    deciding_day: date | None
    days_left: int | None
    because: Because
    difference: Difference
    study_then_move: StudyThenMove | None
    seconds: Number
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def versions_answer(found: planner.Versions, stay: About, move: About, seconds: Decimal, words: Words) -> VersionsAnswer:
    """The wire form of a comparison. ``stay`` and ``move`` say what each way is about; their findings are joined."""
    ways = (_way(found.stay, stay, words), _way(found.move, move, words))
    plans = [side.planning for side in (found.stay, found.move)]
    told = [fact for each in plans if not isinstance(each, Closed) for fact in each.findings]
    checked = [fact for side in (found.stay, found.move) for fact in (*side.check.findings, *side.check.best.findings)]
    decided = [Decided.STACKING, Decided.CERTAINTY, Decided.EQUIVALENCE, Decided.VERSIONS]
    if found.crossing is not None:
        decided.append(Decided.CROSSING)
        told += found.crossing.planned.findings
    return VersionsAnswer(
        schema=SCHEMA,
        program=program(),
        today=stay.today,
        data=data_of(stay.catalogue),
        stay=ways[0],
        move=ways[1],
        held=tuple(_held(each, words) for each in found.held),
        lost_osp=found.lost_osp,
        gained_osp=found.gained_osp,
        deciding_day=found.deciding_day,
        days_left=found.days_left,
        because=because_of(found.deciding, words),
        difference=_difference(found),
        study_then_move=None if found.crossing is None else _crossed(found.crossing, move, words),
        seconds=seconds,
        decisions=decisions_of(decided, words),
        findings=findings_of((*stay.findings, *move.findings, *checked, *told), words),
    )


def _way(side: planner.Side, about: About, words: Words) -> Way:
    best = side.check.best
    status, gap = WayStatus.CLOSED, None
    plans: tuple[Plan, ...] = ()
    relaxations: tuple[Relaxation, ...] = ()
    if isinstance(side.planning, Closed):
        reasons: tuple[Because, ...] = (because_of(side.planning.reason, words),)
    else:
        planned = plan_answer(side.planning, side.limits, Decimal(0), about, words)
        status, gap, plans = WayStatus(planned.status), planned.gap, planned.plans
        reasons, relaxations = planned.reasons, planned.relaxations
    return Way(
        qualification=qualification_of(side.qualification, about.method, words),
        last_day=side.qualification.last_day,
        last_day_of=planner.last_day_of(side.qualification),
        start=side.limits.start,
        by=side.limits.by,
        verdict=best.verdict,
        branch=branch_of(best.branch, words),
        counted_osp=best.counted_osp,
        remaining_osp=best.remaining_osp,
        remaining_units=best.remaining_units,
        surplus_osp=best.surplus_osp,
        status=status,
        gap=gap,
        plans=plans,
        reasons=reasons,
        relaxations=relaxations,
    )


def _crossed(crossing: Crossing, about: About, words: Words) -> StudyThenMove:
    planned = plan_answer(crossing.planned, crossing.limits, Decimal(0), about, words)
    reason = because("better_to_study_first", day=crossing.moves_on)
    return StudyThenMove(
        moves_on=crossing.moves_on, proven=crossing.proven, plan=planned.plans[0], because=because_of(reason, words)
    )


def _held(held: planner.Held, words: Words) -> HeldInBoth:
    evidence = held.evidence
    return HeldInBoth(
        id=evidence.id,
        code=evidence.code,
        name=words.name(evidence.name) or None,
        fate=held.fate,
        stay=_counts(held.stay, words),
        move=_counts(held.move, words),
        because=because_of(held.why_not, words) if held.why_not is not None else None,
        proposal=because_of(held.ask, words) if held.ask is not None else None,
    )


def _counts(counting: planner.Counting | None, words: Words) -> Counts | None:
    if counting is None:
        return None
    return Counts(group=counting.group, group_name=words.name(counting.name) or None, counted_osp=counting.osp)


def _difference(found: planner.Versions) -> Difference:
    stay, move = found.stay.planning, found.move.planning
    if not isinstance(stay, Planned) or not isinstance(move, Planned):
        return Difference(cost_eur=None, days=None, steps=None, osp=None)
    one, other = stay.plan.totals, move.plan.totals
    priced = not one.unknown_prices and not other.unknown_prices
    dated = one.finish is not None and other.finish is not None
    return Difference(
        cost_eur=Decimal(other.cost_cents - one.cost_cents) / 100 if priced else None,
        days=(other.finish - one.finish).days if dated and other.finish and one.finish else None,
        steps=other.steps - one.steps,
        osp=other.osp - one.osp if one.osp is not None and other.osp is not None else None,
    )
