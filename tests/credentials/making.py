"""Credentials of our own, with keys that are made anew: what no fixture of others shows."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from datetime import date
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from openbadgeslib.ob3 import add_data_integrity_proof, multikey_from_pem

import loaders
from loaders.document import Document
from pathways.credentials import Circumstances, Trust, Verification, verify
from pathways.credentials.keys import Key, of_public
from pathways.credentials.trust import Issuer, TrustedKey

ON = date(2026, 12, 1)
ISSUER = "https://issuer.example/profile"
CONTEXTS = ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]

RSA = rsa.generate_private_key(65537, 2048)
OTHER_RSA = rsa.generate_private_key(65537, 2048)
ED = ed25519.Ed25519PrivateKey.generate()
OTHER_ED = ed25519.Ed25519PrivateKey.generate()


def key(private: Any) -> Key:
    return of_public(private.public_key())


def keys_of_public(private: Any, id: str) -> Key:
    return of_public(private.public_key(), id)


def multikey(private: Any) -> str:
    return str(multikey_from_pem(pem(private)))


def pem(private: Any) -> bytes:
    return bytes(private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))


def jwk(private: Any) -> dict[str, Any]:
    found: dict[str, Any] = jwt.algorithms.RSAAlgorithm.to_jwk(private.public_key(), as_dict=True)
    return {name: found[name] for name in ("kty", "n", "e")}


def trusting(*private: Any, issuer: str = ISSUER, name: str = "Example College") -> Trust:
    return Trust((Issuer(issuer, name, tuple(TrustedKey(key(each)) for each in private)),))


def badge(**members: Any) -> dict[str, Any]:
    """A complete OB 3.0 credential; a member that is ``None`` is left out."""
    whole = {
        "@context": CONTEXTS,
        "id": "urn:uuid:7b8f0d53-2d3c-4d6a-9b5e-1f1f1f1f1f1f",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": ISSUER, "type": ["Profile"], "name": "Example College"},
        "validFrom": "2026-03-01T10:00:00Z",
        "credentialSubject": subject(),
        **members,
    }
    return {name: value for name, value in whole.items() if value is not None}


def subject(**members: Any) -> dict[str, Any]:
    return {
        "id": "did:example:learner",
        "type": ["AchievementSubject"],
        "achievement": {
            "id": "https://issuer.example/badges/soldering",
            "type": ["Achievement"],
            "name": "Soldering",
            "description": "Solders and inspects joints.",
            "criteria": {"narrative": "Shown at a bench."},
        },
        **members,
    }


def signed(body: dict[str, Any], private: Any = RSA, *, header: dict[str, Any] | None = None, **claims: Any) -> str:
    """The credential as a token, with the claims that go with it; one that is ``None`` is left out."""
    stated: dict[str, Any] = {
        "iss": body["issuer"]["id"] if isinstance(body.get("issuer"), dict) else body.get("issuer"),
        "jti": body.get("id"),
        "sub": body["credentialSubject"].get("id"),
        "nbf": 1772359200,
        **claims,
    }
    payload = {**body, **{name: value for name, value in stated.items() if value is not None}}
    return jwt.encode(payload, private, algorithm="RS256", headers={"jwk": jwk(RSA)} if header is None else header)


def raw_token(header: dict[str, Any], payload: dict[str, Any], signature: bytes = b"") -> str:
    parts = (json.dumps(header).encode(), json.dumps(payload).encode(), signature)
    return ".".join(base64.urlsafe_b64encode(each).rstrip(b"=").decode() for each in parts)


def proven(body: dict[str, Any], private: Any = ED, *, method: str | None = None) -> dict[str, Any]:
    """The credential with a proof inside."""
    private_pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return dict(add_data_integrity_proof(body, private_pem, method or f"{ISSUER}#{multikey(private)}"))


def read(payload: str | bytes | dict[str, Any], name: str = "badge.json") -> loaders.Reading:
    match payload:
        case dict():
            content = json.dumps(payload).encode()
        case str():
            content = payload.encode()
        case _:
            content = payload
    return loaders.read(Document(name, content))[1]


def verdict(payload: str | bytes | dict[str, Any], given: Circumstances | None = None, name: str = "badge.json") -> Verification:
    """The verdict on the first credential of a file."""
    return verify(read(payload, name).sealed, given or Circumstances(ON))[0]


# -- pictures ------------------------------------------------------------------------------------------------------------


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))


def png(*chunks: bytes) -> bytes:
    """A picture of one pixel, with further chunks."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(b"IDAT", zlib.compress(b"\0\0\0\0")) + chunk(b"IEND", b"")


def baked(text: str, *, keyword: bytes = b"openbadgecredential", packed: bool = False) -> bytes:
    raw = zlib.compress(text.encode()) if packed else text.encode()
    return png(chunk(b"iTXt", keyword + b"\0" + (b"\1" if packed else b"\0") + b"\0\0\0" + raw))
