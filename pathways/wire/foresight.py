"""What working life asks for, as an answer: signals, requirements in the order of demand, and what demand did in a plan.

Source: decision 0094; design.md 5 (how every answer opens and ends).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from pathways.curriculum.coverage import Standing
from pathways.curriculum.foresight import Demand, Weighed, figure
from pathways.curriculum.foresight import Standing as SignalStanding
from pathways.curriculum.parts import Part
from pathways.i18n import Words
from pathways.model import Catalogue, SkillSet, Unit
from pathways.model import Finding as Fact
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Number, Wire, data_of, findings_of, program

SCHEMA = "pathways/foresight/1"


class SignalOf(Wire):
    """One signal. ``standing``: whether it counts, and else why not; ``skills``: how many skills it goes to."""

    concept: str
    name: str | None
    weight: Number
    source: str
    on: date
    region: str | None
    standing: SignalStanding
    text: str
    skills: int


class AskedFor(Wire):
    """A requirement that is asked for. ``demand``: in the unit of the signals; ``offerings``: who covers it."""

    id: str
    name: str | None
    unit: str
    unit_name: str | None
    demand: Number
    standing: Standing
    text: str
    offerings: tuple[str, ...]


class ForesightAnswer(Answer):
    """The answer of ``pathways foresight``: requirements that nobody covers first, then by demand. ``days``: older signals count
    for nothing. ``open_demand``: what is asked of requirements that nobody covers, of ``all_demand``; a skill of several
    requirements is in each."""

    qualification: str | None
    region: tuple[str, ...]
    days: int
    counting: int
    signals: tuple[SignalOf, ...]
    requirements: tuple[AskedFor, ...]
    open_demand: Number
    all_demand: Number
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


class UnitDemand(Wire):
    """What is asked of a unit."""

    unit: str
    demand: Number


class ForesightOf(Wire):
    """What demand did in a plan. ``counting`` of ``signals`` count, ``old`` are too old and break no tie. ``units``: those to be
    learnt that something is asked of. ``decided``: whether another, equally good plan would have been the first without demand;
    ``chosen`` are its units that demand put there, ``instead`` those that they are there for; null: the time ran out before that
    was known."""

    region: tuple[str, ...]
    days: int
    signals: int
    counting: int
    old: int
    units: tuple[UnitDemand, ...]
    decided: bool | None
    chosen: tuple[str, ...]
    instead: tuple[str, ...]
    text: str


def signals_of(found: Demand, skills: SkillSet, words: Words) -> tuple[SignalOf, ...]:
    """The signals, those that count first, then by weight."""
    order = list(SignalStanding)
    ranked = sorted(found.signals, key=lambda each: (order.index(each.standing), -each.signal.weight, each.signal.concept))
    return tuple(_signal(each, skills, words) for each in ranked)


def _signal(each: Weighed, skills: SkillSet, words: Words) -> SignalOf:
    concept = skills.concepts.get(each.signal.concept)
    return SignalOf(
        concept=each.signal.concept,
        name=concept.name(words.language) if concept is not None else None,
        weight=each.signal.weight,
        source=each.signal.source,
        on=each.signal.on,
        region=each.signal.region,
        standing=each.standing,
        text=words.say(f"foresight-signal-{each.standing}"),
        skills=len(each.skills),
    )


def asked_for(unit: Unit, part: Part, standing: str, offerings: Sequence[str], demand: Fraction, words: Words) -> AskedFor:
    """One requirement."""
    return AskedFor(
        id=part.id,
        name=words.name(part.name) or None,
        unit=unit.code,
        unit_name=words.name(unit.name) or None,
        demand=figure(demand),
        standing=Standing(standing),
        text=words.say(f"coverage-standing-{standing}"),
        offerings=tuple(offerings),
    )


def foresight_answer(
    qualification: str | None,
    settings: tuple[tuple[str, ...], int],
    demand: Demand,
    skills: SkillSet,
    requirements: Iterable[AskedFor],
    sums: tuple[Fraction, Fraction],
    catalogue: Catalogue,
    facts: Iterable[Fact],
    today: date,
    words: Words,
) -> ForesightAnswer:
    """The whole answer. ``settings``: regions and days; ``sums``: demand that nobody covers, and all of it."""
    return ForesightAnswer(
        schema=SCHEMA,
        program=program(),
        today=today,
        data=data_of(catalogue),
        qualification=qualification,
        region=settings[0],
        days=settings[1],
        counting=demand.counting,
        signals=signals_of(demand, skills, words),
        requirements=tuple(requirements),
        open_demand=figure(sums[0]),
        all_demand=figure(sums[1]),
        decisions=decisions_of((Decided.COVERAGE, Decided.FORESIGHT), words),
        findings=findings_of(facts, words),
    )


def in_plan(
    settings: tuple[tuple[str, ...], int],
    demand: Demand,
    asked: Sequence[tuple[str, Fraction]],
    differs: tuple[tuple[str, ...], tuple[str, ...]] | None,
    names: Mapping[str, str],
    words: Words,
) -> ForesightOf:
    """What demand did. ``differs``: the units that it put in, and those that they are there for; ``None``: not known."""
    chosen, instead = differs or ((), ())
    listed = tuple(", ".join(names.get(each, each) for each in some) for some in (chosen, instead))
    if differs is None:
        text = words.say("foresight-plan-unknown")
    elif chosen or instead:
        text = words.say("foresight-plan-decided", chosen=listed[0], instead=listed[1])
    else:
        text = words.say("foresight-plan-same")
    return ForesightOf(
        region=settings[0],
        days=settings[1],
        signals=len(demand.signals),
        counting=demand.counting,
        old=sum(1 for each in demand.signals if each.standing is SignalStanding.OLD),
        units=tuple(UnitDemand(unit=unit, demand=figure(each)) for unit, each in asked),
        decided=None if differs is None else bool(chosen or instead),
        chosen=chosen,
        instead=instead,
        text=text,
    )
