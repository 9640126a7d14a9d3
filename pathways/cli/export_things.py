"""Things in somebody else's form: a qualification as CTDL, POKs as Open Badges achievements, a completed POK as credential data.

What a form cannot carry, and what a person has to fill in, is told beside the file.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pathways.errors import NoSuchThing, WrongUse
from pathways.model import Severity, finding

if TYPE_CHECKING:
    from pathlib import Path

    from pathways.exports.open_badge import Around
    from pathways.exports.route import Written
    from pathways.model import Offering
    from pathways.stores.port import Store


def as_ctdl(held: Store, reference: str | None, base: str, on: date, corrected: Path | None = None) -> Written:
    """The rule trees of one qualification, as the file ``corrected`` corrects them. Raises ``WrongUse``, ``NoSuchThing``,
    ``AmbiguousReference``, ``UnreadableInput``."""
    from pathways.asking.sources import load_corrections
    from pathways.exports.ctdl import Ruled, qualification_document
    from pathways.planner.goal import find_qualification
    from pathways.rules.overruling import unknown_corrections
    from pathways.rules.reading import Corrections, read_tree
    from pathways.stores.iris import requirements_graph
    from pathways.stores.rdf import iri_in

    catalogue = held.catalogue()
    if reference is None:
        raise WrongUse("export_names_nothing", form="ctdl", known=", ".join(catalogue.register_numbers[:20]))
    found = find_qualification(catalogue, reference.removeprefix("requirements/"), on)
    one = found.qualification
    if not one.structures:
        raise WrongUse("no_rule_tree", register_number=one.register_number)
    every = load_corrections(corrected)
    corrections = every.get(one.register_number, Corrections())
    told = [*found.findings, *(unknown_corrections(one, corrections, corrected.name) if corrected is not None else ())]
    if corrected is not None and one.register_number not in every:
        told.append(finding("corrections_of_others", Severity.WARNING, corrected.name, register_number=one.register_number))
    ruled = [Ruled(each.method, read_tree(one, each, corrections)) for each in one.structures]
    made = qualification_document(one, ruled, iri_in(requirements_graph(one), one, base=base), today=on)
    return replace(made, findings=(*told, *made.findings))


def as_achievements(held: Store, reference: str | None, base: str, on: date) -> Written:
    """One offering by its identifier, or every offering. Raises ``NoSuchThing``."""
    from pathways.exports.open_badge import achievements

    offerings, around = _offerings(held, base, on)
    return achievements([_named(offerings, reference)] if reference is not None else offerings.values(), around)


def as_credential(held: Store, reference: str | None, base: str, on: date, awarded: date | None, grade: str | None) -> Written:
    """One offering that was completed on ``awarded``. Raises ``WrongUse``, ``NoSuchThing``."""
    from pathways.exports.edc import credential

    if awarded is None:
        raise WrongUse("export_without_day")
    offerings, around = _offerings(held, base, on)
    if reference is None:
        raise WrongUse("export_names_nothing", form="edc", known=", ".join([*offerings][:20]))
    iri, one = _named(offerings, reference)
    made = credential(iri, one, around, awarded_on=awarded, grade=grade)
    if made.payload is None:
        raise WrongUse("export_without_name", id=one.id)
    return made


def _named(offerings: dict[str, tuple[str, Offering]], reference: str) -> tuple[str, Offering]:
    from pathways.rules.nearest import near

    if reference not in offerings:
        raise NoSuchThing("offering_not_there", reference, near(reference, offerings))
    return offerings[reference]


def _offerings(held: Store, base: str, on: date) -> tuple[dict[str, tuple[str, Offering]], Around]:
    """Every offering by its identifier, with its address, and what they are described with."""
    from pathways.exports.open_badge import Around
    from pathways.rules.european_standard import units_of
    from pathways.rules.resolving import resolve
    from pathways.stores.port import WHOLE, wanted_of
    from pathways.stores.rdf import offering_iri

    contents = held.contents(WHOLE)
    catalogue, _ = resolve(wanted_of(contents, WHOLE), on=on)
    resolved = {each.id: each for each in catalogue.offerings}
    found = {
        each.id: (offering_iri(source, each, base=base), resolved.get(each.id, each))
        for source, content in contents
        for each in content.offerings
    }
    links = tuple(link for _, content in contents for link in content.links)
    skills = next((content.skills for _, content in contents if content.skills is not None), None)
    return dict(sorted(found.items())), Around(units_of(catalogue.qualifications), links, skills, base)
