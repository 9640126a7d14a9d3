"""``pathways foresight``: what working life asks for, beside what is taught: what nobody covers first, then by demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pathways.cli.arguments import (
    Data,
    JsonOption,
    LangOption,
    Offerings,
    On,
    QualificationRef,
    Regions,
    SignalDays,
    StoreOption,
    Units,
    language,
    on_day,
    wants_progress,
)
from pathways.cli.tables import CsvFile, XlsxFile, write_tables
from pathways.curriculum.foresight import DAYS

if TYPE_CHECKING:
    from pathways.cli.paper import Paper
    from pathways.wire.foresight import ForesightAnswer

_MOST_SHOWN = 100


def foresight(
    qualification: QualificationRef = None,
    unit: Units = None,
    region: Regions = None,
    days: SignalDays = DAYS,
    offerings: Offerings = None,
    on: On = None,
    csv: CsvFile = None,
    xlsx: XlsxFile = None,
    data: Data = None,
    store: StoreOption = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Signals of demand, and the requirements that they ask for."""
    from pathways.asking.foresight import Foreseeing, ahead, ahead_answer, tables_of
    from pathways.asking.shared import shared_data
    from pathways.cli.paper import Paper, working
    from pathways.curriculum.survey import Sought
    from pathways.i18n import words
    from pathways.wire import to_json

    said = words(language(lang))
    first = on_day(on)
    with working(said.say("cli-foresight"), shown=wants_progress()):
        there = shared_data(data or (), store, offerings or ())
        found = ahead(there, Sought(qualification, tuple(unit or ())), Foreseeing(tuple(region or ()), days), first)
        answer = ahead_answer(found, there, said)
    tables = tables_of(answer, said)
    write_tables(csv, xlsx, tables.csv, tables.xlsx)
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, Paper(said))


def _show(answer: ForesightAnswer, paper: Paper) -> None:
    from pathways.cli.show_check import show_decisions, show_findings

    words = paper.words
    paper.say("cli-foresight-signals", counting=answer.counting, count=len(answer.signals), days=answer.days)
    paper.say("cli-foresight-open", open=words.number(answer.open_demand), all=words.number(answer.all_demand))
    if answer.requirements:
        headings = [words.say(f"foresight-column-{name}") for name in ("demand", "standing", "part", "part-name", "unit-name")]
        rows = [
            [words.number(each.demand), each.text, each.id, each.name or "", f"{each.unit} {each.unit_name or ''}".strip()]
            for each in answer.requirements[:_MOST_SHOWN]
        ]
        paper.line()
        paper.table(headings, rows, right=(0,))
    paper.heading(words.say("foresight-sheet-signals"))
    for each in answer.signals[:_MOST_SHOWN]:
        told = ", ".join(filter(None, (each.source, words.day(each.on), each.region)))
        paper.line(f"{words.number(each.weight)} {each.name or each.concept} ({told}): {each.text}")
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


__all__ = ["foresight"]
