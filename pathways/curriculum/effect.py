"""What further offerings change for learners: each is planned for again with them, and the two plans are held against each other.

Two plans are made of each question: the cheapest and the earliest. More is never worse, so each learner is better off or as
before: a plan is *possible* that was not; less is left *to agree*; it is *cheaper* or *earlier*. Whoever has less to agree, or
other unknown prices, is not compared by money: the plans pay for different things.

Of a cohort only counts come out, and none of fewer than five people: a count is withheld where it is smaller, or where it leaves
one to four of the whole (decision 0088)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from statistics import median

from pathways.model import Prefer
from pathways.planner.plan import OutOfTime, Planned, Totals
from pathways.planner.planning import plan
from pathways.planner.problem import Problem

TIME_LIMIT_MS = 10_000
FEWEST = 5
"""Counts of fewer people are not told."""


class Way(StrEnum):
    """What is known of a learner's plan."""

    PLANNED = "planned"
    IMPOSSIBLE = "impossible"
    OUT_OF_TIME = "out_of_time"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The measures of the cheapest and of the earliest plan; ``None`` where there is none."""

    way: Way
    cheapest: Totals | None = None
    earliest: Totals | None = None


def outcome(problem: Problem, *, time_limit_ms: int = TIME_LIMIT_MS) -> Outcome:
    """What planning gives, by money and by the finish."""
    made: list[Totals] = []
    for wishes in ((Prefer.COST, Prefer.FINISH), (Prefer.FINISH, Prefer.COST)):
        found = plan(replace(problem, limits=replace(problem.limits, prefer=wishes)), time_limit_ms=time_limit_ms)
        match found:
            case Planned(plan=one):
                made.append(one.totals)
            case OutOfTime():
                return Outcome(Way.OUT_OF_TIME)
            case _:
                # By the finish every step needs its days, so there may be no plan by that alone.
                if not made:
                    return Outcome(Way.IMPOSSIBLE)
    return Outcome(Way.PLANNED, made[0], made[1] if len(made) > 1 else None)


@dataclass(frozen=True, slots=True)
class Change:
    """What is better for one learner. ``saved_cents``, ``days``: how much cheaper, how many days earlier; 0 for none."""

    possible: bool = False
    less_to_agree: bool = False
    saved_cents: int = 0
    days: int = 0

    @property
    def any(self) -> bool:
        """Whether anything is."""
        return self.possible or self.less_to_agree or self.saved_cents > 0 or self.days > 0


def change(before: Outcome, after: Outcome) -> Change:
    """What is better in ``after``."""
    if after.way is not Way.PLANNED or after.cheapest is None:
        return Change()
    if before.way is not Way.PLANNED or before.cheapest is None:
        return Change(possible=before.way is Way.IMPOSSIBLE)
    was, now = before.cheapest, after.cheapest
    if (now.to_agree_osp or Decimal(0)) < (was.to_agree_osp or Decimal(0)):
        return Change(less_to_agree=True, days=_days(before.earliest, after.earliest))
    same_prices = now.unknown_prices == was.unknown_prices
    saved = max(0, was.cost_cents - now.cost_cents) if same_prices else 0
    return Change(saved_cents=saved, days=_days(before.earliest, after.earliest))


def _days(before: Totals | None, after: Totals | None) -> int:
    first: date | None = before.finish if before is not None else None
    last: date | None = after.finish if after is not None else None
    return max(0, (first - last).days) if first is not None and last is not None else 0


@dataclass(frozen=True, slots=True)
class Effect:
    """Over all learners. ``planned``: those who had a plan before; ``unknown``: those whose time ran out. Medians are of those whom
    they are about."""

    learners: int
    planned: int
    impossible: int
    unknown: int
    possible: int
    less_to_agree: int
    cheaper: int
    earlier: int
    better: int
    median_saved_cents: int | None
    median_days: int | None


def effect(before: Sequence[Outcome], after: Sequence[Outcome]) -> Effect:
    """The sum of all changes; learner by learner in the same order."""
    changes = [change(*each) for each in zip(before, after, strict=True)]
    unsure = sum(Way.OUT_OF_TIME in (one.way, other.way) for one, other in zip(before, after, strict=True))
    saved = [each.saved_cents for each in changes if each.saved_cents]
    days = [each.days for each in changes if each.days]
    return Effect(
        learners=len(changes),
        planned=sum(each.way is Way.PLANNED for each in before),
        impossible=sum(each.way is Way.IMPOSSIBLE for each in before),
        unknown=unsure,
        possible=sum(each.possible for each in changes),
        less_to_agree=sum(each.less_to_agree for each in changes),
        cheaper=len(saved),
        earlier=len(days),
        better=sum(each.any for each in changes),
        median_saved_cents=round(median(saved)) if saved else None,
        median_days=round(median(days)) if days else None,
    )


# -- what may be told of a cohort ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Told:
    """How counts of people are told: as they are of invented learners, never of fewer than five of a cohort. ``of``: how many there
    are in all."""

    of: int
    is_cohort: bool

    def count(self, found: int) -> int | None:
        """``found``; ``None`` where it is withheld."""
        if not self.is_cohort:
            return found
        left = self.of - found
        return found if found >= FEWEST and (left == 0 or left >= FEWEST) else None

    def left_out(self, records: int) -> int | None:
        """How many records were left out: of a cohort none or many, ``None`` for a few."""
        return None if self.is_cohort and 0 < records < FEWEST else records

    def about(self, people: int, value: int | None) -> int | None:
        """A figure about so many people."""
        return value if self.count(people) is not None else None


def outcomes(problems: Iterable[Problem], *, on_way: Callable[[int], None] = lambda _: None) -> tuple[Outcome, ...]:
    """The outcome of each; ``on_way`` is told how many are done."""
    found = []
    for number, each in enumerate(problems, start=1):
        found.append(outcome(each))
        on_way(number)
    return tuple(found)
