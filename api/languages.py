"""Which language an answer is in: as the address says (``lang``), else what the client accepts, else English.

Source: RFC 9110, section 12.5.4 (Accept-Language); RFC 4647, section 3.4 (lookup).
"""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.datastructures import Headers
from starlette.types import Scope

from pathways.model import LANGUAGES


def language_of(scope: Scope) -> str:
    """The language of the answer to a request."""
    for name, value in parse_qsl(bytes(scope.get("query_string", b"")).decode("latin-1")):
        if name == "lang" and value in LANGUAGES:
            return str(value)
    accepted = Headers(scope=scope).get("accept-language", "")
    wanted = sorted((_weighed(each, place) for place, each in enumerate(accepted.split(","))), reverse=True)
    return next((code for weight, _, code in wanted if weight > 0 and code in LANGUAGES), "en")


def _weighed(written: str, place: int) -> tuple[float, int, str]:
    """Weight, place (the earlier the larger) and the first part of the tag."""
    tag, _, parameters = written.partition(";")
    weight = 1.0
    if parameters.strip().startswith("q="):
        try:
            weight = float(parameters.strip()[2:])
        except ValueError:
            weight = 0.0
    return weight, -place, tag.strip().lower().partition("-")[0]
