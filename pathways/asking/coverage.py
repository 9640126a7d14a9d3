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

    Without a name it is of all requirements that are in force, where there are any.
    """
    facts: tuple[Finding, ...] = ()
    qualifications = (
        tuple(each for each in there.catalogue.qualifications if each.usable_on(today)) or there.catalogue.qualifications
    )
    if sought.qualification is not None:
        found = find_qualification(there.catalogue, sought.qualification, today)
        qualifications = (found.qualification,)
        facts = (*found.findings, *there.findings_about(found.qualification))
    return surveyed_of(there, qualifications, sought, today, facts)


def surveyed_of(
    there: Listings, qualifications: tuple[Qualification, ...], sought: Sought, today: date, facts: tuple[Finding, ...] = ()
) -> Survey:
    """The same of ``qualifications``, whether in force or not. Of what is wrong with offerings, a qualification that is named is
    told what is about its units. Raises ``NoSuchThing`` for a unit that none of them has."""
    codes = {unit.code for each in qualifications for unit in each.units}
    for code in sought.units:
        if code not in codes:
            number = qualifications[0].register_number if len(qualifications) == 1 else None
            raise UnknownCode("unit_unknown", code, near(code, codes)[:1], register_number=number)
    named = tuple(each.id for each in qualifications if not each.usable_on(today))
    resolved, told = there.resolved(today, named)
    others = {requirements_graph(each) for each in resolved.qualifications} - {requirements_graph(each) for each in qualifications}
    sources = tuple(each for each in resolved.sources if each.graph not in others)
    kept = Catalogue(resolved.qualifications, resolved.offerings, sources)
    about = told if sought.qualification is None else tuple(each for each in told if dict(each.values).get("unit") in codes)
    return survey(kept, qualifications, sought, today, (*facts, *about))
