"""Gaps with what was asked for and what they were made from: what tables, answers and pages are written from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from pathways.curriculum.coverage import Within
from pathways.curriculum.foresight import Demand
from pathways.curriculum.gaps import GapKind, Gaps, Share
from pathways.curriculum.things import Linked
from pathways.model import Catalogue, Finding, Qualification, SkillSet, Source


@dataclass(frozen=True, slots=True)
class Seek:
    """Which gaps are looked for; empty: all. ``qualifications``: references; ``areas``: codes of areas; ``kinds``: only these;
    ``occupations``: IRIs, codes or names that qualifications are held against, else the nearest by skills. The rest narrows what
    counts as offered; ``by``: the last day on which it may end."""

    qualifications: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    kinds: tuple[GapKind, ...] = ()
    providers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    by: date | None = None
    occupations: tuple[str, ...] = ()

    def within(self, on: date) -> Within:
        """The offerings that count."""
        providers, languages, modes, places = map(frozenset, (self.providers, self.languages, self.modes, self.places))
        return Within(on, providers, languages, modes, places, self.by)

    @property
    def needs_skills(self) -> bool:
        """Whether skills and occupations are asked about."""
        return self.wants(GapKind.SKILL)

    def wants(self, kind: GapKind) -> bool:
        """Whether gaps of ``kind`` are asked for."""
        return not self.kinds or kind in self.kinds


@dataclass(frozen=True)
class Lacking:
    """What was found. ``branches``: qualification by qualification. ``demand``: what working life asks for; ``None`` where nobody
    has said. ``linked``: by which links."""

    today: date
    asked: Seek
    qualifications: tuple[Qualification, ...]
    found: Gaps
    of_qualifications: tuple[Share, ...]
    of_branches: tuple[Share, ...]
    of_languages: tuple[Share, ...]
    of_providers: tuple[Share, ...]
    skills: SkillSet | None
    catalogue: Catalogue
    sources: tuple[Source, ...]
    facts: tuple[Finding, ...] = field(default=())
    demand: Demand | None = None
    linked: Linked = field(default_factory=lambda: Linked(()))

    def asked_of(self, row: str) -> Fraction | None:
        """What working life asks of a requirement; ``None`` where no demand is loaded."""
        return None if self.demand is None else self.demand.of(self.linked.of_rows((row,)))

    def asked_for(self, skill: str) -> Fraction | None:
        """The same for a skill."""
        return None if self.demand is None else self.demand.of((skill,))

    def by_demand(self) -> Lacking:
        """Open requirements and missing skills in the order of demand, what is asked for most first."""
        if self.demand is None:
            return self
        rows = sorted(self.found.rows, key=lambda each: -(self.asked_of(each.row.part.id) or 0))
        skills = (
            replace(
                each,
                essential=tuple(sorted(each.essential, key=lambda one: -(self.asked_for(one) or 0))),
                optional=tuple(sorted(each.optional, key=lambda one: -(self.asked_for(one) or 0))),
            )
            for each in self.found.skills
        )
        return replace(self, found=replace(self.found, rows=tuple(rows), skills=tuple(skills)))
