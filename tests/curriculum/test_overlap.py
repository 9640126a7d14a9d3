"""Overlap against a plain quadratic computation, and its cases one by one."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from math import log, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.curriculum.overlap import By, Relation, clusters_of, overlaps, pieces
from pathways.curriculum.things import Kind, Linked, Thing, occupation_things, offering_thing, unit_thing, weights_of
from pathways.model import Certainty, Coverage, LinkState, LinkSubject, Offering, Requirement, SkillLink, SkillSet, Text, Unit
from pathways.model.skill import Concept, ConceptKind, Labels, LinkRelation
from tests.curriculum.test_coverage import ON

ITEMS = tuple("abcdef")
WORDS = ("hionta", "hionnan", "pinta", "pintakäsittely", "maalaus", "cad")
WEIGHTS = dict(zip(ITEMS, (1.0, 0.5, 0.0, 0.25, 1.0, 0.75), strict=True))


@st.composite
def things(draw: st.DrawFn, kind: Kind = Kind.POK) -> list[Thing]:
    found = []
    for number in range(draw(st.integers(0, 7))):
        items = frozenset(draw(st.sets(st.sampled_from(ITEMS), max_size=4)))
        said = {
            each: " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)))
            for each in draw(st.sets(st.sampled_from(("fi", "sv"))))
        }
        provider = draw(st.sampled_from(("Kust", "Pohjola")))
        found.append(Thing(kind, f"{kind}-{number}", Text(fi="x"), provider, items, items, said))
    return found


def quadratic(
    left: list[Thing], right: list[Thing] | None, weights: Mapping[str, float] | None, least: float
) -> dict[tuple[str, str], tuple[float, float]]:
    """Every pair of different sets, held against one another one by one; a set stands by its first thing."""

    def firsts(side: list[Thing]) -> list[Thing]:
        seen: dict[frozenset[str], Thing] = {}
        for each in sorted(side, key=lambda one: one.id):
            if each.rows:
                seen.setdefault(each.rows, each)
        return list(seen.values())

    def weight(items: frozenset[str]) -> float:
        return sum(1.0 if weights is None else weights[each] for each in items)

    mine = firsts(left)
    theirs = mine if right is None else firsts(right)
    found = {}
    for at, one in enumerate(mine):
        for other in theirs[at + 1 :] if right is None else theirs:
            shared, every = one.rows & other.rows, one.rows | other.rows
            if not shared:
                continue
            plain = len(shared) / len(every)
            likeness = weight(shared) / weight(every) if weight(every) else 0.0
            if likeness >= least or shared in (one.rows, other.rows):
                found[one.id, other.id] = (likeness, plain)
    return found


@settings(max_examples=60, deadline=None)
@given(things(), st.one_of(st.none(), things(Kind.UNIT)), st.sampled_from((None, WEIGHTS)), st.sampled_from((0.0, 0.34, 0.5, 1.0)))
def test_pairs_are_those_of_a_plain_computation(
    left: list[Thing], right: list[Thing] | None, weights: dict[str, float] | None, least: float
) -> None:
    found = overlaps(By.REQUIREMENTS, left, right, weights=weights, least=least, most=1000)
    expected = quadratic(left, right, weights, least)
    assert {(each.one.first.id, each.other.first.id) for each in found.pairs} == expected.keys()
    assert found.found == len(expected)
    for each in found.pairs:
        likeness, plain = expected[each.one.first.id, each.other.first.id]
        assert float(each.likeness) == pytest.approx(likeness, abs=1e-4)
        assert float(each.plain or 0) == pytest.approx(plain, abs=1e-4)
        assert set(each.shared) == each.one.first.rows & each.other.first.rows
    order = [-each.likeness for each in found.pairs]
    assert order == sorted(order)
    few = overlaps(By.REQUIREMENTS, left, right, weights=weights, least=least, most=2)
    assert (few.pairs, few.found) == (found.pairs[:2], found.found)


def cosine(one: str, other: str, every: list[str]) -> float:
    texts = [pieces(each) for each in every]

    def vector(text: str) -> dict[str, float]:
        return {
            piece: count * (log((1 + len(texts)) / (1 + sum(piece in each for each in texts))) + 1)
            for piece, count in pieces(text).items()
        }

    mine, theirs = vector(one), vector(other)
    product = sum(value * theirs.get(piece, 0.0) for piece, value in mine.items())
    return product / sqrt(sum(each**2 for each in mine.values()) * sum(each**2 for each in theirs.values()))


@settings(max_examples=30, deadline=None)
@given(things(), st.sampled_from((0.2, 0.6)))
def test_words_are_compared_within_a_language_as_plainly_computed(left: list[Thing], least: float) -> None:
    found = overlaps(By.TEXT, left, least=least, most=1000)
    firsts = [each.first for each in clusters_of(By.TEXT, left)]
    expected: dict[tuple[str, str], float] = {}
    for language in ("fi", "sv"):
        every = [each.words[language] for each in firsts if language in each.words]
        for at, one in enumerate(firsts):
            for other in firsts[at + 1 :]:
                if language in one.words and language in other.words:
                    score = cosine(one.words[language], other.words[language], every)
                    expected[one.id, other.id] = max(score, expected.get((one.id, other.id), 0.0))
    near = 1e-6
    sure = {pair for pair, score in expected.items() if score > least + near}
    allowed = {pair for pair, score in expected.items() if score > least - near}
    told = {(each.one.first.id, each.other.first.id): float(each.likeness) for each in found.pairs}
    assert sure <= told.keys() <= allowed
    assert all(score == pytest.approx(expected[pair], abs=1e-4) for pair, score in told.items())
    assert all(each.relation is None and not each.shared for each in found.pairs)


@settings(max_examples=30, deadline=None)
@given(things(), st.randoms(use_true_random=False))
def test_the_order_of_things_changes_nothing(left: list[Thing], dice: object) -> None:
    mixed = list(left)
    dice.shuffle(mixed)  # type: ignore[attr-defined]
    for by in By:
        assert overlaps(by, left, least=0.2) == overlaps(by, mixed, least=0.2)


def pok(id: str, *rows: str, provider: str = "Kust") -> Thing:
    return Thing(Kind.POK, id, Text(fi=id), provider, frozenset(rows))


def test_equal_things_of_several_providers_are_one_cluster() -> None:
    found = overlaps(
        By.REQUIREMENTS, [pok("A", "1", "2"), pok("B", "1", "2", provider="Pohjola"), pok("C", "2", "3"), pok("D")], least=0.3
    )
    (cluster,) = found.clusters
    assert ([each.id for each in cluster.members], cluster.items, cluster.providers) == (
        ["A", "B"],
        ("1", "2"),
        ("Kust", "Pohjola"),
    )
    (pair,) = found.pairs
    assert (pair.one.first.id, pair.other.first.id, pair.shared, pair.likeness) == ("A", "C", ("2",), Decimal("0.3333"))
    assert found.compared == (3, 3)


def test_what_is_contained_is_told_however_small_it_is() -> None:
    small, large = pok("A", "1"), pok("B", *"123456789")
    (pair,) = overlaps(By.REQUIREMENTS, [small, large], least=0.9).pairs
    assert (pair.relation, pair.likeness) == (Relation.INSIDE, Decimal("0.1111"))
    (pair,) = overlaps(By.REQUIREMENTS, [large], [small], least=0.9).pairs
    assert pair.relation is Relation.HOLDS
    (pair,) = overlaps(By.REQUIREMENTS, [small], [pok("C", "1")], least=0.9).pairs
    assert (pair.relation, pair.likeness) == (Relation.SAME, 1)


# -- what things have --------------------------------------------------------------------------------------------------


def vocational(code: str, requirements: int) -> Unit:
    return Unit(
        code,
        Text(fi=code),
        requirements=tuple(Requirement(f"{code}:{n}", Text(fi=f"taito {n}")) for n in range(1, requirements + 1)),
    )


def link(kind: LinkSubject, subject: str, skill: str, state: LinkState = LinkState.ACCEPTED) -> SkillLink:
    return SkillLink(kind, subject, skill, LinkRelation.CLOSE, "us", ON, "by hand", "1.1.1", state=state)


def test_an_offering_has_the_skills_of_what_it_covers_by_accepted_links_only() -> None:
    unit = vocational("100001", 2)
    linked = Linked(
        [
            link(LinkSubject.REQUIREMENT, "100001:1", "s1"),
            link(LinkSubject.REQUIREMENT, "100001:2", "s2"),
            link(LinkSubject.UNIT, "100001", "s3"),
            link(LinkSubject.OFFERING, "A", "s4"),
            link(LinkSubject.REQUIREMENT, "100001:1", "s5", LinkState.PROPOSED),
            link(LinkSubject.REQUIREMENT, "100001:1", "s6", LinkState.REJECTED),
        ]
    )

    def skills(*covers: Coverage) -> set[str]:
        return set(
            offering_thing(Offering("A", Text(fi="A"), "Kust", covers=covers, skills=("s9",)), {"100001": unit}, linked).skills
        )

    assert skills(Coverage("100001", requirements=("100001:1",))) == {"s1", "s4"}
    assert skills(Coverage("100001", certainty=Certainty.FORMAL)) == {"s1", "s2", "s3", "s4"}
    assert skills(Coverage("100001", requirements=("100001:1", "100001:2"))) == {"s1", "s2", "s3", "s4"}
    assert unit_thing(unit, linked).skills == {"s1", "s2", "s3"}


def concept(iri: str, kind: ConceptKind = ConceptKind.SKILL) -> Concept:
    return Concept(iri, kind, (Labels("en", iri),))


def test_a_broad_skill_counts_less() -> None:
    concepts = {each.iri: each for each in (concept("root", ConceptKind.SKILL_GROUP), concept("wide"), concept("a"), concept("b"))}
    skills = SkillSet(concepts=concepts, broader={"wide": ("root",), "a": ("wide",), "b": ("root", "wide")})
    weights = weights_of(skills)
    assert weights == pytest.approx({"root": 0.0, "wide": 1 - log(3) / log(4), "a": 1.0, "b": 1.0})


def test_an_occupation_has_what_it_needs() -> None:
    skills = SkillSet(concepts={"o": concept("o", ConceptKind.OCCUPATION)}, essential={"o": ("a",)}, optional={"o": ("b",)})
    (found,) = occupation_things(skills)
    assert (found.skills, found.name.en) == ({"a", "b"}, "o")
