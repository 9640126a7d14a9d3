"""Several plans, one after the other, and why there are no more."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pathways.planner.engines import Engine
from pathways.planner.formulation import Ask, PlanProgram
from pathways.planner.plan import OutOfTime, Planned
from pathways.planner.planning import Infeasible, confirmed, solve
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Status

Following = Callable[[PlanProgram, Solved], tuple[Problem, Ask]]
"""What is asked after a plan that is proven."""


def one_by_one(
    problem: Problem, ask: Ask, following: Following, *, engine: Engine | None, time_limit_ms: int
) -> Iterator[Planned | Infeasible | OutOfTime]:
    """The plan, then the one that ``following`` asks for, and so on.

    Last comes why there are no more: ``Infeasible`` = proven, ``OutOfTime`` = ``time_limit_ms``, which is for all
    together, is over.
    """
    until = time.monotonic() + time_limit_ms / 1000
    while True:
        left_ms = max(1, round((until - time.monotonic()) * 1000))
        programme, solved = solve(problem, ask, engine=engine, time_limit_ms=left_ms)
        if solved.status is Status.INFEASIBLE:
            yield Infeasible()
            return
        if solved.status is not Status.UNKNOWN:
            yield confirmed(programme, solved)
        if solved.status is not Status.OPTIMAL:
            yield OutOfTime(time_limit_ms / 1000)
            return
        problem, ask = following(programme, solved)


@dataclass(frozen=True, slots=True)
class Series:
    """``last``: why there are no more plans: proven, or the time is over; ``None``: as many as were asked for."""

    plans: tuple[Planned, ...]
    last: Infeasible | OutOfTime | None

    @property
    def first(self) -> Planned | Infeasible | OutOfTime:
        """The first plan, or why there is none."""
        if self.plans:
            return self.plans[0]
        assert self.last is not None
        return self.last


def gathered(answers: Iterable[Planned | Infeasible | OutOfTime], most: int | None = None) -> Series:
    """The first ``most`` plans of ``answers``; nothing further is asked for. Without ``most``: all of them."""
    plans: list[Planned] = []
    for answer in answers:
        if not isinstance(answer, Planned):
            return Series(tuple(plans), answer)
        plans.append(answer)
        if len(plans) == most:
            break
    return Series(tuple(plans), None)
