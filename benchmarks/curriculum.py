"""An outside benchmark of the scheduler: the balanced academic curriculum, problem 30 of CSPLib.

    .venv/bin/python benchmarks/curriculum.py prob030.json

Courses are put into periods, what they need into earlier ones; the largest load of a period is made least, while the load of
each period and its number of courses stay within bounds. The three instances of CSPLib (bacp8, bacp10, bacp12), each with the
least largest load that was proven for it, are asked as questions of ours: a course is a mandatory unit, its credits are osp
and hours a week, a period is a week, and each course is offered as one self-paced week. What our questions do not know, the
bounds of each period, is added as rows of the programme (``Ask``). The figures are not part of this project.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from pathways.model import (
    Catalogue,
    Certainty,
    Coverage,
    Group,
    Leaf,
    Limits,
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
    Unit,
)
from pathways.planner.checking import Question
from pathways.planner.engines import Engine, cpsat, highs, relaxed
from pathways.planner.formulation import PlanProgram
from pathways.planner.planning import confirmed
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Status
from pathways.rules.reading import read_tree
from pathways.rules.setting import Origins

MONDAY = date(2027, 1, 4)


@dataclass(frozen=True, slots=True)
class Instance:
    """One curriculum. ``needs``: (course, what comes before it); bounds hold in every period, both ends inside."""

    name: str
    periods: int
    load: tuple[int, int]
    courses_per_period: tuple[int, int]
    credits: dict[str, int]
    needs: tuple[tuple[str, str], ...]
    optimum: int


def instances(payload: bytes) -> Iterator[Instance]:
    """The instances of a JSON file, by name."""
    for name, each in json.loads(payload).items():
        yield Instance(
            name,
            each["periods"],
            _bounds(each["load"]),
            _bounds(each["courses_per_period"]),
            {course["code"]: course["credits"] for course in each["courses"]},
            tuple((order["course"], order["needs"]) for order in each["prerequisites"]),
            each["optimum_of_largest_load"],
        )


def _bounds(stated: dict[str, Any]) -> tuple[int, int]:
    return stated["least"], stated["most"]


def problem_of(instance: Instance) -> Problem:
    """The curriculum as a question of ours, but for the least load and the bounds on the number of courses."""
    total = Decimal(sum(instance.credits.values()))
    leaves = tuple(Leaf(f"0.{n}", code, Decimal(osp), mandatory=True) for n, (code, osp) in enumerate(instance.credits.items()))
    root = Group("0", osp=OspBounds(total, total), children=leaves)
    qualification = Qualification(
        instance.name,
        instance.name,
        Text(en=instance.name),
        QualificationKind.BASIC,
        (Structure(Method.REFORMI, root),),
        tuple(Unit(code, Text(en=code)) for code in instance.credits),
    )
    limits = Limits(
        MONDAY,
        by=MONDAY + timedelta(weeks=instance.periods, days=-1),
        hours_per_week=Decimal(instance.load[1]),
        prefer=(Prefer.WORKLOAD,),
    )
    question = Question(qualification, Record(), Origins(Catalogue((qualification,))))
    tree = read_tree(qualification, qualification.structures[0])
    return Problem(question, tree, tuple(_offered(instance)), limits)


def _offered(instance: Instance) -> Iterator[Offering]:
    """Every course as one week that starts any Monday."""
    for code, weight in instance.credits.items():
        yield Offering(
            code,
            Text(en=code),
            "school",
            PieceKind.UNIT,
            (Coverage(code, certainty=Certainty.FORMAL),),
            price_cents=0,
            prerequisites=tuple(needed for course, needed in instance.needs if course == code),
            any_start=True,
            weeks=1,
            hours_per_week=Decimal(weight),
        )


def bound_periods(programme: PlanProgram, instance: Instance) -> None:
    """Adds the rows that our questions do not know: how many courses each period has, and its least load."""
    weeks: dict[int, list[tuple[int, int]]] = {week: [] for week in range(instance.periods)}
    for option, column in zip(programme.problem.options, programme.taken, strict=True):
        if option.start_week is not None:
            weeks[option.start_week].append((programme.hours.units(option.hours_per_week or Decimal(0)), column))
    fewest, most = instance.courses_per_period
    for terms in weeks.values():
        programme.program.row([(1, column) for _, column in terms], fewest, most)
        programme.program.row(terms, low=programme.hours.units(Decimal(instance.load[0])))


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine found: whether it is proven, and the largest load of a period in credits, where it found anything."""

    status: Status
    largest_load: int | None

    @classmethod
    def of(cls, programme: PlanProgram, solved: Solved) -> Answer:
        """The load is read from the solution itself, whatever was minimised before and after it."""
        return cls(solved.status, solved.of(programme.busiest_week()) if solved.values else None)


def largest_load(instance: Instance, engine: Engine, *, time_limit_ms: int) -> Answer:
    """The least largest load, and nothing after it."""
    programme = PlanProgram(problem_of(instance))
    bound_periods(programme, instance)
    return Answer.of(programme, engine(programme.program, [programme.busiest_week()], time_limit_ms=time_limit_ms))


def whole_plan(instance: Instance, *, time_limit_ms: int) -> Answer:
    """The best plan by every measure in order, as a learner gets it, confirmed by the independent checker."""
    programme = PlanProgram(problem_of(instance))
    bound_periods(programme, instance)
    solved = relaxed()(programme.program, programme.objectives(), time_limit_ms=time_limit_ms)
    if solved.values:
        confirmed(programme, solved, equals=False)
    return Answer.of(programme, solved)


def show(name: str, instance: Instance, call: Callable[[], Answer]) -> None:
    """One line: seconds from the question to the answer, and what is known."""
    began = time.perf_counter()
    answer = call()
    took = time.perf_counter() - began
    if answer.status is Status.OPTIMAL:
        assert answer.largest_load == instance.optimum, f"{instance.name}: {answer.largest_load} is not the stated optimum"
    print(f"  {name:34}{took:>7.2f} s  largest load {answer.largest_load}, {answer.status}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("instances", type=Path, help="prob030.json")
    arguments.add_argument("--seconds", type=int, default=20, help="at most, for each engine and question")
    chosen = arguments.parse_args()
    limit = chosen.seconds * 1000
    engines = {"ours": relaxed(), "CP-SAT alone": cpsat(), "HiGHS alone": highs()}
    print(f"single runs, {os.cpu_count()} cores, one thread, at most {chosen.seconds} s each, the making of the programme included")
    for instance in instances(chosen.instances.read_bytes()):
        size = f"{len(instance.credits)} courses, {instance.periods} periods, {len(instance.needs)} prerequisites"
        print(f"{instance.name}: {size}, stated optimum {instance.optimum}")
        for name, engine in engines.items():
            show(f"largest load, {name}", instance, partial(largest_load, instance, engine, time_limit_ms=limit))
        show("whole plan with the order of equals", instance, partial(whole_plan, instance, time_limit_ms=limit))


if __name__ == "__main__":
    main()
