"""``pathways load``: sources into a store, each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import JsonOption, LangOption, StoreOption, language, today, wants_progress
from pathways.errors import UnreadableInput, WrongUse, system_fault

if TYPE_CHECKING:
    from pathways.asking.sources import Loads
    from pathways.model import Source
    from pathways.stores.port import Content, Store


def load(
    sources: Annotated[list[Path], typer.Argument(metavar="SOURCE...", help="sources")],
    store: StoreOption = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read sources, and make what they hold the content of their graphs."""
    from pathways.asking.sources import load as read
    from pathways.asking.stored import named
    from pathways.cli.paper import Paper, working
    from pathways.cli.skills import beside_store
    from pathways.i18n import words
    from pathways.stores.opening import open_store, shown
    from pathways.wire import load_answer, to_json

    said = words(language(lang))
    opened = open_store(named(store))
    place = shown(named(store))
    with working(said.say("cli-loading", store=place), shown=wants_progress()) as tell:
        try:
            loads = read(sources)
        except WrongUse as fault:
            if fault.code == "record_among_data":
                raise WrongUse("record_among_sources", number=fault.values["number"]) from None
            raise
        _every_graph_once(loads)
        loads = beside_store(loads, opened)
        opened.close()  # what is replaced can be removed when nobody reads it any longer
        _keep(loads, opened, place, tell)
    found = (*loads.findings, *(each for told in loads.findings_of.values() for each in told))
    answer = load_answer(place, loads.content, found, today(), said)
    if as_json:
        print(to_json(answer), end="")
        return
    paper = Paper(said)
    for each in answer.loaded:
        held = [(name, count) for name, count in each.counts if count]
        counted = ", ".join(said.say(f"count-{name}", count=count) for name, count in held) or said.say("count-nothing")
        paper.line(f"{each.graph}: {counted}", hang=2)
    for fact in answer.findings:
        paper.line(f"{said.place(fact.where)}: {said.say(f'severity-{fact.severity}')}: {fact.message}", indent=2, hang=2)
    paper.say("cli-loaded", store=place, count=len(answer.loaded))


def _every_graph_once(loads: Loads) -> None:
    """Two files of one name would replace one another, and nothing is dropped in silence."""
    names: set[str] = set()
    for source, content in loads.content:
        if not (content.qualifications or content.offerings or content.equivalences or content.only_skills):
            raise WrongUse("source_not_kept", source=source.graph)
        if source.graph in names:
            raise WrongUse("source_twice", source=source.graph)
        names.add(source.graph)


def _keep(loads: Loads, store: Store, place: str, tell: Callable[[str], None]) -> None:
    from pathways.wire.frame import program

    def described() -> Iterator[tuple[Source, Content]]:
        for source, content in loads.content:
            tell(source.graph)
            told = loads.findings_of.get(source.graph, ())
            yield replace(source, received=today(), loader_version=program().version), replace(content, findings=told)

    try:
        store.replace_each(described())
    except OSError as fault:
        raise UnreadableInput(place, "store_unusable", why=system_fault(fault)) from None
