"""The Commission's shapes for credentials on the data that we make: only what comes with the seal is missing.

Not shipped with the project; skipped where the folder of shared data is absent. Both contexts are read from there: neither address
is relied on.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from pyoxigraph import RdfFormat, Triple, parse

import loaders
from loaders.document import Document
from pathways.exports.edc import CONTEXTS, credential
from pathways.exports.open_badge import Around
from pathways.model import Certainty, Coverage, Extent, LinkRelation, LinkSubject, Measure, Offering, SkillLink, Text
from pathways.rules.european_standard import units_of
from pathways.stores import shacl
from tests.contracts.contents import offerings, sample_contents, skill_contents

# rdflib's own reader of JSON-LD uses a class that rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

SEAL = {
    # what comes with the seal: elm-edc.md 5
    ("http://data.europa.eu/snb/model/elm/eidasLegalIdentifier", "MinCount"),
    ("http://purl.org/dc/terms/issued", "MinCount"),
    ("https://www.w3.org/2018/credentials#issued", "MinCount"),
    ("https://www.w3.org/2018/credentials#issuer", "Node"),
}


PLAIN = Offering("pok", Text(fi="Kurssi", sv="Kurs"), "Example College", outcomes=(Text(fi="osaa"),))


@pytest.fixture(scope="module")
def shapes(shared: Path) -> Any:
    """Structure and code lists together."""
    names = ("EDC-generic-no-cv.ttl", "EDC-generic-full.ttl")
    return shacl.repaired(*((shared / "elm" / "shapes" / each).read_bytes() for each in names))


@pytest.fixture(scope="module")
def contexts(shared: Path) -> list[Any]:
    files = (shared / "contexts" / "credentials-v1.jsonld", shared / "elm" / "context" / "edc-ap-context.jsonld")
    return [json.loads(each.read_text(encoding="utf-8"))["@context"] for each in files]


def triples(content: dict[str, Any], contexts: list[Any]) -> list[Triple]:
    from rdflib import Graph

    assert content["@context"] == CONTEXTS
    graph = Graph().parse(data=json.dumps(content | {"@context": contexts}), format="json-ld")
    return [each.triple for each in parse(graph.serialize(format="nt", encoding="utf-8"), RdfFormat.N_TRIPLES)]


def data_of(content: Any, contexts: list[Any]) -> list[Triple]:
    """As the issuing tool takes it: the credential inside its wrapper."""
    assert set(content) == {"credential"}
    return triples(content["credential"], contexts)


def made(one: Offering, around: Around, grade: str | None = None) -> Any:
    payload = credential("https://example.org/pok", one, around, awarded_on=date(2026, 11, 30), grade=grade).payload
    assert payload is not None
    return json.loads(payload)


def faults(found: list[Triple], shapes: Any) -> set[tuple[str, str]]:
    return {(each.property, each.constraint.removesuffix("ConstraintComponent")) for each in shacl.faults(found, shapes)}


def around() -> tuple[Around, list[Offering]]:
    contents = [*sample_contents(), *skill_contents()]
    held = [content for _, content in contents]
    skills = next(each.skills for each in held if each.skills is not None)
    links = tuple(link for each in held for link in each.links)
    units = units_of(one for each in held for one in each.qualifications)
    return Around(units, links, skills), [one for each in held for one in each.offerings]


def test_every_offering_of_the_sample_lacks_only_what_comes_with_the_seal(shapes: Any, contexts: list[Any]) -> None:
    about, poks = around()
    assert len(poks) > 40
    for number, each in enumerate(poks[::3]):
        found = data_of(made(each, about, grade="4" if number % 2 else None), contexts)
        assert faults(found, shapes) <= SEAL
        assert len(faults(found, shapes)) == 3


def test_what_the_seal_adds_makes_it_whole(shapes: Any, contexts: list[Any]) -> None:
    about, poks = around()
    content = made(poks[0], about, grade="5")["credential"]
    content["issued"] = content["validFrom"]
    country = content["issuer"]["location"]["address"]["countryCode"]
    for organisation in (content["issuer"], content["credentialSubject"]["hasClaim"][0]["awardedBy"]["awardingBody"][0]):
        number = {"id": "urn:epass:org:1:eidas", "type": "LegalIdentifier", "notation": "VATFI-00000000", "spatial": country}
        organisation["eIDASIdentifier"] = number
    assert faults(triples(content, contexts), shapes) == set()


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(offering=offerings)
def test_any_offering_with_a_name(shapes: Any, contexts: list[Any], offering: Offering) -> None:
    one = replace(offering, name=Text(fi=offering.name.fi or "nimi", sv=offering.name.sv), provider=offering.provider or "Koulu")
    assert faults(data_of(made(one, Around({})), contexts), shapes) <= SEAL


def test_nothing_of_the_data_is_lost_on_the_way_to_a_graph(contexts: list[Any]) -> None:
    """Terms that a context does not know vanish without a word."""
    skill = "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a"
    link = SkillLink(
        LinkSubject.OFFERING, "pok", skill, LinkRelation.CLOSE, "Example College", date(2026, 1, 1), "by hand", "1.1.1"
    )
    one = Offering(
        "pok",
        Text(fi="Kurssi", sv="Kurs"),
        "Example College",
        covers=(Coverage("105444"),),
        extent=Extent(Decimal(5), Decimal(5), Measure.OSP),
        outcomes=(Text(fi="osaa"),),
        workload_hours=Decimal("40.5"),
        level="4",
        languages=("sv",),
        modes=("online",),
        assessment="koe",
        quality_assurance="lupa",
        prerequisites=("105440",),
        awarding_body="Example Board",
        country="SE",
    )
    content = made(one, Around({}, (link,)), grade="hyväksytty")
    objects = {each.object.value for each in data_of(content, contexts)}
    levels = ("http://data.europa.eu/snb/eqf/4", "http://data.europa.eu/snb/qdr/c_cbf250da")
    authority = "http://publications.europa.eu/resource/authority/"
    objects_of_units = {"https://virkailija.opintopolku.fi/koodisto-service/rest/codeelement/tutkinnonosat_105444", "105444"}
    assert objects_of_units <= objects
    expected = {
        "Kurssi",
        "Kurs",
        "osaa",
        "5",
        "koe",
        "lupa",
        "105440",
        "Example Board",
        "hyväksytty",
        "pok",
        skill,
        *levels,
    }
    # rdflib rewrites 40 hours as a day and a half: the text is looked at (elm-edc.md 6).
    assert content["credential"]["credentialSubject"]["hasClaim"][0]["specifiedBy"]["volumeOfLearning"] == "PT40H30M"
    assert expected | {f"{authority}country/SWE", f"{authority}language/SWE"} <= objects


def test_our_own_reader_finds_the_pok_and_its_unit_again() -> None:
    """As a proposal, with the day of award and the points in their measure."""
    one = replace(PLAIN, covers=(Coverage("105444"),), extent=Extent(Decimal(5), Decimal(5), Measure.OSP))
    _, reading = loaders.read(Document("edc.json", json.dumps(made(one, Around({}), grade="4")).encode()))
    assert reading.record is not None
    (found,) = reading.record.evidence
    assert (found.code, found.unit, found.name, found.assessed_on) == ("pok", "105444", one.name, date(2026, 11, 30))
    assert found.certainty is Certainty.PROPOSED
    assert found.osp == Decimal(5)
