"""The one reading of a published rule tree: what it leaves unsaid is decided here and nowhere else.

The published structures do not say whether child groups are alternatives, what an open group accepts or how a count is
meant. This module turns a ``Structure`` into a ``Tree`` whose every rule is explicit: bounds in osp, and
*choice rules* ("of these members at least so many and at most so many, whenever the group is used"). Each guess is an
``Ambiguity`` with an id, so that a person can overrule it in a correction file.

Source: planner-model.md 1.4; eperusteet.md 6; decisions 0002, 0005, 0006 and 0007 in docs/decisions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from pathways.model import (
    CountBounds,
    Finding,
    Group,
    GroupKind,
    Leaf,
    OspBounds,
    Qualification,
    Severity,
    Structure,
    Text,
    finding,
    joined_names,
)
from pathways.rules.elements import optional_need_osp
from pathways.rules.prose import excluded_name, order_sentence, units_named
from pathways.rules.slots import Admits, Slot, normalised, read_slot

BRANCH_KINDS = (GroupKind.COMPETENCE_AREA, GroupKind.TITLE)


@dataclass(frozen=True, slots=True)
class ChoiceRule:
    """Whenever the group is used: of ``members`` (ids of leaves and groups) at least ``least``, at most ``most`` are.

    ``why`` names the reading that made it: count, branch, alternatives, all_children, mandatory, number_in_name,
    in_addition, at_least_one.
    """

    members: tuple[str, ...]
    least: int | None
    most: int | None
    why: str


@dataclass(frozen=True, slots=True)
class TreeLeaf:
    """A unit in one place. ``osp`` is ``None`` when unknown; ``most_osp`` is set for a variable extent."""

    id: str
    unit: str
    osp: Decimal | None
    most_osp: Decimal | None
    mandatory: bool
    name: Text


@dataclass(frozen=True, slots=True)
class Node:
    """A group with every rule explicit. ``slot`` is set for an open group, which has no children; ``unit`` for a common
    unit that is itself a small group, and for its optional part."""

    id: str
    name: Text
    kind: GroupKind
    code: str | None
    osp: OspBounds | None
    choices: tuple[ChoiceRule, ...]
    leaves: tuple[TreeLeaf, ...] = ()
    groups: tuple[Node, ...] = ()
    slot: Slot | None = None
    unit: str | None = None

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in document order."""
        yield self
        for group in self.groups:
            yield from group.walk()

    def all_leaves(self) -> Iterator[TreeLeaf]:
        """Every leaf below, in document order."""
        for node in self.walk():
            yield from node.leaves


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A guess. ``id`` is ``<group or leaf id>/<reading>``; overruling it in a correction file gives ``other``.

    ``decides``: the two readings are counted as two in the verdict (eperusteet.md 9.6); the rest are guesses from words
    whose stated reading is followed.
    """

    id: str
    group: str
    reading: str
    other: str
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Where the leaf is used, ``unit`` is used nowhere."""

    leaf: str
    unit: str


@dataclass(frozen=True, slots=True)
class Order:
    """``before`` is complete before ``after`` is demonstrated (or, ``of_start``, before its studies start)."""

    before: str
    after: str
    of_start: bool


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a person has decided for one qualification: guesses overruled, extents stated."""

    overruled: frozenset[str] = frozenset()
    osp: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tree:
    """A rule tree as it is read. ``counts``: no group bounds osp, so units are counted instead.

    ``extending`` are groups outside the qualification's total, left out of ``root``.
    """

    root: Node
    counts: bool
    exclusions: tuple[Exclusion, ...] = ()
    orders: tuple[Order, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    findings: tuple[Finding, ...] = ()
    extending: tuple[str, ...] = ()

    def node(self, group_id: str) -> Node:
        """The node with ``group_id``; raises KeyError."""
        for node in self.root.walk():
            if node.id == group_id:
                return node
        raise KeyError(group_id)

    def named_areas(self, codes: Iterable[str]) -> Text:
        """Competence areas by their names, with the codes."""
        names = {node.code: node.name for node in self.root.walk() if node.kind in BRANCH_KINDS}
        return joined_names((names.get(each, Text()), each) for each in codes)


_NUMBER_WORDS = {"yksi": 1, "kaksi": 2, "kolme": 3, "nelja": 4}
_NUMBER_IN_NAME = re.compile(r"\b(yksi|kaksi|kolme|nelja) tutkinnon osaa?\b")
_IN_ADDITION = re.compile(r"^(lisaksi|dessutom)\b")
_ALTERNATIVE = re.compile(r"^(vaihtoehto|alternativ)")
_OR = re.compile(r"^(TAI|ELLER)\b")


def read_tree(qualification: Qualification, structure: Structure, corrections: Corrections = Corrections()) -> Tree:
    """``structure`` with every rule explicit, under the documented reading and the person's ``corrections``."""
    return _Reader(qualification, structure, corrections).tree()


