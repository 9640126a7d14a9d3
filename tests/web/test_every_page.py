"""Every page that links lead to: nothing for axe, nothing sideways, nothing untranslated, nothing heavy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from pathways.model import LANGUAGES, Qualification, Text
from pathways.stores.oxigraph import FolderStore
from tests.web.conftest import Opening, faults_of_looks, goes_sideways
from tests.web.counselling import Counsellor, awaited
from tests.web.crawling import every_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

_MOST_BYTES = 100_000
_VOID = {"meta", "link", "input", "br", "img", "hr", "source", "wbr", "col"}


@dataclass(frozen=True)
class Site:
    """Pages, and the client whose cookies they need."""

    client: httpx.Client
    pages: list[str]


@pytest.fixture(scope="module", params=["nobody", "a learner"])
def site(request: pytest.FixtureRequest, web: httpx.Client) -> Iterator[Site]:
    """What is seen with nothing on the desk, and of the counsellor's pages what is seen with a learner, a goal and limits."""
    if request.param == "nobody":
        yield Site(web, every_page(web))
        return
    with Counsellor(web) as counsellor:
        counsellor.with_sample()
        counsellor.send("/learner/search", [("search", "matematiikka")])
        counsellor.send("/learner/holds", [("shown", "105441"), ("known", "105441")])
        counsellor.send("/learner/goal", [("qualification", "OPH-2455-2017")])
        counsellor.send("/learner/limits", [("on", "2026-12-01"), ("languages", "fi"), ("places", "Oulu")])
        found = every_page(counsellor.http, "/learner", opened=counsellor.open)
        yield Site(counsellor.http, [each for each in found if each.startswith("/learner")])


@pytest.fixture
def pages(site: Site) -> list[str]:
    return site.pages


def test_there_are_pages(pages: list[str]) -> None:
    assert {"/", "/accessibility"} <= set(pages) or {"/learner", "/learner/closest", "/learner/goal", "/learner/check"} <= set(
        pages
    )


def in_language(path: str, language: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


def test_no_page_is_heavy(site: Site) -> None:
    pages = {each: site.client.get(each).text for each in site.pages}
    heavy = {each: len(found) for each, page in pages.items() if len(found := _without_pictures(page).encode()) > _MOST_BYTES}
    assert heavy == {}


def _without_pictures(page: str) -> str:
    before, found, rest = page.partition("<svg")
    return before + _without_pictures(rest.partition("</svg>")[2]) if found else before


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_nothing_goes_sideways(browsing: Opening, site: Site, language: str) -> None:
    page = browsing(language=language)
    for name, value in site.client.cookies.items():
        page.context.add_cookies([{"name": name, "value": value, "url": str(site.client.base_url)}])
    found: dict[tuple[object, ...], list[str]] = {}
    for path in site.pages:
        page.goto(in_language(path, language))
        expect_nothing_awaited(page)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        found |= {(path, *look): faults for look, faults in faults_of_looks(page, language).items()}
        # Everything is measured in the size of letters, so text at 200 % on 1280 pixels is laid out like this:
        page.set_viewport_size({"width": 640, "height": 900})
        if goes_sideways(page):
            found[path, "text at 200 %"] = ["the page has to be moved sideways"]
    assert found == {}


def expect_nothing_awaited(page: Page) -> None:
    """Until the answer that the page waits for is on it."""
    from playwright.sync_api import expect

    expect(page.locator("[data-waits]")).to_have_count(0, timeout=60_000)


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


NUMBERED = re.compile(r"· version [\d.]+|Plan \d+")
# The same word in several languages.
SAME = {"SPARQL", "Turtle", "JSON-LD", "N-Triples", "N-Quads", "Cypher", "Python", "HOKS", "XLSX", "ESCO", "CTDL"}
SAME |= {"JSON", "Version", "version", "definition", "format", "organisation", "position", "relation"}  # Swedish and English
# Names that the national source gives in Finnish where it says English.
SAME |= {f"{who} liikunnan edistäminen" for who in ("Aikuisten", "Lasten", "Nuorten")}
SAME |= {"Liikunnan toimintaympäristössä toimiminen"}


@pytest.fixture(scope="module")
def alike(web_store: Path) -> set[str]:
    """Names that the data themselves give as the same in two languages."""
    store = FolderStore(web_store)
    try:
        catalogue = store.catalogue()
    finally:
        store.close()
    names = [each for one in catalogue.qualifications for each in _names(one)] + [each.name for each in catalogue.offerings]
    said = [[text for text in (each.fi, each.sv, each.en) if text] for each in names]
    return {text.strip() for texts in said for text in texts if texts.count(text) > 1}


def _names(one: Qualification) -> Iterator[Text]:
    yield one.name
    for unit in one.units:
        yield unit.name
        yield from (each.name for each in unit.sub_units)
        yield from (each.text for each in unit.requirements)
    for structure in one.structures:
        yield from (each.name for each in structure.root.groups())
    yield from (each.name for each in (*one.competence_areas, *one.titles))


def test_no_page_for_counsellors_speaks_of_the_command_line(site: Site) -> None:
    found = {}
    for path in (each for each in site.pages if each.startswith("/learner")):
        said = words_of(awaited(site.client, in_language(path, "en")))
        if options := sorted(each for each in said if re.search(r"(?<![\w-])--[a-z]", each)):
            found[path] = options
    assert found == {}


def test_no_text_is_untranslated(site: Site, alike: set[str]) -> None:
    found = {}
    for path in site.pages:
        said = {each: words_of(awaited(site.client, in_language(path, each))) for each in LANGUAGES}
        same = (said["fi"] & said["sv"]) | (said["fi"] & said["en"]) | (said["sv"] & said["en"])
        if left := sorted(each for each in same - alike if each not in SAME and not NUMBERED.fullmatch(each)):
            found[path] = left[:20]
    assert found == {}
