"""The measures of a plan, as every answer that has plans says them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pathways.planner import plan
from pathways.wire.frame import Number, Wire


class Totals(Wire):
    """A plan's measures. ``cost_eur`` is null when a price is not known; ``known_cost_eur`` sums those that are.

    ``to_agree_osp``: credit that nothing loaded gives and that is left to agree with the provider. ``surplus_osp``: credit that
    the plan studies and does not count, because a rule takes less.
    """

    osp: Number | None
    cost_eur: Number | None
    finish: date | None
    steps: int
    weeks: int | None
    known_cost_eur: Number
    unknown_prices: int
    to_agree_osp: Number | None
    surplus_osp: Number


def totals_of(totals: plan.Totals) -> Totals:
    """A plan's measures, money in euros."""
    known = Decimal(totals.cost_cents) / 100
    return Totals(
        osp=totals.osp,
        cost_eur=None if totals.unknown_prices else known,
        finish=totals.finish,
        steps=totals.steps,
        weeks=totals.weeks,
        known_cost_eur=known,
        unknown_prices=totals.unknown_prices,
        to_agree_osp=totals.to_agree_osp,
        surplus_osp=totals.surplus_osp,
    )
