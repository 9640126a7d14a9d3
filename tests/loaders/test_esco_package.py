"""The real English packages of ESCO 1.1.1: counts, and every pitfall that was measured in them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from loaders import detect, esco
from loaders.document import Document
from loaders.reading import Reading
from pathways.model import Concept, ConceptKind, Finding, ReuseLevel, SkillSet, SkillType
from pathways.model.skill import comparable

SKILL = "http://data.europa.eu/esco/skill/"
RADIOGRAPHER = "http://data.europa.eu/esco/occupation/a9e54177-a185-404d-b6e6-15663d31137e"
ROOT_OF_SKILLS = SKILL + "335228d2-297d-4e0e-a6ee-bc6a8dc110d9"


@pytest.fixture(scope="module")
def packages(shared: Path) -> tuple[Document, Document]:
    found = {each.name: Document(each.name, each.read_bytes()) for each in (shared / "esco").glob("*.zip")}
    texts = next(each for name, each in found.items() if " - en - " in name)
    relations = next(each for name, each in found.items() if " - en - " not in name)
    return texts, relations


@pytest.fixture(scope="module")
def reading(packages: tuple[Document, Document]) -> Reading:
    return esco.read_package(packages)


@pytest.fixture(scope="module")
def skills(reading: Reading) -> SkillSet:
    assert reading.skills is not None
    return reading.skills


@pytest.fixture(scope="module")
def apart(packages: tuple[Document, Document]) -> list[Reading]:
    return [esco.read(each) for each in packages]


def told(reading: Reading, code: str) -> list[Finding]:
    return [each for each in reading.findings if each.code == code]


def raw(packages: tuple[Document, Document], name: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(io.BytesIO(packages[0].payload)) as packed:
        return list(csv.DictReader(io.StringIO(packed.read(name).decode("utf-8"), newline="")))


def test_both_packages_are_recognised_although_workbooks_are_zip_archives_too(packages: tuple[Document, Document]) -> None:
    assert [detect(each) for each in packages] == ["esco", "esco"]


def test_every_concept_and_relation_is_read(skills: SkillSet) -> None:
    assert skills.version == "1.1.1"
    assert skills.languages == ("en",)
    assert Counter(each.kind for each in skills.concepts.values()) == {
        ConceptKind.SKILL: 13_896,
        ConceptKind.OCCUPATION: 3_007,
        ConceptKind.SKILL_GROUP: 640 + 7,  # seven stand in the hierarchy only
        ConceptKind.ISCO_GROUP: 619,
        ConceptKind.SCHEME: 19,
    }
    assert sum(map(len, skills.broader.values())) == 20_656 + 3_617
    assert sum(map(len, skills.essential.values())) == 64_946 + 191
    assert sum(map(len, skills.optional.values())) == 58_909 + 5_708 - 1  # one is a self-loop


def test_value_domains(skills: SkillSet) -> None:
    listed = list(skills.of_kind(ConceptKind.SKILL))
    assert Counter(each.skill_type for each in listed) == {SkillType.SKILL: 10_831, SkillType.KNOWLEDGE: 3_059, None: 6}
    assert Counter(each.reuse_level for each in listed) == {
        ReuseLevel.SECTOR_SPECIFIC: 6_654,
        ReuseLevel.CROSS_SECTOR: 3_754,
        ReuseLevel.OCCUPATION_SPECIFIC: 3_043,
        ReuseLevel.TRANSVERSAL: 440,
        None: 5,
    }
    assert sum(each.regulated is True for each in skills.of_kind(ConceptKind.OCCUPATION)) == 15


def test_records_span_many_lines(packages: tuple[Document, Document]) -> None:
    with zipfile.ZipFile(io.BytesIO(packages[0].payload)) as packed:
        assert packed.read("skills_en.csv").count(b"\n") > 8 * 13_896


def test_cells_longer_than_the_limit_of_the_csv_module_are_read(packages: tuple[Document, Document], reading: Reading) -> None:
    before = csv.field_size_limit(16 * 1024 * 1024)
    longest = max(len(each["hasTopConcept"]) for each in raw(packages, "conceptSchemes_en.csv"))
    csv.field_size_limit(before)
    assert longest == 627_354
    assert before == 131_072  # and reading has left the limit of the process as it was
    assert reading.skills is not None


def test_the_ragged_hierarchy_is_no_fault(packages: tuple[Document, Document], reading: Reading) -> None:
    with zipfile.ZipFile(io.BytesIO(packages[0].payload)) as packed:
        rows = list(csv.reader(io.StringIO(packed.read("skillsHierarchy_en.csv").decode("utf-8"), newline="")))
    assert Counter(map(len, rows[1:])) == {14: 458, 13: 157, 12: 28, 11: 4}
    assert told(reading, "esco_rows_unreadable") == []


def test_the_hierarchy_and_the_collections_agree_with_the_relations(apart: list[Reading], skills: SkillSet) -> None:
    alone = apart[1].skills
    assert alone is not None
    assert alone.broader == skills.broader


def test_the_preferred_label_is_not_an_alternative_too(packages: tuple[Document, Document], skills: SkillSet) -> None:
    repeated = [each for each in raw(packages, "skills_en.csv") if each["preferredLabel"] in each["altLabels"].split("\n")]
    assert len(repeated) > 12_000
    for concept in skills.concepts.values():
        for labels in concept.labels:
            keys = [comparable(each) for each in (labels.preferred or "", *labels.alternative, *labels.hidden)]
            assert len(keys) == len(set(keys)), concept.iri


def test_untrimmed_labels_are_kept_raw_and_compared_trimmed(skills: SkillSet) -> None:
    labels = [each.in_language("en") for each in skills.of_kind(ConceptKind.SKILL)]
    raw_names = [each.preferred for each in labels if each and each.preferred]
    untrimmed = [each for each in raw_names if each != each.strip()]
    assert len(untrimmed) == 78
    assert all(comparable(each) == comparable(each.strip()) for each in untrimmed)
    assert any("\u00a0" in each for each in raw_names)
    assert not any("\u00a0" in comparable(each) for each in raw_names)
    assert all(each == each.strip() for one in labels if one for each in (*one.alternative, *one.hidden))


def test_labels_are_no_keys(packages: tuple[Document, Document], skills: SkillSet) -> None:
    def repeated(names: Iterable[str]) -> list[int]:
        return [count for count in Counter(names).values() if count > 1]

    def names(kind: ConceptKind) -> list[str]:
        return [each.name() for each in skills.of_kind(kind)]

    assert repeated(names(ConceptKind.SKILL)) == repeated(names(ConceptKind.OCCUPATION)) == []
    assert len(repeated(each["preferredLabel"] for each in raw(packages, "skillGroups_en.csv"))) == 113
    assert sum(count - 1 for count in repeated(names(ConceptKind.ISCO_GROUP))) == 37
    groups = {each.name() for each in skills.of_kind(ConceptKind.SKILL_GROUP)}
    assert len(groups & {each.name() for each in skills.of_kind(ConceptKind.SKILL)}) >= 9


def test_702_labels_name_more_than_one_skill(skills: SkillSet) -> None:
    named: dict[str, set[str]] = {}
    for concept in skills.of_kind(ConceptKind.SKILL):
        for labels in concept.labels:
            for text in (labels.preferred or "", *labels.alternative):
                named.setdefault(text.strip().casefold(), set()).add(concept.iri)
    assert sum(len(each) > 1 for each in named.values()) == pytest.approx(702, abs=10)


def test_an_occupation_without_a_row_keeps_its_relations_and_is_told(reading: Reading, skills: SkillSet) -> None:
    assert RADIOGRAPHER not in skills.concepts
    assert len(skills.essential[RADIOGRAPHER]) + len(skills.optional[RADIOGRAPHER]) == 67
    assert len(skills.broader[RADIOGRAPHER]) == 1
    assert dict(skills.dangling) == {RADIOGRAPHER: 68}
    assert [dict(each.values) for each in told(reading, "esco_concept_missing")] == [{"iri": RADIOGRAPHER, "relations": 68}]


def test_seven_groups_without_a_row_are_read_from_the_hierarchy_and_told(reading: Reading, skills: SkillSet) -> None:
    listed = [str(dict(each.values)["iri"]) for each in told(reading, "esco_group_only_in_hierarchy")]
    assert len(listed) == 7
    assert all(skills.concepts[each].kind is ConceptKind.SKILL_GROUP and skills.concepts[each].code for each in listed)


def test_without_the_hierarchy_the_seven_groups_dangle_and_are_told(packages: tuple[Document, Document]) -> None:
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packages[0].payload)) as packed, zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as without:
        for name in ("skills_en.csv", "skillGroups_en.csv", "occupations_en.csv", "ISCOGroups_en.csv"):
            without.writestr(name, packed.read(name))
    found = esco.read_package([Document("ESCO v1.1.1.zip", copy.getvalue()), packages[1]])
    missing = [str(dict(each.values)["iri"]) for each in told(found, "esco_concept_missing")]
    assert len(missing) == 8
    assert sum(each.startswith(SKILL) for each in missing) == 7


def test_skills_without_type_or_reuse_level_stay_unknown_and_are_told(reading: Reading, skills: SkillSet) -> None:
    untyped = {each.name() for each in skills.of_kind(ConceptKind.SKILL) if each.skill_type is None}
    unlevelled = {each.name() for each in skills.of_kind(ConceptKind.SKILL) if each.reuse_level is None}
    assert untyped - unlevelled == {"implement cloud security and compliance"}
    assert "ICT safety" in unlevelled
    assert [dict(each.values)["count"] for each in told(reading, "esco_skills_without_type")] == [6]
    assert [dict(each.values)["count"] for each in told(reading, "esco_skills_without_reuse_level")] == [5]


def test_the_self_relation_is_dropped_and_told(reading: Reading, skills: SkillSet) -> None:
    itself = SKILL + "c7708533-9467-4bea-afb9-f9b40a76c84a"
    assert itself not in skills.optional.get(itself, ())
    assert [dict(each.values) for each in told(reading, "esco_self_relation")] == [{"iri": itself}]
    for edges in (skills.broader, skills.essential, skills.optional):
        assert not any(start in ends for start, ends in edges.items())


def test_many_concepts_have_several_parents(skills: SkillSet) -> None:
    pillar = {iri: parents for iri, parents in skills.broader.items() if iri.startswith((SKILL, SKILL.replace("skill", "isced-f")))}
    several = [parents for parents in pillar.values() if len(parents) > 1]
    assert len(several) == 4_646
    assert max(map(len, several)) == 9


def test_the_hierarchy_has_no_cycles_and_four_roots(reading: Reading, skills: SkillSet) -> None:
    assert told(reading, "esco_broader_cycle") == []
    tops = {each.iri for each in skills.of_kind(ConceptKind.SKILL_GROUP) if each.iri not in skills.broader}
    assert {ROOT_OF_SKILLS} < tops
    assert len(tops) == 4
    assert len(skills.below(ROOT_OF_SKILLS)) > 10_000


def test_skills_that_no_occupation_needs_are_no_fault(reading: Reading, skills: SkillSet) -> None:
    used = {
        skill
        for edges in (skills.essential, skills.optional)
        for start, ends in edges.items()
        if "/occupation/" in start
        for skill in ends
    }
    assert sum(each.iri not in used for each in skills.of_kind(ConceptKind.SKILL)) == 771


def test_no_pair_is_both_essential_and_optional(reading: Reading, skills: SkillSet) -> None:
    assert told(reading, "esco_both_relations") == []
    assert not any(set(ends) & set(skills.optional.get(start, ())) for start, ends in skills.essential.items())


def test_codes_keep_their_leading_zeros_and_begin_with_their_group(skills: SkillSet) -> None:
    occupations = list(skills.of_kind(ConceptKind.OCCUPATION))
    assert all(each.code and each.isco_group and each.code.startswith(each.isco_group) for each in occupations)
    assert any(each.isco_group == "0110" for each in occupations)
    assert Counter((each.code or "").count(".") for each in occupations) == {1: 1_760, 2: 1_072, 3: 135, 4: 40}


def test_lists_of_addresses_have_three_separators(skills: SkillSet) -> None:
    def one(kind: ConceptKind) -> Concept:
        return next(each for each in skills.of_kind(kind) if len(each.schemes) > 1)

    for kind in (ConceptKind.SKILL, ConceptKind.SKILL_GROUP, ConceptKind.OCCUPATION, ConceptKind.ISCO_GROUP):
        assert all(each.startswith("http://data.europa.eu/esco/concept-scheme/") for each in one(kind).schemes)


def test_collections_by_name(skills: SkillSet) -> None:
    assert {name: len(members) for name, members in skills.collections.items()} == {
        "digital": 1_201,
        "green": 570,
        "digcomp": 26,
        "research": 40,
        "research-occupations": 122,
        "language": 346,
        "transversal": 96,
    }


def test_groups_of_fields_of_education_have_no_code_and_seldom_a_day(skills: SkillSet) -> None:
    fields = [each for each in skills.of_kind(ConceptKind.SKILL_GROUP) if "/isced-f/" in each.iri]
    assert len(fields) == 220
    assert all(each.code is None for each in fields)
    assert sum(each.modified is not None for each in fields) == 66
    assert all(each.modified is not None for each in skills.of_kind(ConceptKind.SKILL))


def test_two_packages_read_apart_and_merged_are_the_same_as_read_together(apart: list[Reading], reading: Reading) -> None:
    merged = esco.merge(apart)
    assert merged.skills == reading.skills
    assert sorted(each.code for each in merged.findings) == sorted(each.code for each in reading.findings)


def test_relations_alone_are_kept_and_their_missing_concepts_told_once(apart: list[Reading]) -> None:
    alone = apart[1]
    assert alone.skills is not None
    assert alone.skills.concepts == {}
    assert [each.code for each in alone.findings] == ["esco_self_relation", "esco_concepts_missing"]


def test_nothing_else_is_found(reading: Reading) -> None:
    assert Counter(each.code for each in reading.findings) == {
        "esco_group_only_in_hierarchy": 7,
        "esco_self_relation": 1,
        "esco_concept_missing": 1,
        "esco_skills_without_type": 1,
        "esco_skills_without_reuse_level": 1,
    }


def test_the_table_of_replaced_groups(shared: Path) -> None:
    path = shared / "esco" / "skillgroup-uris-1.1.0-to-1.1.1.csv"
    table = esco.read_replacements(Document(path.name, path.read_bytes()))
    assert len(table) == 423
    assert sum(each.new is not None for each in table) == 410
    assert sum(each.same for each in table) == 396
