"""Demand and occupations over HTTP: the bytes of the command line, and tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx

from tests.api.v1.conftest import NUMBER, ON


def test_the_bytes_are_those_of_the_command_line(asking: httpx.Client, whole_store: Path, command: Callable[..., str]) -> None:
    asked = {"on": ON, "lang": "sv"}
    there = ("--on", ON, "--lang", "sv", "--store", str(whole_store))
    assert asking.get("/api/v1/foresight", params={**asked, "qualification": NUMBER}).text == command(
        "foresight", "--qualification", NUMBER, *there
    )
    assert asking.get("/api/v1/occupations", params={**asked, "unit": "105444"}).text == command(
        "occupations", "--unit", "105444", *there
    )


def test_a_table_and_what_is_not_there(asking: httpx.Client) -> None:
    table = asking.get("/api/v1/foresight/table", params={"on": ON, "lang": "fi"})
    assert (table.status_code, table.text.lstrip("\ufeff").split(";")[0]) == (200, "Kysyntä")
    assert asking.get("/api/v1/foresight/table", params={"on": ON, "ending": ".xlsx"}).status_code == 200
    for path in ("foresight?qualification=OPH-0", "occupations?unit=999999", "occupations?offering=nothing"):
        assert asking.get(f"/api/v1/{path}").status_code == 404
