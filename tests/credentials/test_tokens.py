"""Badges as tokens: whose key signed, what the claims say, and what is refused."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import date
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from pathways.credentials import Caution, Circumstances, Reason
from pathways.credentials.trust import Issuer, Trust, TrustedKey
from pathways.model import Genuine
from tests.credentials import making
from tests.credentials.making import ED, ISSUER, ON, OTHER_RSA, RSA, badge, signed, subject, trusting, verdict

TRUSTED = Circumstances(ON, trusting(RSA))


def _hashed(identity: str) -> dict[str, Any]:
    return {"identityHash": identity, "hashed": True, "salt": "salt"}


def test_a_trusted_key_makes_it_verified() -> None:
    found = verdict(signed(badge()), TRUSTED)
    assert (found.genuine, found.issuer, found.reason) == (Genuine.VERIFIED, "Example College", None)


def test_without_a_trust_list_it_is_unchanged_and_no_more() -> None:
    found = verdict(signed(badge()))
    assert (found.genuine, found.reason, found.issuer) == (Genuine.UNTAMPERED, Reason.NO_TRUST, "issuer.example")


def test_a_key_that_signs_but_is_not_bound_to_the_issuer_is_not_confirmed() -> None:
    forged = signed(badge(), OTHER_RSA, header={"jwk": making.jwk(OTHER_RSA)})
    assert verdict(forged).genuine is Genuine.UNTAMPERED
    found = verdict(forged, TRUSTED)
    assert (found.genuine, found.reason) == (Genuine.UNTAMPERED, Reason.OTHER_KEY)


def test_a_key_of_another_trusted_issuer_does_not_count() -> None:
    forged = signed(badge(), OTHER_RSA, header={"jwk": making.jwk(OTHER_RSA)})
    both = Trust((*trusting(RSA).issuers, *trusting(OTHER_RSA, issuer="https://other.example", name="Other").issuers))
    assert verdict(forged, Circumstances(ON, both)).reason is Reason.OTHER_KEY


def test_without_a_key_in_the_file_nothing_can_be_said() -> None:
    bare = signed(badge(), header={})
    assert (verdict(bare).genuine, verdict(bare).reason) == (Genuine.NOT_CHECKED, Reason.KEY_MISSING)
    assert verdict(bare, TRUSTED).genuine is Genuine.VERIFIED
    assert verdict(bare, Circumstances(ON, trusting(OTHER_RSA))).reason is Reason.SIGNATURE


def test_a_key_by_its_did() -> None:
    made = jwt.encode(
        _payload(badge()), ED, algorithm="EdDSA", headers={"kid": f"did:key:{making.multikey(ED)}#{making.multikey(ED)}"}
    )
    assert verdict(made).genuine is Genuine.UNTAMPERED


@pytest.mark.parametrize("algorithm", ["none", "None", "NONE", "HS256", "hs512"])
def test_an_algorithm_that_proves_nothing_is_rejected(algorithm: str) -> None:
    found = verdict(making.raw_token({"alg": algorithm, "jwk": making.jwk(RSA)}, _payload(badge())), TRUSTED)
    assert (found.genuine, found.reason) == (Genuine.REJECTED, Reason.ALGORITHM)


def test_a_secret_made_of_the_public_key_is_rejected() -> None:
    unsigned = making.raw_token({"alg": "HS256", "typ": "JWT"}, _payload(badge())).rpartition(".")[0]
    for secret in (making.pem(RSA), json.dumps(making.jwk(RSA)).encode()):
        mac = hmac.new(secret, unsigned.encode(), hashlib.sha256).digest()
        forged = f"{unsigned}.{making.raw_token({}, {}, mac).rpartition('.')[2]}"
        assert verdict(forged, TRUSTED).reason is Reason.ALGORITHM


@pytest.mark.parametrize("secret", [{"kty": "oct", "k": "c2VjcmV0"}, {"kty": "RSA", "n": "AA", "e": "AQAB"}, {"kty": "EC"}, {}])
def test_a_key_in_the_header_that_is_none_is_rejected(secret: dict[str, Any]) -> None:
    assert verdict(signed(badge(), header={"jwk": secret})).reason is Reason.ALGORITHM


def test_a_short_key_proves_nothing() -> None:
    short = rsa.generate_private_key(65537, 1024)
    with pytest.warns(jwt.warnings.InsecureKeyLengthWarning):
        made = signed(badge(), short, header={"jwk": making.jwk(short)})
    assert (verdict(made).genuine, verdict(made).reason) == (Genuine.NOT_CHECKED, Reason.KEY_WEAK)


def test_elliptic_curves() -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    public = jwt.algorithms.ECAlgorithm.to_jwk(private.public_key(), as_dict=True)
    made = jwt.encode(_payload(badge()), private, algorithm="ES256", headers={"jwk": public})
    assert verdict(made).genuine is Genuine.UNTAMPERED


@pytest.mark.parametrize("header", [{"crit": ["exp"]}, {"b64": False}])
def test_a_header_that_asks_for_more_is_not_checked(header: dict[str, Any]) -> None:
    token = making.raw_token({"alg": "RS256", "jwk": making.jwk(RSA), **header}, _payload(badge()), b"\1" * 256)
    assert verdict(token).reason is Reason.SUITE


@pytest.mark.parametrize(
    ("claims", "detail"),
    [
        ({"iss": "https://other.example"}, "issuer"),
        ({"iss": None}, "iss"),
        ({"jti": "urn:uuid:another"}, "id"),
        ({"sub": "did:example:somebody-else"}, "credentialSubject"),
        ({"nbf": 1772359201}, "nbf"),
        ({"nbf": "1772359200"}, "nbf"),
    ],
)
def test_what_is_said_twice_must_be_the_same(claims: dict[str, Any], detail: str) -> None:
    found = verdict(signed(badge(), **claims), TRUSTED)
    assert (found.genuine, found.reason, found.detail) == (Genuine.REJECTED, Reason.CLAIM, detail)


def test_a_missing_subject_claim_is_told() -> None:
    found = verdict(signed(badge(), sub=None), TRUSTED)
    assert (found.genuine, found.cautions) == (Genuine.VERIFIED, (Caution.SUBJECT_CLAIM_MISSING,))


def test_the_older_data_model() -> None:
    older = badge(validFrom=None, issuanceDate="2026-03-01T10:00:00Z")
    older["@context"] = ["https://www.w3.org/2018/credentials/v1"]
    payload = {"vc": older, "iss": ISSUER, "jti": older["id"], "sub": "did:example:learner", "nbf": 1772359200}
    made = jwt.encode(payload, RSA, algorithm="RS256", headers={"jwk": making.jwk(RSA)})
    assert verdict(made, TRUSTED).genuine is Genuine.VERIFIED
    assert [each.name.fi for each in making.read(made).record.evidence] == ["Soldering"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("until", "on", "reason"),
    [
        ("2026-11-30T20:00:00Z", ON, Reason.EXPIRED),
        ("2026-11-30T22:30:00Z", ON, None),  # already the first of December in Finland
        ("2026-12-01T20:00:00Z", ON, None),
        ("2027-01-01T00:00:00Z", date(2026, 2, 1), Reason.NOT_YET),
        ("yesterday", ON, Reason.CLAIM),
    ],
)
def test_dates_on_the_day_that_is_asked_for(until: str, on: date, reason: Reason | None) -> None:
    found = verdict(signed(badge(validUntil=until)), Circumstances(on, trusting(RSA)))
    assert found.reason is reason
    assert found.genuine is (Genuine.VERIFIED if reason is None else Genuine.REJECTED)


def test_an_unsigned_badge_says_against_itself_that_it_has_expired() -> None:
    assert verdict(badge()).reason is Reason.UNSIGNED
    found = verdict(badge(validUntil="2026-05-01T00:00:00Z"))
    assert (found.genuine, found.reason, found.day) == (Genuine.REJECTED, Reason.EXPIRED, date(2026, 5, 1))


@pytest.mark.parametrize("status", ["Failed", "InProgress", "Enrolled", "OnHold", "Provisional", "Withdrew", "in progress"])
def test_what_is_not_completed_is_rejected(status: str) -> None:
    made = signed(badge(credentialSubject=subject(result=[{"type": ["Result"], "status": status}])))
    assert verdict(made, TRUSTED).reason is Reason.RESULT


def test_completed_results_count() -> None:
    made = signed(
        badge(credentialSubject=subject(result=[{"type": ["Result"], "status": "Completed"}, {"type": ["Result"], "value": "4"}]))
    )
    assert verdict(made, TRUSTED).genuine is Genuine.VERIFIED


@pytest.mark.parametrize(
    ("identity", "recipient", "fits"),
    [
        ({}, "did:example:learner", True),
        ({}, "did:example:somebody-else", False),
        ({"id": "mailto:Aino@example.org"}, "aino@example.org", True),
        ({"identifier": [{"identityHash": "Aino@example.org", "hashed": False}]}, "aino@EXAMPLE.org", True),
        ({"identifier": [_hashed("md5$" + hashlib.md5(b"aino@example.orgsalt").hexdigest())]}, "aino@example.org", True),
        (
            {"identifier": _hashed("sha256$" + hashlib.sha256(b"aino@example.orgsalt").hexdigest().upper())},
            "aino@example.org",
            True,
        ),
        ({"identifier": _hashed("sha256$" + "0" * 64)}, "aino@example.org", False),
    ],
)
def test_for_whom_it_is(identity: dict[str, Any], recipient: str, fits: bool) -> None:
    found = verdict(signed(badge(credentialSubject=subject(**identity))), Circumstances(ON, trusting(RSA), recipients=(recipient,)))
    assert found.genuine is (Genuine.VERIFIED if fits else Genuine.REJECTED)
    assert found.reason is (None if fits else Reason.RECIPIENT)


@pytest.mark.parametrize("member", ["validFrom", "achievement"])
def test_what_a_badge_must_say(member: str) -> None:
    body = badge(validFrom=None) if member == "validFrom" else badge(credentialSubject={"id": "did:example:learner", "type": []})
    found = verdict(signed(body, nbf=None), TRUSTED)
    assert (found.genuine, found.reason, found.detail) == (Genuine.REJECTED, Reason.INCOMPLETE, member)


def test_a_member_that_is_written_twice_is_refused() -> None:
    text = json.dumps(_payload(badge()))
    doubled = text.replace('"validFrom":', '"validFrom": "2026-03-01T10:00:00Z", "validFrom":')
    made = making.raw_token({"alg": "RS256"}, {}).partition(".")[0]
    body = base64.urlsafe_b64encode(doubled.encode()).rstrip(b"=").decode()
    assert verdict(f"{made}.{body}.AAAA", TRUSTED).reason is Reason.FORM


def test_a_key_is_trusted_for_its_own_time_only() -> None:
    past = TrustedKey(making.key(RSA), last=date(2026, 2, 28))
    now = TrustedKey(making.key(RSA), first=date(2026, 3, 1), last=date(2026, 3, 1))
    for trusted, genuine in ((past, Genuine.UNTAMPERED), (now, Genuine.VERIFIED)):
        trust = Trust((Issuer(ISSUER, "Example College", (trusted,)),))
        assert verdict(signed(badge()), Circumstances(ON, trust)).genuine is genuine


def _payload(body: dict[str, Any]) -> dict[str, Any]:
    return {**body, "iss": ISSUER, "jti": body["id"], "sub": "did:example:learner", "nbf": 1772359200}
