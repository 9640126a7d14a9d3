"""``pathways build-next``: which new POKs would cover most of what nothing covers, or help most learners?"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.asking.written import milliseconds
from pathways.cli.arguments import (
    Data,
    JsonOption,
    LangOption,
    Modes,
    Offerings,
    On,
    Places,
    References,
    StoreOption,
    Teaching,
    TimeLimit,
    language,
    on_day,
    wants_progress,
)
from pathways.cli.tables import CsvFile, XlsxFile, write_tables
from pathways.errors import WrongUse

if TYPE_CHECKING:
    from pathways.cli.paper import Paper
    from pathways.wire.building import BuildNextAnswer, LearnersOf

Drafts = Annotated[list[Path] | None, typer.Option("--draft", metavar="FILE", help="draft")]
Cohort = Annotated[Path | None, typer.Option("--cohort", metavar="DIR", help="cohort")]


def build_next(
    qualification: References = None,
    poks: Annotated[int, typer.Option("--poks", metavar="N", min=1, max=20, help="poks")] = 3,
    most_osp: Annotated[str, typer.Option("--most-osp", metavar="M", help="most-osp")] = "15",
    units_each: Annotated[int, typer.Option("--units-each", metavar="N", min=1, max=20, help="units-each")] = 1,
    cohort: Cohort = None,
    draft: Drafts = None,
    offerings: Offerings = None,
    provider: Annotated[list[str] | None, typer.Option("--provider", metavar="NAME", help="provider")] = None,
    teaching: Teaching = None,
    mode: Modes = None,
    place: Places = None,
    time_limit: TimeLimit = None,
    on: On = None,
    csv: CsvFile = None,
    xlsx: XlsxFile = None,
    data: Data = None,
    store: StoreOption = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Which new POKs would cover most of what nothing covers, or help most learners."""
    from pathways.asking.building import next_to_build, offered_by
    from pathways.asking.cohort import cohort as learners_in
    from pathways.asking.shared import shared_data
    from pathways.cli.paper import Paper, working
    from pathways.curriculum.building import TIME_LIMIT_MS, Wanted
    from pathways.exports import building as tables
    from pathways.i18n import words
    from pathways.wire import to_json
    from pathways.wire.building import build_next_answer

    said = words(language(lang))
    first = on_day(on)
    with working(said.say("build-working"), shown=wants_progress()):
        found = next_to_build(
            shared_data(tuple(data or ()), store, tuple(offerings or ()), skills=False),
            tuple(qualification or ()),
            first,
            Wanted(poks, _osp(most_osp), units_each),
            sought=offered_by(provider or (), teaching or (), mode or (), place or ()),
            drafts=tuple(draft or ()),
            learners=learners_in(cohort) if cohort is not None else None,
            time_limit_ms=milliseconds(time_limit) or TIME_LIMIT_MS,
        )
    write_tables(csv, xlsx, lambda: tables.csv_of(found, said), lambda: tables.xlsx_of(found, said))
    answer = build_next_answer(found, said)
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, Paper(said))


def _osp(written: str) -> Decimal:
    try:
        osp = Decimal(written.strip().replace(",", "."))
    except InvalidOperation:
        raise WrongUse("osp_wrong", value=written) from None
    if not osp.is_finite() or not 0 < osp <= 1000:
        raise WrongUse("osp_wrong", value=written)
    return osp


def _show(answer: BuildNextAnswer, paper: Paper) -> None:
    from pathways.cli.show_check import show_decisions, show_findings
    from pathways.wire.building import how_proven

    words = paper.words
    paper.say("build-open", count=answer.open)
    if not answer.poks:
        withheld = answer.learners is not None and answer.learners.withheld
        paper.say("build-withheld" if withheld else "build-nothing" if answer.proven else "build-out-of-time")
    for number, pok in enumerate(answer.poks, start=1):
        paper.heading(words.say("build-pok", number=number, osp=words.osp(pok.osp)))
        for row in pok.rows:
            unit = f"{row.unit} {row.unit_name or ''}".strip()
            paper.line(f"– {row.id} {row.name or ''} ({unit}, {words.osp(row.osp)})", indent=2, hang=2)
    if answer.poks:
        paper.line()
        helped = answer.learners.helped if answer.learners is not None else None
        paper.say("build-covers", count=answer.covers, proven=how_proven(answer.proven, answer.at_most, helped))
    for each in answer.completes:
        paper.say("build-completes", unit=f"{each.code} {each.name or ''}".strip())
    if answer.learners is not None:
        _learners(answer.learners, paper)
    if answer.unbuilt:
        paper.line()
        paper.say("build-unbuilt", count=len(answer.unbuilt))
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def _learners(learners: LearnersOf, paper: Paper) -> None:
    from pathways.cli.draft import counted, left_out

    words = paper.words
    paper.heading(words.say("build-learners", count=counted(learners.learners, words)))
    for name in ("there", "nowhere", "helped", "planned"):
        paper.line(f"– {words.say(f'build-learners-{name}')}: {counted(getattr(learners, name), words)}", indent=2, hang=2)
    if learners.open_before is not None and learners.open_after is not None:
        paper.say("build-learners-open", before=learners.open_before, after=learners.open_after, indent=2)
    left_out(learners.left_out, paper)


__all__ = ["build_next"]
