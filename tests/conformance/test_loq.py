"""The Commission's LOQ shapes on everything that we export as ELM.

Not shipped with the project; skipped where the folder of shared data is absent. Two repairs, both in ``shacl.repaired``: patterns
that the validator cannot read, and the shape of specifications, which is switched off in the published file.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from pyoxigraph import Triple

from ontology.elm import ELM
from pathways.exports.elm import view
from pathways.model import Offering, Text
from pathways.stores import shacl
from pathways.stores.port import Content
from tests.contracts.contents import kouta_contents, offerings, real_contents, sample_contents, source

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@pytest.fixture(scope="module")
def shapes(shared: Path) -> Any:
    """Structure and code lists together: what one of them refuses, both refuse."""
    names = ("LOQ-constraints.ttl", "LOQ-constraints-mdr.ttl")
    return shacl.repaired(*((shared / "elm" / "shapes" / each).read_bytes() for each in names))


def told(found: tuple[shacl.Fault, ...]) -> list[tuple[str, str, str]]:
    return [(each.node, each.property, each.constraint) for each in found]


def test_the_sample_and_national_offerings_conform(shapes: Any) -> None:
    found = view([*sample_contents(), *kouta_contents()])
    assert len(found.triples) > 1000
    assert told(shacl.faults(found.triples, shapes)) == []


def test_every_real_qualification_conforms(shapes: Any, shared: Path) -> None:
    found = view(real_contents(shared))
    assert sum(1 for each in found.triples if each.object.value == f"{ELM}Qualification") > 200
    assert told(shacl.faults(found.triples, shapes)) == []


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(offering=offerings)
def test_any_offering_conforms_or_is_left_out(shapes: Any, offering: Offering) -> None:
    # rdflib cannot hold a duration of a milliard of days.
    weeks = None if offering.weeks is None else offering.weeks % 520
    offering = replace(
        offering,
        weeks=weeks,
        name=Text(fi=offering.name.fi or "nimi"),
        outcomes=(Text(fi="osaa"), *offering.outcomes),
    )
    found = view([(source("catalogue/one"), Content(offerings=(offering,)))])
    assert found.triples
    assert told(shacl.faults(found.triples, shapes)) == []


@pytest.mark.parametrize(
    ("cls", "property_name"),
    [
        ("Qualification", "EQFLevel"),
        ("Qualification", "learningOutcome"),
        ("LearningAchievementSpecification", "ISCEDFCode"),
        ("LearningOpportunity", "defaultLanguage"),
        ("LearningOpportunity", "learningAchievementSpecification"),
        ("CreditPoint", "framework"),
        ("WebResource", "contentUrl"),
        ("Organisation", "location"),
    ],
)
def test_the_shapes_do_look(shapes: Any, cls: str, property_name: str) -> None:
    (smaller, *_), offered = (
        sorted(sample_contents()[:2], key=lambda each: len(each[1].qualifications[0].units)),
        sample_contents()[2],
    )
    found = view([smaller, (offered[0], Content(offerings=offered[1].offerings[:12]))]).triples
    node = next(each.subject for each in found if each.predicate.value == TYPE and each.object.value == f"{ELM}{cls}")
    broken: list[Triple] = [
        each for each in found if not (each.subject == node and each.predicate.value == f"{ELM}{property_name}")
    ]
    assert len(broken) < len(found)
    assert (node.value, f"{ELM}{property_name}") in {(each.node, each.property) for each in shacl.faults(broken, shapes)}


def test_the_published_shapes_stop_the_validator_without_the_repair(shared: Path) -> None:
    from rdflib import Graph

    raw = Graph().parse(shared / "elm" / "shapes" / "LOQ-constraints.ttl", format="turtle")
    with pytest.raises(Exception, match=r"bad escape|global flags"):
        shacl.faults(view(sample_contents()).triples, raw)
