"""Measures of curricula over HTTP: the bytes of the command line, and a table."""

from __future__ import annotations

from collections.abc import Callable

import httpx

from tests.api.v1.conftest import NUMBER, ON


def test_the_bytes_of_the_command_line(asking: httpx.Client, command: Callable[..., str], whole_store: object) -> None:
    answer = asking.get("/api/v1/measures", params={"qualification": NUMBER, "on": ON, "lang": "sv"})
    assert answer.status_code == 200
    assert answer.text == command("measures", "--qualification", NUMBER, "--on", ON, "--lang", "sv", "--store", str(whole_store))


def test_a_table_and_what_is_not_there(asking: httpx.Client) -> None:
    table = asking.get("/api/v1/measures/table", params={"qualification": NUMBER, "on": ON, "lang": "en"})
    assert (table.status_code, table.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    assert len(table.text.splitlines()) == 3
    assert asking.get("/api/v1/measures", params={"qualification": "OPH-0"}).status_code == 404
