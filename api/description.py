"""What the service is and what it holds, as RDF: the service description and the description of the dataset.

Sources: SPARQL 1.1 Service Description; VoID (W3C Interest Group Note, 2011), section 6.2 for the well-known address; DCAT 3.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Triple, serialize

from api import forms
from api.settings import Settings
from ontology import terms
from pathways.model import Source
from pathways.stores import iris

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_DCAT = "http://www.w3.org/ns/dcat#"
_DCTERMS = "http://purl.org/dc/terms/"
_FORMATS = "http://www.w3.org/ns/formats/"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_SPDX = "http://spdx.org/rdf/terms#"

_PREFIXES = {"dcat": _DCAT, "dcterms": _DCTERMS, "sd": _SD, "spdx": _SPDX, "void": _VOID, "xsd": _XSD}
_RESULT_FORMATS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
_GRAPH_FORMATS = ("Turtle", "N-Triples", "JSON-LD", "TriG")  # names of the list at w3.org/ns/formats

_TITLE = {
    "fi": "Osaamispolut: tutkintojen osat ja pienet osaamiskokonaisuudet",
    "sv": "Lärstigar: examensdelar och små kompetenshelheter",
    "en": "Learning pathways: units of qualifications and small competence units",
}


def of_service(endpoint: str, dataset: str, sources: Iterable[Source], settings: Settings) -> Iterator[Triple]:
    """The service at ``endpoint`` (its address). ``dataset``: the IRI by which the description of the dataset calls it.

    Raises ``ValueError`` for an address that is no IRI.
    """
    service, default, union = NamedNode(endpoint), BlankNode("default"), BlankNode("union")
    yield _is(service, f"{_SD}Service")
    yield _leads(service, f"{_SD}endpoint", endpoint)
    yield _leads(service, f"{_SD}supportedLanguage", f"{_SD}SPARQL11Query")
    yield _leads(service, f"{_SD}feature", f"{_SD}UnionDefaultGraph")
    for name in (*_RESULT_FORMATS, *_GRAPH_FORMATS):
        yield _leads(service, f"{_SD}resultFormat", f"{_FORMATS}{name}")
    yield _says(service, f"{_DCTERMS}description", _limits(settings), language="en")
    yield Triple(service, NamedNode(f"{_SD}defaultDataset"), default)
    yield _is(default, f"{_SD}Dataset")
    yield _leads(default, f"{_DCTERMS}source", dataset)
    yield Triple(default, NamedNode(f"{_SD}defaultGraph"), union)
    yield _is(union, f"{_SD}Graph")
    for number, each in enumerate(_graphs(sources), start=1):
        graph = BlankNode(f"graph{number}")
        yield Triple(default, NamedNode(f"{_SD}namedGraph"), graph)
        yield _is(graph, f"{_SD}NamedGraph")
        yield _leads(graph, f"{_SD}name", each)


def of_dataset(dataset: str, endpoint: str, sources: Iterable[Source], base: str = iris.BASE) -> Iterator[Triple]:
    """The dataset called ``dataset`` and, as its parts, every source with what is known of where it comes from.

    Raises ``ValueError`` for an address that is no IRI.
    """
    whole = NamedNode(dataset)
    yield _is(whole, f"{_VOID}Dataset")
    yield _is(whole, f"{_DCAT}Dataset")
    for language, title in _TITLE.items():
        yield _says(whole, f"{_DCTERMS}title", title, language=language)
    yield _leads(whole, f"{_VOID}sparqlEndpoint", endpoint)
    yield _leads(whole, f"{_VOID}vocabulary", terms.ONTOLOGY)
    distribution = BlankNode("distribution")
    yield Triple(whole, NamedNode(f"{_DCAT}distribution"), distribution)
    yield _is(distribution, f"{_DCAT}Distribution")
    yield _leads(distribution, f"{_DCAT}accessURL", endpoint)
    yield _leads(distribution, f"{_DCAT}endpointURL", endpoint)
    for number, source in enumerate(sources, start=1):
        name = iris.graph_iri(source.graph, base=base)
        yield _leads(whole, f"{_VOID}subset", name)
        yield from _of_source(NamedNode(name), source, BlankNode(f"checksum{number}"))


def _of_source(part: NamedNode, source: Source, checksum: BlankNode) -> Iterator[Triple]:
    yield _is(part, f"{_VOID}Dataset")
    yield _is(part, f"{_DCAT}Dataset")
    yield _says(part, f"{_DCTERMS}identifier", source.graph)
    yield Triple(part, NamedNode(f"{_SPDX}checksum"), checksum)
    yield _leads(checksum, f"{_SPDX}algorithm", f"{_SPDX}checksumAlgorithm_sha256")
    yield _says(checksum, f"{_SPDX}checksumValue", source.sha256)
    if source.version:
        yield _says(part, f"{_DCAT}version", source.version)
    if source.received is not None:
        day = Literal(source.received.isoformat(), datatype=NamedNode(f"{_XSD}date"))
        yield Triple(part, NamedNode(f"{_DCTERMS}issued"), day)
    if source.licence is not None:
        if iris.is_absolute(source.licence):
            yield _leads(part, f"{_DCTERMS}license", source.licence)
        else:
            yield _says(part, f"{_DCTERMS}rights", source.licence)
    if source.attribution is not None:
        yield _says(part, f"{_DCTERMS}rights", source.attribution)


def written(triples: Iterable[Triple], media: str) -> bytes:
    """``triples`` in one of ``forms.GRAPHS``."""
    out = io.BytesIO()
    serialize(triples, out, forms.RDF[media], prefixes=_PREFIXES)
    return out.getvalue()


def _graphs(sources: Iterable[Source], base: str = iris.BASE) -> list[str]:
    return sorted({*(iris.graph_iri(each.graph, base=base) for each in sources), iris.catalogue_graph(base), terms.ONTOLOGY})


def _limits(settings: Settings) -> str:
    return (
        f"Reads only; calls no other service. A query is ended after {settings.query_time_limit_ms} ms (504) and an answer is cut "
        f"at {settings.max_rows} rows or {settings.max_answer_bytes} bytes, which the header Pathways-Answer-Cut then says."
    )


def _is(subject: NamedNode | BlankNode, kind: str) -> Triple:
    return Triple(subject, NamedNode(f"{_RDF}type"), NamedNode(kind))


def _leads(subject: NamedNode | BlankNode, by: str, to: str) -> Triple:
    return Triple(subject, NamedNode(by), NamedNode(to))


def _says(subject: NamedNode | BlankNode, by: str, text: str, *, language: str | None = None) -> Triple:
    return Triple(subject, NamedNode(by), Literal(text, language=language) if language else Literal(text))
