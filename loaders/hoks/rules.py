"""The rules that eHOKS holds against a plan, as findings: which field is missing, unreadable or contradicts another.

A field's value never enters a finding: it may be personal. What would identify the learner is only warned about: eHOKS asks
for it, this program does not. Server-made keys and keys that are not known are passed over.

Source: learner-records.md B; eHOKS schema (Opetushallitus/ehoks, ``hoks/schema.clj``): a work place period that ends on or after
1.7.2023 states its part-time share, an apprenticeship that ends on or after 1.7.2021 its basis.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise

from loaders.document import Json, Place, decimal_of, items, mapping
from loaders.hoks.fields import AREA, PROCESS, TUVA_PART, UNIT, WAY, day, matched, period
from pathways.model import Finding, Severity, finding

Test = Callable[[Json], bool]

_LEARNER = re.compile(r"1\.2\.246\.562\.(?:24|98|198|298)\.\d{11,12}", re.ASCII)
_RIGHT = re.compile(r"1\.2\.246\.562\.15\.\d{11}", re.ASCII)
_ORGANISATION = re.compile(r"1\.2\.246\.562\.[0-3]\d\.\d+", re.ASCII)
_CAREER = re.compile(r"urasuunnitelma_\d{4}", re.ASCII)
_BASIS = re.compile(r"oppisopimuksenperusta_.+")
_BUSINESS = re.compile(r"\d{7}-\d", re.ASCII)
_AT_WORK = frozenset({"koulutussopimus", "oppisopimus"})

_FIRST_ACHIEVED = date(2018, 1, 1)
_DAYS_AHEAD = 14
_SHARE_SINCE = date(2023, 7, 1)
_BASIS_SINCE = date(2021, 7, 1)
_LONGEST_YEARS = 5

_UNITS_TO_LEARN = (
    "hankittavat-ammat-tutkinnon-osat",
    "hankittavat-yhteiset-tutkinnon-osat",
    "hankittavat-paikalliset-tutkinnon-osat",
)
_PROCESS = "valittu-todentamisen-prosessi-koodi-uri"


def broken_rules(plan: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    """Every rule that ``plan`` breaks, but for the one that depends on the day (``is_too_far_ahead``)."""
    for key, shape in (("oppija-oid", _LEARNER), ("opiskeluoikeus-oid", _RIGHT)):
        if plan.get(key) is None:
            yield finding("hoks_identifier_missing", Severity.WARNING, str(place / key), field=key)
        elif not _has_shape(shape)(plan[key]):
            yield _unreadable(place, key)
    yield from _required(plan, place, {"ensikertainen-hyvaksyminen": _is_day, "osaamisen-hankkimisen-tarve": _is_bool})
    yield from _optional(
        plan,
        place,
        {
            "osaamisen-saavuttamisen-pvm": _is_day,
            "urasuunnitelma-koodi-uri": _has_shape(_CAREER),
            "urasuunnitelma-koodi-versio": _is_whole,
        },
    )
    achieved = day(plan.get("osaamisen-saavuttamisen-pvm"))
    if achieved is not None and achieved <= _FIRST_ACHIEVED:
        yield finding("hoks_achieved_too_early", Severity.ERROR, str(place / "osaamisen-saavuttamisen-pvm"))
    if items(plan.get("hankittavat-koulutuksen-osat")) and any(items(plan.get(each)) for each in _UNITS_TO_LEARN):
        yield finding("hoks_tuva_with_units", Severity.ERROR, str(place / "hankittavat-koulutuksen-osat"))
    for key, rule in _RULES.items():
        if plan.get(key) is not None and not isinstance(plan[key], list):
            yield _unreadable(place, key)
        for index, item in enumerate(items(plan.get(key))):
            yield from rule(mapping(item), place / key / index)


def is_too_far_ahead(plan: Mapping[str, Json], on: date) -> bool:
    """Whether competence is said to be achieved more than 14 days after ``on``."""
    achieved = day(plan.get("osaamisen-saavuttamisen-pvm"))
    return achieved is not None and achieved > on + timedelta(days=_DAYS_AHEAD)


# -- parts -----------------------------------------------------------------------------------------------------------------


def _prior_unit(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    yield from _national(part, place)
    yield from _process(part, place, required=False)


def _prior_common_unit(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    yield from _national(part, place)
    yield from _required(part, place, {"osa-alueet": _is_list})
    yield from _process(part, place, required=False)
    for index, each in enumerate(items(part.get("osa-alueet"))):
        area, here = mapping(each), place / "osa-alueet" / index
        yield from _area(area, here)
        yield from _process(area, here, required=True)


def _prior_local_unit(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    yield from _local(part, place)
    yield from _process(part, place, required=True)


def _unit_to_learn(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    yield from _national(part, place)
    yield from _inside(part, place)


def _common_unit_to_learn(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    yield from _national(part, place)
    yield from _required(part, place, {"osa-alueet": _is_list})
    for index, each in enumerate(items(part.get("osa-alueet"))):
        area, here = mapping(each), place / "osa-alueet" / index
        yield from _area(area, here)
        yield from _inside(area, here)


def _local_unit_to_learn(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    yield from _local(part, place)
    yield from _inside(part, place)


def _tuva_part(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    fields = {"koulutuksen-osa-koodi-uri": _has_shape(TUVA_PART), "koulutuksen-osa-koodi-versio": _is_whole}
    yield from _required(part, place, {**fields, "alku": _is_day, "loppu": _is_day, "laajuus": _is_amount})
    yield from _order(part, place)


def _readiness(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    yield from _required(part, place, {"nimi": _is_text, "kuvaus": _is_text, "alku": _is_day, "loppu": _is_day})
    yield from _order(part, place)


_RULES: Mapping[str, Callable[[Mapping[str, Json], Place], Iterator[Finding]]] = {
    "aiemmin-hankitut-ammat-tutkinnon-osat": _prior_unit,
    "aiemmin-hankitut-yhteiset-tutkinnon-osat": _prior_common_unit,
    "aiemmin-hankitut-paikalliset-tutkinnon-osat": _prior_local_unit,
    "hankittavat-ammat-tutkinnon-osat": _unit_to_learn,
    "hankittavat-yhteiset-tutkinnon-osat": _common_unit_to_learn,
    "hankittavat-paikalliset-tutkinnon-osat": _local_unit_to_learn,
    "hankittavat-koulutuksen-osat": _tuva_part,
    "opiskeluvalmiuksia-tukevat-opinnot": _readiness,
}


def _national(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    fields = {"tutkinnon-osa-koodi-uri": _has_shape(UNIT), "tutkinnon-osa-koodi-versio": _is_whole}
    yield from _required(part, place, fields)
    yield from _optional(
        part, place, {"koulutuksen-jarjestaja-oid": _has_shape(_ORGANISATION), "tutkinnon-osan-perusteen-diaarinro": _is_text}
    )


def _area(area: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    yield from _required(area, place, {"osa-alue-koodi-uri": _has_shape(AREA), "osa-alue-koodi-versio": _is_whole})
    yield from _optional(area, place, {"koulutuksen-jarjestaja-oid": _has_shape(_ORGANISATION)})


def _local(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    texts = {"nimi": _is_text, "tavoitteet-ja-sisallot": _is_text, "amosaa-tunniste": _is_text}
    yield from _optional(part, place, {**texts, "laajuus": _is_whole, "koulutuksen-jarjestaja-oid": _has_shape(_ORGANISATION)})


def _process(part: Mapping[str, Json], place: Place, *, required: bool) -> Iterator[Finding]:
    check = _required if required else _optional
    yield from check(part, place, {_PROCESS: _has_shape(PROCESS)})
    if part.get(_PROCESS) is not None:
        yield from _required(part, place, {"valittu-todentamisen-prosessi-koodi-versio": _is_whole})
    for index, each in enumerate(items(part.get("tarkentavat-tiedot-naytto"))):
        yield from _demonstration(mapping(each), place / "tarkentavat-tiedot-naytto" / index)


# -- periods and demonstrations --------------------------------------------------------------------------------------------


def _inside(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    yield from _optional(
        part,
        place,
        {
            "opetus-ja-ohjaus-maara": _is_amount,
            "osaamisen-hankkimistavat": _is_list,
            "osaamisen-osoittaminen": _is_list,
            "olennainen-seikka": _is_bool,
        },
    )
    for index, each in enumerate(items(part.get("osaamisen-hankkimistavat"))):
        yield from _way_of_learning(mapping(each), place / "osaamisen-hankkimistavat" / index)
    for index, each in enumerate(items(part.get("osaamisen-osoittaminen"))):
        yield from _demonstration(mapping(each), place / "osaamisen-osoittaminen" / index)


def _way_of_learning(way: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    fields = {"osaamisen-hankkimistapa-koodi-uri": _has_shape(WAY), "osaamisen-hankkimistapa-koodi-versio": _is_whole}
    yield from _required(way, place, {"alku": _is_day, "loppu": _is_day, **fields})
    yield from _order(way, place)
    whole = period(way)
    if whole is not None and whole[1] > _years_after(whole[0], _LONGEST_YEARS):
        yield finding("hoks_period_too_long", Severity.ERROR, str(place), years=_LONGEST_YEARS)
    yield from _interruptions(way, place)
    kind = matched(way.get("osaamisen-hankkimistapa-koodi-uri"), WAY)
    last = day(way.get("loppu"))
    if kind in _AT_WORK:
        yield from _required(way, place, {"yksiloiva-tunniste": _is_text, "tyopaikalla-jarjestettava-koulutus": _is_object})
        at_work = way.get("tyopaikalla-jarjestettava-koulutus")
        if isinstance(at_work, dict):
            here = place / "tyopaikalla-jarjestettava-koulutus"
            yield from _required(at_work, here, {"tyopaikan-y-tunnus": _has_shape(_BUSINESS)})
        if last is not None and last >= _SHARE_SINCE:
            yield from _required(way, place, {"osa-aikaisuustieto": _is_share})
    if way.get("osa-aikaisuustieto") is not None and not (kind in _AT_WORK and last is not None and last >= _SHARE_SINCE):
        yield from _optional(way, place, {"osa-aikaisuustieto": _is_share})
    if kind == "oppisopimus" and last is not None and last >= _BASIS_SINCE:
        yield from _required(way, place, {"oppisopimuksen-perusta-koodi-uri": _has_shape(_BASIS)})


def _interruptions(way: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    """One without a last day goes on: nothing can follow it."""
    here = place / "keskeytymisajanjaksot"
    found: list[tuple[date, date]] = []
    for index, each in enumerate(items(way.get("keskeytymisajanjaksot"))):
        one = mapping(each)
        yield from _required(one, here / index, {"alku": _is_day})
        yield from _optional(one, here / index, {"loppu": _is_day})
        first = day(one.get("alku"))
        if first is not None:
            found.append((first, day(one.get("loppu")) or date.max))
    found.sort()
    if any(later[0] <= earlier[1] for earlier, later in pairwise(found)):
        yield finding("hoks_interruptions_overlap", Severity.ERROR, str(here))


def _demonstration(shown: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    fields = {"alku": _is_day, "loppu": _is_day, "nayttoymparisto": _is_object, "sisallon-kuvaus": _is_list}
    yield from _required(shown, place, fields)
    yield from _order(shown, place)
    if isinstance(shown.get("nayttoymparisto"), dict):
        yield from _required(mapping(shown["nayttoymparisto"]), place / "nayttoymparisto", {"nimi": _is_text})


def _order(part: Mapping[str, Json], place: Place) -> Iterator[Finding]:
    first, last = day(part.get("alku")), day(part.get("loppu"))
    if first is not None and last is not None and first > last:
        yield finding("hoks_period_reversed", Severity.ERROR, str(place))


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February, or after the last year that a date has
        return day.replace(year=day.year + years, day=28) if day.year + years <= date.max.year else date.max


# -- fields ----------------------------------------------------------------------------------------------------------------


def _required(part: Mapping[str, Json], place: Place, fields: Mapping[str, Test]) -> Iterator[Finding]:
    for key in fields:
        if part.get(key) is None:
            yield finding("hoks_field_missing", Severity.ERROR, str(place / key), field=key)
    yield from _optional(part, place, fields)


def _optional(part: Mapping[str, Json], place: Place, fields: Mapping[str, Test]) -> Iterator[Finding]:
    for key, is_right in fields.items():
        if part.get(key) is not None and not is_right(part[key]):
            yield _unreadable(place, key)


def _unreadable(place: Place, key: str) -> Finding:
    return finding("hoks_field_unreadable", Severity.ERROR, str(place / key), field=key)


def _has_shape(shape: re.Pattern[str]) -> Test:
    return lambda value: isinstance(value, str) and shape.fullmatch(value) is not None


def _is_day(value: Json) -> bool:
    return day(value) is not None


def _is_bool(value: Json) -> bool:
    return isinstance(value, bool)


def _is_text(value: Json) -> bool:
    return isinstance(value, str)


def _is_list(value: Json) -> bool:
    return isinstance(value, list)


def _is_object(value: Json) -> bool:
    return isinstance(value, dict)


def _is_whole(value: Json) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_amount(value: Json) -> bool:
    amount = decimal_of(value)
    return amount is not None and amount >= 0


def _is_share(value: Json) -> bool:
    return _is_whole(value) and 1 <= value <= 100
