"""What issuers publish, where the user lets it be asked for: keys, lists of what was taken back, hosted badges."""

from __future__ import annotations

import base64
import gzip
import json
from datetime import date
from typing import Any

import pytest

from pathways.credentials import Circumstances, Gone, Reason
from pathways.credentials.trust import Trust
from pathways.model import Genuine
from tests.credentials import making
from tests.credentials.making import ED, ISSUER, ON, OTHER_RSA, RSA, badge, jwk, proven, signed, trusting, verdict

LIST = "https://issuer.example/status/1"


class Network:
    """Addresses and what they give; remembers what was asked."""

    def __init__(self, **pages: Any) -> None:
        self.pages: dict[str, Any] = {}
        self.asked: list[str] = []

    def put(self, address: str, content: Any) -> Network:
        self.pages[address] = content
        return self

    def __call__(self, address: str) -> bytes:
        self.asked.append(address)
        found = self.pages.get(address)
        if isinstance(found, LookupError):
            raise found
        if found is None:
            raise LookupError
        return found.encode() if isinstance(found, str) else json.dumps(found).encode()


def online(network: Network, trust: Trust | None = None, on: date = ON) -> Circumstances:
    return Circumstances(on, trust or Trust(), network)


# -- keys ----------------------------------------------------------------------------------------------------------------


def test_a_set_of_keys_at_the_issuers_own_host() -> None:
    token = signed(badge(), header={"kid": "https://issuer.example/keys.json#one"})
    network = Network().put(
        "https://issuer.example/keys.json", {"keys": [{**jwk(OTHER_RSA), "kid": "two"}, {**jwk(RSA), "kid": "one"}]}
    )
    found = verdict(token, online(network))
    assert (found.genuine, found.issuer) == (Genuine.VERIFIED, "issuer.example")


def test_a_key_at_another_host_binds_nothing() -> None:
    token = signed(badge(), header={"kid": "https://attacker.example/keys.json#one", "jwk": jwk(RSA)})
    network = Network().put("https://attacker.example/keys.json", {"keys": [jwk(RSA)]})
    assert verdict(token, online(network)).genuine is Genuine.UNTAMPERED
    assert network.asked == []


def test_a_controller_document() -> None:
    made = proven(badge())
    method = made["proof"]["verificationMethod"]
    document = {
        "id": ISSUER,
        "verificationMethod": [{"id": method, "publicKeyMultibase": making.multikey(ED)}],
        "assertionMethod": [method],
    }
    assert verdict(made, online(Network().put(ISSUER, document))).genuine is Genuine.VERIFIED
    assert verdict(made, online(Network().put(ISSUER, {**document, "assertionMethod": []}))).genuine is Genuine.UNTAMPERED
    assert verdict(made, online(Network().put(ISSUER, {"id": ISSUER}))).genuine is Genuine.UNTAMPERED


def test_a_did_web() -> None:
    did = "did:web:issuer.example:staff"
    document = {"id": did, "verificationMethod": [{"id": "#key", "publicKeyJwk": jwk(RSA)}], "assertionMethod": ["#key"]}
    network = Network().put("https://issuer.example/staff/did.json", document)
    body = badge(issuer={"id": did, "type": ["Profile"], "name": "Example College"})
    assert verdict(signed(body, header={"kid": f"{did}#key"}), online(network)).genuine is Genuine.VERIFIED
    other = signed(body, header={"kid": "did:web:attacker.example#key", "jwk": jwk(RSA)})
    assert verdict(other, online(network)).genuine is Genuine.UNTAMPERED


def test_what_cannot_be_had_is_not_checked() -> None:
    token = signed(badge(), header={"kid": "https://issuer.example/keys.json#one"})
    found = verdict(token, online(Network()))
    assert (found.genuine, found.reason) == (Genuine.NOT_CHECKED, Reason.KEY_UNREACHABLE)


def test_offline_nothing_is_asked() -> None:
    network = Network()
    assert verdict(signed(badge(), header={"kid": "https://issuer.example/keys.json#one"})).genuine is Genuine.NOT_CHECKED
    assert network.asked == []


# -- lists ---------------------------------------------------------------------------------------------------------------


def entry(index: Any = 7, **members: Any) -> dict[str, Any]:
    return {
        "id": f"{LIST}#{index}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": index,
        "statusListCredential": LIST,
        **members,
    }


