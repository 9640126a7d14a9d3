"""The peer that every plan is held against: take what costs least per missing element, one after another.

It follows the structure of the exact answer's completion where it must choose units, and takes its open credit as it is, so
the comparison is kind to it: only the choice of offerings is greedy. It keeps to a cap of hours a week, and knows nothing of
what must come first: it is fair only where nothing must.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from decimal import Decimal

from pathways.planner.options import Option
from pathways.planner.problem import Problem


class Calendar:
    """Hours of what is taken, by week, within a cap (``None`` = no cap)."""

    def __init__(self, cap: Decimal | None, taken: Collection[Option]) -> None:
        self._cap = cap
        self._hours: defaultdict[int, Decimal] = defaultdict(Decimal)
        for option in taken:
            self.take(option)

    def has_room(self, option: Option) -> bool:
        hours = option.hours_per_week
        return self._cap is None or hours is None or all(self._hours[week] + hours <= self._cap for week in _weeks(option))

    def take(self, option: Option) -> None:
        for week in _weeks(option):
            self._hours[week] += option.hours_per_week or Decimal(0)


def _weeks(option: Option) -> range:
    return range(option.start_week or 0, option.end_week or 0)


def greedy_cost_cents(problem: Problem, units: set[str], given: Collection[Option] = ()) -> int | None:
    """What greedy pays, in cents, for ``given`` and to complete ``units`` from the options of ``problem``; ``None`` when it
    gets stuck."""
    left = {(unit, element) for unit in units for element in problem.unmet.get(unit, ())}
    left -= {(unit, element) for option in given for unit, met in option.use.covers.items() for element in met}
    total = sum(option.price_cents or 0 for option in given)
    calendar = Calendar(problem.limits.hours_per_week, given)
    options = [each for each in problem.stock.every if each.price_cents is not None and _gain(each, left)]
    while left:
        possible = [(option, gain) for option in options if (gain := _gain(option, left)) and calendar.has_room(option)]
        if not possible:
            return None
        best, _ = min(possible, key=lambda each: ((each[0].price_cents or 0) / each[1], -each[1], each[0].id))
        total += best.price_cents or 0
        calendar.take(best)
        left -= {(unit, element) for unit, met in best.use.covers.items() for element in met}
    return total


def _gain(option: Option, left: set[tuple[str, str]]) -> int:
    """How many of the missing elements it covers."""
    return sum(1 for unit, met in option.use.covers.items() for element in met if (unit, element) in left)
