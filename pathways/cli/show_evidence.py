"""What a learner has, on paper: one table of pieces, the goals that the records name, and what was found in them."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.asking.holds import SOURCE as BY_HAND
from pathways.cli.paper import Paper
from pathways.cli.show_check import extent, show_decisions, show_findings
from pathways.i18n import Words
from pathways.wire import EvidenceAnswer
from pathways.wire.evidence import Aim, Coded, Origin, Piece


def show_evidence(answer: EvidenceAnswer, paper: Paper) -> None:
    """Writes the answer for a person."""
    words = paper.words
    paper.heading(words.say("cli-evidence-heading", count=len(answer.evidence)))
    columns = ("col-unit", "col-name", "col-kind", "col-osp", "col-grade", "col-assessed", "col-certainty", "col-source")
    rows = [
        [
            _code(each),
            each.name or each.id,
            words.say(f"kind-{each.kind}"),
            extent(each.osp, words),
            each.grade or "",
            words.day(each.assessed_on) if each.assessed_on else "",
            ", ".join(verdict(each, words)),
            ", ".join(dict.fromkeys(_source(one, words) for one in (each.provenance, *each.also))),
        ]
        for each in answer.evidence
    ]
    paper.table([words.say(each) for each in columns], rows, right=(3,))
    if answer.goals:
        paper.heading(words.say("cli-evidence-goals"))
        for goal in answer.goals:
            paper.line("; ".join(_goal(goal, words)), indent=2, hang=2)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def verdict(each: Piece, words: Words) -> Iterator[str]:
    """How sure a piece is, and what to know before relying on it."""
    yield words.say(f"state-{each.state}")
    yield words.say(f"certainty-{each.certainty}")
    yield from (words.say(f"flag-{flag}") for flag in each.flags)
    if each.genuine is not None:
        yield words.say(f"genuine-{each.genuine}")


def _source(one: Origin, words: Words) -> str:
    return words.say("flag-by_hand") if one.source == BY_HAND else one.source


def _code(each: Piece) -> str:
    return "/".join(filter(None, (each.unit.code if each.unit is not None else None, each.code)))


def _goal(goal: Aim, words: Words) -> Iterator[str]:
    yield words.say("unknown") if goal.qualification is None else _named(goal.qualification)
    if goal.method is not None:
        yield words.say(f"method-{goal.method}")
    yield from map(_named, (*goal.competence_areas, *goal.titles))
    if goal.partial:
        yield words.say("goal-partial")
    if goal.graduated:
        yield words.say("goal-graduated", day=goal.graduated_on)
    elif goal.ended_on is not None:
        yield words.say("goal-ended", day=goal.ended_on)
    elif goal.started_on is not None:
        yield words.say("goal-started", day=goal.started_on)


def _named(one: Coded) -> str:
    return f"{one.name} ({one.code})" if one.name else one.code
