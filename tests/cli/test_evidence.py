"""``pathways evidence``: the record that a check counts with, without any goal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pathways import sample
from pathways.asking.question import Asked, Need, known
from pathways.asking.sources import sample_document

Run = Callable[..., Any]
ON = ("--on", "2026-12-01")
GOAL = ("--qualification", "OPH-2455-2017")


@pytest.fixture
def record(tmp_path: Path) -> Callable[[str], Path]:
    def written(name: str) -> Path:
        file = tmp_path / "Meikäläinen Maija.json"
        file.write_bytes(sample.payload(name))
        return file

    return written


@pytest.mark.parametrize("name", sample.LEARNERS)
def test_it_is_what_a_check_counts_with(name: str, run: Run, record: Callable[[str], Path]) -> None:
    words = ("--learner", record(name), "--holds", "105440:proposed", *ON, "--json")
    pieces = {each["id"]: each for each in run("evidence", *words).answer["evidence"]}
    check = run("check", *words, *GOAL).answer
    told = [*check["placements"], *check["not_counted"], *check["proposals"]]
    assert {each["id"].removesuffix("#optional") for each in told} <= set(pieces)
    for each in check["placements"]:
        piece = pieces[each["id"].removesuffix("#optional")]
        assert (piece["provenance"]["source"], piece["certainty"]) == (each["source"], each["certainty"])
        assert sorted(each["flags"]) == piece["flags"]
    given = known(Asked(learner=(sample_document(name),), holds=("105440:proposed",), on=sample.TODAY), need=Need.EVERYTHING)
    assert list(pieces) == [each.id for each in given.record.evidence]


def test_each_piece_says_what_it_is_worth_and_where_it_is_from(run: Run, record: Callable[[str], Path]) -> None:
    answer = run("evidence", "--learner", record("learner-dropped-out.json"), "--holds", "105438:1", *ON, "--json").answer
    pieces = {(each["unit"] or {}).get("code") or each["code"]: each for each in answer["evidence"] if each["kind"] != "sub_unit"}
    unit, by_hand = pieces["105444"], pieces["105438"]
    assert (unit["kind"], unit["state"], unit["certainty"], unit["grade"]) == ("unit", "completed", "formal", "3")
    assert unit["provenance"]["source"] == "learner-1.json"
    assert unit["provenance"]["place"]
    assert (by_hand["kind"], by_hand["flags"], by_hand["provenance"]["source"]) == ("part_of_unit", ["by_hand"], "by hand")
    assert by_hand["unit"]["name"]
    assert [each["code"] for each in by_hand["requirements"]] == ["105438:1"]
    assert by_hand["requirements"][0]["name"]
    (goal,) = answer["goals"]
    assert goal["qualification"]["code"] == "OPH-2455-2017"
    assert goal["qualification"]["name"]
    assert [each["name"] is not None for each in goal["competence_areas"]] == [True]
    assert not goal["running"]


def test_a_unit_of_requirements_that_are_not_loaded_keeps_its_code(run: Run, record: Callable[[str], Path]) -> None:
    answer = run("evidence", "--learner", record("learner-2014-structure.json"), *ON, "--json").answer
    assert all(each["name"] or each["code"] for each in answer["evidence"])
    assert "unknown_requirements" in {each["code"] for each in answer["findings"]} or answer["goals"]


def test_no_name_of_a_file_or_person_is_in_it(run: Run, record: Callable[[str], Path]) -> None:
    said = run("evidence", "--learner", record("learner-nearly-ready.json"), *ON)
    assert "Meikäläinen" not in said.out + said.err
    assert "learner-1.json" in said.out


def test_nothing_held_is_said(run: Run) -> None:
    assert "nothing yet" in run("evidence", *ON, "--lang", "en").out
