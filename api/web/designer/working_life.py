"""The occupations that a unit or an offering serves, as the pages of both show them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from pathways.asking.listing import Listings
from pathways.asking.occupations import units_of
from pathways.curriculum.things import Linked, offering_thing, unit_thing
from pathways.curriculum.working_life import Served, occupations_served
from pathways.model import Concept, Offering, SkillSet, Text, Unit

_MOST_OCCUPATIONS = 8


@dataclass(frozen=True, slots=True)
class ServedHere:
    """One occupation as a page names it."""

    name: Text
    served: Served
    skills: tuple[Text, ...]


def served_by_unit(there: Listings, unit: Unit) -> tuple[list[ServedHere], int]:
    """The occupations that a unit serves, the first of them, and how many there are."""
    return _served(there, unit_thing(unit, _linked(there)).skills)


def served_by_offering(there: Listings, offering: Offering) -> tuple[list[ServedHere], int]:
    """The same of an offering."""
    return _served(there, offering_thing(offering, units_of(there), _linked(there)).skills)


def _linked(there: Listings) -> Linked:
    return there.remembered(("linked",), lambda: Linked(there.links))


def _served(there: Listings, found: Collection[str]) -> tuple[list[ServedHere], int]:
    skills = there.classification
    if skills is None or not found:
        return [], 0
    every = occupations_served(skills, found)
    return as_named(every[:_MOST_OCCUPATIONS], skills), len(every)


def as_named(served: Iterable[Served], skills: SkillSet) -> list[ServedHere]:
    """``served`` as a page names them, as far as they are loaded."""
    return [
        ServedHere(
            text_of(skills.concepts[each.occupation]),
            each,
            tuple(_texts(skills.concepts.get(iri) for iri in (*each.essential, *each.optional))),
        )
        for each in served
        if each.occupation in skills.concepts
    ]


def _texts(concepts: Iterable[Concept | None]) -> Iterator[Text]:
    return (text_of(each) for each in concepts if each is not None)


def text_of(concept: Concept) -> Text:
    """What a concept is called, in the languages of the pages."""
    preferred = {each.language: each.preferred.strip() for each in concept.labels if each.preferred and each.preferred.strip()}
    return Text(fi=preferred.get("fi"), sv=preferred.get("sv"), en=preferred.get("en") or concept.name())
