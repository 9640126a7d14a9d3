"""Reasons and findings: facts with a code, worded later.

The core says which facts hold (a code and its values); ``pathways.i18n`` has one message per code and language.
Values are plain: text, whole numbers, Decimals, dates, ``Text``, ``Codes``. They never hold learner data.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pathways.model.text import Text


class CodeKind(StrEnum):
    """Codes that have names in every language."""

    MODE = "mode"  # of teaching
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes whose names a reader wants instead; one without a name is said as it is."""

    kind: CodeKind
    codes: tuple[str, ...]

    def __str__(self) -> str:
        return ", ".join(self.codes)


Value = str | int | Decimal | date | Text | Codes | None
Values = tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Because:
    """One fact that explains an answer, and the facts below it. Build with :func:`because`."""

    code: str
    values: Values = ()
    causes: tuple[Because, ...] = ()


def because(code: str, /, *causes: Because, **values: Value) -> Because:
    """A reason with its values sorted by name, so that equal reasons are equal."""
    return Because(code, tuple(sorted(values.items(), key=lambda each: each[0])), causes)


class Severity(StrEnum):
    """How much a finding matters to who answers for the data."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the input that a person should know. ``where`` is a place in the source: file, path, cell."""

    code: str
    severity: Severity
    where: str
    values: Values = ()


def finding(code: str, severity: Severity, where: str, /, **values: Value) -> Finding:
    """A finding with its values sorted by name."""
    return Finding(code, severity, where, tuple(sorted(values.items(), key=lambda each: each[0])))
