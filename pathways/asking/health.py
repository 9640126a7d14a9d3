"""What is wrong with the requirements and the catalogues that are loaded, each fault with its place.

Beside what numbers and words tell, every branch of every tree is solved once for a learner who holds nothing: what no choice of
units can complete is an error, proven.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pathways.asking.listing import Listings
from pathways.asking.recent import Recent
from pathways.curriculum.coverage import identity_of
from pathways.curriculum.health import (
    CatalogueHealth,
    DocumentHealth,
    Health,
    document_health,
    offering_findings,
    place_of,
    tree_health,
)
from pathways.model import Catalogue, Finding, Qualification, Record, Severity, Structure, finding
from pathways.planner.goal import find_qualification
from pathways.stores.iris import requirements_graph


def healthy(there: Listings, references: Sequence[str], today: date) -> Health:
    """The health of everything that is loaded, or of the requirements that ``references`` name and of the offerings for their
    units. Raises ``NoSuchThing``, ``AmbiguousReference``."""
    recent: Recent[Health] = there.remembered("faults", Recent)
    return recent.get((tuple(references), today), lambda: _found(there, references, today))


def _found(there: Listings, references: Sequence[str], today: date) -> Health:
    every = there.catalogue.qualifications
    facts: list[Finding] = [*there.findings_of_none]
    chosen = every
    if references:
        found = [find_qualification(there.catalogue, each, today) for each in references]
        chosen = tuple(dict.fromkeys(each.qualification for each in found))
        facts += [fact for each in found for fact in each.findings]
    documents = tuple(_document(there, each) for each in chosen)
    catalogues, unplaced = _catalogues(there, chosen, today, everything=not references)
    return Health(today, tuple(references), documents, catalogues, tuple(dict.fromkeys((*facts, *unplaced))), there.catalogue)


def _document(there: Listings, one: Qualification) -> DocumentHealth:
    def made() -> DocumentHealth:
        proven = {each.method: tuple(_impossible(one, each)) for each in one.structures}
        return document_health(one, there.catalogue.qualifications, there.findings_about(one), proven)

    return there.remembered(("health", *identity_of(one)), made)


def _impossible(one: Qualification, structure: Structure) -> Iterator[Finding]:
    """Branches that nothing completes. Where a group is at fault already, that says it better."""
    from pathways.planner.checking import Question, branch_figures, wanted_branches
    from pathways.rules.reading import read_tree
    from pathways.rules.setting import Origins

    if any(each.severity is Severity.ERROR and each.code.startswith("group_") for each in tree_health(one, structure).findings):
        return
    tree = read_tree(one, structure)
    question = Question(one, Record(), Origins(Catalogue((one,))))
    for way in wanted_branches(tree, ())[0]:
        answer = branch_figures(question, tree, way)
        if answer.remaining_units is None:
            last = answer.branch[-1] if answer.branch else None
            place = f"{place_of(one, structure)}/{last.id if last is not None else tree.root.id}"
            yield finding("branch_cannot_be_completed", Severity.ERROR, place, branch=last.name if last is not None else None)


def _catalogues(
    there: Listings, chosen: Sequence[Qualification], today: date, *, everything: bool
) -> tuple[tuple[CatalogueHealth, ...], tuple[Finding, ...]]:
    resolved, told = there.resolved(today)
    units = {unit.code for each in chosen for unit in each.units}
    offerings = [each for each in resolved.offerings if everything or units & {one.unit for one in (*each.covers, *each.set_aside)}]
    ids = {each.id for each in offerings}
    by_graph: dict[str, list[Finding]] = {}
    unplaced: list[Finding] = []
    about = [(str(dict(each.values).get("offering") or ""), each) for each in told]
    for id, fact in (*about, *offering_findings(offerings, resolved)):
        graph = there.graph_of(id)
        if graph is None:
            unplaced.append(fact)
        elif id in ids:
            by_graph.setdefault(graph, []).append(fact)
    documents = {requirements_graph(each) for each in there.catalogue.qualifications}
    found = []
    for source in there.sources_without_skills:
        mine = tuple(each for each in offerings if there.graph_of(each.id) == source.graph)
        loaded = there.findings_by_graph.get(source.graph, ()) if everything else ()
        facts = tuple(dict.fromkeys((*loaded, *by_graph.get(source.graph, ()))))
        if source.graph not in documents and (mine or facts):
            found.append(CatalogueHealth(source.graph, mine, facts))
    return tuple(found), tuple(unplaced)
