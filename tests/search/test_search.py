"""Searching labels: what is found in spite of how it is typed, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.model import Concept, ConceptKind, Labels, SkillSet
from pathways.search import Hit, Label, LabelIndex, Role, Why, folded, labels_of

NAMES = {
    "hirsi": "Hirsirakenteiden valmistaminen",
    "levy": "Puulevyteollisuuden valmistusprosessissa työskentely",
    "pinta": "Puupintojen käsitteleminen",
    "kaluste": "Kalusteiden asentaminen",
    "ikkuna": "Ikkunoiden ja ovien asentaminen",
    "cnc": "CNC-työstäminen puutuoteteollisuudessa",
    "yritys": "Yritystoiminnan suunnittelu",
    "tukki": "Tukkikentällä toimiminen",
    "sahaus": "Sahaus ja dimensiolajittelu",
}
ENGLISH = {"dry": "dry wood", "drying": "methods of drying timber", "sand": "sand wood", "c": "C++", "sharp": "C#", "ab": "AB"}


@pytest.fixture(scope="module")
def index() -> LabelIndex:
    finnish = [Label(iri, text, "fi") for iri, text in NAMES.items()]
    english = [Label(iri, text, "en") for iri, text in ENGLISH.items()]
    return LabelIndex.build([*finnish, *english, Label("dry", "dry timber", "en", Role.ALTERNATIVE)])


def first(hits: tuple[Hit, ...]) -> tuple[str, Why]:
    return hits[0].iri, hits[0].why


@pytest.mark.parametrize(
    ("text", "iri", "why"),
    [
        ("Hirsirakenteiden valmistaminen", "hirsi", Why.EQUAL),
        ("HIRSIRAKENTEIDEN  VALMISTAMINEN", "hirsi", Why.EQUAL),  # case and blanks
        ("puupintojen kasitteleminen", "pinta", Why.EQUAL),  # diacritics
        ("cnc työstäminen puutuoteteollisuudessa", "cnc", Why.EQUAL),  # punctuation
        ("hirsirakentieden valmistaminen", "hirsi", Why.SIMILAR),  # misspelling
        ("yritystoiminan suunitelu", "yritys", Why.SIMILAR),
        ("levyteollisuus", "levy", Why.STEMS),  # a piece of a compound, in another form
        ("rakenteiden", "hirsi", Why.PART),
        ("teollisuuden valm", "levy", Why.PART),
        ("kalusteiden asentamisessa", "kaluste", Why.SIMILAR),  # endings
        ("kalusteen asennus", "kaluste", Why.SIMILAR),
        ("hirsitalo", "hirsi", Why.BEGINNING),
        ("tukkikenttä", "tukki", Why.STEMS),
        ("drying of timber", "drying", Why.STEMS),
        ("dry timber", "dry", Why.EQUAL),  # an alternative label
        ("c++", "c", Why.EQUAL),
        ("c#", "sharp", Why.EQUAL),
        ("ab", "ab", Why.EQUAL),  # two letters
    ],
)
def test_the_first_hit(index: LabelIndex, text: str, iri: str, why: Why) -> None:
    assert first(index.find(text)) == (iri, why)


def test_a_concept_is_found_once_by_its_best_label(index: LabelIndex) -> None:
    hits = index.find("dry timber")
    assert [each.iri for each in hits].count("dry") == 1
    assert (hits[0].label, hits[0].language) == ("dry timber", "en")


def test_only_labels_of_the_asked_language(index: LabelIndex) -> None:
    assert {each.language for each in index.find("wood", "en")} == {"en"}
    assert index.find("hirsirakenteiden", "en") == () or all(each.language == "en" for each in index.find("hirsirakenteiden", "en"))
    assert index.find("dry wood", "sv") == ()


def test_no_more_than_the_limit_best_first(index: LabelIndex) -> None:
    hits = index.find("wood", limit=2)
    assert len(hits) == 2
    assert [each.score for each in hits] == sorted((each.score for each in hits), reverse=True)


@pytest.mark.parametrize("text", ["", "  ", "-", "???", "\u00ad"])
def test_nothing_asked_finds_nothing(index: LabelIndex, text: str) -> None:
    assert index.find(text) == ()


def test_what_is_like_nothing_finds_nothing(index: LabelIndex) -> None:
    assert index.find("xyzzy qwerty") == ()


def test_an_empty_index_finds_nothing() -> None:
    assert LabelIndex.build([]).find("wood") == ()


def test_a_very_long_question_is_cut(index: LabelIndex) -> None:
    assert first(index.find("dry wood" + " " * 500 + "x" * 1_000_000)) == ("dry", Why.EQUAL)


def test_equal_labels_of_two_concepts_are_both_found_the_preferred_first() -> None:
    """702 labels of ESCO name more than one skill."""
    both = LabelIndex.build([Label("x", "take samples", "en", Role.ALTERNATIVE), Label("y", "take samples", "en")])
    assert [each.iri for each in both.find("take samples")] == ["y", "x"]


def test_the_order_of_labels_changes_nothing() -> None:
    labels = [Label(iri, text, "fi") for iri, text in NAMES.items()]
    one, other = LabelIndex.build(labels), LabelIndex.build(labels[::-1])
    for text in ("valmistaminen", "asentaminen", "puu"):
        assert one.find(text) == other.find(text)


def test_labels_of_a_set() -> None:
    concept = Concept(
        "a", ConceptKind.SKILL, (Labels("en", " dry wood ", ("dry timber",), ("drying",)), Labels("fi", "kuivata puuta"))
    )
    scheme = Concept("s", ConceptKind.SCHEME, (Labels("en", "Digital"),))
    assert list(labels_of(SkillSet("1", {"a": concept, "s": scheme}))) == [
        Label("a", "dry wood", "en"),
        Label("a", "dry timber", "en", Role.ALTERNATIVE),
        Label("a", "drying", "en", Role.HIDDEN),
        Label("a", "kuivata puuta", "fi"),
    ]


def test_folding() -> None:
    assert folded(" Työ-\u00a0STÖ\u00adterä ") == "tyo stotera"
    assert folded("Straße C++/C#") == "strasse c++ c#"


@given(st.text(max_size=60), st.sampled_from([None, "fi", "en"]))
@settings(max_examples=200)
def test_searching_never_crashes(text: str, language: str | None) -> None:
    hits = SMALL.find(text, language)
    assert all(0 < each.score <= 1 for each in hits)
    assert len({each.iri for each in hits}) == len(hits)


SMALL = LabelIndex.build([Label(iri, text, "fi") for iri, text in NAMES.items()])


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=8))
@settings(max_examples=50, deadline=None)
def test_every_label_is_found_by_itself(texts: list[str]) -> None:
    index = LabelIndex.build([Label(str(number), text, "en") for number, text in enumerate(texts)])
    for text in texts:
        if folded(text):
            hits = index.find(text, limit=50)
            assert any(folded(each.label) == folded(text) and each.why is Why.EQUAL for each in hits)
