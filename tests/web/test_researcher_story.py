"""A researcher runs a question of the library, follows a link, downloads Turtle: by mouse, by keyboard alone, without a script."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import RdfFormat, parse

from pathways.i18n import words
from pathways.model import LANGUAGES
from tests.web.conftest import Opening, axe_finds
from tests.web.hands import Hand, Keys, Mouse

if TYPE_CHECKING:
    from playwright.sync_api import Page

SHOTS = os.environ.get("PATHWAYS_SHOTS")
"""A folder for pictures of the screens, for whoever wants to look at them."""
QUESTION = "groups_above_unit"


def story(page: Page, hand: Hand, language: str, folder: Path, *, judged: bool = True) -> None:
    said = words(language)
    page.goto("/")
    hand.press(page.get_by_role("navigation").get_by_role("link", name=said.say("web-nav-researcher"), exact=True))
    hand.press(page.get_by_role("link", name=said.say(f"question-{QUESTION}"), exact=True))
    hand.enter(page.get_by_label(said.say("question-value-unit"), exact=True), "105445")
    _look(page, "question", language)
    hand.press(page.get_by_role("button", name=said.say("query-run"), exact=True))

    page.get_by_role("heading", name=said.say("query-answer"), exact=True).wait_for()
    assert "question=groups_above_unit" in page.url
    assert "p-unit=105445" in page.url
    if judged:
        assert axe_finds(page) == []
    _look(page, "answer", language)
    hand.press(page.locator("table.answers a").first)

    page.get_by_role("heading", name=said.say("resource-referring"), exact=True).wait_for()
    assert "method-reformi" in page.url
    hand.press(page.locator("table.pointing tbody td a").first)
    page.locator("svg[role=group]").locator("visible=true").wait_for()
    if judged:
        assert axe_finds(page) == []
    _look(page, "thing", language)
    address = page.url

    with page.expect_download() as loading:
        hand.press(page.get_by_role("link", name="Turtle", exact=True))
    assert loading.value.suggested_filename.endswith(".ttl")
    loading.value.save_as(folder / "thing.ttl")
    turtle = (folder / "thing.ttl").read_bytes()
    assert len(list(parse(turtle, format=RdfFormat.TURTLE))) > 3
    assert address.rpartition("/id/")[2].encode() in turtle


def _look(page: Page, name: str, language: str) -> None:
    if SHOTS:
        page.screenshot(path=Path(SHOTS) / f"researcher-{name}-{language}.png", full_page=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_mouse(browsing: Opening, tmp_path: Path, language: str) -> None:
    page = browsing(language=language)
    story(page, Mouse(page), language, tmp_path)


def test_by_keyboard_alone(browsing: Opening, tmp_path: Path) -> None:
    page = browsing(language="fi")
    story(page, Keys(page), "fi", tmp_path)


def test_on_a_telephone_without_script(browsing: Opening, tmp_path: Path) -> None:
    page = browsing(language="fi", width=360, script=False)
    story(page, Mouse(page), "fi", tmp_path, judged=False)  # axe is a script
