"""A rule tree as a Pathway of CTDL (Credential Transparency Description Language), the one exchange form with "choose n of m".

A group of the tree becomes a condition, its rules conditions inside it: ``requiredNumber`` counts what has to be fulfilled, a
constraint bounds the sum of points. A unit becomes a component that stands for the unit in our graph, a requirement and a sub-unit
components that its unit asks for. Every condition says in words, in three languages, what it asks: readers that lose a number, as
JSON-LD does with literals where the context expects addresses, still have the words.

The export is one way: the tree stays where it is, and what CTDL cannot say is told, place by place (docs/exports.md). A learner's
chosen path is no Pathway, which describes what organisations recommend: see ``ctdl_path``.

Source: CTDL and CTDL-ASN schemas of credreg.net (August 2026); decision 0066.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from pathways.exports.route import Written
from pathways.i18n import words
from pathways.model import (
    LANGUAGES,
    Coverage,
    Finding,
    Method,
    Qualification,
    Severity,
    SubUnit,
    Text,
    Unit,
    UnitKind,
    Value,
    finding,
)
from pathways.rules.elements import optional_need_osp
from pathways.rules.reach import required_parts
from pathways.rules.reading import ChoiceRule, Node, Order, Tree, TreeLeaf
from pathways.stores import iris

CONTEXT = "https://credreg.net/ctdl/schema/context/json"
CTID_PREFIX = "ce-"

Json = dict[str, Any]


def ctid(iri: str) -> str:
    """The CTID of what ``iri`` names: the same wherever and whenever it is made (decision 0066)."""
    digest = hashlib.sha256(f"ctid {iri}".encode()).digest()
    return CTID_PREFIX + str(uuid.UUID(bytes=digest[:16], version=4))


@dataclass(frozen=True, slots=True)
class Ruled:
    """A rule tree as it was read, and by which method of completion it is followed (``None``: named units only)."""

    method: Method | None
    tree: Tree


@dataclass(slots=True)
class Paths:
    """A document in the making. ``components``: unit code -> the components that stand for it;
    so for sub-units, by :func:`component_key`."""

    graph: list[Json] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    destinations: dict[str, str] = field(default_factory=dict)
    components: dict[str, list[str]] = field(default_factory=dict)


def qualification_paths(qualification: Qualification, ruled: Sequence[Ruled], iri: str, *, today: date) -> Paths:
    """One Pathway for each tree of ``qualification``, which is called ``iri`` in our graph."""
    made = Paths()
    for each in ruled:
        _Writer(made, qualification, each, iri, today).write()
    made.graph.sort(key=lambda node: node["@type"] != "ceterms:Pathway")  # Pathways first, else as made
    return made


def qualification_document(qualification: Qualification, ruled: Sequence[Ruled], iri: str, *, today: date) -> Written:
    """The same as a file."""
    made = qualification_paths(qualification, ruled, iri, today=today)
    return Written(as_bytes(made.graph), tuple(made.findings))


def as_bytes(graph: Sequence[Json], context: object = CONTEXT) -> bytes:
    """The document, one form for one content."""
    return (json.dumps({"@context": context, "@graph": list(graph)}, ensure_ascii=False, indent=2) + "\n").encode()


def language_map(text: Text, fallback: str) -> dict[str, str]:
    """Every language that ``text`` has; a code, which is of no language, where it has none."""
    return {each: found for each in LANGUAGES if (found := text.exactly(each))} or {"und": fallback}


def said(message: str, /, **values: Value) -> dict[str, str]:
    """One message in every language that we speak."""
    return {each: words(each).say(message, **values) for each in LANGUAGES}


def number(value: Decimal) -> int | float:
    """A JSON number; points have at most two decimals, which a float holds well enough to be read back."""
    return int(value) if value == value.to_integral_value() else float(value)


def credit(least: Decimal | None, most: Decimal | None) -> list[Json]:
    """A value in competence points; CTDL has no unit of measure for them but "competency credit"."""
    if least is None and most is None:
        return []
    profile: Json = {"@type": "ceterms:ValueProfile"}
    if least is not None and least == most:
        profile["schema:value"] = number(least)
    else:
        profile |= {
            name: number(each) for name, each in (("schema:minValue", least), ("schema:maxValue", most)) if each is not None
        }
    return [profile | {"ceterms:creditUnitType": ["creditUnit:CompetencyCredit"], "schema:description": said("ctdl-osp")}]


class _Writer:
    """Writes one tree of one qualification."""

    def __init__(self, made: Paths, qualification: Qualification, ruled: Ruled, iri: str, today: date) -> None:
        self._made = made
        self._qualification = qualification
        self._method = ruled.method
        self._tree = ruled.tree
        self._today = today
        self._iri = iri
        self._pathway = f"{iri}/structure/{ruled.method}" if ruled.method is not None else f"{iri}/units"
        self._units = {each.code: each for each in reversed(qualification.units)}
        self._extents = _extents(ruled.tree.root)
        self._nodes: dict[str, Json] = {}
        self._written: dict[str, Json] = {}  # group id -> its condition, to point to where two rules share a group

    def write(self) -> None:
        destination = f"{self._pathway}/destination"
        goal = self._component(destination, "ceterms:CredentialComponent", self._qualification.name, self._number)
        goal |= {"ceterms:proxyFor": self._iri, "ceterms:isDestinationComponentOf": [self._pathway]}
        goal["ceterms:identifier"] = [_identifier("diaarinumero", self._number)]
        goal["ceterms:hasCondition"] = [self._condition(self._tree.root)]
        self._orders(self._tree.orders)
        pathway: Json = {
            "@id": self._pathway,
            "@type": "ceterms:Pathway",
            "ceterms:ctid": ctid(self._pathway),
            "ceterms:name": language_map(self._qualification.name, self._number),
            "ceterms:description": self._description(),
            "ceterms:versionIdentifier": [_identifier("diaarinumero", self._number)],
            "ceterms:lifeCycleStatusType": [self._life_cycle()],
            "ceterms:hasDestinationComponent": [destination],
            "ceterms:hasPart": list(self._nodes),
        }
        self._made.graph += [pathway, *self._nodes.values()]
        self._made.destinations[self._pathway] = destination
        self._losses()

    @property
    def _number(self) -> str:
        return self._qualification.register_number

    def _description(self) -> dict[str, str]:
        one = self._qualification
        facts: dict[str, Value] = {
            "name": one.name,
            "number": self._number,
            "method": str(self._method) if self._method is not None else None,
            "valid_from": one.valid_from,
            "valid_to": one.valid_to,
            "transition_to": one.transition_to,
        }
        return said("ctdl-pathway", **facts)

    def _life_cycle(self) -> Json:
        """The state of the version on the day of the export."""
        one = self._qualification
        if one.draft or one.valid_from is None or self._today < one.valid_from:
            state = "Developing"
        elif one.valid_to is None or self._today <= one.valid_to:
            state = "Active"
        else:
            state = "TeachOut" if one.usable_on(self._today) else "Ceased"
        return {
            "@type": "ceterms:CredentialAlignmentObject",
            "ceterms:framework": "https://credreg.net/ctdl/terms/LifeCycleStatus",
            "ceterms:targetNode": f"lifeCycle:{state}",
            "ceterms:targetNodeName": {"en": state},
        }

    # -- conditions ------------------------------------------------------------------------------------------------

    def _condition(self, node: Node) -> Json:
        """What a group asks, with every group below it inside."""
        parts = [self._chosen(node, rule) for rule in _joined(node.choices)]
        named = {each for rule in node.choices for each in rule.members}
        free = [each for each in node.groups if each.id not in named]
        forced = required_parts(node) if not self._tree.counts else frozenset()
        required = [each for each in free if each.id in forced]
        if required:
            parts.append(self._counted(len(required), required, (), said("ctdl-all", count=len(required))))
        if bounds := self._bounds(node):
            parts.append(bounds)
        optional = [each for each in free if each.id not in forced]
        if optional:
            parts.append(self._counted(0, optional, (), said("ctdl-where-used")))
            for each in optional:
                if each.choices or (each.osp is not None and each.osp.least):
                    self._lost(finding("ctdl_only_where_used", Severity.NOTE, self._place(each.id), group=each.name))
        name = {"ceterms:name": language_map(node.name, node.id)}
        if len(parts) == 1:
            return {**parts[0], **name}
        return {**_condition(said("ctdl-all", count=len(parts)), len(parts)), "ceterms:hasCondition": parts, **name}

    def _chosen(self, node: Node, rule: ChoiceRule) -> Json:
        """So many of these members."""
        groups = [each for each in node.groups if each.id in rule.members]
        leaves = [each for each in node.leaves if each.id in rule.members]
        least = rule.least or 0
        if least == len(rule.members):
            told = said("ctdl-all", count=least)
        else:
            told = said("ctdl-choose", least=least, most=rule.most, count=len(rule.members))
        if rule.most is not None and rule.most < len(rule.members):
            self._lost(finding("ctdl_upper_count", Severity.NOTE, self._place(node.id), group=node.name, most=rule.most))
        return self._counted(least, groups, [self._leaf(each) for each in leaves], told)

    def _counted(self, least: int, groups: Sequence[Node], targets: Sequence[str], told: dict[str, str]) -> Json:
        made = _condition(told, least)
        if targets:
            made["ceterms:targetComponent"] = list(targets)
        if groups:
            made["ceterms:hasCondition"] = [self._group(each) for each in groups]
        return made

    def _group(self, node: Node) -> Json | str:
        """The condition of a group; a second rule about the same group points to the first."""
        if node.id in self._written:
            known = self._written[node.id]
            known.setdefault("@id", f"_:{uuid.UUID(ctid(f'{self._pathway}/group/{node.id}').removeprefix(CTID_PREFIX))}")
            return str(known["@id"])
        made = self._open(node) if node.slot is not None else self._condition(node)
        self._written[node.id] = made
        return made

    def _open(self, node: Node) -> Json:
        """A group that accepts what the tree does not list: one component stands for whatever is agreed on."""
        self._lost(finding("ctdl_open_group", Severity.NOTE, self._place(node.id), group=node.name))
        made = _condition(said("ctdl-open"), 1)
        made["ceterms:name"] = language_map(node.name, node.id)
        made["ceterms:targetComponent"] = [self._open_component(node)]
        return made

    def _open_component(self, node: Node) -> str:
        iri = f"{self._pathway}/open/{iris.segment(node.id)}"
        if iri not in self._nodes:
            made = self._component(iri, "ceterms:CourseComponent", node.name, node.id)
            made["ceterms:description"] = said("ctdl-open")
            least, most = (node.osp.least, node.osp.most) if node.osp is not None else (None, None)
            if value := credit(least or Decimal(0), most):
                made["ceterms:creditValue"] = value
        return iri

    def _bounds(self, node: Node) -> Json | None:
        """The points of a group: what is below it adds up to at least and at most so much."""
        if node.osp is None or (node.osp.least is None and node.osp.most is None):
            return None
        least, most = node.osp.least, node.osp.most
        told = said("ctdl-points", least=least, most=most, same="yes" if least == most else "no")
        constraints = []
        if least is not None:
            constraints.append(_constraint("GTEQ", least, said("ctdl-points", least=least, most=None, same="no")))
        if most is not None:
            constraints.append(_constraint("LTEQ", most, said("ctdl-points", least=None, most=most, same="no")))
        return {
            "@type": "ceterms:ComponentCondition",
            "ceterms:description": told,
            "ceterms:requiredConstraints": len(constraints),
            "ceterms:hasConstraint": constraints,
            "ceterms:targetComponent": list(dict.fromkeys(self._below(node))),
        }

    def _below(self, node: Node) -> Iterator[str]:
        for each in node.walk():
            if each.slot is not None:
                yield self._open_component(each)
            yield from (self._leaf(leaf) for leaf in each.leaves)

    # -- components ------------------------------------------------------------------------------------------------

    def _component(self, iri: str, cls: str, name: Text, fallback: str) -> Json:
        made: Json = {
            "@id": iri,
            "@type": cls,
            "ceterms:ctid": ctid(iri),
            "ceterms:name": language_map(name, fallback),
            "ceterms:isPartOf": [self._pathway],
        }
        self._nodes[iri] = made
        return made

    def _leaf(self, leaf: TreeLeaf) -> str:
        """The component of a unit: one for all its places, unless it counts a different extent in some of them."""
        iri = f"{self._pathway}/unit/{iris.segment(leaf.unit)}"
        if len(self._extents[leaf.unit]) > 1:
            iri += f"/{_extent_step(leaf)}"
        if iri in self._nodes:
            return iri
        unit = self._units.get(leaf.unit)
        made = self._component(iri, "ceterms:CourseComponent", leaf.name or (unit.name if unit else Text()), leaf.unit)
        made |= {"ceterms:proxyFor": self._unit_iri(leaf.unit), "ceterms:identifier": [_identifier("tutkinnonosat", leaf.unit)]}
        self._made.components.setdefault(leaf.unit, []).append(iri)
        if value := credit(leaf.osp, leaf.most_osp or leaf.osp):
            made["ceterms:creditValue"] = value
        elif not self._tree.counts:
            self._made.findings.append(finding("ctdl_extent_unknown", Severity.NOTE, self._place(leaf.id), unit=leaf.unit))
        if unit is not None and (inside := self._inside(iri, unit, leaf)):
            made["ceterms:hasCondition"] = [inside]
        return iri

    def _unit_iri(self, code: str) -> str:
        if code in self._units:
            return f"{self._iri}/unit/{iris.segment(code)}"
        return iris.code_iri(iris.UNITS, code)

    def _inside(self, iri: str, unit: Unit, leaf: TreeLeaf) -> Json | None:
        """What a unit asks: all its requirements; a common unit its sub-units."""
        if unit.kind is UnitKind.COMMON and unit.sub_units:
            return self._sub_units(iri, unit, leaf)
        targets = []
        for each in unit.requirements:
            step = iris.segment(each.id.rpartition(":")[2])
            one = self._component(f"{iri}/requirement/{step}", "ceterms:CompetencyComponent", each.text, each.id)
            one["ceterms:proxyFor"] = f"{self._unit_iri(unit.code)}/requirement/{step}"
            targets.append(str(one["@id"]))
        if not targets:
            return None
        return {**_condition(said("ctdl-requirements", count=len(targets)), len(targets)), "ceterms:targetComponent": targets}

    def _sub_units(self, iri: str, unit: Unit, leaf: TreeLeaf) -> Json:
        """Each mandatory sub-unit, of language variants one, and optional ones for the points that are left."""
        variants: dict[str, list[str]] = {}
        optional: list[str] = []
        for each in unit.sub_units:
            if each.has_mandatory:
                variants.setdefault(each.element, []).append(self._sub_unit(iri, unit, each, each.mandatory_osp, optional=False))
            if each.has_optional:
                optional.append(self._sub_unit(iri, unit, each, each.optional_osp, optional=True))
        alone = [each[0] for each in variants.values() if len(each) == 1]
        inside = [
            {**_condition(said("ctdl-choose", least=1, most=None, count=len(each)), 1), "ceterms:targetComponent": each}
            for each in variants.values()
            if len(each) > 1
        ]
        need = optional_need_osp(unit, leaf.osp)
        if need is not None and optional:
            told = said("ctdl-points", least=need, most=None, same="no")
            constraint = {"ceterms:requiredConstraints": 1, "ceterms:hasConstraint": [_constraint("GTEQ", need, told)]}
            inside.append(
                {
                    "@type": "ceterms:ComponentCondition",
                    "ceterms:description": told,
                    **constraint,
                    "ceterms:targetComponent": optional,
                }
            )
        count = len(alone) + len(inside)
        made = _condition(said("ctdl-sub-units", count=count), count)
        if alone:
            made["ceterms:targetComponent"] = alone
        if inside:
            made["ceterms:hasCondition"] = inside
        return made

    def _sub_unit(self, iri: str, unit: Unit, one: SubUnit, osp: Decimal | None, *, optional: bool) -> str:
        at = f"{iri}/sub-unit/{iris.segment(one.id)}" + ("/optional" if optional else "")
        if at not in self._nodes:
            self._made.components.setdefault(_part_key(unit.code, one.code or one.id, optional=optional), []).append(at)
            made = self._component(at, "ceterms:CourseComponent", one.name, one.code or one.id)
            made["ceterms:proxyFor"] = f"{self._unit_iri(unit.code)}/sub-unit/{iris.segment(one.id)}"
            if optional:
                made["ceterms:description"] = said("ctdl-optional-part")
            if one.code is not None:
                made["ceterms:identifier"] = [_identifier("ammatillisenoppiaineet", one.code)]
            if value := credit(osp, osp):
                made["ceterms:creditValue"] = value
        return at

    def _orders(self, orders: Iterable[Order]) -> None:
        """``precedes`` only suggests an order in CTDL: what has to come first is a condition too."""
        for order in orders:
            for after in self._made_for(order.after):
                for before in self._made_for(order.before):
                    first, then = self._nodes[before], self._nodes[after]
                    first.setdefault("ceterms:precedes", []).append(after)
                    then.setdefault("ceterms:precededBy", []).append(before)
                    told = said("ctdl-before-start" if order.of_start else "ctdl-before-demonstration")
                    then.setdefault("ceterms:hasCondition", []).append({**_condition(told, 1), "ceterms:targetComponent": [before]})

    def _made_for(self, unit: str) -> list[str]:
        return [each for each in self._made.components.get(unit, ()) if each in self._nodes]

    # -- losses ----------------------------------------------------------------------------------------------------

    def _losses(self) -> None:
        """What the tree says and no condition does."""
        for each in self._tree.exclusions:
            unit = next((leaf.unit for leaf in self._tree.root.all_leaves() if leaf.id == each.leaf), each.leaf)
            self._made.findings.append(
                finding("ctdl_exclusion", Severity.NOTE, self._place(each.leaf), unit=unit, excluded=each.unit)
            )
        for guess in self._tree.ambiguities:
            self._made.findings.append(finding("ctdl_reading", Severity.NOTE, self._place(guess.group), reading=guess.id))
        for group in self._tree.extending:
            self._made.findings.append(finding("ctdl_extending", Severity.NOTE, self._place(group)))

    def _lost(self, fact: Finding) -> None:
        """Told once, however often a group is met."""
        if fact not in self._made.findings:
            self._made.findings.append(fact)

    def _place(self, at: str) -> str:
        return f"{self._number} {self._method} {at}" if self._method is not None else f"{self._number} {at}"


def _part_key(unit: str, sub_unit: str, *, optional: bool) -> str:
    return f"{unit}/{sub_unit}" + ("?" if optional else "")


def component_key(covered: Coverage) -> str:
    """Under which ``Paths.components`` has what is covered: the unit, or the sub-unit or its optional part."""
    return covered.unit if covered.sub_unit is None else _part_key(covered.unit, covered.sub_unit, optional=covered.optional)


def _joined(rules: Sequence[ChoiceRule]) -> list[ChoiceRule]:
    """Rules that ask for all of their members are one rule: all of these."""
    every = [each for each in rules if each.least is not None and each.least == len(each.members)]
    members = tuple(dict.fromkeys(one for each in every for one in each.members))
    joined = [ChoiceRule(members, len(members), len(members), "all")] if members else []
    return [*joined, *(each for each in rules if each not in every)]


def _condition(told: Mapping[str, str], least: int) -> Json:
    return {"@type": "ceterms:ComponentCondition", "ceterms:description": dict(told), "ceterms:requiredNumber": least}


def _constraint(comparator: str, osp: Decimal, told: Mapping[str, str]) -> Json:
    """The number is a literal of its own kind: as a plain text, JSON-LD would make an address of it."""
    return {
        "@type": "ceterms:Constraint",
        "ceterms:description": dict(told),
        "ceterms:leftAction": "array:Sum",
        "ceterms:leftSource": ["ceterms:creditValue"],
        "ceterms:comparator": f"compare:{comparator}",
        "ceterms:rightSource": [{"@value": number(osp)}],
    }


def _identifier(scheme: str, code: str) -> Json:
    return {
        "@type": "ceterms:IdentifierValue",
        "ceterms:identifierTypeName": {"fi": scheme},
        "ceterms:identifierValueCode": code,
    }


def _extents(root: Node) -> dict[str, set[str]]:
    """The extents that each unit counts in its places."""
    found: dict[str, set[str]] = {}
    for leaf in root.all_leaves():
        found.setdefault(leaf.unit, set()).add(_extent_step(leaf))
    return found


def _extent_step(leaf: TreeLeaf) -> str:
    ends = [format(each.normalize(), "f") for each in (leaf.osp, leaf.most_osp) if each is not None]
    return "-".join(ends) or "unknown"
