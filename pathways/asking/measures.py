"""How much the order of things holds up: of the units of qualifications, and of the steps of a saved plan."""

from __future__ import annotations

from datetime import date

from pathways.asking.listing import Listings
from pathways.asking.reopening import read_previous
from pathways.asking.sources import Given
from pathways.curriculum.coverage import Within
from pathways.curriculum.measured import Measured, MeasuredPlan, curriculum_measures, plan_measures
from pathways.curriculum.requisites import Row
from pathways.errors import UnreadableInput
from pathways.model import Finding, Method, Qualification
from pathways.planner.goal import find_qualification
from pathways.planner.plan import StepKind


def measured(
    there: Listings, reference: str | None, today: date, *, method: Method | None = None, plan: Given | None = None
) -> Measured:
    """The measures of every way of completing what ``reference`` means, else everything in force; and of a saved ``plan``. With a
    plan alone, of nothing else. Raises ``NoSuchThing``, ``AmbiguousReference``, ``UnreadableInput``."""
    every = there.catalogue.qualifications
    chosen: tuple[Qualification, ...] = ()
    facts: tuple[Finding, ...] = ()
    if reference is not None:
        found = find_qualification(there.catalogue, reference, today)
        chosen, facts = (found.qualification,), (*found.findings, *there.findings_about(found.qualification))
    elif plan is None:
        chosen = tuple(each for each in every if each.usable_on(today)) or every
    resolved, _ = there.resolved(today, tuple(each.id for each in chosen if not each.usable_on(today)))
    within = Within(today)
    counted = [each for each in resolved.offerings if within.refuses(each) is None]
    curricula = tuple(
        curriculum_measures(each, structure, counted)
        for each in chosen
        for structure in each.structures
        if method in (None, structure.method)
    )
    return Measured(today, there.catalogue, reference, method, curricula, _of_plan(plan), facts)


def _of_plan(given: Given | None) -> MeasuredPlan | None:
    """The best plan of a saved answer."""
    if given is None:
        return None
    saved = read_previous(given).plan
    if saved is None:
        raise UnreadableInput("--plan", "saved_without_plan")
    shown = StepKind.DEMONSTRATION
    return plan_measures(tuple(Row(each.kind, each, each.covers, each.kind is shown) for each in saved.steps))
