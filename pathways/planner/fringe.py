"""What can be learnt next: what can be started now, what each of it unlocks, and in how many best plans it occurs.

The *outer fringe* of what a learner has: every offering that the limits leave, with an intake or a start of one's own from the
first day on, of which everything that comes first is complete; and every unit that some of these begin. A *best plan* of a
goal leaves least to agreement, then is least by the learner's wishes, then takes nothing for nothing (planner-model.md 4,
4.1, without the order among equals). How many such plans there are cannot be counted in reasonable time; what can be answered
exactly is asked of each thing: is it in every best plan of a goal, in some, and if in none, what does choosing it cost
(decision 0038)?
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pathways.model import Evidence, Limits, Offering, PieceKind, Prefer, Provenance, Text
from pathways.planner.completing import CompletingProgram, Remainder
from pathways.planner.engines import Engine, relaxed
from pathways.planner.formulation import Ask, PlanProgram
from pathways.planner.looking import Earlier, as_good, improving_answers
from pathways.planner.nearest import Goal, Way, WayStatus
from pathways.planner.options import Option
from pathways.planner.planning import TIME_LIMIT_MS, confirmed, solve
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Status, Terms
from pathways.planner.structure import Unknown
from pathways.rules.standing import Standing


class InPlans(StrEnum):
    """Where a thing stands in the best plans of one goal."""

    EVERY = "every"
    SOME = "some"
    NONE = "none"  # in no best plan; ``extra`` says what choosing it costs, where there is a plan with it at all
    NO_PLAN = "no_plan"  # the goal has no plan within the limits
    UNKNOWN = "unknown"  # time ran out before it was proven


@dataclass(frozen=True, slots=True)
class Extra:
    """What the best plan with a thing has more of than a best plan, in the first measure that differs: euro cents, osp, weeks,
    steps, hours or a number of unknown prices or workloads."""

    measure: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Effect:
    """What one thing does for one goal (its place in the list of goals).

    ``completes``: units that it alone completes, a demonstration apart. ``opens``: offerings, and ``opens_units``: units, that
    nothing lets start now and that could start after it. ``moves_osp``: how much less would remain with it completed and
    recognised (``None`` in a tree of counts; units in ``moves_units``). ``extra``: ``None`` except where no best plan has it.
    """

    goal: int
    completes: tuple[str, ...]
    opens: tuple[str, ...]
    opens_units: tuple[str, ...]
    moves_osp: Decimal | None
    moves_units: int
    in_plans: InPlans
    extra: Extra | None = None


class StartKind(StrEnum):
    """What can be started."""

    OFFERING = "offering"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Start:
    """One thing that can be started now. ``start``: its first day; ``None`` = no known day. ``offerings``: those that begin a
    unit; of an offering empty. ``best_plans``: goals of which some best plan has it; ``every_best_plan``: of which every one has.
    """

    kind: StartKind
    id: str
    name: Text
    start: date | None
    offering: Offering | None
    offerings: tuple[str, ...]
    effects: tuple[Effect, ...]
    best_plans: int
    every_best_plan: int


@dataclass(frozen=True, slots=True)
class Fringe:
    """``ways``: the best plan of each goal. ``starts``: what a counsellor would try first comes first. ``startable``: how many
    things there are in all."""

    goals: tuple[Goal, ...]
    ways: tuple[Way, ...]
    starts: tuple[Start, ...]
    startable: int


def fringe(
    goals: Sequence[Goal],
    offerings: tuple[Offering, ...],
    limits: Limits,
    *,
    top: int | None = None,
    engine: Engine | None = None,
    time_limit_ms: int = TIME_LIMIT_MS,
) -> Fringe:
    """What can be started now for any of ``goals``. At most ``top`` things are looked at closely and told, those first that are
    in a best plan that was found, complete most and open most. ``time_limit_ms`` is for each plan that is asked for."""
    desks = [_Desk(number, goal, offerings, limits, engine, time_limit_ms) for number, goal in enumerate(goals)]
    keys = sorted({key for desk in desks for key in desk.starts})
    chosen = sorted(keys, key=lambda key: _promising(key, desks))[:top]
    starts = sorted((_start(key, desks) for key in chosen), key=_first_tried)
    return Fringe(tuple(goals), tuple(desk.way for desk in desks), tuple(starts), len(keys))


_Key = tuple[StartKind, str]


def _promising(key: _Key, desks: Sequence[_Desk]) -> tuple[object, ...]:
    """Before anything is solved for one thing alone."""
    own = [desk for desk in desks if key in desk.starts]
    found = sum(key in desk.found for desk in own)
    completes = max(len(desk.completes(key)) for desk in own)
    opens = max(len(desk.opens(key)) for desk in own)
    days = [desk.starts[key] for desk in own]
    first = min((each for each in days if each is not None), default=date.max)
    return (-found, -completes, -opens, first, key)


def _start(key: _Key, desks: Sequence[_Desk]) -> Start:
    own = [desk for desk in desks if key in desk.starts]
    effects = tuple(desk.effect(key) for desk in own)
    offering = own[0].offering(key)
    days = [desk.starts[key] for desk in own]
    return Start(
        kind=key[0],
        id=key[1],
        name=own[0].name(key),
        start=min((each for each in days if each is not None), default=None),
        offering=offering,
        offerings=tuple(sorted({each for desk in own for each in desk.begins(key)})),
        effects=effects,
        best_plans=sum(each.in_plans in (InPlans.EVERY, InPlans.SOME) for each in effects),
        every_best_plan=sum(each.in_plans is InPlans.EVERY for each in effects),
    )


def _first_tried(each: Start) -> tuple[object, ...]:
    """What no best plan can do without, what most best plans can have, what completes and opens most, moves most, starts first,
    costs least; then offerings before units, by identifier."""
    price = each.offering.price_cents if each.offering is not None else None
    return (
        -each.every_best_plan,
        -each.best_plans,
        -max(len(effect.completes) for effect in each.effects),
        -max(len(effect.opens) for effect in each.effects),
        -max(effect.moves_osp or Decimal(0) for effect in each.effects),
        -max(effect.moves_units for effect in each.effects),
        each.start or date.max,
        price is None,
        price or 0,
        each.kind,
        each.id,
    )


@dataclass(frozen=True, slots=True)
class _Measure:
    """One thing that plans are compared by: ``terms`` are whole, an ``amount`` is one of ``steps``."""

    name: str
    terms: Terms
    steps: Decimal


class _Desk:
    """One goal: what can be started for it, and its best plans."""

    def __init__(
        self, number: int, goal: Goal, offerings: tuple[Offering, ...], limits: Limits, engine: Engine | None, time_limit_ms: int
    ) -> None:
        self._number = number
        self._goal = goal
        self._engine = engine or relaxed()
        self._time_limit_ms = time_limit_ms
        self._problem = Problem(goal.question, goal.tree, offerings, limits)
        self._options: dict[str, list[Option]] = {}
        for option in self._problem.stock.every:
            if option.use.helps(self._problem.unmet):
                self._options.setdefault(option.source_id, []).append(option)
        self._uses = {id: options[0].use for id, options in self._options.items()}
        firsts = {id: self._problem.comes_first(options[0]) for id, options in self._options.items()}
        self._now = tuple(id for id, first in firsts.items() if not first)
        self._waiting = {id: first for id, first in firsts.items() if first}
        self._units = self._begun_by()
        self.starts: dict[_Key, date | None] = {(StartKind.OFFERING, id): self._first_day((id,)) for id in self._now}
        self.starts |= {(StartKind.UNIT, unit): self._first_day(ids) for unit, ids in self._units.items()}
        self._remainders: dict[object, Remainder | None] = {}
        programme, solved = solve(self._problem, PlanProgram.objectives, engine=engine, time_limit_ms=time_limit_ms)
        self._programme = programme
        self._best = solved
        self.way = self._way(solved)
        self.found = self._found(solved)

    def _begun_by(self) -> dict[str, tuple[str, ...]]:
        """Units of the goal that can be started now -> the offerings that begin them; without a catalogue those that no other
        unit has to precede."""
        open_units = {unit for unit in self._problem.unmet if unit in self._problem.setting.leaf_units}
        if not self._problem.offerings:
            waiting = {order.after for order in self._problem.orders if order.of_start}
            return dict.fromkeys(sorted(open_units - waiting), ())
        found: dict[str, list[str]] = {}
        for id in self._now:
            for unit, met in self._uses[id].covers.items():
                if unit in open_units and met & self._problem.unmet[unit]:
                    found.setdefault(unit, []).append(id)
        return {unit: tuple(sorted(ids)) for unit, ids in sorted(found.items())}

    def _first_day(self, ids: Iterable[str]) -> date | None:
        days = [option.start for id in ids for option in self._options[id]]
        return min((each for each in days if each is not None), default=None)

    # -- what a thing is ---------------------------------------------------------------------------------------------------

    def offering(self, key: _Key) -> Offering | None:
        """The offering; ``None`` for a unit."""
        return self._options[key[1]][0].offering if key[0] is StartKind.OFFERING else None

    def name(self, key: _Key) -> Text:
        """Its name as the catalogue or the requirements have it."""
        offering = self.offering(key)
        if offering is not None:
            return offering.name
        unit = self._problem.setting.unit(key[1])
        return unit.name if unit is not None else Text()

    def begins(self, key: _Key) -> tuple[str, ...]:
        """The offerings that begin a unit."""
        return self._units.get(key[1], ()) if key[0] is StartKind.UNIT else ()

    def _covers(self, key: _Key) -> dict[str, frozenset[str]]:
        """What it gives of what is not met: unit -> elements."""
        unmet = self._problem.unmet
        if key[0] is StartKind.UNIT:
            return {key[1]: unmet[key[1]]}
        covers = self._uses[key[1]].covers
        return {unit: met & unmet[unit] for unit, met in covers.items() if unit in unmet and met & unmet[unit]}

    def completes(self, key: _Key) -> tuple[str, ...]:
        """Units of which nothing is left to learn after it."""
        return tuple(sorted(unit for unit, met in self._covers(key).items() if met == self._problem.unmet[unit]))

    def opens(self, key: _Key) -> tuple[str, ...]:
        """Offerings that nothing lets start now, of which everything that comes first is complete after it and that have a
        start after its first end."""
        covers, unmet = self._covers(key), self._problem.unmet
        found = [
            id
            for id, first in self._waiting.items()
            if all(unmet[unit] <= covers.get(unit, _NONE) for unit in first) and self._ends_in_time(key, id)
        ]
        return tuple(sorted(found))

    def _ends_in_time(self, key: _Key, later: str) -> bool:
        """Whether some start of ``later`` can follow some end of the thing; of a unit nobody knows the end."""
        if key[0] is StartKind.UNIT:
            return True
        return later != key[1] and any(each.may_follow(one) for each in self._options[later] for one in self._options[key[1]])

    # -- what it does ------------------------------------------------------------------------------------------------------

    def effect(self, key: _Key) -> Effect:
        """What the thing does for this goal."""
        opens = self.opens(key)
        units = {unit for id in opens for unit, met in self._uses[id].covers.items() if met & self._problem.unmet.get(unit, _NONE)}
        moves_osp, moves_units = self._moves(key)
        in_plans, extra = self._in_plans(key)
        return Effect(
            goal=self._number,
            completes=self.completes(key),
            opens=opens,
            opens_units=tuple(sorted((units & self._problem.setting.leaf_units) - self._units.keys())),
            moves_osp=moves_osp,
            moves_units=moves_units,
            in_plans=in_plans,
            extra=extra,
        )

    def _moves(self, key: _Key) -> tuple[Decimal | None, int]:
        """How much less remains once it is completed and recognised. Both remainders are those of a check, so that fewer osp
        can come with more units."""
        now, then = self._remainder(None), self._remainder(key)
        if now is None or then is None:
            return None, 0
        units = now.remaining_units - then.remaining_units
        if now.remaining_osp is None or then.remaining_osp is None:
            return None, units
        return now.remaining_osp - then.remaining_osp, units

    def _remainder(self, key: _Key | None) -> Remainder | None:
        had = self._problem.standing if key is None else self._with(key)
        form = () if key is None else (key if key[0] is StartKind.UNIT else self._form(key))
        if form not in self._remainders:
            found = None
            for unknown in Unknown:
                programme = CompletingProgram(self._problem.setting, had, strict=self._problem.question.strict, unknown=unknown)
                found = found or programme.measured(self._engine)
            self._remainders[form] = found
        return self._remainders[form]

    def _form(self, key: _Key) -> object:
        """What of an offering matters for what remains: ten providers of one course are asked about once."""
        covers = tuple(sorted((unit, tuple(sorted(met))) for unit, met in self._covers(key).items()))
        pieces = tuple((each.kind, each.osp, each.unit, each.same, each.places) for each in self._uses[key[1]].pieces)
        return covers, pieces

    def _with(self, key: _Key) -> Standing:
        """The evidence, and the thing besides it as if it were recognised."""
        had = self._problem.standing
        done = Evidence(key[1], PieceKind.OTHER, self.name(key), Provenance("plan"))
        met = {unit: dict(elements) for unit, elements in had.met.items()}
        for unit, elements in self._covers(key).items():
            met.setdefault(unit, {}).update(dict.fromkeys(sorted(elements), done))
        if key[0] is StartKind.UNIT:
            return replace(had, met=met)
        pieces = tuple(replace(each, held=True) for each in self._uses[key[1]].pieces)
        return replace(had, met=met, pieces=(*had.pieces, *pieces))

    # -- best plans --------------------------------------------------------------------------------------------------------

    def _terms(self, programme: PlanProgram, key: _Key) -> Terms:
        if key[0] is StartKind.OFFERING:
            return programme.columns_of(key[1])
        return tuple((1, programme.columns.placed[leaf]) for leaf in programme.columns.leaves_of.get(key[1], ()))

    def _measures(self, programme: PlanProgram) -> list[_Measure]:
        """What a best plan is least by: the first of ``PlanProgram.objectives``, without the order among equals. One that
        nothing has any of is empty."""
        osp = programme.columns.scale.osp(1)
        one = Decimal(1)
        names: dict[Prefer, list[tuple[str, Decimal]]] = {
            Prefer.COST: [("unknown_prices", one), ("cost", Decimal("0.01"))],
            Prefer.FINISH: [("weeks", one)],
            Prefer.STEPS: [("steps", one)],
            Prefer.OSP: [("osp", osp)],
            Prefer.WORKLOAD: [("unknown_workloads", one), ("hours", programme.hours.osp(1))],
        }
        counts = self._problem.tree.counts
        found = [_Measure("to_agree", tuple((1, column) for column in programme.columns.to_agree.values()), one if counts else osp)]
        for wish in self._problem.limits.prefer:
            found += [_Measure(name, terms, step) for (name, step), terms in zip(names[wish], programme.measure(wish), strict=True)]
        found += [_Measure("surplus", programme.surplus_taken(), osp), _Measure("steps", programme.measure(Prefer.STEPS)[0], one)]
        return found

    def _way(self, solved: Solved) -> Way:
        match solved.status:
            case Status.INFEASIBLE:
                return Way(WayStatus.IMPOSSIBLE)
            case Status.UNKNOWN:
                return Way(WayStatus.OUT_OF_TIME)
            case status:
                best = WayStatus.OPTIMAL if status is Status.OPTIMAL else WayStatus.FEASIBLE
                return Way(best, confirmed(self._programme, solved).plan.totals)

    def _found(self, solved: Solved) -> frozenset[_Key]:
        """The things in the plan that was found."""
        if not solved.values:
            return frozenset()
        return frozenset(key for key in self.starts if solved.of(self._terms(self._programme, key)))

    def _in_plans(self, key: _Key) -> tuple[InPlans, Extra | None]:
        if self._best.status is Status.INFEASIBLE:
            return InPlans.NO_PLAN, None
        if self._best.status is not Status.OPTIMAL:
            return InPlans.UNKNOWN, None
        here = key in self.found
        match self._as_good(key, here=here):
            case True:
                return InPlans.SOME, None
            case False if here:
                return InPlans.EVERY, None
        measures, other = self._other_best(key, here=here)
        if other.status not in (Status.OPTIMAL, Status.INFEASIBLE):
            return InPlans.UNKNOWN, None
        extra = self._extra(measures, other)
        if other.values and extra is None:
            return InPlans.SOME, None
        return (InPlans.EVERY, None) if here else (InPlans.NONE, extra)

    def _as_good(self, key: _Key, *, here: bool) -> bool | None:
        """Whether some plan without the thing that is ``here``, or else with it, is a best plan too; ``None`` = not told so."""
        problem, ask = self._other(key, here=here)
        return as_good(problem, ask, Earlier(self._programme, self._best), time_limit_ms=self._time_limit_ms)

    def _other_best(self, key: _Key, *, here: bool) -> tuple[list[_Measure], Solved]:
        problem, ask = self._other(key, here=here)
        *_, (programme, solved) = improving_answers(problem, ask, time_limit_ms=self._time_limit_ms)
        return self._measures(programme), solved

    def _other(self, key: _Key, *, here: bool) -> tuple[Problem, Ask]:
        """The question for plans without the thing that is ``here``, or else with it. What an offering made superfluous is there
        again without it: whatever covers something of the same units, or is open credit as it is (5.3)."""
        also: set[str] = set()
        if key[0] is StartKind.OFFERING:
            own = self._uses[key[1]]
            alike = (id for id, use in self._uses.items() if own.covers.keys() & use.covers.keys() or (own.pieces and use.pieces))
            also = set(alike) if here else {key[1]}

        def ask(programme: PlanProgram) -> Sequence[Terms]:
            terms = self._terms(programme, key)
            programme.program.row(terms, high=0) if here else programme.program.row(terms, low=1)
            return programme.objectives(among_equals=False)

        return replace(self._programme.problem, also=frozenset(also)), ask

    def _extra(self, measures: list[_Measure], other: Solved) -> Extra | None:
        """The first measure in which the other plan is worse; ``None`` where it is as good, and where there is none."""
        if not other.values:
            return None
        for best, measure in zip(self._measures(self._programme), measures, strict=True):
            # Amounts are compared, not whole numbers: the two programmes may count in different steps.
            more = other.of(measure.terms) * measure.steps - self._best.of(best.terms) * best.steps
            if more:
                return Extra(measure.name, more)
        return None


_NONE: frozenset[str] = frozenset()
