"""Answers about the shared data itself: qualifications and their trees, offerings, skills. No learner is in them.

The tree is the published one: bounds and names as the requirements state them. How it is read is said by a check.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from pathways.i18n import Words
from pathways.model import (
    Catalogue,
    Certainty,
    Group,
    GroupKind,
    Leaf,
    Method,
    Offering,
    PieceKind,
    Qualification,
    SkillSet,
    Source,
)
from pathways.model import Finding as Fact
from pathways.model.offering import Coverage, Measure, Stated
from pathways.model.qualification import QualificationKind, UnitKind
from pathways.model.skill import ConceptKind, SkillType
from pathways.search import Hit, Why
from pathways.wire.coverage import CoverageAnswer
from pathways.wire.frame import Answer, Data, Decision, Finding, Number, Wire, data_of, findings_of, program


class Coded(Wire):
    """A code of a national code list with its name."""

    code: str
    name: str | None


class QualificationRow(Wire):
    """One version of requirements. ``last_day``: on which a learner who has started may complete it; null: no end is stated."""

    register_number: str
    id: str
    name: str | None
    kind: QualificationKind
    codes: tuple[Coded, ...]
    methods: tuple[Method, ...]
    competence_areas: tuple[Coded, ...]
    valid_from: date | None
    valid_to: date | None
    last_day: date | None
    usable: bool
    draft: bool
    units: int


class QualificationsAnswer(Answer):
    """Every qualification that is loaded, by name. ``usable``: on the day of the question, for a learner who has started."""

    qualifications: tuple[QualificationRow, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


class OspRange(Wire):
    """Bounds in osp; null where that end is open."""

    least: Number | None
    most: Number | None


class CountRange(Wire):
    """Bounds in parts; null where that end is open."""

    least: int | None
    most: int | None


class LeafOf(Wire):
    """A unit as the tree lists it. ``most_osp``: of a unit of variable extent."""

    node: Literal["unit"]
    id: str
    unit: str
    name: str | None
    osp: Number | None
    most_osp: Number | None
    mandatory: bool
    prose: str | None


class GroupOf(Wire):
    """A group of the tree with what it asks for."""

    node: Literal["group"]
    id: str
    name: str | None
    kind: GroupKind
    code: str | None
    osp: OspRange | None
    count: CountRange | None
    prose: str | None
    children: tuple[GroupOf | LeafOf, ...]


class TreeOf(Wire):
    """One way of completing the qualification. ``in_osp`` is false where the source measures otherwise."""

    method: Method
    in_osp: bool
    root: GroupOf


class RequirementOf(Wire):
    """One vocational skills requirement."""

    id: str
    text: str | None


class SubUnitOf(Wire):
    """A part of a common unit. ``optional_osp`` is null also where there is no optional part."""

    code: str | None
    name: str | None
    language: str | None
    mandatory_osp: Number | None
    has_optional: bool
    optional_osp: Number | None


class UnitOf(Wire):
    """A unit with what it asks for."""

    code: str
    name: str | None
    kind: UnitKind
    requirements: tuple[RequirementOf, ...]
    sub_units: tuple[SubUnitOf, ...]


class TreeAnswer(Answer):
    """One version of requirements: its trees and its units."""

    qualification: QualificationRow
    trees: tuple[TreeOf, ...]
    units: tuple[UnitOf, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


class Covers(Wire):
    """What an offering covers of one unit: a sub-unit, requirements, or with neither the whole unit."""

    unit: str
    sub_unit: str | None
    optional: bool
    requirements: tuple[str, ...]
    certainty: Certainty
    declared_by: str | None


class ExtentOf(Wire):
    """A stated extent: a value, or a range."""

    least: Number
    most: Number
    measure: Measure


class IntakeOf(Wire):
    """One time that it runs."""

    start: date | None
    end: date | None
    apply_from: date | None
    apply_by: date | None
    places_left: int | None


class PropertiesOf(Wire):
    """The four properties of a POK, each as the source states it."""

    nature: Stated
    basis: Stated
    quality: Stated
    certificate: Stated


class OfferingRow(Wire):
    """One provider's offering. ``set_aside``: what it names and no loaded requirements hold."""

    id: str
    name: str | None
    provider: str
    kind: PieceKind
    covers: tuple[Covers, ...]
    set_aside: tuple[Covers, ...]
    extent: ExtentOf | None
    cost_eur: Number | None
    prerequisites: tuple[str, ...]
    intakes: tuple[IntakeOf, ...]
    any_start: bool
    weeks: int | None
    hours_per_week: Number | None
    language: tuple[str, ...]
    mode: tuple[str, ...]
    place: tuple[str, ...]
    restricted_to: str | None
    properties: PropertiesOf
    flagged_pok: bool | None


