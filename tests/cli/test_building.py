"""``pathways build-next`` and ``pathways draft``: on the sample, for cohorts of which only counts come out, and as tables."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openpyxl import load_workbook

from pathways import sample
from tests.cli.conftest import Run

ON = ("--on", "2026-12-01")
WOOD = ("--qualification", "OPH-2455-2017")
SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schemas"

# The goals of the others are not in the sample.
AIMING_HERE = ("learner-newcomer.json", "learner-dropped-out.json", "learner-nearly-ready.json")

# A POK for the unit that nobody covers; a cheaper, earlier course; and a local unit.
COLUMNS = (
    "id;name_fi;provider;kind;covers_formal;covers_declared;declared_by;extent;extent_unit;price_eur;"
    "languages;modes;any_start;weeks"
)
DRAFTS = f"""{COLUMNS}
LUO-1;Kierrätyspuun käyttö;Esimerkkiopisto Pohjola;part_of_unit;;400009:1-3;Esimerkkiopisto Pohjola;15;osp;0;fi;online;yes;4
LUO-2;Puutuotevalmistus nopeasti;Esimerkkiopisto Pohjola;unit;105444;;;45;osp;0;fi;online;yes;8
LUO-3;Metsänhoidon perusteet;Esimerkkiopisto Pohjola;local_unit;;;;10;osp;0;fi;online;yes;6
"""


def valid(verb: str, answer: object) -> None:
    schema = json.loads((SCHEMAS / f"{verb}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(answer)


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("draft") / "draft.csv"
    file.write_text(DRAFTS, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each learner of the sample twice: as a file, and in a sub-folder."""
    path = tmp_path_factory.mktemp("cohort")
    for name in sample.LEARNERS:
        (path / f"Meikäläinen-{name}").write_bytes(sample.payload(name))
        (path / name.removesuffix(".json")).mkdir()
        (path / name.removesuffix(".json") / name).write_bytes(sample.payload(name))
    return path


# -- what to build ---------------------------------------------------------------------------------------------------------


def test_the_set_that_covers_most(run: Run, tmp_path: Path) -> None:
    tables = tmp_path / "poks.csv", tmp_path / "poks.xlsx"
    ran = run("build-next", *WOOD, *ON, "--poks", "2", "--most-osp", "15", "--csv", tables[0], "--xlsx", tables[1], "--json")
    valid("build-next", ran.answer)
    answer = ran.answer
    assert (answer["open"], answer["covers"], answer["proven"]) == (45, 6, True)
    assert [[row["id"] for row in each["rows"]] for each in answer["poks"]] == [
        ["400009:1", "400009:2", "400009:3"],
        ["400012/VVTK?", "400012/VVVK?", "400012/VVTL?"],
    ]
    assert [each["osp"] for each in answer["poks"]] == [15, 9]
    assert [each["code"] for each in answer["completes"]] == ["400009"]
    assert answer["learners"] is None
    rows = list(csv.reader(io.StringIO(tables[0].read_text(encoding="utf-8-sig")), delimiter=";"))
    assert [each[2] for each in rows[1:]] == [row["id"] for each in answer["poks"] for row in each["rows"]]
    assert len(list(load_workbook(tables[1])["In no POK"].values)) == len(answer["unbuilt"]) + 1


def test_what_is_drafted_is_not_built_again(run: Run, draft: Path) -> None:
    answer = run("build-next", *WOOD, *ON, "--draft", draft, "--json").answer
    assert "400009:1" not in {row["id"] for each in answer["poks"] for row in each["rows"]}
    assert answer["asked"]["drafts"] == ["LUO-1", "LUO-2", "LUO-3"]


def test_a_cohort_gets_ways_and_only_counts_come_out(run: Run, folder: Path) -> None:
    ran = run("build-next", *WOOD, *ON, "--language", "sv", "--cohort", folder, "--json")
    valid("build-next", ran.answer)
    assert "Meikäläinen" not in ran.out
    found = ran.answer["learners"]
    # Six of ten are helped; four are not, and six would tell of them.
    assert (found["learners"], found["helped"], found["planned"], found["there"]) == (10, None, None, None)
    assert found["open_before"] == 40
    said = run("build-next", *WOOD, *ON, "--language", "sv", "--cohort", folder, "--lang", "fi")
    assert "Oppijoita: 10" in said.out
    assert "ei kerrota" in said.out


