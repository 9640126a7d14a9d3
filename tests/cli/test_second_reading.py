"""What is easily said wrongly: messages that have to name what is meant, and answers that must not leave something out."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from loaders.catalogue.columns import MODES
from pathways import sample
from pathways.i18n import words
from pathways.model import LANGUAGES, CodeKind, Codes, Text, joined_names

Run = Callable[..., Any]
Refused = Callable[..., str]
GOAL = ("--qualification", "OPH-2455-2017", "--on", "2026-12-01")
PLAN = ("plan", *GOAL)
NORTH = "Esimerkkiopisto Pohjola"


# -- errors that name what is meant --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("versions", *GOAL, "--to", "OPH-2455-2017"), "already"),
        (("versions", *GOAL, "--to", "351741"), "already"),
        (("plan",), "--learner"),
        (("versions",), "follow now"),
        (("load", Path(sample.__file__).parent / sample.LEARNERS[0], "--store", "never-made"), "no learner's data"),
        (("query",), "is missing. Try"),
        ((*PLAN, "--booked", "NOPE"), "no offering of that name"),
        ((*PLAN, "--assume", "NOPE"), "proposes nothing"),
        (("check", "--holds", "105444"), "--learner"),
        ((*PLAN, "--exclude", "NOPE"), "units, and ID@DATE"),
        ((*PLAN, "--exclude", "105427@2027-02-08"), "POH-105427"),
        ((*PLAN, "--exclude", f"{NORTH}@2027-02-08"), "a provider"),
        ((*PLAN, "--pin", "105427"), "POH-105427"),
        ((*PLAN, "--pin", NORTH), "a provider"),
        ((*PLAN, "--pin", "POH-105440@2027-02-01"), "without a day"),
        ((*PLAN, "--booked", "105440@2027-02-01"), "POH-105440"),
        ((*PLAN, "--booked", "POH-105440"), "POH-105440@DATE"),
        ((*PLAN, "--booked", "POH-105440@2027-02-01", "POH-105440@2027-09-06"), "twice"),
        ((*PLAN, "--booked", "POH-105440@2027-02-01", "--exclude", "POH-105440"), "--exclude POH-105440"),
        ((*PLAN, "--booked", "POH-105440@2027-02-01", "--exclude", "POH-105440@2027-02-01"), "contradict"),
        ((*PLAN, "--booked", "POH-105440@2027-02-01", "--exclude", NORTH), f"--exclude {NORTH}"),
        ((*PLAN, "--prefer", "cost,"), "missing beside a comma"),
        ((*PLAN, "--prefer", ",cost"), "missing beside a comma"),
        ((*PLAN, "--by", "--json"), "--by needs a value"),
        ((*PLAN, "--by="), "--by needs a value"),
        ((*PLAN, "--alternatives", "--front"), "--alternatives needs a value"),
        ((*PLAN, "--unit", ""), "--unit needs a value"),
        ((*PLAN, "--exclude", "105427", "--pin", "--json"), "--pin needs a value"),
        (("check", *GOAL, "--holds", " "), "--holds needs a value"),
        ((*PLAN, "--completed", "NOPE"), "--completed NOPE"),
        ((*PLAN, "--mode", "nosuch"), "self_study"),
        (("next", *GOAL, "--mode", "nosuch"), "online"),
        (("closest", "--mode", "nosuch"), "online"),
        ((*PLAN, "--language", "klingonska"), "not a language"),
    ],
)
def test_an_error_names_what_is_meant(lines: Refused, command: tuple[str | Path, ...], said: str) -> None:
    assert said in lines(*command)


def test_a_record_among_offerings_is_told_with_its_own_option(lines: Refused, tmp_path: Path) -> None:
    record = tmp_path / "ann-other.json"
    record.write_bytes(sample.payload(sample.LEARNERS[0]))
    told = lines(*PLAN, "--offerings", record)
    assert "File 1 of --offerings" in told
    assert "--data" not in told
    assert "ann" not in told
    assert "File 1 of --data" in lines("check", *GOAL, "--data", record)


@pytest.mark.parametrize(("within", "said"), [("abc", "best"), ("abc%", "best"), ("-5", "best"), ("1.005", "two decimals")])
def test_a_bound_of_a_repair_that_is_none(run: Run, lines: Refused, tmp_path: Path, within: str, said: str) -> None:
    saved = tmp_path / "plan.json"
    saved.write_text(run("plan", "--unit", "105444", "--on", "2026-12-01", "--json").out, encoding="utf-8")
    assert said in lines("plan", "--previous", saved, "--on", "2026-12-01", "--repair-within", within)


def test_a_saved_answer_without_plans_is_not_called_optimal(run: Run, lines: Refused, tmp_path: Path) -> None:
    answer = run("plan", "--unit", "105444", "--on", "2026-12-01", "--json").answer
    saved = tmp_path / "plan.json"
    saved.write_text(json.dumps(answer | {"plans": []}), encoding="utf-8")
    told = lines("plan", "--previous", saved, "--on", "2026-12-01", "--repair")
    assert "no plan" in told
    assert "optimal" not in told


def test_what_was_completed_may_be_a_step_of_the_saved_plan(run: Run, lines: Refused, tmp_path: Path) -> None:
    saved = tmp_path / "plan.json"
    answer = run("plan", "--unit", "105444", "--on", "2026-12-01", "--json").answer
    saved.write_text(json.dumps(answer), encoding="utf-8")
    (step,) = answer["plans"][0]["steps"]
    assert step["id"] in lines("plan", "--previous", saved, "--on", "2026-12-01", "--completed", "NOPE")
    again = run("plan", "--previous", saved, "--on", "2027-12-31", "--completed", step["id"], "--json").answer
    assert again["plans"][0]["steps"] == []


def test_a_booked_place_of_a_saved_plan_can_be_given_up(run: Run, tmp_path: Path) -> None:
    saved = tmp_path / "plan.json"
    booked = "POH-105440@2027-02-01"
    saved.write_text(run("plan", "--unit", "105440", "--on", "2026-12-01", "--booked", booked, "--json").out, encoding="utf-8")
    answer = run("plan", "--previous", saved, "--on", "2026-12-01", "--exclude", "POH-105440", "--json").answer
    assert "POH-105440" not in {each["id"] for plan in answer["plans"] for each in plan["steps"]}


# -- what an answer must not leave out -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_places_for_one_unit_are_told(run: Run, lang: str) -> None:
    offered = {each.id: each for each in _offerings()}
    pair = [
        f"{each.id}@{each.intakes[0].start}"
        for each in offered.values()
        if each.id in ("POH-105432", "KUS-105432") and each.intakes[0].start
    ]
    answer = run("plan", "--unit", "105432", "--on", "2026-12-01", "--booked", *pair, "--lang", lang, "--json").answer
    (told,) = [each for each in answer["findings"] if each["code"] == "booked_for_one_unit"]
    assert told["severity"] == "warning"
    assert all(each in told["message"] for each in ("POH-105432", "KUS-105432", "105432"))
    one = run("plan", "--unit", "105432", "--on", "2026-12-01", "--booked", pair[0], "--json").answer
    assert "booked_for_one_unit" not in {each["code"] for each in one["findings"]}


def _offerings() -> tuple[Any, ...]:
    from pathways.asking.sources import load, sample_catalogue

    return load(sample_catalogue()).catalogue.offerings


MECHANIC = "rakenne-automekaanikon-erikoisammattitutkinto-OPH-1886-2017_2017-12-04_2018-12-31_2021-12-31.json"


@pytest.mark.parametrize(
    "command",
    [
        ("check", "--qualification", "OPH-1886-2017"),
        ("plan", "--qualification", "OPH-1886-2017"),
        ("check", "--unit", "300054"),
        ("plan", "--unit", "300054"),
        ("closest",),
        ("closest", "--unit", "300054"),
        ("next",),
        ("next", "--unit", "300054"),
    ],
)
def test_requirements_that_take_no_new_learners_are_told_by_every_verb(run: Run, shared: Path, command: tuple[str, ...]) -> None:
    words = (*command, "--data", shared / "eperusteet" / MECHANIC, "--json")

    def told(on: str) -> list[str]:
        return [each["message"] for each in run(*words, "--on", on).answer["findings"] if each["code"] == "requirements_closed"]

    (message,) = told("2021-12-31")
    assert "31 Dec 2018" in message
    assert "31 Dec 2021" in message
    assert told("2018-12-31") == []


def test_who_studies_under_them_is_not_warned_and_who_has_left_is(run: Run, shared: Path, tmp_path: Path) -> None:
    """The sample's learner who dropped out, put under requirements in their transition."""
    tree = json.loads(sample.payload("qualification.json"))
    tree["voimassaoloLoppuu"], tree["siirtymaPaattyy"] = _ms("2025-07-31"), _ms("2030-07-31")
    requirements, record = tmp_path / "requirements.json", tmp_path / "record.json"
    requirements.write_text(json.dumps(tree), encoding="utf-8")
    text = sample.payload("learner-dropped-out.json").decode()
    words = (
        "check",
        "--qualification",
        "OPH-2455-2017",
        "--data",
        requirements,
        "--on",
        "2026-12-01",
        "--learner",
        record,
        "--json",
    )
    for state, warned in (("eronnut", True), ("lasna", False), ("loma", False), ("katsotaaneronneeksi", True)):
        record.write_text(text.replace('"eronnut"', f'"{state}"'), encoding="utf-8")
        codes = {each["code"] for each in run(*words).answer["findings"]}
        assert ("requirements_closed" in codes) == warned, state


