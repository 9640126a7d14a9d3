"""Two ways to use a page: with a mouse, and with the keyboard alone. The stories are told with either."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import FileChooser, Locator, Page

_MOST_TABS = 400


class Mouse:
    """Points at things."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, what: Locator) -> None:
        """A link or a button."""
        what.click()

    def tick(self, what: Locator) -> None:
        """A box."""
        what.check()

    def enter(self, what: Locator, value: str) -> None:
        """A text or a day (2026-12-31), in the place of what was there."""
        what.fill(value)

    def choose_file(self, what: Locator, file: Path) -> None:
        """The file of a field."""
        what.set_input_files(file)


class Keys:
    """Has no mouse: moves with the tabulator, and sees where the focus is."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, what: Locator) -> None:
        """A link or a button."""
        self._go(what)
        self.page.keyboard.press("Enter")

    def tick(self, what: Locator) -> None:
        """A box."""
        self._go(what)
        self.page.keyboard.press("Space")
        assert what.is_checked()

    def enter(self, what: Locator, value: str) -> None:
        """A text or a day (2026-12-31), in the place of what was there."""
        self._go(what)
        if what.get_attribute("type") != "date":
            self.page.keyboard.press("Control+a")
            self.page.keyboard.type(value)
            return
        year, month, day = value.split("-")
        for order in (f"{month}{day}{year}", f"{day}{month}{year}", f"{year}\t{month}{day}"):  # as the browser's language has it
            self._go(what)
            self.page.keyboard.type(order)
            if what.input_value() == value:
                return
            what.evaluate("each => { each.blur(); each.value = ''; }")
        raise AssertionError(f"no way to type {value}")

    def choose_file(self, what: Locator, file: Path) -> None:
        """The file of a field."""
        self.page.bring_to_front()
        self._go(what)
        for key in ("Enter", "Space", "Enter"):  # the window may not have come to the front at once
            chosen: list[FileChooser] = []
            self.page.once("filechooser", lambda each, chosen=chosen: chosen.append(each))
            self.page.keyboard.press(key)
            for _ in range(20):
                if chosen:
                    chosen[0].set_files(file)
                    return
                self.page.wait_for_timeout(250)
        raise AssertionError("no file can be chosen by keyboard")

    def _go(self, what: Locator) -> None:
        what.wait_for()
        for _ in range(_MOST_TABS):
            if what.evaluate("each => each === document.activeElement"):
                assert what.evaluate("each => getComputedStyle(each).outlineStyle !== 'none'"), "the focus is not seen"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the tabulator never comes to {what}")


Hand = Mouse | Keys


def found(page: Page) -> None:
    """Nothing is waited for any more."""
    page.locator("h1").wait_for()
    page.locator("[data-waits]").wait_for(state="detached")


def button(page: Page, name: str, *, within: str = "main") -> Locator:
    """The first button that is called so."""
    return page.locator(within).get_by_role("button", name=name, exact=True).first


def link(page: Page, name: str, *, within: str = "main") -> Locator:
    """The first link that is called so."""
    return page.locator(within).get_by_role("link", name=name, exact=True).first
