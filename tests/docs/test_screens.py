"""The pictures of the pages: each is shown by a page of the documentation, and taken by the script."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / "docs" / "screens"


def test_every_picture_is_taken_by_the_script_and_shown_somewhere() -> None:
    there = {each.stem for each in SCREENS.glob("*.png")}
    taken = set(re.findall(r'take\(page, "([a-z-]+)"', (SCREENS / "take.py").read_text(encoding="utf-8")))
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    shown = {name for page in pages for name in re.findall(r"screens/([a-z-]+)\.png", page.read_text(encoding="utf-8"))}
    assert there == taken == shown
