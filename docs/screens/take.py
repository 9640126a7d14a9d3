"""Takes the pictures of the pages that the documentation shows: ``python docs/screens/take.py``.

Serves the bundled sample, opens the pages in the system's Chromium (in Finnish, 1280 pixels wide) as the stories of the tests do,
and writes PNG files beside this one. Taken again after every change of the pages that can be seen in them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from pathways import sample

HERE = Path(__file__).parent
NUMBER = "OPH-2455-2017"
WIDTH, HIGHEST = 1280, 1500


@contextmanager
def served() -> Iterator[str]:
    """The address of the service."""
    words = [sys.executable, "-m", "pathways", "serve", "--port", "0", "--lang", "en"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            line = next(each for each in process.stderr if "http://" in each)
            yield f"http://{line.partition('http://')[2].partition('/')[0]}"
        finally:
            process.terminate()


def take(page: Page, name: str, *, first: str | None = None) -> None:
    """A picture of the page, from the element ``first`` on, not higher than is good to look at."""
    page.locator("[data-waits]").wait_for(state="detached")
    top = page.locator(first).first.evaluate("each => each.getBoundingClientRect().top + scrollY") if first else 0
    height = min(HIGHEST, page.evaluate("document.documentElement.scrollHeight") - top)
    page.screenshot(path=HERE / f"{name}.png", full_page=True, clip={"x": 0, "y": top, "width": WIDTH, "height": height})


def counsellor(page: Page) -> None:
    """A learner who left with 120 osp."""
    page.goto("/learner")
    page.select_option("#name", sample.LEARNERS[2])
    page.locator('form[action="/learner/sample"] button').click()
    take(page, "counsellor-has")
    page.goto("/learner/closest")
    page.locator("ol.ranked button").first.click()
    page.wait_for_url("**/learner/check")
    page.goto("/learner/goal")
    page.locator("details:has(#on) > summary").click()
    page.locator("#on").fill(sample.TODAY.isoformat())
    page.locator("#by").fill("2027-02-28")
    page.locator('form[action="/learner/limits"] button').click()
    page.goto("/learner/plans")
    take(page, "counsellor-impossible")
    page.goto("/learner/goal")
    page.locator("#by").fill("")
    page.locator('form[action="/learner/limits"] button').click()
    page.goto("/learner/plans")
    take(page, "counsellor-plans")
    page.goto("/learner/plans/1")
    take(page, "counsellor-plan")


def designer(page: Page) -> None:
    """One qualification, what covers it, and one small competence unit."""
    on = sample.TODAY.isoformat()
    page.goto("/qualifications")
    page.goto(f"/coverage?qualification={NUMBER}&on={on}")
    take(page, "designer-coverage")
    page.goto("/offerings")
    page.locator('main a[href^="/offering?"]').first.click()
    take(page, "designer-offering")


def researcher(page: Page) -> None:
    """A question of the library, and one resource."""
    page.goto("/query?question=groups_above_unit&p-unit=105445&run=1")
    take(page, "researcher-query")
    page.locator("table.answers a").first.click()
    page.locator("svg").first.wait_for()
    take(page, "researcher-resource")


def main() -> None:
    """Every picture."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        for story in (counsellor, designer, researcher):
            context = browser.new_context(
                base_url=address, locale="fi", viewport={"width": WIDTH, "height": 900}, device_scale_factor=0.75
            )
            context.set_default_timeout(120_000)
            page = context.new_page()
            story(page)
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
