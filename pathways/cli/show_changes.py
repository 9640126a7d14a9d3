"""A saved plan against today's: what has changed since, and what is different in the plan."""

from __future__ import annotations

from pathways.cli.paper import Paper
from pathways.i18n import Words
from pathways.planner.comparing import WORLD
from pathways.wire.changes import Change, Previous, Side
from pathways.wire.plan import PlanAnswer, Status

_SEEN_IN_THE_STEPS = ("not_in_this_plan", "counted_now")


def show_changes(answer: PlanAnswer, paper: Paper) -> None:
    """What stands in ``answer`` about the plan that was opened."""
    previous, words = answer.previous, paper.words
    if previous is None:
        return
    paper.heading(words.say("whatif-heading", day=words.day(previous.today)))
    if previous.taken_over:
        paper.say("whatif-taken", options=", ".join(previous.taken_over))
    if previous.status not in (Status.OPTIMAL, Status.FEASIBLE):
        paper.say("whatif-no-saved-plan")
    if previous.difference is not None:
        text = previous.difference.text
        paper.say("whatif-difference", difference=text[:1].upper() + text[1:])
        if previous.difference.over_eur:
            paper.say("whatif-over", money=words.money(int(previous.difference.over_eur * 100)))
    if previous.repaired and previous.changed_rows is not None:
        paper.say(_repaired(answer, previous), count=previous.changed_rows)
    _listed("whatif-world-heading", [each for each in answer.changes if each.kind in WORLD], paper)
    told = [each for each in answer.changes if each.kind not in WORLD and each.because.code not in _SEEN_IN_THE_STEPS]
    _listed("whatif-plan-heading", told, paper)
    if previous.difference is not None and not answer.changes:
        paper.say("whatif-nothing")
    if previous.repair is not None and previous.changed_rows is not None:
        paper.line()
        paper.say("whatif-offer-repair", count=previous.changed_rows)


def _repaired(answer: PlanAnswer, previous: Previous) -> str:
    if answer.status is not Status.OPTIMAL and previous.changed_rows:
        return "whatif-repaired-unproven"
    return "whatif-repaired-within" if previous.bounded else "whatif-repaired"


def _listed(heading: str, changes: list[Change], paper: Paper) -> None:
    if not changes:
        return
    paper.line()
    paper.say(heading)
    for each in changes:
        said = paper.words.say(
            f"whatif-{each.kind}",
            what=_what(each.after or each.before, paper.words, each),
            before=_side(each.before, paper.words, each),
            after=_side(each.after, paper.words, each),
        )
        reasons = " ".join((each.because.text, *(cause.text for cause in each.because.causes)))
        paper.line(f"• {said}. {reasons}", indent=2, hang=2)


def _what(side: Side | None, words: Words, change: Change) -> str:
    """What the change is about: of what is replaced the old one."""
    shown = change.before if change.kind == "step_replaced" else side
    if shown is None:
        return change.id
    name = f"{shown.name} [{shown.id}]" if shown.name and shown.name != shown.id else shown.id
    facts = _facts(shown, words) if shown.kind is not None else ""
    return f"{name} ({facts})" if facts else name


def _facts(side: Side, words: Words) -> str:
    parts = [_dates(side, words)] if side.start or side.end else []
    if side.provider:
        parts.append(side.provider)
    if side.cost_eur is not None:
        parts.append(words.money(int(side.cost_eur * 100)))
    return ", ".join(parts)


def _dates(side: Side, words: Words) -> str:
    days = dict.fromkeys(words.day(each) for each in (side.start, side.end) if each is not None)
    return " – ".join(days)


def _side(side: Side | None, words: Words, change: Change) -> str:
    """One side alone: of what moved in time its days, of a placement its group, of a row the row."""
    if side is None:
        return change.id
    if side.group is not None:
        return side.group_name or side.group
    if change.kind == "step_moved":
        return _dates(side, words) or words.say("cli-undated")
    return _what(side, words, change) if change.kind != "step_replaced" else _row(side, words)


def _row(side: Side, words: Words) -> str:
    name = f"{side.name} [{side.id}]" if side.name and side.name != side.id else side.id
    facts = _facts(side, words)
    return f"{name} ({facts})" if facts else name
