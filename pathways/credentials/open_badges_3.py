"""A credential of the data model that Open Badges 3.0 and lists of them share, sealed as a token or with a proof inside.

The order of checks: form, terms, signature, key, what the seal and the content both say, dates, status, recipient, results.
What a document says against itself (run out, failed) counts against it even where nobody can check its seal.

Source: open-badges.md 1, 2, 6 and 7.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from pathways.credentials.binding import Seal, seal_of
from pathways.credentials.circumstances import Circumstances, day_of, is_for
from pathways.credentials.data_integrity import Proof
from pathways.credentials.published import keys_of
from pathways.credentials.result import Caution, Reason, Stopped, Verification, not_checked, rejected, require_in_force
from pathways.credentials.status import look_up
from pathways.credentials.strict_json import Json, id_of, objects, parse, texts
from pathways.credentials.tokens import Token, token
from pathways.model import Envelope, Genuine, Sealed, Standard

_NOT_DONE = re.compile(r"enrolled|failed|in ?progress|on ?hold|provisional|withdrew", re.IGNORECASE)
_SURE = (Genuine.VERIFIED, Genuine.UNTAMPERED)
_FROM = ("validFrom", "issuanceDate")
_UNTIL = ("validUntil", "expirationDate")


def verify(sealed: Sealed, given: Circumstances) -> Verification:
    """The verdict. Raises ``Stopped``."""
    cautions: list[Caution] = []
    body: Mapping[str, Json]
    try:
        body, seal = opened(sealed.text, given, cautions, envelope=sealed.envelope)
    except Stopped as stopped:
        if stopped.genuine is Genuine.REJECTED:
            raise
        body = _content(sealed)
        seal = Seal(stopped.genuine, reason=stopped.reason, detail=stopped.detail)
    if seal.genuine in _SURE:
        _require_whole(body, sealed.standard)
    _require_dates(body, given)
    status = look_up(body, seal, given, lambda text: opened(text, given, []))
    _require_person_and_result(body, given)
    return seal.verification(sealed, given.on, status_unknown=status.unknown, status_since=status.since, cautions=tuple(cautions))


def opened(
    text: str, given: Circumstances, cautions: list[Caution], *, envelope: Envelope | None = None
) -> tuple[Mapping[str, Json], Seal]:
    """What is sealed, and how far the seal goes. Raises ``Stopped``."""
    if envelope is Envelope.JSON or (envelope is None and text.startswith("{")):
        return _with_proof(text, given)
    return _in_token(token(text), given, cautions)


def _content(sealed: Sealed) -> Mapping[str, Json]:
    """What an unchecked document says."""
    if sealed.envelope is Envelope.JSON:
        return parse(sealed.text)
    payload = token(sealed.text).payload
    return payload["vc"] if isinstance(payload.get("vc"), dict) else payload


# -- the seal ------------------------------------------------------------------------------------------------------------


def _in_token(read: Token, given: Circumstances, cautions: list[Caution]) -> tuple[Mapping[str, Json], Seal]:
    wrapped = read.payload.get("vc")
    body: Mapping[str, Json] = wrapped if isinstance(wrapped, dict) else read.payload
    issuer = id_of(body.get("issuer"))
    kid = read.header.get("kid")
    seal = seal_of(
        read.signed_by,
        issuer_id=issuer,
        issued_on=day_of(body, *_FROM),
        trusted=given.trust.issuer(issuer),
        published=keys_of(issuer, kid if isinstance(kid, str) else None, given.fetch),
        own=read.own_keys(),
    )
    _require_claims(read.payload, body, issuer, cautions)
    return body, seal


def _with_proof(text: str, given: Circumstances) -> tuple[Mapping[str, Json], Seal]:
    body = parse(text)
    proof = Proof(body, text, given)
    issuer = id_of(body.get("issuer"))
    seal = seal_of(
        proof.signed_by,
        issuer_id=issuer,
        issued_on=day_of(body, *_FROM),
        trusted=given.trust.issuer(issuer),
        published=keys_of(issuer, proof.method, given.fetch),
        own=proof.own_keys(),
    )
    return body, seal


# -- the content ---------------------------------------------------------------------------------------------------------


def _require_claims(payload: Mapping[str, Json], body: Mapping[str, Json], issuer: str | None, cautions: list[Caution]) -> None:
    """What the token says twice must be the same twice. Of a token by the older data model only what is there."""
    subjects = objects(body.get("credentialSubject"))
    subject = id_of(subjects[0]) if len(subjects) == 1 else None
    for claim, member, stated in (("iss", "issuer", issuer), ("jti", "id", id_of(body)), ("sub", "credentialSubject", subject)):
        if payload.get(claim) is None:
            if claim == "sub" and stated is not None:
                cautions.append(Caution.SUBJECT_CLAIM_MISSING)
            elif claim == "iss":
                raise rejected(Reason.CLAIM, claim)
        elif payload[claim] != stated:
            raise rejected(Reason.CLAIM, member)
    for claim, members in (("nbf", _FROM), ("exp", _UNTIL)):
        if claim in payload and (claim == "nbf" or any(each in body for each in members)):
            stated_at = next((body[each] for each in members if each in body), None)
            if not _same_moment(payload[claim], stated_at):
                raise rejected(Reason.CLAIM, claim)


def _same_moment(seconds: Json, written: Json) -> bool:
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not isinstance(written, str):
        return False
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        return False
    return int((read if read.tzinfo is not None else read.replace(tzinfo=UTC)).timestamp()) == int(seconds)


def _require_whole(body: Mapping[str, Json], standard: Standard) -> None:
    for member in ("issuer", "credentialSubject", "type"):
        if not body.get(member):
            raise rejected(Reason.INCOMPLETE, member)
    if not any(each in body for each in _FROM):
        raise rejected(Reason.INCOMPLETE, "validFrom")
    if standard is Standard.OPEN_BADGES_3 and not any(each.get("achievement") for each in objects(body.get("credentialSubject"))):
        raise rejected(Reason.INCOMPLETE, "achievement")


def _require_dates(body: Mapping[str, Json], given: Circumstances) -> None:
    first, last = day_of(body, *_FROM), day_of(body, *_UNTIL)
    require_in_force(first, last, given.on)


def _require_person_and_result(body: Mapping[str, Json], given: Circumstances) -> None:
    subjects = objects(body.get("credentialSubject"))
    if given.recipients and not any(is_for(given.recipients, each, each.get("identifier")) for each in subjects):
        raise rejected(Reason.RECIPIENT)
    for subject in subjects:
        for result in objects(subject.get("result")):
            if any(_NOT_DONE.fullmatch(each.strip()) for each in texts(result.get("status"))):
                raise rejected(Reason.RESULT)


def as_stopped(sealed: Sealed, stopped: Stopped, given: Circumstances) -> Verification:
    """The verdict of a verification that ended early."""
    return Verification(
        sealed.place,
        sealed.standard,
        sealed.envelope,
        stopped.genuine,
        given.on,
        reason=stopped.reason,
        detail=stopped.detail,
        day=stopped.day,
        evidence=sealed.evidence,
    )


__all__ = ["as_stopped", "not_checked", "opened", "verify"]
