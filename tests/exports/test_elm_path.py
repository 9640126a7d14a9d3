"""The offerings of a plan in ELM: this path's, no other intake, nothing that the shapes refuse."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, Triple, parse

from ontology.elm import ELM
from pathways import sample
from pathways.stores import shacl
from tests.cli.conftest import Run

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
ON = ("--on", "2026-12-01", "--language", "fi")


@pytest.fixture
def learner(tmp_path: Path) -> Path:
    path = tmp_path / "learner.json"
    path.write_bytes(sample.payload("learner-dropped-out.json"))
    return path


def triples(path: Path) -> list[Triple]:
    quads: list[Quad] = list(parse(path.read_bytes(), RdfFormat.TURTLE))
    return [each.triple for each in quads]


def of_class(found: list[Triple], name: str) -> set[str]:
    return {each.subject.value for each in found if each.predicate.value == TYPE and each.object.value == f"{ELM}{name}"}


def values(found: list[Triple], subject: str, name: str) -> set[str]:
    return {each.object.value for each in found if each.subject.value == subject and each.predicate.value == f"{ELM}{name}"}


def test_each_step_is_one_opportunity_that_leads_up_to_the_qualification(run: Run, learner: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.ttl"
    answer = run("plan", "--learner", learner, *ON, "--elm", file, "--json").answer
    steps = {each["id"]: each for each in answer["plans"][0]["steps"] if each["kind"] == "offering"}
    found = triples(file)
    opportunities = of_class(found, "LearningOpportunity")
    assert len(opportunities) == len(steps)
    for each in steps.values():
        (mine,) = [one for one in opportunities if f"/{each['id']}/" in f"{one}/"]
        (specification,) = values(found, mine, "learningAchievementSpecification")
        starts = values(found, f"{mine}/period", "startDate")
        assert {one[:10] for one in starts} <= {each["start"]}  # none where one may start in any week
        for covered in each["covers"]:
            assert any(one.endswith(f"/unit/{covered['unit']}") for one in values(found, specification, "isPartOf"))
    counted = {each["unit"] for each in answer["plans"][0]["placements"]} | {
        one["unit"] for each in answer["plans"][0]["steps"] for one in each["covers"]
    }
    units = {each.rpartition("/unit/")[2] for each in of_class(found, "Qualification") if "/unit/" in each and each.count("/") < 12}
    assert units <= counted
    assert "elm_without_order" in {each["code"] for each in answer["findings"]}


def test_the_shapes_of_the_commission_are_content(run: Run, learner: Path, tmp_path: Path, shared: Path) -> None:
    names = ("LOQ-constraints.ttl", "LOQ-constraints-mdr.ttl")
    shapes = shacl.repaired(*((shared / "elm" / "shapes" / each).read_bytes() for each in names))
    file = tmp_path / "plan.ttl"
    run("plan", "--learner", learner, *ON, "--elm", file, "--lang", "sv")
    assert [(each.node, each.property, each.constraint) for each in shacl.faults(triples(file), shapes)] == []


def test_the_nodes_are_those_of_the_whole_catalogue(run: Run, learner: Path, tmp_path: Path) -> None:
    part, whole = tmp_path / "plan.ttl", tmp_path / "all.ttl"
    run("plan", "--learner", learner, *ON, "--elm", part)
    run("export", "--as", "elm", "--to", whole)
    assert set(triples(part)) <= set(triples(whole))


def test_without_a_plan_nothing_is_written_and_it_is_told(run: Run, learner: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.ttl"
    answer = run("plan", "--learner", learner, *ON, "--elm", file, "--by", "2026-12-24", "--json").answer
    assert answer["status"] == "impossible"
    assert not file.exists()
    assert "elm_no_plan" in {each["code"] for each in answer["findings"]}
