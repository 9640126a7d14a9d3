"""What the catalogue offers for one tree and one learner: relevance, hard filters, dated options, exact dominance.

An *option* is an offering with one of its intakes; a plan chooses options. Every offering that could help and is left out
is remembered with the filter that removed it, so that "impossible" can name it. Source: planner-model.md 1.3, 5.1-5.3.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from pathways.model import Certainty, Coverage, Evidence, Intake, Limits, Offering, PieceKind, Prefer, Record, Stated
from pathways.rules.elements import elements, find_sub_units
from pathways.rules.setting import Setting, Subject
from pathways.rules.standing import Piece, standing

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


@dataclass(frozen=True, slots=True)
class Removed:
    """An offering that would help, and the filter that removed all of its options."""

    offering: Offering
    use: Use
    filter: str


@dataclass(frozen=True, slots=True)
class Offered:
    """The options left, what was removed by which filter, and all options before dominance (they name equals).

    ``last_start``: self-paced offerings could start later still, and later starts could matter; ``None`` = none could.
    """

    options: tuple[Option, ...]
    removed: tuple[Removed, ...]
    all_options: tuple[Option, ...]
    last_start: date | None = None


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
    every = {each.id for each in elements(coverage.unit, unit)}
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


def offered(
    offerings: Iterable[Offering],
    setting: Setting,
    limits: Limits,
    unmet: Mapping[str, frozenset[str]],
    *,
    completed: Collection[str] = (),
    longest_weeks: int = HORIZON_WEEKS,
) -> Offered:
    """Options for what is ``unmet`` (unit -> elements) or open, after the hard filters and without dominated ones.

    Pinned offerings stay even when they fill nothing; what is ``completed`` (offering ids) is not sold again, except when
    pinned. ``longest_weeks``: how far self-paced starts go.
    """
    needed = _with_prerequisites(offerings, unmet)
    helpful: list[tuple[Offering, Use, str | None]] = []
    for offering in sorted(offerings, key=lambda each: each.id):
        use = use_of(offering, setting, frozenset(needed))
        helps = bool(use.pieces) or any(met & needed.get(unit, met) for unit, met in use.covers.items() if unit in needed)
        if helps or offering.id in limits.pinned:
            helpful.append((offering, use, _refused(offering, limits, completed)))
    grid = _grid([offering for offering, _, reason in helpful if reason is None], limits, longest_weeks)
    later = frozenset(order.after for order in setting.tree.orders)
    options: list[Option] = []
    removed: list[Removed] = []
    any_week = False
    for offering, use, reason in helpful:
        flexible = _may_start_later(offering, limits, pushed=bool(later & use.covers.keys()))
        made = [] if reason else _options(offering, use, limits, grid if flexible else grid.first_only())
        any_week = any_week or (flexible and bool(made))
        if made:
            options += made
        else:
            removed.append(Removed(offering, use, reason or _why_no_option(offering, limits)))
    last = frozenset(order.after for order in setting.tree.orders if not order.of_start)
    left = _undominated(options, limits, unmet, last)
    return Offered(tuple(left), tuple(removed), tuple(options), grid.last_start if any_week else None)


@dataclass(frozen=True, slots=True)
class _Grid:
    """The Mondays on which self-paced offerings can start. ``complete``: later ones make no plan better or possible."""

    first: date
    weeks: int
    complete: bool

    def first_only(self) -> _Grid:
        """The first Monday alone, for what nothing can push back."""
        return replace(self, weeks=min(1, self.weeks))

    @property
    def last_start(self) -> date | None:
        """The last Monday, where later ones could matter."""
        return None if self.complete else self.first + timedelta(weeks=self.weeks - 1)


def _grid(offerings: Iterable[Offering], limits: Limits, longest_weeks: int) -> _Grid:
    """Enough weeks for everything: after the last fixed day no plan needs an idle week, so no start needs to lie farther
    off than all self-paced ones one after the other. An end date shortens it."""
    first = limits.start + timedelta(days=-limits.start.weekday() % 7)
    fixed = [intake.end for each in offerings for intake in each.intakes if intake.end is not None]
    fixed += [last for _, last in limits.blocked]
    lengths = sum(each.weeks for each in offerings if each.any_start and each.weeks is not None)
    enough = max(0, (max(fixed, default=first) - first).days // 7 + 1) + lengths + 1
    if limits.by is not None:
        enough = min(enough, max(0, (limits.by - first).days // 7 + 1))
    return _Grid(first, min(enough, longest_weeks), complete=enough <= longest_weeks)


def _with_prerequisites(offerings: Iterable[Offering], unmet: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The unmet units, and every unit that an offering asks for first: it may have to be learnt on the way."""
    needed = dict(unmet)
    for offering in offerings:
        for unit in offering.prerequisites:
            needed.setdefault(unit, frozenset())
    return needed


