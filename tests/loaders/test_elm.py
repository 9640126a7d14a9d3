"""A catalogue in the European Learning Model: ours comes back, a stranger's is read with care, a hostile one is refused."""

from __future__ import annotations

import contextlib
import json
import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, serialize

import loaders
from loaders import elm, statements
from loaders.document import Document
from loaders.reading import Reading
from ontology.elm import ELM, LANGUAGES, MODES
from pathways.errors import UnreadableInput
from pathways.exports.elm import PREFIXES, view
from pathways.model import (
    Certainty,
    Coverage,
    Extent,
    Intake,
    Measure,
    Offering,
    PieceKind,
    Qualification,
    QualificationKind,
    Requirement,
    Stated,
    SubUnit,
    Text,
    Unit,
    UnitKind,
)
from pathways.rules.european_standard import stated_level
from pathways.stores.port import Content
from tests.contracts.contents import sample_contents, source

QUALIFICATION = Qualification(
    "612",
    "OPH-1-2027",
    Text(fi="Tutkinto"),
    QualificationKind.BASIC,
    units=(
        Unit(
            "105444", Text(fi="Huolto"), requirements=tuple(Requirement(f"105444:{n}", Text(fi=f"osaa {n}")) for n in range(1, 13))
        ),
        Unit("105445", Text(fi="Nimi vain")),
        Unit(
            "400012",
            Text(fi="Viestintä"),
            UnitKind.COMMON,
            sub_units=(
                SubUnit("1", "VVAI", Text(fi="Äidinkieli"), "VVAI", outcomes=(Text(fi="viestii"), Text(fi="kuuntelee"))),
                SubUnit("2", "VVTK", Text(fi="Ruotsi"), "VVTK", has_optional=True),
            ),
        ),
    ),
)
REQUIREMENTS, CATALOGUE = source("requirements/612"), source("catalogue/one")
PROVIDER = "Example College"


def written(*offerings: Offering, form: RdfFormat = RdfFormat.TURTLE) -> Document:
    found = view([(CATALOGUE, Content(offerings=offerings)), (REQUIREMENTS, Content((QUALIFICATION,)))])
    assert found.left_out == ()
    triples = sorted(found.triples, key=str)
    if form is RdfFormat.JSON_LD:
        return Document("one.jsonld", serialize(triples, format=form) or b"")
    return Document("one.ttl", serialize(triples, format=form, prefixes=PREFIXES) or b"")


def carried(one: Offering) -> dict[str, Any]:
    """What docs/exports.md says that ELM carries of an offering, as it comes back."""
    exact = one.extent is not None and one.extent.least == one.extent.most and one.extent.measure in (Measure.OSP, Measure.OP)
    level = stated_level(one.level)
    days = tuple(Intake(each.start, each.end, apply_by=each.apply_by) for each in one.intakes)
    declared = (replace(each, certainty=Certainty.DECLARED, declared_by=one.provider) for each in one.covers)
    return {
        "id": one.id,
        "name": one.name,
        "provider": one.provider,
        "covers": tuple(sorted(declared, key=lambda each: (each.unit, each.sub_unit or "", each.optional, each.requirements))),
        "extent": one.extent if exact else None,
        "price_cents": one.price_cents,
        "prerequisites": one.prerequisites,
        "intakes": tuple(each for each in days if each != Intake()),
        "weeks": one.weeks,
        "months": one.months if one.weeks is None else None,
        "languages": (*one.languages[:1], *sorted(one.languages[1:], key=lambda each: LANGUAGES[each])),
        "modes": tuple(sorted(set(one.modes) & set(MODES))),
        "places": one.places,
        "outcomes": one.outcomes,
        "level": str(level) if level is not None else None,
        "assessment": one.assessment,
        "quality_assurance": one.quality_assurance,
        "skills": tuple(sorted(one.skills)),
        "workload_hours": one.workload_hours,
        "country": one.country or "FI",  # which ELM demands of every organisation, and which is written where none is stated
        "awarding_body": one.awarding_body,
    }


