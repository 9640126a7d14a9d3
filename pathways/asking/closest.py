"""Closest: which loaded qualifications and exits is the learner closest to?"""

from __future__ import annotations

from pathways.asking.limiting import Limiting, limits_for
from pathways.asking.question import Asked, areas_there, known, prepare, to_be_planned
from pathways.i18n import Words
from pathways.model import Catalogue, Qualification, QualificationKind, Text
from pathways.planner.closest import Wanted, closest_units
from pathways.planner.closest import closest as nearest_first
from pathways.planner.goal import closed_to_new, find_qualification
from pathways.planner.planning import TIME_LIMIT_MS
from pathways.rules.resolving import resolve
from pathways.wire import About, ClosestAnswer, closest_answer


def closest(asked: Asked, limiting: Limiting, said: Words, *, top: int) -> tuple[ClosestAnswer, Catalogue]:
    """The ``top`` nearest; with a best plan to each where limits or offerings are given; and the catalogue that they are from."""
    first = asked.on
    wishes = limiting.wishes(first)
    given = known(asked)
    prepared = to_be_planned(prepare(asked, given), given) if asked.units else None
    wanted = None if asked.qualification is None or prepared else find_qualification(given.catalogue, asked.qualification, first)
    findings = [*given.findings, *(wanted.findings if wanted is not None else ())]
    if prepared is not None:
        findings = list(prepared.about.findings)
    catalogue, limits = given.catalogue, None
    if asked.offerings or limiting.given:
        catalogue, resolved = resolve(catalogue, on=wishes.start)
        limits, unmatched = limits_for(wishes, first, catalogue.offerings)
        findings += [*resolved, *unmatched, *given.offering_findings()]
    asked_for = Wanted(
        first,
        qualifications=None if wanted is None else (wanted.qualification.id,),
        competence_areas=areas_there(asked.competence_areas, given, wanted.qualification if wanted is not None else None),
        method=asked.method,
        corrections=given.corrections,
        limits=limits,
        links=tuple(link for _, content in given.loads.content for link in content.links),
        time_limit_ms=wishes.time_limit_ms or TIME_LIMIT_MS,
    )
    if prepared is None:
        found = nearest_first(catalogue, given.record, asked_for, top=top)
    else:
        found = closest_units(catalogue, prepared.question, prepared.tree, asked.units, asked_for, top=top)
    ranked = {each.qualification.id: each.qualification for each in found if each.qualification.id}
    findings += [fact for each in ranked.values() for fact in closed_to_new(each, given.record, first)]
    nothing = Qualification("", "", Text(), QualificationKind.OTHER)
    about = About(first, given.catalogue, nothing, None, given.record, tuple(findings))
    return closest_answer(found, about, said), given.catalogue
