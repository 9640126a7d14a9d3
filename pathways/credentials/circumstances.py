"""What verifying is done with: whom to trust, on which day, for whom, and whether anything may be fetched.

Nothing is fetched unless a way to do so is handed in, and the clock is never read.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import SplitResult, urlsplit
from zoneinfo import ZoneInfo

from pathways.credentials.result import Reason, rejected
from pathways.credentials.strict_json import Json, id_of, objects
from pathways.credentials.trust import Trust

Fetch = Callable[[str], bytes]
"""Gets what an address gives. Raises ``LookupError`` for whatever does not come, or must not be asked for."""

_FINLAND = ZoneInfo("Europe/Helsinki")
_SHOWN = 60


class Gone(LookupError):
    """The address says that what was there has been taken back."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """``recipients``: what the learner is called in credentials (e-mail address, DID); empty = not asked. ``contexts``: JSON-LD
    contexts beside those that come with the library, by address."""

    on: date
    trust: Trust = field(default_factory=Trust)
    fetch: Fetch | None = None
    recipients: tuple[str, ...] = field(default=(), repr=False)
    contexts: Mapping[str, dict[str, Any]] = field(default_factory=dict)


def day_of(body: Mapping[str, Json], *members: str) -> date | None:
    """The day in Finland of the first of ``members`` that is there. Raises ``Stopped`` for one that is no moment."""
    for member in members:
        if member not in body:
            continue
        stated = body[member]
        try:
            read = datetime.fromisoformat(stated) if isinstance(stated, str) else None
        except ValueError:
            read = None
        if read is None:
            raise rejected(Reason.CLAIM, member)
        try:
            return (read if read.tzinfo is not None else read.replace(tzinfo=UTC)).astimezone(_FINLAND).date()
        except OverflowError:
            raise rejected(Reason.CLAIM, member) from None
    return None


def shown(issuer: str | None) -> str | None:
    """What an issuer is called in an answer: the host of its address, or a shortened key. An e-mail address is not shown."""
    if issuer is None or "@" in issuer:
        return None
    if issuer.startswith("did:"):
        return issuer if len(issuer) <= _SHOWN else issuer[: _SHOWN - 1] + "…"
    return host_of(issuer)


def parts_of(address: str) -> SplitResult | None:
    """An address in its parts; ``None`` for none."""
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.hostname else None


def host_of(address: str) -> str | None:
    """The host that an address names."""
    parts = parts_of(address)
    return parts.hostname if parts is not None else None


def same_origin(one: str, other: str) -> bool:
    """Whether two addresses are on one host, port and scheme, and asked for safely."""
    first, second = parts_of(one), parts_of(other)
    if first is None or second is None:
        return False
    return first.scheme == second.scheme == "https" and (first.hostname, first.port or 443) == (second.hostname, second.port or 443)


def is_for(recipients: tuple[str, ...], subject: Json, identities: Json) -> bool:
    """Whether a credential is for one of ``recipients``: by the subject's address, or by what it says of who it is, which may
    be a salted hash."""
    stated = {id_of(subject) or ""} | {(id_of(subject) or "").removeprefix("mailto:").casefold()}
    if any(each in stated or each.casefold() in stated for each in recipients):
        return True
    return any(_matches(identity, each) for identity in objects(identities) for each in recipients)


def _matches(identity: Mapping[str, Json], recipient: str) -> bool:
    stated, salt = identity.get("identityHash", identity.get("identity")), identity.get("salt") or ""
    if not isinstance(stated, str) or not isinstance(salt, str):
        return False
    if identity.get("hashed") is not True:
        return stated.casefold() in (recipient.casefold(), f"mailto:{recipient.casefold()}")
    found = re.fullmatch(r"(sha256|md5)\$([0-9a-fA-F]{32,64})", stated)
    if found is None:
        return False
    for spelled in {recipient, recipient.casefold()}:
        digest = hashlib.new(found[1], (spelled + salt).encode(), usedforsecurity=False).hexdigest()
        if hmac.compare_digest(digest, found[2].lower()):
            return True
    return False
