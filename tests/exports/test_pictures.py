"""Pictures made with an answer: of each plan its days, its weeks and its tree; in two widths, in words, and without any style."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from api.v1.answering import answer
from api.v1.jobs import Answer, Job, answer_of, checked
from api.v1.questions import CheckQuestion, PlanQuestion
from pathways.asking.sources import sample_catalogue
from pathways.cli.serve import contents
from pathways.i18n import words
from pathways.pictures.timeline import Load, TimeLine, TimeRow, timeline_picture, timeline_sentences
from pathways.stores.oxigraph import FolderStore
from pathways.stores.port import Store

GOAL = {"qualification": "OPH-2455-2017", "on": date(2026, 12, 1), "holds": ["105444", "105440"]}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = FolderStore(tmp_path_factory.mktemp("pictures") / "store")
    store.replace_each(contents(sample_catalogue()))
    return store


def answered(job: Job, store: Store) -> Answer:
    lines: list[dict[str, Any]] = []
    answer(job.line(stream=False), store, lines.append)
    return answer_of(checked(json.loads(json.dumps(lines[-1]))), job)


def drawn(picture: dict[str, Any]) -> None:
    for form in ("wide", "slim"):
        ElementTree.fromstring(picture[form])
        assert not re.search(r"\sstyle=|<style|<script|\shref=|\son\w+=", picture[form])
    assert picture["title"]
    assert picture["sentences"]


def test_a_plan_comes_with_its_pictures(store: Store) -> None:
    question = PlanQuestion(**GOAL, hours_per_week=30, alternatives=2)
    found = answered(Job(question, "fi", date(2026, 12, 1), pictures=True), store)
    without = answered(Job(question, "fi", date(2026, 12, 1)), store)
    assert re.sub(rb'"seconds": [\d.]+', b"", found.body) == re.sub(rb'"seconds": [\d.]+', b"", without.body)
    assert without.pictures is None
    assert found.pictures is not None
    plans = json.loads(found.body, parse_float=Decimal)["plans"]
    assert len(found.pictures["plans"]) == len(plans) == 2
    drawn(found.pictures["today"])
    for plan, pictures in zip(plans, found.pictures["plans"], strict=True):
        drawn(pictures["time"])
        drawn(pictures["tree"])
        assert len(pictures["steps"]) == len(plan["steps"])
        assert all(each["what"]["text"] and each["when"]["text"] for each in pictures["steps"])
        assert pictures["decisions"]
        busiest = words("fi").number(plan["hours_per_week"])
        assert pictures["time"]["sentences"][-1] == f"Kiireisimmällä viikolla on {busiest} h; enintään sallittu on 30 h."
    assert found.pictures["front"] is None


def test_a_front_is_drawn(store: Store) -> None:
    found = answered(Job(PlanQuestion(**GOAL, front=True), "sv", date(2026, 12, 1), pictures=True), store)
    assert found.pictures is not None
    drawn(found.pictures["front"])


def test_where_there_is_no_plan_what_she_has_is_drawn(store: Store) -> None:
    question = PlanQuestion(**GOAL, by=date(2027, 1, 1))
    found = answered(Job(question, "en", date(2026, 12, 1), pictures=True), store)
    assert found.pictures is not None
    assert found.pictures["plans"] == []
    drawn(found.pictures["today"])
    check = answered(Job(CheckQuestion(**GOAL), "en", date(2026, 12, 1), pictures=True), store)
    assert check.pictures is not None
    assert check.pictures["today"] == found.pictures["today"]


def test_weeks_stand_under_the_steps_in_proportion_to_their_hours() -> None:
    monday = date(2027, 1, 4)
    loads = (
        Load(monday, monday + timedelta(days=6), Decimal(10)),
        Load(monday + timedelta(days=7), monday + timedelta(days=20), Decimal(15), Decimal(5)),
    )
    line = TimeLine("T", (TimeRow(1, "Askel", monday, monday + timedelta(days=20)),), loads, Decimal(40))
    root = ElementTree.fromstring(timeline_picture(line, words("en"), name="t"))
    heights = [float(each.get("height", "0")) for each in root.iter("{http://www.w3.org/2000/svg}rect") if not each.get("rx")]
    for value in (10, 15, 5):
        assert pytest.approx(56 * value / 40, abs=0.1) in heights
    said_in_words = [
        each.replace("\N{NO-BREAK SPACE}", " ").replace(" – ", "–") for each in timeline_sentences(line, words("en"))[1:]
    ]
    assert said_in_words == [
        "4–10 Jan 2027: 10 h a week.",
        "11–24 Jan 2027: 20 h a week, of which 5 h are other than studies.",
        "The busiest week has 20 h; at most 40 h are allowed.",
    ]


def test_the_shapes_have_no_style_that_a_policy_would_refuse() -> None:
    for file in (Path(__file__).resolve().parents[2] / "pathways" / "pictures").glob("*.py"):
        assert "style=" not in file.read_text(encoding="utf-8")
