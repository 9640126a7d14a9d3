"""The occupations that units, offerings or the steps of a saved plan serve, by accepted links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pathways.asking.listing import Listings
from pathways.asking.sources import Given
from pathways.asking.stored import Held, contents_with_skills
from pathways.curriculum.things import Linked, offering_thing, unit_thing
from pathways.curriculum.working_life import Served, occupations_served
from pathways.errors import NoSuchThing
from pathways.i18n import Words
from pathways.model import Finding, Offering, Severity, SkillSet, Unit, finding
from pathways.planner.goal import UnknownCode
from pathways.rules.nearest import near
from pathways.wire.occupations import OccupationsAnswer, occupations_answer
from pathways.wire.saved import SavedAnswer

TOP = 20


@dataclass(frozen=True)
class Skilled:
    """What a page for a learner needs to name occupations: the skills, and the links by which they are reached."""

    skills: SkillSet
    linked: Linked
    facts: tuple[Finding, ...] = ()


def read_skills(data: Sequence[Given], store: str | Held | None) -> Skilled:
    """From what a plan is made from; without either, from the bundled sample."""
    contents = contents_with_skills(data, store)
    skills = next((content.skills for _, content in contents if content.skills is not None), None)
    facts = () if skills is not None else (finding("occupations_without_skills", Severity.WARNING, "/"),)
    return Skilled(skills or SkillSet(), Linked(link for _, content in contents for link in content.links), facts)


def served_by(
    skilled: Skilled, offerings: Iterable[Offering], units: Mapping[str, Unit]
) -> tuple[tuple[Finding, ...], tuple[Served, ...]]:
    """What ``offerings`` serve together, and what has to be said of it. ``units``: by their codes."""
    there = frozenset().union(*(offering_thing(each, units, skilled.linked).skills for each in offerings))
    nothing = () if there else (finding("occupations_nothing_linked", Severity.NOTE, "/"),)
    return (*skilled.facts, *nothing), occupations_served(skilled.skills, there)


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
    skills = there.classification
    facts: list[Finding] = [] if skills is not None else [finding("occupations_without_skills", Severity.WARNING, "/")]
    linked = Linked(there.links)
    known = units_of(there)
    resolved = {each.id: each for each in there.resolved(today)[0].offerings}
    found: set[str] = set()
    for code in units:
        if code not in known:
            raise UnknownCode("unit_unknown", code, near(code, known)[:1], register_number=None)
        found |= unit_thing(known[code], linked).skills
    for id in offerings:
        if id not in resolved:
            raise NoSuchThing("offering_not_there", id, near(id, resolved))
        found |= offering_thing(resolved[id], known, linked).skills
    steps = plan.plan.offerings if plan is not None and plan.plan is not None else ()
    for id in steps:
        if id in resolved:
            found |= offering_thing(resolved[id], known, linked).skills
        else:
            facts.append(finding("occupations_step_gone", Severity.NOTE, "/", offering=id))
    if not found:
        facts.append(finding("occupations_nothing_linked", Severity.NOTE, "/"))
    classification = skills if skills is not None else SkillSet()
    return occupations_answer(
        (tuple(units), tuple(offerings), plan is not None),
        found,
        occupations_served(classification, found),
        top,
        classification,
        replace(there.catalogue, sources=there.sources),
        facts,
        today,
        said,
    )
