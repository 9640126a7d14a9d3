"""A learner's personal competence development plan (HOKS) as eHOKS keeps it: what is recognised, and what is on dates.

Prior learning is evidence by how it was verified: directly from documents (process 0001) it is recognised; what assessors or a
demonstration have still to show (0002, 0003, or a code that is not known) is claimed, until a record of completions has it. What is
to be learnt is no evidence; its periods stay with the record, so that a plan can keep them (``pathways.planner.scheduled``).
Names, e-mail addresses, telephone numbers, free texts and decisions on support are never read; who the learner is only tells
files of different people apart. A plan names no qualification: the goal is asked for, or comes from another record.

The names of the lists have changed once; both forms are read, and the rules of eHOKS are held against the current one only.

Source: eHOKS schema and demo data (Opetushallitus/ehoks); learner-records.md B; decision 0070.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from loaders.document import Document, Json, Place, items, mapping
from loaders.hoks.parts import PartReader
from loaders.hoks.rules import broken_rules, is_too_far_ahead
from loaders.identifiers import Identifiers, first_contradiction, identifiers_of
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Finding, Record, Severity, finding
from pathways.rules.merging import merge

FORMAT = "hoks"

_CURRENT = (
    "aiemmin-hankitut-ammat-tutkinnon-osat",
    "aiemmin-hankitut-yhteiset-tutkinnon-osat",
    "aiemmin-hankitut-paikalliset-tutkinnon-osat",
    "hankittavat-ammat-tutkinnon-osat",
    "hankittavat-yhteiset-tutkinnon-osat",
    "hankittavat-paikalliset-tutkinnon-osat",
    "hankittavat-koulutuksen-osat",
)
_FORMER = {
    "olemassa-olevat-ammatilliset-tutkinnon-osat": _CURRENT[0],
    "olemassa-olevat-yhteiset-tutkinnon-osat": _CURRENT[1],
    "olemassa-olevat-paikalliset-tutkinnon-osat": _CURRENT[2],
    "puuttuvat-ammatilliset-tutkinnon-osat": _CURRENT[3],
    "puuttuvat-yhteiset-tutkinnon-osat": _CURRENT[4],
    "puuttuvat-paikalliset-tutkinnon-osat": _CURRENT[5],
}
_OWN_KEYS = frozenset((*_CURRENT, *_FORMER, "ensikertainen-hyvaksyminen", "osaamisen-hankkimisen-tarve"))


def recognises(document: Document) -> bool:
    """Whether the content is a HOKS. Broken JSON with keys of its own is one too, so that its fault is told."""
    if not document.looks_like_json:
        return False
    try:
        body = document.json
    except UnreadableInput:
        return any(f'"{key}"'.encode() in document.payload for key in _OWN_KEYS)
    return bool(_plans(body))


def read(document: Document) -> Reading:
    """Prior learning and what is scheduled, with what breaks a rule of eHOKS.

    Raises ``UnreadableInput`` for broken JSON, for anything that is no HOKS and for plans of several learners.
    """
    plans = _plans(document.json)
    if not plans:
        raise UnreadableInput(document.name, "not_hoks")
    learners = [identifiers_of({"oid": plan.get("oppija-oid")}) for _, plan in plans]
    if first_contradiction(learners) is not None:
        raise UnreadableInput(document.name, "several_learners")
    findings: list[Finding] = []
    parts = PartReader(document.name, findings)
    for path, plan in plans:
        place = Place(f"{document.name}#")
        for each in path:
            place = place / each
        _read_plan(plan, place, "/".join(map(str, path)), parts, findings)
    record, told = merge([Record(evidence=tuple(parts.evidence), scheduled=tuple(parts.scheduled))])
    known: Identifiers | None = next((each for each in learners if each != Identifiers()), None)
    return Reading(record=record, findings=(*findings, *told), learner=known)


def _read_plan(plan: Mapping[str, Json], place: Place, number: str, parts: PartReader, findings: list[Finding]) -> None:
    former = [key for key in _FORMER if key in plan]
    if former:
        findings.append(finding("hoks_former_names", Severity.NOTE, str(place)))
    else:
        findings.extend(broken_rules(plan, place))
    for key in (*_CURRENT, *former):
        kind = _FORMER.get(key, key)
        for index, item in enumerate(items(plan.get(key))):
            parts.read(kind, mapping(item), place / key / index, f"{number}{key}/{index}")
    if items(plan.get("opiskeluvalmiuksia-tukevat-opinnot")):
        where = str(place / "opiskeluvalmiuksia-tukevat-opinnot")
        findings.append(finding("hoks_readiness_gives_no_credit", Severity.NOTE, where))


def _plans(body: Json) -> list[tuple[tuple[str | int, ...], Mapping[str, Json]]]:
    """The plans in a file, each with its path: one alone, a list of them, or either as the answer of the service (``data``)."""
    if isinstance(body, dict) and "meta" in body and "data" in body:
        return [(("data", *path), plan) for path, plan in _plans(body["data"])]
    if isinstance(body, list):
        return [((index,), each) for index, each in enumerate(body) if _is_plan(each)]
    return [((), body)] if _is_plan(body) else []


def _is_plan(body: Json) -> bool:
    return isinstance(body, dict) and bool(_OWN_KEYS & body.keys())


def not_yet_true(document: Document, on: date) -> tuple[Finding, ...]:
    """The one rule that depends on the day: competence is achieved at most 14 days ahead."""
    return tuple(
        finding("hoks_achieved_too_far_ahead", Severity.ERROR, "/".join((f"{document.name}#", *map(str, path))))
        for path, plan in _plans(document.json)
        if is_too_far_ahead(plan, on)
    )


__all__ = ["FORMAT", "not_yet_true", "read", "recognises"]
