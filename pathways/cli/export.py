"""``pathways export``: a graph, or all of them, as RDF on stdout; or what they hold in a form of somebody else."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from pathways.asking.written import day
from pathways.cli.arguments import CorrectionsFile, Data, LangOption, On, StoreOption, language, on_day
from pathways.cli.export_things import as_achievements, as_credential, as_ctdl
from pathways.errors import NoSuchThing, WrongUse, system_fault
from pathways.model import Severity, finding

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from pathways.exports.route import Written
    from pathways.i18n import Words
    from pathways.stores.graph import GraphStore
    from pathways.stores.port import Store


class Form(StrEnum):
    """How it is written."""

    TURTLE = "turtle"
    NQUADS = "nquads"
    JSONLD = "jsonld"
    ELM = "elm"
    CTDL = "ctdl"
    OB3 = "ob3"
    EDC = "edc"


def export(
    graph: Annotated[str | None, typer.Argument(metavar="[GRAPH|REF|ID]", help="graph")] = None,
    form: Annotated[Form, typer.Option("--as", metavar="turtle|nquads|jsonld|elm|ctdl|ob3|edc", help="as")] = Form.TURTLE,
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="export-to")] = None,
    data: Data = None,
    store: StoreOption = None,
    awarded: Annotated[str | None, typer.Option("--awarded", metavar="DATE", help="awarded")] = None,
    grade: Annotated[str | None, typer.Option("--grade", metavar="TEXT", help="grade")] = None,
    corrections: CorrectionsFile = None,
    on: On = None,
    lang: LangOption = None,
) -> None:
    """Equal content gives equal bytes."""
    from pathways.cli.query import graph_of, with_graphs
    from pathways.i18n import words

    if corrections is not None and form is not Form.CTDL:
        raise WrongUse("corrections_only_ctdl", form=form.value)
    held = graph_of(data, store)
    said = words(language(lang))
    written = BytesIO()
    if form is Form.ELM:
        _as_elm(with_graphs(held), graph, written, said)
    elif form in (Form.CTDL, Form.OB3, Form.EDC):
        today = on_day(on)
        if form is Form.CTDL:
            made = as_ctdl(held, graph, _base(held), today, corrections)
        elif form is Form.OB3:
            made = as_achievements(held, graph, _base(held), today)
        else:
            completed = day(awarded, "--awarded") if awarded is not None else None
            made = as_credential(held, graph, _base(held), today, completed, grade)
        _tell(made, said)
        written.write(made.payload or b"")
    elif graph is None:
        held.dump(written, form=form)
    else:
        _one(with_graphs(held), graph, form, written)
    content = written.getvalue()
    if to is None:
        sys.stdout.write(content.decode("utf-8"))
        return
    try:
        to.write_bytes(content)
    except OSError as fault:
        raise WrongUse("file_not_written", file=str(to), why=system_fault(fault)) from None


def _base(held: Store) -> str:
    """Under which the IRIs of the store stand; a property graph keeps no others than ours."""
    from pathways.stores.iris import BASE

    return str(getattr(held, "base", BASE))


def _tell(made: Written, said: Words) -> None:
    """What the file cannot carry, and what has to be filled in, on stderr."""
    if made.findings:
        print(said.say("cli-export-told", count=len(made.findings)), file=sys.stderr)
        for each in made.findings:
            print(f"  {said.place(each.where)}: {said.finding(each)}", file=sys.stderr)


def _one(held: GraphStore, graph: str, form: Form, target: IO[bytes]) -> None:
    """One graph, by its name (requirements/612) or its whole IRI. Raises ``NoSuchThing``."""
    from pyoxigraph import NamedNode, Quad, serialize

    from pathways.stores.graph import FORMS, PREFIXES

    iri = _iri(held, graph)
    triples = sorted(held.graph(iri), key=str)
    if form is Form.NQUADS:
        node = NamedNode(iri)
        for each in triples:
            target.write(f"{Quad(each.subject, each.predicate, each.object, node)} .\n".encode())
    else:
        serialize(triples, target, FORMS[form], prefixes=PREFIXES)


def _iri(held: GraphStore, graph: str) -> str:
    """The IRI of a graph by its name or its IRI. Raises ``NoSuchThing``."""
    from pathways.stores.iris import graph_iri

    names = {each.graph: graph_iri(each.graph, base=held.base) for each in held.sources()}
    iri = names.get(graph, graph)
    if iri not in held.graph_names():
        raise NoSuchThing("graph_unknown", graph, tuple(names))
    return iri


def _as_elm(held: GraphStore, graph: str | None, target: IO[bytes], said: Words) -> None:
    """Everything, or what one graph describes, as a catalogue of the European Learning Model in Turtle. What cannot be said in it
    is listed on stderr, so that stdout stays RDF."""
    from pyoxigraph import RdfFormat, serialize

    from pathways.exports.elm import PREFIXES, view
    from pathways.stores.port import EVERYTHING

    iri = None if graph is None else _iri(held, graph)
    whole = view(held.contents(EVERYTHING), base=held.base)
    triples = whole.triples if iri is None else _below(whole.triples, iri, held)
    serialize(sorted(triples, key=str), target, RdfFormat.TURTLE, prefixes=PREFIXES)
    left_out = [each for each in whole.left_out if iri is None or each.iri.startswith(f"{iri}/")]
    if left_out:
        print(said.say("cli-elm-left-out", count=len(left_out)), file=sys.stderr)
        for each in left_out:
            reason = finding(f"elm_{each.reason}", Severity.NOTE, each.iri, id=each.id)
            print(f"  {each.iri.removeprefix(held.base)}: {said.finding(reason)}", file=sys.stderr)


def _below(triples: Sequence[Triple], graph: str, held: GraphStore) -> Iterator[Triple]:
    """The triples about what ``graph`` describes, and about what these lead to that no other source describes."""
    about: dict[str, list[Triple]] = {}
    for each in triples:
        about.setdefault(getattr(each.subject, "value", ""), []).append(each)
    others = tuple(f"{each}/" for each in held.graph_names() if each != graph)
    waiting = [each for each in about if each.startswith(f"{graph}/")]
    seen = set(waiting)
    while waiting:
        for each in about.get(waiting.pop(), ()):
            yield each
            led_to = getattr(each.object, "value", "")
            if led_to in about and led_to not in seen and not led_to.startswith(others):
                seen.add(led_to)
                waiting.append(led_to)
