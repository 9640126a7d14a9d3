"""HTML fragments become lines of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.html_text import plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("ilman merkintöjä", "ilman merkintöjä"),
        ("<p>Osaa  hitsata.</p><p>Osaa&nbsp;mitata.</p>", "Osaa hitsata.\nOsaa mitata."),
        ("<p>Oppija</p><ul><li>osaa <em>yhden</em></li><li>osaa kaksi</li></ul>", "Oppija\nosaa yhden\nosaa kaksi"),
        ("A &amp; O", "A & O"),
        ("rivi<br/>toinen", "rivi\ntoinen"),
        ("<script>alert(1)</script>sana", "sana"),
        ("<p> </p>", ""),
        ("3 < 5 osp", "3 < 5 osp"),
    ],
)
def test_words_are_kept_and_markup_is_not(html: str, text: str) -> None:
    assert plain(html) == text


@given(st.text(alphabet=st.sampled_from("<>![]&;-/abp \n\"'="), max_size=60))
def test_never_crashes(html: str) -> None:
    assert plain(html) == plain(html)
