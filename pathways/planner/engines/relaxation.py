"""The whole way from a relaxation to a proof: good answers early, and the exact one soon, on national catalogues.

CP-SAT alone proves slowly where thousands of columns compete: its bound is weak, while the linear relaxation is nearly tight
(planner-model.md 11). So, objective after objective:

1. HiGHS solves the relaxation over a few columns and asks for others as long as they would help (column generation);
2. CP-SAT solves the whole question over those columns: the first answer;
3. by the bound and the reduced costs, columns that no answer as good as the known one uses are fixed (5.4);
4. what is left is settled by CP-SAT.

Where even that takes a search of all columns, relaxations of what comes after tell little: the rest is asked at once, up to the
order among equals.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

import numpy as np

from pathways.planner.engines import FEW, cp_sat, improving
from pathways.planner.engines.bounds import Bound, Relaxation, propagated, tightened
from pathways.planner.program import OPEN, Matrix, Program, Solved, Status, Sum, Terms, Whole, highest

NAME = "CP-SAT after the linear relaxation of HiGHS"
_HANDFUL = 150  # so few columns are settled at once, objective after objective
_TRIES = 2  # values above a bound that are tried one by one
_NEAR = 14  # so far above its floor a largest thing mostly is, where it is above
_GROWTH = 4  # of the steps in which the values of a single column are tried
_FEW_COLUMNS = 500  # of so few it is not worth while to leave some out
_MANY_COLUMNS = 1_500  # with so many a proof by search takes long
_DEEP = 8  # rounds in which what nothing may be used for is seen to leave the tree empty


def minimise(program: Program, objectives: Sequence[Terms], *, time_limit_ms: int, few: int = FEW, workers: int = 1) -> Solved:
    """The lexicographic minimum of ``objectives`` (none: any solution), within ``time_limit_ms`` for all together. ``few``: how
    many columns CP-SAT gets without a relaxation."""
    *_, last = improving(program, objectives, time_limit_ms=time_limit_ms, few=few, workers=workers)
    return last


class Search:
    """The best answers of ``program``, looked for until a moment of the monotonic clock. ``few``: how many columns CP-SAT gets
    without a relaxation."""

    def __init__(self, program: Program, objectives: Sequence[Terms], until: float, few: int, workers: int) -> None:
        self._matrix = program.matrix()
        self._objectives = [Sum.of(each, len(self._matrix.lows)) for each in objectives]
        self._orders = [bool(each) and any(each is order for order in program.orders) for each in objectives]
        self._until = until
        self._few = few
        self._workers = workers
        self._lows, self._highs = self._freed()
        active = np.ones(len(self._lows), dtype=bool)
        active[list(program.aside)] = False
        self._relaxation = Relaxation(active)
        self._columns = np.arange(len(self._lows))  # those of the programme that are still looked at
        self._values = self._lows.copy()  # of all of the programme; of those that are looked at, only ``_best`` knows
        self._reached: list[int] = []
        self._never_below, self._floors, self._more_floors = program.never_below, program.floors, program.more_floors
        self._guesses: dict[tuple[bool, tuple[int, ...]], Bound | None] = {}  # asked again when floors are known
        self._searched = False  # whether a measure took a search of all columns: of those after it relaxations tell little
        self._best = self._as_known(program)

    def _as_known(self, program: Program) -> Whole | None:
        """The answer that is known already; ``None`` where there is none, or where it does not hold (more is asked now)."""
        if not program.known:
            return None
        values = self._matrix.lows.copy()
        values[list(program.known)] = list(program.known.values())
        values = np.clip(values, self._lows, self._highs)
        rows = self._matrix.at(values)
        in_rows = np.all((rows >= self._matrix.row_lows) & (rows <= self._matrix.row_highs))
        return values if in_rows and np.all((values >= self._lows) & (values <= self._highs)) else None

    def _freed(self) -> tuple[Whole, Whole]:
        """Bounds of the columns, those held to one of them that nobody wants least and that only help the rows there (the busiest
        week, where it is only kept from being too busy)."""
        matrix, lows, highs = self._matrix, self._matrix.lows.copy(), self._matrix.highs.copy()
        more, less = matrix.values > 0, matrix.values < 0
        below, above = (matrix.row_lows > -OPEN)[matrix.rows], (matrix.row_highs < OPEN)[matrix.rows]
        rises, falls = np.ones(len(lows), dtype=bool), np.ones(len(lows), dtype=bool)
        rises[matrix.columns[(more & above) | (less & below)]] = False
        falls[matrix.columns[(more & below) | (less & above)]] = False
        for terms in self._objectives:
            rises[terms.columns] = falls[terms.columns] = False
        return np.where(rises & ~falls, highs, lows), np.where(falls, lows, highs)

    def answers(self, first_until: float) -> Iterator[Solved]:
        """Better and better answers; the last one is the proven one, or the best when time runs out. ``first_until``: without an
        answer by then there is none."""
        if not self._objectives or self._left() <= self._few:
            yield self._at_once()
            return
        if self._best is None:
            if self._narrows_to_nothing():
                yield Solved(Status.INFEASIBLE)
                return
            until, self._until = self._until, first_until
            guesses = self._guess()
            first = self._first(guesses)
            if not first.values and not np.all(self._relaxation.active):
                self._relaxation.active[:] = True  # the few columns hold no answer
                first = self._solve(self._matrix, self._lows, self._highs, ())
            if not first.values:
                yield Solved(first.status)
                return
            self._until = until
            self._take(first)
            self._settle_guessed(guesses)
            yield self._known(None)
        while self._settle_plain() and self._left() > _HANDFUL and time.monotonic() < self._until:
            if self._searched and not self._is_order():
                bound, stopped = None, self._close_together()
            else:
                bound = None if self._is_order() and self._left() <= _MANY_COLUMNS else self._bound()
                if bound is not None:
                    self._tighten(bound)
                stopped = self._close(bound)
            if stopped is not None:
                yield stopped
                return
            self._settle(bound)
            yield self._known(None)
        yield self._rest()

    def _narrows_to_nothing(self) -> bool:
        """Narrows the bounds of columns by what each row allows; whether that leaves nothing for some column."""
        self._lows, self._highs = propagated(self._matrix, self._lows, self._highs, rounds=_DEEP)
        return bool(np.any(self._lows > self._highs))

    def _first(self, guesses: Sequence[Bound]) -> Solved:
        """An answer that reaches every guess, which nothing can beat; else one that reaches fewer; else any. What reaches a bound
        uses few of the columns: then all of these are looked at, and where there is none, the bound is known to be higher."""
        found, above = Solved(Status.UNKNOWN), -1
        for least in self._aims([each.least for each in guesses]):
            matrix, lows, highs = self._held_to(least, guesses)
            lows, highs = propagated(matrix, lows, highs)
            few = np.where(self._relaxation.active, highs, lows)
            every = np.count_nonzero(lows < highs) <= _FEW_COLUMNS or np.array_equal(few, highs)
            wanted = self._wanted_at_once(least, above, lows, highs) if every else ()
            if wanted and len(least) == above:
                found = self._lowest(matrix, lows, highs, wanted[0], self._floor(least))
            else:
                solve = self._solve_narrow if every else self._solve
                found = solve(matrix, lows, highs if every else few, wanted)
            if wanted and found.status is Status.OPTIMAL:
                self._floors = highest([self._floors, (*least, *found.reached)])
            if found.values:
                break
            if self._learns_more():
                return self._first(self._guess())
            if least and every and found.status is Status.INFEASIBLE:
                self._floors = highest([self._floors, (*least[:-1], least[-1] + 1)])
                above = len(least) - 1 if len(self._objectives[len(least) - 1]) == 1 else -1
        return found

    def _lowest(self, matrix: Matrix, lows: Whole, highs: Whole, terms: Sum, floor: int | None) -> Solved:
        """The answer that has least of a largest thing. It is looked for near its floor first, where that leaves fewer columns."""
        if floor is not None:
            near = highs.copy()
            near[terms.columns] = np.minimum(highs[terms.columns], (floor - terms.rest) // terms.values + _NEAR)
            near_lows, near = propagated(matrix, lows, near)
            if np.count_nonzero(near_lows < near) < np.count_nonzero(lows < highs):
                found = self._solve_narrow(matrix, near_lows, near, (terms,))
                if found.values:
                    return found
        return self._solve_narrow(matrix, lows, highs, (terms,))

    def _wanted_at_once(self, least: Sequence[int], above: int, lows: Whole, highs: Whole) -> Sequence[Sum]:
        """What an answer that reaches ``least`` is to have least of. Where a largest thing, the next one, is known to be ``above``
        its bound: that. Where nothing but the order among equals is left, and columns are few: the order, which takes no longer
        than any answer."""
        wanted = self._objectives[len(least) : len(least) + 1]
        if wanted and self._orders[len(least)]:
            return wanted if np.count_nonzero(lows < highs) <= _MANY_COLUMNS else ()
        return wanted if len(least) == above else ()

    def _learns_more(self) -> bool:
        """Asks once for floors that take time; whether they say more than is known."""
        before, more = self._floors, self._more_floors()
        self._floors, self._more_floors = highest([before, more]), tuple
        return self._floors != before

    def _aims(self, least: list[int]) -> Iterator[list[int]]:
        """What to reach at once, one after the other: all that is guessed, then what is as little as can be, then nothing."""
        if least and len(self._objectives[len(least) - 1]) == 1:
            yield least  # the last week too: whatever ends later is out
            least = least[:-1]
        binding = [each for each in range(len(least)) if self._objectives[each].width(self._lows, self._highs)]
        yield least
        more = next((each for each in binding if least[each] > self._objectives[each].least(self._lows, self._highs)), 0)
        if any(each < more for each in binding):
            yield least[:more]
        if least:
            yield []

    def _held_to(self, values: Sequence[int], guesses: Sequence[Bound]) -> tuple[Matrix, Whole, Whole]:
        """The programme of answers whose first objectives are at most ``values``, by the bounds that are guessed for these."""
        matrix, lows, highs = self._matrix, self._lows, self._highs
        for number, (terms, value, guess) in enumerate(zip(self._objectives, values, guesses, strict=False)):
            if value == terms.least(self._lows, self._highs):
                lows, highs = terms.at_least(lows, highs)
            elif len(terms) == 1 and value in (guess.least, self._floor(values[:number])):
                matrix, lows, highs = _held(matrix, terms, value, lows, highs)
            else:
                matrix = matrix.with_row(terms, value)
                lows, highs = tightened(guess, value, lows, highs)
        return matrix, lows, highs

    def _settle_guessed(self, guesses: Sequence[Bound]) -> None:
        """Settles the objectives in which the answer is as small as was guessed, or as is known that they are at least."""
        assert self._best is not None
        values: list[int] = []
        for terms, guess in zip(self._objectives, guesses, strict=False):
            value = terms.at(self._best)
            if value not in (guess.least, self._floor(values)):
                break
            values.append(value)
            if value != guess.least:
                break  # the guesses after it are of answers that reach this one
        self._matrix, self._lows, self._highs = self._held_to(values, guesses)
        self._reached += values
        self._narrow()

    def _floor(self, reached: Sequence[int]) -> int | None:
        """Below which the next objective cannot be, where those before it are ``reached``."""
        number = len(reached)
        floor = self._never_below.get(number)
        if number < len(self._floors) and tuple(reached) == self._floors[:number]:
            return self._floors[number] if floor is None else max(floor, self._floors[number])
        return floor

    def _close(self, bound: Bound | None) -> Solved | None:
        """Makes the best answer the best in the first unsettled objective; the answer so far where time runs out on it.

        One that reaches the bound is looked for over the active columns, then the best one over these; then the few values that are
        left above the bound are tried one by one: for each, far more columns are fixed than the known answer would fix. Where many
        are left, all columns are searched. A single column is settled by trying values alone.
        """
        terms = self._objectives[len(self._reached)]
        least = None if bound is None else bound.least
        if bound is not None and len(terms) == 1:
            return self._stepped(bound)
        if bound is not None and bound.least < self._value() and not self._is_order():
            found = self._at_most(bound.least, bound, every=False)
            if found.values:
                self._take(found)
        if least != self._value() and self._left() > _MANY_COLUMNS:
            self._learns_more()
            least = max((each for each in (least, self._floor(self._reached)) if each is not None), default=None)
        if least == self._value():
            return None
        few = np.where(self._relaxation.active, self._highs, self._lows)
        if 2 * np.count_nonzero(self._lows < few) < self._left():
            self._improve(self._solve(self._matrix, self._lows, few, (terms,)))
            if bound is not None and least is not None:
                self._tighten(bound)
                if self._value() - least <= _TRIES:
                    least, stopped = self._tried(bound, least)
                    if stopped is not None:
                        return stopped
                if least == self._value():
                    return None
        self._searched = not self._is_order()
        better = self._solve(self._matrix, self._lows, self._highs, (terms,))
        if better.status is not Status.OPTIMAL:
            return self._stopped(better, least)
        self._improve(better)
        return None

    def _close_together(self) -> Solved | None:
        """As ``_close``, of all that comes before an order by one search; what that settles is known from then on."""
        assert self._best is not None
        here = len(self._reached)
        ahead = zip(self._objectives[here:], self._orders[here:], strict=True)
        together = [terms for terms, _ in takewhile(lambda each: not each[1], ahead)]
        found = self._solve(self._matrix, self._lows, self._highs, together)
        is_proven = found.status is Status.OPTIMAL
        settled = found.reached if is_proven else found.reached[:-1]
        if found.values and found.reached <= tuple(terms.at(self._best) for terms in together):
            self._take(found)
        self._floors = highest([self._floors, (*self._reached, *settled)])
        if is_proven:
            return None
        self._settle_plain()
        return self._known(found.bound if len(self._reached) == here + len(settled) else None)

    def _stepped(self, bound: Bound) -> Solved | None:
        """Settles a single column: by an answer at its bound, else by the least that there is above. Where columns are many, values
        are first tried in growing steps, until one has an answer: with the largest thing (the last week) held down, most other
        columns are out."""
        least, step = bound.least, 1
        while least < self._value():
            target = min(least + step, self._value()) - 1
            tried = self._at_most(target, bound, every=True)
            if tried.values:
                self._take(tried)
                break
            if tried.status is not Status.INFEASIBLE:
                return self._stopped(Solved(Status.UNKNOWN), least)
            least, step = target + 1, _GROWTH * step
            if self._left() <= _MANY_COLUMNS:
                break
        if least < self._value():
            lower = self._at_most(self._value() - 1, bound, every=True, to_the_end=True)
            if lower.status is Status.FEASIBLE or lower.status is Status.UNKNOWN:
                return self._stopped(lower, least)
            if lower.values:
                self._take(lower)
        return None

    def _tried(self, bound: Bound, least: int) -> tuple[int, Solved | None]:
        """Tries ``least`` and the few next values; what is then known to be the least, or the answer so far where time ran out."""
        for target in range(least, min(least + _TRIES, self._value())):
            tried = self._at_most(target, bound, every=True)
            if tried.values:
                self._take(tried)
                return target, None
            if tried.status is not Status.INFEASIBLE:
                return target, self._stopped(Solved(Status.UNKNOWN), target)
            least = target + 1
        return least, None

    def _at_most(self, target: int, bound: Bound, *, every: bool, to_the_end: bool = False) -> Solved:
        """An answer whose first unsettled objective is at most ``target``; not ``every``: one over the active columns;
        ``to_the_end``: the one with the least."""
        terms = self._objectives[len(self._reached)]
        matrix = self._matrix.with_row(terms, target)
        lows, highs = propagated(matrix, *tightened(bound, target, self._lows, self._highs))
        few = np.where(self._relaxation.active, highs, lows)
        left = np.count_nonzero(lows < highs)
        if not every or (not to_the_end and left > _FEW_COLUMNS and 2 * np.count_nonzero(lows < few) < left):
            found = self._solve(matrix, lows, few, ())
            if found.values or not every:
                return found
        return self._solve_narrow(matrix, lows, highs, (terms,) if to_the_end else ())

    def _stopped(self, better: Solved, least: int | None) -> Solved:
        """The best answer when time ran out on the first unsettled objective, which is at least ``least``."""
        self._improve(better)
        known = [each for each in (least, better.bound) if each is not None]
        return self._known(max(known, default=None))

    # -- the answer so far -------------------------------------------------------------------------------------------

    def _value(self) -> int:
        """The first unsettled objective of the best answer."""
        assert self._best is not None
        return self._objectives[len(self._reached)].at(self._best)

    def _known(self, bound: int | None) -> Solved:
        assert self._best is not None
        values = self._all(self._best)
        if len(self._reached) == len(self._objectives):
            return Solved(Status.FEASIBLE, values, tuple(self._reached), None)
        return Solved(Status.FEASIBLE, values, (*self._reached, self._value()), bound)

    def _all(self, best: Whole) -> dict[int, int]:
        """The values of all columns of the programme."""
        values = self._values.copy()
        values[self._columns] = best
        return dict(enumerate(values.tolist()))

    def _take(self, solved: Solved) -> None:
        self._best = self._of(solved)

    def _of(self, solved: Solved) -> Whole:
        """Of the columns that are looked at."""
        return np.array([solved.values[each] for each in range(len(self._lows))], dtype=np.int64)

    def _improve(self, solved: Solved) -> None:
        """Takes an answer that is better in the first unsettled objective: one that is only equal there may be worse later."""
        if solved.values and solved.reached[0] < self._value():
            self._take(solved)

    def _is_order(self) -> bool:
        """Whether the first unsettled objective only orders equals: its relaxation is too far away to tell anything."""
        return self._orders[len(self._reached)]

    def _settle(self, bound: Bound | None) -> None:
        """The first unsettled objective has its best value: no later answer may have a worse one."""
        assert self._best is not None
        if bound is not None:
            self._tighten(bound)
        self._hold()
        self._narrow()

    def _settle_plain(self) -> bool:
        """Settles objectives that are as small as their columns allow, or as is known that they are at least: no relaxation needs
        to say that. Whether any is left."""
        settled = len(self._reached)
        while len(self._reached) < len(self._objectives):
            terms, value = self._objectives[len(self._reached)], self._value()
            if value == terms.least(self._lows, self._highs):
                self._lows, self._highs = terms.at_least(self._lows, self._highs)
                self._reached.append(value)
            elif value == self._floor(self._reached):
                self._hold()
            else:
                break
        if len(self._reached) > settled:
            self._narrow()
        return len(self._reached) < len(self._objectives)

    def _hold(self) -> None:
        """No later answer has more of the first unsettled objective than the best one."""
        assert self._best is not None
        terms, value = self._objectives[len(self._reached)], self._value()
        if self._is_order():
            # An order among equals decides its columns: two choices of one sum are as good as impossible (4.1).
            self._lows[terms.columns] = self._highs[terms.columns] = self._best[terms.columns]
        else:
            self._matrix, self._lows, self._highs = _held(self._matrix, terms, value, self._lows, self._highs)
        self._reached.append(value)

    def _narrow(self) -> None:
        """Narrows the bounds of columns by what is settled, and looks no longer at those that are decided, where they are many."""
        self._lows, self._highs = propagated(self._matrix, self._lows, self._highs)
        if self._best is None or len(self._lows) <= _FEW_COLUMNS or 2 * self._left() > len(self._lows):
            return
        self._values[self._columns] = self._best
        lows, at = self._lows, np.full(len(self._lows), -1)
        self._matrix, columns, _ = self._matrix.within(lows, self._highs)
        at[columns] = np.arange(len(columns))
        self._objectives[len(self._reached) :] = [each.within(at, lows) for each in self._objectives[len(self._reached) :]]
        self._columns, self._best = self._columns[columns], self._best[columns]
        self._relaxation = Relaxation(self._relaxation.active[columns])
        self._lows, self._highs = lows[columns], self._highs[columns]

    def _left(self) -> int:
        return int(np.count_nonzero(self._lows < self._highs))

    # -- CP-SAT ------------------------------------------------------------------------------------------------------

    def _at_once(self) -> Solved:
        """The answer without a relaxation. The first objectives may be as small as their columns allow, which leaves few columns:
        that is tried first where there are many."""
        if self._left() <= _FEW_COLUMNS:
            return self._rest()
        if self._narrows_to_nothing():
            return Solved(Status.INFEASIBLE)
        lows, highs = self._lows, self._highs
        least: list[int] = []
        leaves_out = False
        for terms in self._objectives:
            box = self._plainly(self._matrix, terms, lows, highs, self._floor(least))
            if box is None:
                break
            least.append(terms.least(lows, highs))
            leaves_out = leaves_out or terms.width(lows, highs) > 0
            lows, highs = box
        if leaves_out:
            solved = self._solve_narrow(self._matrix, lows, highs, self._objectives[len(least) :])
            if solved.values:
                return replace(solved, values=self._all(self._of(solved)), reached=(*least, *solved.reached))
        return self._rest()

    def _rest(self) -> Solved:
        """Everything that is not settled yet, by CP-SAT over every column that is left."""
        settled = len(self._reached)
        if settled and settled == len(self._objectives):
            assert self._best is not None
            return Solved(Status.OPTIMAL, self._all(self._best), tuple(self._reached), self._reached[-1])
        solved = self._solve(self._matrix, self._lows, self._highs, self._objectives[settled:])
        if solved.status is Status.UNKNOWN and self._best is not None:
            return self._known(None)
        values = self._all(self._of(solved)) if solved.values else {}
        return Solved(solved.status, values, (*self._reached, *solved.reached), solved.bound)

    def _solve(self, matrix: Matrix, lows: Whole, highs: Whole, objectives: Sequence[Sum]) -> Solved:
        """The answer of ``matrix`` for ``objectives`` with columns in ``lows..highs``; values of all columns that are looked at."""
        return self._solve_narrow(matrix, *propagated(matrix, lows, highs), objectives)

    def _solve_narrow(self, matrix: Matrix, lows: Whole, highs: Whole, objectives: Sequence[Sum]) -> Solved:
        """As ``_solve``, of bounds that are narrowed already."""
        if np.any(lows > highs):
            return Solved(Status.INFEASIBLE)
        reduced, columns, _ = matrix.within(lows, highs)
        if reduced.holds_nothing():
            return Solved(Status.INFEASIBLE)
        at = np.full(len(self._lows), -1)
        at[columns] = np.arange(len(columns))
        left = [terms.within(at, lows) for terms in objectives]
        wanted = [tuple(zip(terms.values.tolist(), terms.columns.tolist(), strict=True)) for terms in left]
        hint = None
        if self._best is not None:
            hint = self._best[columns].tolist()
        solved = cp_sat.search(reduced, wanted, until=self._until, hint=hint, workers=self._workers)
        if solved.status is Status.INFEASIBLE or solved.status is Status.UNKNOWN:
            return solved
        values = lows.copy()
        values[columns] = [solved.values[each] for each in range(len(columns))]
        reached = tuple(value + terms.rest for value, terms in zip(solved.reached, left, strict=False))
        bound = None if solved.bound is None or not reached else solved.bound + left[len(reached) - 1].rest
        return Solved(solved.status, dict(enumerate(values.tolist())), reached, bound)

    # -- the relaxation ----------------------------------------------------------------------------------------------

    def _guess(self) -> list[Bound]:
        """Bounds of the objectives one after the other, each if those before it reach theirs; asks for columns on the way. What
        may be plainly least is taken to be so without a relaxation, until one has no answer: then each is bounded by its own."""
        return self._guessed(plain=True) or self._guessed(plain=False)

    def _guessed(self, *, plain: bool) -> list[Bound]:
        matrix, (lows, highs), found = self._matrix, (self._lows, self._highs), list[Bound]()
        for number, terms in enumerate(self._objectives):
            reached = tuple(each.least for each in found)
            floor = self._floor(reached)
            # A largest thing is bounded step by step, which only pays where an answer at what it is at least is near.
            if (len(terms) == 1 and floor is None) or self._orders[number]:
                break
            box = self._plainly(matrix, terms, lows, highs, floor) if plain else None
            if box is not None:
                least, (lows, highs) = terms.least(lows, highs), box
                found.append(Bound(float(least), np.zeros(len(lows)), lows, highs))
                continue
            if floor is not None and number in self._never_below:
                bound = Bound(float(floor), np.zeros(len(lows)), lows, highs)
            else:
                if (plain, reached) not in self._guesses:
                    self._guesses[plain, reached] = self._relaxation.bound(
                        matrix, terms, lows, highs, floor=floor, until=self._until
                    )
                priced = self._guesses[plain, reached]
                if priced is None:
                    return [] if plain else found
                bound = replace(priced, floor=floor)
            found.append(bound)
            matrix = matrix.with_row(terms, bound.least)
        return found

    def _plainly(self, matrix: Matrix, terms: Sum, lows: Whole, highs: Whole, floor: int | None) -> tuple[Whole, Whole] | None:
        """The bounds of columns where ``terms`` are as small as these allow; ``None`` where that plainly cannot be, or is below
        their ``floor``."""
        if floor is not None and floor > terms.least(lows, highs):
            return None
        if not terms.width(lows, highs):
            return lows, highs
        lows, highs = propagated(matrix, *terms.at_least(lows, highs), rounds=_DEEP)
        return (lows, highs) if np.all(lows <= highs) else None

    def _bound(self) -> Bound | None:
        """A lower bound of the first unsettled objective over all columns; ``None`` where the relaxation of the active ones has no
        answer."""
        terms, floor = self._objectives[len(self._reached)], self._floor(self._reached)
        highs = self._highs
        if len(terms) == 1 and terms.values[0] > 0 and self._best is not None:
            highs = highs.copy()
            highs[terms.columns] = np.minimum(highs[terms.columns], self._best[terms.columns])
        bound = self._relaxed(self._matrix, terms, self._lows, highs, floor)
        return None if bound is None else replace(bound, floor=floor)

    def _relaxed(self, matrix: Matrix, terms: Sum, lows: Whole, highs: Whole, floor: int | None) -> Bound | None:
        return self._relaxation.bound(matrix, terms, lows, highs, floor=floor, until=self._until)

    def _tighten(self, bound: Bound) -> None:
        """Fixes what no answer as good as the known one does (5.4)."""
        self._lows, self._highs = tightened(bound, self._value(), self._lows, self._highs)


def _held(matrix: Matrix, terms: Sum, value: int, lows: Whole, highs: Whole) -> tuple[Matrix, Whole, Whole]:
    """The programme in which ``terms`` are ``value``, than which they are never less: by fixing a single column, else by a row."""
    if len(terms) > 1:
        return matrix.with_row(terms, value), lows, highs
    lows, highs = lows.copy(), highs.copy()
    lows[terms.columns] = highs[terms.columns] = (value - terms.rest) // terms.values
    return matrix, lows, highs
