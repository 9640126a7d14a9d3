"""A seeded catalogue over a real rule tree: what a region's providers might offer.

Shapes, all guessed and written down here so that they can be argued with: prices log-uniform from 0 (a third is free) to
900 euros; lengths 2 to 24 weeks; 4 to 24 hours a week; intakes on any Monday within 70 weeks; half of the rows cover a whole
unit, the rest one to three of its requirements; common units are offered whole and by sub-unit; one row in eight is open
credit. Every unit is offered whole at least twice, so that a plan exists.

Shares of rows that are made otherwise (``Shares``; none unless asked for) are drawn apart, so that the other rows of a seed
stay as they are: self-paced ones start any Monday and last as long as the row's dates did; unknown prices are not stated;
prerequisites are one other vocational unit of the tree, earlier in the order of codes, so that nothing waits in a circle.
Units' first two offerings stay as they are, so that a plan still exists.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from pathways.model import (
    Certainty,
    Coverage,
    Extent,
    Intake,
    Measure,
    Offering,
    PieceKind,
    Qualification,
    Text,
    Unit,
    UnitKind,
)

FIRST_MONDAY = date(2027, 1, 11)
PROVIDERS = 40


@dataclass(frozen=True, slots=True)
class Shares:
    """Which share of the rows (0 to 1) is made otherwise than the shapes above say."""

    self_paced: float = 0.0
    unknown_prices: float = 0.0
    prerequisites: float = 0.0


PLAIN = Shares()
MIXED = Shares(self_paced=0.1, unknown_prices=0.05, prerequisites=0.05)


def offerings(qualification: Qualification, rows: int, *, seed: int, shares: Shares = PLAIN) -> tuple[Offering, ...]:
    """``rows`` offerings that touch the units of ``qualification``; equal for equal arguments."""
    name = f"{qualification.register_number}/{rows}/{seed}"
    dice, apart = random.Random(name), random.Random(f"{name}/otherwise")
    units = sorted({leaf.unit for structure in qualification.structures for leaf in structure.root.leaves()})
    plain = [_offering(qualification, units, number, dice) for number in range(rows)]
    if shares == PLAIN:
        return tuple(plain)
    vocational = [code for code in units if (unit := qualification.unit(code)) is None or unit.kind is UnitKind.VOCATIONAL]
    first = 2 * len(units)
    return (*plain[:first], *(_otherwise(each, vocational, shares, apart) for each in plain[first:]))


def nationwide(qualifications: Sequence[Qualification], rows: int, *, seed: int, shares: Shares = PLAIN) -> tuple[Offering, ...]:
    """``rows`` offerings over all ``qualifications``, as many for each as for the others; equal for equal arguments. What is
    common to several is offered for each of them, and is of use in all."""
    found = []
    for number, qualification in enumerate(qualifications):
        own = len(range(number, rows, len(qualifications)))
        made = offerings(qualification, own, seed=seed, shares=shares)
        found += [replace(each, id=f"{qualification.id}-{each.id}") for each in made]
    return tuple(found)


def _otherwise(offering: Offering, vocational: Sequence[str], shares: Shares, dice: random.Random) -> Offering:
    if dice.random() < shares.self_paced:
        only = offering.intakes[0]
        assert only.start is not None
        assert only.end is not None
        weeks = ((only.end - only.start).days + 3) // 7
        offering = replace(offering, intakes=(), any_start=True, weeks=weeks)
    if dice.random() < shares.unknown_prices:
        offering = replace(offering, price_cents=None)
    if dice.random() < shares.prerequisites:
        covered = min((each.unit for each in offering.covers), default="")
        earlier = [code for code in vocational if code < covered]
        offering = replace(offering, prerequisites=(dice.choice(earlier),) if earlier else ())
    return offering


def _offering(qualification: Qualification, units: list[str], number: int, dice: random.Random) -> Offering:
    code = units[number % len(units)] if number < 2 * len(units) else dice.choice(units)
    unit = qualification.unit(code)
    provider = f"provider-{dice.randrange(PROVIDERS):02d}"
    kind, osp = PieceKind.UNIT, None
    covers: tuple[Coverage, ...] = ()
    if number >= 2 * len(units) and dice.random() < 0.125:
        kind = dice.choice([PieceKind.LOCAL_UNIT, PieceKind.UPPER_SECONDARY, PieceKind.HIGHER_EDUCATION])
        osp = Decimal(dice.choice([2, 3, 5, 10, 15]))
    elif number >= 2 * len(units) and unit is not None and unit.kind is UnitKind.COMMON:
        kind, covers = _of_common(unit, dice)
    elif unit is not None and unit.requirements and number >= 2 * len(units) and dice.random() < 0.5:
        first = dice.randrange(len(unit.requirements))
        some = unit.requirements[first : first + dice.randint(1, 3)]
        kind = PieceKind.PART_OF_UNIT
        covers = (Coverage(code, requirements=tuple(each.id for each in some), declared_by=provider),)
    else:
        covers = (Coverage(code, certainty=Certainty.FORMAL),)
    weeks = dice.randint(2, 24)
    starts = [FIRST_MONDAY + timedelta(weeks=dice.randrange(70)) for _ in range(dice.randint(1, 2))]
    return Offering(
        id=f"row-{number:06d}",
        name=Text(en=f"Offering {number}"),
        provider=provider,
        kind=kind,
        covers=covers,
        extent=Extent(osp, osp, Measure.OSP) if osp is not None else None,
        price_cents=0 if dice.random() < 1 / 3 else round(10 ** dice.uniform(3, 4.95)),
        intakes=tuple(Intake(start, start + timedelta(days=7 * weeks - 3)) for start in sorted(starts)),
        hours_per_week=Decimal(dice.randint(4, 24)),
        languages=(dice.choice(["fi", "fi", "fi", "sv"]),),
        modes=(dice.choice(["contact", "online", "blended"]),),
    )


def _of_common(unit: Unit, dice: random.Random) -> tuple[PieceKind, tuple[Coverage, ...]]:
    """A sub-unit, or the whole where no sub-unit has a code."""
    named = [each for each in unit.sub_units if each.code]
    if not named:
        return PieceKind.UNIT, (Coverage(unit.code, certainty=Certainty.FORMAL),)
    chosen = dice.choice(named)
    optional = chosen.has_optional and dice.random() < 0.4
    return PieceKind.SUB_UNIT, (Coverage(unit.code, sub_unit=chosen.code, optional=optional, certainty=Certainty.FORMAL),)
