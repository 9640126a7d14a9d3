"""The best plan, or that there is none: searched, told, and confirmed by the independent checker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from pathways.errors import BrokenPromise
from pathways.model import Finding, Severity, finding
from pathways.planner.cautions import cautions
from pathways.planner.engines import Engine, relaxed
from pathways.planner.formulation import Ask, PlanProgram
from pathways.planner.itinerary import found
from pathways.planner.looking import Earlier, improving_answers
from pathways.planner.options import FARTHEST_WEEKS, Option
from pathways.planner.plan import OutOfTime, Planned
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Status
from pathways.rules.confirm_plan import confirm_plan

TIME_LIMIT_MS = 15_000
HOURS_IN_A_WEEK = Decimal(168)
_ASK_FOR_CERTIFICATE = finding("nothing_left_ask_for_certificate", Severity.NOTE, "/")


@dataclass(frozen=True, slots=True)
class Infeasible:
    """The programme has no solution; ``pathways.planner.explaining`` says why."""


def plan(
    problem: Problem, *, ask: Ask | None = None, engine: Engine | None = None, time_limit_ms: int = TIME_LIMIT_MS
) -> Planned | OutOfTime | Infeasible:
    """The best plan for ``problem``, by its own wishes or as ``ask`` says. Raises ``BrokenPromise`` when the independent
    checker refuses it. ``engine``: instead of the whole way, one engine over everything at once."""
    programme, solved = solve(
        problem, ask or PlanProgram.objectives, engine=engine, time_limit_ms=time_limit_ms, of_kinds=ask is None
    )
    return _told(programme, solved, time_limit_ms)


def _told(programme: PlanProgram, solved: Solved, time_limit_ms: int) -> Planned | OutOfTime | Infeasible:
    match solved.status:
        case Status.INFEASIBLE:
            return Infeasible()
        case Status.UNKNOWN:
            return OutOfTime(time_limit_ms / 1000)
        case _:
            return confirmed(programme, solved)


def answers(
    problem: Problem, *, time_limit_ms: int = TIME_LIMIT_MS, workers: int = 1
) -> Iterator[Planned | OutOfTime | Infeasible]:
    """A plan as soon as there is one, then better ones, then the best with its proof, which is what ``plan`` gives.

    Who has seen enough stops asking. The last one is the answer: those before it name no equals and are not proven.
    ``workers``: threads of the solver; what is proven does not depend on them.
    """
    shown: list[Option] | None = None
    programme, solved = None, Solved(Status.UNKNOWN)
    for programme, solved in improving_answers(
        problem, PlanProgram.objectives, time_limit_ms=time_limit_ms, workers=workers, of_kinds=True
    ):
        if solved.status is Status.FEASIBLE and programme.taken_options(solved) != shown:
            shown = programme.taken_options(solved)
            yield confirmed(programme, solved, equals=False)
    if solved.status is Status.INFEASIBLE or programme is None:
        yield plan(problem, time_limit_ms=time_limit_ms)  # farther starts may make one
    else:
        yield _told(programme, solved, time_limit_ms)


def confirmed(programme: PlanProgram, solved: Solved, *, equals: bool = True) -> Planned:
    """The plan of a solution. Raises ``BrokenPromise`` when the independent checker refuses it. ``equals``: with the other
    offerings that could stand in for each step."""
    answer = found(programme, solved, equals=equals)
    faults = confirm_plan(answer.claim)
    if faults:
        raise BrokenPromise("a plan was refused by the independent checker: " + "; ".join(faults))
    notes = programme.problem.notes() if answer.plan.steps else (_ASK_FOR_CERTIFICATE,)
    notes += _after_the_last_day(programme.problem, answer.plan.totals.finish)
    notes += cautions(programme.problem, answer.plan, answer.claim.offerings)
    return Planned(answer.plan, solved.status is Status.OPTIMAL, _gap(solved), notes)


def _after_the_last_day(problem: Problem, finish: date | None) -> tuple[Finding, ...]:
    """A plan may go on after its requirements have ended; then it holds for whoever moves to newer ones (decision 0042)."""
    qualification = problem.question.qualification
    last = qualification.last_day
    if last is None or finish is None or finish <= last:
        return ()
    number = qualification.register_number
    fact = finding("plan_ends_after_requirements", Severity.WARNING, number, register_number=number, last_day=last, finish=finish)
    return (fact,)


def solve(
    problem: Problem,
    ask: Ask,
    *,
    engine: Engine | None,
    time_limit_ms: int,
    earlier: Earlier | None = None,
    of_kinds: bool = False,
) -> tuple[PlanProgram, Solved]:
    """The programme of ``problem`` and its answer to ``ask``. Without an answer, those of the same problem with farther starts
    of self-paced offerings, where these could make a plan. Each attempt has the whole time."""
    if engine is None:
        *_, (programme, solved) = improving_answers(problem, ask, time_limit_ms=time_limit_ms, earlier=earlier, of_kinds=of_kinds)
    else:
        programme = PlanProgram(problem)
        objectives = ask(programme)
        programme.program.floors = earlier.floors(programme) if earlier is not None else ()
        solved = engine(programme.program, objectives, time_limit_ms=time_limit_ms)
    farther = with_later_starts(problem, engine, time_limit_ms) if solved.status is Status.INFEASIBLE else None
    if farther is None:
        return programme, solved
    return solve(farther, ask, engine=engine, time_limit_ms=time_limit_ms, of_kinds=of_kinds)


def with_later_starts(problem: Problem, engine: Engine | None, time_limit_ms: int) -> Problem | None:
    """An impossible ``problem`` with farther starts of self-paced offerings, where those could make a plan; ``None`` where they
    cannot: all starts that matter were there, or not even without waiting and full weeks is there a plan."""
    if problem.offered.last_start is None or problem.longest_weeks >= FARTHEST_WEEKS:
        return None
    free = replace(problem.limits, hours_per_week=None, blocked=(), prefer=())
    loose = PlanProgram(replace(problem, limits=free, timeless=True, longest_weeks=1))
    if (engine or relaxed())(loose.program, (), time_limit_ms=time_limit_ms).status is Status.INFEASIBLE:
        return None
    return replace(problem, longest_weeks=FARTHEST_WEEKS)


def _gap(solved: Solved) -> Decimal | None:
    if solved.status is Status.OPTIMAL:
        return Decimal(0)
    if solved.bound is None or not solved.reached:
        return None
    value = solved.reached[-1]
    gap = Decimal(value - solved.bound) / Decimal(max(1, abs(value)))
    return gap.quantize(Decimal("0.0001"), rounding=ROUND_HALF_EVEN)
