"""Records of one learner only, as they stood on the day of the question, and plans that begin no earlier."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

HETU, OTHER_HETU = "010180-9026", "010180-9037"
OID, OTHER_OID = "1.2.246.562.24.00000000001", "1.2.246.562.24.00000000010"
NUMBER = "OPH-2455-2017"


def unit(code: str, *days: str) -> dict[str, Any]:
    graded = [{"arvosana": {"koodiarvo": str(grade)}, "päivä": day} for grade, day in enumerate(days, start=1)]
    return {
        "tyyppi": {"koodiarvo": "ammatillisentutkinnonosa"},
        "koulutusmoduuli": {"tunniste": {"koodiarvo": code, "koodistoUri": "tutkinnonosat"}},
        "arviointi": graded,
    }


def record(*units: dict[str, Any], graduated_on: str | None = None, **person: str) -> dict[str, Any]:
    completion = {
        "tyyppi": {"koodiarvo": "ammatillinentutkinto"},
        "koulutusmoduuli": {"perusteenDiaarinumero": NUMBER},
        "suoritustapa": {"koodiarvo": "reformi"},
        "osasuoritukset": list(units),
    }
    if graduated_on is not None:
        completion["vahvistus"] = {"päivä": graduated_on}
    right = {
        "tyyppi": {"koodiarvo": "ammatillinenkoulutus", "koodistoUri": "opiskeluoikeudentyyppi"},
        "suoritukset": [completion],
    }
    return {"henkilö": person, "opiskeluoikeudet": [right]}


@pytest.fixture
def saved(tmp_path: Path) -> Callable[..., Path]:
    def save(name: str, body: Any) -> Path:
        path = tmp_path / name
        path.write_text(body if isinstance(body, str) else json.dumps(body, ensure_ascii=False), encoding="utf-8")
        return path

    return save


# -- whose records -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"hetu": HETU}, {"hetu": OTHER_HETU}),
        ({"oid": OID}, {"oid": OTHER_OID}),
        ({"hetu": HETU, "oid": OID}, {"oid": OTHER_OID}),
        ({"hetu": HETU, "oid": OID}, {"hetu": OTHER_HETU, "oid": OID}),
    ],
)
def test_records_of_two_people_are_refused_without_a_name_or_identifier(
    run: Run, saved: Callable[..., Path], one: dict[str, str], other: dict[str, str]
) -> None:
    files = [saved("aino-aalto.json", record(**one)), saved("none.json", record()), saved("toivo-virta.json", record(**other))]
    for language in ("fi", "sv", "en"):
        ran = run("check", "--learner", *reversed(files), "--qualification", NUMBER, "--lang", language)
        assert (ran.code, ran.out) == (2, "")
        assert "1" in ran.err
        assert "3" in ran.err
        for secret in (HETU, OTHER_HETU, OID, OTHER_OID, "aino", "toivo", "none.json"):
            assert secret not in ran.err


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"hetu": HETU}, {"hetu": HETU.lower()}),
        ({"hetu": HETU}, {"oid": OID}),
        ({"hetu": HETU, "oid": OID}, {"oid": OID}),
        ({"hetu": HETU}, {"hetu": "010180-****"}),
        ({"hetu": HETU}, {}),
        ({}, {}),
    ],
)
def test_files_that_may_be_of_one_person_are_merged(
    run: Run, saved: Callable[..., Path], one: dict[str, str], other: dict[str, str]
) -> None:
    a = saved("a.json", record(unit("105444", "2020-01-01"), **one))
    b = saved("b.json", record(unit("105443", "2020-01-01"), **other))
    answer = run("check", "--learner", a, b, "--qualification", NUMBER, "--json").answer
    held = {each["unit"] for each in answer["placements"]} | {each["code"] for each in answer["not_counted"]}
    assert {"105444", "105443"} <= held
    assert HETU not in json.dumps(answer)
    assert OID not in json.dumps(answer)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("content", ['{"opiskeluoikeudet": [', "nothing", "\x00\x01", "{}"])
def test_the_name_of_a_learners_file_is_in_no_error(
    run: Run, saved: Callable[..., Path], tmp_path: Path, content: str, language: str
) -> None:
    file = saved("matti-meikalainen.json", content)
    for words in (
        ("check", "--learner", file),
        ("check", "--learner", tmp_path / "matti-puuttuu.json"),
        ("plan", "--learner", file, "--qualification", NUMBER),
    ):
        ran = run(*words, "--lang", language)
        assert ran.code == 2
        assert "matti" not in ran.err


def test_the_name_of_a_learners_file_is_in_no_error_of_other_options(run: Run, saved: Callable[..., Path], tmp_path: Path) -> None:
    whole = saved("matti-meikalainen.json", record(hetu=HETU))
    assert "matti" not in run("check", "--data", whole).err
    folder = tmp_path / "matti"
    folder.mkdir()
    assert "matti" not in run("check", "--learner", folder).err
    broken = saved("liisa.json", json.dumps(record(hetu=HETU))[:-9])
    assert "liisa" not in run("validate", broken).err
    assert "liisa" not in run("check", "--data", broken, "--qualification", NUMBER).err


def test_the_name_of_a_catalogue_file_stays_in_its_error(run: Run, saved: Callable[..., Path]) -> None:
    assert "offers.csv" in run("plan", "--offerings", saved("offers.csv", "nothing"), "--qualification", NUMBER).err


# -- as of a day -------------------------------------------------------------------------------------------------------


def checked(run: Run, file: Path, on: str) -> tuple[set[str], dict[str, str]]:
    """Units that count, and the codes of the reasons of those that do not."""
    answer = run("check", "--learner", file, "--qualification", NUMBER, "--on", on, "--json").answer
    counted = {each["unit"] for each in answer["placements"]}
    return counted, {each["code"]: each["because"]["code"] for each in answer["not_counted"]}


def test_an_assessment_after_the_day_of_the_question_does_not_count_yet(run: Run, saved: Callable[..., Path]) -> None:
    file = saved("a.json", record(unit("105444", "2026-12-02")))
    assert checked(run, file, "2026-12-01") == (set(), {"105444": "assessed_later"})
    assert checked(run, file, "2026-12-02") == ({"105444"}, {})


def test_what_has_no_date_counts(run: Run, saved: Callable[..., Path]) -> None:
    undated = unit("105444", "2026-12-02")
    del undated["arviointi"][0]["päivä"]
    assert checked(run, saved("a.json", record(undated)), "2026-12-01") == ({"105444"}, {})


def test_a_grade_raised_later_leaves_the_unit_held(run: Run, saved: Callable[..., Path]) -> None:
    raised = saved("a.json", record(unit("105444", "2020-05-01", "2027-05-01")))
    assert checked(run, raised, "2026-12-01") == ({"105444"}, {})
    twice = record(unit("105444", "2020-05-01"))
    twice["opiskeluoikeudet"] += record(unit("105444", "2027-05-01", "2027-06-01"))["opiskeluoikeudet"]
    assert checked(run, saved("b.json", twice), "2026-12-01") == ({"105444"}, {})
    assert checked(run, saved("c.json", twice), "2020-04-01") == (set(), {"105444": "assessed_later"})


def test_a_plan_and_closest_stand_on_the_same_day_as_the_check(run: Run, saved: Callable[..., Path]) -> None:
    file = saved("a.json", record(unit("105444", "2027-12-02")))
    early, late = (
        run("plan", "--learner", file, "--unit", "105444", "--on", on, "--json").answer for on in ("2026-12-01", "2027-12-03")
    )
    assert [each["kind"] for each in late["plans"][0]["steps"]] == []
    assert early["status"] == "impossible" or early["plans"][0]["steps"]
    held = [
        run("closest", "--learner", file, "--on", on, "--json").answer["results"][0]["held_osp"]
        for on in ("2026-12-01", "2027-12-03")
    ]
    assert held[0] == 0 < held[1]


def test_graduation_after_the_day_of_the_question_is_not_called_a_contradiction(run: Run, saved: Callable[..., Path]) -> None:
    file = saved("a.json", record(unit("105444", "2026-12-02"), graduated_on="2026-12-20"))
    codes = {
        on: {
            each["code"]
            for each in run("check", "--learner", file, "--qualification", NUMBER, "--on", on, "--json").answer["findings"]
        }
        for on in ("2026-12-01", "2026-12-21")
    }
    assert "graduated_but_incomplete" not in codes["2026-12-01"]
    assert "graduated_but_incomplete" in codes["2026-12-21"]


# -- when a plan begins ------------------------------------------------------------------------------------------------


def test_a_plan_never_begins_before_the_day_of_the_question(run: Run, lines: Callable[..., str]) -> None:
    asked = ("plan", "--qualification", NUMBER, "--on", "2026-12-01")
    said = lines(*asked, "--from", "2026-11-30")
    assert "--from" in said
    assert "--on" in said
    assert run(*asked, "--from", "2026-12-01", "--json").answer["status"] == "optimal"
    assert run("plan", "--qualification", NUMBER, "--on", "2026-06-01", "--from", "2026-12-01", "--json").code == 0
