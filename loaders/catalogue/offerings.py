"""One row of the catalogue table as an offering.

Out of a row with an unusable identifier, name or provider comes nothing. Any other bad cell is reported and left unknown,
and a bad item of a list is left out, with one exception: a prerequisite that is no unit code stays as it is written. To
drop it would let a plan start what the learner may not start; kept, nothing meets it, and the offering is not planned.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from loaders.assessed import quality
from loaders.catalogue.columns import CERTIFICATES, COUNTRIES, EXTENT_UNITS, KINDS, LANGUAGES_OF_TEACHING, MODES
from loaders.catalogue.covers import declared_coverage, formal_coverage, unit_code
from loaders.catalogue.intakes import intake
from loaders.cells import (
    Bad,
    RowReader,
    choice_of,
    code,
    number,
    number_between,
    one_of,
    text,
    whole_number_between,
    yes_or_no,
)
from loaders.columns import Row, normal
from loaders.table import CellValue
from pathways.model import (
    LANGUAGES,
    Coverage,
    Extent,
    Finding,
    Intake,
    Measure,
    Offering,
    PieceKind,
    Properties,
    Severity,
    Stated,
    Text,
)

HOURS_IN_A_WEEK = Decimal(168)
MOST_HOURS = Decimal(100_000)
MOST_WEEKS = 520
MOST_MONTHS = 600
MOST_EUROS = Decimal(1_000_000)

FREE = frozenset({"free", "free of charge", "maksuton", "ilmainen", "gratis", "avgiftsfri", "avgiftsfritt", "kostnadsfri"})

_EXTENT = re.compile(r"([0-9]+(?:[.,][0-9]+)?)(?:\s*[-–]\s*([0-9]+(?:[.,][0-9]+)?))?\s*([a-zäö]+)?", re.IGNORECASE)
_EUROS = re.compile(r"\s*(?:€|eur|euroa|euro|euros)\s*$", re.IGNORECASE)
_THREE_DECIMALS = re.compile(r"[.,][0-9]{3}")
_ESCO = re.compile(r"https?://data\.europa\.eu/esco/(?:skill|isced-f)/[A-Za-z0-9.\-]{1,64}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_TWO_LETTERS = re.compile(r"[A-Z]{2}")
_MUNICIPALITY = re.compile(r"(?:kunta_)?([0-9]{1,3})", re.IGNORECASE)


def offering(row: Row, findings: list[Finding]) -> Offering | None:
    """The offering of ``row``; ``None`` when it cannot be named. What is wrong is added to ``findings``."""
    cells = RowReader(row, findings)
    identifier = _required(cells, "id")
    provider = _required(cells, "provider")
    name = Text(*(cells.one(f"name_{language}", _one_line) for language in LANGUAGES))
    if not name:
        cells.report("row_without_name", "name_fi")
    if identifier is None or provider is None or not name:
        return None

    covers = _covers(cells, provider)
    extent = _extent(cells)
    outcomes = _outcomes(cells, name)
    assessment = cells.one("assessment", _one_line)
    certificate = cells.one("certificate", one_of(CERTIFICATES))
    kind = _kind(cells, covers)
    weeks = cells.one("weeks", whole_number_between(1, MOST_WEEKS))
    return Offering(
        id=identifier,
        name=name,
        provider=provider,
        kind=kind,
        covers=covers,
        extent=extent,
        price_cents=cells.one("price_eur", _cents),
        prerequisites=_prerequisites(cells),
        intakes=_ended(cells.each("intakes", intake), weeks),
        any_start=cells.one("any_start", yes_or_no) or False,
        weeks=weeks,
        hours_per_week=cells.one("hours_per_week", _hours),
        languages=cells.each("languages", _language, commas=True),
        modes=cells.each("modes", one_of(MODES), commas=True),
        places=cells.each("places", _place, commas=True),
        properties=Properties(
            nature=_nature(kind, extent),
            basis=Stated.STATED if outcomes and extent else Stated.NOT_STATED,
            quality=quality(assessment),
            certificate=_certificate(certificate),
        ),
        flagged_pok=cells.one("flagged_pok", yes_or_no),
        outcomes=outcomes,
        level=cells.one("level", code),
        assessment=assessment,
        quality_assurance=cells.one("quality_assurance", _one_line),
        certificate=certificate,
        certificate_months=cells.one("certificate_months", whole_number_between(1, MOST_MONTHS)),
        funding=cells.one("funding", _one_line),
        restricted_to=cells.one("restricted_to", _one_line),
        skills=cells.each("skills", _skill, commas=True),
        keywords=cells.each("keywords", _one_line),
        occupations=cells.each("occupations", _one_line),
        place=row.place,
        workload_hours=cells.one("workload_hours", _whole_hours),
        country=cells.one("country", _country),
        awarding_body=cells.one("awarding_body", _one_line),
    )


def _one_line(value: CellValue) -> str:
    return " ".join(text(value).split())


def _required(cells: RowReader, key: str) -> str | None:
    if key not in cells.row.cells:
        cells.report("cell_required", key)
        return None
    return cells.one(key, lambda value: " ".join(code(value).split()))


def _covers(cells: RowReader, provider: str) -> tuple[Coverage, ...]:
    declared_by = cells.one("declared_by", _one_line) or provider
    formal = cells.each("covers_formal", formal_coverage)
    return formal + cells.each("covers_declared", lambda value: declared_coverage(value, declared_by))


def _kind(cells: RowReader, covers: tuple[Coverage, ...]) -> PieceKind:
    """As stated; else the largest thing that is covered; else other, which fills nothing by itself."""
    stated = cells.one("kind", one_of(KINDS))
    if stated is not None:
        kind = PieceKind(stated)
        if kind in (PieceKind.UNIT, PieceKind.SUB_UNIT, PieceKind.PART_OF_UNIT) and not covers:
            cells.report("kind_without_coverage", "kind", Severity.WARNING, kind=stated)
        return kind
    if any(each.sub_unit is None and not each.requirements for each in covers):
        return PieceKind.UNIT
    if any(each.sub_unit for each in covers):
        return PieceKind.SUB_UNIT
    return PieceKind.PART_OF_UNIT if covers else PieceKind.OTHER


def _extent(cells: RowReader) -> Extent | None:
    """The extent with its unit. Without a unit it stays unknown: osp and op are never guessed."""
    found = cells.one("extent", _range_with_unit)
    beside = cells.one("extent_unit", one_of(EXTENT_UNITS))
    if found is None:
        return None
    least, most, unit = found
    if unit is not None and beside is not None and unit != beside:
        cells.report("extent_units_differ", "extent", first=unit, second=beside)
        return None
    measure = unit or beside
    if measure is None:
        cells.report("extent_without_unit", "extent", value=cells.row.shown(text(cells.row.cells["extent"])))
        return None
    return Extent(least, most, Measure(measure))


def _range_with_unit(value: CellValue) -> tuple[Decimal, Decimal, str | None] | Bad:
    match = _EXTENT.fullmatch(text(value)) if isinstance(value, str | Decimal) and not isinstance(value, bool) else None
    if match is None:
        return Bad("cell_not_an_extent")
    unit = choice_of(EXTENT_UNITS, match[3]) if match[3] else None
    least, most = number(match[1]), number(match[2] or match[1])
    if isinstance(least, Bad) or isinstance(most, Bad) or not 0 < least <= most or (match[3] and unit is None):
        return Bad("cell_not_an_extent")
    return least, most, unit


def _outcomes(cells: RowReader, name: Text) -> tuple[Text, ...]:
    """The outcomes, in the language of the first name: the column does not say its language."""
    language = next(each for each in LANGUAGES if name.exactly(each))
    found = cells.each("outcomes", lambda value: _one_line(text(value).lstrip("•*-– ")))
    return tuple(Text(**{language: each}) for each in found if each)


def _cents(value: CellValue) -> int | Bad:
    """Euro cents, exactly. A third decimal in a text is refused even when it is 0: "1.200" may mean a thousand."""
    if isinstance(value, str):
        if normal(value) in FREE:
            return 0
        value = _EUROS.sub("", value)
        if _THREE_DECIMALS.search(value):
            return Bad("cell_not_a_price")
    euros = number(value)
    if isinstance(euros, Bad) or not 0 <= euros <= MOST_EUROS or euros * 100 != int(euros * 100):
        return Bad("cell_not_a_price")
    return int(euros * 100)


def _hours(value: CellValue) -> Decimal | Bad:
    """Above 0: a workload of nothing would slip under every weekly limit."""
    hours = number_between(Decimal(0), HOURS_IN_A_WEEK)(value)
    return hours if hours != 0 else Bad("cell_out_of_range", (("least", Decimal("0.1")), ("most", HOURS_IN_A_WEEK)))


def _whole_hours(value: CellValue) -> Decimal | Bad:
    hours = number_between(Decimal(0), MOST_HOURS)(value)
    return hours if hours != 0 else Bad("cell_out_of_range", (("least", Decimal("0.1")), ("most", MOST_HOURS)))


def _country(value: CellValue) -> str | Bad:
    found = choice_of(COUNTRIES, value)
    short = text(value).upper()
    return found or (short if _TWO_LETTERS.fullmatch(short) else Bad("cell_not_a_country"))


def _ended(intakes: tuple[Intake, ...], weeks: int | None) -> tuple[Intake, ...]:
    """``intakes`` with their last day, by the stated length where they have none: whole weeks from the first day."""
    if weeks is None:
        return intakes
    length = timedelta(weeks=weeks, days=-1)
    return tuple(
        replace(each, end=each.start + length) if each.start is not None and each.end is None else each for each in intakes
    )


def _prerequisites(cells: RowReader) -> tuple[str, ...]:
    found = []
    for item in cells.items("prerequisites", commas=True):
        unit = unit_code(item)
        if isinstance(unit, Bad):
            cells.report("prerequisite_not_a_unit", "prerequisites", value=cells.row.shown(text(item)))
        found.append(_one_line(item) if isinstance(unit, Bad) else unit)
    return tuple(dict.fromkeys(found))


def _language(value: CellValue) -> str | Bad:
    found = choice_of(LANGUAGES_OF_TEACHING, value)
    short = normal(text(value))
    return found or (short if _LANGUAGE.fullmatch(short) else Bad("cell_not_a_language"))


def _place(value: CellValue) -> str:
    """A municipality's name, or its code with the zeros in front that a spreadsheet takes away."""
    written = _one_line(code(value))
    number_of = _MUNICIPALITY.fullmatch(written)
    return number_of[1].zfill(3) if number_of else written


def _skill(value: CellValue) -> str | Bad:
    """An ESCO concept's address; its own form begins with http."""
    written = text(value)
    return written.replace("https:", "http:", 1) if _ESCO.fullmatch(written) else Bad("cell_not_a_skill")


def _nature(kind: PieceKind, extent: Extent | None) -> Stated:
    """Smaller than a qualification: by extent, or because a unit of one is smaller than the whole. Never denied: a unit of
    60 osp and more exists, and the table has no word for "this is a qualification"."""
    if extent is None:
        return Stated.NOT_STATED
    part = kind in (PieceKind.UNIT, PieceKind.SUB_UNIT, PieceKind.PART_OF_UNIT, PieceKind.LOCAL_UNIT)
    return Stated.STATED if part or extent.is_small else Stated.NOT_STATED


def _certificate(certificate: str | None) -> Stated:
    """Electronic, the learner's own, shareable: paper only denies it as much as none at all."""
    if certificate is None:
        return Stated.NOT_STATED
    return Stated.DENIED if certificate in ("no", "paper") else Stated.STATED
