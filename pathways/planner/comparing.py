"""What has changed between a saved plan and the plan of today, and why.

First what has changed around the plan: offerings that are gone or have other prices, days or contents, units that have left
the tree, steps that are done or behind. Then the plan itself: rows dropped, added, moved in time or replaced, what counts
elsewhere, and another branch. Totals are compared without the studies that are over, so that a plan which has run for a
while is held against what was left of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pathways.model import Because, Offering, State, Text, because
from pathways.planner.options import refused_by, use_of
from pathways.planner.plan import Plan, Step, StepKind, Totals
from pathways.planner.problem import Problem
from pathways.planner.saved import Progress, SavedPlan, SavedStep, still_offered
from pathways.planner.verdict import BranchStep


class ChangeKind(StrEnum):
    """What a change is about."""

    DATA = "data"  # a source was loaded in another version, or is not loaded any more
    OFFERING_GONE = "offering_gone"
    OFFERING_PRICE = "offering_price"
    OFFERING_DATES = "offering_dates"
    OFFERING_COVERS = "offering_covers"
    UNIT_GONE = "unit_gone"
    STEP_DONE = "step_done"
    STEP_BEHIND = "step_behind"
    STEP_DROPPED = "step_dropped"
    STEP_ADDED = "step_added"
    STEP_MOVED = "step_moved"
    STEP_REPLACED = "step_replaced"
    BRANCH = "branch"
    PLACEMENT_DROPPED = "placement_dropped"
    PLACEMENT_ADDED = "placement_added"
    PLACEMENT_MOVED = "placement_moved"


WORLD = frozenset(
    {
        *(ChangeKind.DATA, ChangeKind.OFFERING_GONE, ChangeKind.OFFERING_PRICE, ChangeKind.OFFERING_DATES),
        *(ChangeKind.OFFERING_COVERS, ChangeKind.UNIT_GONE, ChangeKind.STEP_DONE, ChangeKind.STEP_BEHIND),
    }
)
"""What has changed around the plan; the other kinds are differences of the plan itself."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a change; ``None`` where a fact does not belong to it. ``kind``: of a row."""

    id: str
    name: Text = Text()
    kind: StepKind | None = None
    provider: str | None = None
    start: date | None = None
    end: date | None = None
    cost_cents: int | None = None
    group: str | None = None
    group_name: Text = Text()


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. ``id``: of the row, unit, source or branch that it is about."""

    kind: ChangeKind
    id: str
    reason: Because
    before: Side | None = None
    after: Side | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """The new totals less those of the saved plan without what is over; ``None`` where a side is not known. ``days``: of the
    finish, positive = later. ``over_cents``: known prices of what is over, which the new plan does not count."""

    cost_cents: int
    unknown_prices: int
    days: int | None
    steps: int
    osp: Decimal | None
    to_agree_osp: Decimal | None
    over_cents: int


def difference(saved: SavedPlan, totals: Totals, now: Progress) -> Difference:
    """What the change costs, against what was left of ``saved``. Credit is compared only while nothing is over: a plan does not say
    how much of it each step gives."""
    was = saved.totals
    over = [each for each in saved.offerings.values() if each.id in now.over]
    over_cents = sum(each.cost_cents for each in over if each.cost_cents is not None)
    return Difference(
        cost_cents=totals.cost_cents - (was.cost_cents - over_cents),
        unknown_prices=totals.unknown_prices - (was.unknown_prices - sum(1 for each in over if each.cost_cents is None)),
        days=(totals.finish - was.finish).days if totals.finish is not None and was.finish is not None else None,
        steps=totals.steps - (was.steps - len(over)),
        osp=_less(totals.osp, was.osp) if not over else None,
        to_agree_osp=_less(totals.to_agree_osp, was.to_agree_osp),
        over_cents=over_cents,
    )


def _less(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    return now - before if now is not None and before is not None else None


def world_changes(saved: SavedPlan, problem: Problem, now: Progress) -> tuple[Change, ...]:
    """What has changed around ``saved``, whatever the new plan is."""
    return tuple(_World(saved, problem, now).changes())


def plan_changes(saved: SavedPlan, plan: Plan, problem: Problem, now: Progress) -> tuple[Change, ...]:
    """What is different in ``plan``."""
    return tuple(_Comparison(saved, plan, problem, now).changes())


class _World:
    def __init__(self, saved: SavedPlan, problem: Problem, now: Progress) -> None:
        self._saved = saved
        self._problem = problem
        self._now = now
        self._loaded = {each.id: each for each in problem.offerings}

    def changes(self) -> Iterator[Change]:
        studies = sorted(self._saved.offerings.items())
        for id, step in studies:
            if id in self._now.done:
                yield Change(ChangeKind.STEP_DONE, id, because("done_by_record"), saved_side(step))
            elif id in self._now.behind:
                reason = because("behind_without_record", id=id, last=step.end)
                yield Change(ChangeKind.STEP_BEHIND, id, reason, saved_side(step))
        for id, step in studies:
            if id not in self._now.done:
                yield from self._offering(step, self._loaded.get(id))
        there = self._problem.setting.leaf_units | {each.unit for each in self._problem.standing.pieces if each.unit}
        there |= {coverage.unit for offering in self._problem.offerings for coverage in offering.covers}
        for placement in self._saved.placements:
            if placement.key.isdigit() and placement.key not in there:
                before = Side(placement.key, placement.name, group=placement.group, group_name=Text(fi=placement.group_name))
                yield Change(ChangeKind.UNIT_GONE, placement.key, because("unit_not_in_tree", unit=placement.key), before)

    def _offering(self, step: SavedStep, offering: Offering | None) -> Iterator[Change]:
        before = saved_side(step)
        if offering is None:
            lost = step.id in self._now.lost
            reason = because("begun_but_not_loaded", id=step.id) if lost else because("offering_not_loaded")
            if step.id not in self._now.behind:
                yield Change(ChangeKind.OFFERING_GONE, step.id, reason, before)
            return
        if offering.price_cents != step.cost_cents:
            after = Side(step.id, offering.name, cost_cents=offering.price_cents)
            reason = because("price_is_other", before=_euros(step.cost_cents), after=_euros(offering.price_cents))
            yield Change(ChangeKind.OFFERING_PRICE, step.id, reason, before, after)
        if step.id in self._now.behind:
            return
        fixed = {each: (start, end) for each, start, end in self._now.fixed}
        if step.id in fixed:
            start, end = fixed[step.id]
            if (start, end) != step.dates:
                after = Side(step.id, offering.name, start=start, end=end)
                yield Change(ChangeKind.OFFERING_DATES, step.id, because("end_is_moved", last=end), before, after)
        elif not still_offered(offering, step.dates):
            yield Change(ChangeKind.OFFERING_DATES, step.id, because("intake_is_gone", first=step.start), before)
        use = use_of(offering, self._problem.setting)
        lost_elements = sum(len(met - use.covers.get(unit, frozenset())) for unit, met in step.covers.items())
        if lost_elements:
            yield Change(ChangeKind.OFFERING_COVERS, step.id, because("covers_less", elements=lost_elements), before)


def _euros(cents: int | None) -> Decimal | None:
    return None if cents is None else Decimal(cents) / 100


class _Comparison:
    def __init__(self, saved: SavedPlan, plan: Plan, problem: Problem, now: Progress) -> None:
        self._saved = saved
        self._plan = plan
        self._problem = problem
        self._now = now
        self._loaded = {each.id: each for each in problem.offerings}

    def changes(self) -> Iterator[Change]:
        yield from self._branch()
        yield from self._steps()
        yield from self._placements()

    def _branch(self) -> Iterator[Change]:
        before, after = self._saved.branch, branch_codes(self._plan.branch)
        if before != after:
            reason = because("branch_is_other", before=", ".join(before), after=", ".join(after))
            name = self._plan.branch[-1].name if self._plan.branch else Text()
            sides = (Side(before[-1]) if before else None, Side(after[-1], name) if after else None)
            yield Change(ChangeKind.BRANCH, after[-1] if after else before[-1], reason, *sides)

    # -- rows --------------------------------------------------------------------------------------------------------

    def _steps(self) -> Iterator[Change]:
        before = {(each.kind, each.id): each for each in self._saved.steps if each.id not in self._now.over}
        after = {(each.kind, each.id): each for each in self._plan.steps}
        dropped = [before[key] for key in sorted(before.keys() - after.keys())]
        added = [after[key] for key in sorted(after.keys() - before.keys())]
        for step in dropped:
            instead = next((each for each in added if _does_the_same(each, step)), None)
            if instead is None:
                yield Change(ChangeKind.STEP_DROPPED, step.id, self._why_dropped(step), saved_side(step))
            else:
                added.remove(instead)
                yield Change(ChangeKind.STEP_REPLACED, step.id, self._why_dropped(step), saved_side(step), step_side(instead))
        for key in sorted(before.keys() & after.keys()):
            was, now = before[key], after[key]
            if was.dates != (now.start, now.end):
                yield Change(ChangeKind.STEP_MOVED, was.id, self._why_moved(was), saved_side(was), step_side(now))
        for each in added:
            yield Change(ChangeKind.STEP_ADDED, each.id, each.reason, None, step_side(each))

    def _why_dropped(self, step: SavedStep) -> Because:
        if step.kind is not StepKind.OFFERING:
            return because("row_not_needed")
        return self._why_not_as_it_was(step) or because("other_way_is_better")

    def _why_moved(self, step: SavedStep) -> Because:
        if step.kind is not StepKind.OFFERING:
            return because("follows_the_others")
        return self._why_not_as_it_was(step) or because("other_time_is_better")

    def _why_not_as_it_was(self, step: SavedStep) -> Because | None:
        """What keeps the step from being taken as it was; ``None`` where nothing does."""
        offering = self._loaded.get(step.id)
        if offering is None:
            return because("offering_not_loaded")
        record = self._problem.question.record
        completed = {each.pok for each in record.evidence if each.pok and each.state is State.COMPLETED}
        name = refused_by(offering, step.start, step.end, self._problem.limits, completed)
        if name is not None:
            return because("not_possible_now", because(f"removed_by_{name}", offerings=1))
        if not still_offered(offering, step.dates):
            return because("intake_is_gone", first=step.start)
        use = use_of(offering, self._problem.setting)
        unmet = self._problem.unmet
        wanted = {unit for unit in step.covers if unit not in self._problem.limits.excluded_units}
        if step.covers and not wanted:
            return because("unit_is_excluded", units=", ".join(sorted(step.covers)))
        if step.covers and not any(use.covers.get(unit, frozenset()) & unmet.get(unit, frozenset()) for unit in wanted):
            return because("nothing_left_for_it")
        return None

    # -- placements --------------------------------------------------------------------------------------------------

    def _placements(self) -> Iterator[Change]:
        names = {node.id: node.name for node in self._problem.tree.root.walk()}
        before = {
            each.key: Side(each.key, each.name, group=each.group, group_name=names.get(each.group) or Text(fi=each.group_name))
            for each in self._saved.placements
        }
        after = {
            each.unit or each.id: Side(each.unit or each.id, each.name, group=each.group, group_name=names.get(each.group, Text()))
            for each in self._plan.placements
        }
        held = {each.key for each in self._saved.placements if each.held}
        counted = {each.unit or each.id for each in self._plan.placements if each.source != "plan"}
        for key in sorted(before.keys() - after.keys()):
            reason = because("held_and_not_counted") if key in held else because("not_in_this_plan")
            yield Change(ChangeKind.PLACEMENT_DROPPED, key, reason, before[key])
        for key in sorted(after.keys() - before.keys()):
            reason = because("held_and_counted_now") if key in counted else because("counted_now")
            yield Change(ChangeKind.PLACEMENT_ADDED, key, reason, None, after[key])
        for key in sorted(before.keys() & after.keys()):
            if before[key].group != after[key].group:
                yield Change(ChangeKind.PLACEMENT_MOVED, key, because("counted_elsewhere"), before[key], after[key])


def branch_codes(branch: tuple[BranchStep, ...]) -> tuple[str, ...]:
    """What a branch is called in a saved plan: its code, else its kind."""
    return tuple(each.code or str(each.kind) for each in branch)


def _does_the_same(new: Step, old: SavedStep) -> bool:
    """Whether both are studies that the plans take for the same elements."""
    if new.kind is not StepKind.OFFERING or old.kind is not StepKind.OFFERING:
        return False
    return bool(old.covers) and {each.unit: frozenset(each.elements) for each in new.covers} == dict(old.covers)


def saved_side(step: SavedStep) -> Side:
    """A saved row as one side of a change."""
    cost = step.cost_cents if step.kind is StepKind.OFFERING else None
    return Side(step.id, step.name, step.kind, step.provider, step.start, step.end, cost)


def step_side(step: Step) -> Side:
    """A row of today's plan as one side of a change."""
    cost = step.cost_cents if step.kind is StepKind.OFFERING else None
    return Side(step.id, step.name, step.kind, step.provider, step.start, step.end, cost)
