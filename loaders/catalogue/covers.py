"""What an offering covers, as a cell says it.

    105730          the whole unit
    400012/VVTD     the compulsory part of a sub-unit
    400012/VVTD?    its optional part
    105730:1,2,5    requirements by number, in the order of the document; 105730:1-3 is a run of them

Whether the codes exist is not known here: that takes the qualifications.
"""

from __future__ import annotations

import re

from loaders.cells import Bad, code, requirement_numbers
from loaders.table import CellValue
from pathways.model import Certainty, Coverage

_ITEM = re.compile(r"(\d{4,8})(?:/([A-ZÅÄÖ0-9_.\-]{1,20})(\?)?|:(\d{1,3}(?:-\d{1,3})?(?:,\d{1,3}(?:-\d{1,3})?)*))?", re.ASCII)
_UNIT = re.compile(r"\d{4,8}", re.ASCII)


def formal_coverage(value: CellValue) -> Coverage | Bad:
    """The unit or sub-unit that the offering is. Single requirements are refused: only a whole can be formal."""
    found = _coverage(value, Certainty.FORMAL, None)
    return Bad("coverage_part_not_formal") if isinstance(found, Coverage) and found.requirements else found


def declared_coverage(value: CellValue, declared_by: str) -> Coverage | Bad:
    """What ``declared_by`` says that the offering covers."""
    return _coverage(value, Certainty.DECLARED, declared_by)


def unit_code(value: CellValue) -> str | Bad:
    """The code of a unit."""
    found = code(value)
    return found if _UNIT.fullmatch(found) else Bad("cell_not_a_unit_code")


def _coverage(value: CellValue, certainty: Certainty, declared_by: str | None) -> Coverage | Bad:
    match = _ITEM.fullmatch("".join(code(value).upper().replace("–", "-").split()))
    if match is None:
        return Bad("coverage_unreadable")
    unit, sub_unit, optional, listed = match.groups()
    numbers = requirement_numbers(listed) if listed else ()
    if numbers is None:
        return Bad("coverage_unreadable")
    requirements = tuple(f"{unit}:{each}" for each in numbers)
    return Coverage(unit, sub_unit, optional is not None, requirements, certainty, declared_by)
