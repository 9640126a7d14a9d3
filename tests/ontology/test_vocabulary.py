"""The vocabulary is whole: every term has words in three languages, and the constants are the terms."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

import ontology
from ontology import terms
from pathways import model
from pathways.stores import mapping

ROOT = Path(ontology.__file__).parent
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@pytest.fixture(scope="module")
def vocabulary() -> list[Triple]:
    return [each.triple for each in parse(path=ROOT / "pok.ttl", format=RdfFormat.TURTLE)]


def constants() -> dict[str, str]:
    outside = {"NS", "ONTOLOGY", "VERSION"}
    return {name: value for name, value in vars(terms).items() if name.isupper() and name not in outside}


def defined(vocabulary: list[Triple]) -> set[str]:
    return {each.subject.value for each in vocabulary if each.subject.value.startswith(terms.NS)}


def test_the_constants_are_the_terms(vocabulary: list[Triple]) -> None:
    assert sorted(constants().values()) == sorted(defined(vocabulary))


def test_a_constant_is_called_like_its_term() -> None:
    for name, value in constants().items():
        local = value.removeprefix(terms.NS)
        assert name == re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", local).replace("-", "_").upper()


def test_every_term_has_a_name_and_a_definition_in_three_languages(vocabulary: list[Triple]) -> None:
    for term in defined(vocabulary):
        for properties in ((f"{RDFS}label", f"{SKOS}prefLabel"), (f"{SKOS}definition",)):
            languages = [
                each.object.language for each in vocabulary if each.subject.value == term and each.predicate.value in properties
            ]
            assert sorted(languages) == ["en", "fi", "sv"], (term, properties)


def test_the_version_is_one(vocabulary: list[Triple]) -> None:
    stated = [each.object.value for each in vocabulary if each.predicate.value == f"{OWL}versionInfo"]
    assert stated == [terms.VERSION]
    address = [each.object.value for each in vocabulary if each.predicate.value == f"{OWL}versionIRI"]
    assert address == [f"{terms.ONTOLOGY}/{terms.VERSION}"]


def test_every_member_of_an_enumeration_is_a_term(vocabulary: list[Triple]) -> None:
    known = defined(vocabulary)
    rows = [row for shape in mapping.SHAPES for row in shape.fields]
    rows += [inner for row in rows if isinstance(row, mapping.Inside) for inner in row.fields]
    choices = [row for row in rows if isinstance(row, mapping.Choice)]
    assert {each.enum for each in choices} >= {model.Certainty, model.Stated, model.Measure, model.Method, model.PieceKind}
    for row in choices:
        members = {row.iri(member.value) for member in row.enum}
        assert {each for each in members if each not in dict(row.others).values()} <= known
        assert not row.others or set(dict(row.others)) == {member.value for member in row.enum}


def test_every_property_that_is_written_is_defined_or_somebody_elses(vocabulary: list[Triple]) -> None:
    known = defined(vocabulary)
    for shape in mapping.SHAPES:
        rows = [inner for row in shape.fields for inner in (row.fields if isinstance(row, mapping.Inside) else (row,))]
        for row in rows:
            assert row.property in known or not row.property.startswith(terms.NS), row
        assert shape.type in known


def test_deprecated_terms_point_to_their_successor(vocabulary: list[Triple]) -> None:
    deprecated = {each.subject for each in vocabulary if each.predicate == NamedNode(f"{OWL}deprecated")}
    replaced = {each.subject for each in vocabulary if each.predicate.value == "http://purl.org/dc/terms/isReplacedBy"}
    assert deprecated <= replaced
