"""How fast plans are: checks, dated plans on national catalogues, alternatives, the nearest, many learners; with peers.

    .venv/bin/python benchmarks/plans.py FOLDER [--records FOLDER]

FOLDER holds national requirements (ePerusteet): every vocational qualification in it with a tree is asked about; without it
the bundled sample's. ``--records``: learners' records (Koski). Times are of whole answers of one process and one thread, the
learner's own preparation and the independent checker included. *Prepared*: the catalogue has been looked at before for the
same qualification and the same filters, as in a service; *cold*: it has not. Shapes of the made-up catalogues: ``national.py``;
of the made-up learners: ``cases.py``; of the 300 qualifications: ``closest.py``.

A catalogue of 5,000 or 50,000 rows is spread over all the trees, as a national one is. *On one tree*: all of its rows are for
the tree that is asked about, ten times as many as there ever are; then much is free, and what takes time is the order of equals.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from cases import DATED, START, Case, cases, fits, learner, real_records
from closest import ON, learners, made_up
from national import MIXED, nationwide, offerings
from peers import Comparison

from pathways.model import Catalogue, Offering, Record
from pathways.planner.alternatives import alternatives
from pathways.planner.checking import check_tree
from pathways.planner.closest import Wanted, closest
from pathways.planner.plan import OutOfTime, Planned
from pathways.planner.planning import Infeasible, answers, plan
from pathways.planner.problem import Problem
from pathways.planner.series import Beyond

Answer = TypeVar("Answer")
LIMIT_MS = 5_000
SMALL, LARGE = 5_000, 50_000


@dataclass(frozen=True, slots=True)
class Goal:
    """What planner-model.md 11 asks for, in ms: the median, the 95 % point and the worst; the share proven within seconds. What it
    asks for without saying of which is held against the median: its goals come from single runs, and where the worst is meant it
    says so. All three are shown."""

    median: float | None = None
    late: float | None = None
    worst: float | None = None
    proven: tuple[float, float] | None = None

    def told(self) -> str:
        parts = [f"{name} {each:g}" for name, each in (("median", self.median), ("95 %", self.late), ("worst", self.worst)) if each]
        if self.proven is not None:
            parts.append(f"{self.proven[0]:.0%} in {self.proven[1]:g} s")
        return ", ".join(parts)


@dataclass
class Row:
    """One benchmark: times in ms, and of how many the answer was proven."""

    name: str
    reach: Goal = field(default_factory=Goal)
    beyond: Goal = field(default_factory=Goal)
    times: list[float] = field(default_factory=list)
    proven: list[bool] = field(default_factory=list)

    def add(self, took: float, proven: bool = True) -> None:
        self.times.append(took)
        self.proven.append(proven)

    def late(self) -> float:
        """The time that 95 % of the answers keep to."""
        return sorted(self.times)[max(0, -(-len(self.times) * 95 // 100) - 1)]

    def share(self, seconds: float | None = None) -> float:
        """Which share was proven, within ``seconds``."""
        kept = [each and (seconds is None or took <= seconds * 1000) for took, each in zip(self.times, self.proven, strict=True)]
        return sum(kept) / len(kept)

    def meets(self, goal: Goal) -> bool:
        measured = ((goal.median, statistics.median(self.times)), (goal.late, self.late()), (goal.worst, max(self.times)))
        in_time = all(wanted is None or value <= wanted for wanted, value in measured)
        return in_time and (goal.proven is None or self.share(goal.proven[1]) >= goal.proven[0])

    def verdict(self) -> str:
        if self.reach == Goal():
            return ""
        if self.beyond != Goal() and self.meets(self.beyond):
            return "beyond"
        return "reached" if self.meets(self.reach) else "not reached"

    def told(self) -> str:
        if not self.times:
            return f"{self.name:52}not measured"
        figures = f"{statistics.median(self.times):>8.0f}{self.late():>8.0f}{max(self.times):>8.0f}{len(self.times):>6}"
        goals = f"{self.reach.told() or '-'}; {self.beyond.told() or '-'}"
        return f"{self.name:52}{figures}{self.share():>8.0%}  {self.verdict():12}{goals}"


@dataclass
class Table:
    """Every row, in the order in which it is shown."""

    check: Row = field(default_factory=lambda: Row("check, one record, one tree, its branch", Goal(20), Goal(5)))
    check_all: Row = field(default_factory=lambda: Row("check, one record, one tree, every branch"))
    small: Row = field(default_factory=lambda: Row("dated plan, 5,000, prepared", Goal(200, worst=600), Goal(100, worst=300)))
    small_cold: Row = field(default_factory=lambda: Row("dated plan, 5,000, cold"))
    dense: Row = field(default_factory=lambda: Row("dated plan, 5,000 on one tree, prepared"))
    mixed: Row = field(default_factory=lambda: Row("dated plan, 5,000, mixed rows, prepared"))
    mixed_cold: Row = field(default_factory=lambda: Row("dated plan, 5,000, mixed rows, cold"))
    large: Row = field(
        default_factory=lambda: Row("dated plan, 50,000, prepared", Goal(450, late=1500, proven=(0.98, 5)), Goal(proven=(1.0, 2)))
    )
    first: Row = field(default_factory=lambda: Row("first plan, 50,000, prepared", Goal(400)))
    large_cold: Row = field(default_factory=lambda: Row("dated plan, 50,000, cold"))
    five: Row = field(default_factory=lambda: Row("five alternatives, 5,000, prepared", Goal(1000)))
    nearest: Row = field(default_factory=lambda: Row("nearest of 300 qualifications", Goal(1500), Goal(500)))

    def show(self) -> None:
        print(f"\n{'ms':52}{'median':>8}{'95 %':>8}{'worst':>8}{'n':>6}{'proven':>8}  {'':12}to reach; beyond")
        for row in vars(self).values():
            print(row.told())


def told(what: str) -> None:
    """How far it is, for who waits."""
    print(f"... {what}", file=sys.stderr, flush=True)


def timed(call: Callable[[], Answer]) -> tuple[float, Answer]:
    began = time.perf_counter()
    answer = call()
    return (time.perf_counter() - began) * 1000, answer


# -- plans ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Region:
    """A tree and what is offered to it, looked at before by somebody."""

    case: Case
    offered: tuple[Offering, ...]
    known: Problem

    def problem(self, record: Record) -> Problem:
        return Problem(self.case.question(record), self.case.tree, self.offered, DATED, market=self.known.market)

    def cold(self, record: Record) -> Problem:
        return Problem(self.case.question(record), self.case.tree, self.offered, DATED)


def region(case: Case, offered: tuple[Offering, ...]) -> Region:
    """Looked at once, and left to itself: as in a service, the garbage collector need not walk the catalogue for each learner."""
    here = Region(case, offered, Problem(case.question(Record()), case.tree, offered, DATED))
    gc.freeze()
    return here


def add_plan(row: Row, problem: Callable[[Record], Problem], record: Record) -> bool:
    """Whether there is a plan; its time goes into ``row``, with the preparation of ``problem``."""
    took, answer = timed(lambda: plan(problem(record), time_limit_ms=LIMIT_MS))
    if isinstance(answer, Infeasible):
        return False
    row.add(took, isinstance(answer, Planned) and answer.optimal)
    return isinstance(answer, Planned)


def small(case: Case, catalogues: Sequence[tuple[Offering, ...]], table: Table, peers: Comparison) -> str | None:
    """Plans on catalogues of 5,000 rows; why there is none for somebody who has nothing."""
    for seed, offered in enumerate(catalogues):
        here = region(case, offered)
        if isinstance(plan(here.known, time_limit_ms=LIMIT_MS), Infeasible):
            return "no plan for who has nothing"
        add_plan(table.small_cold, here.cold, Record())
        for record in (Record(), *(learner(case, number) for number in range(4))):
            add_plan(table.small, here.problem, record)
        took, plans = timed(partial(five, here))
        table.five.add(took, all(isinstance(each, Infeasible) or (isinstance(each, Planned) and each.optimal) for each in plans))
        if seed == 0:
            peers.ask(f"{case.name}, {SMALL} rows", here.known)
    return None


def five(here: Region) -> list[Planned | Infeasible | OutOfTime | Beyond]:
    return list(islice(alternatives(here.problem(Record()), time_limit_ms=LIMIT_MS), 5))


def dense(case: Case, table: Table) -> None:
    """All 5,000 rows on one tree."""
    here = region(case, offerings(case.qualification, SMALL, seed=0))
    add_plan(table.dense, here.problem, Record())


def mixed(case: Case, offered: tuple[Offering, ...], table: Table) -> None:
    """With self-paced rows, unknown prices and prerequisites."""
    here = region(case, offered)
    add_plan(table.mixed_cold, here.cold, Record())
    add_plan(table.mixed, here.problem, Record())


@dataclass
class Cohort:
    """Many learners of each tree, one after another, on catalogues of 50,000 rows that are prepared once."""

    learners: int = 0
    prepared_ms: float = 0.0
    planned_ms: float = 0.0
    without: int = 0
    grown_mb: list[float] = field(default_factory=list)

    def show(self) -> None:
        each = self.planned_ms / self.learners
        total = (self.prepared_ms + 1000 * each) / 60_000
        print(f"\n1,000 learners, {LARGE:,} offerings (to reach: 7 min, flat memory)")
        print(
            f"  {self.learners} learners planned in {self.planned_ms / 1000:.0f} s, {self.without} of them without a plan in time"
        )
        print(f"  catalogues prepared in {self.prepared_ms / 1000:.0f} s, once for each tree")
        print(f"  1,000 at this pace, one process: {total:.1f} min" + ("" if self.learners >= 1000 else " (extrapolated)"))
        grown = f"{max(self.grown_mb):.0f} MB; peak {peak_mb():.0f} MB"
        print(f"  most memory that the last four fifths of a tree's learners added: {grown}")


def large(case: Case, offered: tuple[Offering, ...], count: int, table: Table, cohort: Cohort, peers: Comparison | None) -> None:
    """Plans on a catalogue of 50,000 rows, for ``count`` learners: one who has nothing, the others made up."""
    took, here = timed(lambda: region(case, offered))
    cohort.prepared_ms += took
    after = peak_mb()
    for number in range(count):
        record = Record() if number == 0 else learner(case, number)
        began = time.perf_counter()
        cohort.without += not add_plan(table.large, here.problem, record)
        cohort.planned_ms += (time.perf_counter() - began) * 1000
        cohort.learners += 1
        if number == count // 5:
            after = peak_mb()
    cohort.grown_mb.append(peak_mb() - after)
    for number in range(min(3, count)):
        record = Record() if number == 0 else learner(case, number)
        took, first = timed(partial(first_answer, here, record))
        if isinstance(first, Planned):
            table.first.add(took)
    add_plan(table.large_cold, here.cold, Record())
    if peers is not None:
        peers.ask(f"{case.name}, {LARGE} rows", here.known)


def first_answer(here: Region, record: Record) -> Planned | Infeasible | OutOfTime:
    return next(answers(here.problem(record), time_limit_ms=LIMIT_MS))


def peak_mb() -> float:
    """The most memory that this process has had, in MB (Linux counts in KiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# -- checks and the nearest ----------------------------------------------------------------------------------------------


def checks(asked: Iterable[Case], records: dict[str, Record], table: Table) -> list[str]:
    """Every tree against nothing, two made-up records and the real ones that are of it; which real ones were."""
    used = []
    for case in asked:
        fitting = {name: record for name, record in records.items() if fits(record, case)}
        used += [f"{name} ({case.name})" for name in fitting]
        for record in (Record(), learner(case, 0), learner(case, 1), *fitting.values()):
            for row, question in ((table.check, case.question(record)), (table.check_all, case.all_branches(record))):
                took, _ = timed(partial(check_tree, question, case.tree))
                row.add(took)
    return used


def nearest(asked: Sequence[Case], records: Iterable[Record], table: Table) -> None:
    real = list({case.qualification.id: case.qualification for case in asked if len(case.qualification.units) > 5}.values())
    catalogue = Catalogue(made_up(real, 300, seed=1))
    gc.freeze()  # as a service does with what it holds; nothing else is prepared: every list is made from the catalogue alone
    for record in (*learners(real).values(), *records):
        took, rows = timed(partial(closest, catalogue, record, Wanted(ON), top=10))
        assert rows
        table.nearest.add(took)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", nargs="?", type=Path)
    arguments.add_argument("--records", type=Path)
    arguments.add_argument("--learners", type=int, default=60, help="on 50,000 offerings, over all trees")
    arguments.add_argument("--seeds", type=int, default=3, help="catalogues of 5,000 for each tree")
    arguments.add_argument("--peer-seconds", type=float, default=5)
    arguments.add_argument("--large-peers", type=int, default=3, help="trees on which the peers get 50,000 offerings too")
    chosen = arguments.parse_args()
    began = time.perf_counter()
    asked, left_out = cases(chosen.folder)
    records = real_records(chosen.records)
    load = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    print(f"{len(asked)} trees, {load}; one process, one thread; seeds 0 to {chosen.seeds - 1}")
    print(
        f"questions: cheapest, from {START}, {DATED.hours_per_week} hours a week, by {DATED.by}; at most {LIMIT_MS / 1000:g} s each"
    )
    table, peers, far = Table(), Comparison(chosen.peer_seconds), Comparison(chosen.peer_seconds)
    check_tree(asked[0].question(Record()), asked[0].tree)  # the solvers are loaded
    plan(region(asked[0], offerings(asked[0].qualification, 100, seed=0)).known)
    told("checks")
    used = checks(asked, records, table)
    every = [case.qualification for case in asked]
    catalogues = [nationwide(every, SMALL, seed=seed) for seed in range(chosen.seeds)]
    with_others = nationwide(every, SMALL, seed=0, shares=MIXED)
    planned = []
    for case in asked:
        told(f"{case.name}, {SMALL} rows")
        reason = small(case, catalogues, table, peers)
        if reason is not None:
            left_out.append(f"{case.name}: {reason}")
            continue
        planned.append(case)
        mixed(case, with_others, table)
        dense(case, table)
    cohort = Cohort()
    offered = nationwide(every, LARGE, seed=0)
    for number, case in enumerate(planned):
        told(f"{case.name}, {LARGE} rows")
        count = len(range(number, chosen.learners, len(planned)))
        large(case, offered, count, table, cohort, far if number < chosen.large_peers else None)
    told("the nearest")
    nearest(asked, [record for record in records.values() if record.goals], table)
    table.show()
    cohort.show()
    peers.show(f"peers on {SMALL:,} offerings")
    far.show(f"peers on {LARGE:,} offerings")
    print("\nplans on: " + ", ".join(case.name for case in planned))
    print("real records: " + (", ".join(used) or "none"))
    print("left out:", *left_out, sep="\n  ")
    print(f"load {os.getloadavg()[0]:.1f} at the end; all of it took {time.perf_counter() - began:.0f} s")
    faults = [*peers.faults, *far.faults]
    assert not faults, "a peer was better, or the proofs differ: " + "; ".join(faults)


if __name__ == "__main__":
    main()
