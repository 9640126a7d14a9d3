"""Pages of plans in every state: nothing for axe, nothing sideways, nothing untranslated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import httpx
import pytest

from pathways import sample
from pathways.i18n import words
from pathways.model import LANGUAGES
from tests.web.conftest import Opening, axe_finds, goes_sideways
from tests.web.counselling import Counsellor
from tests.web.hands import button, found
from tests.web.test_every_page import SAME, words_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

ON = sample.TODAY.isoformat()
PLAN = re.compile(r"Plan \d|· version [\d.]+")  # in Swedish and in English


@pytest.fixture
def counsellor(web: httpx.Client) -> Iterator[Counsellor]:
    with Counsellor(web) as one:
        one.with_sample().send("/learner/limits", [("on", ON)])
        yield one


@pytest.mark.parametrize("by", ["", "2027-02-28"])
def test_no_text_is_untranslated(counsellor: Counsellor, by: str) -> None:
    counsellor.open("/learner")
    counsellor.send("/learner/limits", [("on", ON), ("by", by)])
    left = {}
    for path in ("/learner/plans", "/learner/plans/why" if by else "/learner/plans/1"):
        said = {each: words_of(counsellor.open(f"{path}?lang={each}")) for each in LANGUAGES}
        same = (said["fi"] & said["sv"]) | (said["fi"] & said["en"]) | (said["sv"] & said["en"])
        left[path] = sorted(each for each in same if each not in SAME and not PLAN.fullmatch(each))
    assert not any(left.values()), left


def begun(page: Page, by: str = "") -> None:
    """A sample learner on the day of the sample."""
    page.goto("/learner")
    page.locator("#name").select_option(sample.LEARNERS[2])
    page.locator('form[action="/learner/sample"] button').click()
    found(page)
    page.goto("/learner/goal")
    page.locator("#by").fill(by)
    if not page.locator("#on").is_visible():
        page.locator("details:has(#on) > summary").click()
    page.locator("#on").fill(ON)
    page.locator('form[action="/learner/limits"] button').click()
    page.wait_for_url("**/learner/check")
    found(page)


@pytest.mark.parametrize(("language", "width", "scheme"), [("fi", 320, "dark"), ("sv", 1280, "dark"), ("en", 320, "light")])
def test_axe_finds_nothing_whatever_there_is_to_see(browsing: Opening, language: str, width: int, scheme: str) -> None:
    said = words(language)
    page = browsing(language=language, width=width, scheme=scheme)
    faults: dict[str, list[str]] = {}

    def look(what: str) -> None:
        faults[what] = axe_finds(page) + (["goes sideways"] if goes_sideways(page) else [])

    begun(page)
    look("what is missing")
    page.goto("/learner/plans")
    look("on the way")
    found(page)
    page.locator("#front").select_option("finish")
    page.locator('form[action="/learner/plans"] button').click()
    page.locator("#front-heading").wait_for()
    found(page)
    look("front")
    page.goto("/learner/plans/1")
    found(page)
    for each in page.locator("main details > summary").all():
        if each.is_visible():
            each.click()
    look("everything unfolded")
    page.locator('button[value="hoks.json"]').click()
    page.wait_for_url("**/learner/files/*")
    look("a file with what there is to know")
    page.goto("/learner/plans/1")
    found(page)
    page.locator("#amounts > summary").click()
    page.locator("#budget_eur").fill("paljon")
    button(page, said.say("web-plan-amounts-set")).click()
    page.locator("#budget_eur-error").wait_for()
    found(page)
    look("a limit that cannot be read")
    begun(page, "2027-02-28")
    page.goto("/learner/plans/why")
    found(page)
    look("why not")
    assert not any(faults.values()), faults


def test_news_that_are_lost_on_the_way_are_asked_for_again(chromium: Browser, served: str) -> None:
    """A window of its own: that something is lost stands on its console as an error."""
    lost: list[str] = []

    def lose(route: Route) -> None:
        if route.request.resource_type == "fetch" and not lost:
            lost.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    with chromium.new_context(base_url=served, locale="en") as window:
        window.set_default_timeout(180_000)
        page = window.new_page()
        begun(page)
        page.route("**/learner/plans", lose)
        page.goto("/learner/plans")
        found(page)
        assert lost
        assert page.get_by_role("link", name=words("en").say("web-plan-open", rank=1)).first.is_visible()
