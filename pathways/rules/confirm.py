"""The independent checker: does this completion really satisfy this tree?

It shares the domain values and the reading of the tree with the planner, and nothing else: it adds up what an answer
says, group by group, in Decimal, and compares. Every "complete" and every plan passes it before it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pathways.rules.reading import Node, Tree


@dataclass(frozen=True, slots=True)
class Counted:
    """Something counted in one place: a unit in a leaf, a piece in an open group. ``osp`` 0 where units are counted or
    the extent is unknown; ``known`` is False for a piece of unknown extent."""

    id: str
    unit: str | None
    osp: Decimal
    known: bool = True


@dataclass(frozen=True, slots=True)
class Completion:
    """A way to complete a tree: used groups, what is counted in each leaf and open group, what is left to agree (osp, or
    units in a tree of counts)."""

    used: frozenset[str]
    leaves: Mapping[str, Counted] = field(default_factory=dict)
    slots: Mapping[str, tuple[Counted, ...]] = field(default_factory=dict)
    to_agree: Mapping[str, Decimal] = field(default_factory=dict)


def confirm(tree: Tree, completion: Completion) -> tuple[str, ...]:
    """What is wrong with ``completion``, as short statements; empty when it satisfies every rule of ``tree``."""
    faults: list[str] = []
    if tree.root.id not in completion.used:
        faults.append("the root is not used")
    _credit(tree.root, completion, faults, counts=tree.counts, parent_used=True)
    _once(tree, completion, faults)
    placed_units = {each.unit for each in completion.leaves.values()}
    for exclusion in tree.exclusions:
        if exclusion.leaf in completion.leaves and exclusion.unit in placed_units:
            faults.append(f"{exclusion.leaf} excludes {exclusion.unit}")
    known = {node.id for node in tree.root.walk()} | {leaf.id for leaf in tree.root.all_leaves()}
    faults += [
        f"{each} is not in the tree" for each in (*completion.leaves, *completion.slots, *completion.used) if each not in known
    ]
    return tuple(faults)


def _credit(node: Node, completion: Completion, faults: list[str], *, counts: bool, parent_used: bool) -> Decimal:
    """The credit counted in ``node`` and below; adds every broken rule on the way."""
    used = node.id in completion.used
    if used and not parent_used:
        faults.append(f"{node.id} is used below a group that is not")
    total = Decimal(0)
    for leaf in node.leaves:
        counted = completion.leaves.get(leaf.id)
        if counted is None:
            continue
        if not used:
            faults.append(f"{leaf.id} is counted in a group that is not used")
        if counted.unit != leaf.unit:
            faults.append(f"{leaf.id} holds {counted.unit}, not {leaf.unit}")
        most = leaf.most_osp or leaf.osp
        if counted.osp < 0 or (not counts and most is not None and counted.osp > most):
            faults.append(f"{leaf.id} counts {counted.osp} of {most}")
        total += counted.osp
    total += sum(_credit(child, completion, faults, counts=counts, parent_used=used) for child in node.groups)
    if node.slot is not None:
        total += _slot_credit(node, completion, faults, counts=counts, used=used)
    if used:
        _choices(node, completion, faults)
        if not counts and node.osp is not None:
            if node.osp.least is not None and total < node.osp.least:
                faults.append(f"{node.id} has {total} of at least {node.osp.least} osp")
            if node.osp.most is not None and total > node.osp.most:
                faults.append(f"{node.id} has {total} of at most {node.osp.most} osp")
    return total


def _slot_credit(node: Node, completion: Completion, faults: list[str], *, counts: bool, used: bool) -> Decimal:
    slot = node.slot
    held = completion.slots.get(node.id, ())
    agreed = completion.to_agree.get(node.id, Decimal(0))
    if (held or agreed) and not used:
        faults.append(f"{node.id} holds something and is not used")
    if used and not held and not agreed:
        faults.append(f"{node.id} is used and holds nothing")
    if slot is not None and (slot.single or counts) and len(held) + (1 if agreed else 0) > 1:
        faults.append(f"{node.id} is for one unit and holds {len(held) + (1 if agreed else 0)}")
    if slot is not None and not slot.known and held:
        faults.append(f"{node.id} accepts nothing that is known and holds {len(held)}")
    if any(each.osp < 0 for each in held):
        faults.append(f"{node.id} counts less than nothing")
    return sum((each.osp for each in held), Decimal(0)) + (Decimal(0) if counts else agreed)


def _choices(node: Node, completion: Completion, faults: list[str]) -> None:
    for rule in node.choices:
        chosen = sum(1 for each in rule.members if each in completion.leaves or each in completion.used)
        if rule.least is not None and chosen < rule.least:
            faults.append(f"{node.id} ({rule.why}): {chosen} chosen of at least {rule.least}")
        if rule.most is not None and chosen > rule.most:
            faults.append(f"{node.id} ({rule.why}): {chosen} chosen of at most {rule.most}")


def _once(tree: Tree, completion: Completion, faults: list[str]) -> None:
    """A unit and a piece each count in one place."""
    units: dict[str, int] = {}
    pieces: dict[str, int] = {}
    for counted in completion.leaves.values():
        if counted.unit is not None:
            units[counted.unit] = units.get(counted.unit, 0) + 1
    for held in completion.slots.values():
        for counted in held:
            pieces[counted.id] = pieces.get(counted.id, 0) + 1
            if counted.unit is not None:
                units[counted.unit] = units.get(counted.unit, 0) + 1
    faults += [f"unit {unit} is counted {times} times" for unit, times in units.items() if times > 1]
    faults += [f"piece {piece} is counted {times} times" for piece, times in pieces.items() if times > 1]
