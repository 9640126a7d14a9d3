"""The same graph in RDF and in Neo4j: the same things by the same IRIs, and the same said of them.

What is compared (docs/stores.md): every IRI that is a subject or an object of a triple in the graphs of the sources and in the
graph of sources, against every ``uri``; and every such triple against labels, relationships and properties. Left out: in RDF the
vocabulary itself and which graph a triple is in; in Neo4j the lock of the loads and keys that begin with ``_``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import neo4j
import pytest
from pyoxigraph import Literal, NamedNode, Triple

from ontology import terms
from pathways.model import Source
from pathways.stores import iris, mapping, property_graph
from pathways.stores.neo4j import Neo4jStore
from pathways.stores.oxigraph import MemoryStore
from pathways.stores.port import Content
from tests.contracts.contents import kouta_contents, many_offerings, real_contents, sample_contents, source
from tests.contracts.servers import neo4j_over_bolt

VALUES = """
MATCH (node:Resource) UNWIND keys(node) AS key WITH key, node[key] AS value WHERE key <> 'uri' AND NOT key STARTS WITH '_'
RETURN key, sum(CASE WHEN value IS :: LIST<ANY> THEN size(value) ELSE 1 END)
"""

Loads = list[tuple[Source, Content]]


def sample(_: pytest.FixtureRequest) -> Loads:
    return [*sample_contents(), *kouta_contents(), (source("catalogue/many"), many_offerings(50))]


def real(request: pytest.FixtureRequest) -> Loads:
    return real_contents(request.getfixturevalue("shared"))


@dataclass
class Both:
    """What is said in RDF, and the server that holds the same loads."""

    said: set[Triple]
    server: Neo4jStore


@pytest.fixture(scope="module", params=[sample, real])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    loads: Loads = request.param(request)
    assert loads
    store = neo4j_over_bolt(tmp_path_factory.mktemp("server"))
    store.replace_each(loads)
    yield Both(said_in_rdf(loads), store)
    store.close()


def said_in_rdf(loads: Loads) -> set[Triple]:
    store = MemoryStore()
    store.replace_each(loads)
    graphs = [*(iris.graph_iri(each.graph) for each, _ in loads), iris.catalogue_graph()]
    return {triple for graph in graphs for triple in store.graph(graph)}


def rows(store: Neo4jStore, text: str) -> list[Any]:
    with neo4j.GraphDatabase.driver(store.address) as driver:
        return [row.values() for row in driver.execute_query(text).records]


def test_the_things_are_the_same(both: Both) -> None:
    said, server = both.said, both.server
    named = {each.subject for each in said} | {each.object for each in said if each.predicate.value != mapping.TYPE}
    uris = [uri for (uri,) in rows(server, "MATCH (node) WHERE NOT node:LoadLock RETURN node.uri")]
    assert len(uris) == len(set(uris))
    assert set(uris) == {each.value for each in named if isinstance(each, NamedNode)}


def test_as_much_is_said_of_them_by_each_property(both: Both) -> None:
    """Counted without the rules by which names and values are read back."""
    said, server = both.said, both.server
    types = dict(rows(server, "MATCH ()-[link]->() RETURN type(link), count(*)"))
    classes = dict(rows(server, "MATCH (node) UNWIND labels(node) AS label RETURN label, count(*)"))
    classes = {name: count for name, count in classes.items() if name not in ("Resource", "LoadLock")}
    values = dict(rows(server, VALUES))
    links = Counter(
        property_graph.relationship_type(each.predicate.value)
        for each in said
        if isinstance(each.object, NamedNode) and each.predicate.value != mapping.TYPE
    )
    kinds = Counter(property_graph.label(each.object.value) for each in said if each.predicate.value == mapping.TYPE)  # type: ignore[union-attr]  # a class
    texts = Counter(
        property_graph.key(each.predicate.value, each.object.language or "") for each in said if isinstance(each.object, Literal)
    )
    assert types == links
    assert classes == kinds
    assert values == texts
    assert len({name.replace("_", "").lower() for name in types}) == len(types)


def test_the_facts_are_the_same(both: Both) -> None:
    server = both.server
    nodes = [
        property_graph.Node(
            properties["uri"], set(labels) - {"Resource"}, {key: native(value) for key, value in properties.items()}
        )
        for labels, properties in rows(server, "MATCH (node:Resource) RETURN labels(node), properties(node)")
    ]
    links = [tuple(row) for row in rows(server, "MATCH (one)-[link]->(other) RETURN one.uri, type(link), other.uri")]
    held = set(map(exact, property_graph.triples(nodes, links)))  # type: ignore[arg-type]  # rows of three texts
    assert held == set(map(exact, both.said))


def native(value: Any) -> Any:
    if isinstance(value, list):
        return [native(each) for each in value]
    return value.to_native() if hasattr(value, "to_native") else value


def exact(triple: Triple) -> tuple[str, str, object]:
    """A triple in which equal numbers are equal."""
    value = triple.object
    if isinstance(value, Literal) and value.datatype.value == mapping.DECIMAL.iri:
        return triple.subject.value, triple.predicate.value, Decimal(value.value)  # type: ignore[union-attr]  # no blank nodes
    return triple.subject.value, triple.predicate.value, value  # type: ignore[union-attr]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Neo4jStore]:
    store = neo4j_over_bolt(tmp_path)
    yield store
    store.close()


def test_a_source_that_is_removed_leaves_nothing_of_its_own(server: Neo4jStore) -> None:
    first, *others = sample(None)  # type: ignore[arg-type]  # it asks for nothing
    server.replace_each([first, *others])
    assert server.remove(first[0].graph)
    uris = {uri for (uri,) in rows(server, "MATCH (node:Resource) RETURN node.uri")}
    said = said_in_rdf(others)
    named = {each.subject for each in said} | {each.object for each in said if each.predicate.value != mapping.TYPE}
    assert uris == {each.value for each in named if isinstance(each, NamedNode)}


def test_what_belongs_to_the_store_alone_is_in_keys_of_its_own(server: Neo4jStore) -> None:
    server.replace_each(sample_contents())
    keys = {key for (key,) in rows(server, "MATCH (node:Resource) UNWIND keys(node) AS key RETURN DISTINCT key")}
    own = {each for each in keys if each.startswith("_")}
    assert own == {"_graph", "_root", "_stamp", "_nodes", "_relationships", "_roots"}
    known = {value for name, value in vars(terms).items() if name.isupper()}
    assert {property_graph.property_of(each)[0] for each in keys - own - {"uri"}} <= known | {
        *(f"{mapping.DCTERMS}{each}" for each in ("title", "identifier", "dateSubmitted", "rights")),
        *(
            f"{mapping.SCHEMA}{each}"
            for each in ("inLanguage", "validFrom", "validThrough", "startDate", "endDate", "keywords", "name")
        ),
        f"{mapping.OWL}versionInfo",
        f"{mapping.SKOS}notation",
    }
