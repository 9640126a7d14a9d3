"""Electronic seals of our own making: whose certificate, when it was made, and what a seal has to cover."""

from __future__ import annotations

import base64
import datetime
import hashlib
import json
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from jwt.algorithms import get_default_algorithms

from pathways.credentials import Caution, Circumstances, Reason
from pathways.credentials.trust import Issuer, Trust, read
from pathways.model import Genuine
from tests.credentials.making import ON, RSA, verdict

CREDENTIAL = {
    "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
    "issuer": {"legalName": {"fi": "Esimerkkiopisto"}},
    "validFrom": "2026-03-01T10:00:00Z",
    "credentialSubject": {
        "type": "Person",
        "contactPoint": {"emailAddress": {"id": "mailto:aino@example.org"}},
        "hasClaim": {
            "type": "LearningAchievement",
            "title": {"fi": "Sähkötyöt – äö"},
            "awardedBy": {"awardingBody": {"type": "Organisation", "legalName": {"fi": "Esimerkkiopisto"}}},
        },
    },
}


def encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def certificate(*, person: bool = False) -> x509.Certificate:
    attributes = [x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Esimerkkiopisto Oy")]
    if person:
        attributes += [x509.NameAttribute(NameOID.GIVEN_NAME, "Aino"), x509.NameAttribute(NameOID.SURNAME, "Esimerkki")]
    attributes.append(x509.NameAttribute(x509.ObjectIdentifier("2.5.4.97"), "VATFI-12345678"))
    name = x509.Name(attributes)
    first = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(RSA.public_key())
        .serial_number(7)
        .not_valid_before(first)
        .not_valid_after(first + datetime.timedelta(days=100))
        .sign(RSA, hashes.SHA256())
    )


SEAL = certificate()
DER = SEAL.public_bytes(Encoding.DER)
PRINT = hashlib.sha256(DER).hexdigest()


def sealed(
    body: dict[str, Any] = CREDENTIAL, *, cert: x509.Certificate = SEAL, plain: bool = True, **header: Any
) -> dict[str, Any]:
    stated = {
        "alg": "RS256",
        "x5c": [base64.b64encode(cert.public_bytes(Encoding.DER)).decode()],
        "sigT": "2026-02-01T10:00:00Z",
        "b64": False,
        "crit": ["b64", "sigT"],
        **header,
    }
    stated = {name: each for name, each in stated.items() if each is not None}
    text = json.dumps(body, ensure_ascii=False)
    payload = text if plain else encoded(text.encode())
    protected = encoded(json.dumps(stated).encode())
    signature = get_default_algorithms()["RS256"].sign(f"{protected}.{payload}".encode(), RSA)
    whole = {"payload": payload, "signatures": [{"protected": protected, "signature": encoded(signature)}]}
    return whole if plain else {**whole, "note": '"EuropeanDigitalCredential"'}


def test_the_owner_of_the_seal_is_named_and_not_confirmed() -> None:
    found = verdict(sealed())
    assert (found.genuine, found.reason, found.issuer) == (Genuine.UNTAMPERED, Reason.NO_TRUST, "Esimerkkiopisto Oy")
    assert found.cautions == (Caution.TRUST_NOT_EVALUATED,)


def test_a_certificate_on_the_trust_list() -> None:
    spaced = ":".join(PRINT[at : at + 2] for at in range(0, 64, 2)).upper()
    assert spaced
    trust = read(
        "trust.toml", f'[[issuer]]\nid = "x"\nname = "Esimerkkiopisto"\ncertificates = ["sha256:{PRINT.upper()}"]\n'.encode()
    )
    found = verdict(sealed(), Circumstances(ON, trust))
    assert (found.genuine, found.issuer) == (Genuine.VERIFIED, "Esimerkkiopisto")
    other = Trust((Issuer("x", "Other", certificates=frozenset({"0" * 64})),))
    assert verdict(sealed(), Circumstances(ON, other)).genuine is Genuine.UNTAMPERED


def test_a_seal_of_a_person_names_nobody() -> None:
    found = verdict(sealed(cert=certificate(person=True)))
    assert (found.genuine, found.issuer) == (Genuine.UNTAMPERED, None)


@pytest.mark.parametrize("moment", ["2025-12-31T23:59:59Z", "2026-06-01T00:00:00Z", "yesterday", 7])
def test_a_seal_that_was_not_made_while_its_certificate_was_valid(moment: Any) -> None:
    found = verdict(sealed(sigT=moment))
    assert (found.genuine, found.reason, found.detail) == (Genuine.REJECTED, Reason.CLAIM, "sigT")


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ({"crit": ["b64", "sigT", "other"]}, Reason.SUITE),
        ({"crit": None}, Reason.SUITE),  # b64 has to be critical
        ({"x5c": None}, Reason.KEY_MISSING),
        ({"x5c": ["AAAA"]}, Reason.FORM),
        ({"x5t#S256": "AAAA"}, Reason.CLAIM),
        ({"alg": "none"}, Reason.ALGORITHM),
        ({"alg": "HS256"}, Reason.ALGORITHM),
        ({"alg": "PS256"}, Reason.SIGNATURE),
    ],
)
def test_headers_that_are_refused(header: dict[str, Any], reason: Reason) -> None:
    found = verdict(sealed(**header))
    assert found.reason is reason
    assert found.genuine in (Genuine.REJECTED, Genuine.NOT_CHECKED)


def test_somebody_elses_award_is_told() -> None:
    body = json.loads(json.dumps(CREDENTIAL))
    body["issuer"]["legalName"] = {"fi": "Sinettipalvelu"}
    assert Caution.SEALED_FOR_ANOTHER in verdict(sealed(body)).cautions


def test_dates_and_recipient() -> None:
    over = {**CREDENTIAL, "validUntil": "2026-05-01T00:00:00Z"}
    assert verdict(sealed(over)).reason is Reason.EXPIRED
    assert verdict({"credential": over}).reason is Reason.EXPIRED  # also unsigned
    assert verdict(sealed(), Circumstances(ON, recipients=("AINO@example.org",))).genuine is Genuine.UNTAMPERED
    assert verdict(sealed(), Circumstances(ON, recipients=("somebody@example.org",))).reason is Reason.RECIPIENT


def test_a_text_with_letters_beyond_ascii_is_sealed_as_it_stands() -> None:
    whole = sealed()
    assert "äö" in whole["payload"]
    assert verdict(json.dumps(whole, ensure_ascii=True)).genuine is Genuine.UNTAMPERED
    assert verdict({**whole, "payload": whole["payload"].replace("–", "-")}).reason is Reason.SIGNATURE