def back(one: Offering) -> dict[str, Any]:
    return {name: getattr(one, name) for name in carried(one)}


words = st.lists(st.text("abcdeåäö", min_size=1, max_size=5), min_size=1, max_size=3).map(" ".join)
texts = st.builds(Text, fi=words, sv=st.none() | words, en=st.none() | words)
days = st.dates(date(2026, 1, 1), date(2031, 1, 1))


def some(of: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=most, unique=True).map(tuple)


def _intake(ends: list[date], shape: tuple[bool, bool, bool]) -> Intake:
    start, end = sorted(ends[:2])
    return Intake(start if shape[0] else None, end if shape[1] else None, apply_by=ends[2] if shape[2] else None)


intakes = st.builds(_intake, st.lists(days, min_size=3, max_size=3), st.tuples(st.booleans(), st.booleans(), st.booleans()))
covers = st.tuples(
    st.sampled_from([(), (Coverage("105444"),)])
    | st.sets(st.integers(1, 12), min_size=1).map(
        lambda found: (Coverage("105444", requirements=tuple(f"105444:{n}" for n in sorted(found))),)
    ),
    st.sampled_from([(), (Coverage("105445", certainty=Certainty.FORMAL),)]),
    st.sampled_from([(), (Coverage("400012"),)])
    | some(st.sampled_from([Coverage("400012", "VVAI"), Coverage("400012", "VVTK"), Coverage("400012", "VVTK", optional=True)])),
).map(lambda found: tuple(each for part in found for each in part))
extents = st.decimals("0.5", 400, places=2).flatmap(
    lambda least: st.builds(Extent, st.just(least), st.sampled_from([least, least + 1]), st.sampled_from(Measure))
)
offerings = st.builds(
    Offering,
    id=words,
    name=texts,
    provider=words,
    kind=st.sampled_from(PieceKind),
    covers=covers,
    extent=st.none() | extents,
    price_cents=st.none() | st.integers(0, 10**8),
    prerequisites=some(st.sampled_from(["105440", "105441", "400012"])),
    intakes=st.lists(intakes, max_size=12).map(tuple),
    any_start=st.booleans(),
    weeks=st.none() | st.integers(1, 520),
    months=st.none() | st.integers(1, 600),
    languages=some(st.sampled_from(sorted(LANGUAGES))),
    modes=some(st.sampled_from([*sorted(MODES), "distance", "self_study"])),
    places=some(words, 12),
    outcomes=st.lists(texts, min_size=1, max_size=12).map(tuple),
    level=st.none() | st.sampled_from(["4", "EQF 5", "vaativa"]),
    assessment=st.none() | words,
    quality_assurance=st.none() | words,
    skills=some(st.sampled_from([f"http://data.europa.eu/esco/skill/{each}" for each in "abc"])),
    workload_hours=st.none() | st.integers(1, 4000).map(lambda quarters: Decimal(quarters) / 4),
    country=st.none() | st.sampled_from(["FI", "SE", "EE", "DE", "AX"]),
    awarding_body=st.none() | words,
)


@settings(max_examples=150, deadline=None)
@given(offerings, st.sampled_from([RdfFormat.TURTLE, RdfFormat.JSON_LD]))
def test_what_elm_carries_comes_back(one: Offering, form: RdfFormat) -> None:
    if one.awarding_body == one.provider:
        one = replace(one, awarding_body=None)
    name, reading = loaders.read(written(one, form=form))
    assert name == "elm"
    (found,) = reading.offerings
    assert back(found) == carried(one)
    assert {each.code for each in reading.findings} <= {"elm_only_offerings"}


def test_the_sample_comes_back() -> None:
    contents = sample_contents()
    payload = serialize(view(contents).triples, format=RdfFormat.N_TRIPLES) or b""
    found = {each.id: each for each in elm.read(Document("all.nt", payload)).offerings}
    originals = {each.id: each for _, content in contents for each in content.offerings}
    assert found.keys() == originals.keys()
    for key, one in originals.items():
        assert back(found[key]) == carried(one)


