"""What a person should know of a plan that keeps every rule and limit, before relying on it.

Certificates that lapse: a POK is *used* on the day on which the unit that it serves is complete, with the demonstration where
one is needed. It counts if its certificate is valid when the plan begins; where it lapses before it is used, or after that and
before everything is finished, the plan says so with the days (decision 0047). And places that no source states, where some
places were excluded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from pathways.model import Evidence, Finding, Offering, Severity, finding
from pathways.planner.plan import Plan, Step, StepKind
from pathways.rules.completed_poks import certificate_lapses

if TYPE_CHECKING:
    from pathways.planner.problem import Problem


def cautions(problem: Problem, plan: Plan, offerings: Mapping[str, Offering]) -> tuple[Finding, ...]:
    """Certificates that lapse too early, and places that are not known. ``offerings``: those of the problem, by id."""
    return (*_lapsing(problem, plan, offerings), *_placeless(problem, plan))


def _placeless(problem: Problem, plan: Plan) -> Iterator[Finding]:
    if problem.limits.places_excluded:
        for step in plan.steps:
            if step.kind is StepKind.OFFERING and step.fixed is None and not step.places and "online" not in step.modes:
                yield finding("place_not_stated", Severity.NOTE, step.id)


def _lapsing(problem: Problem, plan: Plan, offerings: Mapping[str, Offering]) -> Iterator[Finding]:
    for each, units in _held(problem, plan):
        if each.lapses_on is not None:
            used = [_completed(plan, unit) for unit in units]
            yield from _said(each.id, each.pok or each.id, each.lapses_on, used, plan)
    for step in plan.steps:
        months = step.kind is StepKind.OFFERING and offerings[step.id].certificate_months
        if months and step.end is not None and step.reason.code in ("covers_units", "fills_open_group", "pinned_but_not_needed"):
            last = certificate_lapses(offerings[step.id], step.end)
            if last is not None:
                used = [_completed(plan, each.unit) for each in step.covers] or [step.end]
                yield from _said(step.id, step.id, last, used, plan)


def _held(problem: Problem, plan: Plan) -> list[tuple[Evidence, list[str]]]:
    """Evidence that the plan rests on and that lapses -> the units that it serves; none for what fills an open group."""
    standing, found = problem.standing, dict[str, tuple[Evidence, list[str]]]()
    for counted in plan.completion.leaves.values():
        unit = counted.unit or ""
        whole = standing.whole.get(unit)
        parts = {**standing.declared.get(unit, {}), **standing.met.get(unit, {})}
        for each in [whole] if whole is not None else parts.values():
            found.setdefault(each.id, (each, []))[1].append(unit)
    for pieces in plan.completion.slots.values():
        for counted in pieces:
            if counted.id in standing.evidence:
                found.setdefault(counted.id, (standing.evidence[counted.id], []))
    return [(each, sorted(set(units))) for _, (each, units) in sorted(found.items()) if each.lapses_on is not None]


def _completed(plan: Plan, unit: str) -> date | None:
    """The last day of all steps that the unit needs; ``date.min`` where it needs none any more, ``None`` where one has no day."""
    ends = [each.end for each in plan.steps if _serves(each, unit)]
    known = [each for each in ends if each is not None]
    return max(known, default=date.min) if len(known) == len(ends) else None


def _serves(step: Step, unit: str) -> bool:
    return not (step.kind is StepKind.RECOGNITION and step.certainty == "proposed") and any(
        each.unit == unit for each in step.covers
    )


def _said(where: str, pok: str, last: date, used: list[date | None], plan: Plan) -> Iterator[Finding]:
    finish = plan.totals.finish
    known = [each for each in used if each is not None]
    latest = max(known, default=date.min)
    if latest > last:
        yield finding("certificate_lapses_before_use", Severity.WARNING, where, pok=pok, last=last, used=latest)
    elif finish is not None and finish > last:
        yield finding("certificate_lapses_before_goal", Severity.WARNING, where, pok=pok, last=last, finish=finish)
    elif len(known) < len(used) or (finish is None and _has_studies(plan)):
        yield finding("certificate_may_lapse", Severity.NOTE, where, pok=pok, last=last)


def _has_studies(plan: Plan) -> bool:
    return any(each.kind is StepKind.OFFERING for each in plan.steps)
