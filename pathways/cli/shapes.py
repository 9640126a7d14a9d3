"""Do graphs keep our shapes? The graphs of a store, or those of a file of RDF, as findings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Triple, parse

from loaders.document import Document
from loaders.statements import refuse_hostile
from ontology import terms
from pathways.errors import UnreadableInput, system_fault
from pathways.model import Finding, Text, finding
from pathways.stores import iris, mapping, shacl, skills
from pathways.stores.graph import GraphStore
from pathways.wire import ReadFile

SUFFIXES: Mapping[str, RdfFormat] = {
    ".jsonld": RdfFormat.JSON_LD,
    ".nq": RdfFormat.N_QUADS,
    ".nt": RdfFormat.N_TRIPLES,
    ".rdf": RdfFormat.RDF_XML,
    ".trig": RdfFormat.TRIG,
    ".ttl": RdfFormat.TURTLE,
}
"""What a file of RDF is called."""

_CATALOGUES = frozenset({".jsonld", ".nt", ".trig", ".ttl"})  # the forms that a catalogue in ELM is read from

_COUNTED: Mapping[str, str] = {
    terms.QUALIFICATION: "qualifications",
    terms.UNIT: "units",
    terms.OFFERING: "offerings",
    terms.SKILL_LINK: "links",
    **{classes[0]: "concepts" for classes in skills.CLASSES.values()},
}

Checked = tuple[ReadFile, list[Finding]]


def is_rdf(path: Path) -> bool:
    """Whether the name of a file says that it is RDF."""
    return path.suffix.lower() in SUFFIXES


def is_graph(path: Path) -> bool:
    """Whether a file is RDF that is held against our shapes. A credential is JSON-LD too, and a catalogue in ELM is RDF of others:
    both have a loader, and are no graph of ours."""
    if not is_rdf(path):
        return False
    import loaders

    try:
        document = Document(path.name, path.read_bytes())
    except OSError:
        return True  # said by who reads it
    if path.suffix.lower() in _CATALOGUES and loaders.LOADERS[loaders.elm.FORMAT].recognises(document):
        return False
    credentials = loaders.CREDENTIALS if path.suffix.lower() == ".jsonld" else ()
    return not any(loaders.LOADERS[name].recognises(document) for name in credentials)


def check_file(path: Path) -> Checked:
    """What a file of RDF holds, and where it breaks a shape; each named graph by itself. Raises ``UnreadableInput``."""
    try:
        payload = path.read_bytes()
    except OSError as fault:
        raise UnreadableInput(str(path), "file_unreadable", why=system_fault(fault)) from None
    refuse_hostile(Document(str(path), payload), most_bytes=None)
    form = SUFFIXES[path.suffix.lower()]
    graphs: dict[str, list[Triple]] = {}
    try:
        for each in parse(payload, format=form, base_iri=iris.BASE):
            if getattr(each.subject, "value", "").startswith(terms.ONTOLOGY):
                continue  # the vocabulary may be beside what is written in it; its classes must not widen the shapes
            name = "" if isinstance(each.graph_name, DefaultGraph) else str(getattr(each.graph_name, "value", ""))
            graphs.setdefault(name, []).append(each.triple)
    except (SyntaxError, ValueError) as fault:
        raise UnreadableInput(str(path), "not_rdf", form=form.name, why=str(fault).rstrip(".")) from None
    found = [fact for name in sorted(graphs) for fact in _facts(graphs[name], path.name)]
    held = (each for triples in graphs.values() for each in triples)
    return _described(path.name, "rdf", hashlib.sha256(payload).hexdigest(), held), found


def check_store(store: GraphStore) -> list[Checked]:
    """What each source of a store holds, and where it breaks a shape."""
    checked = []
    for source in store.sources():
        graph = iris.graph_iri(source.graph, base=store.base)
        triples = list(store.graph(graph))
        about = [each for each in store.graph(iris.catalogue_graph(store.base)) if each.subject == NamedNode(graph)]
        facts = [*_facts(triples, source.graph, store.base), *_facts(about, source.graph, store.base)]
        checked.append((_described(source.graph, source.format, source.sha256, triples), facts))
    return checked


def _facts(triples: Iterable[Triple], where: str, base: str = iris.BASE) -> list[Finding]:
    return [_finding(each, f"{where}: {each.node.removeprefix(base)}") for each in shacl.faults(triples)]


def _finding(fault: shacl.Fault, where: str) -> Finding:
    told = dict(fault.messages)
    if {"fi", "sv", "en"} <= set(told):  # the shape has words of its own
        return finding("shape_says", fault.severity, where, text=Text(told["fi"], told["sv"], told["en"]))
    named = fault.property.rpartition("#")[2].rpartition("/")[2]
    constraint = fault.constraint.removesuffix("ConstraintComponent")
    value = (fault.value or "")[:60]
    return finding("shape_broken", fault.severity, where, property=named or "-", constraint=constraint, value=value)


def _described(name: str, form: str, sha256: str, triples: Iterable[Triple]) -> ReadFile:
    counts: dict[str, set[object]] = {each: set() for each in _COUNTED.values()}
    for each in triples:
        counted = _COUNTED.get(getattr(each.object, "value", "")) if each.predicate.value == mapping.TYPE else None
        if counted is not None:
            counts[counted].add(each.subject)
    return ReadFile(name=name, format=form, sha256=sha256, **{key: len(nodes) for key, nodes in counts.items()})
