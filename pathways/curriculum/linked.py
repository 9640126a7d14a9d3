"""The skills of things, by accepted links alone: of a requirement, a unit, an offering, several steps together.

A unit has the skills of its requirements and those that it is linked to itself. An offering has its own, and those of what it
covers: of the whole unit, or of the requirements that it names. Each skill counts once, however many links lead to it.

Source: decision 0087; esco.md 6.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pathways.curriculum.parts import is_whole
from pathways.model import LinkState, LinkSubject, Offering, SkillLink, Unit

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Linked:
    """Skills by what is linked to them. Rejected and proposed links are not there."""

    requirements: Mapping[str, frozenset[str]] = field(default_factory=dict)
    units: Mapping[str, frozenset[str]] = field(default_factory=dict)
    offerings: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, links: Iterable[SkillLink]) -> Linked:
        """The accepted ones of ``links``."""
        found: dict[LinkSubject, dict[str, set[str]]] = {each: {} for each in LinkSubject}
        for link in links:
            if link.state is LinkState.ACCEPTED:
                found[link.subject_kind].setdefault(link.subject, set()).add(link.skill)
        frozen = {kind: {subject: frozenset(many) for subject, many in each.items()} for kind, each in found.items()}
        return cls(frozen[LinkSubject.REQUIREMENT], frozen[LinkSubject.UNIT], frozen[LinkSubject.OFFERING])

    def of_requirement(self, id: str) -> frozenset[str]:
        """Those of one requirement."""
        return self.requirements.get(id, _NONE)

    def of_unit(self, unit: Unit) -> frozenset[str]:
        """Those of a unit as a whole."""
        return self.units.get(unit.code, _NONE).union(*(self.of_requirement(each.id) for each in unit.requirements))

    def of_offering(self, offering: Offering, units: Mapping[str, Unit]) -> frozenset[str]:
        """Those of an offering. ``units``: by their codes; what it covers of others has only the links of its requirements."""
        found = set(self.offerings.get(offering.id, _NONE))
        for each in offering.covers:
            unit = units.get(each.unit)
            if is_whole(each):
                found |= self.of_unit(unit) if unit is not None else self.units.get(each.unit, _NONE)
            else:
                found |= _NONE.union(*(self.of_requirement(one) for one in each.requirements))
        return frozenset(found)

    def of_elements(self, unit: Unit, elements: Iterable[str], *, whole: bool) -> frozenset[str]:
        """Those of a part of a unit, by the ids of its elements."""
        return self.of_unit(unit) if whole else _NONE.union(*(self.of_requirement(each) for each in elements))