class OfferingsAnswer(Answer):
    """Offerings that fit the search, best first; without words, by name. ``total``: how many fit, of which ``offerings`` may be the
    first."""

    total: int
    offerings: tuple[OfferingRow, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


class SkillRow(Wire):
    """A concept that fits. ``label`` is the one that fits best, ``name`` the preferred one in the asked language. ``score`` orders
    and measures no truth."""

    iri: str
    kind: ConceptKind
    type: SkillType | None
    name: str | None
    label: str
    label_language: str
    score: Number
    why: Why


class SkillsAnswer(Answer):
    """Skills and occupations that fit the words, best first. ``version``: of the classification; null where none is loaded."""

    version: str | None
    skills: tuple[SkillRow, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


LISTINGS: dict[str, type[Answer]] = {
    "qualifications": QualificationsAnswer,
    "tree": TreeAnswer,
    "offerings": OfferingsAnswer,
    "skills": SkillsAnswer,
    "coverage": CoverageAnswer,
}
"""Answers that only HTTP gives."""


# -- from domain values ----------------------------------------------------------------------------------------------------


def qualifications_answer(catalogue: Catalogue, today: date, words: Words) -> QualificationsAnswer:
    """All of ``catalogue``, by name."""
    rows = [_row(each, today, words) for each in catalogue.qualifications]
    rows.sort(key=lambda each: (each.name or "", each.register_number, str(each.valid_from or ""), each.id))
    return QualificationsAnswer(
        schema="pathways/qualifications/1",
        program=program(),
        today=today,
        data=data_of(catalogue),
        qualifications=tuple(rows),
        decisions=(),
        findings=(),
    )


def tree_answer(qualification: Qualification, catalogue: Catalogue, today: date, facts: Iterable[Fact], words: Words) -> TreeAnswer:
    """The trees and units of one version."""
    return TreeAnswer(
        schema="pathways/tree/1",
        program=program(),
        today=today,
        data=data_of(catalogue),
        qualification=_row(qualification, today, words),
        trees=tuple(
            TreeOf(method=each.method, in_osp=each.in_osp, root=_group(each.root, words)) for each in qualification.structures
        ),
        units=tuple(
            UnitOf(
                code=unit.code,
                name=words.name(unit.name) or None,
                kind=unit.kind,
                requirements=tuple(RequirementOf(id=each.id, text=words.name(each.text) or None) for each in unit.requirements),
                sub_units=tuple(
                    SubUnitOf(
                        code=each.code,
                        name=words.name(each.name) or None,
                        language=each.language,
                        mandatory_osp=each.mandatory_osp,
                        has_optional=each.has_optional,
                        optional_osp=each.optional_osp,
                    )
                    for each in unit.sub_units
                ),
            )
            for unit in qualification.units
        ),
        decisions=(),
        findings=findings_of(facts, words),
    )


def offerings_answer(found: Sequence[Offering], total: int, catalogue: Catalogue, today: date, words: Words) -> OfferingsAnswer:
    """``found``, in their order."""
    return OfferingsAnswer(
        schema="pathways/offerings/1",
        program=program(),
        today=today,
        data=data_of(catalogue),
        total=total,
        offerings=tuple(_offering(each, words) for each in found),
        decisions=(),
        findings=(),
    )


def skills_answer(
    hits: Sequence[Hit], skills: SkillSet | None, sources: Iterable[Source], today: date, words: Words
) -> SkillsAnswer:
    """``hits`` among ``skills``, in their order."""
    return SkillsAnswer(
        schema="pathways/skills/1",
        program=program(),
        today=today,
        data=tuple(Data(graph=each.graph, version=each.version or None, sha256=each.sha256) for each in sources),
        version=skills.version if skills is not None else None,
        skills=() if skills is None else tuple(_skill(each, skills, words) for each in hits),
        decisions=(),
        findings=(),
    )


def _row(each: Qualification, today: date, words: Words) -> QualificationRow:
    return QualificationRow(
        register_number=each.register_number,
        id=each.id,
        name=words.name(each.name) or None,
        kind=each.kind,
        codes=tuple(Coded(code=code.code, name=words.name(code.name) or None) for code in each.codes),
        methods=tuple(structure.method for structure in each.structures),
        competence_areas=tuple(Coded(code=code.code, name=words.name(code.name) or None) for code in each.competence_areas),
        valid_from=each.valid_from,
        valid_to=each.valid_to,
        last_day=each.last_day,
        usable=each.usable_on(today),
        draft=each.draft,
        units=len(each.units),
    )


def _group(group: Group, words: Words) -> GroupOf:
    return GroupOf(
        node="group",
        id=group.id,
        name=words.name(group.name) or None,
        kind=group.kind,
        code=group.code,
        osp=None if group.osp is None else OspRange(least=group.osp.least, most=group.osp.most),
        count=None if group.count is None else CountRange(least=group.count.least, most=group.count.most),
        prose=words.name(group.prose) or None,
        children=tuple(_leaf(each, words) if isinstance(each, Leaf) else _group(each, words) for each in group.children),
    )


def _leaf(leaf: Leaf, words: Words) -> LeafOf:
    return LeafOf(
        node="unit",
        id=leaf.id,
        unit=leaf.unit,
        name=words.name(leaf.name) or None,
        osp=leaf.osp,
        most_osp=leaf.most_osp,
        mandatory=leaf.mandatory,
        prose=words.name(leaf.prose) or None,
    )


def _offering(each: Offering, words: Words) -> OfferingRow:
    properties = each.properties
    return OfferingRow(
        id=each.id,
        name=words.name(each.name) or None,
        provider=each.provider,
        kind=each.kind,
        covers=_covers(each.covers),
        set_aside=_covers(each.set_aside),
        extent=None
        if each.extent is None
        else ExtentOf(least=each.extent.least, most=each.extent.most, measure=each.extent.measure),
        cost_eur=None if each.price_cents is None else Decimal(each.price_cents) / 100,
        prerequisites=each.prerequisites,
        intakes=tuple(
            IntakeOf(start=one.start, end=one.end, apply_from=one.apply_from, apply_by=one.apply_by, places_left=one.places_left)
            for one in each.intakes
        ),
        any_start=each.any_start,
        weeks=each.weeks,
        hours_per_week=each.hours_per_week,
        language=each.languages,
        mode=each.modes,
        place=each.places,
        restricted_to=each.restricted_to,
        properties=PropertiesOf(
            nature=properties.nature, basis=properties.basis, quality=properties.quality, certificate=properties.certificate
        ),
        flagged_pok=each.flagged_pok,
    )


def _covers(covers: Iterable[Coverage]) -> tuple[Covers, ...]:
    return tuple(
        Covers(
            unit=each.unit,
            sub_unit=each.sub_unit,
            optional=each.optional,
            requirements=each.requirements,
            certainty=each.certainty,
            declared_by=each.declared_by,
        )
        for each in covers
    )


def _skill(hit: Hit, skills: SkillSet, words: Words) -> SkillRow:
    concept = skills.concepts[hit.iri]
    preferred = {each.language: each.preferred for each in concept.labels if each.preferred}
    name = next((preferred[each] for each in (words.language, "fi", "sv", "en") if each in preferred), None)
    return SkillRow(
        iri=hit.iri,
        kind=concept.kind,
        type=concept.skill_type,
        name=name,
        label=hit.label,
        label_language=hit.language,
        score=Decimal(str(hit.score)),
        why=hit.why,
    )
