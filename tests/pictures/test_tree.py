"""The map of a rule tree: the same in words as in marks, told apart without colours, in two widths."""

from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.pictures.lettering import SLIM, WIDE
from pathways.pictures.tree import Fill, Filled, MapGroup, TreeMap, amount_in_words, steps_in_words, tree_picture, tree_sentences

SVG = "{http://www.w3.org/2000/svg}"
LONG = "Yhteisten tutkinnon osien osa-alueita, lukio-opintoja tai muita jatko-opintovalmiuksia tukevia opintoja"
TREE = TreeMap(
    "Puuala & <Hitsaus>",
    MapGroup(
        "Puuala & <Hitsaus>",
        (),
        (
            MapGroup(
                "Pakolliset",
                (
                    Filled("Valmistaminen", Fill.DONE, Decimal(45)),
                    Filled("Viestintä", Fill.PLANNED, Decimal(11), Decimal(4), (1, 2, 3, 5)),
                ),
            ),
            MapGroup(LONG, (Filled("Sovitaan", Fill.AGREE, Decimal(9), steps=(4,)), Filled("Valitaan", Fill.OPEN, Decimal("2.5")))),
        ),
    ),
)


def _texts(drawn: str) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(drawn).iter(f"{SVG}text")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("across", [WIDE, SLIM])
def test_it_has_a_title_a_description_and_its_language(language: str, across: int) -> None:
    root = ElementTree.fromstring(tree_picture(TREE, words(language), across=across, name="p7"))
    assert (root.get("role"), root.get("lang"), root.get("aria-labelledby")) == ("img", language, "p7-title p7-text")
    title, text = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert text is not None
    assert (title.text or "").endswith(TREE.of)
    assert text.text == " ".join(tree_sentences(TREE, words(language)))
    assert all(each.startswith("p7-") for each in re.findall(r'id="([^"]+)"', ElementTree.tostring(root, encoding="unicode")))


def test_the_words_say_every_place_its_amount_and_its_steps() -> None:
    whole, first, second = tree_sentences(TREE, words("en"))
    assert whole == "Of the whole: 49 osp you have, 7 osp in this plan, 9 osp to be agreed, 2.5 osp missing."
    assert first == "Pakolliset: Valmistaminen, 45 osp, you have; Viestintä, 11 osp, 4 osp you have, steps 1–3, 5."
    assert second.endswith("Sovitaan, 9 osp, step 4; Valitaan, 2.5 osp, missing.")


def test_the_picture_says_how_much_of_each_group_is_there() -> None:
    texts = _texts(tree_picture(TREE, words("en")))
    assert {"49 / 67.5 osp", "49 / 56 osp", "0 / 11.5 osp", "4 / 11 osp", "steps 1–3, 5"} <= set(texts)


def test_marks_differ_without_colours() -> None:
    drawn = ElementTree.fromstring(tree_picture(TREE, words("fi")))
    rings = [each.attrib for each in drawn.iter(f"{SVG}circle")]
    dashed = [each for each in rings if "stroke-dasharray" in each]
    assert len(dashed) == 2  # one in the legend, one in its place
    assert len([each for each in rings if each["fill"] != "#ffffff"]) == 2


def test_a_long_name_is_wrapped_in_both_widths() -> None:
    for across in (WIDE, SLIM):
        texts = _texts(tree_picture(TREE, words("fi"), across=across))
        assert "".join(texts).replace("-", "").replace(" ", "").find(LONG.replace("-", "").replace(" ", "")) >= 0
        assert LONG not in texts


def test_units_are_counted_where_there_are_no_osp() -> None:
    places = (Filled("A", Fill.DONE, Decimal(1)), Filled("B", Fill.OPEN, Decimal(1)))
    counted = TreeMap("T", MapGroup("T", (), (MapGroup("G", places),)), counts=True)
    assert tree_sentences(counted, words("en")) == [
        "Of the whole: one part you have, one part missing.",
        "G: A, you have; B, missing.",
    ]
    assert "1 / 2 parts" in _texts(tree_picture(counted, words("en")))


def test_what_is_not_known_is_said() -> None:
    unknown = TreeMap("T", MapGroup("T", (Filled("A", Fill.DONE, None),)))
    assert tree_sentences(unknown, words("en"))[1] == "T: A, extent not known, you have."
    ElementTree.fromstring(tree_picture(unknown, words("en")))
    ElementTree.fromstring(tree_picture(TreeMap("T", MapGroup("T")), words("en")))
    assert amount_in_words(None, counts=False, words=words("en")) == "extent not known"


def test_steps_are_said_in_runs() -> None:
    assert steps_in_words((2,), words("en")) == "step 2"
    assert steps_in_words((3, 1, 2, 5, 7, 6), words("en")) == "steps 1–3, 5–7"
    assert steps_in_words((1, 2), words("en")) == "steps 1, 2"
    assert steps_in_words((), words("en")) == ""
