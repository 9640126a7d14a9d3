"""Open credit that can be studied, as columns and rows: alike pieces are one that is placed several times (planner-model.md 3.5).

National units that have no place of their own in the tree are alike too, where they differ in nothing but the unit: each counts
once, and one column says of each whether it is placed, instead of one for each open group that takes it. What is assumed is not
studied: it stands apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from pathways.planner.options import Option
from pathways.planner.program import Program, Solved, Terms
from pathways.planner.structure import StructureColumns, rank
from pathways.rules.standing import Piece


class _Likeness(NamedTuple):
    """In what pieces are equal that are alike. ``of_units``: pieces of several national units, each of which counts once."""

    assumed: bool
    osp: Decimal | None
    unit: str | None
    same: str | None
    language: str | None
    places: tuple[str, ...]
    of_units: bool = False

    @property
    def name(self) -> str:
        of = "units" if self.of_units else self.unit
        return f"any {'assumed ' if self.assumed else ''}{(self.osp, of, self.same, self.language, self.places)}"


@dataclass(frozen=True, slots=True)
class _Pool:
    """``piece``, as which alike pieces are placed; ``members``: those that it stands for, each with the position of an option that
    gives it."""

    piece: Piece
    members: Sequence[tuple[Piece, int]]
    is_offered: bool
    of_units: bool

    @property
    def times(self) -> int:
        """How often it can be placed: a national unit, and the same learning, count once."""
        if self.piece.unit is not None or self.piece.same is not None:
            return 1
        return len({piece.unit or piece.id for piece, _ in self.members})

    def by_unit(self) -> dict[str, list[int]]:
        """Unit -> positions of the options that give it."""
        found: dict[str, list[int]] = {}
        for piece, position in self.members:
            assert piece.unit is not None
            found.setdefault(piece.unit, []).append(position)
        return found


class OpenCredit:
    """The open credit of ``options``. ``elsewhere``: units that may also be placed as something else, or not at all."""

    def __init__(self, options: Iterable[Option], elsewhere: Collection[str]) -> None:
        self._pools = tuple(_pooled(options, elsewhere))
        self.placed_units: dict[str, int] = {}  # of units that are alike: the column that says whether one is placed

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """What is placed: alike pieces are one."""
        return tuple(pool.piece for pool in self._pools)

    @property
    def times(self) -> dict[str, int]:
        """Id of a piece -> how often it can be placed."""
        return {pool.piece.id: pool.times for pool in self._pools}

    @property
    def offered(self) -> dict[str, Piece]:
        """Those of ``pieces`` that offerings give, by their ids."""
        return {pool.piece.id: pool.piece for pool in self._pools if pool.is_offered}

    @property
    def of_units(self) -> frozenset[str]:
        """Ids of those of ``pieces`` that stand for several units."""
        return frozenset(pool.piece.id for pool in self._pools if pool.of_units)

    def write(self, program: Program, columns: StructureColumns, taken: Sequence[int]) -> None:
        """The rows: a piece is placed only where an option that gives it is taken."""
        places = _places(columns)
        for pool in self._pools:
            here = [(1, column) for column in places.get(pool.piece.id, ())]
            if not pool.of_units:
                if here:
                    program.row([*here, *((-1, taken[position]) for _, position in pool.members)], high=0)
                continue
            placed = {unit: program.column(f"b {unit}") for unit in pool.by_unit()}
            program.row([*here, *((-1, column) for column in placed.values())], low=0, high=0)
            for unit, positions in pool.by_unit().items():
                program.row([(1, placed[unit]), *((-1, taken[position]) for position in positions)], high=0)
            self.placed_units |= placed

    def ranks(self) -> Terms:
        """A fixed order among otherwise equal choices of which units are placed."""
        return tuple((rank(f"placed {unit}", 28), column) for unit, column in self.placed_units.items())

    def filling(self, program: Program, columns: StructureColumns, positions: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Positions of options, each with a new column that is 1 only where it fills an open group: of alike pieces as many as are
        placed, of one unit one."""
        places = _places(columns)
        for pool in self._pools:
            given = {position for _, position in pool.members}
            own = [position for position in positions if position in given]
            here = [(-1, column) for column in places.get(pool.piece.id, ())]
            if not own or not here:
                continue
            filling = {position: program.column(f"fills {pool.piece.id} {position}") for position in own}
            program.row([*((1, each) for each in filling.values()), *here], high=0)
            for unit, those in pool.by_unit().items() if pool.of_units else ():
                alike = [(1, filling[position]) for position in those if position in filling]
                program.row([*alike, (-1, self.placed_units[unit])], high=0)
            yield from filling.items()

    def taken(self, solved: Solved, taken: Sequence[int], first: Callable[[Piece, int], Any]) -> Mapping[str, list[Piece]]:
        """Id of each of ``pieces`` -> those that it stands for and that a solution takes, in the order of ``first``."""
        found: dict[str, list[Piece]] = {}
        for pool in self._pools:
            there = {piece.id: (piece, at) for piece, at in pool.members if solved.values[taken[at]]}
            ordered = [piece for piece, _ in sorted(there.values(), key=lambda each: first(*each))]
            if pool.of_units:
                placed = (piece for piece in reversed(ordered) if solved.values[self.placed_units[piece.unit or ""]])
                one_of_each = {piece.unit: piece for piece in placed}.values()
                ordered = [piece for piece in ordered if piece in one_of_each]
            found[pool.piece.id] = ordered
        return found


def _places(columns: StructureColumns) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for (piece_id, _), column in columns.in_slot.items():
        found.setdefault(piece_id, []).append(column)
    return found


def _pooled(options: Iterable[Option], elsewhere: Collection[str]) -> Iterator[_Pool]:
    pools: dict[_Likeness, list[tuple[Piece, int]]] = {}
    last, own = None, list[tuple[Piece, list[tuple[Piece, int]]]]()
    for position, option in enumerate(options):
        if option.use is not last:  # the options of an offering stand together
            last, own = option.use, []
            for piece in option.use.pieces:
                alike = _Likeness(option.offering is None, piece.osp, piece.unit, piece.same, piece.language, piece.places)
                own.append((piece, pools.setdefault(alike, [])))
        for piece, pool in own:
            pool.append((piece, position))
    together = _units_together(pools, elsewhere)
    for alike, members in sorted(together.items(), key=lambda each: each[1][0][0].id):
        piece = replace(members[0][0], id=alike.name, unit=alike.unit)
        yield _Pool(piece, members, is_offered=not alike.assumed, of_units=alike.of_units)


def _units_together(
    pools: Mapping[_Likeness, list[tuple[Piece, int]]], elsewhere: Collection[str]
) -> dict[_Likeness, list[tuple[Piece, int]]]:
    """``pools`` with units as one that differ in nothing else. A unit that is given in two ways stands apart: only one counts."""
    ways = Counter(alike.unit for alike in pools)
    found: dict[_Likeness, list[tuple[Piece, int]]] = {}
    for alike, members in pools.items():
        is_free = alike.unit is not None and not alike.assumed and ways[alike.unit] == 1 and alike.unit not in elsewhere
        found.setdefault(alike._replace(unit=None, of_units=True) if is_free else alike, []).extend(members)
    return found