def test_coverage_is_the_provider_s_word_and_never_formal() -> None:
    formal = Offering("one", Text(fi="Kurssi"), PROVIDER, covers=(Coverage("105445", certainty=Certainty.FORMAL),))
    (found,) = elm.read(written(formal)).offerings
    assert found.covers == (Coverage("105445", declared_by=PROVIDER),)
    assert found.kind is PieceKind.UNIT


def test_all_requirements_of_one_version_are_not_the_whole_unit() -> None:
    every = tuple(f"105444:{n}" for n in range(1, 13))
    listed = Offering("one", Text(fi="Kurssi"), PROVIDER, covers=(Coverage("105444", requirements=every),))
    (found,) = elm.read(written(listed)).offerings
    assert found.covers[0].requirements == every
    assert found.kind is PieceKind.PART_OF_UNIT


def test_the_properties_of_a_pok_follow_from_what_is_stated() -> None:
    one = Offering(
        "one", Text(fi="Kurssi"), PROVIDER, extent=Extent(Decimal(5), Decimal(5), Measure.OSP), outcomes=(Text(fi="osaa"),)
    )
    (found,) = elm.read(written(replace(one, assessment="koe"))).offerings
    assert (found.properties.nature, found.properties.basis, found.properties.quality) == (Stated.STATED,) * 3
    assert found.properties.certificate is Stated.NOT_STATED
    (attended,) = elm.read(written(replace(one, assessment="osallistuminen"))).offerings
    assert attended.properties.quality is Stated.DENIED


# -- a stranger's catalogue -------------------------------------------------------------------------------------------------

HEAD = """
@prefix elm: <http://data.europa.eu/snb/model/elm/> . @prefix dc: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix adms: <http://www.w3.org/ns/adms#> .
@prefix rov: <http://www.w3.org/ns/regorg#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix ex: <https://example.org/> .
@prefix modes: <http://data.europa.eu/snb/learning-assessment/> .
@prefix currency: <http://publications.europa.eu/resource/authority/currency/> .
ex:college a elm:Organisation ; rov:legalName "Example College"@en .
"""
OPPORTUNITY = "ex:o a elm:LearningOpportunity ; elm:providedBy ex:college ; elm:learningAchievementSpecification ex:s "
SPECIFICATION = 'ex:s a elm:LearningAchievementSpecification ; dc:title "Kurssi"@fi '


def turtle(opportunity: str = "", specification: str = "", more: str = "") -> Reading:
    text = f"{HEAD}{OPPORTUNITY}{opportunity} . {SPECIFICATION}{specification} . {more}"
    return elm.read(Document("t.ttl", text.encode()))


def codes(reading: Reading) -> list[str]:
    return [each.code for each in reading.findings]


def test_being_part_of_a_unit_does_not_say_what_is_covered() -> None:
    unit = 'ex:u a elm:Qualification ; adms:identifier [ skos:notation "105444" ; elm:schemeName "tutkinnonosat" ] .'
    found = turtle(specification="; elm:isPartOf ex:u", more=unit)
    assert found.offerings[0].covers == ()
    assert found.offerings[0].kind is PieceKind.PART_OF_UNIT
    assert "elm_coverage_not_said" in codes(found)
    assert "elm_part_of_unknown" in codes(turtle(specification="; elm:isPartOf ex:elsewhere"))


def test_opportunities_that_differ_in_more_than_days_are_offerings_of_their_own() -> None:
    other = f"ex:p{OPPORTUNITY[4:]} ; elm:mode modes:920fbb3cbe ; elm:duration 'P10D'^^xsd:duration ."
    found = turtle(more=other)
    assert [(each.id, each.modes, each.weeks) for each in found.offerings] == [
        ("https://example.org/o", (), None),
        ("https://example.org/p", ("online",), 2),
    ]
    assert {"elm_offered_in_ways", "elm_length_in_days"} <= set(codes(found))


