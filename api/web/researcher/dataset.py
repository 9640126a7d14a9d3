"""What the service holds, graph by graph: where each comes from, how large it is, how it is cited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from api.errors import Problem
from api.web.researcher.asking import Asking
from api.web.researcher.naming import address
from api.web.researcher.queries import query
from ontology import terms
from pathways.model import Source
from pathways.stores import iris

_MOST_GRAPHS = 5_000


@dataclass(frozen=True, slots=True)
class Part:
    """One graph. ``kind``: "source", or one of the two that every store has: "vocabulary", "sources". ``name``: by which a download
    asks for it. ``licence``: an address or a short name; ``triples``: ``None`` where they could not be counted."""

    kind: str
    name: str
    iri: str
    page: str | None
    source: Source | None
    triples: int | None
    licence: str | None
    licence_is_address: bool


def parts(sources: tuple[Source, ...], counts: Mapping[str, int] | None) -> tuple[Part, ...]:
    """Every graph: the sources in the order of their names, then the two that every store has."""
    found = [_part("source", each.graph, iris.graph_iri(each.graph), each, counts) for each in sources]
    found.append(_part("vocabulary", "vocabulary", terms.ONTOLOGY, None, counts))
    found.append(_part("sources", "sources", iris.catalogue_graph(), None, counts))
    return tuple(found)


async def counted(asking: Asking) -> Mapping[str, int] | None:
    """Triples of each graph; ``None`` where it takes too long, or where there is no place for the question."""
    try:
        table = await asking.table(query("graphs"), most=_MOST_GRAPHS)
    except Problem:
        return None
    counts: dict[str, int] = {}
    for graph, count in table.rows:
        if isinstance(graph, NamedNode) and isinstance(count, Literal):
            counts[graph.value] = int(count.value)
    return counts


def _part(kind: str, name: str, iri: str, source: Source | None, counts: Mapping[str, int] | None) -> Part:
    licence = None if source is None else source.licence
    page = address(iri) if kind != "vocabulary" else "/vocabulary"
    count = None if counts is None else counts.get(iri, 0)
    return Part(kind, name, iri, page, source, count, licence, licence is not None and iris.is_absolute(licence))
