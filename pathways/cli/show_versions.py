"""Two versions on a terminal: the deciding day first, both finishes side by side, what carries over, then both plans."""

from __future__ import annotations

from decimal import Decimal

from pathways.asking.drawing import title_of
from pathways.cli.paper import Paper
from pathways.cli.show_check import branch_name, left_over, show_because, show_decisions, show_findings
from pathways.cli.show_plan import show_steps, totals_in_words
from pathways.i18n import Words
from pathways.wire.versions import Counts, HeldInBoth, VersionsAnswer, Way, WayStatus


def show_versions(answer: VersionsAnswer, paper: Paper) -> None:
    """The whole answer."""
    words = paper.words
    paper.say("cli-versions-title", old=title_of(answer.stay.qualification, words), new=title_of(answer.move.qualification, words))
    paper.heading(answer.because.text)
    for cause in answer.because.causes:
        show_because(cause, paper, indent=2)
    _side_by_side(answer, paper)
    _carried(answer, paper)
    for name, way in (("stay", answer.stay), ("move", answer.move)):
        paper.heading(words.say(f"cli-versions-{name}", title=title_of(way.qualification, words)))
        _way(way, paper)
    if answer.study_then_move is not None:
        paper.heading(answer.study_then_move.because.text)
        if not answer.study_then_move.proven:
            paper.say("cli-gap-unknown")
        show_steps(answer.study_then_move.plan, paper)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def _side_by_side(answer: VersionsAnswer, paper: Paper) -> None:
    words = paper.words
    rows = [
        [words.say(name), one, other]
        for name, one, other in (
            ("col-status", *(words.say(f"versions-status-{way.status}") for way in (answer.stay, answer.move))),
            ("col-last-day", *(_last_day(way, words) for way in (answer.stay, answer.move))),
            ("col-versions-finish", *(_measure(way, "finish", words) for way in (answer.stay, answer.move))),
            ("col-money", *(_measure(way, "cost", words) for way in (answer.stay, answer.move))),
            ("col-versions-steps", *(_measure(way, "steps", words) for way in (answer.stay, answer.move))),
            ("col-versions-weeks", *(_measure(way, "weeks", words) for way in (answer.stay, answer.move))),
            ("col-held", *(_osp(way.counted_osp, words) for way in (answer.stay, answer.move))),
            ("col-remaining", *(left_over(way.remaining_osp, way.remaining_units, words) for way in (answer.stay, answer.move))),
        )
    ]
    rows = [row for row in rows if any(row[1:])]
    paper.line()
    paper.table(["", words.say("col-stay"), words.say("col-move")], rows)
    if answer.difference.steps is not None:
        paper.line(_difference(answer, words), indent=2)


def _measure(way: Way, name: str, words: Words) -> str:
    if not way.plans:
        return ""
    totals = way.plans[0].totals
    match name:
        case "finish":
            return words.day(totals.finish) if totals.finish is not None or totals.steps else words.say("cli-nothing-to-do")
        case "cost":
            return words.money(None if totals.cost_eur is None else int(totals.cost_eur * 100))
        case "steps":
            return str(totals.steps)
        case _:
            return "" if totals.weeks is None else str(totals.weeks)


def _last_day(way: Way, words: Words) -> str:
    return words.say("cli-no-last-day") if way.last_day is None else words.day(way.last_day)


def _osp(value: Decimal | None, words: Words) -> str:
    return "" if value is None else words.osp(value)


def _difference(answer: VersionsAnswer, words: Words) -> str:
    """What moving changes, in one sentence."""
    difference = answer.difference
    parts = []
    if difference.cost_eur is not None:
        parts.append(_signed(words.money(int(abs(difference.cost_eur) * 100)), difference.cost_eur))
    if difference.days is not None:
        parts.append(_signed(words.say("cli-days", count=abs(difference.days)), difference.days))
    if difference.steps is not None:
        parts.append(_signed(words.say("cli-steps", count=abs(difference.steps)), difference.steps))
    if difference.osp is not None:
        parts.append(_signed(words.say("cli-to-study", osp=words.osp(abs(difference.osp))), difference.osp))
    return words.say("cli-moving-changes", changes=", ".join(parts))


def _signed(text: str, value: Decimal | int) -> str:
    return f"{'+' if value > 0 else '−' if value < 0 else '±'}{text}"


def _carried(answer: VersionsAnswer, paper: Paper) -> None:
    words = paper.words
    if not answer.held:
        return
    paper.heading(words.say("cli-carried-heading"))
    rows = [
        [
            each.code or each.id,
            each.name or "",
            _counted(each.stay, words),
            _counted(each.move, words),
            words.say(f"fate-{each.fate}"),
        ]
        for each in answer.held
    ]
    headings = ("col-code", "col-name", "col-stay", "col-move", "col-fate")
    paper.table([words.say(each) for each in headings], rows)
    if answer.lost_osp is None:
        paper.say("cli-lost-unknown", indent=2)
    elif answer.lost_osp:
        paper.say("cli-lost", indent=2, osp=words.osp(answer.lost_osp))
    for each in answer.held:
        _reasons(each, paper)


def _reasons(held: HeldInBoth, paper: Paper) -> None:
    name = f"{held.code or ''} {held.name or ''}".strip() or held.id
    if held.because is not None and held.move is None:
        paper.line(f"– {name}: {held.because.text}", indent=2, hang=2)
    if held.proposal is not None:
        paper.line(f"– {name} [{held.id}]: {held.proposal.text}", indent=2, hang=2)
        for cause in held.proposal.causes:
            show_because(cause, paper, indent=6)


def _counted(counts: Counts | None, words: Words) -> str:
    if counts is None:
        return "–"
    return words.say("cli-counts-there") if counts.counted_osp is None else words.osp(counts.counted_osp)


def _way(way: Way, paper: Paper) -> None:
    words = paper.words
    if way.branch and not way.plans:
        paper.line(branch_name(way.branch, words))
    if way.status is not WayStatus.CLOSED:
        paper.line(words.say(f"status-{way.status}"))
    for plan in way.plans:
        show_steps(plan, paper)
    for reason in way.reasons:
        show_because(reason, paper, indent=2)
    for each in way.relaxations:
        then = words.say("cli-then", totals=totals_in_words(each.then, words))
        paper.line(f"• {each.text} {then}", indent=2, hang=2)
