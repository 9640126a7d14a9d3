"""ESCO files made up for one rule each: languages, versions, names, archives, and what no real package holds."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import detect, esco
from loaders.document import Document
from loaders.esco import files
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Concept, ConceptKind, Replacement, Severity, SkillSet

S = "http://data.europa.eu/esco/skill/"
O = "http://data.europa.eu/esco/occupation/"  # noqa: E741  # beside S, in long lists
SKILL_HEAD = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status"
BROADER_HEAD = "conceptType,conceptUri,broaderType,broaderUri"
NEEDS_HEAD = "occupationUri,relationType,skillType,skillUri"


def csv_file(name: str, head: str, *rows: str, line: str = "\r\n") -> Document:
    return Document(name, line.join([head, *rows, ""]).encode())


def skill(id: str, label: str, more: str = "") -> str:
    return f'KnowledgeSkillCompetence,{S}{id},skill/competence,cross-sector,{label},"{more}",released'


def needs(occupation: str, kind: str, id: str) -> str:
    return f"{O}{occupation},{kind},skill/competence,{S}{id}"


def broader(id: str, parent: str) -> str:
    return f"KnowledgeSkillCompetence,{S}{id},KnowledgeSkillCompetence,{S}{parent}"


def archive(name: str, *members: Document) -> Document:
    payload = io.BytesIO()
    with zipfile.ZipFile(payload, "w", zipfile.ZIP_DEFLATED) as packed:
        for each in members:
            packed.writestr(each.name, each.payload)
    return Document(name, payload.getvalue())


ENGLISH = csv_file("skills_en.csv", SKILL_HEAD, skill("a", "dry wood", "dry timber\ndry wood"), skill("b", "sand wood"))


def set_of(reading: Reading) -> SkillSet:
    assert reading.skills is not None
    return reading.skills


def concept(skills: SkillSet, id: str) -> Concept:
    return skills.concepts[S + id]


def codes(reading: Reading) -> list[str]:
    return [each.code for each in reading.findings if each.code != "esco_version_unknown"]


# -- languages and versions ---------------------------------------------------------------------------------------------


def test_another_language_adds_labels_to_the_same_addresses() -> None:
    finnish = csv_file("skills_fi.csv", SKILL_HEAD, skill("a", "kuivata puuta", "kuivata sahatavaraa"), skill("b", "hioa puuta"))
    skills = set_of(esco.read_package([ENGLISH, finnish]))
    assert skills.languages == ("en", "fi")
    assert len(skills.concepts) == 2
    labels = concept(skills, "a").in_language("fi")
    assert labels is not None
    assert (labels.preferred, labels.alternative) == ("kuivata puuta", ("kuivata sahatavaraa",))
    assert concept(skills, "a").name("fi") == "kuivata puuta"
    assert concept(skills, "a").name("sv") == "dry wood"


def test_a_language_read_later_merges_as_if_read_together() -> None:
    finnish = csv_file("skills_fi.csv", SKILL_HEAD, skill("a", "kuivata puuta"))
    together = esco.read_package([ENGLISH, finnish]).skills
    assert esco.merge([esco.read(ENGLISH), esco.read(finnish)]).skills == together
    assert esco.merge([esco.read(finnish), esco.read(ENGLISH)]).skills == together


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("skills_en.csv", "en"),
        ("skills_sv (1).csv", "sv"),
        ("skills_sr-Latn.csv", "sr-latn"),
        ("esco/v1.2.0/skills_uk.csv", "uk"),
        ("skills.csv", "und"),
    ],
)
def test_the_language_is_read_from_the_name(name: str, language: str) -> None:
    reading = esco.read(Document(name, ENGLISH.payload))
    assert set_of(reading).languages == (language,)
    assert codes(reading) == (["esco_language_unknown"] if language == "und" else [])


def test_the_language_of_an_archive_stands_in_where_a_file_does_not_say_it() -> None:
    packed = archive("ESCO dataset - v1.2.0 - classification - fi - csv.zip", Document("skills.csv", ENGLISH.payload))
    assert set_of(esco.read(packed)).languages == ("fi",)


def test_relation_files_may_carry_a_language_too() -> None:
    """From 1.2.0 on."""
    relations = csv_file("broaderRelationsSkillPillar_en.csv", BROADER_HEAD, broader("a", "b"))
    reading = esco.read_package([ENGLISH, relations])
    assert set_of(reading).broader == {S + "a": (S + "b",)}
    assert codes(reading) == []


@pytest.mark.parametrize("name", ["ESCO dataset - v1.2.0 - classification - en - csv.zip", "esco-v1.2.0.zip"])
def test_the_version_is_read_from_the_name(name: str) -> None:
    reading = esco.read(archive(name, ENGLISH))
    assert set_of(reading).version == "1.2.0"
    assert reading.findings == ()


def test_an_unknown_version_is_told_and_may_be_given() -> None:
    assert [each.code for each in esco.read(ENGLISH).findings] == ["esco_version_unknown"]
    assert set_of(esco.read_package([ENGLISH], version="1.1.2")).version == "1.1.2"


def test_two_versions_are_not_mixed() -> None:
    one, other = archive("esco v1.1.1.zip", ENGLISH), archive("esco v1.2.0.zip", ENGLISH)
    with pytest.raises(UnreadableInput, match=r"1\.1\.1, 1\.2\.0"):
        esco.read_package([one, other])
    with pytest.raises(UnreadableInput, match=r"1\.1\.1, 1\.2\.0"):
        esco.merge([esco.read(one), esco.read(other)])


# -- columns and separators -----------------------------------------------------------------------------------------------


def test_columns_are_found_by_name_in_any_order() -> None:
    turned = csv_file(
        "skills_en.csv", "status,preferredLabel,naceCode,conceptUri,conceptType", f"released,dry wood,x,{S}a,SkillGroup"
    )
    found = concept(set_of(esco.read(turned)), "a")
    assert (found.kind, found.name()) == (ConceptKind.SKILL_GROUP, "dry wood")


@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_either_line_break_is_read(line: str) -> None:
    """1.1.0 has LF and 1.1.1 has CRLF between records."""
    found = esco.read(csv_file("skills_en.csv", SKILL_HEAD, skill("a", "x", "y\nz"), line=line))
    labels = concept(set_of(found), "a").in_language("en")
    assert labels is not None
    assert labels.alternative == ("y", "z")


def test_labels_of_a_collection_are_separated_by_bars() -> None:
    head = (
        "conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,broaderConceptUri,broaderConceptPT"
    )
    row = f"KnowledgeSkillCompetence,{S}a,dry wood,released,skill/competence,cross-sector,dry wood | dry  timber,,{S}b | {S}c,x | y"
    skills = set_of(esco.read(csv_file("ictSkillsCollection_en.csv", head, row)))
    assert dict(skills.collections) == {"ict": (S + "a",)}
    assert skills.broader == {S + "a": (S + "b", S + "c")}
    labels = concept(skills, "a").in_language("en")
    assert labels is not None
    assert labels.alternative == ("dry  timber",)


def test_a_table_saved_again_with_semicolons_is_read() -> None:
    text = f"conceptType;conceptUri;preferredLabel\nSkillGroup;{S}a;dry, or wet\n"
    assert concept(set_of(esco.read(Document("skillGroups_en.csv", b"\xef\xbb\xbf" + text.encode()))), "a").name() == "dry, or wet"


def test_a_no_break_space_is_kept_raw_and_trimmed_in_the_name() -> None:
    skills = set_of(esco.read(csv_file("skills_en.csv", SKILL_HEAD, skill("a", "\u00a0dry wood "))))
    labels = concept(skills, "a").in_language("en")
    assert labels is not None
    assert labels.preferred == "\u00a0dry wood "
    assert concept(skills, "a").name() == "dry wood"


# -- what is doubtful -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("KnowledgeSkillCompetence,,skill/competence,cross-sector,x,,released", "conceptUri"),
        (
            "KnowledgeSkillCompetence,https://esco.ec.europa.eu/en/classification?uri=http://x,knowledge,cross-sector,x,,released",
            "conceptUri",
        ),
        (f"Qualification,{S}q,,,x,,released", "conceptType"),
    ],
)
def test_a_row_that_names_nothing_is_left_out_and_told(row: str, column: str) -> None:
    reading = esco.read(csv_file("skills_en.csv", SKILL_HEAD, row, skill("a", "x")))
    assert list(set_of(reading).concepts) == [S + "a"]
    fault = next(each for each in reading.findings if each.code == "esco_rows_unreadable")
    assert (fault.severity, fault.where, dict(fault.values)) == (
        Severity.ERROR,
        "skills_en.csv, row 2",
        {"column": column, "count": 1},
    )


def test_a_value_outside_its_domain_stays_unknown_and_is_told() -> None:
    reading = esco.read(csv_file("skills_en.csv", SKILL_HEAD, f"KnowledgeSkillCompetence,{S}a,attitude,cross-sector,x,,released"))
    assert concept(set_of(reading), "a").skill_type is None
    assert codes(reading) == ["esco_value_unknown", "esco_skills_without_type"]


def test_of_a_repeated_concept_the_first_row_counts() -> None:
    reading = esco.read(csv_file("skills_en.csv", SKILL_HEAD, skill("a", "x"), skill("a", "y")))
    assert concept(set_of(reading), "a").name() == "x"
    assert codes(reading) == ["esco_concept_repeated"]


def test_files_that_contradict_each_other_are_told() -> None:
    other = csv_file("skills_fi.csv", SKILL_HEAD, f"KnowledgeSkillCompetence,{S}a,knowledge,cross-sector,x,,released")
    reading = esco.read_package([ENGLISH, other])
    assert codes(reading) == ["esco_values_differ"]


def test_a_pair_that_is_both_essential_and_optional_is_essential() -> None:
    rows = [needs("o", "optional", "a"), needs("o", "essential", "a"), needs("o", "optional", "a")]
    skills = esco.read_package([ENGLISH, csv_file("occupationSkillRelations.csv", NEEDS_HEAD, *rows)])
    assert (set_of(skills).essential, set_of(skills).optional) == ({O + "o": (S + "a",)}, {})
    assert codes(skills) == ["esco_both_relations", "esco_concept_missing"]
    apart = [esco.read(csv_file("occupationSkillRelations.csv", NEEDS_HEAD, each)) for each in rows]
    assert set_of(esco.merge(apart)).optional == {}


def test_an_unknown_kind_of_relation_is_left_out_and_told() -> None:
    relations = csv_file("occupationSkillRelations.csv", NEEDS_HEAD, needs("o", "desirable", "a"))
    reading = esco.read_package([ENGLISH, relations])
    assert set_of(reading).optional == {}
    assert codes(reading) == ["esco_rows_unreadable", "esco_value_unknown"]


def test_many_dangling_ends_are_told_as_a_number() -> None:
    relations = csv_file("broaderRelationsSkillPillar.csv", BROADER_HEAD, *(broader(f"x{each}", "top") for each in range(30)))
    reading = esco.read_package([ENGLISH, relations])
    assert codes(reading) == ["esco_concepts_missing"]
    assert len(set_of(reading).dangling) == 31


def test_a_cycle_of_the_hierarchy_is_kept_told_and_ends_every_search() -> None:
    rows = [broader("a", "b"), broader("b", "c"), broader("c", "a"), broader("d", "a"), broader("a", "a")]
    reading = esco.read_package([ENGLISH, csv_file("broaderRelationsSkillPillar.csv", BROADER_HEAD, *rows)])
    cycle = next(each for each in reading.findings if each.code == "esco_broader_cycle")
    assert dict(cycle.values)["count"] == 3
    assert "esco_self_relation" in codes(reading)
    assert set_of(reading).above(S + "d") == {S + "a", S + "b", S + "c"}
    assert set_of(reading).below(S + "a") >= {S + "d"}


def test_a_concept_without_any_label_is_told_and_named_by_its_address() -> None:
    reading = esco.read(csv_file("skills_en.csv", SKILL_HEAD, skill("a", " ")))
    assert codes(reading) == ["esco_labels_missing"]
    assert concept(set_of(reading), "a").name() == S + "a"


def test_the_rows_of_the_hierarchy_may_end_early() -> None:
    head = "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Description,Scope note,Level 0 code,Level 1 code"
    reading = esco.read(csv_file("skillsHierarchy_en.csv", head, f"{S}r,skills,{S}s,making,About making.,,S", f"{S}r,skills"))
    skills = set_of(reading)
    assert skills.broader == {S + "s": (S + "r",)}
    assert (concept(skills, "r").code, concept(skills, "s").code) == ("S", None)
    assert codes(reading) == []


# -- archives and limits --------------------------------------------------------------------------------------------------


def test_what_is_not_escos_in_an_archive_is_left_out_and_told() -> None:
    packed = archive("v1.1.1.zip", ENGLISH, Document("notes.csv", b"a,b\n1,2\n"), Document("read.txt", b"x"))
    packed_too = archive("v1.1.1.zip", Document("__MACOSX/._skills_en.csv", b"\0\5\x16\7"), ENGLISH)
    reading = esco.read(packed)
    assert [dict(each.values) for each in reading.findings] == [{"count": 1, "files": "notes.csv"}]
    assert esco.read(packed_too).findings == ()


def test_a_workbook_is_not_taken_for_esco() -> None:
    import openpyxl

    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(SKILL_HEAD.split(","))
    payload = io.BytesIO()
    book.save(payload)
    assert not esco.recognises(Document("skills_en.xlsx", payload.getvalue()))


def test_an_archive_that_unpacks_to_more_than_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_UNPACKED_BYTES", 10_000)
    bomb = Document("skills_en.csv", SKILL_HEAD.encode() + b"\n" * 20_000)
    with pytest.raises(UnreadableInput, match="unpacked_too_big"):
        esco.read(archive("v1.1.1.zip", bomb))


def test_an_archive_of_too_many_files_is_refused() -> None:
    many = [Document(f"{each}.csv", b"x") for each in range(files.MOST_ENTRIES)]
    with pytest.raises(UnreadableInput, match=r"too_many_files \(most=500\)"):
        esco.read(archive("v1.1.1.zip", ENGLISH, *many))


def test_a_cut_archive_is_refused_with_a_clear_word() -> None:
    whole = archive("v1.1.1.zip", ENGLISH)
    with pytest.raises(UnreadableInput, match="archive_broken"):
        esco.read(Document(whole.name, whole.payload[:-30]))


def test_an_endless_line_is_refused_before_its_cells_are_made() -> None:
    with pytest.raises(UnreadableInput, match="esco_line"):
        esco.read(Document("skills_en.csv", SKILL_HEAD.encode() + b"\n" + b"," * (files.MOST_LINE + 1)))


def test_text_that_is_not_utf_8_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="not_utf8"):
        esco.read(Document("skills_en.csv", ENGLISH.payload + b"\xff"))


def test_nothing_of_esco_is_an_error() -> None:
    with pytest.raises(UnreadableInput, match="not_esco"):
        esco.read_package([Document("notes.csv", b"a,b\n1,2\n")])
    with pytest.raises(UnreadableInput, match="not_esco"):
        esco.read_package([])


def test_a_table_of_replacements_needs_its_columns() -> None:
    with pytest.raises(UnreadableInput, match="not_replacements"):
        esco.read_replacements(Document("x.csv", b"a,b\n"))
    table = Document("x.csv", b"code,uri_1_0,uri_1_1,label_1_0,label_1_1\nS1,old1,new1,Same,same \nS2,old2,new2,a,b\nS3,old3,\n")
    assert [(each.old, each.new, each.same) for each in esco.read_replacements(table)] == [
        ("old1", "new1", True),
        ("old2", "new2", False),
        ("old3", None, False),
    ]


# -- laws -----------------------------------------------------------------------------------------------------------------

_HEADS = st.sampled_from(
    [SKILL_HEAD, BROADER_HEAD, NEEDS_HEAD, "conceptSchemeUri,preferredLabel", "Level 0 URI,Level 0 preferred term"]
)
_CELLS = st.one_of(st.sampled_from(["SkillGroup", S + "a", S + "b", "essential", "optional", '"', "\n", ""]), st.text(max_size=8))


@given(st.binary(max_size=200))
def test_recognising_never_crashes(payload: bytes) -> None:
    assert esco.recognises(Document("x", payload)) in (True, False)
    assert esco.recognises(Document("x.zip", b"PK\x03\x04" + payload)) in (True, False)


@given(_HEADS, st.lists(st.lists(_CELLS, max_size=8), max_size=6))
def test_reading_gives_a_set_or_refuses(head: str, rows: list[list[str]]) -> None:
    document = Document("skills_en.csv", "\n".join([head, *(",".join(each) for each in rows)]).encode("utf-8", "replace"))
    assert detect(document) == "esco"
    try:
        reading = esco.read(document)
    except UnreadableInput:
        return
    for start, ends in (*set_of(reading).broader.items(), *set_of(reading).essential.items(), *set_of(reading).optional.items()):
        assert start not in ends


@given(st.permutations([0, 1, 2, 3]))
def test_the_order_of_files_changes_nothing(order: list[int]) -> None:
    parts = [
        ENGLISH,
        csv_file("skills_fi.csv", SKILL_HEAD, skill("a", "kuivata puuta")),
        csv_file("broaderRelationsSkillPillar.csv", BROADER_HEAD, broader("a", "b")),
        csv_file("occupationSkillRelations.csv", NEEDS_HEAD, needs("o", "essential", "a"), needs("o", "optional", "b")),
    ]
    assert esco.read_package([parts[each] for each in order]).skills == esco.read_package(parts).skills


def test_a_table_of_what_replaced_what_is_a_source_of_its_own() -> None:
    head = "code,uri_1_1_0,uri_1_1_1,label_1_1_0,label_1_1_1"
    rows = ["S1,http://x.example/a,http://x.example/b,one,one", "S2,http://x.example/c,,two,", "S3,nothing,http://x.example/d,x,x"]
    document = Document("replaced.csv", "\n".join([head, *rows]).encode())
    assert detect(document) == "esco"
    reading = esco.read(document)
    assert reading.skills is None
    assert reading.replacements == (
        Replacement("http://x.example/a", "http://x.example/b", same=True),
        Replacement("http://x.example/c", None, same=False),
    )
    assert [each.code for each in reading.findings] == ["esco_rows_unreadable"]
