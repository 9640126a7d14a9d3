"""What each group of a tree still lacks in one completion, by which rule, and what could fill it."""

from __future__ import annotations

from decimal import Decimal

from pathways.model import Because, Text, because
from pathways.planner.completing import Remainder
from pathways.planner.verdict import Candidate, Missing
from pathways.rules.elements import elements
from pathways.rules.reading import ChoiceRule, Node, TreeLeaf
from pathways.rules.setting import Setting
from pathways.rules.standing import Standing


def missing_of(setting: Setting, evidence: Standing, held: frozenset[str], remainder: Remainder) -> tuple[Missing, ...]:
    """The gaps of the completion that leaves least, in document order. ``held``: units complete by formal evidence."""
    return _Gaps(setting, evidence, held, remainder).missing()


class _Gaps:
    """What each group lacks in one completion."""

    def __init__(self, setting: Setting, evidence: Standing, held: frozenset[str], remainder: Remainder) -> None:
        self._setting = setting
        self._standing = evidence
        self._held = held
        self._remainder = remainder
        self._counts = setting.tree.counts

    def missing(self) -> tuple[Missing, ...]:
        return tuple(self._below(self._setting.tree.root, ()))

    def _below(self, node: Node, path: tuple[Text, ...]) -> list[Missing]:
        own_path = (*path, node.name) if node.name else path
        gaps = []
        if node.slot is None and (gap := self._gap(node, own_path)) is not None:
            gaps.append(gap)
        for child in node.groups:
            if child.id in self._remainder.completion.used and child.slot is None and child.unit is None:
                gaps += self._below(child, own_path)
        return gaps

    def _gap(self, node: Node, path: tuple[Text, ...]) -> Missing | None:
        """What is left directly in ``node``: its leaves, its divided common units, its open groups."""
        completion = self._remainder.completion
        left = [leaf for leaf in self._own_leaves(node) if leaf.id in completion.leaves and leaf.unit not in self._held]
        asked = [child for child in self._own_slots(node) if child.id in completion.to_agree]
        if not left and not asked:
            return None
        osp = sum((self._leaf_osp(leaf) for leaf in left), Decimal(0)) + sum(
            (completion.to_agree[each.id] for each in asked), Decimal(0)
        )
        units = {leaf.unit for leaf in left} | {each.unit for each in asked if each.unit}
        required = sorted(unit for unit in units if self._is_required(node, unit))
        open_groups = [each for each in asked if not each.unit]
        only = required if len(required) == len(units) and not open_groups else None
        count = len(units) + len(open_groups)
        return Missing(
            node.id,
            path,
            None if self._counts else osp,
            count,
            because("mandatory_missing", units=", ".join(only)) if only else self._short(node, count, osp),
            self._candidates(node, only),
        )

    def _own_leaves(self, node: Node) -> list[TreeLeaf]:
        return [*node.leaves, *(leaf for child in node.groups if child.unit for leaf in child.leaves)]

    def _own_slots(self, node: Node) -> list[Node]:
        own = [child for child in node.groups if child.slot is not None]
        return own + [slot for child in node.groups if child.unit and child.slot is None for slot in child.groups]

    def _is_required(self, node: Node, unit: str) -> bool:
        """Whether a choice rule of the group names the unit and leaves no choice."""
        ids = {leaf.id for leaf in node.leaves if leaf.unit == unit} | {child.id for child in node.groups if child.unit == unit}
        return any(rule.least and len(rule.members) == rule.least and ids & set(rule.members) for rule in node.choices)

    def _leaf_osp(self, leaf: TreeLeaf) -> Decimal:
        return self._remainder.completion.leaves[leaf.id].osp - self._remainder.partly.get(leaf.id, Decimal(0))

    def _short(self, node: Node, count: int, osp: Decimal) -> Because:
        """What the group lacks, by the rule that binds: the one in osp, the one in units, or both. Where neither does, a
        group above asks for more osp."""
        rule = next((each for each in node.choices if each.why in ("count", "number_in_name", "at_least_one")), None)
        bounds = None if self._counts else node.osp
        values: dict[str, Decimal | int | None] = {"units": count}
        if not self._counts:
            values["osp"] = osp
        if rule is not None:
            values |= {"least_units": rule.least, "most_units": rule.most}
        if bounds is not None:
            values |= {"least_osp": bounds.least, "most_osp": bounds.most}
        units_bind = rule is not None and self._members_held(node, rule) < (rule.least or 0)
        osp_binds = bounds is not None and self._osp_held(node) < (bounds.least or 0)
        if units_bind and osp_binds:
            return because("osp_and_units_short", **values)
        return because("units_short" if self._counts or units_bind else "osp_short", **values)

    def _members_held(self, node: Node, rule: ChoiceRule) -> int:
        """How many of the units and groups that ``rule`` counts hold something."""
        held = [leaf.id for leaf in node.leaves if self._is_held(leaf)]
        held += [child.id for child in node.groups if self._holds_something(child)]
        return len(set(held) & set(rule.members))

    def _is_held(self, leaf: TreeLeaf) -> bool:
        return leaf.id in self._remainder.completion.leaves and leaf.unit in self._held

    def _holds_something(self, node: Node) -> bool:
        if node.unit is not None:
            return node.unit in self._held and node.id in self._remainder.completion.used
        slots = self._remainder.completion.slots
        return any(each.id in slots or any(map(self._is_held, each.leaves)) for each in node.walk())

    def _osp_held(self, node: Node) -> Decimal:
        """Credit that is counted in the group and below it already."""
        completion, total = self._remainder.completion, Decimal(0)
        for each in node.walk():
            total += sum((completion.leaves[leaf.id].osp for leaf in each.leaves if self._is_held(leaf)), Decimal(0))
            total += sum((self._remainder.partly.get(leaf.id, Decimal(0)) for leaf in each.leaves), Decimal(0))
            total += sum((counted.osp for counted in completion.slots.get(each.id, ())), Decimal(0))
        return total

    def _candidates(self, node: Node, only: list[str] | None) -> tuple[Candidate, ...]:
        """What could fill the gap: nearest to complete first, then in the order of the document."""
        own = {leaf.id for leaf in self._own_leaves(node)}
        elsewhere = {each.unit for leaf_id, each in self._remainder.completion.leaves.items() if leaf_id not in own}
        taken = self._held | elsewhere
        units: dict[str, Candidate] = {}
        for leaf in node.leaves:
            if leaf.unit not in taken:
                osp = leaf.osp if leaf.most_osp is None else None  # of a variable extent nobody knows what it will be
                units.setdefault(leaf.unit, self._unit(leaf.unit, leaf.name, osp))
        for child in node.groups:
            if child.unit and child.unit not in self._held:
                units.setdefault(child.unit, self._unit(child.unit, child.name, child.osp.most if child.osp else None))
        if only is not None:
            return tuple(units[each] for each in only if each in units)
        order = {code: position for position, code in enumerate(units)}
        found = sorted(units.values(), key=lambda each: (-len(each.met) - len(each.declared), order[each.id]))
        groups = [
            Candidate("open_group", each.id, each.name, None if self._counts or each.osp is None else each.osp.most)
            for each in node.groups
            if each.slot is not None and not each.unit
        ]
        return (*found, *groups)

    def _unit(self, code: str, name: Text, osp: Decimal | None) -> Candidate:
        every = elements(code, self._setting.unit(code))
        met = self._standing.met.get(code, {})
        declared = {key: value for key, value in self._standing.declared.get(code, {}).items() if key not in met}
        left = tuple(each for each in every if each.id not in met and each.id not in declared)
        return Candidate(
            "unit",
            code,
            name,
            None if self._counts else osp,
            tuple(met),
            tuple(declared),
            left if met or declared else (),
            demonstration_missing=not left and bool(declared),
        )
