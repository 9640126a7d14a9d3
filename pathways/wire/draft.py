"""A draft held against what is there, as an answer."""

from __future__ import annotations

from decimal import Decimal

from pathways.curriculum.coverage import LeftOut, Standing
from pathways.curriculum.drafts import Admitted, Drafted, Effects, Fit, Looked, Overlapped
from pathways.curriculum.leading import Leads
from pathways.i18n import Words
from pathways.model import Certainty, Group, Method, Stated
from pathways.model.evidence import PieceKind
from pathways.rules.european_standard import AnnexElement
from pathways.rules.european_standard import Standing as Described
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Number, Wire, data_of, findings_of, program


class DraftAsked(Wire):
    """What was asked for; empty: everything in force."""

    qualification: tuple[str, ...]


class DraftRow(Wire):
    """A row that the draft covers. ``standing``: how it stands without the draft; ``offerings``: who covers it then."""

    id: str
    unit: str
    name: str | None
    standing: Standing
    offerings: tuple[str, ...]


class RivalOf(Wire):
    """An offering that covers rows of the draft too. ``all_of_it``: every one of them."""

    id: str
    name: str | None
    provider: str
    rows: tuple[str, ...]
    all_of_it: bool


class CompletedBy(Wire):
    """A unit whose compulsory rows are all covered with the draft and were not without."""

    code: str
    name: str | None


class CountsIn(Wire):
    """Requirements in which it counts. ``whole``: it is of the unit as a whole; ``rows``: those that it names; ``groups``: where
    the trees list the unit, each from the outermost group."""

    register_number: str
    id: str
    name: str | None
    unit: str
    unit_name: str | None
    certainty: Certainty
    whole: bool
    rows: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]


class OpenGroup(Wire):
    """An open group that admits it, with its bounds in osp (null: none), and how the extent of the draft suits them."""

    register_number: str
    id: str
    method: Method
    group: str
    path: tuple[str, ...]
    least_osp: Number | None
    most_osp: Number | None
    fit: Fit
    text: str


class FourProperties(Wire):
    """What the draft states of the four properties of a POK."""

    nature: Stated
    basis: Stated
    quality: Stated
    certificate: Stated


class ElementOf(Wire):
    """One of the eleven elements of the European standard. ``source``: what it is inherited from."""

    element: AnnexElement
    standing: Described
    source: str | None


class DraftOf(Wire):
    """One draft. ``refused``: why it would not count on the day though it were published. ``closes``: rows that nothing covered.
    ``nowhere``: nothing takes it."""

    id: str
    name: str | None
    provider: str
    kind: PieceKind
    osp: Number | None
    refused: LeftOut | None
    rows: tuple[DraftRow, ...]
    closes: tuple[str, ...]
    completes: tuple[CompletedBy, ...]
    rivals: tuple[RivalOf, ...]
    counts_in: tuple[CountsIn, ...]
    open_groups: tuple[OpenGroup, ...]
    nowhere: bool
    properties: FourProperties
    elements: tuple[ElementOf, ...]


class EffectOf(Wire):
    """What all drafts together change; counts of learners, null where they are withheld. ``cohort``: real learners; else those of
    the bundled sample. ``possible``: have a plan and had none; ``less_to_agree``: less is left to agree; ``cheaper``, ``earlier``:
    by the cheapest and by the earliest plan of each; ``better``: any of these."""

    cohort: bool
    learners: int | None
    left_out: int | None
    planned_before: int | None
    out_of_time: int | None
    possible: int | None
    less_to_agree: int | None
    cheaper: int | None
    earlier: int | None
    better: int | None
    median_saved_eur: Number | None
    median_days_earlier: int | None


