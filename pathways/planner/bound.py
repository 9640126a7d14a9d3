"""What remains at least of a tree, quickly: a recursion over its groups, never more than the exact remainder.

Each group has a table: credit that it totals -> the least that is left to earn, then the fewest units left to do. The tables of
a group's children are joined by min-plus convolution, over the number of used members where a rule counts them. Credit may
be cut (decision 0007), so of equal units the largest are the best to use, and leaves need no convolution.

It is exact where no unit and no piece can be counted in two places, nothing excludes anything, extents are known and in
whole osp, and no two rules of a group count the same members in different ways. Otherwise it counts something twice and is
too low: osp are rounded in the learner's favour, what excludes is left out, and of the two readings of an unknown extent
(decision 0002) it takes the one that leaves less. (Given what is placed, the rules in osp are a tree of sums with whole
bounds: no fraction is better than the best whole number.) Where things held could count in two places, it is held against the
total less the most that each thing held can give in one place. The least total less that much, or less the most that the rules
let in, needs no table: ``Bounds.at_once``, which shuts most trees out before one is made.

Source: planner-model.md 8. The exact remainder: ``pathways.planner.completing``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pathways.model import UnitKind
from pathways.planner.completing import partly_met_osp
from pathways.planner.structure import MOST_OSP, Unknown
from pathways.rules.reading import ChoiceRule, Node, TreeLeaf
from pathways.rules.setting import Setting
from pathways.rules.standing import Piece, Standing

# Credit in whole osp (units and pieces, in a tree of counts) -> cost, _NEVER where it cannot be.
Table = npt.NDArray[np.int32]

_LEFT = 4096  # what one osp left weighs against one unit left: no tree has as many units
_NEVER = 1 << 29
_MOST = int(MOST_OSP)


@dataclass(frozen=True, slots=True, order=True)
class Bound:
    """At least this remains, in the order of the ranking (decision 0009).

    ``share``: what remains, divided by what remains and is counted. ``left``: osp (units, in a tree of counts). ``units``: left
    to do where so little is left.
    """

    share: Fraction
    left: Decimal
    units: int


def share_left(left: Decimal | int, counted: Decimal | int) -> Fraction:
    """What is ``left``, divided by that and what is ``counted``: 0 = complete, 1 = nothing held."""
    return Fraction(left) / (Fraction(left) + Fraction(counted)) if left + counted else Fraction(0)


# What a group's table depends on, and nothing else: two groups of one form have one table. Numbers are whole osp.


class _Leaf(NamedTuple):
    """A unit in one place: used always or not, complete or not, the most that it gives, what of it is met."""

    forced: bool
    held: bool
    most: int
    met: int


class _Members(NamedTuple):
    """Members of one rule, of which ``least`` to ``most`` are used. ``groups``: number of the table -> whether always used."""

    least: int
    most: int
    leaves: tuple[_Leaf, ...]
    groups: tuple[tuple[int, bool], ...]

    @property
    def free(self) -> bool:
        """Whether the rule is no limit."""
        number = len(self.leaves) + len(self.groups)
        always = sum(each.forced for each in self.leaves) + sum(forced for _, forced in self.groups)
        return self.least <= always and self.most >= number


class _Group(NamedTuple):
    least: int
    most: int
    parts: tuple[_Members, ...]


class _Open(NamedTuple):
    """An open group. ``gives``: credit of pieces that may be placed in it; ``begins``: it holds some credit when used;
    ``asks``: units left to do where something is to be agreed."""

    least: int
    most: int
    gives: int
    single: bool
    begins: bool
    asks: int


class Bounds:
    """Bounds of any number of trees. Groups of one form share a table, whatever tree they are in."""

    def __init__(self) -> None:
        self._number: dict[tuple[bool, _Group | _Open], int] = {}
        self._tables: list[Table] = []

    def at_once(self, setting: Setting, standing: Standing, held: frozenset[str]) -> Bound:
        """A weaker bound, without tables: the least that the tree totals, less the most that all that is held can give."""
        counts = setting.tree.counts
        unknown = Unknown.MOST if _has_unknown_units(setting, standing, held) else Unknown.LEAST
        total = _least_total(setting.tree.root, counts)
        forms = _Forms(self, setting, standing, held, unknown)
        left = max(0, total - min(forms.once(), forms.given(setting.tree.root)))
        return Bound(share_left(left, total - left), Decimal(left), left if counts else min(left, 1))

    def of(self, setting: Setting, standing: Standing, held: frozenset[str]) -> Bound | None:
        """What remains at least of the tree of ``setting``; ``None`` when nothing can fill it. ``held``: complete units."""
        least = self._read(setting, standing, held, Unknown.LEAST)
        if not _has_unknown_units(setting, standing, held):
            return least
        # Only where units of unknown extent leave the tree unfillable does a check read them as the most.
        most = self._read(setting, standing, held, Unknown.MOST)
        return min((each for each in (least, most) if each is not None), default=None)

    def _read(self, setting: Setting, standing: Standing, held: frozenset[str], unknown: Unknown) -> Bound | None:
        forms = _Forms(self, setting, standing, held, unknown)
        table = self._tables[forms.root()]
        possible = np.flatnonzero(table < _NEVER)
        if not len(possible):
            return None
        costs = np.maximum(table[possible], (possible - forms.once()).astype(np.int32) * _LEFT)
        least = int(costs.min())
        shares = {share_left(left, total - left) for total, left in zip(possible.tolist(), (costs // _LEFT).tolist(), strict=True)}
        units = least // _LEFT if setting.tree.counts else least % _LEFT
        return Bound(min(shares), Decimal(least // _LEFT), units)

    def number(self, form: _Group | _Open, *, counts: bool) -> int:
        """The number of the table of ``form``, in a tree of counts or of osp."""
        key = (counts, form)
        if key not in self._number:
            table = self._open(form, counts) if isinstance(form, _Open) else self._group(form, counts)
            self._number[key] = len(self._tables)
            self._tables.append(table)
        return self._number[key]

    def _open(self, form: _Open, counts: bool) -> Table:
        if counts:
            return np.array([_NEVER, 0 if form.gives else _LEFT + 1], np.int32)
        credit = np.arange(form.most + 1, dtype=np.int32)
        agreed = credit if form.single else credit - form.gives
        table = np.where(credit <= form.gives, 0, agreed * _LEFT + form.asks).astype(np.int32)
        return _from(table, max(form.least, int(form.begins)))

    def _group(self, form: _Group, counts: bool) -> Table:
        table = np.zeros(1, np.int32)
        for part in form.parts:
            table = _joined(table, self._members(part, form.most, counts), form.most)
        return _from(table, form.least)

    def _members(self, part: _Members, most: int, counts: bool) -> Table:
        """What the members of one rule total together."""
        begun = [leaf for leaf in part.leaves if leaf.met]
        leaves = _Leaves([leaf for leaf in part.leaves if not leaf.met], most, counts)
        groups = [(self._tables[number], forced) for number, forced in part.groups]
        groups += [(_begun(leaf, most), leaf.forced) for leaf in begun]
        if part.free and not counts:
            table = leaves.any_number()
            for used, forced in groups:
                table = _joined(table, used if forced else _perhaps(used), most)
            return table
        by_number: dict[int, Table] = {0: np.zeros(1, np.int32)}
        for used, forced in groups:
            more = {n + 1: _joined(table, used, most) for n, table in by_number.items() if n < part.most}
            kept = {} if forced else by_number
            by_number = {n: _least(kept.get(n), more.get(n)) for n in sorted({*kept, *more})}
        found = np.full(1, _NEVER, np.int32)
        for n, table in by_number.items():
            found = _least(found, _joined(table, leaves.between(part.least - n, part.most - n), most))
        return found


class _Leaves:
    """The leaves of one rule that are complete, or not begun."""

    def __init__(self, leaves: list[_Leaf], most: int, counts: bool) -> None:
        self._most = most
        self._counts = counts
        held = sorted((each for each in leaves if each.held), key=lambda each: (not each.forced, -each.most))
        others = sorted((each for each in leaves if not each.held), key=lambda each: (not each.forced, -each.most))
        self._held_forced = sum(each.forced for each in held)
        self._others_forced = sum(each.forced for each in others)
        # Of those that need not be used the largest come first: credit is cut where it is too much.
        self._held = list(accumulate((each.most for each in held), initial=0))
        self._others = list(accumulate((each.most for each in others), initial=0))

    def any_number(self) -> Table:
        """In a tree of osp, however many are used."""
        held, others = self._held[-1], self._others[-1]
        total = np.arange(min(held + others, self._most) + 1, dtype=np.int32)
        left = np.maximum(total - held, 0)
        units = np.searchsorted(np.array(self._others), left)
        return (left * _LEFT + np.maximum(units, self._others_forced)).astype(np.int32)

    def between(self, least: int, most: int) -> Table:
        """With at least ``least`` and at most ``most`` of them used."""
        found = np.full(1, _NEVER, np.int32)
        for others in range(self._others_forced, len(self._others)):
            held = min(len(self._held) - 1, most - others)
            if held < self._held_forced or held + others < least:
                continue
            if self._counts:
                fewest = max(self._held_forced, least - others)
                table = np.full(held + others + 1, _NEVER, np.int32)
                table[fewest + others :] = others * (_LEFT + 1)
            else:
                credit = self._held[held]
                total = np.arange(min(credit + self._others[others], self._most) + 1, dtype=np.int32)
                table = np.maximum(total - credit, 0) * _LEFT + others
            found = _least(found, table)
        return found


def _begun(leaf: _Leaf, most: int) -> Table:
    """A unit that is used and not complete, with credit that is met in it."""
    credit = np.arange(min(leaf.most, most) + 1, dtype=np.int32)
    return np.maximum(credit - leaf.met, 0) * _LEFT + 1


def _perhaps(used: Table) -> Table:
    """The table of what need not be used."""
    table = used.copy()
    table[0] = 0
    return table


def _from(table: Table, least: int) -> Table:
    """Only totals from ``least`` on."""
    kept = table.copy()
    kept[:least] = _NEVER
    return kept


def _least(one: Table | None, other: Table | None) -> Table:
    """For each total the better of the two. At least one is there."""
    if one is None or other is None:
        return one if one is not None else other  # type: ignore[return-value]  # never both None
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    table = longer.copy()
    np.minimum(table[: len(shorter)], shorter, out=table[: len(shorter)])
    return table


def _joined(one: Table, other: Table, most: int) -> Table:
    """Min-plus convolution: for each total up to ``most`` the best way of splitting it."""
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    length = min(len(one) + len(other) - 1, most + 1)
    if len(shorter) == 1:
        alone: Table = np.minimum(longer + shorter[0], _NEVER)
        return alone[:length]
    possible = np.flatnonzero(shorter < _NEVER)
    if len(possible) == 1:
        table = np.full(length, _NEVER, np.int32)
        at = int(possible[0])
        moved = longer[: max(0, length - at)]
        table[at : at + len(moved)] = np.minimum(moved + shorter[at], _NEVER)
        return table
    # Row i holds ``longer`` moved by i places: one window over it, padded on both sides.
    padded = np.full(length + 2 * len(shorter), _NEVER, np.int32)
    kept = longer[:length]
    padded[len(shorter) - 1 : len(shorter) - 1 + len(kept)] = kept
    windows = np.ndarray((length, len(shorter)), np.int32, padded, strides=(padded.itemsize, padded.itemsize))
    best: Table = np.minimum((windows + shorter[::-1]).min(axis=1), _NEVER)
    return best


# -- from a tree to forms ------------------------------------------------------------------------------------------------


def _up(osp: Decimal) -> int:
    whole = int(osp)  # no extent is negative
    return whole if whole == osp else whole + 1


class _Forms:
    """The forms of one tree's groups for one learner."""

    def __init__(self, bounds: Bounds, setting: Setting, standing: Standing, held: frozenset[str], unknown: Unknown) -> None:
        self._bounds = bounds
        self._unknown = unknown
        self._setting = setting
        self._standing = standing
        self._held = held
        self._counts = setting.tree.counts
        self._pieces: dict[str, list[Piece]] = {}
        for piece in standing.pieces:
            for slot in piece.places:
                self._pieces.setdefault(slot, []).append(piece)

    def root(self) -> int:
        """The number of the whole tree's table."""
        return self._used(self._setting.tree.root, _MOST)

    def once(self) -> int:
        """The most credit (units, in a tree of counts) that all that is held can give, each thing in one place."""
        most: dict[str, int] = {}
        for unit in self._had:
            most[unit] = max(map(self._leaf_gives, self._setting.leaves.get(unit, ())), default=0)
        open_credit: dict[tuple[str, ...], int] = {}
        for piece in self._standing.pieces:
            slots = [self._setting.slots[each] for each in piece.places]
            gives = max(self._piece_gives(piece, node) for node in slots)
            if piece.unit in most:
                most[piece.unit] = max(most[piece.unit], gives)
            else:
                open_credit[piece.places] = open_credit.get(piece.places, 0) + gives
        rooms = {places: sum(self._room(self._setting.slots[each]) for each in places) for places in open_credit}
        return sum(most.values()) + sum(min(credit, rooms[places]) for places, credit in open_credit.items())

    def given(self, node: Node) -> int:
        """The most credit (units, in a tree of counts) that the rules let in of what is held, each thing in every place."""
        if node.slot is not None:
            pieces = [self._piece_gives(each, node) for each in self._pieces.get(node.id, ())]
            return max(pieces, default=0) if node.slot.single else min(self._room(node), sum(pieces))
        gives = {leaf.id: self._leaf_gives(leaf) for leaf in node.leaves if leaf.unit in self._had}
        gives |= {child.id: self.given(child) for child in node.groups}
        within = 0
        for members, _, most in _rules(node)[0] if any(gives.values()) else ():
            own = sorted((gives.pop(each) for each in members if each in gives), reverse=True)
            within += sum(own[:most])
        return min(within + sum(gives.values()), self._room(node))

    def _leaf_gives(self, leaf: TreeLeaf) -> int:
        own = self._leaf(leaf, _MOST, forced=False)
        return own.most if own.held else own.met

    def _piece_gives(self, piece: Piece, node: Node) -> int:
        return min(self._room(node), 1 if self._counts else self._piece_most(piece, node, _MOST))

    def _room(self, node: Node) -> int:
        """The most credit that a group takes."""
        if self._counts:
            return 1 if node.slot is not None else _MOST
        return _up(node.osp.most) if node.osp is not None and node.osp.most is not None else _MOST

    @cached_property
    def _had(self) -> frozenset[str]:
        return self._held | self._standing.met.keys()

    @cached_property
    def _whole(self) -> bool:
        """Whether every credit is a whole number of osp: else a group can hold less than one."""
        numbers: list[Decimal | None] = [piece.osp for piece in self._standing.pieces]
        numbers += [evidence.osp for evidence in self._standing.whole.values()]
        for node in self._setting.nodes:
            numbers += (node.osp.least, node.osp.most) if node.osp is not None else ()
            numbers += (node.slot.fixed_osp, node.slot.cap_osp) if node.slot is not None else ()
            numbers += [osp for leaf in node.leaves for osp in (leaf.osp, leaf.most_osp)]
        for unit in self._setting.qualification.units:
            if unit.kind is UnitKind.COMMON:
                numbers += [each.mandatory_osp for each in unit.sub_units]
        return all(each is None or each == each.to_integral_value() for each in numbers)

    @cached_property
    def _told(self) -> frozenset[str]:
        """Common units whose open part is no further unit left to do: the rest of the unit is, or it stands in two places."""
        divided = [node.unit for node in self._setting.nodes if node.slot is not None and node.unit]
        left = self._setting.leaves.keys() - self._held if divided else set()
        return frozenset(unit for unit in divided if unit in left or divided.count(unit) > 1)

    def _used(self, node: Node, cap: int) -> int:
        """The number of the table of ``node`` where it is used. ``cap``: no more credit than this matters."""
        least = most = None
        if not self._counts and node.osp is not None:
            least, most = node.osp.least, node.osp.most
        from_, to = (0 if least is None else int(least)), (cap if most is None else min(cap, _up(most)))
        form = self._open(node, from_, to) if node.slot is not None else self._group(node, from_, to)
        return self._bounds.number(form, counts=self._counts)

    def _open(self, node: Node, least: int, most: int) -> _Open:
        slot, pieces = node.slot, self._pieces.get(node.id, [])
        assert slot is not None
        if self._counts:
            return _Open(0, 1, len(pieces) and 1, single=True, begins=True, asks=1)
        gives = [self._piece_most(piece, node, most) for piece in pieces]
        credit = max(gives, default=0) if slot.single else sum(gives)
        begins = self._whole and all(piece.osp is not None for piece in pieces)
        asks = 0 if node.unit in self._told else 1
        return _Open(least, most, min(credit, most), slot.single, begins, asks)

    def _piece_most(self, piece: Piece, node: Node, most: int) -> int:
        slot = node.slot
        assert slot is not None
        if slot.fixed_osp is not None:
            return min(most, _up(slot.fixed_osp))
        if piece.osp is None:
            return most if self._unknown is Unknown.MOST else 0
        return _up(min(piece.osp, slot.cap_osp)) if slot.cap_osp is not None else _up(piece.osp)

    def _group(self, node: Node, least: int, most: int) -> _Group:
        rules, forced = _rules(node)
        leaves = {leaf.id: self._leaf(leaf, most, leaf.id in forced) for leaf in node.leaves}
        groups = {child.id: (self._used(child, most), child.id in forced) for child in node.groups}
        parts = []
        for members, from_, to in rules:
            own_leaves = sorted(leaves.pop(each) for each in members if each in leaves)
            own_groups = sorted(groups.pop(each) for each in members if each in groups)
            number = len(own_leaves) + len(own_groups)
            parts.append(_Members(from_, number if to is None else min(to, number), tuple(own_leaves), tuple(own_groups)))
        if leaves or groups:
            parts.append(_Members(0, len(leaves) + len(groups), tuple(sorted(leaves.values())), tuple(sorted(groups.values()))))
        return _Group(least, most, tuple(parts))

    def _leaf(self, leaf: TreeLeaf, cap: int, forced: bool) -> _Leaf:
        held = leaf.unit in self._held
        if self._counts:
            return _Leaf(forced, held, 1, 0)
        most = min(cap, self._leaf_most(leaf, held))
        met = 0
        if not held and leaf.unit in self._standing.met:
            met = min(most, _up(partly_met_osp(self._setting, self._standing, leaf.unit)))
        return _Leaf(forced, held, most, met)

    def _leaf_most(self, leaf: TreeLeaf, held: bool) -> int:
        least, most = leaf.osp or Decimal(0), leaf.most_osp
        generous = self._unknown is Unknown.MOST
        if most is None:
            return _MOST if leaf.osp is None and generous else _up(least)
        if not held:
            return _up(most)
        recorded = _recorded_osp(leaf, self._standing)
        if recorded is None:
            return _up(most if generous else least)
        return _up(max(least, min(recorded, most)))


