"""The researcher's pages without a browser: what they answer to whom, hostile names and queries, files, examples that run."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import httpx
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from api.forms import JSON
from api.settings import Settings
from api.web.researcher.asked import THEMES, Asked, asked, library_text, marked_lines, place_in
from api.web.researcher.asking import Table, read
from api.web.researcher.naming import address
from api.web.researcher.safe import visible
from api.workers import Answer
from ontology.queries import NAMES, questions
from ontology.terms import NS
from pathways.i18n import words
from pathways.model import LANGUAGES, Source
from pathways.sample import OFFERINGS
from pathways.stores.oxigraph import FolderStore
from pathways.stores.port import Content
from tests.api.conftest import Serving

POK = "/id/catalogue/offerings/offering/POH-PINTA-1"
POK_IRI = f"https://w3id.org/pok{POK}"
UNIT_CODE = "https://virkailija.opintopolku.fi/koodisto-service/rest/codeelement/tutkinnonosat_105444"
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(autouse=True)
def _no_language_chosen(web: httpx.Client) -> None:
    """A page that was asked for in a language sets a cookie."""
    web.cookies.clear()


class Page(HTMLParser):
    """Links, texts and elements of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.elements.append((tag, given))
        if tag == "a" and given.get("href"):
            self.links.append(str(given["href"]))

    def handle_data(self, data: str) -> None:
        self.words += data


def page(answer: httpx.Response, status: int = 200) -> Page:
    assert answer.status_code == status, answer.text[:300]
    assert answer.headers["content-type"].startswith("text/html")
    return Page(answer.text)


def triples(answer: httpx.Response, form: RdfFormat) -> set[object]:
    assert answer.status_code == 200, answer.text[:300]
    return {each.triple for each in parse(answer.content, format=form)}


# -- one thing, by negotiation -------------------------------------------------------------------------------------------


def test_a_browser_gets_a_page_and_a_program_what_it_accepts(web: httpx.Client) -> None:
    assert "Pintakäsittelyn perusteet" in page(web.get(POK)).words
    forms = {
        "text/turtle": RdfFormat.TURTLE,
        "application/ld+json": RdfFormat.JSON_LD,
        "application/n-triples": RdfFormat.N_TRIPLES,
    }
    found = []
    for media, form in forms.items():
        answer = web.get(POK, headers={"Accept": media})
        assert answer.headers["content-type"].startswith(media)
        assert "Accept" in answer.headers["vary"]
        found.append(triples(answer, form))
    assert found[0] == found[1] == found[2]
    assert len(found[0]) > 20


def test_the_address_can_choose_the_form_and_goes_before_what_is_accepted(web: httpx.Client) -> None:
    by_ending = web.get(f"{POK}.ttl")
    by_parameter = web.get("/resource", params={"iri": POK_IRI, "format": "ttl"})
    assert triples(by_ending, RdfFormat.TURTLE) == triples(by_parameter, RdfFormat.TURTLE)
    assert by_ending.headers["content-location"] == f"{POK}.ttl"
    assert f'<{POK}.jsonld>; rel="alternate"; type="application/ld+json"' in by_ending.headers["link"]
    assert page(web.get(f"{POK}.html", headers={"Accept": "text/turtle"})).words


def test_an_address_and_its_iri_are_one_thing(web: httpx.Client) -> None:
    own, any_iri = page(web.get(POK)), page(web.get("/resource", params={"iri": POK_IRI}))
    assert own.words.split() == any_iri.words.split()
    spaced = "https://w3id.org/pok/id/code/provider/Esimerkkiopisto%20Pohjola"
    assert address(spaced) == "/id/code/provider/Esimerkkiopisto%20Pohjola"
    assert "Esimerkkiopisto Pohjola" in page(web.get(str(address(spaced)))).words


def test_what_nobody_wants_is_406_and_what_is_not_there_404(web: httpx.Client) -> None:
    for path in (POK, f"/resource?iri={POK_IRI}", "/vocabulary"):
        refused = web.get(path, headers={"Accept": "image/png"})
        assert refused.status_code == 406
        assert refused.headers["content-type"] == "application/problem+json"
    lost = web.get("/id/catalogue/offerings/offering/POH-PINTA-9", headers={"Accept": "text/turtle"})
    assert lost.status_code == 404
    assert lost.json()["type"].endswith("no-such-thing")
    missing = page(web.get("/id/catalogue/offerings/offering/POH-PINTA-9", params={"lang": "fi"}), 404)
    assert "Mitä voi kokeilla" in missing.words
    search = next(each for each in missing.links if each.startswith("/query?"))
    assert "0 " not in page(web.get(search)).words.partition("Vastaus")[0]
    assert page(web.get("/resource", params={"iri": "no iri at all"}), 400)
    assert web.get("/resource", params={"iri": "<>"}, headers={"Accept": "text/turtle"}).status_code == 400


