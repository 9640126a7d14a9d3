"""What must come first, as rows of the programme, also where no dates fix the order.

A step whose need (one element of a unit) is met by others waits for one of them. Between dated steps the dates decide who
can be first, so a row over those is enough (planner-model.md 3.8). Steps without dates can be arranged in any order, but
not in a circle: those that could wait for one another get a position each, and who is waited for stands before who waits.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from pathways.planner.program import Program


@dataclass(slots=True)
class Arrangement:
    """Collects who waits for whom; ``write`` puts it into ``program``. ``taken``: the column of each option; ``unended``:
    the options without a known end, which alone can wait in a circle."""

    program: Program
    taken: Sequence[int]
    unended: frozenset[int]
    _needs: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)

    def wait(self, waiting: int, first: Collection[int]) -> None:
        """Option ``waiting`` is taken only with one of ``first`` (positions), which comes before it. An option that is
        itself among them meets the need by itself."""
        if waiting not in first:
            self._needs.append((waiting, tuple(first)))

    def write(self) -> None:
        """One row for each need, and positions for those that could wait in a circle."""
        ring = self._rings()
        position: dict[int, int] = {}
        for waiting, first in self._needs:
            terms = []
            for each in first:
                if waiting in ring and ring[waiting] == ring.get(each):
                    terms.append((1, self._before(each, waiting, position, len(ring))))
                else:
                    terms.append((1, self.taken[each]))
            self.program.row([*terms, (-1, self.taken[waiting])], low=0)

    def _rings(self) -> dict[int, int]:
        """Each option that could wait in a circle -> the number of its circle."""
        waits = [
            (each, waiting)
            for waiting, first in self._needs
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
