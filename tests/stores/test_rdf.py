"""Domain values as RDF and back: nothing is lost, nothing depends on order, and a broken graph is told."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from ontology import terms
from pathways.errors import UnreadableInput, WrongUse
from pathways.model import Coverage, Group, Leaf, Offering, OspBounds, Qualification, QualificationKind, Text, Unit
from pathways.stores import iris, mapping, rdf
from pathways.stores.mapping import Inside
from pathways.stores.port import Content
from tests.contracts.contents import contents, kouta_contents, real_contents, real_esco, sample_contents, skill_contents, source

SOURCE = source("catalogue/example")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(contents())
def test_what_is_written_is_read_back_equal(content: Content) -> None:
    assert rdf.read(rdf.write(SOURCE, content)) == content


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(contents(1, skills=True))
def test_skills_links_and_replacements_are_read_back_equal(content: Content) -> None:
    assert rdf.read(rdf.write(SOURCE, content)) == content


def test_the_bundled_part_of_esco_and_its_links_are_read_back_equal() -> None:
    for one, content in skill_contents():
        assert content.skills or content.links
        assert rdf.read(rdf.write(one, content)) == content, one.graph


def test_the_real_esco_is_read_back_equal(shared: Path) -> None:
    content = Content(skills=real_esco(shared))
    assert rdf.read(rdf.stream(source("esco", "1.1.1"), content)) == content


def test_a_concept_keeps_the_iri_and_the_terms_of_esco() -> None:
    one, content = skill_contents()[0]
    said = {(str(each.subject), each.predicate.value, str(each.object)) for each in rdf.write(one, content)}
    skill = "<http://data.europa.eu/esco/skill/68b6ef08-d823-489d-a95c-752ae6f6e6a7>"
    esco = "http://data.europa.eu/esco/model#"
    assert (skill, mapping.TYPE, f"<{esco}Skill>") in said
    assert any(each[:2] == (skill, f"{mapping.SKOS}prefLabel") and each[2].endswith('"@en') for each in said)
    assert any(each[1] == f"{esco}relatedEssentialSkill" for each in said)
    assert any(each[:2] == (skill, f"{mapping.SKOS}broader") for each in said)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(contents(1, skills=True))
def test_the_order_of_triples_means_nothing_and_none_is_written_twice(content: Content) -> None:
    quads = rdf.write(SOURCE, content)
    assert len(set(quads)) == len(quads)
    assert rdf.read(reversed(quads)) == content


def test_the_sample_and_the_national_offerings_are_read_back_equal() -> None:
    for one, content in (*sample_contents(), *kouta_contents()):
        assert rdf.read(rdf.write(one, content)) == content, one.graph


def test_real_requirements_are_read_back_equal(shared: Path) -> None:
    loads = real_contents(shared)
    assert sum(1 for _, content in loads if any(each.structures for each in content.qualifications)) >= 17
    for one, content in loads:
        assert rdf.read(rdf.write(one, content)) == content, one.graph


@pytest.mark.parametrize(
    ("property_iri", "value"),
    [
        ("http://data.europa.eu/esco/model#skillType", NamedNode("http://data.europa.eu/esco/skill-type/other")),
        ("http://data.europa.eu/esco/model#skillReuseLevel", NamedNode("http://data.europa.eu/esco/skill-type/skill")),
        (terms.SUBJECT_KIND, Literal("person")),
        (terms.DECIDED_BY, None),
    ],
)
def test_a_broken_graph_of_skills_is_told(property_iri: str, value: NamedNode | Literal | None) -> None:
    quads = [each for one, content in skill_contents() for each in rdf.write(one, content)]
    broken = [each for each in quads if each.predicate.value != property_iri]
    assert len(broken) < len(quads)
    if value is not None:
        first = next(each for each in quads if each.predicate.value == property_iri)
        broken.append(Quad(first.subject, first.predicate, value, first.graph_name))
    with pytest.raises(UnreadableInput):
        rdf.read(broken)


def test_every_field_of_the_domain_has_its_row() -> None:
    for shape in mapping.SHAPES:
        if shape.build is None:
            rows = {row.field for row in shape.fields}
            assert rows == {each.name for each in fields(shape.cls)}, shape.cls.__name__
    inside = next(row for row in mapping.OFFERING.fields if isinstance(row, Inside))
    assert {row.field for row in inside.fields} == {"nature", "basis", "quality", "certificate"}


def test_no_blank_nodes() -> None:
    for one, content in sample_contents():
        for quad in rdf.write(one, content):
            assert not isinstance(quad.subject, BlankNode)
            assert not isinstance(quad.object, BlankNode)


def test_two_sources_describe_no_node_in_common_but_codes() -> None:
    (_, content), *_ = sample_contents()
    own = [
        {str(each.subject) for each in rdf.write(source(name), content) if "/code" not in str(each.subject)}
        for name in ("requirements/1", "requirements/2")
    ]
    assert own[0]
    assert not own[0] & own[1]


def test_siblings_with_the_same_identifier_are_both_kept() -> None:
    unit = Unit("105444", Text(fi="yksi"))
    twice = Qualification("1", "R", Text(), QualificationKind.BASIC, units=(unit, replace(unit, name=Text(fi="kaksi"))))
    assert rdf.read(rdf.write(SOURCE, Content((twice,)))) == Content((twice,))


def test_open_bounds_are_not_the_same_as_none() -> None:
    group = Group("0", osp=OspBounds(), children=(Leaf("0.1", "105444", osp=Decimal("15.50")),))
    from pathways.model import Method, Structure

    one = Qualification("1", "R", Text(), QualificationKind.BASIC, structures=(Structure(Method.REFORMI, group),))
    back = rdf.read(rdf.write(SOURCE, Content((one,)))).qualifications[0]
    assert back.structures[0].root.osp == OspBounds()


def test_unknown_is_absent_and_never_zero() -> None:
    offering = Offering("a", Text(fi="a"), "b")
    properties = {each.predicate.value for each in rdf.write(SOURCE, Content(offerings=(offering,)))}
    assert not {terms.PRICE_CENTS, terms.HAS_EXTENT, terms.WEEKS, terms.NATIONAL_FLAG} & properties


def test_a_source_is_described_whole() -> None:
    assert rdf.read_sources(rdf.about(SOURCE)) == (SOURCE,)


def test_properties_that_are_not_known_are_passed_over() -> None:
    content = Content(offerings=(Offering("a", Text(fi="a"), "b"),))
    quads = rdf.write(SOURCE, content)
    node = quads[0].subject
    assert rdf.read([*quads, Quad(node, NamedNode("https://new.example/p"), Literal("x"))]) == content


@pytest.mark.parametrize(
    ("property_iri", "value"),
    [
        (terms.COVERS_UNIT, None),
        (terms.CERTAINTY, NamedNode(f"{terms.NS}certainty-perhaps")),
        (terms.POSITION, Literal("first")),
        (terms.POSITION, None),
        (f"{mapping.SKOS}notation", None),
        (mapping.IDENTIFIER, None),
        (terms.PRICE_CENTS, Literal("much")),
        (mapping.TYPE, NamedNode("https://other.example/Thing")),
    ],
)
def test_a_broken_graph_is_told_with_its_place(property_iri: str, value: NamedNode | Literal | None) -> None:
    offering = Offering("a", Text(fi="a"), "b", covers=(Coverage("105444"),), price_cents=100)
    quads = rdf.write(SOURCE, Content(offerings=(offering,)))
    broken = [
        each if each.predicate.value != property_iri else Quad(each.subject, each.predicate, value, each.graph_name)
        for each in quads
        if each.predicate.value != property_iri or value is not None
    ]
    if property_iri == mapping.TYPE:
        broken = [each for each in broken if each.predicate.value != mapping.TYPE or "/offering/a/" in str(each.subject)]
        broken += [each for each in quads if each.object == NamedNode(terms.OFFERING)]
    with pytest.raises(UnreadableInput):
        rdf.read(broken)


# -- names -------------------------------------------------------------------------------------------------------------


def test_codes_of_national_lists_have_the_national_iri() -> None:
    assert iris.code_iri(iris.UNITS, "105444") == f"{iris.NATIONAL}tutkinnonosat_105444"
    assert iris.code_iri(iris.SUB_UNITS, "VVAI") == f"{iris.NATIONAL}ammatillisenoppiaineet_vvai"
    assert iris.code_iri(iris.AREAS, "1722") == f"{iris.NATIONAL}osaamisala_1722"


@pytest.mark.parametrize("code", ["local", "10544", "vvai", "105444 ", "١٠٥٤٤٤"])
def test_other_codes_have_ours(code: str) -> None:
    assert iris.code_iri(iris.UNITS, code).startswith(f"{iris.BASE}code/tutkinnonosat/")


def test_the_base_is_configurable() -> None:
    (one, content), *_ = sample_contents()
    quads = rdf.write(one, content, base="https://graph.example/")
    assert not any(iris.BASE in str(each.subject) for each in quads)
    assert rdf.read(quads) == content


@pytest.mark.parametrize("name", ["", "sources", "sources/x", "code/tutkinnonosat", "/x"])
def test_names_that_are_taken_are_refused(name: str) -> None:
    with pytest.raises(WrongUse):
        iris.graph_iri(name)


@pytest.mark.parametrize("name", ["..", ".", "a b", "ä", "%41", "#", "?", "\n"])
def test_any_name_makes_an_iri_of_its_own(name: str) -> None:
    assert iris.is_absolute(iris.graph_iri(f"x/{name}"))
    assert iris.segment(name) not in (".", "..")
