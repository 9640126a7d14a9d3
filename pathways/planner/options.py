"""What the catalogue offers for one tree and one learner: relevance, hard filters, dated options, exact dominance.

An *option* is an offering with one of its intakes; a plan chooses options. Every offering that could help and is left out
is remembered with the filter that removed it, so that "impossible" can name it. Source: planner-model.md 1.3, 5.1-5.3.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from pathways.model import Certainty, Coverage, Evidence, Intake, Limits, Offering, PieceKind, Prefer, Record, Stated
from pathways.rules.elements import elements, find_sub_units
from pathways.rules.setting import Setting, Subject
from pathways.rules.standing import Piece, recognised_as, standing

Comparable = TypeVar("Comparable", int, Decimal, date)

HORIZON_WEEKS = 156  # a self-paced offering starts within these weeks of the first day
FARTHEST_WEEKS = 520  # ... and within these, where there is no plan otherwise


def week_of(day: date, first: date) -> int:
    """Whole weeks (Monday to Sunday) from the week of ``first`` to the week of ``day``."""
    monday = first - timedelta(days=first.weekday())
    return (day - monday).days // 7


@dataclass(frozen=True, slots=True)
class Use:
    """What an offering (or an assumed recognition) gives in one tree.

    ``covers``: unit -> elements. ``formal``: units that it is, and assesses, as a whole; ``assessed``: unit -> the elements
    that it assesses, of these and as sub-units. ``pieces``: open credit.
    """

    covers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    formal: frozenset[str] = frozenset()
    assessed: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pieces: tuple[Piece, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.covers) or bool(self.pieces)

    def helps(self, unmet: Mapping[str, frozenset[str]]) -> bool:
        """Whether it gives open credit, or something of what is ``unmet`` (unit -> elements)."""
        return bool(self.pieces) or self.meets(unmet)

    def meets(self, unmet: Mapping[str, frozenset[str]]) -> bool:
        """Whether it covers something of what is ``unmet`` (unit -> elements)."""
        return any(unit in unmet and met & unmet[unit] for unit, met in self.covers.items())


@dataclass(frozen=True, slots=True)
class Option:
    """One way to take one offering. Weeks count from the first day's week; ``end_week`` is the first week after."""

    id: str
    offering: Offering | None
    evidence: Evidence | None
    use: Use
    start: date | None = None
    end: date | None = None
    start_week: int | None = None
    end_week: int | None = None
    apply_by: date | None = None

    @property
    def source_id(self) -> str:
        """The offering's id; of a recognition, the evidence's."""
        return self.offering.id if self.offering is not None else self.id

    @property
    def price_cents(self) -> int | None:
        """Euro cents, ``None`` = unknown."""
        return self.offering.price_cents if self.offering is not None else 0

    @property
    def hours_per_week(self) -> Decimal | None:
        """Weekly workload, ``None`` = unknown."""
        return self.offering.hours_per_week if self.offering is not None else Decimal(0)

    @property
    def prerequisites(self) -> tuple[str, ...]:
        """Unit codes that come first."""
        return self.offering.prerequisites if self.offering is not None else ()

    def may_follow(self, other: Option) -> bool:
        """Whether ``other`` can have ended before this one starts: certainly, where dates are known. What has no dates at
        all can be arranged after anything, and before what has none either (decision 0008). A decision that is assumed
        has been taken before the first step."""
        if other.offering is None:
            return True
        if self.start is None:
            return self.end is None
        return other.end is not None and other.end < self.start


