"""What is wrong with rule trees and catalogues: every fault with its place and how grave it is.

A tree is looked at as it is published and as it is read: groups that nothing can fill, groups that only unknown extents could fill,
rules that contradict one another, readings that are guesses, limits that stand in the text alone. An *error* is what no learner can
complete or what cannot be right; a *warning* is what makes an answer uncertain; a *note* is what a person should know and need not
mend. What the loaders found is kept apart by them and only put in its place here.

A catalogue is looked at row by row: codes that nobody has or that are no longer in force (``pathways.rules.resolving``), the same
offering twice, properties that are not stated, a whole unit that is declared covered by less than half of its extent.

Source: eperusteet.md 4, 6 and 9; microcredentials.md 4; decision 0083.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pathways.curriculum.parts import is_whole, parts_of
from pathways.model import (
    COMMON_2014,
    COMMON_REFORM,
    Catalogue,
    Certainty,
    Coverage,
    Finding,
    Group,
    GroupKind,
    Measure,
    Method,
    Offering,
    OspBounds,
    Qualification,
    Severity,
    Structure,
    Text,
    Unit,
    finding,
)
from pathways.model.skill import comparable
from pathways.rules.reach import root_without_rule, unreachable_groups
from pathways.rules.reading import Node, Tree, TreeLeaf, read_tree
from pathways.rules.slots import Admits, normalised, read_slot


class Trouble(StrEnum):
    """What sort of fault a finding is."""

    UNFILLABLE = "unfillable"  # a group or a branch that nothing can complete
    CONTRADICTION = "contradiction"  # rules, numbers or days that cannot all hold
    AMBIGUOUS = "ambiguous"  # can be read in two ways
    NOT_STATED = "not_stated"  # the source is silent
    UNRESOLVED = "unresolved"  # a code or a reference leads nowhere, or to what is no longer in force
    DOUBLED = "doubled"  # one thing under two names, or two under one
    UNREADABLE = "unreadable"  # a value that says nothing usable
    OTHER = "other"


_OF_TROUBLE: Mapping[Trouble, str] = {
    Trouble.UNFILLABLE: "group_cannot_reach_least group_has_too_few_parts branch_cannot_be_completed",
    Trouble.CONTRADICTION: (
        "bounds_contradict days_contradict group_exceeds_most common_unit_of_other_generation common_unit_generation"
        " unit_reference_contradicts_itself unit_covered_by_little area_codes_inside_differ area_named_otherwise"
        " areas_not_declared areas_without_group extent_outside_programme fee_contradicts_itself end_before_start"
        " application_ends_before_it_starts requirement_languages_differ"
    ),
    Trouble.AMBIGUOUS: "reading_guessed group_count_open order_unclear excluded_unit_unclear admitted_qualifications_listed "
    "limit_only_in_text area_code_repeated objective_unlinked",
    Trouble.NOT_STATED: (
        "root_without_rule branches_without_rule open_group_without_bound group_rests_on_unknown_extents leaf_without_extent"
        " measure_not_stated measure_left_out areas_without_code area_groups_without_code codes_without_address code_missing"
        " unit_without_code unit_without_name units_without_requirements area_without_objectives id_missing start_missing"
        " register_number_missing qualification_without_name no_structure property_not_stated extent_not_stated"
        " name_missing provider_missing units_missing extent_measure_missing fee_amount_missing offering_id_missing"
        " offering_kind_missing programme_missing"
    ),
    Trouble.UNRESOLVED: (
        "leaf_unresolved leaf_unit_unresolved leaf_unit_without_code unit_unknown unit_not_in_force sub_unit_unknown"
        " requirement_unknown requirements_not_loaded unit_reference_unknown unit_reference_incomplete prerequisite_unknown"
        " no_requirements_loaded"
    ),
    Trouble.DOUBLED: "unit_code_repeated names_of_several_codes offering_repeated offering_doubled row_repeats_id method_repeated",
}
KINDS: Mapping[str, Trouble] = {code: kind for kind, codes in _OF_TROUBLE.items() for code in codes.split()}
_UNREADABLE = ("_unreadable", "_unknown", "_wrong", "_refused")


def trouble_of(code: str) -> Trouble:
    """What sort of fault a finding with ``code`` is."""
    found = KINDS.get(code)
    if found is None:
        return Trouble.UNREADABLE if code.endswith(_UNREADABLE) or code.startswith("cell_") else Trouble.OTHER
    return found


def counts_of(facts: Iterable[Finding]) -> Mapping[Severity, int]:
    """How many are how grave."""
    found = Counter(each.severity for each in facts)
    return {severity: found[severity] for severity in Severity}


# -- one tree ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class TreeHealth:
    """One tree. ``findings``: in the order of the tree."""

    structure: Structure
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class DocumentHealth:
    """One version of requirements. ``findings``: of the document as a whole."""

    qualification: Qualification
    trees: tuple[TreeHealth, ...]
    findings: tuple[Finding, ...]

    @property
    def every(self) -> tuple[Finding, ...]:
        """All of it."""
        return (*self.findings, *(fact for each in self.trees for fact in each.findings))


def place_of(qualification: Qualification, structure: Structure) -> str:
    """Where a tree is: what its groups' places begin with."""
    return f"{qualification.register_number} {structure.method}"


