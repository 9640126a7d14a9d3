"""The page of one thing: what ``resource`` found, with names, links and the picture of its neighbourhood."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import unquote

from pyoxigraph import NamedNode

from api.web.marking import in_tongue
from api.web.researcher.naming import TYPE, Names, Shown, vocabulary_address
from api.web.researcher.resource import FIRST, MOST_FACTS, Resource
from pathways.i18n import Words
from pathways.pictures.neighbourhood import Neighbour, Neighbourhood, Relation

_SKOS, _RDFS = "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/2000/01/rdf-schema#"
_NO_NEIGHBOURS = (TYPE, f"{_SKOS}inScheme", f"{_RDFS}isDefinedBy")  # they say what a thing is, not what it is joined to
_FIRST_OF_ALL = (TYPE, f"{_SKOS}prefLabel", "http://purl.org/dc/terms/title", f"{_RDFS}label", f"{_SKOS}notation")
_FOLDED = 12
_LONGEST_NAME = 160  # in a picture


@dataclass(frozen=True, slots=True)
class Property:
    """One property and its values: those that are seen at once, and those that are folded away."""

    name: Shown
    values: tuple[Shown, ...]
    folded: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Pointing:
    """One property by which others point at the thing. ``query``: the one that lists them all."""

    name: Shown
    count: int
    first: tuple[Shown, ...]
    query: str | None


@dataclass(frozen=True, slots=True)
class View:
    """Everything that the page shows. ``explained``: where a term of ours is; ``file``: the name of a file about it."""

    iri: str
    name: Shown
    code: str | None
    kinds: tuple[Shown, ...]
    properties: tuple[Property, ...]
    facts_cut: int | None
    pointing: tuple[Pointing, ...]
    graphs: tuple[Shown, ...]
    uses: int
    uses_query: str
    is_graph: bool
    explained: str | None
    file: str
    neighbourhood: Neighbourhood
    first: int = FIRST


def view(found: Resource, words: Words, *, query_address: Callable[[str], str | None]) -> View:
    """The page of ``found``. ``query_address``: the address that asks a query."""
    names = Names(words, found.called)
    properties = []
    for each in sorted(found.facts, key=lambda one: _place(one.predicate)):
        shown = tuple(names.shown(value) for value in each.objects)
        properties.append(Property(names.property(each.predicate), shown[:_FOLDED], shown[_FOLDED:]))
    pointing = tuple(
        Pointing(
            names.property(each.predicate),
            each.count,
            tuple(names.thing(subject) for subject in each.first),
            query_address(f"SELECT DISTINCT ?subject\nWHERE {{ ?subject <{each.predicate}> <{found.iri}> }}")
            if each.count > len(each.first)
            else None,
        )
        for each in found.referring
    )
    own = names.thing(found.iri)
    code = names.code(found.iri)
    return View(
        found.iri,
        own,
        code if code != own.text else None,
        names.kinds(found.iri),
        tuple(properties),
        MOST_FACTS if found.facts_cut else None,
        pointing,
        tuple(names.thing(each) for each in found.graphs),
        found.uses,
        query_address(f"SELECT ?subject ?value\nWHERE {{ ?subject <{found.iri}> ?value }}\nLIMIT 1000") or "/query",
        found.is_graph,
        vocabulary_address(found.iri),
        re.sub(r"[^\w.-]+", "-", unquote(re.split(r"[/#]", found.iri.rstrip("/#"))[-1]), flags=re.ASCII)[:60],
        _neighbourhood(found, names, own),
    )


def spoken(around: Neighbourhood) -> Neighbourhood:
    """The same for sentences of a page, in which names of other languages are marked."""
    relations = tuple(
        replace(each, neighbours=tuple(replace(one, name=in_tongue(one.name, one.language)) for one in each.neighbours))
        for each in around.relations
    )
    return replace(around, of=in_tongue(around.of, around.language), relations=relations)


def _place(predicate: str) -> tuple[int, str]:
    """What it is and what it is called come first."""
    return (_FIRST_OF_ALL.index(predicate) if predicate in _FIRST_OF_ALL else len(_FIRST_OF_ALL)), predicate


def _neighbourhood(found: Resource, names: Names, own: Shown) -> Neighbourhood:
    relations = []
    for each in found.facts:
        things = [value.value for value in each.objects if isinstance(value, NamedNode)]
        if things and each.predicate not in _NO_NEIGHBOURS:
            relations.append(_relation(names, each.predicate, things, len(things), outward=True))
    for one in found.referring:
        if one.predicate != TYPE:
            relations.append(_relation(names, one.predicate, one.first, one.count, outward=False))
    kinds = names.kinds(found.iri)
    return Neighbourhood(_short(own.text), _short(kinds[0].text) if kinds else "", tuple(relations), names.foreign(own))


def _relation(names: Names, predicate: str, things: list[str] | tuple[str, ...], count: int, *, outward: bool) -> Relation:
    shown = [names.thing(each) for each in things]
    texts = [each.text for each in shown]
    neighbours = tuple(
        Neighbour(
            _short(f"{each.text} ({each.kind})" if each.kind and texts.count(each.text) > 1 else each.text),
            each.address,
            names.foreign(each),
        )
        for each in shown
    )
    return Relation(_short(names.thing(predicate).text), outward, neighbours, count)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1]}…"
