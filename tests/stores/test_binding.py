"""Parameters are bound where the query can see them, and are never read as text."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from pathways.errors import WrongUse
from pathways.stores.binding import bound

A = NamedNode("https://x.example/a")


@pytest.fixture
def store() -> Store:
    filled = Store()
    filled.add(Quad(A, NamedNode("https://x.example/p"), Literal("one {")))
    filled.add(Quad(A, NamedNode("https://x.example/p"), Literal("two")))
    return filled


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?o WHERE { ?s ?p ?o }",
        "select ?o { ?s ?p ?o }",
        "# a comment { with ?braces }\nPREFIX select: <https://x.example/#> SELECT ?o WHERE { ?s ?p ?o }",
        'SELECT ("{" AS ?brace) ?o WHERE { ?s ?p ?o }',
        "SELECT ?o (EXISTS { ?s ?p ?q } AS ?found) WHERE { ?s ?p ?o }",
        "SELECT (COUNT(?s) AS ?n) ?o { ?s ?p ?o } GROUP BY ?o",
        "SELECT ?o { { ?s ?p ?o } UNION { ?s ?p ?o . ?o ?p ?s } } ORDER BY ?o LIMIT 5",
    ],
)
def test_the_value_is_bound_in_the_outermost_group(store: Store, text: str) -> None:
    found = list(store.query(bound(text, {"o": Literal("one {")})))
    assert [row["o"] for row in found] == [Literal("one {")]


def test_several_values_stand_for_each(store: Store) -> None:
    values = (Literal("one {"), Literal("three"), Literal("two"))
    found = store.query(bound("SELECT ?o { ?s ?p ?o } ORDER BY ?o", {"o": values, "s": A}))
    assert [row["o"].value for row in found] == ["one {", "two"]


def test_a_template_is_no_group(store: Store) -> None:
    text = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
    assert [each.object for each in store.query(bound(text, {"o": Literal("two")}))] == [Literal("two")]


def test_ask(store: Store) -> None:
    assert store.query(bound("ASK { ?s ?p ?o }", {"o": Literal("two")}))
    assert not store.query(bound("ASK { ?s ?p ?o }", {"o": Literal('two" } #')}))


def test_without_parameters_the_text_stays() -> None:
    assert bound("anything", {}) == "anything"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?x WHERE { ?s ?p ?x }",
        "SELECT ?x WHERE { ?s ?p ?x } # ?o",
        'SELECT ?x WHERE { ?s ?p "?o" }',
        "DROP GRAPH ?o",
        "CONSTRUCT WHERE { ?s ?p ?o }",
        "SELECT ?o",
        "",
    ],
)
def test_a_parameter_that_cannot_be_bound_is_refused(text: str) -> None:
    with pytest.raises(WrongUse):
        bound(text, {"o": Literal("x")})
