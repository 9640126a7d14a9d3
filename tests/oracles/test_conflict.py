"""A minimal conflict: its members alone have no plan, without any one of them there is one; as giving up one by one finds it."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import HealthCheck, assume, given, settings

from pathways.planner.conflict import Member, conflict, members
from pathways.planner.engines import cpsat
from pathways.planner.planning import solve
from pathways.planner.problem import Problem
from pathways.planner.program import Status
from tests.oracles.generate import Case, plans
from tests.oracles.test_plan_oracle import problem_of

SMALL = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


def _possible(problem: Problem, kept: Collection[Member]) -> bool:
    names = {each.name for each in kept}
    for each in members(problem):
        if each.name not in names:
            problem = each.dropped(problem)
    return solve(problem, lambda _: (), engine=cpsat(), time_limit_ms=20_000)[1].status is not Status.INFEASIBLE


@SMALL
@given(case=plans())
def test_every_member_is_needed_and_they_clash(case: Case) -> None:
    problem = problem_of(case)
    every = list(members(problem))
    assume(not _possible(problem, every))
    found = conflict(problem)
    if not _possible(problem, ()):
        assert found.members == ()  # what is hard clashes by itself
        return
    assert found.found
    assert found.minimal
    assert not _possible(problem, found.members)
    for each in found.members:
        assert _possible(problem, [other for other in found.members if other != each]), each.name
    left = every
    for each in every:
        without = [other for other in left if other != each]
        left = left if _possible(problem, without) else without
    assert [each.name for each in found.members] == [each.name for each in left]


def test_a_possible_plan_has_no_conflict() -> None:
    from tests.oracles.test_plan_oracle import tampering_case

    assert conflict(problem_of(tampering_case())).members == ()


def test_without_time_nothing_is_claimed() -> None:
    from tests.oracles.test_plan_oracle import tampering_case

    found = conflict(problem_of(tampering_case()), time_limit_ms=0)
    assert not found.found
    assert not found.minimal
