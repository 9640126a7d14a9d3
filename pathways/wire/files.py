"""The answer of a verb that writes files: which, and whether their content is new."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pathways.wire.frame import Answer, Decision, Finding, Wire, program


class WrittenFile(Wire):
    """One file. ``new`` is false when what was there is still the newest."""

    file: str
    sha256: str
    new: bool


class FilesAnswer(Answer):
    """The answer of ``pathways fetch`` and ``pathways template``."""

    files: tuple[WrittenFile, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def files_answer(verb: str, files: Iterable[WrittenFile], today: date) -> FilesAnswer:
    """The wire form of what ``verb`` wrote."""
    return FilesAnswer(
        schema=f"pathways/{verb}/1", program=program(), today=today, data=(), files=tuple(files), decisions=(), findings=()
    )
