"""Documents by the older data model: checked only where its context has been fetched, and with nothing unsigned in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from openbadgeslib.ob3 import add_data_integrity_proof

from pathways.credentials import Circumstances, Reason
from pathways.fetch import fetch_pinned, known_in
from pathways.model import Genuine
from tests.credentials import making
from tests.credentials.making import ED, ISSUER, ON, verdict

OLDER = "https://www.w3.org/2018/credentials/v1"


@pytest.fixture(scope="session")
def contexts(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("contexts")
    fetch_pinned("contexts", to=folder, taken_from=shared)
    return {iri: json.loads(content) for iri, content in known_in(folder).items()}


def older(contexts: dict[str, Any]) -> dict[str, Any]:
    """A list of nothing by the older data model."""
    body = {
        "@context": [OLDER],
        "id": "urn:uuid:older",
        "type": ["VerifiableCredential"],
        "issuer": ISSUER,
        "issuanceDate": "2026-03-01T10:00:00Z",
        "expirationDate": "2027-03-01T10:00:00Z",
        "credentialSubject": {"id": "did:example:learner"},
    }
    private = ED.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return dict(add_data_integrity_proof(body, private, f"{ISSUER}#{making.multikey(ED)}", extra_contexts=contexts))


def checked(document: dict[str, Any], contexts: dict[str, Any]) -> Any:
    from pathways.credentials import verify
    from pathways.model import Envelope, Sealed, Standard

    sealed = Sealed("x#", Standard.CLR_2, Envelope.JSON, json.dumps(document))
    return verify([sealed], Circumstances(ON, contexts=contexts))[0]


def test_without_its_context_it_is_not_checked(contexts: dict[str, Any]) -> None:
    document = older(contexts)
    assert (checked(document, {}).genuine, checked(document, {}).reason) == (Genuine.NOT_CHECKED, Reason.CONTEXTS)
    assert checked(document, contexts).genuine is Genuine.UNTAMPERED


@pytest.mark.parametrize(
    "change",
    [
        {"validUntil": "2099-01-01T00:00:00Z"},  # a term that the older context does not define
        {"unknown": "x"},
        {"expirationDate": None},
        {"https://www.w3.org/2018/credentials#expirationDate": "2099-01-01T00:00:00Z"},
        {"@included": [{"id": "urn:x"}]},
        {"holder": {"id": "urn:uuid:older", "issuanceDate": "2026-03-01T10:00:00Z"}, "issuanceDate": None},
        {"type": ["VerifiableCredential", "Other"]},
        {"credentialSubject": [[{"id": "did:example:learner"}]]},
    ],
)
def test_what_its_signature_does_not_cover(change: dict[str, Any], contexts: dict[str, Any]) -> None:
    document = {name: each for name, each in (older(contexts) | change).items() if each is not None}
    assert checked(document, contexts).genuine is Genuine.REJECTED


def test_a_context_from_elsewhere_is_never_fetched() -> None:
    document = making.proven(making.badge())
    document["@context"].append("https://attacker.example/context.json")
    asked: list[str] = []

    def fetch(address: str) -> bytes:
        asked.append(address)
        raise LookupError

    found = verdict(document, Circumstances(ON, fetch=fetch))
    assert (found.genuine, found.reason) == (Genuine.NOT_CHECKED, Reason.CONTEXTS)
    assert asked == []
