"""Correction files: what a person has decided about the reading of a tree."""

from __future__ import annotations

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.corrections import read
from loaders.document import Document
from pathways.errors import UnreadableInput
from pathways.rules.reading import Corrections

GOOD = """
[[correction]]
register_number = "OPH-2762-2017"
overrule = ["0.0.5/alternatives", "0.1/order"]

[correction.osp]
"300001" = 10
"300002" = 7.5

[[correction]]
register_number = "39/011/2014"
"""


def reading(text: str) -> dict[str, Corrections]:
    return read(Document("corrections.toml", text.encode()))


def test_lists_are_read_by_register_number_and_exactly() -> None:
    found = reading(GOOD)
    assert set(found) == {"OPH-2762-2017", "39/011/2014"}
    assert found["OPH-2762-2017"].overruled == {"0.0.5/alternatives", "0.1/order"}
    assert found["OPH-2762-2017"].osp == {"300001": Decimal(10), "300002": Decimal("7.5")}
    assert found["39/011/2014"] == Corrections()


def test_two_lists_for_one_number_are_joined() -> None:
    found = reading('[[correction]]\nregister_number="A"\noverrule=["x"]\n[[correction]]\nregister_number="A"\noverrule=["y"]\n')
    assert found["A"].overruled == {"x", "y"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "correction = 1",
        "[correction]\nregister_number = 'A'",
        "[[correction]]\noverrule = []",
        "[[correction]]\nregister_number = 5",
        "[[correction]]\nregister_number = 'A'\noverrule = 'x'",
        "[[correction]]\nregister_number = 'A'\noverrule = [1]",
        "[[correction]]\nregister_number = 'A'\noverule = []",
        "[[correction]]\nregister_number = 'A'\nosp = 3",
        "[[correction]]\nregister_number = 'A'\n[correction.osp]\nx = 'ten'",
        "[[correction]]\nregister_number = 'A'\n[correction.osp]\nx = 0",
        "[[correction]]\nregister_number = 'A'\n[correction.osp]\nx = nan",
        "[[correction]]\nregister_number = 'A'\n[correction.osp]\nx = true",
        "[[other]]\n",
        "[[correction\n",
        "\x00",
    ],
)
def test_a_half_understood_decision_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInput) as raised:
        reading(text)
    assert str(raised.value).startswith("corrections.toml")


def test_other_text_encodings_are_refused() -> None:
    with pytest.raises(UnreadableInput, match="not_utf8"):
        read(Document("c.toml", 'x = "ä"'.encode("latin-1")))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_reading_never_crashes(payload: bytes) -> None:
    with contextlib.suppress(UnreadableInput):
        read(Document("c.toml", payload))
