"""One question to our engine, to CP-SAT alone, to HiGHS alone and to greedy: who is how fast, and who is how good."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass, field

from greedy import greedy_cost_cents

from pathways.errors import BrokenPromise
from pathways.model import Prefer
from pathways.planner.engines import Engine, cpsat, highs
from pathways.planner.formulation import PlanProgram
from pathways.planner.planning import solve
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Status, Terms


@dataclass(frozen=True, slots=True)
class Answered:
    """An engine's answer: seconds for the programme and its solution, and the values of ``measures`` in order."""

    seconds: float
    status: Status
    values: tuple[int, ...] = ()
    cost: tuple[int, ...] = ()


@dataclass
class Standing:
    """A peer beside ours, over several questions; ``ratios``: its time by ours, where both proved."""

    ratios: list[float] = field(default_factory=list)
    proven: int = 0
    cut_off: int = 0
    refused: int = 0
    dearer: int = 0

    def told(self, asked: int) -> str:
        times = "-"
        if self.ratios:
            times = f"{statistics.median(self.ratios):.1f} (from {min(self.ratios):.1f} to {max(self.ratios):.1f})"
        rest = f"{self.cut_off} out of time, {self.dearer} of them dearer than ours"
        if self.refused:
            rest += f", {self.refused} answers that whole numbers do not confirm"
        return f"proven {self.proven}/{asked}, time by ours {times}; {rest}"


@dataclass
class Comparison:
    """Our way and its peers on the same questions. ``faults``: where a peer was better, or proved another value."""

    seconds: float
    asked: int = 0
    ours_proven: int = 0
    standings: dict[str, Standing] = field(default_factory=lambda: {"CP-SAT alone": Standing(), "HiGHS alone": Standing()})
    greedy: list[float] = field(default_factory=list)
    greedy_stuck: int = 0
    faults: list[str] = field(default_factory=list)

    def ask(self, name: str, problem: Problem) -> None:
        """All of them about ``problem``, which is prepared already."""
        ours = self._ours(problem, greedy=name)
        if ours is None or not ours.values:
            self.faults.append(f"{name}: ours gave no plan")
            return
        self.asked += 1
        self.ours_proven += ours.status is Status.OPTIMAL
        for (peer, standing), engine in zip(self.standings.items(), (cpsat(), highs()), strict=True):
            self._compare(f"{name}, {peer}", standing, ours, self._answer(problem, engine))

    def _compare(self, name: str, standing: Standing, ours: Answered, theirs: Answered | None) -> None:
        if theirs is None:
            standing.refused += 1
            return
        if theirs.status is Status.OPTIMAL:
            standing.proven += 1
            if ours.status is Status.OPTIMAL:
                standing.ratios.append(theirs.seconds / ours.seconds)
                if theirs.values != ours.values:
                    self.faults.append(f"{name}: proved {theirs.values}, ours {ours.values}")
        else:
            standing.cut_off += 1
            standing.dearer += bool(theirs.cost) and theirs.cost > ours.cost
        if theirs.cost and theirs.cost < ours.cost:
            self.faults.append(f"{name}: costs {theirs.cost}, ours {ours.cost}")

    def _ours(self, problem: Problem, *, greedy: str) -> Answered:
        """Our answer, the whole way, with which greedy is compared under that name."""
        began = time.perf_counter()
        programme, solved = solve(
            problem, PlanProgram.objectives, engine=None, time_limit_ms=round(self.seconds * 1000), of_kinds=True
        )
        took = time.perf_counter() - began
        if solved.values:
            self._greedy(greedy, programme, solved)
        return _answered(took, programme, solved)

    def _answer(self, problem: Problem, engine: Engine) -> Answered | None:
        """The answer of an engine over everything at once; ``None`` when it breaks its promise."""
        began = time.perf_counter()
        programme = PlanProgram(problem)
        try:
            solved = engine(programme.program, programme.objectives(), time_limit_ms=round(self.seconds * 1000))
        except BrokenPromise:
            return None
        return _answered(time.perf_counter() - began, programme, solved)

    def _greedy(self, name: str, programme: PlanProgram, solved: Solved) -> None:
        """Greedy for the units of our answer, with its open credit."""
        completion = programme.completion(solved)
        units = {counted.unit for counted in completion.leaves.values() if counted.unit}
        placed = {counted.id for counted_here in completion.slots.values() for counted in counted_here}
        given = [option for option in programme.taken_options(solved) if any(piece.id in placed for piece in option.use.pieces)]
        theirs = greedy_cost_cents(programme.problem, units, given)
        ours = solved.of(programme.known_prices())
        if theirs is None:
            self.greedy_stuck += 1
        elif theirs < ours:
            self.faults.append(f"{name}, greedy: pays {theirs} cents, ours {ours}")
        elif ours:
            self.greedy.append(theirs / ours)

    def show(self, name: str) -> None:
        print(f"\n{name}: {self.asked} questions, at most {self.seconds:g} s each; ours proven {self.ours_proven}/{self.asked}")
        for peer, standing in self.standings.items():
            print(f"  {peer:14}{standing.told(self.asked)}")
        if self.greedy:
            share = f"cost by ours {statistics.median(self.greedy):.2f} (worst {max(self.greedy):.2f})"
            print(f"  {'greedy':14}{share}, stuck {self.greedy_stuck}/{self.asked}; compared where ours costs anything")


def _answered(seconds: float, programme: PlanProgram, solved: Solved) -> Answered:
    if not solved.values:
        return Answered(seconds, solved.status)
    values, cost = (tuple(map(solved.of, each)) for each in (programme.objectives(), _costs(programme)))
    return Answered(seconds, solved.status, values, cost)


def _costs(programme: PlanProgram) -> list[Terms]:
    """Credit left to agreement, steps without a price, cents: what a question for the cheapest plan asks, in order."""
    return [tuple((1, column) for column in programme.columns.to_agree.values()), *programme.measure(Prefer.COST)]
