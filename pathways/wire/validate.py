"""The answer of validating: what was read from each file, and everything that is doubtful about it.

Source: design.md 5 (the verb ``validate``); order 1 covers payloads and tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pathways.credentials.result import Verification
from pathways.i18n import Words
from pathways.model import Catalogue, Envelope, Genuine, Severity, Standard
from pathways.model import Finding as Fact
from pathways.rules.european_standard import AnnexElement, Completeness, Standing
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Wire, data_of, findings_of, program

SCHEMA = "pathways/validate/1"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file that was read: counts of what it holds."""

    name: str
    format: str
    sha256: str | None
    qualifications: int = 0
    units: int = 0
    offerings: int = 0
    evidence: int = 0
    goals: int = 0
    concepts: int = 0
    links: int = 0
    equivalences: int = 0
    scheduled: int = 0


@dataclass(frozen=True, slots=True)
class InFile:
    """Something that is described in a file. ``columns``: what to fill in that file, by element."""

    file: str
    completeness: Completeness
    columns: Mapping[AnnexElement, tuple[str, ...]] = field(default_factory=dict)


class Counts(Wire):
    """What a file holds."""

    qualifications: int
    units: int
    offerings: int
    evidence: int
    goals: int
    concepts: int
    links: int
    equivalences: int
    scheduled: int


class File(Wire):
    """One file. ``sha256`` is null for a learner's record: a fingerprint of it would be personal data."""

    name: str
    format: str
    sha256: str | None
    counts: Counts


class Credential(Wire):
    """What one credential is worth. ``verdict``: "verified", "untampered" (the issuer is not confirmed), "not_checked" or
    "rejected"; ``status_unknown``: revocation could not be checked, which is added to any verdict. ``text`` says both."""

    where: str
    standard: Standard
    envelope: Envelope
    verdict: Genuine
    status_unknown: bool
    reason: str | None
    detail: str | None
    issuer: str | None
    text: str


class Element(Wire):
    """One mandatory element of the European standard. ``number``: in its Annex I. ``source``: what it is inherited from.
    ``columns``: which of our catalogue table to fill where it is missing."""

    element: str
    number: int
    standing: str
    source: str | None
    columns: tuple[str, ...]


class Described(Wire):
    """How one small competence unit, or one credential, is described: ``met`` of ``applicable`` elements."""

    file: str
    id: str
    name: str
    met: int
    applicable: int
    elements: tuple[Element, ...]


class ValidateAnswer(Answer):
    """The answer of ``pathways validate``. ``valid``: no finding is an error. ``described``: offerings and credentials against the
    European standard for micro-credentials, which says nothing about whether they are valid."""

    valid: bool
    errors: int
    warnings: int
    notes: int
    files: tuple[File, ...]
    credentials: tuple[Credential, ...]
    described: tuple[Described, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def validate_answer(
    files: Iterable[ReadFile],
    facts: Iterable[Fact],
    today: date,
    catalogue: Catalogue,
    words: Words,
    *,
    verdicts: Sequence[Verification] = (),
    described: Iterable[InFile] = (),
) -> ValidateAnswer:
    """The wire form of what was read and found."""
    findings = findings_of(facts, words)
    errors = sum(each.severity is Severity.ERROR for each in findings)
    return ValidateAnswer(
        schema=SCHEMA,
        program=program(),
        today=today,
        data=data_of(catalogue),
        valid=errors == 0,
        errors=errors,
        warnings=sum(each.severity is Severity.WARNING for each in findings),
        notes=sum(each.severity is Severity.NOTE for each in findings),
        files=tuple(
            File(
                name=each.name,
                format=each.format,
                sha256=each.sha256,
                counts=Counts(
                    qualifications=each.qualifications,
                    units=each.units,
                    offerings=each.offerings,
                    evidence=each.evidence,
                    goals=each.goals,
                    concepts=each.concepts,
                    links=each.links,
                    equivalences=each.equivalences,
                    scheduled=each.scheduled,
                ),
            )
            for each in files
        ),
        credentials=tuple(_credential(each, words) for each in verdicts),
        described=tuple(_described(each, words) for each in described),
        decisions=decisions_of([Decided.CREDENTIALS] if verdicts else [], words),
        findings=findings,
    )


def _credential(found: Verification, words: Words) -> Credential:
    # A caution is told as a finding of its own: here stands what was decided.
    told = [each for each in found.findings() if each.code != "credential_caution"]
    return Credential(
        where=found.place,
        standard=found.standard,
        envelope=found.envelope,
        verdict=found.genuine,
        status_unknown=found.status_unknown,
        reason=str(found.reason) if found.reason is not None else None,
        detail=found.detail,
        issuer=found.issuer,
        text=" ".join(words.finding(each) for each in told),
    )


def _described(one: InFile, words: Words) -> Described:
    found = one.completeness
    return Described(
        file=one.file,
        id=found.id,
        name=words.name(found.name),
        met=found.met,
        applicable=found.applicable,
        elements=tuple(
            Element(
                element=str(each.element),
                number=tuple(AnnexElement).index(each.element) + 1,
                standing=str(each.standing),
                source=each.source,
                columns=one.columns.get(each.element, ()) if each.standing is Standing.MISSING else (),
            )
            for each in found.elements
        ),
    )
