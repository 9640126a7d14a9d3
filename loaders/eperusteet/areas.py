"""Sub-units (*osa-alue*) of a common unit, in the two forms of the source.

Form of 2014: an area lists objectives (``osaamistavoitteet``); a mandatory one opens a language variant, and the optional
one that names it as its prerequisite (``_esitieto``) belongs to it. One variant: the area is one sub-unit. Several (two,
or eight of a mother tongue): one sub-unit each, all meeting the same element.
Form of 2020: an area has one mandatory and one optional part, and its language versions are areas of their own.

Decisions, all in this module:

- An area's identity is its number: in some documents of 2014 one code (AI) labels two areas. Its code is its own, else that
  of its mandatory objective; codes printed inside that differ are aliases.
- Which areas are variants of one element is told by ``_ELEMENTS``.
- A part without extent and without text is an empty form field, not a part; so is a part of 0 osp.
- An area without any objective keeps a mandatory part of unknown extent, and is reported.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from loaders.document import Json, Place, items, mapping, text_of
from loaders.eperusteet.measures import code_of, id_of, osp_of
from loaders.eperusteet.words import skills, words
from pathways.model import Finding, Severity, SubUnit, Text, finding

# Codes whose areas are variants of one element, first match rules. Mother tongue: VVAI and VVAI with a number (3 Sámi,
# 4 Romani, 8 Finnish as a second language, 11 for sign language users, 15 sign language, 16 own mother tongue; 22 from
# 2022, 26 from 2026). VVAI7 is the exception: it is printed for Finnish as the second national language, whose own code
# is TK2. Foreign language: VVVK, from 2026 VVVK26.
_ELEMENTS = (
    (re.compile(r"VVAI7|TK2|VVTK\d*"), "VVTK"),
    (re.compile(r"VVAI\d*"), "VVAI"),
    (re.compile(r"VVVK\d*"), "VVVK"),
)

# Two codes printed for one area: each is an alias of the other.
_TWINS = {"VVAI7": "TK2", "TK2": "VVAI7"}


@dataclass(slots=True)
class _Parts:
    """The mandatory and the optional part of one sub-unit."""

    name: Text = field(default_factory=Text)
    key: str | None = None  # the number of its mandatory objective
    mandatory: list[Json] = field(default_factory=list)
    optional: list[Json] = field(default_factory=list)


def sub_units(unit_code: str, areas: list[Json], place: Place, findings: list[Finding]) -> tuple[SubUnit, ...]:
    """The sub-units of the common unit ``unit_code``, in document order. Extents are in osp."""
    codes = [_code(area) for area in areas]
    repeated = {code for code, times in Counter(codes).items() if code is not None and times > 1}
    for twice in sorted(repeated):
        findings.append(
            finding("area_code_repeated", Severity.WARNING, str(place), unit=unit_code, area=twice, count=codes.count(twice))
        )
    found: list[SubUnit] = []
    for number, (area, code) in enumerate(zip(areas, codes, strict=True)):
        key = id_of(mapping(area).get("id")) or str(number)
        element = f"{unit_code}/{_family(code) if code is not None and code not in repeated else key}"
        found += _of_area(area, code, f"{unit_code}/{key}", element, place / number, findings)
    return tuple(found)


def _code(area: Json) -> str | None:
    """The area's own code, else that of its mandatory objective: export trials code the objectives only."""
    body = mapping(area)
    inner = (code_of(aim) for aim in items(body.get("osaamistavoitteet")) if mapping(aim).get("pakollinen") is True)
    return code_of(body) or next((code for code in inner if code is not None), None)


def _family(code: str) -> str:
    return next((element for form, element in _ELEMENTS if form.fullmatch(code)), code)