def units_tree(units: tuple[TreeLeaf, ...], groups: tuple[Node, ...] = ()) -> Tree:
    """The tree of a partial qualification: every named unit, whole, and nothing else. ``groups``: units that are small
    groups. Units are counted where the extent of one is not known."""
    ids = (*(leaf.id for leaf in units), *(group.id for group in groups))
    choices = tuple(ChoiceRule((each,), 1, 1, "mandatory") for each in ids)
    known = [leaf.osp for leaf in units if leaf.osp is not None and leaf.most_osp is None]
    known += [group.osp.most for group in groups if group.osp is not None and group.osp.most is not None]
    total = sum(known, Decimal(0))
    every = OspBounds(total, total) if len(known) == len(ids) else None
    return Tree(Node("0", Text(), GroupKind.DEFINED, None, every, choices, units, groups), counts=every is None)


class _Reader:
    """Reads one structure. Collects ambiguities and findings on the way."""

    def __init__(self, qualification: Qualification, structure: Structure, corrections: Corrections) -> None:
        self._qualification = qualification
        self._structure = structure
        self._corrections = corrections
        self._units = {unit.code: unit for unit in reversed(qualification.units)}  # of a code the first
        self._names = {unit.code: unit.name.fi or "" for unit in qualification.units}
        self._ambiguities: list[Ambiguity] = []
        self._findings: list[Finding] = []
        self._extending: list[str] = []
        self._counts = not any(group.osp for group in structure.root.groups())

    def tree(self) -> Tree:
        root = self._node(self._structure.root, most=None)
        if root is None:
            root = Node(self._structure.root.id, Text(), GroupKind.DEFINED, None, None, ())
        return Tree(
            root=root,
            counts=self._counts,
            exclusions=tuple(self._exclusions()),
            orders=tuple(self._orders()),
            ambiguities=tuple(self._ambiguities),
            findings=tuple(self._findings),
            extending=tuple(self._extending),
        )

    # -- guesses ---------------------------------------------------------------------------------------------------

    def _follows(self, group: str, reading: str, other: str, *, decides: bool = False) -> bool:
        """Whether the guess is followed; a correction file may overrule it. Either way it is reported."""
        guess = Ambiguity(f"{group}/{reading}", group, reading, other, decides)
        overruled = guess.id in self._corrections.overruled
        if not overruled:
            self._ambiguities.append(guess)
        return not overruled

    def _report(self, code: str, severity: Severity, group: str, **values: str) -> None:
        place = f"{self._qualification.register_number} {self._structure.method} {group}"
        self._findings.append(finding(code, severity, place, **values))

    # -- groups ----------------------------------------------------------------------------------------------------

    def _node(self, group: Group, most: Decimal | None) -> Node | None:
        """``group`` read; ``None`` when it lies outside the total. ``most`` is the nearest bound above."""
        if group.kind is GroupKind.OPEN:
            return self._open_node(group, most)
        own_most = group.osp.most if group.osp and group.osp.most is not None else most
        groups = [child for child in group.children if isinstance(child, Group)]
        nodes = tuple(node for child in groups if (node := self._node(child, own_most)) is not None)
        listed = [child for child in group.children if isinstance(child, Leaf)]
        leaves = tuple(map(self._leaf, listed))
        kept = {node.id for node in nodes}
        choices = self._choices(group, [child for child in groups if child.id in kept], nodes, leaves)
        divided = {leaf.id: node for leaf, own in zip(leaves, listed, strict=True) if (node := self._divided(leaf, own))}
        return Node(
            group.id,
            group.name,
            group.kind,
            group.code,
            group.osp,
            tuple(choices),
            tuple(leaf for leaf in leaves if leaf.id not in divided),
            (*nodes, *divided.values()),
        )

    def _leaf(self, leaf: Leaf) -> TreeLeaf:
        unit = self._units.get(leaf.unit)
        name = leaf.name or (unit.name if unit else Text())
        osp = self._corrections.osp.get(leaf.unit, leaf.osp)
        return TreeLeaf(leaf.id, leaf.unit, osp, leaf.most_osp, leaf.mandatory, name)

    def _divided(self, leaf: TreeLeaf, listed: Leaf) -> Node | None:
        """A common unit whose mandatory sub-units do not make up its extent is a small group: those, and optional
        credit for the rest (the 2014 form; planner-model.md 1.2). ``None`` for every other unit."""
        unit = self._units.get(leaf.unit)
        need = optional_need_osp(unit, leaf.osp) if unit and not self._counts else None
        if not need or leaf.osp is None:
            return None
        every = OspBounds(leaf.osp, leaf.osp)
        # The text may let optional parts of other common units fill this one (101056 in the 2014 trees).
        takes_any = "muiden yhteisten tutkinnon osien" in (listed.prose.fi or "").lower()
        rest = Node(
            f"{leaf.id}/optional",
            leaf.name,
            GroupKind.OPEN,
            None,
            OspBounds(need, need),
            (),
            slot=Slot(frozenset({Admits.OPTIONAL_AIMS}), unit=None if takes_any else leaf.unit),
            unit=leaf.unit,
        )
        parts = (replace(leaf, id=f"{leaf.id}/mandatory", osp=leaf.osp - need),) if leaf.osp > need else ()
        choices = tuple(ChoiceRule((each,), 1, 1, "all_children") for each in (*(part.id for part in parts), rest.id))
        return Node(leaf.id, leaf.name, GroupKind.DEFINED, None, every, choices, parts, (rest,), unit=leaf.unit)

    def _open_node(self, group: Group, most: Decimal | None) -> Node | None:
        slot = read_slot(group)
        if Admits.EXTENDING in slot.admits:
            self._extending.append(group.id)
            return None
        if not slot.known:
            self._report("open_group_unknown", Severity.WARNING, group.id, name=group.name.in_language("fi") or "")
        if slot.listed:
            self._report("admitted_qualifications_listed", Severity.NOTE, group.id, name=group.name.in_language("fi") or "")
        bounds = group.osp
        if bounds is None or bounds.most is None:
            upper = slot.fixed_osp or slot.cap_osp or most
            lower = slot.fixed_osp if slot.fixed_osp is not None else (bounds.least if bounds else None)
            bounds = OspBounds(lower, upper) if upper is not None or lower is not None else None
        return Node(group.id, group.name, group.kind, group.code, bounds, (), slot=slot)

    # -- choice rules ----------------------------------------------------------------------------------------------

    def _choices(
        self, group: Group, groups: list[Group], nodes: tuple[Node, ...], leaves: tuple[TreeLeaf, ...]
    ) -> list[ChoiceRule]:
        rules = [ChoiceRule((leaf.id,), 1, 1, "mandatory") for leaf in leaves if leaf.mandatory]
        branches = [child.id for child in groups if child.kind in BRANCH_KINDS]
        if branches:
            rules.append(self._branch_rule(group, groups, nodes, leaves, branches))
        ordinary = [child for child in groups if child.kind not in (*BRANCH_KINDS, GroupKind.OPEN)]
        if group.count and (group.count.least is not None or group.count.most is not None):
            rules += self._count_rules(group, group.count, ordinary, groups, leaves)
        elif not _bounds(group.osp):
            rules += self._rules_without_bounds(group, ordinary, groups, leaves, bool(branches))
        return rules

    def _branch_rule(
        self, group: Group, groups: list[Group], nodes: tuple[Node, ...], leaves: tuple[TreeLeaf, ...], branches: list[str]
    ) -> ChoiceRule:
        """Exactly one branch (6.4); none or one only where a credit rule can be met by the other children alone."""
        least = 1
        if group.osp and group.osp.least is not None:
            others = sum((_reach(node) for node in nodes if node.id not in branches), Decimal(0))
            others += sum((_leaf_reach(leaf) for leaf in leaves), Decimal(0))
            if others >= group.osp.least and self._follows(group.id, "branch_optional", "branch_required"):
                least = 0
        return ChoiceRule(tuple(branches), least, 1, "branch")

    def _count_rules(
        self, group: Group, count: CountBounds, ordinary: list[Group], groups: list[Group], leaves: tuple[TreeLeaf, ...]
    ) -> list[ChoiceRule]:
        """A count bounds used direct children (6.2), but for a group that the name puts "in addition" (9.6)."""
        apart = []
        if leaves:
            for child in ordinary:
                if _IN_ADDITION.match(normalised(child.name.fi or child.name.sv or "")) and self._follows(
                    child.id, "in_addition", "counted", decides=True
                ):
                    apart.append(child.id)
        counted = tuple(leaf.id for leaf in leaves) + tuple(child.id for child in groups if child.id not in apart)
        return [ChoiceRule(counted, count.least, count.most, "count")] + [
            ChoiceRule((each,), 1, 1, "in_addition") for each in apart
        ]

    def _rules_without_bounds(
        self, group: Group, ordinary: list[Group], groups: list[Group], leaves: tuple[TreeLeaf, ...], has_branches: bool
    ) -> list[ChoiceRule]:
        """6.6 b-e, in that order, for a group that states no bound at all."""
        rules = []
        alternatives = self._alternatives(group, ordinary)
        if alternatives:
            rules.append(ChoiceRule(tuple(alternatives), 1, 1, "alternatives"))
        number = _NUMBER_IN_NAME.search(normalised(group.name.fi or ""))
        rest = [child.id for child in ordinary if child.id not in alternatives]
        if number and leaves and self._follows(group.id, "number_in_name", "any_number"):
            open_groups = tuple(child.id for child in groups if child.kind is GroupKind.OPEN)
            wanted = _NUMBER_WORDS[number[1]]
            rules.append(ChoiceRule(tuple(leaf.id for leaf in leaves) + open_groups, wanted, wanted, "number_in_name"))
        elif leaves and not any(leaf.mandatory for leaf in leaves) and not has_branches:
            rules.append(ChoiceRule(tuple(leaf.id for leaf in leaves), 1, None, "at_least_one"))
        rules += [ChoiceRule((each,), 1, 1, "all_children") for each in rest]
        return rules

    def _alternatives(self, group: Group, ordinary: list[Group]) -> list[str]:
        """Ids of children that the words make alternatives of one another; empty without any (6.6 c)."""
        named = [child.id for child in ordinary if _ALTERNATIVE.match(normalised(child.name.fi or child.name.sv or ""))]
        if len(named) < 2:
            named = []
            for before, child in pairwise(ordinary):
                if _OR.match(child.prose.fi or child.prose.sv or ""):
                    named += [each for each in (before.id, child.id) if each not in named]
        return named if named and self._follows(group.id, "alternatives", "all_children") else []

    # -- rules in prose --------------------------------------------------------------------------------------------

    def _exclusions(self) -> Iterator[Exclusion]:
        for leaf in self._structure.root.leaves():
            name = excluded_name(leaf.prose.fi) if leaf.prose.fi else None
            if name is None:
                continue
            units = units_named(name, self._names)
            if len(units) != 1:
                self._report("excluded_unit_unclear", Severity.WARNING, leaf.id, unit=leaf.unit, name=name)
            elif self._follows(leaf.id, "exclusion", "no_exclusion"):
                yield Exclusion(leaf.id, units[0])

    def _orders(self) -> Iterator[Order]:
        orders: dict[tuple[str, str, bool], None] = {}
        for group in self._structure.root.groups():
            if group.kind in BRANCH_KINDS and group.prose.fi:
                self._add_orders(orders, group.id, group.prose.fi, tuple(leaf.unit for leaf in group.leaves()))
            for child in group.children:
                if child.prose.fi and isinstance(child, Leaf):
                    self._add_orders(orders, child.id, child.prose.fi, (child.unit,))
        for before, after_unit, of_start in orders:
            yield Order(before, after_unit, of_start)

    def _add_orders(self, orders: dict[tuple[str, str, bool], None], place: str, prose: str, after: tuple[str, ...]) -> None:
        sentence = order_sentence(prose, self._names)
        if sentence is None:
            return
        before = [code for code in sentence.before if code not in after]
        if not before:
            self._report("order_unclear", Severity.NOTE, place)
        elif self._follows(place, "order", "no_order"):
            orders.update(dict.fromkeys((first, then, sentence.of_start) for first in before for then in after))


