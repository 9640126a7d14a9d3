"""What has changed between a saved plan and the answer of today, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pathways.i18n import Words
from pathways.model import because
from pathways.planner import comparing
from pathways.planner.comparing import ChangeKind
from pathways.planner.plan import StepKind
from pathways.wire.frame import Because, Number, Wire, because_of


class Side(Wire):
    """One side of a change: of a row, a placement, a source or a branch. Null where a fact does not belong to it, or is not
    known."""

    id: str
    name: str | None
    kind: StepKind | None
    provider: str | None
    start: date | None
    end: date | None
    cost_eur: Number | None
    group: str | None
    group_name: str | None


class Change(Wire):
    """One difference. ``kind`` says what it is about; ``before`` is null for what is new, ``after`` for what is gone."""

    kind: ChangeKind
    id: str
    before: Side | None
    after: Side | None
    because: Because


class Difference(Wire):
    """The new totals less those of the saved plan, without what is over; null where a side is not known. ``days``: of the
    finish, positive = later. ``over_eur``: known prices of what is over, which the new plan does not count."""

    cost_eur: Number
    unknown_prices: int
    days: int | None
    steps: int
    osp: Number | None
    to_agree_osp: Number | None
    over_eur: Number
    text: str


class Previous(Wire):
    """The saved plan that was opened. ``taken_over``: options that it gave. ``bounded``: the repair may
    not cost more than was said. ``changed_rows``: how many of its rows are not
    taken as they were, and new ones, as a repair counts them. ``repair``: what to add to the same command for a plan that
    keeps as much as possible; null where nothing would be gained."""

    today: date
    sha256: str
    status: str
    taken_over: tuple[str, ...]
    repaired: bool
    bounded: bool
    changed_rows: int | None
    difference: Difference | None
    repair: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Compared:
    """What is said of a saved plan beside today's answer."""

    today: date
    sha256: str
    status: str
    taken_over: tuple[str, ...]
    repaired: bool
    bounded: bool
    changes: tuple[comparing.Change, ...]
    difference: comparing.Difference | None = None
    changed_rows: int | None = None
    repair: tuple[str, ...] | None = None


def previous_of(compared: Compared, words: Words) -> Previous:
    """The saved plan, on the wire."""
    return Previous(
        today=compared.today,
        sha256=compared.sha256,
        status=compared.status,
        taken_over=compared.taken_over,
        repaired=compared.repaired,
        bounded=compared.bounded,
        changed_rows=compared.changed_rows,
        difference=_difference(compared.difference, words) if compared.difference is not None else None,
        repair=compared.repair,
    )


def changes_of(changes: Iterable[comparing.Change], words: Words) -> tuple[Change, ...]:
    """Changes on the wire, in their order."""
    return tuple(
        Change(
            kind=each.kind,
            id=each.id,
            before=_side(each.before, words),
            after=_side(each.after, words),
            because=because_of(each.reason, words),
        )
        for each in changes
    )


def _side(side: comparing.Side | None, words: Words) -> Side | None:
    if side is None:
        return None
    return Side(
        id=side.id,
        name=words.name(side.name) or None,
        kind=side.kind,
        provider=side.provider,
        start=side.start,
        end=side.end,
        cost_eur=None if side.cost_cents is None else Decimal(side.cost_cents) / 100,
        group=side.group,
        group_name=words.name(side.group_name) or None,
    )


def _difference(difference: comparing.Difference, words: Words) -> Difference:
    return Difference(
        cost_eur=Decimal(difference.cost_cents) / 100,
        unknown_prices=difference.unknown_prices,
        days=difference.days,
        steps=difference.steps,
        osp=difference.osp,
        to_agree_osp=difference.to_agree_osp,
        over_eur=Decimal(difference.over_cents) / 100,
        text=in_words(difference, words),
    )


def in_words(difference: comparing.Difference, words: Words) -> str:
    """The difference as one line: "120 € dearer, 6 weeks later, one step more"."""
    parts = []
    if difference.cost_cents:
        message = "difference-dearer" if difference.cost_cents > 0 else "difference-cheaper"
        parts.append(words.say(message, money=words.money(abs(difference.cost_cents))))
    if difference.unknown_prices:
        message = "difference-more-unknown" if difference.unknown_prices > 0 else "difference-fewer-unknown"
        parts.append(words.say(message, count=abs(difference.unknown_prices)))
    if difference.days:
        parts.append(_time(difference.days, words))
    if difference.steps:
        message = "difference-more-steps" if difference.steps > 0 else "difference-fewer-steps"
        parts.append(words.say(message, count=abs(difference.steps)))
    if difference.osp:
        message = "difference-more-osp" if difference.osp > 0 else "difference-less-osp"
        parts.append(words.say(message, osp=words.osp(abs(difference.osp))))
    return ", ".join(parts) or words.say("difference-none")


def _time(days: int, words: Words) -> str:
    weeks, rest = divmod(abs(days), 7)
    if rest == 0:
        return words.say("difference-weeks-later" if days > 0 else "difference-weeks-earlier", count=weeks)
    return words.say("difference-days-later" if days > 0 else "difference-days-earlier", count=abs(days))


def data_changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[comparing.Change, ...]:
    """Sources of the saved plan whose content is other than it was, or that are not loaded any more (graph -> SHA-256)."""
    found = []
    for graph, sha256 in sorted(before.items()):
        if graph not in after:
            found.append(comparing.Change(ChangeKind.DATA, graph, because("source_not_loaded"), comparing.Side(graph)))
        elif after[graph] != sha256:
            sides = (comparing.Side(graph), comparing.Side(graph))
            found.append(comparing.Change(ChangeKind.DATA, graph, because("source_is_other"), *sides))
    return tuple(found)
