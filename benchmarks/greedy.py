"""The peer that every plan is held against: take what costs least per missing element, one after another.

It follows the structure of the exact answer's cheapest completion where it must choose units, so the comparison is kind to
it: only the choice of offerings is greedy.
"""

from __future__ import annotations

from pathways.planner.planning import Problem


def greedy_cost_cents(problem: Problem, units: set[str]) -> int | None:
    """What greedy pays, in cents, to complete ``units`` from the options of ``problem``; ``None`` when it gets stuck."""
    left = {(unit, element) for unit in units for element in problem.unmet.get(unit, ())}
    total = 0
    options = [each for each in problem.offered.stock.every if each.price_cents is not None]
    while left:
        best = None
        for option in options:
            gain = sum(1 for unit, met in option.use.covers.items() for element in met if (unit, element) in left)
            if gain:
                price = option.price_cents or 0
                key = (price / gain, -gain, option.id)
                if best is None or key < best[0]:
                    best = (key, option)
        if best is None:
            return None
        total += best[1].price_cents or 0
        left -= {(unit, element) for unit, met in best[1].use.covers.items() for element in met}
    return total
