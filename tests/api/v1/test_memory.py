"""A question that takes too much memory is refused with words, and the others go on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx

from api.settings import Settings
from tests.api.v1.conftest import NUMBER, ON, Serving, record

ASKED: dict[str, Any] = {"qualification": NUMBER, "on": ON}
LIMIT = 400_000_000
LARGE = "[" + "[]," * 3_000_000 + "[]]"  # 9 MB that take 20 times as much when they are read


def test_a_question_that_takes_too_much_memory(whole_store: Path, serving: Serving) -> None:
    with serving(whole_store, Settings(question_memory_bytes=LIMIT)) as client, ThreadPoolExecutor(4) as beside:
        address = str(client.base_url)
        ordinary = {**ASKED, "records": [record()]}

        def ask(question: dict[str, Any], language: str = "en") -> httpx.Response:
            with httpx.Client(base_url=address, timeout=600, trust_env=False) as own:
                return own.post("/api/v1/check", json=question, params={"lang": language})

        expected = ask(ordinary)
        assert expected.status_code == 200
        large = {language: beside.submit(ask, {**ASKED, "records": [{"text": LARGE}]}, language) for language in ("fi", "en")}
        meanwhile = [beside.submit(ask, ordinary) for _ in range(4)]
        assert [each.result().content for each in meanwhile] == [expected.content] * 4
        details = set()
        for language, each in large.items():
            answer = each.result()
            problem = answer.json()
            assert (answer.status_code, problem["type"].rpartition("/")[2]) == (503, "question-too-big"), problem
            assert answer.headers["content-language"] == language
            assert problem["limit"] == LIMIT
            assert "".join(filter(str.isdigit, problem["detail"])) == str(LIMIT)
            details.add(problem["detail"])
        assert len(details) == 2
        assert ask(ordinary).content == expected.content
