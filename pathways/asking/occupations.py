"""The occupations that units, offerings or the steps of a saved plan serve, by accepted links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pathways.asking.listing import Listings
from pathways.asking.skilled import Skilled
from pathways.curriculum.things import Linked, offering_thing, unit_thing
from pathways.curriculum.working_life import Served, occupations_served
from pathways.errors import NoSuchThing
from pathways.i18n import Words
from pathways.model import Finding, Offering, Severity, SkillSet, Unit, finding
from pathways.planner.goal import UnknownCode
from pathways.planner.plan import Planned
from pathways.rules.nearest import near
from pathways.wire.occupations import OccupationsAnswer, occupations_answer
from pathways.wire.saved import SavedAnswer

TOP = 20


def served_by(skilled: Skilled, found: Collection[str]) -> tuple[tuple[Finding, ...], tuple[Served, ...]]:
    """The occupations that need one of the skills that were ``found``, and what has to be said of them."""
    facts: list[Finding] = []
    if skilled.skills is None:
        facts.append(finding("occupations_without_skills", Severity.WARNING, "/"))
    if not found:
        facts.append(finding("occupations_nothing_linked", Severity.NOTE, "/"))
    return tuple(facts), occupations_served(skilled.skills or SkillSet(), found)


@dataclass(frozen=True, slots=True)
class Serving:
    """The occupations that something serves: ``linked`` are the skills by which, ``facts`` what has to be said of it."""

    linked: frozenset[str]
    served: tuple[Served, ...]
    facts: tuple[Finding, ...]


def served_by_plan(skilled: Skilled, planned: Planned, offerings: Iterable[Offering], units: Mapping[str, Unit]) -> Serving:
    """What the steps of a plan serve. ``offerings``: resolved; ``units``: by code."""
    steps = {each.id for each in planned.plan.steps}
    taken = (each for each in offerings if each.id in steps)
    linked = frozenset().union(*(offering_thing(each, units, skilled.linked).skills for each in taken))
    facts, served = served_by(skilled, linked)
    return Serving(linked, served, facts)


def units_of(there: Listings) -> dict[str, Unit]:
    """By code; of several versions the newest."""
    dated = sorted(there.catalogue.qualifications, key=lambda each: (str(each.valid_from or ""), each.id))
    return {unit.code: unit for each in dated for unit in each.units}


def occupations(
    there: Listings,
    today: date,
    said: Words,
    *,
    units: Collection[str] = (),
    offerings: Collection[str] = (),
    plan: SavedAnswer | None = None,
    top: int = TOP,
) -> OccupationsAnswer:
    """What all of it serves together. Raises ``NoSuchThing`` for a unit or an offering that is not loaded."""
    skilled = Skilled(there.classification, Linked(there.links))
    known = units_of(there)
    resolved = {each.id: each for each in there.resolved(today)[0].offerings}
    found: set[str] = set()
    for code in units:
        if code not in known:
            raise UnknownCode("unit_unknown", code, near(code, known)[:1], register_number=None)
        found |= unit_thing(known[code], skilled.linked).skills
    for id in offerings:
        if id not in resolved:
            raise NoSuchThing("offering_not_there", id, near(id, resolved))
        found |= offering_thing(resolved[id], known, skilled.linked).skills
    steps = plan.plan.offerings if plan is not None and plan.plan is not None else ()
    gone: list[Finding] = []
    for id in steps:
        if id in resolved:
            found |= offering_thing(resolved[id], known, skilled.linked).skills
        else:
            gone.append(finding("occupations_step_gone", Severity.NOTE, "/", offering=id))
    facts, served = served_by(skilled, found)
    return occupations_answer(
        (tuple(units), tuple(offerings), plan is not None),
        found,
        served,
        top,
        skilled.skills or SkillSet(),
        replace(there.catalogue, sources=there.sources),
        (*facts, *gone),
        today,
        said,
    )
