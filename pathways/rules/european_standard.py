"""Is a small competence unit described as the European standard for micro-credentials asks?

Annex I of the Council Recommendation of 16 June 2022 names eleven mandatory elements. Each is *present*, *inherited* (it follows
from something else that is stated, and ``source`` says from what), *missing*, or *not applicable*. Two of them, the learner and the
day of issuing, are of a credential and never of an offering; a level is asked for only where there is one.

What counts as an element in our data is a decision of ours (decision 0067). Competence points measure scope and not hours, so they
are no workload; credits (op) are one, by their definition.

Source: Council Recommendation 2022/C 243/02, Annex I; Act 531/2017 on vocational education (a unit is assessed as its requirements
say, by a licensed provider that answers for the quality); Government decree 120/2017, section 2 (levels).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pathways.model import (
    Certainty,
    Measure,
    Offering,
    Qualification,
    QualificationKind,
    Stated,
    Text,
    Unit,
)
from pathways.model.skill import comparable


class AnnexElement(StrEnum):
    """The mandatory elements, in the order of the annex."""

    LEARNER = "learner"
    TITLE = "title"
    COUNTRY = "country"
    AWARDING_BODY = "awarding_body"
    ISSUED = "issued"
    OUTCOMES = "outcomes"
    WORKLOAD = "workload"
    LEVEL = "level"
    ASSESSMENT = "assessment"
    PARTICIPATION = "participation"
    QUALITY = "quality"


class Standing(StrEnum):
    """How an element stands."""

    PRESENT = "present"
    INHERITED = "inherited"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class ElementStanding:
    """One element. ``source``: what it is inherited from: "unit", "provider", "hours_per_week", "intakes"; else ``None``."""

    element: AnnexElement
    standing: Standing
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Completeness:
    """How something is described, element by element, in the order of the annex. ``place``: where it stands in its source."""

    id: str
    name: Text
    elements: tuple[ElementStanding, ...]
    place: str = ""

    @property
    def met(self) -> int:
        """How many are present or inherited."""
        return sum(each.standing in (Standing.PRESENT, Standing.INHERITED) for each in self.elements)

    @property
    def applicable(self) -> int:
        """How many are asked for."""
        return sum(each.standing is not Standing.NOT_APPLICABLE for each in self.elements)

    @property
    def missing(self) -> tuple[AnnexElement, ...]:
        """Those that are missing."""
        return tuple(each.element for each in self.elements if each.standing is Standing.MISSING)


LEVELS: Mapping[QualificationKind, int] = {
    QualificationKind.BASIC: 4,
    QualificationKind.FURTHER: 4,
    QualificationKind.SPECIALIST: 5,
}
"""Level in FiNQF and EQF by the kind of qualification. Other kinds have none."""

_STATED_LEVEL = re.compile(r"(?:finqf|eqf|vv|taso|nivå|level)?\s*([1-8])", re.IGNORECASE)


def stated_level(level: str | None) -> int | None:
    """The level in FiNQF and EQF that ``level`` says; ``None`` where it says none."""
    found = _STATED_LEVEL.fullmatch((level or "").strip())
    return int(found[1]) if found else None


Units = Mapping[str, tuple[tuple[Qualification, Unit], ...]]


def units_of(qualifications: Iterable[Qualification]) -> Units:
    """Every unit by its code, with the qualifications that hold it: what an offering can inherit from."""
    found: dict[str, list[tuple[Qualification, Unit]]] = {}
    for qualification in qualifications:
        for unit in qualification.units:
            found.setdefault(unit.code, []).append((qualification, unit))
    return {code: tuple(each) for code, each in found.items()}


def described(offering: Offering, units: Units) -> Completeness:
    """How ``offering`` is described, with what it inherits from the units that it is or covers."""
    covered = [each for coverage in offering.covers for each in units.get(coverage.unit, ())]
    found: dict[AnnexElement, Standing | str] = {
        AnnexElement.LEARNER: Standing.NOT_APPLICABLE,
        AnnexElement.TITLE: _present(bool(offering.name)),
        AnnexElement.COUNTRY: _present(offering.country is not None),
        AnnexElement.AWARDING_BODY: _awarding_body(offering),
        AnnexElement.ISSUED: Standing.NOT_APPLICABLE,
        AnnexElement.OUTCOMES: _outcomes(offering, covered),
        AnnexElement.WORKLOAD: _workload(offering),
        AnnexElement.LEVEL: _level(offering, covered),
        AnnexElement.ASSESSMENT: _assessment(offering),
        AnnexElement.PARTICIPATION: _present(bool(offering.modes)),
        AnnexElement.QUALITY: _present(bool(offering.quality_assurance), "unit" if _is_unit(offering) else None),
    }
    return Completeness(offering.id, offering.name, tuple(_standing(*each) for each in found.items()), offering.place)


def _standing(element: AnnexElement, found: Standing | str) -> ElementStanding:
    """A plain text says what the element is inherited from."""
    return ElementStanding(element, found) if isinstance(found, Standing) else ElementStanding(element, Standing.INHERITED, found)


def _present(stated: bool, inherited: str | None = None) -> Standing | str:
    return Standing.PRESENT if stated else inherited or Standing.MISSING


def _awarding_body(offering: Offering) -> Standing | str:
    return _present(offering.awarding_body is not None, "provider" if offering.provider else None)


def _is_unit(offering: Offering) -> bool:
    """Whether it is a unit, or a sub-unit, and assesses it: what the requirements say then holds for it too."""
    return any(each.certainty is Certainty.FORMAL for each in offering.covers)


def _outcomes(offering: Offering, covered: list[tuple[Qualification, Unit]]) -> Standing | str:
    """Own outcomes that say more than the name; else those of what it covers."""
    own = any(_says_more(each, offering.name) for each in offering.outcomes)
    theirs = any(unit.requirements or any(each.outcomes for each in unit.sub_units) for _, unit in covered)
    return _present(own, "unit" if theirs else None)


def _says_more(outcome: Text, name: Text) -> bool:
    said = {comparable(each) for language in ("fi", "sv", "en") if (each := outcome.exactly(language))}
    return bool(said - {comparable(each) for language in ("fi", "sv", "en") if (each := name.exactly(language))})


def _workload(offering: Offering) -> Standing | str:
    """Hours, or credits that are defined by hours; else hours a week over a known length."""
    if offering.workload_hours is not None or (offering.extent is not None and offering.extent.measure is Measure.OP):
        return Standing.PRESENT
    if offering.hours_per_week is not None:
        if offering.weeks is not None:
            return "hours_per_week"
        if any(each.start is not None and each.end is not None for each in offering.intakes):
            return "intakes"
    return Standing.MISSING


def _level(offering: Offering, covered: list[tuple[Qualification, Unit]]) -> Standing | str:
    """A level that is written but says none is missing; most POKs have none of their own (FiNQF asks for 30 osp)."""
    if offering.level is not None:
        return _present(stated_level(offering.level) is not None)
    return "unit" if any(qualification.kind in LEVELS for qualification, _ in covered) else Standing.NOT_APPLICABLE


def _assessment(offering: Offering) -> Standing | str:
    """Attendance without assessment is none, whatever else is stated."""
    if offering.properties.quality is Stated.DENIED:
        return Standing.MISSING
    return _present(bool(offering.assessment), "unit" if _is_unit(offering) else None)
