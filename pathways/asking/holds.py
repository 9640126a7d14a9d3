"""What a counsellor enters by hand: ``--holds CODE[:proposed]``.

A code is a unit (105730), a sub-unit (400012/VVAI, or VVAI alone where only one unit has it; with "?" behind it, as in the
tables, its optional part), one requirement of a unit (105730:2) or the id of a loaded offering. Without more it is completed
or recognised: formal evidence, marked as entered by hand in every answer; a completed POK is what its provider declares
(``pathways.rules.completed_poks``). With ":proposed" the learner knows it and nobody has decided: it is proposed and not
counted (decision 0003).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pathways.errors import AmbiguousReference
from pathways.model import (
    Catalogue,
    Certainty,
    Evidence,
    Finding,
    Flag,
    Offering,
    PieceKind,
    Provenance,
    Record,
    Severity,
    Unit,
    finding,
)
from pathways.planner.goal import UnknownCode
from pathways.rules.merging import merge
from pathways.rules.nearest import ValidCodes

SOURCE = "by hand"
_PROPOSED = ":proposed"
_OPTIONAL = "?"


def with_held(record: Record, catalogue: Catalogue, held: Iterable[str]) -> Record:
    """``record`` with what was entered by hand. Raises ``UnknownCode`` with the nearest valid code."""
    codes = tuple(dict.fromkeys(each.strip() for each in held))
    if not codes:
        return record
    units = _units(catalogue)
    offerings = {each.id: each for each in catalogue.offerings}
    found = tuple(_evidence(each, units, offerings) for each in codes)
    merged, _ = merge([record, Record(evidence=found)])
    return merged


def codes_named(held: Iterable[str]) -> set[str] | None:
    """The units that ``held`` names, or ``None`` where a sub-unit is named without its unit: then any may be meant."""
    units = {each.strip().removesuffix(_PROPOSED).partition(":")[0].partition("/")[0] for each in held}
    return units if all(each.isdigit() for each in units) else None


def unknown_codes(record: Record, catalogue: Catalogue) -> tuple[Finding, ...]:
    """Units that somebody entered by hand (in a learner's table) and that no loaded requirements hold: typing errors, most
    often. National records are not asked: they may name any requirements."""
    units = _units(catalogue)
    valid = ValidCodes(units)
    found = []
    for each in record.evidence:
        code = each.code if each.kind is PieceKind.UNIT else each.unit
        if Flag.BY_HAND in each.flags and code is not None and code not in units:
            where = ", ".join(filter(None, (each.provenance.source, each.provenance.place)))
            found.append(finding("held_unit_unknown", Severity.WARNING, where, code=code, nearest=valid.nearest(code)))
    return tuple(found)


def _units(catalogue: Catalogue) -> dict[str, Unit]:
    """Unit by code; of several versions the newest."""
    dated = sorted(catalogue.qualifications, key=lambda each: (str(each.valid_from or ""), each.id))
    return {unit.code: unit for each in dated for unit in each.units}


def _evidence(written: str, units: dict[str, Unit], offerings: dict[str, Offering]) -> Evidence:
    code = written.removesuffix(_PROPOSED)
    found = _completed(offerings[code]) if code in offerings and code not in units else _meant(code, units, offerings)
    return replace(found, certainty=Certainty.PROPOSED) if written.endswith(_PROPOSED) else found


def _completed(offering: Offering) -> Evidence:
    """A POK that was completed, as a row of a learner's table names it; what it covers is joined to it afterwards."""
    return Evidence(
        f"{SOURCE}:{offering.id}",
        PieceKind.OTHER,
        offering.name,
        Provenance(SOURCE),
        certainty=Certainty.DECLARED,
        code=offering.id,
        flags=frozenset({Flag.BY_HAND}),
    )


def _meant(code: str, units: dict[str, Unit], offerings: Iterable[str]) -> Evidence:
    place = Provenance(SOURCE)
    flags = frozenset({Flag.BY_HAND})
    if code in units:
        return Evidence(f"{SOURCE}:{code}", PieceKind.UNIT, units[code].name, place, code=code, national=True, flags=flags)
    unit, is_requirement, _ = code.partition(":")
    if is_requirement and unit in units:
        for each in units[unit].requirements:
            if each.id == code:
                return Evidence(
                    f"{SOURCE}:{code}",
                    PieceKind.PART_OF_UNIT,
                    each.text,
                    place,
                    unit=unit,
                    national=True,
                    requirements=(code,),
                    flags=flags,
                )
        raise _unknown("requirement_unknown", code, [each.id for each in units[unit].requirements])
    return _sub_unit(code, units, offerings, place, flags)


def _sub_unit(code: str, units: dict[str, Unit], offerings: Iterable[str], place: Provenance, flags: frozenset[Flag]) -> Evidence:
    mandatory = not code.endswith(_OPTIONAL)
    named, inside, own = code.removesuffix(_OPTIONAL).rpartition("/")
    every = [
        (unit.code, each)
        for unit in units.values()
        for each in unit.sub_units
        if each.code and (not inside or unit.code == named) and own in (each.code, *each.aliases)
    ]
    homes = tuple(sorted({unit for unit, _ in every}))
    if not homes:
        # The nearest of everything that could have been meant: a unit, a sub-unit with its unit, or an offering.
        known = [*units, *(f"{unit.code}/{each.code}" for unit in units.values() for each in unit.sub_units if each.code)]
        known += offerings
        raise _unknown("held_unknown", code, known)
    if len(homes) > 1:
        raise AmbiguousReference("sub_unit_ambiguous", code, tuple(f"{each}/{code}" for each in homes))
    unit, found = every[0]
    return Evidence(
        f"{SOURCE}:{unit}/{own}{'' if mandatory else _OPTIONAL}",
        PieceKind.SUB_UNIT,
        found.name,
        place,
        code=found.code,
        national=True,
        unit=unit,
        mandatory=mandatory,
        flags=flags,
    )


def _unknown(error: str, code: str, known: Iterable[str]) -> UnknownCode:
    nearest = ValidCodes(known).nearest(code)
    return UnknownCode(error, code, (nearest,) if nearest else ())