def bits(*set_: int, size: int = 131_072) -> str:
    found = bytearray(size // 8)
    for each in set_:
        found[each // 8] |= 1 << (7 - each % 8)
    return "u" + base64.urlsafe_b64encode(gzip.compress(bytes(found))).rstrip(b"=").decode()


def status_list(*revoked: int, encoded: str | None = None, **members: Any) -> dict[str, Any]:
    whole = {
        "id": LIST,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "credentialSubject": {
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded or bits(*revoked),
        },
    }
    return badge(**{**whole, **members})


def listed(content: str, given: dict[str, Any] | None = None, on: date = ON) -> Any:
    token = signed(badge(credentialStatus=given or entry()))
    return verdict(token, online(Network().put(LIST, content), trusting(RSA), on))


def test_not_on_the_list() -> None:
    found = listed(signed(status_list(6, 8), sub=None))
    assert (found.genuine, found.status_unknown) == (Genuine.VERIFIED, False)


@pytest.mark.parametrize("index", [7, "7"])
def test_revoked(index: Any) -> None:
    found = listed(signed(status_list(7), sub=None), entry(index))
    assert (found.genuine, found.reason) == (Genuine.REJECTED, Reason.REVOKED)


def test_suspended() -> None:
    assert listed(signed(status_list(7), sub=None), entry(statusPurpose="suspension")).reason is Reason.SUSPENDED


def test_a_message_says_nothing_against_it() -> None:
    assert listed(signed(status_list(7), sub=None), entry(statusPurpose="refresh")).genuine is Genuine.VERIFIED


@pytest.mark.parametrize("index", [0, 1, 130_000, 131_071])
def test_the_first_bit_is_the_most_significant(index: int) -> None:
    assert listed(signed(status_list(index), sub=None), entry(index)).reason is Reason.REVOKED
    assert listed(signed(status_list(index ^ 7), sub=None), entry(index)).genuine is Genuine.VERIFIED


@pytest.mark.parametrize(
    "content",
    [
        signed(status_list(7), OTHER_RSA, header={"jwk": jwk(OTHER_RSA)}, sub=None),  # by a key that is not the issuer's
        signed(status_list(7, issuer="https://other.example"), sub=None),  # somebody else's
        json.dumps(status_list(7)),  # unsigned
        signed(status_list(encoded=bits(7, size=1024)), sub=None),  # so short that it tells who is meant
        signed(status_list(encoded="u" + base64.urlsafe_b64encode(gzip.compress(b"\0" * 50_000_000)).decode()), sub=None),
        signed(status_list(encoded="uAAAA"), sub=None),
        signed(status_list(7, type=["VerifiableCredential", "OpenBadgeCredential"]), sub=None),
        "not a list",
        "",
    ],
)
def test_a_list_that_does_not_count_leaves_it_open(content: str) -> None:
    found = listed(content)
    assert (found.genuine, found.status_unknown) == (Genuine.VERIFIED, True)


@pytest.mark.parametrize("index", [-1, "x", None, 10**9, True, 1.5, "٧"])
def test_an_index_that_is_none(index: Any) -> None:
    assert listed(signed(status_list(7), sub=None), entry(index)).status_unknown


def test_a_list_that_is_out_of_date_says_since_when() -> None:
    found = listed(signed(status_list(validUntil="2026-06-01T00:00:00Z"), sub=None))
    assert (found.genuine, found.status_unknown, found.status_since) == (Genuine.VERIFIED, True, date(2026, 3, 1))


def test_offline_a_list_is_not_known() -> None:
    found = verdict(signed(badge(credentialStatus=entry())), Circumstances(ON, trusting(RSA)))
    assert (found.genuine, found.status_unknown) == (Genuine.VERIFIED, True)


def test_a_list_by_the_same_key_counts_for_a_badge_that_is_not_confirmed() -> None:
    token = signed(badge(credentialStatus=entry()))
    assert verdict(token, online(Network().put(LIST, signed(status_list(7), sub=None)))).reason is Reason.REVOKED
    other = signed(status_list(7), OTHER_RSA, header={"jwk": jwk(OTHER_RSA)}, sub=None)
    assert verdict(token, online(Network().put(LIST, other))).status_unknown


def test_a_list_of_ids() -> None:
    address = "https://issuer.example/revoked.json"
    token = signed(badge(credentialStatus={"id": address, "type": "1EdTechRevocationList"}))
    revoked = {"id": address, "issuer": ISSUER, "revokedCredential": [{"id": badge()["id"], "revoked": True}]}
    assert verdict(token, online(Network().put(address, revoked), trusting(RSA))).reason is Reason.REVOKED
    others = {**revoked, "revokedCredential": [{"id": "urn:uuid:another"}]}
    assert verdict(token, online(Network().put(address, others), trusting(RSA))).genuine is Genuine.VERIFIED
    away = signed(badge(credentialStatus={"id": "https://attacker.example/revoked.json", "type": "1EdTechRevocationList"}))
    found = verdict(away, online(Network().put("https://attacker.example/revoked.json", revoked), trusting(RSA)))
    assert (found.genuine, found.status_unknown) == (Genuine.VERIFIED, True)


# -- Open Badges 2.0 -----------------------------------------------------------------------------------------------------

HOST = "https://badges.example"
ASSERTION = {
    "@context": "https://w3id.org/openbadges/v2",
    "type": "Assertion",
    "id": f"{HOST}/assertions/1",
    "recipient": {"type": "email", "hashed": False, "identity": "aino@example.org"},
    "issuedOn": "2026-03-01T10:00:00Z",
    "badge": f"{HOST}/badges/1",
    "verification": {"type": "hosted"},
}
PROFILE = {"@context": "https://w3id.org/openbadges/v2", "type": "Issuer", "id": f"{HOST}/issuer", "name": "Badge Maker"}


def host(assertion: Any = ASSERTION, **profile: Any) -> Network:
    network = Network().put(f"{HOST}/badges/1", {"id": f"{HOST}/badges/1", "type": "BadgeClass", "issuer": PROFILE["id"]})
    return network.put(PROFILE["id"], {**PROFILE, **profile}).put(ASSERTION["id"], assertion)  # type: ignore[arg-type]


def test_a_hosted_badge_is_what_its_address_says() -> None:
    found = verdict(ASSERTION, online(host()))
    assert (found.genuine, found.issuer, found.status_unknown) == (Genuine.VERIFIED, "badges.example", False)
    assert verdict(ASSERTION, Circumstances(ON, recipients=("somebody@example.org",))).reason is Reason.RECIPIENT


@pytest.mark.parametrize(
    ("held", "genuine", "reason"),
    [
        (Gone(), Genuine.REJECTED, Reason.REVOKED),
        ({**ASSERTION, "revoked": True}, Genuine.REJECTED, Reason.REVOKED),
        ({**ASSERTION, "issuedOn": "2025-03-01T10:00:00Z"}, Genuine.REJECTED, Reason.CLAIM),
        ({**ASSERTION, "id": f"{HOST}/assertions/2"}, Genuine.REJECTED, Reason.CLAIM),
        ({**ASSERTION, "expires": "2026-05-01T10:00:00Z"}, Genuine.REJECTED, Reason.EXPIRED),
        (LookupError(), Genuine.NOT_CHECKED, Reason.KEY_UNREACHABLE),
        ("<html>", Genuine.NOT_CHECKED, Reason.KEY_UNREACHABLE),
    ],
)
def test_a_hosted_badge_that_is_not(held: Any, genuine: Genuine, reason: Reason) -> None:
    found = verdict(ASSERTION, online(host(held)))
    assert (found.genuine, found.reason) == (genuine, reason)


def test_a_badge_that_is_hosted_by_somebody_else() -> None:
    away = {**ASSERTION, "id": "https://attacker.example/1"}
    network = host().put("https://attacker.example/1", away)
    assert verdict(away, online(network)).reason is Reason.CLAIM


def test_a_signed_badge_with_the_key_that_its_issuer_publishes() -> None:
    creator = f"{HOST}/key"
    token = making.jwt.encode({**ASSERTION, "verification": {"type": "signed", "creator": creator}}, RSA, algorithm="RS256")
    published = {"id": creator, "type": "CryptographicKey", "owner": PROFILE["id"], "publicKeyPem": making.pem(RSA).decode()}
    network = host(publicKey=creator).put(creator, published)
    assert verdict(token, online(network)).genuine is Genuine.VERIFIED
    assert verdict(token, online(host().put(creator, published))).genuine is not Genuine.VERIFIED  # the issuer does not name it
    owned = host(publicKey=creator).put(creator, {**published, "owner": "https://other.example"})
    assert verdict(token, online(owned)).genuine is not Genuine.VERIFIED
    revoked = host(publicKey=creator, revocationList=f"{HOST}/revoked").put(creator, published)
    revoked.put(f"{HOST}/revoked", {"revokedAssertions": [{"id": ASSERTION["id"], "revocationReason": "by mistake"}]})
    assert verdict(token, online(revoked)).reason is Reason.REVOKED


def test_a_key_on_the_trust_list_by_its_name() -> None:
    from pathways.credentials.trust import Issuer, TrustedKey

    creator = f"{HOST}/key"
    token = making.jwt.encode({**ASSERTION, "verification": {"type": "signed", "creator": creator}}, RSA, algorithm="RS256")
    key = making.keys_of_public(RSA, creator)
    trust = Trust((Issuer("https://badges.example/issuer", "Badge Maker", (TrustedKey(key),)),))
    found = verdict(token, Circumstances(ON, trust))
    assert (found.genuine, found.issuer, found.status_unknown) == (Genuine.VERIFIED, "Badge Maker", True)
    assert verdict(token[:-8] + "AAAAAAAA", Circumstances(ON, trust)).reason in (Reason.SIGNATURE, Reason.FORM)
