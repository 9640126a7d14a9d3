"""The answer of validating: what was read from each file, and everything that is doubtful about it.

Source: design.md 5 (the verb ``validate``); order 1 covers payloads and tables.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pathways.i18n import Words
from pathways.model import Catalogue, Severity
from pathways.model import Finding as Fact
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


class ValidateAnswer(Answer):
    """The answer of ``pathways validate``. ``valid``: no finding is an error."""

    valid: bool
    errors: int
    warnings: int
    notes: int
    files: tuple[File, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def validate_answer(
    files: Iterable[ReadFile], facts: Iterable[Fact], today: date, catalogue: Catalogue, words: Words
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
        decisions=(),
        findings=findings,
    )
