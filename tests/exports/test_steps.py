"""The table of steps: every step of the plan, values that a spreadsheet reads as what they are, and no text that it runs."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pathways import sample
from pathways.exports.steps import COLUMNS
from pathways.i18n import words
from pathways.model import LANGUAGES
from tests.cli.conftest import Run

ON = ("--on", "2026-12-01", "--language", "fi")
HOSTILE = '=HYPERLINK("http://example.invalid","x")'


@pytest.fixture
def learner(tmp_path: Path) -> Path:
    path = tmp_path / "learner.json"
    path.write_bytes(sample.payload("learner-dropped-out.json"))
    return path


def _csv(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_csv_holds_every_step_with_its_dates_and_says_who_decides(run: Run, learner: Path, tmp_path: Path, language: str) -> None:
    table = tmp_path / "steps.csv"
    answer = run("plan", "--learner", learner, *ON, "--steps", table, "--lang", language, "--json").answer
    steps = answer["plans"][0]["steps"]
    headings, *rows = _csv(table)
    assert headings == [words(language).say(f"steps-column-{each}") for each in COLUMNS]
    at = {name: place for place, name in enumerate(COLUMNS)}
    assert [row[at["id"]] for row in rows[:-1]] == [each["id"] for each in steps]
    assert [row[at["start"]] for row in rows[:-1]] == [each["start"] or "" for each in steps]
    assert [row[at["apply-by"]] for row in rows[:-1]] == [each["apply_by"] or "" for each in steps]
    assert words(language).say("decision-stacking") in rows[-1]
    assert {len(row) for row in rows} == {len(COLUMNS)}


def test_workbook_holds_numbers_and_dates_and_equal_plans_give_equal_bytes(run: Run, learner: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.xlsx", tmp_path / "other.XLSX"
    answer = run("plan", "--learner", learner, *ON, "--steps", one, "--json").answer
    assert run("plan", "--learner", learner, *ON, "--steps", other).out.endswith(f"{other} is written.\n")
    assert one.read_bytes() == other.read_bytes()
    book = load_workbook(one)
    table = book.worksheets[0]
    at = {name: place for place, name in enumerate(COLUMNS)}
    rows = list(table.iter_rows(min_row=2, values_only=True))
    steps = answer["plans"][0]["steps"]
    assert len(rows) == len(steps)
    for row, step in zip(rows, steps, strict=True):
        start = row[at["start"]]
        assert isinstance(start, datetime)
        assert start.date() == date.fromisoformat(step["start"])
        osp = row[at["osp"]]
        assert (None if osp is None else Decimal(str(osp))) == (None if step["osp"] is None else Decimal(str(step["osp"])))
    assert words("en").say("decision-stacking") in {cell.value for row in book.worksheets[1].iter_rows() for cell in row}


def test_alternatives_follow_with_their_rank(run: Run, learner: Path, tmp_path: Path) -> None:
    table = tmp_path / "steps.csv"
    answer = run("plan", "--learner", learner, *ON, "--alternatives", "2", "--steps", table, "--json").answer
    ranks = [row[0] for row in _csv(table)[1:-1]]
    assert ranks == [str(plan["rank"]) for plan in answer["plans"] for _ in plan["steps"]]
    assert set(ranks) == {"1", "2"}


def test_no_text_of_a_source_is_run_as_a_formula(run: Run, learner: Path, tmp_path: Path) -> None:
    offerings = tmp_path / "offerings.csv"
    text = sample.payload("offerings.csv").decode("utf-8-sig")
    assert "Ikkunoiden ja ovien asentaminen" in text
    offerings.write_text(text.replace("Ikkunoiden ja ovien asentaminen", '"' + HOSTILE.replace('"', '""') + '"'), encoding="utf-8")
    data = tmp_path / "qualification.json"
    data.write_bytes(sample.payload("qualification.json"))
    given = ("--data", data, offerings, "--learner", learner, *ON)
    names = [each["name"] for each in run("plan", *given, "--steps", tmp_path / "s.csv", "--json").answer["plans"][0]["steps"]]
    assert HOSTILE in names
    cells = [cell for row in _csv(tmp_path / "s.csv") for cell in row]
    assert f"'{HOSTILE}" in cells
    assert not [each for each in cells if each.startswith(("=", "+", "-", "@", "\t", "\r"))]
    run("plan", *given, "--steps", tmp_path / "s.xlsx")
    cell = next(
        cell for row in load_workbook(tmp_path / "s.xlsx").worksheets[0].iter_rows() for cell in row if cell.value == HOSTILE
    )
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_without_a_plan_no_table_is_written_and_the_answer_says_so(run: Run, tmp_path: Path) -> None:
    learner = tmp_path / "learner.json"
    learner.write_bytes(sample.payload("learner-nearly-ready.json"))
    table = tmp_path / "steps.csv"
    table.write_text("an older one", encoding="utf-8")
    answer = run("plan", "--learner", learner, *ON, "--by", "2027-01-31", "--steps", table, "--json").answer
    assert answer["status"] == "impossible"
    assert "steps_without_plan" in {each["code"] for each in answer["findings"]}
    assert table.read_text(encoding="utf-8") == "an older one"


def test_an_ending_that_names_no_form_is_refused_before_anything_is_planned(run: Run, learner: Path, tmp_path: Path) -> None:
    ran = run("plan", "--learner", learner, *ON, "--steps", tmp_path / "steps.ods")
    assert ran.code == 2
    assert ".csv, .xlsx" in ran.err
    assert not (tmp_path / "steps.ods").exists()
