"""``pathways check``: does the record complete the goal, and if not, what is the least that remains?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathways.cli.arguments import (
    Areas,
    Contexts,
    CorrectionsFile,
    Data,
    Holds,
    JsonOption,
    LangOption,
    Learner,
    MethodOption,
    On,
    Online,
    QualificationRef,
    Recipients,
    StoreOption,
    Strict,
    TrustFile,
    Units,
    day,
    language,
    today,
    wants_progress,
)
from pathways.cli.credentials import Trusting
from pathways.model import Finding, Severity, finding

if TYPE_CHECKING:
    from pathways.cli.question import Prepared, Unjudged
    from pathways.cli.writing import Leaving
    from pathways.exports.route import Checked
    from pathways.i18n import Words
    from pathways.planner.verdict import Check
    from pathways.wire import CheckAnswer


def check(
    learner: Learner = None,
    holds: Holds = None,
    qualification: QualificationRef = None,
    unit: Units = None,
    method: MethodOption = None,
    competence_area: Areas = None,
    on: On = None,
    strict: Strict = False,
    data: Data = None,
    store: StoreOption = None,
    corrections: CorrectionsFile = None,
    trust: TrustFile = None,
    online: Online = False,
    recipient: Recipients = None,
    contexts: Contexts = None,
    pdf: Annotated[Path | None, typer.Option("--pdf", metavar="FILE.pdf", help="pdf")] = None,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE.html", help="html")] = None,
    for_: Annotated[str | None, typer.Option("--for", metavar="TEXT", help="for")] = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """What counts, what is missing and why."""
    from pathways.cli.paper import Paper, working
    from pathways.cli.question import Asked, Need, known, prepare
    from pathways.cli.show_check import show_check
    from pathways.cli.writing import leaving
    from pathways.i18n import words
    from pathways.wire import to_json

    said = words(language(lang))
    files = leaving({"pdf": pdf, "html": html}, for_)
    asked = Asked(
        data=tuple(data or ()),
        store=store,
        learner=tuple(learner or ()),
        holds=tuple(holds or ()),
        qualification=qualification,
        units=tuple(unit or ()),
        method=method,
        competence_areas=tuple(competence_area or ()),
        on=day(on, "--on") if on is not None else today(),
        strict=strict,
        corrections=corrections,
        trusting=Trusting(trust, tuple(recipient or ()), online, contexts),
    )
    with working(said.say("cli-checking"), shown=wants_progress()):
        given = known(asked, need=Need.GOAL)
        answer = answered(prepare(asked, given), said, files)
    if as_json:
        print(to_json(answer), end="")
    else:
        show_check(answer, Paper(said))
        for each in files.written:
            Paper(said).say("cli-written", file=str(each))


def answered(prepared: Prepared | Unjudged, said: Words, files: Leaving | None = None) -> CheckAnswer:
    """The answer to a prepared question; written to ``files`` too, where there is a tree to judge by."""
    from pathways.cli import question
    from pathways.planner.checking import check_tree
    from pathways.wire import check_answer, unjudged_answer

    if isinstance(prepared, question.Unjudged):
        about = prepared.about
        if files is not None:
            about = question.with_findings(
                about, *(finding("page_without_tree", Severity.WARNING, each.option) for each in files.wanted)
            )
        return unjudged_answer(prepared.register_number, prepared.reason, about, said)
    found = check_tree(prepared.question, prepared.tree, prepared.reread)
    told = _graduated(prepared, found.best.verdict == "complete")
    if files is not None:
        told = (*told, *files.write(_checked(prepared, found), said))
    about = question.with_findings(prepared.about, *told)
    return check_answer(found, about, said)


def _checked(prepared: Prepared, found: Check) -> Checked:
    """What a page is made from."""
    from pathways.exports.route import Checked

    about = prepared.about
    return Checked(about.today, about.qualification, prepared.tree, about.record, prepared.goal_units, about.catalogue, found)


def _graduated(prepared: Prepared, complete: bool) -> tuple[Finding, ...]:
    """A record can say "graduated" where the tree does not add up: Koski does not check the composition (A.5)."""
    goal = prepared.goal
    if goal is None or not goal.graduated or goal.partial or complete:
        return ()
    number = prepared.about.qualification.register_number
    return (finding("graduated_but_incomplete", Severity.WARNING, goal.place, register_number=number),)
