"""The small fields of a Koski record: codes, names, extents, days. Nothing that says who the learner is passes here.

A code value is ``{koodiarvo, nimi, koodistoUri}``; one **without** ``koodistoUri`` is local. Extents are in osp only when
their unit of measure is 6 (osaamispiste); nothing is ever converted (learner-records.md A, A.6.8, A.6.9).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from loaders.document import Json, Place, decimal_of, mapping, text_of
from loaders.identifiers import holds_personal
from pathways.model import LANGUAGES, Finding, RecordGroup, Severity, Text, finding

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOST_EXTENT = Decimal(10_000)  # above any extent in any unit of measure; a slip of the keyboard or a broken file
_REGISTER_NUMBER_LENGTH = 30  # learner-records.md A.5, check 1

_MEASURES = {"1": "ov", "2": "op", "3": "weekly_lesson", "4": "course", "5": "hour", "7": "year", "8": "week"}
_OSP = "6"
_GROUPS = {
    "1": RecordGroup.VOCATIONAL,
    "2": RecordGroup.COMMON,
    "3": RecordGroup.FREE_CHOICE,
    "4": RecordGroup.EXTENDING,
}
# Mother tongue and literature comes as a subject variant: Finnish, Swedish, Sámi. The others (second language, sign
# language, ...) are variants of their own, kept as they are coded.
_MOTHER_TONGUES = {"ai1": "fi", "ai2": "sv", "ai3": "se"}


def words(value: Json) -> str | None:
    """A text in NFC; ``None`` for nothing and for one that holds anything personal."""
    text = text_of(value)
    if text is None or holds_personal(text):
        return None
    return unicodedata.normalize("NFC", text).encode("utf-8", "replace").decode()  # a lone surrogate cannot be printed


def code(value: Json) -> str | None:
    """The value of a code."""
    return words(mapping(value).get("koodiarvo"))


def code_list(value: Json) -> str | None:
    """The national code list of a code; ``None`` = a local code."""
    return words(mapping(value).get("koodistoUri"))


def name(value: Json) -> Text:
    """The name of a code. Other texts of a record (kuvaus, selite) are free text and never read."""
    spoken = mapping(mapping(value).get("nimi"))
    return Text(**{language: words(spoken.get(language)) for language in LANGUAGES})


def register_number(value: Json) -> str | None:
    """``perusteenDiaarinumero`` of an object: 1 to 30 characters."""
    stated = words(mapping(value).get("perusteenDiaarinumero"))
    return stated if stated is not None and len(stated) <= _REGISTER_NUMBER_LENGTH else None


def group(value: Json) -> RecordGroup | None:
    """``tutkinnonOsanRyhmä``."""
    return _GROUPS.get(code(value) or "")


def language(value: Json) -> str | None:
    """``kieli`` of a language area in lower case: "fi", "sv", "en"; a variant such as "ai7" where it is no language."""
    stated = code(value)
    return _MOTHER_TONGUES.get(stated.lower(), stated.lower()) if stated is not None else None


def day(body: Mapping[str, Json], key: str, place: Place, findings: list[Finding]) -> date | None:
    """A day written YYYY-MM-DD; anything else is a finding (without the text, which may be personal)."""
    value = body.get(key)
    if value is None:
        return None
    text = text_of(value) or ""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass  # no such day: 2023-02-29
    findings.append(finding("day_unreadable", Severity.WARNING, str(place / key)))
    return None


@dataclass(frozen=True, slots=True)
class Extent:
    """``osp`` or, for another unit of measure, only its name; both ``None`` where nothing is recorded."""

    osp: Decimal | None = None
    measure: str | None = None


def extent(module: Mapping[str, Json], place: Place, findings: list[Finding]) -> Extent:
    """``laajuus`` of a ``koulutusmoduuli``. Very often missing: then the requirements know it, not the record."""
    stated = mapping(module.get("laajuus"))
    if not stated:
        return Extent()
    amount = decimal_of(stated.get("arvo"))
    if amount is None or not 0 < amount <= _MOST_EXTENT:
        findings.append(finding("extent_not_plausible", Severity.WARNING, str(place / "laajuus")))
        return Extent()
    amount = Decimal(int(amount)) if amount == int(amount) else amount.normalize()
    unit = code(stated.get("yksikkö"))
    if unit == _OSP:
        return Extent(amount)
    if unit is None:
        findings.append(finding("extent_without_measure", Severity.WARNING, str(place / "laajuus"), amount=amount))
        return Extent(measure="unknown")
    measure = _MEASURES.get(unit, f"opintojenlaajuusyksikko_{unit}")
    findings.append(finding("extent_in_other_measure", Severity.NOTE, str(place / "laajuus"), amount=amount, measure=measure))
    return Extent(measure=measure)
