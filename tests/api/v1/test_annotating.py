"""Suggested links over HTTP: the bytes of the command line, and the table that goes out."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import httpx
from openpyxl import load_workbook

from tests.api.v1.conftest import ON

ADDRESS = "/api/v1/annotations"


def test_suggestions_come_with_reasons_and_are_kept_apart_from_links(asking: httpx.Client) -> None:
    answer = asking.get(ADDRESS, params={"unit": "105444", "on": ON, "top": 3})
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert found["schema"] == "pathways/annotate/1"
    assert {each["unit"] for each in found["requirements"]} == {"105444"}
    for one in found["requirements"]:
        assert len(one["suggestions"]) <= 3
        assert not set(one["linked"]) & {each["skill"] for each in one["suggestions"]}
    assert sum(len(each["linked"]) for each in found["requirements"]) == found["accepted"] > 0


def test_the_bytes_are_those_of_the_command_line(asking: httpx.Client, whole_store: Path, command: Callable[..., str]) -> None:
    told = command("annotate", "--unit", "105444", "--on", ON, "--lang", "sv", "--store", str(whole_store))
    assert asking.get(ADDRESS, params={"unit": "105444", "on": ON, "lang": "sv"}).text == told


def test_the_table_has_a_row_for_each_suggestion(asking: httpx.Client) -> None:
    parameters = {"on": ON, "lang": "fi"}
    count = sum(len(each["suggestions"]) for each in asking.get(ADDRESS, params=parameters).json()["requirements"])
    text = asking.get(f"{ADDRESS}/table", params=parameters).content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert (rows[0][0], len(rows) - 1) == ("Linkin päätös", count)
    book = load_workbook(io.BytesIO(asking.get(f"{ADDRESS}/table", params={**parameters, "ending": ".xlsx"}).content))
    assert book.worksheets[0].max_row == count + 1


def test_a_unit_that_is_not_there_is_not_found(asking: httpx.Client) -> None:
    assert asking.get(ADDRESS, params={"unit": "999999", "on": ON}).status_code == 404