def _of_area(area: Json, code: str | None, id: str, element: str, place: Place, findings: list[Finding]) -> list[SubUnit]:
    body = mapping(area)
    variants = _variants(body, place, findings)
    if not any(each.mandatory or each.optional for each in variants):
        findings.append(finding("area_without_objectives", Severity.WARNING, str(place), area=id, name=words(body.get("nimi"))))
    inside = dict.fromkeys(each for parts in variants for each in _codes_inside(code, parts))
    if inside:
        findings.append(
            finding(
                "area_codes_inside_differ",
                Severity.NOTE,
                str(place),
                area=code,
                inside=", ".join(inside),
                name=words(body.get("nimi")),
            )
        )
    several = len(variants) > 1
    name = words(body.get("nimi"))
    return [
        SubUnit(
            id=f"{id}/{parts.key or number}" if several else id,
            code=code,
            name=(parts.name or name) if several else (name or parts.name),
            element=element,
            language=_language(body.get("kielikoodi")),
            mandatory_osp=_sum(parts.mandatory),
            has_mandatory=bool(parts.mandatory) or not parts.optional,
            optional_osp=_sum(parts.optional),
            has_optional=bool(parts.optional),
            aliases=_aliases(code, parts),
            outcomes=tuple(text for part in (*parts.mandatory, *parts.optional) for text in _objectives(part)),
        )
        for number, parts in enumerate(variants)
    ]


def _variants(area: Json, place: Place, findings: list[Finding]) -> list[_Parts]:
    """The parts of every variant of an area; one without parts when the area lists nothing."""
    aims = [mapping(aim) for aim in items(area.get("osaamistavoitteet")) if isinstance(aim, dict)]
    if not aims:
        return [
            _Parts(
                mandatory=_filled([area.get("pakollisetOsaamistavoitteet")]),
                optional=_filled([area.get("valinnaisetOsaamistavoitteet")]),
            )
        ]
    mandatory = [aim for aim in aims if aim.get("pakollinen") is True]
    optional = [aim for aim in aims if aim.get("pakollinen") is not True]
    if not mandatory:
        return [_Parts(name=words(optional[0].get("nimi")), optional=_filled(optional))]
    variants = [_Parts(words(aim.get("nimi")), id_of(aim.get("id")), _filled([aim])) for aim in mandatory]
    for aim in optional:
        owner = _owner(aim, variants)
        if owner is not None:
            owner.optional += _filled([aim])
        elif _filled([aim]):
            findings.append(
                finding(
                    "objective_unlinked", Severity.WARNING, str(place), objective=id_of(aim.get("id")), name=words(aim.get("nimi"))
                )
            )
    return variants


def _owner(aim: Json, variants: list[_Parts]) -> _Parts | None:
    """The variant that an optional objective belongs to: by its prerequisite, else the only one, else the one of its name."""
    prerequisite = id_of(aim.get("_esitieto"))
    by_number = [each for each in variants if prerequisite is not None and each.key == prerequisite]
    by_name = [each for each in variants if each.name and each.name == words(aim.get("nimi"))]
    for candidates in (by_number, variants, by_name):
        if len(candidates) == 1:
            return candidates[0]
    return None


def _filled(parts: Iterable[Json]) -> list[Json]:
    """The parts that say something: an extent above 0, or a text where no extent is stated."""
    return [part for part in map(mapping, parts) if _says_something(part)]


def _says_something(part: Json) -> bool:
    extent = osp_of(part.get("laajuus"))
    return extent > 0 if extent is not None else bool(_objectives(part))


def _sum(parts: list[Json]) -> Decimal | None:
    """The extent of ``parts`` together in osp; ``None`` when there is none or one is not stated."""
    extents = [osp_of(part.get("laajuus")) for part in parts]
    stated = [extent for extent in extents if extent is not None]
    return sum(stated, Decimal(0)) if stated and len(stated) == len(extents) else None


def _objectives(part: Json) -> tuple[Text, ...]:
    return skills(part.get("tavoitteet"), part.get("tavoitteet")).texts


def _codes_inside(code: str | None, parts: _Parts) -> list[str]:
    """Codes that the objectives carry, where they are not the area's."""
    inner = (code_of(each) for each in (*parts.mandatory, *parts.optional))
    return [each for each in inner if each is not None and each != code]


def _aliases(code: str | None, parts: _Parts) -> tuple[str, ...]:
    other = _codes_inside(code, parts)
    if code in _TWINS:
        other.append(_TWINS[code])
    return tuple(dict.fromkeys(other))


def _language(value: Json) -> str | None:
    """A language code, plain or as a code object."""
    stated = text_of(value) or text_of(mapping(value).get("arvo"))
    return stated.lower() if stated is not None else None
