"""Signals of demand and the occupations that are served, held against plain computations."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.curriculum.foresight import DAYS, MOST, Standing, demand, figure, weights_of
from pathways.curriculum.things import Linked, offering_thing, unit_thing
from pathways.curriculum.working_life import occupations_served
from pathways.errors import BrokenValue
from pathways.model import (
    Certainty,
    Concept,
    ConceptKind,
    Coverage,
    DemandSignal,
    LinkRelation,
    LinkState,
    LinkSubject,
    Offering,
    Requirement,
    SkillLink,
    SkillSet,
    Text,
    Unit,
)

TODAY = date(2026, 12, 1)
SKILLS = SkillSet(
    "1.1.1",
    {
        **{each: Concept(each, ConceptKind.SKILL) for each in ("s1", "s2", "s3", "s4")},
        **{each: Concept(each, ConceptKind.OCCUPATION) for each in ("o1", "o2", "o3")},
        "g": Concept("g", ConceptKind.SKILL_GROUP),
    },
    broader={"s1": ("g",), "s3": ("s1",)},
    essential={"o1": ("s1", "s2"), "o2": ("s1", "s3", "s4"), "s4": ("s1",)},
    optional={"o1": ("s3",), "o3": ("s2",)},
)


def signal(concept: str, weight: str = "10", *, days: int = 0, region: str | None = None) -> DemandSignal:
    return DemandSignal(concept, Decimal(weight), "survey", TODAY - timedelta(days=days), region)


def link(subject: str, skill: str, kind: LinkSubject = LinkSubject.REQUIREMENT, state: LinkState = LinkState.ACCEPTED) -> SkillLink:
    return SkillLink(kind, subject, skill, LinkRelation.CLOSE, "team", TODAY, "by hand", "1.1.1", state=state)


def test_a_signal_goes_to_its_skill_or_in_equal_parts_to_those_behind_it() -> None:
    assert demand([signal("s2")], SKILLS, TODAY).skills == {"s2": 10}
    assert demand([signal("o1")], SKILLS, TODAY).skills == {"s1": 5, "s2": 5}
    assert demand([signal("g")], SKILLS, TODAY).skills == {"s1": 5, "s3": 5}


@pytest.mark.parametrize(
    ("given_signal", "standing"),
    [
        (signal("s1", days=DAYS), Standing.COUNTS),
        (signal("s1", days=DAYS + 1), Standing.OLD),
        (signal("s1", days=-1), Standing.LATER),
        (signal("s1", region="18"), Standing.ELSEWHERE),
        (signal("s1", region="01"), Standing.COUNTS),
        (signal("nobody"), Standing.UNKNOWN),
        (signal("o3"), Standing.UNKNOWN),  # no essential skill
    ],
)
def test_what_becomes_of_a_signal(given_signal: DemandSignal, standing: Standing) -> None:
    found = demand([given_signal], SKILLS, TODAY, regions=("01",))
    assert [each.standing for each in found.signals] == [standing]
    assert bool(found.skills) is (standing is Standing.COUNTS)


def test_on_the_first_of_all_days_nothing_is_too_old() -> None:
    assert demand([signal("s2")], SKILLS, date.min).skills == {}


def test_weights_keep_the_proportion() -> None:
    assert weights_of({"a": Fraction(2), "b": Fraction(1), "c": Fraction(0)}) == {"a": MOST, "b": MOST // 2}
    assert weights_of({}) == weights_of({"a": Fraction(0)}) == {}
    assert figure(Fraction(1, 3)) == Decimal("0.3333")
    with pytest.raises(BrokenValue):
        signal("s1", "0")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["s1", "s2", "o1", "o2", "g"]), st.integers(1, 9)), max_size=5))
def test_nothing_is_lost_and_nothing_made(asked: list[tuple[str, int]]) -> None:
    found = demand([signal(concept, str(weight)) for concept, weight in asked], SKILLS, TODAY)
    assert found.of(SKILLS.concepts) == sum(weight for _, weight in asked)
    assert found.counting == len(asked)


UNIT = Unit("1", Text(), requirements=(Requirement("1:1", Text()), Requirement("1:2", Text())))


def test_the_skills_of_things_by_accepted_links() -> None:
    linked = Linked(
        [
            link("1:1", "s1"),
            link("1:2", "s2"),
            link("1:2", "s4", state=LinkState.REJECTED),
            link("1", "s3", LinkSubject.UNIT),
            link("P", "s4", LinkSubject.OFFERING),
        ]
    )
    assert unit_thing(UNIT, linked).skills == {"s1", "s2", "s3"}
    part = Offering("P", Text(), "x", covers=(Coverage("1", requirements=("1:2",)),))
    whole = Offering("Q", Text(), "x", covers=(Coverage("1", certainty=Certainty.FORMAL),))
    assert offering_thing(part, {"1": UNIT}, linked).skills == {"s2", "s4"}
    assert offering_thing(whole, {"1": UNIT}, linked).skills == {"s1", "s2", "s3"}


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(["s1", "s2", "s3", "s4", "elsewhere"])))
def test_occupations_are_counted_as_by_hand(there: set[str]) -> None:
    found = occupations_served(SKILLS, there)
    plain = {}
    for occupation in ("o1", "o2", "o3"):
        essential, optional = SKILLS.essential.get(occupation, ()), SKILLS.optional.get(occupation, ())
        if there & {*essential, *optional}:
            plain[occupation] = (len(there & set(essential)), len(essential), len(there & set(optional)), len(optional))
    assert {e.occupation: (len(e.essential), e.essential_of, len(e.optional), e.optional_of) for e in found} == plain
    shares = [each.share for each in found]
    assert shares == sorted(shares, reverse=True)
