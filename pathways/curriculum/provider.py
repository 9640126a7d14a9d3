"""What the offerings of one provider add up to: which units they complete, alone or with others; which lead nowhere, and why; what
only this provider offers; what is missing of the units that it has begun to cover.

Everything is read from the map of coverage over all providers, so each number is the length of a list here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pathways.curriculum.coverage import CoveredPart, CoveredUnit, LeftOut, Standing, Within, coverage_map
from pathways.curriculum.leading import admitted_by
from pathways.model import Catalogue, Certainty, Offering, Qualification


class Alone(StrEnum):
    """How far the provider's offerings get a learner through a unit."""

    FORMAL = "formal"  # they are the unit, or all its sub-units
    DECLARED = "declared"  # all of it is covered as declared: a demonstration remains
    TOGETHER = "together"  # only with offerings of others
    OPEN = "open"  # something of it nobody covers


class Nowhere(StrEnum):
    """Why an offering leads nowhere."""

    NOTHING_SAID = "nothing_said"  # neither covers anything nor has an extent and kind that an open group takes
    NOT_IN_FORCE = "not_in_force"  # covers what no loaded requirements hold in force
    NOT_ASSESSED = "not_assessed"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class ProvidedUnit:
    """One unit of which the provider covers something. ``mine``: rows that it covers; ``only``: those that nobody else does;
    ``missing``: compulsory rows that it does not cover; ``open``: those of them that nobody does."""

    unit: CoveredUnit
    alone: Alone
    mine: tuple[CoveredPart, ...]
    only: tuple[CoveredPart, ...]
    missing: tuple[CoveredPart, ...]
    open: tuple[CoveredPart, ...]
    offerings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """Another provider, and the rows that both cover."""

    provider: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two offerings, one of them the provider's, and the rows that both cover."""

    mine: str
    other: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Provided:
    """One provider. ``offerings``: all of them, by id; ``everything``: every unit of the
    requirements; ``units``: those of which it covers something, in the order of the documents; ``admitted``: offerings that cover
    no unit, and that an open group takes."""

    today: date
    provider: str
    catalogue: Catalogue
    qualifications: tuple[Qualification, ...]
    offerings: tuple[Offering, ...]
    everything: tuple[CoveredUnit, ...]
    units: tuple[ProvidedUnit, ...]
    nowhere: tuple[tuple[Offering, Nowhere], ...]
    admitted: tuple[Offering, ...]
    shared: tuple[Shared, ...]
    overlaps: tuple[Overlap, ...]

    @property
    def completed(self) -> tuple[ProvidedUnit, ...]:
        """Units that it completes alone."""
        return tuple(each for each in self.units if each.alone in (Alone.FORMAL, Alone.DECLARED))

    @property
    def only_here(self) -> tuple[ProvidedUnit, ...]:
        """Units of which only it covers something, or which only it completes."""
        return tuple(each for each in self.units if each.only or _is(each.unit.only_completer, self.provider))

    @property
    def with_gaps(self) -> tuple[ProvidedUnit, ...]:
        """Units of which it covers something and not everything."""
        return tuple(each for each in self.units if each.missing)


def _is(completer: object, provider: str) -> bool:
    return completer is not None and getattr(completer, "provider", None) == provider


def provided(provider: str, catalogue: Catalogue, qualifications: tuple[Qualification, ...], today: date) -> Provided:
    """What ``provider`` offers, in ``qualifications``. Coverage of ``catalogue`` has been resolved."""
    found = coverage_map(qualifications, catalogue.offerings, Within(today))
    mine = tuple(sorted((each for each in catalogue.offerings if each.provider == provider), key=lambda each: each.id))
    units = tuple(_unit(each, provider) for each in found.units if any(touch.provider == provider for touch in each.touches))
    leading = {id for each in units for id in each.offerings}
    nowhere, admitted = [], []
    for each in mine:
        if each.id in leading:
            continue
        why = _why(each, Within(today).refuses(each))
        if why is None and admitted_by(each, qualifications, catalogue):
            admitted.append(each)
        else:
            nowhere.append((each, why or (Nowhere.NOT_IN_FORCE if _names_units(each) else Nowhere.NOTHING_SAID)))
    return Provided(
        today,
        provider,
        catalogue,
        qualifications,
        mine,
        found.units,
        units,
        tuple(nowhere),
        tuple(admitted),
        tuple(_shared(units, provider)),
        tuple(_overlaps(units, provider)),
    )


def _unit(unit: CoveredUnit, provider: str) -> ProvidedUnit:
    rows = [(row, {each.provider for each in row.touches}) for row in unit.parts]
    mine = tuple(row for row, who in rows if provider in who)
    missing = tuple(row for row, who in rows if row.part.compulsory and provider not in who)
    completer = next((each for each in unit.completed_by if each.provider == provider), None)
    if completer is not None:
        alone = Alone.FORMAL if completer.certainty is Certainty.FORMAL else Alone.DECLARED
    else:
        alone = Alone.TOGETHER if unit.completed_together else Alone.OPEN
    return ProvidedUnit(
        unit,
        alone,
        mine,
        tuple(row for row, who in rows if who == {provider}),
        missing,
        tuple(row for row in missing if row.standing is Standing.OPEN),
        tuple(each.offering for each in unit.touches if each.provider == provider),
    )


def _why(offering: Offering, refused: LeftOut | None) -> Nowhere | None:
    match refused:
        case LeftOut.NOT_ASSESSED:
            return Nowhere.NOT_ASSESSED
        case LeftOut.OVER:
            return Nowhere.OVER
        case _:
            return Nowhere.NOT_IN_FORCE if offering.set_aside or offering.unresolved else None


def _names_units(offering: Offering) -> bool:
    return bool(offering.covers or offering.set_aside or offering.unresolved)


def _shared(units: Iterable[ProvidedUnit], provider: str) -> Iterator[Shared]:
    """Most rows in common first."""
    found: dict[str, dict[str, None]] = {}
    for unit in units:
        for row in unit.mine:
            for touch in row.touches:
                if touch.provider != provider:
                    found.setdefault(touch.provider, {})[row.part.id] = None
    for name, rows in sorted(found.items(), key=lambda each: (-len(each[1]), each[0])):
        yield Shared(name, tuple(rows))


def _overlaps(units: Iterable[ProvidedUnit], provider: str) -> Iterator[Overlap]:
    """Most rows in common first; of two offerings of the provider the first by its id is called ``mine``."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for unit in units:
        for row in unit.mine:
            own = [each.offering for each in row.touches if each.provider == provider]
            others = [each.offering for each in row.touches if each.provider != provider]
            pairs = [(one, other) for one in own for other in others]
            pairs += [(one, other) for place, one in enumerate(own) for other in own[place + 1 :]]
            for pair in pairs:
                found.setdefault(pair, {})[row.part.id] = None
    for (one, other), rows in sorted(found.items(), key=lambda each: (-len(each[1]), each[0])):
        yield Overlap(one, other, tuple(rows))
