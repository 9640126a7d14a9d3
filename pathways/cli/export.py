"""``pathways export``: a graph, or all of them, as RDF on stdout."""

from __future__ import annotations

import sys
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import Data, LangOption, StoreOption
from pathways.errors import NoSuchThing, WrongUse, system_fault

if TYPE_CHECKING:
    from pathways.stores.port import Store


class Form(StrEnum):
    """How RDF is written."""

    TURTLE = "turtle"
    NQUADS = "nquads"
    JSONLD = "jsonld"


def export(
    graph: Annotated[str | None, typer.Argument(metavar="[GRAPH]", help="graph")] = None,
    form: Annotated[Form, typer.Option("--as", metavar="turtle|nquads|jsonld", help="as")] = Form.TURTLE,
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="export-to")] = None,
    data: Data = None,
    store: StoreOption = None,
    lang: LangOption = None,
) -> None:
    """Equal content gives equal bytes."""
    from pathways.cli.query import graph_of

    held = graph_of(data, store)
    written = BytesIO()
    if graph is None:
        held.dump(written, form=form)
    else:
        _one(held, graph, form, written)
    content = written.getvalue()
    if to is None:
        sys.stdout.write(content.decode("utf-8"))
        return
    try:
        to.write_bytes(content)
    except OSError as fault:
        raise WrongUse("file_not_written", file=str(to), why=system_fault(fault)) from None


def _one(held: Store, graph: str, form: Form, target: IO[bytes]) -> None:
    """One graph, by its name (requirements/612) or its whole IRI. Raises ``NoSuchThing``."""
    from pyoxigraph import NamedNode, Quad, serialize

    from pathways.stores.graph import FORMS, PREFIXES, GraphStore
    from pathways.stores.iris import graph_iri
    from pathways.stores.oxigraph import MemoryStore

    if not isinstance(held, GraphStore):  # no graphs by name there: they are made of what it holds
        memory = MemoryStore()
        memory.replace_each(held.contents())
        held = memory
    names = {each.graph: graph_iri(each.graph, base=held.base) for each in held.sources()}
    iri = names.get(graph, graph)
    if iri not in held.graph_names():
        raise NoSuchThing("graph_unknown", graph, tuple(names))
    triples = sorted(held.graph(iri), key=str)
    if form is Form.NQUADS:
        node = NamedNode(iri)
        for each in triples:
            target.write(f"{Quad(each.subject, each.predicate, each.object, node)} .\n".encode())
    else:
        serialize(triples, target, FORMS[form], prefixes=PREFIXES)
