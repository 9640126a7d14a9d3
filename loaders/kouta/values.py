"""Plain values of Kouta: language maps, codes, days, numbers.

Code URIs carry a version ("opintojenlaajuusyksikko_6#1"), which is left out. Times are local (Europe/Helsinki) and carry
no zone; only their day is used.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from loaders.document import Json, Place, decimal_of, items, mapping, text_of
from loaders.html_text import plain
from pathways.model import LANGUAGES, Finding, Severity, Text, finding

_MOST = 100_000  # no number of a payload is near it; keeps hostile exponents away from arithmetic
_STEP = Decimal("0.01")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T.*)?", re.ASCII)


def words(value: Json) -> Text:
    """A language map as ``Text``: trimmed, blanks collapsed, other languages left out."""
    by_language = mapping(value)
    return Text(**{language: text_of(by_language.get(language)) for language in LANGUAGES})


def prose(value: Json) -> Text:
    """A language map of HTML as plain text, one line per paragraph or list item."""
    by_language = mapping(value)
    found = {language: by_language.get(language) for language in LANGUAGES}
    return Text(**{language: plain(text) or None for language, text in found.items() if isinstance(text, str)})


def code(uri: Json) -> str | None:
    """``opetuspaikkakk_1`` of ``opetuspaikkakk_1#1``."""
    text = text_of(uri)
    return text.partition("#")[0] or None if text is not None else None


def ending(uri: Json) -> str | None:
    """``1664`` of ``osaamisala_1664#3``."""
    whole = code(uri)
    return whole.rpartition("_")[2] or None if whole is not None else None


def codes(uris: Json) -> tuple[str, ...]:
    """The codes of a list, each once, in the order of the source."""
    return tuple(dict.fromkeys(found for uri in items(uris) if (found := code(uri)) is not None))


def texts(value: Json) -> tuple[str, ...]:
    """The texts of a list, each once, in the order of the source."""
    return tuple(dict.fromkeys(found for each in items(value) if (found := text_of(each)) is not None))


def free_words(value: Json) -> tuple[str, ...]:
    """``[{kieli, arvo}]`` as words, each once."""
    return texts([mapping(each).get("arvo") for each in items(value)])


def number(value: Json) -> Decimal | None:
    """A positive number of at most two decimals, or ``None``: 0 means "not known" in this source. 5.0 and 5 are equal."""
    found = decimal_of(value)
    if found is None or not 0 < found <= _MOST or found != found.quantize(_STEP):
        return None
    return found.quantize(Decimal(1)) if found == found.to_integral_value() else found.normalize()


def day(value: Json, place: Place, findings: list[Finding]) -> date | None:
    """The day of a local time such as ``2026-08-01T08:00``; anything else that is not empty is a finding."""
    if value is None or value == "":
        return None
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value[:10])
    except ValueError:
        pass  # a day such as the 31st of June
    findings.append(finding("date_unreadable", Severity.WARNING, str(place)))
    return None
