"""The answer of validating: what was read from each file, and everything that is doubtful about it.

Source: design.md 5 (the verb ``validate``); order 1 covers payloads and tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pathways.credentials.result import Verification
from pathways.i18n import Words
from pathways.model import Catalogue, Envelope, Genuine, Severity, Standard
from pathways.model import Finding as Fact
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


class ValidateAnswer(Answer):
    """The answer of ``pathways validate``. ``valid``: no finding is an error."""

    valid: bool
    errors: int
    warnings: int
    notes: int
    files: tuple[File, ...]
    credentials: tuple[Credential, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def validate_answer(
    files: Iterable[ReadFile],
    facts: Iterable[Fact],
    today: date,
    catalogue: Catalogue,
    words: Words,
    verdicts: Sequence[Verification] = (),
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
                ),
            )
            for each in files
        ),
        credentials=tuple(_credential(each, words) for each in verdicts),
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
