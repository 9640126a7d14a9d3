"""What a loader gives: domain values and findings, and the shape that every loader module has."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from loaders.document import Document
from loaders.identifiers import Identifiers
from pathways.model import (
    DemandSignal,
    Equivalence,
    Finding,
    Offering,
    Qualification,
    Record,
    Replacement,
    Sealed,
    SkillLink,
    SkillSet,
)
from pathways.rules.european_standard import Completeness


@dataclass(frozen=True, slots=True)
class Reading:
    """The content of one source. ``record`` is a learner's and never enters the shared graph.

    ``skills`` is a classification (or the part of one that this source holds), ``links`` annotations, ``replacements`` what came
    in the place of which concept between two versions of a classification. ``learner`` only tells records of different
    people apart: whoever joins records compares it and lets go of it. ``sealed`` are the credentials that the record was read from,
    for whoever verifies them; ``described``: which elements of the European standard each credential states.
    """

    qualifications: tuple[Qualification, ...] = ()
    offerings: tuple[Offering, ...] = ()
    record: Record | None = None
    findings: tuple[Finding, ...] = ()
    skills: SkillSet | None = None
    links: tuple[SkillLink, ...] = ()
    learner: Identifiers | None = field(default=None, repr=False, compare=False)
    replacements: tuple[Replacement, ...] = ()
    equivalences: tuple[Equivalence, ...] = ()
    signals: tuple[DemandSignal, ...] = ()
    sealed: tuple[Sealed, ...] = field(default=(), repr=False, compare=False)
    described: tuple[Completeness, ...] = ()


class Loader(Protocol):
    """A module that reads one format. Unknown keys never fail; a doubtful value becomes a finding with its place."""

    FORMAT: str

    def recognises(self, document: Document) -> bool:
        """Whether the content is this format, decided by its content and not by its name. Never raises for
        content that is not its own."""
        ...

    def read(self, document: Document) -> Reading:
        """The content as domain values and findings. Raises ``UnreadableInput`` when nothing sensible can be read."""
        ...
