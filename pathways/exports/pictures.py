"""The pictures of a plan, and of what is there without one, for whoever shows an answer on a screen: made with the answer, so that
nothing is searched twice. Each comes in two widths and in words.

The weeks are those of the planner: a step fills every calendar week that it touches, and what the learner does besides fills the
weeks in which some step runs (decision 0046).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from pathways.exports.page.going import time_line
from pathways.exports.page.having import branch_of, map_of
from pathways.exports.page.naming import Names
from pathways.exports.page.values import Picture
from pathways.exports.route import Checked, Route
from pathways.i18n import Words
from pathways.model import Limits
from pathways.pictures.lettering import SLIM, WIDE
from pathways.pictures.timeline import Load, TimeLine
from pathways.planner.plan import Plan, Planned

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One picture: what it shows, as SVG for a page and for a telephone, and the same in words."""

    title: str
    wide: str
    slim: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfPlan:
    """``time``: ``None`` where no step has a day. ``tree``: what counts where."""

    time: Drawn | None
    tree: Drawn


@dataclass(frozen=True, slots=True)
class Pictures:
    """Of each plan in its order, and of what is there today."""

    plans: tuple[OfPlan, ...]
    today: Drawn


def pictures_of(about: Route | Checked, words: Words) -> Pictures:
    """The pictures of a question and its answer, or of what is there without a plan."""
    names = Names(about, words)
    planned: tuple[Planned, ...] = ()
    if isinstance(about, Route) and isinstance(about.found, Planned):
        planned = (about.found, *about.others)
    today = _drawn(Picture(map_of(names, branch_of(names, None), None)), words, "today")
    return Pictures(tuple(_of_plan(names, each.plan, rank) for rank, each in enumerate(planned, start=1)), today)


def _of_plan(names: Names, plan: Plan, rank: int) -> OfPlan:
    line = with_loads(time_line(names, plan), plan, names.about.limits) if isinstance(names.about, Route) else None
    tree = Picture(map_of(names, branch_of(names, plan), plan))
    return OfPlan(
        _drawn(Picture(line), names.words, f"time-{rank}") if line is not None and any(each.days for each in line.rows) else None,
        _drawn(tree, names.words, f"tree-{rank}"),
    )


def _drawn(picture: Picture, words: Words, name: str) -> Drawn:
    wide, slim = (picture.svg(words, across=across, name=f"{name}-{form}") for form, across in (("wide", WIDE), ("slim", SLIM)))
    return Drawn(picture.title(words), wide, slim, tuple(picture.sentences(words)))


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
