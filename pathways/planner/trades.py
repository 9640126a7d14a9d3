"""What one plan trades against another: money, time, effort, and who, where, in which language, which units."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pathways.model import Prefer
from pathways.planner.plan import Plan, Step, StepKind, Totals

ONLINE = "online"


@dataclass(frozen=True, slots=True)
class Exchange:
    """What only the first plan has, and what only the other one has; sorted."""

    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.gone or self.come)


@dataclass(frozen=True, slots=True)
class Trades:
    """A plan measured against another one: what is more has a plus, later is more.

    ``cost_cents``: ``None`` where either plan has a price that is not known; ``known_cost_cents`` compares those that are.
    ``weeks`` and ``days``: between the finishes, ``None`` where either is not known. ``hours_per_week``: in the busiest week.
    ``all_online``: every offering taken can be studied online, and not so in the first plan. ``languages``: of teaching.
    """

    cost_cents: int | None
    known_cost_cents: int
    unknown_prices: int
    weeks: int | None
    days: int | None
    steps: int
    osp: Decimal | None
    to_agree_osp: Decimal | None
    hours_per_week: Decimal | None
    all_online: bool
    offerings: Exchange
    units: Exchange
    providers: Exchange
    places: Exchange
    languages: Exchange
    branch: Exchange


def trades(first: Plan, other: Plan) -> Trades:
    """What ``other`` trades against ``first``."""
    ours, theirs = first.totals, other.totals
    priced = not ours.unknown_prices and not theirs.unknown_prices
    days = (theirs.finish - ours.finish).days if ours.finish is not None and theirs.finish is not None else None

    def exchange(names: Callable[[Plan], Iterable[str]]) -> Exchange:
        before, after = set(names(first)), set(names(other))
        return Exchange(tuple(sorted(before - after)), tuple(sorted(after - before)))

    return Trades(
        cost_cents=theirs.cost_cents - ours.cost_cents if priced else None,
        known_cost_cents=theirs.cost_cents - ours.cost_cents,
        unknown_prices=theirs.unknown_prices - ours.unknown_prices,
        weeks=None if ours.weeks is None or theirs.weeks is None else theirs.weeks - ours.weeks,
        days=days,
        steps=theirs.steps - ours.steps,
        osp=_less(theirs.osp, ours.osp),
        to_agree_osp=_less(theirs.to_agree_osp, ours.to_agree_osp),
        hours_per_week=_less(other.busiest_week_hours, first.busiest_week_hours),
        all_online=_all_online(other) and not _all_online(first),
        offerings=exchange(lambda plan: (each.id for each in _taught(plan))),
        units=exchange(_added_units),
        providers=exchange(lambda plan: (each.provider for each in _taught(plan) if each.provider)),
        places=exchange(lambda plan: (place for each in _taught(plan) for place in each.places)),
        languages=exchange(lambda plan: (code for each in _taught(plan) for code in each.languages)),
        branch=exchange(lambda plan: (each.code or each.id for each in plan.branch)),
    )


def decided_by(first: Plan, other: Plan, prefer: Sequence[Prefer]) -> str:
    """The measure by which ``first`` comes before ``other``: the first in the order of plans (planner-model.md 4, 4.1) in which the
    two differ; "order" where they are equal in all of them, and only the fixed order decides."""
    ours, theirs = _in_order(first, prefer), _in_order(other, prefer)
    return next((name for (name, one), (_, two) in zip(ours, theirs, strict=True) if one != two), "order")


Measure = tuple[str, int | Decimal | None]
"""What plans are compared by, and how much of it one has; ``None`` = not known."""


def wished(plan: Plan, prefer: Sequence[Prefer]) -> list[Measure]:
    """What comes first: credit left to agreement (units, in a tree of counts), then the wishes in their order."""
    measures: list[Measure] = [("to_agree", sum(plan.completion.to_agree.values(), Decimal(0)))]
    for wish in prefer:
        measures += _wished(plan, wish)
    return measures


def _in_order(plan: Plan, prefer: Sequence[Prefer]) -> list[Measure]:
    totals = plan.totals
    return [
        *wished(plan, prefer),
        ("surplus", totals.surplus_osp),
        ("steps", totals.steps),
        ("surplus_held", totals.surplus_held_osp),
        ("finish", _finish_week(totals)),
    ]


def _wished(plan: Plan, wish: Prefer) -> list[Measure]:
    totals = plan.totals
    match wish:
        case Prefer.COST:
            return [("unknown_cost", totals.unknown_prices), ("cost", totals.cost_cents)]
        case Prefer.FINISH:
            return [("finish", _finish_week(totals))]
        case Prefer.STEPS:
            return [("steps", totals.steps)]
        case Prefer.OSP:
            return [("osp", totals.osp)]
        case Prefer.WORKLOAD:
            return [("workload", plan.busiest_week_hours)]


def _finish_week(totals: Totals) -> int | None:
    """Weeks to the finish; a plan without any dated step has none to wait for."""
    return 0 if totals.weeks is None and not totals.steps else totals.weeks


def is_better_in_something(trades: Trades) -> bool:
    """Whether a measure that a reader sees speaks for the other plan."""
    seen = (trades.known_cost_cents, trades.unknown_prices, trades.days, trades.steps, trades.osp, trades.hours_per_week)
    return any(each is not None and each < 0 for each in seen)


def _less(value: Decimal | None, than: Decimal | None) -> Decimal | None:
    return None if value is None or than is None else value - than


def _taught(plan: Plan) -> list[Step]:
    return [each for each in plan.steps if each.kind is StepKind.OFFERING]


def _all_online(plan: Plan) -> bool:
    taught = _taught(plan)
    return bool(taught) and all(ONLINE in each.modes for each in taught)


def _added_units(plan: Plan) -> Iterable[str]:
    """Units that are counted in the plan and come from it."""
    return (each.unit for each in plan.placements if each.unit is not None and each.source == "plan")
