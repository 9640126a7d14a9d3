"""Which offering covers which requirement, how sure that is, and what nobody covers.

The map has a row for every part of every unit (``pathways.curriculum.parts``) and knows for each row the offerings that
cover it: *formal*, because the offering is that unit or sub-unit and assesses it, or *declared*, because somebody says so. Who
offers a whole unit covers all its compulsory rows and names none; of the optional parts of a common unit only those that are
named are covered, because a whole does not say which of them it teaches (decision 0080).

An offering counts when it can still be started on the day of the question, is assessed, and is of the language, mode, place and
provider that are asked for. Every other one is handed back with the reason. Coverage of units that are not in force has been set
aside before (``pathways.rules.resolving``).

Every number is the length of a list here; nothing is estimated.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from pathways.curriculum.parts import Part, is_whole, named_by, parts_of
from pathways.model import Certainty, Offering, Qualification, Stated, Unit

ONLINE = "online"


class Standing(StrEnum):
    """How a row stands, from certain to open."""

    FORMAL = "formal"
    DECLARED = "declared"
    OPEN = "open"


class LeftOut(StrEnum):
    """Why an offering does not count."""

    NOT_ASSESSED = "not_assessed"
    OVER = "over"
    PROVIDER = "provider"
    LANGUAGE = "language"
    MODE = "mode"
    PLACE = "place"
    TOO_LATE = "too_late"


@dataclass(frozen=True, slots=True)
class Within:
    """What is asked for; an empty set asks for nothing. Capitals do not matter. What is online is everywhere. ``by``: the last day
    on which it may end."""

    on: date
    providers: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    modes: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    by: date | None = None

    def refuses(self, offering: Offering) -> LeftOut | None:
        """Why ``offering`` does not count, or ``None``."""
        if offering.properties.quality is Stated.DENIED:
            return LeftOut.NOT_ASSESSED
        if not can_start(offering, self.on):
            return LeftOut.OVER
        if self.providers and not _meet(self.providers, (offering.provider,)):
            return LeftOut.PROVIDER
        if self.languages and not _meet(self.languages, offering.languages):
            return LeftOut.LANGUAGE
        if self.modes and not _meet(self.modes, offering.modes):
            return LeftOut.MODE
        if self.places and ONLINE not in offering.modes and not _meet(self.places, offering.places):
            return LeftOut.PLACE
        if self.by is not None and not can_end(offering, self.on, self.by):
            return LeftOut.TOO_LATE
        return None


Identity = tuple[str, str, date | None]


def identity_of(qualification: Qualification) -> Identity:
    """What tells one version of requirements from every other: neither numbers nor ids alone do (eperusteet.md 2)."""
    return qualification.register_number, qualification.id, qualification.valid_from


def can_start(offering: Offering, on: date) -> bool:
    """Whether somebody can still start ``offering`` on ``on`` or later. Without any date, nothing says otherwise."""
    if offering.any_start or not offering.intakes:
        return True
    return any(
        (each.apply_by is None or each.apply_by >= on) and (each.start is None or each.start >= on) for each in offering.intakes
    )


def can_end(offering: Offering, on: date, by: date) -> bool:
    """Whether who starts ``offering`` on ``on`` or later can have ended it on ``by``. What has no end is not said to end."""
    at_any_time = offering.self_paced_end(on)
    if at_any_time is not None and at_any_time <= by:
        return True
    return any(
        each.end is not None
        and each.end <= by
        and (each.apply_by is None or each.apply_by >= on)
        and (each.start is None or each.start >= on)
        for each in offering.intakes
    )


def _meet(wanted: Collection[str], found: Iterable[str]) -> bool:
    return not {each.strip().casefold() for each in wanted}.isdisjoint(each.casefold() for each in found)


def covers(offering: Offering, unit: Unit, part: Part) -> bool:
    """Whether ``offering`` covers the row ``part`` of ``unit``, whether it counts or not."""
    return any(
        part.compulsory if is_whole(each) else part.id in named_by(each, unit) for each in offering.covers if each.unit == unit.code
    )


@dataclass(frozen=True, slots=True)
class Touch:
    """An offering that covers something. ``whole``: the unit as a whole, not this row by its name."""

    offering: str
    provider: str
    certainty: Certainty
    declared_by: str | None = None
    whole: bool = False


@dataclass(frozen=True)
class CoveredPart:
    """One row. ``named``: offerings that name it, in the order of their ids; ``whole``: those of the whole unit, where it is
    compulsory."""

    part: Part
    named: tuple[Touch, ...] = ()
    whole: tuple[Touch, ...] = ()

    @cached_property
    def touches(self) -> tuple[Touch, ...]:
        """Every offering that covers it, each once, at its surest."""
        return _surest((*self.named, *self.whole))

    @cached_property
    def formal(self) -> tuple[Touch, ...]:
        """Those that are it."""
        return tuple(each for each in self.touches if each.certainty is Certainty.FORMAL)

    @cached_property
    def declared(self) -> tuple[Touch, ...]:
        """Those that are said to cover it."""
        return tuple(each for each in self.touches if each.certainty is not Certainty.FORMAL)

    @property
    def standing(self) -> Standing:
        """How it stands."""
        if self.formal:
            return Standing.FORMAL
        return Standing.DECLARED if self.declared else Standing.OPEN

    @property
    def only_whole(self) -> bool:
        """Whether it is covered, and by nothing smaller than the whole unit."""
        return bool(self.whole) and not self.named


@dataclass(frozen=True, slots=True)
class Completer:
    """A provider whose offerings together cover every compulsory row. ``certainty``: formal where they do so formally; else
    a demonstration remains. ``offerings``: their ids."""

    provider: str
    certainty: Certainty
    offerings: tuple[str, ...]


@dataclass(frozen=True)
class CoveredUnit:
    """One unit with its rows. ``qualifications``: the requirements that hold it with these rows."""

    unit: Unit
    qualifications: tuple[Identity, ...]
    whole: tuple[Touch, ...] = ()
    parts: tuple[CoveredPart, ...] = ()

    @property
    def code(self) -> str:
        """Its national code."""
        return self.unit.code

    @cached_property
    def touches(self) -> tuple[Touch, ...]:
        """Every offering that covers something of it, each once, at its surest."""
        return _surest((*self.whole, *(touch for each in self.parts for touch in each.named)))

    @cached_property
    def compulsory(self) -> tuple[CoveredPart, ...]:
        """The rows without which it is not complete."""
        return tuple(each for each in self.parts if each.part.compulsory)

    @cached_property
    def open(self) -> tuple[CoveredPart, ...]:
        """The rows that nothing covers."""
        return tuple(each for each in self.parts if each.standing is Standing.OPEN)

    @cached_property
    def completed_by(self) -> tuple[Completer, ...]:
        """Who can complete it, by name."""
        return tuple(self._completers())

    @property
    def only_completer(self) -> Completer | None:
        """The one provider who can complete it, where there is just one."""
        return self.completed_by[0] if len(self.completed_by) == 1 else None

    @property
    def completed_together(self) -> bool:
        """Whether every compulsory row is covered, by whomever."""
        return all(each.standing is not Standing.OPEN for each in self.compulsory)

    def _completers(self) -> Iterator[Completer]:
        for provider in sorted({each.provider for each in self.touches}):
            mine = [[each for each in row.touches if each.provider == provider] for row in self.compulsory]
            if all(mine):
                formal = all(any(each.certainty is Certainty.FORMAL for each in row) for row in mine)
                ids = tuple(sorted({each.offering for row in mine for each in row}))
                yield Completer(provider, Certainty.FORMAL if formal else Certainty.DECLARED, ids)


@dataclass(frozen=True, slots=True)
class Totals:
    """How many rows and units stand how. ``whole_only``: rows of ``formal`` and ``declared`` that nothing smaller than the whole
    unit covers. ``completed``: units whose compulsory rows are all covered; ``one_provider``: those that just one provider can
    complete; ``untouched``: units of which nothing is covered."""

    parts: int
    formal: int
    declared: int
    open: int
    whole_only: int
    units: int
    completed: int
    one_provider: int
    untouched: int


def totals_of(units: Iterable[CoveredUnit]) -> Totals:
    """The numbers of ``units``: each is the length of a list that they hold."""
    listed = tuple(units)
    rows = [each for unit in listed for each in unit.parts]
    standing = [each.standing for each in rows]
    return Totals(
        parts=len(rows),
        formal=standing.count(Standing.FORMAL),
        declared=standing.count(Standing.DECLARED),
        open=standing.count(Standing.OPEN),
        whole_only=sum(each.only_whole for each in rows),
        units=len(listed),
        completed=sum(each.completed_together for each in listed),
        one_provider=sum(each.only_completer is not None for each in listed),
        untouched=sum(not each.touches for each in listed),
    )


@dataclass(frozen=True)
class CoverageMap:
    """The whole map. ``units``: in the order of the documents, each once; a unit whose rows differ between documents stands once
    for each form. ``counted``: the offerings that count, by id; ``left_out``: those that do not, with the reason, where they would
    cover something of ``units``."""

    units: tuple[CoveredUnit, ...]
    counted: Mapping[str, Offering] = field(default_factory=dict)
    left_out: tuple[tuple[Offering, LeftOut], ...] = ()

    def of(self, qualification: Qualification) -> tuple[CoveredUnit, ...]:
        """The units of one document."""
        return tuple(each for each in self.units if identity_of(qualification) in each.qualifications)

    @cached_property
    def totals(self) -> Totals:
        """The numbers of all units."""
        return totals_of(self.units)


def coverage_map(qualifications: Iterable[Qualification], offerings: Iterable[Offering], within: Within) -> CoverageMap:
    """The map of the units of ``qualifications`` by ``offerings``, whose coverage has been resolved."""
    units: dict[tuple[str, tuple[Part, ...]], tuple[Unit, list[Identity]]] = {}
    for qualification in qualifications:
        for unit in qualification.units:
            _, holders = units.setdefault((unit.code, parts_of(unit)), (unit, []))
            holders.append(identity_of(qualification))
    codes = {code for code, _ in units}
    counted: dict[str, Offering] = {}
    left_out: list[tuple[Offering, LeftOut]] = []
    by_unit: dict[str, list[Offering]] = {}
    for offering in sorted(offerings, key=lambda each: each.id):
        touched = {each.unit for each in offering.covers} & codes
        reason = within.refuses(offering)
        if reason is not None:
            if touched:
                left_out.append((offering, reason))
            continue
        counted[offering.id] = offering
        for code in touched:
            by_unit.setdefault(code, []).append(offering)
    covered = tuple(
        _covered(unit, tuple(dict.fromkeys(holders)), parts, by_unit.get(code, ()))
        for (code, parts), (unit, holders) in units.items()
    )
    return CoverageMap(covered, counted, tuple(left_out))


def _covered(unit: Unit, holders: tuple[Identity, ...], parts: tuple[Part, ...], offerings: Iterable[Offering]) -> CoveredUnit:
    whole: list[Touch] = []
    named: dict[str, list[Touch]] = {each.id: [] for each in parts}
    for offering in offerings:
        for coverage in offering.covers:
            if coverage.unit != unit.code:
                continue
            touch = Touch(offering.id, offering.provider, coverage.certainty, coverage.declared_by, is_whole(coverage))
            if touch.whole:
                whole.append(touch)
                continue
            for part in named_by(coverage, unit) & named.keys():
                named[part].append(touch)
    all_of_it = _surest(whole)
    rows = tuple(CoveredPart(each, _surest(named[each.id]), all_of_it if each.compulsory else ()) for each in parts)
    return CoveredUnit(unit, holders, all_of_it, rows)


def _surest(touches: Iterable[Touch]) -> tuple[Touch, ...]:
    """Each offering once, formal before declared, in the order of their ids."""
    best: dict[str, Touch] = {}
    for each in touches:
        known = best.get(each.offering)
        if known is None or (each.certainty is Certainty.FORMAL and known.certainty is not Certainty.FORMAL):
            best[each.offering] = each
    return tuple(best[id] for id in sorted(best))
