"""Decisions about links: what is kept, changed, refused; held against the plain rule, pair by pair."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.curriculum.annotating import Known, Settled, settled, vanished
from pathways.model import LinkRelation, LinkState, LinkSubject, SkillLink

EARLY, LATE = date(2026, 11, 1), date(2026, 12, 1)


def link(
    subject: str = "105444:1",
    skill: str = "s1",
    state: LinkState = LinkState.ACCEPTED,
    relation: LinkRelation = LinkRelation.CLOSE,
    on: date = EARLY,
    version: str = "1.1.1",
) -> SkillLink:
    return SkillLink(LinkSubject.REQUIREMENT, subject, skill, relation, "team", on, "by hand", version, state=state)


def codes(made: Settled) -> list[str]:
    return [each.code for each in made.findings]


def test_a_new_decision_is_kept_by_its_kind() -> None:
    made = settled([], [(link(), "row 2"), (link(skill="s2", state=LinkState.REJECTED), "row 3")], Known())
    assert ([each.skill for each in made.accepted], [each.skill for each in made.rejected]) == (["s1"], ["s2"])
    assert (made.added, made.changed, made.same, made.refused, made.findings) == (2, 0, 0, 0, ())


def test_a_later_decision_takes_the_place_of_an_earlier_one_and_says_so() -> None:
    made = settled([link()], [(link(state=LinkState.REJECTED, on=LATE), "row 2")], Known())
    assert (made.accepted, len(made.rejected), made.changed, codes(made)) == ((), 1, 1, ["annotation_changed"])


def test_against_one_that_is_not_older_it_is_refused() -> None:
    made = settled([link(on=LATE)], [(link(relation=LinkRelation.BROAD, on=LATE), "row 2")], Known())
    assert ([each.relation for each in made.accepted], made.refused, codes(made)) == (
        [LinkRelation.CLOSE],
        1,
        ["annotation_conflict"],
    )


def test_the_same_again_changes_nothing() -> None:
    made = settled([link()], [(link(on=LATE), "row 2")], Known())
    assert (made.accepted, made.same, made.findings) == ((link(),), 1, ())


def test_two_ways_on_one_day_are_no_decision() -> None:
    rows = [(link(), "row 2"), (link(state=LinkState.REJECTED), "row 5"), (link(skill="s2"), "row 6")]
    made = settled([], rows, Known())
    assert [each.skill for each in made.accepted] == ["s2"]
    assert [(each.code, each.where) for each in made.findings] == [
        ("annotation_contradicts", "row 2"),
        ("annotation_contradicts", "row 5"),
    ]


def test_what_is_not_there_is_refused_and_told() -> None:
    known = Known({"s1"}, "1.2.0", {"105444:1"})
    rows = [(link(skill="gone"), "row 2"), (link(subject="1:1"), "row 3"), (link(), "row 4")]
    made = settled([], rows, known)
    assert codes(made) == ["annotation_skill_gone", "annotation_requirement_gone", "annotation_other_version"]
    assert [each.skill for each in made.accepted] == ["s1"]


def test_a_link_of_another_source_is_changed_there() -> None:
    made = settled([], [(link(state=LinkState.REJECTED, on=LATE), "row 2")], Known(), elsewhere=[link()])
    assert (made.rejected, made.refused, codes(made)) == ((), 1, ["annotation_conflict"])


def test_skills_that_are_gone_are_told_once() -> None:
    links = [link(skill="gone"), link("105444:2", "gone"), link(skill="s1"), link(skill="no", state=LinkState.REJECTED)]
    assert [each.code for each in vanished(links, Known({"s1"}, "1.2.0"), "x")] == ["annotation_skill_gone"]
    assert vanished(links, Known(), "x") == ()


LINKS = st.builds(
    link,
    st.sampled_from(["1:1", "1:2"]),
    st.sampled_from(["s1", "s2"]),
    st.sampled_from([LinkState.ACCEPTED, LinkState.REJECTED]),
    st.sampled_from(list(LinkRelation)),
    st.sampled_from([EARLY, LATE]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINKS, max_size=4, unique_by=lambda each: (each.subject, each.skill)), st.lists(LINKS, max_size=5))
def test_every_pair_is_what_the_plain_rule_says(kept: list[SkillLink], decided: list[SkillLink]) -> None:
    made = settled(kept, [(each, f"row {number}") for number, each in enumerate(decided)], Known())
    there = {(each.subject, each.skill): each for each in (*made.accepted, *made.rejected)}
    assert len(there) == len(made.accepted) + len(made.rejected)
    assert made.added + made.changed + made.same + made.refused == len(decided)
    for pair in {(each.subject, each.skill) for each in (*kept, *decided)}:
        now = next((each for each in kept if (each.subject, each.skill) == pair), None)
        about = [each for each in decided if (each.subject, each.skill) == pair]
        firsts = about[:1]
        clash = any(each.on == firsts[0].on and _differ(each, firsts[0]) for each in about)
        for each in [] if clash else about:
            if now is None or (each.on > now.on and _differ(each, now)):
                now = each
        assert there.get(pair) == now


def _differ(one: SkillLink, other: SkillLink) -> bool:
    if one.state is not other.state:
        return True
    return one.state is LinkState.ACCEPTED and one.relation is not other.relation
