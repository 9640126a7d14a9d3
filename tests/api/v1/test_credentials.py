"""What a badge is worth over HTTP: a trust list in the question, and the network only where the installation lets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.settings import Settings
from api.v1 import answering
from api.v1.jobs import Job
from api.v1.questions import CheckQuestion, File
from pathways import sample
from pathways.asking.kept import Kept
from pathways.asking.stored import loaded_store
from pathways.stores.port import EVERYTHING
from tests.api.v1.conftest import NUMBER, ON, Serving
from tests.credentials.making import ISSUER, OTHER_RSA, RSA, badge, jwk, signed

ASKED: dict[str, Any] = {"qualification": NUMBER, "on": ON}
TRUST = (
    f'[[issuer]]\nid = "{ISSUER}"\nname = "Example College"\n'
    f'[[issuer.key]]\njwk = {{ kty = "RSA", n = "{jwk(RSA)["n"]}", e = "AQAB" }}\n'
)
BADGE = {"text": signed(badge()), "ending": ".jwt"}


def told(answer: dict[str, Any]) -> list[str]:
    return [each["code"] for each in answer["findings"] if each["code"].startswith("credential_")]


def test_a_trust_list_in_the_question_is_that_of_the_command_line(
    asking: httpx.Client, command: Callable[..., str], whole_store: Path, tmp_path: Path
) -> None:
    question = {**ASKED, "records": [BADGE]}
    assert told(asking.post("/api/v1/check", json=question).json()) == ["credential_untampered"]
    answer = asking.post("/api/v1/check", json={**question, "trust": {"text": TRUST, "ending": ".toml"}})
    assert told(answer.json()) == ["credential_verified"]
    list_of_ours, file = tmp_path / "trust.toml", tmp_path / "badge.jwt"
    list_of_ours.write_text(TRUST, encoding="utf-8")
    file.write_text(BADGE["text"], encoding="utf-8")
    words = ("--store", whole_store, "--learner", file, "--trust", list_of_ours, "--qualification", NUMBER, "--on", ON)
    assert answer.text == command("check", *words)


def test_a_trust_list_as_a_file_of_a_form(asking: httpx.Client) -> None:
    files = [
        ("question", (None, json.dumps(ASKED))),
        ("records", ("aino-esimerkki.jwt", BADGE["text"].encode())),
        ("trust", ("our list.toml", TRUST.encode())),
    ]
    assert told(asking.post("/api/v1/check", files=files).json()) == ["credential_verified"]


def test_a_broken_trust_list_is_told_without_its_content(asking: httpx.Client) -> None:
    answer = asking.post("/api/v1/check", json={**ASKED, "records": [BADGE], "trust": {"text": "x = 1\nAino Esimerkki = ="}})
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("trust: ")
    assert "line 2" in answer.json()["detail"]
    assert "Aino" not in answer.text


@pytest.mark.parametrize("route", ["check", "plans", "closest", "next", "versions", "evidence", "exports/html"])
def test_the_network_is_not_asked_unless_the_installation_lets_it(route: str, asking: httpx.Client) -> None:
    question = {**({} if route in ("closest", "evidence") else {"qualification": NUMBER}), "on": ON, "online": True}
    answer = asking.post(f"/api/v1/{route}", json=question, params={"lang": "fi"})
    assert (answer.status_code, answer.json()["type"].rpartition("/")[2]) == (422, "online-not-allowed")
    assert "PATHWAYS_ALLOW_ONLINE" in answer.json()["detail"]


def test_where_it_is_let_an_inner_address_is_still_not_asked(whole_store: Path, serving: Serving) -> None:
    inner = {"text": signed(badge(issuer={"id": "https://127.0.0.1/x", "type": ["Profile"], "name": "x"}), OTHER_RSA)}
    with serving(whole_store, Settings(allow_online=True)) as client:
        answer = client.post("/api/v1/check", json={**ASKED, "records": [inner], "online": True}, timeout=60)
    assert answer.status_code == 200, answer.text
    assert "credential_verified" not in told(answer.json())


@pytest.mark.parametrize("online", [False, True])
def test_online_asks_the_issuer(online: bool, whole_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def got(address: str) -> bytes:
        asked.append(address)
        return json.dumps({"keys": [jwk(OTHER_RSA)]}).encode()

    monkeypatch.setattr("pathways.fetch.get_public", got)
    record = File(text=signed(badge(), OTHER_RSA, header={"kid": "https://issuer.example/keys"}))
    job = Job(CheckQuestion(records=[record], qualification=NUMBER, online=online), "en", sample.TODAY)
    said: list[dict[str, Any]] = []
    answering.answer(job.line(stream=False), Kept(loaded_store(str(whole_store)), EVERYTHING), said.append)
    verdict = ["credential_verified"] if online else ["credential_not_checked"]
    assert told(json.loads(said[-1]["answer"])) == verdict
    assert asked == (["https://issuer.example/keys"] if online else [])
