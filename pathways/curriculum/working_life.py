"""The occupations that a small competence unit, a unit or a plan serves: how many of the skills that each needs.

Skills come from accepted links alone. ESCO says which skills are essential for an occupation and which are optional; how many of
how many is told for both and never added up: an occupation has 19 essential skills in the middle, and up to 133.

Source: esco.md 2; decision 0095.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from fractions import Fraction

from pathways.model import ConceptKind, SkillSet


@dataclass(frozen=True, slots=True)
class Served:
    """One occupation. ``essential``, ``optional``: IRIs of the skills that it needs so and that are there; ``essential_of``,
    ``optional_of``: how many it needs so."""

    occupation: str
    essential: tuple[str, ...]
    essential_of: int
    optional: tuple[str, ...]
    optional_of: int

    @property
    def share(self) -> Fraction:
        """The part of the essential skills that is there; of an occupation without any, nothing."""
        return Fraction(len(self.essential), self.essential_of) if self.essential_of else Fraction(0)


def occupations_served(skills: SkillSet, there: Collection[str]) -> tuple[Served, ...]:
    """Every occupation that needs one of the skills ``there``: those with the largest share of essential skills first, then with
    more essential, then with more optional ones, then by their addresses."""
    return tuple(sorted(_served(skills, frozenset(there)), key=_order))


def _served(skills: SkillSet, there: frozenset[str]) -> Iterator[Served]:
    for iri in sorted({each for skill in there for each in skills.needed_by.get(skill, ())}):
        concept = skills.concepts.get(iri)
        if concept is None or concept.kind is not ConceptKind.OCCUPATION:
            continue
        essential, optional = skills.essential.get(iri, ()), skills.optional.get(iri, ())
        yield Served(
            iri,
            tuple(each for each in essential if each in there),
            len(essential),
            tuple(each for each in optional if each in there),
            len(optional),
        )


def _order(each: Served) -> tuple[Fraction, int, int, str]:
    return -each.share, -len(each.essential), -len(each.optional), each.occupation
