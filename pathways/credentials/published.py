"""Keys that an issuer publishes at its own address: a DID document, a controller document or a set of keys.

Asked for only when the user wants it, and only where the address belongs to the issuer: the same host for an issuer that is an
address, the same name for a ``did:web``. What is found elsewhere binds nothing.

Source: W3C DID Core, did:web; RFC 7517 5; open-badges.md 2 (danger 1 and 3).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from urllib.parse import unquote

from pathways.credentials import keys
from pathways.credentials.circumstances import Fetch, same_origin
from pathways.credentials.keys import Key
from pathways.credentials.result import Stopped
from pathways.credentials.strict_json import Json, objects, parse

MOST_KEYS = 50

_DID_WEB = "did:web:"


def keys_of(issuer_id: str | None, key_address: str | None, fetch: Fetch | None) -> Callable[[], Iterator[Key]]:
    """The keys that ``issuer_id`` publishes and, where one is named, that are called ``key_address``; asked for when called."""

    def ask() -> Iterator[Key]:
        if fetch is None or issuer_id is None:
            return
        address = key_address or issuer_id
        if issuer_id.startswith(_DID_WEB):
            if address.partition("#")[0] == issuer_id:
                yield from _keys(_document(_did_address(issuer_id), fetch), address if "#" in address else None)
            return
        if address.startswith("did:") or not same_origin(issuer_id, address):
            return
        yield from _keys(_document(address.partition("#")[0], fetch), key_address)

    return ask


def _did_address(did: str) -> str:
    """Where the document of a did:web is."""
    parts = [unquote(each) for each in did.removeprefix(_DID_WEB).split(":")]
    return f"https://{'/'.join(parts)}/did.json" if len(parts) > 1 else f"https://{parts[0]}/.well-known/did.json"


def _document(address: str, fetch: Fetch) -> Mapping[str, Json]:
    try:
        return parse(fetch(address).decode("utf-8", "replace"))
    except Stopped:
        raise LookupError from None


def _keys(document: Mapping[str, Json], called: str | None) -> Iterator[Key]:
    """Verification methods for statements, the members of a set of keys, or the one key that the document is."""
    methods = objects(document.get("verificationMethod"))
    own = str(document.get("id", ""))
    allowed = document.get("assertionMethod")
    if isinstance(allowed, list):
        named = {_absolute(each, own) for each in allowed if isinstance(each, str)}
        methods = [each for each in methods if _absolute(each.get("id"), own) in named]
        methods += objects(allowed)
    listed = document.get("keys")
    candidates = [*methods, *objects(listed if isinstance(listed, list) else None)]
    if not candidates and any(each in document for each in ("publicKeyMultibase", "publicKeyPem", "publicKeyJwk", "kty")):
        candidates = [dict(document)]
    for each in candidates[:MOST_KEYS]:
        id = _absolute(each.get("id", each.get("kid")), own)
        if called is not None and "#" in called and id not in (called, called.partition("#")[2]):
            continue
        try:
            yield keys.from_method(each, id)
        except keys.UnusableKey:
            continue


def _absolute(id: Json, document: str) -> str:
    stated = id if isinstance(id, str) else ""
    return f"{document.partition('#')[0]}{stated}" if stated.startswith("#") else stated
