"""A counsellor's browser without scripts: it keeps cookies, follows where it is sent, and sends the forms that pages show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import httpx

TOKEN = re.compile(r'name="token" value="([^"]*)"')


def awaited(client: httpx.Client, path: str) -> str:
    """A page, when what it waits for is there."""
    for _ in range(100):
        answer = client.get(path)
        assert answer.status_code == 200, f"{path} answers {answer.status_code}"
        waiting = re.search(r'data-waits="([^"]+)" data-version="(\d+)"', answer.text)
        if waiting is None:
            return answer.text
        client.get(waiting[1], params={"version": waiting[2]})
    raise AssertionError(f"{path} waits for ever")


class Counsellor:
    """One browser."""

    def __init__(self, client: httpx.Client, language: str = "fi") -> None:
        base = str(client.base_url).rstrip("/")
        headers = {"Accept": "text/html,*/*;q=0.8", "Accept-Language": language, "Origin": base}
        self.http = httpx.Client(base_url=base, headers=headers, timeout=120, trust_env=False, follow_redirects=True)
        self.page = ""

    def __enter__(self) -> Counsellor:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    @property
    def token(self) -> str:
        """The secret of the page that is open."""
        found = TOKEN.search(self.page)
        return found[1] if found else ""

    def open(self, path: str) -> str:
        """A page, when what it waits for is there."""
        self.page = awaited(self.http, path)
        return self.page

    def send(
        self,
        path: str,
        fields: Sequence[tuple[str, str]] = (),
        files: Sequence[tuple[str, tuple[str, bytes]]] = (),
        status: int = 200,
    ) -> httpx.Response:
        """A form of the page that is open; its answer is open then."""
        data: dict[str, Any] = {"token": [self.token]}
        for name, value in fields:
            data.setdefault(name, []).append(value)
        answer = self.http.post(path, data=data, files=list(files) or None)
        assert answer.status_code == status, (path, answer.status_code, answer.text[-2000:])
        self.page = answer.text
        return answer

    def with_sample(self, name: str = "learner-dropped-out.json") -> Counsellor:
        """One of the bundled learners lies on the desk."""
        self.open("/learner")
        self.send("/learner/sample", [("name", name)])
        return self
