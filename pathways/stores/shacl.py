"""Does a graph keep its shapes? SHACL, ours for what we write and anybody's for the rest.

A fault says which node, which property, how bad, and the message of the shape in each language that it has.

Source: SHACL (W3C Recommendation 20 July 2017), by pyshacl, without inference.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from pathways.model import Severity

if TYPE_CHECKING:
    from rdflib import Graph

OURS = ("requirements", "offerings", "properties", "equivalences", "skills", "sources")
"""Names of our files of shapes."""

_ADDRESS = r"^[A-Za-z][A-Za-z0-9+.\-]*:\S*$"
_WEB = r"^[Hh][Tt][Tt][Pp][Ss]?:\S+$"
_SH = "http://www.w3.org/ns/shacl#"
_SEVERITIES = {f"{_SH}Violation": Severity.ERROR, f"{_SH}Warning": Severity.WARNING, f"{_SH}Info": Severity.NOTE}


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One place in a graph that breaks a shape. ``messages``: pairs of a language ("" = none) and a text."""

    node: str
    property: str
    severity: Severity
    constraint: str
    messages: tuple[tuple[str, str], ...]
    value: str | None = None

    def message(self, language: str) -> str:
        """The message in ``language``, else in English, else in any."""
        texts = dict(self.messages)
        return texts.get(language) or texts.get("en") or next(iter(texts.values()), self.constraint)


def faults(graph: Iterable[Triple | Quad], shapes: Graph | None = None) -> tuple[Fault, ...]:
    """What in ``graph`` breaks ``shapes`` (ours when none are given), in the order of the nodes."""
    import pyshacl
    from rdflib import RDF, SH, Literal

    given = {each.triple if isinstance(each, Quad) else each for each in graph}
    data = _rdflib(serialize(sorted(given, key=str), format=RdfFormat.N_TRIPLES) or b"", "nt")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes or our_shapes(), inference="none", advanced=True)
    assert not isinstance(report, (bytes, Exception))
    found = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        messages = {
            (each.language or "", str(each)) for each in report.objects(result, SH.resultMessage) if isinstance(each, Literal)
        }
        value = report.value(result, SH.value)
        fault = Fault(
            node=str(report.value(result, SH.focusNode) or ""),
            property=str(report.value(result, SH.resultPath) or ""),
            severity=_SEVERITIES.get(str(report.value(result, SH.resultSeverity)), Severity.ERROR),
            constraint=str(report.value(result, SH.sourceConstraintComponent) or "").removeprefix(_SH),
            messages=tuple(sorted(messages)),
            value=None if value is None else str(value),
        )
        found.append(fault)
    return tuple(sorted(found, key=lambda each: (each.node, each.property, each.constraint, each.value or "", each.messages)))


@cache
def our_shapes() -> Graph:
    """The shapes of everything that we write."""
    from rdflib import Graph

    shapes = Graph()
    for name in OURS:
        shapes.parse(data=files("ontology").joinpath("shapes", f"{name}.ttl").read_bytes(), format="turtle")
    return shapes


def repaired(*turtle: bytes) -> Graph:
    """Shapes of the European Learning Model as they can be used. Three patterns are written for another language and stop the
    validator: they become patterns that ask for the form of an address. The shape of what is no qualification is switched
    off: here it is on, or a POK would not be checked at all."""
    from rdflib import SH, Graph, Literal

    shapes = Graph()
    for each in turtle:
        shapes.parse(data=each, format="turtle")
    for node, pattern in list(shapes.subject_objects(SH.pattern)):
        if "\\p{" in str(pattern):
            shapes.remove((node, SH.pattern, pattern))
            shapes.add((node, SH.pattern, Literal(_WEB if "http" in str(pattern) else _ADDRESS)))
    shapes.remove((None, SH.deactivated, None))
    return shapes


def _rdflib(payload: bytes, form: str) -> Graph:
    from rdflib import Graph

    return Graph().parse(data=payload, format=form)
