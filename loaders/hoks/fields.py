"""The small fields of a HOKS: code addresses, days, texts without anything personal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from loaders.document import Json, text_of
from loaders.identifiers import holds_personal

UNIT = re.compile(r"tutkinnonosat_(\d+)", re.ASCII)
AREA = re.compile(r"ammatillisenoppiaineet_(.+)")
TUVA_PART = re.compile(r"koulutuksenosattuva_\d{3}", re.ASCII)
PROCESS = re.compile(r"osaamisentodentamisenprosessi_(\d+)", re.ASCII)
WAY = re.compile(r"osaamisenhankkimistapa_(.+)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOST_CHARACTERS = 200  # of a name; what is longer is no name


def matched(value: Json, shape: re.Pattern[str]) -> str | None:
    """The part of a code address that tells codes apart, else the whole; ``None`` for another shape."""
    found = shape.fullmatch(value) if isinstance(value, str) else None
    return None if found is None else found[found.lastindex or 0]


def day(value: Json) -> date | None:
    """A day written YYYY-MM-DD; ``None`` for anything else, a day that does not exist among it."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else None
    except ValueError:
        return None


def period(value: Mapping[str, Json]) -> tuple[date, date] | None:
    """``alku`` and ``loppu`` in this order; ``None`` where one is missing or they are the wrong way round."""
    first, last = day(value.get("alku")), day(value.get("loppu"))
    return (first, last) if first is not None and last is not None and first <= last else None


def harmless(value: Json) -> str | None:
    """A short text; ``None`` for one that holds an identity number, an oid of a person, an address or a telephone number."""
    text = text_of(value)
    if text is None or len(text) > _MOST_CHARACTERS or holds_personal(text):
        return None
    return text.encode("utf-8", "replace").decode()  # a lone surrogate cannot be printed
