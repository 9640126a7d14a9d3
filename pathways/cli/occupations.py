"""``pathways occupations``: which occupations units, offerings or a saved plan serve, and how many of their skills."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import Data, JsonOption, LangOption, On, StoreOption, Units, language, on_day, wants_progress
from pathways.errors import WrongUse

if TYPE_CHECKING:
    from pathways.cli.paper import Paper
    from pathways.wire.occupations import OccupationsAnswer, OccupationsOf


def occupations(
    unit: Units = None,
    offering: Annotated[list[str] | None, typer.Option("--offering", metavar="ID", help="offering")] = None,
    plan: Annotated[Path | None, typer.Option("--plan", metavar="PLAN.json", help="occupations-plan")] = None,
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="top-occupations")] = 20,
    on: On = None,
    data: Data = None,
    store: StoreOption = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """The occupations that are served."""
    from pathways.asking.occupations import occupations as served
    from pathways.asking.reopening import read_previous
    from pathways.asking.shared import shared_data
    from pathways.cli.paper import Paper, working
    from pathways.i18n import words
    from pathways.wire import to_json

    if not (unit or offering or plan):
        raise WrongUse("occupations_of_nothing")
    said = words(language(lang))
    first = on_day(on)
    with working(said.say("cli-occupations"), shown=wants_progress()):
        saved = read_previous(plan) if plan is not None else None
        there = shared_data(data or (), store)
        answer = served(there, first, said, units=tuple(unit or ()), offerings=tuple(offering or ()), plan=saved, top=top)
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, Paper(said))


def _show(answer: OccupationsAnswer, paper: Paper) -> None:
    from pathways.cli.show_check import show_decisions, show_findings

    show_served(answer, paper)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def show_served(found: OccupationsAnswer | OccupationsOf, paper: Paper) -> None:
    """Occupations with how many of how many skills, and which."""
    words = paper.words
    paper.say("cli-occupations-found", count=found.count, skills=len(found.skills))
    for each in found.occupations:
        counts = words.say(
            "occupations-counts",
            essential=each.essential,
            essential_of=each.essential_of,
            optional=each.optional,
            optional_of=each.optional_of,
        )
        paper.line(f"{each.name or each.iri}: {counts}", hang=2)
        there = ", ".join(one.name or one.iri for one in (*each.essential_skills, *each.optional_skills))
        paper.line(there, indent=4)


__all__ = ["occupations", "show_served"]
