"""RDF as a stranger's file holds it: statements by their subject, from Turtle (also N-Triples and TriG) or JSON-LD.

Nothing is fetched: a context must stand inside the file. Refused are files over the limits, and statements about statements,
which nest without end and which no catalogue holds. RDF/XML is not read: no entity is ever expanded. Blank nodes are numbered in
the order in which they appear, so that equal bytes give equal values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loaders.document import Document, Json
from pathways.errors import UnreadableInput

if TYPE_CHECKING:
    from pyoxigraph import Literal

MOST_BYTES = 50 * 1024 * 1024
MOST_STATEMENTS = 400_000
MOST_QUOTED = 100  # statements about statements; "<<" may also stand in a text

_BASE = "https://catalogue.invalid/"  # below it lie names that a file gives without an address; .invalid is nobody's (RFC 2606)
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_NUMBER = re.compile(r"(\d+)")


@dataclass(slots=True)
class Statements:
    """Subject -> property -> values. A node is its IRI, or ``_:1`` and so on where it has none; other values are literals."""

    about: dict[str, dict[str, dict[str | Literal, None]]] = field(default_factory=dict)

    def nodes(self, subject: str, property_iri: str) -> list[str]:
        """Nodes that ``subject`` leads to, in the order of their names, numbers in names as numbers."""
        found = [each for each in self.about.get(subject, {}).get(property_iri, ()) if isinstance(each, str)]
        return sorted(found, key=_natural)

    def literals(self, subject: str, property_iri: str) -> list[Literal]:
        """Literal values, in the order of their texts."""
        found = [each for each in self.about.get(subject, {}).get(property_iri, ()) if not isinstance(each, str)]
        return sorted(found, key=lambda each: (each.value, each.language or "", each.datatype.value))

    def of_type(self, *classes: str) -> list[str]:
        """Subjects that are of one of ``classes``, in the order of their names."""
        found = [each for each, known in self.about.items() if any(one in classes for one in known.get(_TYPE, ()))]
        return sorted(found, key=_natural)


def read(document: Document) -> Statements:
    """Every statement of ``document``. Raises ``UnreadableInput``."""
    from pyoxigraph import BlankNode, NamedNode, RdfFormat, parse
    from pyoxigraph import Literal as Written

    refuse_hostile(document)
    form = RdfFormat.JSON_LD if document.looks_like_json else RdfFormat.TRIG
    found = Statements()
    numbers: dict[str, str] = {}

    def name(node: NamedNode | BlankNode) -> str:
        return node.value if isinstance(node, NamedNode) else numbers.setdefault(node.value, f"_:{len(numbers) + 1}")

    count = 0
    try:
        for each in parse(document.payload, format=form, base_iri=_BASE):
            count += 1
            if count > MOST_STATEMENTS:
                raise UnreadableInput(document.name, "too_many_statements", most=MOST_STATEMENTS)
            subject, value = each.subject, each.object
            if not isinstance(subject, NamedNode | BlankNode) or not isinstance(value, NamedNode | BlankNode | Written):
                continue  # a statement about a statement
            values = found.about.setdefault(name(subject), {}).setdefault(each.predicate.value, {})
            values[value if isinstance(value, Written) else name(value)] = None
    except MemoryError:
        raise UnreadableInput(document.name, "text_too_long") from None
    except (SyntaxError, ValueError) as fault:
        raise UnreadableInput(document.name, "not_rdf", form=form.name, why=str(fault).rstrip(".")) from None
    return found


def refuse_hostile(document: Document, *, most_bytes: int | None = MOST_BYTES) -> None:
    """Raises ``UnreadableInput`` for what no parser should meet, and for what a parser would have to fetch."""
    if most_bytes is not None and len(document.payload) > most_bytes:
        raise UnreadableInput(document.name, "too_many_bytes", bytes=len(document.payload), most=most_bytes)
    if document.looks_like_json:
        named = next(_contexts_elsewhere(document.json), None)
        if named is not None:
            raise UnreadableInput(document.name, "context_elsewhere", context=named[:200])
    elif document.payload.count(b"<<") > MOST_QUOTED:
        raise UnreadableInput(document.name, "too_deep", most=MOST_QUOTED)


def _contexts_elsewhere(body: Json) -> Iterator[str]:
    """Addresses of contexts that do not stand in the file, wherever it names them."""
    waiting = [body]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += each
        elif isinstance(each, dict):
            stated = each.get("@context")
            yield from (one for one in (stated if isinstance(stated, list) else [stated]) if isinstance(one, str))
            if isinstance(imported := each.get("@import"), str):
                yield imported
            waiting += each.values()


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    """``intake/2`` before ``intake/10``."""
    return tuple((int(each), "") if each.isdecimal() and len(each) < 10 else (0, each) for each in _NUMBER.split(name))
