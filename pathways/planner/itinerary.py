"""A solution as a plan that a person can follow: dated steps, what fills what, totals, and the claim to be checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from pathways.model import Because, Certainty, Evidence, Prefer, Text, UnitKind, because
from pathways.planner.busy import with_hours_already
from pathways.planner.completing import evidence_of
from pathways.planner.options import Option, at_most, week_of
from pathways.planner.plan import Covered, Plan, Step, StepKind, Totals
from pathways.planner.program import Solved
from pathways.planner.verdict import Placement, branch_steps
from pathways.rules.confirm_plan import Claim, is_sound
from pathways.rules.exchanging import Come, Exchanges
from pathways.rules.standing import Piece

if TYPE_CHECKING:
    from pathways.planner.formulation import PlanProgram


@dataclass(frozen=True, slots=True)
class Found:
    """A plan and the claim that the independent checker judges."""

    plan: Plan
    claim: Claim


def found(programme: PlanProgram, solved: Solved, *, equals: bool = True) -> Found:
    """What ``solved`` says, for the problem of ``programme``; ``equals``: each step with those that could stand in for it."""
    return _Itinerary(programme, solved, equals).found()


def _stand_in(other: Option, option: Option) -> dict[str, str] | None:
    """The pieces of ``option`` -> those of ``other`` that can take their places, where ``other`` gives at least what
    ``option`` gives, as formally; ``None`` where it does not."""
    given = (
        (option.use.covers, other.use.covers),
        (option.use.assessed, other.use.assessed),
    )
    if not all(met <= theirs.get(unit, frozenset()) for ours, theirs in given for unit, met in ours.items()):
        return None
    if not option.use or not option.use.formal <= other.use.formal:
        return None
    left = list(other.use.pieces)
    pairs = {}
    for piece in option.use.pieces:
        match = next((each for each in left if _fits_in_place(each, piece)), None)
        if match is None:
            return None
        left.remove(match)
        pairs[piece.id] = match.id
    return pairs


def _fits_in_place(other: Piece, piece: Piece) -> bool:
    same = (other.kind, other.osp, other.unit, other.same) == (piece.kind, piece.osp, piece.unit, piece.same)
    return same and set(piece.places) <= set(other.places)


def _apply_from(option: Option) -> date | None:
    """The first day of applying to an intake; ``None`` where none is known. Until then she waits: no intake is refused for it."""
    assert option.offering is not None
    same = (option.start, option.end, option.apply_by)
    intakes = option.offering.intakes if option.start is not None or option.end is not None else ()
    opens = [each.apply_from for each in intakes if (each.start, each.end, each.apply_by) == same and each.places_left != 0]
    return min((each for each in opens if each is not None), default=None) if None not in opens else None


def _day(step: Step) -> date | None:
    return step.start or step.end


def _element_order(element: str) -> tuple[str, int, str]:
    """Requirement ids in the order of their numbers, the rest by name."""
    head, _, tail = element.rpartition(":")
    return (head, int(tail), "") if tail.isdigit() else (element, 0, tail)


class _Itinerary:
    """A solution put into words a person can follow: dated steps, placements, totals."""

    def __init__(self, programme: PlanProgram, solved: Solved, equals: bool) -> None:
        self._programme = programme
        self._with_equals = equals
        self._problem = programme.problem
        self._solved = solved
        self._taken = programme.taken_options(solved)
        self._completion = programme.completion(solved)
        self._demonstrated = [unit for unit, column in programme.demonstrations.items() if solved.values[column]]

    def found(self) -> Found:
        claim = self._claim()
        steps = self._steps(claim)
        plan = Plan(
            totals=self._totals(steps, claim),
            steps=steps,
            placements=self._placements(),
            branch=branch_steps(self._problem.tree.root, self._completion.used),
            completion=self._completion,
            chosen=claim.chosen,
            demonstrations=tuple(self._demonstrated),
            busiest_week_hours=self._busiest_week_hours(),
        )
        return Found(plan, claim)

    def _claim(self) -> Claim:
        return Claim(
            tree=self._problem.tree,
            setting=self._problem.setting,
            record=self._problem.question.record,
            offerings={each.id: each for each in self._problem.offerings},
            limits=self._problem.limits,
            areas=self._problem.question.competence_areas,
            completion=self._completion,
            chosen=tuple((option.source_id, option.start, option.end) for option in self._taken),
            demonstrations=frozenset(self._demonstrated),
            total_cents=_known_cents(self._taken),
            finish=_finish(self._taken),
        )

    def _busiest_week_hours(self) -> Decimal | None:
        weeks: dict[int, Decimal] = {}
        for option in self._taken:
            if option.start_week is None or option.end_week is None or option.hours_per_week is None:
                return None
            for week in range(option.start_week, option.end_week):
                weeks[week] = weeks.get(week, Decimal(0)) + option.hours_per_week
        return max(with_hours_already(self._problem.limits, weeks), default=Decimal(0))

    # -- steps -------------------------------------------------------------------------------------------------------

    def _steps(self, claim: Claim) -> tuple[Step, ...]:
        exchanges = Exchanges(claim)
        steps = [self._option_step(option, exchanges) for option in self._taken]
        steps += [self._showing(unit) for unit in self._demonstrated]
        steps += [self._agreement(slot, amount) for slot, amount in sorted(self._completion.to_agree.items())]
        order = list(StepKind)
        steps.sort(key=lambda step: (order.index(step.kind), step.id))
        assumed = set(self._problem.limits.assumed)
        first = [each for each in steps if each.id in assumed]
        dated = [each for each in steps if each.id not in assumed and _day(each) is not None]
        rest = self._in_order([each for each in steps if each.id not in assumed and _day(each) is None])
        return (*first, *sorted(dated, key=lambda step: _day(step) or date.max), *rest)

    def _in_order(self, undated: list[Step]) -> list[Step]:
        """Undated steps, each after what it needs: the first that can come next, again and again."""
        options = {option.source_id: option for option in self._taken if option.start is None and option.end is None}
        waiting = [each for each in undated if each.id in options]
        placed = [option for option in self._taken if option.source_id not in {each.id for each in waiting}]
        ordered: list[Step] = []
        while waiting:
            ready = next((each for each in waiting if self._can_start(options[each.id], placed)), waiting[0])
            waiting.remove(ready)
            placed.append(options[ready.id])
            ordered.append(ready)
        return ordered + [each for each in undated if each.id not in options]

    def _can_start(self, option: Option, placed: list[Option]) -> bool:
        given = {each for other in placed for met in other.use.covers.values() for each in met}
        return all(self._problem.unmet[unit] <= given for unit in self._problem.comes_first(option))

    def _option_step(self, option: Option, exchanges: Exchanges) -> Step:
        covers = self._covered(option)
        placed = {counted.id for held in self._completion.slots.values() for counted in held}
        open_credit = [piece for piece in option.use.pieces if piece.id in placed]
        if option.offering is None:
            evidence = option.evidence
            assert evidence is not None
            fills = covers or open_credit
            said = self._problem.setting.said_of(evidence)
            reason = because(
                "assumed_recognition" if fills else "assumed_but_fills_nothing", *(said.reasons if said is not None else ())
            )
            return Step(
                StepKind.RECOGNITION, option.id, evidence.name, reason, covers=covers, osp=evidence.osp, certainty="proposed"
            )
        offering = option.offering
        formal = all(set(each.elements) <= option.use.assessed.get(each.unit, frozenset()) for each in covers)
        return Step(
            kind=StepKind.OFFERING,
            id=offering.id,
            name=offering.name,
            reason=self._why(option, covers, open_credit, exchanges.claim),
            provider=offering.provider,
            covers=covers,
            needs_first=self._problem.comes_first(option),
            osp=offering.least_osp,
            cost_cents=offering.price_cents,
            apply_from=_apply_from(option),
            apply_by=option.apply_by,
            start=option.start,
            end=option.end,
            hours_per_week=offering.hours_per_week,
            languages=offering.languages,
            modes=offering.modes,
            places=offering.places,
            certainty="formal" if formal else "declared",
            equals=self._equals(option, exchanges) if self._with_equals else (),
            fixed=self._fixed(option),
        )

    def _fixed(self, option: Option) -> str | None:
        limits = self._problem.limits
        if option.source_id not in {each for each, _, _ in limits.fixed}:
            return None
        return "begun" if option.start is not None and option.start < (limits.today or limits.start) else "booked"

    def _covered(self, option: Option) -> tuple[Covered, ...]:
        """What the option gives of units that this plan counts, or that another step needs first."""
        counted = {each.unit for each in self._completion.leaves.values()}
        needed = {unit for other in self._taken for unit in other.prerequisites}
        needed |= {order.before for order in self._problem.orders if order.after in counted}
        covered = []
        for unit, met in sorted(option.use.covers.items()):
            useful = met & self._problem.unmet.get(unit, frozenset())
            if useful and unit in counted | needed:
                known = self._problem.setting.unit(unit)
                name = known.name if known is not None else Text()
                covered.append(Covered(unit, name, tuple(sorted(useful, key=_element_order)), unit in option.use.formal))
        return tuple(covered)

    def _why(self, option: Option, covers: tuple[Covered, ...], open_credit: list[Piece], claim: Claim) -> Because:
        pinned = option.source_id in self._problem.limits.pinned
        if pinned and covers and self._is_idle(option, claim):
            return because("pinned_but_not_needed", units=", ".join(each.unit for each in covers))
        if covers:
            return because("covers_units", units=", ".join(each.unit for each in covers))
        if open_credit:
            slots = [
                slot
                for slot, held in sorted(self._completion.slots.items())
                if any(c.id == p.id for c in held for p in open_credit)
            ]
            return because("fills_open_group", group=slots[0], name=self._problem.setting.slots[slots[0]].name)
        return because("pinned_but_fills_nothing") if pinned else because("begun_but_fills_nothing")

    def _is_idle(self, option: Option, claim: Claim) -> bool:
        """Whether the plan is as good without a pinned option: everything that it gives, the others give too."""
        taken = [each for each in self._taken if each is not option]
        pinned = tuple(each for each in claim.limits.pinned if each != option.source_id)
        without = replace(
            claim,
            limits=replace(claim.limits, pinned=pinned),
            chosen=tuple((each.source_id, each.start, each.end) for each in taken),
            total_cents=_known_cents(taken),
            finish=_finish(taken),
        )
        return is_sound(without)

    def _equals(self, option: Option, exchanges: Exchanges) -> tuple[str, ...]:
        """Other offerings that could stand in for this one with nothing else changed: the independent checker says so."""
        taken = {each.source_id for each in self._taken}
        exchange = exchanges.of(option.source_id)
        same: set[str] = set()
        for other in self._problem.stock.like(option):
            if other.source_id in taken or other.source_id in same or other.offering is None:
                continue
            pieces = _stand_in(other, option) if self._keeps_wishes(other, option) else None
            if pieces is not None and exchange.keeps(Come(other.offering, other.start, other.end, pieces)):
                same.add(other.source_id)
        return tuple(sorted(same))

    def _keeps_wishes(self, other: Option, option: Option) -> bool:
        """Whether nothing that the learner wishes least gets more by ``other`` in the place of ``option``."""
        wishes = self._problem.limits.prefer
        if Prefer.COST in wishes and not at_most(other.price_cents, option.price_cents):
            return False
        if Prefer.WORKLOAD in wishes and not at_most(other.hours_per_week, option.hours_per_week):
            return False
        return Prefer.FINISH not in wishes or at_most(other.end, option.end)

    def _showing(self, unit: str) -> Step:
        """What has to be shown of a unit that was only declared: a demonstration, or the assessment of a common unit's parts.
        Dated when the last thing that it needs has ended (1.7), and after what the text puts before it (6.13)."""
        needed = [option for option in self._taken if option.offering is not None and unit in option.use.covers]
        earlier = {order.before for order in self._problem.tree.orders if order.after == unit}
        needed += [option for option in self._taken if earlier & set(option.use.covers)]
        ends = [option.end for option in needed]
        known = [each for each in ends if each is not None]
        end = max(known) if known and len(known) == len(ends) else None
        described = self._problem.setting.unit(unit)
        common = described is not None and described.kind is UnitKind.COMMON
        kind = StepKind.RECOGNITION if common else StepKind.DEMONSTRATION
        return Step(
            kind,
            f"{kind}:{unit}",
            described.name if described is not None else self._leaf_name(unit),
            because("assessment_needed" if common else "demonstration_needed", unit=unit),
            covers=(Covered(unit, described.name if described is not None else self._leaf_name(unit), (), True),),
            start=end,
            end=end,
            certainty="declared",
        )

    def _leaf_name(self, unit: str) -> Text:
        leaf_id = self._programme.columns.leaves_of[unit][0]
        return self._programme.columns.leaves[leaf_id].name

    def _agreement(self, slot: str, amount: Decimal) -> Step:
        node = self._problem.setting.slots[slot]
        osp = None if self._problem.tree.counts else amount
        return Step(
            StepKind.TO_AGREE,
            f"agree:{slot}",
            node.name,
            because("to_agree_with_provider", id=slot, group=node.name or slot),
            osp=osp,
            group=slot,
        )

    # -- placements and totals ---------------------------------------------------------------------------------------

    def _placements(self) -> tuple[Placement, ...]:
        counts, problem = self._problem.tree.counts, self._problem
        parents = {leaf.id: node for node in problem.tree.root.walk() for leaf in node.leaves}
        placements = []
        for leaf_id, counted in self._completion.leaves.items():
            leaf = self._programme.columns.leaves[leaf_id]
            evidence = problem.standing.whole.get(leaf.unit) or self._all_stated(leaf.unit)
            placements.append(
                Placement(
                    id=evidence.id if evidence is not None else leaf.unit,
                    unit=leaf.unit,
                    name=leaf.name,
                    group=parents[leaf_id].id,
                    counted_osp=None if counts else counted.osp,
                    actual_osp=leaf.osp,
                    certainty=self._certainty(leaf.unit),
                    source=evidence.provenance.source if evidence is not None else "plan",
                )
            )
        pieces = {piece.id: piece for piece in self._programme.pieces}
        assumed = {piece.id for option in problem.recognitions for piece in option.use.pieces}
        for slot, held in self._completion.slots.items():
            for counted in held:
                piece = pieces[counted.id]
                osp = counted.osp if counted.known and not counts else None
                source = evidence_of(problem.standing, piece.id).provenance.source if piece.held else "plan"
                certainty = Certainty.PROPOSED if piece.id in assumed else Certainty.FORMAL
                placements.append(Placement(piece.id, piece.unit, piece.name, slot, osp, piece.osp, certainty, source))
        return tuple(sorted(placements, key=lambda each: (each.group, each.unit or "", each.id)))

    def _all_stated(self, unit: str) -> Evidence | None:
        """The first of the evidence that covers the whole unit, where nothing of it is left to study."""
        if self._problem.unmet.get(unit):
            return None
        found = {**self._problem.standing.declared.get(unit, {}), **self._problem.standing.met.get(unit, {})}
        return min(found.values(), key=lambda each: each.id, default=None)

    def _certainty(self, unit: str) -> Certainty:
        """That of the least certain thing which the unit rests on."""
        if any(unit in option.use.covers for option in self._problem.recognitions) and unit not in self._problem.held:
            return Certainty.PROPOSED
        return Certainty.DECLARED if unit in self._demonstrated else Certainty.FORMAL

    def _totals(self, steps: tuple[Step, ...], claim: Claim) -> Totals:
        limits, columns, solved = self._problem.limits, self._programme.columns, self._solved
        to_study = solved.of(self._programme.measure(Prefer.OSP)[0])
        agreed = sum(self._completion.to_agree.values(), Decimal(0))
        surplus, studied = (columns.scale.osp(solved.of(each)) for each in (columns.surplus(), self._programme.surplus_taken()))
        return Totals(
            osp=None if self._problem.tree.counts else columns.scale.osp(to_study) + agreed,
            cost_cents=claim.total_cents,
            unknown_prices=sum(1 for each in self._taken if each.price_cents is None),
            finish=claim.finish,
            steps=len(steps),
            weeks=max(0, week_of(claim.finish, limits.start) + 1) if claim.finish is not None else None,
            to_agree_osp=None if self._problem.tree.counts else agreed,
            surplus_osp=studied,
            surplus_held_osp=surplus - studied,
        )


def _known_cents(taken: Iterable[Option]) -> int:
    return sum(each.price_cents for each in taken if each.price_cents is not None)


def _finish(taken: Iterable[Option]) -> date | None:
    """The last day; ``None`` without any, and where something that is taken has no known end."""
    ends = [each.end for each in taken if each.offering is not None]
    known = [each for each in ends if each is not None]
    return max(known) if known and len(known) == len(ends) else None
