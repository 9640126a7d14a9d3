"""The picture of coverage: every group has its bar and its sentence, and nothing stands outside."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.pictures.coverage import CoveredGroup, coverage_picture, coverage_sentences, coverage_title
from pathways.pictures.lettering import SLIM, WIDE

SVG = "{http://www.w3.org/2000/svg}"
OPEN_GROUP = CoveredGroup("Korkeakouluopinnot <op>", "enintään 15 osp", 0, 0, 0, takes_others=True)
TREE = CoveredGroup(
    "Puuala & <Hitsaus>",
    "180 osp",
    6,
    2,
    4,
    (CoveredGroup("Pakolliset", "45 osp", 6, 0, 0), CoveredGroup("Valinnaiset", "", 0, 2, 4, (OPEN_GROUP,))),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("across", [WIDE, SLIM])
def test_it_has_a_title_and_its_language(language: str, across: int) -> None:
    said = words(language)
    root = ElementTree.fromstring(coverage_picture(TREE, said, across=across, name="c"))
    assert (root.get("role"), root.get("lang"), root.get("aria-labelledby")) == ("img", language, "c-title")
    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text == coverage_title(TREE, said)
    letters = " ".join(each.text or "" for each in root.iter(f"{SVG}text"))
    assert said.say("coverage-standing-declared") in letters
    assert "8 / 12" in letters


def test_every_group_has_its_sentence() -> None:
    assert coverage_sentences(TREE, words("fi")) == [
        "Puuala & <Hitsaus> (180 osp): vaatimuksia 12, virallisesti katettu 6, vain ilmoitettu 2, kattamatta 4.",
        "Pakolliset (45 osp): vaatimuksia 6, virallisesti katettu 6, vain ilmoitettu 0, kattamatta 0.",
        "Valinnaiset: vaatimuksia 6, virallisesti katettu 0, vain ilmoitettu 2, kattamatta 4.",
        "Korkeakouluopinnot <op> (enintään 15 osp): avoin ryhmä, johon lasketaan muualta tulevaa.",
    ]


groups = st.recursive(
    st.builds(CoveredGroup, st.text(max_size=60), st.text(max_size=30), *(st.integers(0, 300) for _ in range(3))),
    lambda inner: st.builds(
        CoveredGroup, st.text(max_size=60), st.text(max_size=30), *(st.integers(0, 300) for _ in range(3)), st.tuples(inner, inner)
    ),
    max_leaves=6,
)


@given(groups, st.sampled_from([WIDE, SLIM]))
def test_no_bar_stands_outside(tree: CoveredGroup, across: int) -> None:
    drawn = coverage_picture(tree, words("fi"), across=across)
    root = ElementTree.fromstring("".join(each for each in drawn if each.isprintable() or each == "\n"))
    height = float(root.get("height", "0"))
    for each in root.findall(f"{SVG}rect"):
        x, y, wide, thick = (float(each.get(name, "0")) for name in ("x", "y", "width", "height"))
        assert x >= 0
        assert x + wide <= across + 0.5
        assert y + thick <= height


def test_parts_of_a_bar_differ_by_pattern() -> None:
    root = ElementTree.fromstring(coverage_picture(TREE, words("fi"), name="c"))
    legend = [each.get("fill") for each in root.findall(f"{SVG}rect")][:3]
    assert len(set(legend)) == 3
    assert "url(#c-lines)" in legend
