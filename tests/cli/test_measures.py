"""``pathways measures`` on the sample, on a saved plan, and as tables."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
from openpyxl import load_workbook

from tests.cli.conftest import Run

ON = ("--on", "2026-12-01")
SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "docs" / "schemas" / "measures.json").read_text(encoding="utf-8"))


def test_the_order_of_units_of_the_sample(run: Run) -> None:
    answer = run("measures", "--qualification", "OPH-2455-2017", *ON, "--json").answer
    jsonschema.Draft202012Validator(SCHEMA).validate(answer)
    (found,) = answer["curricula"]
    assert [(each["before"], each["after"], each["stated_by"]) for each in found["requisites"]] == [
        ("105422", "105423", "offerings")
    ]
    assert found["critical"] == ["105422", "105423"]
    assert [(each["code"], each["delay"], each["blocking"], each["complexity"]) for each in found["units"]] == [
        ("105422", 2, 1, 3),
        ("105423", 2, 0, 2),
    ]
    totals = found["totals"]
    assert totals["complexity"] == totals["delay"] + totals["blocking"] == totals["vertices"] + 2 + 1


def test_a_saved_plan_and_its_tables(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    learner = ("--qualification", "OPH-2455-2017", "--competence-area", "1664", "--holds", "105444", "105422")
    plan.write_text(run("plan", *learner, *ON, "--json").out, encoding="utf-8")
    tables = [tmp_path / "steps.csv", tmp_path / "steps.xlsx"]
    ran = run("measures", "--plan", plan, *ON, "--csv", tables[0], "--xlsx", tables[1], "--json")
    jsonschema.Draft202012Validator(SCHEMA).validate(ran.answer)
    found, saved = ran.answer["plan"], json.loads(plan.read_text(encoding="utf-8"))["plans"][0]
    assert ran.answer["curricula"] == []
    assert [each["id"] for each in found["steps"]] == [each["id"] for each in saved["steps"]]
    assert found["totals"]["vertices"] == len(saved["steps"])
    assert found["totals"]["longest"] == sum(found["steps"][each]["days"] for each in found["critical"])
    rows = list(csv.reader(io.StringIO(tables[0].read_text(encoding="utf-8-sig")), delimiter=";"))
    assert [each[2] for each in rows[1:]] == [each["id"] for each in found["steps"]]
    assert load_workbook(tables[1]).sheetnames == ["Units", "Steps", "What it means"]


def test_a_file_without_a_plan_is_refused(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(run("plan", "--qualification", "OPH-2455-2017", "--by", "2026-12-05", *ON, "--json").out, encoding="utf-8")
    ran = run("measures", "--plan", plan)
    assert (ran.code, ran.out) == (2, "")
    assert "--plan" in ran.err


def test_the_whole_sample_in_words(run: Run) -> None:
    ran = run("measures", *ON, "--lang", "fi")
    assert ran.code == 0
    assert "Puuteollisuuden perustutkinto, OPH-2455-2017, reformin mukainen" in ran.out
    assert "CAD 3D-mallintaminen" in ran.out
