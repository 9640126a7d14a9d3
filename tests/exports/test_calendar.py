"""A plan as a calendar, read by a parser that did not write it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject

from pathways import sample
from pathways.model import LANGUAGES
from tests.cli.conftest import Run

ON = ("--on", "2026-12-01", "--language", "fi")


@pytest.fixture
def learner(tmp_path: Path) -> Path:
    path = tmp_path / "learner.json"
    path.write_bytes(sample.payload("learner-dropped-out.json"))
    return path


@pytest.fixture
def made(run: Run, tmp_path: Path) -> Callable[..., tuple[list[Any], Any]]:
    """Events by another parser, and the answer."""

    def make(*words: str | Path) -> tuple[list[Any], Any]:
        file = tmp_path / "made.ics"
        answer = run("plan", *words, "--ics", file, "--json").answer
        return list(vobject.readOne(file.read_text(encoding="utf-8")).vevent_list), answer

    return make


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dated_step_is_there_on_its_days(made: Callable[..., Any], learner: Path, language: str) -> None:
    events, answer = made("--learner", learner, *ON, "--lang", language)
    steps = answer["plans"][0]["steps"]
    days = sorted(
        (each.dtstart.value, each.dtend.value - timedelta(days=1)) for each in events if not each.uid.value.startswith("apply-")
    )
    dated = [each for each in steps if each["start"]]
    assert days == sorted((date.fromisoformat(each["start"]), date.fromisoformat(each["end"])) for each in dated)
    applied = sorted(each.dtstart.value for each in events if each.uid.value.startswith("apply-"))
    assert applied == sorted(date.fromisoformat(each["apply_by"]) for each in steps if each["apply_by"])
    assert all(each.valarm.trigger.value == timedelta(days=-7) for each in events if each.uid.value.startswith("apply-"))
    assert len([each for each in events if each.uid.value.startswith("demonstration-")]) == 1
    assert {each.transp.value for each in events} == {"TRANSPARENT"}
    decided = {"fi": "koulutuksen järjestäjä päättää", "sv": "utbildningsanordnaren", "en": "the education provider decides"}
    assert all(decided[language] in each.description.value for each in events)


def test_a_second_import_updates_what_has_moved(made: Callable[..., Any], learner: Path) -> None:
    before, _ = made("--learner", learner, *ON)
    later = ("--on", "2026-12-15", "--language", "fi")
    after, _ = made("--learner", learner, *later)
    old, new = ({each.uid.value: each for each in events} for events in (before, after))
    same = old.keys() & new.keys()
    assert len(same) > 10
    assert [uid for uid in same if old[uid].dtstart.value != new[uid].dtstart.value]
    assert all(int(new[uid].sequence.value) > int(old[uid].sequence.value) for uid in same)
    assert all(new[uid].dtstamp.value > old[uid].dtstamp.value for uid in same)
    assert len(old) == len(before), "an event is known by one identifier"


def test_equal_plans_of_one_day_are_equal_bytes(run: Run, learner: Path, tmp_path: Path) -> None:
    for name in ("one.ics", "other.ics"):
        run("plan", "--learner", learner, *ON, "--ics", tmp_path / name)
    assert (tmp_path / "one.ics").read_bytes() == (tmp_path / "other.ics").read_bytes()
    assert b"\r\n" in (tmp_path / "one.ics").read_bytes()


def test_who_has_a_place_need_not_apply(made: Callable[..., Any], learner: Path) -> None:
    events, _ = made("--learner", learner, *ON, "--booked", "POH-105427@2027-04-19")
    assert not [each for each in events if "POH-105427" in each.description.value and each.uid.value.startswith("apply-")]
    assert [each for each in events if "POH-105427" in each.description.value]


@pytest.mark.parametrize("text", ["Line\\nbreak, comma; semicolon", "BEGIN:VEVENT"])
def test_no_text_of_a_source_makes_an_event(made: Callable[..., Any], learner: Path, tmp_path: Path, text: str) -> None:
    offerings, data = tmp_path / "offerings.csv", tmp_path / "qualification.json"
    table = sample.payload("offerings.csv").decode("utf-8-sig")
    offerings.write_text(table.replace("Ikkunoiden ja ovien asentaminen", f'"{text}"'), encoding="utf-8")
    data.write_bytes(sample.payload("qualification.json"))
    events, answer = made("--data", data, offerings, "--learner", learner, *ON)
    assert len(events) == sum(bool(each["start"]) + bool(each["apply_by"]) for each in answer["plans"][0]["steps"])
    assert [each for each in events if text in each.summary.value]


def test_what_has_no_days_is_told_and_nothing_at_all_is_no_calendar(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "offerings.csv"
    table.write_text("id;name_fi;provider;kind;covers_formal;price_eur\nU;Kurssi;X;unit;105444;0\n", encoding="utf-8")
    data = tmp_path / "qualification.json"
    data.write_bytes(sample.payload("qualification.json"))
    words = ("--data", data, table, "--unit", "105444", "--on", "2026-12-01", "--ics", tmp_path / "c.ics")
    answer = run("plan", *words, "--json").answer
    assert {each["code"] for each in answer["findings"]} >= {"calendar_without_days", "calendar_step_undated"}
    assert not (tmp_path / "c.ics").exists()


def test_without_a_plan_there_is_no_calendar(run: Run, tmp_path: Path) -> None:
    (tmp_path / "learner.json").write_bytes(sample.payload("learner-nearly-ready.json"))
    words = ("--learner", tmp_path / "learner.json", *ON, "--by", "2027-01-31", "--ics", tmp_path / "c.ics", "--json")
    answer = run("plan", *words).answer
    assert "calendar_without_plan" in {each["code"] for each in answer["findings"]}
    assert not (tmp_path / "c.ics").exists()
