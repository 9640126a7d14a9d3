"""The table of accepted links: what a row says, what is refused cell by cell."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import detect, esco, read, skill_links
from loaders.document import Document
from loaders.reading import Reading
from pathways import sample
from pathways.errors import BrokenValue, UnreadableInput
from pathways.model import ConceptKind, LinkRelation, LinkState, LinkSubject, SkillLink

HEAD = "subject_kind,subject,register_number,skill,relation,who,date,method,confidence,esco_version"
SKILL = "http://data.europa.eu/esco/skill/68b6ef08-d823-489d-a95c-752ae6f6e6a7"
GOOD = f"requirement,105444:1,OPH-2455-2017,{SKILL},close,curriculum team,2026-11-25,by hand,0.8,1.1.1"


def table(*rows: str, head: str = HEAD) -> Document:
    return Document("links.csv", "\n".join([head, *rows]).encode())


def codes(reading: Reading) -> list[str]:
    return [each.code for each in reading.findings]


def test_a_row_is_a_link_with_all_its_provenance() -> None:
    reading = skill_links.read(table(GOOD))
    assert reading.links == (
        SkillLink(
            LinkSubject.REQUIREMENT,
            "105444:1",
            SKILL,
            LinkRelation.CLOSE,
            "curriculum team",
            date(2026, 11, 25),
            "by hand",
            "1.1.1",
            Decimal("0.8"),
            "OPH-2455-2017",
        ),
    )
    assert reading.findings == ()


def test_what_is_not_judged_stays_unknown() -> None:
    (link,) = skill_links.read(table(f"offering,POK-1,,{SKILL},broad,team,25.11.2026,by hand,,1.1.1")).links
    assert (link.confidence, link.register_number) == (None, None)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_headings_and_values_are_known_in_three_languages(language: str) -> None:
    head = ";".join(each.heading.in_language(language) or "" for each in skill_links.COLUMNS)
    kind = skill_links.SUBJECTS[1].name.in_language(language)
    relation = skill_links.RELATIONS[2].name.in_language(language)
    document = table(f"{kind};105444:1;;{SKILL};{relation};x;25.11.2026;y;0,8;1.1.1", head=head)
    assert detect(document) == "skill-links"
    (link,) = skill_links.read(document).links
    assert (link.relation, link.confidence) == (LinkRelation.NARROW, Decimal("0.8"))


def test_the_address_of_a_skill_begins_with_http() -> None:
    (link,) = skill_links.read(table(GOOD.replace("http:", "https:"))).links
    assert link.skill == SKILL


@pytest.mark.parametrize(
    ("found", "instead", "code"),
    [
        (SKILL, "read standard blueprints", "cell_not_a_skill"),
        (SKILL, f"https://esco.ec.europa.eu/en/classification/skills?uri={SKILL}", "cell_not_a_skill"),
        ("105444:1", "105444", "cell_not_a_subject"),
        ("105444:1", "105444:0", "cell_not_a_subject"),
        ("close", "exact", "cell_not_allowed"),
        ("2026-11-25", "yesterday", "cell_not_a_date"),
        ("by hand", "", "cell_required"),
        ("curriculum team", "", "cell_required"),
        (",1.1.1", ",", "cell_required"),
    ],
)
def test_a_row_that_lacks_or_misspells_what_is_needed_is_no_link(found: str, instead: str, code: str) -> None:
    reading = skill_links.read(table(GOOD.replace(found, instead), GOOD.replace("105444:1", "105444:2")))
    assert [each.subject for each in reading.links] == ["105444:2"]
    assert codes(reading) == [code]
    assert reading.findings[0].where.startswith("links.csv, row 2, column ")


def test_a_bad_confidence_stays_unknown_and_is_told() -> None:
    reading = skill_links.read(table(GOOD.replace("0.8", "8")))
    assert [each.confidence for each in reading.links] == [None]
    assert codes(reading) == ["cell_out_of_range"]


def test_of_two_rows_for_one_pair_the_first_is_kept() -> None:
    reading = skill_links.read(table(GOOD, GOOD.replace("close", "broad")))
    assert [each.relation for each in reading.links] == [LinkRelation.CLOSE]
    assert codes(reading) == ["skill_link_repeated"]


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("", LinkState.ACCEPTED),
        ("ehdotettu", LinkState.PROPOSED),
        ("rejected", LinkState.REJECTED),
        ("Godkänd", LinkState.ACCEPTED),
    ],
)
def test_a_link_is_accepted_unless_its_row_says_otherwise(written: str, state: LinkState) -> None:
    (link,) = skill_links.read(table(f"{GOOD},{written}", head=f"{HEAD},state")).links
    assert link.state is state


def test_a_state_that_cannot_be_read_does_not_pass_for_accepted() -> None:
    reading = skill_links.read(table(f"{GOOD},perhaps", head=f"{HEAD},state"))
    assert reading.links == ()
    assert codes(reading) == ["cell_not_allowed"]


def test_a_confidence_outside_0_to_1_cannot_exist() -> None:
    with pytest.raises(BrokenValue):
        SkillLink(LinkSubject.UNIT, "1", SKILL, LinkRelation.CLOSE, "x", date(2026, 1, 1), "y", "1.1.1", Decimal(2))


@given(st.lists(st.text(max_size=12), min_size=1, max_size=12))
def test_reading_never_crashes(cells: list[str]) -> None:
    document = table(",".join(cells))
    skill_links.recognises(document)
    with suppress(UnreadableInput):
        assert skill_links.read(document).links == ()


# -- the sample -----------------------------------------------------------------------------------------------------------


def _sample(name: str) -> Document:
    return Document(name, sample.payload(name))


def test_the_samples_part_of_esco_is_whole_in_itself() -> None:
    reading = esco.read_package([_sample(each) for each in sample.ESCO])
    assert reading.findings == ()
    skills = reading.skills
    assert skills is not None
    assert skills.version == "1.1.1"
    assert len(skills.concepts) > 100
    assert not skills.dangling
    assert set(skills.collections) == {"digital", "green"}
    for concept in skills.of_kind(ConceptKind.SKILL):
        assert any(not skills.broader.get(each) for each in skills.above(concept.iri)), "no way up to a root"
    assert all(each.description is None for one in skills.concepts.values() for each in one.labels)


def test_the_samples_links_lead_from_what_is_there_to_what_is_there() -> None:
    skills = esco.read_package([_sample(each) for each in sample.ESCO]).skills
    form, reading = read(_sample(sample.SKILL_LINKS))
    _, requirements = read(_sample(sample.QUALIFICATION))
    (qualification,) = requirements.qualifications
    units = {each.code for each in qualification.units}
    needs = {each.id for unit in qualification.units for each in unit.requirements}
    assert form == "skill-links"
    assert reading.findings == ()
    assert len(reading.links) >= 60
    assert skills is not None
    for link in reading.links:
        assert link.subject in (units if link.subject_kind is LinkSubject.UNIT else needs)
        assert link.register_number == qualification.register_number
        assert skills.concepts[link.skill].kind is ConceptKind.SKILL
        assert (link.who, link.method, link.version) == ("sample", "by hand", skills.version)


def test_the_samples_part_of_esco_agrees_with_the_real_one(shared: Path) -> None:
    documents = [Document(each.name, each.read_bytes()) for each in (shared / "esco").glob("*.zip")]
    whole = esco.read_package(documents).skills
    part = esco.read_package([_sample(each) for each in sample.ESCO]).skills
    assert whole is not None
    assert part is not None
    for iri, concept in part.concepts.items():
        real = whole.concepts[iri]
        assert (concept.kind, concept.name(), concept.code) == (real.kind, real.name(), real.code)
        assert (concept.skill_type, concept.reuse_level, concept.isco_group) == (real.skill_type, real.reuse_level, real.isco_group)
    for mine, real_edges in (
        (part.broader, whole.broader),
        (part.essential, whole.essential),
        (part.optional, whole.optional),
        (part.collections, whole.collections),
    ):
        for start, ends in real_edges.items():
            here = tuple(each for each in ends if each in part.concepts)
            if start in part.concepts or start in part.collections:
                assert mine.get(start, ()) == here
