"""``pathways plan`` with ``--alternatives`` and ``--front``, as a person types it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from pathways import sample
from pathways.planner import looking
from pathways.wire import PlanAnswer, schema_of
from tests.conftest import out_of_time, out_of_time_for_the_proof

Run = Callable[..., Any]
Refused = Callable[..., str]

PLAN = ("plan", "--qualification", "OPH-2455-2017", "--on", "2026-12-01", "--holds", "105444", "105440", "105432")


def _without_seconds(answer: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in answer.items() if name != "seconds"}


def test_alternatives_trade_something(run: Run) -> None:
    answer = run(*PLAN, "--alternatives", "3", "--json").answer
    jsonschema.validate(answer, schema_of(PlanAnswer))
    assert [each["rank"] for each in answer["plans"]] == [1, 2, 3]
    assert answer["alternatives"] | {"text": ""} == {
        "differ": "offerings",
        "asked": 3,
        "found": 3,
        "ended": "asked",
        "text": "",
        "within_percent": None,
        "beyond": None,
    }
    assert answer["front"] is None
    first, *others = answer["plans"]
    assert first["trades"] is None
    costs = [each["totals"]["cost_eur"] for each in answer["plans"]]
    assert costs == sorted(costs)
    for each in others:
        assert each["proven"]
        assert each["trades"]["cost_eur"] == each["totals"]["cost_eur"] - first["totals"]["cost_eur"]
        assert each["trades"]["steps"] == each["totals"]["steps"] - first["totals"]["steps"]
        assert each["trades"]["text"]
    assert "0030-alternatives" in [each["id"] for each in answer["decisions"]]


def test_the_first_of_them_is_the_plan_without_alternatives(run: Run) -> None:
    alone = run(*PLAN, "--json").answer
    first = run(*PLAN, "--alternatives", "2", "--json").answer["plans"][0]
    assert alone["plans"] == [first]
    assert alone["alternatives"] is None


def test_equal_questions_have_equal_answers(run: Run) -> None:
    words = (*PLAN, "--alternatives", "2", "--differ", "units", "--json")
    assert _without_seconds(run(*words).answer) == _without_seconds(run(*words).answer)


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
@pytest.mark.parametrize("differ", ["offerings", "units", "provider", "branch"])
def test_every_difference_is_told_in_every_language(run: Run, differ: str, lang: str) -> None:
    ran = run(*PLAN, "--alternatives", "2", "--differ", differ, "--lang", lang)
    assert ran.code == 0
    assert f"{'Suunnitelma' if lang == 'fi' else 'Plan'} 2" in ran.out


def test_every_branch_is_looked_at_whatever_the_record_names(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "record.json"
    record.write_bytes(sample.payload("learner-dropped-out.json"))
    words = ("plan", "--qualification", "OPH-2455-2017", "--on", "2026-12-01", "--learner", record, "--alternatives", "2", "--json")
    answer = run(*words, "--differ", "branch").answer
    branches = [each["branch"][-1]["code"] for each in answer["plans"]]
    assert len(set(branches)) == len(branches) == 2
    assert "record_area_is_no_limit" in [each["code"] for each in answer["findings"]]
    one = run(*words, "--differ", "branch", "--competence-area", branches[0]).answer
    assert one["alternatives"]["ended"] == "proven"
    assert len(one["plans"]) == 1


def test_fewer_than_asked_is_said(run: Run) -> None:
    words = ("plan", "--unit", "105444", "--on", "2026-12-01", "--alternatives", "50")
    answer = run(*words, "--json").answer
    assert answer["alternatives"]["ended"] == "proven"
    assert answer["alternatives"]["found"] == len(answer["plans"]) < 50
    assert "That is proven" in run(*words).out


def test_only_plans_near_the_best(run: Run) -> None:
    words = ("plan", "--qualification", "OPH-2455-2017", "--on", "2026-12-01", "--holds", "105444", "--prefer", "steps")
    words = (*words, "--alternatives", "3")
    every = run(*words, "--json").answer["plans"]
    steps = [each["totals"]["steps"] for each in every]
    assert steps == [13, 14, 13]  # the third leaves something to be agreed
    near = run(*words, "--within", "5", "--json").answer
    jsonschema.validate(near, schema_of(PlanAnswer))
    assert near["plans"] == every[:1]
    told = near["alternatives"]
    assert (told["ended"], told["within_percent"], told["found"]) == ("beyond", 5, 1)
    assert told["beyond"] == every[1]["totals"]
    assert "14 steps, more than 5 % above the best" in told["text"]
    more = run(*words, "--within", "500%", "--json").answer
    assert more["plans"] == every[:2]
    assert "more to be agreed" in more["alternatives"]["text"]


@pytest.mark.parametrize(
    ("prefer", "lang"),
    [*((each, "fi") for each in ("cost", "finish", "steps", "osp", "workload")), ("workload", "sv"), ("workload", "en")],
)
def test_what_is_too_far_is_told_by_every_measure_and_in_every_language(run: Run, prefer: str, lang: str) -> None:
    """That each language has the same messages with the same values is held by ``test_i18n``."""
    ran = run(*PLAN, "--prefer", prefer, "--alternatives", "6", "--within", "0", "--lang", lang)
    assert ran.code == 0
    assert "0030" in ran.out


def test_an_earlier_plan_that_is_not_the_first_says_why(run: Run) -> None:
    words = ("plan", "--qualification", "OPH-2455-2017", "--on", "2026-12-01", "--holds", "105444")
    first, other = run(*words, "--alternatives", "2", "--differ", "branch", "--json").answer["plans"]
    assert other["totals"]["finish"] < first["totals"]["finish"]
    assert other["trades"]["better_in_something"]
    assert other["trades"]["decided_by"]["measure"] == "steps"
    assert first["totals"]["steps"] < other["totals"]["steps"]
    shown = " ".join(run(*words, "--alternatives", "2", "--differ", "branch").out.split())
    assert other["trades"]["decided_by"]["text"] in shown


def test_nothing_to_do_has_no_alternative(run: Run) -> None:
    answer = run("plan", "--unit", "105444", "--holds", "105444", "--on", "2026-12-01", "--alternatives", "3", "--json").answer
    assert answer["plans"][0]["steps"] == []
    assert answer["alternatives"]["ended"] == "proven"


def test_impossible_stays_impossible(run: Run) -> None:
    answer = run(*PLAN, "--by", "2026-12-02", "--alternatives", "3", "--json").answer
    assert answer["status"] == "impossible"
    assert answer["plans"] == []
    assert answer["alternatives"] is None
    assert answer["reasons"]
    assert "0030-alternatives" not in [each["id"] for each in answer["decisions"]]


def test_time_that_runs_out_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "improving", out_of_time)
    answer = run(*PLAN, "--alternatives", "3", "--json").answer
    assert answer["status"] == "out_of_time"
    assert answer["alternatives"] is None
    monkeypatch.setattr(looking, "improving", out_of_time_for_the_proof)
    answer = run(*PLAN, "--alternatives", "3", "--json").answer
    assert answer["status"] == "feasible"
    assert answer["alternatives"]["ended"] == "time"


def test_a_front_is_a_table_and_a_picture(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "front.svg"
    words = (*PLAN, "--front", "--front-by", "steps", "--picture", picture)
    ran = run(*words)
    assert ran.code == 0
    assert "Money against steps" in ran.out
    assert "that is proven" in ran.out
    ElementTree.fromstring(picture.read_text(encoding="utf-8"))
    answer = run(*words, "--json").answer
    jsonschema.validate(answer, schema_of(PlanAnswer))
    assert answer["front"]["complete"]
    assert answer["front"]["by"] == "steps"
    points = answer["front"]["points"]
    assert [each["rank"] for each in points] == [each["rank"] for each in answer["plans"]]
    steps = [each["steps"] for each in points]
    assert steps == sorted(set(steps), reverse=True)
    assert "0031-front" in [each["id"] for each in answer["decisions"]]


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_a_front_of_finishes_says_its_step(run: Run, lang: str) -> None:
    ran = run(*PLAN, "--front", "--lang", lang)
    assert ran.code == 0
    assert {"fi": "kokonaisina viikkoina", "sv": "hela veckor", "en": "whole weeks"}[lang] in ran.out


def test_no_front_no_picture(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "front.svg"
    answer = run(*PLAN, "--by", "2026-12-02", "--front", "--picture", picture, "--json").answer
    assert answer["status"] == "impossible"
    assert answer["front"] is None
    assert not picture.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--front", "--alternatives", "2"), "two questions"),
        (("--differ", "units"), "only with --alternatives"),
        (("--within", "10"), "only with --alternatives"),
        (("--alternatives", "2", "--within", "near"), "not a share"),
        (("--front-by", "steps"), "only with --front"),
        (("--picture", "x.svg"), "only with --front"),
        (("--front", "--picture", "x.png"), ".svg"),
        (("--alternatives", "0"), "--alternatives"),
        (("--alternatives", "2", "--differ", "taste"), "offerings"),
        (("--front", "--picture", "there/is/no/such/folder/x.svg"), "not be"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(lines: Refused, words: tuple[str, ...], said: str) -> None:
    assert said in lines(*PLAN, *words)
