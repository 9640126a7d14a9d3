"""Specifications and the opportunities to reach them, as offerings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from loaders.assessed import quality
from loaders.columns import normal
from loaders.elm.values import Values
from ontology.elm import (
    ADMS,
    DC,
    ELM,
    ESCO_SKILL,
    PROVIDERS_IDENTIFIER,
    QUALITY_ASSURANCE,
    REQUIREMENTS,
    ROV,
    SHORT_PROGRAMME,
    SNB,
    UNIT_CODES,
)
from pathways.model import Certainty, Coverage, Extent, Intake, Offering, PieceKind, Properties, Severity, Stated, Text, finding

_COVERED = re.compile(r"(\d{4,8})(?:/([A-ZÅÄÖ0-9_.\-]{1,20})(\?)?|:(\d{1,4}))?", re.ASCII)
_UNIT = re.compile(r"(?:tutkinnonosat_)?(\d{4,8})", re.ASCII)
_UNIT_ADDRESS = re.compile(r".*/tutkinnonosat_(\d{4,8})", re.ASCII)
_SKILL = re.compile(re.escape(ESCO_SKILL) + r"[A-Za-z0-9.\-]{1,64}", re.ASCII)
_CODE = re.compile(r"\S.{0,199}")
_PREREQUISITE = re.compile(r"\d{4,8}", re.ASCII)
# What is written where nothing is asked for: as a prerequisite nobody could meet it.
# fmt: off
_NOTHING_ASKED = frozenset({
    "-", "none", "no prerequisites", "no entry requirements", "no requirements", "no prior knowledge required",
    "ei", "ei esitietovaatimuksia", "ei edeltävyysvaatimuksia", "ei pääsyvaatimuksia", "ei vaatimuksia", "ei edellytyksiä",
    "ingen", "inga", "inga förkunskapskrav", "inga förkunskaper", "inga krav", "inga behörighetskrav",
})
# fmt: on


@dataclass(frozen=True, slots=True)
class _Learned:
    """What a specification says, whoever offers it."""

    id: str
    name: Text
    covers: tuple[Coverage, ...]
    within_unit: bool
    outcomes: tuple[Text, ...]
    skills: tuple[str, ...]
    extent: Extent | None
    workload_hours: Decimal | None
    level: str | None
    assessment: str | None
    quality_assurance: str | None
    prerequisites: tuple[str, ...]
    awarding_body: str | None
    languages: tuple[str, ...]
    short: bool


@dataclass(frozen=True, slots=True)
class _Way:
    """How an opportunity is offered, its days apart."""

    provider: str
    country: str | None
    price_cents: int | None
    language: str | None
    modes: tuple[str, ...]
    places: tuple[str, ...]
    weeks: int | None
    months: int | None


def offerings(values: Values) -> Iterator[Offering]:
    """One for each specification and way in which it is offered."""
    offered: dict[str, list[str]] = {}
    for opportunity in values.graph.of_type(f"{ELM}LearningOpportunity"):
        specification = values.one(opportunity, f"{ELM}learningAchievementSpecification")
        if specification is None or specification not in values.graph.about:
            values.findings.append(finding("elm_specification_missing", Severity.WARNING, values.place(opportunity)))
        else:
            offered.setdefault(specification, []).append(opportunity)
    for specification, opportunities in offered.items():
        ways: dict[_Way, list[str]] = {}
        for each in opportunities:
            way = _way(values, each, specification)
            if way is not None:
                ways.setdefault(way, []).append(each)
        if not ways:
            continue
        learned = _learned(values, specification, opportunities[0])
        if learned is None:
            continue
        if len(ways) > 1:
            values.findings.append(finding("elm_offered_in_ways", Severity.NOTE, values.place(specification), count=len(ways)))
        for way, those in ways.items():
            yield _offering(values, learned, way, those, alone=len(ways) == 1)


def _offering(values: Values, learned: _Learned, way: _Way, opportunities: list[str], *, alone: bool) -> Offering:
    kind = _kind(learned)
    languages = (*((way.language,) if way.language is not None else ()), *learned.languages)
    return Offering(
        id=learned.id if alone else _own_id(values, opportunities[0]),
        name=learned.name,
        provider=way.provider,
        kind=kind,
        covers=tuple(_declared(each, way.provider) for each in learned.covers),
        extent=learned.extent,
        price_cents=way.price_cents,
        prerequisites=learned.prerequisites,
        intakes=tuple(found for each in opportunities if (found := _intake(values, each)) is not None),
        weeks=way.weeks,
        months=way.months,
        languages=tuple(dict.fromkeys(languages)),
        modes=way.modes,
        places=way.places,
        properties=Properties(
            nature=Stated.STATED if learned.short or _is_small(kind, learned.extent) else Stated.NOT_STATED,
            basis=Stated.STATED if learned.outcomes and learned.extent else Stated.NOT_STATED,
            quality=quality(learned.assessment),
        ),
        outcomes=learned.outcomes,
        level=learned.level,
        assessment=learned.assessment,
        quality_assurance=learned.quality_assurance,
        skills=learned.skills,
        place=values.place(opportunities[0]),
        workload_hours=learned.workload_hours,
        country=way.country,
        awarding_body=learned.awarding_body,
    )


def _declared(coverage: Coverage, provider: str) -> Coverage:
    return Coverage(coverage.unit, coverage.sub_unit, coverage.optional, coverage.requirements, Certainty.DECLARED, provider)


def _kind(learned: _Learned) -> PieceKind:
    """The largest thing that is covered; else other, which fills nothing by itself."""
    if any(each.sub_unit is None and not each.requirements for each in learned.covers):
        return PieceKind.UNIT
    if any(each.sub_unit for each in learned.covers):
        return PieceKind.SUB_UNIT
    return PieceKind.PART_OF_UNIT if learned.covers or learned.within_unit else PieceKind.OTHER


def _is_small(kind: PieceKind, extent: Extent | None) -> bool:
    return extent is not None and (kind is not PieceKind.OTHER or extent.is_small)


# -- how it is offered ---------------------------------------------------------------------------------------------------


def _way(values: Values, opportunity: str, specification: str) -> _Way | None:
    organisation = values.one(opportunity, f"{ELM}providedBy")
    provider = values.line(organisation, f"{ROV}legalName") if organisation is not None else None
    if organisation is None or provider is None:
        values.findings.append(finding("elm_provider_missing", Severity.WARNING, values.place(opportunity)))
        return None
    languages = values.languages(opportunity, f"{ELM}defaultLanguage")
    weeks, months = values.length(opportunity, f"{ELM}duration")
    return _Way(
        provider=provider,
        country=values.country(organisation),
        price_cents=values.cents(opportunity),
        language=languages[0] if languages else None,
        modes=values.modes(opportunity, specification),
        places=_places(values, opportunity),
        weeks=weeks,
        months=months,
    )


def _places(values: Values, opportunity: str) -> tuple[str, ...]:
    found = (values.line(each, f"{ELM}geographicName") for each in values.graph.nodes(opportunity, f"{ELM}location"))
    return tuple(dict.fromkeys(each for each in found if each))


def _intake(values: Values, opportunity: str) -> Intake | None:
    """``None`` where no day is known."""
    period = values.one(opportunity, f"{DC}temporal")
    start = values.day(period, f"{ELM}startDate") if period is not None else None
    end = values.day(period, f"{ELM}endDate") if period is not None else None
    apply_by = values.day(opportunity, f"{ELM}applicationDeadline")
    if start is not None and end is not None and end < start:
        values.findings.append(finding("elm_ends_before_start", Severity.WARNING, values.place(opportunity)))
        return None
    return Intake(start, end, apply_by=apply_by) if start or end or apply_by else None


def _own_id(values: Values, opportunity: str) -> str:
    """The identifier of one opportunity among several of a specification: its own, else its address."""
    found = [notation for notation, _ in values.identifiers(opportunity, f"{ADMS}identifier") if _CODE.fullmatch(notation)]
    return found[0] if found else opportunity


# -- what is learned -----------------------------------------------------------------------------------------------------


def _learned(values: Values, specification: str, opportunity: str) -> _Learned | None:
    name = values.text(specification, f"{DC}title") or values.text(opportunity, f"{DC}title")
    if not name:
        values.findings.append(finding("elm_name_missing", Severity.WARNING, values.place(specification)))
        return None
    covers, outcomes, skills = _outcomes(values, specification, name)
    return _Learned(
        id=_identifier(values, specification),
        name=name,
        covers=covers,
        within_unit=_is_within_unit(values, specification, {each.unit for each in covers}),
        outcomes=outcomes,
        skills=skills,
        extent=values.extent(specification),
        workload_hours=values.hours(specification, f"{ELM}volumeOfLearning"),
        level=values.level(specification),
        assessment=_assessment(values, specification),
        quality_assurance=_quality_assurance(values, specification),
        prerequisites=_prerequisites(values, specification),
        awarding_body=_awarding_body(values, specification),
        languages=tuple(values.languages(specification, f"{DC}language")),
        short=f"{SNB}learning-opportunity/{SHORT_PROGRAMME}" in values.graph.nodes(specification, f"{DC}type"),
    )


def _identifier(values: Values, specification: str) -> str:
    """The provider's own, else any other, else the address."""
    found = [each for each in values.identifiers(specification, f"{ADMS}identifier") if _CODE.fullmatch(each[0])]
    own = [notation for notation, scheme in found if scheme == PROVIDERS_IDENTIFIER]
    return next(iter([*own, *(notation for notation, _ in found)]), specification)