def _bounds(osp: OspBounds | None) -> bool:
    return osp is not None and (osp.least is not None or osp.most is not None)


def _leaf_reach(leaf: TreeLeaf) -> Decimal:
    return leaf.most_osp or leaf.osp or Decimal(0)


def _reach(node: Node) -> Decimal:
    """The most osp that ``node`` can give, by its own bounds and what is below; open groups reach their upper bound."""
    if node.slot is not None:
        return node.osp.most if node.osp and node.osp.most is not None else Decimal(0)
    below = sum((_reach(child) for child in node.groups), Decimal(0)) + sum((_leaf_reach(leaf) for leaf in node.leaves), Decimal(0))
    return min(below, node.osp.most) if node.osp and node.osp.most is not None else below


def restricted(tree: Tree, branch: tuple[str, ...]) -> Tree:
    """``tree`` with only the branch nodes in ``branch`` kept; their choice rules become "this one"."""
    return replace(tree, root=_restricted(tree.root, frozenset(branch)))


def _restricted(node: Node, keep: frozenset[str]) -> Node:
    gone = {child.id for child in node.groups if child.kind in BRANCH_KINDS and child.id not in keep}
    groups = tuple(_restricted(child, keep) for child in node.groups if child.id not in gone)
    choices = tuple(
        replace(
            rule,
            members=tuple(each for each in rule.members if each not in gone),
            least=rule.least if rule.why != "branch" else _left(rule, gone),
        )
        for rule in node.choices
    )
    return replace(node, groups=groups, choices=tuple(rule for rule in choices if rule.members or rule.least))


def _left(rule: ChoiceRule, gone: set[str]) -> int:
    """A branch rule keeps asking for one only while one of its members is left; else the choice is "none of them"."""
    return 1 if any(each not in gone for each in rule.members) else 0


def branches(tree: Tree) -> tuple[tuple[str, ...], ...]:
    """Every way of choosing branches: tuples of branch node ids, outermost first. One empty tuple without branches."""
    return _branches(tree.root)


def _branches(node: Node) -> tuple[tuple[str, ...], ...]:
    ways: tuple[tuple[str, ...], ...] = ((),)
    own = next((rule for rule in node.choices if rule.why == "branch"), None)
    branch_ids = set(own.members) if own else set()
    for child in node.groups:
        if child.id not in branch_ids:
            below = _branches(child)
            ways = tuple(first + then for first in ways for then in below)
    if own:
        chosen = tuple((child.id, *then) for child in node.groups if child.id in branch_ids for then in _branches(child))
        if own.least == 0:
            chosen = ((), *chosen)
        ways = tuple(first + then for first in ways for then in chosen)
    return ways
