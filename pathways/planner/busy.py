"""Weeks that are partly full already: the hours that a learner has beside the studies.

They take their share of the weekly cap, in every calendar week that their period touches. In the measure of the busiest week
they count in weeks in which some step with hours runs, and in no other: what she does without a plan is not the plan's.

Source: decision 0046.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from pathways.model import Limits
from pathways.planner.options import week_of
from pathways.planner.program import Program, Terms


def hours_already(limits: Limits, week: int) -> Decimal:
    """Hours that the learner has in a week beside the studies; weeks count from the first day's week."""
    monday = limits.start + timedelta(weeks=week, days=-limits.start.weekday())
    sunday = monday + timedelta(days=6)
    return sum((hours for first, last, hours in limits.busy if first <= sunday and monday <= last), Decimal(0))


def most_already(limits: Limits) -> Decimal:
    """No week has more than that: the sum of all periods."""
    return sum((hours for _, _, hours in limits.busy), Decimal(0))


def weeks_that_begin(limits: Limits) -> list[int]:
    """The weeks in which a period begins: only there, or where a step starts, can the load of a week grow."""
    return sorted({max(0, week_of(first, limits.start)) for first, last, _ in limits.busy if last >= limits.start})


def add_hours_already(program: Program, week: int, already: int, running: Mapping[str, Iterable[int]]) -> Terms:
    """The hours of a week that is partly full, as a term that counts only where some step runs. ``already``: whole in the
    programme's unit; ``running``: offering -> columns of its options that run then, at most one of which is taken."""
    in_use = program.column(f"busy week {week}")
    for columns in running.values():
        program.row([(1, in_use), *((-1, each) for each in columns)], low=0)
    return ((already, in_use),)


def with_hours_already(limits: Limits, weeks: Mapping[int, Decimal]) -> Sequence[Decimal]:
    """The load of each week in which a step with hours runs (week -> hours of steps), with what the learner has besides."""
    return [load + hours_already(limits, week) for week, load in weeks.items() if load]
