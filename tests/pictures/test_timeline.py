"""The time line: every step has its row and its sentence, every day stands where it is."""

from __future__ import annotations

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.pictures.lettering import SLIM, WIDE
from pathways.pictures.timeline import TimeLine, TimeRow, timeline_picture, timeline_sentences

SVG = "{http://www.w3.org/2000/svg}"
LINE = TimeLine(
    "Puuala & <Hitsaus>",
    (
        TimeRow(1, "Kurssi <1>", date(2027, 1, 25), date(2027, 4, 5), date(2026, 12, 15)),
        TimeRow(2, "Näyttö: Kurssi", date(2027, 4, 5), date(2027, 4, 5)),
        TimeRow(3, "Sovitaan"),
    ),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("across", [WIDE, SLIM])
def test_it_has_a_title_a_description_and_its_language(language: str, across: int) -> None:
    root = ElementTree.fromstring(timeline_picture(LINE, words(language), across=across, name="t"))
    assert (root.get("role"), root.get("lang"), root.get("aria-labelledby")) == ("img", language, "t-title t-text")
    text = root.find(f"{SVG}desc")
    assert text is not None
    assert text.text == " ".join(timeline_sentences(LINE, words(language)))


def test_every_step_has_its_sentence() -> None:
    assert timeline_sentences(LINE, words("fi")) == [
        "Askel 1, Kurssi <1>: 25.1.–5.4.2027, hae viimeistään 15.12.2026.",
        "Askel 2, Näyttö: Kurssi: 5.4.2027.",
        "Askel 3, Sovitaan: ei päivämääriä.",
    ]


def test_kinds_of_days_have_shapes_of_their_own() -> None:
    drawn = timeline_picture(LINE, words("fi"))
    root = ElementTree.fromstring(drawn)
    assert len(list(root.iter(f"{SVG}circle"))) == 2  # the demonstration, and its place in the legend
    assert len(re.findall(r'rx="2"', drawn)) == 2  # the studies, and theirs
    assert len(re.findall(r"l5.5 5.5l-5.5 5.5", drawn)) == 2  # the last day of applying, and its
    assert "ei päivämääriä" in [each.text for each in root.iter(f"{SVG}text")]


days = st.dates(date(2020, 1, 1), date(2060, 12, 31))


@given(days, st.lists(st.integers(0, 5000), min_size=1, max_size=12), st.sampled_from([WIDE, SLIM]))
def test_nothing_stands_outside_whatever_the_days(first: date, lengths: list[int], across: int) -> None:
    rows = tuple(
        TimeRow(number, f"Askel {number}", first, first + timedelta(days=length), first - timedelta(days=length // 3))
        for number, length in enumerate(lengths, start=1)
    )
    root = ElementTree.fromstring(timeline_picture(TimeLine("T", rows), words("sv"), across=across))
    height = float(root.get("height", "0"))
    for bar in root.iter(f"{SVG}rect"):
        assert float(bar.get("x", "0")) >= 0
        assert float(bar.get("x", "0")) + float(bar.get("width", "0")) <= across + 0.5
        assert float(bar.get("y", "0")) + float(bar.get("height", "0")) <= height
    ticks = [float(each.get("x", "0")) for each in root.iter(f"{SVG}text") if each.get("font-size") == "11"]
    assert max(ticks) <= across
