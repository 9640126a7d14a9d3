"""Where an offering leads: units and the rows of them that it covers, and the qualifications and groups that list those units; and
the open groups that would admit it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pathways.curriculum.parts import Part, is_whole, named_by, parts_of
from pathways.model import Catalogue, Certainty, Coverage, Group, Leaf, Method, Offering, PieceKind, Qualification, Unit
from pathways.rules.reading import read_tree
from pathways.rules.setting import Origins, Setting, Subject

_TIED = (PieceKind.UNIT, PieceKind.SUB_UNIT, PieceKind.PART_OF_UNIT)  # these lead where their unit does, or nowhere


@dataclass(frozen=True, slots=True)
class Listed:
    """One place of a unit in a tree: the groups on the way from the root, the root apart."""

    method: Method
    path: tuple[Group, ...]
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class Leads:
    """One coverage of an offering in one qualification. ``parts``: the rows that it names; ``whole``: the unit as a whole."""

    coverage: Coverage
    qualification: Qualification
    unit: Unit
    whole: bool
    parts: tuple[Part, ...]
    listed: tuple[Listed, ...]

    @property
    def formal(self) -> bool:
        """Whether it is the unit or the sub-unit."""
        return self.coverage.certainty is Certainty.FORMAL


def leads_to(offering: Offering, qualifications: Iterable[Qualification]) -> tuple[Leads, ...]:
    """Everything that ``offering`` covers in ``qualifications``, in their order."""
    return tuple(_leads(offering, tuple(qualifications)))


def _leads(offering: Offering, qualifications: tuple[Qualification, ...]) -> Iterator[Leads]:
    for coverage in dict.fromkeys(offering.covers):
        for qualification in qualifications:
            unit = qualification.unit(coverage.unit)
            if unit is None:
                continue
            whole = is_whole(coverage)
            named = named_by(coverage, unit)
            parts = tuple(each for each in parts_of(unit) if each.id in named)
            if whole or parts:
                yield Leads(coverage, qualification, unit, whole, parts, places_of(qualification, unit.code))


def places_of(qualification: Qualification, code: str) -> tuple[Listed, ...]:
    """Where the trees of ``qualification`` list the unit ``code``."""
    return tuple(
        Listed(structure.method, path, leaf)
        for structure in qualification.structures
        for path, leaf in _leaves(structure.root, ())
        if leaf.unit == code
    )


def _leaves(group: Group, path: tuple[Group, ...]) -> Iterator[tuple[tuple[Group, ...], Leaf]]:
    for child in group.children:
        if isinstance(child, Leaf):
            yield path, child
        else:
            yield from _leaves(child, (*path, child))


@dataclass(frozen=True, slots=True)
class Admitting:
    """Open groups of one tree: each with the groups on the way to it, the root apart."""

    qualification: Qualification
    method: Method
    groups: tuple[tuple[Group, ...], ...]


def admitted_by(offering: Offering, qualifications: Iterable[Qualification], catalogue: Catalogue) -> tuple[Admitting, ...]:
    """Where ``offering`` could be placed beside what it covers: as credit of its kind, or as a unit or sub-unit of other
    requirements. A plan reads it so too; what is only declared fills nothing so."""
    origins = Origins(catalogue)
    found = []
    for qualification in qualifications:
        for structure in qualification.structures:
            setting = Setting(qualification, read_tree(qualification, structure), origins)
            slots = {slot for subject in _subjects(offering, setting) for slot in setting.places(subject)}
            groups = tuple(path for path in _groups(structure.root, ()) if path[-1].id in slots)
            if groups:
                found.append(Admitting(qualification, structure.method, groups))
    return tuple(found)


def _subjects(offering: Offering, setting: Setting) -> Iterator[Subject]:
    """What is asked of the open groups of one tree."""
    for each in offering.covers:
        if each.certainty is not Certainty.FORMAL or each.unit in setting.leaf_units:
            continue
        if each.sub_unit is not None:
            yield Subject(PieceKind.SUB_UNIT, each.sub_unit, each.unit, optional=each.optional)
        elif not each.requirements:
            yield Subject(PieceKind.UNIT, each.unit)
    if not offering.covers and offering.kind not in _TIED:
        yield Subject(offering.kind)


def _groups(group: Group, path: tuple[Group, ...]) -> Iterator[tuple[Group, ...]]:
    for child in group.children:
        if isinstance(child, Group):
            yield (*path, child)
            yield from _groups(child, (*path, child))
