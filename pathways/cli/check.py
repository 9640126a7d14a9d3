"""``pathways check``: does the record complete the goal, and if not, what is the least that remains?"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from pathways.i18n import Words
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
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """What counts, what is missing and why."""
    from pathways.cli.paper import Paper, working
    from pathways.cli.question import Asked, Need, known, prepare
    from pathways.cli.show_check import show_check
    from pathways.i18n import words
    from pathways.wire import to_json

    said = words(language(lang))
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
        answer = answered(prepare(asked, given), said)
    if as_json:
        print(to_json(answer), end="")
    else:
        show_check(answer, Paper(said))


def answered(prepared: Prepared | Unjudged, said: Words) -> CheckAnswer:
    """The answer to a prepared question."""
    from pathways.cli import question
    from pathways.planner.checking import check_tree
    from pathways.wire import check_answer, unjudged_answer

    if isinstance(prepared, question.Unjudged):
        return unjudged_answer(prepared.register_number, prepared.reason, prepared.about, said)
    found = check_tree(prepared.question, prepared.tree, prepared.reread)
    about = question.with_findings(prepared.about, *_graduated(prepared, found.best.verdict == "complete"))
    return check_answer(found, about, said)


def _graduated(prepared: Prepared, complete: bool) -> tuple[Finding, ...]:
    """A record can say "graduated" where the tree does not add up: Koski does not check the composition (A.5)."""
    goal = prepared.goal
    if goal is None or not goal.graduated or goal.partial or complete:
        return ()
    number = prepared.about.qualification.register_number
    return (finding("graduated_but_incomplete", Severity.WARNING, goal.place, register_number=number),)
