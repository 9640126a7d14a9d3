"""What a POK is, as an achievement of Open Badges 3.0: what a provider needs to issue badges for it. Nothing is signed here.

A badge has one text where we have three languages: the first that the name has. It has no field for the workload in hours, the form
of participation, the type of assessment and quality assurance: they stand in the criteria under fixed headings, and nobody parses
them back. A number of credits has no unit, so the unit stands beside it, as an identifier and in the criteria.

Alignments: requirements that are covered and the unit that they are of, else the sub-unit or the unit, with who says so; and
skills of ESCO that somebody accepted or that the provider names. Each stands under the address of its own.

Source: Open Badges 3.0, data model; open-badges.md 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from loaders.catalogue.columns import MODES
from pathways.exports.route import Written
from pathways.i18n import Words, words
from pathways.model import (
    LANGUAGES,
    Certainty,
    Coverage,
    Finding,
    LinkState,
    LinkSubject,
    Offering,
    Severity,
    SkillLink,
    SkillSet,
    Text,
    finding,
)
from pathways.rules.european_standard import Units, stated_level
from pathways.stores import iris

CONTEXTS = ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]
EQF = "http://data.europa.eu/snb/eqf/"

_MODES = {each.key: each.name for each in MODES}

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Around:
    """What an achievement is described with: units by code, links to skills, and the skills that they lead to."""

    units: Units
    links: Sequence[SkillLink] = ()
    skills: SkillSet | None = None
    base: str = iris.BASE


def achievements(offerings: Iterable[tuple[str, Offering]], around: Around) -> Written:
    """The offerings (address, value) as achievements: one by itself, several as a graph. What has no name is left out and told."""
    findings: list[Finding] = []
    made = [one for iri, each in offerings if (one := _achievement(iri, each, around, findings)) is not None]
    content: Json = {"@context": CONTEXTS}
    content |= made[0] if len(made) == 1 else {"@graph": made}
    return Written((json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode(), tuple(findings))


def _achievement(iri: str, one: Offering, around: Around, findings: list[Finding]) -> Json | None:
    language = next((each for each in LANGUAGES if one.name.exactly(each)), None)
    if language is None:
        findings.append(finding("badge_without_name", Severity.WARNING, one.id))
        return None
    said = words(language)
    if sum(1 for each in LANGUAGES if one.name.exactly(each)) > 1:
        findings.append(finding("badge_one_language", Severity.NOTE, one.id, language=language))
    if one.properties.denied:
        findings.append(finding("badge_not_a_pok", Severity.WARNING, one.id))
    is_pok = one.extent is not None and one.extent.is_small and not one.properties.denied
    made: Json = {
        "id": iri,
        "type": ["Achievement"],
        "achievementType": "MicroCredential" if is_pok else "Course",
        "name": said.name(one.name),
        "inLanguage": language,
        "description": _description(one, around, said),
        "criteria": {"narrative": _criteria(one, around, said)},
        "humanCode": one.id,
        "creator": _creator(one, around),
    }
    if one.extent is not None and one.extent.least == one.extent.most:
        made["creditsAvailable"] = _number(one.extent.least)
    if one.extent is not None:
        extent = {"type": "IdentifierEntry", "identifier": _extent(one), "identifierType": "ext:extent"}
        made["otherIdentifier"] = [extent]
    if aligned := [*_units(one, around, said), *_skills(one, around, language), *_level(one)]:
        made["alignment"] = aligned
    if one.keywords:
        made["tag"] = list(one.keywords)
    return made


def _description(one: Offering, around: Around, said: Words) -> str:
    """The outcomes, its own or those of what it covers; with neither the name, which the form wants said twice."""
    outcomes = [each for each in one.outcomes if each] or unit_outcomes(one, around)
    return "; ".join(said.name(each) for each in outcomes) or said.name(one.name)


def _criteria(one: Offering, around: Around, said: Words) -> str:
    """Fixed headings, each with what is stated; what is not stated has no heading."""
    covered = ", ".join(dict.fromkeys(_covered_name(each, around, said) for each in one.covers))
    stated = {
        "outcomes": "\n".join(f"- {text}" for each in one.outcomes if (text := said.name(each))),
        "covers": covered,
        "extent": _extent(one) if one.extent is not None else "",
        "workload": said.say("badge-hours", hours=one.workload_hours) if one.workload_hours is not None else "",
        "assessment": one.assessment or "",
        "participation": ", ".join(said.name(_MODES.get(each, Text()), each) for each in one.modes),
        "quality": one.quality_assurance or "",
        "prerequisites": ", ".join(one.prerequisites),
        "validity": said.say("badge-months", months=one.certificate_months) if one.certificate_months is not None else "",
    }
    parts = [f"## {said.say(f'badge-heading-{name}')}\n\n{text}" for name, text in stated.items() if text]
    return "\n\n".join([*parts, said.say("decision-stacking")])


def _creator(one: Offering, around: Around) -> Json:
    """Who gives the certificate. The address is ours: the issuer of a badge puts its own in its place."""
    name = one.awarding_body or one.provider
    made: Json = {"id": iris.code_iri(iris.PROVIDERS, name, base=around.base), "type": ["Profile"], "name": name}
    if one.country is not None:
        made["address"] = {"type": ["Address"], "addressCountryCode": one.country}
    return made


def _units(one: Offering, around: Around, said: Words) -> Iterator[Json]:
    """What is covered, and who says so."""
    for each in one.covers:
        known = around.units.get(each.unit, ())
        framework = ", ".join(dict.fromkeys(f"{said.name(one.name)} {one.register_number}" for one, _ in known))
        by = said.say("badge-formal") if each.certainty is Certainty.FORMAL else said.say("badge-declared", who=each.declared_by)
        for kind, url, code, name in _parts(each, around, said):
            made = {"type": ["Alignment"], "targetName": name, "targetUrl": url, "targetCode": code}
            yield made | ({"targetFramework": framework} if framework else {}) | {"targetType": kind, "targetDescription": by}


def _parts(covered: Coverage, around: Around, said: Words) -> Iterator[tuple[str, str, str, str]]:
    """Requirements and the unit that they are of; else a sub-unit; else the unit."""
    if covered.sub_unit is not None and not covered.requirements:
        url = iris.code_iri(iris.SUB_UNITS, covered.sub_unit, base=around.base)
        yield "ext:SubUnit", url, covered.sub_unit, _covered_name(covered, around, said)
        return
    known = [unit for _, unit in around.units.get(covered.unit, ())]
    texts = {each.id: said.name(each.text) for unit in known for each in unit.requirements}
    for each in covered.requirements:
        yield "ext:SkillsRequirement", iris.code_iri(iris.REQUIREMENTS, each, base=around.base), each, texts.get(each) or each
    name = next((said.name(each.name) for each in known if each.name), covered.unit)
    yield "ext:QualificationUnit", iris.code_iri(iris.UNITS, covered.unit, base=around.base), covered.unit, name


def _covered_name(covered: Coverage, around: Around, said: Words) -> str:
    for _, unit in around.units.get(covered.unit, ()):
        if covered.sub_unit is None:
            return said.name(unit.name, unit.code)
        for each in unit.sub_units:
            if covered.sub_unit in (each.code, *each.aliases):
                name = said.name(each.name, covered.sub_unit)
                return said.say("badge-optional-part", name=name) if covered.optional else name
    return covered.sub_unit or covered.unit


def accepted_skills(one: Offering, around: Around, language: str) -> Iterator[tuple[str, str, str | None]]:
    """Skills that somebody accepted for it or for a requirement that it covers, then those that its provider names: the address,
    what it is called, and the version of ESCO, ``None`` where nothing says it."""
    covered = {each for coverage in one.covers for each in coverage.requirements}
    found: dict[str, str | None] = {}
    for link in around.links:
        mine = link.subject_kind is LinkSubject.OFFERING and link.subject == one.id
        theirs = link.subject_kind is LinkSubject.REQUIREMENT and link.subject in covered
        if link.state is LinkState.ACCEPTED and (mine or theirs):
            found.setdefault(link.skill, link.version)
    for each in one.skills:
        if iris.is_absolute(each):
            found.setdefault(each, None)
    for iri, version in found.items():
        concept = around.skills.concepts.get(iri) if around.skills is not None else None
        known = around.skills.version if around.skills is not None and concept is not None else None
        yield iri, concept.name(language) if concept is not None else iri, version or known


def unit_outcomes(one: Offering, around: Around) -> list[Text]:
    """What is learned of the units that it covers, as their requirements say it."""
    found: dict[Text, None] = {}
    for each in one.covers:
        for _, unit in around.units.get(each.unit, ()):
            found |= dict.fromkeys(text.text for text in unit.requirements if not each.requirements or text.id in each.requirements)
            for part in unit.sub_units:
                if each.sub_unit is None or each.sub_unit in (part.code, *part.aliases):
                    found |= dict.fromkeys(text for text in part.outcomes if text)
    return [each for each in found if each]


def _skills(one: Offering, around: Around, language: str) -> Iterator[Json]:
    for iri, name, version in accepted_skills(one, around, language):
        yield {
            "type": ["Alignment"],
            "targetName": name,
            "targetUrl": iri,
            "targetFramework": f"ESCO {version}" if version else "ESCO",
            "targetType": "ext:EscoSkill",
        }


def _level(one: Offering) -> Iterator[Json]:
    level = stated_level(one.level)
    if level is not None:
        name = {"targetName": f"EQF {level}", "targetUrl": f"{EQF}{level}", "targetCode": str(level)}
        yield {"type": ["Alignment"], **name, "targetFramework": "European Qualifications Framework"}


def _extent(one: Offering) -> str:
    """The number or the range with its unit, which is the same in every language: the codes of the table."""
    extent = one.extent
    if extent is None:
        return ""
    ends = [f"{each.normalize():f}" for each in (extent.least, extent.most)]
    return f"{'-'.join(dict.fromkeys(ends))} {extent.measure}"


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
