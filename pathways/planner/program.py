"""An integer programme as plain data: columns with bounds, rows with bounds, objectives in order.

It knows nothing of qualifications and nothing of a solver: every engine in ``pathways.planner.engines`` takes the same
programme, so two engines can be held against each other. All numbers are whole (planner-model.md: credits are scaled
exactly, money is in cents, time in whole weeks).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt

Terms = tuple[tuple[int, int], ...]  # (coefficient, column)
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
OPEN = 2**40  # a bound that no row reaches: that side is open


@dataclass(slots=True)
class Program:
    """Columns and rows, appended in a fixed order, so that equal questions give equal programmes."""

    names: list[str] = field(default_factory=list)
    lows: list[int] = field(default_factory=list)
    highs: list[int] = field(default_factory=list)
    aside: set[int] = field(default_factory=set)  # columns that a first try may leave at their lower bound
    known: dict[int, int] = field(default_factory=dict)  # an answer that somebody has found already; what is not in it is least
    never_below: dict[int, int] = field(default_factory=dict)  # number of an objective -> what it can never be less than
    orders: tuple[Terms, ...] = ()  # objectives that only order equals: no two answers that differ in them have the same sum
    floors: tuple[int, ...] = ()  # of the first objectives: none is less in an answer that has nothing more of those before it
    more_floors: Callable[[], tuple[int, ...]] = tuple  # others, that take time: for who finds it hard to do without
    _columns: list[int] = field(default_factory=list, repr=False)
    _coefficients: list[int] = field(default_factory=list, repr=False)
    _starts: list[int] = field(default_factory=lambda: [0], repr=False)
    _row_lows: list[int] = field(default_factory=list, repr=False)
    _row_highs: list[int] = field(default_factory=list, repr=False)

    def column(self, name: str, low: int = 0, high: int = 1) -> int:
        """A new whole-number column in ``low..high``; gives its index."""
        self.names.append(name)
        self.lows.append(low)
        self.highs.append(high)
        return len(self.names) - 1

    def row(self, terms: Iterable[tuple[int, int]], low: int | None = None, high: int | None = None) -> None:
        """A new row ``low <= sum(coefficient * column) <= high``; ``None`` leaves that side open. Terms of one column are added
        up, empty rows must hold for 0."""
        for coefficient, column in terms:
            self._coefficients.append(coefficient)
            self._columns.append(column)
        self.sum_row((), (), low, high)

    def sum_row(self, coefficients: Sequence[int], columns: Sequence[int], low: int | None = None, high: int | None = None) -> None:
        """As ``row``, of terms that are apart."""
        self._coefficients += coefficients
        self._columns += columns
        self._starts.append(len(self._columns))
        self._row_lows.append(-OPEN if low is None else low)
        self._row_highs.append(OPEN if high is None else high)

    def append(self, other: Program) -> int:
        """The columns and rows of ``other`` behind those that are here; gives the index of its first column."""
        first, at = len(self.names), self._starts[-1]
        self.names += other.names
        self.lows += other.lows
        self.highs += other.highs
        self._columns += [first + each for each in other._columns]
        self._coefficients += other._coefficients
        self._starts += [at + each for each in other._starts[1:]]
        self._row_lows += other._row_lows
        self._row_highs += other._row_highs
        return first

    def fix(self, column: int, value: int) -> None:
        """Holds ``column`` at ``value``."""
        self.lows[column] = self.highs[column] = value

    def matrix(self) -> Matrix:
        """Everything as arrays, for an engine."""
        rows = np.repeat(np.arange(len(self._row_lows)), np.diff(self._starts))
        columns, values = np.array(self._columns, dtype=np.int64), np.array(self._coefficients, dtype=np.int64)
        return _matrix(
            rows,
            columns,
            values,
            (np.array(self._row_lows, dtype=np.int64), np.array(self._row_highs, dtype=np.int64)),
            (np.array(self.lows, dtype=np.int64), np.array(self.highs, dtype=np.int64)),
        )


@dataclass(frozen=True, slots=True)
class Sum:
    """Terms as arrays: columns in their order, each once, none with 0. ``rest``: what columns add that are looked at no longer."""

    values: Whole
    columns: Whole
    rest: int = 0

    @classmethod
    def of(cls, terms: Terms, size: int) -> Sum:
        """``terms`` in a programme of ``size`` columns, those of one column added up."""
        given = np.array(terms, dtype=np.int64).reshape(-1, 2)
        total = np.zeros(size, dtype=np.int64)
        np.add.at(total, given[:, 1], given[:, 0])
        columns = np.flatnonzero(total)
        return cls(total[columns], columns)

    def __len__(self) -> int:
        return len(self.columns)

    def at(self, values: Whole) -> int:
        """Their value."""
        return self.rest + int(self.values @ values[self.columns])

    def least(self, lows: Whole, highs: Whole) -> int:
        """The least that they can be with columns in ``lows..highs``."""
        return self.rest + int(self.values @ np.where(self.values > 0, lows[self.columns], highs[self.columns]))

    def at_least(self, lows: Whole, highs: Whole) -> tuple[Whole, Whole]:
        """``lows`` and ``highs`` where they are that."""
        lows, highs = lows.copy(), highs.copy()
        least = np.where(self.values > 0, lows[self.columns], highs[self.columns])
        lows[self.columns] = highs[self.columns] = least
        return lows, highs

    def within(self, at: Whole, values: Whole) -> Sum:
        """The same of fewer columns: ``at`` is the new place of each, or -1 for one that has its value in ``values``."""
        places = at[self.columns]
        left = places >= 0
        return Sum(self.values[left], places[left], self.rest + int(self.values[~left] @ values[self.columns[~left]]))

    def width(self, lows: Whole, highs: Whole) -> int:
        """How far apart the least and the most are."""
        return int(np.abs(self.values) @ (highs - lows)[self.columns])


@dataclass(frozen=True)
class Matrix:
    """A programme as arrays. ``rows``, ``columns``, ``values``: one entry for each term that is not 0, by row and column."""

    rows: Whole
    columns: Whole
    values: Whole
    row_lows: Whole
    row_highs: Whole
    lows: Whole
    highs: Whole

    @cached_property
    def starts(self) -> Whole:
        """Where each row begins among the entries, and where the last one ends."""
        return np.searchsorted(self.rows, np.arange(len(self.row_lows) + 1))

    @cached_property
    def _ends(self) -> tuple[Whole, Whole]:
        """Where, among the lower and then the upper bounds of the columns, each entry's least and most lie."""
        size = len(self.lows)
        return self.columns + np.where(self.values > 0, 0, size), self.columns + np.where(self.values > 0, size, 0)

    def sums(self, entries: Whole) -> Whole:
        """Entries added up by row."""
        totals = np.zeros(len(self.row_lows), dtype=np.int64)
        filled = self.starts[:-1] < self.starts[1:]
        if len(entries):
            totals[filled] = np.add.reduceat(entries, self.starts[:-1][filled])
        return totals

    def at(self, values: Whole) -> Whole:
        """The value of each row."""
        return self.sums(self.values * values[self.columns])

    def spans(self, lows: Whole, highs: Whole) -> tuple[Whole, Whole]:
        """The least and the most that each row can be with columns in ``lows..highs``, by these bounds alone."""
        both, (least, most) = np.concatenate([lows, highs]), self._ends
        return self.sums(self.values * both[least]), self.sums(self.values * both[most])

    def holds_nothing(self) -> bool:
        """Whether some row without any term cannot hold."""
        empty = np.bincount(self.rows, minlength=len(self.row_lows)) == 0
        return bool(np.any(empty & ((self.row_lows > 0) | (self.row_highs < 0))))

    def within(self, lows: Whole, highs: Whole) -> tuple[Matrix, Whole, Whole]:
        """The same for narrower column bounds, without the columns that they fix and the rows that always hold; with the
        indices of the columns and of the rows that are left."""
        fixed = lows == highs
        rest = self.at(np.where(fixed, lows, 0))
        least, most = self.spans(lows, highs)
        binding = (least < self.row_lows) | (most > self.row_highs)
        kept_columns, kept_rows = np.flatnonzero(~fixed), np.flatnonzero(binding)
        column_at = np.cumsum(~fixed) - 1
        row_at = np.cumsum(binding) - 1
        entries = binding[self.rows] & ~fixed[self.columns]
        reduced = Matrix(
            row_at[self.rows[entries]],
            column_at[self.columns[entries]],
            self.values[entries],
            np.where(self.row_lows > -OPEN, self.row_lows - rest, -OPEN)[kept_rows],
            np.where(self.row_highs < OPEN, self.row_highs - rest, OPEN)[kept_rows],
            lows[kept_columns],
            highs[kept_columns],
        )
        return reduced, kept_columns, kept_rows

    def with_row(self, terms: Sum, high: int) -> Matrix:
        """The same with one more row, ``terms <= high``."""
        return Matrix(
            np.concatenate([self.rows, np.full(len(terms), len(self.row_lows))]),
            np.concatenate([self.columns, terms.columns]),
            np.concatenate([self.values, terms.values]),
            np.append(self.row_lows, -OPEN),
            np.append(self.row_highs, high - terms.rest),
            self.lows,
            self.highs,
        )