def _outcomes(values: Values, specification: str, name: Text) -> tuple[tuple[Coverage, ...], tuple[Text, ...], tuple[str, ...]]:
    """What of the requirements is met, what is learned in its own words, and ESCO skills."""
    whole: set[Coverage] = set()
    requirements: dict[str, set[str]] = {}
    own: list[Text] = []
    skills: set[str] = set()
    for outcome in values.graph.nodes(specification, f"{ELM}learningOutcome"):
        identifiers = values.identifiers(outcome, f"{ADMS}identifier")
        marks = [found for code, scheme in identifiers if scheme == REQUIREMENTS and (found := _COVERED.fullmatch(code))]
        for unit, sub_unit, optional, number in (each.groups() for each in marks):
            if number is not None:
                requirements.setdefault(unit, set()).add(number)
            else:
                whole.add(Coverage(unit, sub_unit, optional is not None))
        if marks:
            continue
        named = {each.replace("https:", "http:", 1) for each in values.graph.nodes(outcome, f"{ELM}relatedESCOSkill")}
        skills |= {each for each in named if _SKILL.fullmatch(each)}
        title = values.text(outcome, f"{DC}title")
        if title and not (named and title == name):  # skills of the whole stand on an outcome of its name
            own.append(title)
    if not own:
        notes = values.graph.nodes(specification, f"{ELM}learningOutcomeSummary")
        own = [said for each in notes if (said := values.text(each, f"{ELM}noteLiteral"))]
    full = {each.unit for each in whole if each.sub_unit is None}
    parts = [Coverage(unit, requirements=_numbered(unit, found)) for unit, found in requirements.items() if unit not in full]
    kept = [each for each in whole if each.sub_unit is None or each.unit not in full]
    covers = sorted([*kept, *parts], key=lambda each: (each.unit, each.sub_unit or "", each.optional, each.requirements))
    return tuple(covers), tuple(own), tuple(sorted(skills))


