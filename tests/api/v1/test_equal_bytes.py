"""The same question gives the same bytes, through the command line and over HTTP."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.settings import Settings
from pathways import sample
from pathways.cli.serve import contents
from pathways.exports.forms import FORMS, Form
from pathways.stores.oxigraph import FolderStore
from tests.api.v1.conftest import NUMBER, ON, Serving, record, without_seconds, written

Command = Callable[..., str]
GOAL = ("--qualification", NUMBER)
Case = tuple[str, str, dict[str, Any], tuple[str, ...]]
CASES: dict[str, Case] = {
    "evidence": ("evidence", "evidence", {}, ()),
    "check": ("check", "check", {"qualification": NUMBER, "strict": True}, (*GOAL, "--strict")),
    "check of units": ("check", "check", {"units": ["105447"]}, ("--unit", "105447")),
    "plan": ("plans", "plan", {"qualification": NUMBER}, GOAL),
    "plan with limits": (
        "plans",
        "plan",
        {
            "qualification": NUMBER,
            "from": "2027-01-10",
            "by": "2028-05-31",
            "budget_eur": 2000.5,
            "hours_per_week": 30,
            "languages": ["fi"],
            "modes": ["online", "contact"],
            "places_excluded": ["Oulu"],
            "blocked": [{"first": "2027-07-01", "last": "2027-07-31"}],
            "busy": [{"first": "2027-03-01", "last": "2027-03-31", "hours": 7.5}],
            "prefer": ["finish", "cost"],
            "time_limit_s": 20,
        },
        (
            *(*GOAL, "--from", "2027-01-10", "--by", "2028-05-31", "--budget", "2000.5", "--hours-per-week", "30"),
            *("--language", "fi", "--mode", "online", "contact", "--not-place", "Oulu", "--blocked", "2027-07-01..2027-07-31"),
            *("--busy", "2027-03-01..2027-03-31=7.5", "--prefer", "finish,cost", "--time-limit", "20"),
        ),
    ),
    "plan with demand and occupations": (
        "plans",
        "plan",
        {"qualification": NUMBER, "foresight": {"region": ["18"], "days": 365}, "occupations": True},
        (*GOAL, "--foresight", "--region", "18", "--signal-days", "365", "--occupations"),
    ),
    "two plans": (
        "plans",
        "plan",
        {"qualification": NUMBER, "alternatives": 2, "differ": "units"},
        (*GOAL, "--alternatives", "2", "--differ", "units"),
    ),
    "impossible": (
        "plans",
        "plan",
        {"qualification": NUMBER, "by": "2027-01-15", "why": True},
        (*GOAL, "--by", "2027-01-15", "--why"),
    ),
    "closest": ("closest", "closest", {"top": 3}, ("--top", "3")),
    "closest with a budget": ("closest", "closest", {"top": 2, "budget_eur": 500}, ("--top", "2", "--budget", "500")),
    "next": ("next", "next", {"qualification": NUMBER, "top": 4}, (*GOAL, "--top", "4")),
}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_a_question_gives_equal_bytes(
    case: Case, language: str, asking: httpx.Client, command: Command, whole_store: Path, tmp_path: Path
) -> None:
    route, verb, question, words = case
    if language != "en" and route not in ("evidence", "check"):
        pytest.skip("one language is enough for a search")
    answer = asking.post(
        f"/api/v1/{route}", json={**question, "records": [record()], "on": ON}, headers={"Accept-Language": language}
    )
    assert answer.status_code == 200, answer.text
    file = written(tmp_path)
    said = command(verb, "--store", whole_store, "--learner", file, "--on", ON, "--lang", language, *words)
    assert without_seconds(answer.text) == without_seconds(said)
    assert answer.headers["content-language"] == language


def test_a_form_gives_the_same_as_json(asking: httpx.Client) -> None:
    name = sample.LEARNERS[2]
    question = {"qualification": NUMBER, "on": ON}
    form = asking.post(
        "/api/v1/check",
        files=[
            ("question", (None, json.dumps(question), "application/json")),
            ("records", ("Aino Esimerkki.json", sample.payload(name), "application/json")),
        ],
    )
    plain = asking.post("/api/v1/check", json={**question, "records": [record(name)]})
    assert (form.status_code, form.content) == (200, plain.content)


def test_what_is_entered_by_hand_and_a_table_of_offerings_mean_the_same(
    asking: httpx.Client, command: Command, whole_store: Path, tmp_path: Path
) -> None:
    table = tmp_path / "offerings-0001.csv"
    table.write_bytes(sample.payload(sample.OFFERINGS_WITH_FAULTS))
    answer = asking.post(
        "/api/v1/plans",
        json={
            "holds": ["105444", "105445:proposed"],
            "qualification": NUMBER,
            "on": ON,
            "offerings": [{"text": table.read_text(encoding="utf-8"), "ending": ".csv"}],
        },
    )
    said = command(
        *("plan", "--store", whole_store, "--holds", "105444", "105445:proposed", *GOAL, "--on", ON, "--offerings", table)
    )
    assert answer.status_code == 200, answer.text
    assert without_seconds(answer.text) == without_seconds(said)


def test_a_saved_plan_is_opened_again_alike(asking: httpx.Client, command: Command, whole_store: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    saved.write_text(
        command("plan", "--store", whole_store, *GOAL, "--on", ON, "--budget", "3000", "--language", "fi"), encoding="utf-8"
    )
    answer = asking.post(
        "/api/v1/plans",
        json={"previous": {"text": saved.read_text(encoding="utf-8")}, "on": ON, "budget_eur": None, "repair": True},
    )
    said = command("plan", "--store", whole_store, "--previous", saved, "--on", ON, "--budget", "none", "--repair")
    assert answer.status_code == 200, answer.text
    assert without_seconds(answer.text) == without_seconds(said)


def test_versions_are_compared_alike(serving: Serving, command: Command, shared: Path, tmp_path: Path) -> None:
    files = sorted((shared / "eperusteet").glob("rakenne-automekaanikon-erikoisammattitutkinto-OPH-1886-2017_*.json"))
    store = tmp_path / "store"
    FolderStore(store).replace_each(contents(files))
    question = {"qualification": "2434073", "on": "2021-01-01", "holds": ["300054"]}
    with serving(store, Settings()) as client:
        answer = client.post("/api/v1/versions", json=question, timeout=120)
    said = command("versions", "--store", store, "--qualification", "2434073", "--on", "2021-01-01", "--holds", "300054")
    assert answer.status_code == 200, answer.text
    assert without_seconds(answer.text) == without_seconds(said)


@pytest.mark.parametrize("form", FORMS, ids=lambda each: f"{each.name}{each.ending}")
def test_an_export_is_the_file_of_the_command_line(
    form: Form, asking: httpx.Client, command: Command, whole_store: Path, tmp_path: Path
) -> None:
    file = tmp_path / f"plan{form.ending}"
    whom = ("--for", "Aino") if form.name in ("html", "pdf") else ()
    command("plan", "--store", whole_store, "--learner", written(tmp_path), *GOAL, "--on", ON, f"--{form.name}", file, *whom)
    answer = asking.post(
        f"/api/v1/exports/{form.name}",
        params={"ending": form.ending},
        json={"records": [record()], "qualification": NUMBER, "on": ON, "for": "Aino"},
    )
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, form.media_type)
    assert comparable(answer.content, form) == comparable(file.read_bytes(), form)


def comparable(payload: bytes, form: Form) -> bytes:
    """A saved case holds the answer with its seconds, and a digest of both; every other form is compared as it is."""
    if form.name != "case":
        return payload
    return re.sub(r'"digest": "[^"]+"', "", without_seconds(payload.decode())).encode()


@pytest.mark.parametrize(("name", "media"), [("html", "text/html"), ("pdf", "application/pdf")])
def test_a_check_as_a_page_is_the_file_of_the_command_line(
    name: str, media: str, asking: httpx.Client, command: Command, whole_store: Path, tmp_path: Path
) -> None:
    file = tmp_path / f"page.{name}"
    words = ("--store", whole_store, "--learner", written(tmp_path), *GOAL, "--on", ON, "--lang", "sv", "--for", "Aino")
    command("check", *words, f"--{name}", file)
    question = {"records": [record()], "qualification": NUMBER, "on": ON, "for": "Aino"}
    answer = asking.post("/api/v1/check", params={"lang": "sv"}, json=question, headers={"Accept": media})
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, media)
    assert answer.headers["content-language"] == "sv"
    assert answer.content == file.read_bytes()


def test_the_picture_of_a_front_is_the_one_of_the_command_line(
    asking: httpx.Client, command: Command, whole_store: Path, tmp_path: Path
) -> None:
    file = tmp_path / "front.svg"
    command("plan", "--store", whole_store, *GOAL, "--on", ON, "--lang", "fi", "--front", "--picture", file)
    question = {"qualification": NUMBER, "on": ON, "front": True}
    answer = asking.post("/api/v1/plans", params={"lang": "fi"}, json=question, headers={"Accept": "image/svg+xml"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
    assert answer.content == file.read_bytes()
    nothing = asking.post("/api/v1/plans", json={**question, "by": "2027-01-05"}, headers={"Accept": "image/svg+xml"})
    assert (nothing.status_code, nothing.json()["type"].rpartition("/")[2]) == (422, "nothing-to-write")


def test_a_case_leaves_and_comes_back(asking: httpx.Client) -> None:
    question = {"records": [record()], "holds": ["105426:proposed"], "qualification": NUMBER, "on": ON, "excluded": ["INT-VVVK"]}
    case = asking.post("/api/v1/exports/case", json=question).json()
    file = {"content": case}
    again = asking.post("/api/v1/plans", json={"records": [file], "previous": file, "on": ON}).json()
    assert again["plans"][0]["steps"] == case["plan"]["plans"][0]["steps"]
    assert again["asked"]["excluded"] == ["INT-VVVK"]
    assert again["changes"] == []
    changed = {**case, "today": "2026-12-02"}
    refused = asking.post("/api/v1/plans", json={"records": [{"content": changed}], "on": ON})
    assert refused.status_code == 422
    assert "case-changed" in refused.json()["type"]
