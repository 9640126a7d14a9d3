"""What must come first, as rows: of steps that do the same a row is about all up to one."""

from __future__ import annotations

from pathways.planner.arranging import Arrangement
from pathways.planner.program import Program

Row = dict[int, int]


def rows(*needs: tuple[int, set[int], str], unended: frozenset[int] = frozenset()) -> list[Row]:
    """The rows of ``needs`` (who waits, for whom, alike in what) over six steps: column -> coefficient."""
    program = Program()
    taken = [program.column(f"w {each}") for each in range(6)]
    arrangement = Arrangement(program, taken, unended)
    for waiting, first, alike in needs:
        arrangement.wait(waiting, frozenset(first), alike)
    arrangement.write()
    matrix = program.matrix()
    assert (matrix.row_lows == 0).all()
    found: list[Row] = [{} for _ in matrix.row_lows]
    for row, column, value in zip(matrix.rows.tolist(), matrix.columns.tolist(), matrix.values.tolist(), strict=True):
        found[row][column] = value
    return found


def test_what_the_earlier_can_wait_for_the_later_can_too() -> None:
    assert rows((3, {0}, "a"), (4, {0, 1}, "a")) == [{0: 1, 3: -1}, {0: 1, 1: 1, 3: -1, 4: -1}]


def test_those_that_wait_for_the_same_are_one_row() -> None:
    assert rows((5, {0, 1}, "a"), (4, {0, 1}, "a")) == [{0: 1, 1: 1, 4: -1, 5: -1}]


def test_a_need_that_is_told_twice_is_one() -> None:
    assert rows((3, {0}, "a"), (3, {0}, "a")) == [{0: 1, 3: -1}]


def test_what_is_not_alike_waits_by_itself() -> None:
    assert rows((3, {0}, "a"), (4, {0, 1}, "b")) == [{0: 1, 3: -1}, {0: 1, 1: 1, 4: -1}]


def test_what_waits_for_others_waits_by_itself() -> None:
    assert rows((3, {0}, "a"), (4, {1, 2}, "a")) == [{0: 1, 3: -1}, {1: 1, 2: 1, 4: -1}]


def test_what_nobody_comes_before_is_not_taken_and_joins_the_others() -> None:
    assert rows((3, set(), "a"), (4, {0}, "a")) == [{3: -1}, {0: 1, 3: -1, 4: -1}]


def test_an_option_meets_its_own_need() -> None:
    assert rows((3, {0, 3}, "a")) == []
