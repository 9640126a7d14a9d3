"""Where an offering leads: units and the rows of them that it covers, and the qualifications and groups that list those units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pathways.curriculum.parts import Part, is_whole, named_by, parts_of
from pathways.model import Certainty, Coverage, Group, Leaf, Method, Offering, Qualification, Unit


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
