"""``pathways draft``: what would a POK or local unit that nobody offers yet overlap with, close and change?"""

from __future__ import annotations

from pathlib import Path
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
from pathways.cli.build_next import Cohort
from pathways.cli.tables import CsvFile, XlsxFile, write_tables

if TYPE_CHECKING:
    from pathways.cli.paper import Paper
    from pathways.i18n import Words
    from pathways.wire.draft import DraftAnswer, DraftOf, EffectOf

_LISTED = 8


def draft(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="drafts")],
    qualification: References = None,
    cohort: Cohort = None,
    offerings: Offerings = None,
    on: On = None,
    csv: CsvFile = None,
    xlsx: XlsxFile = None,
    data: Data = None,
    store: StoreOption = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """What a draft would overlap with, close and change."""
    from pathways.asking.cohort import cohort as learners_in
    from pathways.asking.cohort import sample_learners
    from pathways.asking.drafting import drafted
    from pathways.asking.shared import shared_data
    from pathways.cli.paper import Paper, working
    from pathways.exports import draft as tables
    from pathways.i18n import words
    from pathways.wire import to_json
    from pathways.wire.draft import draft_answer

    said = words(language(lang))
    first = on_day(on)
    learners = learners_in(cohort) if cohort is not None else None
    if learners is None and not data and store is None:
        learners = sample_learners()
    with working(said.say("draft-working"), shown=wants_progress()) as now:
        found = drafted(
            shared_data(tuple(data or ()), store, tuple(offerings or ()), skills=False),
            tuple(files),
            tuple(qualification or ()),
            first,
            learners=learners,
            on_way=lambda number: now(str(number)),
        )
    write_tables(csv, xlsx, lambda: tables.csv_of(found, said), lambda: tables.xlsx_of(found, said))
    answer = draft_answer(found, said)
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, Paper(said))


def counted(count: int | None, words: Words) -> str:
    """A count of people, or that it is withheld."""
    return words.say("draft-withheld") if count is None else words.number(count)


def left_out(count: int | None, paper: Paper) -> None:
    """How many records could not be asked about, where any."""
    if count is None:
        paper.say("draft-left-out-few", indent=2)
    elif count:
        paper.say("draft-left-out", count=count, indent=2)


def _show(answer: DraftAnswer, paper: Paper) -> None:
    from pathways.cli.show_check import show_decisions, show_findings

    for each in answer.drafts:
        _draft(each, paper)
    if answer.effect is not None:
        _effect(answer.effect, paper)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def _draft(each: DraftOf, paper: Paper) -> None:
    words = paper.words
    paper.heading(f"{each.name or each.id} [{each.id}]")
    if each.refused is not None:
        paper.say("draft-refused", why=words.say(f"coverage-left-out-{each.refused}"))
    if each.nowhere:
        paper.say("draft-nowhere")
    paper.say("draft-covers", rows=len({row.id for row in each.rows}), closes=len(each.closes))
    for row in each.rows:
        if row.id in each.closes:
            paper.line(f"– {row.id} {row.name or ''}", indent=2, hang=2)
    for one in each.completes:
        paper.say("draft-completes", unit=f"{one.code} {one.name or ''}".strip())
    for rival in each.rivals[:_LISTED]:
        message = "draft-rival-all" if rival.all_of_it else "draft-rival"
        paper.say(message, name=rival.name or rival.id, id=rival.id, provider=rival.provider, count=len(rival.rows), indent=2)
    if len(each.rivals) > _LISTED:
        paper.say("draft-more", count=len(each.rivals) - _LISTED, indent=2)
    for group in each.open_groups[:_LISTED]:
        path = " / ".join(group.path) or group.group
        paper.line(f"– {group.register_number}: {path}. {group.text}", indent=2, hang=2)
    if len(each.open_groups) > _LISTED:
        paper.say("draft-more", count=len(each.open_groups) - _LISTED, indent=2)
    asked = [one for one in each.elements if one.standing != "not_applicable"]
    missing = [words.say(f"annex-{one.element}") for one in asked if one.standing == "missing"]
    paper.say("draft-elements", met=len(asked) - len(missing), of=len(asked), missing=", ".join(missing) or "–")


def _effect(effect: EffectOf, paper: Paper) -> None:
    words = paper.words
    who = "draft-effect-cohort" if effect.cohort else "draft-effect-sample"
    paper.heading(words.say(who, count=counted(effect.learners, words)))
    for name in ("planned_before", "possible", "less_to_agree", "cheaper", "earlier", "better"):
        said = words.say(f"draft-effect-{name.replace('_', '-')}")
        paper.line(f"– {said}: {counted(getattr(effect, name), words)}", indent=2, hang=2)
    if effect.median_saved_eur is not None:
        paper.say("draft-effect-saved", eur=words.money(int(effect.median_saved_eur * 100)), indent=2)
    if effect.median_days_earlier is not None:
        paper.say("draft-effect-days", days=effect.median_days_earlier, indent=2)
    left_out(effect.left_out, paper)


__all__ = ["draft"]
