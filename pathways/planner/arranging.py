"""What must come first, as rows of the programme, also where no dates fix the order.

A step whose need (one element of a unit) is met by others waits for one of them. Between dated steps the dates decide who
can be first, so a row over those is enough (planner-model.md 3.8). Steps without dates can be arranged in any order, but
not in a circle: those that could wait for one another get a position each, and who is waited for stands before who waits.

Of steps that do the same no plan needs two, and what comes early enough for one of them does so for a later one. So each row
is about all of them up to one: the relaxation cannot take a tenth of each of ten, and let all wait for the same tenth.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pathways.planner.program import Program


class _Need(NamedTuple):
    """What ``waiting`` (a position) needs before it: one of ``first``."""

    waiting: int
    first: frozenset[int]


@dataclass(slots=True)
class Arrangement:
    """Collects who waits for whom; ``write`` puts it into ``program``. ``taken``: the column of each option; ``unended``:
    the options without a known end, which alone can wait in a circle."""

    program: Program
    taken: Sequence[int]
    unended: frozenset[int]
    _needs: dict[Hashable, dict[_Need, None]] = field(default_factory=dict)  # each once, in the order in which they came

    def wait(self, waiting: int, first: frozenset[int], alike: Hashable) -> None:
        """Option ``waiting`` is taken only with one of ``first`` (positions), which comes before it. An option that is
        itself among them meets the need by itself. ``alike``: of those that are equal in this no plan needs two. What is told
        twice (an option shows two units, and both come after the same one) is one need."""
        if waiting not in first:
            self._needs.setdefault(alike, {})[_Need(waiting, first)] = None

    def write(self) -> None:
        """The rows of all needs, and positions for those that could wait in a circle."""
        ring = self._rings()
        position: dict[int, int] = {}
        for alike in self._needs.values():
            self._write_together(each for each in alike if each.waiting not in ring)
            for waiting, first in alike:
                if waiting in ring:
                    near = {each for each in first if ring[waiting] == ring.get(each)}
                    before = [(1, self._before(each, waiting, position, len(ring))) for each in sorted(near)]
                    self._write([waiting], first - near, before)

    def _write_together(self, alike: Iterable[_Need]) -> None:
        """A row for all that can wait for the same, with those that can wait for less."""
        by_first: dict[frozenset[int], list[int]] = {}
        for waiting, first in alike:
            by_first.setdefault(first, []).append(waiting)
        so_far: list[int] = []
        enough: frozenset[int] = frozenset()
        for first, those in sorted(by_first.items(), key=lambda each: (len(each[0]), each[1])):
            if enough <= first:
                so_far, enough = [*so_far, *those], first
                self._write(so_far, first)
            else:
                self._write(those, first)

    def _write(self, waiting: Iterable[int], first: Iterable[int], before: Sequence[tuple[int, int]] = ()) -> None:
        there = [(1, self.taken[each]) for each in sorted(first)]
        self.program.row([*there, *before, *((-1, self.taken[each]) for each in sorted(waiting))], low=0)

    def _rings(self) -> dict[int, int]:
        """Each option that could wait in a circle -> the number of its circle."""
        waits = [
            (each, waiting)
            for alike in self._needs.values()
            for waiting, first in alike
            if waiting in self.unended
            for each in self.unended.intersection(first)
        ]
        if not waits:
            return {}
        import networkx as nx  # not with the module: it takes as long as a small plan, which seldom needs it

        rings = [each for each in nx.strongly_connected_components(nx.DiGraph(waits)) if len(each) > 1]
        return {option: number for number, ring in enumerate(rings) for option in ring}

    def _before(self, first: int, waiting: int, position: dict[int, int], places: int) -> int:
        """A column that is 1 only when ``first`` is taken and stands before ``waiting``."""
        for each in (first, waiting):
            if each not in position:
                position[each] = self.program.column(f"position {each}", 0, places - 1)
        column = self.program.column(f"{first} before {waiting}")
        self.program.row([(1, column), (-1, self.taken[first])], high=0)
        self.program.row([(1, position[waiting]), (-1, position[first]), (-places, column)], low=1 - places)
        return column
