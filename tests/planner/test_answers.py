"""Answers come early, get better, and end with the proven one; whoever has seen enough stops."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from loaders import Document, read
from pathways import sample
from pathways.model import Catalogue, Certainty, Coverage, Intake, Limits, Offering, PieceKind, Qualification, Record, Text
from pathways.planner import looking
from pathways.planner.checking import Question
from pathways.planner.plan import OutOfTime, Planned
from pathways.planner.planning import answers, plan
from pathways.planner.problem import Problem
from pathways.rules.reading import read_tree
from pathways.rules.setting import Origins
from tests.conftest import out_of_time, out_of_time_for_the_proof

START = date(2027, 1, 4)


@pytest.fixture(scope="module")
def qualification() -> Qualification:
    return read(Document(sample.QUALIFICATION, sample.payload(sample.QUALIFICATION)))[1].qualifications[0]


def catalogue(qualification: Qualification, rows: int, seed: int = 0) -> tuple[Offering, ...]:
    """Whole units and parts of them, at any price and time: enough that a relaxation is worth its while."""
    dice = random.Random(seed)
    units = sorted(each.code for each in qualification.units)
    made = []
    for number in range(rows):
        unit = qualification.unit(units[number % len(units)])
        assert unit is not None
        partly = number > 3 * len(units) and dice.random() < 0.4
        part = tuple(each.id for each in unit.requirements[: dice.randint(1, 3)]) if partly else ()
        start = date.fromordinal(START.toordinal() + 7 * dice.randrange(60))
        made.append(
            Offering(
                f"row-{number:04d}",
                Text(en=f"Row {number}"),
                f"provider-{dice.randrange(9)}",
                kind=PieceKind.UNIT,
                covers=(Coverage(unit.code, requirements=part, certainty=Certainty.DECLARED if part else Certainty.FORMAL),),
                price_cents=100 * dice.randint(0, 300),
                intakes=(Intake(start, date.fromordinal(start.toordinal() + 7 * dice.randint(3, 20) - 3)),),
                hours_per_week=Decimal(dice.randint(4, 20)),
            )
        )
    return tuple(made)


def problem(qualification: Qualification, rows: int, **limits: object) -> Problem:
    structure = qualification.structures[0]
    question = Question(qualification, Record(), Origins(Catalogue((qualification,))))
    wanted = replace(Limits(START, hours_per_week=Decimal(60)), **limits)  # type: ignore[arg-type]  # named by the tests
    return Problem(question, read_tree(qualification, structure), catalogue(qualification, rows), wanted)


def test_the_last_answer_is_the_plan(qualification: Qualification) -> None:
    asked = problem(qualification, 1500)
    *before, last = answers(asked)
    assert before, "a catalogue of this size has a first answer"
    assert isinstance(last, Planned)
    assert last.optimal
    assert last == plan(asked)
    for each in before:
        assert isinstance(each, Planned)
        assert not each.optimal
        assert worth(each) >= worth(last)


def worth(planned: Planned) -> tuple[Decimal, int]:
    totals = planned.plan.totals
    return totals.to_agree_osp or Decimal(0), totals.cost_cents


def test_whoever_has_seen_enough_stops(qualification: Qualification) -> None:
    coming = answers(problem(qualification, 1500))
    assert isinstance(next(coming), Planned)
    coming.close()


@pytest.mark.parametrize("workers", [1, 2])
def test_workers_change_nothing(qualification: Qualification, workers: int) -> None:
    *_, last = answers(problem(qualification, 800), workers=workers)
    assert last == plan(problem(qualification, 800))


def test_too_little_time_is_never_impossible(qualification: Qualification, monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(isinstance(each, OutOfTime | Planned) for each in answers(problem(qualification, 1500), time_limit_ms=1))
    monkeypatch.setattr(looking, "improving", out_of_time)
    *_, last = answers(problem(qualification, 1500))
    assert isinstance(last, OutOfTime)
    monkeypatch.setattr(looking, "improving", out_of_time_for_the_proof)
    *_, last = answers(problem(qualification, 1500))
    assert isinstance(last, Planned)
    assert not last.optimal
