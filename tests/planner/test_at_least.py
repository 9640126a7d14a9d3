"""What a plan is worth at least, by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pathways.model import (
    Extent,
    Group,
    GroupKind,
    Intake,
    Limits,
    Measure,
    Method,
    Offering,
    OspBounds,
    PieceKind,
    Prefer,
    Qualification,
    QualificationKind,
    Record,
    Structure,
    Text,
)
from pathways.planner.at_least import Least, least
from pathways.planner.engines import cpsat
from pathways.planner.formulation import PlanProgram
from pathways.planner.problem import Problem
from tests.oracles.generate import OPEN_NAMES, REGISTER, Case
from tests.oracles.test_plan_oracle import problem_of

SPRING = Intake(date(2027, 1, 11), date(2027, 5, 28))
WINTER = Intake(date(2027, 1, 11), date(2027, 2, 26))
AUTUMN = Intake(date(2027, 8, 9), date(2027, 12, 17))


def local_unit(name: str, cents: int, *intakes: Intake) -> Offering:
    extent = Extent(Decimal(1), Decimal(1), Measure.OSP)
    return Offering(name, Text(fi=name), "provider", PieceKind.LOCAL_UNIT, (), extent=extent, price_cents=cents, intakes=intakes)


def two_local_units(*offerings: Offering) -> Problem:
    """An open group of two osp is all that there is to fill."""
    two = OspBounds(Decimal(2), Decimal(2))
    root = Group("0", osp=two, children=(Group("0.0", Text(fi=OPEN_NAMES[0]), GroupKind.OPEN, two),))
    structure = Structure(Method.REFORMI, root)
    qualification = Qualification("1", REGISTER, Text(fi="Pieni"), QualificationKind.BASIC, (structure,), ())
    return problem_of(Case(qualification, Record(), offerings, Limits(date(2027, 1, 4), prefer=(Prefer.COST,))))


def at_least(problem: Problem) -> Least:
    return least(problem, PlanProgram.objectives, engine=cpsat(), time_limit_ms=60_000)


def test_an_offering_that_runs_twice_is_one_where_two_are_needed() -> None:
    """... also where it is not known when it runs the second time."""
    problem = two_local_units(local_unit("free", 0, SPRING, Intake()), local_unit("paid", 100, SPRING))
    found = at_least(problem)
    assert {each.source_id for each in found.no_dearer(problem.options, 100)} == {"free", "paid"}


def test_what_is_dearer_than_two_that_are_enough_is_left_out() -> None:
    offered = (local_unit("free", 0, SPRING), local_unit("cheap", 100, SPRING), local_unit("dear", 300, WINTER))
    problem = two_local_units(*offered)
    assert {each.source_id for each in at_least(problem).no_dearer(problem.options, 100)} == {"free", "cheap"}
    assert {each.source_id for each in at_least(problem).no_dearer(problem.options, 300)} == {"free", "cheap", "dear"}


def test_the_finish_is_the_earliest_at_that_price() -> None:
    early = two_local_units(local_unit("free", 0, SPRING), local_unit("late", 0, AUTUMN), local_unit("paid", 100, SPRING))
    found = at_least(early)
    programme = PlanProgram(early)
    objectives = programme.objectives()
    best = cpsat()(programme.program, objectives, time_limit_ms=60_000)
    assert found.floors(programme) == best.reached[: programme.measures]
    assert best.of(((1, programme.finish),)) == 50  # weeks to the end of autumn: money comes first
