"""A check: does the record complete the goal, and if not, what is the least that remains?"""

from __future__ import annotations

from pathways.asking import question
from pathways.asking.leaving import Leaving
from pathways.asking.question import Asked, Need, Prepared, Unjudged, known, prepare
from pathways.exports.route import Checked
from pathways.i18n import Words
from pathways.model import Finding, Severity, finding
from pathways.planner.checking import check_tree
from pathways.planner.verdict import Check
from pathways.wire import CheckAnswer, check_answer, unjudged_answer


def check(asked: Asked, said: Words, files: Leaving | None = None) -> CheckAnswer:
    """The answer to what is asked; written to ``files`` too."""
    given = known(asked, need=Need.GOAL)
    return answered(prepare(asked, given), said, files)


def answered(prepared: Prepared | Unjudged, said: Words, files: Leaving | None = None) -> CheckAnswer:
    """The answer to a prepared question; written to ``files`` too, where there is a tree to judge by."""
    if isinstance(prepared, question.Unjudged):
        about = prepared.about
        if files is not None:
            about = question.with_findings(about, *(finding("page_without_tree", Severity.WARNING, each) for each in files.options))
        return unjudged_answer(prepared.register_number, prepared.reason, about, said)
    found = check_tree(prepared.question, prepared.tree, prepared.reread)
    told = _graduated(prepared, found.best.verdict == "complete")
    if files is not None:
        told = (*told, *files.write(_checked(prepared, found), said))
    about = question.with_findings(prepared.about, *told)
    return check_answer(found, about, said)


def _checked(prepared: Prepared, found: Check) -> Checked:
    """What a page is made from."""
    about = prepared.about
    return Checked(about.today, about.qualification, prepared.tree, about.record, prepared.goal_units, about.catalogue, found)


def _graduated(prepared: Prepared, complete: bool) -> tuple[Finding, ...]:
    """A record can say "graduated" where the tree does not add up: Koski does not check the composition (A.5)."""
    goal = prepared.goal
    if goal is None or not goal.graduated or goal.partial or complete:
        return ()
    number = prepared.about.qualification.register_number
    return (finding("graduated_but_incomplete", Severity.WARNING, goal.place, register_number=number),)
