"""Skills suggested for a sentence: each kind of likeness has its reason, and the languages do not mix."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.search import Label, Role
from pathways.search.stems import stem, words_of
from pathways.search.suggesting import Reason, Suggester

LABELS = (
    Label("install", "asentaa eristeitä", "fi-x-pok"),
    Label("sharpen", "teroittaa terätyökaluja", "fi"),
    Label("wood", "lakata puupintoja", "fi"),
    Label("doors", "asentaa ovia", "fi"),
    Label("3d", "lukea 3D-piirustuksia", "fi"),
    Label("install", "install insulation material", "en"),
    Label("sharpen", "sharpen edged tools", "en"),
    Label("sharpen", "grind blades", "en", Role.ALTERNATIVE),
)


@pytest.fixture(scope="module")
def finnish() -> Suggester:
    return Suggester(LABELS, "fi")


@pytest.fixture(scope="module")
def english() -> Suggester:
    return Suggester(LABELS, "en")


@pytest.mark.parametrize(
    ("text", "skill", "reason"),
    [
        ("Lakata puupintoja.", "wood", Reason.EXACT),
        ("suunnitella työtään ja lakata puupintoihin", "wood", Reason.PHRASE),
        ("lukea kaikkia malleja ja 3D-piirustuksista", "3d", Reason.STEM),
        ("asentaa lämmöneristeet ja mahdollisen höyrynsulun", "install", Reason.COMPOUND),
        ("terä ja muu työkalu, työkaluja", "sharpen", Reason.COMPOUND),
        ("lakata puupitoja", "wood", Reason.FUZZY),
    ],
)
def test_each_kind_of_likeness_has_its_reason(finnish: Suggester, text: str, skill: str, reason: Reason) -> None:
    best = finnish.suggest(text)[0]
    assert (best.skill, best.reason) == (skill, reason)
    assert best.matched
    assert 0 < best.score <= 1


def test_a_label_of_ours_is_finnish_and_says_whose_it_is(finnish: Suggester) -> None:
    (best, *_) = finnish.suggest("asentaa eristeet")
    assert (best.skill, best.language) == ("install", "fi-x-pok")


def test_languages_do_not_mix(finnish: Suggester, english: Suggester) -> None:
    assert finnish.suggest("sharpen edged tools") == ()
    assert {each.language for each in english.suggest("sharpen edged tools and install insulation")} == {"en"}


def test_a_skill_comes_once_with_its_best_label(english: Suggester) -> None:
    found = english.suggest("grind blades and sharpen tools")
    assert [each.skill for each in found] == ["sharpen"]


def test_the_words_around_a_sentence_count_less(finnish: Suggester) -> None:
    inside = finnish.suggest("asentaa ovia")[0].score
    around = finnish.suggest("arvioi työtään", within="Ovien asentaminen")
    assert around[0].skill == "doors"
    assert around[0].score < inside


def test_words_that_only_join_others_are_left_out() -> None:
    assert words_of("Ovien ja ikkunoiden, C++ tai 3D", "fi") == ["ovien", "ikkunoiden", "c++", "3d"]
    assert stem("ikkunoiden", "fi") == stem("ikkunoita", "fi")
    assert stem("whatever", "und") == "whatever"


def test_without_words_or_labels_nothing_is_suggested(finnish: Suggester) -> None:
    assert finnish.suggest("") == finnish.suggest("ja, tai!") == ()
    assert Suggester((), "sv").suggest("slipa verktyg") == ()


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.permutations(LABELS))
def test_the_order_of_labels_never_shows(text: str, labels: list[Label]) -> None:
    assert Suggester(labels, "fi").suggest(text) == Suggester(LABELS, "fi").suggest(text)
