"""Two versions against a second opinion: each side is the plain plan within its days, and the order of input never matters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathways.model import Because, Catalogue, Limits
from pathways.planner.checking import Question
from pathways.planner.explaining import explain
from pathways.planner.plan import Impossible, Planned
from pathways.planner.planning import Infeasible, plan
from pathways.planner.problem import Problem
from pathways.planner.versions import Closed, Fate, Version, compare
from pathways.rules.reading import read_tree
from pathways.rules.setting import Origins
from tests.oracles.exhaustive import ExhaustivePlan, TooLarge
from tests.oracles.generate import MONDAY, Case, plans

SMALL = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


def version(case: Case, *, valid_from: date, last_day: date | None, id: str = "one") -> Version:
    document = replace(case.qualification, id=id, valid_from=valid_from, valid_to=None, transition_to=last_day)
    question = Question(document, case.record, Origins(Catalogue((document,))))
    return Version(question, read_tree(document, document.structures[0]), case.offerings)


@SMALL
@given(case=plans(), weeks=st.integers(0, 40))
def test_staying_is_the_plan_with_the_last_day_as_its_limit(case: Case, weeks: int) -> None:
    last = MONDAY + timedelta(weeks=weeks, days=6)
    old = version(case, valid_from=date(2018, 8, 1), last_day=last)
    new = version(case, valid_from=date(2020, 8, 1), last_day=None, id="two")
    found = compare(old, new, case.limits)
    by = last if case.limits.by is None else min(last, case.limits.by)
    limits = replace(case.limits, by=by, today=case.limits.today or case.limits.start)
    expected = plan(Problem(old.question, old.tree, case.offerings, limits))
    if isinstance(expected, Infeasible):
        assert isinstance(found.stay.planning, Impossible)
        assert found.stay.planning.reasons == _reasons(old, case, limits)
    else:
        assert isinstance(found.stay.planning, Planned)
        assert found.stay.planning == expected
        assert found.stay.finish is None or found.stay.finish <= last
    try:
        possible = ExhaustivePlan(
            old.tree, Problem(old.question, old.tree, case.offerings, limits).setting, case.record, case.offerings, limits
        ).best()
    except TooLarge:
        return
    assert (possible is not None) == isinstance(found.stay.planning, Planned)


def _reasons(old: Version, case: Case, limits: Limits) -> tuple[Because, ...]:
    explained = explain(Problem(old.question, old.tree, case.offerings, limits))
    assert isinstance(explained, Impossible)
    return explained.reasons


@SMALL
@given(case=plans())
def test_between_equal_versions_everything_carries_over(case: Case) -> None:
    one = version(case, valid_from=date(2018, 8, 1), last_day=None)
    found = compare(one, version(case, valid_from=date(2018, 8, 1), last_day=None), case.limits)
    assert found.stay.planning == found.move.planning
    assert {each.fate for each in found.held} <= {Fate.CARRIES, Fate.NEITHER}
    assert (found.lost_osp, found.gained_osp) == (0, 0)


@SMALL
@given(case=plans(), days=st.integers(1, 400))
def test_nobody_moves_to_a_version_that_takes_no_new_learners(case: Case, days: int) -> None:
    old = version(case, valid_from=date(2018, 8, 1), last_day=None)
    new = version(case, valid_from=date(2018, 8, 1), last_day=None, id="two")
    closed = replace(new.question.qualification, valid_to=case.limits.start - timedelta(days=days))
    found = compare(old, replace(new, question=replace(new.question, qualification=closed)), case.limits)
    assert isinstance(found.move.planning, Closed)
