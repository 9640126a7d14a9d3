"""The guard: whatever a parser could read as a call of another service is refused; what only looks like one is not."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import QuerySolutions, Store

from api.errors import Problem
from api.guard import check, refuse_calls
from api.settings import Settings

SETTINGS = Settings()
CALL = "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }"

CALLS = {
    "plain": f"SELECT * {{ {CALL} }}",
    "small letters": f"SELECT * {{ {CALL.replace('SERVICE', 'sErViCe')} }}",
    "silent": "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> {} }",
    "named by a variable": "SELECT * { VALUES ?x { <http://127.0.0.1:9/> } SERVICE ?x {} }",
    "named by a prefix": "PREFIX : <http://127.0.0.1:9/> SELECT * { ?s ?p ?o . SERVICE:x { ?s ?p ?o } }",
    "without a space": "SELECT*{SERVICE<http://127.0.0.1:9/>{}}",
    "in a subquery": f"SELECT * {{ {{ SELECT * {{ {CALL} }} }} }}",
    "in OPTIONAL": f"SELECT * {{ OPTIONAL {{ {CALL} }} }}",
    "in MINUS": f"SELECT * {{ ?s ?p ?o MINUS {{ {CALL} }} }}",
    "in UNION": f"SELECT * {{ {{}} UNION {{ {CALL} }} }}",
    "in GRAPH": f"SELECT * {{ GRAPH ?g {{ {CALL} }} }}",
    "in EXISTS": f"SELECT * {{ FILTER EXISTS {{ {CALL} }} }}",
    "in an expression of SELECT": f"SELECT (EXISTS {{ {CALL} }} AS ?x) {{}}",
    "in ORDER BY": f"SELECT * {{}} ORDER BY (EXISTS {{ {CALL} }})",
    "in a call": f"SELECT * {{ SERVICE <http://127.0.0.1:9/> {{ {CALL} }} }}",
    "in CONSTRUCT": f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {CALL} }}",
    "in DESCRIBE": f"DESCRIBE ?s {{ {CALL} }}",
    "after a number": f"SELECT * {{ ?s ?p 1{CALL} }}",
    "after a truth value": f"SELECT * {{ ?s ?p true{CALL} }}",
    "after a comparison": "SELECT * { FILTER(1 <2)SERVICE ?s #>\n{ ?s ?p ?o } }",
    "after a comparison that looks like an address": "PREFIX a: <x:> SELECT * { ?s ?p ?o FILTER(?s<a:b)SERVICE?s#>\n{ ?s ?p ?o } }",
    "between quotes that are none": f"SELECT * {{ FILTER(?a<'>') {CALL} FILTER('' = '') }}",
    "between quotes of a comment": f"SELECT * {{ # '''\n {CALL} # '''\n }}",
    "after a comment that is ended": f"SELECT * {{ # comment\r {CALL} }}",
    "escaped": "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> {} }",
    "escaped in the long way": "SELECT * { SERV\\U00000049CE <http://127.0.0.1:9/> {} }",
    "behind an escaped quote": f"SELECT * {{ BIND('\\u0027 AS ?x) {CALL} }}",
}


@pytest.mark.parametrize("query", CALLS.values(), ids=list(CALLS))
def test_a_call_is_refused_with_its_place(query: str) -> None:
    with pytest.raises(Problem) as refused:
        check(query, SETTINGS)
    assert (refused.value.status, refused.value.code) == (403, "service-refused")
    assert refused.value.extra["line"] >= 1


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p ?o }",
        "SELECT $webServiceCount { ?s ?p $webServiceCount }",
        "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> SELECT * { ?s a sd:Service ; sd:defaultService ?o }",
        "PREFIX : <http://example.org/> ASK { ?s :service ?o }",
        "ASK { ?s ?p <https://virkailija.opintopolku.fi/koodisto-service/rest/codeelement/tutkinnonosat_105730> }",
    ],
)
def test_a_name_with_the_word_in_it_is_no_call(query: str) -> None:
    assert check(query, SETTINGS).text == query


def test_the_message_says_how_to_search_for_the_word() -> None:
    with pytest.raises(Problem, match="CONCAT"):
        check('ASK { ?s ?p "customer service" }', SETTINGS)
    check('ASK { ?s ?p ?o FILTER(CONTAINS(?o, CONCAT("ser", "vice"))) }', SETTINGS)


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <a:b> <a:c> <a:d> }",
        "DELETE WHERE { ?s ?p ?o }",
        "PREFIX a: <x:> WITH a:g DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:9/x>",
        "load silent <http://127.0.0.1:9/x>",
        "DROP ALL",
        "CLEAR DEFAULT",
        "CREATE GRAPH <a:b>",
        "COPY <a:b> TO <a:c>",
        "MOVE <a:b> TO <a:c>",
        "ADD <a:b> TO <a:c>",
        "# a comment\nBASE <http://example.org/> INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_an_update_is_refused(update: str) -> None:
    with pytest.raises(Problem) as refused:
        check(update, SETTINGS)
    assert (refused.value.status, refused.value.code) == (403, "read-only")


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("select * {}", "SELECT"),
        ("PREFIX ask: <http://example.org/ask#> # ASK\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "CONSTRUCT"),
        ("BASE <http://example.org/> PREFIX : <x#> ASK{}", "ASK"),
        ("DESCRIBE<http://example.org/>", "DESCRIBE"),
    ],
)
def test_the_form_is_the_verb_after_the_prefixes(query: str, form: str) -> None:
    assert check(query, SETTINGS).form == form


def test_what_the_query_says_of_its_graphs_is_seen() -> None:
    assert check("SELECT * FROM <a:b> {}", SETTINGS).names_dataset
    assert not check("SELECT * { ?from a:from 'FROM' } # FROM", SETTINGS).names_dataset


def test_a_query_whose_answer_changes_by_itself_is_seen() -> None:
    assert check("SELECT (NOW() AS ?x) {}", SETTINGS).changing
    assert not check("SELECT ?now { ?now ?p 'NOW()' }", SETTINGS).changing


@pytest.mark.parametrize("text", ["", "   ", "# nothing", "hello", "PREFIX", "PREFIX a:", "{", "'", "\ud800"])
def test_what_is_no_query_is_told_so(text: str) -> None:
    with pytest.raises(Problem) as refused:
        check(text, SETTINGS)
    assert refused.value.status == 400


PIECES = (
    *("service", "SERVICE", "\\u0053ervice", "SILENT", "FILTER", "BIND", "AS", "?s ?p ?o", "?x", "a:", ":", "<a:", "_:"),
    *(
        "<http://127.0.0.1:9/>",
        "{",
        "}",
        "(",
        ")",
        "'",
        '"',
        "<",
        ">",
        "#",
        "\n",
        " ",
        ".",
        "1",
        "true",
        "'''",
        "\\",
        "@",
        "^",
        "/",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_what_passes_the_guard_calls_nobody(pieces: list[str]) -> None:
    """The store tries every address at once, so that an answer would be an ``OSError``; a silent call is tried but not told."""
    query = f"PREFIX a: <http://127.0.0.1:9/> PREFIX : <http://127.0.0.1:9/> SELECT * {{ {{}} {''.join(pieces)} }}"
    with contextlib.suppress(Problem):
        refuse_calls(query)
        with contextlib.suppress(SyntaxError, ValueError):
            _ask(query)


def _ask(query: str) -> None:
    answer = Store().query(query)
    assert isinstance(answer, QuerySolutions)
    list(answer)
