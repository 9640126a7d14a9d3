"""A compact JWS: its header and payload, and whether a key has signed it.

Each part must be written in the one way that base64url has for its bytes: otherwise the last character of a signature could be
another one and nobody would see it.

Source: RFC 7515; open-badges.md 2 A.
"""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Any

from jwt import PyJWS
from jwt.exceptions import PyJWTError

from pathways.credentials import keys
from pathways.credentials.keys import Key
from pathways.credentials.result import Reason, not_checked, rejected
from pathways.credentials.strict_json import parse

_CHECKED = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"})


@dataclass(frozen=True, slots=True)
class Token:
    """A token by its parts."""

    text: str
    header: dict[str, Any]
    payload: dict[str, Any]
    algorithm: str

    def signed_by(self, key: Key) -> bool:
        """Whether ``key`` has signed exactly this."""
        if self.algorithm not in key.algorithms or key.weak:
            return False
        try:
            PyJWS().decode_complete(self.text, key=key.public, algorithms=[self.algorithm])
        except (PyJWTError, ValueError, TypeError):
            return False
        return True

    def own_keys(self) -> list[Key]:
        """Keys that the token itself carries: they show that it is unchanged, and nothing about who signed."""
        kid, jwk = self.header.get("kid"), self.header.get("jwk")
        found = []
        try:
            if isinstance(jwk, dict):
                found.append(keys.from_jwk(jwk))
            elif isinstance(kid, str) and (multikey := multikey_in(kid)) is not None:
                found.append(keys.from_multikey(multikey))
        except keys.UnusableKey:
            raise rejected(Reason.ALGORITHM, "jwk" if isinstance(jwk, dict) else "kid") from None
        return found


def multikey_in(address: str) -> str | None:
    """The key that an address has in its fragment, or that a did:key is."""
    fragment = address.partition("#")[2]
    if fragment.startswith("z6Mk") or fragment.startswith("zDn"):
        return fragment
    return address.removeprefix("did:key:").partition("#")[0] if address.startswith("did:key:z") else None


def token(text: str) -> Token:
    """Raises ``Stopped`` for what is no token, and for an algorithm that proves nothing."""
    parts = text.strip().split(".")
    if len(parts) != 3:
        raise rejected(Reason.FORM)
    header = parse(_decoded(parts[0]).decode("utf-8", "replace"))
    algorithm = header.get("alg")
    if not isinstance(algorithm, str):
        raise rejected(Reason.ALGORITHM)
    if algorithm.lower() == "none" or algorithm.upper().startswith("HS"):
        raise rejected(Reason.ALGORITHM, algorithm[:10])
    if "crit" in header or "b64" in header:
        raise not_checked(Reason.SUITE, "crit")
    if algorithm not in _CHECKED:
        raise not_checked(Reason.SUITE, algorithm[:20] if algorithm.isascii() and algorithm.isalnum() else None)
    _decoded(parts[2])
    return Token(text.strip(), header, parse(_decoded(parts[1]).decode("utf-8", "replace")), algorithm)


def _decoded(part: str) -> bytes:
    try:
        found = urlsafe_b64decode(part + "=" * (-len(part) % 4))
    except (binascii.Error, ValueError):
        raise rejected(Reason.FORM) from None
    if urlsafe_b64encode(found).rstrip(b"=").decode() != part:
        raise rejected(Reason.FORM)
    return found
