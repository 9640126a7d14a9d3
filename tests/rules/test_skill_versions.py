"""What a newer ESCO does to the addresses that annotations use: each gets one fate, none is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import esco
from loaders.document import Document
from pathways.model import Concept, ConceptKind, Labels, LinkRelation, LinkSubject, Replacement, Severity, SkillLink, SkillSet
from pathways.rules.skill_versions import Fate, Relabelled, diff, findings_of, links_to_decide


def skills(version: str, names: dict[str, str], broader: dict[str, tuple[str, ...]] | None = None) -> SkillSet:
    concepts = {iri: Concept(iri, ConceptKind.SKILL, (Labels("en", name),)) for iri, name in sorted(names.items())}
    return SkillSet(version, concepts, broader or {})


OLD = skills("1.1.0", {"a": "drying wood", "b": "sanding", "c": "gluing", "d": "climbing"})
NEW = skills("1.1.1", {"a": "drying timber", "b2": "sanding", "d2": "positioning", "e": "sawing"})
TABLE = (Replacement("b", "b2", same=True), Replacement("c", None, same=False), Replacement("d", "d2", same=False))


def fates(used: Collection[str], table: Iterable[Replacement] = TABLE) -> dict[str, Fate]:
    return {each.iri: each.fate for each in diff(OLD, NEW, used, table).used}


def test_every_used_address_has_its_fate() -> None:
    assert fates(["a", "b", "c", "d", "x"]) == {
        "a": Fate.KEPT,
        "b": Fate.REPLACED,
        "c": Fate.VANISHED,
        "d": Fate.CODE_REUSED,
        "x": Fate.NEVER_KNOWN,
    }


def test_what_vanished_came_and_was_renamed() -> None:
    changes = diff(OLD, NEW, (), TABLE)
    assert changes.vanished == ("b", "c", "d")
    assert changes.added == ("b2", "d2", "e")
    assert [each.old for each in changes.replaced] == ["b", "d"]
    assert changes.relabelled == (Relabelled("a", "en", "drying wood", "drying timber"),)
    assert (changes.old_version, changes.new_version) == ("1.1.0", "1.1.1")


def test_a_label_that_changed_only_in_case_or_blanks_is_no_change() -> None:
    assert diff(skills("1", {"a": " Dry\u00a0wood"}), skills("2", {"a": "dry wood "}), ()).relabelled == ()


def test_without_a_table_what_is_gone_is_gone() -> None:
    assert fates(["b", "d"], ()) == {"b": Fate.VANISHED, "d": Fate.VANISHED}


def test_a_row_of_the_table_does_not_apply_to_an_address_that_stayed() -> None:
    """Five skill groups of 1.1.0 became skills under the same address, and a table by group code says that they are gone."""
    assert fates(["a"], [Replacement("a", None, same=False)]) == {"a": Fate.KEPT}
    assert fates(["a"], [Replacement("a", "e", same=True)]) == {"a": Fate.KEPT}


def test_a_replacement_that_is_not_there_is_none() -> None:
    assert fates(["b"], [Replacement("b", "nowhere", same=True)]) == {"b": Fate.VANISHED}


def test_an_address_that_only_a_relation_names_has_not_vanished() -> None:
    new = skills("2", {"b": "x"}, {"b": ("a",)})
    assert [each.fate for each in diff(skills("1", {"a": "y", "b": "x"}), new, ["a"]).used] == [Fate.KEPT]


def link(skill: str) -> SkillLink:
    return SkillLink(LinkSubject.UNIT, "105444", skill, LinkRelation.CLOSE, "sample", date(2026, 11, 25), "by hand", "1.1.0")


def test_links_to_decide_are_those_whose_skill_did_not_stay_and_none_is_changed() -> None:
    links = tuple(link(each) for each in ("a", "b", "c", "d"))
    changes = diff(OLD, NEW, [each.skill for each in links], TABLE)
    assert links_to_decide(links, changes) == links[1:]


def test_a_finding_tells_of_each() -> None:
    found = findings_of(diff(OLD, NEW, ["a", "b", "c", "d", "x"], TABLE), "ESCO 1.1.1")
    assert {dict(each.values)["iri"]: (each.code, each.severity) for each in found} == {
        "a": ("skill_renamed", Severity.NOTE),
        "b": ("skill_replaced", Severity.WARNING),
        "c": ("skill_vanished", Severity.WARNING),
        "d": ("skill_code_reused", Severity.WARNING),
        "x": ("skill_never_known", Severity.WARNING),
    }


IRIS = st.sampled_from("abcdefgh")
SETS = st.dictionaries(IRIS, st.sampled_from(["one", "two", "three"]), max_size=8)


@given(SETS, SETS, st.sets(IRIS), st.lists(st.builds(Replacement, IRIS, st.none() | IRIS, same=st.booleans()), max_size=5))
def test_no_used_address_is_lost_or_told_twice(
    old: dict[str, str], new: dict[str, str], used: set[str], table: list[Replacement]
) -> None:
    changes = diff(skills("1", old), skills("2", new), used, table)
    assert [each.iri for each in changes.used] == sorted(used)
    for each in changes.used:
        assert (each.fate is Fate.KEPT) == (each.iri in new)
        assert (each.new in new) == (each.fate in (Fate.KEPT, Fate.REPLACED, Fate.CODE_REUSED))
    assert {each.skill for each in links_to_decide([link(each) for each in used], changes)} == used - set(new)


@given(SETS)
def test_the_same_version_changes_nothing(names: dict[str, str]) -> None:
    changes = diff(skills("1", names), skills("1", names), names)
    assert (changes.vanished, changes.added, changes.relabelled, changes.to_decide) == ((), (), (), ())


@pytest.mark.parametrize(
    ("old_iri", "fate"),
    [
        ("http://data.europa.eu/esco/skill/S3.4.3", Fate.VANISHED),
        ("http://data.europa.eu/esco/skill/426ceaba-6867-481c-bb6b-aee3933da7d2", Fate.KEPT),
    ],
)
def test_groups_of_1_1_0_against_the_real_1_1_1(shared: Path, real: SkillSet, old_iri: str, fate: Fate) -> None:
    path = shared / "esco" / "skillgroup-uris-1.1.0-to-1.1.1.csv"
    table = esco.read_replacements(Document(path.name, path.read_bytes()))
    old = skills("1.1.0", {each.old: "" for each in table})
    changes = diff(old, real, [each.old for each in table], table)
    by_iri = {each.iri: each.fate for each in changes.used}
    assert len(by_iri) == 423
    assert by_iri[old_iri] is fate
    counts = {each: sum(one is each for one in by_iri.values()) for each in Fate}
    assert counts == {Fate.KEPT: 5, Fate.REPLACED: 396, Fate.CODE_REUSED: 14, Fate.VANISHED: 8, Fate.NEVER_KNOWN: 0}


@pytest.fixture(scope="module")
def real(shared: Path) -> SkillSet:
    packages = [Document(each.name, each.read_bytes()) for each in (shared / "esco").glob("*.zip")]
    found = esco.read_package(packages).skills
    assert found is not None
    return found
