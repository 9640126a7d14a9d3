"""A source file as it arrives: its name, its bytes and, for JSON, the parsed document.

Parsing happens once, here, with the guards that every format needs: one clear error for text that is not UTF-8, for
broken or cut JSON, for a file over the size limit and for nesting deeper than any real payload. Numbers are read
exactly (Decimal), object keys are NFC (Koski's Finnish keys arrive in either form).
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from pathways.errors import UnreadableInput

MOST_BYTES = 100 * 1024 * 1024
MOST_LEVELS = 500  # the deepest real payload has fewer than 40

Json = Any  # what json.loads gives: checked where it is used


@dataclass(frozen=True)
class Document:
    """One source: ``name`` is a file name for messages (never a path with personal data), ``payload`` its bytes."""

    name: str
    payload: bytes

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the bytes."""
        return hashlib.sha256(self.payload).hexdigest()

    @cached_property
    def looks_like_json(self) -> bool:
        """Whether the first character that counts opens a JSON object or list."""
        return self.payload[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")

    @cached_property
    def json(self) -> Json:
        """The parsed JSON. Raises ``UnreadableInput`` with the place of the fault."""
        if len(self.payload) > MOST_BYTES:
            raise UnreadableInput(self.name, "too_many_bytes", bytes=len(self.payload), most=MOST_BYTES)
        try:
            text = self.payload.decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            raise UnreadableInput(self.name, "not_utf8", byte=fault.start) from None
        if _deepest(text) > MOST_LEVELS:
            raise UnreadableInput(self.name, "too_deep", most=MOST_LEVELS)
        try:
            return json.loads(text, parse_float=Decimal, object_pairs_hook=_object)
        except json.JSONDecodeError as fault:
            raise UnreadableInput(self.name, "json_broken", line=fault.lineno, column=fault.colno) from None
        except (RecursionError, ValueError):
            raise UnreadableInput(self.name, "json_unreadable") from None


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """A JSON object with NFC keys; of a repeated key the last value, as JSON parsers do."""
    return {key if key.isascii() else unicodedata.normalize("NFC", key): value for key, value in pairs}


# What matters for nesting: a whole string, or one bracket. A cut string matches up to the end of the text.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*(?:"|$)|[\[\]{}]', re.DOTALL)


def _deepest(text: str) -> int:
    """How deep objects and lists nest; stops counting above the limit."""
    if text.count("[") + text.count("{") <= MOST_LEVELS:
        return 0
    depth = most = 0
    for token in _TOKEN.finditer(text):
        match text[token.start()]:
            case "[" | "{":
                depth += 1
                most = max(most, depth)
                if most > MOST_LEVELS:
                    break
            case "]" | "}":
                depth -= 1
    return most


@dataclass(frozen=True)
class Place:
    """A path of keys and numbers inside a document, for findings. Keys only: values may be personal."""

    path: str = ""

    def __truediv__(self, part: str | int) -> Place:
        return Place(f"{self.path}/{part}")

    def __str__(self) -> str:
        return self.path or "/"


def mapping(value: Json) -> Mapping[str, Json]:
    """``value`` when it is an object, else an empty one: unknown or wrong shapes never crash a reader."""
    return value if isinstance(value, dict) else {}


def items(value: Json) -> list[Json]:
    """``value`` when it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def text_of(value: Json) -> str | None:
    """A trimmed, non-empty string with blanks collapsed; numbers as text; ``None`` for the rest and for "-"."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return None
    collapsed = " ".join(str(value).split())
    return collapsed if collapsed not in ("", "-") else None


def decimal_of(value: Json) -> Decimal | None:
    """An exact finite number, or ``None``."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    number = Decimal(value)
    return number if number.is_finite() else None
