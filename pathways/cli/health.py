"""``pathways health``: what is wrong with the rule trees and the catalogues that are loaded, where, and how grave it is?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import (
    Data,
    FailOn,
    JsonOption,
    LangOption,
    Offerings,
    On,
    References,
    StoreOption,
    language,
    on_day,
    wants_progress,
)
from pathways.cli.tables import CsvFile, XlsxFile, write_tables

if TYPE_CHECKING:
    from pathways.cli.paper import Paper
    from pathways.wire.health import HealthAnswer

_MOST_FINDINGS = 100


def health(
    qualification: References = None,
    offerings: Offerings = None,
    fail_on: Annotated[FailOn | None, typer.Option("--fail-on", metavar="error|warning", help="fail-on")] = None,
    on: On = None,
    csv: CsvFile = None,
    xlsx: XlsxFile = None,
    data: Data = None,
    store: StoreOption = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> int:
    """Faults and ambiguities of trees and catalogues, each with its place."""
    from pathways.asking.health import healthy
    from pathways.asking.shared import shared_data
    from pathways.cli.paper import Paper, working
    from pathways.exports import health as tables
    from pathways.i18n import words
    from pathways.wire import to_json
    from pathways.wire.health import health_answer

    said = words(language(lang))
    asked_on = on_day(on)
    with working(said.say("cli-health"), shown=wants_progress()):
        there = shared_data(data or (), store, offerings or (), skills=False)
        found = healthy(there, qualification or (), asked_on)
        answer = health_answer(found, said)
    write_tables(csv, xlsx, lambda: tables.csv_of(found, said), lambda: tables.xlsx_of(found, said))
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, Paper(said))
    grave = answer.errors + (answer.warnings if fail_on is FailOn.WARNING else 0)
    return 1 if fail_on is not None and grave else 0


def _show(answer: HealthAnswer, paper: Paper) -> None:
    from pathways.cli.show_check import show_decisions, show_findings

    words = paper.words
    paper.say("cli-health-sound" if answer.sound else "cli-health-faulty")
    paper.say("cli-found", errors=answer.errors, warnings=answer.warnings, notes=answer.notes)
    headings = [
        words.say(f"health-column-{name}") for name in ("what", "name", "method", "errors", "warnings", "notes", "unfillable")
    ]
    rows = [
        [
            one.register_number,
            one.name or "",
            str(each.method),
            *map(str, (each.errors, each.warnings, each.notes)),
            ", ".join(each.unfillable),
        ]
        for one in answer.requirements
        for each in one.trees
    ]
    rows += [[each.graph, "", "", *map(str, (each.errors, each.warnings, each.notes)), ""] for each in answer.catalogues]
    if rows:
        paper.line()
        paper.table(headings, rows, right={3, 4, 5})
    placed = [
        fact for one in answer.requirements for fact in (*one.findings, *(each for tree in one.trees for each in tree.findings))
    ]
    placed += [fact for each in answer.catalogues for fact in each.findings]
    order = ("error", "warning", "note")
    placed.sort(key=lambda each: order.index(each.severity))
    for each in placed[:_MOST_FINDINGS]:
        paper.line(f"{words.place(each.where)}: {words.say(f'severity-{each.severity}')}: {each.message}", indent=2, hang=2)
    if len(placed) > _MOST_FINDINGS:
        paper.say("cli-more", indent=2, count=len(placed) - _MOST_FINDINGS)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


__all__ = ["health"]
