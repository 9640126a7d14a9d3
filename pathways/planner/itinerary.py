"""A solution as a plan that a person can follow: dated steps, what fills what, totals, and the claim to be checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from pathways.model import Because, Certainty, Prefer, Text, UnitKind, because
from pathways.planner.completing import completion_of, evidence_of
from pathways.planner.options import Option, week_of
from pathways.planner.plan import Covered, Plan, Step, StepKind, Totals
from pathways.planner.program import Solved
from pathways.planner.verdict import Placement, branch_steps
from pathways.rules.confirm_plan import Claim
from pathways.rules.standing import Piece

if TYPE_CHECKING:
    from pathways.planner.planning import PlanProgram


@dataclass(frozen=True, slots=True)
class Found:
    """A plan and the claim that the independent checker judges."""

    plan: Plan
    claim: Claim


def found(programme: PlanProgram, solved: Solved) -> Found:
    """What ``solved`` says, for the problem of ``programme``."""
    return _Itinerary(programme, solved).found()


def _does_the_same(other: Option, option: Option) -> bool:
    """Whether ``other`` gives at least what ``option`` gives, as formally."""
    covers = all(met <= other.use.covers.get(unit, frozenset()) for unit, met in option.use.covers.items())
    pieces = all(
        any(each.kind is piece.kind and each.osp == piece.osp and each.unit == piece.unit for each in other.use.pieces)
        for piece in option.use.pieces
    )
    return bool(option.use) and covers and pieces and option.use.formal <= other.use.formal


def _day(step: Step) -> date | None:
    return step.start or step.end


def _element_order(element: str) -> tuple[str, int, str]:
    """Requirement ids in the order of their numbers, the rest by name."""
    head, _, tail = element.rpartition(":")
    return (head, int(tail), "") if tail.isdigit() else (element, 0, tail)


class _Itinerary:
    """A solution put into words a person can follow: dated steps, placements, totals."""

    def __init__(self, programme: PlanProgram, solved: Solved) -> None:
        self._programme = programme
        self._problem = programme.problem
        self._solved = solved
        self._taken = programme.taken_options(solved)
        self._completion = completion_of(programme.columns, solved, programme.pieces)
        self._demonstrated = [unit for unit, column in programme.demonstrations.items() if solved.values[column]]

    def found(self) -> Found:
        steps = self._steps()
        plan = Plan(
            totals=self._totals(steps),
            steps=steps,
            placements=self._placements(),
            branch=branch_steps(self._problem.tree.root, self._completion.used),
            completion=self._completion,
            chosen=tuple((option.source_id, option.start, option.end) for option in self._taken),
            demonstrations=tuple(self._demonstrated),
            busiest_week_hours=self._busiest_week_hours(),
        )
        claim = Claim(
            tree=self._problem.tree,
            setting=self._problem.setting,
            record=self._problem.question.record,
            offerings={each.id: each for each in self._problem.offerings},
            limits=self._problem.limits,
            completion=self._completion,
            chosen=plan.chosen,
            demonstrations=frozenset(self._demonstrated),
            total_cents=plan.totals.cost_cents,
            finish=plan.totals.finish,
        )
        return Found(plan, claim)

    def _busiest_week_hours(self) -> Decimal | None:
        weeks: dict[int, Decimal] = {}
        for option in self._taken:
            if option.start_week is None or option.end_week is None or option.hours_per_week is None:
                return None
            for week in range(option.start_week, option.end_week):
                weeks[week] = weeks.get(week, Decimal(0)) + option.hours_per_week
        return max(weeks.values(), default=Decimal(0))

    # -- steps -------------------------------------------------------------------------------------------------------

    def _steps(self) -> tuple[Step, ...]:
        steps = [self._option_step(option) for option in self._taken]
        steps += [self._demonstration(unit) for unit in self._demonstrated]
        steps += [self._agreement(slot, amount) for slot, amount in sorted(self._completion.to_agree.items())]
        order = list(StepKind)
        steps.sort(key=lambda step: (order.index(step.kind), step.id))
        first = [each for each in steps if each.kind is StepKind.RECOGNITION]
        dated = [each for each in steps if each.kind is not StepKind.RECOGNITION and _day(each) is not None]
        rest = [each for each in steps if each.kind is not StepKind.RECOGNITION and _day(each) is None]
        return (*first, *sorted(dated, key=lambda step: _day(step) or date.max), *rest)

    def _option_step(self, option: Option) -> Step:
        covers = self._covered(option)
        placed = {counted.id for held in self._completion.slots.values() for counted in held}
        open_credit = [piece for piece in option.use.pieces if piece.id in placed]
        if option.offering is None:
            evidence = option.evidence
            assert evidence is not None
            fills = covers or open_credit
            reason = because("assumed_recognition" if fills else "assumed_but_fills_nothing")
            return Step(
                StepKind.RECOGNITION, option.id, evidence.name, reason, covers=covers, osp=evidence.osp, certainty="proposed"
            )
        offering = option.offering
        formal = all(each.unit in option.use.formal or self._is_common(each.unit) for each in covers)
        return Step(
            kind=StepKind.OFFERING,
            id=offering.id,
            name=offering.name,
            reason=self._why(option, covers, open_credit),
            provider=offering.provider,
            covers=covers,
            osp=offering.osp,
            cost_cents=offering.price_cents,
            apply_by=option.apply_by,
            start=option.start,
            end=option.end,
            hours_per_week=offering.hours_per_week,
            languages=offering.languages,
            modes=offering.modes,
            places=offering.places,
            certainty="formal" if formal else "declared",
            equals=self._equals(option),
        )

    def _is_common(self, unit: str) -> bool:
        known = self._problem.setting.unit(unit)
        return known is not None and known.kind is UnitKind.COMMON

    def _covered(self, option: Option) -> tuple[Covered, ...]:
        """What the option gives of units that this plan counts, or that another step needs first."""
        counted = {each.unit for each in self._completion.leaves.values()}
        needed = {unit for other in self._taken for unit in other.prerequisites}
        covered = []
        for unit, met in sorted(option.use.covers.items()):
            useful = met & self._problem.unmet.get(unit, frozenset())
            if useful and unit in counted | needed:
                known = self._problem.setting.unit(unit)
                name = known.name if known is not None else Text()
                covered.append(Covered(unit, name, tuple(sorted(useful, key=_element_order)), unit in option.use.formal))
        return tuple(covered)

    def _why(self, option: Option, covers: tuple[Covered, ...], open_credit: list[Piece]) -> Because:
        if covers:
            return because("covers_units", units=", ".join(each.unit for each in covers))
        if open_credit:
            slots = [
                slot
                for slot, held in sorted(self._completion.slots.items())
                if any(c.id == p.id for c in held for p in open_credit)
            ]
            return because("fills_open_group", group=slots[0], name=self._problem.setting.slots[slots[0]].name)
        return because("pinned_but_fills_nothing")

    def _equals(self, option: Option) -> tuple[str, ...]:
        """Other offerings within the limits that cover at least the same, as formally."""
        same = []
        taken = {each.source_id for each in self._taken}
        for other in self._programme.problem.offered.all_options:
            if other.source_id not in taken and _does_the_same(other, option):
                same.append(other.source_id)
        return tuple(sorted(set(same)))

    def _demonstration(self, unit: str) -> Step:
        """Dated when the last thing that it needs has ended (1.7), and after what the text puts before it (6.13)."""
        needed = [option for option in self._taken if unit in option.use.covers]
        earlier = {order.before for order in self._problem.tree.orders if order.after == unit}
        needed += [option for option in self._taken if earlier & set(option.use.covers)]
        ends = [option.end for option in needed]
        known = [each for each in ends if each is not None]
        end = max(known) if known and len(known) == len(ends) else None
        name = self._problem.setting.units[unit].name if unit in self._problem.setting.units else self._leaf_name(unit)
        covers = (Covered(unit, name, (), True),)
        return Step(
            StepKind.DEMONSTRATION,
            f"demonstration:{unit}",
            name,
            because("demonstration_needed", unit=unit),
            covers=covers,
            start=end,
            end=end,
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
            evidence = problem.standing.whole.get(leaf.unit)
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
        for slot, held in self._completion.slots.items():
            for counted in held:
                piece = pieces[counted.id]
                osp = counted.osp if counted.known and not counts else None
                source = evidence_of(problem.standing, piece.id).provenance.source if piece.held else "plan"
                placements.append(Placement(piece.id, piece.unit, piece.name, slot, osp, piece.osp, Certainty.FORMAL, source))
        return tuple(sorted(placements, key=lambda each: (each.group, each.unit or "", each.id)))

    def _certainty(self, unit: str) -> Certainty:
        return Certainty.DECLARED if unit in self._demonstrated else Certainty.FORMAL

    def _totals(self, steps: tuple[Step, ...]) -> Totals:
        limits, columns, solved = self._problem.limits, self._programme.columns, self._solved
        prices = [option.price_cents for option in self._taken]
        ends = [step.end for step in steps if step.end is not None]
        finish = max(ends, default=None)
        scale = columns.scale
        to_study = solved.of(self._programme.measure(Prefer.OSP)[0])
        agreed = sum(self._completion.to_agree.values(), Decimal(0))
        return Totals(
            osp=None if self._problem.tree.counts else scale.osp(to_study) + agreed,
            cost_cents=sum(each for each in prices if each is not None),
            unknown_prices=sum(1 for each in prices if each is None),
            finish=finish,
            steps=len(steps),
            weeks=week_of(finish, limits.start) + 1 if finish is not None else None,
            to_agree_osp=None if self._problem.tree.counts else agreed,
        )
