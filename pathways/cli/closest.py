"""``pathways closest``: which loaded qualifications is the learner closest to?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import (
    CorrectionsFile,
    Data,
    Holds,
    JsonOption,
    LangOption,
    Learner,
    MethodOption,
    On,
    QualificationRef,
    StoreOption,
    day,
    language,
    today,
    wants_progress,
)
from pathways.model import Catalogue, Qualification, QualificationKind, Text

if TYPE_CHECKING:
    from pathways.cli.paper import Paper
    from pathways.wire import ClosestAnswer


def closest(
    learner: Learner = None,
    holds: Holds = None,
    qualification: QualificationRef = None,
    method: MethodOption = None,
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="top")] = 10,
    on: On = None,
    data: Data = None,
    store: StoreOption = None,
    corrections: CorrectionsFile = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Qualifications and what is begun on the way, nearest first."""
    from pathways.cli.paper import Paper, working
    from pathways.cli.question import Asked, known
    from pathways.i18n import words
    from pathways.planner.closest import closest as nearest_first
    from pathways.planner.goal import find_qualification
    from pathways.wire import About, closest_answer, to_json

    said = words(language(lang))
    asked = Asked(
        data=tuple(data or ()),
        store=store,
        learner=tuple(learner or ()),
        holds=tuple(holds or ()),
        on=day(on, "--on") if on is not None else today(),
        corrections=corrections,
    )
    with working(said.say("cli-ranking"), shown=wants_progress()):
        given = known(asked)
        wanted = None if qualification is None else find_qualification(given.catalogue, qualification, asked.on)
        found = nearest_first(given.catalogue, given.record, on=asked.on, corrections=given.corrections)
        if wanted is not None:
            found = tuple(each for each in found if each.qualification.id == wanted.qualification.id)
        if method is not None:
            found = tuple(each for each in found if each.method is method)
        findings = (*given.findings, *(wanted.findings if wanted is not None else ()))
        nothing = Qualification("", "", Text(), QualificationKind.OTHER)
        about = About(asked.on, given.catalogue, nothing, None, given.record, findings)
        answer = closest_answer(found[:top], about, said)
    if as_json:
        print(to_json(answer), end="")
    else:
        _show(answer, Paper(said), given.catalogue)


def _show(answer: ClosestAnswer, paper: Paper, catalogue: Catalogue) -> None:
    from pathways.cli.show_check import branch_name, left_over, show_decisions, show_findings, title_of

    words = paper.words
    paper.say("cli-closest-title", count=len(catalogue.qualifications))
    if not answer.results:
        paper.say("cli-closest-none")
    rows = [
        [
            str(number),
            title_of(each.qualification, words),
            branch_name(each.branch, words) if each.branch else "",
            "" if each.held_osp is None else words.osp(each.held_osp),
            left_over(each.remaining_osp, each.remaining_units, words),
        ]
        for number, each in enumerate(answer.results, start=1)
    ]
    if rows:
        paper.line()
        headings = ("col-rank", "col-qualification", "col-branch", "col-held", "col-remaining")
        paper.table([words.say(each) for each in headings], rows, right=(0,))
    begun = {each.unit: each for result in answer.results for each in result.exits}
    if begun:
        paper.heading(words.say("cli-begun-heading"))
        for unit, each in sorted(begun.items()):
            met = words.say("cli-met", met=each.of - each.left, of=each.of)
            paper.line(f"– {unit} {each.name or ''}: {met}", indent=2, hang=2)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


__all__ = ["closest"]
