"""The way over a relaxation gives what CP-SAT alone gives, answer for answer; what it says on the way holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import numpy as np
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from pathways.model import Prefer
from pathways.planner.engines import cp_sat, improving, relaxation
from pathways.planner.formulation import PlanProgram
from pathways.planner.program import Matrix, Program, Solved, Status, Sum, Terms
from tests.oracles.generate import Case, plans, waiting_plans
from tests.oracles.test_plan_oracle import problem_of

SOME = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))


def holds(program: Program, solved: Solved) -> bool:
    matrix = program.matrix()
    values = np.array([solved.values[each] for each in range(len(matrix.lows))])
    rows = matrix.at(values)
    in_bounds = bool(np.all((values >= matrix.lows) & (values <= matrix.highs)))
    return in_bounds and bool(np.all((rows >= matrix.row_lows) & (rows <= matrix.row_highs)))


def compare(program: Program, objectives: list[Terms]) -> None:
    alone = cp_sat.minimise(program, objectives, time_limit_ms=60_000)
    *before, last = improving(program, objectives, time_limit_ms=60_000, few=0)
    assert last.status is alone.status
    assert last.reached == alone.reached
    for each in before:
        assert each.status is Status.FEASIBLE
        assert holds(program, each)
        # What is reached on the way is settled, but for the last.
        assert each.reached[:-1] == last.reached[: len(each.reached) - 1]
        assert each.reached >= last.reached[: len(each.reached)]
        if each.bound is not None:
            assert each.bound <= last.reached[len(each.reached) - 1]
    # Each answer is at least as good as the one before it, by every objective in order.
    worth = [tuple(each.of(terms) for terms in objectives) for each in (*before, last) if each.values]
    assert worth == sorted(worth, reverse=True)
    if last.values:
        assert holds(program, last)
        assert tuple(last.of(terms) for terms in objectives) == last.reached


@SOME
@given(case=plans())
def test_equal_to_cp_sat_alone(case: Case) -> None:
    programme = PlanProgram(problem_of(case))
    compare(programme.program, programme.objectives())


@SOME
@given(case=waiting_plans())
def test_equal_where_steps_wait_for_one_another(case: Case) -> None:
    programme = PlanProgram(problem_of(case))
    programme.program.aside = set(programme.taken)  # even where a first try has nothing at all
    compare(programme.program, programme.objectives())


@SOME
@given(case=plans())
def test_equal_without_a_first_try(case: Case) -> None:
    programme = PlanProgram(problem_of(case))
    programme.program.aside = set(range(len(programme.program.lows)))
    compare(programme.program, programme.objectives())


@SOME
@given(case=plans() | waiting_plans(), prefer=st.permutations(list(Prefer)), known=st.integers(1, 12), less=st.integers(0, 3))
def test_equal_where_it_is_known_what_the_first_objectives_are_at_least(
    case: Case, prefer: list[Prefer], known: int, less: int
) -> None:
    programme = PlanProgram(problem_of(replace(case, limits=replace(case.limits, prefer=tuple(prefer[:2])))))
    objectives = programme.objectives()
    alone = cp_sat.minimise(programme.program, objectives, time_limit_ms=60_000)
    *before, last = alone.reached[: min(known, programme.measures)] or (0,)
    programme.program.floors = (*before, last - less) if alone.reached else ()
    compare(programme.program, objectives)


def test_what_only_helps_the_rows_is_held_and_what_is_wanted_least_is_not() -> None:
    program = Program()
    taken, busiest, other = program.column("taken"), program.column("busiest", 0, 40), program.column("other", 0, 40)
    program.row([(1, busiest), (-12, taken)], low=0)
    program.row([(1, other), (-12, taken)], low=0)
    program.row([(1, taken)], low=1)
    last = relaxation.minimise(program, [((1, other),)], time_limit_ms=60_000, few=0)
    assert (last.status, last.reached) == (Status.OPTIMAL, (12,))
    assert (last.values[busiest], last.values[other]) == (40, 12)
    assert holds(program, last)


@st.composite
def timetables(draw: st.DrawFn) -> tuple[Program, list[Terms]]:
    """Courses in weeks, of which some for each subject are to be taken, few at a time. Wanted least: money, steps, the last week,
    the money of another purse, in any order; then an order in which no two choices are equal."""
    program = Program()
    size = draw(st.integers(8, 16))
    taken = [program.column(f"course {each}") for each in range(size)]
    starts, weeks, loads, others = (
        draw(st.lists(st.integers(low, high), min_size=size, max_size=size)) for low, high in ((0, 9), (1, 6), (1, 6), (0, 9))
    )
    prices = draw(st.lists(st.sampled_from([0, 19, 20, 30]), min_size=size, max_size=size))
    for _ in range(draw(st.integers(4, 14))):
        subject = draw(st.sets(st.sampled_from(taken), min_size=2, max_size=3))
        program.row([(1, column) for column in sorted(subject)], low=1)
    most = draw(st.integers(7, 14))
    for week in range(15):
        running = [each for each in range(size) if starts[each] <= week < starts[each] + weeks[each]]
        program.row([(loads[each], taken[each]) for each in running], high=most)
    last = program.column("last", 0, 15)
    for each in range(size):
        program.row([(1, last), (-(starts[each] + weeks[each]), taken[each])], low=0)
    order: Terms = tuple((2**place, taken[each]) for place, each in enumerate(draw(st.permutations(range(size)))))
    program.orders = (order,)
    money, steps, purse = (tuple(zip(each, taken, strict=True)) for each in (prices, [1] * size, others))
    program.aside = draw(st.sets(st.sampled_from(taken)))
    return program, [*draw(st.permutations([money, steps, ((1, last),), purse])), order]


@settings(SOME, max_examples=400)
@given(
    asked=timetables(),
    few=st.sampled_from([0, 6, 12]),
    growth=st.sampled_from([1, 4]),
    soon=st.sampled_from([0.0, 1e-7, 1e-6, 1.0]),
)
def test_equal_all_the_way(asked: tuple[Program, list[Terms]], few: int, growth: int, soon: float) -> None:
    """With no programme so small that it is settled at once: each objective is bounded, tried and searched for itself, by CP-SAT
    without its relaxation where that is over ``soon``, else with it."""
    with (
        patch.multiple(relaxation, _HANDFUL=0, _FEW_COLUMNS=few, _MANY_COLUMNS=few, _NEAR=growth),
        patch.object(cp_sat, "_EACH", soon),
    ):
        compare(*asked)


@SOME
@given(asked=timetables(), soon=st.sampled_from([0.0, 1e-7, 1.0]))
def test_whatever_is_asked_first_the_least_is_what_trying_everything_finds(asked: tuple[Program, list[Terms]], soon: float) -> None:
    program, objectives = asked
    with patch.object(cp_sat, "_EACH", soon):
        found = cp_sat.minimise(program, objectives, time_limit_ms=60_000)
    assert found.reached == least_of_all(program, objectives)


def least_of_all(program: Program, objectives: list[Terms]) -> tuple[int, ...]:
    """The least of every choice of courses; nothing where none is possible. The last week is that of the last course taken."""
    matrix, last = program.matrix(), len(program.names) - 1
    values = (np.arange(2**last)[:, None] >> np.arange(last + 1)) & 1
    rows = np.zeros((len(matrix.row_lows), last + 1), dtype=np.int64)
    rows[matrix.rows, matrix.columns] = matrix.values
    values[:, last] = 0
    values[:, last] = np.max(-(values @ rows[rows[:, last] == 1].T), axis=1)
    sums = values @ rows.T
    possible = values[np.all((sums >= matrix.row_lows) & (sums <= matrix.row_highs), axis=1)]
    wanted = [Sum.of(terms, last + 1) for terms in objectives]
    return min(zip(*((possible[:, terms.columns] @ terms.values).tolist() for terms in wanted), strict=True), default=())


@settings(SOME, max_examples=300)
@given(asked=timetables(), few=st.sampled_from([0, 6, 12]), calls=st.integers(0, 12), known=st.integers(0, 3))
def test_what_is_said_when_time_runs_out_holds(asked: tuple[Program, list[Terms]], few: int, calls: int, known: int) -> None:
    """After so many questions CP-SAT has no time left: of the last ones it knows the least of some objectives, and an answer."""
    program, objectives = asked
    alone = cp_sat.minimise(program, objectives, time_limit_ms=60_000)
    whole, left = cp_sat.search, iter(range(calls))

    def search(matrix: Matrix, wanted: Sequence[Terms], **named: Any) -> Solved:
        if next(left, None) is not None:
            return whole(matrix, wanted, **named)
        settled = wanted[: min(known, len(wanted) - 1)] if wanted else ()
        found = whole(matrix, settled, **named)
        if not found.values or not (wanted and known):
            return Solved(Status.UNKNOWN)
        least = whole(matrix, wanted[: len(settled) + 1], **named).reached[-1]
        return Solved(Status.FEASIBLE, found.values, (*found.reached, found.of(wanted[len(settled)])), least - 1)

    with (
        patch.multiple(relaxation, _HANDFUL=0, _FEW_COLUMNS=few, _MANY_COLUMNS=few),
        patch.object(cp_sat, "search", search),
    ):
        *_, last = improving(program, objectives, time_limit_ms=60_000, few=0)
    event(f"{last.status}, of {len(last.reached)} objectives, {'a' if last.bound is not None else 'no'} bound")
    if last.status is Status.OPTIMAL or last.status is Status.INFEASIBLE:
        assert (last.status, last.reached) == (alone.status, alone.reached)
    elif last.values:
        assert holds(program, last)
        number = len(last.reached) - 1
        assert last.reached[:number] == alone.reached[:number]
        assert last.reached >= alone.reached[: number + 1]
        assert last.bound is None or last.bound <= alone.reached[number]


def compare_at_once(program: Program, objectives: list[Terms]) -> None:
    """As ``compare``, of what few columns are: CP-SAT gets them without a relaxation, the leading objectives held down first."""
    alone = cp_sat.minimise(program, objectives, time_limit_ms=60_000)
    with patch.object(relaxation, "_FEW_COLUMNS", 0):
        found = relaxation.minimise(program, objectives, time_limit_ms=60_000, few=10**6)
    assert (found.status, found.reached) == (alone.status, alone.reached)
    if found.values:
        assert holds(program, found)
        assert tuple(found.of(terms) for terms in objectives) == found.reached


@SOME
@given(case=plans())
def test_equal_at_once(case: Case) -> None:
    programme = PlanProgram(problem_of(case))
    compare_at_once(programme.program, programme.objectives())


def test_what_rows_force_is_counted_in_what_columns_allow() -> None:
    program = Program()
    taken, forced, free = program.column("taken"), program.column("forced"), program.column("free")
    program.row([(1, forced), (-1, taken)], low=0)
    program.row([(1, taken)], low=1)
    objectives: list[Terms] = [((1, free),), ((1278, forced),), ((1, taken),)]
    compare_at_once(program, objectives)
    compare(program, objectives)


def test_a_large_measure_is_no_order_among_equals() -> None:
    """Money on a large catalogue adds up to very much: what is equal in it is still told apart by what comes after."""
    for later in (0, 1):
        program = Program()
        pairs = [(program.column(f"a {each}"), program.column(f"b {each}")) for each in range(200)]
        for pair in pairs:
            program.row([(1, column) for column in pair], low=1)
        price = tuple((2**31, column) for pair in pairs for column in pair)
        *_, last = improving(program, [price, tuple((1, pair[later]) for pair in pairs)], time_limit_ms=60_000, few=0)
        assert (last.status, last.reached) == (Status.OPTIMAL, (200 * 2**31, 0))


def test_what_no_column_can_be_is_impossible() -> None:
    """More of a course is asked for than there is, and some of it is wanted least: nobody gets more of it for that."""
    program = Program()
    course, other = program.column("course"), program.column("other")
    program.row([(1, course)], low=2)
    compare(program, [((1, course), (1, other))])
    compare_at_once(program, [((1, course), (1, other))])
