"""Domain values as RDF, and back, without loss: ``read(write(x))`` equals ``x``.

No blank nodes: every node has an IRI of ``iris``, so that equal content gives equal triples in every store and graphs can be
compared as sets. Which property carries what is the table in ``mapping``; here it is only walked. A classification of skills
has names of its own and a table of its own, ``skills``.

Extents and days pass through stores that write numbers their own way ("5.0" becomes "5"): equal values, not equal letters.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields as fields_of
from enum import StrEnum
from functools import cache
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, Triple

from ontology import terms
from pathways.errors import UnreadableInput
from pathways.model import Finding, Offering, Qualification, Source, Text
from pathways.stores import findings as told
from pathways.stores import iris, mapping, skills
from pathways.stores.mapping import (
    Choice,
    Code,
    Codes,
    Field,
    Inside,
    Link,
    Links,
    Part,
    Parts,
    Shape,
    Value,
    Values,
    Words,
)
from pathways.stores.port import Content

Term = NamedNode | Literal

_SKOS_CONCEPT = f"{mapping.SKOS}Concept"
_NOTATION = f"{mapping.SKOS}notation"
_IN_SCHEME = f"{mapping.SKOS}inScheme"
_ORGANISATION = f"{mapping.SCHEMA}Organization"
_NAME_OF_ORGANISATION = f"{mapping.SCHEMA}name"
_LANGUAGES = tuple(each.name for each in fields_of(Text))


def write(source: Source, content: Content, *, base: str = iris.BASE) -> list[Quad]:
    """The quads of the named graph of ``source``: ``content`` in it, without the statement about the source itself."""
    return list(stream(source, content, base=base))


def stream(source: Source, content: Content, *, base: str = iris.BASE) -> Iterator[Quad]:
    """The quads of :func:`write` one by one: a classification is never held whole as triples."""
    graph = NamedNode(iris.graph_iri(source.graph, base=base))
    return (Quad(each.subject, each.predicate, each.object, graph) for each in triples(source, content, base=base))


def triples(source: Source, content: Content, *, base: str = iris.BASE) -> Iterator[Triple]:
    """``content`` as triples: equal content gives equal triples, whatever the order of its qualifications and offerings."""
    writer = _Writer(base)
    below = iris.graph_iri(source.graph, base=base)
    for qualification in sorted(content.qualifications, key=lambda q: (q.id, q.register_number, str(q.valid_from), repr(q))):
        writer.node(qualification, mapping.QUALIFICATION, below, "", 1)
    for offering in sorted(content.offerings, key=lambda o: (o.id, repr(o))):
        writer.node(offering, mapping.OFFERING, below, "", 1)
    for link in content.links:
        writer.node(link, mapping.SKILL_LINK, below, "", 1)
    for replacement in content.replacements:
        writer.node(replacement, mapping.REPLACEMENT, below, "", 1)
    for signal in content.signals:
        writer.node(signal, mapping.DEMAND_SIGNAL, below, "", 1)
    for statement in content.equivalences:
        writer.node(statement, mapping.EQUIVALENCE, below, "", 1)
    yield from writer.triples
    if content.skills is not None:
        yield from skills.triples(content.skills, below)


def about(source: Source, findings: Iterable[Finding] = (), *, base: str = iris.BASE) -> list[Quad]:
    """The statement about ``source`` in the graph of sources: what it is, where it comes from, what must be said with it, and
    what was found doubtful in it."""
    writer = _Writer(base)
    name = iris.graph_iri(source.graph, base=base)
    writer.fields(source, mapping.SOURCE, name, name)
    writer.add(name, mapping.TYPE, _node(mapping.SOURCE.type))
    listed = tuple(findings)
    if listed:
        writer.add(name, terms.FINDINGS, Literal(told.write(listed)))
    graph = NamedNode(iris.catalogue_graph(base))
    return [Quad(each.subject, each.predicate, each.object, graph) for each in writer.triples]


def iri_in(graph: str, one: Qualification | Offering, *, base: str = iris.BASE) -> str:
    """The node of ``one`` in the graph of the source called ``graph``."""
    shape = mapping.QUALIFICATION if isinstance(one, Qualification) else mapping.OFFERING
    return f"{iris.graph_iri(graph, base=base)}/{shape.segment}/{iris.segment(one.id)}"


def qualification_iri(source: Source, qualification: Qualification, *, base: str = iris.BASE) -> str:
    """The node of ``qualification`` in the graph of ``source`` (of the first, should two there share a number)."""
    return iri_in(source.graph, qualification, base=base)


def offering_iri(source: Source, offering: Offering, *, base: str = iris.BASE) -> str:
    """The node of ``offering`` in the graph of ``source``."""
    return iri_in(source.graph, offering, base=base)


def read(graph: Iterable[Triple | Quad]) -> Content:
    """What ``graph`` describes. Raises ``UnreadableInput`` for a thing that lacks a part.

    Properties that are not known here are passed over: fields may be added.
    """
    reader = _Reader(graph)
    return Content(
        tuple(each for _, each in reader.roots(mapping.QUALIFICATION)),
        tuple(each for _, each in reader.roots(mapping.OFFERING)),
        skills=skills.read(reader.nodes),
        links=tuple(each for _, each in reader.roots(mapping.SKILL_LINK)),
        replacements=tuple(each for _, each in reader.roots(mapping.REPLACEMENT)),
        equivalences=tuple(each for _, each in reader.roots(mapping.EQUIVALENCE)),
        signals=tuple(each for _, each in reader.roots(mapping.DEMAND_SIGNAL)),
    )


def read_offerings(graph: Iterable[Triple | Quad]) -> list[tuple[str, Offering]]:
    """The offerings of ``graph``, each with its IRI, in the order of the IRIs."""
    return list(_Reader(graph).roots(mapping.OFFERING))


def read_sources(graph: Iterable[Triple | Quad]) -> tuple[Source, ...]:
    """The sources that the graph of sources describes, in the order of their names."""
    found = (each for _, each in _Reader(graph).roots(mapping.SOURCE))
    return tuple(sorted(found, key=lambda each: (each.graph, each.sha256)))


# -- writing -----------------------------------------------------------------------------------------------------------


@cache
def _node(iri: str) -> NamedNode:
    return NamedNode(iri)


@cache
def step(property_iri: str) -> str:
    """The step of a path that a property gives: ``hasCoverage`` gives "coverage"."""
    local = property_iri.rpartition("#")[2].removeprefix("has")
    return local[:1].lower() + local[1:]


class _Writer:
    def __init__(self, base: str) -> None:
        self._base = base
        self._taken: set[str] = set()
        self._codes: set[str] = set()
        self.triples: list[Triple] = []

    def add(self, subject: str, property_iri: str, value: Term) -> None:
        self.triples.append(Triple(NamedNode(subject), _node(property_iri), value))

    def node(self, value: Any, shape: Shape, below: str, property_iri: str, position: int | None) -> str:
        """Write ``value`` as a node below ``below`` and give its IRI."""
        iri = self._free(below, value, shape, property_iri, position)
        self.add(iri, mapping.TYPE, _node(shape.type))
        self.fields(value, shape, iri, below if shape.beside else iri)
        return iri

    def _free(self, below: str, value: Any, shape: Shape, property_iri: str, position: int | None) -> str:
        if shape.key is not None:
            iri = f"{below}/{shape.segment}/{iris.segment(shape.key(value))}"
        else:
            iri = f"{below}/{step(property_iri)}" + ("" if position is None else f"/{position}")
        # Two siblings may carry one number (a code listed twice, a broken document): both are kept.
        name, again = iri, 1
        while name in self._taken:
            again += 1
            name = f"{iri}~{again}"
        self._taken.add(name)
        return name

    def fields(self, value: Any, shape: Shape, iri: str, below: str) -> None:
        orders: dict[str, list[str]] = {}
        for field in shape.fields:
            self._field(value, field, iri, below, orders)
        if orders:
            self.add(iri, terms.LIST_ORDER, Literal(json.dumps(orders, ensure_ascii=False, sort_keys=True)))

    def _field(self, owner: Any, field: Field, iri: str, below: str, orders: dict[str, list[str]]) -> None:
        match field:
            case Words():
                text = owner if field.field is None else getattr(owner, field.field)
                for language in _LANGUAGES:
                    words = getattr(text, language)
                    if words is not None:
                        self.add(iri, field.property, Literal(words, language=language))
            case Inside():
                inner = getattr(owner, field.field)
                for each in field.fields:
                    self._field(inner, each, iri, below, orders)
            case Value():
                value = getattr(owner, field.field)
                if value is not None and value != field.absent:
                    self.add(iri, field.property, _literal(field.datatype.write(value), field.datatype.iri))
            case Choice():
                self.add(iri, field.property, _node(field.iri(getattr(owner, field.field).value)))
            case Code():
                code = getattr(owner, field.field)
                if code is not None:
                    codes = field.codes if isinstance(field.codes, iris.CodeList) else field.codes(owner)
                    self.add(iri, field.property, self._code(codes, code))
            case Link():
                value = getattr(owner, field.field)
                if value is not None:
                    self.add(iri, field.property, _link(value))
            case Values() | Codes() | Links():
                self._several(getattr(owner, field.field), field, iri, orders)
            case Part():
                value = getattr(owner, field.field)
                if value is not None:
                    self._owned(value, field.property, iri, below, None)
            case Parts():
                for position, each in enumerate(getattr(owner, field.field), start=1):
                    self._owned(each, field.property, iri, below, position)

    def _owned(self, value: Any, property_iri: str, iri: str, below: str, position: int | None) -> None:
        shape = next(each for each in mapping.shapes_behind(property_iri) if each.cls is type(value))
        part = self.node(value, shape, below if shape.key is not None else iri, property_iri, position)
        self.add(iri, property_iri, NamedNode(part))
        if position is not None:
            self.add(part, terms.POSITION, _literal(str(position), mapping.INTEGER.iri))

    def _several(self, values: tuple[Any, ...], field: Values | Codes | Links, iri: str, orders: dict[str, list[str]]) -> None:
        for value in dict.fromkeys(values):
            self.add(iri, field.property, self._term(field, value))
        written = [str(each) for each in values]
        if written != sorted(set(written)):
            orders[step(field.property)] = written

    def _term(self, field: Values | Codes | Links, value: Any) -> Term:
        if isinstance(field, Codes):
            return self._code(field.codes, value)
        if isinstance(field, Links):
            return _link(value)
        return _literal(field.datatype.write(value), field.datatype.iri)

    def _code(self, codes: iris.CodeList, code: str) -> NamedNode:
        iri = iris.code_iri(codes, code, base=self._base)
        if iri not in self._codes:
            self._codes.add(iri)
            if codes is iris.PROVIDERS:
                self.add(iri, mapping.TYPE, _node(_ORGANISATION))
                self.add(iri, _NAME_OF_ORGANISATION, Literal(code))
            else:
                self.add(iri, mapping.TYPE, _node(_SKOS_CONCEPT))
                self.add(iri, _IN_SCHEME, _node(f"{self._base}code/{codes.name}"))
            self.add(iri, _NOTATION, Literal(code))
        return NamedNode(iri)


def _link(text: str) -> Term:
    return NamedNode(text) if iris.is_absolute(text) else _literal(text, mapping.STRING.iri)


def _literal(text: str, datatype: str) -> Literal:
    return Literal(text, datatype=_node(datatype))


# -- reading -----------------------------------------------------------------------------------------------------------


class _Reader:
    def __init__(self, graph: Iterable[Triple | Quad]) -> None:
        self.nodes: dict[str, dict[str, list[Term]]] = {}
        for each in graph:
            subject, value = each.subject, each.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                self.nodes.setdefault(subject.value, {}).setdefault(each.predicate.value, []).append(value)

    def roots(self, shape: Shape) -> Iterator[tuple[str, Any]]:
        """The IRIs and values of the nodes of a class, in the order of their IRIs."""
        for iri in sorted(self.nodes):
            if any(each.value == shape.type for each in self.nodes[iri].get(mapping.TYPE, ())):
                yield iri, self._built(iri, shape)

    def _built(self, iri: str, shape: Shape) -> Any:
        node = self.nodes.get(iri, {})
        orders = self._orders(iri, node)
        given: dict[str, Any] = {}
        for field in shape.fields:
            self._field(iri, node, field, orders, given)
        try:
            return (shape.build or shape.cls)(**given)
        except TypeError:
            raise UnreadableInput(iri, "graph_part_missing", type=step(shape.type)) from None

    def _orders(self, iri: str, node: dict[str, list[Term]]) -> dict[str, list[str]]:
        stated = node.get(terms.LIST_ORDER)
        if not stated:
            return {}
        try:
            orders: dict[str, list[str]] = json.loads(stated[0].value)
        except ValueError:
            raise UnreadableInput(iri, "graph_order") from None
        return orders

    def _field(
        self, iri: str, node: dict[str, list[Term]], field: Field, orders: dict[str, list[str]], given: dict[str, Any]
    ) -> None:
        match field:
            case Words():
                words = {
                    each.language: each.value
                    for each in node.get(field.property, ())
                    if isinstance(each, Literal) and each.language in _LANGUAGES
                }
                given[field.field or ""] = Text(**words)
            case Inside():
                inner: dict[str, Any] = {}
                for each in field.fields:
                    self._field(iri, node, each, orders, inner)
                given[field.field] = field.build(**inner)
            case Value():
                found = node.get(field.property)
                if found:
                    given[field.field] = self._parsed(iri, field, found[0].value)
            case Choice():
                for term in node.get(field.property, ()):
                    given[field.field] = self._member(iri, field, term.value)
            case Code():
                if field.nullable:
                    given[field.field] = None
                for term in node.get(field.property, ()):
                    given[field.field] = self._notation(iri, term)
            case Link():
                if field.nullable:
                    given[field.field] = None
                for term in node.get(field.property, ()):
                    given[field.field] = term.value
            case Values() | Codes() | Links():
                given[field.field] = self._several(iri, node, field, orders)
            case Part():
                for term in node.get(field.property, ()):
                    given[field.field] = self._owned(term.value, field.property)
            case Parts():
                parts = sorted(node.get(field.property, ()), key=lambda each: self._position(each.value))
                given[field.field] = tuple(self._owned(each.value, field.property) for each in parts)

    def _owned(self, iri: str, property_iri: str) -> Any:
        types = {each.value for each in self.nodes.get(iri, {}).get(mapping.TYPE, ())}
        shape = next((each for each in mapping.shapes_behind(property_iri) if each.type in types), None)
        if shape is None:
            raise UnreadableInput(iri, "graph_not_the_target", property=step(property_iri))
        return self._built(iri, shape)

    def _position(self, iri: str) -> int:
        stated = self.nodes.get(iri, {}).get(terms.POSITION)
        if not stated or not stated[0].value.isdecimal():
            raise UnreadableInput(iri, "graph_position")
        return int(stated[0].value)

    def _parsed(self, iri: str, field: Value | Values, text: str) -> Any:
        try:
            return field.datatype.read(text)
        except (ValueError, ArithmeticError):
            raise UnreadableInput(iri, "graph_value", property=step(field.property)) from None

    def _member(self, iri: str, field: Choice, term: str) -> StrEnum:
        for member in field.enum:
            if field.iri(member.value) == term:
                return member
        raise UnreadableInput(iri, "graph_term", property=step(field.property))

    def _notation(self, iri: str, term: Term) -> str:
        notation = self.nodes.get(term.value, {}).get(_NOTATION)
        if not notation:
            raise UnreadableInput(iri, "graph_notation", term=term.value)
        return notation[0].value

    def _several(
        self, iri: str, node: dict[str, list[Term]], field: Values | Codes | Links, orders: dict[str, list[str]]
    ) -> tuple[Any, ...]:
        found = node.get(field.property, ())
        if isinstance(field, Codes):
            values: list[Any] = [self._notation(iri, each) for each in found]
        elif isinstance(field, Values):
            values = [self._parsed(iri, field, each.value) for each in found]
        else:
            values = [each.value for each in found]
        in_order = {str(each): each for each in values}
        written = orders.get(step(field.property))
        # An order that no longer fits the values (somebody edited the graph) is not followed.
        if written is not None and set(written) == set(in_order):
            return tuple(in_order[each] for each in written)
        return tuple(in_order[each] for each in sorted(in_order))
