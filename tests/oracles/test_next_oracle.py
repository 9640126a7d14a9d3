"""What can be learnt next against trying everything: what can start, what it unlocks, where it stands in the best plans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pathways.model import Catalogue, Method, Record
from pathways.planner.checking import Question, check
from pathways.planner.engines import cpsat
from pathways.planner.fringe import Fringe, InPlans, Start, StartKind, fringe
from pathways.planner.nearest import Goal, Nearest
from pathways.planner.problem import Problem
from pathways.planner.verdict import Verdict
from pathways.rules.reading import read_tree
from pathways.rules.setting import Origins
from tests.oracles.exhaustive import Choice, ExhaustivePlan, Layout, TooLarge
from tests.oracles.generate import Case, plans

SMALL = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


def goal_of(case: Case) -> Goal:
    question = Question(case.qualification, case.record, Origins(Catalogue((case.qualification,))))
    best = check(question, case.structure).best
    nearest = Nearest(
        case.qualification, Method.REFORMI, best.branch, Verdict.INCOMPLETE, None, best.remaining_units or 0, None, 0, ()
    )
    return Goal(nearest, question, read_tree(case.qualification, case.structure))


def found(case: Case) -> Fringe:
    return fringe([goal_of(case)], case.offerings, case.limits, engine=cpsat())


class Everything:
    """Trying everything, with what a best plan is compared by: all but the last three of its measures."""

    def __init__(self, case: Case) -> None:
        goal = goal_of(case)
        self.problem = Problem(goal.question, goal.tree, case.offerings, case.limits, pruned=False)
        self._arguments = (goal.tree, self.problem.setting, case.record, case.offerings, case.limits)

    def plan(self) -> ExhaustivePlan:
        return ExhaustivePlan(*self._arguments)

    def best(
        self,
        sets: Callable[[tuple[Choice, ...]], bool] = lambda _: True,
        layouts: Callable[[Layout], bool] = lambda _: True,
    ) -> tuple[int, ...] | None:
        """Of the sets of options and completions that are wanted."""
        plan = self.plan()
        all_sets, all_layouts = plan._sets, plan.completions.layouts
        plan._sets = lambda: (each for each in all_sets() if sets(each))  # type: ignore[method-assign]  # the oracle, narrowed
        plan.completions.layouts = lambda **_: (each for each in all_layouts() if layouts(each))  # type: ignore[method-assign]  # same
        value = plan.best()
        return None if value is None else value[:-3]

    def in_plans(self, start: Start) -> tuple[InPlans, bool]:
        """And whether there is a plan with it."""
        best = self.best()
        if best is None:
            return InPlans.NO_PLAN, False
        if start.kind is StartKind.OFFERING:
            having = self.best(sets=lambda chosen: start.id in _ids(chosen))
            lacking = self.best(sets=lambda chosen: start.id not in _ids(chosen))
        else:
            leaves = self.plan().completions.leaves
            having = self.best(layouts=lambda layout: any(leaves[each].unit == start.id for each in layout.leaves))
            lacking = self.best(layouts=lambda layout: all(leaves[each].unit != start.id for each in layout.leaves))
        if having != best:
            return InPlans.NONE, having is not None
        return (InPlans.SOME if lacking == best else InPlans.EVERY), True

    def startable(self) -> set[str]:
        plan = self.plan()
        return {
            each.offering.id
            for each in plan.choices
            if not any(plan._lacks(unit, []) for unit in plan._needs(each))
            and (each.pieces or any(met & self.problem.unmet.get(unit, frozenset()) for unit, met in each.covers.items()))
        }


def _ids(chosen: tuple[Choice, ...]) -> set[str]:
    return {each.offering.id for each in chosen}


@SMALL
@given(case=plans())
def test_what_can_start_and_where_it_stands_is_what_trying_everything_says(case: Case) -> None:
    everything, seen = Everything(case), found(case)
    try:
        startable = everything.startable()
        expected = {(each.kind, each.id): everything.in_plans(each) for each in seen.starts}
    except TooLarge:
        assume(False)
        raise
    assert {each.id for each in seen.starts if each.kind is StartKind.OFFERING} == startable
    for each in seen.starts:
        (effect,) = each.effects
        in_plans, possible = expected[each.kind, each.id]
        assert effect.in_plans is in_plans, each.id
        assert (effect.extra is not None) == (in_plans is InPlans.NONE and possible)
        assert effect.extra is None or effect.extra.amount > 0


@SMALL
@given(case=plans())
def test_it_completes_and_opens_what_trying_it_does(case: Case) -> None:
    everything = Everything(case)
    try:
        plan = everything.plan()
    except TooLarge:
        assume(False)
        raise
    for each in found(case).starts:
        (effect,) = each.effects
        if each.kind is StartKind.UNIT:
            assert effect.completes == (each.id,)
            assert each.offerings
            continue
        own = [choice for choice in plan.choices if choice.offering.id == each.id]
        known = everything.problem.unmet
        completed = {unit for unit in own[0].covers if unit in known and not plan._lacks(unit, own[:1])}
        assert set(effect.completes) == completed
        opened = {
            later.offering.id
            for later in plan.choices
            for choice in own
            if later.offering.id != each.id
            and any(plan._lacks(unit, []) for unit in plan._needs(later))
            and not any(plan._lacks(unit, own[:1]) for unit in plan._needs(later))
            and any(choice.ended_before(other) for other in plan.choices if other.offering.id == later.offering.id)
        }
        assert set(effect.opens) == {each for each in opened if _helps(everything, each)}


def _helps(everything: Everything, id: str) -> bool:
    return any(option.source_id == id for option in everything.problem.offered.options)


@SMALL
@given(case=plans(), data=st.data())
def test_the_order_of_the_input_never_changes_the_answer(case: Case, data: st.DataObject) -> None:
    again = replace(
        case,
        record=Record(case.record.goals, tuple(data.draw(st.permutations(case.record.evidence)))),
        offerings=tuple(data.draw(st.permutations(case.offerings))),
    )
    one, other = found(case), found(again)
    assert (one.ways, one.starts, one.startable) == (other.ways, other.starts, other.startable)


@SMALL
@given(case=plans())
def test_a_shorter_list_holds_the_answers_of_the_whole_one(case: Case) -> None:
    whole = {(each.kind, each.id): each for each in found(case).starts}
    few = fringe([goal_of(case)], case.offerings, case.limits, top=2, engine=cpsat())
    assert len(few.starts) == min(2, len(whole))
    assert few.startable == len(whole)
    assert all(whole[each.kind, each.id] == each for each in few.starts)
