"""Open Badges 3.0 and 2.0, and lists of them (CLR 2.0): what a learner can show that somebody else has issued.

A badge comes as a token (VC-JWT, JWS), as JSON with or without a proof, or baked into a picture. It is read as proposals; what
its seal is worth is found out from the sealed text, which is handed on as it stood. Who the learner is, who issued, and every
free text are not read: the names of achievements are.

Terms: an *assertion* (2.0) is the credential and a *badge class* the achievement; a *CLR* is a list of credentials with a seal
of its own. Source: 1EdTech Open Badges 3.0 and 2.0, CLR 2.0; open-badges.md.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from loaders.document import Document, Json, Place, items, mapping, text_of
from loaders.european_standard import of_badge
from loaders.identifiers import Identifiers, identifiers_in, name_parts
from loaders.open_badges.achievements import Badge, evidence_of, ids_of, moment
from loaders.open_badges.carriers import is_png, is_svg, unbake
from loaders.open_badges.tokens import MOST_TOKEN_CHARACTERS, is_token, payload_of
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Envelope, Evidence, Finding, Record, Sealed, Severity, Standard, Text, finding
from pathways.rules.european_standard import Completeness

FORMAT = "open-badges"
MOST_CREDENTIALS = 500  # in one list
MOST_LEVELS = 10  # of parts within parts

_BADGE_TYPES = frozenset({"OpenBadgeCredential", "AchievementCredential"})
_LIST_TYPE = "ClrCredential"
_OWN_KEYS = re.compile(rb'"(?:OpenBadgeCredential|AchievementCredential|ClrCredential|AchievementSubject|ClrSubject)"')
_OB2_CONTEXT = "https://w3id.org/openbadges/v2"
_PART_OF = {"ispartof": False, "ischildof": False, "isparentof": True}  # whether the source is the larger one
_DATA_ADDRESS = "data:application/vc+jwt,"
_TOKEN_BYTES = re.compile(rb"\s*[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+\.")


def recognises(document: Document) -> bool:
    """Whether the content is a badge: a picture, a token whose payload is a credential, or JSON of one."""
    if is_png(document.payload) or is_svg(document.payload):
        return True
    if document.looks_like_json:
        try:
            body = document.json
        except UnreadableInput:
            return _OWN_KEYS.search(document.payload) is not None
        return _standard(_unwrapped(body)) is not None
    return _token_text(document) is not None


def read(document: Document) -> Reading:
    """The achievements as proposals, and the sealed texts. Raises ``UnreadableInput`` for what holds no badge."""
    text, version = _text(document)
    root = Place(f"{document.name}#")
    if re.match(r"https?://\S+$", text):
        sealed = Sealed(str(root), Standard.OPEN_BADGES_2, Envelope.ADDRESS, text)
        told = finding("badge_is_elsewhere", Severity.WARNING, str(root))
        return Reading(record=Record(), findings=(told,), sealed=(sealed,))
    reader = _Reader(document)
    body = payload_of(text, document.name) if is_token(text) else Document(document.name, text.encode()).json
    standard = _standard(_unwrapped(body)) or (Standard.OPEN_BADGES_3 if version == 3 else None)
    if standard is None:
        raise UnreadableInput(document.name, "not_a_badge")
    reader.read(body, text, root, standard)
    record = Record((), tuple(reader.evidence))
    return Reading(
        record=record,
        findings=tuple(reader.findings),
        learner=reader.learner(),
        sealed=tuple(reader.sealed),
        described=tuple(reader.described),
    )


# -- what it is ----------------------------------------------------------------------------------------------------------


def _token_text(document: Document) -> str | None:
    """The token that the whole file is, where its payload is a credential."""
    if len(document.payload) > MOST_TOKEN_CHARACTERS or not _TOKEN_BYTES.match(document.payload[:8192]):
        return None
    try:
        text = document.payload.decode("ascii").strip()
        known = is_token(text) and _standard(_unwrapped(payload_of(text, document.name))) is not None
    except (UnicodeDecodeError, UnreadableInput):
        return None
    return text if known else None


def _text(document: Document) -> tuple[str, int]:
    """The text that is sealed, and the version of Open Badges that its wrapping belongs to; 0 without a wrapping."""
    if is_png(document.payload) or is_svg(document.payload):
        baked = unbake(document.name, document.payload)
        return baked.text, baked.version
    if document.looks_like_json:
        _ = document.json  # what is broken is told with its place
        return document.payload.decode("utf-8-sig"), 0
    text = _token_text(document)
    if text is None:
        raise UnreadableInput(document.name, "not_a_badge")
    return text, 0


def _unwrapped(body: Json) -> Mapping[str, Json]:
    """The credential: of a token by the older data model it is in ``vc``."""
    inner = mapping(body).get("vc")
    return inner if isinstance(inner, dict) else mapping(body)


def _types(body: Mapping[str, Json]) -> frozenset[str]:
    stated = body.get("type", body.get("@type"))
    return frozenset(each for each in (items(stated) or [stated]) if isinstance(each, str))


def _standard(body: Mapping[str, Json]) -> Standard | None:
    types = _types(body)
    if _LIST_TYPE in types:
        return Standard.CLR_2
    if types & _BADGE_TYPES:
        return Standard.OPEN_BADGES_3
    contexts = body.get("@context")
    if "Assertion" in types and _OB2_CONTEXT in (items(contexts) or [contexts]):
        return Standard.OPEN_BADGES_2
    return None


# -- reading -------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Reader:
    """Collects what a document holds."""

    document: Document
    evidence: list[Evidence] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    sealed: list[Sealed] = field(default_factory=list)
    described: list[Completeness] = field(default_factory=list)
    _said: list[Json] = field(default_factory=list)
    _number: int = 0

    def learner(self) -> Identifiers:
        """Only identity numbers and oids: a person has as many addresses and keys as she likes."""
        return identifiers_in(self._said)

    def read(self, body: Json, text: str, place: Place, standard: Standard) -> None:
        """One credential, or a list of them."""
        envelope = Envelope.JWS if is_token(text) else Envelope.JSON
        credential = _unwrapped(body)
        if standard is Standard.CLR_2:
            self.sealed.append(Sealed(str(place), standard, envelope, text))
            self._list(credential, place)
            return
        self._one(credential, Sealed(str(place), standard, envelope, text), place, {}, frozenset())

    def _list(self, credential: Mapping[str, Json], place: Place) -> None:
        subject = mapping(credential.get("credentialSubject"))
        inner = items(subject.get("verifiableCredential"))
        if len(inner) > MOST_CREDENTIALS:
            raise UnreadableInput(self.document.name, "too_many_credentials", count=len(inner), most=MOST_CREDENTIALS)
        whole = _larger(subject, [self._inside(each) for each in inner])
        names = self._people(credential, subject) | name_parts([credential.get("name")])
        for number, each in enumerate(inner):
            here = place / "credentialSubject" / "verifiableCredential" / number
            body = self._inside(each)
            if _standard(body) is not Standard.OPEN_BADGES_3:
                self.findings.append(finding("credential_kind_unknown", Severity.WARNING, str(here)))
                continue
            token = _inner_token(each)
            text = token if token is not None else _json_text(each)
            kind = Envelope.JSON if token is None else Envelope.JWS
            self._one(body, Sealed(str(here), Standard.OPEN_BADGES_3, kind, text, within=str(place)), here, whole, names)

    def _inside(self, each: Json) -> Mapping[str, Json]:
        token = _inner_token(each)
        if token is None:
            return mapping(each)
        try:
            return _unwrapped(payload_of(token, self.document.name))
        except UnreadableInput:
            return {}

    def _one(
        self,
        credential: Mapping[str, Json],
        sealed: Sealed,
        place: Place,
        whole: Mapping[str, tuple[Mapping[str, Json], ...]],
        names: frozenset[str],
    ) -> None:
        older = sealed.standard is Standard.OPEN_BADGES_2
        found: list[Evidence] = []
        subjects = [credential] if older else _objects(credential.get("credentialSubject"))
        for subject in subjects:
            achievement = self._achievement(subject, place, older=older)
            if achievement is None:
                continue
            badge = Badge(
                achievement,
                place,
                self._number,
                given_on=self._day(credential, place),
                results=tuple(items(subject.get("result"))),
                credits=subject.get("creditsEarned"),
                larger=whole.get(text_of(achievement.get("id")) or "", ()),
                names=names | self._people(credential, subject),
            )
            found += evidence_of(badge, self.document, self.findings)
            self._number += 1
        if not older:
            self.described.append(replace(of_badge(credential, str(place)), name=found[0].name if found else Text()))
        self.evidence += found
        self.sealed.append(
            Sealed(sealed.place, sealed.standard, sealed.envelope, sealed.text, tuple(each.id for each in found), sealed.within)
        )

    def _achievement(self, subject: Mapping[str, Json], place: Place, *, older: bool) -> Mapping[str, Json] | None:
        """The achievement; of a 2.0 badge that only names its class, that name."""
        stated = subject.get("badge" if older else "achievement")
        if isinstance(stated, str):
            return {"id": stated}
        if isinstance(stated, dict):
            return stated
        self.findings.append(finding("badge_without_achievement", Severity.WARNING, str(place)))
        return None

    def _day(self, credential: Mapping[str, Json], place: Place) -> date | None:
        for key in ("awardedDate", "validFrom", "issuanceDate", "issuedOn"):
            if key in credential:
                return moment(credential[key], place / key, self.findings)
        return None

    def _people(self, credential: Mapping[str, Json], subject: Mapping[str, Json]) -> frozenset[str]:
        """Words of the learner's name; and what may identify her is kept for comparing."""
        stated = [mapping(each) for each in _objects(subject.get("identifier"))]
        recipient = mapping(credential.get("recipient"))
        self._said += [each.get("identityHash") for each in stated if each.get("hashed") is not True]
        self._said += [subject.get("id"), recipient.get("identity")]
        named = [each.get("identityHash") for each in stated if "name" in (text_of(each.get("identityType")) or "").lower()]
        return name_parts([*named, *(subject.get(key) for key in ("name", "givenName", "familyName", "fullName"))])


