"""The balanced academic curriculum (CSPLib problem 30) as questions of ours: the stated optima are proven."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from pathways.planner.engines import highs, relaxed
from pathways.planner.program import Status

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def curriculum(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("curriculum")


@pytest.fixture
def payload(shared: Path) -> bytes:
    path = shared / "csplib" / "prob030.json"
    if not path.is_file():
        pytest.skip("the instances of CSPLib problem 30 are not here: csplib/prob030.json")
    return path.read_bytes()


def test_the_three_stated_optima_are_proven(curriculum: ModuleType, payload: bytes) -> None:
    proven = {}
    for instance in curriculum.instances(payload):
        solved = curriculum.largest_load(instance, relaxed(), time_limit_ms=60_000)
        assert solved.status is Status.OPTIMAL
        proven[instance.name] = (solved.largest_load, instance.optimum)
    assert proven == {"bacp8": (17, 17), "bacp10": (14, 14), "bacp12": (17, 17)}


SMALL = b"""{"small": {"periods": 3, "load": {"least": 2, "most": 9}, "courses_per_period": {"least": 1, "most": 2},
"courses": [{"code": "a", "credits": 3}, {"code": "b", "credits": 2}, {"code": "c", "credits": 4}, {"code": "d", "credits": 1}],
"prerequisites": [{"course": "b", "needs": "a"}, {"course": "c", "needs": "b"}], "optimum_of_largest_load": 4}}"""


def test_a_small_one_is_a_plan_that_the_checker_confirms(curriculum: ModuleType) -> None:
    """a (3), then b (2), then c (4): the last period is 4 at least, and d (1) fits beside a or b."""
    (instance,) = curriculum.instances(SMALL)
    assert curriculum.whole_plan(instance, time_limit_ms=60_000).largest_load == 4
    assert curriculum.largest_load(instance, highs(), time_limit_ms=60_000).largest_load == 4


def test_bounds_of_the_periods_hold(curriculum: ModuleType) -> None:
    """With one course in a period at most, four courses do not fit into three."""
    (instance,) = curriculum.instances(SMALL.replace(b'"most": 2', b'"most": 1'))
    assert curriculum.largest_load(instance, relaxed(), time_limit_ms=60_000).status is Status.INFEASIBLE
