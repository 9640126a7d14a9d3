"""One thing in somebody else's form: a qualification as CTDL. What the form cannot carry is told beside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pathways.errors import WrongUse

if TYPE_CHECKING:
    from pathways.exports.route import Written
    from pathways.stores.port import Store


def as_ctdl(held: Store, reference: str | None, base: str, on: date) -> Written:
    """The rule trees of one qualification. Raises ``WrongUse``, ``NoSuchThing``, ``AmbiguousReference``."""
    from pathways.exports.ctdl import Ruled, qualification_document
    from pathways.planner.goal import find_qualification
    from pathways.rules.reading import read_tree
    from pathways.stores.iris import requirements_graph
    from pathways.stores.rdf import iri_in

    catalogue = held.catalogue()
    if reference is None:
        raise WrongUse("export_names_nothing", form="ctdl", known=", ".join(catalogue.register_numbers[:20]))
    found = find_qualification(catalogue, reference.removeprefix("requirements/"), on)
    one = found.qualification
    if not one.structures:
        raise WrongUse("no_rule_tree", register_number=one.register_number)
    ruled = [Ruled(each.method, read_tree(one, each)) for each in one.structures]
    made = qualification_document(one, ruled, iri_in(requirements_graph(one), one, base=base), today=on)
    return type(made)(made.payload, (*found.findings, *made.findings))