def use_of(offering: Offering, setting: Setting, extra_units: frozenset[str] = frozenset()) -> Use:
    """What ``offering`` gives in the tree of ``setting``; ``extra_units`` matter too (they are prerequisites)."""
    covers: dict[str, set[str]] = {}
    assessed: dict[str, set[str]] = {}
    formal: set[str] = set()
    pieces: list[Piece] = []
    for position, coverage in enumerate(offering.covers):
        code, is_formal = coverage.unit, coverage.certainty is Certainty.FORMAL
        if code not in setting.leaf_units and code not in extra_units:
            if is_formal and coverage.sub_unit is None and not coverage.requirements:
                pieces += _piece(offering, position, Subject(PieceKind.UNIT, code), setting, unit=code)
            elif is_formal and coverage.sub_unit is not None:
                subject = Subject(PieceKind.SUB_UNIT, coverage.sub_unit, code, optional=coverage.optional)
                pieces += _piece(offering, position, subject, setting)
            continue
        met = _met(coverage, setting)
        covers.setdefault(code, set()).update(met)
        if is_formal:
            assessed.setdefault(code, set()).update(met)
            pieces += _own_credit(offering, position, coverage, setting)
            if coverage.sub_unit is None and not coverage.requirements:
                formal.add(code)
    if not offering.covers and offering.kind not in (PieceKind.UNIT, PieceKind.SUB_UNIT, PieceKind.PART_OF_UNIT):
        pieces += _piece(offering, 0, Subject(offering.kind), setting)
    return Use(_frozen(covers), frozenset(formal), _frozen(assessed), tuple(pieces))


