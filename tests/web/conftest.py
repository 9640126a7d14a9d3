"""A service on the bundled sample, and a real browser to look at it: Debian's Chromium, driven by playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from api.settings import Settings
from pathways.asking.sources import sample_graph
from pathways.cli.serve import contents
from pathways.stores.oxigraph import FolderStore
from tests.api.conftest import Serving, serving  # noqa: F401 - a fixture

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = os.environ.get("PATHWAYS_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")

# Rules of axe that this project holds itself to.
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},  # targets of 24 pixels; axe leaves it out unless it is named
    "resultTypes": ["violations"],
}
# Four fifths of the time that axe takes go into these.
_OF_COLOURS = ("color-contrast", "link-in-text-block")
COLOURS = {"runOnly": {"type": "rule", "values": _OF_COLOURS}, "resultTypes": ["violations"]}
WORDS = AXE | {"rules": {"target-size": {"enabled": True}, **{each: {"enabled": False} for each in _OF_COLOURS}}}
LOOKS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]


@pytest.fixture(scope="session")
def web_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled sample with its skills in a store."""
    path = tmp_path_factory.mktemp("web") / "store"
    FolderStore(path).replace_each(contents(sample_graph()))
    return path


@pytest.fixture(scope="session")
def web(web_store: Path, serving: Serving) -> Iterator[httpx.Client]:  # noqa: F811
    """A client of the service that takes pages, as a browser without scripts does."""
    with serving(web_store, Settings()) as client:
        client.timeout = httpx.Timeout(120)
        client.headers["Accept"] = "text/html,application/xhtml+xml,*/*;q=0.8"
        yield client


@pytest.fixture(scope="session")
def served(web: httpx.Client) -> str:
    """The address of the service."""
    return str(web.base_url).rstrip("/")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A real browser. Not for the whole session: while it runs, playwright holds the event loop of this thread."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt-get install chromium, or name one in PATHWAYS_CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        no_sandbox = ["--no-sandbox"]  # tests may run as root
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=no_sandbox, timeout=180_000)
        yield browser
        browser.close()


Opening = Callable[..., Any]
_REFUSED = "status of 422"  # a form whose fields are told to be wrong: Chromium logs it


@pytest.fixture
def browsing(chromium: Browser, served: str) -> Iterator[Opening]:
    """Opens windows: ``browsing(language="fi", width=1280, scheme="light", script=True)``. What a page asks of other sites, says on
    its console as an error, or throws, fails the test."""
    opened: list[BrowserContext] = []
    faults: list[str] = []

    def open_window(
        *, language: str = "fi", width: int = 1280, height: int = 900, scheme: str = "light", script: bool = True
    ) -> Page:
        context = chromium.new_context(
            base_url=served,
            locale=language,
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=script,
            accept_downloads=True,
        )
        context.set_default_timeout(180_000)
        page = context.new_page()
        page.on("request", lambda each: None if each.url.startswith((served, "data:", "blob:")) else faults.append(each.url))
        page.on("console", lambda each: faults.append(each.text) if each.type == "error" and _REFUSED not in each.text else None)
        page.on("pageerror", lambda each: faults.append(str(each)))
        opened.append(context)
        return page

    yield open_window
    for each in opened:
        each.close()
    assert faults == []


def axe_finds(page: Page, *, rules: dict[str, Any] = AXE) -> list[str]:
    """What axe has against the page as it stands: rule, and the first places."""
    from axe_playwright_python.base import AXE_SCRIPT

    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("rules => axe.run(rules).then(found => found.violations)", rules)
    return [f"{each['id']}: {[node['html'][:150] for node in each['nodes'][:4]]}" for each in found]


def faults_of_looks(page: Page, language: str) -> dict[tuple[int, str], list[str]]:
    """What axe has against the page in each look, and whether it goes sideways there. Dark can only change colours; other words
    than the Finnish ones can change everything but these, most where they have the least room."""
    found = {}
    for width, scheme in LOOKS if language == "fi" else [LOOKS[0], LOOKS[2]]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        faults = ["goes sideways"] if goes_sideways(page) else []
        if language == "fi":
            faults += axe_finds(page, rules=AXE if scheme == "light" else COLOURS)
        elif width == LOOKS[0][0]:
            faults += axe_finds(page, rules=WORDS)
        found[width, scheme] = faults
    return {look: faults for look, faults in found.items() if faults}


def goes_sideways(page: Page) -> bool:
    """Whether the page as a whole has to be moved sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))
