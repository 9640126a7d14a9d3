"""The neighbourhood: every neighbour once, in its place, whatever the names; the same in words."""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.pictures.lettering import SLIM, WIDE, width
from pathways.pictures.neighbourhood import (
    MOST,
    Neighbour,
    Neighbourhood,
    Relation,
    neighbourhood_picture,
    neighbourhood_sentences,
)

SVG = "{http://www.w3.org/2000/svg}"
AROUND = Neighbourhood(
    "Pintakäsittely <1> & muuta",
    "POK-tarjonta",
    (
        Relation("tarjoaa", True, (Neighbour("Esimerkkiopisto", "/resource?iri=a&b"),), 1),
        Relation("kieli", True, (Neighbour("fi"),), 1),
        Relation("kattaa", False, (Neighbour("Puun käsittely", "/resource?iri=c"),), 9),
    ),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("across", [WIDE, SLIM])
def test_it_has_a_title_a_description_and_its_language(language: str, across: int) -> None:
    root = ElementTree.fromstring(neighbourhood_picture(AROUND, words(language), across=across, name="n"))
    assert (root.get("lang"), root.get("aria-labelledby"), root.get("aria-describedby")) == (language, "n-title", "n-text")
    text = root.find(f"{SVG}desc")
    assert text is not None
    assert text.text == " ".join(neighbourhood_sentences(AROUND, words(language)))


def test_the_same_in_words() -> None:
    assert neighbourhood_sentences(AROUND, words("fi")) == [
        "tarjoaa: Esimerkkiopisto.",
        "kieli: fi.",
        "Tähän viittaavat ominaisuudella ”kattaa”: Puun käsittely ja 8 muuta.",
    ]
    assert neighbourhood_sentences(Neighbourhood("a", "", ()), words("en")) == ["It is joined to nothing."]


def test_who_has_an_address_is_a_link_and_a_picture_without_links_is_an_image() -> None:
    root = ElementTree.fromstring(neighbourhood_picture(AROUND, words("fi")))
    links = {each.get("aria-label"): each.get("href") for each in root.iter(f"{SVG}a")}
    assert links == {"Esimerkkiopisto": "/resource?iri=a&b", "Puun käsittely": "/resource?iri=c"}
    assert root.get("role") == "group"
    alone = Neighbourhood("a", "", (Relation("kieli", True, (Neighbour("fi"),), 1),))
    assert ElementTree.fromstring(neighbourhood_picture(alone, words("fi"))).get("role") == "img"


def test_arrows_go_the_way_the_graph_says() -> None:
    one = (Neighbour("toinen", "/x"),)
    outward = neighbourhood_picture(Neighbourhood("a", "", (Relation("r", True, one, 1),)), words("fi"), across=SLIM)
    inward = neighbourhood_picture(Neighbourhood("a", "", (Relation("r", False, one, 1),)), words("fi"), across=SLIM)
    assert "l-8 -4v8z" in outward
    assert "l-8 -4v8z" not in inward
    assert "l8 -4v8z" in inward


def test_every_relation_gets_its_turn_and_the_number_of_the_others_is_said() -> None:
    many = tuple(Neighbour(f"n{number}", f"/{number}") for number in range(60))
    around = Neighbourhood("a", "", (Relation("monta", True, many, 400), Relation("yksi", True, (Neighbour("z", "/z"),), 1)))
    drawn = around.drawn
    assert [len(each.neighbours) for each in drawn] == [MOST - 1, 1]
    assert f"… ja {400 - MOST + 1} muuta" in neighbourhood_picture(around, words("fi"))


names = st.one_of(
    st.sampled_from(
        [
            "Puutuoteteollisuuden teollisen pintakäsittelyprosessin ylläpitäminen",
            "lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas",
            "fi",
            "W" * 200,
            "osaamistavoitteiden arviointi- ja laadunvarmistustoiminnot kestävän kehityksen periaatteiden mukaisesti toteutettuna",
        ]
    ),
    st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=150),
)
neighbours = st.builds(Neighbour, names, st.one_of(st.none(), st.just("/resource?iri=x")))
relations = st.builds(
    lambda name, outward, found, more: Relation(name, outward, tuple(found), len(found) + more),
    names,
    st.booleans(),
    st.lists(neighbours, min_size=1, max_size=20),
    st.sampled_from([0, 3, 4000]),
)


