"""Demand beside coverage and in a plan: what it decides is said, old signals decide nothing, and no check knows of it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pathways import sample
from tests.demand import NUMBER, SKILLS, signals, tie, written

Run = Callable[..., Any]
ON = sample.TODAY.isoformat()
READ_BLUEPRINTS = SKILLS["105427"]  # in the sample linked to 105444:1


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The whole sample with another table of demand, which is the last."""
    folder = tmp_path_factory.mktemp("demand")
    demand = folder / "demand.csv"
    demand.write_text(signals((READ_BLUEPRINTS, "40", "2026-10-01"), (READ_BLUEPRINTS, "9", "2020-01-01")), encoding="utf-8")
    return [*written(folder, {sample.SKILL_LINKS: sample.payload(sample.SKILL_LINKS).decode()}), demand]


def test_signals_stand_beside_what_is_covered(run: Run, files: list[Path], tmp_path: Path) -> None:
    answer = run("foresight", "--data", *files, "--on", ON, "--json", "--csv", tmp_path / "demand.csv").answer
    assert answer["schema"] == "pathways/foresight/1"
    assert [(each["standing"], each["weight"]) for each in answer["signals"]] == [("counts", 40), ("old", 9)]
    asked = {each["id"]: each["demand"] for each in answer["requirements"]}
    assert asked["105444:1"] == 40
    order = [("open", "declared", "formal").index(each["standing"]) for each in answer["requirements"]]
    assert order == sorted(order)
    rows = list(csv.reader(io.StringIO((tmp_path / "demand.csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    assert len(rows) - 1 == len(answer["requirements"])
    every = run("foresight", "--data", *files, "--on", ON, "--json", "--signal-days", "9999").answer
    assert [each["standing"] for each in every["signals"]] == ["counts", "counts"]


def test_demand_orders_the_gaps(run: Run, files: list[Path], tmp_path: Path) -> None:
    """Without a table of demand nothing is said of it, and the order is that of the documents."""
    links = tmp_path / "gap-links.csv"
    head = "subject_kind,subject,register_number,skill,relation,who,date,method,confidence,esco_version"
    plain = run("gaps", "--data", *files[:-1], "--qualification", NUMBER, "--on", ON, "--json").answer["rows"]
    assert {each["demand"] for each in plain} == {None}
    last = [each["id"] for each in plain if each["kind"] == "requirement"][-1]
    links.write_text(
        f"{head}\nrequirement,{last},{NUMBER},{READ_BLUEPRINTS},close,team,2026-11-01,by hand,,1.1.1\n", encoding="utf-8"
    )
    rows = run("gaps", "--data", *files, links, "--qualification", NUMBER, "--on", ON, "--json").answer["rows"]
    asked = [each["demand"] for each in rows]
    assert asked == sorted(asked, reverse=True)
    assert (rows[0]["demand"], last in {each["id"] for each in rows if each["demand"]}) == (40, True)
    assert sorted(each["id"] for each in rows) == sorted(each["id"] for each in plain)


def test_a_check_is_the_same_byte_for_byte_with_demand_and_without(run: Run, files: list[Path]) -> None:
    asked = ("--qualification", NUMBER, "--holds", "105444", "--on", ON, "--json")
    assert run("check", "--data", *files, *asked).out == run("check", "--data", *files[:-1], *asked).out


def plan_of(run: Run, files: list[Path], *more: str) -> Any:
    asked = ("--qualification", NUMBER, "--competence-area", "1664", "--on", ON, "--json")
    return run("plan", "--data", *files, *asked, *more).answer


def test_on_the_sample_alone_demand_decides_a_tie_and_no_check_knows_of_it(run: Run, files: list[Path], tmp_path: Path) -> None:
    """The career changer's last elective costs nothing and ends no later, whichever of two it is. Were the signal on staircase
    installers not too old to count, it would stay what it is without demand."""
    record, store = tmp_path / "learner.json", tmp_path / "store"
    record.write_bytes(sample.payload("learner-career-changer.json"))
    asked = ("--learner", record, "--qualification", NUMBER, "--competence-area", "1664", "--on", ON, "--json")
    plain, foreseen, old = (
        run("plan", *asked, *more).answer for more in ((), ("--foresight",), ("--foresight", "--signal-days", 9999))
    )
    found = foreseen["foresight"]
    assert (found["decided"], found["chosen"], found["instead"]) == (True, ["105427"], ["105432"])
    assert (found["signals"], found["counting"], found["old"]) == (10, 9, 1)
    assert plain["plans"][0]["totals"] == foreseen["plans"][0]["totals"]
    assert (old["foresight"]["decided"], old["foresight"]["old"]) == (False, 0)
    signals = run("foresight", "--on", ON, "--json").answer["signals"]
    assert [each["standing"] for each in signals].count("old") == 1
    assert {each["region"] for each in signals} >= {None, "Pohjois-Pohjanmaa"}
    demand = tmp_path / sample.DEMAND
    demand.write_bytes(sample.payload(sample.DEMAND))
    run("load", *files[:-1], demand, "--store", store)
    for name in sample.LEARNERS:
        record.write_bytes(sample.payload(name))
        assert run("check", "--store", store, *asked).out == run("check", "--data", *files[:-1], *asked).out


def test_demand_changes_no_measure_of_a_plan_and_says_what_it_decided(run: Run, files: list[Path]) -> None:
    plain, foreseen = plan_of(run, files), plan_of(run, files, "--foresight")
    assert plain["foresight"] is None
    assert plain["plans"][0]["totals"] == foreseen["plans"][0]["totals"]
    found = foreseen["foresight"]
    assert (found["signals"], found["counting"], found["old"]) == (2, 1, 1)
    assert found["decided"] is bool(found["chosen"] or found["instead"])
    assert "0094-foresight" in [each["id"] for each in foreseen["decisions"]]
    assert "0094-foresight" not in [each["id"] for each in plain["decisions"]]


def test_demand_breaks_a_tie_visibly_and_an_old_signal_does_not(run: Run, tmp_path: Path) -> None:
    files = written(tmp_path, tie())

    def learnt(unit: str, day: str) -> tuple[set[str], Any]:
        (tmp_path / "signals.csv").write_text(signals((SKILLS[unit], "5", day)), encoding="utf-8")
        answer = plan_of(run, [*files, tmp_path / "signals.csv"], "--foresight")
        return {each["unit"] for each in answer["plans"][0]["placements"]}, answer["foresight"]

    first, old = learnt("105427", "2020-10-01")
    second, _ = learnt("105432", "2020-10-01")
    assert (first == second, old["decided"], old["counting"], old["old"]) == (True, False, 0, 1)
    with_one, found = learnt("105427", "2026-10-01")
    with_other, other = learnt("105432", "2026-10-01")
    assert "105427" in with_one
    assert "105432" in with_other
    assert found["decided"] or other["decided"]
    for units, told in ((with_one, found), (with_other, other)):
        assert units - first == set(told["chosen"])
        assert first - units == set(told["instead"])


def test_occupations_of_a_unit_an_offering_and_a_plan(run: Run, files: list[Path], tmp_path: Path) -> None:
    unit = run("occupations", "--data", *files, "--unit", "105444", "--on", ON, "--json").answer
    assert unit["count"] >= len(unit["occupations"]) > 0
    for each in unit["occupations"]:
        assert each["essential"] == len(each["essential_skills"]) <= each["essential_of"]
        assert each["optional"] == len(each["optional_skills"]) <= each["optional_of"]
    saved = tmp_path / "plan.json"
    saved.write_text(json.dumps(plan_of(run, files)), encoding="utf-8")
    plan = run("occupations", "--data", *files, "--plan", saved, "--on", ON, "--json").answer
    assert len(plan["skills"]) > 0
    assert plan["asked"]["plan"] is True
    told = run("occupations", "--data", *files, "--unit", "105444", "--on", ON, "--lang", "fi").out
    assert "olennaisista" in told


def test_what_cannot_be_meant_is_said(run: Run, lines: Callable[..., str], files: list[Path]) -> None:
    assert "--unit" in lines("occupations", "--on", ON)
    assert "999999" in lines("occupations", "--unit", "999999", "--on", ON)
    told = run("foresight", "--data", *files[:-1], "--on", ON, "--json").answer
    assert "demand_not_loaded" in [each["code"] for each in told["findings"]]


def test_the_page_for_the_learner_names_the_occupations_only_where_asked(run: Run, tmp_path: Path) -> None:
    """The table has what ``occupations --plan`` says of the same plan, in the same order."""
    plain, page, plan = tmp_path / "plain.html", tmp_path / "page.html", tmp_path / "plan.json"
    run("plan", "--qualification", NUMBER, "--on", ON, "--html", plain, "--lang", "en")
    answer = run("plan", "--qualification", NUMBER, "--on", ON, "--occupations", "--html", page, "--lang", "en", "--json").answer
    heading = "Occupations that this serves"
    assert heading not in plain.read_text(encoding="utf-8")
    said = page.read_text(encoding="utf-8").partition(heading)[2]
    plan.write_text(json.dumps(answer), encoding="utf-8")
    every = run("occupations", "--plan", plan, "--on", ON, "--lang", "en", "--json").answer
    told = answer["plans"][0]["occupations"]
    assert (told["count"], told["skills"], told["occupations"]) == (every["count"], every["skills"], every["occupations"][:10])
    served = every["occupations"][:5]
    places = [said.find(f">{each['name']}<") for each in served]
    assert len(served) == 5
    assert places == sorted(places)
    assert places[0] > 0
    assert all(f"{each['essential']} of {each['essential_of']}" in said for each in served)


def test_a_region_needs_foresight(run: Run) -> None:
    ran = run("plan", "--qualification", NUMBER, "--region", "18")
    assert (ran.code, "--foresight" in ran.err) == (2, True)


def test_a_saved_plan_asks_for_demand_and_occupations_again(run: Run, files: list[Path], tmp_path: Path) -> None:
    def asked(*more: str | Path) -> tuple[Any, ...]:
        answer = run("plan", "--data", *files, "--unit", "105444", "--on", ON, "--json", *more).answer
        saved.write_text(json.dumps(answer), encoding="utf-8")
        named = [each["occupations"] is not None for each in answer["plans"]]
        taken = answer["previous"]["taken_over"] if answer["previous"] is not None else ()
        assert (answer["foresight"] is None) is (answer["asked"]["foresight"] is None)
        assert named == [answer["asked"]["occupations"]]
        return answer["asked"]["foresight"], answer["asked"]["occupations"], {"--foresight", "--occupations"} & set(taken)

    saved = tmp_path / "plan.json"
    read = {"region": ["18"], "days": 365}
    assert asked("--foresight", "--region", "18", "--signal-days", "365", "--occupations") == (read, True, set())
    again = ("--previous", saved)
    assert asked(*again) == (read, True, {"--foresight", "--occupations"})
    assert asked(*again, "--foresight") == ({"region": [], "days": 730}, True, {"--occupations"})
    assert asked(*again, "--no-foresight", "--no-occupations") == (None, False, set())
    old = json.loads(saved.read_text(encoding="utf-8"))
    del old["asked"]["foresight"], old["asked"]["occupations"]
    saved.write_text(json.dumps(old), encoding="utf-8")
    assert asked(*again) == (None, False, set())
