"""Lines of a picture: nothing is lost, nothing is wider than its line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pathways.pictures.lettering import text, width, wrapped

FINNISH = "abcdefghijklmnoprstuvyäöÅÄÖ -"


@given(st.text(FINNISH, max_size=120), st.floats(60, 400))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(words: str, room: float) -> None:
    lines = wrapped(words, room, 13, most=99)
    assert all(width(each, 13) <= room for each in lines)
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert kept == words.replace("-", "").replace(" ", "")


def test_a_long_word_is_divided_between_syllables() -> None:
    assert wrapped("matemaattisluonnontieteellinen", 120, 13) == ["matemaattisluon-", "nontieteellinen"]
    assert wrapped("Viestintä- ja vuorovaikutusosaaminen", 400, 13) == ["Viestintä- ja vuorovaikutusosaaminen"]


def test_what_does_not_fit_in_the_lines_ends_with_an_ellipsis() -> None:
    lines = wrapped("yksi kaksi kolme neljä viisi kuusi", 70, 13, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert width(lines[-1], 13) <= 70


def test_letters_are_escaped() -> None:
    assert ">A &amp; &lt;b&gt;</text>" in text(0, 0, "A & <b>")