def assumed_options(evidence: Iterable[Evidence], setting: Setting) -> tuple[Option, ...]:
    """Each assumed proposal as an option of price 0 without dates, shown as a recognition step (1.7)."""
    options = []
    for each in sorted(evidence, key=lambda e: e.id):
        recognised = standing(setting, Record(evidence=(_as_formal(each),)))
        covers = {unit: frozenset(met) for unit, met in recognised.met.items()}
        for unit in recognised.whole:
            covers[unit] = frozenset(element.id for element in elements(unit, setting.unit(unit)))
        pieces = tuple(
            Piece(f"{piece.id}#assumed", piece.kind, piece.name, piece.osp, piece.places, piece.unit, held=False, same=piece.same)
            for piece in recognised.pieces
        )
        options.append(Option(each.id, None, each, Use(covers, frozenset(recognised.whole), covers, pieces)))
    return tuple(options)


def _as_formal(evidence: Evidence) -> Evidence:
    return replace(evidence, certainty=Certainty.FORMAL, register_number=None, group=None)


# -- hard filters --------------------------------------------------------------------------------------------------------


def _refused(offering: Offering, limits: Limits, completed: Collection[str]) -> str | None:
    """The filter that refuses the offering whatever its dates; ``None`` when none does."""
    if offering.id in completed and offering.id not in limits.pinned:
        return "completed"
    if offering.id in limits.excluded or offering.provider in limits.excluded:
        return "excluded"
    if offering.properties.quality is Stated.DENIED:
        return "not_assessed"
    if offering.restricted_to and offering.id not in limits.pinned:
        return "restricted"
    if limits.languages and offering.languages and not set(offering.languages) & set(limits.languages):
        return "language"
    if limits.languages and not offering.languages:
        return "language_unknown"
    if limits.modes and not set(offering.modes) & set(limits.modes):
        return "mode"
    if limits.places and "online" not in offering.modes and not set(offering.places) & set(limits.places):
        return "place"
    if limits.budget_cents is not None and offering.price_cents is None:
        return "price_unknown"
    if limits.hours_per_week is not None and offering.hours_per_week is None:
        return "workload_unknown"
    return None


def _options(offering: Offering, use: Use, limits: Limits, grid: _Grid) -> list[Option]:
    """The options of an offering that the dates allow."""
    options = []
    for position, intake in enumerate(offering.intakes):
        if _dates_refuse(intake, limits) is None:
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
        week_of(start, limits.start) if start else None,
        week_of(end, limits.start) + 1 if end else None,
        apply_by,
    )


def _may_start_later(offering: Offering, limits: Limits, *, pushed: bool) -> bool:
    """Whether a later start than the first can matter: ``pushed``: something in the tree may have to come before it."""
    if not offering.any_start or offering.weeks is None:
        return False
    crowded = limits.hours_per_week is not None or Prefer.WORKLOAD in limits.prefer
    return pushed or crowded or bool(offering.prerequisites) or bool(limits.blocked)


