"""The independent checker of plans: recomputes everything from the question and the raw catalogue.

It shares the domain values and the reading of the tree with the planner and nothing else: coverage, open credit,
demonstrations, filters, dates, prerequisites, weekly hours, price and finish are added up again here, day by day, from
what the plan says it takes. Every plan passes it before it leaves.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from weakref import WeakKeyDictionary

from pathways.model import Certainty, Coverage, Evidence, Limits, Offering, PieceKind, Record, Stated, UnitKind
from pathways.rules.confirm import Completion, Counted, confirm
from pathways.rules.elements import find_sub_units
from pathways.rules.reading import BRANCH_KINDS, Order, Tree
from pathways.rules.setting import Setting, Subject
from pathways.rules.standing import Standing, recognised_as, standing


@dataclass(frozen=True, slots=True)
class Claim:
    """What a plan says of itself. ``areas``: codes of branches, of which it is to hold one that the tree has; ``chosen``: (offering
    or evidence id, first day, last day)."""

    tree: Tree
    setting: Setting
    record: Record
    offerings: Mapping[str, Offering]
    limits: Limits
    areas: tuple[str, ...]
    completion: Completion
    chosen: tuple[tuple[str, date | None, date | None], ...]
    demonstrations: frozenset[str]
    total_cents: int
    finish: date | None


def confirm_plan(claim: Claim) -> tuple[str, ...]:
    """What is wrong with the plan, as short statements; empty when every rule and limit holds."""
    return tuple(_faults(claim))


def is_sound(claim: Claim) -> bool:
    """Whether every rule and limit holds: as ``confirm_plan``, stopping at the first fault."""
    return next(_faults(claim), None) is None


def _faults(claim: Claim) -> Iterator[str]:
    yield from Audit(claim).faults()
    yield from confirm(claim.tree, claim.completion)


@dataclass(frozen=True, slots=True)
class _Case:
    """What a record says in a setting, under these orders. ``earlier``: for what is assumed, and for what a thing gives and needs:
    units that come before it starts, and before it is shown."""

    record: Record
    orders: tuple[Order, ...]
    held: Standing
    earlier: dict[Hashable, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)


@dataclass(slots=True)
class _Read:
    """What never changes in one setting, and the last case there: many plans are judged one after the other. A case is put in as a
    whole, so that who judges another one at the same time keeps his own."""

    means: dict[Coverage, frozenset[str]] = field(default_factory=dict)
    last: _Case | None = None


_READ: WeakKeyDictionary[Setting, _Read] = WeakKeyDictionary()


class Audit:
    """One claim under examination. What is wrong with it in content does not depend on days, prices, hours or wishes."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._read = _READ.setdefault(claim.setting, _Read())
        case = self._read.last
        if case is None or case.record is not claim.record or case.orders is not claim.tree.orders:
            case = self._read.last = _Case(claim.record, claim.tree.orders, standing(claim.setting, claim.record))
        self._case, self._held = case, case.held
        self._recognised: dict[str, tuple[Evidence, ...]] = {
            each.id: recognised_as(claim.setting, each) for each in claim.record.evidence if each.id in claim.limits.assumed
        }
        self._taken = [(claim.offerings[name], start, end) for name, start, end in claim.chosen if name in claim.offerings]

    def _decided(self) -> Iterator[Evidence]:
        """What the assumed decisions recognise."""
        for pieces in self._recognised.values():
            yield from pieces

    def faults(self) -> Iterator[str]:
        """Everything, the rule tree itself aside."""
        yield from self._choices()
        yield from self._branches()
        yield from self._sums()
        for offering, start, end in self._taken:
            yield from self.own_faults(offering, start, end)
        yield from self._hours()
        yield from self.sequence_faults()
        yield from self.content_faults()

    def content_faults(self) -> Iterator[str]:
        """What is wrong whenever the things are taken."""
        yield from self._left_out()
        yield from self._units()
        yield from self._open_credit()
        yield from self._once()
        yield from self._orders()

    def own_faults(self, offering: Offering, start: date | None, end: date | None) -> Iterator[str]:
        """What is wrong with one thing taken, whatever else is."""
        yield from self._filters(offering)
        yield from self._dates(offering, start, end)

    def is_in_sequence(self) -> bool:
        """Whether something has to come before something else."""
        return bool(self._claim.tree.orders) or any(offering.prerequisites for offering, _, _ in self._taken)

    # -- what is taken -----------------------------------------------------------------------------------------------

    def _choices(self) -> Iterator[str]:
        names = [name for name, _, _ in self._claim.chosen]
        yield from (f"{name} is taken twice" for name in set(names) if names.count(name) > 1)
        known = (self._claim.offerings, self._recognised)
        yield from (f"{name} is neither offered nor assumed" for name in names if not any(name in each for each in known))
        yield from (f"{name} is pinned and not taken" for name in self._claim.limits.pinned if name not in names)
        yield from (
            f"{name} has begun or is booked from {start} to {end} and is not taken so"
            for name, start, end in self._claim.limits.fixed
            if (name, start, end) not in self._claim.chosen
        )
        yield from (f"{name} is assumed and not shown" for name in self._claim.limits.assumed if name not in names)

    def _branches(self) -> Iterator[str]:
        there = [each for each in self._claim.tree.root.walk() if each.kind in BRANCH_KINDS and each.code in self._claim.areas]
        if there and not any(each.id in self._claim.completion.used for each in there):
            yield f"none of {sorted({str(each.code) for each in there})} is the branch"

    def _filters(self, offering: Offering) -> Iterator[str]:
        limits = self._claim.limits
        if offering.id in limits.excluded or offering.provider in limits.excluded:
            yield f"{offering.id} is excluded"
        if offering.properties.quality is Stated.DENIED:
            yield f"{offering.id} is not assessed"
        if self._is_fixed(offering):
            return  # she has the place: who may come, and what she wished for, was judged when she got it
        if offering.restricted_to and offering.restricted_to not in limits.groups and offering.id not in limits.pinned:
            yield f"{offering.id} is not open to everyone"
        if limits.languages and not set(offering.languages) & set(limits.languages):
            yield f"{offering.id} is not taught in an asked language"
        if limits.modes and not set(offering.modes) & set(limits.modes):
            yield f"{offering.id} is not in an asked mode"
        allowed = [each for each in offering.places if each not in limits.places_excluded]
        if "online" not in offering.modes and limits.places and not set(allowed) & set(limits.places):
            yield f"{offering.id} is not in an asked place"
        elif "online" not in offering.modes and offering.places and not allowed:
            yield f"{offering.id} is only in excluded places"

    def _is_fixed(self, offering: Offering) -> bool:
        return offering.id in {name for name, _, _ in self._claim.limits.fixed}

    # -- coverage ----------------------------------------------------------------------------------------------------

    def _covered_by(self, coverage: Coverage, unit_code: str) -> frozenset[str]:
        """Elements of the unit that one coverage statement meets."""
        if coverage.unit != unit_code or coverage.optional:
            return frozenset()
        if coverage not in self._read.means:
            self._read.means[coverage] = self._meaning(coverage)
        return self._read.means[coverage]

    def _meaning(self, coverage: Coverage) -> frozenset[str]:
        unit, every = self._claim.setting.unit(coverage.unit), self._claim.setting.elements(coverage.unit)
        if coverage.sub_unit is not None:
            return every & {each.element for each in find_sub_units(unit, coverage.sub_unit)} if unit is not None else frozenset()
        return every & frozenset(coverage.requirements) if coverage.requirements else every

    def _elements_met(self, unit: str, *, among: Collection[str] | None = None) -> set[str]:
        """Elements of ``unit`` met by what is held, assumed or taken; with ``among``, only by these of what is taken."""
        if unit in self._held.whole:
            return set(self._claim.setting.elements(unit))
        met = {*self._held.met.get(unit, {}), *self._held.declared.get(unit, {})}
        for offering, _, _ in self._taken:
            if among is None or offering.id in among:
                for coverage in offering.covers:
                    met |= self._covered_by(coverage, unit)
        for evidence in self._decided():
            met |= self._recognised_elements(evidence, unit)
        return met

    def _lacks(self, unit: str, among: Collection[str]) -> bool:
        """Whether the unit is not learnt by what is held, assumed, or taken and ``among`` these."""
        if unit in self._held.completed:
            return False
        return bool(self._claim.setting.elements(unit) - self._elements_met(unit, among=among))

    def _recognised_elements(self, evidence: Evidence, unit_code: str) -> frozenset[str]:
        unit = self._claim.setting.unit(unit_code)
        every = self._claim.setting.elements(unit_code)
        if evidence.kind is PieceKind.UNIT and evidence.code == unit_code:
            return every
        if evidence.kind is PieceKind.SUB_UNIT and unit is not None and evidence.code and evidence.mandatory is not False:
            fits = find_sub_units(unit, evidence.code, language=evidence.language, osp=evidence.osp)
            return every & {each.element for each in fits}
        return every & frozenset(evidence.requirements) if evidence.unit == unit_code else frozenset()

    def _left_out(self) -> Iterator[str]:
        """An excluded unit counts only where it is held or assumed."""
        refused = {each for each in self._claim.limits.excluded_units if not self._is_held(each) and not self._is_assumed(each)}
        yield from (
            f"{each.unit} is excluded and counts" for each in self._claim.completion.leaves.values() if each.unit in refused
        )
        held = {piece.id for piece in self._held.pieces}
        for counted in (each for pieces in self._claim.completion.slots.values() for each in pieces if each.id not in held):
            name, _, position = counted.id.rpartition("#")
            covers = self._claim.offerings[name].covers if name in self._claim.offerings and position.isdigit() else ()
            for coverage in covers[int(position) : int(position) + 1] if covers else ():
                if coverage.unit in refused and not coverage.sub_unit:
                    yield f"{coverage.unit} is excluded and fills an open group"

    def _units(self) -> Iterator[str]:
        for leaf_id, counted in self._claim.completion.leaves.items():
            code = counted.unit or ""
            lacking = self._claim.setting.elements(code) - self._elements_met(code)
            if lacking:
                yield f"{code} in {leaf_id} lacks {len(lacking)} elements"
            if not self._is_formal(code) and code not in self._claim.demonstrations:
                yield f"{code} is assembled and has no demonstration"

    def _is_held(self, code: str) -> bool:
        """Complete by formal evidence alone."""
        every = self._claim.setting.elements(code)
        return code in self._held.whole or every <= set(self._held.met.get(code, {}))

    def _is_assumed(self, code: str) -> bool:
        """Complete by a decision that is assumed."""
        return any(each.kind is PieceKind.UNIT and each.code == code for each in self._decided())

    def _is_formal(self, code: str) -> bool:
        """Whether nothing more has to be shown: a vocational unit is assessed as a whole, a common one in all its parts."""
        unit = self._claim.setting.unit(code)
        if self._is_held(code):
            return True
        if self._is_assumed(code):
            return True
        formal = [
            coverage
            for offering, _, _ in self._taken
            for coverage in offering.covers
            if coverage.unit == code and coverage.certainty is Certainty.FORMAL
        ]
        if unit is None or unit.kind is not UnitKind.COMMON:
            return any(not coverage.requirements and coverage.sub_unit is None for coverage in formal)
        assessed = set(self._held.met.get(code, {}))
        for coverage in formal:
            assessed |= self._covered_by(coverage, code)
        for evidence in self._decided():
            assessed |= self._recognised_elements(evidence, code)
        return self._claim.setting.elements(code) <= assessed

    # -- open credit -------------------------------------------------------------------------------------------------

    def _open_credit(self) -> Iterator[str]:
        held = {piece.id: piece for piece in self._held.pieces}
        for slot_id, pieces in self._claim.completion.slots.items():
            for counted in pieces:
                name = counted.id.rpartition("#")[0]
                if counted.id in held:
                    piece = held[counted.id]
                    if slot_id not in piece.places:
                        yield f"{counted.id} may not be placed in {slot_id}"
                    yield from self._credit_fits(slot_id, counted, piece.osp)
                elif name in self._recognised:
                    yield from self._credit_fits(slot_id, counted, self._recognised[name][0].osp)
                elif any(offering.id == name for offering, _, _ in self._taken):
                    offering = self._claim.offerings[name]
                    if not any(
                        slot_id in self._claim.setting.places(subject) for subject in _subjects(offering)
                    ) and not self._whole_common(offering, slot_id):
                        yield f"{counted.id} may not be placed in {slot_id}"
                    yield from self._credit_fits(slot_id, counted, self._offered_osp(offering, counted.id, slot_id))
                else:
                    yield f"{counted.id} in {slot_id} is neither held nor taken"

    def _once(self) -> Iterator[str]:
        """The optional part of one sub-unit counts once, from whichever source it comes."""
        seen: dict[tuple[str, str], list[str | None]] = {}
        for pieces in self._claim.completion.slots.values():
            for counted in pieces:
                for what, language in self._optional_sub_unit(counted.id):
                    seen.setdefault(what, []).append(language)
        for (unit, code), languages in seen.items():
            if len(languages) > 1 and (None in languages or len(set(languages)) < len(languages)):
                yield f"the optional part of {unit}/{code} counts {len(languages)} times"

    def _optional_sub_unit(self, piece_id: str) -> Iterator[tuple[tuple[str, str], str | None]]:
        recognised = self._recognised.get(piece_id.rpartition("#")[0])
        evidence = self._held.evidence.get(piece_id) or (recognised[0] if recognised else None)
        offering = self._claim.offerings.get(piece_id.rpartition("#")[0])
        if evidence is not None and evidence.kind is PieceKind.SUB_UNIT and evidence.national and evidence.code:
            for unit, _ in self._claim.setting.own_sub_units(evidence.code, evidence.unit)[:1]:
                yield (unit.code, evidence.code), evidence.language
        elif offering is not None:
            position = int(piece_id.rpartition("#")[2])
            coverage = offering.covers[position] if position < len(offering.covers) else None
            if coverage is not None and coverage.optional and coverage.sub_unit:
                yield (coverage.unit, coverage.sub_unit), None

    def _whole_common(self, offering: Offering, slot_id: str) -> bool:
        """The optional part of a common unit that the offering teaches as a whole."""
        unit = self._claim.setting.slots[slot_id].unit
        return unit is not None and any(
            each.unit == unit and not each.sub_unit and not each.requirements and each.certainty is Certainty.FORMAL
            for each in offering.covers
        )

    def _offered_osp(self, offering: Offering, piece_id: str, slot_id: str) -> Decimal | None:
        """The most credit that the offering can give in this place; ``None`` when nothing bounds it here. What it states of
        itself is the extent of all that it covers together, so never more than one thing's."""
        if not offering.covers:
            return offering.least_osp
        setting = self._claim.setting
        coverage = offering.covers[int(piece_id.rpartition("#")[2])]
        unit = setting.unit(coverage.unit)
        alone = offering.least_osp if len(offering.covers) == 1 else Decimal(0)
        if coverage.sub_unit is not None:
            found = find_sub_units(unit, coverage.sub_unit) if unit is not None and coverage.optional else ()
            extents = [each.optional_osp for each in found if each.optional_osp is not None]
            return max(extents) if extents else alone
        slot = setting.slots[slot_id]
        if slot.unit == coverage.unit:
            return slot.osp.most if slot.osp is not None else None
        home = setting.home_osp(coverage.unit, None)
        return home if home is not None else alone

    def _credit_fits(self, slot_id: str, counted: Counted, own: Decimal | None) -> Iterator[str]:
        slot = self._claim.setting.slots[slot_id].slot
        if slot is None or self._claim.tree.counts:
            return
        limits = [each for each in (slot.fixed_osp if slot.fixed_osp is not None else own, slot.cap_osp) if each is not None]
        if limits and counted.osp > min(limits):
            yield f"{counted.id} counts {counted.osp} of {min(limits)} in {slot_id}"

    # -- dates -------------------------------------------------------------------------------------------------------

    def _dates(self, offering: Offering, start: date | None, end: date | None) -> Iterator[str]:
        limits = self._claim.limits
        fixed = (offering.id, start, end) in limits.fixed
        if start is not None and start < limits.start and not fixed:
            yield f"{offering.id} starts before {limits.start}"
        if limits.by is not None and (end is None or end > limits.by):
            yield f"{offering.id} does not end by {limits.by}"
        for first, last in limits.blocked:
            if start is None or end is None or (start <= last and first <= end):
                yield f"{offering.id} runs in a blocked period"
        if start is not None and (offering.id, start) in limits.cancelled and not fixed and not offering.any_start:
            yield f"{offering.id} does not take place from {start}"
        today = limits.today or limits.start
        as_offered = fixed or any(
            (each.start, each.end) == (start, end) and each.places_left != 0 and (each.apply_by is None or each.apply_by >= today)
            for each in offering.intakes
        )
        undated = start is None and end is None and (offering.any_start or not offering.intakes)
        self_paced = (
            offering.any_start
            and offering.weeks is not None
            and start is not None
            and end is not None
            and (end - start).days + 1 == 7 * offering.weeks
        )
        if not (as_offered or undated or self_paced):
            yield f"{offering.id} has no intake {start}..{end} that is open"

    def sequence_faults(self) -> Iterator[str]:
        """Everything comes after what it needs: by the day where days are known, else in some order that can be arranged."""
        for offering, start, end in self._taken:
            if not any(self._earlier(offering)):
                continue  # it waits for nothing
            if start is not None and start >= self._claim.limits.start:
                ended = {other.id for other, _, last in self._taken if last is not None and last < start}
                yield from (f"{offering.id} starts before {unit} is complete" for unit in self._first(offering, ended))
            elif start is None and end is not None:
                yield from (f"{offering.id} may start before {unit} is complete" for unit in self._first(offering, set()))
            if end is not None:
                ended = {other.id for other, _, last in self._taken if last is not None and last <= end}
                yield from (f"{offering.id} is shown before {unit} is complete" for unit in self._first_shown(offering, ended))
        placed = {offering.id for offering, _, end in self._taken if end is not None}
        waiting = [(offering, start) for offering, start, end in self._taken if end is None]
        while ready := [each for each, start in waiting if self._can_follow(each, start, placed)]:
            placed |= {each.id for each in ready}
            waiting = [each for each in waiting if each[0] not in ready]
        yield from (f"{offering.id} waits for what comes after it" for offering, _ in waiting)

    def _can_follow(self, offering: Offering, start: date | None, placed: set[str]) -> bool:
        """Whether what has no known end can be put after ``placed``; a known start is judged by its day."""
        dated = start is not None or not any(self._first(offering, placed))
        return dated and not any(self._first_shown(offering, {*placed, offering.id}))

    def _first(self, offering: Offering, among: set[str]) -> Iterator[str]:
        """Units that must come before the offering starts, and that ``among`` do not give."""
        earlier, _ = self._earlier(offering)
        yield from (unit for unit in earlier if self._lacks(unit, among - {offering.id}))

    def _first_shown(self, offering: Offering, among: set[str]) -> Iterator[str]:
        """Units that must be complete before the offering assesses one, and that ``among`` do not give."""
        _, earlier = self._earlier(offering)
        yield from (unit for unit in earlier if self._lacks(unit, among))

    def _earlier(self, offering: Offering) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Units that come before the offering starts, and before what it assesses is shown."""
        key = self._claim.limits.assumed, offering.prerequisites, offering.covers
        if key not in self._case.earlier:
            formal = [each for each in offering.covers if each.certainty is Certainty.FORMAL]
            assessed = {each.unit for each in formal if not each.sub_unit and not each.requirements}
            orders = self._open_orders
            taught = {order.before for order in orders if order.of_start and self._teaches(offering, order.after)}
            shown = {order.before for order in orders if not order.of_start and order.after in assessed}
            self._case.earlier[key] = tuple(sorted(taught.union(offering.prerequisites))), tuple(sorted(shown))
        return self._case.earlier[key]

    def _teaches(self, offering: Offering, unit: str) -> bool:
        return any(self._covered_by(coverage, unit) for coverage in offering.covers)

    @cached_property
    def _open_orders(self) -> tuple[Order, ...]:
        """Orders stated in prose whose later unit is still to be earned."""
        return tuple(
            order for order in self._claim.tree.orders if not self._is_held(order.after) and not self._is_assumed(order.after)
        )

    def _orders(self) -> Iterator[str]:
        placed = {each.unit for each in self._claim.completion.leaves.values()}
        everything = {offering.id for offering, _, _ in self._taken}
        for order in self._open_orders:
            if order.after in placed and self._lacks(order.before, everything):
                yield f"{order.before} comes before {order.after} and is not in the plan"

    # -- sums --------------------------------------------------------------------------------------------------------

    def _hours(self) -> Iterator[str]:
        cap = self._claim.limits.hours_per_week
        if cap is None:
            return
        weeks: dict[date, Decimal] = {}
        for offering, start, end in self._taken:
            if start is None or end is None or offering.hours_per_week is None:
                yield f"{offering.id} has no known workload"
                continue
            for monday in self.mondays(start, end):
                weeks[monday] = weeks.get(monday, Decimal(0)) + offering.hours_per_week
        for monday, load in weeks.items():
            besides = self.hours_beside(monday)
            if load and load + besides > cap:
                yield f"{load + besides} hours in the week of {monday}"

    def mondays(self, start: date, end: date) -> Iterator[date]:
        """The weeks that something takes; of what has begun, those that are left."""
        first = max(start, self._claim.limits.start)
        monday = first - timedelta(days=first.weekday())
        while monday <= end:
            yield monday
            monday += timedelta(days=7)

    def hours_beside(self, monday: date) -> Decimal:
        """Hours in a week that the learner has beside the studies."""
        sunday = monday + timedelta(days=6)
        return sum((hours for begin, until, hours in self._claim.limits.busy if begin <= sunday and until >= monday), Decimal(0))

    def _sums(self) -> Iterator[str]:
        known = sum(offering.price_cents for offering, _, _ in self._taken if offering.price_cents is not None)
        if known != self._claim.total_cents:
            yield f"costs {known} cents, not {self._claim.total_cents}"
        budget = self._claim.limits.budget_cents
        if budget is not None and (known > budget or any(offering.price_cents is None for offering, _, _ in self._taken)):
            yield f"costs {known} cents of {budget}"
        ends = [end for _, _, end in self._taken]
        finish = None if None in ends else max((end for end in ends if end is not None), default=None)
        if finish != self._claim.finish:
            yield f"finishes on {finish}, not {self._claim.finish}"


def _subjects(offering: Offering) -> Iterator[Subject]:
    """What the offering may be placed as."""
    for coverage in offering.covers:
        if coverage.certainty is not Certainty.FORMAL:
            continue  # what is only stated needs a decision first
        if coverage.sub_unit is not None:
            yield Subject(PieceKind.SUB_UNIT, coverage.sub_unit, coverage.unit, optional=coverage.optional)
        elif not coverage.requirements:
            yield Subject(PieceKind.UNIT, coverage.unit)
    if not offering.covers:
        yield Subject(offering.kind)