def tree_health(qualification: Qualification, structure: Structure) -> TreeHealth:
    """What is wrong with one tree of ``qualification``, from its numbers and words alone."""
    tree = read_tree(qualification, structure)
    where = place_of(qualification, structure)
    impossible = unreachable_groups(tree, where)
    found = (
        *root_without_rule(structure, tree, where),
        *impossible,
        *_resting_on_unknown(tree, where, impossible),
        *_generations(qualification, structure, where),
        *_branches(qualification, structure, tree, where),
        *_groups(structure, tree, where),
        *_readings(qualification, structure, tree, where),
        *(replace(each, where=_in_tree(each.where, where)) for each in tree.findings),
    )
    return TreeHealth(structure, tuple(dict.fromkeys(found)))


def _in_tree(place: str, where: str) -> str:
    """The reading's places are written with a blank before the group."""
    return f"{where}/{place.removeprefix(where).strip()}" if place.startswith(where) else place


def _resting_on_unknown(tree: Tree, where: str, impossible: Collection[Finding]) -> Iterator[Finding]:
    """Groups that can reach their least only by units whose extent nobody states (eperusteet.md 9.3)."""
    told = {each.where for each in impossible}
    known = replace(tree, root=_without_unknown(tree.root))
    for each in unreachable_groups(known, where):
        if each.code == "group_cannot_reach_least" and each.where not in told:
            values = dict(each.values)
            yield finding(
                "group_rests_on_unknown_extents",
                Severity.WARNING,
                each.where,
                group=values["group"],
                least_osp=values["least_osp"],
                reach_osp=values["reach_osp"],
            )


def _without_unknown(node: Node) -> Node:
    return replace(node, leaves=tuple(map(_known, node.leaves)), groups=tuple(map(_without_unknown, node.groups)))


def _known(leaf: TreeLeaf) -> TreeLeaf:
    return replace(leaf, osp=Decimal(0)) if leaf.osp is None and leaf.most_osp is None else leaf


def _generations(qualification: Qualification, structure: Structure, where: str) -> Iterator[Finding]:
    """Common units of the other generation: who completes those of the tree's own time has none of them (9.2)."""
    others = COMMON_2014 if structure.method is Method.REFORMI else COMMON_REFORM
    names = {unit.code: unit.name for unit in qualification.units}
    for leaf in structure.root.leaves():
        if leaf.unit in others:
            yield finding(
                "common_unit_of_other_generation",
                Severity.ERROR,
                f"{where}/{leaf.id}",
                unit=leaf.unit,
                name=names.get(leaf.unit),
                method=str(structure.method),
            )


def _branches(qualification: Qualification, structure: Structure, tree: Tree, where: str) -> Iterator[Finding]:
    """Groups of competence areas without a rule of their own, and those that are called otherwise than declared (9.2)."""
    areas = [each for each in structure.root.groups() if each.kind is GroupKind.COMPETENCE_AREA]
    silent = [each for each in areas if not _says_something(each)]
    if silent and not tree.counts:
        severity = Severity.NOTE if _says_something(structure.root) else Severity.WARNING
        listed = ", ".join(each.name.in_language("fi") or each.id for each in silent)
        yield finding("branches_without_rule", severity, f"{where}/{silent[0].id}", count=len(silent), groups=listed)
    declared = {each.code: each.name for each in qualification.competence_areas}
    for each in areas:
        name = declared.get(each.code or "")
        if name is not None and name.fi and each.name.fi and normalised(name.fi) != normalised(each.name.fi):
            yield finding(
                "area_named_otherwise", Severity.NOTE, f"{where}/{each.id}", area=each.code, group=each.name, declared=name
            )


