"""The trust list: a file that a school keeps, of who it trusts to issue and with which keys.

    [[issuer]]
    id = "https://example.org/issuers/1"            # as the credential names its issuer
    name = "Example University"                      # what answers call it
    keys = ["z6MkrvfzkMnvCroEUP2DVc9SHPE48CRsvHiVSusHioxTYu1x"]

    [[issuer]]
    id = "https://example.com/issuer"
    name = "Example College"
    certificates = ["sha256:0f3c…"]                  # of electronic seals (Europass)

      [[issuer.key]]                                 # a key in another form, or with an id
      id = "https://example.com/issuer/keys/1"
      pem = \"\"\"-----BEGIN PUBLIC KEY-----…\"\"\"         # or jwk = { kty = "RSA", n = "…", e = "AQAB" }, or multikey = "z6Mk…"
      from = 2024-01-01                              # optional: what was issued before, or after, is not trusted by this key
      until = 2026-12-31

A key alone says nothing about who holds it: what binds a key to an issuer is this list, or what the issuer publishes at its own
address when the user asks for it to be fetched.

Source: open-badges.md 2 (danger 1) and 7.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pathways.credentials import keys
from pathways.credentials.keys import Key
from pathways.errors import UnreadableInput

_PRINT = re.compile(r"sha256:([0-9a-f]{64})")
_LINE = re.compile(r"at line (\d+)")
_OF_ISSUER = frozenset({"id", "name", "keys", "certificates", "key"})
_OF_KEY = frozenset({"id", "multikey", "jwk", "pem", "from", "until"})


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """A key, and the days on which what is issued with it is trusted; ``None`` leaves that end open."""

    key: Key
    first: date | None = None
    last: date | None = None

    def covers(self, day: date | None) -> bool:
        """Whether the key is trusted for what was issued on ``day``. A day that is not known is outside of any period."""
        if self.first is None and self.last is None:
            return True
        return day is not None and (self.first or day) <= day <= (self.last or day)


@dataclass(frozen=True, slots=True)
class Issuer:
    """One entry. ``certificates``: fingerprints of electronic seals."""

    id: str
    name: str
    keys: tuple[TrustedKey, ...] = ()
    certificates: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Trust:
    """Everyone on the list; nobody without one."""

    issuers: tuple[Issuer, ...] = ()

    def issuer(self, id: str | None) -> Issuer | None:
        """The entry for what a credential calls its issuer."""
        return next((each for each in self.issuers if each.id == id), None)

    def with_key_id(self, id: str) -> Iterator[tuple[Issuer, TrustedKey]]:
        """Keys that are published under ``id``."""
        for issuer in self.issuers:
            for each in issuer.keys:
                if each.key.id == id:
                    yield issuer, each

    def with_certificate(self, print: str) -> Issuer | None:
        """Whose electronic seal has that fingerprint."""
        return next((each for each in self.issuers if print in each.certificates), None)


def read(name: str, payload: bytes) -> Trust:
    """The list in a file. Raises ``UnreadableInput``: a list that is half understood must not be followed."""
    try:
        content = tomllib.loads(payload.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise UnreadableInput(name, "not_utf8", byte=fault.start) from None
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        line = _LINE.search(str(fault))
        raise UnreadableInput(name, "trust_not_toml", line=int(line[1]) if line else None) from None
    listed = content.get("issuer")
    if set(content) != {"issuer"} or not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        raise UnreadableInput(name, "not_trust")
    issuers = tuple(_issuer(name, position, each) for position, each in enumerate(listed, start=1))
    doubled = next((each.id for at, each in enumerate(issuers) if any(each.id == other.id for other in issuers[:at])), None)
    if doubled is not None:
        raise UnreadableInput(name, "trust_issuer_twice", issuer=doubled)
    return Trust(issuers)


def _issuer(name: str, position: int, content: Mapping[str, Any]) -> Issuer:
    unknown = sorted(set(content) - _OF_ISSUER)
    if unknown:
        raise UnreadableInput(name, "trust_key_unknown", position=position, keys=", ".join(unknown))
    id, called = content.get("id"), content.get("name")
    if not isinstance(id, str) or not id.strip() or not isinstance(called, str) or not called.strip():
        raise UnreadableInput(name, "trust_without_id", position=position)
    written = content.get("keys", [])
    tables = content.get("key", [])
    prints = content.get("certificates", [])
    if not all(isinstance(each, list) for each in (written, tables, prints)):
        raise UnreadableInput(name, "trust_key_unreadable", position=position)
    found = [_key(name, position, {"multikey": each}) for each in written]
    found += [_key(name, position, each) for each in tables]
    matches = [_PRINT.fullmatch(str(each).replace(" ", "").lower()) for each in prints]
    certificates = frozenset(each[1] for each in matches if each is not None)
    if len(certificates) != len(prints):
        raise UnreadableInput(name, "trust_certificate_unreadable", position=position)
    if not found and not certificates:
        raise UnreadableInput(name, "trust_without_key", position=position)
    return Issuer(id.strip(), " ".join(called.split()), tuple(found), certificates)


def _key(name: str, position: int, content: Any) -> TrustedKey:
    unreadable = UnreadableInput(name, "trust_key_unreadable", position=position)
    if not isinstance(content, dict):
        raise unreadable
    unknown = sorted(set(content) - _OF_KEY)
    if unknown:
        raise UnreadableInput(name, "trust_key_unknown", position=position, keys=", ".join(unknown))
    forms = [each for each in ("multikey", "jwk", "pem") if each in content]
    id, first, last = content.get("id"), content.get("from"), content.get("until")
    days = all(each is None or type(each) is date for each in (first, last))
    if len(forms) != 1 or not days or not (id is None or isinstance(id, str)):
        raise unreadable
    stated = content[forms[0]]
    try:
        match stated:
            case str() if forms[0] == "multikey":
                key = keys.from_multikey(stated.strip(), id)
            case str() if forms[0] == "pem":
                key = keys.from_pem(stated, id)
            case dict() if forms[0] == "jwk":
                key = keys.from_jwk(stated, id)
            case _:
                raise unreadable
    except keys.UnusableKey:
        raise unreadable from None
    if key.weak:
        raise UnreadableInput(name, "trust_key_weak", position=position, least=keys.LEAST_RSA_BITS)
    return TrustedKey(key, first, last)
