"""A POK that the learner has completed, and what its provider says that it covers.

A learner's own papers name a POK by its identifier; what it covers stands in the catalogue. Joined here, a completed POK
becomes evidence of that: formal where the offering *is* the unit or sub-unit and assesses it, declared where somebody only
states it (planner-model.md 1.7). What is merely claimed, and open credit of an offering that covers nothing, stays proposed,
now with the kind and the extent that the catalogue gives. So is one whose certificate has lapsed. A POK that assesses nothing
was attended, no more.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace
from datetime import MAXYEAR, date

from pathways.model import Certainty, Coverage, Evidence, Flag, Offering, PieceKind, Record, State, Stated


def names_pok(evidence: Evidence) -> bool:
    """Whether the piece is known by the identifier of a POK and by nothing else; of a credential's code, whether it may be one."""
    return (
        evidence.kind in (PieceKind.OTHER, PieceKind.PART_OF_UNIT, PieceKind.BADGE)
        and evidence.certainty in (Certainty.DECLARED, Certainty.PROPOSED)
        # A national record's local codes are no identifiers of a catalogue.
        and (Flag.BY_HAND in evidence.flags or is_of_credential(evidence))
        and evidence.code is not None
        and not evidence.national
        and not evidence.requirements
    )


def is_of_credential(evidence: Evidence) -> bool:
    """Whether a credential says so: its code is its issuer's own, and is often that of no POK that is loaded."""
    return evidence.provenance.genuine is not None


def with_coverage(record: Record, offerings: Iterable[Offering], on: date) -> Record:
    """``record`` with each POK that one of ``offerings`` is told apart into what it covers, as it stands on ``on``."""
    by_id = {each.id: each for each in offerings}
    evidence: list[Evidence] = []
    for each in record.evidence:
        offering = by_id.get(each.code or "") if names_pok(each) else None
        evidence += [each] if offering is None else _covered(each, offering, on)
    return replace(record, evidence=tuple(evidence))


def _covered(pok: Evidence, offering: Offering, on: date) -> list[Evidence]:
    completed = pok.certainty is Certainty.DECLARED
    named = replace(pok, name=pok.name or offering.name, pok=offering.id if completed else None)
    if offering.properties.quality is Stated.DENIED:
        return [replace(named, state=State.ATTENDED)]  # nothing was assessed (decision 0004)
    last = _lapses_on(named, offering)
    if last is not None and last < on:
        named = replace(named, certainty=Certainty.PROPOSED, lapses_on=last)
    if not offering.covers:
        osp = pok.osp if pok.osp is not None else offering.least_osp
        return [replace(named, kind=offering.kind, certainty=Certainty.PROPOSED, osp=osp)]
    pieces = [_piece(named, offering, number, coverage) for number, coverage in enumerate(offering.covers)]
    return [each if each.certainty is Certainty.PROPOSED else replace(each, lapses_on=last) for each in pieces]


def _lapses_on(pok: Evidence, offering: Offering) -> date | None:
    """The last day of a completed POK's certificate; ``None`` where it does not lapse, or no day is known."""
    if pok.pok is None or pok.assessed_on is None:
        return None
    return certificate_lapses(offering, pok.assessed_on)


def certificate_lapses(offering: Offering, completed: date) -> date | None:
    """The last day on which the certificate of what was completed on a day is valid; ``None`` where it does not lapse."""
    if offering.certificate_months is None:
        return None
    years, month = divmod(completed.month - 1 + offering.certificate_months, 12)
    year = completed.year + years
    if year > MAXYEAR:
        return None
    return date(year, month + 1, min(completed.day, monthrange(year, month + 1)[1]))


def _piece(pok: Evidence, offering: Offering, number: int, coverage: Coverage) -> Evidence:
    """One coverage as a piece of its own. Its extent is not the POK's, which is for all of them together."""
    if coverage.requirements:
        kind, code, unit = PieceKind.PART_OF_UNIT, None, coverage.unit
    elif coverage.sub_unit is not None:
        kind, code, unit = PieceKind.SUB_UNIT, coverage.sub_unit, coverage.unit
    else:
        kind, code, unit = PieceKind.UNIT, coverage.unit, None
    return replace(
        pok,
        id=pok.id if not number else f"{pok.id}/{number + 1}",
        kind=kind,
        certainty=coverage.certainty if pok.certainty is Certainty.DECLARED else Certainty.PROPOSED,
        code=code,
        national=True,
        unit=unit,
        mandatory=not coverage.optional if coverage.sub_unit is not None else None,
        requirements=coverage.requirements,
        osp=None,
        provenance=replace(pok.provenance, decided_by=coverage.declared_by or offering.provider),
    )
