"""The offerings of a plan and what they are part of, in the European Learning Model (profile LOQ), as Turtle.

Of an offering the intake that the plan takes; of the qualification the units that the plan counts or its steps cover, so that the
file is about this path and still says of every unit what it belongs to. ELM can say neither the order of the steps nor which of the
units a person chose: the offerings are there, the plan is not. The nodes are those of ``pathways export --as elm``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pyoxigraph import RdfFormat, serialize

from pathways.exports.elm import PREFIXES, view
from pathways.exports.route import Route, Written
from pathways.i18n import Words
from pathways.model import Offering, Severity, Source, finding
from pathways.planner.plan import Planned, StepKind
from pathways.stores.iris import requirements_graph
from pathways.stores.port import Content


def write(route: Route, words: Words) -> Written:
    """The offerings of the first plan; nothing where there is none."""
    if not isinstance(route.found, Planned):
        return Written(None, (finding("elm_no_plan", Severity.WARNING, "--elm"),))
    starts = {each.id: each.start for each in route.found.plan.steps if each.kind is StepKind.OFFERING}
    offerings = [each for each in route.catalogue.offerings if each.id in starts]
    whole = view([*_requirements(route, route.found, offerings), *_offered(route, offerings)], base=route.base)
    others = {name for each in offerings for name in _other_intakes(each, route.iri_of(each), starts[each.id])}
    kept = [each for each in whole.triples if not _is_below(str(getattr(each.subject, "value", "")), others)]
    payload = serialize(sorted(kept, key=str), format=RdfFormat.TURTLE, prefixes=PREFIXES)
    told = [finding(f"elm_{each.reason}", Severity.NOTE, each.iri.removeprefix(route.base), id=each.id) for each in whole.left_out]
    return Written(payload, (*told, finding("elm_without_order", Severity.NOTE, "--elm")))


def _requirements(route: Route, found: Planned, offerings: list[Offering]) -> Iterator[tuple[Source, Content]]:
    """The qualification with the units of the path, and other qualifications where a step covers a unit of theirs only."""
    counted = {each.unit for each in found.plan.placements} | {one.unit for each in found.plan.steps for one in each.covers}
    mine = {each.code for each in route.qualification.units}
    foreign = {each.unit for offering in offerings for each in offering.covers} - mine
    for each in (route.qualification, *(one for one in route.catalogue.qualifications if one.id != route.qualification.id)):
        wanted = counted if each is route.qualification else foreign
        units = tuple(unit for unit in each.units if unit.code in wanted)
        if units:
            yield _source(requirements_graph(each)), Content((replace(each, units=units),))


def _offered(route: Route, offerings: list[Offering]) -> Iterator[tuple[Source, Content]]:
    for graph in dict.fromkeys(route.graph_of(each) for each in offerings):
        yield _source(graph), Content(offerings=tuple(each for each in offerings if route.graph_of(each) == graph))


def _source(graph: str) -> Source:
    """Only the name counts here: it is what the nodes are called by."""
    return Source(graph, "", "", "")


def _other_intakes(offering: Offering, iri: str, start: date | None) -> Iterator[str]:
    """The opportunities that this plan does not take; none where it takes no dated one."""
    if any(each.start == start for each in offering.intakes):
        for number, each in enumerate(offering.intakes, start=1):
            if each.start != start:
                yield f"{iri}/intake/{number}"


def _is_below(iri: str, names: set[str]) -> bool:
    head, intake, rest = iri.partition("/intake/")
    return bool(intake) and f"{head}/intake/{rest.partition('/')[0]}" in names
