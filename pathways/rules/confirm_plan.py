"""The independent checker of plans: recomputes everything from the question and the raw catalogue.

It shares the domain values and the reading of the tree with the planner and nothing else: coverage, open credit,
demonstrations, filters, dates, prerequisites, weekly hours, price and finish are added up again here, day by day, from
what the plan says it takes. Every plan passes it before it leaves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from pathways.model import Certainty, Coverage, Evidence, Limits, Offering, PieceKind, Record, Stated, UnitKind
from pathways.rules.confirm import Completion, Counted, confirm
from pathways.rules.elements import elements, find_sub_units
from pathways.rules.reading import Tree
from pathways.rules.setting import Setting, Subject
from pathways.rules.standing import Standing, standing


@dataclass(frozen=True, slots=True)
class Claim:
    """What a plan says of itself. ``chosen``: (offering or evidence id, first day, last day)."""

    tree: Tree
    setting: Setting
    record: Record
    offerings: Mapping[str, Offering]
    limits: Limits
    completion: Completion
    chosen: tuple[tuple[str, date | None, date | None], ...]
    demonstrations: frozenset[str]
    total_cents: int
    finish: date | None


def confirm_plan(claim: Claim) -> tuple[str, ...]:
    """What is wrong with the plan, as short statements; empty when every rule and limit holds."""
    return (*confirm(claim.tree, claim.completion), *_Audit(claim).faults())


class _Audit:
    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._held: Standing = standing(claim.setting, claim.record)
        self._recognised: dict[str, Evidence] = {each.id: each for each in claim.record.evidence if each.id in claim.limits.assumed}
        self._taken = [(claim.offerings[name], start, end) for name, start, end in claim.chosen if name in claim.offerings]

    def faults(self) -> Iterator[str]:
        yield from self._choices()
        yield from self._units()
        yield from self._open_credit()
        yield from self._once()
        for offering, start, end in self._taken:
            yield from self._filters(offering)
            yield from self._dates(offering, start, end)
            yield from self._prerequisites(offering, start)
        yield from self._orders()
        yield from self._hours()
        yield from self._sums()

    # -- what is taken -----------------------------------------------------------------------------------------------

    def _choices(self) -> Iterator[str]:
        names = [name for name, _, _ in self._claim.chosen]
        yield from (f"{name} is taken twice" for name in set(names) if names.count(name) > 1)
        yield from (
            f"{name} is neither offered nor assumed" for name in names if name not in {*self._claim.offerings, *self._recognised}
        )
        yield from (f"{name} is pinned and not taken" for name in self._claim.limits.pinned if name not in names)
        yield from (f"{name} is assumed and not shown" for name in self._claim.limits.assumed if name not in names)

    def _filters(self, offering: Offering) -> Iterator[str]:
        limits = self._claim.limits
        if offering.id in limits.excluded or offering.provider in limits.excluded:
            yield f"{offering.id} is excluded"
        if offering.properties.quality is Stated.DENIED:
            yield f"{offering.id} is not assessed"
        if offering.restricted_to and offering.id not in limits.pinned:
            yield f"{offering.id} is not open to everyone"
        if limits.languages and not set(offering.languages) & set(limits.languages):
            yield f"{offering.id} is not taught in an asked language"
        if limits.modes and not set(offering.modes) & set(limits.modes):
            yield f"{offering.id} is not in an asked mode"
        if limits.places and "online" not in offering.modes and not set(offering.places) & set(limits.places):
            yield f"{offering.id} is not in an asked place"

    # -- coverage ----------------------------------------------------------------------------------------------------

    def _covered_by(self, coverage: Coverage, unit_code: str) -> set[str]:
        """Elements of the unit that one coverage statement meets."""
        if coverage.unit != unit_code or coverage.optional:
            return set()
        unit = self._claim.setting.unit(unit_code)
        every = {each.id for each in elements(unit_code, unit)}
        if coverage.sub_unit is not None:
            return {each.element for each in find_sub_units(unit, coverage.sub_unit)} & every if unit is not None else set()
        return every & set(coverage.requirements) if coverage.requirements else every

    def _elements_met(self, unit: str, *, before: date | None = None, skip: str = "") -> set[str]:
        """Elements of ``unit`` met by what is held or taken; with ``before``, only by what has certainly ended then."""
        if unit in self._held.whole:
            return {each.id for each in elements(unit, self._claim.setting.unit(unit))}
        met = {*self._held.met.get(unit, {}), *self._held.declared.get(unit, {})}
        for offering, _, end in self._taken:
            in_time = before is None or (end is not None and end < before)
            if offering.id != skip and in_time:
                for coverage in offering.covers:
                    met |= self._covered_by(coverage, unit)
        if before is None:
            for evidence in self._recognised.values():
                met |= self._recognised_elements(evidence, unit)
        return met

    def _recognised_elements(self, evidence: Evidence, unit_code: str) -> set[str]:
        unit = self._claim.setting.unit(unit_code)
        every = {each.id for each in elements(unit_code, unit)}
        if evidence.kind is PieceKind.UNIT and evidence.code == unit_code:
            return every
        if evidence.kind is PieceKind.SUB_UNIT and unit is not None and evidence.code and evidence.mandatory is not False:
            return {
                each.element for each in find_sub_units(unit, evidence.code, language=evidence.language, osp=evidence.osp)
            } & every
        return every & set(evidence.requirements) if evidence.unit == unit_code else set()

    def _units(self) -> Iterator[str]:
        for leaf_id, counted in self._claim.completion.leaves.items():
            code = counted.unit or ""
            unit = self._claim.setting.unit(code)
            lacking = {each.id for each in elements(code, unit)} - self._elements_met(code)
            if lacking:
                yield f"{code} in {leaf_id} lacks {len(lacking)} elements"
            if not self._is_formal(code) and code not in self._claim.demonstrations:
                yield f"{code} is assembled and has no demonstration"

    def _is_held(self, code: str) -> bool:
        """Complete by formal evidence alone."""
        every = {each.id for each in elements(code, self._claim.setting.unit(code))}
        return code in self._held.whole or every <= set(self._held.met.get(code, {}))

    def _is_formal(self, code: str) -> bool:
        unit = self._claim.setting.unit(code)
        if self._is_held(code) or (unit is not None and unit.kind is UnitKind.COMMON):
            return True
        if any(each.kind is PieceKind.UNIT and each.code == code for each in self._recognised.values()):
            return True
        return any(
            coverage.unit == code
            and coverage.certainty is Certainty.FORMAL
            and not coverage.requirements
            and coverage.sub_unit is None
            for offering, _, _ in self._taken
            for coverage in offering.covers
        )

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
                    yield from self._credit_fits(slot_id, counted, self._recognised[name].osp)
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
        evidence = self._held.evidence.get(piece_id) or self._recognised.get(piece_id.rpartition("#")[0])
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
            each.unit == unit and not each.sub_unit and not each.requirements for each in offering.covers
        )

    def _offered_osp(self, offering: Offering, piece_id: str, slot_id: str) -> Decimal | None:
        """The most credit that the offering can give in this place; ``None`` when nothing bounds it here."""
        if not offering.covers:
            return offering.osp
        setting = self._claim.setting
        coverage = offering.covers[int(piece_id.rpartition("#")[2])]
        unit = setting.unit(coverage.unit)
        if coverage.sub_unit is not None and coverage.optional and unit is not None:
            extents = [each.optional_osp for each in find_sub_units(unit, coverage.sub_unit) if each.optional_osp is not None]
            return max(extents) if extents else offering.osp
        slot = setting.slots[slot_id]
        if coverage.sub_unit is None and slot.unit == coverage.unit:
            return slot.osp.most if slot.osp is not None else None
        return offering.osp if offering.osp is not None else setting.home_osp(coverage.unit, None)

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
        if start is not None and start < limits.start:
            yield f"{offering.id} starts before {limits.start}"
        if limits.by is not None and (end is None or end > limits.by):
            yield f"{offering.id} does not end by {limits.by}"
        for first, last in limits.blocked:
            if start is None or end is None or (start <= last and first <= end):
                yield f"{offering.id} runs in a blocked period"
        as_offered = any((each.start, each.end) == (start, end) for each in offering.intakes)
        undated = start is None and end is None and (offering.any_start or not offering.intakes)
        self_paced = (
            offering.any_start
            and offering.weeks is not None
            and start is not None
            and end is not None
            and (end - start).days + 1 == 7 * offering.weeks
        )
        if not (as_offered or undated or self_paced):
            yield f"{offering.id} has no intake {start}..{end}"

    def _prerequisites(self, offering: Offering, start: date | None) -> Iterator[str]:
        for unit in set(offering.prerequisites) - self._held.completed:
            every = {each.id for each in elements(unit, self._claim.setting.unit(unit))}
            if every - self._elements_met(unit, before=start, skip=offering.id):
                yield f"{offering.id} starts before {unit} is complete"

    def _orders(self) -> Iterator[str]:
        placed = {each.unit for each in self._claim.completion.leaves.values()}
        for order in self._claim.tree.orders:
            if order.after not in placed or self._is_held(order.after) or order.before in self._held.completed:
                continue
            every = {each.id for each in elements(order.before, self._claim.setting.unit(order.before))}
            if every - self._elements_met(order.before):
                yield f"{order.before} comes before {order.after} and is not in the plan"
            if not order.of_start:
                continue
            for offering, start, _ in self._taken:
                covers = any(coverage.unit == order.after for coverage in offering.covers)
                if covers and every - self._elements_met(order.before, before=start, skip=offering.id):
                    yield f"{offering.id} starts before {order.before} is complete"

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
            monday = start - timedelta(days=start.weekday())
            while monday <= end:
                weeks[monday] = weeks.get(monday, Decimal(0)) + offering.hours_per_week
                monday += timedelta(days=7)
        yield from (f"{load} hours in the week of {monday}" for monday, load in weeks.items() if load > cap)

    def _sums(self) -> Iterator[str]:
        known = sum(offering.price_cents for offering, _, _ in self._taken if offering.price_cents is not None)
        if known != self._claim.total_cents:
            yield f"costs {known} cents, not {self._claim.total_cents}"
        budget = self._claim.limits.budget_cents
        if budget is not None and (known > budget or any(offering.price_cents is None for offering, _, _ in self._taken)):
            yield f"costs {known} cents of {budget}"
        ends = [end for _, _, end in self._taken if end is not None]
        if max(ends, default=None) != self._claim.finish:
            yield f"finishes on {max(ends, default=None)}, not {self._claim.finish}"


def _subjects(offering: Offering) -> Iterator[Subject]:
    """What the offering may be placed as."""
    for coverage in offering.covers:
        if coverage.sub_unit is not None:
            yield Subject(PieceKind.SUB_UNIT, coverage.sub_unit, coverage.unit, optional=coverage.optional)
        elif not coverage.requirements:
            yield Subject(PieceKind.UNIT, coverage.unit)
    if not offering.covers:
        yield Subject(offering.kind)
