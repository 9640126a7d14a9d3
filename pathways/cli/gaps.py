"""``pathways gaps``: what is missing in what is offered, where, and of whom?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pathways.asking.written import day
from pathways.cli.arguments import (
    AnyAreas,
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
from pathways.curriculum.gaps import GapKind

if TYPE_CHECKING:
    from pathways.cli.paper import Paper
    from pathways.wire.gaps import GapsAnswer, GroupOf, ShareOf, SkillsOf

_MOST_ROWS = 20
_GAP_KINDS = "|".join(GapKind)


def gaps(
    qualification: References = None,
    competence_area: AnyAreas = None,
    kind: Annotated[list[GapKind] | None, typer.Option("--kind", metavar=_GAP_KINDS, help="gap-kind")] = None,
    occupation: Annotated[list[str] | None, typer.Option("--occupation", metavar="NAME|CODE|IRI", help="occupation")] = None,
    provider: Annotated[list[str] | None, typer.Option("--provider", metavar="NAME", help="providers")] = None,
    teaching: Annotated[list[str] | None, typer.Option("--language", metavar="CODE", help="gaps-language")] = None,
    mode: Annotated[list[str] | None, typer.Option("--mode", metavar="CODE", help="gaps-mode")] = None,
    place: Annotated[list[str] | None, typer.Option("--place", metavar="NAME", help="gaps-place")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="DATE", help="gaps-by")] = None,
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
    """Requirements, groups and skills that nobody covers, and offerings that lead nowhere."""
    from pathways.asking.drafting import beside
    from pathways.asking.gaps import lacking
    from pathways.asking.shared import shared_data
    from pathways.cli.paper import Paper, working
    from pathways.curriculum.lacking import Seek
    from pathways.exports import gaps as tables
    from pathways.i18n import words
    from pathways.wire import to_json
    from pathways.wire.gaps import gaps_answer

    said = words(language(lang))
    asked_on = on_day(on)
    asked = Seek(
        qualifications=tuple(qualification or ()),
        areas=tuple(competence_area or ()),
        kinds=tuple(kind or ()),
        providers=tuple(provider or ()),
        languages=tuple(each.lower() for each in teaching or ()),
        modes=tuple(each.lower() for each in mode or ()),
        places=tuple(place or ()),
        by=day(by, "--by") if by is not None else None,
        occupations=tuple(occupation or ()),
    )
    with working(said.say("gaps-working"), shown=wants_progress()):
        there = shared_data(tuple(data or ()), store, tuple(offerings or ()), skills=asked.needs_skills)
        found = lacking(beside(there, tuple(draft or ())), asked, asked_on)
    write_tables(csv, xlsx, lambda: tables.csv_of(found, said), lambda: tables.xlsx_of(found, said))
    answer = gaps_answer(found, said)
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, Paper(said))


def _show(answer: GapsAnswer, paper: Paper) -> None:
    from pathways.cli.show_check import show_decisions, show_findings

    words = paper.words
    for kind, count in answer.counts:
        if not answer.asked.kind or kind in answer.asked.kind:
            paper.line(f"{words.say(f'gaps-kind-{kind}')}: {count}")
    _shares(answer, paper)
    listed = (
        ("uncovered", [f"{each.id} {each.name or ''}" for each in answer.rows if not each.only_whole]),
        ("no_pok", [f"{each.id} {each.name or ''} ({', '.join(each.covered_by)})" for each in answer.rows if each.only_whole]),
        ("group", [_group(each) for each in answer.groups if not each.slot]),
        ("slot", [_group(each) for each in answer.groups if each.slot]),
        ("one_provider", [f"{each.unit} {each.name or ''}: {each.provider}" for each in answer.one_provider]),
        ("skill", [_skill(each, paper) for each in answer.skills]),
        ("nowhere", [f"{each.offering}: {each.text}" for each in answer.nowhere]),
    )
    for kind, lines in listed:
        if not lines:
            continue
        paper.heading(words.say(f"gaps-kind-{kind}"))
        for line in lines[:_MOST_ROWS]:
            paper.line(line, indent=2, hang=2)
        if len(lines) > _MOST_ROWS:
            paper.say("cli-more", indent=2, count=len(lines) - _MOST_ROWS)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def _shares(answer: GapsAnswer, paper: Paper) -> None:
    words = paper.words
    names = ("uncovered", "no_pok", "groups", "slots", "one_provider", "nowhere", "offerings")
    for kind in ("qualification", "branch", "language", "provider"):
        shares: tuple[ShareOf, ...] = getattr(answer, f"by_{kind}")
        if not shares:
            continue
        paper.line()
        headings = [
            words.say(f"gaps-share-{kind}"),
            words.say("gaps-column-name"),
            *(words.say(f"gaps-column-{each}") for each in names),
        ]
        rows = []
        for each in shares[:_MOST_ROWS]:
            name = words.language_of_teaching(each.of) if kind == "language" else each.name or ""
            counts = [getattr(each, one) for one in names]
            rows.append([each.of, name, *("" if one is None else str(one) for one in counts)])
        paper.table(headings, rows, right=set(range(2, len(headings))))


def _group(each: GroupOf) -> str:
    place = f"{each.qualification.register_number} {each.method} {each.group}"
    return f"{place} {' > '.join(each.path[-2:])}: {each.text}"


def _skill(each: SkillsOf, paper: Paper) -> str:
    essential = [one.name or one.iri for one in each.missing if one.essential]
    counts = {"taught": len(each.taught), "essential": len(essential), "optional": len(each.missing) - len(essential)}
    said = paper.words.say("gaps-skills-line", unneeded=len(each.unneeded), **counts)
    more = f" ({', '.join(essential[:8])})" if essential else ""
    return f"{each.qualification.register_number} – {each.name or each.occupation}: {said}{more}"


__all__ = ["gaps"]
