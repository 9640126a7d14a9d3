"""Versions: stay under the old requirements until their transition ends, or move to the new: both finishes."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from pathways.asking.limiting import limits_for
from pathways.asking.question import Asked, Known, Need, Prepared, Unjudged, known, prepare, with_findings
from pathways.asking.wishes import Wishes
from pathways.errors import WrongUse
from pathways.i18n import Words
from pathways.model import Finding, Qualification, Severity, finding
from pathways.planner.goal import find_versions
from pathways.planner.planning import TIME_LIMIT_MS
from pathways.planner.versions import Version, compare
from pathways.rules.resolving import resolve
from pathways.wire import VersionsAnswer, versions_answer


def versions(asked: Asked, to: str | None, wishes: Wishes, said: Words) -> VersionsAnswer:
    """The answer for the two versions that are named, or that the record and the loaded requirements leave no doubt about."""
    given = known(asked, need=Need.EVERYTHING)
    try:
        found = find_versions(given.catalogue, given.record, asked.qualification, to, asked.on)
    except WrongUse as fault:
        if fault.code in ("no_goal", "no_goal_and_no_record"):
            raise WrongUse("no_version_to_leave") from None
        raise
    stay = _prepared(_of_version(asked, found.old, found.new), found.old, given, old=found.old)
    move = _prepared(_moved(asked, stay, found.new), found.new, given, old=found.old)
    limits, unmatched = limits_for(wishes, asked.on, given.catalogue.offerings)
    old, told_of_old = _version(stay, given, limits.start)
    new, told_of_new = _version(move, given, limits.start)
    began = time.monotonic()
    result = compare(old, new, limits, time_limit_ms=wishes.time_limit_ms or TIME_LIMIT_MS)
    seconds = Decimal(round(time.monotonic() - began, 3)).quantize(Decimal("0.001"))
    told = (*found.findings, *unmatched, *told_of_old, *told_of_new, *given.offering_findings(), *_areas_left(stay, move))
    about = with_findings(stay.about, *told, *stay.tree.findings, *move.tree.findings)
    return versions_answer(result, about, move.about, seconds, said)


def _prepared(asked: Asked, version: Qualification, given: Known, *, old: Qualification) -> Prepared:
    prepared = prepare(asked, given)
    if isinstance(prepared, Unjudged):
        raise WrongUse("no_rule_tree", register_number=version.register_number)
    # The days of both versions are what the answer itself is about; whether she is under the old one is not.
    days = {"requirements_not_in_force"} if version.id == old.id else {"requirements_not_in_force", "requirements_closed"}
    told = tuple(each for each in prepared.about.findings if each.code not in days)
    return replace(prepared, about=replace(prepared.about, findings=told))


def _version(prepared: Prepared, given: Known, start: date) -> tuple[Version, tuple[Finding, ...]]:
    catalogue, told = resolve(given.catalogue, on=start, named=[prepared.about.qualification.id])
    return Version(prepared.question, prepared.tree, catalogue.offerings, prepared.reread), told


def _codes(version: Qualification) -> frozenset[str]:
    return frozenset(group.code for each in version.structures for group in each.root.groups() if group.code)


def _of_version(asked: Asked, version: Qualification, other: Qualification) -> Asked:
    """The question under one version: areas that only the other has are not asked of it."""
    only_other = _codes(other) - _codes(version)
    areas = tuple(each for each in asked.competence_areas if each not in only_other)
    return replace(asked, qualification=version.id, competence_areas=areas)


def _moved(asked: Asked, stay: Prepared, version: Qualification) -> Asked:
    """The question under the new version: the areas that it shares with the old choice, and the method where it has it."""
    own = _codes(version)
    areas = tuple(each for each in asked.competence_areas or stay.question.competence_areas if each in own)
    method = asked.method or stay.about.method
    there = {each.method for each in version.structures}
    return replace(asked, qualification=version.id, competence_areas=areas, method=method if method in there else None)


def _areas_left(stay: Prepared, move: Prepared) -> Iterable[Finding]:
    """Chosen areas that the new version does not have: every branch of it is answered then."""
    number = move.about.qualification.register_number
    for code in stay.question.competence_areas:
        if code not in move.question.competence_areas:
            area = stay.tree.named_areas((code,))
            yield finding("area_not_in_version", Severity.NOTE, code, area=area, register_number=number)
