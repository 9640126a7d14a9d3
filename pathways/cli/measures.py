"""``pathways measures``: how much does the order of units, or of the steps of a plan, hold up?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import (
    Data,
    JsonOption,
    LangOption,
    MethodOption,
    Offerings,
    On,
    StoreOption,
    language,
    on_day,
    wants_progress,
)
from pathways.cli.tables import CsvFile, XlsxFile, write_tables

if TYPE_CHECKING:
    from pathways.cli.paper import Paper
    from pathways.wire.measures import CurriculumOf, MeasuresAnswer, PlanOf

_LISTED = 12


def measures(
    qualification: Annotated[str | None, typer.Option("--qualification", metavar="REF", help="qualification-shared")] = None,
    method: MethodOption = None,
    plan: Annotated[Path | None, typer.Option("--plan", metavar="PLAN.json", help="plan-to-measure")] = None,
    offerings: Offerings = None,
    on: On = None,
    csv: CsvFile = None,
    xlsx: XlsxFile = None,
    data: Data = None,
    store: StoreOption = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Delay, blocking, complexity and critical path."""
    from pathways.asking.measures import measured
    from pathways.asking.shared import shared_data
    from pathways.cli.paper import Paper, working
    from pathways.exports import measures as tables
    from pathways.i18n import words
    from pathways.wire import measures_answer, to_json

    said = words(language(lang))
    first = on_day(on)
    with working(said.say("measures-working"), shown=wants_progress()):
        there = shared_data(tuple(data or ()), store, tuple(offerings or ()), skills=False)
        found = measured(there, qualification, first, method=method, plan=plan)
    write_tables(csv, xlsx, lambda: tables.csv_of(found, said), lambda: tables.xlsx_of(found, said))
    answer = measures_answer(found, said)
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, Paper(said))


def _show(answer: MeasuresAnswer, paper: Paper) -> None:
    from pathways.cli.show_check import show_decisions, show_findings

    for each in answer.curricula:
        _curriculum(each, paper)
    if answer.plan is not None:
        _plan(answer.plan, paper)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def _headings(paper: Paper, *first: str) -> list[str]:
    figures = ("delay", "blocking", "complexity", "centrality", "critical")
    return [paper.words.say(f"measures-column-{each}") for each in (*first, *figures)]


def _curriculum(one: CurriculumOf, paper: Paper) -> None:
    words = paper.words
    paper.heading(", ".join(filter(None, (one.name, one.register_number, words.say(f"method-{one.method}")))))
    if one.totals is None:
        for ring in one.circles:
            paper.say("measures-circle", units=", ".join(ring))
        return
    paper.say("measures-whole", units=one.totals.vertices, edges=one.totals.edges, complexity=one.totals.complexity)
    if not one.units:
        return
    rows = [
        [each.code, each.name or "", str(each.delay), str(each.blocking), str(each.complexity), str(each.centrality),
         words.say("coverage-yes") if each.code in one.critical else ""]
        for each in one.units[:_LISTED]
    ]  # fmt: skip
    paper.table(_headings(paper, "unit", "unit-name"), rows, right=(2, 3, 4, 5))
    if len(one.units) > _LISTED:
        paper.say("measures-more", count=len(one.units) - _LISTED)
    for each in one.requisites:
        if each.redundant:
            paper.say("measures-redundant", before=each.before, after=each.after)


def _plan(plan: PlanOf, paper: Paper) -> None:
    words = paper.words
    paper.heading(words.say("measures-plan"))
    if plan.totals is None:
        for ring in plan.circles:
            paper.say("measures-circle", units=", ".join(plan.steps[each].id for each in ring))
        return
    paper.say("measures-plan-whole", steps=plan.totals.vertices, days=plan.totals.longest, complexity=plan.totals.complexity)
    if plan.undated:
        paper.say("measures-undated", count=plan.undated)
    rows = [
        [each.name or each.id, "" if each.days is None else str(each.days), str(each.delay), str(each.blocking),
         str(each.complexity), str(each.centrality), words.say("coverage-yes") if number in plan.critical else ""]
        for number, each in enumerate(plan.steps)
    ]  # fmt: skip
    paper.table(_headings(paper, "name", "days"), rows, right=(1, 2, 3, 4, 5))
    for twice in plan.repeated:
        paper.say("measures-repeated", element=twice.element, steps=", ".join(plan.steps[each].id for each in twice.steps))


__all__ = ["measures"]
