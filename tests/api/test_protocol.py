"""The SPARQL 1.1 Protocol over real HTTP: ways to ask, datasets, forms of answers, headers, failures."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
import rdflib
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

from api.settings import Settings
from pathways.stores.oxigraph import FolderStore

Serving = Callable[[Path | str, Settings], AbstractContextManager[httpx.Client]]

ASK = "ASK { ?s ?p ?o }"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
SOURCES = "https://w3id.org/pok/id/sources"
VOCABULARY = "https://w3id.org/pok/ns"
RDFLIB_WARNS = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # of its own JSON-LD reader
FORM = "application/x-www-form-urlencoded"


def problem(answer: httpx.Response) -> dict[str, Any]:
    assert answer.headers["content-type"] == "application/problem+json"
    found: dict[str, Any] = answer.json()
    assert {"type", "title", "status", "detail"} <= found.keys()
    assert found["status"] == answer.status_code
    return found


def count(answer: httpx.Response) -> int:
    assert answer.status_code == 200, answer.text
    return int(answer.json()["results"]["bindings"][0]["n"]["value"])


# -- ways to ask -------------------------------------------------------------------------------------------------------


def test_get_form_and_direct_post_answer_alike(client: httpx.Client) -> None:
    got = client.get("/sparql", params={"query": COUNT})
    form = client.post("/sparql", data={"query": COUNT})
    direct = client.post("/sparql", content=COUNT, headers={"Content-Type": "application/sparql-query"})
    assert count(got) == count(form) == count(direct) > 1_000


def test_head_gives_the_headers_of_get(client: httpx.Client) -> None:
    answer = client.head("/sparql", params={"query": ASK})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/sparql-results+json"
    assert answer.content == b""


def test_letters_outside_ascii_are_kept(client: httpx.Client) -> None:
    query = 'SELECT ("Hyvä osaaja – 😀" AS ?x) {}'
    for answer in (client.get("/sparql", params={"query": query}), client.post("/sparql", data={"query": query})):
        assert answer.json()["results"]["bindings"][0]["x"]["value"] == "Hyvä osaaja – 😀"


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (ASK, "text/plain", 415),
        (ASK, "", 415),
        ("INSERT DATA {}", "application/sparql-update", 403),
        (urlencode({"update": "DROP ALL"}), FORM, 403),
        (urlencode({"query": "DROP ALL"}), FORM, 403),
        (urlencode({"query": ASK, "using-graph-uri": "a:b"}), FORM, 403),
        (urlencode([("query", ASK), ("query", ASK)]), FORM, 400),
        ("", FORM, 400),
        (b"query=%ff", FORM, 400),
        (b"ASK { ?s ?p '\xff' }", "application/sparql-query", 400),
        (urlencode({"query": ASK, "default-graph-uri": "no address"}), FORM, 400),
        (urlencode([("query", ASK), *[("named-graph-uri", "a:b")] * 101]), FORM, 400),
        (urlencode([("query", ASK), *[("x", "y")] * 5_000]), FORM, 400),
        (b"x" * 2_000_000, FORM, 413),
        ("ASK { " + " " * 150_000 + "}", "application/sparql-query", 413),
    ],
)
def test_a_request_that_cannot_be_answered_says_why(client: httpx.Client, body: str | bytes, kind: str, status: int) -> None:
    answer = client.post("/sparql", content=body, headers={"Content-Type": kind})
    assert answer.status_code == status
    problem(answer)


def test_other_methods_are_not_there(client: httpx.Client) -> None:
    for method in ("PUT", "DELETE", "PATCH"):
        answer = client.request(method, "/sparql")
        assert answer.status_code == 405
        problem(answer)
    nowhere = client.get("/nowhere")
    assert nowhere.status_code == 404
    assert problem(nowhere)["type"].endswith("/not-found")


def test_a_syntax_error_has_line_and_column(client: httpx.Client) -> None:
    found = problem(client.post("/sparql", data={"query": "SELECT *\n{ ?s ?p ; }"}))
    assert (found["status"], found["line"]) == (400, 2)
    assert found["column"] > 1
    found = problem(client.post("/sparql", data={"query": "SELECT *\n{ ?s\u00a0?p ?o FILTRE(?s) }"}))
    assert found["line"] == 2


def test_an_answer_after_a_failure_is_as_before(client: httpx.Client) -> None:
    for _ in range(5):
        assert client.get("/sparql", params={"query": "SELECT"}).status_code == 400
        assert client.get("/sparql", params={"query": ASK}).json()["boolean"] is True


# -- datasets ----------------------------------------------------------------------------------------------------------


def asked_of(client: httpx.Client, query: str, **dataset: list[str]) -> httpx.Response:
    graphs = {name.replace("_", "-"): value for name, value in dataset.items()}
    return client.get("/sparql", params={"query": query, **graphs})


NAMES = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"


def test_without_a_dataset_every_graph_is_asked(client: httpx.Client) -> None:
    assert count(asked_of(client, COUNT)) > count(asked_of(client, COUNT, default_graph_uri=[VOCABULARY]))
    assert count(asked_of(client, NAMES)) == 5


def test_default_graphs_of_the_request_are_merged(client: httpx.Client) -> None:
    one, other = (count(asked_of(client, COUNT, default_graph_uri=[each])) for each in (VOCABULARY, SOURCES))
    assert count(asked_of(client, COUNT, default_graph_uri=[VOCABULARY, SOURCES])) == one + other > one > 0
    assert count(asked_of(client, NAMES, default_graph_uri=[VOCABULARY])) == 0


def test_named_graphs_of_the_request_are_the_only_ones(client: httpx.Client) -> None:
    assert count(asked_of(client, NAMES, named_graph_uri=[VOCABULARY])) == 1
    assert count(asked_of(client, COUNT, named_graph_uri=[VOCABULARY])) == 0


def test_from_in_the_query_holds(client: httpx.Client) -> None:
    query = COUNT.replace("{", f"FROM <{VOCABULARY}> {{")
    assert count(asked_of(client, query)) == count(asked_of(client, COUNT, default_graph_uri=[VOCABULARY]))
    assert count(asked_of(client, NAMES.replace("{ GRAPH", f"FROM NAMED <{SOURCES}> {{ GRAPH"))) == 1


def test_the_dataset_of_the_request_goes_before_that_of_the_query(client: httpx.Client) -> None:
    query = COUNT.replace("{", f"FROM <{VOCABULARY}> {{")
    assert count(asked_of(client, query, default_graph_uri=[SOURCES])) == count(
        asked_of(client, COUNT, default_graph_uri=[SOURCES])
    )


def test_a_graph_that_is_not_there_is_empty(client: httpx.Client) -> None:
    assert count(asked_of(client, COUNT, default_graph_uri=["https://example.org/none"])) == 0


def test_a_direct_post_takes_its_dataset_from_the_address(client: httpx.Client) -> None:
    headers = {"Content-Type": "application/sparql-query"}
    answer = client.post("/sparql", params={"default-graph-uri": VOCABULARY}, content=COUNT, headers=headers)
    assert count(answer) == count(asked_of(client, COUNT, default_graph_uri=[VOCABULARY]))


# -- forms of answers --------------------------------------------------------------------------------------------------

TERMS = """SELECT ?x ?y { VALUES (?x ?y) {
  (<https://example.org/ä> "plain, \\"quoted\\"\\tand\\nbroken & <cut>") ("hei"@fi 1.5)
  (UNDEF "2026-12-01"^^<http://www.w3.org/2001/XMLSchema#date>)
} }"""


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("application/sparql-results+json", QueryResultsFormat.JSON),
        ("application/sparql-results+xml", QueryResultsFormat.XML),
        ("text/tab-separated-values", QueryResultsFormat.TSV),
    ],
)
def test_rows_are_read_back_equal(client: httpx.Client, accept: str, form: QueryResultsFormat) -> None:
    answer = client.get("/sparql", params={"query": TERMS}, headers={"Accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == accept
    found = parse_query_results(answer.content, form)
    assert isinstance(found, QuerySolutions)
    rows = [tuple(str(each) for each in row) for row in found]
    assert rows[0] == ("<https://example.org/ä>", '"plain, \\"quoted\\"\\tand\\nbroken & <cut>"')
    assert rows[1:] == [
        ('"hei"@fi', '"1.5"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        ("None", '"2026-12-01"^^<http://www.w3.org/2001/XMLSchema#date>'),
    ]


def test_csv_holds_plain_values(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": TERMS}, headers={"Accept": "text/csv"})
    rows = list(csv.reader(io.StringIO(answer.text, newline="")))
    assert rows[0] == ["x", "y"]
    assert rows[1] == ["https://example.org/ä", 'plain, "quoted"\tand\nbroken & <cut>']
    assert rows[2:] == [["hei", "1.5"], ["", "2026-12-01"]]


def test_triples_in_triples_and_blank_nodes_are_written(client: httpx.Client) -> None:
    query = "SELECT (BNODE() AS ?b) (TRIPLE(<a:b>, <a:c>, 'd') AS ?t) {}"
    for accept, form in (("application/json", QueryResultsFormat.JSON), ("application/xml", QueryResultsFormat.XML)):
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
        found = parse_query_results(answer.content, form)
        assert isinstance(found, QuerySolutions)
        assert str(next(iter(found))["t"]) == '<a:b> <a:c> "d"'


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("application/sparql-results+json", '{"head":{},"boolean":true}'),
        ("text/csv", "true"),
        ("text/tab-separated-values", "true"),
    ],
)
def test_ask_is_answered_in_every_form(client: httpx.Client, accept: str, expected: str) -> None:
    assert client.get("/sparql", params={"query": ASK}, headers={"Accept": accept}).text.strip() == expected


def test_ask_in_xml(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": ASK}, headers={"Accept": "application/sparql-results+xml"})
    assert bool(parse_query_results(answer.content, QueryResultsFormat.XML))


GRAPH = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{SOURCES}> {{ ?s ?p ?o }} }}"


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", RdfFormat.TURTLE),
        ("application/n-triples", RdfFormat.N_TRIPLES),
        ("application/ld+json", RdfFormat.JSON_LD),
        ("application/trig", RdfFormat.TRIG),
    ],
)
def test_graphs_are_read_back_equal(client: httpx.Client, sample_store: Path, accept: str, form: RdfFormat) -> None:
    answer = client.get("/sparql", params={"query": GRAPH}, headers={"Accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == accept
    assert {each.triple for each in parse(answer.content, format=form)} == set(FolderStore(sample_store).graph(SOURCES))


@RDFLIB_WARNS
def test_json_ld_is_read_by_rdflib(client: httpx.Client) -> None:
    turtle, json_ld = (
        client.get("/sparql", params={"query": GRAPH}, headers={"Accept": each}).text
        for each in ("text/turtle", "application/ld+json")
    )
    assert set(rdflib.Graph().parse(data=json_ld, format="json-ld")) == set(rdflib.Graph().parse(data=turtle, format="turtle"))


@pytest.mark.parametrize(
    ("accept", "query", "expected"),
    [
        ("*/*", ASK, "application/sparql-results+json"),
        ("text/html, application/xhtml+xml, */*;q=0.8", ASK, "application/sparql-results+json"),
        ("text/csv;q=0.4, application/sparql-results+xml;q=0.9", ASK, "application/sparql-results+xml"),
        ("application/json", ASK, "application/sparql-results+json"),
        ("text/*", ASK, "text/csv"),
        ("text/*, text/csv;q=0", ASK, "text/tab-separated-values"),
        ("*/*", GRAPH, "text/turtle"),
        ("application/json", GRAPH, "application/ld+json"),
        ("application/*", GRAPH, "application/n-triples"),
        ("*/*", "DESCRIBE <https://w3id.org/pok/ns>", "text/turtle"),
    ],
)
def test_the_client_gets_what_it_wants_most(client: httpx.Client, accept: str, query: str, expected: str) -> None:
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == expected
    assert "Accept" in answer.headers["vary"]


@pytest.mark.parametrize(("accept", "query"), [("text/turtle", ASK), ("text/csv", GRAPH), ("image/png", ASK), ("*/*;q=0", ASK)])
def test_what_there_is_not_is_told_with_what_there_is(client: httpx.Client, accept: str, query: str) -> None:
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert answer.status_code == 406
    assert len(problem(answer)["offered"]) == 4


# -- answers that are cut ----------------------------------------------------------------------------------------------

MANY = "SELECT ?s ?p ?o { ?s ?p ?o }"
ALL = "CONSTRUCT WHERE { ?s ?p ?o }"


@pytest.fixture(scope="module")
def strict(sample_store: Path, serving: Callable[[Path, Settings], AbstractContextManager[httpx.Client]]) -> Any:
    with serving(sample_store, Settings(max_rows=50, max_answer_bytes=1_000_000)) as one:
        yield one


def test_cut_rows_are_well_formed_and_say_so(strict: httpx.Client) -> None:
    answers = {
        each: strict.get("/sparql", params={"query": MANY}, headers={"Accept": each})
        for each in ("application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values")
    }
    assert {each.headers["pathways-answer-cut"] for each in answers.values()} == {"rows; limit=50"}
    found = answers["application/sparql-results+json"].json()
    assert len(found["results"]["bindings"]) == 50
    assert found["cut"] == {"by": "rows", "limit": 50}
    xml = answers["application/sparql-results+xml"]
    assert "<!-- This answer was cut at 50 rows" in xml.text
    assert len(list(parse_query_results(xml.content, QueryResultsFormat.XML))) == 50  # type: ignore[arg-type]  # bytes are accepted too
    assert len(list(csv.reader(io.StringIO(answers["text/csv"].text, newline="")))) == 51


@pytest.mark.parametrize("accept", ["text/turtle", "application/n-triples", "application/trig", "application/ld+json"])
def test_cut_graphs_are_well_formed_and_say_so(strict: httpx.Client, accept: str) -> None:
    answer = strict.get("/sparql", params={"query": ALL}, headers={"Accept": accept})
    assert answer.headers["pathways-answer-cut"] == "rows; limit=50"
    form = RdfFormat.from_media_type(accept)
    assert form is not None
    assert len(list(parse(answer.content, format=form))) == 50
    assert accept == "application/ld+json" or "# This answer was cut at 50 rows" in answer.text


def test_an_answer_of_just_the_limit_is_whole(strict: httpx.Client) -> None:
    answer = strict.get("/sparql", params={"query": f"{MANY} LIMIT 50"})
    assert "pathways-answer-cut" not in answer.headers
    assert "cut" not in answer.json()


def test_bytes_are_limited_as_well(client: httpx.Client) -> None:
    query = f"SELECT (CONCAT({', '.join(['STR(?s)'] * 50)}) AS ?x) {{ ?s ?p ?o }}"
    answer = client.get("/sparql", params={"query": query})
    assert answer.headers["pathways-answer-cut"] == "bytes; limit=200000"
    assert len(answer.content) < 200_100
    assert json.loads(answer.content)["cut"]["by"] == "bytes"


# -- headers -----------------------------------------------------------------------------------------------------------


def test_an_answer_that_the_client_has_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/sparql", params={"query": ASK})
    again = client.get("/sparql", params={"query": ASK}, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/sparql", params={"query": ASK}, headers={"If-None-Match": first.headers["etag"], "Accept": "text/csv"})
    assert other.status_code == 200
    assert other.headers["etag"] != first.headers["etag"]


def test_an_answer_that_changes_by_itself_has_no_tag(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": "SELECT (NOW() AS ?x) {}"})
    assert "etag" not in answer.headers
    assert answer.headers["cache-control"] == "no-store"


def test_pages_of_any_origin_may_ask(client: httpx.Client) -> None:
    asked = {
        "Origin": "https://example.org",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    allowed = client.options("/sparql", headers=asked)
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == "*"
    answer = client.get("/sparql", params={"query": ASK}, headers={"Origin": "https://example.org"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "Pathways-Answer-Cut" in answer.headers["access-control-expose-headers"]
    refused = client.get("/sparql", params={"query": "SELECT"}, headers={"Origin": "https://example.org"})
    assert refused.headers["access-control-allow-origin"] == "*"


# -- descriptions ------------------------------------------------------------------------------------------------------


def test_without_a_query_the_service_describes_itself(client: httpx.Client) -> None:
    answer = client.get("/sparql")
    assert answer.headers["content-type"].startswith("text/turtle")
    graph = rdflib.Graph().parse(data=answer.text, format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    service = graph.value(predicate=rdflib.RDF.type, object=sd.Service)
    assert (service, sd.endpoint, rdflib.URIRef(str(client.base_url.join("/sparql")))) in graph
    assert (service, sd.supportedLanguage, sd.SPARQL11Query) in graph
    assert len(list(graph.objects(service, sd.resultFormat))) == 8
    assert len(list(graph.subjects(rdflib.RDF.type, sd.NamedGraph))) == 5


@RDFLIB_WARNS
def test_the_dataset_tells_every_source(client: httpx.Client, sample_store: Path) -> None:
    answer = client.get("/.well-known/void", headers={"Accept": "application/ld+json"})
    graph = rdflib.Graph().parse(data=answer.text, format="json-ld")
    void = rdflib.Namespace("http://rdfs.org/ns/void#")
    assert len(list(graph.objects(None, void.subset))) == len(FolderStore(sample_store).sources()) == 3
    hashes = {str(each) for each in graph.objects(None, rdflib.URIRef("http://spdx.org/rdf/terms#checksumValue"))}
    assert hashes == {each.sha256 for each in FolderStore(sample_store).sources()}


def test_descriptions_are_the_same_bytes_each_time(client: httpx.Client) -> None:
    for address in ("/sparql", "/.well-known/void"):
        assert client.get(address).headers["etag"] == client.get(address).headers["etag"]


def test_a_host_that_is_no_host_is_in_no_address(client: httpx.Client, sample_store: Path, serving: Serving) -> None:
    assert client.get("/sparql", headers={"Host": "a b<c>"}).status_code == 421
    with serving(sample_store, Settings(allowed_hosts="*")) as open_to_all:
        answer = open_to_all.get("/sparql", headers={"Host": "a b<c>"})
    assert answer.status_code in (200, 400)
    assert "<c>" not in answer.text


def test_the_first_page_says_where_everything_is(client: httpx.Client) -> None:
    found = client.get("/").json()
    for each in found.values():
        assert client.get(each).status_code == 200
