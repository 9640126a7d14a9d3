"""The parts of a HOKS: prior learning as evidence, what is to be learnt as periods.

An area of a common unit that is listed twice is its mandatory part first and its optional part second: nothing in a plan says
which is which (learner-records.md B). Extents stand only on local units; those of national ones are the requirements'.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from loaders.document import Json, Place, decimal_of, items, mapping
from loaders.hoks.fields import AREA, PROCESS, TUVA_PART, UNIT, WAY, harmless, matched, period
from pathways.model import Certainty, Evidence, Finding, Flag, PieceKind, Provenance, Scheduled, Severity, Text, finding

_DIRECTLY = 1  # osaamisentodentamisenprosessi_0001: verified from documents
_KNOWN_PROCESSES = (1, 2, 3)
_MOST_OSP = Decimal(500)
_ORGANISATION = re.compile(r"1\.2\.246\.562\.10\.\d+", re.ASCII)
_LOCAL_CODE = re.compile(r"[\w.:/-]{1,60}", re.ASCII)
# What our own export writes in front of a period: the identifier of the offering that it is.
_OFFERING = re.compile(r"\[(\S{1,100})\]")
_DEVIATION = "vaatimuksista-tai-tavoitteista-poikkeaminen"
_PROCESS = "valittu-todentamisen-prosessi-koodi-uri"
_AREAS = "osa-alueet"
# Former names of what is inside a part.
_DEMONSTRATIONS = ("osaamisen-osoittaminen", "hankitun-osaamisen-naytto")


class PartReader:
    """Reads the parts of one file; collects evidence, what is scheduled, and findings."""

    def __init__(self, source: str, findings: list[Finding]) -> None:
        self.evidence: list[Evidence] = []
        self.scheduled: list[Scheduled] = []
        self._source = source
        self._findings = findings

    def read(self, kind: str, part: Mapping[str, Json], place: Place, number: str) -> None:
        """One item of the list that is called ``kind`` today."""
        match kind:
            case "aiemmin-hankitut-ammat-tutkinnon-osat":
                self._unit(part, place, number)
            case "aiemmin-hankitut-yhteiset-tutkinnon-osat":
                self._common_unit(part, place, number)
            case "aiemmin-hankitut-paikalliset-tutkinnon-osat":
                self._local_unit(part, place, number)
            case "hankittavat-ammat-tutkinnon-osat":
                self._schedule(part, place, number, PieceKind.UNIT, self._code(part, place))
            case "hankittavat-yhteiset-tutkinnon-osat":
                self._schedule_areas(part, place, number)
            case "hankittavat-paikalliset-tutkinnon-osat":
                self._schedule(part, place, number, PieceKind.LOCAL_UNIT, None)
            case "hankittavat-koulutuksen-osat":
                self._schedule_tuva(part, place, number)

    # -- prior learning ----------------------------------------------------------------------------------------------

    def _unit(self, part: Mapping[str, Json], place: Place, number: str) -> None:
        code = self._code(part, place)
        if code is not None:
            self._prior(part, place, number, PieceKind.UNIT, code, national=True)

    def _common_unit(self, part: Mapping[str, Json], place: Place, number: str) -> None:
        """Its areas, each with the process of its own. Without any, nobody says what of the unit is meant: it is claimed."""
        code = self._code(part, place)
        areas = items(part.get(_AREAS))
        if code is not None and not areas:
            self._findings.append(finding("hoks_common_unit_without_areas", Severity.WARNING, str(place), code=code))
            self._prior({**part, _PROCESS: None}, place, number, PieceKind.UNIT, code, national=True, told=False)
        for index, area, here, own, mandatory in self._areas(areas, place):
            self._prior(area, here, f"{number}/{index}", PieceKind.SUB_UNIT, own, national=True, unit=code, mandatory=mandatory)

    def _local_unit(self, part: Mapping[str, Json], place: Place, number: str) -> None:
        code = harmless(part.get("amosaa-tunniste"))
        code = code if code is not None and _LOCAL_CODE.fullmatch(code) else None
        name = harmless(part.get("nimi"))
        if code is None and name is None:
            self._findings.append(finding("hoks_part_without_name", Severity.WARNING, str(place)))
            return
        self._prior(part, place, number, PieceKind.LOCAL_UNIT, code, national=False, name=name)

    def _prior(
        self,
        part: Mapping[str, Json],
        place: Place,
        number: str,
        kind: PieceKind,
        code: str | None,
        *,
        national: bool,
        unit: str | None = None,
        mandatory: bool | None = None,
        name: str | None = None,
        told: bool = True,
    ) -> None:
        certainty = self._certainty(part, place, code or name, told=told)
        flags = {Flag.RECOGNISED, Flag.UNGRADED} if certainty is Certainty.FORMAL else set()
        if self._deviates(part, place):
            flags |= {Flag.DEVIATES}
        self.evidence.append(
            Evidence(
                id=f"hoks:{number}",
                kind=kind,
                name=Text(fi=name),
                provenance=self._provenance(place),
                certainty=certainty,
                code=code,
                national=national,
                unit=unit,
                mandatory=mandatory,
                osp=self._osp(part, place) if kind is PieceKind.LOCAL_UNIT else None,
                register_number=harmless(part.get("tutkinnon-osan-perusteen-diaarinro")),
                flags=frozenset(flags),
            )
        )

    def _certainty(self, part: Mapping[str, Json], place: Place, code: str | None, *, told: bool) -> Certainty:
        """Recognised only where it was verified directly from documents."""
        process = matched(part.get(_PROCESS), PROCESS)
        number = int(process) if process is not None and len(process) <= 4 else None
        if number == _DIRECTLY:
            return Certainty.FORMAL
        if told:
            known = number in _KNOWN_PROCESSES
            fact = finding(
                "hoks_prior_learning_claimed" if known else "hoks_process_unknown",
                Severity.NOTE if known else Severity.WARNING,
                str(place),
                code=code,
            )
            self._findings.append(fact)
        return Certainty.PROPOSED

    # -- what is to be learnt ----------------------------------------------------------------------------------------

    def _schedule_areas(self, part: Mapping[str, Json], place: Place, number: str) -> None:
        unit = self._code(part, place)
        for index, area, here, own, mandatory in self._areas(items(part.get(_AREAS)), place):
            self._schedule(area, here, f"{number}/{index}", PieceKind.SUB_UNIT, own, unit=unit, mandatory=mandatory)

    def _schedule_tuva(self, part: Mapping[str, Json], place: Place, number: str) -> None:
        code = matched(part.get("koulutuksen-osa-koodi-uri"), TUVA_PART)
        if code is not None:
            self._schedule({"osaamisen-hankkimistavat": [part]}, place, number, PieceKind.OTHER, code)

    def _schedule(
        self,
        part: Mapping[str, Json],
        place: Place,
        number: str,
        kind: PieceKind,
        code: str | None,
        *,
        unit: str | None = None,
        mandatory: bool | None = None,
    ) -> None:
        name = harmless(part.get("nimi")) if kind is PieceKind.LOCAL_UNIT else None
        if code is None and name is None:
            if kind is PieceKind.LOCAL_UNIT:
                self._findings.append(finding("hoks_part_without_name", Severity.WARNING, str(place)))
            return
        ways = [mapping(each) for each in items(part.get("osaamisen-hankkimistavat"))]
        shown = [mapping(each) for key in _DEMONSTRATIONS for each in items(part.get(key))]
        provider = part.get("koulutuksen-jarjestaja-oid")
        self.scheduled.append(
            Scheduled(
                id=f"hoks:{number}",
                kind=kind,
                name=Text(fi=name),
                provenance=self._provenance(place),
                code=code,
                unit=unit,
                mandatory=mandatory,
                periods=tuple(dict.fromkeys(found for each in ways if (found := period(each)) is not None)),
                demonstrations=tuple(dict.fromkeys(found for each in shown if (found := period(each)) is not None)),
                ways=tuple(dict.fromkeys(way for each in ways if (way := _way(each)) is not None)),
                offerings=tuple(dict.fromkeys(own for each in ways if (own := _offering(each)) is not None)),
                provider=provider if isinstance(provider, str) and _ORGANISATION.fullmatch(provider) else None,
                deviates=self._deviates(part, place),
            )
        )

    # -- fields ------------------------------------------------------------------------------------------------------

    def _areas(self, areas: list[Json], place: Place) -> list[tuple[int, Mapping[str, Json], Place, str, bool | None]]:
        """Index, content, place, code and part (mandatory, optional or not said) of each area; one without a code is told."""
        codes = [matched(mapping(each).get("osa-alue-koodi-uri"), AREA) for each in areas]
        times = Counter(each.upper() for each in codes if each is not None)
        seen: Counter[str] = Counter()
        found: list[tuple[int, Mapping[str, Json], Place, str, bool | None]] = []
        for index, (area, written) in enumerate(zip(areas, codes, strict=True)):
            here = place / _AREAS / index
            own = harmless(written.upper()) if written is not None else None
            if own is None:
                self._findings.append(finding("hoks_part_without_code", Severity.WARNING, str(here)))
                continue
            seen[own] += 1
            if seen[own] > 2:
                self._findings.append(finding("hoks_area_too_often", Severity.WARNING, str(here), code=own))
                continue
            if seen[own] == 2:
                self._findings.append(finding("hoks_area_twice", Severity.NOTE, str(here), code=own))
            found.append((index, mapping(area), here, own, seen[own] == 1 if times[own] > 1 else None))
        return found

    def _code(self, part: Mapping[str, Json], place: Place) -> str | None:
        code = matched(part.get("tutkinnon-osa-koodi-uri"), UNIT)
        if code is None:
            self._findings.append(finding("hoks_part_without_code", Severity.WARNING, str(place)))
        return code

    def _deviates(self, part: Mapping[str, Json], place: Place) -> bool:
        """Whether not all requirements are promised: said of the part or of one of its demonstrations, in free text."""
        keys = (*_DEMONSTRATIONS, "tarkentavat-tiedot-naytto", "tarkentavat-tiedot")
        shown = [mapping(each) for key in keys for each in items(part.get(key))]
        if not any(_says_something(each.get(_DEVIATION)) for each in (part, *shown)):
            return False
        self._findings.append(finding("hoks_deviates", Severity.WARNING, str(place)))
        return True

    def _osp(self, part: Mapping[str, Json], place: Place) -> Decimal | None:
        written = part.get("laajuus")
        amount = decimal_of(written)
        if amount is not None and 0 < amount <= _MOST_OSP:
            return amount
        if written is not None:
            self._findings.append(finding("extent_not_plausible", Severity.WARNING, str(place / "laajuus")))
        return None

    def _provenance(self, place: Place) -> Provenance:
        return Provenance(self._source, place.path.removeprefix(f"{self._source}#"))


def _says_something(value: Json) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _way(period: Mapping[str, Json]) -> str | None:
    way = matched(period.get("osaamisen-hankkimistapa-koodi-uri"), WAY)
    return harmless(way)


def _offering(period: Mapping[str, Json]) -> str | None:
    """The identifier of an offering that our own export puts first into the note of a period; nothing else of it is read."""
    note = period.get("ajanjakson-tarkenne")
    found = _OFFERING.match(note) if isinstance(note, str) else None
    return harmless(found[1]) if found is not None else None
