"""``pathways closest`` and ``pathways next`` as people type them: on the sample and on real requirements and records."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Run = Callable[..., Any]
Refused = Callable[..., str]
SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schemas"
ON = ("--on", "2026-12-01")
NEXT = ("next", "--qualification", "OPH-2455-2017", "--competence-area", "1664", "--holds", "105444", *ON)
RECORDS = (
    "ammatillinen-full_2022-07-14.json",
    "ammatillinen-reforminmukainenperustutkinto_2025-09-25.json",
    "ammatillinen-tunnustettu_2022-07-14.json",
    "ammatillinen-osittainensuoritususeastatutkinnosta_2025-10-29.json",
)


def valid(verb: str, answer: object) -> None:
    schema = json.loads((SCHEMAS / f"{verb}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(answer)


@pytest.fixture
def lines(run: Run) -> Refused:
    """One line on stderr and exit code 2."""

    def refused(*words: object) -> str:
        ran = run(*words)
        assert ran.code == 2
        assert ran.out == ""
        assert ran.err.count("\n") == 1
        return str(ran.err)

    return refused


# -- closest -------------------------------------------------------------------------------------------------------------


def test_what_is_proposed_stands_apart_from_what_counts(run: Run) -> None:
    answer = run("closest", "--holds", "105444", "105440:proposed", *ON, "--json").answer
    valid("closest", answer)
    first = answer["results"][0]
    assert (first["kind"], first["held_osp"], first["remaining_osp"]) == ("qualification", 45, 135)
    assert first["if_recognised"] == {"remaining_osp": 95, "remaining_units": 6, "held_osp": 85}
    assert [each["id"] for each in first["proposed"]] == ["by hand:105440"]
    assert first["plan"] is None


def test_a_limit_asks_for_the_best_plan_to_each_row(run: Run) -> None:
    answer = run("closest", "--holds", "105444", "105440", *ON, "--from", "2026-12-07", "--json").answer
    valid("closest", answer)
    plans = [each["plan"] for each in answer["results"] if each["kind"] == "qualification"]
    assert plans[0]["status"] == "optimal"
    assert plans[0]["totals"]["weeks"] > 0
    assert "impossible" in {each["status"] for each in plans}
    alone = run("plan", "--qualification", "OPH-2455-2017", "--competence-area", "1664", "--holds", "105444", "105440", *ON,
                "--from", "2026-12-07", "--json").answer  # fmt: skip
    assert plans[0]["totals"] == alone["plans"][0]["totals"]


def test_a_short_list_is_the_beginning_of_the_long_one(run: Run) -> None:
    words = ("closest", "--holds", "105444", *ON, "--json", "--top")
    assert run(*words, "3").answer["results"] == run(*words, "50").answer["results"][:3]


@pytest.mark.parametrize("name", RECORDS)
def test_the_nearest_of_the_real_trees_are_exact(run: Run, shared: Path, name: str) -> None:
    """A check of each row says the same."""
    trees = sorted((shared / "eperusteet").glob("rakenne-*.json"))
    record = ("--learner", shared / "koski" / name, *ON, "--json", "--data", *trees)
    answer = run("closest", "--top", "6", *record).answer
    valid("closest", answer)
    assert len(answer["results"]) == 6
    for row in answer["results"]:
        if row["kind"] != "qualification" or row["qualification"]["register_number"] == "OPH-1886-2017":
            continue  # one number, two documents
        area = [each["code"] for each in row["branch"] if each["code"]][-1:]
        goal = ("--qualification", row["qualification"]["register_number"], "--method", row["qualification"]["method"])
        checked = run("check", *goal, *(("--competence-area", *area) if area else ()), *record).answer
        assert checked["remaining_osp"] == row["remaining_osp"]
        assert checked["remaining_units"] == row["remaining_units"]
        assert checked["verdict"] == row["verdict"]


@pytest.mark.parametrize(("lang", "word"), [("fi", "Paras suunnitelma"), ("sv", "Bästa planen"), ("en", "Best plan")])
def test_a_ranking_with_plans_in_each_language(run: Run, lang: str, word: str) -> None:
    ran = run("closest", "--holds", "105444", "105440:proposed", *ON, "--prefer", "cost", "--lang", lang)
    assert ran.code == 0
    assert word in ran.out
    assert max(map(len, ran.out.splitlines())) <= 120


def test_named_units_are_ranked_together_and_one_by_one(run: Run) -> None:
    words = ("--holds", "105444", "105440:2", *ON, "--json")
    answer = run("closest", "--unit", "105440", "105444", "105432", *words).answer
    valid("closest", answer)
    rows = answer["results"]
    assert [(each["kind"], each["id"]) for each in rows] == [
        ("unit", "105444"),
        ("units", None),
        ("unit", "105440"),
        ("unit", "105432"),
    ]
    for row in rows:
        checked = run("check", "--unit", *row["units"], *words).answer
        for figure in ("verdict", "remaining_osp", "remaining_units"):
            assert row[figure] == checked[figure], (row["units"], figure)
    assert [each["unit"] for each in rows[1]["exits"]] == ["105440"]
    planned = run("closest", "--unit", "105440", "105444", *words, "--prefer", "cost").answer["results"]
    together = next(each for each in planned if each["kind"] == "units")
    alone = run("plan", "--unit", "105440", "105444", *words, "--prefer", "cost").answer["plans"][0]
    assert together["plan"]["totals"] == alone["totals"]
    assert "pok" in {each["kind"] for each in planned}


def test_one_named_unit_is_one_row_and_its_proposals_stand_apart(run: Run) -> None:
    (row,) = run("closest", "--unit", "105440", *ON, "--json").answer["results"]
    assert (row["kind"], row["remaining_units"], row["exits"]) == ("unit", 1, [])
    rows = run("closest", "--unit", "105440", "105432", "--holds", "105440:proposed", *ON, "--json").answer["results"]
    together = next(each for each in rows if each["kind"] == "units")
    assert (together["remaining_units"], together["if_recognised"]["remaining_units"]) == (2, 1)


def test_an_area_leaves_its_branches_only(run: Run, lines: Refused) -> None:
    every = run("closest", "--holds", "105444", *ON, "--json", "--top", "99").answer["results"]
    words = ("closest", "--holds", "105444", *ON, "--json")
    some = run(*words, "--competence-area", "1664", "1665").answer["results"]
    codes = {"1664", "1665"}
    assert some == [each for each in every if codes & {step["code"] for step in each["branch"]}]
    assert "1664" in lines(*words, "--competence-area", "9999")
    assert "--unit" in lines(*words, "--competence-area", "1664", "--unit", "105440")
    assert "2343" not in lines(*words, "--qualification", "OPH-2455-2017", "--competence-area", "2344")
    goals = run("next", "--competence-area", "1665", *ON, "--json", "--top", "1").answer["goals"]
    assert {step["code"] for each in goals for step in each["branch"]} == {"1665"}


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_named_units_in_each_language(run: Run, lang: str) -> None:
    ran = run("closest", "--unit", "105440", "105444", "--holds", "105444", *ON, "--lang", lang, "--prefer", "cost")
    assert ran.code == 0
    assert {"fi": "mitään ei puutu", "sv": "inget återstår", "en": "nothing left to do"}[lang] in ran.out


# -- next ----------------------------------------------------------------------------------------------------------------


def test_what_can_be_started_is_told_with_its_place_in_the_best_plans(run: Run) -> None:
    answer = run(*NEXT, "--json").answer
    valid("next", answer)
    assert answer["startable"] > len(answer["starts"]) == 20
    assert [each["plan"]["status"] for each in answer["goals"]] == ["optimal"]
    first = answer["starts"][0]
    assert (first["id"], first["kind"], first["every_best_plan"]) == ("POH-105440", "offering", 1)
    assert first["effects"][0]["moves_osp"] == 40
    assert all(each["start"] is None or each["start"] >= "2026-12-01" for each in answer["starts"])


def test_what_is_in_every_best_plan_is_in_the_plan(run: Run) -> None:
    starts = run(*NEXT, "--json", "--top", "100").answer["starts"]
    plan = run("plan", *NEXT[1:], "--json").answer["plans"][0]
    steps = {each["id"] for each in plan["steps"]}
    offered = [each for each in starts if each["kind"] == "offering"]
    every = {each["id"] for each in offered if each["every_best_plan"]}
    assert every
    assert every <= steps
    assert {each["id"] for each in offered if each["best_plans"]} >= steps & {each["id"] for each in offered}


def test_without_a_goal_the_nearest_are_taken(run: Run) -> None:
    answer = run("next", "--holds", "105444", *ON, "--goals", "2", "--top", "5", "--json").answer
    valid("next", answer)
    nearest = [
        each for each in run("closest", "--holds", "105444", *ON, "--json").answer["results"] if each["kind"] == "qualification"
    ]
    assert [each["branch"] for each in answer["goals"]] == [each["branch"] for each in nearest[:2]]


def test_a_named_unit_is_a_goal(run: Run) -> None:
    answer = run("next", "--unit", "105438", *ON, "--json").answer
    assert [each["units"] for each in answer["goals"]] == [["105438"]]
    assert {each["id"] for each in answer["starts"] if each["kind"] == "unit"} == {"105438"}


def test_nothing_is_left_to_start_for_what_is_complete(run: Run) -> None:
    answer = run("next", "--unit", "105444", "--holds", "105444", *ON, "--json").answer
    assert (answer["goals"], answer["starts"], answer["startable"]) == ([], [], 0)
    assert run("next", "--unit", "105444", "--holds", "105444", *ON).code == 0


@pytest.mark.parametrize(("lang", "word"), [("fi", "voi aloittaa nyt"), ("sv", "kan påbörjas nu"), ("en", "can be started now")])
def test_what_comes_next_in_each_language(run: Run, lang: str, word: str) -> None:
    ran = run(*NEXT, "--lang", lang, "--top", "6")
    assert ran.code == 0
    assert word in ran.out
    assert max(map(len, ran.out.splitlines())) <= 120


@pytest.mark.parametrize("name", RECORDS)
def test_the_units_of_a_real_tree_without_a_catalogue(run: Run, shared: Path, name: str) -> None:
    tree = shared / "eperusteet" / "rakenne-autoalan-perustutkinto2017.json"
    answer = run("next", "--learner", shared / "koski" / name, *ON, "--json", "--data", tree, "--qualification",
                 "OPH-2762-2017", "--goals", "2").answer  # fmt: skip
    valid("next", answer)
    assert {each["kind"] for each in answer["starts"]} == {"unit"}
    assert {effect["in_plans"] for each in answer["starts"] for effect in each["effects"]} == {"no_plan"}


@pytest.mark.parametrize("verb", ["closest", "next"])
def test_wrong_limits_are_refused_in_one_line(lines: Refused, verb: str, tmp_path: Path) -> None:
    assert "--by" in lines(verb, "--by", "soon", *ON)
    assert "2020" in lines(verb, "--from", "2020-01-01", *ON)
    assert "nowhere" in lines(verb, "--exclude", "nowhere", *ON)
    broken = tmp_path / "broken.json"
    broken.write_text('{"a": ', encoding="utf-8")
    assert "broken.json" in lines(verb, "--offerings", broken, *ON)
    assert lines(verb, "--time-limit", "-1", *ON)
