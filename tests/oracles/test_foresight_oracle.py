"""Demand decides among equal plans and nothing else, held against every plan that there is."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, assume, given, settings

from pathways.planner.plan import Planned
from pathways.planner.planning import Infeasible, plan
from tests.oracles.exhaustive import ExhaustivePlan, TooLarge
from tests.oracles.generate import Case, plans
from tests.oracles.test_plan_oracle import problem_of

SOME = settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))


@SOME
@given(case=plans())
def test_of_equal_plans_the_most_demanded_is_chosen_and_no_measure_gets_worse(case: Case) -> None:
    plain = problem_of(case)
    assume(not case.limits.assumed)
    demand = tuple((unit, 1 + number * 5 % 7) for number, unit in enumerate(sorted(plain.setting.leaf_units)))
    asked = problem_of(replace(case, limits=replace(case.limits, demand=demand)))
    search = ExhaustivePlan(plain.tree, plain.setting, case.record, case.offerings, case.limits)
    try:
        every = list(search.every())
    except TooLarge:
        assume(False)
        raise
    without, with_demand = plan(plain), plan(asked)
    if not every:
        assert isinstance(with_demand, Infeasible)
        return
    assert isinstance(without, Planned)
    assert isinstance(with_demand, Planned)
    assert with_demand.plan.totals == without.plan.totals
    weights = dict(demand)
    best = min(value for _, _, value in every)
    most = max(sum(weights[unit] for unit in way.units) for _, way, value in every if value == best)
    units = {each.unit for each in with_demand.plan.completion.leaves.values()} - plain.held
    assert sum(weights[each] for each in units if each in weights) == most