class DraftAnswer(Answer):
    """Drafts before they are published: what they overlap with, close and change, where they count and how they are described."""

    asked: DraftAsked
    drafts: tuple[DraftOf, ...]
    effect: EffectOf | None
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def draft_answer(found: Drafted, words: Words) -> DraftAnswer:
    """``found``, drafts by their ids."""
    decided = [Decided.CERTAINTY, Decided.COVERAGE, *((Decided.COHORTS,) if found.effects is not None else ())]
    return DraftAnswer(
        schema="pathways/draft/1",
        program=program(),
        today=found.today,
        data=data_of(found.catalogue),
        asked=DraftAsked(qualification=found.references),
        drafts=tuple(_draft(each, words) for each in found.looked),
        effect=None if found.effects is None else effect_of(found.effects),
        decisions=decisions_of(decided, words),
        findings=findings_of(found.facts, words),
    )


def _draft(each: Looked, words: Words) -> DraftOf:
    offering = each.offering
    stated = offering.properties
    return DraftOf(
        id=offering.id,
        name=words.name(offering.name) or None,
        provider=offering.provider,
        kind=offering.kind,
        osp=offering.osp,
        refused=each.refused,
        rows=tuple(_row(one, words) for one in each.overlaps),
        closes=tuple(dict.fromkeys(one.row.part.id for one in each.closes)),
        completes=tuple(CompletedBy(code=one.code, name=words.name(one.unit.name) or None) for one in each.completes),
        rivals=tuple(
            RivalOf(
                id=one.offering.id,
                name=words.name(one.offering.name) or None,
                provider=one.offering.provider,
                rows=one.shared,
                all_of_it=one.all_of_it,
            )
            for one in each.rivals
        ),
        counts_in=tuple(_counts(one, words) for one in each.leads),
        open_groups=tuple(_open_group(one, words) for one in each.admitted),
        nowhere=each.nowhere,
        properties=FourProperties(nature=stated.nature, basis=stated.basis, quality=stated.quality, certificate=stated.certificate),
        elements=tuple(ElementOf(element=one.element, standing=one.standing, source=one.source) for one in each.described.elements),
    )


def _row(each: Overlapped, words: Words) -> DraftRow:
    part = each.row.part
    return DraftRow(
        id=part.id,
        unit=part.unit,
        name=words.name(part.name) or None,
        standing=each.row.standing,
        offerings=tuple(one.offering for one in each.row.touches),
    )


def _counts(each: Leads, words: Words) -> CountsIn:
    return CountsIn(
        register_number=each.qualification.register_number,
        id=each.qualification.id,
        name=words.name(each.qualification.name) or None,
        unit=each.unit.code,
        unit_name=words.name(each.unit.name) or None,
        certainty=each.coverage.certainty,
        whole=each.whole,
        rows=tuple(one.id for one in each.parts),
        groups=tuple(_path(one.path, words) for one in each.listed),
    )


def _path(path: tuple[Group, ...], words: Words) -> tuple[str, ...]:
    return tuple(words.name(each.name) for each in path if each.name)


def _open_group(each: Admitted, words: Words) -> OpenGroup:
    return OpenGroup(
        register_number=each.qualification.register_number,
        id=each.qualification.id,
        method=each.method,
        group=each.path[-1].id,
        path=_path(each.path, words),
        least_osp=each.least,
        most_osp=each.most,
        fit=each.fit,
        text=words.say(f"draft-fit-{each.fit}"),
    )


def effect_of(found: Effects) -> EffectOf:
    """Counts, as they may be told."""
    told, effect = found.told, found.effect
    saved = told.about(effect.cheaper, effect.median_saved_cents)
    return EffectOf(
        cohort=told.is_cohort,
        learners=told.count(told.of),
        left_out=told.left_out(found.left_out),
        planned_before=told.count(effect.planned),
        out_of_time=told.count(effect.unknown),
        possible=told.count(effect.possible),
        less_to_agree=told.count(effect.less_to_agree),
        cheaper=told.count(effect.cheaper),
        earlier=told.count(effect.earlier),
        better=told.count(effect.better),
        median_saved_eur=None if saved is None else Decimal(saved) / 100,
        median_days_earlier=told.about(effect.earlier, effect.median_days),
    )
