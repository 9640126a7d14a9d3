"""Forms of pages, read by the reader of the API: in memory, with limits."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from starlette.requests import Request

from api.errors import Problem
from api.settings import Settings
from api.v1.bodies import Field, fields_of


def sent(content: bytes, kind: str, **limits: int) -> tuple[Field, ...]:
    """What is read of a form with this body, which comes in small pieces."""
    pieces: Iterator[dict[str, Any]] = iter(
        {"type": "http.request", "body": content[at : at + 100], "more_body": at + 100 < len(content)}
        for at in range(0, max(1, len(content)), 100)
    )

    async def receive() -> dict[str, Any]:
        return next(pieces)

    scope = {"type": "http", "method": "POST", "headers": [(b"content-type", kind.encode())]}
    return asyncio.run(fields_of(Request(scope, receive), Settings(**limits)))


def multipart(*fields: tuple[str, Any]) -> tuple[bytes, str]:
    request = httpx.Request("POST", "http://localhost", files=list(fields))
    return request.read(), request.headers["content-type"]


def test_texts_and_files_come_in_their_order_and_a_file_without_its_name() -> None:
    large = b"x" * 3_000_000
    fields = sent(
        *multipart(
            ("holds", (None, "105444")),
            ("records", ("Aino Esimerkki.XLSX", large, "application/octet-stream")),
            ("holds", (None, "pätevä")),
            ("records", ("Aino Esimerkki", b"{}", "application/json")),
        )
    )
    assert [(each.name, each.ending) for each in fields] == [
        ("holds", None),
        ("records", ".xlsx"),
        ("holds", None),
        ("records", ""),
    ]
    assert [each.text for each in fields if each.ending is None] == ["105444", "pätevä"]
    files = [each.file.document("record", "file") for each in fields if each.ending is not None]
    assert [(each.name, each.payload) for each in files] == [("record.xlsx", large), ("record", b"{}")]
    assert "Aino" not in repr(fields)
    assert "105444" not in repr(fields)


def test_a_file_that_was_not_chosen_is_no_field() -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="records"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n'
    assert sent(body + b"\r\n--b--\r\n", "multipart/form-data; boundary=b") == ()


def test_a_plain_form() -> None:
    fields = sent(urlencode([("holds", "105444"), ("q", "ä&="), ("holds", "")]).encode(), "application/x-www-form-urlencoded")
    assert [(each.name, each.text) for each in fields] == [("holds", "105444"), ("q", "ä&="), ("holds", "")]


@pytest.mark.parametrize(
    ("form", "limits", "status", "code"),
    [
        ((b"a=1&b=2&c=3", "application/x-www-form-urlencoded"), {"max_form_fields": 2}, 413, "too-many-fields"),
        (multipart(*((str(each), (None, "x")) for each in range(3))), {"max_form_fields": 2}, 413, "too-many-fields"),
        (multipart(*(("records", ("x", b"x")) for _ in range(3))), {"max_files": 2}, 413, "too-many-files"),
        ((b"q=" + b"x" * 300, "application/x-www-form-urlencoded"), {"max_question_bytes": 200}, 413, "question-too-long"),
        ((b"{}", "application/json"), {}, 415, "unknown-content"),
    ],
)
def test_what_is_too_much_or_no_form(form: tuple[bytes, str], limits: dict[str, int], status: int, code: str) -> None:
    with pytest.raises(Problem) as refused:
        sent(*form, **limits)
    assert (refused.value.status, refused.value.code) == (status, code)


def test_text_that_is_no_text() -> None:
    (field,) = sent(*multipart(("q", (None, b"\xff"))))
    with pytest.raises(Problem):
        _ = field.text
