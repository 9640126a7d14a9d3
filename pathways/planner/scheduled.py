"""What a learner's own plan (HOKS) has put on dates, as steps that are booked.

A HOKS is agreed with the provider: its periods that go on or are to come are kept, as ``--booked`` keeps them (decision 0035),
where a loaded offering is what the period is for. It is, where the HOKS names it; else where it covers the unit or sub-unit and has
an intake that starts and ends on the same days. Of several nobody chooses; of none, and of what has ended without a record, the
counsellor is told. What is excluded is left. Dates that a HOKS does not give are planned as if nothing had been agreed.

Source: learner-records.md B; decision 0070.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from pathways.model import Certainty, Coverage, Finding, Limits, Offering, PieceKind, Record, Scheduled, Severity, State, finding

Period = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Kept:
    """The limits with what the HOKS has booked, and what there is to say."""

    limits: Limits
    findings: tuple[Finding, ...] = ()


def with_scheduled(limits: Limits, record: Record, offerings: Collection[Offering]) -> Kept:
    """``limits`` with the periods of the record's HOKS fixed. What is booked or excluded by hand comes before them."""
    if not record.scheduled:
        return Kept(limits)
    today = limits.today or limits.start
    findings: list[Finding] = []
    taken = {id for id, _, _ in limits.fixed}
    fixed: dict[str, Period] = {}
    undated = 0
    for each in record.scheduled:
        if each.kind is PieceKind.OTHER or (not each.periods and _is_done(each, record)):
            continue
        undated += not each.periods
        for first, last in each.periods:
            matching = _matching(each, (first, last), offerings)
            if last < today or _is_done(each, record, optional=_are_optional(matching, each)):
                continue
            ids = [one.id for one in matching]
            if any(id in taken or (id, first) in limits.cancelled or _is_left(id, limits, offerings) for id in ids):
                continue
            findings += _told(each, (first, last), ids, known=ids[0] in fixed if ids else False)
            if len(ids) == 1:
                fixed.setdefault(ids[0], (first, last))
        if each.periods and max(last for _, last in each.periods) < today and not _is_done(each, record):
            findings.append(_over(each))
    if undated:
        findings.append(finding("hoks_undated", Severity.NOTE, record.scheduled[0].provenance.source, count=undated))
    booked = tuple((id, *days) for id, days in sorted(fixed.items()))
    return Kept(replace(limits, fixed=(*limits.fixed, *booked)), tuple(findings))


def _matching(scheduled: Scheduled, period: Period, offerings: Collection[Offering]) -> list[Offering]:
    """The offerings that the period can be for, those that the HOKS itself names before all others."""
    covering = [each for each in offerings if _covers(each, scheduled)]
    named = [each for each in covering if each.id in scheduled.offerings]
    return [each for each in named if _may_run(each, period)] or [each for each in covering if _runs(each, period)]


def _covers(offering: Offering, scheduled: Scheduled) -> bool:
    if scheduled.kind is PieceKind.SUB_UNIT:
        return any(_is_of(each, scheduled) and scheduled.mandatory in (None, not each.optional) for each in offering.covers)
    if scheduled.kind is PieceKind.UNIT:
        return any(each.unit == scheduled.code for each in offering.covers)
    return offering.id in scheduled.offerings


def _is_of(coverage: Coverage, scheduled: Scheduled) -> bool:
    return coverage.unit == scheduled.unit and coverage.sub_unit in (None, scheduled.code) and not coverage.requirements


def _are_optional(offerings: Collection[Offering], scheduled: Scheduled) -> bool:
    """Whether what a sub-unit's period is for is its optional part: as the HOKS says, else as its offerings do."""
    if scheduled.mandatory is not None or scheduled.kind is not PieceKind.SUB_UNIT:
        return scheduled.mandatory is False
    parts = [each.optional for one in offerings for each in one.covers if _is_of(each, scheduled)]
    return bool(parts) and all(parts)


def _runs(offering: Offering, period: Period) -> bool:
    return any(each.start == period[0] and each.end == period[1] for each in offering.intakes)


def _may_run(offering: Offering, period: Period) -> bool:
    """Whether nothing that the offering states speaks against these days."""
    return offering.any_start or not offering.intakes or _runs(offering, period)


def _is_left(id: str, limits: Limits, offerings: Collection[Offering]) -> bool:
    provider = next(each.provider for each in offerings if each.id == id)
    return id in limits.excluded or provider in limits.excluded


def _is_done(scheduled: Scheduled, record: Record, *, optional: bool | None = None) -> bool:
    """Whether a record shows it: then the HOKS is behind, and nothing of it is to be kept."""
    wanted = scheduled.mandatory is False if optional is None else optional
    return any(
        each.kind is scheduled.kind
        and each.code is not None
        and (each.code, each.unit if scheduled.kind is PieceKind.SUB_UNIT else None) == (scheduled.code, scheduled.unit)
        and (each.mandatory is False) == wanted
        and each.state is State.COMPLETED
        and each.certainty is Certainty.FORMAL
        for each in record.evidence
    )


# -- in words ------------------------------------------------------------------------------------------------------------


def _told(scheduled: Scheduled, period: Period, ids: list[str], *, known: bool) -> Iterator[Finding]:
    first, last = period
    where = _where(scheduled)
    unit = _unit(scheduled)
    if len(ids) == 1:
        if not known:
            yield finding("hoks_booked", Severity.NOTE, where, offering=ids[0], first=first, last=last)
    elif ids:
        some = ", ".join(sorted(ids))
        yield finding("hoks_period_ambiguous", Severity.WARNING, where, unit=unit, first=first, last=last, offerings=some)
    else:
        name = scheduled.name
        yield finding("hoks_period_unmatched", Severity.WARNING, where, unit=unit, name=name, first=first, last=last)


def _over(scheduled: Scheduled) -> Finding:
    last = max(last for _, last in scheduled.periods)
    unit = _unit(scheduled) or scheduled.name
    return finding("hoks_period_over", Severity.WARNING, _where(scheduled), unit=unit, last=last)


def _unit(scheduled: Scheduled) -> str | None:
    return "/".join(filter(None, (scheduled.unit, scheduled.code))) or None


def _where(scheduled: Scheduled) -> str:
    return f"{scheduled.provenance.source}#{scheduled.provenance.place}"
