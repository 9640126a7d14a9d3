"""What working life asks for, beside what is taught: for a plan, and for requirements that nobody covers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from pathways.asking.coverage import surveyed
from pathways.asking.listing import Listings
from pathways.asking.skilled import Skilled
from pathways.curriculum.foresight import DAYS, Demand, demand, weights_of
from pathways.curriculum.parts import Part
from pathways.curriculum.survey import Sought, Survey
from pathways.curriculum.things import Linked, unit_thing
from pathways.exports.foresight import Tables
from pathways.i18n import Words
from pathways.model import Finding, Qualification, Severity, SkillSet, Source, Unit, finding
from pathways.planner.plan import Planned
from pathways.stores.port import Content
from pathways.wire.foresight import ForesightAnswer, ForesightOf, asked_for, foresight_answer, in_plan

Contents = Sequence[tuple[Source, Content]]


@dataclass(frozen=True, slots=True)
class Foreseeing:
    """How signals are read. ``regions``: only these and those of no region; none: all. ``days``: older ones count for nothing."""

    regions: tuple[str, ...] = ()
    days: int = DAYS


@dataclass(frozen=True)
class Foreseen:
    """The demand on one day, and the links by which it reaches requirements."""

    foreseeing: Foreseeing
    demand: Demand
    linked: Linked
    skills: SkillSet
    facts: tuple[Finding, ...] = ()

    def of_units(self, units: Iterable[Unit]) -> dict[str, Fraction]:
        """What is asked of each unit, where anything is; by its code."""
        asked = {unit.code: self.demand.of(unit_thing(unit, self.linked).skills) for unit in units}
        return {code: each for code, each in sorted(asked.items()) if each}


def foreseen(contents: Contents, today: date, foreseeing: Foreseeing) -> Foreseen:
    """The demand on ``today``, with what has to be said about it."""
    there = Skilled.of(contents)
    signals = [signal for _, content in contents for signal in content.signals]
    found = demand(signals, there.skills or SkillSet(), today, days=foreseeing.days, regions=foreseeing.regions)
    facts: tuple[Finding, ...] = ()
    if not signals:
        facts = (finding("demand_not_loaded", Severity.WARNING, "/"),)
    elif there.skills is None:
        facts = (finding("demand_without_skills", Severity.WARNING, "/"),)
    return Foreseen(foreseeing, found, there.linked, there.skills or SkillSet(), facts)


# -- beside what is covered -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A row of the map of coverage with what is asked of it."""

    survey_unit: str
    unit: Unit
    part: Part
    standing: str
    offerings: tuple[str, ...]
    asked: Fraction


@dataclass(frozen=True, slots=True)
class Ahead:
    """The signals, and the rows of the map in the order of demand: what nobody covers first."""

    today: date
    foreseen: Foreseen
    survey: Survey
    rows: tuple[AskedRow, ...]
    facts: tuple[Finding, ...]


_ORDER = {"open": 0, "declared": 1, "formal": 2}


def ahead(there: Listings, sought: Sought, foreseeing: Foreseeing, today: date) -> Ahead:
    """Requirements that are asked for, the uncovered first, then by how much. Raises as ``surveyed``."""
    survey = surveyed(there, sought, today)
    found = foreseen(there.kept.content, today, foreseeing)
    rows = []
    for unit, parts in survey.rows:
        for row in parts:
            asked = found.demand.of(found.linked.of_rows((row.part.id,)))
            if asked:
                offerings = tuple(each.offering for each in (*row.formal, *row.declared))
                rows.append(AskedRow(unit.code, unit.unit, row.part, str(row.standing), offerings, asked))
    rows.sort(key=lambda each: (_ORDER[each.standing], -each.asked, each.part.id))
    return Ahead(today, found, survey, tuple(rows), (*survey.facts, *found.facts))


# -- in a plan ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Decided:
    """What demand did in a plan. ``asked``: of each unit of the plan that is to be learnt, most first. ``instead``: units of the
    plan that it would have been without demand and that are not in it; ``chosen``: those in their place; both empty where demand
    decided nothing. ``known``: false where the time ran out before it was known."""

    foreseen: Foreseen
    asked: tuple[tuple[str, Fraction], ...] = ()
    chosen: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    known: bool = True


def weights(found: Foreseen, qualification: Qualification) -> tuple[tuple[str, int], ...]:
    """What is asked of the units of ``qualification``, for the planner."""
    return tuple(sorted(weights_of(found.of_units(qualification.units)).items()))


def decided(found: Foreseen, qualification: Qualification, plan: Planned, without: Planned | None) -> Decided:
    """``plan`` held against the one that is best ``without`` demand."""
    asked = found.of_units(qualification.units)
    mine = _new_units(plan)
    ordered = sorted(((unit, asked[unit]) for unit in mine if unit in asked), key=lambda each: (-each[1], each[0]))
    if without is None or not (plan.optimal and without.optimal):
        return Decided(found, tuple(ordered), known=False)
    other = _new_units(without)
    return Decided(found, tuple(ordered), tuple(sorted(mine - other)), tuple(sorted(other - mine)))


def _new_units(planned: Planned) -> set[str]:
    """Units that are counted in a plan and that a step of it covers."""
    covered = {each.unit for step in planned.plan.steps for each in step.covers}
    counted = {each.unit for each in planned.plan.completion.leaves.values() if each.unit is not None}
    return covered & counted


# -- as answers -----------------------------------------------------------------------------------------------------------


def ahead_answer(found: Ahead, there: Listings, said: Words) -> ForesightAnswer:
    """The answer of the verb."""
    rows = (asked_for(each.unit, each.part, each.standing, each.offerings, each.asked, said) for each in found.rows)
    sums = (
        sum((each.asked for each in found.rows if each.standing == "open"), Fraction(0)),
        sum((each.asked for each in found.rows), Fraction(0)),
    )
    foreseen = found.foreseen
    return foresight_answer(
        found.survey.sought.qualification,
        (foreseen.foreseeing.regions, foreseen.foreseeing.days),
        foreseen.demand,
        foreseen.skills,
        rows,
        sums,
        replace(found.survey.catalogue, sources=there.sources),
        found.facts,
        found.today,
        said,
    )


def plan_foresight(found: Decided, qualification: Qualification, said: Words) -> ForesightOf:
    """What demand did in a plan."""
    names = {unit.code: f"{unit.code} {said.name(unit.name)}".strip() for unit in qualification.units}
    foreseen = found.foreseen
    settings = (foreseen.foreseeing.regions, foreseen.foreseeing.days)
    differs = (found.chosen, found.instead) if found.known else None
    return in_plan(settings, foreseen.demand, found.asked, differs, names, said)


def tables_of(answer: ForesightAnswer, said: Words) -> Tables:
    """The answer as tables."""
    rows = (
        (each.demand, each.text, each.id, each.name, each.unit, each.unit_name, ", ".join(each.offerings))
        for each in answer.requirements
    )
    signals = (
        (each.weight, each.name, each.concept, each.source, each.on, each.region, each.text, each.skills) for each in answer.signals
    )
    return Tables(tuple(rows), tuple(signals), said, answer.today)
