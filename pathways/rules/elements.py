"""What a unit is made of: the smallest things that can be recognised.

A vocational unit is made of its requirements, a common unit of its mandatory sub-units; language variants of one
sub-unit are one element with several ways to meet it. A unit without listed requirements has one element, itself.

Source: planner-model.md 1.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pathways.model import SubUnit, Text, Unit, UnitKind


@dataclass(frozen=True, slots=True)
class Element:
    """One part of a unit that can be met on its own. ``osp`` is known for sub-units only."""

    id: str
    name: Text
    osp: Decimal | None = None


def elements(code: str, unit: Unit | None) -> tuple[Element, ...]:
    """The elements of the unit ``code``, at least one, in document order."""
    if unit is None:
        return (Element(code, Text()),)
    if unit.kind is UnitKind.COMMON:
        found: dict[str, Element] = {}
        for sub_unit in unit.sub_units:
            if sub_unit.has_mandatory and sub_unit.element not in found:
                found[sub_unit.element] = Element(sub_unit.element, sub_unit.name, sub_unit.mandatory_osp)
        if found:
            return tuple(found.values())
    elif unit.requirements:
        return tuple(Element(each.id, each.text) for each in unit.requirements)
    return (Element(code, unit.name),)


def optional_need_osp(unit: Unit, osp: Decimal | None) -> Decimal | None:
    """Optional credit that a common unit of extent ``osp`` needs beside its mandatory sub-units; ``None`` when it
    needs none, or when an extent is not known."""
    if unit.kind is not UnitKind.COMMON or osp is None or not any(each.has_optional for each in unit.sub_units):
        return None
    if not any(each.has_mandatory for each in unit.sub_units):
        return osp
    mandatory = [each.osp for each in elements(unit.code, unit)]
    if any(each is None for each in mandatory):
        return None
    need = osp - sum((each for each in mandatory if each is not None), Decimal(0))
    return need if need > 0 else None


def find_sub_units(unit: Unit, code: str, *, language: str | None = None, osp: Decimal | None = None) -> tuple[SubUnit, ...]:
    """The sub-units of ``unit`` that carry ``code``; with several, those of ``language``, then those whose mandatory
    extent is ``osp`` (eperusteet.md 9.12: one code may label two areas)."""
    fits = tuple(each for each in unit.sub_units if code == each.code or code in each.aliases)
    exact = tuple(each for each in fits if each.code == code)
    fits = exact or fits
    for narrower in (
        tuple(each for each in fits if language and each.language == language),
        tuple(each for each in fits if osp is not None and each.mandatory_osp == osp),
    ):
        if len({each.element for each in fits}) > 1 and narrower:
            fits = narrower
    return fits
