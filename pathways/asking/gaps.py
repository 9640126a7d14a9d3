"""What is missing in what is offered: requirements, groups, providers, skills, and offerings that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from pathways.asking.foresight import Foreseeing, foreseen
from pathways.asking.listing import Listings
from pathways.asking.recent import Recent
from pathways.curriculum.gaps import (
    gaps_of,
    shares_of_branches,
    shares_of_languages,
    shares_of_providers,
    shares_of_qualifications,
)
from pathways.curriculum.lacking import Lacking, Seek
from pathways.curriculum.overlap import By, overlaps
from pathways.curriculum.things import Linked, occupation_things, qualification_thing, weights_of
from pathways.errors import NoSuchThing
from pathways.model import Finding, Qualification, Severity, SkillSet, finding
from pathways.model.skill import ConceptKind, comparable
from pathways.planner.goal import UnknownCode, find_qualification
from pathways.rules.nearest import near

_NEAREST = 3  # occupations that a qualification is held against where none is named


def lacking(there: Listings, asked: Seek, today: date) -> Lacking:
    """The gaps of the named qualifications, else of all that are in force, where there are any. Raises ``NoSuchThing``,
    ``AmbiguousReference``."""
    recent: Recent[Lacking] = there.remembered("gaps", Recent)
    return recent.get((asked, today), lambda: _lacking(there, asked, today))


def _lacking(there: Listings, asked: Seek, today: date) -> Lacking:
    facts: list[Finding] = []
    every = there.catalogue.qualifications
    chosen = tuple(each for each in every if each.usable_on(today)) or every
    if asked.qualifications:
        found = [find_qualification(there.catalogue, each, today) for each in asked.qualifications]
        chosen = tuple(dict.fromkeys(each.qualification for each in found))
        facts += [fact for each in found for fact in each.findings]
    _check_areas(asked, chosen)
    resolved, _ = there.resolved(today, tuple(each.id for each in chosen if not each.usable_on(today)))
    within = asked.within(today)
    skills, linked = (there.classification, Linked(there.links)) if asked.needs_skills else (None, None)
    occupations: Mapping[str, tuple[tuple[str, bool], ...]] = {}
    if skills is not None and linked is not None:
        occupations = _occupations(there, asked, chosen, skills, linked)
    elif asked.occupations and asked.needs_skills:
        facts.append(finding("no_occupations", Severity.WARNING, "/"))
    if asked.needs_skills and not there.links:
        facts.append(finding("no_links_to_skills", Severity.NOTE, "/"))
    facts += _matching_nothing(asked, there)
    gaps = gaps_of(chosen, resolved, within, areas=asked.areas, skills=skills, linked=linked, occupations=occupations)
    missing = Lacking(
        today,
        asked,
        chosen,
        gaps,
        tuple(shares_of_qualifications(gaps, chosen)),
        tuple(shares_of_branches(gaps, chosen)),
        tuple(shares_of_languages(chosen, resolved, within)),
        tuple(shares_of_providers(gaps)),
        skills,
        resolved,
        there.sources if asked.needs_skills else there.sources_without_skills,
        tuple(dict.fromkeys(facts)),
    )
    if not any(content.signals for _, content in there.kept.content):
        return missing
    asked_for = foreseen(there.kept.content, today, Foreseeing())
    return replace(missing, demand=asked_for.demand, linked=asked_for.linked).by_demand()


def _check_areas(asked: Seek, chosen: tuple[Qualification, ...]) -> None:
    known = {area.code for each in chosen for area in each.competence_areas}
    for code in asked.areas:
        if code not in known:
            raise UnknownCode("area_unknown", code, near(code, known)[:1], there=", ".join(sorted(known)))


def _occupations(
    there: Listings, asked: Seek, chosen: tuple[Qualification, ...], skills: SkillSet, linked: Linked
) -> dict[str, tuple[tuple[str, bool], ...]]:
    """Qualification -> the occupations to hold it against: the named ones, else the nearest by weighted skills."""
    if asked.occupations:
        named = tuple((_occupation(each, skills), True) for each in asked.occupations)
        return {each.id: named for each in chosen}
    weights = there.remembered("weights", lambda: weights_of(skills))
    every = there.remembered("occupations", lambda: tuple(occupation_things(skills)))
    found = {}
    for one in chosen:
        mine = qualification_thing(one, linked)
        nearest = overlaps(By.SKILLS, [mine], every, weights=weights, least=0.0, most=_NEAREST).pairs if mine.skills else ()
        found[one.id] = tuple((each.other.first.id, False) for each in nearest)
    return found


def _occupation(reference: str, skills: SkillSet) -> str:
    """The occupation with that IRI, code or label in any language. Raises ``NoSuchThing``."""
    wanted = comparable(reference)
    labels: dict[str, str] = {}
    for each in skills.of_kind(ConceptKind.OCCUPATION):
        if reference in (each.iri, each.code):
            return each.iri
        for said in each.labels:
            if said.preferred:
                labels.setdefault(comparable(said.preferred), each.iri)
    if wanted in labels:
        return labels[wanted]
    raise NoSuchThing("occupation_unknown", reference, near(wanted, labels)[:5])


def _matching_nothing(asked: Seek, there: Listings) -> Iterator[Finding]:
    """Providers, languages and places that no offering has: most often a typing error."""
    offerings = there.catalogue.offerings
    known = (
        ("provider", asked.providers, {each.provider for each in offerings}),
        ("language", asked.languages, {code for each in offerings for code in each.languages}),
        ("mode", asked.modes, {code for each in offerings for code in each.modes}),
        ("place", asked.places, {name for each in offerings for name in each.places}),
    )
    for name, wished, found in known:
        folded = {each.casefold() for each in found}
        for wanted in wished:
            if wanted.strip().casefold() not in folded:
                yield finding("limit_matches_nothing", Severity.WARNING, name, wanted=wanted, there=", ".join(sorted(found)[:20]))