@pytest.mark.parametrize(
    ("opportunity", "specification", "code"),
    [
        ("; elm:mode modes:7813801c77", "", "elm_value_not_ours"),
        ("; elm:applicationDeadline 'soon'", "", "elm_value_unreadable"),
        ("; elm:applicationDeadline '99999-01-01T00:00:00Z'^^xsd:dateTime", "", "elm_value_unreadable"),
        ("; elm:duration 'P1Y3D'^^xsd:duration", "", "elm_value_unreadable"),
        ("; dc:temporal [ elm:startDate '2027-02-01' ; elm:endDate '2027-01-01' ]", "", "elm_ends_before_start"),
        ("; elm:priceDetail [ elm:amount [ rdf:value 5 ; elm:unit currency:SEK ] ]", "", "elm_value_not_ours"),
        ("; elm:priceDetail [ elm:amount [ rdf:value -5 ; elm:unit currency:EUR ] ]", "", "elm_value_unreadable"),
        ("; elm:priceDetail [ elm:amount [ rdf:value 5 ] ], [ elm:amount [ rdf:value 6 ] ]", "", "elm_several_prices"),
        ("", "; elm:volumeOfLearning 'P60M'^^xsd:duration", "elm_value_unreadable"),
        ("", "; elm:creditPoint [ elm:point 'many' ; elm:framework ex:f ]", "elm_value_unreadable"),
        ("", "; elm:creditPoint [ elm:point '5' ; elm:framework ex:f ]", "elm_value_not_ours"),
        ("", "; elm:entryRequirement [ elm:noteLiteral 'Safety card needed'@en ]", "prerequisite_not_a_unit"),
        ("", "; elm:provenBy [ dc:title 'ask maija@example.org'@en ]", "elm_text_personal"),
    ],
)
def test_what_is_doubtful_is_told(opportunity: str, specification: str, code: str) -> None:
    found = turtle(opportunity, specification)
    assert len(found.offerings) == 1
    assert code in codes(found)
    assert "maija" not in repr(found)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ex:o a elm:LearningOpportunity ; elm:providedBy ex:college .", "elm_specification_missing"),
        (f"ex:o a elm:LearningOpportunity ; elm:learningAchievementSpecification ex:s . {SPECIFICATION} .", "elm_provider_missing"),
        (f"{OPPORTUNITY} . ex:s a elm:Qualification .", "elm_name_missing"),
    ],
)
def test_what_is_no_offering_is_left_out_and_told(text: str, code: str) -> None:
    found = elm.read(Document("t.ttl", (HEAD + text).encode()))
    assert found.offerings == ()
    assert code in codes(found)


def test_nothing_asked_for_is_no_prerequisite() -> None:
    found = turtle(specification="; elm:entryRequirement [ elm:noteLiteral 'Ei esitietovaatimuksia.'@fi ]")
    assert found.offerings[0].prerequisites == ()
    assert "prerequisite_not_a_unit" not in codes(found)


def test_osp_is_known_by_what_it_is_called_and_ects_is_op() -> None:
    mine = turtle(
        specification="; elm:creditPoint [ elm:point '5' ; elm:framework ex:f ]", more="ex:f skos:prefLabel 'osaamispiste'@fi ."
    )
    assert mine.offerings[0].extent == Extent(Decimal(5), Decimal(5), Measure.OSP)
    ects = "; elm:creditPoint [ elm:point '2,5' ; elm:framework <http://data.europa.eu/snb/education-credit/6fcec5c5af> ]"
    assert turtle(specification=ects).offerings[0].extent == Extent(Decimal("2.5"), Decimal("2.5"), Measure.OP)


def test_the_examples_of_the_specification(shared: Path) -> None:
    folder = shared.parent / "specs" / "examples"
    if not folder.is_dir():
        pytest.skip("the examples of the specification are not here")
    one = elm.read(Document("o.ttl", (folder / "loq-microcredential-offering.ttl").read_bytes()))
    (found,) = one.offerings
    assert (found.id, found.provider, found.country, found.weeks) == ("POK-0001", "Esimerkkiopisto", "FI", 8)
    assert found.extent == Extent(Decimal(2), Decimal(2), Measure.OP)
    assert found.workload_hours == 54
    assert found.intakes == (Intake(date(2026, 9, 1), date(2026, 10, 26)),)
    assert found.prerequisites == ()
    assert len(found.skills) == 1
    stack = elm.read(Document("s.ttl", (folder / "loq-qualification-stack.ttl").read_bytes()))
    assert (stack.offerings, codes(stack)) == ((), ["elm_only_offerings"])


