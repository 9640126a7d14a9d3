"""Repairs against every plan there is, and the laws of fixing, excluding and repairing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pathways.model import Offering, Prefer
from pathways.planner.engines import cpsat
from pathways.planner.formulation import PlanProgram
from pathways.planner.itinerary import found
from pathways.planner.plan import Plan, Planned, StepKind
from pathways.planner.planning import Infeasible, plan
from pathways.planner.problem import Problem
from pathways.planner.repairing import Equal, Within, number_of_changes, repair
from pathways.planner.saved import SavedPlan, as_saved, progress
from pathways.rules.confirm_plan import confirm_plan
from tests.oracles.exhaustive import ExhaustivePlan, Saved, TooLarge
from tests.oracles.generate import Case, plans
from tests.oracles.test_plan_oracle import problem_of, tampering_case, value

SOME = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


def exhaustive(problem: Problem) -> ExhaustivePlan:
    try:
        areas = problem.question.competence_areas
        return ExhaustivePlan(problem.tree, problem.setting, problem.question.record, problem.offerings, problem.limits, areas)
    except TooLarge:
        assume(False)
        raise


def by_trying_all(problem: Problem, saved: SavedPlan | None = None) -> tuple[int, ...] | None:
    try:
        return exhaustive(problem).best(None if saved is None else _for_oracle(saved))
    except TooLarge:
        assume(False)
        raise


def _for_oracle(saved: SavedPlan) -> Saved:
    studies = {each.id: (each.start, each.end) for each in saved.steps if each.kind is StepKind.OFFERING}
    shown = {each.id.split(":")[1] for each in saved.steps if each.id.startswith(("demonstration:", "recognition:"))}
    agreed = {each.id.removeprefix("agree:") for each in saved.steps if each.kind is StepKind.TO_AGREE}
    return Saved(studies, frozenset(shown), frozenset(agreed))


def planned(problem: Problem) -> Plan:
    answer = plan(problem)
    assume(isinstance(answer, Planned))
    assert isinstance(answer, Planned)
    return answer.plan


def pinned(draw: st.DrawFn, case: Case) -> Case:
    """``case`` with up to three of its offerings pinned; often with none."""
    names = draw(st.just([]) | st.lists(st.sampled_from([each.id for each in case.offerings]), max_size=3, unique=True))
    return replace(case, limits=replace(case.limits, pinned=tuple(sorted(names))))


@st.composite
def pinning(draw: st.DrawFn) -> Case:
    return pinned(draw, draw(plans(prefer=(Prefer.COST,))))


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Case, Case]:
    """A case, and what has become of it: offerings gone, dearer, moved; units, intakes and offerings excluded. Some are pinned,
    before and after."""
    case = pinned(draw, draw(plans(prefer=(Prefer.COST,))))
    offerings: list[Offering] = []
    for each in case.offerings:
        fate = draw(st.sampled_from(["same", "same", "gone", "dearer", "moved"]))
        if fate == "dearer":
            each = replace(each, price_cents=(each.price_cents or 0) + 150)
        if fate == "moved":
            later = timedelta(weeks=1)
            moved = (replace(one, start=one.start + later, end=one.end + later) for one in each.intakes if one.start and one.end)
            each = replace(each, intakes=(*moved, *(one for one in each.intakes if not one.start or not one.end)))
        if fate != "gone":
            offerings.append(each)
    there = {each.id for each in offerings}
    limits = replace(case.limits, pinned=tuple(each for each in case.limits.pinned if each in there))
    if draw(st.booleans()):
        units = sorted(each.code for each in case.qualification.units)
        limits = replace(limits, excluded_units=(draw(st.sampled_from(units)),))
    starts = sorted((each.id, one.start) for each in offerings for one in each.intakes if one.start is not None)
    if starts and draw(st.booleans()):
        limits = replace(limits, cancelled=(draw(st.sampled_from(starts)),))
    return case, replace(case, offerings=tuple(offerings), limits=limits)


@SOME
@given(both=worlds())
def test_a_repair_makes_the_fewest_changes_of_all_plans_and_then_the_cheapest(both: tuple[Case, Case]) -> None:
    before, after = map(problem_of, both)
    saved = as_saved(planned(before))
    expected = by_trying_all(after, saved)
    answer = repair(after, saved)
    if expected is None:
        assert isinstance(answer, Infeasible)
        return
    assert isinstance(answer, Planned)
    totals = answer.plan.totals
    made = (number_of_changes(saved, answer.plan), totals.unknown_prices, totals.cost_cents)
    assert made == expected[1:4]


@SOME
@given(both=worlds())
def test_excluded_units_and_cancelled_intakes_are_left_out_and_nothing_else_is(both: tuple[Case, Case]) -> None:
    problem = problem_of(both[1])
    assert value(problem, cpsat()) == by_trying_all(problem)


@SOME
@given(case=pinning())
def test_a_repair_of_an_unchanged_question_is_the_same_plan(case: Case) -> None:
    problem = problem_of(case)
    made = planned(problem)
    for bound in (None, Equal(), Within(), Within(cents=500)):
        answer = repair(problem, as_saved(made), bound=bound)
        assert isinstance(answer, Planned)
        assert answer.plan == made, bound
        assert number_of_changes(as_saved(made), answer.plan) == 0


@SOME
@given(case=pinning(), data=st.data())
def test_a_repair_where_some_of_it_is_booked_is_the_same_plan(case: Case, data: st.DataObject) -> None:
    problem = problem_of(case)
    made = planned(problem)
    studies = [each for each in made.chosen if each[0] in as_saved(made).offerings]
    booked = data.draw(st.lists(st.sampled_from(studies), unique=True)) if studies else []
    fixed = replace(problem, limits=replace(case.limits, fixed=tuple(sorted(booked))))
    for bound in (None, Equal(), Within()):
        answer = repair(fixed, as_saved(made), bound=bound)
        assert isinstance(answer, Planned)
        assert answer.plan.chosen == made.chosen, bound
        assert number_of_changes(as_saved(made), answer.plan) == 0


@SOME
@given(both=worlds(), cents=st.sampled_from([0, 100, 300]))
def test_a_bound_is_kept_and_more_money_never_needs_more_changes(both: tuple[Case, Case], cents: int) -> None:
    before, after = map(problem_of, both)
    saved = as_saved(planned(before))
    best = planned(after)
    within, free, equal = (repair(after, saved, bound=bound) for bound in (Within(cents=cents), None, Equal()))
    assert isinstance(within, Planned)
    assert isinstance(free, Planned)
    assert isinstance(equal, Planned)
    assert within.plan.totals.cost_cents <= best.totals.cost_cents + cents
    assert within.plan.totals.unknown_prices <= best.totals.unknown_prices
    assert equal.plan.totals.cost_cents == best.totals.cost_cents
    changes = [number_of_changes(saved, each.plan) for each in (free, within, equal)]
    assert changes == sorted(changes)


@SOME
@given(case=plans(), weeks=st.integers(0, 5), data=st.data())
def test_what_has_begun_is_always_there_and_the_rest_is_the_best(case: Case, weeks: int, data: st.DataObject) -> None:
    problem = problem_of(case)
    saved = as_saved(planned(problem))
    today = case.limits.start + timedelta(weeks=weeks)
    limits = replace(case.limits, start=today, today=today)
    assume(limits.by is None or limits.by >= today)
    studies = sorted(saved.offerings)
    booked = data.draw(st.lists(st.sampled_from(studies), unique=True)) if studies else []
    days = {each: saved.offerings[each].dates for each in booked}
    now = progress(saved, replace(problem, limits=limits), days)
    running = replace(problem, limits=replace(limits, fixed=now.fixed))
    assert value(running, cpsat()) == by_trying_all(running)
    answer = plan(running)
    if isinstance(answer, Planned):
        assert set(now.fixed) <= set(answer.plan.chosen)
        assert {each.id for each in answer.plan.steps if each.fixed} == {each for each, _, _ in now.fixed}


@SOME
@given(both=worlds())
def test_a_repair_does_not_depend_on_the_order_of_the_input(both: tuple[Case, Case]) -> None:
    before, after = map(problem_of, both)
    saved = as_saved(planned(before))
    turned = replace(saved, steps=tuple(reversed(saved.steps)))
    other = problem_of(replace(both[1], offerings=tuple(reversed(both[1].offerings))))
    assert repair(after, saved) == repair(other, turned)


def test_the_checker_refuses_what_is_not_fixed_and_what_is_excluded_or_cancelled() -> None:
    programme = PlanProgram(problem_of(tampering_case()))
    claim = found(programme, cpsat()(programme.program, programme.objectives(), time_limit_ms=20_000)).claim
    assert confirm_plan(claim) == ()
    dated = [(id, start, end) for id, start, end in claim.chosen if start is not None and end is not None]
    id, start, end = dated[0]
    (unit, *_) = sorted(str(each.unit) for each in claim.completion.leaves.values())
    for limits in (
        replace(claim.limits, fixed=((id, start, end + timedelta(days=1)),)),
        replace(claim.limits, fixed=(("another", start, end),)),
        replace(claim.limits, cancelled=((id, start),)),
        replace(claim.limits, excluded_units=(unit,)),
        replace(claim.limits, start=start + timedelta(days=1)),
    ):
        assert confirm_plan(replace(claim, limits=limits)), limits
    begun = replace(claim.limits, start=start + timedelta(days=1), fixed=((id, start, end),), languages=("xx",))
    others = {each for each in confirm_plan(replace(claim, limits=begun)) if each.startswith(f"{id} ")}
    assert others == set()
