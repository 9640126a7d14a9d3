"""A counsellor plans for a learner who left with 120 osp, from a dropped Koski file to a file that she owns: by mouse, by keyboard
only, in three languages, and without scripts.

The plan is impossible by the deadline; the suggested change is applied, a step is kept in, the case is saved, opened in a fresh
session and printed.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from pathways import sample
from pathways.i18n import Words, words
from pathways.model import LANGUAGES
from tests.web.conftest import Opening, faults_of_looks
from tests.web.hands import Hand, Keys, Mouse, button, found

if TYPE_CHECKING:
    from playwright.sync_api import Download, Page

RECORD = sample.LEARNERS[2]
ON, BY = sample.TODAY.isoformat(), "2027-02-28"


def saved(hand: Hand, said: Words) -> Download:
    with hand.page.expect_download() as taken:
        hand.press(button(hand.page, said.say("web-plan-save-now")))
    return taken.value


def story(hand: Hand, other: Hand, said: Words, folder: Path, look: Callable[[Page], Any] = lambda _: None) -> bytes:
    """From the dropped file to the printed plan; gives the print. ``look``: at every page on the way."""
    page = hand.page
    record = folder / "Meikäläinen Maija 010190-123A.json"
    record.write_bytes(sample.payload(RECORD))
    page.goto("/learner")
    hand.choose_file(page.locator("#records"), record)
    hand.press(button(page, said.say("web-drop-send")))
    found(page)
    page.goto("/learner/goal")
    hand.enter(page.locator("#by"), BY)
    more = page.locator("#on")
    if not more.is_visible():
        hand.press(page.locator("details:has(#on) > summary"))
    hand.enter(more, ON)
    hand.press(button(page, said.say("web-limits-set")))
    page.wait_for_url("**/learner/check")
    found(page)
    hand.press(page.locator("main").get_by_role("link", name=said.say("web-to-plans"), exact=True))
    found(page)
    assert page.get_by_text(said.say("web-plan-impossible-title"), exact=True).is_visible()
    look(page)
    hand.press(button(page, said.say("web-plan-relax")))
    page.get_by_role("link", name=said.say("web-plan-open", rank=1)).first.wait_for()
    found(page)
    look(page)
    hand.press(page.get_by_role("link", name=said.say("web-plan-open", rank=1)).first)
    page.wait_for_url("**/learner/plans/1")
    found(page)
    steps = page.locator(".steps h3").all_inner_texts()
    hand.press(button(page, said.say("web-plan-pin"), within="#step-1"))
    page.wait_for_url("**/learner/plans/1#changes")
    page.locator("#changes").wait_for()
    found(page)
    assert page.get_by_text(said.say("web-plan-pinned"), exact=True).is_visible()
    assert page.locator(".steps h3").all_inner_texts() == steps
    look(page)
    case = folder / "case.json"
    saved(hand, said).save_as(case)
    assert "Meikäläinen" not in case.read_text(encoding="utf-8")

    again = other.page
    again.goto("/learner")
    other.choose_file(again.locator("#records"), case)
    other.press(button(again, said.say("web-drop-send")))
    again.wait_for_url("**/learner/plans")
    found(again)
    assert again.get_by_text(said.say("web-plan-chosen"), exact=True).is_visible()
    other.press(again.get_by_role("link", name=said.say("web-plan-open", rank=1)).first)
    again.wait_for_url("**/learner/plans/1")
    found(again)
    look(again)
    return printed(other, said)


def printed(hand: Hand, said: Words) -> bytes:
    """The plan on paper: the page itself, as its button prints it."""
    hand.page.evaluate("window.print = () => { document.title = 'printed'; }")
    hand.press(button(hand.page, said.say("web-plan-print")))
    assert hand.page.title() == "printed"
    return hand.page.pdf(format="A4")


def looked(page: Page, language: str) -> None:
    """Nothing for axe, nothing sideways, as wide and as slim as pages are looked at, in light and in dark."""
    width = page.viewport_size
    assert faults_of_looks(page, language) == {}, page.url
    page.emulate_media(color_scheme="light")
    if width is not None:
        page.set_viewport_size(width)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [Mouse, Keys])
def test_the_story(browsing: Opening, tmp_path: Path, kind: type[Mouse] | type[Keys], language: str) -> None:
    if kind is Keys and language != "fi":
        pytest.skip("the keys are the same in every language")
    said = words(language)
    look: dict[str, Any] = {} if kind is Keys else {"look": lambda page: looked(page, language)}
    paper = story(kind(browsing(language=language)), kind(browsing(language=language)), said, tmp_path, **look)
    text = "".join(each.extract_text() for each in PdfReader(BytesIO(paper)).pages)
    assert said.say("page-steps-heading") in text
    assert said.say("web-plan-save-now") not in text


def test_the_story_without_scripts(browsing: Opening, tmp_path: Path) -> None:
    said = words("fi")
    hand = Mouse(browsing(script=False))
    page = hand.page
    record = tmp_path / "koski.json"
    record.write_bytes(sample.payload(RECORD))
    page.goto("/learner")
    page.locator("#records").set_input_files(record)
    button(page, said.say("web-drop-send")).click()
    found(page)
    page.goto("/learner/goal")
    page.locator("#by").fill(BY)
    if not page.locator("#on").is_visible():
        page.locator("details:has(#on) > summary").click()
    page.locator("#on").fill(ON)
    button(page, said.say("web-limits-set")).click()
    page.goto("/learner/plans")
    button(page, said.say("web-plan-relax")).click()
    page.get_by_role("link", name=said.say("web-plan-open", rank=1)).first.click()
    button(page, said.say("web-plan-pin"), within="#step-1").click()
    page.locator("#changes").wait_for()
    case = tmp_path / "case.json"
    saved(hand, said).save_as(case)
    other = browsing(script=False)
    other.goto("/learner")
    other.locator("#records").set_input_files(case)
    button(other, said.say("web-drop-send")).click()
    other.get_by_role("link", name=said.say("web-plan-open", rank=1)).first.click()
    other.locator(".steps").wait_for()
    assert other.get_by_text(said.say("web-plan-pinned"), exact=True).first.is_visible()
    assert not other.get_by_role("button", name=said.say("web-plan-print")).is_visible()  # the browser's own prints
