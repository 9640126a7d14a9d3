"""How the best plan is looked for, from what is least to look at on to everything.

1. What a plan is worth at least (``at_least``) is often what the best one is worth: that is tried first, over the options that
   such a plan may hold. Of one plan after another each is as good as the last at best, and mostly is.
2. Else, and where options are very many, a short list of them gives an answer soon, the learner's wishes settled among them;
   what that is worth rules out most of the others: no better plan holds an option that alone costs more, or ends later. The
   programme of what is left is solved to the proof, from that answer on.

Source: planner-model.md 5.4 and 11.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pathways.model import Prefer
from pathways.planner.at_least import Least, least
from pathways.planner.engines import FEW, improving, relaxed
from pathways.planner.formulation import Ask, PlanProgram
from pathways.planner.options import Option
from pathways.planner.problem import Problem
from pathways.planner.program import Solved, Status, Terms, highest

_SOME = 150  # so few columns CP-SAT takes as they are, where an answer is wanted soon
_MANY = 3_000  # of more options than these a few are looked at first
_WITHOUT_WAITING = 2_000  # so many columns of a question in which nothing waits, which is easy, CP-SAT takes as they are


@dataclass(frozen=True, slots=True)
class Earlier:
    """A proven plan that what is asked for now cannot better: it is of more plans, by the same measures."""

    programme: PlanProgram
    solved: Solved

    @property
    def wished(self) -> tuple[int, ...]:
        """What it is worth by what was asked for: its measures before those that only decide among equals."""
        return self.solved.reached[: self.programme.wishes]

    def floors(self, programme: PlanProgram) -> tuple[int, ...]:
        """Its measures, where ``programme`` counts in the same units; none where that knows of more, farther starts."""
        before = self.programme
        same = (programme.columns.scale, programme.hours) == (before.columns.scale, before.hours)
        known = same and programme.problem.longest_weeks <= before.problem.longest_weeks
        return self.solved.reached[: before.measures] if known else ()


def improving_answers(
    problem: Problem,
    ask: Ask,
    *,
    time_limit_ms: int,
    workers: int = 1,
    few: int = FEW,
    earlier: Earlier | None = None,
    of_kinds: bool = False,
) -> Iterator[tuple[PlanProgram, Solved]]:
    """Better and better answers, each with its programme; the last one is the proven one, or the best when time runs out.
    ``few``: so many options, or columns, are taken as they are. ``earlier``: no answer is better than that; it is tried first
    whether one is as good. ``of_kinds``: ``ask`` tells no offerings of one kind apart."""
    until = time.monotonic() + time_limit_ms / 1000
    look = _Look(problem, ask, earlier, of_kinds=of_kinds, time_limit_ms=time_limit_ms, until=until, few=few, workers=workers)
    if look.is_worth_while():
        solved = Solved(Status.UNKNOWN)
        for programme, solved in look.best_that_can_be():
            if solved.values:
                yield programme, solved
        if solved.values:
            return
    yield from look.answers()


@dataclass
class _Look:
    """One problem as it is looked at."""

    problem: Problem
    ask: Ask
    earlier: Earlier | None
    of_kinds: bool
    time_limit_ms: int
    until: float
    few: int
    workers: int
    _least: Least | None = None  # asked for once, and then a floor of every programme
    _unreached: Earlier | Least | None = None  # no plan is as good as that in what is wished for first

    def is_worth_while(self) -> bool:
        """Whether to try the best that can be first: a small question is as soon answered as a whole, and of a large one, of which
        nothing is known, a few options give an answer sooner."""
        if len(self.problem.offerings) <= self.few:
            return False
        return self.earlier is not None or (self.of_kinds and self.few < len(self.problem.options) <= _MANY)

    def best_that_can_be(self) -> Iterator[tuple[PlanProgram, Solved]]:
        """Plans that are as good in what is wished for first as one can be that nothing makes wait, and as the earlier one; none
        where there is none, or where that cannot be told."""
        earlier, near = self.earlier, self.earlier or self._at_least()
        look = self._as_good_as(near)
        if earlier is not None and self.of_kinds and look._at_least().is_worse(earlier.programme, earlier.wished):
            near = self._at_least()
            look = self._as_good_as(near)
        if isinstance(near, Least) and near.is_impossible:
            return
        options = _not_dearer(look.problem.options, _Most.of(near.programme, near.solved), look._least)
        programme, objectives = look._asked(options)
        if near.floors(programme):
            if not self.of_kinds or len(options) > _MANY:
                _put_aside(programme, look.problem.first_look)
            solved = Solved(Status.UNKNOWN)
            for _, solved in look._answered(programme, objectives, soon=True):  # else the other way has half of the time
                yield programme, solved
            if not solved.values:
                self._learn(near, look._least, solved)

    def _learn(self, near: Earlier | Least, least: Least | None, solved: Solved) -> None:
        """From no answer as good as ``near``. What one would be worth at ``least`` if nothing waited is so for all: what is better
        would be near too."""
        if solved.status is Status.INFEASIBLE:
            self._unreached = near
        if self._least is None and least is not None and least.solved.values:
            self._least = replace(least, enough=self.problem.enough)

    def answers(self) -> Iterator[tuple[PlanProgram, Solved]]:
        """To the whole question."""
        problem, options = self.problem, self.problem.options
        if len(options) <= self.few:
            yield from self._answered(*self._asked(options))
            return
        looked_at = problem.first_look
        if self.of_kinds and (self._least is not None or self.earlier is not None):
            least = self._at_least()
            if least.is_impossible:
                yield least.programme, least.solved
                return
            looked_at = _with_more(problem, looked_at, least.alike(options))
        core: PlanProgram | None = None
        first = Solved(Status.UNKNOWN)
        if looked_at and 2 * len(looked_at) <= len(options):
            core, objectives = self._asked(looked_at)
            for _, first in self._answered(core, objectives, at_once=min(_SOME, self.few)):
                if first.values:
                    yield core, replace(first, status=Status.FEASIBLE, bound=None)
                if len(first.reached) > core.wishes:
                    break
            known = self._at_least() if self.of_kinds and any(first.reached[: core.wishes]) else None
            options = _no_worse(problem, core, first, least=known)
        programme, objectives = self._asked(options)
        if core is not None:
            _put_aside(programme, looked_at)
            programme.carry(core, first)
        yield from self._answered(programme, objectives)

    def _as_good_as(self, known: Earlier | Least) -> _Look:
        """Only at plans that are as good as ``known`` in what is wished for first."""
        most = _Most.of(known.programme, known.solved)
        return replace(self, problem=self.problem.among(near=most.lets_through), ask=_no_more(self.ask, known))

    def _at_least(self) -> Least:
        if self._least is None:
            engine = relaxed(few=_WITHOUT_WAITING)
            self._least = least(self.problem, self.ask, engine=engine, time_limit_ms=max(1, self.time_limit_ms // 4))
        return self._least

    def _asked(self, options: tuple[Option, ...]) -> tuple[PlanProgram, Sequence[Terms]]:
        programme = PlanProgram(self.problem, options)
        return programme, self.ask(programme)

    def _answered(
        self, programme: PlanProgram, objectives: Sequence[Terms], *, at_once: int | None = None, soon: bool = False
    ) -> Iterator[tuple[PlanProgram, Solved]]:
        programme.program.floors = self._floors(programme)
        if self.of_kinds:
            programme.program.more_floors = lambda: self._at_least().floors(programme)
        left_ms = max(1, round((self.until - time.monotonic()) * 1000))
        answers = improving(
            programme.program,
            objectives,
            time_limit_ms=left_ms,
            few=self.few if at_once is None else at_once,
            workers=self.workers,
            first_ms=left_ms // 2 if soon else None,
        )
        return ((programme, solved) for solved in answers)

    def _floors(self, programme: PlanProgram) -> tuple[int, ...]:
        known = [each for each in (self.earlier, self._least) if each is not None]
        floors = [each.floors(programme) for each in known]
        if self._unreached is not None and (most := _as_much(self._unreached, programme)):
            floors.append((*most[:-1], most[-1] + 1))
        return highest(floors)


def _with_more(problem: Problem, looked_at: Iterable[Option], more: Iterable[Option]) -> tuple[Option, ...]:
    """Options of ``problem`` that are in one or the other, in its order."""
    ids = {each.id for each in (*looked_at, *more)}
    return tuple(each for each in problem.options if each.id in ids)


def _put_aside(programme: PlanProgram, looked_at: Sequence[Option]) -> None:
    """Everything but what is ``looked_at`` first."""
    ids = {each.id for each in looked_at}
    options = zip(programme.options, programme.taken, strict=True)
    programme.program.aside = {column for option, column in options if option.id not in ids}


def as_good(problem: Problem, ask: Ask, earlier: Earlier, *, time_limit_ms: int) -> bool | None:
    """Whether some plan is as good as an earlier one by every measure that ``ask`` names, which none of them can better; ``None``
    where that was not proven in time or cannot be told from the earlier one's measures."""
    programme = PlanProgram(problem, _no_worse(problem, earlier.programme, earlier.solved))
    objectives = ask(programme)
    floors = programme.program.floors = earlier.floors(programme)
    if not floors:
        return None
    for terms, floor in zip(objectives, floors, strict=False):
        programme.program.row(terms, high=floor)
    _put_aside(programme, problem.first_look)
    solved = Solved(Status.UNKNOWN)
    for solved in improving(programme.program, objectives, time_limit_ms=time_limit_ms):
        if solved.values:
            return True
    return False if solved.status is Status.INFEASIBLE else None