def _matrix(rows: Whole, columns: Whole, values: Whole, row_bounds: tuple[Whole, Whole], bounds: tuple[Whole, Whole]) -> Matrix:
    """Sorted by row and column, terms of one column of a row added up, without those that are 0."""
    key = rows * max(1, len(bounds[0])) + columns
    order = np.argsort(key, kind="stable")
    key, values = key[order], values[order]
    first = np.flatnonzero(np.diff(key, prepend=-1))
    total = np.add.reduceat(values, first) if len(first) else values
    left = first[total != 0]
    return Matrix(rows[order][left], columns[order][left], total[total != 0], *row_bounds, *bounds)


def merged(terms: Iterable[tuple[int, int]]) -> Terms:
    """``terms`` with those of one column added up."""
    total: dict[int, int] = {}
    for coefficient, column in terms:
        total[column] = total.get(column, 0) + coefficient
    return tuple((c, col) for col, c in total.items() if c)


class Bounds(Protocol):
    """What has columns with bounds."""

    @property
    def lows(self) -> Sequence[int]: ...  # noqa: D102 - the class says it

    @property
    def highs(self) -> Sequence[int]: ...  # noqa: D102 - the class says it


class Status(StrEnum):
    """What is known of a programme's answer. A time-out is never INFEASIBLE."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Solved:
    """An engine's answer. ``values``: column -> value, empty without a solution. ``bound``: proven lower bound of the
    objective that was worked on when time ran out; ``reached``: the value of each objective that is settled (with
    FEASIBLE, of the first unsettled one too, as last)."""

    status: Status
    values: Mapping[int, int] = field(default_factory=dict)
    reached: tuple[int, ...] = ()
    bound: int | None = None

    def of(self, terms: Iterable[tuple[int, int]]) -> int:
        """The value of ``terms`` in the solution."""
        return sum(c * self.values[col] for c, col in terms)


def span(program: Bounds, terms: Terms) -> tuple[int, int]:
    """The least and the most that ``terms`` can be, by column bounds alone."""
    least = sum(c * (program.lows[col] if c > 0 else program.highs[col]) for c, col in terms)
    return least, sum(c * (program.highs[col] if c > 0 else program.lows[col]) for c, col in terms)


def first_bound(program: Bounds, joined: Sequence[Terms], bound: int) -> int:
    """A lower bound of the first of ``joined``, from one of the objective that ``packed`` made of them."""
    weight, rest = 1, 0
    for terms in reversed([_free(program, each) for each in joined[1:]]):
        least, most = span(program, terms)
        rest += weight * most
        weight *= most - least + 1
    fixed = sum(c * program.lows[col] for c, col in merged(joined[0]) if program.lows[col] == program.highs[col])
    return -((rest - bound) // weight) + fixed


def _free(program: Bounds, terms: Terms) -> Terms:
    """``terms`` of what is not fixed: nothing else can be made less, and its weight would grow without bound."""
    return tuple((c, col) for c, col in merged(terms) if program.lows[col] < program.highs[col])


def packed(program: Bounds, objectives: Iterable[Terms], *, limit: int) -> list[tuple[Terms, int]]:
    """``objectives`` in the same order of importance, joined exactly where the weights stay within ``limit``.

    Each result is one objective and how many of the given ones it stands for: a step of an earlier one outweighs
    everything that a later one can gain.
    """
    result: list[tuple[Terms, int]] = []
    room = 0
    for objective in objectives:
        terms = _free(program, objective)
        least, most = span(program, terms)
        steps = most - least + 1
        if result and room * steps <= limit:
            before, stands_for = result[-1]
            result[-1] = (merged((*((c * steps, col) for c, col in before), *terms)), stands_for + 1)
            room *= steps
        else:
            result.append((terms, 1))
            room = steps
    return result


def highest(floors: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """Of values that objectives are known to be at least, in order, those that say most; a longer one says more than its own
    beginning."""
    found: tuple[int, ...] = ()
    for each in floors:
        if is_above(each, found) or (len(each) > len(found) and not is_above(found, each)):
            found = each
    return found


def is_above(floors: tuple[int, ...], others: tuple[int, ...]) -> bool:
    """Whether in the first objective in which they differ ``floors`` are higher."""
    both = min(len(floors), len(others))
    return floors[:both] > others[:both]
