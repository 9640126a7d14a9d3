"""What an objective is at least: prices of rows by the linear relaxation of HiGHS, added up here over all columns.

The bound is not HiGHS's word: any row prices give a lower bound by the Lagrangian of the rows (planner-model.md 5.4, 11). A wrong
or rounded price makes the bound weaker, never wrong. HiGHS solves the relaxation over a few columns; others are asked for as long
as they would help (column generation).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from math import ceil

import highspy
import numpy as np
import numpy.typing as npt

from pathways.planner.engines.highs_mip import solver_of
from pathways.planner.program import OPEN, Flags, Matrix, Sum, Whole

_MOST_ROUNDS = 30
_ASKED_AT_ONCE = 400
_LINKS = 3  # how many columns can hang on one another: credit, its piece, the offering

Real = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bound:
    """No answer with columns in ``lows..highs`` has an objective below ``value``; one that uses a column by one more than its
    bound, none below ``value + |costs|`` (a positive cost above the lower bound, a negative one below the upper)."""

    value: float
    costs: Real
    lows: Whole
    highs: Whole
    floor: int | None = None  # known otherwise, and nothing of the columns

    @property
    def least(self) -> int:
        """The least whole value that is possible."""
        least = ceil(self.value - slack(self.value))
        return least if self.floor is None else max(least, self.floor)


def slack(value: float) -> float:
    """How far sums of floating numbers of this size may be off, generously."""
    return 1e-4 + 1e-9 * abs(value)


@dataclass(slots=True)
class Relaxation:
    """The linear relaxation of programmes of the same columns, over the ``active`` ones of them."""

    active: Flags

    def bound(self, matrix: Matrix, terms: Sum, lows: Whole, highs: Whole, *, floor: int | None, until: float) -> Bound | None:
        """A lower bound of ``terms`` with columns in ``lows..highs``: step by step of a single column, from its ``floor`` on, else
        by prices. ``until``: a moment of the monotonic clock. ``None`` where the relaxation of the active columns has no answer."""
        if len(terms) == 1 and terms.values[0] > 0:
            least = terms.rest + terms.values[0] * self._least_step(matrix, terms, lows, highs, floor, until)
            return Bound(float(least), np.zeros(len(lows)), lows, highs)
        return self._priced(matrix, terms, lows, highs, until)

    def _priced(self, matrix: Matrix, terms: Sum, lows: Whole, highs: Whole, until: float) -> Bound | None:
        """A lower bound of ``terms`` by prices, over all columns in ``lows..highs``."""
        costs = np.zeros(len(lows))
        costs[terms.columns] = terms.values
        best: Bound | None = None
        for _ in range(_MOST_ROUNDS):
            prices = self._prices(matrix, costs, lows, highs, until)
            if prices is None:
                return best
            linked = None
            if not np.all(self.active):
                prices, linked = self._completed(matrix, costs, prices, lows)
            bound = _lagrangian(matrix, costs, prices, lows, highs, terms.rest)
            if best is None or bound.value > best.value:
                best = bound
            if linked is None:
                return best
            asked = np.flatnonzero(~self.active & (lows < highs) & (bound.costs < -slack(bound.value)))
            if not len(asked):
                return best
            self._ask_for(matrix, asked[np.argsort(bound.costs[asked], kind="stable")][:_ASKED_AT_ONCE], linked)
        return best

    def _least_step(self, matrix: Matrix, terms: Sum, lows: Whole, highs: Whole, floor: int | None, until: float) -> int:
        """A lower bound of the one column of ``terms``: below it the relaxation has no answer. A largest thing (the last week, the
        busiest week) is bounded badly by prices and well by leaving out what is larger (5.5)."""
        column = int(terms.columns[0])
        known, possible = int(lows[column]), int(highs[column])
        if floor is not None:
            known = max(known, -((terms.rest - floor) // int(terms.values[0])))
            if self._is_possible(
                matrix, column, known, lows, highs, until
            ):  # what is known otherwise is often all there is to know
                return known
        while known < possible:
            middle = (known + possible) // 2
            if self._is_possible(matrix, column, middle, lows, highs, until):
                possible = middle
            else:
                known = middle + 1
        return known

    def _is_possible(self, matrix: Matrix, column: int, most: int, lows: Whole, highs: Whole, until: float) -> bool:
        """Whether the relaxation may have an answer with ``column`` at most ``most`` and the others in ``lows..highs``; "no" is
        proven by prices that no answer pays."""
        highs = highs.copy()
        highs[column] = most
        lows, highs = propagated(matrix, lows, highs)
        if np.any(lows > highs):
            return False
        nothing = np.zeros(len(lows))
        few = np.count_nonzero(lows < highs) <= _ASKED_AT_ONCE * 4
        for _ in range(_MOST_ROUNDS):
            reduced, _, rows = matrix.within(lows, highs if few else np.where(self.active, highs, lows))
            if reduced.holds_nothing():
                return True  # the active columns alone do not tell
            prices = np.zeros(len(matrix.row_lows))
            ray = _ray(reduced, until)
            if ray is None:
                return True
            prices[rows] = ray
            prices, linked = self._completed(matrix, nothing, prices, lows)
            bound = _lagrangian(matrix, nothing, prices, lows, highs)
            asked = np.flatnonzero(~self.active & (lows < highs) & (bound.costs < -1e-9))
            if not len(asked):
                return bound.value <= 1e-6
            self._ask_for(matrix, asked[np.argsort(bound.costs[asked], kind="stable")][:_ASKED_AT_ONCE], linked)
        return True

    def _prices(self, matrix: Matrix, costs: Real, lows: Whole, highs: Whole, until: float) -> Real | None:
        """The price of each row in the relaxation over the active columns."""
        reduced, columns, rows = matrix.within(lows, np.where(self.active, highs, lows))
        if reduced.holds_nothing():
            return None
        solver = solver_of(reduced, whole=False)
        solver.setOptionValue("presolve", "off")  # it takes longer than what it saves
        solver.changeColsCost(len(columns), np.arange(len(columns), dtype=np.int32), costs[columns])
        solver.setOptionValue("time_limit", max(until - time.monotonic(), 0.001))
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        prices = np.zeros(len(matrix.row_lows))
        prices[rows] = np.array(solver.getSolution().row_dual)
        return prices

    def _completed(self, matrix: Matrix, costs: Real, prices: Real, lows: Whole) -> tuple[Real, Flags]:
        """Prices for rows over columns that are not looked at yet, so that a column that is only of use with another (credit of
        a piece, with the offering that gives it) asks by way of that one; and which rows got one."""
        prices = prices.copy()
        linked = np.zeros(len(prices), dtype=bool)
        chained = (matrix.row_lows <= -OPEN) & (matrix.row_highs == 0)
        chained[matrix.rows[self.active[matrix.columns]]] = False
        idle = ~self.active[matrix.columns] & (lows == 0)[matrix.columns] & (matrix.values > 0)
        for _ in range(_LINKS):
            left = _reduced(matrix, costs, prices)
            entries = np.flatnonzero(idle & chained[matrix.rows] & (left[matrix.columns] < 0) & (prices[matrix.rows] == 0))
            if not len(entries):
                break
            _, first = np.unique(matrix.columns[entries], return_index=True)
            entries = entries[first]
            np.minimum.at(prices, matrix.rows[entries], left[matrix.columns[entries]] / matrix.values[entries])
            linked[matrix.rows[entries]] = True
        return prices, linked

    def _ask_for(self, matrix: Matrix, asked: Whole, linked: Flags) -> None:
        """Looks at ``asked`` from now on, and at what hangs on them."""
        new = np.zeros(len(self.active), dtype=bool)
        new[asked] = True
        hanging = linked[matrix.rows]
        for _ in range(_LINKS):
            rows = np.zeros(len(linked), dtype=bool)
            rows[matrix.rows[hanging & new[matrix.columns]]] = True
            new[matrix.columns[hanging & rows[matrix.rows]]] = True
        self.active |= new


def _reduced(matrix: Matrix, costs: Real, prices: Real) -> Real:
    """The cost of each column, less what it earns in the rows."""
    return costs - np.bincount(matrix.columns, weights=matrix.values * prices[matrix.rows], minlength=len(costs))


def _lagrangian(matrix: Matrix, costs: Real, prices: Real, lows: Whole, highs: Whole, rest: int = 0) -> Bound:
    """The least of the objective, ``costs`` and ``rest``, when rows may be broken at these prices: a bound whatever these are."""
    prices = np.where((prices > 0) & (matrix.row_lows <= -OPEN), 0.0, prices)
    prices = np.where((prices < 0) & (matrix.row_highs >= OPEN), 0.0, prices)
    left = _reduced(matrix, costs, prices)
    paid = np.where(prices > 0, prices * matrix.row_lows, prices * matrix.row_highs)
    own = np.where(left > 0, left * lows, left * highs)
    return Bound(rest + float(paid.sum() + own.sum()), left, lows, highs)


def tightened(bound: Bound, value: float, lows: Whole, highs: Whole) -> tuple[Whole, Whole]:
    """Bounds of the columns in ``lows..highs`` in answers whose objective is at most ``value``."""
    room = value - bound.value + 2 * slack(max(abs(bound.value), abs(value)))
    with np.errstate(divide="ignore"):
        steps = np.floor(np.minimum(room / np.abs(bound.costs), OPEN) + 1e-9).astype(np.int64)
    tight_highs = np.where(bound.costs > 0, np.minimum(highs, bound.lows + steps), highs)
    tight_lows = np.where(bound.costs < 0, np.maximum(lows, bound.highs - steps), lows)
    return tight_lows, tight_highs


def _ray(matrix: Matrix, until: float) -> Real | None:
    """Row prices by which the relaxation has no answer, the largest of size 1; ``None`` where it has one, or none is found."""
    highs = solver_of(matrix, whole=False)
    highs.setOptionValue("presolve", "off")  # it would find that there is no answer, and give no prices
    highs.setOptionValue("time_limit", max(until - time.monotonic(), 0.001))
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kInfeasible:
        return None
    _, there, ray = highs.getDualRay()  # type: ignore[attr-defined]  # not in the stubs of highspy
    size = float(np.abs(ray).max(initial=0.0)) if there else 0.0
    return np.array(ray) / size if size else None


def propagated(matrix: Matrix, lows: Whole, highs: Whole, rounds: int = 3) -> tuple[Whole, Whole]:
    """Narrower bounds that every row allows, each row for itself."""
    lows, highs = lows.copy(), highs.copy()
    rows, columns, values = matrix.rows, matrix.columns, matrix.values
    ups = values > 0
    size = np.abs(values)
    for _ in range(rounds):
        before = int((highs - lows).sum())
        least, most = matrix.spans(lows, highs)
        # How far a column may move from the end where its row is least (or most) without breaking the row.
        up_room = np.minimum(np.where(matrix.row_highs < OPEN, matrix.row_highs - least, OPEN), OPEN)[rows] // size
        down_room = np.minimum(np.where(matrix.row_lows > -OPEN, most - matrix.row_lows, OPEN), OPEN)[rows] // size
        new_highs, new_lows = highs.copy(), lows.copy()
        np.minimum.at(new_highs, columns, lows[columns] + np.where(ups, up_room, down_room))
        np.maximum.at(new_lows, columns, highs[columns] - np.where(ups, down_room, up_room))
        lows, highs = np.maximum(lows, new_lows), np.minimum(highs, new_highs)
        if int((highs - lows).sum()) == before:
            break
    return lows, highs
