"""The alternatives and the front against every plan that there is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pathways.model import Prefer
from pathways.planner.alternatives import Differ, alternatives, least_difference
from pathways.planner.engines import improving
from pathways.planner.front import AGAINST_MONEY, front
from pathways.planner.plan import Plan, Planned
from pathways.planner.planning import Infeasible
from pathways.planner.problem import Problem
from pathways.planner.program import Program, Solved, Terms
from pathways.planner.series import Beyond
from tests.oracles.exhaustive import Choice, ExhaustivePlan, TooLarge, Way, tenths, week_after
from tests.oracles.generate import Case, crowded_plans, plans
from tests.oracles.test_plan_oracle import SMALL, problem_of

MOST = 6
Tokens = frozenset[Hashable]


def from_the_relaxation(program: Program, objectives: Sequence[Terms], *, time_limit_ms: int) -> Solved:
    """The engine of large programmes, for small ones too: rows that were added have to be seen by all of it."""
    *_, last = improving(program, objectives, time_limit_ms=time_limit_ms, few=0)
    return last


class Enumerated:
    """Every plan of a case, with its tokens told from the choices and the completion alone."""

    def __init__(self, case: Case) -> None:
        problem = problem_of(case)
        self.search = ExhaustivePlan(problem.tree, problem.setting, case.record, case.offerings, case.limits)
        self.problem = problem

    def best(self, allowed: Callable[[tuple[Choice, ...], Way], bool]) -> tuple[int, ...] | None:
        return min((value for chosen, way, value in self.search.every() if allowed(chosen, way)), default=None)

    def tokens(self, differ: Differ, chosen: tuple[Choice, ...], way: Way) -> Tokens:
        """What is pinned, begun or booked belongs to the question: nothing like it makes a difference."""
        asked = [each for each in self.search.choices if each.offering.id in self.search.asked()]
        match differ:
            case Differ.PROVIDER:
                return frozenset(each.offering.provider for each in chosen) - {each.offering.provider for each in asked}
            case Differ.OFFERINGS:
                return frozenset(map(self._kind, chosen)) - set(map(self._kind, asked))
            case Differ.UNITS:
                return frozenset({("unit", unit) for unit in way.units} | {self._credit(each) for each in way.pieces})
            case Differ.BRANCH:
                nodes = {node.id: node for node in self.problem.tree.root.walk()}
                return frozenset(nodes[each].code or each for each in way.branches)

    def _credit(self, piece_id: str) -> Hashable:
        piece = self.search.completions.pieces[piece_id]
        if piece.unit is not None:
            return ("unit", piece.unit)
        return (piece.same,) if piece.same is not None else (piece.osp, piece.places)

    def _kind(self, choice: Choice) -> Hashable:
        search = self.search
        learnt = {(unit, e) for unit, met in choice.covers.items() if self._in_tree(unit) for e in met & search._open(unit)}
        assessed = {
            (coverage.unit, each)
            for coverage in choice.offering.covers
            if coverage.certainty == "formal" and not search.completions.is_held(coverage.unit)
            for each in search._covered(coverage) - set(search.evidence.met.get(coverage.unit, {}))
            if self._in_tree(coverage.unit)
        }
        formal = {each for each in choice.formal if self._in_tree(each) and not search.completions.is_held(each)}
        pieces = sorted(repr((each.kind, self._credit(each.id), each.places)) for each in choice.pieces)
        return frozenset(learnt), frozenset(assessed), frozenset(formal), tuple(pieces)

    def _in_tree(self, unit: str) -> bool:
        asked = {each for offering in self.problem.offerings for each in offering.prerequisites}
        return unit in asked or any(leaf.unit == unit for leaf in self.problem.tree.root.all_leaves())

    def tokens_of(self, differ: Differ, plan: Plan) -> Tokens:
        """Of a plan that was given."""
        chosen = []
        for id, start, end in plan.chosen:
            chosen += [each for each in self.search.choices if (each.offering.id, each.start, each.end) == (id, start, end)][:1]
        assert len(chosen) == len(plan.chosen)
        completion, search = plan.completion, self.search.completions
        units = frozenset(each.unit or "" for each in completion.leaves.values()) - search.held
        pieces = frozenset(each.id for held in completion.slots.values() for each in held if not search.pieces[each.id].held)
        return self.tokens(differ, tuple(chosen), Way(units, pieces, frozenset(each.id for each in plan.branch)))


def differs(differ: Differ, tokens: Tokens, earlier: Tokens) -> bool:
    if differ is Differ.BRANCH:
        return tokens != earlier
    return len(earlier - tokens) >= least_difference(len(earlier))


def value_of(problem: Problem, plan: Plan, expected: tuple[int, ...]) -> tuple[int, ...]:
    """The measures that a plan states, in the order and as far as the enumeration has them (to agree, wishes)."""
    totals = plan.totals
    agreed = expected[0] if totals.to_agree_osp is None else tenths(totals.to_agree_osp)
    measures: dict[Prefer, tuple[int | None, ...]] = {
        Prefer.COST: (totals.unknown_prices, totals.cost_cents),
        Prefer.FINISH: (max((week_after(end, problem.limits.start) for _, _, end in plan.chosen), default=0),),
        Prefer.STEPS: (totals.steps,),
        Prefer.OSP: (None if totals.osp is None else tenths(totals.osp) - agreed,),
        Prefer.WORKLOAD: (None, None if plan.busiest_week_hours is None else tenths(plan.busiest_week_hours)),
    }
    said = [agreed, *(each for wish in problem.limits.prefer for each in measures[wish])]
    return tuple(theirs if ours is None else ours for ours, theirs in zip(said, expected, strict=False))


@st.composite
def wanting(draw: st.DrawFn) -> Case:
    """A case in which up to two offerings are pinned, or booked on the days of an intake; often none is."""
    case = draw(plans() | crowded_plans())
    names = draw(st.just([]) | st.lists(st.sampled_from(case.offerings), max_size=2, unique_by=lambda each: each.id))
    pinned, fixed = [], []
    for each in sorted(names, key=lambda each: each.id):
        days = [(one.start, one.end) for one in each.intakes if one.start is not None]
        if days and draw(st.booleans()):
            fixed.append((each.id, *draw(st.sampled_from(days))))
        else:
            pinned.append(each.id)
    return replace(case, limits=replace(case.limits, pinned=tuple(pinned), fixed=tuple(fixed)))


@pytest.mark.parametrize("differ", Differ)
@SMALL
@given(case=wanting())
def test_each_alternative_is_the_best_that_differs(differ: Differ, case: Case) -> None:
    case = _three_providers(case)
    problem = problem_of(case)
    try:
        every = Enumerated(case)
        every.best(lambda _, __: False)
    except TooLarge:
        assume(False)
        raise
    earlier: list[Tokens] = []
    for answer in alternatives(problem, differ, engine=from_the_relaxation, time_limit_ms=60_000):
        expected = every.best(lambda chosen, way: all(differs(differ, every.tokens(differ, chosen, way), each) for each in earlier))
        if isinstance(answer, Infeasible):
            assert expected is None
            return
        assert isinstance(answer, Planned)
        assert expected is not None
        assert answer.optimal
        tokens = every.tokens_of(differ, answer.plan)
        assert all(differs(differ, tokens, each) for each in earlier)
        measured = value_of(problem, answer.plan, expected)
        assert measured == expected[: len(measured)]
        earlier.append(tokens)
        if len(earlier) == MOST:
            return
    pytest.fail("the last thing said is why there are no more")


@pytest.mark.parametrize("differ", [Differ.OFFERINGS, Differ.BRANCH])
@pytest.mark.parametrize("percent", [Decimal(0), Decimal("12.5"), Decimal(100)])
@SMALL
@given(case=plans())
def test_within_a_share_of_the_best_nothing_is_left_out_and_nothing_is_too_much(
    differ: Differ, percent: Decimal, case: Case
) -> None:
    case = _three_providers(case)
    problem = problem_of(case)
    wish = 2 if problem.limits.prefer[0] in (Prefer.COST, Prefer.WORKLOAD) else 1  # with what is not known, or alone
    try:
        every = Enumerated(case)
        there = list(every.search.every())
    except TooLarge:
        assume(False)
        raise
    told = [(every.tokens(differ, chosen, way), value) for chosen, way, value in there]
    best = min((value for _, value in told), default=())
    earlier: list[Tokens] = []

    def is_near(value: tuple[int, ...]) -> bool:
        # 1 + percent / 100 in whole numbers; credit left open and what is not known may not grow at all.
        near = value[wish] * 1000 <= best[wish] * (1000 + int(percent * 10))
        return value[0] <= best[0] and near and (wish == 1 or value[1] <= best[1])

    for answer in alternatives(problem, differ, within_percent=percent, engine=from_the_relaxation, time_limit_ms=60_000):
        left = [value for tokens, value in told if all(differs(differ, tokens, each) for each in earlier)]
        expected = min(filter(is_near, left), default=None)
        if not isinstance(answer, Planned):
            assert expected is None
            assert isinstance(answer, Beyond if left else Infeasible)
            return
        assert expected is not None
        measured = value_of(problem, answer.plan, expected)
        assert measured == expected[: len(measured)]
        earlier.append(every.tokens_of(differ, answer.plan))
        if len(earlier) == MOST:
            return
    pytest.fail("the last thing said is why there are no more")


def _three_providers(case: Case) -> Case:
    named = tuple(replace(each, provider=f"provider {number % 3}") for number, each in enumerate(case.offerings))
    return replace(case, offerings=named)


@pytest.mark.parametrize("by", AGAINST_MONEY)
@SMALL
@given(case=plans(prefer=(Prefer.COST,)))
def test_the_front_is_every_plan_that_none_beats(by: Prefer, case: Case) -> None:
    case = replace(case, limits=replace(case.limits, prefer=(Prefer.COST, by)))
    try:
        search = ExhaustivePlan(problem_of(case).tree, problem_of(case).setting, case.record, case.offerings, case.limits)
        values = {value for _, _, value in search.every()}
    except TooLarge:
        assume(False)
        raise
    width = 2 if by is Prefer.WORKLOAD else 1
    least = min((value[0] for value in values), default=None)
    points = {(value[1:3], value[3 : 3 + width]) for value in values if value[0] == least}
    expected = {a for a in points if not any(b != a and b[0] <= a[0] and b[1] <= a[1] for b in points)}

    answers = list(front(problem_of(case), by, engine=from_the_relaxation, time_limit_ms=60_000))
    assert isinstance(answers[-1], Infeasible)
    found = []
    for answer in answers[:-1]:
        assert isinstance(answer, Planned)
        assert answer.optimal
        totals = answer.plan.totals
        found.append((totals.unknown_prices, totals.cost_cents))
        weeks = max((week_after(end, case.limits.start) for _, _, end in answer.plan.chosen), default=0)
        own = {Prefer.FINISH: weeks, Prefer.STEPS: totals.steps}.get(by)
        assert own is None or (found[-1], (own,)) in expected
    assert found == [money for money, _ in sorted(expected)]


def test_a_third_rounded_up_and_at_least_one() -> None:
    assert [least_difference(each) for each in (0, 1, 2, 3, 4, 6, 7)] == [1, 1, 1, 1, 2, 2, 3]
