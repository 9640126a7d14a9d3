"""Overlaps with what was asked for and what they were made from: what tables, answers and pages are written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from pathways.curriculum.overlap import By, Overlaps
from pathways.curriculum.things import Kind
from pathways.model import Catalogue, Finding, SkillSet, Source, Text

LEAST = Decimal("0.5")
MOST = 100


@dataclass(frozen=True, slots=True)
class Compare:
    """What is compared. ``other``: with what; ``None``: with one another. ``by``: by what; empty: by everything.
    ``qualifications``: references; only what has to do with them. ``ids``: only pairs and clusters with one of these on the first
    side. ``providers``: only their offerings. ``least``: likeness from which a pair is told; ``most``: how many are."""

    one: Kind = Kind.POK
    other: Kind | None = None
    by: tuple[By, ...] = ()
    qualifications: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    least: Decimal = LEAST
    most: int = MOST

    @property
    def needs_skills(self) -> bool:
        """Whether skills and occupations are asked about."""
        return By.SKILLS in self.measures or Kind.OCCUPATION in (self.one, self.other)

    @property
    def measures(self) -> tuple[By, ...]:
        """By what, in the order from sure to a hint."""
        return tuple(each for each in By if not self.by or each in self.by)


@dataclass(frozen=True)
class Compared:
    """What was found. ``rows``: names of requirements and sub-units that pairs share; ``weights``: of skills."""

    today: date
    asked: Compare
    results: tuple[Overlaps, ...]
    rows: Mapping[str, Text]
    skills: SkillSet | None
    weights: Mapping[str, float]
    catalogue: Catalogue
    sources: tuple[Source, ...]
    facts: tuple[Finding, ...] = field(default=())
