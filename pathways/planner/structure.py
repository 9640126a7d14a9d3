"""The rule tree as columns and rows: which groups are used, where units are counted, how much credit each gives.

Column names follow planner-model.md 2: ``a`` group used, ``x`` unit counted in a place, ``b`` piece placed in an open group, ``q``
credit to be agreed. Of credit the columns say what is *cut* (``y`` of a unit, ``z`` of a piece: extent less credit, 1.5): where
nothing is cut they are 0 and gone, and what is too large for its group plainly is. Rows follow planner-model.md 3.1-3.3 and 3.5.
Check and plan are built on this; neither says anything about the tree again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from types import MappingProxyType

from pathways.planner.program import Program, Terms
from pathways.planner.scale import Scale
from pathways.rules.reading import Node, Tree, TreeLeaf
from pathways.rules.standing import Piece, count_once

MOST_OSP = Decimal(1000)  # no qualification is larger; bounds what is not bounded


class Unknown(StrEnum):
    """How an unknown extent is read (planner-model.md 1.6): as giving nothing, or as much as its group can take."""

    LEAST = "least"
    MOST = "most"


@lru_cache(maxsize=2**17)
def rank(identifier: str, bits: int = 28) -> int:
    """A fixed pseudo-random number of an identifier, equal in every process and on every machine (4.1)."""
    return int.from_bytes(blake2b(identifier.encode(), digest_size=8).digest(), "big") >> (64 - bits)


@dataclass(slots=True)
class StructureColumns:
    """The columns of one tree in a programme, by id. ``cut``, ``slot_cut``: what of the credit is cut, where anything may be.
    ``extent``: leaf id, or piece and open group -> its own credit there, scaled; ``piece_gives``: what the group takes of that;
    ``chosen``: leaf id -> the column of an extent that the completion chooses."""

    program: Program
    tree: Tree
    scale: Scale
    used: dict[str, int] = field(default_factory=dict)
    placed: dict[str, int] = field(default_factory=dict)
    cut: dict[str, int] = field(default_factory=dict)
    in_slot: dict[tuple[str, str], int] = field(default_factory=dict)
    slot_cut: dict[tuple[str, str], int] = field(default_factory=dict)
    to_agree: dict[str, int] = field(default_factory=dict)
    asks: dict[str, int] = field(default_factory=dict)
    total: dict[str, int] = field(default_factory=dict)
    extent: dict[str, int] = field(default_factory=dict)
    piece_extent: dict[tuple[str, str], int] = field(default_factory=dict)
    piece_gives: dict[tuple[str, str], int] = field(default_factory=dict)
    chosen: dict[str, int] = field(default_factory=dict)
    leaves: dict[str, TreeLeaf] = field(default_factory=dict)
    leaves_of: dict[str, list[str]] = field(default_factory=dict)

    def surplus(self, without: Collection[str] = ()) -> Terms:
        """What is placed and not counted (1.5): extents of what is placed, less the credit taken. ``without``: leaves and
        pieces that do not matter here."""
        beyond = {key: own - self.piece_gives[key] for key, own in self.piece_extent.items()}
        terms = [(1, col) for leaf, col in self.cut.items() if leaf not in without]
        terms += [(1, col) for key, col in self.slot_cut.items() if key[0] not in without]
        terms += [(more, self.in_slot[key]) for key, more in beyond.items() if more and key[0] not in without]
        return tuple(terms)

    def uncut(self, leaf: str) -> tuple[int, int]:
        """The extent of a unit where it is placed, before any cut, as a term."""
        return (1, self.chosen[leaf]) if leaf in self.chosen else (self.extent[leaf], self.placed[leaf])

    def credit(self, leaf: str) -> Terms:
        """What a unit counts in its place; empty in a tree of counts."""
        if leaf not in self.extent:
            return ()
        return (self.uncut(leaf), (-1, self.cut[leaf])) if leaf in self.cut else (self.uncut(leaf),)

    def slot_credit(self, key: tuple[str, str]) -> Terms:
        """What a piece counts in an open group; empty in a tree of counts."""
        if key not in self.piece_gives:
            return ()
        whole = (self.piece_gives[key], self.in_slot[key])
        return (whole, (-1, self.slot_cut[key])) if key in self.slot_cut else (whole,)

    def choice_ranks(self) -> Terms:
        """A fixed order among otherwise equal choices of groups, places and pieces."""
        terms = [(rank(f"group {each}", 20), col) for each, col in self.used.items()]
        terms += [(rank(f"leaf {self.leaves[each].unit} {each}", 28), col) for each, col in self.placed.items()]
        terms += [(rank(f"piece {piece} {slot}", 28), col) for (piece, slot), col in self.in_slot.items()]
        return tuple(terms)

    def credit_ranks(self) -> Terms:
        """A fixed order among otherwise equal ways of cutting and of spreading what is to be agreed, where all is placed."""
        terms = [(rank(f"credit {each}", 16) + 1, self.chosen[each]) for each in self.chosen]
        terms += [(-rank(f"credit {each}", 16) - 1, col) for each, col in self.cut.items()]
        terms += [(-rank(f"credit {piece} {slot}", 16) - 1, col) for (piece, slot), col in self.slot_cut.items()]
        terms += [(rank(f"agree {each}", 16) + 1, col) for each, col in self.to_agree.items()]
        return tuple(terms)


def add_structure(
    program: Program,
    tree: Tree,
    *,
    scale: Scale,
    pieces: Collection[Piece],
    held_osp: Mapping[str, Decimal | None],
    unknown: Unknown = Unknown.LEAST,
    strict: bool = False,
    times: Mapping[str, int] = MappingProxyType({}),
    free: Collection[str] = frozenset(),
) -> StructureColumns:
    """The columns and rows of ``tree``. ``held_osp``: unit -> recorded extent, for held units of variable extent. ``times``:
    how often a piece (id) can be placed, where it stands for several that are alike; else once. ``free``: groups (ids) whose
    own rule is dropped; but an open group takes no more than it did."""
    return _Builder(program, tree, scale, sorted(pieces, key=lambda p: p.id), held_osp, unknown, strict, times, free).build()


class _Builder:
    def __init__(
        self,
        program: Program,
        tree: Tree,
        scale: Scale,
        pieces: list[Piece],
        held_osp: Mapping[str, Decimal | None],
        unknown: Unknown,
        strict: bool,
        times: Mapping[str, int],
        free: Collection[str],
    ) -> None:
        self._program = program
        self._tree = tree
        self._scale = scale
        self._pieces = pieces
        self._held_osp = held_osp
        self._unknown = unknown
        self._strict = strict
        self._times = times
        self._free = free
        self._columns = StructureColumns(program, tree, scale)
        self._pieces_at: dict[str, list[Piece]] = {}
        for piece in pieces:
            for slot in piece.places:
                self._pieces_at.setdefault(slot, []).append(piece)

    def build(self) -> StructureColumns:
        columns, program = self._columns, self._program
        self._add(self._tree.root)
        program.fix(columns.used[self._tree.root.id], 1)
        for node in self._tree.root.walk():
            self._rules(node)
        self._units_once()
        for exclusion in self._tree.exclusions:
            if exclusion.leaf in columns.placed:
                others = columns.leaves_of.get(exclusion.unit, [])
                program.row([(1, columns.placed[exclusion.leaf]), *((1, columns.placed[each]) for each in others)], high=1)
        return columns

    # -- columns ---------------------------------------------------------------------------------------------------

    def _add(self, node: Node) -> None:
        columns, program = self._columns, self._program
        columns.used[node.id] = program.column(f"a {node.id}")
        for leaf in node.leaves:
            columns.leaves[leaf.id] = leaf
            columns.leaves_of.setdefault(leaf.unit, []).append(leaf.id)
            columns.placed[leaf.id] = program.column(f"x {leaf.id}")
            if not self._tree.counts:
                self._leaf_credit(leaf)
        if node.slot is not None:
            self._slot(node)
        for child in node.groups:
            self._add(child)
        if not self._tree.counts:
            most = self._scale.units(MOST_OSP) if node.id in self._free and node.slot is None else self._slot_most(node)
            columns.total[node.id] = program.column(f"c {node.id}", 0, most)

    def _leaf_credit(self, leaf: TreeLeaf) -> None:
        columns, program = self._columns, self._program
        placed = columns.placed[leaf.id]
        least, most = self._leaf_extent(leaf)
        columns.extent[leaf.id] = most
        if least != most:
            size = columns.chosen[leaf.id] = program.column(f"p {leaf.id}", 0, most)
            program.row([(1, size), (-most, placed)], high=0)
            program.row([(1, size), (-least, placed)], low=0)
        if most and not self._strict:
            cut = columns.cut[leaf.id] = program.column(f"y {leaf.id}", 0, most)
            own, column = columns.uncut(leaf.id)
            program.row([(1, cut), (-own, column)], high=0)

    def _leaf_extent(self, leaf: TreeLeaf) -> tuple[int, int]:
        """The least and most own credit of a unit in this place; they differ where the completion may choose."""
        units = self._scale.units
        least = leaf.osp if leaf.osp is not None else Decimal(0)
        if leaf.most_osp is None:
            unknown = MOST_OSP if leaf.osp is None and self._unknown is Unknown.MOST else least
            return units(least), units(unknown)
        if leaf.unit not in self._held_osp:
            return units(least), units(leaf.most_osp)
        recorded = self._held_osp[leaf.unit]
        if recorded is None:
            recorded = leaf.most_osp if self._unknown is Unknown.MOST else least
        own = units(max(least, min(recorded, leaf.most_osp)))
        return own, own

    def _slot(self, node: Node) -> None:
        """Credit in an open group: pieces placed there, and what is still to be agreed (3.5)."""
        columns, program, slot = self._columns, self._program, node.slot
        assert slot is not None
        most = 1 if self._tree.counts else self._slot_most(node)
        agree = columns.to_agree[node.id] = program.column(f"q {node.id}", 0, most)
        asks = columns.asks[node.id] = program.column(f"q>0 {node.id}")
        program.row([(1, agree), (-most, asks)], high=0)
        program.row([(1, agree), (-1, asks)], low=0)
        program.row([(1, asks), (-1, columns.used[node.id])], high=0)
        here = []
        for piece in self._pieces_at.get(node.id, ()):
            key = (piece.id, node.id)
            times = self._times.get(piece.id, 1)
            placed = columns.in_slot[key] = program.column(f"b {piece.id} {node.id}", 0, times)
            program.row([(1, placed), (-times, columns.used[node.id])], high=0)
            here.append(placed)
            if self._tree.counts:
                continue
            gives = columns.piece_gives[key] = self._piece_most(piece, node, most)
            own = self._scale.units(piece.osp) if piece.osp is not None else 0
            columns.piece_extent[key] = max(gives, own)
            if gives and not self._strict:
                cut = columns.slot_cut[key] = program.column(f"z {piece.id} {node.id}", 0, gives * times)
                program.row([(1, cut), (-gives, placed)], high=0)
        if slot.single or self._tree.counts:
            program.row([*((1, each) for each in here), (1, asks)], high=1)

    def _slot_most(self, node: Node) -> int:
        return self._scale.units(node.osp.most if node.osp and node.osp.most is not None else MOST_OSP)

    def _piece_most(self, piece: Piece, node: Node, most: int) -> int:
        slot = node.slot
        assert slot is not None
        if slot.fixed_osp is not None:
            return min(most, self._scale.units(slot.fixed_osp))
        if piece.osp is None:
            return most if self._unknown is Unknown.MOST else 0
        own = self._scale.units(piece.osp)
        return min(own, self._scale.units(slot.cap_osp)) if slot.cap_osp is not None else own

    # -- rows ------------------------------------------------------------------------------------------------------

    def _rules(self, node: Node) -> None:
        columns, program = self._columns, self._program
        used = columns.used[node.id]
        for child in node.groups:
            program.row([(1, columns.used[child.id]), (-1, used)], high=0)
        for leaf in node.leaves:
            program.row([(1, columns.placed[leaf.id]), (-1, used)], high=0)
        for rule in node.choices if node.id not in self._free else ():
            members = [(1, columns.placed[each] if each in columns.placed else columns.used[each]) for each in rule.members]
            if rule.least:
                program.row([*members, (-rule.least, used)], low=0)
            if rule.most is not None:
                program.row([*members, (-rule.most, used)], high=0)
        if self._tree.counts:
            if node.slot is not None:
                filled = [*self._in(node.id), (1, columns.to_agree[node.id])]
                program.row([*filled, (-1, used)], low=0)
            return
        total = columns.total[node.id]
        below: list[tuple[int, int]] = [(-1, total)]
        below += [term for leaf in node.leaves for term in columns.credit(leaf.id)]
        below += [(1, columns.total[child.id]) for child in node.groups]
        if node.slot is not None:
            here = self._pieces_at.get(node.id, ())
            below += [term for piece in here for term in columns.slot_credit((piece.id, node.id))]
            below.append((1, columns.to_agree[node.id]))
            # A used open group holds something: credit, or a piece whose extent nobody has stated.
            unknown = [(1, columns.in_slot[piece.id, node.id]) for piece in here if piece.osp is None]
            program.row([(1, total), *unknown, (-1, used)], low=0)
        program.row(below, low=0, high=0)
        if node.id in self._free and node.slot is None:
            return
        most = self._scale.units(node.osp.most) if node.osp and node.osp.most is not None else self._scale.units(MOST_OSP)
        program.row([(1, total), (-most, used)], high=0)
        if node.osp and node.osp.least is not None and node.id not in self._free:
            program.row([(1, total), (-self._scale.units(node.osp.least), used)], low=0)

    def _in(self, slot: str) -> Iterable[tuple[int, int]]:
        return ((1, col) for (_, each), col in self._columns.in_slot.items() if each == slot)

    def _units_once(self) -> None:
        """A unit counts once, as a leaf or as a piece; a piece sits in one open group (alike ones: as many times as there are)."""
        columns, program = self._columns, self._program
        places: dict[str, list[int]] = {}
        most: dict[str, int] = {}
        for unit, leaves in columns.leaves_of.items():
            places.setdefault(f"unit {unit}", []).extend(columns.placed[each] for each in leaves)
        for piece in self._pieces:
            own = [columns.in_slot[piece.id, slot] for slot in piece.places if (piece.id, slot) in columns.in_slot]
            key = f"unit {piece.unit}" if piece.unit is not None else f"piece {piece.id}"
            places.setdefault(key, []).extend(own)
            most[key] = self._times.get(piece.id, 1)
        for ids in count_once(self._pieces):
            places[f"same {ids}"] = [column for each in ids for column in places[f"piece {each}"]]
        for key, columns_of_one in places.items():
            if len(columns_of_one) > 1:
                program.row([(1, each) for each in columns_of_one], high=most.get(key, 1))
