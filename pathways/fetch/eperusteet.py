"""National qualification requirements from the public API of ePerusteet.

What a person writes becomes documents: a register number or a qualification code is searched for, and every version that
carries it is fetched (versions are told apart by their dates later, not here); a document number is fetched as it is. Each
document is one file, ``peruste-<id>.json``, byte for byte as the service gave it.

The search compares register numbers in part and ignores case, so its results are compared again here. It leaves out
documents whose validity and transition have ended unless asked for them; they are asked for. The interface description
names the page's fields in English, the wire in Finnish: both are read.

Source: OpenAPI description of ePerusteet, /api/external/perusteet and /api/external/peruste/{id}.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from pathways.errors import NoSuchThing, Unreachable, WrongUse
from pathways.fetch.http import Manner, Refused, get, save

BASE_URL = "https://eperusteet.opintopolku.fi/eperusteet-service"

_REGISTER_NUMBER = re.compile(r"[A-ZÅÄÖ]+-[0-9]+-[0-9]{4}|[0-9]+/[0-9]+/[0-9]{4}", re.IGNORECASE)
_QUALIFICATION_CODE = re.compile(r"\d{6}", re.ASCII)
_DOCUMENT_NUMBER = re.compile(r"\d{1,18}", re.ASCII)
_PAGE_SIZE = 50
_MOST_PAGES = 20  # one number or code has a handful of versions


class NotAtSource(NoSuchThing):
    """The service holds nothing for ``reference``."""


@dataclass(frozen=True, slots=True)
class Progress:
    """One document is done: ``number`` of ``total``. ``is_new`` is False when the saved file was still the newest."""

    file: Path
    number: int
    total: int
    is_new: bool


def fetch_requirements(
    reference: str,
    *,
    to: Path,
    base_url: str = BASE_URL,
    timeout_seconds: float = 30,
    retries: int = 4,
    on_progress: Callable[[Progress], None] | None = None,
    pause: Callable[[float], None] = time.sleep,
) -> list[Path]:
    """Save every document that ``reference`` names in the folder ``to``; the files, in the order of their numbers.

    ``reference``: a register number (``OPH-2762-2017``, ``39/011/2014``), a document number, or a qualification code of six
    digits; six digits that are no code are read as a document number. ``timeout_seconds``: without a single byte;
    ``retries``: further tries; ``pause`` waits between them (handed in by tests).

    Raises ``NotAtSource`` (a ``NoSuchThing``), ``Unreachable``, and ``WrongUse`` for a reference that is none of the three.
    """
    manner = Manner(timeout_seconds=timeout_seconds, retries=retries, pause=pause)
    base = base_url.rstrip("/")
    wanted = reference.strip()
    numbers = _numbers(wanted, base, manner)
    files = []
    for position, number in enumerate(numbers, start=1):
        address = f"{base}/api/external/peruste/{number}"
        file = to / f"peruste-{number}.json"
        try:
            is_new = save(address, file, manner=manner, check=_check)
        except Refused as refusal:
            if refusal.status not in (404, 410):
                raise
            raise _nothing(wanted) from None
        files.append(file)
        if on_progress is not None:
            on_progress(Progress(file, position, len(numbers), is_new))
    return files


def _numbers(wanted: str, base: str, manner: Manner) -> list[int]:
    """Numbers of the documents that ``wanted`` names; never empty."""
    if _REGISTER_NUMBER.fullmatch(wanted):
        number = wanted.upper()
        found = _search(base, manner, lambda each: str(each.get("diaarinumero")).upper() == number, diaarinumero=number)
        if not found:
            raise _nothing(wanted)
        return found
    if _QUALIFICATION_CODE.fullmatch(wanted):
        found = _search(base, manner, lambda each: wanted in _codes(each), koodi=f"koulutus_{wanted}")
        if found:
            return found
    if _DOCUMENT_NUMBER.fullmatch(wanted):
        return [int(wanted)]
    raise WrongUse("reference_form", reference=wanted)


def _nothing(wanted: str) -> NotAtSource:
    return NotAtSource("not_at_source", wanted)


def _search(base: str, manner: Manner, fits: Callable[[dict[str, Any]], bool], **query: str) -> list[int]:
    """Numbers of the documents that the search finds and that fit, each once, smallest first."""
    every = {"tulevat": "true", "voimassa": "true", "siirtyma": "true", "poistuneet": "true"}
    found: set[int] = set()
    for page in range(_MOST_PAGES):
        asked = urlencode({**query, **every, "sivu": page, "sivukoko": _PAGE_SIZE})
        address = f"{base}/api/external/perusteet?{asked}"
        body = get(address, manner=manner).body
        results, pages = _page(body or b"", address)
        numbers = (each.get("id") for each in results if fits(each))
        found.update(number for number in numbers if isinstance(number, int) and number > 0)
        if page + 1 >= pages:
            break
    return sorted(found)


def _page(body: bytes, address: str) -> tuple[list[dict[str, Any]], int]:
    content = _object(body, address)
    results = content.get("data", content.get("content"))
    pages = content.get("sivuja", content.get("totalPages"))
    if not isinstance(results, list):
        raise Unreachable(address, "not-a-page")
    return [each for each in results if isinstance(each, dict)], pages if isinstance(pages, int) else 1


def _codes(result: dict[str, Any]) -> Iterator[str]:
    listed = result.get("koulutukset")
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, dict):
            yield str(each.get("koulutuskoodiArvo"))


def _check(body: bytes, address: str) -> None:
    if "suoritustavat" not in (content := _object(body, address)) and "diaarinumero" not in content:
        raise Unreachable(address, "not-requirements")


def _object(body: bytes, address: str) -> dict[str, Any]:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        raise Unreachable(address, "not-json") from None
    if not isinstance(content, dict):
        raise Unreachable(address, "not-json")
    return content
