"""A completed POK as the data of a European Digital Credential, unsigned, in the form that a provider uploads to the issuing tool.

It holds no name and no identity number, because nothing of ours does: the provider fills in whose credential it is. The eIDAS
number of the issuer and the day of issuing come with the seal. Nothing is issued or signed here.

What is learned stands on the specification, what was achieved on the claim. Competence points are a unit of our own and never
ECTS (decision 0022). The picture of the page, which the form demands, is blank: the tool draws its own.

Source: ELM 3, application profile EDC; elm-edc.md 4.
"""

from __future__ import annotations

import base64
import json
import struct
import uuid
import zlib
from collections.abc import Mapping
from datetime import date, datetime, time
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from ontology import terms
from ontology.elm import FINQF, MODES
from pathways.exports.ctdl import said
from pathways.exports.elm import country_code, duration
from pathways.exports.open_badge import Around, accepted_skills, unit_outcomes
from pathways.exports.route import Written
from pathways.i18n import words
from pathways.model import LANGUAGES, Finding, Measure, Offering, Severity, Text, finding
from pathways.rules.completed_poks import certificate_lapses
from pathways.rules.european_standard import stated_level
from pathways.stores import iris

CONTEXTS = ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"]

_SNB = "http://data.europa.eu/snb/"
_AUTHORITY = "http://publications.europa.eu/resource/authority/"
_GENERIC = "e34929035b"
_BASE64 = "6146cde7dd"
_ESCO_SCHEME = "http://data.europa.eu/esco/concept-scheme/skills"
_LANGUAGES = {"fi": "FIN", "sv": "SWE", "en": "ENG"}
_MEASURES = {Measure.OSP: terms.MEASURE_OSP, Measure.OP: terms.MEASURE_OP}
_HELSINKI = ZoneInfo("Europe/Helsinki")

Json = dict[str, Any]


def credential(iri: str, one: Offering, around: Around, *, awarded_on: date, grade: str | None = None) -> Written:
    """``one``, completed on ``awarded_on``. ``grade``: as the assessor writes it; without it no assessment is claimed."""
    language = next((each for each in LANGUAGES if one.name.exactly(each)), None)
    if language is None:
        return Written(None, (finding("edc_without_name", Severity.WARNING, one.id),))
    maker = _Maker(iri, one, around, language)
    content = maker.credential(awarded_on, grade)
    payload = json.dumps({"credential": content}, ensure_ascii=False, indent=2) + "\n"
    return Written(payload.encode(), (*maker.told(grade),))


