"""The way to the goal, or why there is none: steps on a time line, who decides what, other ways, and the smallest changes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pathways.exports.page.having import amount, done_of, in_order, steps_of
from pathways.exports.page.naming import Names
from pathways.exports.page.values import Block, Cell, Column, Items, Picture, Prose, Section, Subheading, Table
from pathways.model import Because, Certainty, Severity
from pathways.pictures.timeline import TimeLine, TimeRow
from pathways.pictures.tree import steps_in_words
from pathways.planner.plan import Impossible, Plan, Planned, Relaxation, Step, StepKind, Totals
from pathways.planner.trades import trades
from pathways.planner.verdict import BranchAnswer

_MOST_NAMED = 3


def remaining(names: Names, answer: BranchAnswer, plan: Plan) -> Section | None:
    """What the plan adds, and by which steps; ``None`` where nothing remains. Where it counts is in the picture above."""
    say, words, done = names.words.say, names.words, done_of(answer)
    rows: list[tuple[str, tuple[int, ...], Decimal | None]] = []
    for each in in_order(plan.placements, names):
        if each.source == "plan":
            had = done.get(each.unit or "", Decimal(0))
            size = None if each.counted_osp is None else each.counted_osp - had
            rows.append((names.of(each.unit or each.id, each.name), steps_of(plan, each), size))
    for number, step in enumerate(plan.steps, start=1):
        if step.kind is StepKind.TO_AGREE:
            rows.append((_title(step, names), (number,), step.osp))
    if not rows:
        return None
    columns = [Column(say("page-column-what"), 3), Column(say("page-column-by"), 1)]
    columns += [] if names.about.check.counts else [Column(say("page-column-osp"), 0, True)]
    cells = [(Cell(name), Cell(steps_in_words(steps, words) or "–"), Cell(amount(size, names))) for name, steps, size in rows]
    table = Table(say("page-remaining-caption"), tuple(columns), tuple(each[: len(columns)] for each in cells))
    return Section(say("page-remaining-heading"), (table,))


# -- steps ---------------------------------------------------------------------------------------------------------------


def going(names: Names, planned: Planned) -> Section | None:
    """The steps, as a time line and as a table; ``None`` where nothing is left to do."""
    say, plan = names.words.say, planned.plan
    if not plan.steps:
        return None
    rows = tuple(step_row(number, each, names) for number, each in enumerate(plan.steps, start=1))
    columns = (
        Column("#", 0, True),
        Column(say("page-column-step"), 21),
        Column(say("page-column-where"), 14),
        Column(say("page-column-when"), 10),
        Column(say("page-column-apply"), 9),
        Column(say("page-column-price"), 0, True),
    )
    line = time_line(names, plan)
    blocks: list[Block] = [Picture(line)] if any(each.days for each in line.rows) else []
    blocks.append(Table(say("page-steps-caption"), columns, rows, key=1))
    warnings = [each for each in planned.findings if each.severity is Severity.WARNING]
    if warnings:
        cells = tuple(Cell(names.finding(each)) for each in warnings)
        blocks += [Subheading(say("page-warnings-heading")), Items(cells)]
    return Section(say("page-steps-heading"), tuple(blocks))


def time_line(names: Names, plan: Plan) -> TimeLine:
    """The steps on their days."""
    return TimeLine(
        names.words.name(names.about.qualification.name),
        tuple(
            TimeRow(number, _title(each, names), each.start, each.end, each.apply_by if each.fixed is None else None)
            for number, each in enumerate(plan.steps, start=1)
        ),
    )


def _title(step: Step, names: Names) -> str:
    name = names.of(step.id, step.name)
    match step.kind:
        case StepKind.OFFERING:
            return name
        case StepKind.RECOGNITION if step.certainty == Certainty.PROPOSED:
            return names.words.say("page-step-recognition", name=name)
        case StepKind.RECOGNITION:
            return names.words.say("page-step-assessment", name=name)
        case kind:
            return names.words.say(f"page-step-{kind}", name=name)


def step_row(number: int, step: Step, names: Names) -> tuple[Cell, ...]:
    """A step in the columns of the table: number, what, where, when, until when to apply, price."""
    words, say = names.words, names.words.say
    taught = step.kind is StepKind.OFFERING
    price = say("page-free") if step.cost_cents == 0 else words.money(step.cost_cents)
    return (
        Cell(str(number)),
        Cell(_title(step, names), tuple(_about(step, names))),
        Cell(step.provider or say("unknown"), names.where(step)) if taught else Cell(say("page-own-provider")),
        _when(step, names),
        _apply(step, names) if taught else Cell("–"),
        Cell(price) if taught else Cell("–"),
    )


def _about(step: Step, names: Names) -> Iterator[str]:
    """What the step gives, what has to come first, and what is not sure about it."""
    say = names.words.say
    match step.kind:
        case StepKind.OFFERING:
            size = [names.words.osp(step.osp)] if step.osp is not None else []
            gives = [names.covered(each, names.of(step.id, step.name)) for each in step.covers]
            if step.reason.code == "fills_open_group":
                gives.append(say("page-fills-open-group"))
            yield " · ".join((*size, *gives)) or say("unknown")
            if step.reason.code not in ("covers_units", "fills_open_group"):
                yield names.because(step.reason)
            if step.certainty == Certainty.DECLARED:
                yield say("page-declared")
            if step.needs_first:
                yield say("page-needs-first", units=", ".join(names.of(each) for each in step.needs_first))
            if same := _same_elsewhere(step, names):
                yield say("page-same-elsewhere", providers=same)
        case StepKind.RECOGNITION if step.certainty == Certainty.PROPOSED:
            yield say("cli-assumed")
            yield from names.causes(step.reason)
        case StepKind.RECOGNITION:
            yield say("page-about-assessment")
        case StepKind.DEMONSTRATION:
            yield say("page-about-demonstration")
        case StepKind.TO_AGREE:
            yield say("page-about-to-agree") if step.osp is None else say("page-about-to-agree-osp", osp=step.osp)


def _same_elsewhere(step: Step, names: Names) -> str:
    """Providers whose offerings could stand in for this one."""
    offered = {each.id: each.provider for each in names.about.catalogue.offerings}
    others = dict.fromkeys(offered[each] for each in step.equals if offered.get(each))
    shown = [each for each in others if each != step.provider]
    more = len(shown) - _MOST_NAMED
    return ", ".join((*shown[:_MOST_NAMED], *((names.words.say("cli-more", count=more),) if more > 0 else ())))


def _when(step: Step, names: Names) -> Cell:
    words = names.words
    hours = (words.say("cli-hours", hours=words.number(step.hours_per_week)),) if step.hours_per_week is not None else ()
    if step.start is not None and step.end is not None and step.start != step.end:
        return Cell(words.days(step.start, step.end), hours)
    if (only := step.start or step.end) is not None:
        return Cell(words.say("page-earliest", day=only) if step.kind is not StepKind.OFFERING else words.day(only), hours)
    dated = step.kind in (StepKind.OFFERING, StepKind.DEMONSTRATION)
    return Cell(words.say("cli-undated") if dated else words.say("page-ask-soon"), hours)


def _apply(step: Step, names: Names) -> Cell:
    words = names.words
    if step.fixed is not None:
        return Cell(words.say(f"page-fixed-{step.fixed}"))
    first = words.day(step.apply_from).replace(" ", "\N{NO-BREAK SPACE}") if step.apply_from is not None else ""
    opens = (words.say("page-apply-from", day=first),) if first else ()
    return Cell(words.day(step.apply_by) if step.apply_by is not None else words.say("page-apply-unknown"), opens)


# -- who decides ---------------------------------------------------------------------------------------------------------


def deciding(names: Names, answer: BranchAnswer, plan: Plan | None) -> Section | None:
    """What needs a decision, and whose it is; ``None`` where nothing does."""
    say = names.words.say
    rows: list[tuple[Cell, ...]] = []

    def ask(what: str, who: str, named: list[str]) -> None:
        if named:
            rows.append((Cell(say(f"page-decide-{what}"), (", ".join(dict.fromkeys(named)),)), Cell(say(f"page-who-{who}"))))

    steps = plan.steps if plan is not None else ()
    assumed = {each.id for each in steps if each.kind is StepKind.RECOGNITION and each.certainty == Certainty.PROPOSED}
    offerings = [each for each in steps if each.kind is StepKind.OFFERING]

    def titled(kind: StepKind) -> list[str]:
        return [names.of(each.id, each.name) for each in steps if each.kind is kind and each.id not in assumed]

    ask("recognition", "provider", [names.of(each.id, each.name) for each in steps if each.id in assumed])
    declared = [each for each in offerings if each.certainty == Certainty.DECLARED and each.covers]
    ask("declared", "provider", [names.of(each.id, each.name) for each in declared])
    open_credit = [each for each in offerings if each.reason.code == "fills_open_group"]
    ask("open-group", "provider", [names.of(each.id, each.name) for each in open_credit])
    ask("demonstration", "assessors", titled(StepKind.DEMONSTRATION))
    ask("assessment", "provider", titled(StepKind.RECOGNITION))
    ask("agree", "together", titled(StepKind.TO_AGREE))
    ask("admission", "each-provider", [each.provider for each in offerings if each.fixed is None and each.provider])
    ask("proposals", "provider", [names.of(each.id, each.name) for each in answer.proposals if each.id not in assumed])
    doubts = [each.ambiguity.group for each in answer.doubts if each.changes_verdict]
    ask("doubt", "provider", [names.of(each) for each in doubts])
    if not rows:
        return None
    columns = (Column(say("page-column-decision"), 9), Column(say("page-column-who"), 4))
    return Section(say("page-decide-heading"), (Table(say("page-decide-caption"), columns, tuple(rows)),))


# -- other ways ----------------------------------------------------------------------------------------------------------


def others(names: Names, first: Plan, further: tuple[Planned, ...]) -> Section | None:
    """Further plans, one line each; ``None`` without any."""
    if not further:
        return None
    items = tuple(_other(rank, first, each.plan, names) for rank, each in enumerate(further, start=2))
    return Section(names.words.say("page-others-heading"), (Items(items),))


def _other(rank: int, first: Plan, other: Plan, names: Names) -> Cell:
    say, traded = names.words.say, trades(first, other)
    said = [totals_in_words(other.totals, names)]
    exchange = traded.units or traded.branch or traded.providers or traded.places
    if exchange.come:
        said.append(say("page-other-with", what=_listed(exchange.come, names)))
    if exchange.gone:
        said.append(say("page-other-without", what=_listed(exchange.gone, names)))
    return Cell(say("page-other", rank=rank, facts="; ".join(said)))


def _listed(ids: tuple[str, ...], names: Names) -> str:
    shown = [names.of(each) for each in ids]
    more = len(shown) - _MOST_NAMED
    return ", ".join((*shown[:_MOST_NAMED], *((names.words.say("cli-more", count=more),) if more > 0 else ())))


def totals_in_words(totals: Totals, names: Names) -> str:
    """Price, end and number of steps, in a few words."""
    words = names.words
    said = [price_in_words(totals, names)]
    said.append(
        words.say("cli-finish", day=words.day(totals.finish)) if totals.finish is not None else words.say("page-end-unknown")
    )
    return ", ".join((*said, words.say("cli-steps", count=totals.steps)))


def price_in_words(totals: Totals, names: Names) -> str:
    """What it costs: the known prices, and how many are not known."""
    words = names.words
    known = words.money(totals.cost_cents)
    if totals.unknown_prices:
        return words.say("cli-unknown-prices", known=known, count=totals.unknown_prices)
    return words.say("page-free") if not totals.cost_cents else known


# -- no way --------------------------------------------------------------------------------------------------------------


def why_not(names: Names, found: Impossible) -> Section:
    """Why there is no plan."""
    items = [Cell(names.because(each), names.causes(each)) for each in _once(found.reasons)]
    return Section(names.words.say("page-why-heading"), (Items(tuple(items)),))


def _once(reasons: tuple[Because, ...]) -> list[Because]:
    return list(dict.fromkeys(reasons))


def changes(names: Names, found: Impossible) -> Section:
    """The smallest changes that would make a plan, and what each leads to."""
    say = names.words.say
    heading = say("page-changes-heading")
    if not found.relaxations:
        return Section(heading, (Prose(say("page-no-change")),))
    columns = (
        Column(say("page-column-change"), 6),
        Column(say("page-column-finish"), 4),
        Column(say("page-column-price"), 3, True),
    )
    blocks: list[Block] = []
    for together in (True, False):
        rows = tuple(_change(each, names) for each in found.relaxations if each.together is together)
        if rows:
            blocks.append(Prose(say("page-changes-together" if together else "page-changes-alone")))
            blocks.append(Table(heading, columns, rows))
    return Section(heading, tuple(blocks))


def _change(change: Relaxation, names: Names) -> tuple[Cell, ...]:
    words = names.words
    value = change.amount if change.amount is None or change.amount % 1 else int(change.amount)
    said = words.money(int(change.amount * 100)) if change.unit == "eur" and change.amount is not None else value
    notes = () if change.proven else (words.say("page-perhaps-less"),)
    finish = words.day(change.then.finish) if change.then.finish is not None else words.say("page-end-unknown")
    return Cell(words.say(f"change-{change.change}", amount=said), notes), Cell(finish), Cell(price_in_words(change.then, names))
