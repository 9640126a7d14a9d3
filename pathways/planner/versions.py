"""Stay under the old requirements until their transition ends, or move to the new ones: both finishes, exactly.

Under the old, the last day of the transition (without one, of the validity) is a hard limit, that day inside. Under the new,
nothing starts before the day from which they are valid, and only those who start within their validity can move. Each side is an
ordinary check and an ordinary plan, so every figure has passed the independent checker.

Source: eperusteet.md 7 (dates), situations 3 to 5; decision 0042.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from pathways.errors import NoSuchThing
from pathways.model import Because, Evidence, Limits, Offering, Qualification, State, Text, because
from pathways.planner.checking import Question, Reread, check_tree
from pathways.planner.explaining import explain
from pathways.planner.moving import Crossing, Days, order, study_then_move
from pathways.planner.plan import Impossible, OutOfTime, Planned, Relaxation, StepKind
from pathways.planner.planning import TIME_LIMIT_MS, Infeasible, plan
from pathways.planner.problem import Problem
from pathways.planner.verdict import Check
from pathways.rules.elements import elements
from pathways.rules.reading import Tree, restricted
from pathways.rules.setting import Setting
from pathways.rules.standing import Standing, standing


class LastDayOf(StrEnum):
    """What ends a version for those who have started."""

    TRANSITION = "transition"
    VALIDITY = "validity"


@dataclass(frozen=True, slots=True)
class Closed:
    """The way is not open on any day that is asked for: nothing was planned."""

    reason: Because


Planning = Planned | Impossible | OutOfTime | Closed


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two: its question with its tree, and what is offered for it."""

    question: Question
    tree: Tree
    offerings: tuple[Offering, ...]
    reread: Reread | None = None

    @property
    def qualification(self) -> Qualification:
        """The requirements themselves."""
        return self.question.qualification

    def standing(self) -> Standing:
        """What the record means for the whole tree."""
        return standing(Setting(self.qualification, self.tree, self.question.origins), self.question.record)


@dataclass(frozen=True, slots=True)
class Side:
    """What becomes of the learner under one version. ``limits``: those that were planned with; ``too_late``: with the end of
    the version dropped there is a plan, and it ends on this day."""

    qualification: Qualification
    check: Check
    planning: Planning
    limits: Limits
    too_late: date | None = None

    @property
    def finish(self) -> date | None:
        """The last day of the plan; ``None`` without a plan, and where nothing is left to do or a step has no known end."""
        return self.planning.plan.totals.finish if isinstance(self.planning, Planned) else None


class Fate(StrEnum):
    """What becomes of something held when the learner moves."""

    CARRIES = "carries"
    COUNTS_MORE = "counts_more"
    COUNTS_LESS = "counts_less"
    LOST = "lost"
    GAINED = "gained"
    NEITHER = "neither"  # counts in neither; recognition can be asked for under the new


@dataclass(frozen=True, slots=True)
class Counting:
    """Where something held counts in one version, and how much; ``osp`` is ``None`` where the part is not known for itself or
    the tree counts units."""

    group: str
    name: Text
    osp: Decimal | None


@dataclass(frozen=True, slots=True)
class Held:
    """One piece of evidence under both. ``why_not``: why it counts nowhere under the new; ``ask``: what recognition can be
    asked for there."""

    evidence: Evidence
    fate: Fate
    stay: Counting | None
    move: Counting | None
    why_not: Because | None = None
    ask: Because | None = None


@dataclass(frozen=True, slots=True)
class Versions:
    """Both ways, and ``crossing``, where that is better than either. ``lost_osp`` and ``gained_osp``: what is held and counts less,
    or more, under the new; ``None`` where a part of it is not known. ``deciding``: why the deciding day decides; ``days_left``:
    from the finish under the old to its last day."""

    stay: Side
    move: Side
    held: tuple[Held, ...]
    lost_osp: Decimal | None
    gained_osp: Decimal | None
    deciding_day: date | None
    days_left: int | None
    deciding: Because
    crossing: Crossing | None = None


def last_day_of(qualification: Qualification) -> LastDayOf | None:
    """What the last day of ``qualification`` is the end of; ``None`` = no end is stated."""
    if qualification.transition_to is not None:
        return LastDayOf.TRANSITION
    return LastDayOf.VALIDITY if qualification.valid_to is not None else None