def _frozen(units: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {unit: frozenset(met) for unit, met in units.items() if met}


def _met(coverage: Coverage, setting: Setting) -> set[str]:
    """The elements of its unit that a coverage meets."""
    unit = setting.unit(coverage.unit)
    if coverage.sub_unit is not None:
        found = find_sub_units(unit, coverage.sub_unit) if unit is not None and not coverage.optional else ()
        return {each.element for each in found}
    every = set(setting.elements(coverage.unit))
    return every & set(coverage.requirements) if coverage.requirements else every


def _own_credit(offering: Offering, position: int, coverage: Coverage, setting: Setting) -> list[Piece]:
    """Open credit from a unit of the tree: the optional part of a sub-unit or of a whole common unit; or the unit itself,
    which may fill an open group that admits it where it is not counted in its own place (eperusteet.md 6.5)."""
    code = coverage.unit
    if coverage.sub_unit is not None:
        if not coverage.optional:
            return []
        subject = Subject(PieceKind.SUB_UNIT, coverage.sub_unit, code, optional=True)
        return _piece(offering, position, subject, setting, osp=_optional_osp(setting, code, coverage.sub_unit))
    if coverage.requirements:
        return []
    whole = Subject(PieceKind.UNIT, code)
    return _optional_part(offering, position, code, setting) or _piece(offering, position, whole, setting, unit=code)


def _piece(
    offering: Offering, position: int, subject: Subject, setting: Setting, *, unit: str | None = None, osp: Decimal | None = None
) -> list[Piece]:
    """Open credit of an offering: ``osp``, else what the unit has at home, else the least that the offering states, where it
    covers nothing else. An extent that is not known gives credit only where the group fixes it (1.3)."""
    places = setting.places(subject)
    known = osp
    if known is None and subject.kind is PieceKind.UNIT:
        known = setting.home_osp(subject.code or "", None)
    if known is None and len(offering.covers) <= 1:
        known = offering.least_osp
    if known is None:
        places = tuple(each for each in places if _fixes_extent(setting, each))
    if not places:
        return []
    same = setting.same_sub_unit(subject.code, subject.unit) if subject.kind is PieceKind.SUB_UNIT else None
    return [Piece(f"{offering.id}#{position}", subject.kind, offering.name, known, places, unit=unit, held=False, same=same)]


def _fixes_extent(setting: Setting, slot_id: str) -> bool:
    slot = setting.slots[slot_id].slot
    return slot is not None and (slot.fixed_osp is not None or setting.tree.counts)


def _optional_osp(setting: Setting, code: str, sub_unit: str) -> Decimal | None:
    unit = setting.unit(code)
    found = find_sub_units(unit, sub_unit) if unit is not None else ()
    return next((each.optional_osp for each in found if each.optional_osp is not None), None)


def _optional_part(offering: Offering, position: int, code: str, setting: Setting) -> list[Piece]:
    """Who teaches a whole common unit teaches its optional part too."""
    slots = [node for node in setting.slots.values() if node.unit == code]
    need = next((node.osp.most for node in slots if node.osp is not None), None)
    places = tuple(node.id for node in slots)
    return [Piece(f"{offering.id}#{position}", PieceKind.SUB_UNIT, offering.name, need, places, held=False)] if need else []


@dataclass(frozen=True, slots=True)
class Grid:
    """The Mondays on which self-paced offerings can start. ``complete``: later ones make no plan better or possible."""

    first: date
    weeks: int
    complete: bool

    def first_only(self) -> Grid:
        """The first Monday alone, for what nothing can push back."""
        return replace(self, weeks=min(1, self.weeks))

    @property
    def last_start(self) -> date | None:
        """The last Monday, where later ones could matter."""
        return None if self.complete else self.first + timedelta(weeks=self.weeks - 1)


def assumed_options(evidence: Iterable[Evidence], setting: Setting) -> tuple[Option, ...]:
    """Each assumed proposal as an option of price 0 without dates, shown as a recognition step (1.7)."""
    options = []
    for each in sorted(evidence, key=lambda e: e.id):
        recognised = standing(setting, Record(evidence=recognised_as(setting, each)))
        covers = {unit: frozenset(met) for unit, met in recognised.met.items()}
        # A unit that comes before something is learnt wherever the record puts it.
        for unit in sorted({*recognised.whole, *recognised.completed}):
            covers[unit] = frozenset(element.id for element in elements(unit, setting.unit(unit)))
        pieces = tuple(
            Piece(f"{piece.id}#assumed", piece.kind, piece.name, piece.osp, piece.places, piece.unit, held=False, same=piece.same)
            for piece in recognised.pieces
        )
        options.append(Option(each.id, None, each, Use(covers, frozenset(recognised.whole), covers, pieces)))
    return tuple(options)


# -- hard filters --------------------------------------------------------------------------------------------------------


def refused(offering: Offering, limits: Limits, completed: Collection[str]) -> str | None:
    """The filter that refuses the offering whatever its dates; ``None`` when none does."""
    wanted = offering.id in limits.wanted
    if offering.id in completed and not wanted:
        return "completed"
    if offering.id in limits.excluded or offering.provider in limits.excluded:
        return "excluded"
    if offering.properties.quality is Stated.DENIED:
        return "not_assessed"
    if offering.restricted_to and offering.restricted_to not in limits.groups and not wanted:
        return "restricted"
    if not _is_fixed(offering, limits) and (reason := _unwished(offering, limits)):
        return reason
    if limits.budget_cents is not None and offering.price_cents is None:
        return "price_unknown"
    if limits.hours_per_week is not None and offering.hours_per_week is None:
        return "workload_unknown"
    return None


def refused_by(
    offering: Offering, start: date | None, end: date | None, limits: Limits, completed: Collection[str] = ()
) -> str | None:
    """The filter that refuses ``offering`` at these days; ``None`` when none does, or it is not offered then."""
    reason = refused(offering, limits, completed)
    if reason is not None or _is_fixed(offering, limits):
        return reason
    listed = [each for each in offering.intakes if (each.start, each.end) == (start, end)]
    reasons = [_intake_refuses(offering, each, limits) for each in listed or [Intake(start, end)]]
    return None if None in reasons else reasons[0]


def _is_fixed(offering: Offering, limits: Limits) -> bool:
    return any(each == offering.id for each, _, _ in limits.fixed)


def _unwished(offering: Offering, limits: Limits) -> str | None:
    """The filter of a wish that the offering does not meet: a wish does not undo a place that the learner has."""
    if limits.languages and offering.languages and not set(offering.languages) & set(limits.languages):
        return "language"
    if limits.languages and not offering.languages:
        return "language_unknown"
    if limits.modes and not set(offering.modes) & set(limits.modes):
        return "mode"
    if "online" in offering.modes:
        return None
    left = set(offering.places) - set(limits.places_excluded)
    if offering.places and not left:
        return "place_excluded"
    return "place" if limits.places and not left & set(limits.places) else None


def options_of(offering: Offering, use: Use, limits: Limits, grid: Grid) -> list[Option]:
    """The options of an offering that the dates allow; of one that has begun or is booked, the way it was taken."""
    if _is_fixed(offering, limits):
        return [
            _dated(offering, use, limits, start, end, None, f"{offering.id}@fixed")
            for start, end in _fixed_dates(offering, limits)
            if _learner_refuses(start, end, limits) is None
        ]
    options = []
    for position, intake in enumerate(offering.intakes):
        if _intake_refuses(offering, intake, limits) is None:
            options.append(_dated(offering, use, limits, intake.start, intake.end, intake.apply_by, f"{offering.id}@{position}"))
    if offering.any_start and offering.weeks is not None:
        options += _self_paced(offering, use, limits, grid)
    elif (offering.any_start or not offering.intakes) and not limits.needs_dates:
        options.append(Option(offering.id, offering, None, use))
    return options


def _dated(
    offering: Offering, use: Use, limits: Limits, start: date | None, end: date | None, apply_by: date | None, option_id: str
) -> Option:
    return Option(
        option_id,
        offering,
        None,
        use,
        start,
        end,
        max(0, week_of(start, limits.start)) if start else None,  # of what has begun, the weeks that are left
        max(0, week_of(end, limits.start) + 1) if end else None,
        apply_by,
    )


def _fixed_dates(offering: Offering, limits: Limits) -> list[tuple[date | None, date | None]]:
    return [(start, end) for each, start, end in limits.fixed if each == offering.id]


def may_start_later(offering: Offering, limits: Limits, *, pushed: bool) -> bool:
    """Whether a later start than the first can matter: ``pushed``: something in the tree may have to come before it."""
    if not offering.any_start or offering.weeks is None:
        return False
    crowded = limits.hours_per_week is not None or Prefer.WORKLOAD in limits.prefer
    return pushed or crowded or bool(offering.prerequisites) or bool(limits.blocked)


def _self_paced(offering: Offering, use: Use, limits: Limits, grid: Grid) -> list[Option]:
    """One option per start week; the first Monday on or after the first day, then weekly."""
    return [
        _dated(offering, use, limits, intake.start, intake.end, None, f"{offering.id}@w{week:03d}")
        for week, intake in enumerate(_starts(offering, grid))
        if _dates_refuse(intake, limits) is None
    ]


def _starts(offering: Offering, grid: Grid) -> Iterator[Intake]:
    """The starts of a self-paced offering of known length."""
    for week in range(grid.weeks):
        start = grid.first + timedelta(weeks=week)
        yield Intake(start, offering.self_paced_end(start))


def _intake_refuses(offering: Offering, intake: Intake, limits: Limits) -> str | None:
    """The filter by which an intake of ``offering`` cannot be taken; ``None`` when it can."""
    if intake.start is not None and (offering.id, intake.start) in limits.cancelled:
        return "excluded"
    return _dates_refuse(intake, limits)


def _dates_refuse(intake: Intake, limits: Limits) -> str | None:
    """The filter by which nobody can start then, or this learner cannot; ``None`` when she can."""
    if intake.places_left == 0:
        return "full"
    if intake.start is not None and intake.start < limits.start:
        return "started"
    if intake.apply_by is not None and intake.apply_by < (limits.today or limits.start):
        return "application_closed"
    return _learner_refuses(intake.start, intake.end, limits)


def _learner_refuses(start: date | None, end: date | None, limits: Limits) -> str | None:
    """The filter of the learner's own days, which bind what has begun or is booked too."""
    if limits.needs_dates and (start is None or end is None):
        return "undated"
    if limits.by is not None and end is not None and end > limits.by:
        return "ends_too_late"
    if start is not None and end is not None:
        for first, last in limits.blocked:
            if start <= last and first <= end:
                return "blocked_period"
    return None


def why_no_option(offering: Offering, limits: Limits, grid: Grid) -> str:
    """The filter that removed every option of an offering that none refuses whatever its dates."""
    is_self_paced = offering.any_start and offering.weeks is not None
    if _is_fixed(offering, limits):
        reasons = [reason for start, end in _fixed_dates(offering, limits) if (reason := _learner_refuses(start, end, limits))]
    else:
        intakes = (*offering.intakes, *(_starts(offering, grid) if is_self_paced else ()))
        reasons = [reason for intake in intakes if (reason := _intake_refuses(offering, intake, limits))]
    if reasons:
        # The mildest reason is the most useful one: what ends too late needs the smallest change.
        mildest = ("ends_too_late", "blocked_period", "undated", "full", "application_closed", "excluded", "started")
        return min(reasons, key=mildest.index)
    return "ends_too_late" if is_self_paced else "undated"


def at_most(first: Comparable | None, second: Comparable | None) -> bool:
    """Whether ``first`` is no more than ``second``; unknown is only as good as unknown."""
    return first == second if first is None or second is None else first <= second
