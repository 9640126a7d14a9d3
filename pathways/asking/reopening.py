"""A saved plan opened again: what it was asked for, how far it has come, and what is different today.

The saved plan gives what is not written; what is written wins. An option of one choice (dates, money, hours, languages,
modes, places, measures, areas) replaces the saved one, a list of things (pins, exclusions, assumptions, blocked periods) grows,
and the word "none" takes the saved one away (decision 0036).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeVar

from loaders import saved_case
from loaders.document import Document
from pathways.asking import written as values
from pathways.asking.foresight import Foreseeing
from pathways.asking.sources import Given
from pathways.asking.written import day
from pathways.errors import UnreadableInput, WrongUse, system_fault
from pathways.model import Catalogue, Limits, Method, Offering
from pathways.planner import comparing
from pathways.planner.plan import OutOfTime, Planned
from pathways.planner.planning import Infeasible
from pathways.planner.problem import Problem
from pathways.planner.repairing import Bound, number_of_changes, repair
from pathways.planner.saved import Progress, SavedPlan, left_of, progress
from pathways.wire import Asked, Busy, Compared, Fixed, ForesightAsked, Period, Planning, SavedAnswer, data_changes, read_saved
from pathways.wire.frame import data_of

if TYPE_CHECKING:
    from pathways.asking.question import Asked as Options
    from pathways.asking.question import Prepared
    from pathways.asking.wishes import Wishes

T = TypeVar("T")
NONE = "none"
_NAME = "--previous"  # never the file's own name: it may be a learner's


def read_previous(given: Given) -> SavedAnswer:
    """The saved answer in a file, which may be a saved case. Raises ``UnreadableInput``."""
    try:
        document = Document(_NAME, given.payload if isinstance(given, Document) else given.read_bytes())
    except FileNotFoundError:
        raise UnreadableInput(_NAME, "no_such_file") from None
    except IsADirectoryError:
        raise UnreadableInput(_NAME, "is_a_folder") from None
    except (OSError, ValueError) as fault:
        raise UnreadableInput(_NAME, "file_unreadable", why=system_fault(fault)) from None
    if not saved_case.recognises(document):
        return read_saved(document.json, name=_NAME, sha256=document.sha256)
    plan = saved_case.content_of(document)["plan"]
    # Of the plan alone: a fingerprint of the whole file would be one of the learner's record.
    return read_saved(plan, name=_NAME, sha256=saved_case.digest_of(plan))


@dataclass
class Over:
    """What is written, over what the saved plan was asked for. ``taken``: the options that the saved plan gave."""

    asked: Asked | None
    taken: list[str] = field(default_factory=list)

    def _saved(self, option: str, value: T | None) -> T | None:
        if value:
            self.taken.append(option)
        return value

    def one(self, option: str, written: str | None, read: Callable[[str, str], T], name: str) -> T | None:
        """An option of one value."""
        if written is None:
            value: T | None = getattr(self.asked, name) if self.asked is not None else None
            return self._saved(option, value)
        return None if written.strip().casefold() == NONE else read(written, option)

    def choice(self, option: str, written: Sequence[str] | None, name: str, read: Callable[[str], str] = str) -> tuple[str, ...]:
        """An option of several values that are one choice."""
        if written is None:
            return self._saved(option, tuple(getattr(self.asked, name)) if self.asked is not None else ()) or ()
        return tuple(read(each) for each in written if each.casefold() != NONE)

    def more(self, option: str, written: Sequence[str] | None, name: str, without: Sequence[str] | None = None) -> tuple[str, ...]:
        """An option that names things: those written come to the saved ones. ``without``: what another option has just said
        the opposite of."""
        saved: tuple[str, ...] = getattr(self.asked, name) if self.asked is not None else ()
        saved = tuple(each for each in saved if each not in (without or ()))
        words = [each for each in written or () if each.casefold() != NONE]
        if len(words) < len(written or ()):
            saved = ()
        self._saved(option, saved)
        return tuple(dict.fromkeys((*saved, *words)))

    def periods(self, written: Sequence[str] | None) -> tuple[tuple[date, date], ...]:
        """Blocked periods, as ``more``."""
        saved = tuple((each.first, each.last) for each in self.asked.blocked) if self.asked is not None else ()
        return self._grown("--blocked", saved, written, values.period)

    def busy(self, written: Sequence[str] | None) -> tuple[tuple[date, date, Decimal], ...]:
        """Periods with hours that are taken already, as ``more``."""
        saved = tuple((each.first, each.last, each.hours) for each in self.asked.busy) if self.asked is not None else ()
        return self._grown("--busy", saved, written, values.busy)

    def _grown(
        self, option: str, saved: tuple[T, ...], written: Sequence[str] | None, read: Callable[[str, str], T]
    ) -> tuple[T, ...]:
        words = [each for each in written or () if each.casefold() != NONE]
        if len(words) < len(written or ()):
            saved = ()
        self._saved(option, saved)
        return tuple(dict.fromkeys((*saved, *(read(each, option) for each in words))))

    def start(self, written: str | None, on: date) -> date:
        """The first day: as written; as saved, where that has not passed; else the day of the question."""
        if written is not None:
            return day(written, "--from")
        if self.asked is not None and self.asked.start > on:
            self.taken.append("--from")
            return self.asked.start
        return on

    def units(self, written: Sequence[str] | None) -> tuple[str, ...]:
        """Named units as the goal. Raises ``WrongUse`` where others are written than those of the saved plan."""
        units = self.choice("--unit", written, "units")
        if self.asked is not None and set(units) != set(self.asked.units):
            saved = _called(self.asked.qualification, self.asked.method, self.asked.units)
            raise WrongUse("saved_other_goal", saved=saved, asked=_called(None, None, units))
        return units

    def qualification(self, units: Sequence[str] | None) -> str | None:
        """The saved goal, where no other is written."""
        saved = self.asked.qualification if self.asked is not None and units is None else None
        return self._saved("--qualification", saved)

    def method(self) -> Method | None:
        """The saved method of completion."""
        return self._saved("--method", self.asked.method if self.asked is not None else None)

    def strict(self) -> bool:
        """Whether the saved plan cut nothing."""
        return bool(self._saved("--strict", self.asked.strict if self.asked is not None else False))

    def foresight(self, written: Foreseeing | Literal[False] | None) -> Foreseeing | None:
        """How demand is read, as one choice; false takes the saved one away."""
        if written is None:
            saved = self.asked.foresight if self.asked is not None else None
            return self._saved("--foresight", None if saved is None else Foreseeing(saved.region, saved.days))
        return written or None

    def occupations(self, written: bool | None) -> bool:
        """Whether the occupations that the plan serves are named; false takes the saved one away."""
        if written is None:
            return bool(self._saved("--occupations", self.asked.occupations if self.asked is not None else False))
        return written

    def same_document(self, options: Options, catalogue: Catalogue, *, written: bool) -> Options:
        """Of several requirements with one register number the ones that the saved plan was made for, where they are loaded."""
        document = self.asked.document if self.asked is not None and not options.units and not written else None
        if document is not None and any(each.id == document for each in catalogue.qualifications):
            return replace(options, qualification=document)
        return options


@dataclass
class Reopened:
    """A saved plan against the data and the day of this question."""

    saved: SavedAnswer
    taken: tuple[str, ...]
    repair: bool
    bound: Bound
    _now: Progress = field(default_factory=Progress)

    def running(self, prepared: Prepared, offerings: tuple[Offering, ...], limits: Limits) -> Limits:
        """``limits`` with what has begun or is booked fixed, and without assumptions that the record has overtaken. Raises
        ``WrongUse`` for a plan of another goal."""
        self._same_goal(prepared)
        plan = self.saved.plan
        names = {*(plan.offerings if plan is not None else ()), *(each for each, _, _ in limits.fixed)}
        own = tuple(each for each in offerings if each.id in names)
        problem = Problem(prepared.question, prepared.tree, own, replace(limits, assumed=(), pinned=(), fixed=()))
        saved = self.saved.asked.assumed if self.saved.asked is not None else ()
        proposed = {each.id for each in problem.standing.proposals}
        assumed = tuple(each for each in limits.assumed if each in proposed or each not in saved)
        if plan is not None:
            booked = {id: (start, end) for id, start, end in limits.fixed}
            self._now = progress(plan, problem, booked)
            limits = replace(limits, fixed=self._now.fixed)
        return replace(limits, assumed=assumed)

    def _same_goal(self, prepared: Prepared) -> None:
        about, saved = prepared.about, self.saved
        number = about.qualification.register_number or None
        units = tuple(sorted(saved.asked.units)) if saved.asked is not None else ()
        method = about.method if prepared.goal_units == () else saved.method
        if (saved.register_number, saved.method, units) != (number, method, tuple(sorted(prepared.goal_units))):
            raise WrongUse(
                "saved_other_goal",
                saved=_called(saved.register_number, saved.method, units),
                asked=_called(number, about.method, prepared.goal_units),
            )

    def repaired(self, problem: Problem, time_limit_ms: int) -> Planned | OutOfTime | Infeasible:
        """The plan that changes least. Raises ``WrongUse`` where the saved answer holds no plan."""
        if self.saved.plan is None:
            raise WrongUse("nothing_to_repair")
        return repair(problem, self._left(self.saved.plan), bound=self.bound, time_limit_ms=time_limit_ms)

    def _left(self, plan: SavedPlan) -> SavedPlan:
        return left_of(plan, self._now.over)

    def compared(self, found: Planning, problem: Problem, prepared: Prepared) -> Compared:
        """What is said of the saved plan beside today's answer."""
        saved, plan = self.saved, self.saved.plan
        data = {each.graph: each.sha256 for each in data_of(prepared.about.catalogue)}
        changes = data_changes(saved.data, data)
        now = found.plan if isinstance(found, Planned) else None
        if plan is not None:
            changes += comparing.world_changes(plan, problem, self._now)
        rows = None
        if plan is not None and now is not None:
            changes += comparing.plan_changes(plan, now, problem, self._now)
            rows = number_of_changes(self._left(plan), now)
        return Compared(
            today=saved.today,
            sha256=saved.sha256,
            status=str(saved.status),
            taken_over=self.taken,
            repaired=self.repair,
            bounded=self.bound is not None,
            changes=changes,
            difference=comparing.difference(plan, now.totals, self._now) if plan is not None and now is not None else None,
            changed_rows=rows,
            repair=("--repair",) if rows and not self.repair else None,
        )