def compare(stay: Version, move: Version, limits: Limits, *, time_limit_ms: int = TIME_LIMIT_MS) -> Versions:
    """Both finishes for one learner. The time limit is each plan's. Raises ``NoSuchThing`` for an assumed id that is a proposal
    under neither version, and ``BrokenPromise`` where the independent checker refuses a plan."""
    under_old, under_new = stay.standing(), move.standing()
    assumable = [{each.id for each in found.proposals} for found in (under_old, under_new)]
    for each in limits.assumed:
        if each not in assumable[0] | assumable[1]:
            raise NoSuchThing("proposal_unknown", each, tuple(sorted(assumable[0] | assumable[1])))
    old = _side(stay, limits, assumable[0], new=False, time_limit_ms=time_limit_ms)
    new = _side(move, limits, assumable[1], new=True, time_limit_ms=time_limit_ms)
    held = _held(stay, move, old, new)
    day = stay.qualification.last_day
    days_left = (day - old.finish).days if day is not None and old.finish is not None else None
    return Versions(
        old,
        new,
        held,
        _sum(held, (Fate.LOST, Fate.COUNTS_LESS)),
        _sum(held, (Fate.GAINED, Fate.COUNTS_MORE)),
        day,
        days_left,
        _deciding(old, day, days_left),
        _better(stay, move, (old, new), replace(limits, assumed=new.limits.assumed), time_limit_ms),
    )


# -- one side ------------------------------------------------------------------------------------------------------------


def _side(version: Version, limits: Limits, assumable: Collection[str], *, new: bool, time_limit_ms: int) -> Side:
    check = check_tree(version.question, version.tree, version.reread)
    qualification = version.qualification
    own = replace(limits, assumed=tuple(each for each in limits.assumed if each in assumable))
    window = _window(qualification, own, new=new)
    if isinstance(window, Because):
        return Side(qualification, check, Closed(window), own)
    problem = Problem(version.question, version.tree, version.offerings, window)
    found = plan(problem, time_limit_ms=time_limit_ms)
    if not isinstance(found, Infeasible):
        return Side(qualification, check, found, window)
    explained = explain(problem, time_limit_ms=time_limit_ms)
    if not isinstance(explained, Impossible):
        return Side(qualification, check, explained, window)
    kept = tuple(
        each for each in explained.relaxations if _allowed(each, explained.relaxations, qualification.last_day, window, limits)
    )
    too_late = next(
        (
            each.then.finish
            for each in explained.relaxations
            if each not in kept and each.change == "finish_later" and not each.together
        ),
        None,
    )
    return Side(qualification, check, replace(explained, relaxations=kept), window, too_late)


def _window(qualification: Qualification, limits: Limits, *, new: bool) -> Limits | Because:
    """The limits within the days of one version, or why no day is left."""
    number = qualification.register_number
    if qualification.valid_from is None:
        return because("never_in_force", register_number=number)
    start = max(limits.start, qualification.valid_from)
    last = qualification.last_day
    if new and qualification.valid_to is not None and qualification.valid_to < start:
        return because("closed_to_new_learners", register_number=number, day=qualification.valid_to)
    if last is not None and last < start:
        return because("version_has_ended", register_number=number, day=last)
    by = min((each for each in (limits.by, last) if each is not None), default=None)
    if by is not None and by < start:
        return because("begins_after_the_end", register_number=number, day=qualification.valid_from, by=by)
    return replace(limits, start=start, today=limits.today or limits.start, by=by)


def _allowed(change: Relaxation, every: Collection[Relaxation], last: date | None, used: Limits, wished: Limits) -> bool:
    """Whether a change of the limits stays within the version: nobody can put off the end of a transition."""
    if last is None:
        return True
    related = [each for each in every if each.together] if change.together else [change]
    for each in related:
        if each.change == "drop_by":
            return False
        if each.change == "finish_later":
            weeks = int(each.amount) if each.amount is not None else 0
            if wished.by is None or used.by is None or used.by + timedelta(weeks=weeks) > last:
                return False
    return True


# -- study first, move then ----------------------------------------------------------------------------------------------


