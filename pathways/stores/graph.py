"""What every RDF store shares: reading sources and catalogues out of named graphs, answering queries, writing dumps.

A store of this kind gives three readings (rows, triples of a query, the triples of one graph); all else is here. The queries
are files in ``sparql/``, values go in as parameters.

A *selection* (``Wanted``) is asked for in SPARQL, first which offerings and then all about those, so that a question never
reads the whole of a large catalogue, and never a classification of skills; what comes back is narrowed by ``port.wanted_of``,
the one place that says what ``Wanted`` means.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import IO, Any

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from ontology import terms
from pathways.errors import WrongUse
from pathways.model import Catalogue, Finding, Offering, Qualification, Source
from pathways.stores import cells, findings, iris, mapping, rdf
from pathways.stores.binding import Bindings
from pathways.stores.port import EVERYTHING, WHOLE, Cell, Content, Listing, Rows, Wanted, wanted_of

_MOST_AT_ONCE = 500  # offerings asked for in one query: more makes texts that some servers refuse

PREFIXES = {
    "dcterms": mapping.DCTERMS,
    "esco": mapping.ESCO,
    "owl": mapping.OWL,
    "pok": terms.NS,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": mapping.SCHEMA,
    "skos": mapping.SKOS,
    "xsd": mapping.XSD,
}
"""Short names in Turtle, TriG and JSON-LD."""

FORMS: Mapping[str, RdfFormat] = {
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "ntriples": RdfFormat.N_TRIPLES,
    "turtle": RdfFormat.TURTLE,
    "jsonld": RdfFormat.JSON_LD,
}
"""Names of the forms of a dump. ``ntriples`` and ``turtle`` leave out which graph a triple is in."""


class GraphStore(ABC):
    """A store of named graphs. See ``port.Store`` for what each method promises."""

    def __init__(self, base: str = iris.BASE) -> None:
        self.base = base

    # -- what a store gives ------------------------------------------------------------------------------------------

    @abstractmethod
    def select(self, text: str, bindings: Bindings) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
        """Columns and rows of terms (``None`` = unbound) of a SELECT query, over the union of all named graphs. ASK gives one
        row with one boolean literal. Raises ``WrongUse`` for a query that cannot be read or is of another kind."""

    @abstractmethod
    def construct(self, text: str, bindings: Bindings) -> Iterable[Triple]:
        """The triples of a CONSTRUCT query, over the union of all named graphs."""

    @abstractmethod
    def graph(self, iri: str) -> Iterable[Triple]:
        """Every triple of one named graph; none when there is no such graph."""

    def whole(self, graph: str, offerings: tuple[NamedNode, ...]) -> Iterable[Triple]:
        """Everything about some offerings of one graph. A store may look for it there alone."""
        return self.construct(query_text("offerings_whole"), {"offering": offerings})

    # -- what follows from it ----------------------------------------------------------------------------------------

    def sources(self) -> tuple[Source, ...]:
        """What is loaded, in the order of the names."""
        return rdf.read_sources(self.graph(iris.catalogue_graph(self.base)))

    def listings(self) -> tuple[Listing, ...]:
        """The qualifications that are loaded, without reading any of them whole."""
        _, rows = self.select(query_text("listings"), {})
        found: dict[str, dict[str, Any]] = {}
        for graph, qualification, identifier, number, code, place, name, start, end in rows:
            one = found.setdefault(qualification.value, {"codes": {}, "name": {}})
            one |= {"graph": graph.value, "id": identifier.value, "number": number.value}
            one |= {"from": cells.cell(start), "to": cells.cell(end)}
            if code is not None:
                one["codes"][int(place.value)] = code.value
            if name is not None:
                one["name"][name.language or ""] = name.value
        listed = [
            Listing(
                iri=iri,
                graph=one["graph"],
                id=one["id"],
                register_number=one["number"],
                education_codes=tuple(one["codes"][place] for place in sorted(one["codes"])),
                name=dict(sorted(one["name"].items())),
                valid_from=one["from"],
                valid_to=one["to"],
            )
            for iri, one in found.items()
        ]
        return tuple(sorted(listed, key=lambda each: (each.register_number, str(each.valid_from or ""), each.id, each.iri)))

    def catalogue(self, wanted: Wanted = EVERYTHING) -> Catalogue:
        """What ``wanted`` asks for."""
        return wanted_of(self.contents(wanted), wanted)

    def contents(self, wanted: Wanted = WHOLE) -> list[tuple[Source, Content]]:
        """Each source with at least what ``wanted`` asks for of it. Those of skills only when it asks for them."""
        sources = {iris.graph_iri(each.graph, base=self.base): each for each in self.sources()}
        alone = {graph.value: bool(cells.cell(alone)) for graph, alone in self.select(query_text("graphs_with_skills"), {})[1]}
        found = self._catalogue_contents(wanted, {iri: each for iri, each in sources.items() if not alone.get(iri, False)})
        if wanted.skills:
            told = self._findings([iri for iri in alone if iri in sources])
            found |= {iri: replace(rdf.read(self.graph(iri)), findings=told.get(iri, ())) for iri in alone if iri in sources}
        return [(source, found[iri]) for iri, source in sources.items() if iri in found]

    def _catalogue_contents(self, wanted: Wanted, sources: Mapping[str, Source]) -> dict[str, Content]:
        if wanted.everything:
            told = self._findings(sources)
            return {iri: replace(rdf.read(self.graph(iri)), findings=told[iri]) for iri in sources}
        held: dict[str, tuple[list[Qualification], dict[str, Offering]]] = {iri: ([], {}) for iri in sources}
        for iri in self._graphs_of(wanted):
            held[iri][0].extend(rdf.read(self.graph(iri)).qualifications)
        qualifications = [each for found, _ in held.values() for each in found]
        for iri, offering in self._offerings_for(qualifications, wanted, sources):
            held[_graph_of(iri, sources)][1][iri] = offering
        stated = {iri: rdf.read(self.graph(iri)).equivalences for iri in self._named("graphs_with_equivalences", {}) if iri in held}
        told = self._findings([iri for iri, parts in held.items() if any(parts) or iri in stated])
        return {
            iri: Content(tuple(found), tuple(offerings.values()), told.get(iri, ()), equivalences=stated.get(iri, ()))
            for iri, (found, offerings) in held.items()
        }

    def query(self, text: str, parameters: Mapping[str, Cell] | None = None) -> Rows:
        """The answer to a SELECT or ASK query."""
        bindings = {name: cells.term(value) for name, value in (parameters or {}).items()}
        columns, rows = self.select(text, bindings)
        return Rows(columns, tuple(tuple(cells.cell(each) for each in row) for row in rows))

    def dump(self, target: IO[bytes], *, form: str = "nquads") -> None:
        """Write everything: graphs in the order of their names, triples in the order of their letters, so that equal content
        gives equal bytes. ``form`` is one of ``FORMS``. Raises ``WrongUse`` for another."""
        if form not in FORMS:
            raise WrongUse("form_unknown", form=form, there=", ".join(FORMS))
        chosen = FORMS[form]
        ours = (each for each in self._quads_in_order())
        if chosen is RdfFormat.N_QUADS:
            for quad in ours:
                target.write(f"{quad} .\n".encode())
        elif chosen in (RdfFormat.N_TRIPLES, RdfFormat.TURTLE):
            serialize(sorted({each.triple for each in ours}, key=str), target, chosen, prefixes=PREFIXES)
        else:
            serialize(ours, target, chosen, prefixes=PREFIXES)

    def graph_names(self) -> tuple[str, ...]:
        """IRIs of the graphs that a store of ours holds: its sources, the graph about them, and the vocabulary."""
        named = [iris.graph_iri(each.graph, base=self.base) for each in self.sources()]
        return tuple(sorted({*named, iris.catalogue_graph(self.base), terms.ONTOLOGY}))

    def _quads_in_order(self) -> Iterable[Quad]:
        for iri in self.graph_names():
            graph = NamedNode(iri)
            for each in sorted(self.graph(iri), key=str):
                yield Quad(each.subject, each.predicate, each.object, graph)

    def _findings(self, graphs: Iterable[str]) -> dict[str, tuple[Finding, ...]]:
        """What was found in each of ``graphs``."""
        found: dict[str, tuple[Finding, ...]] = dict.fromkeys(graphs, ())
        if found:
            bindings: Bindings = {
                "graph": NamedNode(iris.catalogue_graph(self.base)),
                "source": tuple(NamedNode(each) for each in sorted(found)),
            }
            for source, text in self.select(query_text("findings"), bindings)[1]:
                found[source.value] = findings.read(source.value, text.value)
        return found

    def _graphs_of(self, wanted: Wanted) -> set[str]:
        found: set[str] = set()
        if wanted.register_numbers:
            numbers = tuple(Literal(each) for each in sorted(wanted.register_numbers))
            found |= set(self._named("graphs_with_register_number", {"number": numbers}))
        if wanted.units:
            found |= set(self._named("graphs_with_unit", {"unit": self._units(wanted.units)}))
        return found

    def _offerings_for(
        self, qualifications: list[Qualification], wanted: Wanted, graphs: Mapping[str, Source]
    ) -> Iterable[tuple[str, Offering]]:
        if wanted.every_offering:
            for iri in self._named("graphs_with_offerings", {}):
                yield from rdf.read_offerings(self.graph(iri))
            return
        units = {unit.code for each in qualifications for unit in each.units} | (wanted.units or frozenset())
        chosen = set(self._named("offerings_of_no_unit", {}))
        if units:
            chosen |= set(self._named("offerings_of_unit", {"unit": self._units(units)}))
        if qualifications:
            documents = tuple(Literal(each) for each in sorted({each.id for each in qualifications}))
            chosen |= set(self._named("offerings_of_document", {"document": documents}))
        by_graph: dict[str, list[str]] = {}
        for iri in sorted(chosen):
            by_graph.setdefault(_graph_of(iri, graphs), []).append(iri)
        for graph, offerings in sorted(by_graph.items()):
            for start in range(0, len(offerings), _MOST_AT_ONCE):
                some = tuple(NamedNode(each) for each in offerings[start : start + _MOST_AT_ONCE])
                yield from rdf.read_offerings(set(self.whole(graph, some)))

    def _units(self, codes: Iterable[str]) -> tuple[NamedNode, ...]:
        return tuple(NamedNode(iris.code_iri(iris.UNITS, each, base=self.base)) for each in sorted(codes))

    def _named(self, name: str, bindings: Bindings) -> list[str]:
        """The IRIs in the first column of one of our queries."""
        return [row[0].value for row in self.select(query_text(name), bindings)[1]]


def _graph_of(iri: str, graphs: Mapping[str, Source]) -> str:
    """The graph below which ``iri`` lies."""
    return max((each for each in graphs if iri.startswith(f"{each}/{mapping.OFFERING.segment}/")), key=len)


@cache
def query_text(name: str) -> str:
    """One of the queries of ``sparql/``."""
    return files("pathways.stores").joinpath("sparql", f"{name}.rq").read_text(encoding="utf-8")


@cache
def vocabulary() -> tuple[Quad, ...]:
    """The vocabulary as the graph that every store of ours holds beside its sources, so that a kind can be shown by name."""
    graph = NamedNode(terms.ONTOLOGY)
    turtle = files("ontology").joinpath("pok.ttl").read_bytes()
    return tuple(Quad(each.subject, each.predicate, each.object, graph) for each in parse(turtle, format=RdfFormat.TURTLE))
