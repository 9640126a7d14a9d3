"""Units (*tutkinnon osa*) of a payload: one per code, with the requirements or the sub-units that it consists of.

Decisions:

- One code, one unit: where a payload has two bodies for a code (one per method of completion), the first one that has a
  text gives it, and the document's numbers of both are kept.
- A common unit is recognised by the list of codes first, because the type alone misleads: a part of preparatory training
  (VALMA) carries the type of the common units of 2014. Of units that the list does not hold, the reform type is common, and
  the type of 2014 is when one of its areas lists objectives; those of VALMA list none.
- Common units have sub-units and no requirements of their own; all others have requirements. A part of preparatory training
  has no skills text: the aims of its content (``valmaTelmaSisalto``) are its requirements.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from loaders.document import Json, Place, items, mapping, text_of
from loaders.eperusteet.areas import sub_units
from loaders.eperusteet.measures import code_of, id_of
from loaders.eperusteet.words import Skills, skills, words
from pathways.model import COMMON_2014, COMMON_REFORM, Finding, Requirement, Severity, Text, Unit, UnitKind, finding


@dataclass(slots=True)
class Units:
    """The units by code, in document order, and the code of every number that the document gives a unit."""

    by_code: dict[str, Unit] = field(default_factory=dict)
    code_of_id: dict[str, str] = field(default_factory=dict)
    without_code: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Doubtful:
    """Codes of units that could not be read in full; reported once for all. A code stands once per doubtful thing."""

    languages_differ: list[str] = field(default_factory=list)
    in_prose: list[str] = field(default_factory=list)
    none: list[str] = field(default_factory=list)
    areas_without_code: list[str] = field(default_factory=list)
    without_address: list[str] = field(default_factory=list)


def read_units(bodies: list[Json], place: Place, findings: list[Finding]) -> Units:
    """The units of ``tutkinnonOsat``."""
    units = Units()
    doubtful = _Doubtful()
    for number, each in enumerate(bodies):
        body = mapping(each)
        code, id = code_of(body), id_of(body.get("id"))
        if code is None:
            findings.append(
                finding("unit_without_code", Severity.WARNING, str(place / number), id=id, name=words(body.get("nimi")))
            )
            if id is not None:
                units.without_code.add(id)
            continue
        if id is not None:
            units.code_of_id[id] = code
        if "koodiUri" in body and text_of(body.get("koodiUri")) is None:
            doubtful.without_address.append(code)
        unit = _unit(code, id, body, place / number, findings, doubtful)
        known = units.by_code.get(code)
        if known is None:
            units.by_code[code] = unit
            continue
        merged = _merged(known, unit)
        units.by_code[code] = merged
        findings.append(
            finding(
                "unit_code_repeated", Severity.NOTE, str(place / number), unit=code, name=merged.name, ids=", ".join(merged.ids)
            )
        )
    _report(doubtful, place, findings)
    return units


def is_common(code: str, body: Json) -> bool:
    """Whether a unit is a common one, by the rule that the module's docstring gives."""
    if code in COMMON_2014 or code in COMMON_REFORM:
        return True
    match text_of(body.get("tyyppi")):
        case "reformi_tutke2":
            return True
        case "tutke2":
            areas = (mapping(area) for area in items(body.get("osaAlueet")))
            keys = ("osaamistavoitteet", "pakollisetOsaamistavoitteet", "valinnaisetOsaamistavoitteet")
            return any(area.get(key) for area in areas for key in keys)
        case _:
            return False


def _unit(code: str, id: str | None, body: Json, place: Place, findings: list[Finding], doubtful: _Doubtful) -> Unit:
    unit = Unit(code, words(body.get("nimi")), ids=() if id is None else (id,))
    if not unit.name:
        findings.append(finding("unit_without_name", Severity.NOTE, str(place), unit=code))
    if is_common(code, body):
        if code in COMMON_2014 and text_of(body.get("tyyppi")) == "reformi_tutke2":
            findings.append(finding("common_unit_generation", Severity.WARNING, str(place), unit=code, name=unit.name))
        areas = sub_units(code, items(body.get("osaAlueet")), place / "osaAlueet", findings)
        doubtful.areas_without_code += [code for area in areas if area.code is None]
        return replace(unit, kind=UnitKind.COMMON, sub_units=areas)
    found = skills(body.get("ammattitaitovaatimukset"), body.get("ammattitaitovaatimukset2019"))
    if not found.texts:
        found = Skills(_preparatory_aims(body))
    _note(code, found, doubtful)
    requirements = (Requirement(f"{code}:{number}", text) for number, text in enumerate(found.texts, start=1))
    return replace(unit, requirements=tuple(requirements))


def _preparatory_aims(body: Json) -> tuple[Text, ...]:
    """The aims of a part of preparatory training (VALMA, TELMA): its own, then those of its areas."""
    contents = [mapping(part).get("valmaTelmaSisalto") for part in (body, *items(body.get("osaAlueet")))]
    groups = [group for content in contents for group in items(mapping(content).get("osaamistavoite"))]
    aims = (words(aim) for group in groups for aim in items(mapping(group).get("tavoitteet")))
    return tuple(aim for aim in aims if aim)


def _note(code: str, found: Skills, doubtful: _Doubtful) -> None:
    if not found.texts:
        doubtful.none.append(code)
    if found.left_out:
        doubtful.languages_differ.append(code)
    if found.in_prose:
        doubtful.in_prose.append(code)


def _merged(first: Unit, second: Unit) -> Unit:
    return replace(
        first,
        name=first.name or second.name,
        kind=UnitKind.COMMON if UnitKind.COMMON in (first.kind, second.kind) else first.kind,
        ids=tuple(dict.fromkeys((*first.ids, *second.ids))),
        requirements=first.requirements or second.requirements,
        sub_units=first.sub_units or second.sub_units,
    )


def _report(doubtful: _Doubtful, place: Place, findings: list[Finding]) -> None:
    """One note per kind with the codes: forty notes of one kind hide the one that matters."""
    for code, codes in (
        ("requirement_languages_differ", doubtful.languages_differ),
        ("requirements_in_prose", doubtful.in_prose),
        ("units_without_requirements", doubtful.none),
        ("areas_without_code", doubtful.areas_without_code),
        ("codes_without_address", doubtful.without_address),
    ):
        if codes:
            listed = ", ".join(dict.fromkeys(codes))
            findings.append(finding(code, Severity.NOTE, str(place), count=len(codes), units=listed))
