"""The coverage map over HTTP: its numbers are the lengths of its lists, its tables hold the same rows, and filters narrow it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook

from pathways.i18n import words
from pathways.model import LANGUAGES
from tests.api.v1.conftest import NUMBER, ON

ADDRESS = "/api/v1/coverage"


def asked(asking: httpx.Client, **parameters: str | list[str]) -> dict[str, Any]:
    answer = asking.get(ADDRESS, params={"qualification": NUMBER, "on": ON, **parameters})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def rows(answer: dict[str, Any]) -> Iterable[tuple[dict[str, Any], dict[str, Any]]]:
    return [(unit, part) for unit in answer["units"] for part in unit["parts"]]


def test_every_number_is_the_length_of_a_list(asking: httpx.Client) -> None:
    answer = asked(asking)
    known = {each["id"] for each in answer["offerings"]}
    for unit, part in rows(answer):
        whole = [] if part["kind"] == "optional" else unit["whole"]
        formal = {each["offering"] for each in (*part["named"], *whole) if each["certainty"] == "formal"}
        every = {each["offering"] for each in (*part["named"], *whole)}
        assert (part["formal"], part["declared"]) == (len(formal), len(every - formal))
        assert every <= known
    standing = [part["standing"] for _, part in rows(answer)]
    totals = answer["totals"]
    assert [totals[each] for each in ("formal", "declared", "open")] == [
        standing.count(each) for each in ("formal", "declared", "open")
    ]
    assert totals["units"] == len(answer["units"])
    assert answer["qualifications"][0]["totals"] == totals
    assert [each["id"] for each in answer["decisions"]] == ["0003-certainty-classes", "0080-coverage"]


def test_a_filter_narrows_and_says_what_it_left_out(asking: httpx.Client) -> None:
    everything, swedish = asked(asking), asked(asking, language="sv")
    assert swedish["totals"]["open"] > everything["totals"]["open"]
    assert {each["reason"] for each in swedish["left_out"]} >= {"language"}
    both = asked(asking, language=["sv", "fi"])
    assert both["totals"]["open"] <= swedish["totals"]["open"]
    nothing = asked(asking, provider="Nobody")
    assert nothing["totals"]["open"] == nothing["totals"]["parts"]
    assert "limit_matches_nothing" in {each["code"] for each in nothing["findings"]}


def test_only_what_nobody_covers(asking: httpx.Client) -> None:
    answer = asked(asking, standing="open", unit="105430")
    assert {unit["code"] for unit, _ in rows(answer)} <= {"105430"}
    assert {part["standing"] for _, part in rows(answer)} <= {"open"}
    everything = asked(asking, unit="105430")
    assert answer["totals"] == everything["totals"]
    assert len(list(rows(answer))) == everything["totals"]["open"]


def test_without_a_qualification_all_are_in_it(asking: httpx.Client) -> None:
    answer = asking.get(ADDRESS, params={"on": ON}).json()
    assert len(answer["qualifications"]) == 2
    assert answer["totals"]["parts"] >= sum(1 for _ in rows(asked(asking)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_hold_the_same_rows(asking: httpx.Client, language: str) -> None:
    said = words(language)
    answer = asked(asking, standing="open", lang=language)
    params = {"qualification": NUMBER, "on": ON, "standing": "open", "lang": language}
    table = asking.get(f"{ADDRESS}/table", params=params)
    assert table.headers["content-disposition"].endswith('"pathways-coverage.csv"')
    headings, *lines = csv.reader(io.StringIO(table.content.decode("utf-8-sig"), newline=""), delimiter=";")
    assert headings[0] == said.say("coverage-column-qualifications")
    place = headings.index(said.say("coverage-column-part"))
    assert [line[place] for line in lines] == [part["id"] for _, part in rows(answer)]
    workbook = load_workbook(io.BytesIO(asking.get(f"{ADDRESS}/table", params={**params, "ending": ".xlsx"}).content))
    first, offerings, about = workbook.worksheets
    assert [row[place] for row in first.iter_rows(min_row=2, values_only=True)] == [part["id"] for _, part in rows(answer)]
    touched = {row[3] for row in offerings.iter_rows(min_row=2, values_only=True)}
    assert touched <= {each["id"] for each in answer["offerings"]}
    assert NUMBER in str(about.cell(1, 2).value)


def test_equal_questions_give_equal_tables(asking: httpx.Client) -> None:
    params = {"qualification": NUMBER, "on": ON, "ending": ".xlsx"}
    assert len({asking.get(f"{ADDRESS}/table", params=params).content for _ in range(2)}) == 1


@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}/table"])
def test_what_is_not_there_is_named_with_what_is(asking: httpx.Client, address: str) -> None:
    unknown = asking.get(address, params={"qualification": "OPH-0-0", "lang": "en"})
    assert unknown.status_code == 404
    assert NUMBER in unknown.json()["detail"]
    unit = asking.get(address, params={"qualification": NUMBER, "unit": "105431x", "lang": "en"})
    assert (unit.status_code, "1054" in unit.json()["detail"]) == (404, True)
    wrong = asking.get(address, params={"standing": "half"})
    assert (wrong.status_code, wrong.json()["errors"][0]["where"]) == (422, "/standing")
