"""Offerings of Kouta, the national register of what can be studied.

A *koulutus* (programme) says what is learned, a *toteutus* (implementation) is what somebody offers, a *hakukohde* is where
one applies. One ``Offering`` comes of each published implementation of a type that does not lead to a degree. The mark of
a small competence unit (isPieniOsaamiskokonaisuus) stands on the implementation and is kept beside the four properties.

Read are one programme, one implementation, a list of both, or ``{koulutukset, toteutukset, hakukohteet}``. Contact persons
and whoever edited an entry are personal data and are not read.

What an implementation covers of a qualification: type ``amm-tutkinnon-osa`` names units by numbers of their requirements
document; they stay ``Offering.unresolved`` until ``pathways.rules.resolving`` joins them. No other type has a formal tie.

Source: kouta-backend (Opetushallitus), domain classes koulutus, koulutusMetadata, toteutus, toteutusMetadata, hakukohde.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from loaders.document import Document, Json, Place, items, mapping, text_of
from loaders.kouta.extents import extent
from loaders.kouta.terms import Item, languages, modes, months, price_cents, times
from loaders.kouta.values import code, codes, ending, free_words, prose, texts, words
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Extent, Finding, Offering, PieceKind, Properties, Severity, Stated, Text, UnitReference, finding

FORMAT = "kouta"

# The types that carry the mark of a small competence unit, and what each counts as where it covers no unit. Studies of the
# types left out (qualifications, preparatory programmes, upper secondary, basic education in the arts) are never one.
_KINDS: Mapping[str, PieceKind] = {
    "amm-tutkinnon-osa": PieceKind.UNIT,
    "amm-osaamisala": PieceKind.OTHER,
    "amm-muu": PieceKind.OTHER,  # a local unit only where the provider decides so
    "kk-opintojakso": PieceKind.HIGHER_EDUCATION,
    "kk-opintokokonaisuus": PieceKind.HIGHER_EDUCATION,
    "erikoistumiskoulutus": PieceKind.HIGHER_EDUCATION,
    "vapaa-sivistystyo-muu": PieceKind.OTHER,
    "vapaa-sivistystyo-osaamismerkki": PieceKind.BADGE,
    "muu": PieceKind.OTHER,
}
_LISTS = ("koulutukset", "toteutukset", "hakukohteet")
_OWN_KEYS = (b'"koulutusOid"', b'"toteutukset"')
_PUBLISHED = "julkaistu"
_FINNISH_ORGANISATIONS = "1.2.246.562.10."  # Organisaatiopalvelu, below the number of Finland among countries (ISO 3166: 246)
_STATES = {"tallennettu": "drafts", "arkistoitu": "archived"}


def recognises(document: Document) -> bool:
    """Whether the content is programmes or implementations of Kouta."""
    if not document.looks_like_json:
        return False
    try:
        body = document.json
    except UnreadableInput:
        return any(key in document.payload for key in _OWN_KEYS)  # broken, but clearly meant as ours
    if isinstance(body, list):
        return any(_is_programme(each) or _is_implementation(each) for each in body)
    if _is_programme(body) or _is_implementation(body):
        return True
    whole = mapping(body)
    if isinstance(whole.get("toteutukset"), list) and not any(items(whole.get(key)) for key in _LISTS):
        return True  # an empty catalogue
    return any(map(_is_programme, items(whole.get("koulutukset")))) or any(map(_is_implementation, items(whole.get("toteutukset"))))


def read(document: Document) -> Reading:
    """The offerings of ``document``, in its order. Raises ``UnreadableInput`` when it holds nothing of Kouta."""
    if not recognises(document):
        raise UnreadableInput(document.name, "not_kouta")
    register = _Register(Place(f"{document.name}#"))
    register.sort(document.json)
    return Reading(offerings=tuple(register.offerings()), findings=tuple(register.findings))


def _is_programme(value: Json) -> bool:
    kind = mapping(value).get("koulutustyyppi")
    # Requirements documents have a key of the same name, with codes such as "koulutustyyppi_1".
    return isinstance(kind, str) and not kind.startswith("koulutustyyppi_") and isinstance(mapping(value).get("oid"), str)


def _is_implementation(value: Json) -> bool:
    return isinstance(mapping(value).get("koulutusOid"), str)


def _is_target(value: Json) -> bool:
    return isinstance(mapping(value).get("toteutusOid"), str)


@dataclass(slots=True)
class _Register:
    """What one document holds, by kind, and what is doubtful in it."""

    place: Place
    programmes: dict[str, Item] = field(default_factory=dict)
    implementations: list[Item] = field(default_factory=list)
    targets: dict[str, list[Item]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def sort(self, body: Json) -> None:
        """Put every object of ``body`` where it belongs."""
        for place, value in self._objects(body):
            if _is_target(value):
                if value.get("tila") == _PUBLISHED:
                    self.targets.setdefault(value["toteutusOid"], []).append((place, value))
            elif _is_implementation(value):
                self.implementations.append((place, value))
            elif _is_programme(value):
                self.programmes.setdefault(value["oid"], (place, value))
            else:
                self.findings.append(finding("item_unknown", Severity.WARNING, str(place)))

    def _objects(self, body: Json) -> Iterator[Item]:
        if isinstance(body, list):
            listed = [(self.place / position, each) for position, each in enumerate(body)]
        elif _is_programme(body) or _is_implementation(body):
            listed = [(self.place, body)]
        else:
            listed = [
                (self.place / key / position, each) for key in _LISTS for position, each in enumerate(items(mapping(body).get(key)))
            ]
        return ((place, mapping(value)) for place, value in listed)

    def offerings(self) -> Iterator[Offering]:
        """One offering per published implementation; the rest is counted."""
        not_published: Counter[str] = Counter()
        left_out: Counter[str] = Counter()
        seen: set[str] = set()
        for place, body in self.implementations:
            known = self.programmes.get(body["koulutusOid"])
            programme = known[1] if known is not None else {}
            states = (body.get("tila"), programme.get("tila", _PUBLISHED))
            state = next((each for each in states if each != _PUBLISHED), _PUBLISHED)
            kind = text_of(mapping(body.get("metadata")).get("tyyppi")) or text_of(programme.get("koulutustyyppi"))
            oid = text_of(body.get("oid"))
            if state != _PUBLISHED:
                not_published[_STATES.get(state, "others") if isinstance(state, str) else "others"] += 1
            elif kind is None:
                self.findings.append(finding("offering_kind_missing", Severity.WARNING, str(place)))
            elif kind not in _KINDS:
                left_out[kind] += 1
            elif oid is None:
                self.findings.append(finding("offering_id_missing", Severity.ERROR, str(place)))
            elif oid in seen:
                self.findings.append(finding("offering_repeated", Severity.WARNING, str(place), offering=oid))
            else:
                seen.add(oid)
                if known is None:
                    self.findings.append(finding("programme_missing", Severity.WARNING, str(place / "koulutusOid"), offering=oid))
                units = self._units(*known) if known is not None and kind == "amm-tutkinnon-osa" else ()
                yield self._offering(oid, kind, body, programme, units, place)
        if not_published:
            counts = {name: not_published[name] for name in ("drafts", "archived", "others")}
            self.findings.append(finding("not_published", Severity.NOTE, str(self.place), **counts))
        for kind, count in sorted(left_out.items()):
            self.findings.append(finding("offering_kind_left_out", Severity.NOTE, str(self.place), kind=kind, count=count))

    def _offering(
        self,
        oid: str,
        kind: str,
        body: Mapping[str, Json],
        programme: Mapping[str, Json],
        units: tuple[UnitReference, ...],
        place: Place,
    ) -> Offering:
        metadata, general = mapping(body.get("metadata")), mapping(programme.get("metadata"))
        teaching, inside = mapping(metadata.get("opetus")), place / "metadata"
        outcomes = prose(metadata.get("osaamistavoitteet")) or prose(general.get("osaamistavoitteet"))
        size = extent(metadata, general, inside, self.findings)
        when = times(metadata, self.targets.get(oid, []), inside, self.findings)
        labour_market = metadata.get("isTyovoimakoulutus") is True
        provider = self._provider(body, place)
        return Offering(
            id=oid,
            name=self._name(body, programme, place),
            provider=provider,
            kind=_KINDS[kind],
            extent=size,
            price_cents=price_cents(teaching, inside / "opetus", self.findings),
            intakes=when.intakes,
            any_start=when.any_start,
            months=months(teaching, inside / "opetus", self.findings),
            languages=languages(teaching, inside / "opetus", self.findings),
            modes=modes(teaching),
            times=codes(teaching.get("opetusaikaKoodiUrit")),
            properties=_properties(kind, size, outcomes),
            flagged_pok=_flag(metadata.get("isPieniOsaamiskokonaisuus")),
            outcomes=(outcomes,) if outcomes else (),
            funding="jotpa" if metadata.get("hasJotpaRahoitus") is True else None,
            restricted_to="työvoimakoulutus" if labour_market else None,
            keywords=free_words(metadata.get("asiasanat")),
            occupations=free_words(metadata.get("ammattinimikkeet")),
            badge=code(general.get("osaamismerkkiKoodiUri")) if kind == "vapaa-sivistystyo-osaamismerkki" else None,
            competence_area=ending(general.get("osaamisalaKoodiUri")) if kind == "amm-osaamisala" else None,
            parts=texts([*items(metadata.get("liitetytOpintojaksot")), *items(metadata.get("liitetytOsaamismerkit"))]),
            flags=_flags(metadata, general),
            place=str(place),
            unresolved=units,
            country=_country(provider),
        )

    def _name(self, body: Mapping[str, Json], programme: Mapping[str, Json], place: Place) -> Text:
        name = words(body.get("nimi")) or words(programme.get("nimi"))
        if not name:
            self.findings.append(finding("name_missing", Severity.WARNING, str(place / "nimi")))
        return name

    def _provider(self, body: Mapping[str, Json], place: Place) -> str:
        """The first organisation that offers it, else the one that owns the entry: as an organisation oid."""
        offered_by = texts(body.get("tarjoajat"))
        if len(offered_by) > 1:
            self.findings.append(finding("several_providers", Severity.NOTE, str(place / "tarjoajat"), count=len(offered_by)))
        provider = offered_by[0] if offered_by else text_of(body.get("organisaatioOid"))
        if provider is None:
            self.findings.append(finding("provider_missing", Severity.WARNING, str(place / "tarjoajat")))
        return provider or ""

    def _units(self, place: Place, programme: Mapping[str, Json]) -> tuple[UnitReference, ...]:
        """The units that a programme is. All three numbers are needed: without one the unit is not certain."""
        inside = place / "metadata" / "tutkinnonOsat"
        listed = items(mapping(programme.get("metadata")).get("tutkinnonOsat"))
        if not listed:
            self._once(finding("units_missing", Severity.WARNING, str(inside)))
        found: list[UnitReference] = []
        for position, each in enumerate(listed):
            unit = mapping(each)
            document, id, reference = (text_of(unit.get(key)) for key in ("ePerusteId", "tutkinnonosaId", "tutkinnonosaViite"))
            if document is None or id is None or reference is None:
                self._once(finding("unit_reference_incomplete", Severity.WARNING, str(inside / position)))
            else:
                found.append(UnitReference(document, id, reference))
        return tuple(dict.fromkeys(found))

    def _once(self, each: Finding) -> None:
        """Report a fault of a programme once, however many implementations it has."""
        if each not in self.findings:
            self.findings.append(each)


def _properties(kind: str, size: Extent | None, outcomes: Text) -> Properties:
    """What the entry states. A qualification unit is assessed as its requirements say, by the Act on Vocational Education
    (531/2017): its quality is stated. Nothing in this source speaks of the certificate."""
    return Properties(
        nature=Stated.STATED if size is not None and size.is_small else Stated.NOT_STATED,
        basis=Stated.STATED if size is not None and outcomes else Stated.NOT_STATED,
        quality=Stated.STATED if kind == "amm-tutkinnon-osa" else Stated.NOT_STATED,
    )


def _country(provider: str) -> str | None:
    """Finland, where the provider has a number in its register of organisations; the source has no field for the country."""
    return "FI" if provider.startswith(_FINNISH_ORGANISATIONS) else None


def _flag(value: Json) -> bool | None:
    return value if isinstance(value, bool) else None


def _flags(metadata: Mapping[str, Json], general: Mapping[str, Json]) -> tuple[str, ...]:
    stated = {
        "jotpa": metadata.get("hasJotpaRahoitus"),
        "labour_market": metadata.get("isTyovoimakoulutus"),
        "continuing": metadata.get("isTaydennyskoulutus"),
        "open_university": metadata.get("isAvoinKorkeakoulutus") or general.get("isAvoinKorkeakoulutus"),
        "by_demonstration": metadata.get("suoritetaanNayttona"),
    }
    return tuple(name for name, value in stated.items() if value is True)