def _says_something(group: Group) -> bool:
    bounds = (group.osp, group.count)
    return any(each is not None and (each.least is not None or each.most is not None) for each in bounds)


def _groups(structure: Structure, tree: Tree, where: str) -> Iterator[Finding]:
    """Counts that leave a choice (9.7), open groups without a bound (9.9), limits that only a text states (9.13)."""
    for group in structure.root.groups():
        place = f"{where}/{group.id}"
        count = group.count
        if count is not None and count.least != count.most:
            yield finding(
                "group_count_open", Severity.NOTE, place, group=group.name, least_parts=count.least or 0, most_parts=count.most
            )
        if group.kind is not GroupKind.OPEN:
            continue
        slot = read_slot(group)
        limit = slot.fixed_osp or slot.cap_osp
        if Admits.EXTENDING in slot.admits:
            continue
        if limit is not None and not _is_bound(group.osp, limit):
            yield finding("limit_only_in_text", Severity.NOTE, place, group=group.name, osp=limit)
        elif not _says_something(group) and not tree.counts:
            yield finding("open_group_without_bound", Severity.NOTE, place, group=group.name)


def _is_bound(bounds: OspBounds | None, most: Decimal) -> bool:
    return bounds is not None and bounds.most is not None and bounds.most <= most


def _readings(qualification: Qualification, structure: Structure, tree: Tree, where: str) -> Iterator[Finding]:
    """Every guess about what the tree means; one that can change a verdict is a warning (9.6)."""
    names = {each.id: each.name for each in structure.root.groups()}
    units = {unit.code: unit.name for unit in qualification.units}
    names |= {each.id: each.name or units.get(each.unit) or Text(fi=each.unit) for each in structure.root.leaves()}
    for each in tree.ambiguities:
        yield finding(
            "reading_guessed",
            Severity.WARNING if each.decides else Severity.NOTE,
            f"{where}/{each.group}",
            id=each.id,
            group=names.get(each.group),
            reading=each.reading,
        )


# -- one document ------------------------------------------------------------------------------------------------------


def document_health(
    qualification: Qualification,
    others: Iterable[Qualification],
    told: Iterable[Finding],
    proven: Mapping[Method, Iterable[Finding]],
) -> DocumentHealth:
    """One version of requirements with its trees. ``told``: what its loader found; ``proven``: what a solver found about a tree;
    ``others``: everything that is loaded."""
    trees = []
    for structure in qualification.structures:
        one = tree_health(qualification, structure)
        trees.append(replace(one, findings=(*one.findings, *proven.get(structure.method, ()))))
    found = (*told, *_shared_names(qualification, others))
    return DocumentHealth(qualification, tuple(trees), tuple(dict.fromkeys(found)))


def _shared_names(qualification: Qualification, others: Iterable[Qualification]) -> Iterator[Finding]:
    """Units that have a name in common with a unit of another code: different units, and easily taken for one (9.14)."""
    codes: dict[str, set[str]] = {}
    for each in (qualification, *others):
        for unit in each.units:
            if name := _name_of(unit):
                codes.setdefault(name, set()).add(unit.code)
    shared = []
    for unit in qualification.units:
        twins = codes.get(_name_of(unit), set()) - {unit.code}
        if twins:
            shared.append(f"{unit.code} ({', '.join(sorted(twins))})")
    if shared:
        where = qualification.register_number or qualification.id
        yield finding("names_of_several_codes", Severity.NOTE, where, count=len(shared), units=", ".join(shared))


def _name_of(unit: Unit) -> str:
    return normalised(unit.name.fi or "")


# -- one catalogue -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class CatalogueHealth:
    """One source of offerings, by the name of its graph."""

    graph: str
    offerings: tuple[Offering, ...]
    findings: tuple[Finding, ...]