def _better(stay: Version, move: Version, sides: Collection[Side], limits: Limits, time_limit_ms: int) -> Crossing | None:
    """The plan of study under the old requirements and a move afterwards, where it is better than staying and than moving at once:
    by credit left to agreement, the learner's wishes, and then the finish."""
    old, new = stay.qualification, move.qualification
    if new.valid_from is None or not old.usable_on(limits.start):
        return None
    first = max(limits.start, new.valid_from)
    last = min((each for each in (old.last_day, new.valid_to) if each is not None), default=None)
    by = min((each for each in (limits.by, new.last_day) if each is not None), default=None)
    if (last is not None and last < first) or (by is not None and by < first):
        return None
    if first == limits.start and not move.question.origins.statements:
        return None  # she can move at once, and nothing comes along that does not count there by itself
    window = replace(limits, today=limits.today or limits.start, by=by)
    problem = Problem(move.question, move.tree, move.offerings, window)
    before = Setting(old, stay.tree, stay.question.origins)
    found = study_then_move(problem, before, stay.offerings, Days(first, last), time_limit_ms=time_limit_ms)
    others = [each.planning.plan for each in sides if isinstance(each.planning, Planned)]
    if found is None or any(order(each, limits.prefer) <= order(found.planned.plan, limits.prefer) for each in others):
        return None
    return found


# -- what is held --------------------------------------------------------------------------------------------------------


def _held(stay: Version, move: Version, old: Side, new: Side) -> tuple[Held, ...]:
    under_old, under_new = _counted(stay, old), _counted(move, new)
    best = new.check.best
    why_not = {each.id: each.reason for each in best.not_counted}
    ask = {each.id: each.reason for each in best.proposals}
    found = []
    for each in sorted(stay.question.record.evidence, key=lambda piece: piece.id):
        before, after = under_old.get(each.id), under_new.get(each.id)
        if each.state is not State.COMPLETED or (before is None and after is None and each.id not in ask):
            continue
        found.append(Held(each, _fate(before, after), before, after, why_not.get(each.id), ask.get(each.id)))
    return tuple(found)


def _fate(before: Counting | None, after: Counting | None) -> Fate:
    if before is None:
        return Fate.NEITHER if after is None else Fate.GAINED
    if after is None:
        return Fate.LOST
    if before.osp is None or after.osp is None or before.osp == after.osp:
        return Fate.CARRIES
    return Fate.COUNTS_MORE if after.osp > before.osp else Fate.COUNTS_LESS


def _counted(version: Version, side: Side) -> dict[str, Counting]:
    """Where each piece of evidence counts in the branch that leaves least. A unit that is held in parts is told apart."""
    best = side.check.best
    way = tuple(step.id for step in best.branch)
    tree = restricted(version.tree, way)
    setting = Setting(version.qualification, tree, version.question.origins)
    judged = standing(setting, version.question.record)
    names = {node.id: node.name for node in tree.root.walk()}
    found: dict[str, Counting] = {}
    for placement in best.placements:
        met = judged.met.get(placement.unit or "", {})
        whole = placement.unit is None or placement.unit in judged.whole or not met
        parts = {placement.id: placement.counted_osp} if whole else {}
        if not whole:
            of_unit = placement.unit or ""
            extents = {each.id: each.osp for each in elements(of_unit, setting.unit(of_unit))}
            for element, evidence in met.items():
                parts[evidence.id] = _plus(parts.get(evidence.id, Decimal(0)), extents.get(element))
        for id, osp in parts.items():
            before = found.get(id)
            known = osp if before is None else _plus(before.osp, osp)
            found[id] = Counting(placement.group, names.get(placement.group, Text()), None if version.tree.counts else known)
    return found


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one + other


def _sum(held: Collection[Held], fates: Collection[Fate]) -> Decimal | None:
    total: Decimal | None = Decimal(0)
    for each in held:
        if each.fate in fates:
            before = each.stay.osp if each.stay is not None else Decimal(0)
            after = each.move.osp if each.move is not None else Decimal(0)
            total = None if total is None or before is None or after is None else total + abs(after - before)
    return total


# -- the deciding day ----------------------------------------------------------------------------------------------------


def _deciding(old: Side, day: date | None, days_left: int | None) -> Because:
    """Which day decides, and what it means for this learner."""
    if day is None:
        return because("no_day_decides", register_number=old.qualification.register_number)
    match old.planning:
        case Closed(reason=reason):
            return because("staying_is_closed", reason, day=day)
        case Planned(plan=found) if any(each.kind is StepKind.TO_AGREE for each in found.steps):
            return because("staying_needs_agreement", day=day, finish=old.finish)
        case Planned() if old.finish is not None:
            return because("staying_ends_in_time", day=day, finish=old.finish, days=days_left)
        case Planned():
            return because("staying_is_possible_until", day=day)
        case Impossible() if old.too_late is not None:
            return because("staying_ends_too_late", day=day, finish=old.too_late)
        case Impossible():
            return because("staying_is_impossible", day=day)
        case _:
            return because("staying_is_not_settled", day=day)
