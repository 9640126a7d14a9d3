"""Has a credential been taken back? What the lists say that it names, where they can be had.

A list is a credential of its own: it counts when its own seal goes as far as that of the credential. One that cannot be had, is
out of date or is somebody else's leaves the question open; it never makes a credential genuine, and never takes it back.

Source: W3C Bitstring Status List 1.0; open-badges.md 3.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from openbadgeslib.errors import LibOpenBadgesException
from openbadgeslib.ob3 import decode_encoded_list

from pathways.credentials.binding import Seal
from pathways.credentials.circumstances import Circumstances, day_of, same_origin
from pathways.credentials.result import Reason, Stopped, rejected
from pathways.credentials.strict_json import Json, id_of, objects, parse, texts
from pathways.model import Genuine

LEAST_BITS = 131_072  # a shorter list tells who is meant

_BITS = frozenset({"BitstringStatusListEntry", "StatusList2021Entry"})
_LIST = "1EdTechRevocationList"
_ENDS = {"revocation": Reason.REVOKED, "suspension": Reason.SUSPENDED}
_OF_LISTS = frozenset({"BitstringStatusListCredential", "StatusList2021Credential"})

Opened = Callable[[str], tuple[Mapping[str, Json], Seal]]
"""A status list as text: its content and its seal. Raises ``Stopped``."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Whether a list could not be looked up, and the day of the newest that could be but is out of date."""

    unknown: bool = False
    since: date | None = None


def look_up(body: Mapping[str, Json], seal: Seal, given: Circumstances, opened: Opened) -> Unknown:
    """Raises ``Stopped`` where the credential has been taken back, or is suspended."""
    open_question = Unknown()
    for entry in objects(body.get("credentialStatus")):
        found = _entry(entry, body, seal, given, opened)
        if found.unknown:
            open_question = found
    stated = body.get("credentialStatus")
    if stated is not None and not objects(stated):
        return Unknown(True)
    return open_question


def _entry(entry: Mapping[str, Json], body: Mapping[str, Json], seal: Seal, given: Circumstances, opened: Opened) -> Unknown:
    kinds = set(texts(entry.get("type")))
    if given.fetch is None:
        return Unknown(True)
    if kinds & _BITS:
        purpose = _ENDS.get(str(entry.get("statusPurpose", "revocation")))
        if purpose is None:
            return Unknown()  # to be renewed, or a message: says nothing against the credential
        return _bit(entry, purpose, body, seal, given, opened)
    if _LIST in kinds:
        return _listed(entry, body, given)
    return Unknown(True)


def _bit(
    entry: Mapping[str, Json], ends: Reason, body: Mapping[str, Json], seal: Seal, given: Circumstances, opened: Opened
) -> Unknown:
    address, index = entry.get("statusListCredential"), _whole(entry.get("statusListIndex"))
    if not isinstance(address, str) or index is None or given.fetch is None or entry.get("statusSize", 1) not in (1, "1"):
        return Unknown(True)
    try:
        listed, list_seal = opened(given.fetch(address).decode("utf-8", "replace").strip())
        if not _is_as_good(listed, list_seal, body, seal):
            return Unknown(True)
        first, last = day_of(listed, "validFrom", "issuanceDate"), day_of(listed, "validUntil", "expirationDate")
        subjects = objects(listed.get("credentialSubject"))
        encoded = subjects[0].get("encodedList") if subjects else None
        bits = decode_encoded_list(encoded) if isinstance(encoded, str) else b""
    except (LookupError, Stopped, ValueError, LibOpenBadgesException):
        return Unknown(True)
    if len(bits) * 8 < LEAST_BITS or index >= len(bits) * 8 or not _OF_LISTS & set(texts(listed.get("type"))):
        return Unknown(True)
    if (bits[index // 8] >> (7 - index % 8)) & 1:  # the first bit is the most significant one
        raise rejected(ends)
    return Unknown(True, first) if last is not None and last < given.on else Unknown()


def _is_as_good(listed: Mapping[str, Json], list_seal: Seal, body: Mapping[str, Json], seal: Seal) -> bool:
    if id_of(listed.get("issuer")) != id_of(body.get("issuer")):
        return False
    return list_seal.genuine is Genuine.VERIFIED or (list_seal.key == seal.key != "" and seal.genuine is Genuine.UNTAMPERED)


def _listed(entry: Mapping[str, Json], body: Mapping[str, Json], given: Circumstances) -> Unknown:
    """A list of ids without a seal: it counts when it is at the issuer's own address."""
    address, issuer, own = id_of(entry), id_of(body.get("issuer")), id_of(body)
    if address is None or issuer is None or given.fetch is None or not same_origin(address, issuer):
        return Unknown(True)
    try:
        listed = parse(given.fetch(address).decode("utf-8", "replace"))
    except (LookupError, Stopped):
        return Unknown(True)
    entries = listed.get("revokedCredential", listed.get("revokedCredentials"))
    named = {id_of(each) for each in (entries if isinstance(entries, list) else [entries])}
    if own is not None and own in named:
        raise rejected(Reason.REVOKED)
    return Unknown() if isinstance(entries, list) else Unknown(True)


def _whole(value: Json) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value if value >= 0 else None
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 12 else None
