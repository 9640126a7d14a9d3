"""What things of the graph are called on a page, in its language, and where their own pages are.

A name is looked for in this order: a label of the thing's own, the title of what has it as its code, that of the unit whose code
it has, its code, and last what kind of thing it is with the number that its IRI ends with. A page links things to their pages
here and to nothing else; only an IRI of the web is a link at all, so that ``javascript:`` never becomes one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from urllib.parse import quote, unquote, urlencode

from pyoxigraph import Literal, NamedNode

from api.web.researcher.asking import Term
from api.web.researcher.resource import ONLY_PARTS, Said, owner_of
from api.web.researcher.safe import cut, visible
from ontology.described import Term as Defined
from ontology.described import short, vocabulary
from ontology.terms import NS
from pathways.i18n import Words
from pathways.model import LANGUAGES
from pathways.stores.iris import BASE, is_absolute

MOST_CHARACTERS = 2_000

_SKOS, _DCTERMS = "http://www.w3.org/2004/02/skos/core#", "http://purl.org/dc/terms/"
_RDF, _RDFS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#"
TYPE = f"{_RDF}type"
_LABELS = (f"{_SKOS}prefLabel", f"{_DCTERMS}title", f"{_RDFS}label", "https://schema.org/name", f"{NS}code", f"{NS}unitCode")
_CODES = (f"{_SKOS}notation", f"{_DCTERMS}identifier")
_STRING, _LANG_STRING = "http://www.w3.org/2001/XMLSchema#string", f"{_RDF}langString"
# What a browser leaves as it is in a path; steps of dots it would swallow, written as %2E too.
_PATH = re.compile(r"(?!.*(?:^|/)(?:\.|%2e){1,2}(?:/|$))[\w~:@!$&'()*+,;=.%/-]+", re.ASCII | re.IGNORECASE)
SUFFIXES = ("html", "ttl", "jsonld", "nt")
"""What an address may end with to choose the form."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A term as a page shows it. ``language``: of ``text``, where one is known. ``datatype``: short, where it is not plain text.
    ``iri``: of a thing, short where it has a prefix, where ``text`` is not that already. ``kind``: what it is. ``address``: of its
    page here. ``whole``: the number of characters, where ``text`` is only the beginning. ``called``: what a code is the code of."""

    text: str
    language: str | None = None
    datatype: str | None = None
    iri: str | None = None
    kind: str | None = None
    address: str | None = None
    whole: int | None = None
    called: Shown | None = None


class Names:
    """Names in one language. ``called``: what the graph calls things; ``most``: so many signs of a text are shown."""

    def __init__(self, words: Words, called: Mapping[str, Said], *, most: int = MOST_CHARACTERS) -> None:
        self._words = words
        self._most = most
        self._called = called

    def shown(self, term: Term) -> Shown:
        """Any term."""
        match term:
            case NamedNode():
                return self.thing(term.value)
            case Literal():
                text, whole = cut(visible(term.value), self._most)
                datatype = term.datatype.value
                kind = None if datatype in (_STRING, _LANG_STRING) else visible(short(datatype) or datatype)
                return Shown(text, term.language, kind, whole=whole)
            case _:
                text, whole = cut(visible(str(term)), self._most)
                return Shown(text, whole=whole)

    def thing(self, iri: str) -> Shown:
        """A thing: its name as the text of a link to its page, and its IRI."""
        written, whole = cut(visible(short(iri) or iri), self._most)
        found = self._term(iri) or self._label(iri)
        if found is None:
            return Shown(written, address=address(iri), whole=whole)
        text, language = found
        text, whole = cut(visible(text), self._most)
        kind = self._kind(iri)
        told = None if kind is None or text.startswith(kind) else kind
        return Shown(text, language, iri=written, kind=told, address=address(iri), whole=whole)

    def code_of(self, code: str, iri: str) -> Shown:
        """A code, which leads to the page of what it names."""
        thing = self.thing(iri)
        return Shown(visible(code), address=thing.address, called=thing if thing.text not in (code, iri) else None)

    def property(self, iri: str) -> Shown:
        """A property: one of ours leads to where it is explained."""
        return replace(self.thing(iri), address=vocabulary_address(iri) or address(iri))

    def kinds(self, iri: str) -> tuple[Shown, ...]:
        """What ``iri`` is, the most telling first: skos:Concept says the least."""
        return tuple(map(self.thing, self._types(iri)))

    def foreign(self, shown: Shown) -> str | None:
        """The language of a name, where it is not that of the page."""
        return None if shown.language == self._words.language else shown.language

    def code(self, iri: str) -> str | None:
        """The code of ``iri``, where it has one."""
        said = self._called.get(iri, {})
        return next((visible(_text(each)) for by in _CODES for each in said.get(by, ())), None)

    def _kind(self, iri: str) -> str | None:
        types = self._types(iri)
        found = self._term(types[0]) if types else None
        return visible(found[0]) if found is not None else None

    def _types(self, iri: str) -> list[str]:
        types = {each.value for each in self._called.get(iri, {}).get(TYPE, ()) if isinstance(each, NamedNode)}
        return sorted(types, key=lambda each: (each == f"{_SKOS}Concept", not each.startswith(NS), each))

    # -- names -------------------------------------------------------------------------------------------------------

    def _term(self, iri: str) -> tuple[str, str | None] | None:
        """The name of a term of a vocabulary: of ours, or of one that we have words for."""
        defined = terms().get(iri)
        if defined is not None:
            return next(((defined.names[each], each) for each in (self._words.language, *LANGUAGES) if each in defined.names), None)
        written = short(iri)
        said = self._words.of_vocabulary(written) if written is not None else None
        return None if said is None else (said, self._words.language)

    def _label(self, iri: str) -> tuple[str, str | None] | None:
        said = self._called.get(iri, {})
        for by in _LABELS:
            if by in said:
                return self._in_language(said[by])
        for by in _CODES:
            if by in said and "/structure/" not in iri:  # there, it is a place in a tree
                return _text(said[by][0]), None
        return self._by_kind(iri)

    def _in_language(self, texts: tuple[Term, ...]) -> tuple[str, str | None]:
        order = (self._words.language, *LANGUAGES, None)
        found = {each.language: each.value for each in reversed(texts) if isinstance(each, Literal)}
        language = next((each for each in order if each in found), next(iter(found), None))
        return (found[language], language) if found else (_text(texts[0]), None)

    def _by_kind(self, iri: str) -> tuple[str, str | None] | None:
        """The kind, what the IRI ends with, and what it is a part of: "coverage 1 (Basics of surface treatment)"."""
        kinds = self.kinds(iri)
        if not kinds or not iri.startswith(BASE):
            return None
        last = unquote(iri.rpartition("/")[2])
        name = kinds[0].text if last in ONLY_PARTS else f"{kinds[0].text} {last}"
        owner = owner_of(iri)
        if owner is not None and owner in self._called:
            name = f"{name} ({self.thing(owner).text})"
        return name, self._words.language


def address(iri: str) -> str | None:
    """The address of the page of ``iri`` here; ``None`` for what is no IRI of the web."""
    if not is_absolute(iri):
        return None
    rest = iri.removeprefix(BASE)
    if rest != iri and _PATH.fullmatch(rest) and rest.rpartition(".")[2] not in SUFFIXES:
        return f"/id/{rest}"
    return resource_address(iri)


def vocabulary_address(iri: str) -> str | None:
    """Where a term of ours is explained."""
    return f"/vocabulary#{iri.removeprefix(NS)}" if iri in terms() else None


def resource_address(iri: str, **further: str) -> str:
    """The address that takes any IRI."""
    return f"/resource?{urlencode({'iri': iri, **further}, quote_via=quote)}"


@cache
def terms() -> Mapping[str, Defined]:
    """The terms of our vocabulary by their IRIs."""
    held = vocabulary()
    return {each.iri: each for each in (*held.classes, *held.properties, *held.kinds)}


def _text(term: Term) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)
