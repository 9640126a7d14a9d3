"""What less time costs: every plan that no other beats in money and in time (or steps, or weekly hours) at once.

The cheapest plan comes first, then the cheapest that ends at least a week earlier, and so on until there is none: every point
is the exact least of both, so the list is the whole front in steps of one week, one step, or the smallest fraction of an hour
that the data has (planner-model.md 6; decision 0031). Credit left to agreement is first as everywhere: only plans that leave
the least of it take part. Money compares the number of unknown prices first, then the sum of those that are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from pathways.model import Prefer
from pathways.planner.engines import Engine
from pathways.planner.formulation import Ask, PlanProgram
from pathways.planner.plan import OutOfTime, Planned
from pathways.planner.planning import TIME_LIMIT_MS, Infeasible
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Terms, span
from pathways.planner.series import Beyond, agreed, agreed_digits, one_by_one

AGAINST_MONEY = (Prefer.FINISH, Prefer.STEPS, Prefer.WORKLOAD)


def front(
    problem: Problem, by: Prefer = Prefer.FINISH, *, engine: Engine | None = None, time_limit_ms: int = TIME_LIMIT_MS
) -> Iterator[Planned | Infeasible | OutOfTime | Beyond]:
    """The points one by one: money never decreases, ``by`` (one of ``AGAINST_MONEY``) always does.

    Last comes why there are no more: ``Infeasible`` = the front is complete (without a point before it: there is no plan),
    ``OutOfTime`` = ``time_limit_ms``, which is for all together, is over; a plan before it that is not optimal may be no
    point of the front. The learner's other wishes decide among plans that are equal in both.
    """
    asked = held_against(problem, by)
    return one_by_one(
        asked,
        _ask(by, None),
        lambda programme, solved: (asked, _ask(by, _reached(programme, solved, by)), None),
        engine=engine,
        time_limit_ms=time_limit_ms,
    )


def held_against(problem: Problem, by: Prefer) -> Problem:
    """``problem`` with money first, then ``by``, then the learner's other wishes. Where ``by`` needs dates (or hours), offerings
    without them are left out, as they are wherever that is wished for."""
    others = (each for each in problem.limits.prefer if each not in (Prefer.COST, by))
    return replace(problem, limits=replace(problem.limits, prefer=(Prefer.COST, by, *others)))


@dataclass(frozen=True, slots=True)
class _Reached:
    """The last point. ``unknown``: steps whose workload is not known, where hours are compared."""

    agreed: Decimal
    unknown: int
    value: Decimal


def _reached(programme: PlanProgram, solved: Solved, by: Prefer) -> _Reached:
    unknown, value = _measure(programme, by)
    left = Decimal(solved.of(agreed(programme))).scaleb(-agreed_digits(programme))
    return _Reached(left, solved.of(unknown), Decimal(solved.of(value)).scaleb(-_digits(programme, by)))


def _ask(by: Prefer, reached: _Reached | None) -> Ask:
    """Money, then ``by``, among plans that have less of ``by`` than what is reached."""

    def ask(programme: PlanProgram) -> Sequence[Terms]:
        if reached is not None:
            _less_than(programme, by, reached)
        return programme.objectives()

    return ask


def _less_than(programme: PlanProgram, by: Prefer, reached: _Reached) -> None:
    program = programme.program
    program.row(agreed(programme), high=_whole(reached.agreed, agreed_digits(programme), ROUND_FLOOR))
    unknown, value = _measure(programme, by)
    least, most = span(program, value)
    weight = most - least + 1  # one unknown more outweighs any number of hours
    bound = weight * reached.unknown + _whole(reached.value, _digits(programme, by), ROUND_CEILING) - 1
    program.row([*((weight * c, column) for c, column in unknown), *value], high=bound)


def _measure(programme: PlanProgram, by: Prefer) -> tuple[Terms, Terms]:
    """What is counted before the measure, if anything is, and the measure."""
    *before, value = programme.measure(by)
    return (before[0] if before else ()), value


def _digits(programme: PlanProgram, by: Prefer) -> int:
    return programme.hours.digits if by is Prefer.WORKLOAD else 0


def _whole(value: Decimal, digits: int, rounding: str) -> int:
    """``value`` in units of the scale; a programme with farther starts may have a finer one than the next."""
    return int(value.scaleb(digits).to_integral_value(rounding=rounding))
