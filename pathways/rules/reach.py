"""Can every group of a rule tree be filled at all? What its parts can total, from below, against its own bounds.

The most that a group can total: all that its parts can give, of members of a choice only as many as may be chosen. The least:
its mandatory parts. Both are bounds on the safe side: a tree that can be filled is never called impossible, and what nobody
knows (an extent that is not stated, an open group without an upper bound) sets no limit. A fault is told once, in the group
where it lies, and not again in those around it.

Source: planner-model.md 7 (bottom-up achievable credit ranges); eperusteet.md 6 and 9.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pathways.model import Finding, Severity, Structure, finding
from pathways.rules.reading import ChoiceRule, Node, Tree

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class _Reach:
    """What a part can total in osp. ``most`` is ``None`` where nothing limits it."""

    least: Decimal
    most: Decimal | None


def unreachable_groups(tree: Tree, where: str) -> tuple[Finding, ...]:
    """What is wrong with the numbers of ``tree``, each at ``where/<id of the group>``; nothing for a sound tree.

    What cannot be filled is an error. Mandatory parts above what a group takes are a warning: their credit is cut to fit, and
    the rest counts nowhere (decision 0007).
    """
    findings: list[Finding] = []
    _reach(tree.root, where, findings, counts=tree.counts)
    return tuple(findings)


def root_without_rule(structure: Structure, tree: Tree, where: str) -> tuple[Finding, ...]:
    """Whether the published root says how much the whole is. Where it does not, the total is that of its groups, or is not known
    (eperusteet.md 9.1): a warning. In a tree of counts, as older ways of completion have, that is usual: a note."""
    root = structure.root
    bounds = (
        root.osp and root.osp.least,
        root.osp and root.osp.most,
        root.count and root.count.least,
        root.count and root.count.most,
    )
    if any(each is not None for each in bounds):
        return ()
    severity = Severity.NOTE if tree.counts else Severity.WARNING
    return (finding("root_without_rule", severity, f"{where}/{root.id}", group=root.name),)


def required_parts(node: Node) -> frozenset[str]:
    """Ids of the groups right below ``node`` without which its points cannot be reached, whatever else is taken, in osp."""
    least = node.osp.least if node.osp is not None else None
    if least is None:
        return frozenset()
    unsaid: list[Finding] = []
    parts = {leaf.id: _of_leaf(leaf.osp, leaf.most_osp) for leaf in node.leaves}
    parts |= {child.id: _reach(child, "", unsaid, counts=False) for child in node.groups}
    found = set()
    for child in node.groups:
        most = _most(node, {id: each for id, each in parts.items() if id != child.id})
        if most is not None and most < least:
            found.add(child.id)
    return frozenset(found)


def _reach(node: Node, where: str, findings: list[Finding], *, counts: bool) -> _Reach:
    parts = {leaf.id: _of_leaf(leaf.osp, leaf.most_osp) for leaf in node.leaves}
    parts |= {child.id: _reach(child, where, findings, counts=counts) for child in node.groups}
    place = f"{where}/{node.id}"
    for rule in node.choices:
        there = sum(1 for each in rule.members if each in parts)
        if rule.least is not None and there < rule.least:
            findings.append(
                finding("group_has_too_few_parts", Severity.ERROR, place, group=node.name, least=rule.least, count=there)
            )
    if counts:
        return _Reach(_NOTHING, None)
    least, most = _least(node, parts), None if node.slot is not None else _most(node, parts)
    bounds = node.osp
    if bounds is None:
        return _Reach(least, most)
    if bounds.least is not None and most is not None and most < bounds.least:
        findings.append(
            finding("group_cannot_reach_least", Severity.ERROR, place, group=node.name, least_osp=bounds.least, reach_osp=most)
        )
        most = bounds.least  # told here: the groups around it are judged as if it could be filled
    if bounds.most is not None and least > bounds.most:
        findings.append(
            finding("group_exceeds_most", Severity.WARNING, place, group=node.name, most_osp=bounds.most, mandatory_osp=least)
        )
        least = bounds.most
    least = max(least, bounds.least or _NOTHING)
    if bounds.most is not None:
        most = bounds.most if most is None else min(most, bounds.most)
    return _Reach(least, most)


def _of_leaf(osp: Decimal | None, most_osp: Decimal | None) -> _Reach:
    if osp is None:
        return _Reach(_NOTHING, most_osp)
    return _Reach(osp, most_osp if most_osp is not None else osp)


def _most(node: Node, parts: dict[str, _Reach]) -> Decimal | None:
    """Of each rule at most as many members as may be chosen; several rules each give a limit, of which the lowest holds."""
    if any(each.most is None for each in parts.values()):
        return None
    extents = {id: each.most or _NOTHING for id, each in parts.items()}
    limits = [sum(extents.values(), _NOTHING)]
    for rule in node.choices:
        if rule.most is not None:
            chosen = sorted((extents[each] for each in rule.members if each in extents), reverse=True)[: rule.most]
            rest = (extent for id, extent in extents.items() if id not in rule.members)
            limits.append(sum(chosen, _NOTHING) + sum(rest, _NOTHING))
    return min(limits)


def _least(node: Node, parts: dict[str, _Reach]) -> Decimal:
    """The parts that are always there, and of one more choice the smallest that it asks for."""
    always = {each for rule in node.choices if _is_mandatory(rule) for each in rule.members if each in parts}
    choices = [_NOTHING]
    for rule in node.choices:
        members = sorted(parts[each].least for each in rule.members if each in parts and each not in always)
        wanted = (rule.least or 0) - sum(1 for each in rule.members if each in always)
        choices.append(sum(members[: max(wanted, 0)], _NOTHING))
    return sum((parts[each].least for each in always), _NOTHING) + max(choices)


def _is_mandatory(rule: ChoiceRule) -> bool:
    return rule.least is not None and rule.least >= len(rule.members)
