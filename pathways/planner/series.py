"""Several plans, one after the other, and why there are no more."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pathways.planner.engines import Engine
from pathways.planner.formulation import Ask, PlanProgram
from pathways.planner.looking import Earlier
from pathways.planner.plan import OutOfTime, Planned
from pathways.planner.planning import Infeasible, confirmed, solve
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Status, Terms

Following = Callable[[PlanProgram, Solved], tuple[Problem, Ask, Earlier | None]]
"""What is asked after a plan that is proven; and that plan, where nothing that is asked for then can be better."""

Enough = Callable[[PlanProgram, Solved], str | None]
"""In which measure a plan, and every one after it, is beyond what was asked for; ``None``: it is not."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """There are more plans, and all of them are beyond what was asked for: ``next`` is the first of these, ``measure`` that in
    which it is."""

    next: Planned
    measure: str


def one_by_one(
    problem: Problem,
    ask: Ask,
    following: Following,
    *,
    engine: Engine | None,
    time_limit_ms: int,
    enough: Enough = lambda _, __: None,
    of_kinds: bool = False,
) -> Iterator[Planned | Infeasible | OutOfTime | Beyond]:
    """The plan, then the one that ``following`` asks for, and so on, as long as it is not ``enough``.

    Last comes why there are no more: ``Infeasible`` = proven, ``Beyond`` = it is enough, ``OutOfTime`` = ``time_limit_ms``,
    which is for all together, is over.
    """
    until = time.monotonic() + time_limit_ms / 1000
    earlier: Earlier | None = None
    while True:
        left_ms = max(1, round((until - time.monotonic()) * 1000))
        programme, solved = solve(problem, ask, engine=engine, time_limit_ms=left_ms, earlier=earlier, of_kinds=of_kinds)
        if solved.status is Status.INFEASIBLE:
            yield Infeasible()
            return
        if solved.status is not Status.UNKNOWN:
            planned, beyond = confirmed(programme, solved), enough(programme, solved)
            if beyond is not None:
                # Of a plan that is not proven nobody knows whether a nearer one would not do.
                yield Beyond(planned, beyond) if planned.optimal else OutOfTime(time_limit_ms / 1000)
                return
            yield planned
        if solved.status is not Status.OPTIMAL:
            yield OutOfTime(time_limit_ms / 1000)
            return
        problem, ask, earlier = following(programme, solved)


def agreed(programme: PlanProgram) -> Terms:
    """Credit that is left to agreement, in units of ``agreed_digits``."""
    return tuple((1, column) for column in programme.columns.to_agree.values())


def agreed_digits(programme: PlanProgram) -> int:
    """The decimals that credit left to agreement has: in a tree of counts it is a number of units."""
    return 0 if programme.problem.tree.counts else programme.columns.scale.digits


@dataclass(frozen=True, slots=True)
class Series:
    """``last``: why there are no more plans: proven, beyond what was asked for, or the time is over; ``None``: as many as were
    asked for."""

    plans: tuple[Planned, ...]
    last: Infeasible | OutOfTime | Beyond | None

    @property
    def first(self) -> Planned | Infeasible | OutOfTime:
        """The first plan, or why there is none."""
        if self.plans:
            return self.plans[0]
        assert isinstance(self.last, Infeasible | OutOfTime)  # the best plan is never beyond itself
        return self.last


def gathered(answers: Iterable[Planned | Infeasible | OutOfTime | Beyond], most: int | None = None) -> Series:
    """The first ``most`` plans of ``answers``; nothing further is asked for. Without ``most``: all of them."""
    plans: list[Planned] = []
    for answer in answers:
        if not isinstance(answer, Planned):
            return Series(tuple(plans), answer)
        plans.append(answer)
        if len(plans) == most:
            break
    return Series(tuple(plans), None)
