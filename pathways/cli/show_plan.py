"""A plan on a terminal: totals, steps in order, what fills what; or why there is none, and the smallest changes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from pathways.asking.drawing import picture_of, title_of
from pathways.cli.occupations import show_served
from pathways.cli.paper import Paper
from pathways.cli.show_changes import show_changes
from pathways.cli.show_check import (
    branch_name,
    show_because,
    show_decisions,
    show_findings,
    show_placements,
)
from pathways.i18n import Words
from pathways.model import Certainty
from pathways.pictures.front import front_table
from pathways.planner.plan import StepKind
from pathways.wire.plan import Conflict, Plan, PlanAnswer, Status, Step
from pathways.wire.several import Front
from pathways.wire.totals import Totals

_MOST_EQUALS = 5


def show_plan(answer: PlanAnswer, paper: Paper) -> None:
    """The whole answer."""
    words = paper.words
    paper.line(title_of(answer.qualification, words))
    paper.heading(words.say(f"status-{answer.status}"))
    if answer.status is Status.FEASIBLE:
        if answer.gap is None:
            paper.say("cli-gap-unknown")
        else:
            paper.say("cli-gap", percent=words.number(answer.gap * 100))
    show_changes(answer, paper)
    if answer.previous is not None and answer.plans:
        paper.line()
    if answer.front is not None:
        _front(answer, answer.front, paper)
    if len(answer.plans) > 1:
        paper.heading(words.say("cli-alternative", rank=1) if answer.front is not None else words.say("cli-best-plan"))
    for plan in answer.plans[:1]:
        show_steps(plan, paper)
    for plan in answer.plans[1:]:
        _other_plan(plan, answer.plans[0], paper)
    if len(answer.plans) > 1:
        paper.line()
        paper.say("cli-plan-marks")
    if answer.alternatives is not None:
        paper.line()
        paper.line(answer.alternatives.text)
    for reason in answer.reasons:
        show_because(reason, paper, indent=2)
    if answer.status is Status.IMPOSSIBLE:
        _relaxations(answer, paper)
    if answer.conflict is not None:
        _conflict(answer.conflict, paper)
    if answer.foresight is not None:
        paper.line()
        paper.say("cli-plan-foresight", text=answer.foresight.text)
        counting, count = answer.foresight.counting, answer.foresight.signals
        paper.say("cli-foresight-signals", counting=counting, count=count, days=answer.foresight.days)
    if answer.plans and answer.plans[0].occupations is not None:
        paper.line()
        show_served(answer.plans[0].occupations, paper)
    show_findings(answer.findings, paper)
    show_decisions(answer.decisions, paper)


def show_steps(plan: Plan, paper: Paper) -> None:
    """One plan: its measures, its steps in order, and what counts where."""
    words = paper.words
    if plan.branch:
        paper.line(branch_name(plan.branch, words))
    paper.line(totals_in_words(plan.totals, words))
    if plan.totals.to_agree_osp:
        paper.say("cli-to-agree", osp=words.osp(plan.totals.to_agree_osp))
    if not plan.steps:
        paper.say("cli-nothing-to-do")
    names = {each.unit: each.name for each in plan.placements if each.unit}
    names |= {each.unit: each.name for step in plan.steps for each in step.covers}
    for number, step in enumerate(plan.steps, start=1):
        _step(number, step, names, paper)
    if plan.placements:
        paper.heading(words.say("cli-placements-heading"))
        show_placements(plan.placements, paper)


def _front(answer: PlanAnswer, front: Front, paper: Paper) -> None:
    """Every point in a table, and what the table leaves out."""
    words = paper.words
    drawn = picture_of(answer, words)
    assert drawn is not None
    paper.heading(words.say(f"cli-front-heading-{front.by}"))
    headings, rows = front_table(drawn, words)
    paper.table(headings, rows, right=(0,))
    if front.by == "finish":
        paper.say("front-step-week")
    if any(each.unknown_prices for each in front.points):
        paper.say("front-unknown-prices")
    paper.say("front-complete" if front.complete else "front-not-complete")


def _other_plan(plan: Plan, first: Plan, paper: Paper) -> None:
    """What a further plan trades against the first one, and its steps in one line each."""
    words = paper.words
    assert plan.trades is not None
    paper.heading(words.say("cli-alternative", rank=plan.rank))
    paper.line(plan.trades.text)
    if plan.trades.better_in_something:
        paper.line(plan.trades.decided_by.text)
    if not plan.proven:
        paper.say("cli-alternative-unproven")
    if plan.branch:
        paper.line(branch_name(plan.branch, words))
    paper.line(totals_in_words(plan.totals, words))
    known = {(each.kind, each.id, each.start): each for each in first.steps}
    for number, step in enumerate(plan.steps, start=1):
        # A plus marks what the first plan does not have (or has at another time), in words for who cannot see it.
        mark = "·" if (step.kind, step.id, step.start) in known else "+"
        own = f" [{step.id}]" if step.kind is StepKind.OFFERING else ""
        line = f"{mark} {number}. {words.say(f'step-{step.kind}')}: {step.name or step.id}{own}"
        facts = _facts(step, words)
        paper.line(f"{line} · {facts}" if facts else line, indent=2, hang=5)
    there = {(each.kind, each.id) for each in plan.steps}
    gone = [each for each in first.steps if (each.kind, each.id) not in there]
    if gone:
        paper.line(words.say("cli-alternative-without", steps=", ".join(_named(each) for each in gone)), indent=2)


def _named(step: Step) -> str:
    return f"{step.name or step.id} [{step.id}]" if step.kind is StepKind.OFFERING else step.name or step.id


def totals_in_words(totals: Totals, words: Words) -> str:
    """A plan's measures in one sentence."""
    parts = [words.say("cli-steps", count=totals.steps)]
    if totals.osp is not None:
        parts.append(words.say("cli-to-study", osp=words.osp(totals.osp)))
    parts.append(_money(totals.known_cost_eur, words))
    if totals.unknown_prices:
        parts[-1] = words.say("cli-unknown-prices", known=parts[-1], count=totals.unknown_prices)
    if totals.finish is not None:
        day = words.day(totals.finish)
        # What is to be agreed has no date: the studies end then, and nobody knows yet about the rest.
        agreed = totals.to_agree_osp
        parts.append(words.say("cli-studies-end", day=day, osp=words.osp(agreed)) if agreed else words.say("cli-finish", day=day))
        if totals.weeks is not None:
            parts.append(words.say("cli-weeks", count=totals.weeks))
    return ", ".join(parts)


