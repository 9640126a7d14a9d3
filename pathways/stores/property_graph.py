"""Triples as a property graph, and back: the same IRIs as keys, so that a question means the same in Cypher and in SPARQL.

| in RDF | in the property graph |
|---|---|
| a thing | a node ``:Resource`` with its IRI as ``uri`` |
| its class ``pok:Unit``, ``skos:Concept`` | a second label: ``:Unit``, ``:SkosConcept`` |
| ``pok:hasUnit``, ``skos:inScheme`` to a thing | a relationship ``HAS_UNIT``, ``SKOS_IN_SCHEME`` |
| ``pok:osp 15``, ``dcterms:title "…"@fi`` | a property ``osp = 15.0``, ``dct_title_fi = "…"`` |

Names are made by rule and can be read back, so nothing is lost: text, whole numbers, days and truth values keep their kind; a
decimal becomes a float where that float is written with the same digits, and stays a text otherwise. A property that the mapping
gives as a tuple is always a list, even of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from ontology import terms
from pathways.stores import mapping, skills
from pathways.stores.mapping import Codes, Links, Values

PREFIXES: Mapping[str, str] = {
    "dct": mapping.DCTERMS,
    "esco": mapping.ESCO,
    "isothes": mapping.ISO_THES,
    "owl": mapping.OWL,
    "schema": mapping.SCHEMA,
    "skos": mapping.SKOS,
}
"""Namespaces whose terms carry a prefix. Those of our own vocabulary carry none."""

_IRREGULAR: Mapping[str, str] = {skills.ISCO_GROUP: "ESCO_MEMBER_OF_ISCO_GROUP"}
"""Types of relationships whose property could not be read back by rule."""

_LONGEST_INTEGER = 2**63  # what a server can keep as a number
_PREFIXED = re.compile(r"([A-Za-z][a-z]*?)(?:_|(?=[A-Z]))(.+)")
_LANGUAGE = re.compile(r"(.+)_([a-z]{2,3}(?:-[A-Za-z0-9]+)*)")

Scalar = str | int | float | bool | date


@dataclass(slots=True)
class Node:
    """A node without its relationships. ``labels``: its classes."""

    uri: str
    labels: set[str] = field(default_factory=set)
    properties: dict[str, Scalar | list[Scalar]] = field(default_factory=dict)


@dataclass(slots=True)
class PropertyGraph:
    """Nodes by their IRI; relationships by their type, each from one IRI to another."""

    nodes: dict[str, Node] = field(default_factory=dict)
    relationships: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def node(self, uri: str) -> Node:
        """The node of that IRI, new where there was none."""
        return self.nodes.setdefault(uri, Node(uri))


def of_triples(statements: Iterable[Triple]) -> PropertyGraph:
    """``statements`` as a property graph. There are no blank nodes among them."""
    graph = PropertyGraph()
    literals: dict[tuple[str, str], list[Literal]] = {}
    for each in statements:
        subject, property_iri, value = _iri(each.subject), each.predicate.value, each.object
        node = graph.node(subject)
        if isinstance(value, Literal):
            literals.setdefault((subject, property_iri), []).append(value)
        elif property_iri == mapping.TYPE:
            node.labels.add(label(_iri(value)))
        else:
            graph.relationships.setdefault(relationship_type(property_iri), []).append((subject, graph.node(_iri(value)).uri))
    for (subject, property_iri), values in literals.items():
        node = graph.nodes[subject]
        several = any((class_iri(each), property_iri) in _lists() for each in node.labels)
        for language in sorted({each.language or "" for each in values}):
            native = [_native(each) for each in values if (each.language or "") == language]
            node.properties[key(property_iri, language)] = native if several or len(native) > 1 else native[0]
    return graph


def triples(nodes: Iterable[Node], relationships: Iterable[tuple[str, str, str]]) -> Iterator[Triple]:
    """The triples that nodes and relationships (from, type, to) stand for. Keys that begin with ``_`` are a store's
    own. What others have added (a property, a relationship) becomes a term that nobody knows; a point or a duration
    is passed over."""
    for node in nodes:
        subject = NamedNode(node.uri)
        for each in node.labels:
            yield Triple(subject, NamedNode(mapping.TYPE), NamedNode(class_iri(each)))
        for name, held in node.properties.items():
            if name.startswith("_") or name == "uri":
                continue
            property_iri, language = property_of(name)
            for value in held if isinstance(held, list) else [held]:
                literal = _literal(value, language)
                if literal is not None:
                    yield Triple(subject, NamedNode(property_iri), literal)
    for start, kind, end in relationships:
        yield Triple(NamedNode(start), NamedNode(property_of_type(kind)), NamedNode(end))


def _iri(term: object) -> str:
    if not isinstance(term, NamedNode):
        raise TypeError(f"{term} has no IRI, so it is no key of a node")
    return str(term.value)


# -- names -------------------------------------------------------------------------------------------------------------


@cache
def label(iri: str) -> str:
    """The label of a class."""
    prefix, local = _split(iri)
    return prefix.capitalize() + local


@cache
def class_iri(name: str) -> str:
    """The class of a label."""
    prefixed = _PREFIXED.fullmatch(name)
    if prefixed and (namespace := PREFIXES.get(prefixed[1].lower())):
        return namespace + prefixed[2]
    return terms.NS + name


@cache
def relationship_type(iri: str) -> str:
    """The type of the relationships of a property: its name in capitals, words parted by ``_``, as in ``ontology.terms``."""
    if iri in _IRREGULAR:
        return _IRREGULAR[iri]
    prefix, local = _split(iri)
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", local)
    return f"{prefix}_{words}".upper() if prefix else words.upper()


@cache
def property_of_type(name: str) -> str:
    """The property of a relationship type."""
    for iri, irregular in _IRREGULAR.items():
        if name == irregular:
            return iri
    first, *rest = name.lower().split("_")
    namespace = PREFIXES.get(first, "") if rest else ""
    if namespace:
        first, *rest = rest
    return (namespace or terms.NS) + first + "".join(each.capitalize() for each in rest)


@cache
def key(iri: str, language: str = "") -> str:
    """The key of the literals of a property, with the language at the end where they have one."""
    prefix, local = _split(iri)
    return "_".join(each for each in (prefix, local, language) if each)


@cache
def property_of(name: str) -> tuple[str, str]:
    """The property and the language of a key; the language is empty where there is none."""
    prefix, _, local = name.partition("_")
    namespace = PREFIXES.get(prefix) if local else None
    rest = name if namespace is None else local
    spoken = _LANGUAGE.fullmatch(rest)
    return (namespace or terms.NS) + (spoken[1] if spoken else rest), spoken[2] if spoken else ""


def _split(iri: str) -> tuple[str, str]:
    """The prefix (empty for our own vocabulary) and the local name. A term of another namespace needs a prefix here first."""
    if iri.startswith(terms.NS):
        return "", iri.removeprefix(terms.NS)
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return prefix, iri.removeprefix(namespace)
    raise KeyError(f"the namespace of {iri} has no prefix in the property graph")


@cache
def _lists() -> frozenset[tuple[str, str]]:
    """Class and property where the domain has a tuple of plain values."""
    return frozenset(
        (shape.type, row.property) for shape in mapping.SHAPES for row in shape.fields if isinstance(row, Values | Codes | Links)
    )


# -- values ------------------------------------------------------------------------------------------------------------


def _native(literal: Literal) -> Scalar:
    text, datatype = literal.value, literal.datatype.value
    if datatype == mapping.INTEGER.iri and -_LONGEST_INTEGER <= int(text) < _LONGEST_INTEGER:
        return int(text)
    if datatype == mapping.DECIMAL.iri and Decimal(repr(float(text))) == Decimal(text):
        return float(text)
    if datatype == mapping.DATE.iri:
        return date.fromisoformat(text)
    if datatype == mapping.BOOLEAN.iri:
        return bool(mapping.BOOLEAN.read(text))
    return text


def _literal(value: Any, language: str) -> Literal | None:
    match value:
        case str():
            return Literal(value, language=language) if language else Literal(value, datatype=NamedNode(mapping.STRING.iri))
        case bool():
            kind, text = mapping.BOOLEAN, mapping.BOOLEAN.write(value)
        case int():
            kind, text = mapping.INTEGER, str(value)
        case float():
            kind, text = mapping.DECIMAL, f"{Decimal(repr(value)).normalize():f}"
        case date():
            kind, text = mapping.DATE, value.isoformat()
        case _:
            return None
    return Literal(text, datatype=NamedNode(kind.iri))
