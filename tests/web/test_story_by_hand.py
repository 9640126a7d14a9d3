"""A counsellor ticks by hand what a newcomer tells, and gets a plan: by mouse, by keyboard only, in three languages, and without
scripts."""

from __future__ import annotations

import pytest

from pathways import sample
from pathways.i18n import Words, words
from pathways.model import LANGUAGES
from tests.web.conftest import Opening, axe_finds, goes_sideways
from tests.web.hands import Hand, Keys, Mouse, button, found, link

UNIT = "105444"
QUALIFICATION = "OPH-2455-2017"


def story(hand: Hand, said: Words, *, judged: bool) -> None:
    """From the front page to the first plan."""
    page = hand.page
    page.goto("/")
    hand.press(page.locator("main").get_by_role("link", name=said.say("web-nav-counsellor"), exact=True))
    hand.enter(page.locator("#search"), UNIT)
    hand.press(button(page, said.say("web-search")))
    page.locator("#found table").wait_for()
    if judged:
        assert axe_finds(page) == []
    hand.tick(page.locator(f'input[name="completed"][value="{UNIT}"]'))
    hand.press(button(page, said.say("web-tick-send")))
    found(page)
    assert page.locator("#has tbody tr").count() == 1
    assert page.locator("#has").get_by_text(said.say("web-worth-formal"), exact=True).is_visible()

    hand.press(link(page, said.say("web-to-closest")))
    found(page)
    card = page.locator("ol.ranked > li").filter(has_text=QUALIFICATION).first
    hand.press(card.get_by_role("button"))
    page.wait_for_url("**/learner/check")
    found(page)
    assert page.get_by_text(said.say("verdict-incomplete"), exact=True).is_visible()
    hand.press(link(page, said.say("web-to-goal-change")))
    summary = page.locator("details:has(#on) > summary")
    if not page.locator("#on").is_visible():
        hand.press(summary)
    hand.enter(page.locator("#on"), sample.TODAY.isoformat())
    hand.press(button(page, said.say("web-limits-set")))
    page.wait_for_url("**/learner/check")
    found(page)
    hand.press(link(page, said.say("web-to-plans")))
    page.get_by_role("link", name=said.say("web-plan-open", rank=1), exact=True).first.wait_for()
    found(page)
    hand.press(page.get_by_role("link", name=said.say("web-plan-open", rank=1), exact=True).first)
    page.wait_for_url("**/learner/plans/1")
    found(page)
    assert page.locator(".steps > li").count() > 3
    assert not goes_sideways(page)
    if judged:
        assert axe_finds(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_mouse(browsing: Opening, language: str) -> None:
    story(Mouse(browsing(language=language)), words(language), judged=True)


def test_by_keyboard_alone(browsing: Opening) -> None:
    story(Keys(browsing(language="fi")), words("fi"), judged=False)


def test_on_a_telephone_without_script(browsing: Opening) -> None:
    story(Mouse(browsing(language="fi", width=360, script=False)), words("fi"), judged=False)  # axe is a script