def _ms(day: str) -> int:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    return int(datetime.fromisoformat(day).replace(tzinfo=ZoneInfo("Europe/Helsinki")).timestamp() * 1000)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_next_says_that_fewest_steps_are_part_of_best(run: Run, lang: str) -> None:
    ran = run("next", *GOAL, "--competence-area", "1664", "--top", "2", "--lang", lang)
    assert words(lang).say("cli-next-best") in " ".join(ran.out.split())
    assert {"fi": "vähiten askelia", "sv": "minst antal steg", "en": "fewest steps"}[lang] in words(lang).say("decision-next")


# -- words instead of codes ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lang", "mode", "language"), [("fi", "lähiopetus", "suomi"), ("sv", "närundervisning", "finska")])
def test_ways_and_languages_of_teaching_are_named(run: Run, lang: str, mode: str, language: str) -> None:
    ran = run(*PLAN, "--competence-area", "1664", "--alternatives", "2", "--lang", lang)
    shown = [line for line in ran.out.splitlines() if not line.startswith("  –")]
    assert any(mode in line for line in shown)
    assert any(language in line for line in shown)
    for code in ("· contact", "· online", "· blended", "workplace ·", "· fi ·", "· sv ·"):
        assert not any(code in line for line in shown), code


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_mode_has_its_name_and_is_listed_where_one_is_unknown(run: Run, lang: str) -> None:
    listed = run(*PLAN, "--mode", "nosuch", "--lang", lang).err
    for each in MODES:
        assert words(lang).mode(each.key) == each.name.exactly(lang)
        assert each.key in listed
    assert words(lang).mode("opetuspaikkakk_9") == "opetuspaikkakk_9"
    assert words(lang).language_of_teaching("qq") == "qq"
    assert words(lang).codes(Codes(CodeKind.LANGUAGE, ("other",))) == words(lang).say("teaching-other")


