"""JSON of a credential, read strictly: what two readers could read differently is refused.

A member that is written twice, a number that is not finite, half of a surrogate pair and nesting without end have no place in a
signed document: the one who signed and the one who reads must see the same.
"""

from __future__ import annotations

import json
from typing import Any

from pathways.credentials.result import Reason, not_checked, rejected

MOST_CHARACTERS = 2 * 1024 * 1024
MOST_LEVELS = 100  # the deepest real credential has fewer than 30

Json = Any


def parse(text: str, *, most: int = MOST_CHARACTERS) -> dict[str, Json]:
    """The object that ``text`` of at most ``most`` characters is. Raises ``Stopped``."""
    if len(text) > most:
        raise not_checked(Reason.TOO_LARGE)
    try:
        text.encode("utf-8")
        found = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_once, parse_constant=_refuse)
        json.dumps(found, ensure_ascii=False).encode("utf-8")  # an escaped half of a pair shows up here
    except (ValueError, RecursionError):
        raise rejected(Reason.FORM) from None
    if not isinstance(found, dict) or _deeper_than(found, MOST_LEVELS):
        raise rejected(Reason.FORM)
    return found


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _refuse(_: str) -> Json:
    raise ValueError


def _deeper_than(value: Json, most: int) -> bool:
    level = [value]
    for _ in range(most):
        inside: list[Json] = []
        for each in level:
            if isinstance(each, dict):
                inside += each.values()
            elif isinstance(each, list):
                inside += each
        if not inside:
            return False
        level = inside
    return True


def objects(value: Json) -> list[dict[str, Json]]:
    """The objects that a member holds, which may be one or a list."""
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]


def texts(value: Json) -> list[str]:
    """The texts that a member holds, which may be one or a list."""
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]


def id_of(value: Json) -> str | None:
    """The identifier of something given as an address or as an object with one."""
    stated = value.get("id") if isinstance(value, dict) else value
    return stated if isinstance(stated, str) and stated else None
