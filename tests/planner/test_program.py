"""Joining objectives never changes which answers are best."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pathways.planner.program import Program, Terms, first_bound, packed


@given(
    bounds=st.lists(st.tuples(st.integers(-2, 0), st.integers(0, 2)), min_size=1, max_size=3),
    objectives=st.lists(st.lists(st.tuples(st.integers(-3, 3), st.integers(0, 2)), max_size=4), max_size=4),
    limit=st.sampled_from([1, 10, 1_000, 2**50]),
)
def test_joined_objectives_have_the_same_best_answers(
    bounds: list[tuple[int, int]], objectives: list[list[tuple[int, int]]], limit: int
) -> None:
    program = Program()
    for low, high in bounds:
        program.column("x", low, high)
    # A column may stand in one objective several times.
    wanted = [tuple((c, column % len(bounds)) for c, column in each) for each in objectives]
    joined = packed(program, wanted, limit=limit)
    assert sum(stands_for for _, stands_for in joined) == len(wanted)
    assert all(abs(c) <= limit for terms, stands_for in joined if stands_for > 1 for c, _ in terms)
    assert best(bounds, wanted) == best(bounds, [terms for terms, _ in joined])


@given(
    bounds=st.lists(st.tuples(st.integers(-2, 0), st.integers(0, 2)), min_size=1, max_size=3),
    objectives=st.lists(st.lists(st.tuples(st.integers(-3, 3), st.integers(0, 2)), max_size=4), min_size=1, max_size=4),
    lower=st.integers(0, 5),
)
def test_a_bound_of_a_joined_objective_bounds_the_first(
    bounds: list[tuple[int, int]], objectives: list[list[tuple[int, int]]], lower: int
) -> None:
    program = Program()
    for low, high in bounds:
        program.column("x", low, high)
    wanted = [tuple((c, column % len(bounds)) for c, column in each) for each in objectives]
    ((joined, _),) = packed(program, wanted, limit=2**50)
    answers = list(product(*(range(low, high + 1) for low, high in bounds)))
    least, first = (min(sum(c * answer[column] for c, column in terms) for answer in answers) for terms in (joined, wanted[0]))
    assert first_bound(program, wanted, least) == first
    assert first_bound(program, wanted, least - lower) <= first


def best(bounds: list[tuple[int, int]], objectives: list[Terms]) -> set[tuple[int, ...]]:
    answers = list(product(*(range(low, high + 1) for low, high in bounds)))

    def value(answer: tuple[int, ...]) -> list[int]:
        return [sum(c * answer[column] for c, column in terms) for terms in objectives]

    least = min(map(value, answers))
    return {each for each in answers if value(each) == least}