@pytest.mark.parametrize("written", ["verkko-opetus", "nätundervisning", "Online", "online"])
def test_a_mode_is_written_by_code_or_name(run: Run, written: str) -> None:
    answer = run("plan", "--unit", "105444", "--on", "2026-12-01", "--mode", written, "--json").answer
    assert answer["asked"]["modes"] == ["online"]


def test_a_language_is_written_by_code_or_name(run: Run) -> None:
    answer = run("plan", "--unit", "105444", "--on", "2026-12-01", "--language", "suomi", "sv", "--json").answer
    assert answer["asked"]["languages"] == ["fi", "sv"]
    unheard = run("plan", "--unit", "105444", "--on", "2026-12-01", "--language", "se", "--lang", "fi", "--json").answer
    (told,) = [each for each in unheard["findings"] if each["code"] == "limit_matches_nothing"]
    assert "”se”" in told["message"]
    assert "fi, sv" in told["message"]  # the codes to write


@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_a_conflict_names_modes_languages_and_areas(run: Run, lang: str) -> None:
    ran = run(*PLAN, "--competence-area", "1664", "--mode", "self_study", "--language", "en", "--why", "--lang", lang)
    assert not any(code in ran.out for code in ("self_study", " en."))


def test_names_stand_with_their_codes() -> None:
    named = joined_names([(Text(fi="Puu", en="Wood"), "1664"), (Text(), "9")])
    assert named == Text(fi="Puu (1664), 9", sv="Puu (1664), 9", en="Wood (1664), 9")
    assert joined_names([]) == Text()


def test_codes_pass_through_findings_that_are_kept() -> None:
    from pathways.model import Severity, finding
    from pathways.stores import findings

    fact = finding("x", Severity.NOTE, "/", codes=Codes(CodeKind.MODE, ("online",)), day=date(2026, 1, 1), osp=Decimal("1.5"))
    assert findings.read("x", findings.write([fact])) == (fact,)
