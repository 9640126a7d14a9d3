"""Nothing of a learner stays: no file, no log line, no metric, no problem holds what a record or its name says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx

from pathways import sample
from tests.api.v1.conftest import NUMBER, ON

ROOT = Path(__file__).resolve().parents[3]
NAME, IDENTITY, ADDRESS = "Yksityinen-Oppija", "010190-123A", "oppija.yksityinen@example.org"
SECRETS = (NAME, IDENTITY, ADDRESS)


@contextmanager
def served(folder: Path) -> Iterator[tuple[httpx.Client, Path, subprocess.Popen[bytes]]]:
    """``pathways serve`` as a person starts it, with a folder of its own for temporary files; its log goes to a file."""
    temporary, log = folder / "tmp", folder / "log"
    temporary.mkdir()
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "pathways", "serve", "--port", "0"],
            stdout=out,
            stderr=out,
            cwd=folder,
            env={**os.environ, "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
        )
    try:
        began = time.monotonic()
        while "http://" not in log.read_text() and time.monotonic() - began < 300:
            assert process.poll() is None, log.read_text()
            time.sleep(0.05)
        address = log.read_text().partition("http://")[2].partition("/")[0]
        assert address, log.read_text()
        with httpx.Client(base_url=f"http://{address}", timeout=120, trust_env=False) as client:
            yield client, temporary, process
    finally:
        process.terminate()
        process.wait(30)


def holding(folder: Path, secrets: tuple[str, ...] = SECRETS) -> list[str]:
    """Files below ``folder`` that hold one of ``secrets``, in their name or their content."""
    found = []
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        if any(each in str(path) or each.encode() in content for each in secrets):
            found.append(str(path))
    return found


def open_files(process: subprocess.Popen[bytes]) -> list[str]:
    """Deleted files that the service and its children still hold open: a spooled upload has no name."""
    children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, text=True, check=False)
    found = []
    for pid in [str(process.pid), *children.stdout.split()]:
        for each in Path(f"/proc/{pid}/fd").iterdir():
            with suppress(FileNotFoundError):  # closed meanwhile
                target = str(each.readlink())
                if "(deleted)" in target:
                    found.append(target)
    return found


def personal() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(sample.payload(sample.LEARNERS[2]))
    found["henkilö"] = {"hetu": IDENTITY, "sukunimi": NAME, "etunimet": NAME, "sähköposti": ADDRESS}
    return found


def test_nothing_of_a_learner_stays(tmp_path: Path) -> None:
    large = b" " * 3_000_000 + json.dumps(personal(), ensure_ascii=False).encode()  # far beyond what a framework keeps in memory
    question = {"qualification": NUMBER, "on": ON, "recipients": [ADDRESS]}
    texts = []
    with served(tmp_path) as (client, temporary, process):
        for route in ("check", "plans", "closest", "next", "versions", "exports/html", "exports/steps"):
            form = client.post(
                f"/api/v1/{route}",
                files=[
                    ("question", (None, json.dumps(question), "application/json")),
                    ("records", (f"{NAME} {IDENTITY}.json", large, "application/json")),
                ],
            )
            assert form.status_code in (200, 422), form.text
            texts.append(form.text)
            texts.append(client.post(f"/api/v1/{route}", json={**question, "records": [{"content": personal()}]}).text)
        payload = json.dumps(personal(), ensure_ascii=False).encode()
        cohort = [("cohort", (f"{NAME}-{each}.json", payload, "application/json")) for each in range(5)]
        few = client.post("/api/v1/build-next", files=[*cohort, ("question", (None, json.dumps({"on": ON}), "application/json"))])
        assert few.status_code == 200, few.text
        page = client.post(
            f"/build-next?on={ON}", files=cohort, headers={"Accept": "text/html", "Origin": str(client.base_url).rstrip("/")}
        )
        assert (page.status_code, page.headers["cache-control"]) == (200, "no-store")
        texts += [few.text, page.text, client.post("/build-next", files=cohort).text]
        broken = {"opiskeluoikeudet": [{NAME: IDENTITY}], "henkilö": {"hetu": 7, NAME: ADDRESS}}
        texts.append(client.post("/api/v1/check", json={**question, "records": [{"content": broken}]}).text)
        texts.append(client.post("/api/v1/check", json={**question, "records": [{"text": f"{NAME} {IDENTITY}"}]}).text)
        texts.append(client.post("/api/v1/check", json={**question, "on": NAME, "by": IDENTITY}).text)
        texts.append(client.post("/api/v1/check", files=[("records", (f"{NAME}.{IDENTITY}", b"x", "text/plain"))]).text)
        texts.append(client.get("/metrics", headers={"X-Request-Id": NAME, "User-Agent": NAME}).text)
        assert open_files(process) == []
        assert holding(temporary) == []
        client.post("/api/v1/check", json={**question, "qualification": NAME})
        texts.append(client.get("/metrics").text)
    assert not [text for text in texts for each in SECRETS if each in text]
    assert holding(tmp_path) == []
