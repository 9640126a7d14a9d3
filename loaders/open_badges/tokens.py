"""A compact JWS, three parts joined by dots, as what it says. Whether it is genuine is not asked here."""

from __future__ import annotations

import binascii
import re
from base64 import urlsafe_b64decode

from loaders.document import Document, Json, mapping
from pathways.errors import UnreadableInput

MOST_TOKEN_CHARACTERS = 2 * 1024 * 1024
_TOKEN = re.compile(r"[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*")


def is_token(text: str) -> bool:
    """Whether ``text`` is a compact JWS by its form: a header that is JSON and names an algorithm."""
    stripped = text.strip()
    if len(stripped) > MOST_TOKEN_CHARACTERS or not _TOKEN.fullmatch(stripped):
        return False
    try:
        return "alg" in mapping(_part(stripped.partition(".")[0], "token").json)
    except UnreadableInput:
        return False


def payload_of(token: str, name: str) -> Json:
    """The payload of a token. Raises ``UnreadableInput`` for one that is not JSON."""
    return _part(token.strip().split(".")[1], name).json


def _part(encoded: str, name: str) -> Document:
    try:
        return Document(name, urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
    except (binascii.Error, ValueError):
        raise UnreadableInput(name, "json_unreadable") from None
