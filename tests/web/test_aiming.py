"""Goal, limits, what is nearest and what is missing, as a counsellor without scripts sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest

from pathways.i18n import words
from tests.web.counselling import Counsellor
from tests.web.test_having import said

FI = words("fi")


@pytest.fixture
def counsellor(web: httpx.Client) -> Iterator[Counsellor]:
    with Counsellor(web) as one:
        yield one.with_sample()


def test_the_nearest_comes_first_and_becomes_the_goal(counsellor: Counsellor) -> None:
    page = said(counsellor.open("/learner/closest"))
    assert page.index("Puurakenneteollisuuden osaamisala") < page.index("Sahateollisuuden osaamisala")
    area = re.findall(r'name="area" value="(\d+)"', page)[0]
    counsellor.send("/learner/goal", [("qualification", "OPH-2455-2017"), ("area", area)])
    page = said(counsellor.open("/learner/check"))
    assert FI.say("verdict-incomplete") in page
    assert "60" in page


def test_without_a_session_the_way_leads_to_the_beginning(web: httpx.Client) -> None:
    for path in ("/learner/closest", "/learner/goal", "/learner/check"):
        answer = web.get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/learner")


def test_named_units_are_the_goal(counsellor: Counsellor) -> None:
    counsellor.send("/learner/goal/search", [("search", "portaiden asentaminen")])
    assert 'value="105432"' in counsellor.open("/learner/goal")
    counsellor.send("/learner/goal/units", [("shown", "105432"), ("unit", "105432")])
    page = said(counsellor.open("/learner/check"))
    assert FI.say("verdict-complete") in page


def test_limits_are_entered_as_people_write_them(counsellor: Counsellor) -> None:
    fields = [
        ("by", "31.12.2027"),
        ("budget_eur", "1 200,50 €"),
        ("hours_per_week", "12,5"),
        ("prefer", "finish"),
        ("languages", "fi"),
        ("places", "Oulu\nTampere; Oulu"),
        ("blocked-0-first", "2027-06-01"),
        ("blocked-0-last", "31.8.2027"),
        ("busy-1-first", "2027-01-01"),
        ("busy-1-last", "2027-05-31"),
        ("busy-1-hours", "10"),
    ]
    counsellor.send("/learner/limits", fields)
    page = said(counsellor.open("/learner/goal"))
    for shown in (
        'value="2027-12-31"',
        'value="1200.5"',
        'value="12.5"',
        "Oulu\nTampere</textarea>",
        'value="2027-08-31"',
        'value="10"',
    ):
        assert shown in page, shown
    assert 'value="finish" selected' in page


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("by", "31.2.2027", "field-date"),
        ("by", "huomenna", "field-date"),
        ("budget_eur", "paljon", "field-number"),
        ("budget_eur", "1,234", "field-number"),
        ("hours_per_week", "200", "field-range"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_field_and_kept_as_it_was(
    counsellor: Counsellor, name: str, value: str, told: str
) -> None:
    answer = counsellor.send("/learner/limits", [(name, value), ("places", "Oulu")], status=422)
    page = said(answer.text)
    assert FI.say(told, expected=None, least=None, most="168") in page
    assert f'value="{value}"' in page
    assert "Oulu</textarea>" in page
    assert f'id="{name}-error"' in page


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ([("blocked-0-first", "2027-01-02")], "web-period-wrong"),
        ([("blocked-0-first", "2027-01-02"), ("blocked-0-last", "2027-01-01")], "web-period-backwards"),
        ([("busy-0-first", "2027-01-02"), ("busy-0-last", "2027-01-05")], "web-period-wrong"),
    ],
)
def test_a_period_that_is_none_is_told(counsellor: Counsellor, fields: list[tuple[str, str]], told: str) -> None:
    assert FI.say(told) in said(counsellor.send("/learner/limits", fields, status=422).text)


def test_what_has_no_decision_is_assumed_and_no_longer(counsellor: Counsellor) -> None:
    counsellor.send("/learner/holds", [("shown", "105441"), ("known", "105441")])
    counsellor.send("/learner/goal", [("qualification", "OPH-2455-2017")])
    page = counsellor.open("/learner/check")
    assert 'value="by hand:105441"' in page
    counsellor.send("/learner/assume", [("shown", "by hand:105441"), ("assumed", "by hand:105441"), ("back", "/learner/check")])
    assert "checked" in counsellor.open("/learner/check").partition('value="by hand:105441"')[2][:60]
    counsellor.send("/learner/assume", [("shown", "by hand:105441"), ("back", "//evil.example/")])
    assert "checked" not in counsellor.open("/learner/check").partition('value="by hand:105441"')[2][:60]
