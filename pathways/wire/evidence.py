"""What a learner has, piece by piece, without any goal: each with its verdict and where it comes from.

It is the record that a check counts with. Sources are called by their number ("learner-1.json") or "by hand".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pathways.i18n import Words
from pathways.model import (
    Catalogue,
    Certainty,
    CodedName,
    Evidence,
    Flag,
    Genuine,
    Goal,
    Method,
    PieceKind,
    Provenance,
    Qualification,
    Record,
    RecordGroup,
    Scheduled,
    State,
    Text,
)
from pathways.model import Finding as Fact
from pathways.wire.asked import Period
from pathways.wire.decisions import Decided, decisions_of, of_findings
from pathways.wire.frame import Answer, Decision, Finding, Number, Wire, data_of, findings_of, program

SCHEMA = "pathways/evidence/1"


class Coded(Wire):
    """A code, and its name where something loaded has it."""

    code: str
    name: str | None


class Origin(Wire):
    """Where a piece stands. ``source``: a file by its number, or "by hand"; ``place``: a path of keys and numbers in it.
    ``decided_by``: who decided, where the record names an organisation; ``proof``: the kind of document that was seen."""

    source: str
    place: str
    decided_by: str | None
    proof: str | None


class Piece(Wire):
    """One piece of what the learner has. ``unit``: of a part, the unit it belongs to; ``requirements``: of a part, what it covers,
    empty where that is not said. ``first_assessed_on``: where the same learning was in this state before ``assessed_on``.
    ``from_register_number``: of another qualification that it comes from. ``pok``: the offering in which it was completed.
    ``also``: where else the same learning stands. ``genuine``: what the seal of a credential is worth."""

    id: str
    kind: PieceKind
    code: str | None
    national: bool
    name: str | None
    unit: Coded | None
    mandatory: bool | None
    language: str | None
    requirements: tuple[Coded, ...]
    osp: Number | None
    measure: str | None
    group: RecordGroup | None
    grade: str | None
    assessed_on: date | None
    first_assessed_on: date | None
    lapses_on: date | None
    state: State
    certainty: Certainty
    flags: tuple[Flag, ...]
    register_number: str | None
    from_register_number: str | None
    pok: Coded | None
    provenance: Origin
    also: tuple[Origin, ...]
    genuine: Genuine | None


class Aim(Wire):
    """What a right to study aims at, as the record states it. ``qualification`` is its register number, its name null where it is
    not loaded. ``partial``: some units, not the whole. ``running``: it has neither ended nor led to graduation."""

    qualification: Coded | None
    method: Method | None
    competence_areas: tuple[Coded, ...]
    titles: tuple[Coded, ...]
    partial: bool
    graduated: bool
    running: bool
    started_on: date | None
    graduated_on: date | None
    ended_on: date | None
    place: str


class Arranged(Wire):
    """What the learner's own plan has put on dates: no evidence of anything."""

    id: str
    kind: PieceKind
    code: str | None
    name: str | None
    unit: Coded | None
    periods: tuple[Period, ...]
    demonstrations: tuple[Period, ...]
    provider: str | None
    provenance: Origin