def _money(euros: Decimal | None, words: Words) -> str:
    return words.money(None if euros is None else int(euros * 100))


def _step(number: int, step: Step, names: Mapping[str, str | None], paper: Paper) -> None:
    words = paper.words
    paper.line()
    name = step.name or step.id
    assumed = step.kind is StepKind.RECOGNITION and step.certainty == Certainty.PROPOSED
    own = f" [{step.id}]" if step.kind is StepKind.OFFERING or assumed else ""
    paper.line(f"{number}. {words.say(f'step-{step.kind}')}: {name}{own}", hang=3)
    if facts := _facts(step, words):
        paper.line(facts, indent=3)
    for covered in step.covers:
        if step.kind is StepKind.OFFERING or assumed:
            # A common unit is made of sub-units, whose ids hold the unit's code and a slash; other units of requirements.
            parts = "cli-covers-sub-units" if any("/" in each for each in covered.elements) else "cli-covers-parts"
            what = words.say("cli-covers-whole") if covered.whole else words.say(parts, count=len(covered.elements))
            paper.line(f"– {covered.unit} {covered.name or ''}: {what}", indent=3, hang=2)
    paper.line(" ".join((step.because.text, *(each.text for each in step.because.causes))), indent=3)
    if step.fixed is not None:
        paper.say(f"whatif-fixed-{step.fixed}", indent=3)
    if assumed:
        paper.say("cli-assumed", indent=3)
    if step.needs_first:
        first = ", ".join(f"{each} {names.get(each) or ''}".strip() for each in step.needs_first)
        paper.say("cli-needs-first", indent=3, units=first, count=len(step.needs_first))
    if step.equals:
        shown = ", ".join(step.equals[:_MOST_EQUALS])
        more = len(step.equals) - _MOST_EQUALS
        paper.say("cli-equals-more" if more > 0 else "cli-equals", indent=3, ids=shown, count=max(more, 0))


def _facts(step: Step, words: Words) -> str:
    """Dates, provider, extent, price and the rest that is known, in one line."""
    facts: list[str] = []
    if step.start is not None and step.end is not None and step.start != step.end:
        facts.append(f"{words.day(step.start)} – {words.day(step.end)}")
    elif step.start is not None or step.end is not None:
        facts.append(words.day(step.start or step.end))
    elif step.kind in (StepKind.OFFERING, StepKind.DEMONSTRATION):
        facts.append(words.say("cli-undated"))
    if step.apply_from is not None and step.apply_by is not None:
        facts.append(words.say("cli-apply-between", first=words.day(step.apply_from), last=words.day(step.apply_by)))
    elif step.apply_from is not None:
        facts.append(words.say("cli-apply-from", day=words.day(step.apply_from)))
    elif step.apply_by is not None:
        facts.append(words.say("cli-apply-by", day=words.day(step.apply_by)))
    if step.provider:
        facts.append(step.provider)
    if step.osp is not None:
        facts.append(words.osp(step.osp))
    if step.kind is StepKind.OFFERING:
        facts.append(words.say("cli-price-unknown") if step.cost_eur is None else _money(step.cost_eur, words))
        if step.hours_per_week is not None:
            facts.append(words.say("cli-hours", hours=words.number(step.hours_per_week)))
        taught = (map(words.mode, step.mode or ()), step.place or (), map(words.language_of_teaching, step.language or ()))
        facts += filter(None, map(", ".join, taught))
        facts.append(words.say(f"certainty-{step.certainty}"))
    return " · ".join(facts)


def _conflict(conflict: Conflict, paper: Paper) -> None:
    if not conflict.members:
        paper.line()
        paper.say("conflict-of-facts" if conflict.found else "conflict-not-found")
        return
    paper.heading(paper.words.say("conflict-heading" if conflict.minimal else "conflict-heading-not-minimal"))
    for each in conflict.members:
        paper.line(f"• {each.because.text}", indent=2, hang=2)


def _relaxations(answer: PlanAnswer, paper: Paper) -> None:
    words = paper.words
    if not answer.relaxations:
        paper.line()
        paper.say("cli-no-relaxation")
        return
    for heading, changes in (
        ("cli-together-heading", [each for each in answer.relaxations if each.together]),
        ("cli-relaxations-heading", [each for each in answer.relaxations if not each.together]),
    ):
        if changes:
            paper.heading(words.say(heading))
        for each in changes:
            then = words.say("cli-then", totals=totals_in_words(each.then, words))
            less = "" if each.proven else f" {words.say('cli-perhaps-less')}"
            paper.line(f"• {each.text}{less} {then}", indent=2, hang=2)
