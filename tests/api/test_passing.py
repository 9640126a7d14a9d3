"""The same guard and the same limits in front of a SPARQL server of somebody else. The server is a real one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.settings import Settings
from pathways.asking.sources import sample_catalogue
from pathways.cli.serve import contents
from pathways.errors import Unreachable
from pathways.stores.iris import BASE
from pathways.stores.server import ServerStore
from tests.api.conftest import Serving
from tests.contracts.contents import many_offerings, source
from tests.oxigraph import proxy, server
from tests.ports import free_port

THEIRS = "https://other.example/graph"
COUNT = "SELECT (COUNT(DISTINCT ?o) AS ?n) WHERE { ?o a <https://w3id.org/pok/ns#Offering> }"


@pytest.fixture(scope="module")
def place() -> Iterator[str]:
    """A server with the bundled sample, and with a graph of somebody else."""
    address = server.address()
    server.empty(address)
    ServerStore(f"{address}/query").replace_each(contents(sample_catalogue()))
    server.update(address, f"INSERT DATA {{ GRAPH <{THEIRS}> {{ <x:a> a <https://w3id.org/pok/ns#Offering> }} }}")
    yield address
    server.end()


@pytest.fixture(scope="module")
def client(place: str, serving: Serving) -> Iterator[httpx.Client]:
    settings = Settings(query_time_limit_ms=4_000, max_rows=200, max_answer_bytes=200_000, concurrent_queries=2)
    with serving(f"{place.replace('http://', 'http://aino:secret@')}/query", settings) as one:
        yield one


@pytest.fixture(scope="module")
def over_folder(sample_store: Path, serving: Serving) -> Iterator[httpx.Client]:
    with serving(sample_store, Settings(max_rows=200, max_answer_bytes=200_000)) as one:
        yield one


def ask(client: httpx.Client, query: str, accept: str = "application/sparql-results+json", **more: str) -> httpx.Response:
    return client.post("/sparql", data={"query": query, **more}, headers={"Accept": accept})


@pytest.mark.parametrize("accept", ["application/sparql-results+json", "application/sparql-results+xml", "text/csv"])
@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?o ?p WHERE { ?o <https://schema.org/provider> ?p } ORDER BY ?o ?p LIMIT 20",
        "SELECT ?g (COUNT(?o) AS ?n) WHERE { GRAPH ?g { ?o a <https://w3id.org/pok/ns#Unit> } } GROUP BY ?g ORDER BY ?g",
        "SELECT ?title WHERE { ?o <http://purl.org/dc/terms/title> ?title FILTER(LANG(?title) = 'fi') } ORDER BY ?title LIMIT 5",
        "ASK { ?o a <https://w3id.org/pok/ns#Offering> }",
    ],
)
def test_the_answers_are_those_of_a_folder(query: str, accept: str, client: httpx.Client, over_folder: httpx.Client) -> None:
    passed, own = ask(client, query, accept), ask(over_folder, query, accept)
    assert passed.status_code == own.status_code == 200
    assert passed.text == own.text


def test_a_graph_is_passed_on(client: httpx.Client, over_folder: httpx.Client) -> None:
    query = "CONSTRUCT { ?o ?p ?v } WHERE { ?o a <https://w3id.org/pok/ns#Extent> ; ?p ?v }"
    passed, own = (ask(each, query, "application/n-triples").text for each in (client, over_folder))
    assert sorted(passed.splitlines()) == sorted(own.splitlines())


def test_other_peoples_graphs_are_not_shown(client: httpx.Client) -> None:
    assert ask(client, COUNT).json()["results"]["bindings"][0]["n"]["value"] == "54"
    for name in ("default-graph-uri", "named-graph-uri"):
        query = "ASK { ?s ?p ?o }" if name == "default-graph-uri" else "ASK { GRAPH ?g { ?s ?p ?o } }"
        assert ask(client, query, **{name: THEIRS}).json()["boolean"] is False
        assert ask(client, query, **{name: f"{BASE}catalogue/offerings"}).json()["boolean"] is True


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("SELECT * WHERE { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", 403, "service-refused"),
        ("DROP ALL", 403, "read-only"),
        (f"SELECT * FROM <{THEIRS}> WHERE {{ ?s ?p ?o }}", 400, "query-unreadable"),
        ("SELECT nothing", 400, "query-unreadable"),
    ],
)
def test_the_guard_stands_in_front(query: str, status: int, code: str, client: httpx.Client) -> None:
    answer = ask(client, query)
    assert answer.status_code == status
    assert answer.json()["type"].endswith(code)
    assert "secret" not in answer.text


def test_rows_are_cut_and_it_says_so(client: httpx.Client) -> None:
    answer = ask(client, "SELECT * WHERE { ?s ?p ?o }")
    assert answer.headers["Pathways-Answer-Cut"] == "rows; limit=200"
    assert len(answer.json()["results"]["bindings"]) == 200


def test_a_query_without_an_end_gets_its_answer_in_time(client: httpx.Client) -> None:
    began = time.monotonic()
    answer = ask(client, "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c < ?f && ?f < ?i) }")
    assert answer.status_code == 504
    assert time.monotonic() - began < 30
    assert ask(client, COUNT).status_code == 200


def test_a_later_load_is_served_and_has_another_tag(client: httpx.Client, place: str) -> None:
    before = ask(client, COUNT).headers["ETag"]
    store = ServerStore(f"{place}/query")
    store.replace(source("catalogue/later"), many_offerings(3))
    try:
        after = ask(client, COUNT)
        assert after.headers["ETag"] != before
        assert after.json()["results"]["bindings"][0]["n"]["value"] == "57"
    finally:
        store.remove("catalogue/later")


def test_sources_are_described(client: httpx.Client) -> None:
    assert "catalogue/offerings" in client.get("/.well-known/void", headers={"Accept": "text/turtle"}).text


def test_a_server_that_goes_away_is_an_error_and_never_half_an_answer(place: str, serving: Serving) -> None:
    with proxy.cutting(place, received=900, marked=b"schema.org") as cut, serving(f"{cut}/query", Settings()) as one:
        assert ask(one, COUNT).status_code == 200
        answer = ask(one, "SELECT ?o ?p WHERE { ?o <https://schema.org/provider> ?p }")
        assert answer.status_code == 503
        assert answer.json()["type"].endswith("store-unreadable")


def test_a_server_that_is_not_there_is_told_at_the_start(serving: Serving) -> None:
    with pytest.raises(Unreachable, match="fault-refused"), serving(f"http://127.0.0.1:{free_port()}/query", Settings()):
        raise AssertionError("it must not start")


@pytest.mark.parametrize(
    "path",
    [
        "/id/catalogue/offerings/offering/POH-PINTA-1",
        "/resource?iri=https%3A%2F%2Fw3id.org%2Fpok%2Fns%23Leaf",
        "/id/requirements/3932281",
        "/vocabulary",
    ],
)
def test_a_page_is_that_of_a_folder(path: str, client: httpx.Client, over_folder: httpx.Client) -> None:
    pages = [each.get(path, headers={"Accept": "text/html"}) for each in (client, over_folder)]
    assert [each.status_code for each in pages] == [200, 200]
    assert pages[0].text == pages[1].text


def test_no_page_shows_what_is_somebody_elses(client: httpx.Client) -> None:
    assert client.get("/resource", params={"iri": "x:a", "format": "ttl"}).status_code == 404
    assert client.get("/resource", params={"iri": THEIRS}, headers={"Accept": "text/html"}).status_code == 404
    members = client.get("/resource", params={"iri": "https://w3id.org/pok/ns#Offering"}, headers={"Accept": "text/html"}).text
    assert "x:a" not in members
    assert THEIRS not in client.get("/dataset", headers={"Accept": "text/html"}).text
