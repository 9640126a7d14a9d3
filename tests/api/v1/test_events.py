"""Plans as they are found, and what happens when nobody listens any more."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.settings import Settings
from tests.api.v1.conftest import NUMBER, ON, Serving, record, without_seconds

EVENTS = {"Accept": "text/event-stream"}
QUESTION: dict[str, Any] = {"qualification": NUMBER, "on": ON, "records": [record()]}


def heard(answer: httpx.Response) -> list[tuple[str, str]]:
    found = []
    for block in answer.read().decode().split("\n\n"):
        lines = block.split("\n")
        if lines[0].startswith("event: "):
            found.append((lines[0][7:], "\n".join(each[6:] for each in lines[1:])))
    return found


def running(client: httpx.Client) -> dict[str, int]:
    lines = [each.split() for each in client.get("/metrics").text.splitlines() if each.startswith("pathways_questions")]
    return {name: int(value) for name, value in lines}


def test_the_last_event_is_the_answer_byte_for_byte(asking: httpx.Client) -> None:
    plain = asking.post("/api/v1/plans", json=QUESTION)
    with asking.stream("POST", "/api/v1/plans", json=QUESTION, headers=EVENTS) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        events = heard(answer)
    names = [name for name, _ in events]
    assert names[0] == "first"
    assert names[-1] == "proven"
    assert set(names[1:-1]) <= {"better"}
    assert without_seconds(events[-1][1]) == without_seconds(plain.text)
    assert json.loads(events[0][1])["status"] in ("feasible", "optimal")


def test_what_is_refused_before_the_search_is_a_problem_with_its_status(asking: httpx.Client) -> None:
    answer = asking.post("/api/v1/plans", json={**QUESTION, "by": "2020-01-01"}, headers=EVENTS)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("headers", [EVENTS, {}], ids=["events", "answer"])
def test_a_client_that_leaves_ends_its_question(headers: dict[str, str], whole_store: Path, serving: Serving) -> None:
    long = {**QUESTION, "alternatives": 100, "differ": "offerings", "records": []}
    with serving(whole_store, Settings(concurrent_questions=1)) as client:
        client.post("/api/v1/check", json=QUESTION, timeout=60)
        if headers:
            with client.stream("POST", "/api/v1/plans", json=long, headers=headers, timeout=60) as answer:
                assert next(answer.iter_lines()) == "event: first"
        else:
            with pytest.raises(httpx.ReadTimeout):
                client.post("/api/v1/plans", json=long, timeout=1)
        began = time.monotonic()
        while running(client)["pathways_questions"] and time.monotonic() - began < 10:
            time.sleep(0.05)
        assert running(client) == {"pathways_questions": 0, "pathways_questions_ended": 1}
        assert client.post("/api/v1/check", json=QUESTION, timeout=60).status_code == 200
