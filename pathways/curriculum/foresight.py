"""What is asked for of requirements and units: signals of demand, by way of accepted links to skills.

A signal on a skill is its own. One on an occupation goes to the skills that are essential for it, one on a group of skills to the
skills below it; to each an equal part, so that a signal weighs the same however it is put. What is asked of a requirement is the
sum over the skills that it is linked to, of a unit the sum over those of all its requirements, each skill once.

A signal that is older than so many days is marked and counts for nothing; so does one of another region, where a region is asked
for. Nothing here says that a rule is met.

Source: decision 0094.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from pathways.model import ConceptKind, DemandSignal, SkillSet

DAYS = 730
"""A signal that is older is marked and counts for nothing, where nothing else is said."""
MOST_DAYS = 100_000
"""Signals cannot be asked for from further back: the day has to be one of the calendar."""
MOST = 1000
"""What the most demanded weighs for a planner; the others in proportion, rounded."""


class Standing(StrEnum):
    """What becomes of a signal."""

    COUNTS = "counts"
    OLD = "old"  # older than so many days
    LATER = "later"  # of a day after the question
    ELSEWHERE = "elsewhere"  # of a region that was not asked for
    UNKNOWN = "unknown"  # the loaded classification does not have it, or nothing follows from it


@dataclass(frozen=True, slots=True)
class Weighed:
    """A signal with what becomes of it, and the skills that it goes to."""

    signal: DemandSignal
    standing: Standing
    skills: tuple[str, ...]


@dataclass(frozen=True)
class Demand:
    """Every signal, and what is asked of each skill by those that count, exactly."""

    signals: tuple[Weighed, ...]
    skills: Mapping[str, Fraction]

    def of(self, skills: Collection[str]) -> Fraction:
        """What is asked of things with ``skills``, each once."""
        return sum((self.skills.get(each, Fraction(0)) for each in set(skills)), Fraction(0))

    @property
    def counting(self) -> int:
        """How many signals count."""
        return sum(1 for each in self.signals if each.standing is Standing.COUNTS)


def demand(
    signals: Iterable[DemandSignal],
    skills: SkillSet,
    today: date,
    *,
    days: int = DAYS,
    regions: Collection[str] = (),
) -> Demand:
    """What ``signals`` ask for on ``today``. ``regions``: only signals of these, or of no region; none: all."""
    wanted = {each.casefold() for each in regions}
    oldest = today - min(timedelta(days=days), today - date.min)
    weighed: list[Weighed] = []
    asked: dict[str, Fraction] = {}
    for signal in signals:
        reached = _reached(signal.concept, skills)
        standing = _standing(signal, today, oldest, wanted, reached)
        weighed.append(Weighed(signal, standing, reached))
        if standing is Standing.COUNTS:
            part = Fraction(signal.weight) / len(reached)
            for each in reached:
                asked[each] = asked.get(each, Fraction(0)) + part
    return Demand(tuple(weighed), dict(sorted(asked.items())))


def weights_of(asked: Mapping[str, Fraction]) -> dict[str, int]:
    """``asked`` (unit -> what is asked of it) as whole numbers, the most as ``MOST``; those that round to nothing are left out."""
    most = max(asked.values(), default=Fraction(0))
    if not most:
        return {}
    rounded = {unit: round(each * MOST / most) for unit, each in sorted(asked.items())}
    return {unit: each for unit, each in rounded.items() if each}


def figure(value: Fraction) -> Decimal:
    """With four digits behind the point, for people."""
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.0001")).normalize() + 0


def _reached(concept: str, skills: SkillSet) -> tuple[str, ...]:
    known = skills.concepts.get(concept)
    match known.kind if known is not None else None:
        case ConceptKind.SKILL:
            return (concept,)
        case ConceptKind.OCCUPATION:
            return skills.essential.get(concept, ())
        case ConceptKind.SKILL_GROUP:
            return tuple(each for each in sorted(skills.below(concept)) if _is_skill(each, skills))
        case _:
            return ()


def _is_skill(iri: str, skills: SkillSet) -> bool:
    concept = skills.concepts.get(iri)
    return concept is not None and concept.kind is ConceptKind.SKILL


def _standing(signal: DemandSignal, today: date, oldest: date, wanted: Collection[str], reached: Collection[str]) -> Standing:
    if signal.on > today:
        return Standing.LATER
    if signal.on < oldest:
        return Standing.OLD
    if wanted and signal.region is not None and signal.region.casefold() not in wanted:
        return Standing.ELSEWHERE
    return Standing.COUNTS if reached else Standing.UNKNOWN
