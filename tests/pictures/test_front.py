"""The picture of a front: well-formed, named, and the same in words as in lines."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.pictures.front import FrontPicture, FrontPoint, front_picture, front_sentences

SVG = "{http://www.w3.org/2000/svg}"
POINTS = (
    FrontPoint(1, 10_000, 0, date(2027, 5, 14), 19, 3, Decimal(8), True),
    FrontPoint(2, 16_050, 0, date(2027, 4, 2), 13, 2, Decimal("7.5"), True),
    FrontPoint(3, 0, 1, date(2027, 2, 26), 8, 1, None, True),
)
FRONT = FrontPicture("Puuala & <Hitsaus> (OPH-1-2026)", "finish", POINTS, True)


def _texts(drawn: str) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(drawn).iter(f"{SVG}text")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", ["finish", "steps", "hours"])
def test_it_has_a_title_a_description_and_its_language(language: str, by: str) -> None:
    front = replace(FRONT, by=by)
    root = ElementTree.fromstring(front_picture(front, words(language)))
    assert root.get("role") == "img"
    assert root.get("lang") == language
    title, text = (root.find(f"{SVG}{name}") for name in ("title", "desc"))
    assert title is not None
    assert text is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {text.get('id')}"
    assert (title.text or "").endswith(FRONT.of)
    assert text.text == " ".join(front_sentences(front, words(language)))


def test_the_table_says_what_each_number_is() -> None:
    texts = _texts(front_picture(FRONT, words("en")))
    assert {"1", "2", "3", "€100", "€160.50", "at least €0", "14 May 2027", "3 steps", "7.5 h a week"} <= set(texts)


def test_what_is_not_known_or_not_proven_is_told_apart_without_colours() -> None:
    drawn = front_picture(replace(FRONT, points=(*POINTS[:2], replace(POINTS[2], proven=False))), words("en"))
    circles = [each.attrib for each in ElementTree.fromstring(drawn).iter(f"{SVG}circle")]
    assert [each["fill"] for each in circles] == ["#1b1b1b", "#1b1b1b", "#ffffff"]
    assert ["stroke-dasharray" in each for each in circles] == [False, False, True]
    assert any("Hollow" in each and "Dashed" in each for each in _texts(drawn))


def test_the_line_leaves_out_prices_that_are_not_known() -> None:
    (line,) = (
        each.attrib["d"]
        for each in ElementTree.fromstring(front_picture(FRONT, words("en"))).iter(f"{SVG}path")
        if each.get("stroke-width") == "2"
    )
    assert len(re.findall(r"H", line)) == 2  # to the next point, and to the end of the axis


def test_no_more_points_is_said_only_where_it_is_proven() -> None:
    assert "that is proven" in front_sentences(FRONT, words("en"))[-1]
    assert "may be more" in front_sentences(replace(FRONT, complete=False), words("en"))[-1]


@st.composite
def fronts(draw: st.DrawFn) -> FrontPicture:
    points = []
    for rank in range(1, draw(st.integers(1, 40)) + 1):
        weeks = draw(st.integers(0, 600))
        known = draw(st.booleans())
        points.append(
            FrontPoint(
                rank,
                draw(st.integers(0, 10**8)),
                draw(st.integers(0, 3)),
                date(2027, 1, 4) + timedelta(weeks=weeks) if known else None,
                weeks if known else None,
                draw(st.integers(0, 60)),
                draw(st.one_of(st.none(), st.decimals(0, 168, places=2))),
                draw(st.booleans()),
            )
        )
    return FrontPicture("x", draw(st.sampled_from(["finish", "steps", "hours"])), tuple(points), draw(st.booleans()))


@given(fronts())
def test_any_front_can_be_drawn_inside_its_frame(front: FrontPicture) -> None:
    root = ElementTree.fromstring(front_picture(front, words("fi")))
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for circle in root.iter(f"{SVG}circle"):
        assert 0 <= float(circle.attrib["cx"]) <= width
        assert 0 <= float(circle.attrib["cy"]) <= height
    assert len(list(root.iter(f"{SVG}line"))) < 60
