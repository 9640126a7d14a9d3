"""Terms of an offering: price, length, languages, and when it starts and takes applications.

Prices: ``maksut[]`` is read, else the single pair of fields that older data has. A fee by academic year (*lukuvuosimaksu*)
binds some students only and says nothing of the whole price; beside an ordinary price the ordinary one is taken. Amounts
are euro in the source, euro cents here.

Times: applications to small offerings are mostly made without a *hakukohde*; where there are some, their times rule.
``aloituspaikat`` is how many places there are, not how many are left, so it is not read as such.

Source: kouta-backend, ToteutusMetadata (Opetus, Maksu, KoulutuksenAlkamiskausi), Hakukohde.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from loaders.document import Json, Place, decimal_of, items, mapping, text_of
from loaders.kouta.values import code, codes, day, number
from pathways.model import Finding, Intake, Severity, finding

Item = tuple[Place, Mapping[str, Json]]

# 4 is named in the source; the rest is common knowledge of the code list oppilaitoksenopetuskieli.
_LANGUAGES = {"1": ("fi",), "2": ("sv",), "3": ("fi", "sv"), "4": ("en",), "9": ("other",)}
# The code list is not among the sources. Its names in the national portal: 3 by the portal's own tests (Verkko-opiskelu), 1, 2
# and 4 (Lähiopetus, Etäopetus, Monimuoto-opetus) are common knowledge. The words are those of the catalogue's table.
_MODES = {
    "opetuspaikkakk_1": "contact",
    "opetuspaikkakk_2": "distance",
    "opetuspaikkakk_3": "online",
    "opetuspaikkakk_4": "blended",
}
_SEASONS = {"kausi_k": "spring", "kausi_s": "autumn"}
_YEAR = re.compile(r"\d{4}", re.ASCII)
_LONGEST_YEARS = 20  # a longer programme is a slip of the pen


def price_cents(teaching: Mapping[str, Json], place: Place, findings: list[Finding]) -> int | None:
    """The whole price in euro cents; 0 = free, ``None`` = not known."""
    stated = [mapping(each) for each in items(teaching.get("maksut"))]
    where = str(place / "maksut")
    if not stated and text_of(teaching.get("maksullisuustyyppi")) is not None:
        stated, where = [teaching], str(place / "maksullisuustyyppi")
    kinds = [text_of(each.get("maksullisuustyyppi")) for each in stated]
    for kind in kinds:
        if kind not in ("maksuton", "maksullinen", "lukuvuosimaksu"):
            findings.append(finding("fee_kind_unknown", Severity.WARNING, where, kind=kind))
    if "maksuton" in kinds:
        if len(set(kinds)) == 1:
            return 0
        findings.append(finding("fee_contradicts_itself", Severity.WARNING, where))
        return None
    if "lukuvuosimaksu" in kinds:
        yearly = number(stated[kinds.index("lukuvuosimaksu")].get("maksunMaara"))
        findings.append(finding("fee_by_academic_year", Severity.NOTE, where, euros=yearly))
    if "maksullinen" not in kinds:
        return None
    if kinds.count("maksullinen") > 1:
        findings.append(finding("fee_contradicts_itself", Severity.WARNING, where))
        return None
    amount = decimal_of(stated[kinds.index("maksullinen")].get("maksunMaara"))
    # The same rule as for extents: positive, at most two decimals. "Costs something" with 0 euro is not a price.
    euros = number(amount)
    if euros is None:
        findings.append(finding("fee_amount_missing", Severity.WARNING, where))
        return None
    return int(euros * 100)


def months(teaching: Mapping[str, Json], place: Place, findings: list[Finding]) -> int | None:
    """The planned length in months, years x 12 + months; 0 and absent both mean "not known" in this source."""
    total = 0
    for key, factor in (("suunniteltuKestoVuodet", 12), ("suunniteltuKestoKuukaudet", 1)):
        stated = decimal_of(teaching.get(key))
        if stated is None or stated == 0:
            continue
        if not 0 < stated <= _LONGEST_YEARS * 12 // factor or stated != stated.to_integral_value():
            findings.append(finding("length_unreadable", Severity.WARNING, str(place / key)))
            return None
        total += int(stated) * factor
    return total or None


def languages(teaching: Mapping[str, Json], place: Place, findings: list[Finding]) -> tuple[str, ...]:
    """Languages of teaching: fi, sv, en, "other"; a code that is not known stays as it is."""
    found: list[str] = []
    for position, uri in enumerate(items(teaching.get("opetuskieliKoodiUrit"))):
        whole = code(uri)
        if whole is None:
            continue
        known = _LANGUAGES.get(whole.removeprefix("oppilaitoksenopetuskieli_"))
        if known is None:
            where = str(place / "opetuskieliKoodiUrit" / position)
            findings.append(finding("language_code_unknown", Severity.NOTE, where, language=whole))
        found += known or (whole,)
    return tuple(dict.fromkeys(found))


def modes(teaching: Mapping[str, Json]) -> tuple[str, ...]:
    """Modes of teaching in the words of the catalogue's table; a code that is not known stays as it is."""
    return tuple(dict.fromkeys(_MODES.get(each, each) for each in codes(teaching.get("opetustapaKoodiUrit"))))


