"""What to build next and drafts over HTTP: the bytes of the command line; a draft leaves nothing behind."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from pathways import sample
from tests.api.v1.conftest import NUMBER, ON, record

TABLE = """id;name_fi;provider;kind;covers_declared;declared_by;extent;extent_unit
LUO-1;Kierrätys;Me;part_of_unit;400009:1-3;Me;15;osp
"""
CSV = {"Content-Type": "text/csv"}


def test_the_bytes_of_the_command_line(
    asking: httpx.Client, command: Callable[..., str], whole_store: Path, tmp_path: Path
) -> None:
    answer = asking.get("/api/v1/build-next", params={"qualification": NUMBER, "on": ON, "lang": "en", "poks": "2"})
    words = ("--qualification", NUMBER, "--on", ON, "--lang", "en", "--store", whole_store)
    assert answer.text == command("build-next", *words, "--poks", "2")
    file = tmp_path / "draft.csv"
    file.write_text(TABLE, encoding="utf-8")
    parameters = {"qualification": NUMBER, "on": ON, "lang": "en"}
    draft = asking.post("/api/v1/draft", params=parameters, content=TABLE.encode(), headers=CSV)
    assert (draft.status_code, draft.headers["cache-control"]) == (200, "no-store")
    assert draft.text == command("draft", file, *words)
    found = asking.get("/api/v1/offerings", params={"q": "Kierrätys"}).json()["offerings"]
    assert "LUO-1" not in {each["id"] for each in found}
    assert asking.get("/api/v1/build-next", params={**parameters, "poks": "2"}).text == answer.text


@pytest.fixture(scope="module")
def cohort(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each learner of the sample twice."""
    folder = tmp_path_factory.mktemp("cohort")
    for name in sample.LEARNERS:
        for copy in ("a", "b"):
            (folder / f"{copy}-{name}").write_bytes(sample.payload(name))
    return folder


def test_of_a_cohort_the_counts_of_the_command_line(
    asking: httpx.Client, command: Callable[..., str], whole_store: Path, cohort: Path
) -> None:
    records = [{"content": json.loads(each.read_bytes())} for each in sorted(cohort.iterdir(), reverse=True)]
    question = {"cohort": records, "qualification": [NUMBER], "language": ["SV"], "on": ON}
    words = ("--qualification", NUMBER, "--on", ON, "--lang", "en", "--store", whole_store, "--cohort", cohort)
    answer = asking.post("/api/v1/build-next", params={"lang": "en"}, json=question)
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert answer.text == command("build-next", *words, "--language", "SV")
    assert answer.json()["learners"]["open_before"] == 40
    form = asking.post(
        "/api/v1/build-next",
        params={"lang": "en"},
        files=[
            ("question", (None, json.dumps(question | {"cohort": []}), "application/json")),
            *(("cohort", (f"Meikäläinen-{each.name}", each.read_bytes(), "application/json")) for each in cohort.iterdir()),
        ],
    )
    assert form.text == answer.text


def test_what_a_draft_changes_for_a_cohort(
    asking: httpx.Client, command: Callable[..., str], whole_store: Path, cohort: Path, tmp_path: Path
) -> None:
    file = tmp_path / "draft.csv"
    file.write_text(TABLE, encoding="utf-8")
    records = [{"content": json.loads(each.read_bytes())} for each in cohort.iterdir() if "learner-n" in each.name]
    question = {"cohort": records * 2, "drafts": [{"text": TABLE, "ending": ".csv"}], "on": ON}
    answer = asking.post("/api/v1/draft/cohort", params={"lang": "en"}, json=question)
    assert answer.status_code == 200, answer.text
    folder = tmp_path / "cohort"
    folder.mkdir()
    for number, each in enumerate(records * 2):
        (folder / f"{number}.json").write_text(json.dumps(each["content"]), encoding="utf-8")
    words = ("--on", ON, "--lang", "en", "--store", whole_store, "--cohort", folder)
    assert answer.text == command("draft", file, *words)
    assert (answer.json()["effect"]["cohort"], answer.json()["effect"]["learners"]) == (True, 8)


def test_a_cohort_of_few_or_of_too_many_is_refused(asking: httpx.Client) -> None:
    few = asking.post("/api/v1/build-next", json={"cohort": [record()] * 4})
    assert (few.status_code, few.json()["type"].rpartition("/")[2]) == (422, "cohort-too-small")
    many = asking.post("/api/v1/build-next", json={"cohort": [{"text": ""}] * 1001})
    assert (many.status_code, many.json()["limit"]) == (413, 1000)
    assert asking.post("/api/v1/draft/cohort", json={"cohort": [record()] * 5}).status_code == 422


def test_a_table_and_what_is_refused(asking: httpx.Client) -> None:
    table = asking.get("/api/v1/build-next/table", params={"qualification": NUMBER, "on": ON, "ending": ".xlsx"})
    assert (table.status_code, table.content[:2]) == (200, b"PK")
    assert asking.get("/api/v1/build-next", params={"poks": 0}).status_code == 422
    assert asking.get("/api/v1/build-next", params={"qualification": "OPH-0"}).status_code == 404
    assert asking.post("/api/v1/draft", content=b"{}", headers={"Content-Type": "application/json"}).status_code == 415
    assert asking.post("/api/v1/draft", content=b"\x00\x01", headers=CSV).status_code == 422
    assert asking.post("/api/v1/draft", content=b"x" * 1_100_000, headers=CSV).status_code == 413
