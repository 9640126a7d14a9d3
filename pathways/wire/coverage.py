"""Which offering covers which requirement, as an answer: counts, and the lists that they are the lengths of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date

from pathways.curriculum.coverage import CoveredPart, CoveredUnit, LeftOut, Standing, Totals, Touch, totals_of
from pathways.curriculum.parts import Part, PartKind
from pathways.curriculum.survey import Survey
from pathways.i18n import Words
from pathways.model import Certainty, Offering, Qualification
from pathways.model.qualification import UnitKind
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Number, Wire, data_of, findings_of, program


class CoverageAsked(Wire):
    """What was asked for; null and empty: everything."""

    qualification: str | None
    unit: tuple[str, ...]
    provider: tuple[str, ...]
    language: tuple[str, ...]
    mode: tuple[str, ...]
    place: tuple[str, ...]
    standing: Standing | None


class TotalsOf(Wire):
    """How many rows and units stand how, whatever ``standing`` is asked for. ``whole_only``: rows that nothing smaller than the
    whole unit covers; ``completed``: units whose compulsory rows are all covered; ``one_provider``: units that just one provider
    can complete; ``untouched``: units of which nothing is covered."""

    parts: int
    formal: int
    declared: int
    open: int
    whole_only: int
    units: int
    completed: int
    one_provider: int
    untouched: int


class CoveredQualification(Wire):
    """One version of requirements with the numbers of its units."""

    register_number: str
    id: str
    name: str | None
    valid_from: date | None
    totals: TotalsOf


class TouchOf(Wire):
    """An offering that covers something. ``declared_by``: who says so; null where it is the thing itself."""

    offering: str
    certainty: Certainty
    declared_by: str | None


class Variant(Wire):
    """One of several sub-units that a row can be met by."""

    code: str | None
    name: str | None


class PartOf(Wire):
    """One row. ``formal`` and ``declared`` count the offerings: those in ``named`` and, where the row is compulsory, those of the
    whole unit, each once at its surest."""

    id: str
    kind: PartKind
    name: str | None
    osp: Number | None
    variants: tuple[Variant, ...]
    standing: Standing
    formal: int
    declared: int
    whole_only: bool
    named: tuple[TouchOf, ...]


class CompleterOf(Wire):
    """A provider whose offerings together cover every compulsory row; declared: a demonstration remains."""

    provider: str
    certainty: Certainty
    offerings: tuple[str, ...]


class CoveredIn(Wire):
    """Requirements that hold a unit."""

    register_number: str
    id: str


class CoveredUnitOf(Wire):
    """One unit. ``whole``: offerings of the unit as a whole, which cover every compulsory row of it. ``parts``: the rows that are
    asked for."""

    code: str
    name: str | None
    kind: UnitKind
    qualifications: tuple[CoveredIn, ...]
    whole: tuple[TouchOf, ...]
    completed_by: tuple[CompleterOf, ...]
    parts: tuple[PartOf, ...]


class OfferingName(Wire):
    """An offering that ``units`` name."""

    id: str
    name: str | None
    provider: str


class LeftOutOf(Wire):
    """An offering that would cover something and does not count."""

    id: str
    name: str | None
    provider: str
    reason: LeftOut
    text: str


class CoverageAnswer(Answer):
    """The map of requirements and offerings: each unit with its rows, and who covers them."""

    asked: CoverageAsked
    totals: TotalsOf
    qualifications: tuple[CoveredQualification, ...]
    units: tuple[CoveredUnitOf, ...]
    offerings: tuple[OfferingName, ...]
    left_out: tuple[LeftOutOf, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def coverage_answer(found: Survey, words: Words) -> CoverageAnswer:
    """``found``, in the order of the documents."""
    sought = found.sought
    ids = {each.offering for unit, _ in found.rows for each in unit.touches}
    return CoverageAnswer(
        schema="pathways/coverage/1",
        program=program(),
        today=found.today,
        data=data_of(found.catalogue),
        asked=CoverageAsked(
            qualification=sought.qualification,
            unit=sought.units,
            provider=sought.providers,
            language=sought.languages,
            mode=sought.modes,
            place=sought.places,
            standing=sought.standing,
        ),
        totals=_totals(found.found.totals),
        qualifications=tuple(_qualification(each, found, words) for each in found.qualifications),
        units=tuple(_unit(unit, parts, words) for unit, parts in found.rows),
        offerings=tuple(_named(found.found.counted[id], words) for id in sorted(ids)),
        left_out=tuple(
            LeftOutOf(**_named(each, words).model_dump(), reason=reason, text=words.say(f"coverage-left-out-{reason}"))
            for each, reason in found.found.left_out
        ),
        decisions=decisions_of((Decided.CERTAINTY, Decided.COVERAGE), words),
        findings=findings_of(found.facts, words),
    )


def _totals(totals: Totals) -> TotalsOf:
    return TotalsOf(**{each.name: getattr(totals, each.name) for each in fields(totals)})


def _qualification(each: Qualification, found: Survey, words: Words) -> CoveredQualification:
    return CoveredQualification(
        register_number=each.register_number,
        id=each.id,
        name=words.name(each.name) or None,
        valid_from=each.valid_from,
        totals=_totals(totals_of(found.found.of(each))),
    )


def _unit(unit: CoveredUnit, parts: Iterable[CoveredPart], words: Words) -> CoveredUnitOf:
    return CoveredUnitOf(
        code=unit.code,
        name=words.name(unit.unit.name) or None,
        kind=unit.unit.kind,
        qualifications=tuple(CoveredIn(register_number=number, id=id) for number, id, _ in unit.qualifications),
        whole=_touches(unit.whole),
        completed_by=tuple(
            CompleterOf(provider=each.provider, certainty=each.certainty, offerings=each.offerings) for each in unit.completed_by
        ),
        parts=tuple(_part(each, words) for each in parts),
    )


def _part(row: CoveredPart, words: Words) -> PartOf:
    part: Part = row.part
    return PartOf(
        id=part.id,
        kind=part.kind,
        name=words.name(part.name) or None,
        osp=part.osp,
        variants=tuple(Variant(code=code, name=words.name(name) or None) for code, name in part.variants),
        standing=row.standing,
        formal=len(row.formal),
        declared=len(row.declared),
        whole_only=row.only_whole,
        named=_touches(row.named),
    )


def _touches(touches: Iterable[Touch]) -> tuple[TouchOf, ...]:
    return tuple(TouchOf(offering=each.offering, certainty=each.certainty, declared_by=each.declared_by) for each in touches)


def _named(offering: Offering, words: Words) -> OfferingName:
    return OfferingName(id=offering.id, name=words.name(offering.name) or None, provider=offering.provider)
