"""CTDL: the rules as nested conditions, identifiers that stay, and what cannot be said told."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pathways import sample
from pathways.exports import ctdl
from pathways.model import (
    CountBounds,
    Group,
    GroupKind,
    Leaf,
    Method,
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
from pathways.rules.reading import read_tree
from tests.cli.conftest import Run

ON = date(2026, 12, 1)
IRI = "https://example.org/q"
A = Unit("100001", Text(fi="Pakollinen"), requirements=(Requirement("100001:1", Text(fi="tekee")),))
B, C = Unit("100002", Text(fi="Valinnainen B")), Unit("100003", Text(fi="Valinnainen C", sv="Valbar C"))
COMMON = Unit(
    "400012",
    Text(fi="Viestintä"),
    UnitKind.COMMON,
    sub_units=(
        SubUnit("1", "AI1", Text(fi="Suomi"), "AI", mandatory_osp=Decimal(4)),
        SubUnit("2", "AI2", Text(fi="Suomi toisena kielenä"), "AI", mandatory_osp=Decimal(4)),
        SubUnit("3", "VK", Text(fi="Englanti"), "VK", mandatory_osp=Decimal(3), optional_osp=Decimal(3), has_optional=True),
    ),
)


def bounds(least: int | None, most: int | None) -> OspBounds:
    return OspBounds(*(None if each is None else Decimal(each) for each in (least, most)))


def qualification(*children: Group | Leaf, osp: OspBounds | None = None, **more: Any) -> Qualification:
    root = Group("0", Text(fi="Tutkinto"), osp=osp, children=children)
    given = {"valid_from": date(2020, 8, 1), "units": (A, B, C, COMMON)} | more
    return Qualification(
        "1", "OPH-1-2020", Text(fi="Tutkinto"), QualificationKind.FURTHER, (Structure(Method.REFORMI, root),), **given
    )


def made(one: Qualification, on: date = ON) -> tuple[dict[str, dict[str, Any]], list[str]]:
    ruled = [ctdl.Ruled(each.method, read_tree(one, each)) for each in one.structures]
    written = ctdl.qualification_document(one, ruled, IRI, today=on)
    assert written.payload is not None
    return {each["@id"]: each for each in json.loads(written.payload)["@graph"]}, [each.code for each in written.findings]


def root_condition(nodes: dict[str, dict[str, Any]]) -> dict[str, Any]:
    (found,) = nodes[f"{IRI}/structure/reformi/destination"]["ceterms:hasCondition"]
    assert isinstance(found, dict)
    return found


def unit(code: str) -> str:
    return f"{IRI}/structure/reformi/unit/{code}"


def test_all_of_these_is_the_number_of_these() -> None:
    group = Group(
        "0.0",
        Text(fi="Pakolliset"),
        children=tuple(Leaf(f"0.0.{n}", c, mandatory=True) for n, c in enumerate(("100001", "100002"))),
    )
    nodes, _ = made(qualification(group))
    inside = root_condition(nodes)["ceterms:hasCondition"][0]
    assert inside["ceterms:name"] == {"fi": "Pakolliset"}
    assert inside["ceterms:requiredNumber"] == 2
    assert inside["ceterms:targetComponent"] == [unit("100001"), unit("100002")]


def test_points_are_constraints_whose_number_survives_json_ld() -> None:
    leaves = (Leaf("0.0", "100002", Decimal(15)), Leaf("0.1", "100003", Decimal("22.5")))
    nodes, _ = made(qualification(*leaves, osp=bounds(30, 35)))
    condition = root_condition(nodes)
    assert condition["ceterms:requiredConstraints"] == 2
    found = [(each["ceterms:comparator"], each["ceterms:rightSource"]) for each in condition["ceterms:hasConstraint"]]
    assert found == [("compare:GTEQ", [{"@value": 30}]), ("compare:LTEQ", [{"@value": 35}])]
    assert {"30", "35"} <= set(re.findall(r"\d+", condition["ceterms:description"]["sv"]))
    assert nodes[unit("100003")]["ceterms:creditValue"][0]["schema:value"] == 22.5


def test_at_most_is_told_because_ctdl_reads_at_least() -> None:
    choice = Group("0.0", Text(fi="Yksi"), count=CountBounds(1, 1), children=(Leaf("0.0.0", "100002"), Leaf("0.0.1", "100003")))
    nodes, told = made(qualification(choice))
    condition = root_condition(nodes)["ceterms:hasCondition"][0]
    assert condition["ceterms:requiredNumber"] == 1
    assert "at most 1" in condition["ceterms:description"]["en"]
    assert "ctdl_upper_count" in told


def test_a_group_that_the_points_force_is_required_and_another_is_not() -> None:
    forced = Group("0.0", Text(fi="Pakko"), osp=bounds(20, 20), children=(Leaf("0.0.0", "100001", Decimal(20)),))
    free = Group("0.1", Text(fi="Vapaa"), osp=bounds(5, 10), children=(Leaf("0.1.0", "100002", Decimal(10)),))
    other = Group("0.2", Text(fi="Muu"), osp=bounds(0, 10), children=(Leaf("0.2.0", "100003", Decimal(10)),))
    nodes, told = made(qualification(forced, free, other, osp=bounds(30, 30)))
    parts = root_condition(nodes)["ceterms:hasCondition"]
    numbers = {
        part["ceterms:hasCondition"][0]["ceterms:name"]["fi"]: part["ceterms:requiredNumber"]
        for part in parts
        if "ceterms:hasCondition" in part
    }
    assert numbers == {"Pakko": 1, "Vapaa": 0}
    assert "ctdl_only_where_used" in told


def test_an_open_group_is_one_component_with_its_points() -> None:
    anything = Group("0.0", Text(fi="Korkeakouluopinnot"), GroupKind.OPEN, osp=bounds(0, 15))
    nodes, told = made(qualification(anything, Leaf("0.1", "100001", Decimal(20)), osp=bounds(30, 30)))
    component = nodes[f"{IRI}/structure/reformi/open/0.0"]
    (value,) = component["ceterms:creditValue"]
    assert (value["schema:minValue"], value["schema:maxValue"]) == (0, 15)
    assert "ceterms:proxyFor" not in component
    assert "ctdl_open_group" in told


def test_a_unit_asks_for_its_requirements_and_stands_for_the_unit_of_our_graph() -> None:
    nodes, _ = made(qualification(Leaf("0.0", "100001", Decimal(20), mandatory=True)))
    component = nodes[unit("100001")]
    assert component["ceterms:proxyFor"] == f"{IRI}/unit/100001"
    (condition,) = component["ceterms:hasCondition"]
    (target,) = condition["ceterms:targetComponent"]
    assert nodes[target]["@type"] == "ceterms:CompetencyComponent"
    assert nodes[target]["ceterms:name"] == {"fi": "tekee"}


def test_of_language_variants_one_is_enough_and_optional_points_are_asked_for() -> None:
    nodes, _ = made(qualification(Leaf("0.0", "400012", Decimal(10), mandatory=True)))
    ((condition),) = nodes[unit("400012")]["ceterms:hasCondition"]
    inside = condition["ceterms:hasCondition"]
    assert [each.get("ceterms:requiredNumber") for each in inside] == [1, None]
    assert [len(each["ceterms:targetComponent"]) for each in inside] == [2, 1]


def test_one_unit_of_two_extents_is_two_components() -> None:
    nodes, _ = made(qualification(Leaf("0.0", "100002", Decimal(15)), Leaf("0.1", "100002", Decimal(20)), osp=bounds(15, None)))
    assert {f"{unit('100002')}/15", f"{unit('100002')}/20"} <= set(nodes)
    assert unit("100002") not in nodes


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        ({"valid_from": date(2027, 1, 1)}, "Developing"),
        ({"valid_from": None}, "Developing"),
        ({"draft": True}, "Developing"),
        ({"valid_to": date(2026, 12, 1)}, "Active"),
        ({"valid_to": date(2026, 11, 30), "transition_to": date(2027, 1, 1)}, "TeachOut"),
        ({"valid_to": date(2026, 11, 30)}, "Ceased"),
    ],
)
def test_a_version_has_its_state_on_the_day(dates: dict[str, Any], state: str) -> None:
    nodes, _ = made(qualification(Leaf("0.0", "100001"), **dates))
    (found,) = nodes[f"{IRI}/structure/reformi"]["ceterms:lifeCycleStatusType"]
    assert found["ceterms:targetNode"] == f"lifeCycle:{state}"


def test_identifiers_have_the_published_form_and_stay_the_same() -> None:
    form = re.compile(r"ce-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    nodes, _ = made(qualification(Leaf("0.0", "100001")))
    found = [each["ceterms:ctid"] for each in nodes.values()]
    assert all(form.fullmatch(each) for each in found)
    assert len(set(found)) == len(found)
    # Written down once: a changed derivation would cut every document that is out there from its successor.
    assert ctdl.ctid("https://w3id.org/pok/id/requirements/612/qualification/612") == "ce-7852e47d-5ed4-413b-8149-469a15ef5c15"


def test_both_sides_of_membership_agree() -> None:
    nodes, _ = made(qualification(Leaf("0.0", "100001"), Leaf("0.1", "100003")))
    pathway = nodes[f"{IRI}/structure/reformi"]
    assert sorted(pathway["ceterms:hasPart"]) == sorted(each for each in nodes if each != pathway["@id"])
    assert all(each["ceterms:isPartOf"] == [pathway["@id"]] for each in nodes.values() if each is not pathway)


# -- the command line --------------------------------------------------------------------------------------------------


@pytest.fixture
def learner(tmp_path: Path) -> Path:
    path = tmp_path / "learner.json"
    path.write_bytes(sample.payload("learner-dropped-out.json"))
    return path


def planned(run: Run, learner: Path, file: Path, *more: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    answer = run("plan", "--learner", learner, "--on", "2026-12-01", "--language", "fi", "--ctdl", file, "--json", *more).answer
    return answer, json.loads(file.read_bytes())["@graph"]


def test_the_chosen_path_stands_beside_the_pathway_and_is_none(run: Run, learner: Path, tmp_path: Path) -> None:
    answer, graph = planned(run, learner, tmp_path / "plan.jsonld")
    assert [each["@id"] for each in graph if each["@type"] == "ceterms:Pathway"] == [graph[0]["@id"]]
    inside = set(graph[0]["ceterms:hasPart"])
    offered = [each for each in graph if each["@type"] in ("ceterms:MicroCredential", "ceterms:LearningOpportunityProfile")]
    steps = [each["id"] for each in answer["plans"][0]["steps"] if each["kind"] == "offering"]
    assert [each["ceterms:identifier"][0]["ceterms:identifierValueCode"] for each in offered] == steps
    assert not inside & {each["@id"] for each in offered}
    links = [
        (each["clr:AssociationType"], each["clr:sourceId"]["@id"], each["clr:targetId"]["@id"])
        for each in graph
        if each["@type"] == "clr:Association"
    ]
    assert {kind for kind, _, _ in links} == {"isPartOf", "precedes"}
    ids = {each["@id"] for each in graph if "@id" in each}
    assert all(source in ids and target in ids for _, source, target in links)
    assert len([each for each in links if each[0] == "precedes"]) == len(steps) - 1
    assert {each["@id"] for each in offered} <= {source for kind, source, _ in links if kind == "isPartOf"}
    assert "ceterms:TransferValueProfile" not in {each["@type"] for each in graph}


def test_a_step_that_is_no_resource_is_told_and_losses_are_counted(run: Run, learner: Path, tmp_path: Path) -> None:
    answer, _ = planned(run, learner, tmp_path / "plan.jsonld")
    told = {each["code"]: each for each in answer["findings"]}
    others = [each["id"] for each in answer["plans"][0]["steps"] if each["kind"] != "offering"]
    assert [each["where"] for each in answer["findings"] if each["code"] == "ctdl_step_not_said"] == others
    assert told["ctdl_losses"]["severity"] == "note"


def test_without_a_plan_the_rules_are_written_and_it_is_told(run: Run, learner: Path, tmp_path: Path) -> None:
    answer, graph = planned(run, learner, tmp_path / "plan.jsonld", "--budget", "0", "--by", "2026-12-24")
    assert answer["status"] == "impossible"
    assert "ctdl_no_plan" in {each["code"] for each in answer["findings"]}
    assert graph[0]["@type"] == "ceterms:Pathway"


def test_a_qualification_is_exported_by_any_of_its_names_and_its_losses_are_listed(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "one.jsonld"
    first = run("export", "OPH-2455-2017", "--as", "ctdl", "--to", file, "--on", "2026-12-01")
    content = json.loads(file.read_bytes())
    assert content["@context"] == ctdl.CONTEXT
    assert "CTDL reads every number as" in first.err
    number = content["@graph"][0]["@id"].split("/requirements/")[1].split("/")[0]
    again = run("export", f"requirements/{number}", "--as", "ctdl", "--on", "2026-12-01")
    assert json.loads(again.out) == content


def test_a_form_of_one_thing_asks_which(run: Run) -> None:
    answer = run("export", "--as", "ctdl", "--lang", "en")
    assert answer.code == 2
    assert "OPH-2455-2017" in answer.err


def test_corrections_change_what_is_written(run: Run, tmp_path: Path) -> None:
    corrections, plain, corrected = tmp_path / "corrections.toml", tmp_path / "plain.jsonld", tmp_path / "corrected.jsonld"
    words = ("export", "OPH-2455-2017", "--as", "ctdl", "--on", "2026-12-01", "--lang", "en", "--to")
    corrections.write_text('[[correction]]\nregister_number = "OPH-2455-2017"\n[correction.osp]\n"105432" = 99\n', encoding="utf-8")
    run(*words, plain)
    run(*words, corrected, "--corrections", corrections)
    assert plain.read_bytes() != corrected.read_bytes()
    corrections.write_text('[[correction]]\nregister_number = "OPH-1-2000"\n', encoding="utf-8")
    assert "nothing is corrected" in run(*words, corrected, "--corrections", corrections).err
    assert plain.read_bytes() == corrected.read_bytes()
    refused = run("export", "--as", "elm", "--corrections", corrections, "--lang", "en")
    assert refused.code == 2
    assert "--as ctdl" in refused.err
