"""A check on a terminal: the verdict first, then what counts, what is missing and why, and what to ask for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal

from pathways.asking.drawing import title_of
from pathways.asking.holds import SOURCE as BY_HAND
from pathways.cli.paper import Paper
from pathways.i18n import Words
from pathways.model import Flag
from pathways.wire.check import Branch, BranchVerdict, Candidate, CheckAnswer, Missing, Place, Placement, Uncounted
from pathways.wire.frame import Because, Decision, Finding

_MOST_CANDIDATES = 5
_MOST_FINDINGS = 8
_MOST_LISTED = 15
_THE_GOAL = "0"  # the root of every tree, which has a name unless it was made for named units


def show_check(answer: CheckAnswer, paper: Paper) -> None:
    """The whole answer."""
    say = paper.words.say
    paper.line(title_of(answer.qualification, paper.words))
    _verdict(answer, paper)
    if answer.placements:
        paper.heading(say("cli-counted-heading"))
        show_placements(answer.placements, paper)
    if answer.missing:
        paper.heading(say("cli-missing-heading"))
        for gap in answer.missing:
            _gap(gap, paper)
    _listed("cli-not-counted-heading", answer.not_counted, paper)
    _listed("cli-proposals-heading", answer.proposals, paper)
    _doubts(answer, paper)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def branch_name(branch: Iterable[Branch], words: Words) -> str:
    """The chosen branches in one line; a word for "none" without any."""
    names = [f"{each.name or ''} ({each.code})" if each.code else each.name or "" for each in branch]
    return ", ".join(names) or words.say("cli-no-branch")


def extent(value: Decimal | None, words: Words) -> str:
    """An extent in osp for a cell; empty when there is none."""
    return "" if value is None else words.number(value)


def left_over(osp: Decimal | None, units: int | None, words: Words) -> str:
    """What remains, in osp where they are known, and in parts."""
    parts = [] if osp is None else [words.osp(osp)]
    if units is not None:
        parts.append(words.say("cli-parts", count=units))
    return ", ".join(parts) or words.say("unknown")


def _verdict(answer: CheckAnswer, paper: Paper) -> None:
    words = paper.words
    if len(answer.branches) == 1 and answer.branch:
        paper.line(branch_name(answer.branch, words))
    paper.heading(words.say(f"verdict-{answer.verdict}"))
    if answer.because.code != "something_remains":  # the figures below say the same
        show_because(answer.because, paper)
    counts = answer.counted_osp is None and answer.remaining_units is not None
    if counts:
        paper.say("cli-remaining-units", units=answer.remaining_units or 0, held=len(answer.placements))
    elif answer.remaining_osp is not None:
        paper.say(
            "cli-remaining-osp",
            counted=extent(answer.counted_osp, words),
            remaining=extent(answer.remaining_osp, words),
            parts=words.say("cli-parts", count=answer.remaining_units or 0),
        )
    if answer.surplus_osp:
        paper.say("cli-surplus", osp=extent(answer.surplus_osp, words))
    if len(answer.branches) > 1:
        paper.heading(words.say("cli-branches-heading"))
        paper.table(
            [words.say(each) for each in ("col-branch", "col-verdict", "col-remaining")],
            [_branch_row(each, words) for each in answer.branches],
        )
        paper.say("cli-best-branch", branch=branch_name(answer.branch, words))


def _branch_row(branch: BranchVerdict, words: Words) -> list[str]:
    left = left_over(branch.remaining_osp, branch.remaining_units, words)
    return [branch_name(branch.branch, words), words.say(f"verdict-{branch.verdict}"), left]


def show_because(because: Because, paper: Paper, indent: int = 0) -> None:
    """A reason and, further in, the reasons below it; each said once."""
    said: set[str] = set()

    def tell(reason: Because, depth: int) -> None:
        if reason.text not in said:
            said.add(reason.text)
            paper.line(("• " if depth else "") + reason.text, indent=indent + 2 * depth, hang=2 if depth else 0)
        for cause in reason.causes:
            tell(cause, depth + 1)

    tell(because, 0)


def show_placements(placements: Collection[Placement], paper: Paper) -> None:
    """What counts where."""
    words = paper.words
    headings = ("col-unit", "col-name", "col-group", "col-counted", "col-actual", "col-certainty", "col-source")
    rows = [
        [
            each.unit or "",
            each.name or each.id,
            _group(each),
            extent(each.counted_osp, words),
            extent(each.actual_osp, words),
            ", ".join((words.say(f"certainty-{each.certainty}"), *_marks(set(each.flags) - {Flag.BY_HAND}, words))),
            _source(each, words),
        ]
        for each in placements
    ]
    paper.table([words.say(each) for each in headings], rows, right=(3, 4))
    for each in placements:
        if each.alternatives:
            others = ", ".join(dict.fromkeys(_group(other) for other in each.alternatives))
            paper.line(words.say("cli-could-also-count", what=each.unit or each.name or each.id, groups=others), indent=2, hang=2)


def _group(place: Placement | Place) -> str:
    """The name of a group; its id where it has none. Named units stand in no group but the goal itself."""
    return place.group_name or ("" if place.group == _THE_GOAL else place.group)


def _source(placement: Placement, words: Words) -> str:
    if placement.source == "plan":
        return words.say("cli-source-plan")
    sources = [] if placement.source == BY_HAND else [placement.source]
    return ", ".join(sources + _marks({Flag.BY_HAND} & set(placement.flags), words))


def _marks(flags: Iterable[str], words: Words) -> list[str]:
    return [words.say(f"flag-{each}") for each in sorted(flags)]


def _gap(gap: Missing, paper: Paper) -> None:
    words = paper.words
    path = " › ".join(gap.path) or words.say("cli-units-goal")
    paper.line(f"{path}: {left_over(gap.need_osp, gap.need_count, words)}", indent=2, hang=2)
    paper.line(gap.because.text, indent=4)
    for each in gap.candidates[:_MOST_CANDIDATES]:
        paper.line(f"– {_candidate(each, words)}", indent=4, hang=2)
    more = len(gap.candidates) - _MOST_CANDIDATES
    if more > 0:
        paper.say("cli-more", indent=4, count=more)


def _candidate(candidate: Candidate, words: Words) -> str:
    name = candidate.name or candidate.id
    text = f"{candidate.id} {name}" if candidate.kind == "unit" else words.say("cli-open-group", name=name)
    if candidate.osp is not None:
        text += f", {words.osp(candidate.osp)}"
    met = len(candidate.met) + len(candidate.declared)
    sentences = [text]
    if met:
        sentences.append(words.say("cli-met", met=met, of=met + len(candidate.left)))
    if candidate.left:
        left = ", ".join(each.name or each.id for each in candidate.left[:_MOST_CANDIDATES])
        sentences.append(words.say("cli-left", left=left).removesuffix("."))
    if candidate.demonstration_missing:
        # A common unit is made of sub-units, whose ids hold a slash: they are assessed, not demonstrated.
        common = any("/" in each for each in candidate.declared)
        missing = "cli-assessment-missing" if common else "cli-demonstration-missing"
        sentences.append(words.say(missing).removesuffix("."))
    return ". ".join(sentences) + ("." if len(sentences) > 1 else "")


def _listed(heading: str, listed: tuple[Uncounted, ...], paper: Paper) -> None:
    if not listed:
        return
    words = paper.words
    paper.heading(words.say(heading))
    for each in listed[:_MOST_LISTED]:
        marks = "".join(f", {mark}" for mark in _marks(each.flags, words))
        named = " ".join(filter(None, (each.code, each.name)))
        paper.line(f"{named} [{each.id}]{marks}".lstrip(), indent=2, hang=2)
        show_because(each.because, paper, indent=4)
    if len(listed) > _MOST_LISTED:
        paper.say("cli-more", indent=2, count=len(listed) - _MOST_LISTED)


def _doubts(answer: CheckAnswer, paper: Paper) -> None:
    words = paper.words
    changing = [each for each in answer.ambiguities if each.changes_verdict]
    if changing:
        paper.heading(words.say("cli-doubts-heading"))
        for each in changing:
            paper.say(
                "cli-doubt",
                indent=2,
                group=each.group,
                reading=words.say(f"reading-{each.reading}"),
                other=words.say(f"reading-{each.other}"),
                id=each.id,
            )
    if others := len(answer.ambiguities) - len(changing):
        paper.line()
        paper.say("cli-other-doubts", count=others)


def show_findings(findings: tuple[Finding, ...], paper: Paper) -> None:
    """The gravest findings."""
    if not findings:
        return
    words = paper.words
    paper.heading(words.say("cli-findings-heading"))
    for each in findings[:_MOST_FINDINGS]:
        paper.line(f"{words.say(f'severity-{each.severity}')}: {each.message} [{words.place(each.where)}]", indent=2, hang=2)
    if len(findings) > _MOST_FINDINGS:
        paper.say("cli-more-findings", indent=2, count=len(findings) - _MOST_FINDINGS)


def show_decisions(decisions: tuple[Decision, ...], paper: Paper) -> None:
    """What a reader should know of how the answer was reached; that stacking gives no right is among it."""
    if not decisions:
        return
    paper.heading(paper.words.say("cli-decisions-heading"))
    for each in decisions:
        paper.line(f"{each.text} [{each.id.partition('-')[0]}]", indent=2, hang=2)
