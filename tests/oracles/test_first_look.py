"""The way over a short list gives what one engine over everything gives; what rules options out rules no better plan out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from pathways.model import Prefer
from pathways.planner import looking
from pathways.planner.alternatives import Differ, alternatives
from pathways.planner.at_least import least
from pathways.planner.engines import cpsat, relaxation
from pathways.planner.formulation import PlanProgram
from pathways.planner.looking import improving_answers
from pathways.planner.options import Option
from pathways.planner.plan import Planned
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Status, is_above
from pathways.planner.shortlist import Shortlist
from tests.oracles.generate import Case, crowded_plans, plans, waiting_plans
from tests.oracles.test_plan_oracle import problem_of

SOME = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
WISHES = st.permutations(list(Prefer)).flatmap(lambda order: st.integers(1, 3).map(lambda count: tuple(order[:count])))


def compare(problem: Problem, *, of_kinds: bool = False) -> None:
    whole = PlanProgram(problem)
    alone = cpsat()(whole.program, whole.objectives(), time_limit_ms=60_000)
    *before, (programme, last) = improving_answers(problem, PlanProgram.objectives, time_limit_ms=60_000, few=0, of_kinds=of_kinds)
    assert last.status is alone.status
    for _, each in before:
        assert each.status is Status.FEASIBLE
    if alone.values:
        assert taken(programme, last) == taken(whole, alone)
        assert wishes(programme, last) == wishes(whole, alone)


def taken(programme: PlanProgram, solved: Solved) -> list[Option]:
    return programme.taken_options(solved)


def wishes(programme: PlanProgram, solved: Solved) -> list[int]:
    return [solved.of(terms) for wish in programme.problem.limits.prefer for terms in programme.measure(wish)]


@SOME
@given(case=plans() | crowded_plans(), prefer=WISHES)
def test_equal_to_one_engine_over_everything(case: Case, prefer: tuple[Prefer, ...]) -> None:
    compare(problem_of(replace(case, limits=replace(case.limits, prefer=prefer))))


@SOME
@given(case=waiting_plans())
def test_equal_where_steps_wait_for_one_another(case: Case) -> None:
    compare(problem_of(case))


@SOME
@given(case=plans() | crowded_plans() | waiting_plans(), prefer=WISHES)
def test_equal_where_what_it_is_worth_at_least_is_asked_for(case: Case, prefer: tuple[Prefer, ...]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(relaxation, "_MANY_COLUMNS", 0)
        compare(problem_of(replace(case, limits=replace(case.limits, prefer=prefer))), of_kinds=True)


@SOME
@given(case=plans() | crowded_plans(), prefer=WISHES)
def test_where_the_best_that_can_be_is_not_found_soon_there_is_another_way(case: Case, prefer: tuple[Prefer, ...]) -> None:
    whole_way = looking.improving

    def never_soon(*given: Any, first_ms: int | None = None, **named: Any) -> Iterator[Solved]:
        return whole_way(*given, **named) if first_ms is None else iter([Solved(Status.UNKNOWN)])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looking, "improving", never_soon)
        compare(problem_of(replace(case, limits=replace(case.limits, prefer=prefer))), of_kinds=True)


@SOME
@given(case=plans() | crowded_plans() | waiting_plans(), prefer=WISHES)
def test_no_plan_is_below_what_it_is_worth_where_nothing_waits(case: Case, prefer: tuple[Prefer, ...]) -> None:
    problem = problem_of(replace(case, limits=replace(case.limits, prefer=prefer)))
    found = least(problem, PlanProgram.objectives, engine=cpsat(), time_limit_ms=60_000)
    whole = PlanProgram(problem)
    best = cpsat()(whole.program, whole.objectives(), time_limit_ms=60_000)
    if best.values:
        assert not is_above(found.floors(whole), best.reached)
        assert not found.is_impossible
    event(f"floors of {len(found.floors(whole))} measures")


@SOME
@given(case=plans() | crowded_plans() | waiting_plans())
def test_what_is_dearer_than_its_like_is_in_no_plan_that_costs_so_little(case: Case) -> None:
    problem = problem_of(replace(case, limits=replace(case.limits, prefer=(Prefer.COST,))))
    whole = PlanProgram(problem)
    best = cpsat()(whole.program, whole.objectives(), time_limit_ms=60_000)
    if not best.values or whole.to_agree(best):
        return
    unknown, cost = (best.of(terms) for terms in whole.measure(Prefer.COST))
    if unknown:
        return
    found = least(problem, PlanProgram.objectives, engine=cpsat(), time_limit_ms=60_000)
    left = {each.id for each in found.no_dearer(problem.options, cost)}
    assert {each.id for each in whole.taken_options(best)} <= left
    event(f"leaves out some: {len(left) < len(problem.options)}")


@SOME
@given(case=plans() | crowded_plans(), data=st.data())
def test_whatever_is_looked_at_first(case: Case, data: st.DataObject) -> None:
    problem = problem_of(case)
    ids = [each.id for each in problem.offered.options]
    shown = data.draw(st.sets(st.sampled_from(ids)) if ids else st.just(set()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Shortlist, "first", lambda *_: shown)
        compare(problem)


@SOME
@given(case=plans() | crowded_plans() | waiting_plans(), differ=st.sampled_from(Differ), prefer=WISHES)
def test_alternatives_are_equal_though_each_is_first_looked_for_among_plans_as_good_as_the_last(
    case: Case, differ: Differ, prefer: tuple[Prefer, ...]
) -> None:
    problem = problem_of(replace(case, limits=replace(case.limits, prefer=prefer)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(improving_answers.__kwdefaults__, "few", 0)
        ours = list(islice(alternatives(problem, differ, time_limit_ms=60_000), 5))
    alone = list(islice(alternatives(problem, differ, engine=cpsat(), time_limit_ms=60_000), 5))
    assert [each.plan.chosen if isinstance(each, Planned) else type(each) for each in ours] == [
        each.plan.chosen if isinstance(each, Planned) else type(each) for each in alone
    ]
