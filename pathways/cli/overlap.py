"""``pathways overlap``: where do POKs, units, sub-units, qualifications and occupations overlap, and what is the same?"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import (
    Data,
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
from pathways.cli.build_next import Drafts
from pathways.cli.tables import CsvFile, XlsxFile, write_tables
from pathways.curriculum.compared import LEAST, MOST, Compare
from pathways.curriculum.overlap import By
from pathways.curriculum.things import Kind
from pathways.errors import WrongUse

if TYPE_CHECKING:
    from pathways.cli.paper import Paper
    from pathways.wire.overlap import OverlapAnswer, OverlapsOf

_MOST_ROWS = 30
_KINDS = "|".join(Kind)
_BY = "|".join(By)


def overlap(
    of: Annotated[Kind, typer.Option("--of", metavar=_KINDS, help="of-kind")] = Kind.POK,
    other: Annotated[Kind | None, typer.Option("--with", metavar=_KINDS, help="with-kind")] = None,
    by: Annotated[list[By] | None, typer.Option("--by", metavar=_BY, help="compared-by")] = None,
    id: Annotated[list[str] | None, typer.Option("--id", metavar="ID", help="compared-id")] = None,
    qualification: References = None,
    provider: Annotated[list[str] | None, typer.Option("--provider", metavar="NAME", help="providers")] = None,
    least: Annotated[str | None, typer.Option("--least", metavar="0..1", help="least-likeness")] = None,
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="top-pairs")] = MOST,
    draft: Drafts = None,
    offerings: Offerings = None,
    on: On = None,
    csv: CsvFile = None,
    xlsx: XlsxFile = None,
    data: Data = None,
    store: StoreOption = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """What overlaps, by requirements, by skills and by words."""
    from pathways.asking.drafting import beside
    from pathways.asking.overlap import compared
    from pathways.asking.shared import shared_data
    from pathways.cli.paper import Paper, working
    from pathways.exports import overlap as tables
    from pathways.i18n import words
    from pathways.wire import to_json
    from pathways.wire.overlap import overlap_answer

    said = words(language(lang))
    asked_on = on_day(on)
    asked = Compare(
        one=of,
        other=other,
        by=tuple(by or ()),
        qualifications=tuple(qualification or ()),
        ids=tuple(id or ()),
        providers=tuple(provider or ()),
        least=_share(least),
        most=top,
    )
    with working(said.say("overlap-working"), shown=wants_progress()):
        there = shared_data(tuple(data or ()), store, tuple(offerings or ()), skills=asked.needs_skills)
        found = compared(beside(there, tuple(draft or ())), asked, asked_on)
    write_tables(csv, xlsx, lambda: tables.csv_of(found, said), lambda: tables.xlsx_of(found, said))
    answer = overlap_answer(found, said)
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, Paper(said))


def _share(written: str | None) -> Decimal:
    """From 0 to 1. Raises ``WrongUse``."""
    if written is None:
        return LEAST
    try:
        found = Decimal(written.replace(",", "."))
    except InvalidOperation:
        found = Decimal(-1)
    if not (found.is_finite() and 0 <= found <= 1):
        raise WrongUse("share_wrong", option="--least", value=written)
    return found


def _show(answer: OverlapAnswer, paper: Paper) -> None:
    from pathways.cli.show_check import show_decisions, show_findings

    names = {each.id: each.name or each.id for each in answer.things}
    items = {each.id: each.name or each.id for each in answer.items if "://" in each.id}
    for each in answer.results:
        _result(each, names, items, paper)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def _result(one: OverlapsOf, names: dict[str, str], items: dict[str, str], paper: Paper) -> None:
    words = paper.words
    paper.heading(words.say(f"overlap-title-{one.by}", count=one.found))
    if one.clusters:
        paper.say("overlap-clusters", count=one.clusters_found)
        for cluster in one.clusters[:_MOST_ROWS]:
            paper.line(f"{names[cluster.members[0]]}: {', '.join(cluster.members)}", indent=2, hang=2)
        _more(len(one.clusters), one.clusters_found, paper)
    if not one.pairs:
        paper.say("overlap-none")
        return
    headings = [words.say(f"overlap-column-{name}") for name in ("likeness", "one", "relation", "other", "shared-count", "shared")]
    rows = []
    for each in one.pairs[:_MOST_ROWS]:
        relation = words.say(f"overlap-relation-{each.relation}") if each.relation else ""
        count = f"{len(each.shared)} ({each.of_one}, {each.of_other})" if each.relation else ""
        shared = ", ".join(items.get(item, item) for item in each.shared[:6])
        sides = [f"{names[side[0]]} [{_ids(side)}]" for side in (each.one, each.other)]
        rows.append([words.number(each.likeness), sides[0], relation, sides[1], count, shared])
    paper.line()
    paper.table(headings, rows, right={0})
    _more(len(rows), one.found, paper)


def _ids(members: tuple[str, ...]) -> str:
    return members[0] if len(members) == 1 else f"{members[0]} + {len(members) - 1}"


def _more(shown: int, there: int, paper: Paper) -> None:
    if there > min(shown, _MOST_ROWS):
        paper.say("cli-more", indent=2, count=there - min(shown, _MOST_ROWS))


__all__ = ["overlap"]
