"""An integer programme as plain data: columns with bounds, rows with bounds, objectives in order.

It knows nothing of qualifications and nothing of a solver: every engine in ``pathways.planner.engines`` takes the same
programme, so two engines can be held against each other. All numbers are whole (planner-model.md: credits are scaled
exactly, money is in cents, time in whole weeks).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

Terms = tuple[tuple[int, int], ...]  # (coefficient, column)


@dataclass(slots=True)
class Row:
    """``low <= sum(coefficient * column) <= high``; ``None`` leaves that side open."""

    terms: Terms
    low: int | None
    high: int | None


@dataclass(slots=True)
class Program:
    """Columns and rows, appended in a fixed order, so that equal questions give equal programmes."""

    names: list[str] = field(default_factory=list)
    lows: list[int] = field(default_factory=list)
    highs: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def column(self, name: str, low: int = 0, high: int = 1) -> int:
        """A new whole-number column in ``low..high``; gives its index."""
        self.names.append(name)
        self.lows.append(low)
        self.highs.append(high)
        return len(self.names) - 1

    def row(self, terms: Iterable[tuple[int, int]], low: int | None = None, high: int | None = None) -> None:
        """A new row; terms of one column are added up, empty rows must hold for 0."""
        self.rows.append(Row(merged(terms), low, high))

    def fix(self, column: int, value: int) -> None:
        """Holds ``column`` at ``value``."""
        self.lows[column] = self.highs[column] = value

    def most(self, terms: Terms) -> int:
        """An upper bound on the value of ``terms`` by column bounds alone."""
        return sum(c * (self.highs[col] if c > 0 else self.lows[col]) for c, col in terms)


def merged(terms: Iterable[tuple[int, int]]) -> Terms:
    """``terms`` with those of one column added up."""
    total: dict[int, int] = {}
    for coefficient, column in terms:
        total[column] = total.get(column, 0) + coefficient
    return tuple((c, col) for col, c in total.items() if c)


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


def span(program: Program, terms: Terms) -> tuple[int, int]:
    """The least and the most that ``terms`` can be, by column bounds alone."""
    least = sum(c * (program.lows[col] if c > 0 else program.highs[col]) for c, col in terms)
    return least, program.most(terms)


def first_bound(program: Program, joined: Sequence[Terms], bound: int) -> int:
    """A lower bound of the first of ``joined``, from one of the objective that ``packed`` made of them."""
    weight, rest = 1, 0
    for terms in reversed([_free(program, each) for each in joined[1:]]):
        least, most = span(program, terms)
        rest += weight * most
        weight *= most - least + 1
    fixed = sum(c * program.lows[col] for c, col in merged(joined[0]) if program.lows[col] == program.highs[col])
    return -((rest - bound) // weight) + fixed


def _free(program: Program, terms: Terms) -> Terms:
    """``terms`` of what is not fixed: nothing else can be made less, and its weight would grow without bound."""
    return tuple((c, col) for c, col in merged(terms) if program.lows[col] < program.highs[col])


def packed(program: Program, objectives: Iterable[Terms], *, limit: int) -> list[tuple[Terms, int]]:
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