def _numbered(unit: str, numbers: set[str]) -> tuple[str, ...]:
    return tuple(f"{unit}:{each}" for each in sorted(numbers, key=int))


def _is_within_unit(values: Values, specification: str, covered: set[str]) -> bool:
    """Whether it is part of a national unit. Which part, a mere link does not say."""
    within = False
    for each in values.graph.nodes(specification, f"{ELM}isPartOf"):
        unit = _unit_code(values, each)
        if unit is None:
            values.findings.append(finding("elm_part_of_unknown", Severity.NOTE, values.place(specification)))
        else:
            within = True
            if unit not in covered:
                values.findings.append(finding("elm_coverage_not_said", Severity.WARNING, values.place(specification), unit=unit))
    return within


def _unit_code(values: Values, node: str) -> str | None:
    """By an identifier of the national list, or by an address that names one."""
    if (named := _UNIT_ADDRESS.fullmatch(node)) is not None:
        return named[1]
    for notation, scheme in values.identifiers(node, f"{ADMS}identifier"):
        found = _UNIT.fullmatch(notation)
        if found is not None and (UNIT_CODES in scheme or notation.startswith(f"{UNIT_CODES}_")):
            return found[1]
    return None


def _assessment(values: Values, specification: str) -> str | None:
    found = (values.line(each, f"{DC}title") for each in values.graph.nodes(specification, f"{ELM}provenBy"))
    return ", ".join(dict.fromkeys(each for each in found if each)) or None


def _quality_assurance(values: Values, specification: str) -> str | None:
    """What an accreditation is called, or a note that says that it is about quality assurance."""
    graph = values.graph
    notes = [
        each
        for each in graph.nodes(specification, f"{ELM}additionalNote")
        if QUALITY_ASSURANCE in graph.nodes(each, f"{DC}subject")
    ]
    found = [values.line(each, f"{DC}title") for each in graph.nodes(specification, f"{ELM}accreditation")]
    found += [values.line(each, f"{ELM}noteLiteral") for each in notes]
    return ", ".join(dict.fromkeys(each for each in found if each)) or None


def _prerequisites(values: Values, specification: str) -> tuple[str, ...]:
    """Codes of units. Other words stay as they are: to drop them would let a plan start what the learner may not start."""
    found: list[str] = []
    for note in values.notes(specification, f"{ELM}entryRequirement"):
        if normal(note).rstrip(".") in _NOTHING_ASKED:
            continue
        codes = note.split(", ")
        if all(_PREREQUISITE.fullmatch(each) for each in codes):
            found += codes
        else:
            found.append(note)
            values.findings.append(
                finding("prerequisite_not_a_unit", Severity.WARNING, values.place(specification), value=note[:60])
            )
    return tuple(dict.fromkeys(found))


def _awarding_body(values: Values, specification: str) -> str | None:
    awardings = values.graph.nodes(specification, f"{ELM}awardingOpportunity")
    bodies = [one for each in awardings for one in values.graph.nodes(each, f"{ELM}awardingBody")]
    names = (values.line(each, f"{ROV}legalName") for each in dict.fromkeys(bodies))
    return ", ".join(dict.fromkeys(each for each in names if each)) or None