@settings(deadline=None)
@given(names, st.lists(relations, max_size=6), st.sampled_from([WIDE, SLIM]), st.sampled_from(LANGUAGES))
def test_nothing_overlaps_and_nothing_stands_outside(name: str, found: list[Relation], across: int, language: str) -> None:
    around = Neighbourhood(name, "jokin", tuple(found))
    picture = neighbourhood_picture(around, words(language), across=across)
    assert picture == neighbourhood_picture(around, words(language), across=across)
    root = ElementTree.fromstring(picture)
    height = float(root.get("height", "0"))
    _, *boxes = (_rectangle(each) for each in root.iter(f"{SVG}rect"))
    assert len(boxes) == 1 + sum(len(each.neighbours) for each in around.drawn)
    texts = [_line(each) for each in root.iter(f"{SVG}text") if each.text]
    for left, top, right, bottom in [*boxes, *texts]:
        assert left >= 0
        assert top >= -0.5
        assert right <= across + 0.5
        assert bottom <= height + 0.5
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert not _overlap(one, other)
    for line in texts:
        holding = [each for each in boxes if _overlap(line, each)]
        assert len(holding) <= 1
        if holding:
            assert _inside(line, holding[0])
    for number, line in enumerate(texts):
        assert not any(_overlap(line, other) for other in texts[number + 1 :])


Place = tuple[float, float, float, float]


def _rectangle(each: ElementTree.Element) -> Place:
    x, y = float(each.get("x", "0")), float(each.get("y", "0"))
    return x, y, x + float(each.get("width", "0")), y + float(each.get("height", "0"))


def _line(each: ElementTree.Element) -> Place:
    x, y, size = float(each.get("x", "0")), float(each.get("y", "0")), float(each.get("font-size", "0"))
    assert each.text is not None
    return x, y - 0.75 * size, x + width(each.text, size, bold=each.get("font-weight") == "600"), y + 0.2 * size


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[2] - 0.01 and other[0] < one[2] - 0.01 and one[1] < other[3] - 0.01 and other[1] < one[3] - 0.01


def _inside(line: Place, box: Place) -> bool:
    return line[0] >= box[0] and line[2] <= box[2] + 0.5 and line[1] >= box[1] - 0.5 and line[3] <= box[3] + 0.5


GOLDEN = Path(__file__).parent / "golden" / "neighbourhood.svg"


def test_the_picture_is_the_one_that_was_looked_at() -> None:
    """Looked at in Chromium. To look again after a change, write it anew: PATHWAYS_GOLDEN=1, and open it."""
    long = "Puutuoteteollisuuden pintakäsittelyprosessin ylläpitäminen ja laadunvarmistustoiminnot kestävän kehityksen mukaisesti"
    around = Neighbourhood(
        "Pintakäsittelyn perusteet",
        "POK-tarjonta",
        (
            Relation("järjestäjä", True, (Neighbour("Esimerkkiopisto Pohjola", "/resource?iri=a"),), 1),
            Relation("osaamistavoite", True, tuple(Neighbour(f"{n} {long}", f"/resource?iri={n}") for n in range(4)), 9),
            Relation("kieli", True, (Neighbour("fi"), Neighbour("sv")), 2),
            Relation("kattaa", False, (Neighbour("Ytbehandling av trä", "/resource?iri=b", "sv"),), 1),
        ),
    )
    drawn = neighbourhood_picture(around, words("fi")) + "\n"
    if os.environ.get("PATHWAYS_GOLDEN"):
        GOLDEN.write_text(drawn, encoding="utf-8")
    assert drawn == GOLDEN.read_text(encoding="utf-8")
