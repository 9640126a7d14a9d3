"""Concepts and sets of concepts: labels that are disjoint, names, ways up and down."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pathways.model import Concept, ConceptKind, Labels, SkillSet
from pathways.model.skill import comparable, reach

EDGES = st.dictionaries(st.sampled_from("abcde"), st.lists(st.sampled_from("abcde"), max_size=4).map(tuple), max_size=5)


@given(st.text(max_size=6) | st.none(), st.lists(st.text(max_size=6)), st.lists(st.text(max_size=6)))
def test_preferred_alternative_and_hidden_labels_are_disjoint(one: str | None, also: list[str], hidden: list[str]) -> None:
    labels = Labels("en", one, tuple(also), tuple(hidden))
    keys = [comparable(each) for each in (*([one] if one else []), *labels.alternative, *labels.hidden)]
    assert len(keys) == len(set(keys))
    kept = set(keys) | {comparable(one or "")}
    assert {comparable(each) for each in (*also, *hidden)} - {""} <= kept


def test_languages_stand_in_the_order_of_their_tags_and_english_stands_in() -> None:
    concept = Concept(
        "i", ConceptKind.SKILL, (Labels("fi", "puu"), Labels("en", " wood "), Labels("de", None, ("Holz",)), Labels("sv"))
    )
    assert [each.language for each in concept.labels] == ["de", "en", "fi"]
    assert [concept.name("fi"), concept.name("sv"), concept.name("de", "fi")] == ["puu", "wood", "puu"]
    assert Concept("i", ConceptKind.SKILL).name() == "i"


@given(EDGES, st.sampled_from("abcde"))
def test_a_way_down_is_a_way_up_turned_round(edges: dict[str, tuple[str, ...]], start: str) -> None:
    skills = SkillSet(broader=edges)
    assert skills.below(start) == {each for each in "abcde" if start in reach(edges, each)}


def test_what_dangles_is_counted_by_what_names_it() -> None:
    known = Concept("a", ConceptKind.SKILL)
    skills = SkillSet("1", {"a": known}, {"a": ("b", "c")}, {"o": ("a", "b")}, {}, {"green": ("a", "d")})
    assert dict(skills.dangling) == {"b": 2, "c": 1, "d": 1, "o": 2}
    assert skills.needed_by["b"] == ("o",)