def _self_paced(offering: Offering, use: Use, limits: Limits, grid: _Grid) -> list[Option]:
    """One option per start week; the first Monday on or after the first day, then weekly."""
    length = timedelta(weeks=offering.weeks or 1)
    options = []
    for week in range(grid.weeks):
        start = grid.first + timedelta(weeks=week)
        intake = Intake(start, start + length - timedelta(days=1))
        if _dates_refuse(intake, limits) is None:
            options.append(_dated(offering, use, limits, intake.start, intake.end, None, f"{offering.id}@w{week:03d}"))
    return options


def _dates_refuse(intake: Intake, limits: Limits) -> str | None:
    """The filter by which an intake cannot be taken; ``None`` when it can."""
    if intake.places_left == 0:
        return "full"
    if intake.start is not None and intake.start < limits.start:
        return "started"
    if intake.apply_by is not None and intake.apply_by < (limits.today or limits.start):
        return "application_closed"
    if limits.needs_dates and (intake.start is None or intake.end is None):
        return "undated"
    if limits.by is not None and intake.end is not None and intake.end > limits.by:
        return "ends_too_late"
    if intake.start is not None and intake.end is not None:
        for first, last in limits.blocked:
            if intake.start <= last and first <= intake.end:
                return "blocked_period"
    return None


def _why_no_option(offering: Offering, limits: Limits) -> str:
    reasons = [reason for intake in offering.intakes if (reason := _dates_refuse(intake, limits))]
    if reasons:
        # The mildest reason is the most useful one: what ends too late needs the smallest change.
        mildest = ("ends_too_late", "blocked_period", "undated", "full", "application_closed", "started")
        return min(reasons, key=mildest.index)
    return "ends_too_late" if offering.any_start and offering.weeks is not None else "undated"


# -- dominance -----------------------------------------------------------------------------------------------------------


def _undominated(options: list[Option], limits: Limits, unmet: Mapping[str, frozenset[str]], last: frozenset[str]) -> list[Option]:
    """Options without those that another one replaces in every plan at no loss (5.3). Open credit adds up instead of
    covering (but a national unit counts once), and pinned offerings are wanted: both are exempt. So is what assesses a
    unit of ``last``, which another unit must precede: there a later end can be the better one. Of equal ones the smaller
    identifier stays."""
    groups: dict[tuple[object, ...], list[Option]] = {}
    kept: list[Option] = []
    for option in options:
        adds_up = any(piece.unit is None for piece in option.use.pieces)
        if adds_up or option.source_id in limits.pinned or option.use.formal & last:
            kept.append(option)
            continue
        needed = tuple(sorted((unit, tuple(sorted(met & unmet.get(unit, met)))) for unit, met in option.use.covers.items()))
        units = tuple(sorted((piece.unit, piece.osp, piece.places) for piece in option.use.pieces))
        assessed = tuple(sorted((unit, tuple(sorted(met))) for unit, met in option.use.assessed.items()))
        key = (needed, units, tuple(sorted(option.use.formal)), assessed, tuple(sorted(option.prerequisites)))
        groups.setdefault(key, []).append(option)
    for group in groups.values():
        group.sort(key=lambda each: each.id)
        for option in group:
            if not any(other is not option and _replaces(other, option) for other in group):
                kept.append(option)
    return sorted(kept, key=lambda each: each.id)


def _replaces(other: Option, option: Option) -> bool:
    """Whether ``other`` serves as well as ``option``; of two that serve equally well the smaller identifier does."""
    return _serves_as_well(other, option) and (not _serves_as_well(option, other) or other.id < option.id)


def _serves_as_well(other: Option, option: Option) -> bool:
    """Whether ``other`` is at least as good as ``option`` in everything that a plan compares or limits: no dearer, no more
    hours, no earlier start, no later end. Unknown is only as good as unknown."""
    return (
        at_most(other.price_cents, option.price_cents)
        and at_most(other.hours_per_week, option.hours_per_week)
        and at_most(option.start, other.start)
        and at_most(other.end, option.end)
    )


def at_most(first: Comparable | None, second: Comparable | None) -> bool:
    """Whether ``first`` is no more than ``second``; unknown is only as good as unknown."""
    return first == second if first is None or second is None else first <= second
