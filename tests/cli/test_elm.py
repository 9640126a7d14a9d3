"""A catalogue in the European Learning Model from the command line: validate, load, plan, check by what it covers."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pathways import sample
from tests.cli.conftest import Run

ON = ("--on", "2026-12-01")
GOAL = ("--qualification", "OPH-2455-2017", "--competence-area", "1664", *ON, "--language", "fi")
NOT_CARRIED = (
    *("kind", "certificate", "certificate_months", "flagged_pok", "funding", "restricted_to"),
    *("hours_per_week", "any_start", "keywords", "occupations", "declared_by"),
)


@pytest.fixture(scope="module")
def requirements(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("requirements") / sample.QUALIFICATION
    path.write_bytes(sample.payload(sample.QUALIFICATION))
    return path


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's offerings with only what ELM carries: coverage declared, intakes without first day to apply and places left."""
    rows = list(csv.DictReader(io.StringIO(sample.payload(sample.OFFERINGS).decode("utf-8-sig")), delimiter=";"))
    for row in rows:
        row.update(dict.fromkeys(NOT_CARRIED, ""))
        row["covers_declared"] = ";".join(filter(None, (row["covers_formal"], row["covers_declared"])))
        row["covers_formal"] = ""
        row["modes"] = ";".join(each for each in row["modes"].split(";") if each not in ("distance", "self_study"))
        row["intakes"] = ";".join(_days(each) for each in row["intakes"].split(";"))
    path = tmp_path_factory.mktemp("table") / "offerings.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


def _days(intake: str) -> str:
    days, apply, rest = intake.partition(" apply ")
    until = rest.partition(" places ")[0].rpartition("..")[2]
    return f"{days.partition(' places ')[0]} apply {until}" if apply else days.partition(" places ")[0]


@pytest.fixture
def elm_file(run: Run, requirements: Path, table: Path, tmp_path: Path) -> Path:
    path = tmp_path / "offerings.ttl"
    assert run("export", "--as", "elm", "--data", requirements, table, "--to", path).code == 0
    return path


def test_validate_says_what_an_elm_file_holds(run: Run, elm_file: Path, table: Path) -> None:
    answer = run("validate", elm_file, "--json").answer
    (file,) = answer["files"]
    count = len(table.read_text(encoding="utf-8").splitlines()) - 1
    assert (file["format"], file["counts"]["offerings"]) == ("elm", count)
    assert len(answer["described"]) == count
    assert answer["valid"]
    assert "European Learning Model" in run("validate", elm_file).out
    assert "oppimismalli" in run("validate", elm_file, "--lang", "fi").out
    assert "lärandemodellen" in run("validate", elm_file, "--lang", "sv").out


def test_a_plan_from_an_elm_file_is_the_plan_from_the_table(run: Run, requirements: Path, table: Path, elm_file: Path) -> None:
    def plans(offerings: Path) -> Any:
        answer = run("plan", "--data", requirements, "--offerings", offerings, *GOAL, "--json").answer
        assert answer["status"] == "optimal"
        return answer["plans"]

    assert plans(elm_file) == plans(table)


def test_what_is_loaded_from_an_elm_file_answers_as_the_file(run: Run, requirements: Path, elm_file: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    loaded = run("load", requirements, elm_file, "--store", store, "--json").answer
    assert "elm/offerings" in {each["graph"] for each in loaded["loaded"]}
    again = tmp_path / "again.ttl"
    assert run("export", "--as", "elm", "--store", store, "--to", again).code == 0
    first = run("validate", elm_file, "--json").answer["described"]
    second = run("validate", again, "--json").answer["described"]
    assert [{**each, "file": ""} for each in first] == [{**each, "file": ""} for each in second]


def test_what_an_offering_of_an_elm_file_covers_counts_in_a_check(
    run: Run, requirements: Path, table: Path, elm_file: Path, tmp_path: Path
) -> None:
    record = tmp_path / "learner.csv"
    record.write_text("kind;code;date;decision\npok;POH-105432;2026-11-01;assessed\n", encoding="utf-8")

    def check(offerings: Path) -> Any:
        return run("check", "--data", requirements, offerings, "--learner", record, *GOAL[:-2], "--json").answer

    assert {**check(elm_file), "data": []} == {**check(table), "data": []}
    assert "105432" in str(check(elm_file)["proposals"]) + str(check(elm_file)["not_counted"])


def test_a_folder_of_sources_may_hold_an_elm_file(run: Run, requirements: Path, elm_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "offerings.ttl").write_bytes(elm_file.read_bytes())
    (folder / "requirements.json").write_bytes(requirements.read_bytes())
    assert run("plan", "--data", folder, *GOAL, "--json").answer["status"] == "optimal"


def test_what_cannot_be_read_is_one_line(lines: Callable[..., str], elm_file: Path, tmp_path: Path) -> None:
    context = tmp_path / "c.jsonld"
    context.write_text('{"@context": "http://data.europa.eu/snb/model/context/edc-ap", "type": "LearningOpportunity"}')
    for verb in (("validate",), ("load", "--store", tmp_path / "s"), ("plan", "--offerings")):
        assert "not fetched" in lines(*verb, context)
    broken = tmp_path / "b.ttl"
    broken.write_bytes(elm_file.read_bytes()[:-30])
    assert "b.ttl" in lines("validate", broken)
    nested = tmp_path / "n.ttl"
    nested.write_bytes(b"<x:a> <x:b> " + b"<<( <x:a> <x:b> " * 100_000 + b"1" + b" )>>" * 100_000 + b" .")
    assert "nested deeper" in lines("validate", nested)  # of any graph: the parser would end the whole program
