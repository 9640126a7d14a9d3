"""Where offerings, units, sub-units, qualifications and occupations overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pathways.asking.listing import Listings
from pathways.asking.recent import Recent
from pathways.curriculum.compared import Compare, Compared
from pathways.curriculum.coverage import Within
from pathways.curriculum.overlap import By, Overlaps, overlaps
from pathways.curriculum.parts import parts_of
from pathways.curriculum.things import (
    Kind,
    Linked,
    Thing,
    occupation_things,
    offering_thing,
    qualification_thing,
    sub_unit_things,
    unit_thing,
    weights_of,
)
from pathways.errors import NoSuchThing
from pathways.model import Catalogue, Finding, Qualification, Severity, Unit, finding
from pathways.planner.goal import find_qualification
from pathways.rules.nearest import near


def compared(there: Listings, asked: Compare, today: date) -> Compared:
    """What overlaps of what is loaded. Without named qualifications of all that are in force, where there are any. Raises
    ``NoSuchThing``, ``AmbiguousReference``."""
    recent: Recent[Compared] = there.remembered("overlap", Recent)
    return recent.get((asked, today), lambda: _found(there, asked, today))


def _found(there: Listings, asked: Compare, today: date) -> Compared:
    facts: tuple[Finding, ...] = ()
    every = there.catalogue.qualifications
    chosen = tuple(each for each in every if each.usable_on(today)) or every
    if asked.qualifications:
        found = [find_qualification(there.catalogue, each, today) for each in asked.qualifications]
        chosen = tuple(dict.fromkeys(each.qualification for each in found))
        facts = tuple(fact for each in found for fact in each.findings)
    resolved, _ = there.resolved(today, tuple(each.id for each in chosen if not each.usable_on(today)))
    sides = _Sides(there, resolved, chosen, asked, today)
    things = sides.of(asked.one)
    if asked.ids:
        things = _named(things, asked.ids)
    # A thing that is named is held against all of its kind, itself apart.
    others = None if asked.other in (None, asked.one) and not asked.ids else sides.of(asked.other or asked.one)
    skills = there.classification if asked.needs_skills else None
    weights = there.remembered("weights", lambda: weights_of(skills)) if skills is not None else {}
    results = tuple(_by(each, things, others, weights, asked) for each in asked.measures)
    sources = there.sources if asked.needs_skills else there.sources_without_skills
    told = (*facts, *_unlinked(there, asked))
    return Compared(today, asked, results, sides.rows, skills, weights, resolved, sources, told)


def _by(by: By, things: Sequence[Thing], others: Sequence[Thing] | None, weights: dict[str, float], asked: Compare) -> Overlaps:
    if others is not None and asked.ids and asked.other in (None, asked.one):
        mine = {each.id for each in things}
        others = [each for each in others if each.id not in mine]
    used = weights if by is By.SKILLS and weights else None
    return overlaps(by, things, others, weights=used, least=float(asked.least), most=asked.most)


def _named(things: Sequence[Thing], ids: Sequence[str]) -> list[Thing]:
    known = {each.id for each in things}
    for id in ids:
        if id not in known:
            raise NoSuchThing("thing_to_compare_unknown", id, near(id, known)[:5])
    return [each for each in things if each.id in ids]


def _unlinked(there: Listings, asked: Compare) -> Iterator[Finding]:
    """By skills nothing can be said without accepted links, and nothing about occupations without a classification."""
    if By.SKILLS in asked.measures and not there.links:
        yield finding("no_links_to_skills", Severity.NOTE, "/")
    if Kind.OCCUPATION in (asked.one, asked.other) and there.classification is None:
        yield finding("no_occupations", Severity.WARNING, "/")


class _Sides:
    """The things of each kind that have to do with the chosen qualifications."""

    def __init__(self, there: Listings, resolved: Catalogue, chosen: Sequence[Qualification], asked: Compare, today: date) -> None:
        self._there = there
        self._resolved = resolved
        self._chosen = chosen
        self._asked = asked
        self._within = Within(today, providers=frozenset(asked.providers))
        self._linked = Linked(there.links)
        self._units: dict[str, Unit] = {}
        for each in (*resolved.qualifications, *chosen):  # of several versions the chosen one
            self._units |= {unit.code: unit for unit in each.units}
        self.rows = {part.id: part.name for unit in self._units.values() for part in parts_of(unit)}

    def of(self, kind: Kind) -> list[Thing]:
        """All of one kind."""
        match kind:
            case Kind.POK:
                return list(self._offerings())
            case Kind.UNIT:
                return [unit_thing(self._units[code], self._linked) for code in self._codes()]
            case Kind.SUB_UNIT:
                return [each for code in self._codes() for each in sub_unit_things(self._units[code], self._linked)]
            case Kind.QUALIFICATION:
                return [qualification_thing(each, self._linked) for each in self._chosen]
            case Kind.OCCUPATION:
                skills = self._there.classification
                return list(occupation_things(skills)) if skills is not None else []

    def _codes(self) -> list[str]:
        return list(dict.fromkeys(unit.code for each in self._chosen for unit in each.units))

    def _offerings(self) -> Iterator[Thing]:
        wanted = set(self._codes())
        for each in self._resolved.offerings:
            touches = {coverage.unit for coverage in each.covers}
            if self._within.refuses(each) is None and (not self._asked.qualifications or touches & wanted):
                yield offering_thing(each, self._units, self._linked)
