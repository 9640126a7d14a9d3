"""Plans over a made-up catalogue on one rule tree: CP-SAT, HiGHS alone and greedy in the same run."""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from greedy import greedy_cost_cents
from national import offerings

from loaders import Document, read
from pathways.model import Catalogue, Limits, Prefer, Qualification, Record
from pathways.planner.checking import Question, check
from pathways.planner.engines import Engine, cpsat, highs
from pathways.planner.planning import Planned, Problem, plan
from pathways.rules.reading import branches, read_tree
from pathways.rules.setting import Origins

START = date(2027, 1, 4)
QUESTIONS = {
    "cheapest": Limits(START),
    "soonest": Limits(START, prefer=(Prefer.FINISH, Prefer.COST)),
    "dated, 40 h a week": Limits(START, hours_per_week=Decimal(40), by=date(2029, 6, 30)),
}


def timed(call: Callable[[], object]) -> tuple[float, object]:
    begin = time.perf_counter()
    answer = call()
    return (time.perf_counter() - begin) * 1000, answer


def greedy_total(problem: Problem, answer: Planned) -> int | None:
    """Greedy for the units of the exact plan, and the exact plan's own open credit: the choice of offerings alone."""
    units = {counted.unit for counted in answer.plan.completion.leaves.values() if counted.unit}
    paid = greedy_cost_cents(problem, units)
    open_credit = sum(step.cost_cents or 0 for step in answer.plan.steps if not step.covers)
    return None if paid is None else paid + open_credit


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("requirements", nargs="?", type=Path)
    arguments.add_argument("--rows", type=int, default=500)
    arguments.add_argument("--seeds", type=int, default=20)
    chosen = arguments.parse_args()
    qualification = load(chosen.requirements)
    structure = qualification.structures[-1]
    tree = read_tree(qualification, structure)
    origins = Origins(Catalogue((qualification,)))
    print(f"{qualification.register_number}, {chosen.rows} rows, {chosen.seeds} seeds, {os.cpu_count()} cores, single runs in ms")
    took, _ = timed(lambda: check(Question(qualification, Record(), origins), structure))
    took, _ = timed(lambda: check(Question(qualification, Record(), origins), structure))
    print(f"check of an empty record, all {len(branches(tree))} branches, solver loaded: {took:.0f} ms")
    print(f"{'question':22}{'proven':>8}{'median':>8}{'worst':>8}{'HiGHS ÷ ours':>14}{'greedy ÷ ours':>22}")
    code = next((node.code for node in tree.root.walk() if node.code), None)
    for name, limits in QUESTIONS.items():
        times, peers, greedy, proven = [], [], [], 0
        for seed in range(chosen.seeds):
            question = Question(qualification, Record(), origins, competence_areas=(code,) if code else ())
            problem = Problem(question, tree, offerings(qualification, chosen.rows, seed=seed), limits)
            took, answer = run(problem, cpsat())
            peer, second = run(problem, highs())
            assert isinstance(answer, Planned), f"seed {seed}: no plan"
            proven += answer.optimal
            times.append(took)
            if isinstance(second, Planned) and second.optimal and answer.optimal:
                assert second.plan.totals.cost_cents == answer.plan.totals.cost_cents, f"seed {seed}: the engines disagree"
                peers.append(peer / took)
            # Greedy knows no dates and no hours: only the undated question is fair to compare.
            total = greedy_total(problem, answer) if not limits.needs_dates else None
            if total is not None and answer.plan.totals.cost_cents:
                greedy.append(total / answer.plan.totals.cost_cents)
        ratio = f"{statistics.median(peers):.1f}" if peers else "-"
        worse = f"{statistics.median(greedy):.2f} (worst {max(greedy):.2f})" if greedy else "-"
        proofs = f"{proven}/{chosen.seeds}"
        print(f"{name:22}{proofs:>8}{statistics.median(times):>8.0f}{max(times):>8.0f}{ratio:>14}{worse:>22}")


def run(problem: Problem, engine: Engine) -> tuple[float, object]:
    """One whole plan, the problem's own preparation included."""
    return timed(lambda: plan(replace(problem), engine=engine, time_limit_ms=60_000))


def load(path: Path | None) -> Qualification:
    if path is None:
        from pathways import sample

        return read(Document(sample.QUALIFICATION, sample.payload(sample.QUALIFICATION)))[1].qualifications[0]
    return read(Document(path.name, path.read_bytes()))[1].qualifications[0]


if __name__ == "__main__":
    main()
