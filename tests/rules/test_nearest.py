"""The nearest valid code of one that is not valid."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.rules.nearest import ValidCodes

CODES = ("105730", "105735", "105736", "400012", "VVTK", "YTTT2")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("105730", "105730"),
        ("105739", "105730"),  # a tie between three: the first in order
        ("10573", "105730"),
        ("1057365", "105735"),
        ("105763", "105736"),  # two neighbours swapped
        ("40012", "400012"),
        ("VVTD", "VVTK"),
        ("yttt2", None),  # case is not a slip of the hand: four of five differ
        ("400099", "400012"),  # two are wrong, four are right
        ("999999", None),
        ("", None),
        ("x", None),
    ],
)
def test_the_nearest_code(typed: str, meant: str | None) -> None:
    assert ValidCodes(CODES).nearest(typed) == meant


def test_no_codes_no_answer() -> None:
    assert ValidCodes(()).nearest("105730") is None


@given(st.lists(st.text("0123456789", min_size=1, max_size=7)), st.text("0123456789ab", max_size=8))
def test_the_order_of_codes_never_matters(codes: list[str], typed: str) -> None:
    assert ValidCodes(codes).nearest(typed) == ValidCodes(reversed(codes)).nearest(typed)


@given(st.sampled_from(CODES), st.integers(0, 5), st.sampled_from("0123456789"))
def test_one_wrong_character_always_finds_a_code_one_slip_away(code: str, position: int, wrong: str) -> None:
    typed = code[:position] + wrong + code[position + 1 :]
    found = ValidCodes(CODES).nearest(typed)
    assert found is not None
    assert abs(len(found) - len(typed)) <= 1
