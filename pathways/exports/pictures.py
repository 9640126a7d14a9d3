"""The pictures of a plan, and of what is there without one, for whoever shows an answer on a screen: made with the answer, so that
nothing is searched twice. Each comes in two widths and in words. With them come the words of the learner's page for each step and
each decision: names instead of codes, for screens as for paper.

The weeks are those of the planner: a step fills every calendar week that it touches, and what the learner does besides fills the
weeks in which some step runs (decision 0046).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from pathways.exports.page.going import deciding, step_row, time_line
from pathways.exports.page.having import branch_of, map_of
from pathways.exports.page.naming import Names
from pathways.exports.page.values import Cell, Picture, Table
from pathways.exports.route import Checked, Route
from pathways.i18n import Words
from pathways.i18n import words as unmarked
from pathways.model import Because, Limits, Severity
from pathways.pictures.lettering import SLIM, WIDE
from pathways.pictures.timeline import Load, TimeLine
from pathways.planner.plan import Impossible, Plan, Planned, Step

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One picture: what it shows, as SVG for a page and for a telephone, and the same in words."""

    title: str
    wide: str
    slim: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReasonInWords:
    """A reason, and the reasons below it."""

    text: str
    causes: tuple[ReasonInWords, ...] = ()


@dataclass(frozen=True, slots=True)
class StepInWords:
    """One step: what it is and gives, where, when, until when to apply, its price, and why it is there."""

    what: Cell
    where: Cell
    when: Cell
    apply: Cell
    price: Cell
    why: ReasonInWords


@dataclass(frozen=True, slots=True)
class DecisionInWords:
    """Something that needs a decision, about what, and whose it is."""

    what: Cell
    who: Cell


@dataclass(frozen=True, slots=True)
class OfPlan:
    """``time``: ``None`` where no step has a day. ``tree``: what counts where. ``steps`` and ``decisions``: as on the learner's
    page, ``warnings`` of the plan itself."""

    time: Drawn | None
    tree: Drawn
    steps: tuple[StepInWords, ...]
    decisions: tuple[DecisionInWords, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pictures:
    """Of each plan in its order, and of what is there today. ``reasons``: why there is no plan."""

    plans: tuple[OfPlan, ...]
    today: Drawn
    reasons: tuple[ReasonInWords, ...] = ()


def pictures_of(about: Route | Checked, words: Words) -> Pictures:
    """The pictures of a question and its answer, or of what is there without a plan."""
    names, plain = Names(about, words), Names(about, unmarked(words.language))
    planned: tuple[Planned, ...] = ()
    if isinstance(about, Route) and isinstance(about.found, Planned):
        planned = (about.found, *about.others)

    def held(each: Names) -> Picture:
        return Picture(map_of(each, branch_of(each, None), None))

    today = _drawn(held, names, plain, "today")
    plans = tuple(_of_plan(names, plain, each, rank) for rank, each in enumerate(planned, start=1))
    refused = about.found.reasons if isinstance(about, Route) and isinstance(about.found, Impossible) else ()
    return Pictures(plans, today, tuple(_reason(each, names) for each in dict.fromkeys(refused)))


def _step(number: int, step: Step, names: Names) -> StepInWords:
    _, what, where, when, apply, price = step_row(number, step, names)
    return StepInWords(what, where, when, apply, price, _reason(step.reason, names))


def _reason(reason: Because, names: Names) -> ReasonInWords:
    return ReasonInWords(names.because(reason), tuple(_reason(each, names) for each in reason.causes))


def _of_plan(names: Names, plain: Names, planned: Planned, rank: int) -> OfPlan:
    plan, about = planned.plan, names.about
    answer = branch_of(names, plan)

    def line(each: Names) -> Picture:
        drawn = time_line(each, plan)
        return Picture(with_loads(drawn, plan, about.limits) if isinstance(about, Route) else drawn)

    def tree(each: Names) -> Picture:
        return Picture(map_of(each, branch_of(each, plan), plan))

    dated = any(step.start or step.end or step.apply_by for step in plan.steps)
    decided = deciding(names, answer, plan)
    tables = [each for each in decided.blocks if isinstance(each, Table)] if decided is not None else []
    return OfPlan(
        _drawn(line, names, plain, f"time-{rank}") if dated else None,
        _drawn(tree, names, plain, f"tree-{rank}"),
        tuple(_step(number, each, names) for number, each in enumerate(plan.steps, start=1)),
        tuple(DecisionInWords(*row) for table in tables for row in table.rows),
        tuple(names.finding(each) for each in planned.findings if each.severity is Severity.WARNING),
    )


def _drawn(picture: Callable[[Names], Picture], names: Names, plain: Names, name: str) -> Drawn:
    """Drawn without marks of other languages, which letters of a picture cannot carry; said with them."""
    drawn, told = picture(plain), picture(names)
    wide, slim = (drawn.svg(plain.words, across=across, name=f"{name}-{form}") for form, across in (("wide", WIDE), ("slim", SLIM)))
    return Drawn(drawn.title(plain.words), wide, slim, tuple(told.sentences(names.words)))


def with_loads(line: TimeLine, plan: Plan, limits: Limits) -> TimeLine:
    """``line`` with how full the weeks are, where the hours of any step are known."""
    return replace(line, loads=tuple(_joined(_weeks(plan, limits))), most=limits.hours_per_week)


def _weeks(plan: Plan, limits: Limits) -> Iterator[Load]:
    """Every week in which some step with hours runs."""
    weeks: dict[date, Decimal] = {}
    for step in plan.steps:
        if step.start is not None and step.end is not None and step.hours_per_week:
            monday = _monday(step.start)
            while monday <= step.end:
                weeks[monday] = weeks.get(monday, Decimal(0)) + step.hours_per_week
                monday += _WEEK
    for monday, hours in sorted(weeks.items()):
        sunday = monday + _WEEK - timedelta(days=1)
        besides = sum((each for first, last, each in limits.busy if first <= sunday and monday <= last), Decimal(0))
        yield Load(monday, sunday, hours, besides)


def _joined(weeks: Iterator[Load]) -> Iterator[Load]:
    """Weeks that follow one another and are equally full, as one."""
    running: Load | None = None
    for each in weeks:
        if running is None:
            running = each
        elif (running.hours, running.besides, running.last + timedelta(days=1)) == (each.hours, each.besides, each.first):
            running = replace(running, last=each.last)
        else:
            yield running
            running = each
    if running is not None:
        yield running


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
