"""Plans of different learners judged at the same time, as a service does: each is judged by its own record."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal

import pytest

from loaders import Document, read
from pathways import sample
from pathways.model import Catalogue, Evidence, Limits, PieceKind, Provenance, Record, Text
from pathways.planner.checking import Question
from pathways.planner.formulation import PlanProgram
from pathways.planner.itinerary import found
from pathways.planner.planning import solve
from pathways.planner.problem import Problem
from pathways.rules.confirm_plan import Claim, confirm_plan
from pathways.rules.reading import read_tree
from pathways.rules.setting import Origins

HELD = ((), ("105444",), ("105444", "105426"))


@pytest.fixture(scope="module")
def claims() -> tuple[Claim, ...]:
    """Plans of learners who hold more and more, and each plan with every other learner's record."""
    qualification = read(Document(sample.QUALIFICATION, sample.payload(sample.QUALIFICATION)))[1].qualifications[0]
    offerings = read(Document(sample.OFFERINGS, sample.payload(sample.OFFERINGS)))[1].offerings
    tree, origins = read_tree(qualification, qualification.structures[0]), Origins(Catalogue((qualification,)))
    limits = Limits(sample.TODAY, hours_per_week=Decimal(60))
    records = [Record(evidence=tuple(evidence(code) for code in codes)) for codes in HELD]
    made, market = [], None
    for record in records:
        problem = Problem(Question(qualification, record, origins), tree, offerings, limits, market=market)
        market = problem.market
        programme, solved = solve(problem, PlanProgram.objectives, engine=None, time_limit_ms=60_000)
        made.append(found(programme, solved, equals=False).claim)
    return tuple(replace(claim, record=record) for claim in made for record in records)


def evidence(code: str) -> Evidence:
    return Evidence(f"held:{code}", PieceKind.UNIT, Text(), Provenance("test"), code=code, national=True)


@pytest.fixture
def in_turns() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("in_turns")
def test_each_plan_is_judged_by_its_own_record(claims: tuple[Claim, ...]) -> None:
    alone = [confirm_plan(each) for each in claims]
    assert {bool(each) for each in alone} == {True, False}
    assert len({id(each.setting) for each in claims}) == 1
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(confirm_plan, claims * 30))
    assert together == alone * 30
