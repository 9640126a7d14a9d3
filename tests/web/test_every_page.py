"""Every page that links lead to: nothing for axe, nothing sideways, nothing untranslated, nothing heavy."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import httpx
import pytest

from pathways.model import LANGUAGES
from tests.web.conftest import LOOKS, Opening, axe_finds, goes_sideways
from tests.web.crawling import every_page

_MOST_BYTES = 100_000
_VOID = {"meta", "link", "input", "br", "img", "hr", "source", "wbr", "col"}


@pytest.fixture(scope="module")
def pages(web: httpx.Client) -> list[str]:
    return every_page(web)


def test_there_are_pages(pages: list[str]) -> None:
    assert {"/", "/accessibility"} <= set(pages)


def in_language(path: str, language: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


def test_no_page_is_heavy(web: httpx.Client, pages: list[str]) -> None:
    heavy = {each: len(found) for each in pages if len(found := _without_pictures(web.get(each).text).encode()) > _MOST_BYTES}
    assert heavy == {}


def _without_pictures(page: str) -> str:
    before, found, rest = page.partition("<svg")
    return before + _without_pictures(rest.partition("</svg>")[2]) if found else before


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_nothing_goes_sideways(browsing: Opening, pages: list[str], language: str) -> None:
    page = browsing(language=language)
    found = {}
    for path in pages:
        page.goto(in_language(path, language))
        for width, scheme in LOOKS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            if faults := axe_finds(page):
                found[path, width, scheme] = faults
            if goes_sideways(page):
                found[path, width, "sideways"] = ["the page has to be moved sideways"]
    assert found == {}


# -- untranslated ------------------------------------------------------------------------------------------------------------


class _Words(HTMLParser):
    """The texts of a page that should be in its language: not what is marked as another's, as a name that nobody translates
    (``translate="no"``), or as code."""

    def __init__(self) -> None:
        super().__init__()
        self._left: list[bool] = []
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        own = ("lang" in given and tag != "html") or given.get("translate") == "no" or tag in {"code", "pre", "script", "style"}
        for name in ("aria-label", "title", "placeholder", "alt"):
            if given.get(name) and not own and not any(self._left):
                self._keep(str(given[name]))
        if tag not in _VOID:
            self._left.append(own)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self._left.pop()

    def handle_data(self, data: str) -> None:
        if not any(self._left):
            self._keep(data)

    def _keep(self, text: str) -> None:
        said = " ".join(text.split())
        if any(len([letter for letter in word if letter.isalpha()]) > 3 for word in said.split()):
            self.found.add(said)


def words_of(page: str) -> set[str]:
    """What a page says in its own language."""
    reader = _Words()
    reader.feed(page)
    return reader.found


VERSION = re.compile(r"· version [\d.]+")
# The same word in several languages.
SAME = {"SPARQL", "Turtle", "JSON-LD", "N-Triples", "N-Quads", "Cypher", "Python", "HOKS", "XLSX", "ESCO"}
SAME |= {"JSON", "Version", "version", "definition", "format", "position", "relation"}  # Swedish and English
# Names that the national source gives in Finnish where it says English.
SAME |= {f"{who} liikunnan edistäminen" for who in ("Aikuisten", "Lasten", "Nuorten")}
SAME |= {"Liikunnan toimintaympäristössä toimiminen"}


def test_no_text_is_untranslated(web: httpx.Client, pages: list[str]) -> None:
    found = {}
    for path in pages:
        said = {each: words_of(web.get(in_language(path, each)).text) for each in LANGUAGES}
        same = (said["fi"] & said["sv"]) | (said["fi"] & said["en"]) | (said["sv"] & said["en"])
        if left := sorted(each for each in same if each not in SAME and not VERSION.fullmatch(each)):
            found[path] = left[:20]
    assert found == {}
