"""``plan --case``: the file opens again to the same record and the same plan, and holds no name."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from loaders import saved_case
from loaders.document import Document
from pathways import sample
from pathways.asking.question import Asked, known
from pathways.asking.sources import sample_document

Run = Callable[..., Any]
SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "schemas" / "case.json"
ON = ("--on", "2026-12-01")
GOAL = ("--qualification", "OPH-2455-2017")
HOLDS = ("--holds", "105426:proposed", "VER-LUOVA")


@pytest.fixture
def saved(run: Run, tmp_path: Path) -> Callable[..., Path]:
    def save(name: str, *words: str) -> Path:
        record, file = tmp_path / "Maija Meikäläinen.json", tmp_path / "case.json"
        record.write_bytes(sample.payload(name))
        answer = run("plan", "--learner", record, *HOLDS, *GOAL, *ON, *words, "--case", file, "--json").answer
        assert json.loads(file.read_bytes())["plan"]["plans"] == answer["plans"]
        return file

    return save


@pytest.mark.parametrize("name", sample.LEARNERS)
def test_it_holds_the_record_that_was_asked_with(name: str, saved: Callable[..., Path]) -> None:
    file = saved(name)
    content = json.loads(file.read_bytes())
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(content)
    asked = Asked(learner=(sample_document(name),), holds=HOLDS[1:], on=sample.TODAY)
    there = known(asked)
    assert saved_case.read(Document("case.json", file.read_bytes())).record == there.entered
    again = known(Asked(learner=(file,), on=sample.TODAY))
    assert again.record == there.record
    assert "Meikäläinen" not in file.read_text(encoding="utf-8")


def test_it_opens_to_the_same_plan(run: Run, saved: Callable[..., Path]) -> None:
    file = saved("learner-dropped-out.json", "--budget", "3000", "--exclude", "INT-VVVK")
    first = json.loads(file.read_bytes())["plan"]
    again = run("plan", "--learner", file, "--previous", file, "--on", "2026-12-02", "--json").answer
    assert again["plans"][0]["steps"] == first["plans"][0]["steps"]
    assert again["asked"]["excluded"] == ["INT-VVVK"]
    assert again["asked"]["budget_eur"] == 3000
    assert (again["previous"]["today"], again["previous"]["difference"]["text"]) == ("2026-12-01", "the same totals")
    assert again["changes"] == []
    assert again["previous"]["sha256"] == saved_case.digest_of(json.loads(file.read_bytes(), parse_float=Decimal)["plan"])


def test_it_answers_a_check_like_the_documents_it_came_from(run: Run, saved: Callable[..., Path], tmp_path: Path) -> None:
    file = saved("learner-nearly-ready.json")
    record = tmp_path / "record.json"
    record.write_bytes(sample.payload("learner-nearly-ready.json"))
    one = run("check", "--learner", file, *GOAL, *ON, "--json").answer
    other = run("check", "--learner", record, *HOLDS, *GOAL, *ON, "--json").answer
    assert "case_of_day" in {each["code"] for each in one["findings"]}
    # What was typed can name any offering, so more of the data is read for it.
    assert {name: one[name] for name in one if name not in ("data", "findings")} == {
        name: other[name] for name in other if name not in ("data", "findings")
    }


def test_an_impossible_plan_is_saved_too(run: Run, saved: Callable[..., Path]) -> None:
    file = saved("learner-dropped-out.json", "--by", "2027-01-15")
    plan = json.loads(file.read_bytes())["plan"]
    assert plan["status"] == "impossible"
    assert plan["relaxations"]
    again = run("plan", "--learner", file, "--previous", file, "--on", "2026-12-01", "--json").answer
    assert again["status"] == "impossible"


def test_a_changed_case_is_one_line_of_error(run: Run, saved: Callable[..., Path]) -> None:
    file = saved("learner-dropped-out.json")
    file.write_bytes(file.read_bytes().replace(b'"grade": "3"', b'"grade": "5"'))
    for words in (("check", "--learner", file, *GOAL), ("plan", "--previous", file)):
        ran = run(*words, *ON, "--lang", "en")
        assert ran.code == 2
        assert "not as it was saved" in ran.err
        assert str(file) not in ran.err
