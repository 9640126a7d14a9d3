"""How much of a tree is open to a question: the units and open groups that its branches leave, and how many pieces of open
credit these take together.

A branch that is not asked for is shut. Of groups of which at most so many are used, the roomiest count. Both bounds are of what can
be of use, so more pieces than that are never needed together (planner-model.md 5.1, 5.3).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from functools import cached_property
from math import ceil

from pathways.planner.checking import wanted_branches
from pathways.rules.reading import BRANCH_KINDS, Node, Tree
from pathways.rules.standing import Piece


class Rooms:
    """What the branches (codes; none: any) leave of ``tree``. ``free``: groups (ids) whose own rule does not bind."""

    @classmethod
    def of_anybody(cls, tree: Tree) -> Rooms:
        """What is there for whoever asks: any branch, and whatever rule does not bind."""
        return cls(tree, free=[each.id for each in tree.root.walk()])

    def __init__(self, tree: Tree, branches: Collection[str] = (), free: Collection[str] = ()) -> None:
        self._tree = tree
        self._free = frozenset(free)
        ways, _ = wanted_branches(tree, branches)
        wanted = {each for way in ways for each in way}
        self._shut = frozenset(each.id for each in tree.root.walk() if each.kind in BRANCH_KINDS and each.id not in wanted)
        self._known: dict[tuple[Decimal | None, tuple[str, ...]], int | None] = {}

    @cached_property
    def units(self) -> frozenset[str]:
        """Units that have a place."""
        return frozenset(self._units(self._tree.root))

    def _units(self, node: Node) -> set[str]:
        if node.id in self._shut:
            return set()
        return {leaf.unit for leaf in node.leaves}.union(*(self._units(each) for each in node.groups))

    def most(self, piece: Piece) -> int | None:
        """How many pieces like this one can be of use together; ``None``: nobody knows."""
        key = piece.osp, piece.places
        if key not in self._known:
            self._known[key] = self._most(self._tree.root, piece)
        return self._known[key]

    def together(self, pieces: Iterable[Piece]) -> int | None:
        """How many offerings that give these can be of use in one plan: what is no open credit, and the same learning, counts once.
        ``None``: nobody knows."""
        rooms = [self.most(each) for each in pieces if each.unit is None and each.same is None]
        return None if None in rooms else max([1, *(each for each in rooms if each is not None)])

    def _most(self, node: Node, piece: Piece) -> int | None:
        if node.id in self._shut:
            return 0
        own = self._in_slot(node, piece) if node.id in piece.places else 0
        below = {each.id: self._most(each, piece) for each in node.groups}
        known = {each: room for each, room in below.items() if room is not None}
        if own is None or len(known) < len(below):
            return None
        return own + min([sum(known.values()), *self._by_rules(node, known)])

    def _by_rules(self, node: Node, rooms: dict[str, int]) -> list[int]:
        """What each rule of a group leaves of the ``rooms`` below it."""
        found = []
        for rule in node.choices if node.id not in self._free else ():
            members = sorted((rooms[each] for each in rule.members if each in rooms), reverse=True)
            if rule.most is not None and rule.most < len(members):
                found.append(sum(rooms.values()) - sum(members[rule.most :]))
        return found

    def _in_slot(self, node: Node, piece: Piece) -> int | None:
        """As many as a group takes before it is full."""
        assert node.slot is not None
        if node.slot.single or self._tree.counts:
            return 1
        if node.osp is None or node.osp.most is None or not piece.osp or node.slot.fixed_osp is not None:
            return None
        gives = piece.osp if node.slot.cap_osp is None else min(piece.osp, node.slot.cap_osp)
        return ceil(node.osp.most / gives)  # not by //, which cuts towards zero for decimals