def test_a_cohort_of_few_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "Maija.json").write_bytes(sample.payload(sample.LEARNERS[0]))
    ran = run("build-next", *ON, "--cohort", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "Maija" not in ran.err
    for number in range(6):
        (tmp_path / f"Maija-{number}.json").write_text("{}", encoding="utf-8")
    ran = run("draft", "nothing.csv", *ON, "--cohort", tmp_path)
    assert (ran.code, "Maija" in ran.err) == (2, False)


@pytest.mark.parametrize("osp", ["0", "many", "1001"])
def test_an_extent_that_is_none_is_refused(run: Run, osp: str) -> None:
    assert run("build-next", *ON, "--most-osp", osp).code == 2


# -- drafts ----------------------------------------------------------------------------------------------------------------


def measures(run: Run, learner: Path, *more: object) -> tuple[str, tuple[Any, ...]]:
    """Status, and the measures of the cheapest and of the earliest plan, as ``pathways plan`` gives them."""
    found = []
    for wish in ("cost,finish", "finish,cost"):
        answer = run("plan", "--learner", learner, "--prefer", wish, *ON, *more, "--json").answer
        totals = answer["plans"][0]["totals"] if answer["plans"] else {}
        found.append((answer["status"], totals.get("to_agree_osp"), totals.get("known_cost_eur"), totals.get("finish")))
    return found[0][0], tuple(found)


def test_the_effect_is_that_of_planning_every_learner_again(run: Run, draft: Path, tmp_path: Path) -> None:
    """Held against ``pathways plan`` of each learner of the sample, without and with the drafts as further offerings."""
    ran = run("draft", draft, *ON, "--json")
    valid("draft", ran.answer)
    effect = ran.answer["effect"]
    cheaper = earlier = planned = 0
    for name in AIMING_HERE:
        learner = tmp_path / name
        learner.write_bytes(sample.payload(name))
        (status, before), (_, after) = measures(run, learner), measures(run, learner, "--offerings", draft)
        planned += status in ("optimal", "feasible")
        assert before[0][1] == after[0][1]
        cheaper += after[0][2] < before[0][2]
        earlier += after[1][3] < before[1][3]
    assert (effect["cohort"], effect["learners"], effect["left_out"]) == (False, 3, len(sample.LEARNERS) - 3)
    assert (effect["planned_before"], effect["cheaper"], effect["earlier"]) == (planned, cheaper, earlier)
    assert earlier > 0


def test_what_a_draft_closes_overlaps_with_and_where_it_counts(run: Run, draft: Path, tmp_path: Path) -> None:
    tables = tmp_path / "draft.csv", tmp_path / "draft.xlsx"
    answer = run("draft", draft, *WOOD, *ON, "--data", *_sample(tmp_path), "--csv", tables[0], "--xlsx", tables[1], "--json").answer
    assert answer["effect"] is None
    pok, unit, local = answer["drafts"]
    assert pok["closes"] == ["400009:1", "400009:2", "400009:3"]
    assert [each["code"] for each in pok["completes"]] == ["400009"]
    assert pok["rivals"] == []
    assert unit["closes"] == []
    assert {each["id"] for each in unit["rivals"] if each["all_of_it"]} >= {"POH-105444", "JAR-105444", "KUS-105444"}
    assert {each["unit"] for each in unit["counts_in"]} == {"105444"}
    assert local["rows"] == []
    assert not local["nowhere"]
    assert {each["fit"] for each in local["open_groups"]} >= {"fits"}
    assert {each["element"]: each["standing"] for each in pok["elements"]}["assessment"] == "missing"
    rows = list(csv.reader(io.StringIO(tables[0].read_text(encoding="utf-8-sig")), delimiter=";"))
    assert [each[1] for each in rows[1:4]] == pok["closes"]
    assert load_workbook(tables[1]).sheetnames == ["Covers", "Open groups"]


def _sample(folder: Path) -> Iterator[Path]:
    for name in sample.catalogue_names():
        path = folder / name
        path.write_bytes(sample.payload(name))
        yield path


def test_drafts_stay_drafts(run: Run, tmp_path: Path) -> None:
    there = tmp_path / "there.csv"
    there.write_text(DRAFTS.replace("LUO-1", "POH-105432"), encoding="utf-8")
    assert "POH-105432" in run("draft", there, *ON).err
    nothing = tmp_path / "nothing.csv"
    nothing.write_text(DRAFTS.splitlines()[0] + "\n", encoding="utf-8")
    assert run("draft", nothing, *ON).code == 2


def test_a_draft_is_taken_as_offered_where_gaps_and_overlaps_are_asked_for(run: Run, draft: Path) -> None:
    gaps = ("gaps", *WOOD, *ON, "--kind", "uncovered", "--json")
    assert '"400009:1"' in run(*gaps).out
    assert '"400009:1"' not in run(*gaps, "--draft", draft).out
    overlap = ("overlap", *WOOD, *ON, "--by", "requirements", "--json")
    assert "LUO-2" not in run(*overlap).out
    assert "LUO-2" in run(*overlap, "--draft", draft).out