class _Maker:
    def __init__(self, iri: str, one: Offering, around: Around, language: str) -> None:
        self._iri = iri
        self._one = one
        self._around = around
        self._language = language

    def credential(self, awarded_on: date, grade: str | None) -> Json:
        awarded = _moment(awarded_on)
        body = self._organisation()
        lapses = certificate_lapses(self._one, awarded_on)
        number = uuid.UUID(bytes=sha256(f"edc {self._iri} {awarded} {grade}".encode()).digest()[:16], version=4)
        return {
            "@context": CONTEXTS,
            "id": f"urn:credential:{number}",
            "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
            "issuer": body,
            "validFrom": awarded,
            **({"validUntil": _moment(lapses, last=True)} if lapses is not None else {}),
            "credentialSchema": [{"id": f"{_SNB}model/ap/edc-generic-full", "type": "ShaclValidator2017"}],
            "credentialProfiles": [_concept(f"{_SNB}credential/", _GENERIC)],
            "displayParameter": self._display(),
            "credentialSubject": {"id": "urn:epass:person:1", "type": "Person", "hasClaim": [self._claim(body, awarded, grade)]},
        }

    def told(self, grade: str | None) -> list[Finding]:
        """What a person has to fill in."""
        one = self._one
        found = [
            finding("edc_learner_to_fill", Severity.NOTE, one.id),
            finding("edc_seal_to_fill", Severity.NOTE, one.id),
            finding("edc_page_is_blank", Severity.NOTE, one.id),
        ]
        if one.country is None:
            found.append(finding("edc_country_assumed", Severity.WARNING, one.id))
        if grade is None:
            found.append(finding("edc_without_grade", Severity.NOTE, one.id))
        if one.properties.denied:
            found.append(finding("edc_not_a_pok", Severity.WARNING, one.id))
        return found

    # -- what was achieved -------------------------------------------------------------------------------------------

    def _claim(self, body: Json, awarded: str, grade: str | None) -> Json:
        awarding = {"id": "urn:epass:awardingProcess:1", "type": "AwardingProcess", "awardingBody": [body], "awardingDate": awarded}
        claim: Json = {
            "id": "urn:epass:learningAchievement:1",
            "type": "LearningAchievement",
            "title": self._words(self._one.name),
            "awardedBy": awarding,
            "specifiedBy": self._specification(),
        }
        if credit := self._credit("received"):
            claim["creditReceived"] = [credit]
        if grade is not None:
            claim["provenBy"] = [
                {
                    "id": "urn:epass:learningAssessment:1",
                    "type": "LearningAssessment",
                    "title": self._assessment_title(),
                    "awardedBy": awarding,
                    "grade": self._note("grade", grade),
                }
            ]
        return claim

    def _assessment_title(self) -> dict[str, str]:
        return {self._language: self._one.assessment or words(self._language).say("badge-heading-assessment")}

    def _specification(self) -> Json:
        one, level = self._one, stated_level(self._one.level)
        made: Json = {
            "id": f"{self._iri}/specification",
            "type": self._class(),
            "title": self._words(one.name),
            "identifier": [
                {
                    "id": "urn:epass:identifier:1",
                    "type": "Identifier",
                    "notation": one.id,
                    "schemeName": words(self._language).say("ctdl-provider-identifier"),
                }
            ],
            "learningOutcome": self._outcomes(),
            "isPartOf": self._units(),
            "language": [_language(each) for each in one.languages if each in _LANGUAGES],
            "mode": [_concept(f"{_SNB}learning-assessment/", MODES[each]) for each in one.modes if each in MODES],
        }
        if level is not None:
            made["eqfLevel"] = _concept(f"{_SNB}eqf/", str(level))
            made["nqfLevel"] = [_concept(f"{_SNB}qdr/", FINQF[level - 1])]
            made["isPartialQualification"] = True
        if credit := self._credit("offered"):
            made["creditPoint"] = [credit]
        if one.workload_hours is not None:
            made["volumeOfLearning"] = duration(one.workload_hours)
        if one.assessment:
            made["provenBy"] = [
                {
                    "id": "urn:epass:learningAssessmentSpec:1",
                    "type": "LearningAssessmentSpecification",
                    "title": self._assessment_title(),
                }
            ]
        if one.quality_assurance:
            made["additionalNote"] = [self._note("quality", one.quality_assurance)]
        if one.prerequisites:
            made["entryRequirement"] = self._note("prerequisites", ", ".join(one.prerequisites))
        return {key: value for key, value in made.items() if value != []}

    def _class(self) -> str:
        """Only a qualification has a level, and only a qualification may be what one is part of."""
        return "LearningAchievementSpecification" if stated_level(self._one.level) is None else "Qualification"

    def _units(self) -> list[Json]:
        """The units that it is or covers: a unit never says that it has the POK as a part (decision 0022)."""
        made: list[Json] = []
        for number, code in enumerate(dict.fromkeys(each.unit for each in self._one.covers), start=1):
            names = [unit.name for _, unit in self._around.units.get(code, ()) if unit.name]
            known = {
                "id": f"urn:epass:identifier:unit:{number}",
                "type": "Identifier",
                "notation": code,
                "schemeName": "tutkinnonosat",
            }
            made.append(
                {
                    "id": iris.code_iri(iris.UNITS, code, base=self._around.base),
                    "type": self._class(),
                    "title": self._words(names[0]) if names else {self._language: code},
                    "identifier": [known],
                }
            )
        return made

    def _outcomes(self) -> list[Json]:
        """Its own outcomes, else those of what it covers; the skills of the whole stand on the first."""
        texts = [each for each in self._one.outcomes if each] or unit_outcomes(self._one, self._around) or [self._one.name]
        made: list[Json] = [
            {"id": f"urn:epass:learningOutcome:{number}", "type": "LearningOutcome", "title": self._words(each)}
            for number, each in enumerate(texts, start=1)
        ]
        skills = [
            {"id": iri, "type": "Concept", "inScheme": {"id": _ESCO_SCHEME, "type": "ConceptScheme"}, "prefLabel": {"en": name}}
            for iri, name, _ in accepted_skills(self._one, self._around, "en")
        ]
        if skills:
            made[0]["relatedESCOSkill"] = skills
        return made

    def _credit(self, which: str) -> Json | None:
        extent = self._one.extent
        if extent is None or extent.least != extent.most or extent.measure not in _MEASURES:
            return None
        measure = _MEASURES[extent.measure]
        return {
            "id": f"urn:epass:creditPoint:{which}",
            "type": "CreditPoint",
            "point": f"{extent.least.normalize():f}",
            "framework": {
                "id": measure,
                "type": "Concept",
                "inScheme": {"id": f"{terms.NS}measures", "type": "ConceptScheme"},
                "prefLabel": said(f"edc-measure-{extent.measure}"),
            },
        }

    # -- who and how it is shown ---------------------------------------------------------------------------------------

    def _organisation(self) -> Json:
        """The awarding body, which is taken to issue as well. Its own addresses are the provider's to fill in."""
        code = country_code(self._one.country) or "FIN"
        return {
            "id": "urn:epass:org:1",
            "type": "Organisation",
            "legalName": {self._language: self._one.awarding_body or self._one.provider},
            "location": {
                "id": "urn:epass:location:1",
                "type": "Location",
                "address": {
                    "id": "urn:epass:address:1",
                    "type": "Address",
                    "countryCode": _concept(f"{_AUTHORITY}country/", code, f"{_AUTHORITY}country"),
                },
            },
        }

    def _display(self) -> Json:
        language = _language(self._language)
        return {
            "id": "urn:epass:displayParameter:1",
            "type": "DisplayParameter",
            "title": {self._language: self._words(self._one.name)[self._language]},
            "primaryLanguage": language,
            "language": [language],
            "individualDisplay": [
                {
                    "id": "urn:epass:individualDisplay:1",
                    "type": "IndividualDisplay",
                    "language": language,
                    "displayDetail": [{"id": "urn:epass:displayDetail:1", "type": "DisplayDetail", "page": 1, "image": _blank()}],
                }
            ],
        }

    def _note(self, name: str, text: str) -> Json:
        return {"id": f"urn:epass:note:{name}", "type": "Note", "noteLiteral": {self._language: text}}

    def _words(self, text: Text) -> dict[str, str]:
        return {each: found for each in LANGUAGES if (found := text.exactly(each))}


def _concept(codes: str, code: str, scheme: str | None = None) -> Json:
    return {"id": f"{codes}{code}", "type": "Concept", "inScheme": {"id": scheme or f"{codes}25831c2", "type": "ConceptScheme"}}


def _language(code: str) -> Json:
    return _concept(f"{_AUTHORITY}language/", _LANGUAGES[code], f"{_AUTHORITY}language")


def _moment(day: date, *, last: bool = False) -> str:
    """The first or the last second of a day in Finland."""
    return datetime.combine(day, time(23, 59, 59) if last else time(0), _HELSINKI).isoformat()


def _blank() -> Mapping[str, object]:
    """One white dot as PNG."""
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(b"\x00\xff")), (b"IEND", b""))
    image = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    return {
        "id": "urn:epass:mediaObject:1",
        "type": "MediaObject",
        "content": base64.b64encode(image).decode(),
        "contentEncoding": _concept(f"{_SNB}encoding/", _BASE64),
        "contentType": _concept(f"{_AUTHORITY}file-type/", "PNG", f"{_AUTHORITY}file-type"),
    }
