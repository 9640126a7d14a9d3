"""Public keys, in every form in which one is written, and the one algorithm that each may check.

The key decides which algorithm is right, never the header of a token: so neither "none" nor a secret made of a public key can
pass. A key of fewer bits than anybody may use proves nothing.

Source: RFC 7517 (JWK), RFC 7518 3.1, W3C Controlled Identifiers 2.2.2 (Multikey); open-badges.md 2.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, SECP384R1, SECP521R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key
from cryptography.x509 import Certificate, load_der_x509_certificate, load_pem_x509_certificate
from jwt import PyJWK
from jwt.exceptions import PyJWTError
from openbadgeslib.errors import LibOpenBadgesException
from openbadgeslib.ob3 import resolve_verification_method

Public = RSAPublicKey | EllipticCurvePublicKey | Ed25519PublicKey

LEAST_RSA_BITS = 2048
MOST_RSA_BITS = 16_384
MOST_KEY_CHARACTERS = 10_000
_CURVES = {SECP256R1: "ES256", SECP384R1: "ES384", SECP521R1: "ES512"}


class UnusableKey(Exception):
    """What is written is no public key that can be used here."""


@dataclass(frozen=True, slots=True)
class Key:
    """A public key. ``id``: what it is called where it is published; ``algorithms``: those that it may check."""

    public: Public
    algorithms: tuple[str, ...]
    id: str | None = None

    @property
    def print(self) -> str:
        """A fingerprint that two forms of one key share."""
        der = self.public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return hashlib.sha256(der).hexdigest()

    @property
    def pem(self) -> bytes:
        """The key as text."""
        return self.public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    @property
    def weak(self) -> bool:
        """Whether the key is too short to prove anything."""
        return isinstance(self.public, RSAPublicKey) and self.public.key_size < LEAST_RSA_BITS


def of_public(public: object, id: str | None = None) -> Key:
    """Raises ``UnusableKey`` for a kind of key that no credential is signed with."""
    match public:
        case RSAPublicKey() if public.key_size <= MOST_RSA_BITS:
            return Key(public, ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"), id)
        case EllipticCurvePublicKey() if type(public.curve) in _CURVES:
            return Key(public, (_CURVES[type(public.curve)],), id)
        case Ed25519PublicKey():
            return Key(public, ("EdDSA",), id)
    raise UnusableKey


def from_jwk(jwk: Mapping[str, Any], id: str | None = None) -> Key:
    """Of a JSON Web Key. A secret (``oct``) and a private key are none. Raises ``UnusableKey``."""
    if jwk.get("kty") not in ("RSA", "EC", "OKP") or "d" in jwk or "k" in jwk:
        raise UnusableKey
    stated = {name: jwk[name] for name in ("kty", "crv", "n", "e", "x", "y") if isinstance(jwk.get(name), str)}
    if len(json.dumps(stated)) > MOST_KEY_CHARACTERS:
        raise UnusableKey
    algorithm = {"RSA": "RS256", "OKP": "EdDSA", "EC": {"P-256": "ES256", "P-384": "ES384"}.get(stated.get("crv", ""), "ES512")}
    try:
        read = PyJWK.from_dict(stated, algorithm=algorithm[stated["kty"]])
    except (PyJWTError, ValueError, TypeError, KeyError, OverflowError, UnsupportedAlgorithm):
        raise UnusableKey from None
    kid = jwk.get("kid")
    return of_public(read.key, id or (kid if isinstance(kid, str) else None))


def from_multikey(multikey: str, id: str | None = None) -> Key:
    """Of a key written ``z6Mk…``. Raises ``UnusableKey``."""
    if not multikey.startswith("z") or len(multikey) > 200:
        raise UnusableKey
    try:
        pem = resolve_verification_method(f"did:key:{multikey}#{multikey}")
    except (LibOpenBadgesException, ValueError, OverflowError):
        raise UnusableKey from None
    return from_pem(pem.decode(), id)


def from_pem(text: str, id: str | None = None) -> Key:
    """Of a public key or a certificate as PEM. Raises ``UnusableKey``."""
    if len(text) > MOST_KEY_CHARACTERS:
        raise UnusableKey
    try:
        if "BEGIN CERTIFICATE" in text:
            return of_public(load_pem_x509_certificate(text.encode()).public_key(), id)
        return of_public(load_pem_public_key(text.encode()), id)
    except (ValueError, UnsupportedAlgorithm):
        raise UnusableKey from None


def certificate_of(der: bytes) -> Certificate:
    """Raises ``UnusableKey``."""
    try:
        return load_der_x509_certificate(der)
    except (ValueError, UnsupportedAlgorithm):
        raise UnusableKey from None


def from_method(method: Mapping[str, Any], id: str | None = None) -> Key:
    """Of a verification method or a published key: as multikey, JWK or PEM. Raises ``UnusableKey``."""
    for name, read in (("publicKeyMultibase", from_multikey), ("publicKeyPem", from_pem)):
        stated = method.get(name)
        if isinstance(stated, str):
            return read(stated, id)
    jwk = method.get("publicKeyJwk", method if "kty" in method else None)
    if isinstance(jwk, Mapping):
        return from_jwk(jwk, id)
    raise UnusableKey