def offering_findings(offerings: Iterable[Offering], catalogue: Catalogue) -> Iterator[tuple[str, Finding]]:
    """What is wrong with ``offerings`` beyond their codes, each with the id of the offering. Their coverage has been resolved
    against ``catalogue``."""
    listed = tuple(offerings)
    extents = _extents(catalogue.qualifications)
    units = {unit.code: unit for each in catalogue.qualifications for unit in each.units}
    for offering in listed:
        where = offering.place or offering.id
        for name in offering.properties.not_stated:
            yield offering.id, finding("property_not_stated", Severity.NOTE, where, offering=offering.id, property=name)
        for name in offering.properties.denied:
            yield offering.id, finding("property_denied", Severity.NOTE, where, offering=offering.id, property=name)
        if offering.extent is None:
            yield offering.id, finding("extent_not_stated", Severity.NOTE, where, offering=offering.id)
        yield from ((offering.id, each) for each in _covered_by_little(offering, units, extents, where))
    yield from _doubled(listed)


def _covered_by_little(
    offering: Offering, units: Mapping[str, Unit], extents: Mapping[str, Decimal], where: str
) -> Iterator[Finding]:
    """Units that are declared wholly covered by an offering of less than half their extent together."""
    extent = offering.extent
    whole = sorted({each.unit for each in offering.covers if _declares_whole(each, units)})
    if extent is None or extent.measure is not Measure.OSP or not whole or any(each not in extents for each in whole):
        return
    needed = sum((extents[each] for each in whole), Decimal(0))
    if extent.most * 2 < needed:
        yield finding(
            "unit_covered_by_little",
            Severity.WARNING,
            where,
            offering=offering.id,
            units=", ".join(whole),
            osp=extent.most,
            unit_osp=needed,
        )


def _declares_whole(coverage: Coverage, units: Mapping[str, Unit]) -> bool:
    unit = units.get(coverage.unit)
    if unit is None or coverage.certainty is Certainty.FORMAL or coverage.sub_unit is not None:
        return False
    compulsory = {each.id for each in parts_of(unit) if each.compulsory}
    return is_whole(coverage) or compulsory <= set(coverage.requirements)


def _extents(qualifications: Iterable[Qualification]) -> dict[str, Decimal]:
    """The least extent that a tree gives each unit, in osp."""
    found: dict[str, Decimal] = {}
    for each in qualifications:
        for structure in each.structures:
            for leaf in structure.root.leaves():
                if structure.in_osp and leaf.osp is not None and leaf.most_osp is None:
                    found[leaf.unit] = min(found.get(leaf.unit, leaf.osp), leaf.osp)
    return found


def _doubled(offerings: Iterable[Offering]) -> Iterator[tuple[str, Finding]]:
    """Rows of one provider that offer the same at the same time under several ids."""
    same: dict[object, list[Offering]] = {}
    for each in sorted(offerings, key=lambda one: one.id):
        same.setdefault(_content(each), []).append(each)
    for first, *rest in same.values():
        for each in rest:
            where = each.place or each.id
            yield each.id, finding("offering_doubled", Severity.WARNING, where, offering=each.id, first=first.id)


def _content(offering: Offering) -> object:
    """What makes two rows the same offering: everything that a learner would choose by."""
    names = tuple(comparable(name) for name in (offering.name.fi, offering.name.sv, offering.name.en) if name)
    covers = frozenset((*offering.covers, *offering.set_aside, *offering.unresolved))
    when = frozenset((each.start, each.end, each.season) for each in offering.intakes), offering.any_start
    where = frozenset(offering.languages), frozenset(offering.modes), frozenset(map(str.casefold, offering.places))
    return offering.provider.casefold(), names, covers, offering.kind, offering.extent, when, where, offering.price_cents


# -- all of it ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Health:
    """Everything that is loaded, or the requirements that were asked for. ``others``: findings of no document and no catalogue;
    ``catalogue``: what it was made from."""

    today: date
    asked: tuple[str, ...]
    documents: tuple[DocumentHealth, ...]
    catalogues: tuple[CatalogueHealth, ...]
    others: tuple[Finding, ...]
    catalogue: Catalogue

    @property
    def every(self) -> tuple[Finding, ...]:
        """All findings."""
        return (
            *(fact for each in self.documents for fact in each.every),
            *(fact for each in self.catalogues for fact in each.findings),
            *self.others,
        )
