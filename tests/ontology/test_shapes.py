"""Our shapes hold for what we write, and each catches its fault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from pyoxigraph import Literal, NamedNode, Triple
from rdflib import RDF, SH

from ontology import terms
from pathways.model import (
    Certainty,
    CodedName,
    Concept,
    ConceptKind,
    CountBounds,
    Coverage,
    DemandSignal,
    Equivalence,
    Extent,
    Group,
    GroupKind,
    Intake,
    Labels,
    Leaf,
    LinkRelation,
    LinkSubject,
    Measure,
    Method,
    Offering,
    OspBounds,
    Properties,
    Qualification,
    QualificationKind,
    Replacement,
    Requirement,
    ReuseLevel,
    Sameness,
    Severity,
    SkillLink,
    SkillSet,
    SkillType,
    Stated,
    Structure,
    SubUnit,
    Text,
    Title,
    Unit,
    UnitReference,
)
from pathways.stores import mapping, rdf, shacl, skills
from pathways.stores.port import Content
from tests.contracts.contents import (
    concepts,
    equivalences,
    kouta_contents,
    offerings,
    real_contents,
    sample_contents,
    skill_contents,
    skill_links,
    source,
)

SOURCE = source("catalogue/whole")
NAME = Text(fi="Nimi", sv="Namn", en="Name")
STATED = Properties(Stated.STATED, Stated.STATED, Stated.STATED, Stated.STATED)
QUALIFICATION = Qualification(
    "612",
    "OPH-1-2027",
    NAME,
    QualificationKind.BASIC,
    structures=(
        Structure(
            Method.REFORMI,
            Group(
                "0",
                osp=OspBounds(Decimal(180), Decimal(180)),
                count=CountBounds(1, 2),
                children=(
                    Group("0.0", NAME, GroupKind.OPEN, osp=OspBounds(Decimal(5), Decimal(15)), prose=NAME),
                    Leaf("0.1", "105444", Decimal(15), Decimal(20), mandatory=True, name=NAME),
                ),
            ),
        ),
    ),
    units=(
        Unit(
            "105444",
            NAME,
            requirements=(Requirement("105444:1", NAME),),
            sub_units=(SubUnit("1", "VVAI", NAME, "VVAI", "fi", Decimal(4), outcomes=(NAME,)),),
        ),
    ),
    codes=(CodedName("351301", NAME),),
    competence_areas=(CodedName("1722", NAME),),
    titles=(Title("10024", NAME, "1722", "105444"),),
    valid_from=date(2027, 1, 1),
    valid_to=date(2030, 1, 1),
    replaces=("39/011/2014",),
    languages=("fi",),
)
OFFERING = Offering(
    "pok-1",
    NAME,
    "Example College",
    covers=(Coverage("105444", requirements=("105444:1",), certainty=Certainty.DECLARED, declared_by="Example College"),),
    extent=Extent(Decimal(5), Decimal(5), Measure.OSP),
    intakes=(Intake(date(2027, 1, 1), date(2027, 2, 1), date(2026, 12, 1), date(2026, 12, 20)),),
    properties=STATED,
    outcomes=(NAME,),
    unresolved=(UnitReference("612", "1", "2"),),
)
CONCEPTS = {
    each.iri: each
    for each in (
        Concept(
            f"http://data.europa.eu/esco/{kind}/1",
            kind,
            (Labels("en", "name", ("other name",), ("hidden name",), "what it is"),),
            skill_type=SkillType.SKILL if kind is ConceptKind.SKILL else None,
            reuse_level=ReuseLevel.TRANSVERSAL if kind is ConceptKind.SKILL else None,
            code="1",
            isco_group="0110" if kind is ConceptKind.OCCUPATION else None,
            regulated=True if kind is ConceptKind.OCCUPATION else None,
            modified=date(2026, 1, 1),
        )
        for kind in ConceptKind
    )
}
SKILL = f"{skills.ESCO}Skill"
GREEN = {"green": ("http://data.europa.eu/esco/skill/1",)}
WHOLE = Content(
    (QUALIFICATION,),
    (OFFERING,),
    skills=SkillSet("1.1.1", CONCEPTS, essential={"http://data.europa.eu/esco/occupation/1": GREEN["green"]}, collections=GREEN),
    links=(
        SkillLink(
            LinkSubject.UNIT,
            "105444",
            "http://data.europa.eu/esco/skill/1",
            LinkRelation.CLOSE,
            "team",
            date(2026, 12, 1),
            "by hand",
            "1.1.1",
            Decimal("0.5"),
        ),
    ),
    replacements=(Replacement("http://data.europa.eu/esco/skill/old", "http://data.europa.eu/esco/skill/1", same=True),),
    signals=(DemandSignal("http://data.europa.eu/esco/skill/1", Decimal(12), "Example survey", date(2026, 10, 1), "18"),),
    equivalences=(
        Equivalence(
            "100016",
            "105444",
            Sameness.PARTLY,
            "Example College",
            date(2026, 9, 1),
            from_register_number="39/011/2014",
            to_register_number="OPH-1-2027",
            from_sub_unit="AI",
            to_sub_units=("VVAI",),
            to_requirements=("105444:1",),
            document="12/2026",
            place="same.csv, row 2",
        ),
    ),
)
GOOD = [each.triple for each in (*rdf.write(SOURCE, WHOLE), *rdf.about(SOURCE))]

Change = Callable[[list[Triple]], list[Triple]]


def node(cls: str, graph: list[Triple]) -> NamedNode:
    return next(each.subject for each in graph if each.predicate.value == mapping.TYPE and each.object.value == cls)


def without(cls: str, property_iri: str) -> Change:
    def change(graph: list[Triple]) -> list[Triple]:
        subject = node(cls, graph)
        return [each for each in graph if (each.subject, each.predicate.value) != (subject, property_iri)]

    return change


def instead(cls: str, property_iri: str, value: NamedNode | Literal) -> Change:
    def change(graph: list[Triple]) -> list[Triple]:
        return [*without(cls, property_iri)(graph), Triple(node(cls, graph), NamedNode(property_iri), value)]

    return change


def with_more(cls: str, property_iri: str, value: NamedNode | Literal) -> Change:
    return lambda graph: [*graph, Triple(node(cls, graph), NamedNode(property_iri), value)]


def day(text: str) -> Literal:
    return Literal(text, datatype=NamedNode(mapping.DATE.iri))


def child_of_the_open_group(graph: list[Triple]) -> list[Triple]:
    kind = NamedNode(f"{terms.NS}group-kind-open")
    open_group = next(each.subject for each in graph if each.object == kind)
    return [*graph, Triple(open_group, NamedNode(terms.CHILD), node(terms.LEAF, graph))]


def stated(name: str) -> NamedNode:
    return NamedNode(f"{terms.NS}stated-{name}")


NOT_STATED, DENIED = stated("not-stated"), stated("denied")
SEEDED: dict[str, Change] = {
    "Qualification": without(terms.QUALIFICATION, mapping.TITLE),
    "Structure": instead(terms.STRUCTURE, terms.METHOD, NamedNode(f"{terms.NS}method-none")),
    "Group": without(terms.GROUP, terms.KIND),
    "Leaf": instead(terms.LEAF, terms.OSP, Literal("15")),
    "Unit": without(terms.UNIT, terms.UNIT_CODE),
    "Requirement": with_more(terms.REQUIREMENT, mapping.TITLE, Literal("toinen", language="fi")),
    "SubUnit": with_more(terms.SUB_UNIT, "https://x.example/new", Literal("x")),
    "QualificationTitle": instead(terms.QUALIFICATION_TITLE, terms.CODE, Literal("10024")),
    "Bounds": instead(terms.BOUNDS, terms.LEAST, Literal("200", datatype=NamedNode(mapping.DECIMAL.iri))),
    "NamedCode": without(terms.NAMED_CODE, terms.CODE),
    "Outcome": with_more(terms.OUTCOME, mapping.TITLE, Literal("auf Deutsch", language="de")),
    "OpenGroup": child_of_the_open_group,
    "Code": lambda graph: [each for each in graph if each.object != Literal("105444")],
    "Offering": without(terms.OFFERING, f"{mapping.SCHEMA}provider"),
    "Coverage": without(terms.COVERAGE, terms.COVERS_UNIT),
    "Extent": without(terms.EXTENT, terms.MEASURE),
    "Intake": instead(terms.INTAKE, f"{mapping.SCHEMA}endDate", day("2026-12-31")),
    "UnitReference": without(terms.UNIT_REFERENCE, terms.REFERENCE),
    "Declared": without(terms.COVERAGE, terms.DECLARED_BY),
    "Classification": with_more(terms.CLASSIFICATION, "https://x.example/new", Literal("x")),
    "Skill": with_more(SKILL, skills.ALTERNATIVE, Literal("name", language="en")),
    "SkillGroup": with_more(terms.SKILL_GROUP, skills.PREFERRED, Literal("second", language="en")),
    "Occupation": with_more(skills.CLASSES[ConceptKind.OCCUPATION][0], skills.OPTIONAL, NamedNode(GREEN["green"][0])),
    "OccupationGroup": with_more(terms.OCCUPATION_GROUP, skills.BROADER, Literal("a group")),
    "Scheme": with_more(skills.CLASSES[ConceptKind.SCHEME][0], skills.NOTATION, Literal("2")),
    "Collection": without(skills.COLLECTION, mapping.IDENTIFIER),
    "Equivalence": instead(terms.EQUIVALENCE, terms.SAMENESS, NamedNode(f"{terms.NS}sameness-nearly")),
    "SkillLink": without(terms.SKILL_LINK, terms.DECIDED_BY),
    "Replacement": without(terms.REPLACEMENT, terms.REPLACED),
    "DemandSignal": without(terms.DEMAND_SIGNAL, terms.WEIGHT),
    "Source": instead(terms.SOURCE, terms.SHA256, Literal("unknown")),
    "NatureNotStated": instead(terms.OFFERING, terms.NATURE, NOT_STATED),
    "BasisNotStated": instead(terms.OFFERING, terms.BASIS, NOT_STATED),
    "QualityNotStated": instead(terms.OFFERING, terms.QUALITY, NOT_STATED),
    "CertificateNotStated": instead(terms.OFFERING, terms.CERTIFICATE, NOT_STATED),
    "NatureDenied": instead(terms.OFFERING, terms.NATURE, DENIED),
    "BasisDenied": instead(terms.OFFERING, terms.BASIS, DENIED),
    "QualityDenied": instead(terms.OFFERING, terms.QUALITY, DENIED),
    "CertificateDenied": instead(terms.OFFERING, terms.CERTIFICATE, DENIED),
}


def shape_names() -> set[str]:
    return {str(each).rpartition("#")[2] for each in shacl.our_shapes().subjects(RDF.type, SH.NodeShape)}


def test_every_shape_has_its_seeded_fault() -> None:
    assert shape_names() == set(SEEDED)


def test_what_is_whole_has_no_fault() -> None:
    assert shacl.faults(GOOD) == ()


def only(name: str) -> object:
    """One of our shapes by itself."""
    from rdflib import Graph, URIRef
    from rdflib.term import BNode

    shapes, alone = shacl.our_shapes(), Graph()
    waiting: list[object] = [URIRef(f"https://w3id.org/pok/shapes#{name}")]
    while waiting:
        for triple in shapes.triples((waiting.pop(), None, None)):  # type: ignore[arg-type]  # nodes of rdflib
            alone.add(triple)
            if isinstance(triple[2], BNode):
                waiting.append(triple[2])
    return alone


@pytest.mark.parametrize("name", SEEDED)
def test_a_seeded_fault_is_caught_by_its_shape(name: str) -> None:
    shape = only(name)
    assert shacl.faults(GOOD, shape) == ()  # type: ignore[arg-type]  # a graph of rdflib
    found = shacl.faults(SEEDED[name](GOOD), shape)  # type: ignore[arg-type]  # a graph of rdflib
    assert found
    expected = Severity.WARNING if name.endswith("NotStated") or name == "Declared" else Severity.ERROR
    assert {each.severity for each in found} == {expected}


@pytest.mark.parametrize("name", [each for each in SEEDED if each.endswith(("Stated", "Denied"))])
def test_the_four_properties_are_told_in_three_languages(name: str) -> None:
    (found,) = shacl.faults(SEEDED[name](GOOD))
    assert [language for language, _ in found.messages] == ["en", "fi", "sv"]
    assert found.message("fi") != found.message("sv")
    assert found.message("de") == found.message("en")


def test_the_sample_keeps_the_shapes_and_says_which_is_no_pok() -> None:
    for one, content in (*sample_contents(), *kouta_contents(), *skill_contents()):
        found = shacl.faults([*rdf.write(one, content), *rdf.about(one)])
        denied = {each.id for each in content.offerings if each.properties.denied}
        assert {each.node.rpartition("/")[2] for each in found if each.severity is Severity.ERROR} == denied
        silent = {each.id for each in content.offerings if each.properties.not_stated}
        warned = {each.node.rpartition("/")[2] for each in found if each.property.startswith(terms.NS)}
        assert silent <= warned


def test_real_requirements_keep_the_shapes(shared: Path) -> None:
    for one, content in real_contents(shared):
        found = shacl.faults([*rdf.write(one, content), *rdf.about(one)])
        # The list of national badges says of none of them what makes a POK: that is told, and is no error.
        told = {each.property.removeprefix(terms.NS) for each in found} if content.offerings else set()
        assert all(each.severity is not Severity.ERROR for each in found), one.graph
        assert content.offerings or not found, one.graph
        assert not told or told <= {"nature", "basis", "quality", "certificate"}, one.graph


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(offerings)
def test_every_property_of_an_offering_is_allowed_by_its_closed_shape(offering: Offering) -> None:
    found = shacl.faults(rdf.write(SOURCE, Content(offerings=(offering,))))
    assert not [each for each in found if each.constraint == "ClosedConstraintComponent"]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(equivalences)
def test_every_property_of_a_statement_is_allowed_by_its_closed_shape(statement: Equivalence) -> None:
    found = shacl.faults(rdf.write(SOURCE, Content(equivalences=(statement,))))
    assert not [each for each in found if each.constraint == "ClosedConstraintComponent"]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(concepts, skill_links)
def test_every_property_of_a_concept_and_of_a_link_is_allowed_by_its_closed_shape(concept: Concept, link: SkillLink) -> None:
    content = Content(skills=SkillSet("1", {concept.iri: concept}), links=(link,))
    found = shacl.faults(rdf.write(SOURCE, content))
    assert not [each for each in found if each.constraint == "ClosedConstraintComponent"]
