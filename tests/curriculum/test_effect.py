"""What is better for a learner, and what may be told of many."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pathways.curriculum.effect import Change, Outcome, Told, Way, change, effect
from pathways.planner.plan import Totals


def planned(cents: int, finish: int, *, unknown: int = 0, agree: int = 0) -> Outcome:
    totals = Totals(Decimal(100), cents, unknown, date(2027, 1, finish), 3, 4, Decimal(agree))
    return Outcome(Way.PLANNED, totals, totals)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (Outcome(Way.IMPOSSIBLE), planned(100, 9), Change(possible=True)),
        (Outcome(Way.OUT_OF_TIME), planned(100, 9), Change()),
        (planned(100, 9), Outcome(Way.OUT_OF_TIME), Change()),
        (planned(100, 9), planned(100, 9), Change()),
        (planned(100, 9), planned(40, 9), Change(saved_cents=60)),
        (planned(100, 9), planned(100, 7), Change(days=2)),
        (planned(100, 9, unknown=1), planned(40, 9), Change()),
        (planned(0, 9, agree=10), planned(400, 9), Change(less_to_agree=True)),
    ],
)
def test_what_is_better(before: Outcome, after: Outcome, expected: Change) -> None:
    if expected.less_to_agree:
        after = planned(400, 9, agree=5)
    assert change(before, after) == expected


def test_the_sum_of_all() -> None:
    before = [Outcome(Way.IMPOSSIBLE), planned(100, 9), planned(100, 9), planned(100, 9)]
    after = [planned(5, 2), planned(80, 9), planned(60, 8), planned(100, 9)]
    found = effect(before, after)
    assert (found.learners, found.planned, found.impossible, found.possible, found.better) == (4, 3, 1, 1, 3)
    assert (found.cheaper, found.median_saved_cents, found.earlier, found.median_days) == (2, 30, 1, 1)


@pytest.mark.parametrize(("found", "told"), [(0, None), (4, None), (5, 5), (7, None), (10, 10)])
def test_no_count_of_few_and_none_that_leaves_few(found: int, told: int | None) -> None:
    assert Told(10, is_cohort=True).count(found) == told
    assert Told(10, is_cohort=False).count(found) == found
    assert [Told(10, is_cohort=True).left_out(each) for each in (0, 4, 5)] == [0, None, 5]
    assert Told(10, is_cohort=True).about(found, 42) == (42 if told is not None else None)
