"""``--json``: valid against the published schema, nothing else on stdout, and the same bytes for the same question."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pathways import sample

Run = Callable[..., Any]
SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schemas"
ON = ("--on", "2026-12-01")


@pytest.fixture
def data(tmp_path: Path) -> tuple[Path, ...]:
    for name in sample.catalogue_names():
        (tmp_path / name).write_bytes(sample.payload(name))
    return tuple(tmp_path / name for name in sample.catalogue_names())


@pytest.fixture
def learner(tmp_path: Path) -> Callable[[str], Path]:
    def written(name: str) -> Path:
        file = tmp_path / "records" / "Meikäläinen Maija 010190-123A.json"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(sample.payload(f"learner-{name}.json"))
        return file

    return written


def valid(verb: str, answer: object) -> None:
    schema = json.loads((SCHEMAS / f"{verb}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(answer)


LEARNERS = ("newcomer", "career-changer", "dropped-out", "2014-structure", "nearly-ready")


@pytest.mark.parametrize("name", LEARNERS)
@pytest.mark.parametrize("verb", ["evidence", "check", "plan", "closest", "validate"])
def test_every_answer_is_valid_and_repeats_in_bytes(
    run: Run, data: tuple[Path, ...], learner: Callable[[str], Path], verb: str, name: str
) -> None:
    record = learner(name)
    if verb == "validate":
        words: tuple[object, ...] = ("validate", record, *ON, "--json", "--data")
    else:
        goal = () if verb in ("evidence", "closest") else ("--qualification", "OPH-2455-2017")
        words = (verb, "--learner", record, *goal, *ON, "--json", "--data")
    first = run(*words, *data)
    valid(verb, first.answer)
    assert first.err == ""
    again = run(*words, *reversed(data))
    assert without_seconds(again.out) == without_seconds(first.out)
    folder = run(*words, data[0].parent)
    if verb != "validate":
        assert folder.code == 0  # a folder with a learner's record in it: left out, and said


def without_seconds(text: str) -> str:
    return re.sub(r'"seconds": [0-9.]+', '"seconds": 0', text)


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_no_name_and_no_file_name_of_a_learner_leaves(
    run: Run, data: tuple[Path, ...], learner: Callable[[str], Path], lang: str
) -> None:
    record = learner("nearly-ready")
    for words in (
        ("check", "--learner", record, "--qualification", "OPH-2455-2017"),
        ("plan", "--learner", record, "--qualification", "OPH-2455-2017"),
        ("closest", "--learner", record),
        ("validate", record),
    ):
        for form in ((), ("--json",)):
            ran = run(*words, *form, *ON, "--lang", lang, "--data", *data)
            assert ran.code == 0
            assert "Maija" not in ran.out + ran.err
            assert "Meikäläinen" not in ran.out + ran.err
            assert "010190" not in ran.out + ran.err


def test_an_impossible_plan_is_valid(run: Run, data: tuple[Path, ...], learner: Callable[[str], Path]) -> None:
    answer = run("plan", "--learner", learner("nearly-ready"), *ON, "--by", "31.1.2027", "--json", "--data", *data).answer
    valid("plan", answer)
    assert answer["status"] == "impossible"
    (change,) = answer["relaxations"]
    assert (change["change"], change["unit"]) == ("finish_later", "weeks")
    assert change["amount"] >= 1
    assert change["then"]["finish"] > "2027-01-31"


def test_an_answer_without_requirements_is_valid(run: Run, data: tuple[Path, ...], learner: Callable[[str], Path]) -> None:
    answer = run("check", "--learner", learner("dropped-out"), *ON, "--json", "--data", data[1]).answer
    valid("check", answer)
    assert answer["verdict"] == "undecidable"


def test_what_was_loaded_is_said_with_its_fingerprint(run: Run, data: tuple[Path, ...]) -> None:
    answer = run("check", "--qualification", "OPH-2455-2017", *ON, "--json", "--data", *data).answer
    graphs = {each["graph"]: each for each in answer["data"]}
    assert set(graphs) >= {"requirements/3932281", "catalogue/offerings"}
    assert all(re.fullmatch(r"[0-9a-f]{64}", each["sha256"]) for each in answer["data"])
    assert graphs["catalogue/offerings"]["version"] is None
    assert "OPH-2455-2017" in graphs["requirements/3932281"]["version"]


def test_the_same_file_twice_counts_once(run: Run, data: tuple[Path, ...], tmp_path: Path) -> None:
    copy = tmp_path / "copy.json"
    copy.write_bytes(data[0].read_bytes())
    answer = run("check", "--qualification", "OPH-2455-2017", *ON, "--json", "--data", *data, copy, data[0]).answer
    once = run("check", "--qualification", "OPH-2455-2017", *ON, "--json", "--data", *data).answer
    assert answer["data"] == once["data"]


def test_every_answer_says_that_stacking_gives_no_right(run: Run, data: tuple[Path, ...]) -> None:
    for words in (
        ("check", "--qualification", "OPH-2455-2017"),
        ("plan", "--qualification", "OPH-2455-2017"),
        ("plan", "--qualification", "OPH-2455-2017", "--by", "2026-12-02"),
        ("closest",),
    ):
        answer = run(*words, *ON, "--json", "--data", *data).answer
        assert answer["decisions"][0]["id"] == "0001-stacking-gives-no-right"


def test_what_is_entered_by_hand_is_marked(run: Run, data: tuple[Path, ...]) -> None:
    words = (
        "check",
        "--qualification",
        "OPH-2455-2017",
        "--holds",
        "105444",
        "400012/VVTK",
        "105440:proposed",
        *ON,
        "--data",
        *data,
    )
    answer = run(*words, "--json").answer
    assert {(each["unit"], each["source"], tuple(each["flags"])) for each in answer["placements"]} == {
        ("105444", "by hand", ("by_hand",)),
        ("400012", "by hand", ("by_hand",)),
    }
    (proposal,) = answer["proposals"]
    assert (proposal["id"], proposal["flags"]) == ("by hand:105440", ["by_hand"])
    text = run(*words).out
    assert text.count("entered by hand") == 3
    plan = run("plan", *words[1:], "--competence-area", "1664", "--json").answer
    marked = [each for each in plan["plans"][0]["placements"] if "by_hand" in each["flags"]]
    assert [each["unit"] for each in marked] == ["105444"]


def test_what_is_assumed_is_a_recognition_step(run: Run, data: tuple[Path, ...]) -> None:
    words = ("--qualification", "OPH-2455-2017", "--competence-area", "1664", "--holds", "105444:proposed", *ON, "--data", *data)
    without = run("plan", *words, "--json").answer
    assumed = run("plan", *words, "--assume", "by hand:105444", "--json").answer
    kinds = [step["kind"] for step in assumed["plans"][0]["steps"]]
    assert kinds[0] == "recognition"
    assert "recognition" not in [step["kind"] for step in without["plans"][0]["steps"]]
    assert "0003-certainty-classes" in [each["id"] for each in assumed["decisions"]]
    assert "has not decided it yet" in run("plan", *words, "--assume", "by hand:105444").out