@dataclass(frozen=True, slots=True)
class Times:
    """When an offering runs. ``any_start``: the learner may start at any time."""

    intakes: tuple[Intake, ...] = ()
    any_start: bool = False


def times(metadata: Mapping[str, Json], targets: Sequence[Item], place: Place, findings: list[Finding]) -> Times:
    """Intakes of an offering: one per application period. ``targets`` are its published *hakukohde* objects.

    An intake without a start and a season gives the application period only (the start is agreed on).
    """
    own = _start(
        mapping(metadata.get("opetus")).get("koulutuksenAlkamiskausi"), place / "opetus" / "koulutuksenAlkamiskausi", findings
    )
    if not targets:
        period = mapping(metadata.get("hakuaika"))
        return _together([(own, _periods([(place / "hakuaika", period)] if period else [], findings))])
    runs = []
    for where, target in targets:
        stated = mapping(target.get("metadata")).get("koulutuksenAlkamiskausi")
        start = _start(stated, where / "metadata" / "koulutuksenAlkamiskausi", findings) if mapping(stated) else own
        if target.get("kaytetaanHaunAikataulua") is True:
            findings.append(finding("application_times_elsewhere", Severity.NOTE, str(where / "kaytetaanHaunAikataulua")))
            runs.append((start, [_Period()]))
            continue
        listed = [(where / "hakuajat" / position, mapping(each)) for position, each in enumerate(items(target.get("hakuajat")))]
        runs.append((start, _periods(listed, findings)))
    return _together(runs)


@dataclass(frozen=True, slots=True)
class _Start:
    start: date | None = None
    end: date | None = None
    season: str | None = None
    any_time: bool = False


@dataclass(frozen=True, slots=True)
class _Period:
    apply_from: date | None = None
    apply_by: date | None = None


def _start(value: Json, place: Place, findings: list[Finding]) -> _Start:
    stated = mapping(value)
    match text_of(stated.get("alkamiskausityyppi")):
        case "tarkka alkamisajankohta":
            start = day(stated.get("koulutuksenAlkamispaivamaara"), place / "koulutuksenAlkamispaivamaara", findings)
            end = day(stated.get("koulutuksenPaattymispaivamaara"), place / "koulutuksenPaattymispaivamaara", findings)
            if start is None:
                findings.append(finding("start_missing", Severity.WARNING, str(place)))
            elif end is not None and end < start:
                findings.append(finding("end_before_start", Severity.WARNING, str(place), start=start, end=end))
                end = None
            return _Start(start, end)
        case "alkamiskausi ja -vuosi":
            season = _SEASONS.get(code(stated.get("koulutuksenAlkamiskausiKoodiUri")) or "")
            year = text_of(stated.get("koulutuksenAlkamisvuosi")) or ""
            if season is None or not _YEAR.fullmatch(year):
                findings.append(finding("start_missing", Severity.WARNING, str(place)))
                return _Start()
            return _Start(season=f"{year}-{season}")
        case "henkilokohtainen suunnitelma":
            return _Start(any_time=True)
        case None:
            return _Start()
        case kind:
            findings.append(finding("start_kind_unknown", Severity.WARNING, str(place / "alkamiskausityyppi"), kind=kind))
            return _Start()


def _periods(listed: Sequence[Item], findings: list[Finding]) -> list[_Period]:
    periods = []
    for place, each in listed:
        opens = day(each.get("alkaa"), place / "alkaa", findings)
        closes = day(each.get("paattyy"), place / "paattyy", findings)
        if opens is not None and closes is not None and closes < opens:
            findings.append(finding("application_ends_before_it_starts", Severity.WARNING, str(place), start=opens, end=closes))
            opens = closes = None
        periods.append(_Period(opens, closes))
    return periods or [_Period()]


def _together(runs: Sequence[tuple[_Start, Sequence[_Period]]]) -> Times:
    found = [
        Intake(start.start, start.end, period.apply_from, period.apply_by, season=start.season)
        for start, periods in runs
        for period in periods
    ]
    known = tuple(dict.fromkeys(intake for intake in found if intake != Intake()))
    return Times(known, any(start.any_time for start, _ in runs))
