"""What is refused: the status, the words in the caller's language, and nothing of what was sent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from api.settings import Settings
from tests.api.v1.conftest import NUMBER, ON, Serving, record

ASKED: dict[str, Any] = {"qualification": NUMBER, "on": ON}
JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "multipart/form-data; boundary=b"}


def refused(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found: dict[str, Any] = answer.json()
    assert found["type"] == f"https://w3id.org/pok/problem/{code}"
    assert found["status"] == status
    assert found["request_id"] == answer.headers["x-request-id"]
    assert found["title"]
    assert found["detail"]
    return found


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[" * 100_000, b'{"on": NaN'])
def test_what_is_no_json(body: bytes, asking: httpx.Client) -> None:
    refused(asking.post("/api/v1/check", content=body, headers=JSON), 400, "not-json")


@pytest.mark.parametrize("body", [b"", b"--b", b'--b\r\nContent-Disposition: form-data; name="question"\r\n\r\n{}', b"x" * 500])
def test_what_is_no_form(body: bytes, asking: httpx.Client) -> None:
    refused(asking.post("/api/v1/check", content=body, headers=FORM), 400, "not-a-form")


def test_a_form_without_a_boundary(asking: httpx.Client) -> None:
    refused(asking.post("/api/v1/check", content=b"x", headers={"Content-Type": "multipart/form-data"}), 400, "not-a-form")


def test_what_is_neither(asking: httpx.Client) -> None:
    refused(asking.post("/api/v1/check", content=b"x", headers={"Content-Type": "text/plain"}), 415, "unknown-content")


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ({"byy": "2027-01-01"}, "/byy"),
        ({"by": "soon"}, "/by"),
        ({"by": 0}, "/by"),
        ({"budget_eur": -1}, "/budget_eur"),
        ({"hours_per_week": 169}, "/hours_per_week"),
        ({"prefer": ["cheap"]}, "/prefer/0"),
        ({"records": [{}]}, "/records/0"),
        ({"records": [{"text": "a", "base64": "b"}]}, "/records/0"),
        ([], "/"),
    ],
)
def test_a_wrong_field_is_told_with_its_place(question: Any, where: str, asking: httpx.Client) -> None:
    found = refused(asking.post("/api/v1/plans", json=question), 422, "question-wrong")
    assert [each["where"] for each in found["errors"]] == [where]
    assert found["errors"][0]["message"]


def test_the_words_are_in_the_callers_language_and_of_the_fields(asking: httpx.Client) -> None:
    question = {**ASKED, "from": "2027-03-01", "by": "2027-01-01"}
    said = {
        each: refused(asking.post("/api/v1/plans", json=question, params={"lang": each}), 422, "end-before-start")
        for each in ("fi", "sv", "en")
    }
    assert len({each["detail"] for each in said.values()}) == 3
    assert not any("--" in each["detail"] for each in said.values())
    accepted = asking.post("/api/v1/plans", json=question, headers={"Accept-Language": "de, sv-FI;q=0.9, en;q=0.2"})
    assert accepted.json()["detail"] == said["sv"]["detail"]
    assert accepted.headers["content-language"] == "sv"


def test_a_record_that_cannot_be_read_is_told_by_its_number(asking: httpx.Client) -> None:
    question = {**ASKED, "records": [record(), {"content": {"opiskeluoikeudet": "Aino Esimerkki 010190-123A"}}]}
    found = refused(asking.post("/api/v1/check", json=question), 422, "format-unknown")
    assert "learner file 2" in found["detail"]
    assert "Aino" not in str(found)


def test_an_unknown_qualification_is_a_404_where_the_address_names_it(asking: httpx.Client) -> None:
    refused(asking.get("/api/v1/qualifications/tree", params={"qualification": "OPH-0-0"}), 404, "requirements-unknown")
    refused(asking.post("/api/v1/check", json={"qualification": "OPH-0-0"}), 422, "requirements-unknown")


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("/api/v1/qualifications/tree", "/qualification"),
        ("/api/v1/offerings?limit=x", "/limit"),
        ("/api/v1/skills?q=", "/q"),
        ("/api/v1/qualifications?on=soon", "/on"),
    ],
)
def test_a_wrong_parameter_is_told_with_its_name(address: str, where: str, asking: httpx.Client) -> None:
    assert [each["where"] for each in refused(asking.get(address), 422, "parameter-wrong")["errors"]] == [where]


def test_what_is_not_there(asking: httpx.Client) -> None:
    refused(asking.get("/api/v1/nothing"), 404, "not-found")
    refused(asking.get("/api/v1/check"), 405, "method-not-allowed")


def test_an_export_without_a_plan_says_why(asking: httpx.Client) -> None:
    found = refused(asking.post("/api/v1/exports/elm", json={**ASKED, "by": "2027-01-05"}), 422, "nothing-to-write")
    assert found["findings"]


def test_a_foreign_host_and_a_foreign_page_are_refused(asking: httpx.Client) -> None:
    refused(asking.get("/health", headers={"Host": "evil.example"}), 421, "host-not-served")
    refused(asking.post("/api/v1/check", json=ASKED, headers={"Origin": "https://evil.example"}), 403, "foreign-page")
    own = str(asking.base_url).rstrip("/")
    assert asking.post("/api/v1/check", json=ASKED, headers={"Origin": own}).status_code == 200
    assert "access-control-allow-origin" not in asking.post("/api/v1/check", json=ASKED, headers={"Origin": own}).headers
    assert asking.get("/sparql", headers={"Origin": "https://elsewhere.example"}).headers["access-control-allow-origin"] == "*"


def test_limits_are_kept(whole_store: Path, serving: Serving) -> None:
    settings = Settings(
        max_question_bytes=2_000, max_files=1, question_time_limit_ms=1_500, concurrent_questions=1, waiting_questions=0
    )
    with serving(whole_store, settings) as client:
        client.timeout = httpx.Timeout(60)
        long = {**ASKED, "records": [{"text": "x" * 2_000}]}
        assert refused(client.post("/api/v1/check", json=long), 413, "question-too-long")["limit"] == 2_000
        chunks = client.post("/api/v1/check", content=(b" " * 500 for _ in range(10)), headers=JSON)
        refused(chunks, 413, "question-too-long")
        refused(client.post("/api/v1/check", json={**ASKED, "records": [{"text": "{}"}] * 2}), 413, "too-many-files")
        slow = {**ASKED, "alternatives": 100}
        client.post("/api/v1/check", json=ASKED)
        refused(client.post("/api/v1/plans", json=slow), 504, "question-time-limit")
        assert client.post("/api/v1/check", json=ASKED).status_code in (200, 504)  # a fresh process may still be starting
