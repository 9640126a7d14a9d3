"""A proof inside a JSON document (Data Integrity): what is signed is the graph that the document stands for, not its text.

So two questions are asked: does the signature fit the graph, and does the document say nothing that the graph does not hold? A
member that the contexts do not define is not signed at all; one that is written under another name, or in another place, is
signed and yet not where a reader looks. Both are answered by ``openbadgeslib``, which carries the contexts, fetches none, and
bounds the work that a hostile graph can cause; for kinds of documents that it does not know whole (lists, the older data model)
the second question is asked here, more narrowly.

Source: W3C Data Integrity EdDSA Cryptosuites 1.0; VC Data Integrity 2.4.1 (context validation); open-badges.md 2 B.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from openbadgeslib.ob3 import (
    OB3GuardUnavailable,
    OB3LdpVerifier,
    OB3VerificationError,
    bundled_clr_contexts,
    verify_data_integrity_proof,
)
from openbadgeslib.ob3.contexts import bundled_contexts, document_loader

from pathways.credentials import keys
from pathways.credentials.circumstances import Circumstances, day_of
from pathways.credentials.keys import Key
from pathways.credentials.result import Reason, not_checked, rejected
from pathways.credentials.strict_json import Json, objects, texts
from pathways.credentials.tokens import multikey_in

SUITE = "eddsa-rdfc-2022"
MOST_BYTES = 256 * 1024  # as the library

_DATA_MODEL_2 = "https://www.w3.org/ns/credentials/v2"
_BADGES = frozenset({"OpenBadgeCredential", "AchievementCredential"})
_TYPES = _BADGES | {"VerifiableCredential", "ClrCredential", "BitstringStatusListCredential", "StatusList2021Credential"}
_NAMES = re.compile(r"[A-Za-z0-9][A-Za-z0-9_]*", re.ASCII)
_HOLDS_CREDENTIALS = frozenset({"verifiableCredential", "endorsement"})
# The library reads the clock when everything else is right; the day that counts here is the one that was asked for.
_ABOUT_TODAY = ("Credential has expired (validUntil", "Credential is not yet valid (validFrom")


class Proof:
    """The one proof of a document that is checked here."""

    def __init__(self, document: dict[str, Json], text: str, given: Circumstances) -> None:
        """Raises ``Stopped`` where there is no proof, none that is checked here, or a context that is not at hand."""
        self.document, self._text, self._given = document, text, given
        self._proof = _chosen(document)
        method = self._proof.get("verificationMethod")
        if not isinstance(method, str):
            raise rejected(Reason.FORM)
        self.method = method
        _require_contexts(document, given)
        if len(json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()) > MOST_BYTES:
            raise not_checked(Reason.TOO_LARGE)
        expires = day_of(self._proof, "expires")
        if expires is not None and expires < given.on:
            raise rejected(Reason.EXPIRED, "proof", expires)

    def own_keys(self) -> list[Key]:
        """The key that the address of the key carries in its end."""
        multikey = multikey_in(self.method)
        if multikey is None:
            return []
        try:
            return [keys.from_multikey(multikey)]
        except keys.UnusableKey:
            raise rejected(Reason.SIGNATURE) from None

    def signed_by(self, key: Key) -> bool:
        """Whether ``key`` has signed the graph. Raises ``Stopped`` where it has, and the document says more than that, and where
        the work would be too much."""
        if "EdDSA" not in key.algorithms:
            return False
        extra = {**bundled_clr_contexts(), **self._given.contexts}
        known = bundled_contexts()
        extra = {address: context for address, context in extra.items() if address not in known}
        try:
            verify_data_integrity_proof(self.document, key.pem, extra_contexts=extra)
        except OB3GuardUnavailable:
            raise not_checked(Reason.SUITE, SUITE) from None
        except OB3VerificationError as fault:
            if str(fault).startswith("refusing"):
                raise not_checked(Reason.TOO_LARGE) from None
            return False
        if _is_badge(self.document):
            self._require_covered(key)
        else:
            _require_plain(self.document, extra)
        return True

    def _require_covered(self, key: Key) -> None:
        try:
            OB3LdpVerifier(pubkey_pem=key.pem).verify(self._text)
        except OB3VerificationError as fault:
            told = str(fault)
            if told.startswith(_ABOUT_TODAY):
                return
            incomplete = told.startswith("Malformed credential document")
            raise rejected(Reason.INCOMPLETE if incomplete else Reason.TERM) from None


def _is_badge(document: Mapping[str, Json]) -> bool:
    return bool(_BADGES & set(texts(document.get("type")))) and texts(document.get("@context"))[:1] == [_DATA_MODEL_2]


def _chosen(document: Mapping[str, Json]) -> dict[str, Json]:
    proofs = objects(document.get("proof"))
    if not proofs:
        raise not_checked(Reason.UNSIGNED)
    checked = [each for each in proofs if each.get("type") == "DataIntegrityProof" and each.get("cryptosuite") == SUITE]
    if len(checked) > 1:
        raise rejected(Reason.FORM)
    if not checked:
        named = proofs[0].get("cryptosuite") or proofs[0].get("type")
        known = isinstance(named, str) and re.fullmatch(r"[A-Za-z0-9-]{1,40}", named, re.ASCII)
        raise not_checked(Reason.SUITE, named if known else None)
    return checked[0]


def _require_contexts(document: Mapping[str, Json], given: Circumstances) -> None:
    stated = document.get("@context")
    listed = stated if isinstance(stated, list) else [stated]
    there = {*bundled_contexts(), *bundled_clr_contexts(), *given.contexts}
    if not all(isinstance(each, str) and each in there for each in listed):
        raise not_checked(Reason.CONTEXTS)


# -- documents that the library does not know whole ----------------------------------------------------------------------


def _require_plain(document: dict[str, Json], extra: Mapping[str, dict[str, Any]]) -> None:
    """Only plain terms, all of them defined, and the credential described in one place. Raises ``Stopped``."""
    from pyld import jsonld

    unknown = set(texts(document.get("type"))) - _TYPES
    if unknown or not isinstance(document.get("id", ""), str):
        raise rejected(Reason.TERM)
    for key, holder, value in _members(document, ""):
        may_name_contexts = key == "@context" and (holder == "" or holder in _HOLDS_CREDENTIALS)
        plain = may_name_contexts or _NAMES.fullmatch(key) is not None
        if not plain or (isinstance(value, list) and any(isinstance(each, list) for each in value)):
            raise rejected(Reason.TERM)
    for part in _all_objects(document):
        if any("@context" not in each for each in objects(part.get("verifiableCredential"))):
            raise rejected(Reason.TERM)  # it would be read by the contexts around it, which its own seal does not name
    own = document.get("id")
    inside = (each for key, value in document.items() if key != "id" for each in _all_objects(value))
    if own is not None and any(each.get("id") == own and len(each) > 1 for each in inside):
        raise rejected(Reason.TERM)
    dropped: list[object] = []
    unsigned = {key: value for key, value in document.items() if key != "proof"}
    jsonld.expand(unsigned, {"documentLoader": document_loader(extra)}, on_property_dropped=dropped.append)
    if dropped:
        raise rejected(Reason.TERM)


def _members(value: Json, holder: str) -> Iterator[tuple[str, str, Json]]:
    """Every member of every object: its name, the name that its object stands under, its value."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield key, holder, each
            if key != "@context":
                yield from _members(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from _members(each, holder)


def _all_objects(value: Json) -> Iterator[dict[str, Json]]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from _all_objects(each)
    elif isinstance(value, list):
        for each in value:
            yield from _all_objects(each)
