"""The exact plan as a programme: which options to take, so that the tree is complete, at the least by the learner's own order.

Built on the same structure as the check, with the rows of planner-model.md 3.4-3.9 added: coverage, open credit of
offerings, one intake each, finish, prerequisites by date, weekly workload, budget. Least credit left to agreement comes
first, then the learner's measures, then least surplus, fewest steps, earliest finish, and a fixed order (4, 4.1).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from pathways.model import Prefer, UnitKind
from pathways.planner.arranging import Arrangement
from pathways.planner.busy import add_hours_already, hours_already, most_already, weeks_that_begin
from pathways.planner.checking import wanted_branches
from pathways.planner.completing import completion_of, partly_met_osp, recorded_osp, scale_for
from pathways.planner.open_credit import OpenCredit
from pathways.planner.options import Option
from pathways.planner.problem import Problem
from pathways.planner.program import Program, Solved, Terms
from pathways.planner.scale import Scale
from pathways.planner.structure import StructureColumns, add_structure, rank
from pathways.rules.confirm import Completion
from pathways.rules.elements import elements
from pathways.rules.reading import BRANCH_KINDS
from pathways.rules.standing import Piece


class PlanProgram:
    """The programme of one problem, or of some of its ``options``. Who asks more than the problem says adds rows to ``program``.

    ``wishes``: how many of the objectives that were asked for last come before those that only decide among equals; ``measures``:
    how many before those that are a fixed order; ``by_wishes``: only credit to agree comes before the learner's own. Not
    ``waits``: as if nothing waited for anything and no week were full."""

    def __init__(self, problem: Problem, options: tuple[Option, ...] | None = None, *, waits: bool = True) -> None:
        self.problem = problem
        self.program = Program()
        self.options = problem.options if options is None else options
        self.wishes, self.measures, self.by_wishes = 0, 0, False
        pieces = (*problem.standing.pieces, *(piece for option in self.options for piece in option.use.pieces))
        self._pieces = tuple({piece.id: piece for piece in pieces}.values())
        self.open_credit = OpenCredit(self.options, self._units_elsewhere())
        placed = (*(each for each in self._pieces if each.held), *self.open_credit.pieces)
        held_osp = recorded_osp(problem.held, problem.standing)
        scale = scale_for(problem.tree, self._pieces, held_osp, problem.setting)
        self.columns: StructureColumns = add_structure(
            self.program,
            problem.tree,
            scale=scale,
            pieces=placed,
            held_osp=held_osp,
            strict=problem.question.strict,
            times=self.open_credit.times,
            free=problem.free_groups,
        )
        self._fix_branches()
        self._leave_out_units()
        self.taken = [self.program.column(f"w {option.id}") for option in self.options]
        self.demonstrations: dict[str, int] = {}
        self.missing: dict[tuple[str, str], int] = {}
        self._by_element = self._coverers()
        self._known_coverings: dict[str, tuple[tuple[int, ...], ...]] = {}
        self._in_time: dict[tuple[_InTime, str, Hashable], list[frozenset[int]]] = {}
        self._assessors = self._who_assesses()
        self._of_offering = self._by_offering()
        self._cover()
        self._demonstrate()
        self.open_credit.write(self.program, self.columns, self.taken)
        self._one_intake()
        self._pin()
        unended = frozenset(each for each, option in enumerate(self.options) if option.offering is not None and option.end is None)
        self._arrangement = Arrangement(self.program, self.taken, unended)
        self._orders()
        if waits and not problem.timeless:
            self._prerequisites()
            self._studied_before()
            self._arrangement.write()
        hours = [problem.limits.hours_per_week, *(each for _, _, each in problem.limits.busy)]
        self.hours = Scale.for_all({*hours, *(option.hours_per_week for option in self.options)})
        self._busiest = self._workload() if waits else None
        self._budget()
        self.finish = self._finish()

    # -- rows --------------------------------------------------------------------------------------------------------

    def _fix_branches(self) -> None:
        """Only ways of choosing branches that hold one that was asked for."""
        codes = self.problem.question.competence_areas
        ways, _ = wanted_branches(self.problem.tree, codes)
        allowed = {each for way in ways for each in way}
        there = [each for each in self.problem.tree.root.walk() if each.kind in BRANCH_KINDS]
        for node in there:
            if node.id not in allowed:
                self.program.fix(self.columns.used[node.id], 0)
        if asked := [(1, self.columns.used[each.id]) for each in there if each.code and each.code in codes]:
            self.program.row(asked, low=1)

    def _leave_out_units(self) -> None:
        """An excluded unit counts only where it is held or assumed, in its own place or in an open group."""
        refused = set(self.problem.limits.excluded_units) - self.problem.had
        for unit in sorted(refused):
            for leaf in self.columns.leaves_of.get(unit, ()):
                self.program.fix(self.columns.placed[leaf], 0)
        slots = {each for each, node in self.problem.setting.slots.items() if node.unit in refused}
        offered = {each.id: each.unit for each in self.open_credit.pieces}
        for (piece_id, slot), column in self.columns.in_slot.items():
            if piece_id in offered and (offered[piece_id] in refused or slot in slots):
                self.program.fix(column, 0)

    def _coverers(self) -> dict[tuple[str, str], list[int]]:
        """(unit, element) -> positions of the options that cover it."""
        alike: dict[tuple[str, frozenset[str]], list[int]] = {}
        for position, option in enumerate(self.options):
            for covered in option.use.covers.items():
                alike.setdefault(covered, []).append(position)
        found: dict[tuple[str, str], list[int]] = {}
        for (unit, met), positions in alike.items():
            for element in met:
                found.setdefault((unit, element), []).extend(positions)
        for positions in found.values():
            positions.sort()
        return found

    def _placed(self, unit: str) -> Terms:
        return tuple((1, self.columns.placed[leaf]) for leaf in self.columns.leaves_of.get(unit, ()))

    def _cover(self) -> None:
        """3.4: each unmet element of a placed unit is covered by an option. What the same options cover is one row."""
        for unit in sorted(self.columns.leaves_of):
            placed = [(-1, column) for _, column in self._placed(unit)]
            if self.problem.missing_allowed or unit in self.problem.may_miss:
                for element in sorted(self.problem.unmet.get(unit, ())):
                    column = self.missing[unit, element] = self.program.column(f"missing {element}")
                    terms = [(1, self.taken[each]) for each in self._by_element.get((unit, element), ())]
                    self.program.row([*terms, (1, column), *placed], low=0)
            else:
                for covering in self._coverings(unit):
                    self.program.row([*((1, self.taken[each]) for each in covering), *placed], low=0)

    def _coverings(self, unit: str) -> tuple[tuple[int, ...], ...]:
        """Positions of the options that cover each unmet element of a unit: each set of them once."""
        if unit not in self._known_coverings:
            every = (tuple(self._by_element.get((unit, each), ())) for each in sorted(self.problem.unmet.get(unit, ())))
            self._known_coverings[unit] = tuple(dict.fromkeys(every))
        return self._known_coverings[unit]

    def _demonstrate(self) -> None:
        """1.7: a vocational unit that no formal evidence and no formal option gives needs a demonstration; a common unit
        needs an assessment where one of its elements is only declared."""
        for unit in sorted(self.columns.leaves_of):
            if unit in self.problem.held:
                continue
            column = self.demonstrations[unit] = self.program.column(f"d {unit}")
            for formal in self._formal_ways(unit):
                terms = [(1, self.taken[each]) for each in formal]
                self.program.row([(1, column), *((-1, col) for _, col in self._placed(unit)), *terms], low=0)

    def _formal_ways(self, unit: str) -> list[list[int]]:
        """What must be assessed of a unit (all of it at once, or each element of a common one) -> the options that do."""
        if not self._is_common(unit):
            return [self._assessors.get((unit, None), [])]
        known = self.problem.setting.unit(unit)
        met = self.problem.standing.met.get(unit, {})
        return [self._assessors.get((unit, each.id), []) for each in elements(unit, known) if each.id not in met]

    def _who_assesses(self) -> dict[tuple[str, str | None], list[int]]:
        """(unit, element of a common one; ``None`` = the whole at once) -> positions of the options that assess it."""
        found: dict[tuple[str, str | None], list[int]] = {}
        for position, option in enumerate(self.options):
            for unit in option.use.formal:
                found.setdefault((unit, None), []).append(position)
            for unit, met in option.use.assessed.items():
                for element in met if self._is_common(unit) else ():
                    found.setdefault((unit, element), []).append(position)
        return found

    def _is_common(self, unit: str) -> bool:
        """Whether a unit is assessed part by part."""
        known = self.problem.setting.unit(unit)
        return known is not None and known.kind is UnitKind.COMMON

    def _units_elsewhere(self) -> frozenset[str]:
        """Units that may be placed as something else than what is offered of them, or not at all."""
        problem = self.problem
        there = {piece.unit for piece in self._pieces if piece.held and piece.unit is not None}
        return problem.setting.leaf_units.union(there, problem.limits.excluded_units)

    def _one_intake(self) -> None:
        """3.6: taking two intakes of one offering never helps, and would count its open credit's price twice."""
        for positions in self._of_offering.values():
            if len(positions) > 1:
                self.program.row([(1, self.taken[each]) for each in positions], high=1)

    def _by_offering(self) -> dict[str, list[int]]:
        """Offering (or assumed evidence) -> the positions of its options, of which at most one is taken."""
        found: dict[str, list[int]] = {}
        last, own = None, list[int]()
        for position, option in enumerate(self.options):
            if option.offering is None or option.offering is not last:
                last, own = option.offering, found.setdefault(option.source_id, [])
            own.append(position)
        return found

    def _pin(self) -> None:
        for pinned in sorted(self.problem.limits.wanted):
            self.program.row(self.columns_of(pinned), low=1)
        for position, option in enumerate(self.options):
            if option.evidence is not None:  # an assumption is part of the question, not a choice
                self.program.fix(self.taken[position], 1)

    def _prerequisites(self) -> None:
        """3.8: every element of a unit that comes first is held, or covered by another offering that has ended before."""
        for position, option in enumerate(self.options):
            for unit in self.problem.comes_first(option):
                self._first(position, unit, _ENDED_BEFORE)

    def _first(self, position: int, unit: str, in_time: _InTime) -> None:
        option, alone = self.options[position], self._alone(position)
        there = self._there_in_time(unit, option, in_time)
        for number, (covering, first) in enumerate(zip(self._coverings(unit), there, strict=True)):
            if in_time.another and position in covering:
                first = frozenset(each for each in first if self.options[each].source_id != option.source_id)
            self._arrangement.wait(position, first, (alone, in_time, unit, number))

    def _alone(self, position: int) -> Hashable:
        """In what options are equal of which no plan needs two: what they do, where only one can be of use (of two the one that
        ends first would do); where a plan may have to hold an offering, or to keep it, that offering."""
        option, problem = self.options[position], self.problem
        alone = option.source_id in problem.limits.wanted | problem.also or option.offering is None
        if alone or problem.lacking.rooms.together(option.use.pieces) != 1:
            return option.source_id
        return problem.kind_of_step(option)

    def _there_in_time(self, unit: str, option: Option, in_time: _InTime) -> list[frozenset[int]]:
        """Of what covers a unit, positions of the options that come in time for ``option``: found once for all with the same
        moment."""
        key = (in_time, unit, in_time.moment(option))
        if key not in self._in_time:
            coverings = self._coverings(unit)
            there = {each: in_time.holds(self.options[each], option) for each in sorted(set().union(*coverings))}
            self._in_time[key] = [frozenset(each for each in covering if there[each]) for covering in coverings]
        return self._in_time[key]

    def _orders(self) -> None:
        """Orders stated in prose (eperusteet.md 6.13): the earlier unit is learnt in a plan with the later one."""
        for order in self.problem.orders:
            if self.problem.missing_allowed or order.before in self.problem.may_miss:
                continue
            for covering in self._coverings(order.before):
                before = [(1, self.taken[each]) for each in covering]
                self.program.row([*before, *((-1, col) for _, col in self._placed(order.after))], low=0)

    def _studied_before(self) -> None:
        """The earlier unit of an order is complete before the later one is demonstrated (before its studies start:
        ``_prerequisites``)."""
        for order in self.problem.orders:
            for position in self._assessors.get((order.after, None), ()) if not order.of_start else ():
                self._first(position, order.before, _ENDS_NO_LATER)

    def _workload(self) -> int | None:
        """3.9: hours of all steps running in a week, for each week in which some step starts, stay within the busiest
        week's column, and that within the cap; with those that the learner has beside. ``None`` when nobody asks for hours."""
        limits = self.problem.limits
        cap = limits.hours_per_week
        if cap is None and Prefer.WORKLOAD not in limits.prefer:
            return None
        known = [option.hours_per_week for option in self.options if option.hours_per_week is not None]
        load = {each: self.hours.units(each) for each in set(known)}
        running = [
            (option.start_week, option.end_week, load[hours], self.taken[position])
            for position, option in enumerate(self.options)
            if option.start_week is not None and option.end_week is not None and (hours := option.hours_per_week)
        ]
        most = cap if cap is not None else sum(known, most_already(limits))
        busiest = self.program.column("busiest week", 0, self.hours.units(most))
        starts, ends, loads, columns = np.array(running, dtype=np.int64).reshape(-1, 4).T
        before, already_before = starts[:0], Decimal(0)
        for week in np.unique([*starts.tolist(), *weeks_that_begin(limits)]).tolist():
            now = np.flatnonzero((starts <= week) & (week < ends))
            already = hours_already(limits, week)
            # A week in which everything runs that ran in the one before binds more; one with less binds nothing.
            if not np.isin(now, before).all() or already > already_before:
                weights, there = [*loads[now].tolist(), -1], [*columns[now].tolist(), busiest]
                if already:
                    here = self._by_source(there)
                    for weight, column in add_hours_already(self.program, week, self.hours.units(already), here):
                        weights.append(weight)
                        there.append(column)
                self.program.sum_row(weights, there, high=0)
            before, already_before = now, already
        return busiest

    def _by_source(self, columns: Iterable[int]) -> dict[str, list[int]]:
        """Offering -> those of ``columns`` that take it."""
        wanted = set(columns)
        found = {each: [self.taken[at] for at in places if self.taken[at] in wanted] for each, places in self._of_offering.items()}
        return {each: there for each, there in found.items() if there}

    def busiest_week(self) -> Terms:
        """The hours of the busiest week, whole in ``hours``; empty when nobody asks for hours."""
        return () if self._busiest is None else ((1, self._busiest),)

    def _budget(self) -> None:
        if self.problem.limits.budget_cents is not None:
            self.program.row(self.known_prices(), high=self.problem.limits.budget_cents)

    def _finish(self) -> int:
        """3.7: the finishing week, no earlier than the end of any option taken."""
        ends = [option.end_week for option in self.options if option.end_week is not None]
        column = self.program.column("T", 0, max(ends, default=0))
        for positions in self._of_offering.values():
            dated = [(each, self.options[each].end_week) for each in positions]
            terms = [(-end, self.taken[each]) for each, end in dated if end is not None]
            if terms:
                self.program.row([(1, column), *terms], low=0)
        return column

    # -- objectives --------------------------------------------------------------------------------------------------

    def objectives(
        self, *, before_wishes: Sequence[Terms] = (), after_wishes: Sequence[Terms] = (), among_equals: bool = True
    ) -> list[Terms]:
        """What is made least, in order (4, 4.1); with more before or after the learner's wishes. Not ``among_equals``: without
        what only decides among plans that a person would call equally good. Equal questions have equally many."""
        first: list[Terms] = [tuple((1, column) for column in self.missing.values())] if self.missing else []
        agree = self._agree()
        wishes = [terms for wish in self.problem.limits.prefer for terms in self.measure(wish)]
        # A plan takes nothing for nothing, and it takes no step only to cut less of what is held (situation 37).
        last = [self.surplus_taken(), self._steps(), self.columns.surplus()]
        wished = [*first, agree, *before_wishes, *wishes, *after_wishes]
        self.wishes, self.by_wishes = len(wished), not before_wishes
        self.program.never_below = {self.wishes: 0, self.wishes + 2: 0}  # surplus: nothing counts more than it is
        if not among_equals:
            last = last[:2]
            self.measures = len(wished) + len(last)
            return [*wished, *last]
        last += self.ends()
        self.measures = len(wished) + len(last)
        last += [self._demand()] if self.problem.limits.demand else []
        orders = self.program.orders = (self._option_ranks(), (*self.columns.choice_ranks(), *self.open_credit.ranks()))
        return [*wished, *last, *orders, self.columns.credit_ranks()]

    def _agree(self) -> Terms:
        return tuple((1, column) for column in self.columns.to_agree.values())

    def to_agree(self, solved: Solved) -> int:
        """What a solution leaves to agreement, and what it lacks, in no unit: 0 is nothing of both."""
        return solved.of(self._agree()) + solved.of((1, column) for column in self.missing.values())

    def carry(self, other: PlanProgram, solved: Solved) -> None:
        """Makes the solution of a programme of fewer options known in this one. Columns are the same where their names are."""
        at = {name: column for column, name in enumerate(self.program.names)}
        named = ((at.get(name), column) for column, name in enumerate(other.program.names) if column in solved.values)
        # A largest thing (the last week) may stand above all that is left here.
        highs = self.program.highs
        self.program.known = {here: min(solved.values[column], highs[here]) for here, column in named if here is not None}

    def ends(self) -> list[Terms]:
        """Offerings without a known end, then the finishing week: no known finish is later than an unknown one."""
        unended = tuple((1, self.taken[each]) for each, option in enumerate(self.options) if option.offering and option.end is None)
        return [unended, ((1, self.finish),)]

    def surplus_taken(self) -> Terms:
        """Surplus of what is taken: what a plan takes for nothing. That of what is held costs nobody anything."""
        return self.columns.surplus(self._held_things())

    def _held_things(self) -> set[str]:
        """Leaves of units that are held, and held pieces."""
        leaves = {each for unit in self.problem.held for each in self.columns.leaves_of.get(unit, ())}
        return leaves | {piece.id for piece in self._pieces if piece.held}

    def measure(self, wish: Prefer) -> list[Terms]:
        """The measure (or measures, in order) behind a wish."""
        match wish:
            case Prefer.COST:
                unknown = tuple((1, self.taken[each]) for each, option in enumerate(self.options) if option.price_cents is None)
                return [unknown, self.known_prices()]
            case Prefer.FINISH:
                return self.ends()[1:]
            case Prefer.STEPS:
                return [self._steps()]
            case Prefer.OSP:
                return [self._osp_to_study()]
            case Prefer.WORKLOAD:
                unknown = tuple((1, self.taken[each]) for each, option in enumerate(self.options) if option.hours_per_week is None)
                return [unknown, self.busiest_week()]

    def known_prices(self) -> Terms:
        """Euro cents of what is taken, as far as prices are known."""
        return tuple((option.price_cents, self.taken[each]) for each, option in enumerate(self.options) if option.price_cents)

    def _steps(self) -> Terms:
        return tuple((1, column) for column in (*self.taken, *self.demonstrations.values(), *self.columns.asks.values()))

    def _osp_to_study(self) -> Terms:
        """Uncut credit of what is neither held, declared nor assumed; units, in a tree of counts. Of a common unit that is
        begun, the sub-units that are met are not studied again."""
        columns, counts = self.columns, self.problem.tree.counts
        left = [
            each for each, leaf in columns.leaves.items() if leaf.unit not in self.problem.had and self.problem.unmet.get(leaf.unit)
        ]
        terms = [(1, columns.placed[each]) if counts else columns.uncut(each) for each in left]
        if not counts:
            terms += [(-self._met_units(each), columns.placed[each]) for each in left]
        offered = self.open_credit.offered
        terms += [
            (1 if counts else columns.piece_extent[key], column) for key, column in columns.in_slot.items() if key[0] in offered
        ]
        return tuple((c, column) for c, column in terms if c)

    def _met_units(self, leaf_id: str) -> int:
        """Credit of the sub-units that are met or assumed in a unit, scaled, at most the unit's own."""
        unit, setting = self.columns.leaves[leaf_id].unit, self.problem.setting
        assumed = {each for option in self.problem.recognitions for each in option.use.covers.get(unit, ())}
        met = partly_met_osp(setting, self.problem.standing, unit, assumed)
        return min(self.columns.scale.units(met), self.columns.extent[leaf_id])

    def _demand(self) -> Terms:
        """What working life asks of the units that are to be learnt and counted, the most being the least (decision 0094)."""
        asked = dict(self.problem.limits.demand)
        return tuple(
            (-asked[leaf.unit], self.columns.placed[each])
            for each, leaf in self.columns.leaves.items()
            if leaf.unit in asked and leaf.unit not in self.problem.had
        )

    def _option_ranks(self) -> Terms:
        return tuple((rank(f"option {option.id}"), self.taken[each]) for each, option in enumerate(self.options))

    # -- the answer ----------------------------------------------------------------------------------------------------

    def columns_of(self, source_id: str) -> Terms:
        """1 for each option of one offering (or assumed evidence): at most one of them is taken."""
        return tuple((1, self.taken[each]) for each in self._of_offering.get(source_id, ()))

    def serves(self, positions: Iterable[int]) -> dict[int, int]:
        """Position of an option -> a new column that is 1 only where the option is taken and serves something: a unit that it
        covers in its place, an open group, or an option that needs it first. Of alike open credit as many serve as are placed."""
        wanted = sorted(positions)
        served = {position: self._served_by(self.options[position]) for position in wanted}
        for position, column in self.open_credit.filling(self.program, self.columns, wanted):
            served[position].add(column)
        found = {}
        for position in wanted:
            column = found[position] = self.program.column(f"serves {self.options[position].id}")
            self.program.row([(1, column), (-1, self.taken[position])], high=0)
            self.program.row([(1, column), *((-1, each) for each in sorted(served[position]))], high=0)
        return found

    def _served_by(self, option: Option) -> set[int]:
        """Columns of what ``option`` serves, open groups aside."""
        covers = {unit for unit, met in option.use.covers.items() if met & self.problem.unmet.get(unit, frozenset())}
        later = {order.after for order in self.problem.orders if order.before in covers}
        columns = {col for unit in covers | later for _, col in self._placed(unit)}
        for position, other in enumerate(self.options):
            if other.source_id != option.source_id and covers.intersection(other.prerequisites):
                columns.add(self.taken[position])
        return columns

    def taken_options(self, solved: Solved) -> list[Option]:
        """The options that a solution takes, in the order of their ids."""
        return [option for position, option in enumerate(self.options) if solved.values[self.taken[position]]]

    def completion(self, solved: Solved) -> Completion:
        """What a solution fills the tree with; of alike pieces first those of what serves nothing else."""
        alike = self.open_credit.taken(solved, self.taken, self._placed_first)
        return completion_of(self.columns, solved, (*self._pieces, *self.open_credit.pieces), alike)

    def _placed_first(self, piece: Piece, position: int) -> tuple[object, ...]:
        option = self.options[position]
        return option.source_id in self.problem.limits.wanted, bool(option.use.covers), piece.id

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece of open credit, held or offered."""
        return self._pieces


@dataclass(frozen=True, slots=True)
class _InTime:
    """When one option comes early enough for another. ``moment``: all of the other that matters for it; ``another``: options of
    the same offering do not."""

    holds: Callable[[Option, Option], bool]
    moment: Callable[[Option], Hashable]
    another: bool


def _may_come_before(other: Option, this: Option) -> bool:
    return this.may_follow(other)


def _start(this: Option) -> Hashable:
    return this.start, this.start is None and this.end is None


def _ends_no_later(other: Option, this: Option) -> bool:
    return other.offering is None or this.end is None or (other.end is not None and other.end <= this.end)


def _end(this: Option) -> Hashable:
    return this.end


_ENDED_BEFORE = _InTime(_may_come_before, _start, another=True)
_ENDS_NO_LATER = _InTime(_ends_no_later, _end, another=False)

Ask = Callable[[PlanProgram], Sequence[Terms]]
"""What is made least, in order (none: any plan will do). It may first add rows of its own to the programme."""
