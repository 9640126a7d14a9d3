"""What of a unit can be covered on its own: the rows of a coverage map.

A vocational unit has its requirements, a common unit its compulsory sub-units (language variants are one row, and any of
them covers it) and, beside them, the optional part of each. A unit that lists nothing has one row, itself. Compulsory rows are
the elements that plans are made of (``pathways.rules.elements``).

Source: planner-model.md 1.2; eperusteet.md 5.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pathways.model import Coverage, Text, Unit
from pathways.rules.elements import elements, find_sub_units


class PartKind(StrEnum):
    """What a row is."""

    REQUIREMENT = "requirement"
    SUB_UNIT = "sub_unit"  # the compulsory part of a sub-unit
    OPTIONAL = "optional"  # the optional part of a sub-unit
    UNIT = "unit"  # the unit lists nothing


@dataclass(frozen=True, slots=True)
class Part:
    """One row. ``id`` is written as a catalogue table writes it: "105438:3", "400012/VVTD", "400012/VVTD?", "105444".

    ``osp`` is known of sub-units only. ``variants``: where it can be met by several sub-units, their codes and names.
    """

    id: str
    unit: str
    kind: PartKind
    name: Text
    osp: Decimal | None = None
    variants: tuple[tuple[str | None, Text], ...] = ()

    @property
    def compulsory(self) -> bool:
        """Whether the unit is not complete without it."""
        return self.kind is not PartKind.OPTIONAL


def parts_of(unit: Unit) -> tuple[Part, ...]:
    """The rows of ``unit``: the compulsory ones in the order of the document, then the optional ones."""
    return (*_compulsory(unit), *_optional(unit))


def _compulsory(unit: Unit) -> Iterator[Part]:
    requirements = {each.id for each in unit.requirements}
    for each in elements(unit.code, unit):
        if each.id in requirements:
            yield Part(each.id, unit.code, PartKind.REQUIREMENT, each.name)
        elif each.id == unit.code:
            yield Part(each.id, unit.code, PartKind.UNIT, unit.name)
        else:
            variants = [one for one in unit.sub_units if one.element == each.id and one.has_mandatory]
            named = tuple((one.code, one.name) for one in variants) if len(variants) > 1 else ()
            yield Part(each.id, unit.code, PartKind.SUB_UNIT, each.name, each.osp, named)


def _optional(unit: Unit) -> Iterator[Part]:
    for element in dict.fromkeys(each.element for each in unit.sub_units if each.has_optional):
        variants = [each for each in unit.sub_units if each.element == element and each.has_optional]
        extents = {each.optional_osp for each in variants}
        named = tuple((each.code, each.name) for each in variants) if len(variants) > 1 else ()
        osp = extents.pop() if len(extents) == 1 else None
        yield Part(optional_id(element), unit.code, PartKind.OPTIONAL, variants[0].name, osp, named)


def optional_id(element: str) -> str:
    """The id of the optional part of a sub-unit."""
    return f"{element}?"


def is_whole(coverage: Coverage) -> bool:
    """Whether ``coverage`` is of the unit as a whole."""
    return coverage.sub_unit is None and not coverage.requirements


def named_by(coverage: Coverage, unit: Unit) -> frozenset[str]:
    """Ids of the rows of ``unit`` that ``coverage`` names; none where it is of the whole.

    A sub-unit that has no compulsory part stands for its optional one.
    """
    if coverage.sub_unit is None:
        return frozenset(coverage.requirements)
    found = find_sub_units(unit, coverage.sub_unit)
    return frozenset(
        optional_id(each.element) if coverage.optional or not each.has_mandatory else each.element
        for each in found
        if each.has_optional or not coverage.optional
    )
