"""Nothing of a learner stays behind the pages either: no file, no open file, no log line, no metric, no later session."""

from __future__ import annotations

import json
from pathlib import Path

from tests.api.v1.test_private import IDENTITY, NAME, SECRETS, holding, open_files, personal, served
from tests.web.counselling import Counsellor

SEARCHED = "kissanhoitajaksi-haluava"  # what a counsellor types about a learner is the learner's too


def test_nothing_of_a_learner_stays(tmp_path: Path) -> None:
    large = b" " * 3_000_000 + json.dumps(personal(), ensure_ascii=False).encode()  # far beyond what a framework keeps in memory
    secrets = (*SECRETS, SEARCHED)
    with served(tmp_path) as (client, temporary, process):
        with Counsellor(client) as one:
            one.open("/learner")
            one.send("/learner/records", files=[("records", (f"{NAME} {IDENTITY}.json", large))])
            pages = [one.open("/learner")]
            assert not open_files(process)
            one.send("/learner/records", files=[("records", (f"{NAME}.json", f'{{"{NAME}": "{IDENTITY}"'.encode()))])
            pages.append(one.open("/learner"))
            one.send("/learner/remove", [("record", "2")])
            one.send("/learner/search", [("search", SEARCHED)])
            one.send("/learner/goal", [("qualification", "OPH-2455-2017")])
            one.send("/learner/limits", [("on", "2026-12-01"), ("by", f"{NAME}")], status=422)
            pages += [one.open(path) for path in ("/learner/closest", "/learner/check", "/learner/goal")]
            one.http.post("/learner/goal", data={"token": NAME})
            one.http.get(f"/learner/{NAME}")
            for page in pages:
                assert IDENTITY not in page
            metrics = client.get("/metrics", headers={"Accept": "text/plain"}).text
            assert "pathways_sessions 1" in metrics
            assert not any(each in metrics for each in secrets)
            one.open("/learner")
            one.send("/learner/next")
            assert "pathways_sessions 0" in client.get("/metrics").text
        assert not open_files(process)
        assert holding(temporary, secrets) == []
    assert holding(tmp_path, secrets) == []
    assert not any(each in (tmp_path / "log").read_text() for each in secrets)