def _objects(value: Json) -> list[Mapping[str, Json]]:
    return [mapping(each) for each in (items(value) or [value]) if isinstance(each, dict)]


def _inner_token(each: Json) -> str | None:
    """A credential in a list may be a token, bare or as a data address."""
    stated = each if isinstance(each, str) else mapping(each).get("id")
    if not isinstance(stated, str):
        return None
    stated = stated.removeprefix(_DATA_ADDRESS)
    return stated if is_token(stated) else None


def _json_text(each: Json) -> str:
    return json.dumps(each, ensure_ascii=False, default=float)


def _larger(subject: Mapping[str, Json], credentials: list[Mapping[str, Json]]) -> dict[str, tuple[Mapping[str, Json], ...]]:
    """Achievement -> those that it is part of, directly or by others, as the list's associations say."""
    known: dict[str, Mapping[str, Json]] = {}
    for each in _achievements(subject, credentials):
        known.setdefault(text_of(each.get("id")) or "", each)
    above: dict[str, set[str]] = {}
    for each in items(subject.get("association")):
        association = mapping(each)
        inverse = _PART_OF.get((text_of(association.get("associationType")) or "").lower())
        source, target = text_of(association.get("sourceId")), text_of(association.get("targetId"))
        if inverse is None or source is None or target is None:
            continue
        part, whole = (target, source) if inverse else (source, target)
        above.setdefault(part, set()).add(whole)
    return {part: tuple(known[each] for each in sorted(_reached(part, above)) if each in known) for part in above}


def _achievements(subject: Mapping[str, Json], credentials: list[Mapping[str, Json]]) -> Iterator[Mapping[str, Json]]:
    yield from (mapping(each) for each in items(subject.get("achievement")))
    for credential in credentials:
        for inner in _objects(credential.get("credentialSubject")):
            yield mapping(inner.get("achievement"))


def _reached(part: str, above: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    edge = {part}
    for _ in range(MOST_LEVELS):
        edge = {whole for each in edge for whole in above.get(each, ())} - found
        found |= edge
    return found - {part}


__all__ = ["FORMAT", "ids_of", "read", "recognises"]
