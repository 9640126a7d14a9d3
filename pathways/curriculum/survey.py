"""A coverage map with what was asked for and what it was made from: what tables, answers and pages are written from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from pathways.curriculum.coverage import CoverageMap, CoveredPart, CoveredUnit, Standing, Within, coverage_map
from pathways.model import Catalogue, CodeKind, Codes, Finding, Offering, Qualification, Severity, finding


@dataclass(frozen=True, slots=True)
class Sought:
    """What of the map is asked for; empty: all of it. ``qualification``: a reference; ``units``: codes; ``standing``: only rows
    that stand so. The rest narrows the offerings."""

    qualification: str | None = None
    units: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    standing: Standing | None = None

    def within(self, on: date) -> Within:
        """The offerings that it asks for."""
        providers, languages, modes, places = map(frozenset, (self.providers, self.languages, self.modes, self.places))
        return Within(on, providers, languages, modes, places)


@dataclass(frozen=True)
class Survey:
    """One map. ``qualifications``: whose units are in it; ``catalogue``: everything, its coverage resolved; ``facts``: what a
    reader has to know; ``chosen``: the rows that are asked for, where ``sought`` does not say it all; ``only``: which these are, in
    words."""

    today: date
    sought: Sought
    qualifications: tuple[Qualification, ...]
    found: CoverageMap
    catalogue: Catalogue
    facts: tuple[Finding, ...] = ()
    chosen: tuple[tuple[CoveredUnit, tuple[CoveredPart, ...]], ...] | None = None
    only: str = ""

    @cached_property
    def rows(self) -> tuple[tuple[CoveredUnit, tuple[CoveredPart, ...]], ...]:
        """The units with those of their rows that are asked for; without a unit of which none is."""
        if self.chosen is not None:
            return self.chosen
        wanted = self.sought.standing
        listed = (
            (unit, tuple(each for each in unit.parts if wanted is None or each.standing is wanted)) for unit in self.found.units
        )
        return tuple((unit, parts) for unit, parts in listed if parts)


def survey(
    catalogue: Catalogue, qualifications: tuple[Qualification, ...], sought: Sought, on: date, facts: tuple[Finding, ...] = ()
) -> Survey:
    """The map of ``qualifications`` by the offerings of ``catalogue``, whose coverage has been resolved."""
    found = coverage_map(qualifications, catalogue.offerings, sought.within(on))
    if sought.units:
        wanted = set(sought.units)
        found = replace(
            found,
            units=tuple(each for each in found.units if each.code in wanted),
            left_out=tuple(each for each in found.left_out if wanted & {one.unit for one in each[0].covers}),
        )
    told = (*facts, *_matching_nothing(sought, catalogue.offerings))
    return Survey(on, sought, qualifications, found, catalogue, told)


def _matching_nothing(sought: Sought, offerings: tuple[Offering, ...]) -> Iterator[Finding]:
    """Words that no offering has: most often a typing error."""
    there = {
        "provider": (sought.providers, {each.provider for each in offerings}),
        "language": (sought.languages, {code for each in offerings for code in each.languages}),
        "mode": (sought.modes, {code for each in offerings for code in each.modes}),
        "place": (sought.places, {name for each in offerings for name in each.places}),
    }
    for name, (wished, known) in there.items():
        folded = {each.casefold() for each in known}
        for wanted in wished:
            if wanted.strip().casefold() not in folded:
                listed = tuple(sorted(known))
                yield finding(
                    "limit_matches_nothing",
                    Severity.WARNING,
                    name,
                    wanted=Codes(CodeKind.MODE, (wanted,)) if name == "mode" else wanted,
                    there=Codes(CodeKind.MODE, listed) if name == "mode" else ", ".join(listed),
                )