def test_who_has_it_already_gets_it_not_again(web: httpx.Client) -> None:
    for path in (f"{POK}.ttl", POK, "/vocabulary", "/vocabulary.ttl", "/dataset/graph.nt?graph=sources"):
        first = web.get(path)
        again = web.get(path, headers={"If-None-Match": first.headers["etag"]})
        assert (first.status_code, again.status_code, again.content) == (200, 304, b""), path
    assert web.get(f"{POK}.ttl").headers["etag"] != web.get(f"{POK}.nt").headers["etag"]


def test_a_thing_shows_who_points_at_it_counted_and_in_which_graphs(web: httpx.Client) -> None:
    shown = page(web.get("/resource", params={"iri": UNIT_CODE, "lang": "fi"}))
    assert "Puutuotevalmistuksessa toimiminen" in shown.words
    assert "kattaa tutkinnon osaa" in shown.words
    assert "/id/requirements/3932281/qualification/3932281/unit/105444" in shown.links
    assert "/id/skill-links/links" in shown.links
    held = triples(web.get("/resource", params={"iri": UNIT_CODE, "format": "nt"}), RdfFormat.N_TRIPLES)
    assert sum(each.object == NamedNode(UNIT_CODE) for each in held) >= 9  # type: ignore[attr-defined]


def test_a_class_with_many_members_is_cut_and_leads_to_all(web: httpx.Client) -> None:
    shown = page(web.get("/resource", params={"iri": f"{NS}Leaf", "lang": "en"}))
    assert "147" in shown.words
    everything = next(each for each in shown.links if each.startswith("/query?"))
    listed = page(web.get(everything))
    file = next(each for each in listed.links if each.startswith("/query/answer.csv"))
    assert len(web.get(file).text.splitlines()) == 1 + 147


