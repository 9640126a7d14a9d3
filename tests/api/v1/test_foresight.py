"""Demand and occupations over HTTP: the bytes of the command line, and tables."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.v1 import answering
from api.v1.jobs import Job
from api.v1.questions import ExportQuestion, PlanQuestion
from pathways.asking.kept import Kept
from pathways.asking.sources import load
from pathways.exports.forms import FORMS
from pathways.stores.oxigraph import FolderStore
from pathways.stores.port import EVERYTHING, SKILLS, WHOLE
from tests.api.v1.conftest import NUMBER, ON, without_seconds
from tests.demand import decided, written


def test_the_bytes_are_those_of_the_command_line(asking: httpx.Client, whole_store: Path, command: Callable[..., str]) -> None:
    asked = {"on": ON, "lang": "sv"}
    there = ("--on", ON, "--lang", "sv", "--store", str(whole_store))
    assert asking.get("/api/v1/foresight", params={**asked, "qualification": NUMBER}).text == command(
        "foresight", "--qualification", NUMBER, *there
    )
    assert asking.get("/api/v1/occupations", params={**asked, "unit": "105444"}).text == command(
        "occupations", "--unit", "105444", *there
    )


def test_a_table_and_what_is_not_there(asking: httpx.Client) -> None:
    table = asking.get("/api/v1/foresight/table", params={"on": ON, "lang": "fi"})
    assert (table.status_code, table.text.lstrip("\ufeff").split(";")[0]) == (200, "Kysyntä")
    assert asking.get("/api/v1/foresight/table", params={"on": ON, "ending": ".xlsx"}).status_code == 200
    for path in ("foresight?qualification=OPH-0", "occupations?unit=999999", "occupations?offering=nothing"):
        assert asking.get(f"/api/v1/{path}").status_code == 404


@pytest.fixture(scope="module")
def demanded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which demand decides a tie; one of its two signals is too old."""
    folder = tmp_path_factory.mktemp("demanded")
    FolderStore(folder / "store").replace_each(load(written(folder, decided())).content)
    return folder / "store"


@pytest.fixture(scope="module")
def kept(demanded: Path) -> Kept:
    """What the prepared process holds of it."""
    return Kept(FolderStore(demanded), WHOLE)


def test_skills_are_given_where_they_are_wanted(kept: Kept) -> None:
    def links(content: Any) -> int:
        return sum(len(each.links) + len(each.signals) for _, each in content)

    assert (links(kept.contents(EVERYTHING)), links(kept.contents(SKILLS))) == (0, 4)
    assert {source for source, _ in kept.contents(EVERYTHING)} < {source for source, _ in kept.contents(WHOLE)}


def told(kept: Kept, job: Job) -> dict[str, Any]:
    said: list[dict[str, Any]] = []
    answering.answer(job.line(stream=False), kept, said.append)
    return said[-1]


def test_what_demand_decides_is_the_same_over_http(kept: Kept, demanded: Path, command: Callable[..., str], tmp_path: Path) -> None:
    """In the process of a question as on the command line: a plan, the same opened again, and its page with the occupations."""
    goal = {"qualification": NUMBER, "competence_areas": ["1664"], "on": ON}
    asked = {**goal, "foresight": {"region": ["18"]}, "occupations": True}
    page, saved = tmp_path / "page.html", tmp_path / "plan.json"
    there = ("plan", "--store", demanded, "--on", ON)
    first = command(
        *(*there, "--qualification", NUMBER, "--competence-area", "1664"),
        *("--foresight", "--region", "18", "--occupations", "--html", page),
    )
    made = told(kept, Job(PlanQuestion.model_validate_json(json.dumps(asked)), "en", date.fromisoformat(ON)))["answer"]
    found = json.loads(made)["foresight"]
    assert (found["decided"], found["chosen"], found["old"]) == (True, ["105427"], 1)
    saved.write_text(first, encoding="utf-8")
    form = next(each for each in FORMS if each.name == "html")
    file = told(kept, Job(ExportQuestion.model_validate_json(json.dumps(asked)), "en", date.fromisoformat(ON), form))["file"]
    assert base64.b64decode(file) == page.read_bytes()

    again = {"previous": {"text": first}, "on": ON, "foresight": None, "occupations": False}
    answer = told(kept, Job(PlanQuestion.model_validate_json(json.dumps(again)), "en", date.fromisoformat(ON)))["answer"]
    assert without_seconds(answer) == without_seconds(command(*there, "--previous", saved, "--no-foresight", "--no-occupations"))
    assert json.loads(answer)["foresight"] is None
