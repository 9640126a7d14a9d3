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

Run = Callable[..., Any]
ON = sample.TODAY.isoformat()
NUMBER = "OPH-2455-2017"
READ_BLUEPRINTS = "http://data.europa.eu/esco/skill/68b6ef08-d823-489d-a95c-752ae6f6e6a7"  # linked to 105444:1


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The whole sample with another table of demand, which is the last."""
    folder = tmp_path_factory.mktemp("demand")
    written = []
    for name in (*sample.catalogue_names(), *sample.ESCO, sample.SKILL_LINKS):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sample.payload(name))
        written.append(path)
    written.append(demand(folder / "demand.csv", (READ_BLUEPRINTS, "40", "2026-10-01"), (READ_BLUEPRINTS, "9", "2020-01-01")))
    return written


def demand(path: Path, *rows: tuple[str, str, str]) -> Path:
    lines = [f"{concept},{weight},Example survey,{day}," for concept, weight, day in rows]
    path.write_text("\n".join(["demanded,weight,source,date,region", *lines]), encoding="utf-8")
    return path


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
    with_demand = [*files[:-1], demand_of_sample(tmp_path)]
    run("load", *with_demand, "--store", store)
    for name in sample.LEARNERS:
        record.write_bytes(sample.payload(name))
        without = run("check", "--data", *files[:-1], *asked).out
        assert run("check", "--data", *with_demand, *asked).out == without
        assert run("check", "--store", store, *asked).out == without


def demand_of_sample(folder: Path) -> Path:
    path = folder / sample.DEMAND
    path.write_bytes(sample.payload(sample.DEMAND))
    return path


def test_demand_changes_no_measure_of_a_plan_and_says_what_it_decided(run: Run, files: list[Path]) -> None:
    plain, foreseen = plan_of(run, files), plan_of(run, files, "--foresight")
    assert plain["foresight"] is None
    assert plain["plans"][0]["totals"] == foreseen["plans"][0]["totals"]
    found = foreseen["foresight"]
    assert (found["signals"], found["counting"], found["old"]) == (2, 1, 1)
    assert found["decided"] is bool(found["chosen"] or found["instead"])
    assert "0094-foresight" in [each["id"] for each in foreseen["decisions"]]
    assert "0094-foresight" not in [each["id"] for each in plain["decisions"]]


def test_demand_breaks_a_tie_visibly_and_an_old_signal_does_not(run: Run, files: list[Path], tmp_path: Path) -> None:
    """Two more free elective units take two of three places; which of the others has the third follows from demand alone."""
    offerings = tmp_path / "more.csv"
    head = "id,provider,name_fi,kind,covers_formal,extent,extent_unit,price_eur,assessment,intakes"
    rows = [f"T-{unit},Testikoulu,Osa {unit},unit,{unit},20,osp,0,näyttö,2027-09-06..2027-12-03" for unit in ("105428", "105431")]
    offerings.write_text("\n".join([head, *rows]), encoding="utf-8")
    links = tmp_path / "more-links.csv"
    skill = {"105427": READ_BLUEPRINTS, "105432": "http://data.europa.eu/esco/skill/a36de838-7fd3-474a-8391-492354b47fc1"}
    said = [f"unit,{unit},{NUMBER},{iri},close,team,2026-11-01,by hand,,1.1.1" for unit, iri in skill.items()]
    named = "subject_kind,subject,register_number,skill,relation,who,date,method,confidence,esco_version"
    links.write_text("\n".join([named, *said]), encoding="utf-8")
    others = [each for each in files[:-1] if each.name != sample.SKILL_LINKS]

    def learnt(unit: str, day: str) -> tuple[set[str], Any]:
        signals = demand(tmp_path / "signals.csv", (skill[unit], "5", day))
        answer = plan_of(run, [*others, offerings, links, signals], "--foresight")
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
    served = run("occupations", "--plan", plan, "--on", ON, "--lang", "en", "--json").answer["occupations"][:5]
    places = [said.find(f">{each['name']}<") for each in served]
    assert len(served) == 5
    assert places == sorted(places)
    assert places[0] > 0
    assert all(f"{each['essential']} of {each['essential_of']}" in said for each in served)


def test_without_a_page_nobody_would_read_of_occupations(run: Run) -> None:
    ran = run("plan", "--qualification", NUMBER, "--occupations")
    assert (ran.code, "--html" in ran.err) == (2, True)
