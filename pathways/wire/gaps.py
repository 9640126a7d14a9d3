"""What is missing, as an answer: every gap in a list of its kind, and how many there are, where and of whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from fractions import Fraction

from pathways.curriculum.coverage import LeftOut
from pathways.curriculum.foresight import figure
from pathways.curriculum.gaps import (
    Excluded,
    GapKind,
    Nowhere,
    OpenGroup,
    OpenRow,
    Share,
    SingleProvider,
    SkillGap,
    Why,
)
from pathways.curriculum.lacking import Lacking
from pathways.curriculum.parts import PartKind
from pathways.i18n import Words
from pathways.model import Catalogue, Method, Offering
from pathways.rules.slots import Admits
from pathways.wire.coverage import CoveredIn, OfferingName
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Number, Wire, data_of, findings_of, program


class GapsAsked(Wire):
    """What was asked for; null and empty: everything."""

    qualification: tuple[str, ...]
    competence_area: tuple[str, ...]
    kind: tuple[GapKind, ...]
    provider: tuple[str, ...]
    language: tuple[str, ...]
    mode: tuple[str, ...]
    place: tuple[str, ...]
    by: date | None
    occupation: tuple[str, ...]


class GapCounts(Wire):
    """How many there are: each is the length of a list, or of a part of one. ``skill``: essential skills that are never taught."""

    uncovered: int
    no_pok: int
    group: int
    slot: int
    one_provider: int
    skill: int
    nowhere: int


class WouldOf(Wire):
    """An offering that would close a gap and does not count."""

    offering: str
    reason: LeftOut


class RowOf(Wire):
    """A requirement, sub-unit or optional part that no POK covers. ``only_whole``: a whole unit covers it. ``branches``: competence
    areas that hold the unit; empty: every one. ``demand``: what working life asks of it; null where no demand is loaded."""

    unit: str
    unit_name: str | None
    id: str
    kind: PartKind
    name: str | None
    osp: Number | None
    only_whole: bool
    covered_by: tuple[str, ...]
    qualifications: tuple[CoveredIn, ...]
    branches: tuple[str, ...]
    would: tuple[WouldOf, ...]
    demand: Number | None


class GroupOf(Wire):
    """A group that what is offered cannot fill; ``slot``: an open group that nothing offered fits into. ``needed``: the group
    around it cannot be filled without it."""

    qualification: CoveredIn
    method: Method
    group: str
    path: tuple[str, ...]
    branches: tuple[str, ...]
    slot: bool
    needed: bool
    least_osp: Number | None
    reach_osp: Number | None
    least_parts: int | None
    parts: int | None
    admits: tuple[Admits, ...]
    text: str
    would: tuple[WouldOf, ...]


class SingleOf(Wire):
    """A unit that only one provider completes, with the offerings that do it."""

    unit: str
    name: str | None
    qualifications: tuple[CoveredIn, ...]
    branches: tuple[str, ...]
    provider: str
    offerings: tuple[str, ...]


class MissingSkill(Wire):
    """A skill that an occupation needs and a qualification never teaches. ``near``: taught ones just above or below it.
    ``demand``: what working life asks of it; null where no demand is loaded."""

    iri: str
    name: str | None
    essential: bool
    near: tuple[str, ...]
    demand: Number | None


class SkillsOf(Wire):
    """One qualification held against one occupation, by accepted links. ``chosen``: the occupation was named; else it is among the
    nearest by skills. ``taught``: needed and taught; ``unneeded``: taught and not needed."""

    qualification: CoveredIn
    occupation: str
    name: str | None
    chosen: bool
    missing: tuple[MissingSkill, ...]
    taught: tuple[str, ...]
    unneeded: tuple[str, ...]


class NowhereOf(Wire):
    """An offering that leads nowhere. ``details``: codes that it names in vain."""

    offering: str
    why: Why
    text: str
    details: tuple[str, ...]


class ShareOf(Wire):
    """The counts of one qualification, competence area, language or provider; null: this count says nothing of it."""

    of: str
    name: str | None
    uncovered: int | None
    no_pok: int | None
    groups: int | None
    slots: int | None
    one_provider: int | None
    nowhere: int | None
    offerings: int | None


class SkillName(Wire):
    """A skill that ``skills`` names."""

    iri: str
    name: str | None


class GapsAnswer(Answer):
    """The answer of ``pathways gaps``."""

    asked: GapsAsked
    counts: GapCounts
    by_qualification: tuple[ShareOf, ...]
    by_branch: tuple[ShareOf, ...]
    by_language: tuple[ShareOf, ...]
    by_provider: tuple[ShareOf, ...]
    rows: tuple[RowOf, ...]
    groups: tuple[GroupOf, ...]
    one_provider: tuple[SingleOf, ...]
    skills: tuple[SkillsOf, ...]
    nowhere: tuple[NowhereOf, ...]
    offerings: tuple[OfferingName, ...]
    skill_names: tuple[SkillName, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def gaps_answer(found: Lacking, words: Words) -> GapsAnswer:
    """``found`` in words; only the kinds that were asked for, each in the order of the documents."""
    asked, gaps = found.asked, found.found
    wants = asked.wants
    rows = [each for each in gaps.rows if wants(GapKind.NO_POK if each.only_whole else GapKind.UNCOVERED)]
    groups = [each for each in gaps.groups if wants(GapKind.SLOT if each.slot else GapKind.GROUP)]
    single = gaps.single if wants(GapKind.ONE_PROVIDER) else ()
    skills = gaps.skills if wants(GapKind.SKILL) else ()
    nowhere = gaps.nowhere if wants(GapKind.NOWHERE) else ()
    named: dict[str, Offering] = {each.offering.id: each.offering for each in nowhere}
    for would in (*(each.would for each in rows), *(each.would for each in groups)):
        named |= {offering.id: offering for offering, _ in would}
    ids = {touch.offering for each in rows for touch in each.row.touches}
    ids |= {id for each in single if each.unit.only_completer is not None for id in each.unit.only_completer.offerings}
    named |= {id: gaps.covered.counted[id] for id in ids}
    iris = {iri for each in skills for iri in (*each.taught, *each.unneeded, *(one for near in each.near.values() for one in near))}
    return GapsAnswer(
        schema="pathways/gaps/1",
        program=program(),
        today=found.today,
        data=data_of(Catalogue(sources=found.sources)),
        asked=GapsAsked(
            qualification=asked.qualifications,
            competence_area=asked.areas,
            kind=asked.kinds,
            provider=asked.providers,
            language=asked.languages,
            mode=asked.modes,
            place=asked.places,
            by=asked.by,
            occupation=asked.occupations,
        ),
        counts=GapCounts(**{str(kind): count for kind, count in gaps.counts.items()}),
        by_qualification=_shares(found.of_qualifications, words),
        by_branch=_shares(found.of_branches, words),
        by_language=_shares(found.of_languages, words),
        by_provider=_shares(found.of_providers, words),
        rows=tuple(_row(each, found, words) for each in rows),
        groups=tuple(_group(each, words) for each in groups),
        one_provider=tuple(_single(each, words) for each in single),
        skills=tuple(_skills(each, found, words) for each in skills),
        nowhere=tuple(_nowhere(each, words) for each in nowhere),
        offerings=tuple(
            OfferingName(id=id, name=words.name(named[id].name) or None, provider=named[id].provider) for id in sorted(named)
        ),
        skill_names=tuple(SkillName(iri=iri, name=name_of(iri, found, words)) for iri in sorted(iris)),
        decisions=decisions_of((Decided.GAPS, Decided.COVERAGE, Decided.OPEN_GROUPS), words),
        findings=findings_of(found.facts, words),
    )


def name_of(iri: str, found: Lacking, words: Words) -> str | None:
    """What a skill or an occupation is called."""
    concept = found.skills.concepts.get(iri) if found.skills is not None else None
    return concept.name(words.language) if concept is not None else None


def _shares(shares: Iterable[Share], words: Words) -> tuple[ShareOf, ...]:
    counts = [each.name for each in fields(Share) if each.name not in ("of", "name")]
    return tuple(
        ShareOf(of=each.of, name=words.name(each.name) or None, **{name: getattr(each, name) for name in counts}) for each in shares
    )


def _would(would: Excluded) -> tuple[WouldOf, ...]:
    return tuple(WouldOf(offering=offering.id, reason=why) for offering, why in would)


def _row(each: OpenRow, found: Lacking, words: Words) -> RowOf:
    part = each.row.part
    return RowOf(
        unit=each.unit.code,
        unit_name=words.name(each.unit.unit.name) or None,
        id=part.id,
        kind=part.kind,
        name=words.name(part.name) or None,
        osp=part.osp,
        only_whole=each.only_whole,
        covered_by=tuple(touch.offering for touch in each.row.touches),
        qualifications=tuple(CoveredIn(register_number=number, id=id) for number, id, _ in each.unit.qualifications),
        branches=each.branches,
        would=_would(each.would),
        demand=_figure(found.asked_of(part.id)),
    )


def _figure(asked: Fraction | None) -> Decimal | None:
    return None if asked is None else figure(asked)


def _group(each: OpenGroup, words: Words) -> GroupOf:
    one = each.qualification
    return GroupOf(
        qualification=CoveredIn(register_number=one.register_number, id=one.id),
        method=each.method,
        group=each.id,
        path=tuple(words.name(name) for name in each.path),
        branches=each.branches,
        slot=each.slot,
        needed=each.needed,
        least_osp=each.least_osp,
        reach_osp=each.reach_osp,
        least_parts=each.least_parts,
        parts=each.parts,
        admits=each.admits,
        text=short_of(each, words),
        would=_would(each.would),
    )


def short_of(each: OpenGroup, words: Words) -> str:
    """What a group lacks, in words."""
    if each.slot:
        return words.say("gaps-slot-needed" if each.needed else "gaps-slot-free")
    if each.least_osp is not None:
        return words.say("gaps-group-osp", least=each.least_osp, reach=each.reach_osp)
    return words.say("gaps-group-parts", least=each.least_parts, parts=each.parts)


def _single(each: SingleProvider, words: Words) -> SingleOf:
    only = each.unit.only_completer
    return SingleOf(
        unit=each.unit.code,
        name=words.name(each.unit.unit.name) or None,
        qualifications=tuple(CoveredIn(register_number=number, id=id) for number, id, _ in each.unit.qualifications),
        branches=each.branches,
        provider=each.provider,
        offerings=only.offerings if only is not None else (),
    )


def _skills(each: SkillGap, found: Lacking, words: Words) -> SkillsOf:
    missing = [(iri, True) for iri in each.essential] + [(iri, False) for iri in each.optional]
    return SkillsOf(
        qualification=CoveredIn(register_number=each.qualification.register_number, id=each.qualification.id),
        occupation=each.occupation,
        name=name_of(each.occupation, found, words),
        chosen=each.chosen,
        missing=tuple(
            MissingSkill(
                iri=iri,
                name=name_of(iri, found, words),
                essential=essential,
                near=each.near.get(iri, ()),
                demand=_figure(found.asked_for(iri)),
            )
            for iri, essential in missing
        ),
        taught=each.taught,
        unneeded=each.unneeded,
    )


def _nowhere(each: Nowhere, words: Words) -> NowhereOf:
    return NowhereOf(
        offering=each.offering.id,
        why=each.why,
        text=why_in_words(each, words),
        details=each.details,
    )


def why_in_words(each: Nowhere, words: Words) -> str:
    """Why it leads nowhere."""
    return words.say(f"gaps-why-{each.why}", details=", ".join(each.details))
