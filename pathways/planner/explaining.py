"""Why there is no plan, and the smallest changes that would make one.

First *what is missing*: the elastic model lets elements stay unmet at the price of being named, with the amounts (date,
hours, money) set free; each missing unit is named with the filter that removed its would-be offerings. Then the
*relaxations*: one limit at a time is moved as little as possible, and each result is solved again before it is said.

Source: planner-model.md 7.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from pathways.model import Because, Limits, Offering, Prefer, Text, because
from pathways.planner.engines import Engine, relaxed
from pathways.planner.formulation import PlanProgram
from pathways.planner.plan import Impossible, Plan, Planned, Relaxation
from pathways.planner.planning import HOURS_IN_A_WEEK, TIME_LIMIT_MS, plan, solve, with_later_starts
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Status, Terms
from pathways.planner.scale import Scale

_ANY_BUDGET_CENTS = 10**9
_TEN_YEARS = timedelta(days=3650)
_SILENT = ("price_unknown", "undated", "workload_unknown")
# Dropping an amount is named only where moving it is not enough.
_MOVED_BY = {"drop_by": "finish_later", "drop_hours_per_week": "study_more_hours", "drop_budget": "spend_more"}


def _without(limits: Limits) -> Iterator[tuple[str, Limits]]:
    """Each limit dropped alone. An amount too: what the data is silent about is refused by any amount."""
    if limits.by is not None:
        yield "drop_by", replace(limits, by=None)
    if limits.hours_per_week is not None:
        yield "drop_hours_per_week", replace(limits, hours_per_week=None)
    if limits.budget_cents is not None:
        yield "drop_budget", replace(limits, budget_cents=None)
    if limits.languages:
        yield "drop_languages", replace(limits, languages=())
    if limits.modes:
        yield "drop_modes", replace(limits, modes=())
    if limits.places:
        yield "drop_places", replace(limits, places=())
    if limits.places_excluded:
        yield "drop_places_excluded", replace(limits, places_excluded=())
    if limits.blocked:
        yield "drop_blocked", replace(limits, blocked=())
    if limits.busy:
        yield "drop_busy", replace(limits, busy=())
    if limits.excluded or limits.excluded_units or limits.cancelled:
        yield "drop_excluded", replace(limits, excluded=(), excluded_units=(), cancelled=())
    if limits.pinned:
        yield "drop_pinned", replace(limits, pinned=())
    if limits.fixed:
        yield "drop_fixed", replace(limits, fixed=())


def explain(problem: Problem, *, engine: Engine | None = None, time_limit_ms: int = TIME_LIMIT_MS) -> Impossible:
    """The reasons why ``problem`` has no plan, and every single change that gives one, the smallest of its kind."""
    return _Explainer(problem, engine, time_limit_ms).impossible()


def _removed_by(name: str, offerings: Sequence[Offering]) -> Because:
    """How many offerings a filter removed; of those for one group, for which."""
    groups = sorted({each.restricted_to for each in offerings if each.restricted_to}) if name == "restricted" else []
    return because(f"removed_by_{name}", *(because("meant_for_group", group=each) for each in groups), offerings=len(offerings))


@dataclass(frozen=True, slots=True)
class _Moved:
    """One limit moved by the least that is enough; ``amount`` 0 when the limit need not move. ``proven``: less is not
    enough; else the time ran out and less may be."""

    change: str
    amount: Decimal
    unit: str
    limits: Limits
    proven: bool


@dataclass(frozen=True, slots=True)
class _Least:
    """The least of a measure, in its own whole units; hours are whole in ``scale``."""

    value: int
    proven: bool
    scale: Scale


class _Explainer:
    def __init__(self, problem: Problem, engine: Engine | None, time_limit_ms: int) -> None:
        self._problem = problem
        self._limits = problem.limits
        self._engine = engine
        self._time_limit_ms = time_limit_ms

    def impossible(self) -> Impossible:
        reasons = (*self._unusable_pins(), *self._missing())
        relaxations = tuple(self._relaxations())
        if not reasons:
            reasons = (self._clash(),)
        searched = with_later_starts(self._problem, self._engine, self._time_limit_ms) or self._problem
        return Impossible(reasons, relaxations, searched.notes())

    # -- what is missing ---------------------------------------------------------------------------------------------

    def _unusable_pins(self) -> Iterator[Because]:
        """What was asked for by name and cannot be taken, whatever else there is."""
        for each in self._problem.offered.removed:
            offering, name = each.offering, each.filter
            cause = _removed_by(name, [offering])
            if offering.id in self._limits.pinned:
                yield because("pinned_cannot_be_taken", cause, offering=offering.id, name=offering.name)
            elif offering.id in self._limits.wanted:
                yield because("begun_cannot_be_taken", cause, offering=offering.id, name=offering.name)

    def _missing(self) -> tuple[Because, ...]:
        """One reason per unit that cannot be completed from the catalogue, with what removed its offerings."""
        refused = {each.offering.id for each in self._problem.offered.removed}
        free = replace(
            self._limits,
            by=None,
            hours_per_week=None,
            budget_cents=None,
            pinned=(),
            fixed=tuple(each for each in self._limits.fixed if each[0] not in refused),
            excluded_units=(),
            prefer=(Prefer.COST,),
        )
        elastic = replace(self._problem, limits=free, missing_allowed=True)
        programme = PlanProgram(elastic)
        solved = (self._engine or relaxed())(programme.program, programme.objectives(), time_limit_ms=self._time_limit_ms)
        if solved.status is Status.INFEASIBLE:
            return (because("tree_cannot_be_filled"),)
        lacking: dict[str, list[str]] = {}
        for (unit, element), column in programme.missing.items():
            if solved.values and solved.values[column]:
                lacking.setdefault(unit, []).append(element)
        return tuple(self._unit_missing(elastic, unit, elements) for unit, elements in sorted(lacking.items()))

    def _unit_missing(self, elastic: Problem, unit: str, elements: list[str]) -> Because:
        removed: dict[str, list[Offering]] = {}
        for each in elastic.offered.removed:
            if each.use.covers.get(unit, frozenset()) & set(elements):
                removed.setdefault(each.filter, []).append(each.offering)
        causes = [_removed_by(name, offerings) for name, offerings in sorted(removed.items())]
        waiting = {
            before
            for option in elastic.options
            if option.use.covers.get(unit, frozenset()) & set(elements)
            for before in option.prerequisites
            if elastic.unmet.get(before) and before not in elastic.standing.completed
        }
        causes += [because("prerequisite_missing", unit=before) for before in sorted(waiting)]
        known = self._problem.setting.unit(unit)
        name = known.name if known is not None else Text()
        code = "offered_but_refused" if causes else "nobody_offers"
        return because(code, *causes, unit=unit, name=name, elements=len(elements))

    def _clash(self) -> Because:
        """Everything is offered; the limits that were set cannot all be kept."""
        limits = self._limits
        causes = []
        if limits.by is not None:
            causes.append(because("limit_by", by=limits.by))
        if limits.hours_per_week is not None:
            causes.append(because("limit_hours_per_week", hours=limits.hours_per_week))
        if limits.budget_cents is not None:
            causes.append(because("limit_budget", eur=Decimal(limits.budget_cents) / 100))
        if limits.blocked:
            causes.append(because("limit_blocked", periods=len(limits.blocked)))
        if limits.busy and limits.hours_per_week is not None:
            causes.append(because("limit_busy", periods=len(limits.busy)))
        if limits.pinned:
            causes.append(because("limit_pinned", offerings=", ".join(sorted(limits.pinned))))
        if limits.excluded_units:
            causes.append(because("limit_excluded_units", units=", ".join(sorted(limits.excluded_units))))
        if limits.fixed:
            causes.append(because("limit_fixed", offerings=", ".join(sorted(each for each, _, _ in limits.fixed))))
        # What a limit refuses because the data is silent is no clash of amounts: no sum or date would help it.
        filters = [each.filter for each in self._problem.offered.removed]
        causes += [because(f"removed_by_{name}", offerings=filters.count(name)) for name in _SILENT if name in filters]
        if self._waits_in_vain():
            order = because("order_cannot_be_kept")
            return because("limits_clash", *causes, order) if causes else order
        return because("limits_clash", *causes)

    def _waits_in_vain(self) -> bool:
        """Whether there would be a plan if nothing had to come before anything else."""
        loose = PlanProgram(replace(self._problem, timeless=True))
        return (self._engine or relaxed())(loose.program, (), time_limit_ms=self._time_limit_ms).status is not Status.INFEASIBLE

    # -- the smallest changes ----------------------------------------------------------------------------------------

    def _relaxations(self) -> Iterator[Relaxation]:
        """Each single change that is enough; without any amount that is, the amounts that are enough together."""
        alone = list(self._alone())
        yield from alone or self._together()
        for change, limits in _without(self._limits):
            if _MOVED_BY.get(change) in {each.change for each in alone}:
                continue
            found = self._plan(limits)
            if found is not None:
                yield Relaxation(change, None, None, found.totals)

    def _alone(self) -> Iterator[Relaxation]:
        for move in (self._weeks, self._hours, self._euros):
            moved = move(self._limits)
            found = self._plan(moved.limits) if moved is not None and moved.amount else None
            if moved is not None and found is not None:
                yield Relaxation(moved.change, moved.amount, moved.unit, found.totals, proven=moved.proven)

    def _together(self) -> Iterator[Relaxation]:
        """Several amounts at once: least weeks first, then hours, then money (7), each while the later ones are free."""
        wanted = self._limits
        free_money = replace(wanted, budget_cents=None if wanted.budget_cents is None else _ANY_BUDGET_CENTS)
        free_hours = replace(free_money, hours_per_week=None if wanted.hours_per_week is None else HOURS_IN_A_WEEK)
        weeks = self._weeks(free_hours)
        by = weeks.limits.by if weeks is not None else wanted.by
        hours = self._hours(replace(free_money, by=by))
        cap = hours.limits.hours_per_week if hours is not None else wanted.hours_per_week
        euros = self._euros(replace(wanted, by=by, hours_per_week=cap))
        budget = euros.limits.budget_cents if euros is not None else wanted.budget_cents
        moves = [each for each in (weeks, hours, euros) if each is not None and each.amount]
        found = self._plan(replace(wanted, by=by, hours_per_week=cap, budget_cents=budget)) if moves else None
        if found is not None:
            for moved in moves:
                yield Relaxation(moved.change, moved.amount, moved.unit, found.totals, together=True, proven=moved.proven)

    # -- one amount, moved as little as possible ---------------------------------------------------------------------

    def _weeks(self, limits: Limits) -> _Moved | None:
        """Whole weeks after the date that is set; one week less gives no plan."""
        by = limits.by
        if by is None:
            return None
        later = by + min(_TEN_YEARS, date.max - by)
        soonest = self._least(replace(limits, by=later), lambda programme: programme.ends()[-1])
        if soonest is None:
            return None
        # The finish is least in whole calendar weeks: within the last of them fewer weeks than to its end may be enough.
        monday = limits.start - timedelta(days=limits.start.weekday())
        last = monday + timedelta(weeks=soonest.value, days=-1)
        enough, too_few, proven = max(0, -((by - last).days // 7)), -1, soonest.proven
        while enough - too_few > 1:
            middle = (enough + too_few) // 2
            possible = self._possible(replace(limits, by=by + timedelta(weeks=middle)))
            if possible:
                enough = middle
            else:
                too_few = middle
                proven = proven and possible is not None
        return _Moved("finish_later", Decimal(enough), "weeks", replace(limits, by=by + timedelta(weeks=enough)), proven)

    def _euros(self, limits: Limits) -> _Moved | None:
        """Euros above the budget that is set; one cent less gives no plan."""
        budget = limits.budget_cents
        if budget is None:
            return None
        cheapest = self._least(replace(limits, budget_cents=_ANY_BUDGET_CENTS), lambda programme: programme.known_prices())
        if cheapest is None:
            return None
        enough = max(budget, cheapest.value)
        amount = Decimal(enough - budget) / 100
        return _Moved("spend_more", amount, "eur", replace(limits, budget_cents=enough), cheapest.proven)

    def _hours(self, limits: Limits) -> _Moved | None:
        """Hours above the weekly cap that is set; the smallest cap that works."""
        cap = limits.hours_per_week
        if cap is None:
            return None
        calmest = self._least(replace(limits, hours_per_week=HOURS_IN_A_WEEK), lambda programme: programme.busiest_week())
        if calmest is None:
            return None
        enough = max(cap, calmest.scale.osp(calmest.value))
        return _Moved("study_more_hours", enough - cap, "hours_per_week", replace(limits, hours_per_week=enough), calmest.proven)

    # -- solving -----------------------------------------------------------------------------------------------------

    def _least(self, limits: Limits, measure: Callable[[PlanProgram], Terms]) -> _Least | None:
        """The least value of one measure alone over every plan within ``limits``; ``None`` when none was found."""
        programme, solved = self._solved(limits, lambda each: (measure(each),))
        if not solved.values:
            return None
        return _Least(solved.of(measure(programme)), solved.status is Status.OPTIMAL, programme.hours)

    def _possible(self, limits: Limits) -> bool | None:
        """Whether there is any plan within ``limits``; ``None`` when the time did not suffice to tell."""
        _, solved = self._solved(limits, lambda _: ())
        if solved.status is Status.UNKNOWN:
            return None
        return solved.status is not Status.INFEASIBLE

    def _solved(self, limits: Limits, objectives: Callable[[PlanProgram], Sequence[Terms]]) -> tuple[PlanProgram, Solved]:
        return solve(replace(self._problem, limits=limits), objectives, engine=self._engine, time_limit_ms=self._time_limit_ms)

    def _plan(self, limits: Limits) -> Plan | None:
        answer = plan(replace(self._problem, limits=limits), engine=self._engine, time_limit_ms=self._time_limit_ms)
        return answer.plan if isinstance(answer, Planned) else None
