"""The ELM view: what is said, what is inherited, and what is left out and told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pyoxigraph import Literal, NamedNode

from ontology.elm import ELM
from pathways.exports.elm import View, view
from pathways.model import (
    Certainty,
    Coverage,
    Extent,
    Group,
    Intake,
    Leaf,
    Measure,
    Method,
    Offering,
    OspBounds,
    Qualification,
    QualificationKind,
    Requirement,
    Structure,
    SubUnit,
    Text,
    Unit,
    UnitKind,
)
from pathways.rules.european_standard import LEVELS
from pathways.stores import rdf
from pathways.stores.oxigraph import MemoryStore
from pathways.stores.port import Content
from tests.contracts.contents import sample_contents, source

REQUIREMENTS, OFFERINGS = source("requirements/612"), source("catalogue/one")
UNIT = Unit(
    "105444",
    Text(fi="Huolto"),
    requirements=(Requirement("105444:1", Text(fi="huoltaa")), Requirement("105444:2", Text(fi="korjaa"))),
)
COMMON = Unit(
    "106727",
    Text(fi="Viestintä"),
    UnitKind.COMMON,
    sub_units=(
        SubUnit("1", "VVAI", Text(fi="Äidinkieli"), "VVAI", outcomes=(Text(fi="viestii"),)),
        SubUnit("2", "VVTK", Text(fi="Ruotsi"), "VVTK"),
    ),
)
BARE = Unit("105445", Text(fi="Nimi vain"))
QUALIFICATION = Qualification(
    "612",
    "OPH-1-2027",
    Text(fi="Tutkinto", sv="Examen"),
    QualificationKind.BASIC,
    structures=(
        Structure(
            Method.REFORMI,
            Group(
                "0",
                osp=OspBounds(Decimal(180), Decimal(180)),
                children=(
                    Leaf("0.0", "105444", Decimal(15)),
                    Leaf("0.1", "105445", Decimal(10)),
                    Leaf("0.2", "105445", Decimal(20)),
                ),
            ),
        ),
    ),
    units=(UNIT, COMMON, BARE),
    languages=("fi", "sv"),
)
OFFERING = Offering(
    "pok-1",
    Text(fi="Lyhyt kurssi"),
    "Example College",
    covers=(Coverage("105444", requirements=("105444:2",), certainty=Certainty.DECLARED, declared_by="Example College"),),
    extent=Extent(Decimal("2.50"), Decimal("2.5"), Measure.OSP),
)
AT = rdf.qualification_iri(REQUIREMENTS, QUALIFICATION)
POK = rdf.offering_iri(OFFERINGS, OFFERING)


def of(*offerings: Offering, qualification: Qualification = QUALIFICATION) -> View:
    return view([(OFFERINGS, Content(offerings=offerings)), (REQUIREMENTS, Content((qualification,)))])


def values(found: View, iri: str, property_name: str) -> list[str]:
    property_iri = property_name if ":" in property_name else f"{ELM}{property_name}"
    return [each.object.value for each in found.triples if each.subject.value == iri and each.predicate.value == property_iri]


def types(found: View, iri: str) -> list[str]:
    return [each.rpartition("/")[2] for each in values(found, iri, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")]


def test_a_unit_is_a_partial_qualification_with_the_level_of_its_qualification() -> None:
    found = of()
    assert types(found, AT) == types(found, f"{AT}/unit/105444") == ["Qualification"]
    assert values(found, AT, "isPartialQualification") == ["false"]
    assert values(found, f"{AT}/unit/105444", "isPartialQualification") == ["true"]
    for iri in (AT, f"{AT}/unit/105444"):
        assert values(found, iri, "EQFLevel") == ["http://data.europa.eu/snb/eqf/4"]
        assert values(found, iri, "NQFLevel") == ["http://data.europa.eu/snb/qdr/c_cbf250da"]
    assert f"{AT}/unit/105444" in values(found, AT, "hasPart")
    assert values(found, f"{AT}/unit/105444", "isPartOf") == [AT]


@pytest.mark.parametrize("kind", [each for each in QualificationKind if each not in LEVELS])
def test_a_kind_without_a_level_claims_none(kind: QualificationKind) -> None:
    found = of(qualification=replace(QUALIFICATION, kind=kind))
    assert types(found, AT) == types(found, f"{AT}/unit/105444") == ["LearningAchievementSpecification"]
    assert values(found, AT, "EQFLevel") == []
    assert values(found, AT, "isPartialQualification") == []


def test_no_level_is_claimed_where_the_caller_has_none() -> None:
    found = view([(REQUIREMENTS, Content((QUALIFICATION,)))], levels={})
    assert types(found, AT) == ["LearningAchievementSpecification"]


def test_a_pok_points_up_and_nothing_points_down_to_it() -> None:
    found = of(OFFERING)
    assert values(found, f"{POK}/specification", "isPartOf") == [f"{AT}/unit/105444"]
    assert not [each for each in found.triples if each.predicate.value == f"{ELM}hasPart" and "pok-1" in str(each.object)]


def test_a_pok_has_a_level_only_where_its_source_states_it() -> None:
    assert types(of(OFFERING), f"{POK}/specification") == ["LearningAchievementSpecification"]
    stated = of(replace(OFFERING, level="EQF 5"))
    assert types(stated, f"{POK}/specification") == ["Qualification"]
    assert values(stated, f"{POK}/specification", "EQFLevel") == ["http://data.europa.eu/snb/eqf/5"]
    assert types(of(replace(OFFERING, level="vaativa")), f"{POK}/specification") == ["LearningAchievementSpecification"]


def test_what_is_learned_is_the_pok_s_own_and_what_it_covers_and_with_neither_it_is_left_out_and_told() -> None:
    own = of(replace(OFFERING, outcomes=(Text(fi="osaa"),)))
    assert values(own, f"{POK}/specification", "learningOutcome") == [f"{POK}/outcome/1", f"{AT}/unit/105444/requirement/2"]
    assert values(of(OFFERING), f"{POK}/specification", "learningOutcome") == [f"{AT}/unit/105444/requirement/2"]
    whole = of(replace(OFFERING, covers=(Coverage("105444"),)))
    assert values(whole, f"{POK}/specification", "learningOutcome") == [
        *(f"{AT}/unit/105444/requirement/{number}" for number in (1, 2)),
        f"{AT}/unit/105444/outcome",
    ]
    part = of(replace(OFFERING, covers=(Coverage("106727", sub_unit="VVAI"),)))
    assert values(part, f"{POK}/specification", "learningOutcome") == [f"{AT}/unit/106727/sub-unit/1/outcome/1"]
    optional = of(replace(OFFERING, covers=(Coverage("106727", sub_unit="VVAI", optional=True),)))
    assert values(optional, f"{POK}/specification", "learningOutcome") == [f"{AT}/unit/106727/sub-unit/1/outcome/1/optional"]
    none = of(replace(OFFERING, covers=(Coverage("999999"),)))
    assert [(each.id, each.reason) for each in none.left_out] == [("pok-1", "no_outcomes")]
    assert not [each for each in none.triples if "pok-1" in str(each.subject)]


def test_a_unit_without_requirements_is_about_what_its_name_says() -> None:
    found = of()
    assert values(found, f"{AT}/unit/105445", "learningOutcome") == [f"{AT}/unit/105445/outcome"]
    assert values(found, f"{AT}/unit/106727", "learningOutcome") == [
        f"{AT}/unit/106727/sub-unit/1/outcome/1",
        f"{AT}/unit/106727/sub-unit/2/outcome",
    ]


def test_an_outcome_says_what_of_the_requirements_it_is() -> None:
    found = of(replace(OFFERING, covers=(Coverage("105444"), Coverage("106727", sub_unit="VVAI", optional=True))))
    said = {
        f"{AT}/unit/105444/requirement/2": "105444:2",
        f"{AT}/unit/105444/outcome": "105444",
        f"{AT}/unit/105445/outcome": "105445",
        f"{AT}/unit/106727/sub-unit/2/outcome": "106727/VVTK",
        f"{AT}/unit/106727/sub-unit/1/outcome/1/optional": "106727/VVAI?",
    }
    for outcome, notation in said.items():
        (identifier,) = values(found, outcome, "http://www.w3.org/ns/adms#identifier")
        assert values(found, identifier, "http://www.w3.org/2004/02/skos/core#notation") == [notation]


def test_extents_are_said_where_the_trees_agree_and_never_as_ects() -> None:
    found = of(OFFERING)
    assert values(found, f"{AT}/credit", "point") == ["180"]
    assert values(found, f"{AT}/unit/105444/credit", "point") == ["15"]
    assert values(found, f"{AT}/unit/105445", "creditPoint") == []  # 10 in one listing, 20 in another
    assert values(found, f"{POK}/specification/credit", "point") == ["2.5"]
    assert values(found, f"{POK}/specification/credit", "framework") == ["https://w3id.org/pok/ns#measure-osp"]
    points = [each.object for each in found.triples if each.predicate.value == f"{ELM}point"]
    assert {each.datatype.value for each in points if isinstance(each, Literal)} == {"http://www.w3.org/2001/XMLSchema#string"}


def test_each_intake_is_an_opportunity_with_moments_in_finland() -> None:
    intake = Intake(date(2027, 1, 11), date(2027, 6, 30), apply_by=date(2026, 12, 31))
    found = of(replace(OFFERING, intakes=(intake, Intake(date(2027, 8, 1))), languages=("sv",), modes=("online", "thinking")))
    for number in (1, 2):
        assert types(found, f"{POK}/intake/{number}") == ["LearningOpportunity"]
    assert types(found, POK) == []
    assert values(found, f"{POK}/intake/1/period", "startDate") == ["2027-01-11T00:00:00+02:00"]
    assert values(found, f"{POK}/intake/1/period", "endDate") == ["2027-06-30T23:59:59+03:00"]
    assert values(found, f"{POK}/intake/1", "applicationDeadline") == ["2026-12-31T23:59:59+02:00"]
    assert values(found, f"{POK}/intake/1", "defaultLanguage") == ["http://publications.europa.eu/resource/authority/language/SWE"]
    assert values(found, f"{POK}/intake/1", "mode") == ["http://data.europa.eu/snb/learning-assessment/920fbb3cbe"]
    assert types(of(OFFERING), POK) == ["LearningOpportunity"]


def test_skills_that_the_source_names_are_esco_concepts_without_a_scheme() -> None:
    skill = "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a"
    found = of(replace(OFFERING, skills=(skill, "welding")))
    assert values(found, f"{POK}/outcome/skills", "relatedESCOSkill") == [skill]
    assert types(found, skill) == ["core#Concept"]
    assert values(found, skill, "http://www.w3.org/2004/02/skos/core#inScheme") == []


def test_workload_quality_awarding_body_and_country_are_said_where_they_are_stated() -> None:
    found = of(
        replace(OFFERING, workload_hours=Decimal("40.5"), quality_assurance="lupa", awarding_body="Example Board", country="EE")
    )
    at = f"{POK}/specification"
    assert values(found, at, "volumeOfLearning") == ["PT40H30M"]
    assert values(found, f"{at}/quality-assurance", "noteLiteral") == ["lupa"]
    (awarding,) = values(found, at, "awardingOpportunity")
    (body,) = values(found, awarding, "awardingBody")
    assert values(found, body, "http://www.w3.org/ns/regorg#legalName") == ["Example Board"]
    for one in (body, *values(found, POK, "providedBy")):
        assert values(found, f"{one}/address", "countryCode") == ["http://publications.europa.eu/resource/authority/country/EST"]
    assert values(of(OFFERING), at, "volumeOfLearning") == []


def test_nothing_without_a_name_is_written() -> None:
    found = of(replace(OFFERING, name=Text()), qualification=replace(QUALIFICATION, units=(UNIT, replace(BARE, name=Text()))))
    assert sorted((each.id, each.reason) for each in found.left_out) == [("105445", "no_name"), ("pok-1", "no_name")]
    empty = of(qualification=replace(QUALIFICATION, units=()))
    assert [(each.id, each.reason) for each in empty.left_out] == [("612", "no_outcomes")]
    assert empty.triples == ()


def test_the_view_of_a_store_is_the_view_of_its_sources() -> None:
    store = MemoryStore()
    store.replace_each(sample_contents())
    assert view(store.contents()) == view(reversed(sample_contents()))


def test_nodes_are_those_of_our_own_graph() -> None:
    loads = sample_contents()
    ours = {each.subject for one, content in loads for each in rdf.write(one, content)}
    found = view(loads)
    main = {
        each.subject
        for each in found.triples
        if each.object in (NamedNode(f"{ELM}Qualification"), NamedNode(f"{ELM}LearningOpportunity"))
        and not str(each.subject).endswith("/specification>")  # ours has the offering and what is learned in one node
    }
    assert main
    assert main <= ours