def test_shapes_ontologies_and_credentials_are_no_catalogue(shared: Path) -> None:
    for path in (*(shared / "elm" / "shapes").glob("*.ttl"), *(shared / "elm" / "ontology").glob("*.ttl")):
        assert not elm.recognises(Document(path.name, path.read_bytes()))
    for path in (shared / "elm" / "samples").iterdir():
        assert not elm.recognises(Document(path.name, path.read_bytes()))


# -- hostile files ---------------------------------------------------------------------------------------------------------

ANYTHING = Offering("one", Text(fi="Kurssi"), PROVIDER, outcomes=(Text(fi="osaa"),), intakes=(Intake(date(2027, 1, 1)),))


def refused(payload: bytes) -> str:
    with pytest.raises(UnreadableInput) as caught:
        elm.read(Document("x", payload))
    return caught.value.code


def _json(**more: Any) -> bytes:
    body = {"@context": {"elm": ELM}, "@id": "https://example.org/o", "@type": "elm:LearningOpportunity", **more}
    return json.dumps(body).encode()


@pytest.mark.parametrize(
    "body",
    [
        _json(**{"@context": "http://data.europa.eu/snb/model/context/edc-ap"}),
        _json(**{"@context": [{"elm": ELM}, "http://data.europa.eu/snb/model/context/edc-ap"]}),
        _json(**{"@context": {"elm": ELM, "@import": "file:///etc/passwd"}}),
        _json(**{"@context": {"elm": ELM, "a": {"@id": "elm:a", "@context": "http://127.0.0.1/"}}}),
        _json(**{"elm:providedBy": {"@context": ["http://127.0.0.1/"], "@id": "x:y"}}),
    ],
)
def test_a_context_outside_the_file_is_not_fetched(body: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_socket(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", no_socket)
    assert refused(body) == "context_elsewhere"


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    start = written(ANYTHING).payload
    assert refused(start + b"<x:a> <x:b> " + b"<<( <x:a> <x:b> " * 100_000 + b"1" + b" )>>" * 100_000 + b" .") == "too_deep"
    assert refused(_json()[:-1] + b', "x:y": ' + b"[" * 2000 + b"]" * 2000 + b"}") == "too_deep"
    assert refused(start + b'<x:a> <x:b> "' + b"x" * 20_000_000 + b'" .') == "text_too_long"
    assert refused(start[:-20]) == "not_rdf"
    monkeypatch.setattr(statements, "MOST_STATEMENTS", 10)
    assert refused(start) == "too_many_statements"
    assert refused(b"#" * (statements.MOST_BYTES + 1) + start) == "too_many_bytes"


def test_deep_blank_nodes_and_wide_files_end(recwarn: pytest.WarningsRecorder) -> None:
    deep = written(ANYTHING).payload + b"<x:a> <x:b> " + b"[ <x:b> " * 50_000 + b"1" + b"]" * 50_000 + b" ."
    assert len(elm.read(Document("deep.ttl", deep)).offerings) == 1


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False), st.sampled_from([RdfFormat.TURTLE, RdfFormat.JSON_LD]))
def test_a_broken_file_gives_one_clear_error_or_less(rng: random.Random, form: RdfFormat) -> None:
    payload = bytearray(written(ANYTHING, form=form).payload)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(payload))
        changes = (b"", bytes([rng.randrange(256)]), bytes(payload[at : at + 40]) * 2, b"[]", b"{}", b"<>", b"\"'")
        payload[at : at + rng.choice([0, 1, 30])] = rng.choice(changes)
    document = Document("x", bytes(payload))
    if elm.recognises(document):
        with contextlib.suppress(UnreadableInput):
            elm.read(document)