class EvidenceAnswer(Answer):
    """The answer of ``pathways evidence``."""

    evidence: tuple[Piece, ...]
    goals: tuple[Aim, ...]
    scheduled: tuple[Arranged, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def evidence_answer(record: Record, catalogue: Catalogue, findings: Iterable[Fact], today: date, words: Words) -> EvidenceAnswer:
    """The record on the wire, in its order. ``catalogue``: where names come from."""
    told = tuple(findings)
    names = _Names.of(catalogue, words)
    return EvidenceAnswer(
        schema=SCHEMA,
        program=program(),
        today=today,
        data=data_of(catalogue),
        evidence=tuple(_piece(each, names) for each in record.evidence),
        goals=tuple(_aim(each, names) for each in record.goals),
        scheduled=tuple(_arranged(each, names) for each in record.scheduled),
        decisions=decisions_of(_decided(record) | of_findings(told), words),
        findings=findings_of(told, words),
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """What codes are called, in one language. Of several versions of a unit the newest names it."""

    words: Words
    units: dict[str, Text]
    requirements: dict[str, Text]
    offerings: dict[str, Text]
    qualifications: dict[str, Qualification]

    @classmethod
    def of(cls, catalogue: Catalogue, words: Words) -> _Names:
        dated = sorted(catalogue.qualifications, key=lambda each: (str(each.valid_from or ""), each.id))
        units = [unit for each in dated for unit in each.units]
        return cls(
            words,
            {each.code: each.name for each in units},
            {each.id: each.text for unit in units for each in unit.requirements},
            {each.id: each.name for each in catalogue.offerings},
            {each.register_number: each for each in dated},
        )

    def name(self, text: Text | None) -> str | None:
        return (self.words.name(text) or None) if text is not None else None

    def unit(self, code: str | None) -> Coded | None:
        return Coded(code=code, name=self.name(self.units.get(code))) if code is not None else None

    def among(self, listed: Iterable[CodedName], codes: Iterable[str]) -> tuple[Coded, ...]:
        known = {each.code: each.name for each in listed}
        return tuple(Coded(code=each, name=self.name(known.get(each))) for each in codes)


def _piece(each: Evidence, names: _Names) -> Piece:
    return Piece(
        id=each.id,
        kind=each.kind,
        code=each.code,
        national=each.national,
        name=names.name(each.name) or (names.name(names.units.get(each.code)) if each.code and each.national else None),
        unit=names.unit(each.unit),
        mandatory=each.mandatory,
        language=each.language,
        requirements=tuple(Coded(code=one, name=names.name(names.requirements.get(one))) for one in each.requirements),
        osp=each.osp,
        measure=each.measure,
        group=each.group,
        grade=each.grade,
        assessed_on=each.assessed_on,
        first_assessed_on=each.first_assessed_on,
        lapses_on=each.lapses_on,
        state=each.state,
        certainty=each.certainty,
        flags=tuple(sorted(each.flags)),
        register_number=each.register_number,
        from_register_number=each.from_register_number,
        pok=Coded(code=each.pok, name=names.name(names.offerings.get(each.pok))) if each.pok is not None else None,
        provenance=_origin(each.provenance),
        also=tuple(map(_origin, each.also)),
        genuine=each.provenance.genuine,
    )


def _origin(place: Provenance) -> Origin:
    return Origin(source=place.source, place=place.place, decided_by=place.decided_by, proof=place.proof)


def _aim(goal: Goal, names: _Names) -> Aim:
    qualification = names.qualifications.get(goal.register_number or "")
    named = names.name(qualification.name) if qualification is not None else None
    titles = [CodedName(each.code, each.name) for each in qualification.titles] if qualification is not None else []
    return Aim(
        qualification=Coded(code=goal.register_number, name=named) if goal.register_number is not None else None,
        method=goal.method,
        competence_areas=names.among(_areas(qualification), goal.competence_areas),
        titles=names.among(titles, goal.titles),
        partial=goal.partial,
        graduated=goal.graduated,
        running=goal.running,
        started_on=goal.started_on,
        graduated_on=goal.graduated_on,
        ended_on=goal.ended_on,
        place=goal.place,
    )


def _areas(qualification: Qualification | None) -> list[CodedName]:
    """The competence areas by their codes: as listed, else as the groups of the trees are called."""
    if qualification is None:
        return []
    groups = [group for each in qualification.structures for group in each.root.groups()]
    return [*(CodedName(each.code, each.name) for each in groups if each.code), *qualification.competence_areas]


def _arranged(each: Scheduled, names: _Names) -> Arranged:
    return Arranged(
        id=each.id,
        kind=each.kind,
        code=each.code,
        name=names.name(each.name),
        unit=names.unit(each.unit),
        periods=_periods(each.periods),
        demonstrations=_periods(each.demonstrations),
        provider=each.provider,
        provenance=_origin(each.provenance),
    )


def _periods(days: Iterable[tuple[date, date]]) -> tuple[Period, ...]:
    return tuple(Period(first=first, last=last) for first, last in days)


def _decided(record: Record) -> set[Decided]:
    decided = {Decided.STACKING}
    if any(each.certainty is not Certainty.FORMAL for each in record.evidence):
        decided.add(Decided.CERTAINTY)
    if any(each.provenance.genuine is not None for each in record.evidence):
        decided.add(Decided.CREDENTIALS)
    return decided
