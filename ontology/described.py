"""The vocabulary as values: each term with its names, its definitions and what stands beside it, read from the Turtle alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from ontology.terms import NS, ONTOLOGY

LANGUAGES = {"en": "English", "fi": "suomi", "sv": "svenska"}
ALIGNMENTS = ("elm", "schema-org", "esco", "prov")
"""Names of the files of ``alignments``."""

_DCTERMS = "http://purl.org/dc/terms/"
_OWL = "http://www.w3.org/2002/07/owl#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
PREFIXES = {
    NS: "pok",
    _DCTERMS: "dcterms",
    _OWL: "owl",
    _RDF: "rdf",
    _RDFS: "rdfs",
    _SKOS: "skos",
    "http://data.europa.eu/esco/model#": "esco",
    "http://data.europa.eu/snb/model/elm/": "elm",
    "http://www.w3.org/2001/XMLSchema#": "xsd",
    "http://www.w3.org/ns/dcat#": "dcat",
    "http://www.w3.org/ns/prov#": "prov",
    "https://schema.org/": "schema",
}
"""Namespaces, and the short names that we give them."""

BESIDE = {
    "kind-of": f"{_RDFS}subClassOf",
    "special-case": f"{_RDFS}subPropertyOf",
    "of": f"{_RDFS}domain",
    "value": f"{_RDFS}range",
    "close": f"{_SKOS}closeMatch",
    "wider": f"{_SKOS}narrowMatch",
    "related": f"{_SKOS}relatedMatch",
    "replaced": f"{_DCTERMS}isReplacedBy",
}
"""How a term can lie to others, in the order in which that is told, and the property that says so."""

_Statements = Mapping[str, Mapping[str, list[NamedNode | Literal]]]


@dataclass(frozen=True, slots=True)
class Term:
    """One term. ``names`` and ``definitions`` by language; ``types``: the classes of ours that it is one of; ``beside``: the keys
    of ``BESIDE`` that there are, each with the IRIs at the other end."""

    iri: str
    names: Mapping[str, str]
    definitions: Mapping[str, str]
    types: tuple[str, ...]
    beside: tuple[tuple[str, tuple[str, ...]], ...]
    deprecated: bool

    @property
    def local(self) -> str:
        """Its name in the namespace."""
        return self.iri.removeprefix(NS)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All of it. ``kinds``: the individuals that properties choose from."""

    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    version: str
    classes: tuple[Term, ...]
    properties: tuple[Term, ...]
    kinds: tuple[Term, ...]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that is installed, its alignments included."""
    folder = files("ontology")
    turtle = [folder.joinpath("pok.ttl").read_bytes()]
    turtle += [folder.joinpath("alignments", f"{name}.ttl").read_bytes() for name in ALIGNMENTS]
    return described(turtle)


def described(turtle: Iterable[bytes]) -> Vocabulary:
    """The terms that ``turtle`` defines, in the order of their names."""
    statements = _statements(turtle)
    about = statements[ONTOLOGY]
    terms = sorted(each for each in statements if each.startswith(NS))

    def of(*types: str) -> tuple[Term, ...]:
        return tuple(_term(each, statements[each]) for each in terms if _is_a(statements, each, *types))

    return Vocabulary(
        _by_language(about, f"{_DCTERMS}title"),
        _by_language(about, f"{_DCTERMS}description"),
        about[f"{_OWL}versionInfo"][0].value,
        of(f"{_OWL}Class"),
        of(f"{_OWL}ObjectProperty", f"{_OWL}DatatypeProperty"),
        of(f"{_OWL}NamedIndividual"),
    )


def short(iri: str) -> str | None:
    """``iri`` with its prefix ("skos:broader"); ``None`` where it has none."""
    for namespace, prefix in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return None


def _statements(turtle: Iterable[bytes]) -> _Statements:
    found: dict[str, dict[str, list[NamedNode | Literal]]] = {}
    for payload in turtle:
        for each in parse(payload, format=RdfFormat.TURTLE):
            if isinstance(each.subject, NamedNode) and isinstance(each.object, NamedNode | Literal):
                values = found.setdefault(each.subject.value, {}).setdefault(each.predicate.value, [])
                if each.object not in values:
                    values.append(each.object)
    return found


def _is_a(statements: _Statements, term: str, *types: str) -> bool:
    return any(each.value in types for each in statements[term].get(f"{_RDF}type", ()))


def _term(iri: str, about: Mapping[str, list[NamedNode | Literal]]) -> Term:
    return Term(
        iri,
        _by_language(about, f"{_SKOS}prefLabel") | _by_language(about, f"{_RDFS}label"),
        _by_language(about, f"{_SKOS}definition"),
        tuple(each.value for each in about.get(f"{_RDF}type", ()) if each.value.startswith(NS)),
        tuple((key, tuple(each.value for each in about[said_by])) for key, said_by in BESIDE.items() if said_by in about),
        f"{_OWL}deprecated" in about,
    )


def _by_language(about: Mapping[str, list[NamedNode | Literal]], property_iri: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in about.get(property_iri, ()):
        if isinstance(each, Literal) and each.language is not None:
            found.setdefault(each.language, each.value)
    return found
