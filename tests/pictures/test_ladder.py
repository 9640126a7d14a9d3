"""The network of overlaps and the ladder: every pair and rung has its sentence, and nothing stands outside."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.pictures.ladder import MOST, Ladder, Rung, Step, ladder_picture, ladder_sentences, ladder_title
from pathways.pictures.lettering import SLIM, WIDE
from pathways.pictures.overlaps import Network, Thing, Tie, overlap_picture, overlap_sentences, overlap_title

SVG = "{http://www.w3.org/2000/svg}"
LADDER = Ladder(
    "Puuala & <Hitsaus>",
    (
        Rung(
            "Pintakäsittely",
            2,
            3,
            (Step("Öljyt", False), Step("Koko osa", True, "sv")),
            (("Valinnaiset", None), ("Obligatoriska", "sv")),
        ),
        Rung("Portaat", 0, 2, (), ()),
    ),
)
NETWORK = Network(
    "Pohjola",
    (Thing("A", "Öljyt & vahat", "POK", own=True), Thing("B", "Lakat", language="sv"), Thing("C", "Yksin")),
    (Tie("A", "B", 3),),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("across", [WIDE, SLIM])
def test_each_has_a_title_and_its_language(language: str, across: int) -> None:
    said = words(language)
    for drawn, title in (
        (ladder_picture(LADDER, said, across=across, name="p"), ladder_title(LADDER, said)),
        (overlap_picture(NETWORK, said, across=across, name="p"), overlap_title(NETWORK, said)),
    ):
        root = ElementTree.fromstring(drawn)
        assert (root.get("role"), root.get("lang"), root.get("aria-labelledby")) == ("img", language, "p-title")
        found = root.find(f"{SVG}title")
        assert found is not None
        assert found.text == title


def test_what_is_drawn_is_said() -> None:
    said = words("en")
    assert ladder_sentences(LADDER, said)[0] == (
        "Pintakäsittely: 2 of 3 compulsory requirements covered. Is the unit or a sub-unit: Koko osa. "
        "Declared: Öljyt. Counts in: Valinnaiset, Obligatoriska."
    )
    assert overlap_sentences(NETWORK, said) == ["Öljyt & vahat and Lakat have 3 requirements in common."]
    assert "Yksin" not in overlap_picture(NETWORK, said)
    many = Ladder("x", LADDER.rungs * MOST)
    assert ladder_sentences(many, said)[-1] == f"{len(many.rungs) - MOST} more units are not drawn."
    assert ladder_sentences(Ladder("x", ()), said) == ["Nothing offered leads to a unit."]
    assert overlap_sentences(Network("x", (), ()), said) == ["Nothing overlaps."]
    assert 'stroke-dasharray="4 3"' in ladder_picture(LADDER, said)


names = st.text(max_size=50)
rungs = st.builds(
    Rung, names, st.integers(0, 9), st.integers(0, 9), st.lists(st.builds(Step, names, st.booleans()), max_size=4).map(tuple),
    st.lists(st.tuples(names, st.none()), max_size=3).map(tuple),
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(rungs, max_size=5).map(tuple), st.sampled_from([WIDE, SLIM]))
def test_no_box_of_a_ladder_stands_outside(given_rungs: tuple[Rung, ...], across: int) -> None:
    assert_inside(ladder_picture(Ladder("x", given_rungs), words("fi"), across=across), across)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(names, min_size=2, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29), st.integers(1, 40)), max_size=30),
    st.sampled_from([WIDE, SLIM]),
)
def test_no_box_or_number_of_a_network_stands_outside(called: list[str], ties: list[tuple[int, int, int]], across: int) -> None:
    things = tuple(Thing(str(number), each) for number, each in enumerate(called))
    joined = tuple(Tie(str(one), str(other), count) for one, other, count in ties if one < other < len(called))
    assert_inside(overlap_picture(Network("x", things, joined), words("sv"), across=across), across)


def assert_inside(drawn: str, across: int) -> None:
    root = ElementTree.fromstring(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", drawn))
    height = float(root.get("height") or 0)
    for each in root.iter(f"{SVG}rect"):
        x, y = float(each.get("x") or 0), float(each.get("y") or 0)
        assert x >= 0
        assert x + float(each.get("width") or 0) <= across
        assert y + float(each.get("height") or 0) <= height
    for each in root.iter(f"{SVG}text"):
        assert 0 <= float(each.get("x") or 0) < across
        assert 0 < float(each.get("y") or 0) <= height