def _recorded_osp(leaf: TreeLeaf, standing: Standing) -> Decimal | None:
    return standing.whole[leaf.unit].osp if leaf.unit in standing.whole else None


def _has_unknown_units(setting: Setting, standing: Standing, held: frozenset[str]) -> bool:
    """Whether the extent of some unit in a tree of osp has two readings."""
    return not setting.tree.counts and any(
        leaf.osp is None if leaf.most_osp is None else leaf.unit in held and _recorded_osp(leaf, standing) is None
        for each in setting.leaves.values()
        for leaf in each
    )


def _least_total(node: Node, counts: bool) -> int:
    """No completion of the group totals less: by its own rule, else by its members that have to be used."""
    if not counts and node.osp is not None and node.osp.least is not None:
        return int(node.osp.least)
    rules, forced = _rules(node)
    least = {leaf.id: int(counts) for leaf in node.leaves} | {child.id: _least_total(child, counts) for child in node.groups}
    total = sum(least.get(each, 0) for each in forced) + int(counts and node.slot is not None)
    for members, wanted, _ in rules:
        free = sorted(least.get(each, 0) for each in members if each not in forced)
        total += sum(free[: max(0, wanted - len(members) + len(free))])
    return total


def _rules(node: Node) -> tuple[list[tuple[tuple[str, ...], int, int | None]], frozenset[str]]:
    """The rules that leave a choice, each over members of its own, and the members that are always used. Of rules that share
    members only the first is kept: a bound may be too low."""
    forced: set[str] = set()
    rules: list[tuple[tuple[str, ...], int, int | None]] = []
    seen: set[str] = set()
    for rule in node.choices:
        if _leaves_none_out(rule):
            forced |= set(rule.members)
    for rule in node.choices:
        limits = (rule.least or 0) > 0 or (rule.most is not None and rule.most < len(rule.members))
        if limits and not (_leaves_none_out(rule) and len(rule.members) == rule.least) and not seen & set(rule.members):
            seen |= set(rule.members)
            rules.append((rule.members, rule.least or 0, rule.most))
    return rules, frozenset(forced)


def _leaves_none_out(rule: ChoiceRule) -> bool:
    return (rule.least or 0) >= len(rule.members)
