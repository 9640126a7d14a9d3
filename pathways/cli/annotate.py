"""``pathways annotate``: suggests skills for requirements, and takes the decisions that come back in a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import Data, JsonOption, LangOption, StoreOption, Units, language, on_day, today, wants_progress
from pathways.cli.tables import write_tables
from pathways.errors import UnreadableInput, WrongUse, system_fault

if TYPE_CHECKING:
    from datetime import date

    from pathways.asking.annotate import Contents
    from pathways.cli.paper import Paper
    from pathways.i18n import Words
    from pathways.wire.annotate import AnnotateAnswer


def annotate(
    decided: Annotated[list[Path] | None, typer.Argument(metavar="[TABLE]...", help="decided")] = None,
    qualification: Annotated[list[str] | None, typer.Option("--qualification", metavar="REF", help="annotate-of")] = None,
    unit: Units = None,
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, max=50, help="top-annotate")] = 5,
    csv: Annotated[Path | None, typer.Option("--csv", metavar="FILE", help="annotate-csv")] = None,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", metavar="FILE", help="annotate-xlsx")] = None,
    who: Annotated[str | None, typer.Option("--who", metavar="ROLE", help="who")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="annotate-on")] = None,
    data: Data = None,
    store: StoreOption = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Suggested links to skills, and decisions on them."""
    from pathways.cli.paper import Paper
    from pathways.i18n import words
    from pathways.wire import to_json

    said = words(language(lang))
    first = on_day(on)
    if decided:
        if csv is not None or xlsx is not None:
            raise WrongUse("annotate_table_both_ways")
        answer = _take(decided, data, store, first, who, said)
    else:
        answer = _suggest(tuple(qualification or ()), tuple(unit or ()), top, data, store, first, said)
        _write(answer, csv, xlsx, first, said)
    if as_json:
        print(to_json(answer), end="")
    elif decided:
        _show_taken(answer, Paper(said))
    else:
        _show(answer, Paper(said))


def _suggest(
    qualifications: tuple[str, ...],
    units: tuple[str, ...],
    top: int,
    data: list[Path] | None,
    store: str | None,
    on: date,
    said: Words,
) -> AnnotateAnswer:
    from pathways.asking.annotate import Annotating, Sought, answer_of, suggested
    from pathways.cli.paper import working

    with working(said.say("cli-annotate"), shown=wants_progress()):
        there = Annotating(_contents(data, store))
        return answer_of(suggested(there, Sought(qualifications, units, top), on), said)


def _take(
    decided: list[Path], data: list[Path] | None, store: str | None, on: date, who: str | None, said: Words
) -> AnnotateAnswer:
    """Keeps the decisions in the store. A table without a single readable row changes nothing and is no error."""
    from pathways.asking.annotate import answer_to, keep, taken
    from pathways.asking.stored import named
    from pathways.stores.opening import open_store, shown
    from pathways.wire.frame import program

    place = named(store)
    found = taken(decided, _contents(data, store), today(), who=who, on=on)
    if found.settled.added or found.settled.changed:
        try:
            keep(found.settled, open_store(place), today(), program().version)
        except OSError as fault:
            raise UnreadableInput(shown(place), "store_unusable", why=system_fault(fault)) from None
    return answer_to(found, said)


def _contents(data: list[Path] | None, store: str | None) -> Contents:
    """The named files over the store, or the bundled sample with its skills."""
    from pathways.asking.stored import Shelves, loaded_store
    from pathways.stores.port import WHOLE

    opened = loaded_store(store) if store is not None else None
    try:
        return Shelves.of(data or (), opened).content(WHOLE)
    finally:
        if opened is not None:
            opened.close()


def _write(answer: AnnotateAnswer, csv: Path | None, xlsx: Path | None, today: date, said: Words) -> None:
    from pathways.asking.annotate import proposals
    from pathways.exports import annotation

    rows = proposals(answer)
    write_tables(csv, xlsx, lambda: annotation.csv_of(rows, said), lambda: annotation.xlsx_of(rows, said, today))


def _show(answer: AnnotateAnswer, paper: Paper) -> None:
    from pathways.cli.show_check import show_decisions, show_findings

    count = sum(len(each.suggestions) for each in answer.requirements)
    paper.say("cli-annotate-found", count=count, requirements=len(answer.requirements))
    if answer.accepted or answer.rejected:
        paper.say("cli-annotate-decided", accepted=answer.accepted, rejected=answer.rejected)
    unit = None
    for one in answer.requirements:
        if one.unit != unit:
            unit = one.unit
            paper.heading(f"{one.unit} {one.unit_name or ''}".rstrip())
        paper.line(f"{one.id} {one.text or ''}".rstrip(), hang=2)
        for each in one.suggestions:
            name = f" ({each.name})" if each.name and each.name != each.label else ""
            score = paper.words.number(each.score)
            paper.line(f"{score} {each.label}{name}: {each.text}", indent=4, hang=5)
            paper.line(each.skill, indent=9)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def _show_taken(answer: AnnotateAnswer, paper: Paper) -> None:
    from pathways.cli.show_check import show_decisions, show_findings

    found = answer.taken
    assert found is not None
    for name in ("added", "changed", "same", "refused", "broken", "open"):
        if count := getattr(found, name):
            paper.say(f"cli-annotate-{name}", count=count)
    paper.say("cli-annotate-kept", accepted=answer.accepted, rejected=answer.rejected)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


__all__ = ["annotate"]
