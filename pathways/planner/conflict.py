"""Why there is no plan, for experts: a minimal conflict.

The members are what could be given up one by one: limits, pins, exclusions, what has begun; the rule of each group; and for each
unit, that all of it has to be learnt where it counts. A conflict is a set of members that no plan keeps, of which every one is
needed: without any single one of them there is a plan. It is minimal, not the smallest there is.

Members are given up in a fixed order (units, groups, then limits, each by identifier), so that of several conflicts the one
with the latest members is named: limits, which somebody can change. Instead of one solve for each member, halves of them are tried
first (the result is the same).

Source: planner-model.md 7.2; decision 0049.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from pathways.model import Because, CodeKind, Codes, Limits, Text, because
from pathways.planner.engines import Engine, relaxed
from pathways.planner.formulation import PlanProgram
from pathways.planner.planning import solve
from pathways.planner.problem import Problem
from pathways.planner.program import Status
from pathways.rules.reading import Node

_MOST_SOLVES = 400
CONFLICT_TIME_LIMIT_MS = 60_000  # for all of some forty solves


@dataclass(frozen=True, slots=True)
class Member:
    """One thing that a plan has to keep. ``kind``: "unit", "group" or the name of a limit; ``id``: a unit code, the id of a group,
    what is pinned or excluded; empty for a limit of its own. ``reason``: what it says."""

    kind: str
    id: str
    reason: Because
    dropped: Callable[[Problem], Problem] = field(repr=False, compare=False)

    @property
    def name(self) -> str:
        """Kind and id in one word."""
        return f"{self.kind}:{self.id}" if self.id else self.kind


@dataclass(frozen=True, slots=True)
class Conflict:
    """``members`` cannot all be kept. ``minimal``: without any one of them there is a plan; else the time ran out before that was
    known of each. ``found``: whether it is proven that there is no plan at all. Without members: what clashes are facts alone."""

    members: tuple[Member, ...]
    minimal: bool
    found: bool = True


def conflict(problem: Problem, *, engine: Engine | None = None, time_limit_ms: int = CONFLICT_TIME_LIMIT_MS) -> Conflict:
    """A minimal conflict of a problem that has no plan; no members where it has one, or where the time did not suffice to tell.
    ``time_limit_ms``: for the whole search."""
    return _Search(problem, engine, time_limit_ms).conflict()


class _Search:
    def __init__(self, problem: Problem, engine: Engine | None, time_limit_ms: int) -> None:
        self._problem = problem
        self._engine = engine
        self._ends = time.monotonic() + time_limit_ms / 1000
        self._solves = 0
        self._decided = True
        self._farther = False  # whether farther starts of self-paced offerings are looked at too
        self._members = tuple(members(problem))

    def conflict(self) -> Conflict:
        left = self._found()
        if left is None:
            return Conflict((), minimal=False, found=False)
        order = {each: position for position, each in enumerate(self._members)}
        return Conflict(tuple(sorted(left, key=order.__getitem__)), minimal=self._decided)

    def _found(self) -> tuple[Member, ...] | None:
        """First with the nearer starts of self-paced offerings: a plan with them is a plan; mostly no farther start makes one."""
        near = self._smallest((), True, self._members[::-1]) if self._clash(self._members) else None
        self._farther = True
        if near is not None and (self._clash(near) or not self._decided):
            return near
        return self._smallest((), True, self._members[::-1]) if self._clash(self._members) else None

    def _smallest(self, kept: tuple[Member, ...], grown: bool, among: tuple[Member, ...]) -> tuple[Member, ...]:
        """Those of ``among`` that clash with ``kept`` and are all needed for it; together they do clash. What comes first stays
        first. ``grown``: ``kept`` has become more since it was last tried."""
        if grown and self._clash(kept):
            return ()
        if len(among) == 1:
            return among
        first, second = among[: len(among) // 2], among[len(among) // 2 :]
        later = self._smallest((*kept, *first), True, second)
        return (*self._smallest((*kept, *later), bool(later), first), *later)

    def _clash(self, kept: Sequence[Member]) -> bool:
        """Whether it is proven that no plan keeps all of ``kept``."""
        left_ms = int((self._ends - time.monotonic()) * 1000)
        self._solves += 1
        if left_ms <= 0 or self._solves > _MOST_SOLVES:
            self._decided = False
            return False
        names = {each.name for each in kept}
        problem = self._problem
        for each in self._members:
            if each.name not in names:
                problem = each.dropped(problem)
        if self._farther:
            _, solved = solve(problem, lambda _: (), engine=self._engine, time_limit_ms=left_ms)
        else:
            solved = (self._engine or relaxed())(PlanProgram(problem).program, (), time_limit_ms=left_ms)
        self._decided = self._decided and solved.status is not Status.UNKNOWN
        return solved.status is Status.INFEASIBLE


# -- what can be given up ------------------------------------------------------------------------------------------------


def members(problem: Problem) -> Iterator[Member]:
    """Everything that a plan of ``problem`` has to keep and that could be given up, in a fixed order."""
    leaf_units = {leaf.unit for leaf in problem.tree.root.all_leaves()}
    for unit in sorted({*leaf_units, *(order.before for order in problem.orders)}):
        if problem.unmet.get(unit):
            yield _unit(problem, unit)
    for node in sorted(problem.tree.root.walk(), key=lambda each: each.id):
        if node.choices or (node.osp is not None and not problem.tree.counts):
            yield _group(node)
    if problem.question.competence_areas:
        areas = problem.tree.named_areas(problem.question.competence_areas)
        yield Member("areas", "", because("conflict_areas", areas=areas), _any_area)
    yield from _limits(problem.limits)


def _unit(problem: Problem, unit: str) -> Member:
    known = problem.setting.unit(unit)
    reason = because("conflict_unit", unit=unit, name=known.name if known is not None else Text())
    return Member("unit", unit, reason, lambda each: replace(each, may_miss=each.may_miss | {unit}))


def _group(node: Node) -> Member:
    least = node.osp.least if node.osp is not None else None
    reason = (
        because("conflict_group", group=node.name, id=node.id, least=least) if node.name else because("conflict_whole", least=least)
    )
    return Member("group", node.id, reason, lambda each: replace(each, free_groups=each.free_groups | {node.id}))


def _any_area(problem: Problem) -> Problem:
    return replace(problem, question=replace(problem.question, competence_areas=()))


def _limits(limits: Limits) -> Iterator[Member]:
    def alone(kind: str, reason: Because, **without: object) -> Member:
        return Member(kind, "", reason, lambda each: replace(each, limits=replace(each.limits, **without)))  # type: ignore[arg-type]  # fields

    def one_of(kind: str, field_name: str, value: tuple[object, ...] | str, id: str, reason: Because) -> Member:
        def dropped(problem: Problem) -> Problem:
            left = tuple(each for each in getattr(problem.limits, field_name) if each != value)
            without: dict[str, Any] = {field_name: left}
            return replace(problem, limits=replace(problem.limits, **without))

        return Member(kind, id, reason, dropped)

    for first, last in sorted(limits.blocked):
        days = f"{first}..{last}"
        yield one_of("blocked", "blocked", (first, last), days, because("conflict_blocked", first=first, last=last))
    if limits.budget_cents is not None:
        yield alone("budget", because("limit_budget", eur=Decimal(limits.budget_cents) / 100), budget_cents=None)
    for first, last, hours in sorted(limits.busy) if limits.hours_per_week is not None else ():
        reason = because("conflict_busy", first=first, last=last, hours=hours)
        yield one_of("busy", "busy", (first, last, hours), f"{first}..{last}={hours}", reason)
    if limits.by is not None:
        yield alone("by", because("limit_by", by=limits.by), by=None)
    for offering, start in sorted(limits.cancelled):
        reason = because("conflict_cancelled", offering=offering, start=start)
        yield one_of("cancelled", "cancelled", (offering, start), f"{offering}@{start}", reason)
    for each in sorted(set(limits.excluded)):
        yield one_of("excluded", "excluded", each, each, because("conflict_excluded", what=each))
    for each in sorted(set(limits.excluded_units)):
        yield one_of("excluded_unit", "excluded_units", each, each, because("limit_excluded_units", units=each))
    for fixed in sorted(set(limits.fixed), key=lambda each: each[0]):
        yield one_of("fixed", "fixed", fixed, fixed[0], because("limit_fixed", offerings=fixed[0]))
    if limits.hours_per_week is not None:
        yield alone("hours_per_week", because("limit_hours_per_week", hours=limits.hours_per_week), hours_per_week=None)
    if limits.languages:
        yield alone("languages", because("conflict_languages", wanted=Codes(CodeKind.LANGUAGE, limits.languages)), languages=())
    if limits.modes:
        yield alone("modes", because("conflict_modes", wanted=Codes(CodeKind.MODE, limits.modes)), modes=())
    for each in sorted(set(limits.pinned)):
        yield one_of("pinned", "pinned", each, each, because("limit_pinned", offerings=each))
    if limits.places:
        yield alone("places", because("conflict_places", wanted=", ".join(limits.places)), places=())
    if limits.places_excluded:
        reason = because("conflict_places_excluded", places=", ".join(limits.places_excluded))
        yield alone("places_excluded", reason, places_excluded=())
