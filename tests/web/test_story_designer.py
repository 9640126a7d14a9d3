"""A designer's day: what nobody covers, a draft for it and its effect, two skills accepted, a provider's page to take along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from loaders import skill_decisions
from loaders.document import Document
from pathways.i18n import words
from tests.web.conftest import Opening, axe_finds
from tests.web.hands import Keys, Mouse
from tests.web.test_building import POHJOLA
from tests.web.test_designer import NUMBER, ON

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

ROW = "400009:1"
UNIT = "105432"


@pytest.mark.parametrize(("language", "hands", "script"), [("fi", Keys, True), ("sv", Mouse, False)])
def test_a_designer_drafts_what_nobody_covers_and_takes_a_providers_page_along(
    browsing: Opening, tmp_path: Path, language: str, hands: type[Mouse] | type[Keys], script: bool
) -> None:
    said = words(language)
    page = browsing(language=language, script=script)
    hand = hands(page)

    # She finds what nobody covers.
    page.goto(f"/qualification?qualification={NUMBER}&on={ON}&lang={language}")
    hand.press(page.locator('.figures a[href*="show=open"]'))
    page.wait_for_url("**/coverage?*")
    hand.press(page.locator(f'table.rows tbody th a[href*="id={ROW.replace(":", "%3A")}"]'))
    page.wait_for_url("**/requirement?*")

    # She drafts a POK for it, with the other requirements of its unit.
    hand.press(page.get_by_role("link", name=said.say("web-draft-for-this")))
    page.wait_for_url("**/draft?*")
    assert page.locator(f'input[value="{ROW}"]').is_checked()
    for number in (2, 3):
        hand.tick(page.locator(f'input[value="400009:{number}"]'))
    hand.enter(page.locator("#name"), "Yritystoiminta POK")
    hand.enter(page.locator("#provider"), POHJOLA)
    hand.enter(page.locator("#extent"), "15")
    looks_clean(page, script)

    # She sees what it closes and changes.
    hand.press(page.get_by_role("button", name=said.say("web-draft-effect")))
    page.wait_for_url("**effect=1*")
    assert page.get_by_role("heading", name=said.say("draft-covers", rows=3, closes=3)).is_visible()
    assert page.locator("#effect").is_visible()
    looks_clean(page, script)
    with page.expect_download() as download:
        hand.press(page.get_by_role("link", name=said.say("web-draft-download")))
    download.value.save_as(tmp_path / "draft.csv")
    assert "400009:1;400009:2;400009:3" in (tmp_path / "draft.csv").read_text(encoding="utf-8-sig")

    # She accepts two suggested skills, and takes them along as a table that reads back.
    page.goto(f"/annotations?unit={UNIT}&on={ON}&lang={language}")
    for number in (0, 1):
        choose_first(hand, page.locator("select[name=d]").nth(number))
    hand.enter(page.locator("#who"), "curriculum team")
    looks_clean(page, script)
    with page.expect_download() as download:
        hand.press(page.get_by_role("button", name=said.say("web-annotate-table", form="CSV")))
    download.value.save_as(tmp_path / "decided.csv")
    decided = skill_decisions.decisions(Document("decided.csv", (tmp_path / "decided.csv").read_bytes()))
    assert (len(decided.links), decided.broken) == (2, 0)

    # She takes the provider's page along.
    hand.press(page.get_by_role("link", name=said.say("web-designer-providers")))
    page.wait_for_url("**/providers*")
    hand.press(page.get_by_role("link", name=POHJOLA))
    page.wait_for_url("**/provider?*")
    looks_clean(page, script)
    with page.expect_download() as download:
        hand.press(page.get_by_role("link", name=said.say("web-provider-save")))
    download.value.save_as(tmp_path / "provider.html")
    page = browsing(language=language, script=script)  # a file has no policy of the service
    page.set_content((tmp_path / "provider.html").read_text(encoding="utf-8"))
    assert page.get_by_role("heading", level=1).inner_text() == POHJOLA
    looks_clean(page, script)


def choose_first(hand: Mouse | Keys, what: Locator) -> None:
    """The first of the choices after "not decided"."""
    if isinstance(hand, Keys):
        what.focus()
        hand.page.keyboard.press("ArrowDown")
    else:
        what.select_option(index=1)


def looks_clean(page: Page, script: bool) -> None:
    """Nothing for axe, which is a script itself."""
    assert not script or axe_finds(page) == []
