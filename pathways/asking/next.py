"""Next: what can the learner start now, what does it unlock, and is it in a best plan?"""

from __future__ import annotations

from pathways.asking import question
from pathways.asking.limiting import Limiting, limits_for
from pathways.asking.question import Asked, Known, known
from pathways.i18n import Words
from pathways.model import Catalogue, Finding, Qualification, QualificationKind, Text
from pathways.planner.closest import Wanted, nearest_goals, nearest_ways
from pathways.planner.fringe import fringe
from pathways.planner.goal import closed_to_new
from pathways.planner.nearest import Goal
from pathways.planner.planning import TIME_LIMIT_MS
from pathways.rules.resolving import resolve
from pathways.wire import About, NextAnswer, next_answer


def next(asked: Asked, limiting: Limiting, said: Words, *, top: int, goals: int) -> tuple[NextAnswer, Catalogue]:
    """The ``top`` things to start for the ``goals`` nearest goals, and the catalogue that they are from."""
    first = asked.on
    wishes = limiting.wishes(first)
    given = known(asked)
    wanted, findings = _goals(asked, given, goals)
    named = [each.question.qualification.id for each in wanted]
    catalogue, resolved = resolve(given.catalogue, on=wishes.start, named=named)
    limits, unmatched = limits_for(wishes, first, catalogue.offerings)
    found = fringe(wanted, catalogue.offerings, limits, top=top, time_limit_ms=wishes.time_limit_ms or TIME_LIMIT_MS)
    told = (*findings, *given.offering_findings(), *resolved, *unmatched)
    nothing = Qualification("", "", Text(), QualificationKind.OTHER)
    answer = next_answer(found, About(first, given.catalogue, nothing, None, given.record, told), said)
    return answer, given.catalogue


def _goals(asked: Asked, given: Known, most: int) -> tuple[tuple[Goal, ...], list[Finding]]:
    """The nearest goals: branches of what was asked for, else of everything loaded. Raises ``NoSuchThing`` where the requirements
    are not loaded."""
    if asked.qualification is None and not asked.units:
        areas = question.areas_there(asked.competence_areas, given, None)
        wanted = Wanted(asked.on, competence_areas=areas, method=asked.method, corrections=given.corrections, exits=False)
        found = nearest_goals(given.catalogue, given.record, wanted, most)
        ranked = {each.question.qualification.id: each.question.qualification for each in found}
        closed = [fact for each in ranked.values() for fact in closed_to_new(each, given.record, asked.on)]
        return found, [*given.findings, *closed]
    prepared = question.to_be_planned(question.prepare(asked, given), given)
    ways = nearest_ways(prepared.question, prepared.tree, prepared.about.method, most, units=asked.units)
    return ways, list(prepared.about.findings)