def _query_of(path: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_in_another_language_says_so(web: httpx.Client, language: str) -> None:
    answer = web.get(POK, params={"lang": language})
    heading = re.search(r"<h1[^>]*>", answer.text)
    assert heading is not None
    assert ('lang="fi"' in heading[0]) == (language != "fi")


# -- hostile names and texts ---------------------------------------------------------------------------------------------

EVIL = (
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "https://example.org/'onmouseover='alert(1)",
    "file:///etc/passwd",
    "urn:x-evil",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, serving: Serving) -> Iterator[httpx.Client]:
    """A service over texts that nobody should trust: an offering whose name is markup, endless, and full of unseen signs."""
    from dataclasses import replace

    from loaders import Document, read
    from pathways import sample
    from pathways.model import Text

    _, reading = read(Document(OFFERINGS, sample.payload(OFFERINGS)))
    first, *others = reading.offerings
    name = "<script>alert(1)</script>\u202e\x07" + "pitkä " * 2_000
    offerings = (replace(first, name=Text(fi=name)), *others)
    path = tmp_path_factory.mktemp("hostile") / "store"
    FolderStore(path).replace(Source("catalogue/evil", "<b>1</b>", "0" * 64, "catalogue"), Content(offerings=offerings))
    with serving(path, Settings()) as client:
        client.headers["Accept"] = "text/html"
        yield client


def test_markup_in_a_text_is_text_unseen_signs_are_seen_and_endless_texts_are_cut(hostile: httpx.Client) -> None:
    query = "SELECT ?o ?t { ?o <http://purl.org/dc/terms/title> ?t FILTER(CONTAINS(?t, 'alert')) }"
    answer = hostile.get("/query", params={"query": query, "run": "1", "lang": "fi"})
    shown = page(answer)
    assert "<script>alert(1)</script>⟨U+202E⟩⟨U+0007⟩" in shown.words
    assert not CONTROL.search(unescape(answer.text))
    assert [each for tag, each in shown.elements if tag == "script" and "src" not in each] == []
    assert "tässä vain alku" in shown.words
    assert len(answer.content) < 40_000
    thing = page(hostile.get(next(each for each in shown.links if each.startswith("/id/catalogue/evil/"))))
    assert "<script>alert(1)</script>⟨U+202E⟩" in thing.words
    assert [each for tag, each in thing.elements if tag == "script" and "src" not in each] == []


def test_a_query_that_looks_like_another_one_is_told_of(web: httpx.Client) -> None:
    shown = page(web.get("/query", params={"query": 'ASK { ?s ?p "a\u202eb" } # \u200b', "lang": "en"}))
    assert "U+202E, U+200B" in shown.words
    assert "turn the direction" not in page(web.get("/query", params={"query": 'ASK { ?s ?p "å–ä" }', "lang": "en"})).words


def test_only_iris_of_the_web_become_links_and_only_to_pages_here(hostile: httpx.Client) -> None:
    rows = " ".join(f"(<{each.replace('<', '%3C').replace('>', '%3E')}>)" for each in EVIL)
    shown = page(hostile.get("/query", params={"query": f"SELECT ?x {{ VALUES (?x) {{ {rows} }} }}", "run": "1"}))
    assert "javascript:alert(1)" in shown.words
    assert all(each.startswith(("/", "#")) for each in shown.links)
    (only,) = [each for each in shown.links if each.startswith("/resource?")]
    assert only.startswith("/resource?iri=https%3A%2F%2Fexample.org%2F%27onmouseover")


def test_what_a_foreign_server_says_and_is_no_term_is_text() -> None:
    rows = b'{"head":{"vars":["a","b"]},"results":{"bindings":[{"a":{"type":"uri","value":"no iri"},"b":{"type":"literal",' + (
        b'"value":"x","xml:lang":"not a language"}}]},"cut":{"by":"rows","limit":1}}'
    )
    found = read(Answer(io.BytesIO(rows), len(rows), "rows", lambda _: None), JSON)
    assert found == Table(("a", "b"), ((Literal("no iri"), Literal("x")),), "rows")


def test_a_text_too_long_for_the_page_is_not_told_as_nothing(web: httpx.Client) -> None:
    query = "SELECT (CONCAT(?c,?c,?c,?c,?c,?c,?c,?c,?c,?c) AS ?x) { SELECT (CONCAT(?b,?b,?b,?b,?b,?b,?b,?b,?b,?b) AS ?c) {" + (
        'SELECT (CONCAT(?a,?a,?a,?a,?a,?a,?a,?a,?a,?a) AS ?b) { BIND("' + "x" * 6_000 + '" AS ?a) } } }'
    )
    shown = page(web.post("/query", data={"query": query, "run": "1"}, headers={"Accept-Language": "en"}))
    assert "only the beginning" in shown.words
    assert "Nothing in the graph fits" not in shown.words


def test_what_is_asked_for_by_a_hostile_address_is_text(web: httpx.Client) -> None:
    for iri in (*EVIL, '"><img src=x onerror=alert(1)>', "https://example.org/\u202egpj.exe"):
        answer = web.get("/resource", params={"iri": iri, "lang": "en"})
        assert answer.status_code in (400, 404)
        shown = Page(answer.text)
        assert not any(each.startswith(("javascript", "data", "vbscript", "file", "http")) for each in shown.links)
        assert not any(tag == "img" or "onerror" in each or "onmouseover" in each for tag, each in shown.elements)


def test_no_address_is_made_that_a_browser_would_change() -> None:
    base = "https://w3id.org/pok/id/"
    assert (
        address(f"{base}code/provider/%2E%2E/x")
        == "/resource?iri=https%3A%2F%2Fw3id.org%2Fpok%2Fid%2Fcode%2Fprovider%2F%252E%252E%2Fx"
    )
    for odd in ("a?b", "a#b", "code/provider/x.ttl", "ä", "a\u202eb", "../x"):
        assert not str(address(base + odd)).startswith("/id/"), odd
    assert address("javascript:alert(1)") is None
    assert address("_:b0") is None


def test_unseen_signs_have_their_numbers() -> None:
    assert visible("a\u202eb\x00c\nd\te\u2066\ufeff\U000e0041") == "a⟨U+202E⟩b⟨U+0000⟩c\nd\te⟨U+2066⟩⟨U+FEFF⟩⟨U+E0041⟩"
    assert visible("Hyvä – osaaja 😀 žßא") == "Hyvä – osaaja 😀 žßא"


# -- queries -------------------------------------------------------------------------------------------------------------


def test_every_question_of_the_library_is_on_the_page_once_and_in_words_of_its_file() -> None:
    assert sorted(name for names in THEMES.values() for name in names) == sorted(NAMES)
    for each in questions():
        assert words("en").say(f"question-{each.name}") == each.words


@pytest.mark.parametrize("name", NAMES)
def test_a_question_runs_with_its_examples(web: httpx.Client, name: str) -> None:
    """From the list to its fields, and from there, as they stand, to rows."""
    shown = page(web.get("/query", params={"question": name, "lang": "en"}))
    fields = {str(each["name"]): str(each.get("value") or "") for tag, each in shown.elements if tag == "input" and "name" in each}
    text = re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", web.get("/query", params={"question": name}).text, re.DOTALL)
    assert text is not None
    sent = {each: value for each, value in fields.items() if each != "iri"} | {"query": unescape(text[1]), "run": "1"}
    answer = web.post("/query", data=sent)
    assert answer.status_code == 303
    where = answer.headers["location"]
    assert "query=" not in where  # a question of the library stands in the address by its name
    answered = page(web.get(where, params={"lang": "en"} | _query_of(where)))
    found = re.search(r"(\d+) rows|One row", answered.words)
    assert found is not None
    assert found[0] != "0 rows"


def test_a_code_leads_to_what_it_is_the_code_of_and_says_its_name(web: httpx.Client) -> None:
    units = page(web.get("/query", params={"question": "units_by_extent", "run": "1", "lang": "sv"}))
    assert f"/resource?{urlencode({'iri': UNIT_CODE}, quote_via=quote)}" in units.links
    assert "Tillverkning av trävaror" in units.words
    offerings = page(web.get("/query", params={"question": "prices_of_unit", "run": "1"}))
    assert "/id/catalogue/offerings/offering/JAR-TYO-105440" in offerings.links
    # A place in a tree is no code: many trees have it.
    trees = page(web.get("/query", params={"question": "groups_above_unit", "run": "1"}))
    assert not any("/structure/" in each for each in trees.links)


def test_a_query_of_ones_own_has_an_address_to_share_with_files_in_every_form(web: httpx.Client) -> None:
    query = "SELECT ?s ?n\r\nWHERE { ?s <http://purl.org/dc/terms/identifier> ?n }\r\nORDER BY ?n LIMIT 3"
    sent = web.post("/query", data={"query": query, "run": "1"})
    assert sent.status_code == 303
    shown = page(web.get(sent.headers["location"]))
    files = {urlsplit(each).path.rpartition(".")[2]: each for each in shown.links if each.startswith("/query/answer.")}
    assert list(files) == ["csv", "tsv", "json", "xml"]
    for ending, link in files.items():
        got = web.get(link)
        assert got.status_code == 200
        assert got.headers["content-disposition"] == f'attachment; filename="answer.{ending}"'
    assert len(list(csv.reader(io.StringIO(web.get(files["csv"]).text)))) == 4
    assert len(web.get(files["json"]).json()["results"]["bindings"]) == 3


def test_a_graph_is_shown_as_statements_and_downloaded_as_a_graph(web: httpx.Client) -> None:
    query = f"CONSTRUCT WHERE {{ ?coverage <{NS}coversUnit> ?unit }}"
    shown = page(web.get("/query", params={"query": query, "run": "1", "lang": "en"}))
    assert "50 statements" in shown.words
    files = [each for each in shown.links if each.startswith("/query/answer.")]
    assert [urlsplit(each).path.rpartition(".")[2] for each in files] == ["ttl", "jsonld", "nt"]
    assert len(triples(web.get(files[0]), RdfFormat.TURTLE)) == 50
    refused = web.get(files[0].replace("answer.ttl", "answer.csv"), headers={"Accept": "*/*"})
    assert refused.status_code == 406


def test_yes_and_no_and_nothing(web: httpx.Client) -> None:
    for query, said in (
        ("ASK { ?s ?p ?o }", "Kyllä"),
        ("ASK { <a:b> ?p ?o }", "Ei"),
        ("SELECT * { <a:b> ?p ?o }", "Ei yhtään riviä"),
    ):
        assert said in page(web.get("/query", params={"query": query, "run": "1", "lang": "fi"})).words


def test_a_long_answer_is_cut_on_the_page_and_whole_in_the_file(web: httpx.Client) -> None:
    asks = {"query": "SELECT ?s ?p ?o { ?s ?p ?o }", "run": "1", "lang": "en"}
    answer = web.get("/query", params=asks)
    shown = page(answer)
    assert "100 rows" in shown.words
    assert len(answer.content) < 100_000
    assert "only the beginning" in shown.words
    link = next(each for each in shown.links if each.startswith("/query/answer.csv"))
    assert len(list(csv.reader(io.StringIO(web.get(link).text)))) > 5_000


def test_a_query_that_fits_in_no_address_is_answered_all_the_same(web: httpx.Client) -> None:
    query = "SELECT (1 AS ?x) {} # " + "x" * 20_000
    shown = page(web.post("/query", data={"query": query, "run": "1", "lang": "en"}, headers={"Accept-Language": "en"}))
    assert "too long for an address" in shown.words
    hidden = {
        str(each["name"]): str(each["value"]) for tag, each in shown.elements if tag == "input" and each.get("type") == "hidden"
    }
    got = web.post("/query/answer.csv", data=hidden)
    assert got.text == "x\r\n1\r\n"


@pytest.mark.parametrize(
    ("query", "status", "said", "place"),
    [
        ("SELECT ?x\nWHERE { ?x a }", 400, "Kyselyä ei voi lukea", (2, 15)),
        ("SELECT *\n{ SERVICE <http://x/> { ?s ?p ?o } }", 403, "Palvelu ei kysy muilta", (2, 3)),
        ("DELETE WHERE { ?s ?p ?o }", 403, "Graafia ei voi muuttaa", None),
        ("hello", 400, "Tämä ei ole SPARQL-kysely", None),
        ("SELECT * " + "{" * 150, 400, "liikaa sisäkkäisiä", (1, 110)),
        ("SELECT * {} #" + "x" * 200_000, 413, "Kysely on liian pitkä", None),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    web: httpx.Client, query: str, status: int, said: str, place: tuple[int, int] | None
) -> None:
    answer = web.post("/query", data={"query": query, "run": "1"}, headers={"Accept-Language": "fi"})
    if answer.status_code == 303:
        answer = web.get(answer.headers["location"], headers={"Accept-Language": "fi"})
    shown = page(answer, status)
    assert said in shown.words
    if place is not None:
        line, column = place
        assert f"Rivi {line}, merkki {column}" in shown.words
        assert any(tag == "mark" for tag, _ in shown.elements)


def test_a_value_is_bound_and_never_pasted(web: httpx.Client) -> None:
    for value in ('105440" } SERVICE <http://x/> {', "<javascript:x>", "2026-13-45", "<not an iri>", "105440"):
        answer = web.get("/query", params={"question": "providers_of_unit", "p-unit": value, "run": "1", "lang": "en"})
        assert answer.status_code in (200, 400, 403), value
    empty = web.get("/query", params={"question": "providers_of_unit", "p-unit": "", "run": "1", "lang": "en"})
    one = web.get("/query", params={"question": "providers_of_unit", "p-unit": "105440", "run": "1", "lang": "en"})
    assert _rows(empty) > _rows(one)


def _rows(answer: httpx.Response) -> int:
    found = re.search(r"(\d+) rows|One row", page(answer).words)
    assert found is not None
    return int(found[1] or 1)


def test_the_place_of_a_fault_is_that_in_the_text_of_the_page() -> None:
    (question,) = [each for each in questions() if each.name == "providers_of_unit"]
    text = library_text(question).replace("?provider .", "?provider ;; ?x .")
    what = Asked(text, question, {"unit": "105440"}, run=True)
    whole = what.bound()
    fault = whole.index(";; ?x")
    line = whole[:fault].count("\n") + 1
    column = fault - whole[:fault].rfind("\n")
    there = text.index(";; ?x")
    assert place_in(what, line, column) == (text[:there].count("\n") + 1, there - text[:there].rfind("\n"))
    (marked,) = [each for each in marked_lines(text, *place_in(what, line, column)) if each.mark]
    assert marked.before + marked.mark + marked.after == text.split("\n")[marked.number - 1]
    assert marked.mark == ";"


def test_a_query_comes_back_from_its_address() -> None:
    for name in NAMES:
        what = asked([("question", name), ("run", "1")])
        again = asked(
            [(key, values[0]) for key, values in parse_qs(urlsplit(str(what.address())).query, keep_blank_values=True).items()]
        )
        assert again == what
    own = asked([("query", "SELECT *\r\n{ ?s ?p ?o }"), ("run", "")])
    assert own.text == "SELECT *\n{ ?s ?p ?o }"


# -- vocabulary, data set, programs --------------------------------------------------------------------------------------


def test_every_term_has_its_place_on_the_page_of_the_vocabulary(web: httpx.Client) -> None:
    shown = page(web.get("/vocabulary"))
    there = {str(each["id"]) for _, each in shown.elements if "id" in each}
    held = triples(web.get("/vocabulary.ttl"), RdfFormat.TURTLE)
    terms = {each.subject.value for each in held if each.subject.value.startswith(NS)}  # type: ignore[attr-defined]
    assert {each.removeprefix(NS) for each in terms} <= there
    assert {each[1:] for each in shown.links if each.startswith("#")} <= there
    assert held == triples(web.get("/vocabulary", headers={"Accept": "application/n-triples"}), RdfFormat.N_TRIPLES)
    assert held == triples(web.get("/vocabulary.jsonld"), RdfFormat.JSON_LD)


def test_the_data_set_lists_every_source_and_gives_each_graph_whole(web: httpx.Client) -> None:
    answer = web.get("/dataset", params={"lang": "en"})
    shown = page(answer)
    counted = web.get("/sparql", params={"query": "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"}).json()
    numbers = {row["g"]["value"]: int(row["n"]["value"]) for row in counted["results"]["bindings"]}
    quads = [each for each in shown.links if each.startswith("/dataset/graph.nq")]
    assert len(quads) == len(numbers)
    for link in quads:
        got = web.get(link)
        found = list(parse(got.content, format=RdfFormat.N_QUADS))
        (graph,) = {each.graph_name.value for each in found}
        assert len(found) == numbers[graph]
        assert f"{numbers[graph]:,}" in shown.words
        turtle = triples(web.get(link.replace("graph.nq", "graph.ttl")), RdfFormat.TURTLE)
        assert turtle == {each.triple for each in found}
    void = web.get("/.well-known/void", headers={"Accept": "text/turtle"}).text
    for checksum in re.findall(r'checksumValue "([0-9a-f]{64})"', void):
        assert checksum in shown.words
    assert web.get("/dataset/graph.nq", params={"graph": "catalogue/none"}, headers={"Accept": "*/*"}).status_code == 404


def test_a_graph_that_is_too_large_says_that_it_is_cut(web_store: Path, serving: Serving) -> None:
    with serving(web_store, Settings(max_graph_triples=100)) as client:
        got = client.get("/dataset/graph.nq", params={"graph": "esco"})
        assert got.headers["pathways-answer-cut"] == "rows; limit=100"
        assert len(list(parse(got.content, format=RdfFormat.N_QUADS))) == 100


@pytest.mark.parametrize("name", ["curl", "httpx", "rdflib"])
def test_an_example_runs_as_the_page_shows_it(web: httpx.Client, name: str, tmp_path: Path) -> None:
    text = web.get("/use-it", params={"lang": "en"}).text
    found = re.search(rf'<pre [^>]*id="{name}"[^>]*><code>(.*?)</code></pre>', text, re.DOTALL)
    assert found is not None
    script = tmp_path / "example"
    script.write_text(unescape(found[1]), encoding="utf-8")
    if name == "curl" and shutil.which("curl") is None:
        pytest.skip("no curl here")
    command = ["bash", "-e", str(script)] if name == "curl" else [sys.executable, str(script)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    said = {
        "curl": (f"{NS}certainty-declared,", "pok:Offering"),
        "httpx": ("2027-01-11 Portaiden asentaminen",),
        "rdflib": ("50 coverages of ",),
    }[name]
    assert all(each in done.stdout for each in said), done.stdout


def test_no_query_stands_in_the_way_of_the_pages_that_need_none(web_store: Path, serving: Serving) -> None:
    """With no place left for queries, the data set page says that it could not count."""
    settings = Settings(waiting_queries=0, query_time_limit_ms=1, max_shown_rows=5)
    with serving(web_store, settings) as client:
        client.headers["Accept"] = "text/html"
        shown = page(client.get("/dataset", params={"lang": "en"}))
        assert "could not be counted" in shown.words
        late = page(client.get("/query", params={"query": "SELECT * { ?a ?b ?c . ?d ?e ?f }", "run": "1", "lang": "en"}), 504)
        assert "The time is up" in late.words


def test_addresses_are_as_the_library_writes_them() -> None:
    assert asked([]).address(run=False) == f"/query?{urlencode([('query', asked([]).text)])}"
