"""What a plan is worth at least: the same question over a few offerings of each kind, as if nothing waited and no week were full.

Weekly hours and what comes first make a programme large and its bounds weak, and they seldom change what is least in credit left
to agreement, price and number of steps; often not even the finish. Without them one of two offerings that do the same is better
only by its price and its end, and only as many matter as can be of use together. That small programme is solved exactly; no plan
can be better than its answer, measure after measure, so its values are floors of the whole question (``Program.floors``). What is
dearer than its like by more than dates make the best plan dearer is in none that is as good (``Least.no_dearer``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import dropwhile

from pathways.model import Prefer
from pathways.planner.engines import Engine
from pathways.planner.formulation import Ask, PlanProgram
from pathways.planner.kinds import Token
from pathways.planner.options import Option
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Status, is_above


@dataclass(frozen=True, slots=True)
class Least:
    """The programme in which nothing waits and its answer, by the measures before the first that weekly hours decide. ``enough``:
    kind of option -> the price in cents that as many as can be of use together do not exceed; without what no others could stand
    for."""

    programme: PlanProgram
    solved: Solved
    enough: Mapping[Token, int]

    @property
    def is_impossible(self) -> bool:
        """Whether there is no plan even where nothing waits."""
        return self.solved.status is Status.INFEASIBLE

    def is_worse(self, programme: PlanProgram, wished: tuple[int, ...]) -> bool:
        """Whether every plan is worse than one of ``programme`` that is worth ``wished``."""
        return self.is_impossible or is_above(self.floors(programme)[: len(wished)], wished)

    def alike(self, options: Iterable[Option]) -> Iterator[Option]:
        """Those of ``options`` that do the same as something in its answer: who looks at them first may find that waiting costs
        nothing."""
        if self.solved.values:
            kind_of = self.programme.problem.kind_of_step
            kinds = {kind_of(each) for each in self.programme.taken_options(self.solved)}
            yield from (each for each in options if kind_of(each) in kinds)

    def no_dearer(self, options: Iterable[Option], most: int) -> Iterator[Option]:
        """Those of ``options`` that a plan may hold that costs at most so many cents, leaves nothing to agreement and has no
        unknown price: where nothing waits others of its kind could stand for each, and that plan costs no less than the least
        one."""
        least, kind_of = self._cost(), self.programme.problem.kind_of_option
        for option in options:
            enough, price = self.enough.get(kind_of(option)), option.price_cents
            if least is None or enough is None or price is None or price - enough <= most - least:
                yield option

    def _cost(self) -> int | None:
        """What it costs in cents, where that is proven to be the least of all that leaves nothing to agreement and has no unknown
        price."""
        prefer = self.programme.problem.limits.prefer
        if self.solved.status is not Status.OPTIMAL or prefer[0] is not Prefer.COST or self.programme.to_agree(self.solved):
            return None
        unknown, cost = (self.solved.of(terms) for terms in self.programme.measure(Prefer.COST))
        return None if unknown else cost

    def floors(self, programme: PlanProgram) -> tuple[int, ...]:
        """What the measures of ``programme`` are at least, in order, where that was proven in time and in the same units."""
        proven = self.solved.status is Status.OPTIMAL and programme.columns.scale == self.programme.columns.scale
        return self.solved.reached if proven else ()


def least(problem: Problem, ask: Ask, *, engine: Engine, time_limit_ms: int) -> Least:
    """What no plan for ``problem`` is below. ``ask`` adds no rows about single offerings, only about kinds of them."""
    programme = PlanProgram(problem, (*problem.few, *problem.recognitions), waits=False)
    measures = ask(programme)[: _without_hours(programme)]
    solved = engine(programme.program, measures, time_limit_ms=time_limit_ms)
    return Least(programme, solved, problem.enough)


def _without_hours(programme: PlanProgram) -> int:
    """How many of its objectives come before the first that weekly hours decide."""
    later = tuple(dropwhile(lambda wish: wish is not Prefer.WORKLOAD, programme.problem.limits.prefer))
    return programme.wishes - sum(len(programme.measure(wish)) for wish in later) if later else programme.measures
