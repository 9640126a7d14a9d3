"""Rules that only the text of a leaf or group states: exclusions and orders.

Two sentence forms are read (decision 0006): "Tutkinnon osaa ei voi valita, jos on valinnut X -tutkinnon osan", and
"... suorittaa ... A, B ja C ... ennen ...". Unit names are compared without hyphens, blanks and case, since the texts
spell them loosely ("CNC-ohjelmointi ja työstäminen"). Each one is a guess from words, returned as such.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_EXCLUSION = re.compile(r"ei voi valita, jos on valinnut (?P<name>.+?)\s*-?\s*tutkinnon osan", re.IGNORECASE)
_ORDER = re.compile(r"(?P<before>[^.]*?suorit[^.]*?)\bennen\b(?P<what>[^.]*)", re.IGNORECASE)
_STARTS = re.compile(r"alkamista|aloittamista", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OrderSentence:
    """``before`` are unit codes that come first; ``of_start``: before the studies start, else before the demonstration."""

    before: tuple[str, ...]
    of_start: bool


@lru_cache(maxsize=8192)  # the names of all units are compared with every sentence
def _bare(text: str) -> str:
    return re.sub(r"[\s\-–­]", "", text).lower()


def excluded_name(prose: str) -> str | None:
    """The name of the unit that must not be chosen beside this one, as the sentence spells it; ``None`` without one."""
    found = _EXCLUSION.search(prose)
    return found["name"] if found else None


def units_named(name: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Codes of the units whose name equals ``name`` (loosely). ``names``: unit code -> Finnish name."""
    return tuple(sorted(code for code, each in names.items() if _bare(each) == _bare(name)))


def order_sentence(prose: str, names: Mapping[str, str]) -> OrderSentence | None:
    """The units that the text wants first; empty ``before`` when an order is stated without names that are known."""
    found = _ORDER.search(prose) if "ennen" in prose.lower() else None  # where it is not, the search takes long to say so
    if not found:
        return None
    said = _bare(found["before"])
    mentioned = {code: _bare(name) for code, name in names.items() if _bare(name) and _bare(name) in said}
    # A name inside a longer mentioned name is not itself mentioned.
    before = sorted(
        code for code, bare in mentioned.items() if not any(bare != other and bare in other for other in mentioned.values())
    )
    return OrderSentence(tuple(before), of_start=bool(_STARTS.search(found["what"])))
