"""Which requirements the offerings cover, and which nobody does: of one qualification, or of all."""

from __future__ import annotations

from datetime import date

from pathways.asking.listing import Listings
from pathways.curriculum.survey import Sought, Survey, survey
from pathways.model import Catalogue, Finding, Qualification
from pathways.planner.goal import UnknownCode, find_qualification
from pathways.rules.nearest import near
from pathways.stores.iris import requirements_graph


def surveyed(there: Listings, sought: Sought, today: date) -> Survey:
    """The map that ``sought`` asks for. Raises ``NoSuchThing``, ``AmbiguousReference``.

    Requirements that are named are looked at whatever their dates; otherwise coverage counts of those in force.
    """
    facts: tuple[Finding, ...] = ()
    qualifications = there.catalogue.qualifications
    if sought.qualification is not None:
        found = find_qualification(there.catalogue, sought.qualification, today)
        qualifications = (found.qualification,)
        facts = (*found.findings, *there.findings_about(found.qualification))
    return surveyed_of(there, qualifications, sought, today, facts)


def surveyed_of(
    there: Listings, qualifications: tuple[Qualification, ...], sought: Sought, today: date, facts: tuple[Finding, ...] = ()
) -> Survey:
    """The same of ``qualifications``. Raises ``NoSuchThing`` for a unit that none of them has."""
    codes = {unit.code for each in qualifications for unit in each.units}
    for code in sought.units:
        if code not in codes:
            number = qualifications[0].register_number if len(qualifications) == 1 else None
            raise UnknownCode("unit_unknown", code, near(code, codes)[:1], register_number=number)
    named = () if sought.qualification is None else tuple(each.id for each in qualifications)
    resolved, told = there.resolved(today, named)
    others = {requirements_graph(each) for each in resolved.qualifications} - {requirements_graph(each) for each in qualifications}
    sources = tuple(each for each in resolved.sources if each.graph not in others)
    kept = Catalogue(resolved.qualifications, resolved.offerings, sources)
    return survey(kept, qualifications, sought, today, (*facts, *told))
