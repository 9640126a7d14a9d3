"""A European Digital Credential: unsigned, or sealed with the electronic seal of an organisation (JAdES).

The seal is over the text of the credential exactly as it stands in the file, not over a base64 form of it (``b64: false``). It
carries the certificate of its owner; what that proves is integrity and possession of the certificate's key. The chain to the EU
list of trusted services, the revocation of the certificate and the time stamp are not evaluated: a certificate is trusted when
its fingerprint is on the school's list.

Source: ETSI TS 119 182-1 (JAdES), RFC 7797; elm-edc.md 4 (both samples verify this way).
"""

from __future__ import annotations

import binascii
import hashlib
from base64 import b64decode, urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate, NameOID, ObjectIdentifier
from jwt.algorithms import get_default_algorithms
from jwt.exceptions import PyJWTError

from pathways.credentials import keys
from pathways.credentials.binding import Seal
from pathways.credentials.circumstances import Circumstances, day_of, is_for
from pathways.credentials.result import Caution, Reason, Verification, not_checked, rejected, require_in_force
from pathways.credentials.strict_json import Json, objects, parse, texts
from pathways.model import Envelope, Genuine, Sealed

MOST_CHARACTERS = 20 * 1024 * 1024  # pictures inside

_UNDERSTOOD = frozenset({"b64", "sigT", "adoTst"})
_PERSONAL = (NameOID.GIVEN_NAME, NameOID.SURNAME, NameOID.PSEUDONYM)
_ORGANISATION_ID = ObjectIdentifier("2.5.4.97")


def verify(sealed: Sealed, given: Circumstances) -> Verification:
    """The verdict. Raises ``Stopped``."""
    body = parse(sealed.text, most=MOST_CHARACTERS)
    cautions: tuple[Caution, ...] = ()
    if sealed.envelope is Envelope.JADES:
        credential, seal = _sealed(body, given)
        cautions = (Caution.TRUST_NOT_EVALUATED, *((Caution.SEALED_FOR_ANOTHER,) if _is_for_another(credential) else ()))
    else:
        inner = body.get("credential")
        credential = inner if isinstance(inner, dict) else body
        seal = Seal(Genuine.NOT_CHECKED, reason=Reason.UNSIGNED)
    first, last = day_of(credential, "validFrom", "issuanceDate"), day_of(credential, "validUntil", "expirationDate")
    require_in_force(first, last, given.on)
    subjects = objects(credential.get("credentialSubject"))
    if given.recipients and not any(is_for(given.recipients, each, _addresses(each)) for each in subjects):
        raise rejected(Reason.RECIPIENT)
    return seal.verification(sealed, given.on, status_unknown=credential.get("credentialStatus") is not None, cautions=cautions)


def _addresses(subject: Mapping[str, Json]) -> list[Json]:
    mailboxes = [box for point in objects(subject.get("contactPoint")) for box in objects(point.get("emailAddress"))]
    return [{"identityHash": str(each.get("id")).removeprefix("mailto:")} for each in mailboxes]


def _is_for_another(credential: Mapping[str, Json]) -> bool:
    """Whether who sealed is called otherwise than who awarded."""
    issuer = [each.get("legalName") for each in objects(credential.get("issuer"))]
    claims = [each for subject in objects(credential.get("credentialSubject")) for each in objects(subject.get("hasClaim"))]
    awards = [each for claim in claims for each in objects(claim.get("awardedBy"))]
    bodies = [each.get("legalName") for award in awards for each in objects(award.get("awardingBody"))]
    return any(each not in issuer for each in bodies if each is not None)


# -- the seal ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Header:
    """The protected header: what the seal covers beside the text."""

    encoded: str
    members: Mapping[str, Json]


