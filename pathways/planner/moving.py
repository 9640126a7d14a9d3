"""Study under the old requirements first, then move to the new ones: planned as one way.

The goal is the new tree. Until the day of the move only what the old requirements ask for too can be studied: a unit with the same
code is the same unit and comes along, whenever it ends. So does, once it is complete, an old unit of which an *automatic*
statement says what it stands for in the new (``pathways.rules.equivalence``); it has to end before the move. What only the new
requirements ask for starts on the day of the move or later. The move itself lies within the validity of the new requirements and
not after the last day of the old.

For one day of the move this is an ordinary plan with fewer options, so it is exact; the days that can matter are the first one and
the days after an old unit ends that comes along by a statement. Source: decision 0043.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from pathways.model import Certainty, Coverage, Evidence, Limits, Offering, PieceKind, Prefer, Provenance
from pathways.planner.options import Option, Use, use_of
from pathways.planner.plan import Plan, Planned
from pathways.planner.planning import plan
from pathways.planner.problem import Problem
from pathways.planner.trades import wished
from pathways.rules.setting import Setting


@dataclass(frozen=True, slots=True)
class Crossing:
    """The plan of study first and move then. ``moves_on``: the day of the move; ``proven``: every day was tried to its end."""

    planned: Planned
    moves_on: date
    limits: Limits
    proven: bool


@dataclass(frozen=True, slots=True)
class Days:
    """When the move can be: from ``first`` to ``last`` (``None``: no last day), both inside."""

    first: date
    last: date | None


def study_then_move(
    problem: Problem, old: Setting, offered_old: Sequence[Offering], days: Days, *, time_limit_ms: int
) -> Crossing | None:
    """The best such plan; ``None`` where there is none. ``problem``: the one of the new requirements from today on; ``old``: the
    old ones, with what is offered for them. The time limit is each day's. No step says what could stand in for it: that depends on
    the day of the move."""
    before = _Before(problem, old, {each.id: each for each in offered_old})
    best: Crossing | None = None
    proven = True
    for day in before.days_of_move(days):
        found = plan(before.until(day), time_limit_ms=time_limit_ms)
        if not isinstance(found, Planned):
            continue
        proven = proven and found.optimal
        if best is None or order(found.plan, problem.limits.prefer) < order(best.planned.plan, problem.limits.prefer):
            best = Crossing(found, day, problem.limits, proven=True)
    if best is None:
        return None
    found = best.planned
    steps = tuple(replace(each, equals=()) for each in found.plan.steps)
    return replace(best, planned=replace(found, plan=replace(found.plan, steps=steps)), proven=proven)


def order(plan: Plan, prefer: Sequence[Prefer]) -> tuple[Decimal, ...]:
    """What decides between two plans for different trees: credit left to agreement, the learner's wishes, then the finish. What is
    not known comes last."""
    totals = plan.totals
    finish = Decimal(0) if not totals.steps else None if totals.finish is None else Decimal(totals.finish.toordinal())
    # Weeks are told from the first day of each plan, and that is not the same one.
    values = [finish if name == "finish" else value for name, value in wished(plan, prefer)]
    return tuple(Decimal("Infinity") if each is None else Decimal(each) for each in (*values, finish))


class _Before:
    """What of the offerings can be studied before the move."""

    def __init__(self, problem: Problem, old: Setting, offered_old: Mapping[str, Offering]) -> None:
        self._old = old
        self._uses = {id: use_of(each, old) for id, each in offered_old.items()}
        self._problem = problem
        self._gives = {each.id: given for each in problem.offerings if (given := self._by_statement(each))}
        offerings = tuple(
            replace(each, covers=(*each.covers, *self._gives[each.id])) if each.id in self._gives else each
            for each in problem.offerings
        )
        self._with_statements = replace(problem, offerings=offerings) if self._gives else problem

    def _by_statement(self, offering: Offering) -> tuple[Coverage, ...]:
        """What the old units that ``offering`` is stand for in the new tree without a decision on each. Parts of vocational units
        are left to recognition; an offering that serves the new tree by itself is not looked at."""
        new = self._problem.setting
        use = self._uses.get(offering.id)
        if use is None or use_of(offering, new):
            return ()
        found: list[Coverage] = []
        for unit in sorted(use.formal):
            known = self._old.unit(unit)
            evidence = Evidence(
                unit,
                PieceKind.UNIT,
                offering.name,
                Provenance("plan"),
                code=unit,
                national=True,
                osp=None if known is None else self._old.home_osp(unit, self._old.qualification.register_number),
                register_number=self._old.qualification.register_number,
            )
            said = new.said_of(evidence)
            for given in said.given if said is not None and said.automatic else ():
                if given.kind is PieceKind.UNIT and given.code is not None:
                    found.append(Coverage(given.code, certainty=Certainty.FORMAL))
                elif given.kind is PieceKind.SUB_UNIT and given.unit is not None:
                    found.append(Coverage(given.unit, given.code, certainty=Certainty.FORMAL))
        return tuple(found)

    def days_of_move(self, days: Days) -> Iterator[date]:
        """The first day, and each after an end of what comes along by a statement."""
        every = replace(self._with_statements, pruned=False).options if self._gives else ()
        ends = {each.end for each in every if each.source_id in self._gives and each.end is not None}
        found = {days.first, *(end + timedelta(days=1) for end in ends)}
        yield from sorted(each for each in found if days.first <= each and (days.last is None or each <= days.last))

    def until(self, day: date) -> Problem:
        """The problem of one day of the move."""
        return replace(self._with_statements, allowed=lambda option: self.allows(option, day))

    def allows(self, option: Option, day: date) -> bool:
        """Whether ``option`` can be taken where the move is on ``day``. Without known dates it can come after the move, and what
        comes along only by a statement cannot be said to have ended before."""
        if option.offering is None:
            return True
        if option.source_id in self._gives:
            return option.end is not None and option.end < day
        if option.start is None or option.start >= day:
            return True
        return self._is_common(option)

    def _is_common(self, option: Option) -> bool:
        """Whether the old requirements ask for all that the option is taken for."""
        theirs = self._uses.get(option.source_id)
        return theirs is not None and self._is_within(option.use, theirs)

    def _is_within(self, new: Use, old: Use) -> bool:
        """What comes first for a course and is in neither tree may be learnt at any time."""
        units = self._problem.setting.leaf_units
        covered, assessed = new.covers.keys() & units, new.formal & units
        return covered <= old.covers.keys() and assessed <= old.formal and (not new.pieces or bool(old.pieces))


__all__ = ["Crossing", "Days", "order", "study_then_move"]