def _called(number: str | None, method: Method | None, units: Sequence[str]) -> str:
    parts = [*([number] if number is not None else []), *([str(method)] if method is not None else []), *sorted(units)]
    return " ".join(parts)


def asked_of(prepared: Prepared, wishes: Wishes, limits: Limits, options: Options) -> Asked:
    """What was asked, for the answer. Areas and method as far as they were written: what the record says is the learner's."""
    qualification = prepared.about.qualification
    named = bool(options.units)
    foreseeing = wishes.foresight.foreseeing if wishes.foresight is not None else None
    return Asked(
        qualification=options.qualification if named else qualification.register_number,
        document=None if named else qualification.id,
        units=options.units,
        method=options.method,
        competence_areas=options.competence_areas,
        strict=options.strict,
        on=prepared.about.today,
        **{"from": limits.start},
        by=limits.by,
        budget_eur=None if limits.budget_cents is None else Decimal(limits.budget_cents) / 100,
        hours_per_week=limits.hours_per_week,
        languages=limits.languages,
        modes=limits.modes,
        places=limits.places,
        places_excluded=limits.places_excluded,
        groups=limits.groups,
        blocked=tuple(Period(first=first, last=last) for first, last in limits.blocked),
        busy=tuple(Busy(first=first, last=last, hours=hours) for first, last, hours in limits.busy),
        prefer=limits.prefer,
        pinned=limits.pinned,
        excluded=wishes.excluded,
        assumed=limits.assumed,
        fixed=tuple(Fixed(id=id, start=start, end=end) for id, start, end in limits.fixed),
        foresight=None if foreseeing is None else ForesightAsked(region=foreseeing.regions, days=foreseeing.days),
        occupations=wishes.skilled is not None,
    )
