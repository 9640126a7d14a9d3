"""Several plans, one after the other, and why there are no more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pathways.planner.plan import OutOfTime, Planned
from pathways.planner.planning import Infeasible


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
