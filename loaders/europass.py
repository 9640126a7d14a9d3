"""A European Digital Credential (Europass): what a person has achieved, as its claims say.

Three forms are read: the credential itself, the upload form of the issuing tool around it, and the sealed one, whose text is
handed on as it stood. A *claim* that is an achievement becomes a proposal, each part of it one of its own; one that is only an
activity was attended. Of the learner nothing is kept; her name is compared with titles, so that none holds it. Extents in ECTS
credits stay what they are.

Source: European Learning Model 3, application profile EDC; elm-edc.md 2, 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from loaders.document import Document, Json, Place, mapping, text_of
from loaders.european_standard import of_edc
from loaders.identifiers import Identifiers, holds_personal, identifiers_in, name_parts
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import (
    LANGUAGES,
    Certainty,
    Envelope,
    Evidence,
    Finding,
    PieceKind,
    Provenance,
    Record,
    Sealed,
    Severity,
    Standard,
    State,
    Text,
    finding,
)
from pathways.rules.european_standard import Completeness

FORMAT = "europass"
MOST_BYTES = 20 * 1024 * 1024
MOST_CLAIMS = 500
MOST_LEVELS = 20  # of parts within parts

_TYPE = "EuropeanDigitalCredential"
_OWN_KEY = re.compile(rb'\\?"EuropeanDigitalCredential\\?"')
_FINLAND = ZoneInfo("Europe/Helsinki")
_UNIT = re.compile(r"(?:tutkinnonosat_)?(\d{4,8})", re.ASCII)
_UNIT_ANYWHERE = re.compile(r"tutkinnonosat_(\d{4,8})(?!\d)", re.ASCII)
_CODE = re.compile(r"\S{1,200}")
_ECTS = "http://data.europa.eu/snb/education-credit/6fcec5c5af"
_OSP = re.compile(r"osaamispiste|opintojenlaajuusyksikko_6|#measure-osp$", re.IGNORECASE)  # the last is our own
_NAMES = ("givenName", "familyName", "fullName", "birthName", "patronymicName")
_MOST_NAME = 300
_MOST_GRADE = 60
_MOST_DIGITS = 12


def recognises(document: Document) -> bool:
    """Whether the content is such a credential in one of its forms. Broken JSON that names one is one too."""
    if not document.looks_like_json:
        return False
    try:
        body = document.json
    except UnreadableInput:
        return _OWN_KEY.search(document.payload[: 1024 * 1024]) is not None
    return _is_credential(body) or _is_credential(mapping(body).get("credential")) or _is_sealed(body)


def read(document: Document) -> Reading:
    """The claims as proposals, and the sealed text. Raises ``UnreadableInput``."""
    if len(document.payload) > MOST_BYTES:
        raise UnreadableInput(document.name, "too_many_bytes", bytes=len(document.payload), most=MOST_BYTES)
    body, root = mapping(document.json), Place(f"{document.name}#")
    text = document.payload.decode("utf-8-sig")
    if _is_sealed(body):
        credential = Document(document.name, body["payload"].encode("utf-8", "surrogatepass")).json
        envelope, place = Envelope.JADES, root / "payload"
    elif _is_credential(body.get("credential")):
        credential, envelope, place = body["credential"], Envelope.JSON, root / "credential"
    else:
        credential, envelope, place = body, Envelope.JSON, root
    reader = _Reader(document.name, _people(mapping(credential)))
    reader.read(mapping(credential), place)
    ids = tuple(each.id for each in reader.evidence)
    return Reading(
        record=Record((), tuple(reader.evidence)),
        findings=tuple(reader.findings),
        learner=_learner(mapping(credential)),
        sealed=(Sealed(str(root), Standard.EUROPASS, envelope, text, ids),),
        described=(_described(mapping(credential), str(root), reader.names),),
    )


def _is_credential(body: Json) -> bool:
    stated = mapping(body).get("type")
    return _TYPE in (stated if isinstance(stated, list) else [stated])


def _is_sealed(body: Json) -> bool:
    """Whether it is sealed text that names the type. The text is not parsed for that: it is read when it is one."""
    payload = mapping(body).get("payload")
    return isinstance(payload, str) and f'"{_TYPE}"' in payload and "signatures" in body


# -- the learner ---------------------------------------------------------------------------------------------------------


def _subject(credential: Mapping[str, Json]) -> Mapping[str, Json]:
    return next(iter(_objects(credential.get("credentialSubject"))), {})


def _people(credential: Mapping[str, Json]) -> frozenset[str]:
    subject = _subject(credential)
    return name_parts(each for key in _NAMES for each in (subject.get(key),))


def _learner(credential: Mapping[str, Json]) -> Identifiers:
    subject = _subject(credential)
    stated = [each for key in ("nationalID", "identifier") for each in _objects(subject.get(key))]
    return identifiers_in([subject.get("id"), *(each.get("notation") for each in stated)])


def _described(credential: Mapping[str, Json], place: str, names: frozenset[str]) -> Completeness:
    found = of_edc(credential, place)
    personal = any(holds_personal(each, names) for each in (found.name.fi, found.name.sv, found.name.en) if each)
    return replace(found, name=Text()) if personal else found


# -- claims --------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Reader:
    """Collects what the claims say."""

    name: str
    names: frozenset[str]
    evidence: list[Evidence] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def read(self, credential: Mapping[str, Json], place: Place) -> None:
        """Every claim of the learner, and every part of one."""
        issued = self._day(credential, place, "issued", "issuanceDate", "validFrom")
        for claim, here in _claims(_subject(credential), place / "credentialSubject"):
            if len(self.evidence) >= MOST_CLAIMS:
                raise UnreadableInput(self.name, "too_many_credentials", count=len(self.evidence) + 1, most=MOST_CLAIMS)
            kinds = claim.get("type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if "LearningAchievement" in kinds:
                self._achievement(claim, here, issued, State.COMPLETED)
            elif "LearningActivity" in kinds:
                self._achievement(claim, here, issued, State.ATTENDED)

    def _achievement(self, claim: Mapping[str, Json], place: Place, issued: date | None, state: State) -> None:
        specification = next(iter(_objects(claim.get("specifiedBy"))), {})
        award = next(iter(_objects(claim.get("awardedBy"))), {})
        title = self._title(claim, place)
        code, unit = _code(specification)
        osp, measure = self._extent(claim, specification, place)
        if state is State.ATTENDED:
            self.findings.append(finding("piece_attended", Severity.NOTE, str(place), code=code, name=title))
        self.evidence.append(
            Evidence(
                id=f"europass:{len(self.evidence)}",
                kind=PieceKind.PART_OF_UNIT if unit is not None else PieceKind.OTHER,
                name=title,
                provenance=Provenance(self.name, place.path.removeprefix(f"{self.name}#"), self._body(award)),
                certainty=Certainty.PROPOSED,
                state=state,
                code=code,
                unit=unit,
                osp=osp,
                measure=measure,
                assessed_on=self._day(award, place / "awardedBy", "awardingDate") or issued,
                grade=self._grade(claim) if state is State.COMPLETED else None,
            )
        )

    def _title(self, claim: Mapping[str, Json], place: Place) -> Text:
        title = self._words(claim.get("title"))
        if not title and mapping(claim.get("title")):
            self.findings.append(finding("badge_name_personal", Severity.NOTE, str(place)))
        return title

    def _words(self, spoken: Json) -> Text:
        """A language map; of one without our languages, its first text as English."""
        found: dict[str, str] = {}
        for language, value in mapping(spoken).items():
            written = text_of(value[0] if isinstance(value, list) and value else value)
            if written is not None and not holds_personal(written, self.names):
                found[language] = written.encode("utf-8", "replace").decode()[:_MOST_NAME]
        ours = {language: found[language] for language in LANGUAGES if language in found}
        return Text(**(ours or ({"en": next(iter(found.values()))} if found else {})))

    def _grade(self, claim: Mapping[str, Json]) -> str | None:
        """The grade of its one assessment, as it is written; of several grades nobody knows which one is that of the whole."""
        grades = [one for each in _objects(claim.get("provenBy")) for one in _objects(each.get("grade"))]
        said = [self._words(each.get("noteLiteral")) for each in grades]
        found = {each.fi or each.sv or each.en for each in said}
        grade = found.pop() if len(found) == 1 else None
        return grade if grade is not None and len(grade) <= _MOST_GRADE else None

    def _body(self, award: Mapping[str, Json]) -> str | None:
        """The organisation that awarded."""
        for each in _objects(award.get("awardingBody")):
            kinds = each.get("type")
            if "Organisation" in (kinds if isinstance(kinds, list) else [kinds]):
                called = self._words(each.get("legalName"))
                return called.fi or called.sv or called.en
        return None

    def _extent(
        self, claim: Mapping[str, Json], specification: Mapping[str, Json], place: Place
    ) -> tuple[Decimal | None, str | None]:
        """What was gained, else what it is said to be worth. In osp only where the framework is that of osp."""
        points = [*_objects(claim.get("creditReceived")), *_objects(specification.get("creditPoint"))]
        if not points:
            return None, None
        framework = next(iter(_objects(points[0].get("framework"))), {})
        try:
            amount = Decimal((text_of(points[0].get("point")) or "").replace(",", "."))
        except InvalidOperation:
            return None, None
        if not amount.is_finite() or not 0 < amount < 1000 or len(amount.as_tuple().digits) > _MOST_DIGITS:
            return None, None
        if _OSP.search(text_of(framework.get("id")) or ""):
            return amount, None
        if framework.get("id") == _ECTS:
            self.findings.append(finding("extent_in_other_measure", Severity.NOTE, str(place), measure="op", amount=amount))
            return None, "op"
        self.findings.append(finding("badge_points_without_measure", Severity.NOTE, str(place), points=amount))
        return None, None

    def _day(self, body: Mapping[str, Json], place: Place, *keys: str) -> date | None:
        for key in keys:
            if body.get(key) is None:
                continue
            try:
                read = datetime.fromisoformat(text_of(body[key]) or "")
                return (read if read.tzinfo is not None else read.replace(tzinfo=UTC)).astimezone(_FINLAND).date()
            except (ValueError, OverflowError):
                self.findings.append(finding("day_unreadable", Severity.WARNING, str(place / key)))
        return None


def _claims(subject: Mapping[str, Json], place: Place) -> Iterator[tuple[Mapping[str, Json], Place]]:
    """Claims, each before its parts."""
    waiting = [(each, place / "hasClaim" / number, 0) for number, each in enumerate(_objects(subject.get("hasClaim")))]
    while waiting:
        claim, here, depth = waiting.pop(0)
        yield claim, here
        if depth < MOST_LEVELS:
            parts = _objects(claim.get("hasPart"))
            waiting[:0] = [(each, here / "hasPart" / number, depth + 1) for number, each in enumerate(parts)]


def _code(specification: Mapping[str, Json]) -> tuple[str | None, str | None]:
    """The code that the awarding body gives the achievement, and the national unit that it is tied to."""
    unit = _unit(specification)
    for each in (*(one.get("notation") for one in _objects(specification.get("identifier"))), specification.get("id")):
        written = text_of(each)
        if (
            written is not None
            and _CODE.fullmatch(written)
            and not written.startswith("urn:epass:")
            and not holds_personal(written)
        ):
            return written, unit
    return None, unit


def _unit(specification: Mapping[str, Json]) -> str | None:
    """By an identifier of the national list, or by an address that names one; also of what it says that it is part of."""
    for holder in (specification, *_objects(specification.get("isPartOf"))):
        found = _UNIT_ANYWHERE.search(text_of(holder.get("id")) or "")
        if found is not None:
            return found[1]
        for each in _objects(holder.get("identifier")):
            written = text_of(each.get("notation")) or ""
            named = f"{text_of(each.get('schemeName')) or ''} {text_of(each.get('schemeId')) or ''}"
            stated = _UNIT.fullmatch(written)
            if stated is not None and ("tutkinnonosat" in named or written.startswith("tutkinnonosat_")):
                return stated[1]
    return None


def _objects(value: Json) -> list[Mapping[str, Json]]:
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]


__all__ = ["FORMAT", "read", "recognises"]
