"""Several plans in one answer: what each trades against the first, and whether there are more.

Source: planner-model.md 6; decisions 0030 and 0031.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pathways.i18n import Words
from pathways.model import Prefer
from pathways.planner import trades as planner
from pathways.planner.plan import OutOfTime, Plan, Planned
from pathways.planner.series import Beyond, Series
from pathways.wire.check import About
from pathways.wire.decisions import Decided
from pathways.wire.frame import Number, Wire
from pathways.wire.totals import Totals, totals_of

_MOST_NAMED = 3


class Ended(StrEnum):
    """Why there are no more plans. ``asked``: there are as many as were asked for; ``proven``: no other plan differs enough;
    ``beyond``: the next one is farther from the best than was asked for; ``time``: the time was over, and nobody knows whether
    there are more."""

    ASKED = "asked"
    PROVEN = "proven"
    BEYOND = "beyond"
    TIME = "time"


class Alternatives(Wire):
    """What was asked for and found. ``differ``: offerings, units, provider or branch. ``found`` counts the best plan too.
    ``within_percent``: how far from the best by the first wish a plan could be; null = any. ``beyond``: the measures of the next
    plan, where there is one and it is farther than that."""

    differ: str
    asked: int
    found: int
    ended: Ended
    text: str
    within_percent: Number | None
    beyond: Totals | None


class FrontPoint(Wire):
    """A plan that no other beats in both measures. ``rank``: of its plan in ``plans``."""

    rank: int
    cost_eur: Number | None
    known_cost_eur: Number
    unknown_prices: int
    finish: date | None
    weeks: int | None
    steps: int
    hours_per_week: Number | None
    proven: bool


class Front(Wire):
    """Money against ``by`` (finish, steps or hours): every plan that no other beats in both, cheapest first. ``step``: what
    two points differ by at least: week, step or hour (any part of one). ``complete``: there are no more; else the time was
    over."""

    by: str
    step: str
    points: tuple[FrontPoint, ...]
    complete: bool


class Exchange(Wire):
    """What only the first plan has, and what only this one has."""

    gone: tuple[str, ...]
    come: tuple[str, ...]


class DecidedBy(Wire):
    """The measure in which a plan comes behind the first: to_agree, one of the wishes (unknown_cost: fewer unknown prices), surplus
    (osp studied for nothing), steps, surplus_held, finish; order: equal in all of these."""

    measure: str
    text: str


class Trades(Wire):
    """A plan measured against the first one: more and later are positive. ``cost_eur`` is null where a price is not known, the
    finish and hours where dates or hours are not. ``hours_per_week``: in the busiest week. ``offerings``, ``units``,
    ``branch`` and ``languages`` are ids and codes. ``better_in_something``: money, finish, steps, osp or hours speak for it;
    ``decided_by``: why it is not the first all the same."""

    cost_eur: Number | None
    known_cost_eur: Number
    unknown_prices: int
    weeks: int | None
    days: int | None
    steps: int
    osp: Number | None
    to_agree_osp: Number | None
    hours_per_week: Number | None
    all_online: bool
    offerings: Exchange
    units: Exchange
    providers: Exchange
    places: Exchange
    languages: Exchange
    branch: Exchange
    text: str
    better_in_something: bool
    decided_by: DecidedBy


_STEPS = {Prefer.FINISH: "week", Prefer.STEPS: "step", Prefer.WORKLOAD: "hour"}
_NAMES = {Prefer.FINISH: "finish", Prefer.STEPS: "steps", Prefer.WORKLOAD: "hours"}


@dataclass(frozen=True, slots=True)
class Several:
    """Plans in a row, and what was asked for: ``asked`` plans that differ in ``differ``, each within a share of the best, or the
    front of money against ``by``."""

    series: Series
    differ: str | None = None
    asked: int = 1
    by: Prefer | None = None
    within_percent: Decimal | None = None

    def alternatives(self, words: Words) -> Alternatives | None:
        """What was asked for and found, in words too; ``None`` where a front was asked for."""
        if self.differ is None:
            return None
        ended, found = ended_of(self.series), len(self.series.plans)
        differ = words.say(f"differ-{self.differ}")
        last, next_one = self.series.last, None
        if isinstance(last, Beyond):
            next_one = totals_of(last.next.plan.totals)
            why = self._beyond(last, words)
            text = words.say("alternatives-beyond", asked=self.asked, found=found, differ=differ, why=why)
        else:
            text = words.say(f"alternatives-{ended}", asked=self.asked, found=found, differ=differ)
        return Alternatives(
            differ=self.differ,
            asked=self.asked,
            found=found,
            ended=ended,
            text=text,
            within_percent=self.within_percent,
            beyond=next_one,
        )

    def _beyond(self, beyond: Beyond, words: Words) -> str:
        """What the next plan would be, in words."""
        plan, percent = beyond.next.plan, self.within_percent
        totals = plan.totals
        value: str | Decimal | int | None = None
        match beyond.measure:
            case "cost":
                value = words.money(totals.cost_cents)
            case "finish":
                value = words.day(totals.finish)
            case "steps":
                value = totals.steps
            case "osp":
                value = words.osp(totals.osp)
            case "workload":
                value = plan.busiest_week_hours
            case other:
                return words.say(f"beyond-{other}")
        return words.say(f"beyond-{beyond.measure}", value=value, percent=percent)

    def front(self) -> Front | None:
        """The points; ``None`` where alternatives were asked for."""
        if self.by is None:
            return None
        points = tuple(_point(rank, each) for rank, each in enumerate(self.series.plans, start=1))
        return Front(by=_NAMES[self.by], step=_STEPS[self.by], points=points, complete=ended_of(self.series) is Ended.PROVEN)

    def decided(self) -> set[Decided]:
        """The decisions that it rests on."""
        if self.by is not None:
            return {Decided.FRONT}
        return {Decided.ALTERNATIVES} if self.within_percent is None else {Decided.ALTERNATIVES, Decided.NEAR}


def _point(rank: int, planned: Planned) -> FrontPoint:
    totals = planned.plan.totals
    known = Decimal(totals.cost_cents) / 100
    return FrontPoint(
        rank=rank,
        cost_eur=None if totals.unknown_prices else known,
        known_cost_eur=known,
        unknown_prices=totals.unknown_prices,
        finish=totals.finish,
        weeks=totals.weeks,
        steps=totals.steps,
        hours_per_week=planned.plan.busiest_week_hours,
        proven=planned.optimal,
    )


def ended_of(series: Series) -> Ended:
    """Why ``series`` has no more plans."""
    if series.last is None:
        return Ended.ASKED
    if isinstance(series.last, Beyond):
        return Ended.BEYOND
    return Ended.TIME if isinstance(series.last, OutOfTime) else Ended.PROVEN


def trades_of(first: Plan, other: Plan, prefer: Sequence[Prefer], about: About, words: Words) -> Trades:
    """What ``other`` trades against ``first``, where the learner prefers ``prefer`` in this order."""
    trades = planner.trades(first, other)
    measure = planner.decided_by(first, other, prefer)
    surplus = abs(other.totals.surplus_osp - first.totals.surplus_osp)
    return Trades(
        cost_eur=_euros(trades.cost_cents),
        known_cost_eur=Decimal(trades.known_cost_cents) / 100,
        unknown_prices=trades.unknown_prices,
        weeks=trades.weeks,
        days=trades.days,
        steps=trades.steps,
        osp=trades.osp,
        to_agree_osp=trades.to_agree_osp,
        hours_per_week=trades.hours_per_week,
        all_online=trades.all_online,
        offerings=_exchange(trades.offerings),
        units=_exchange(trades.units),
        providers=_exchange(trades.providers),
        places=_exchange(trades.places),
        languages=_exchange(trades.languages),
        branch=_exchange(trades.branch),
        text=_in_words(trades, about, words),
        better_in_something=planner.is_better_in_something(trades),
        decided_by=DecidedBy(measure=measure, text=words.say(f"decided-by-{measure}", osp=words.osp(surplus))),
    )


def _euros(cents: int | None) -> Decimal | None:
    return None if cents is None else Decimal(cents) / 100


def _exchange(exchange: planner.Exchange) -> Exchange:
    return Exchange(gone=exchange.gone, come=exchange.come)


# -- in words ------------------------------------------------------------------------------------------------------------


def _in_words(trades: planner.Trades, about: About, words: Words) -> str:
    """One sentence of measures, and one of who, where and what: "+120 €, 6 weeks earlier, all online; provider: …"."""
    measures = [*_money(trades, words), _time(trades, words), *_effort(trades, words)]
    if trades.all_online:
        measures.append(words.say("trade-all-online"))
    codes = {each.code: words.name(each.name) for each in about.qualification.competence_areas}
    # Of other qualifications too, as credit from elsewhere; the own names come last and stay.
    holders = (*about.catalogue.qualifications, about.qualification)
    units = {unit.code: words.name(unit.name) for each in holders for unit in each.units}
    languages = {code: words.language_of_teaching(code) for code in (*trades.languages.gone, *trades.languages.come)}
    swaps: tuple[tuple[str, planner.Exchange, dict[str, str]], ...] = (
        ("branch", trades.branch, codes),
        ("units", trades.units, units),
        ("providers", trades.providers, {}),
        ("places", trades.places, {}),
        ("languages", trades.languages, languages),
    )
    said = [_swap(what, exchange, names, words) for what, exchange, names in swaps if exchange]
    return "; ".join([", ".join(measures), *said])


def _money(trades: planner.Trades, words: Words) -> Iterable[str]:
    if trades.cost_cents == 0:
        yield words.say("trade-cost-same")
    elif trades.cost_cents is not None:
        yield _signed(trades.cost_cents, words)
    else:
        yield words.say("trade-known-cost", amount=_signed(trades.known_cost_cents, words))
        yield from _more_or_less("trade-unknown-prices", trades.unknown_prices, words)


def _signed(cents: int, words: Words) -> str:
    sign = "+" if cents > 0 else "−" if cents < 0 else "±"
    return f"{sign}{words.money(abs(cents))}"


def _time(trades: planner.Trades, words: Words) -> str:
    if trades.days is None:
        return words.say("trade-finish-unknown")
    if not trades.days:
        return words.say("trade-finish-same")
    direction = "later" if trades.days > 0 else "earlier"
    if trades.weeks:
        return words.say(f"trade-weeks-{direction}", count=abs(trades.weeks))
    return words.say(f"trade-days-{direction}", count=abs(trades.days))


def _effort(trades: planner.Trades, words: Words) -> Iterable[str]:
    yield from _more_or_less("trade-steps", trades.steps, words)
    for name, value in (("trade-osp", trades.osp), ("trade-to-agree", trades.to_agree_osp), ("trade-hours", trades.hours_per_week)):
        if value:
            yield words.say(f"{name}-{'more' if value > 0 else 'less'}", amount=abs(value))


def _more_or_less(message: str, count: int, words: Words) -> Iterable[str]:
    if count:
        yield words.say(f"{message}-{'more' if count > 0 else 'less'}", count=abs(count))


def _swap(what: str, exchange: planner.Exchange, names: dict[str, str], words: Words) -> str:
    def listed(ids: tuple[str, ...]) -> str:
        shown = [names.get(each) or each for each in ids]
        more = len(shown) - _MOST_NAMED
        return ", ".join(shown) if more <= 0 else f"{', '.join(shown[:_MOST_NAMED])} {words.say('cli-more', count=more)}"

    form = "both" if exchange.gone and exchange.come else "gone" if exchange.gone else "come"
    return words.say(f"trade-swap-{form}", what=words.say(f"trade-{what}"), gone=listed(exchange.gone), come=listed(exchange.come))
