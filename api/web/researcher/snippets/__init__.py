"""Examples of asking the service from elsewhere, as files that run: the page shows them with the address of the service in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

WRITTEN_FOR = "http://127.0.0.1:8000"
"""The address that stands in the files."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """One example. ``needs``: packages that it uses; ``tested``: whether the tests run it."""

    name: str
    language: str
    needs: tuple[str, ...]
    tested: bool
    text: str


_SNIPPETS: Mapping[str, tuple[str, str, tuple[str, ...], bool]] = {
    "curl": ("curl.sh", "sh", ("curl",), True),
    "httpx": ("with_httpx.txt", "python", ("httpx",), True),
    "rdflib": ("with_rdflib.txt", "python", ("rdflib",), True),
    "r": ("query.R", "r", ("httr2", "readr"), False),
}


def snippets(address: str) -> tuple[Snippet, ...]:
    """Every example, for the service at ``address``."""
    return tuple(
        Snippet(name, language, needs, tested, _text(file).replace(WRITTEN_FOR, address.rstrip("/")))
        for name, (file, language, needs, tested) in _SNIPPETS.items()
    )


@cache
def _text(file: str) -> str:
    return files(__name__).joinpath(file).read_text(encoding="utf-8").strip()