def _no_more(ask: Ask, known: Earlier | Least) -> Ask:
    """Asks the same of plans that are as good as ``known`` in what is wished for first, up to what that has anything of."""

    def asked(programme: PlanProgram) -> Sequence[Terms]:
        objectives = ask(programme)
        for terms, value in zip(objectives, _as_much(known, programme), strict=False):
            programme.program.row(terms, high=value)
        return objectives

    return asked


def _as_much(known: Earlier | Least, programme: PlanProgram) -> tuple[int, ...]:
    """What ``known`` has of what is wished for first, up to what it has anything of."""
    wished = known.floors(programme)[: programme.wishes]
    first = next((each for each, value in enumerate(wished) if value), len(wished))
    return wished[: first + 1]


def _no_worse(problem: Problem, core: PlanProgram, known: Solved, *, least: Least | None = None) -> tuple[Option, ...]:
    """Options that a plan no worse than the ``known`` one of ``core`` may hold. ``least``: what a plan is worth at least, where
    that is known."""
    most = _Most.of(core, known)
    return _not_dearer(tuple(filter(most.lets_through, problem.options)), most, least)


def _not_dearer(options: tuple[Option, ...], most: _Most, least: Least | None) -> tuple[Option, ...]:
    """Those of ``options`` that a plan that costs at ``most`` so much may hold, as far as what one costs at least tells that."""
    return tuple(least.no_dearer(options, most.cents)) if most.cents and least is not None else options


@dataclass(frozen=True, slots=True)
class _Most:
    """What an option of a plan that is worth so much may cost, in cents, and how late it may end; ``None``: any."""

    cents: int | None = None
    week: int | None = None

    @classmethod
    def of(cls, programme: PlanProgram, known: Solved) -> _Most:
        """For a plan no worse than the ``known`` one of ``programme``. A wish is passed on to the next only where the known plan
        has nothing of it, which no plan can undercut; credit to agree comes before all wishes (4)."""
        found = cls()
        if not known.values or not programme.by_wishes or programme.to_agree(known):
            return found
        for wish in programme.problem.limits.prefer:
            *unknown, worth = (known.of(terms) for terms in programme.measure(wish))
            match wish:
                case Prefer.COST if not any(unknown):
                    found = replace(found, cents=worth)
                case Prefer.FINISH:
                    found = replace(found, week=worth)
                case _:
                    break
            if worth:
                break
        return found

    def lets_through(self, option: Option) -> bool:
        """Whether such a plan may hold it."""
        if self.cents is not None and ((price := option.price_cents) is None or price > self.cents):
            return False
        return self.week is None or option.end_week is None or option.end_week <= self.week