def _sealed(body: Mapping[str, Json], given: Circumstances) -> tuple[Mapping[str, Json], Seal]:
    payload, signatures = body.get("payload"), objects(body.get("signatures"))
    if not isinstance(payload, str) or len(signatures) != 1:
        raise rejected(Reason.FORM)
    header = _header(signatures[0].get("protected"))
    certificate = _certificate(header.members)
    signature = _decoded(signatures[0].get("signature"))
    if not _fits(header, payload, signature, certificate):
        raise rejected(Reason.SIGNATURE)
    _require_time(header.members, certificate)
    text = payload if header.members.get("b64") is False else _decoded(payload).decode("utf-8", "replace")
    fingerprint = hashlib.sha256(_der(certificate)).hexdigest()
    trusted = given.trust.with_certificate(fingerprint)
    credential = parse(text, most=MOST_CHARACTERS)
    if trusted is not None:
        return credential, Seal(Genuine.VERIFIED, trusted.name, key=fingerprint)
    return credential, Seal(Genuine.UNTAMPERED, _owner(certificate), Reason.NO_TRUST, key=fingerprint)


def _header(encoded: Json) -> _Header:
    if not isinstance(encoded, str):
        raise rejected(Reason.FORM)
    members = parse(_decoded(encoded).decode("utf-8", "replace"))
    critical = texts(members.get("crit"))
    if not set(critical) <= _UNDERSTOOD or ("b64" in members and "b64" not in critical):
        raise not_checked(Reason.SUITE, "crit")
    return _Header(encoded, members)


def _certificate(header: Mapping[str, Json]) -> Certificate:
    chain = texts(header.get("x5c"))
    if not chain:
        raise not_checked(Reason.KEY_MISSING)
    try:
        certificate = keys.certificate_of(b64decode(chain[0], validate=True))
    except (binascii.Error, ValueError, keys.UnusableKey):
        raise rejected(Reason.FORM) from None
    stated = header.get("x5t#S256")
    own = urlsafe_b64encode(hashlib.sha256(_der(certificate)).digest()).rstrip(b"=").decode()
    if stated is not None and stated != own:
        raise rejected(Reason.CLAIM, "x5t#S256")
    return certificate


def _fits(header: _Header, payload: str, signature: bytes, certificate: Certificate) -> bool:
    algorithm = header.members.get("alg")
    if not isinstance(algorithm, str) or algorithm.lower() == "none" or algorithm.upper().startswith("HS"):
        raise rejected(Reason.ALGORITHM, algorithm[:10] if isinstance(algorithm, str) else None)
    try:
        key = keys.of_public(certificate.public_key())
    except (keys.UnusableKey, ValueError):
        raise not_checked(Reason.SUITE) from None
    if key.weak:
        raise not_checked(Reason.KEY_WEAK)
    if algorithm not in key.algorithms:
        raise rejected(Reason.ALGORITHM, algorithm[:20])
    try:
        return bool(get_default_algorithms()[algorithm].verify(f"{header.encoded}.{payload}".encode(), key.public, signature))
    except (PyJWTError, ValueError, TypeError, UnicodeEncodeError):
        return False


def _require_time(header: Mapping[str, Json], certificate: Certificate) -> None:
    """The seal says that it was made while the certificate was valid. Whether that is true only a time stamp could show."""
    stated = header.get("sigT")
    if stated is None:
        return
    try:
        made = datetime.fromisoformat(stated) if isinstance(stated, str) else None
    except ValueError:
        made = None
    if made is None:
        raise rejected(Reason.CLAIM, "sigT")
    made = made if made.tzinfo is not None else made.replace(tzinfo=UTC)
    if not certificate.not_valid_before_utc <= made <= certificate.not_valid_after_utc:
        raise rejected(Reason.CLAIM, "sigT")


def _owner(certificate: Certificate) -> str | None:
    """The organisation that owns the seal. A certificate of a person names nobody here."""
    subject = certificate.subject
    if any(subject.get_attributes_for_oid(each) for each in _PERSONAL) or not subject.get_attributes_for_oid(_ORGANISATION_ID):
        return None
    named = subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    return str(named[0].value)[:100] if named else None


def _der(certificate: Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)


def _decoded(value: Json) -> bytes:
    if not isinstance(value, str):
        raise rejected(Reason.FORM)
    try:
        found = urlsafe_b64decode(value + "=" * (-len(value) % 4))
    except (binascii.Error, ValueError):
        raise rejected(Reason.FORM) from None
    if urlsafe_b64encode(found).rstrip(b"=").decode() != value:
        raise rejected(Reason.FORM)
    return found
