"""HOKS through the command line: what validating says of every shared file, and how a plan keeps what a HOKS has on dates."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pathways import sample
from tests.cli.conftest import Run

ON = ("--on", "2026-12-01", "--language", "fi")
GOAL = ("--qualification", "OPH-2455-2017", "--competence-area", "1664")
OID, OTHER_OID = "1.2.246.562.24.00000000001", "1.2.246.562.24.00000000010"

# -- every shared file ---------------------------------------------------------------------------------------------------------

# name: (valid, pieces of learning, parts to be learnt, codes of errors and warnings), by learner-records.md B
PLANS: dict[str, tuple[bool, int, int, set[str]]] = {
    "anonymised-example-1.json": (True, 0, 35, set()),
    "anonymised-example-2.json": (True, 0, 35, set()),
    # work places without the identifier that eHOKS asks for since 2020: demo data older than the rule
    "hoks_ainoastaan_YTOja.json": (False, 2, 2, {"hoks_field_missing", "hoks_deviates"}),
    "hoks_ainoastaan_ammatillisia.json": (False, 0, 1, {"hoks_field_missing", "hoks_deviates"}),
    "hoks_ainoastaan_paikallisia.json": (False, 1, 1, {"hoks_field_missing", "hoks_deviates"}),
    "hoks_tuva.json": (True, 0, 2, set()),
    "hoks_yksi_tutkinnonosa.json": (False, 0, 1, {"hoks_field_missing", "hoks_deviates"}),
    "hoksit.json": (False, 2, 17, {"hoks_field_missing", "hoks_deviates"}),
}
# Files of other services beside them: what they are, and what to load instead.
OTHERS = {
    "dev_schema.json": "not a format that is known here",
    "eperusteet-service_api_perusteenosat_3708884_osaalueet.json": "the sub-units of one unit (6)",
    "eperusteet-service_api_perusteenosat_52824_osaalueet.json": "the sub-units of one unit (12)",
    "eperusteet-service_api_perusteet_1352660_suoritustavat_ops_rakenne.json": "one rule tree without its units",
    "eperusteet-service_api_perusteet_3397335_suoritustavat_reformi_rakenne.json": "one rule tree without its units",
    "eperusteet-service_api_tutkinnonosat.json": "a list of units (1)",
    "eperusteet-service_api_tutkinnonosat_3003003_viitteet.json": "the places where one unit is used (1)",
    "eperusteet-service_api_tutkinnonosat_400014.json": "a list of units (5)",
    "eperusteet-service_api_tutkinnonosat_52824_viitteet.json": "the places where one unit is used (2)",
    "eperusteet-service_api_tutkinnonosat_telma.json": "a list of units (1)",
    "koodisto-service_rest_codeelement_tutkinnonosat__100031.json": "not a format that is known here",
}
SHORT_FORM = "eperusteet-service_api_perusteet_diaari.json"


def test_every_shared_file_has_its_verdict(shared: Path) -> None:
    there = {each.name for each in (shared / "ehoks").glob("*.json")}
    assert there == {*PLANS, *OTHERS, SHORT_FORM}


@pytest.mark.parametrize("name", sorted(PLANS))
def test_the_verdict_on_a_plan(run: Run, shared: Path, name: str) -> None:
    valid, pieces, parts, codes = PLANS[name]
    answer = run("validate", shared / "ehoks" / name, "--on", "2026-12-01", "--json").answer
    (file,) = answer["files"]
    assert (file["format"], file["name"], file["sha256"]) == ("hoks", "learner-1.json", None)
    assert (file["counts"]["evidence"], file["counts"]["scheduled"]) == (pieces, parts)
    assert {each["code"] for each in answer["findings"] if each["severity"] != "note"} == codes
    assert answer["valid"] is valid


@pytest.mark.parametrize("name", sorted(OTHERS))
def test_the_verdict_on_what_is_no_plan(lines: Callable[..., str], shared: Path, name: str) -> None:
    assert OTHERS[name] in lines("validate", shared / "ehoks" / name)


def test_the_verdict_on_a_short_form_of_requirements(run: Run, shared: Path) -> None:
    (file,) = run("validate", shared / "ehoks" / SHORT_FORM, "--json").answer["files"]
    assert (file["format"], file["counts"]["qualifications"], file["counts"]["units"]) == ("eperusteet", 1, 0)


# -- what is on dates is booked ------------------------------------------------------------------------------------------------


def period(first: str, last: str, **more: Any) -> dict[str, Any]:
    kind = "osaamisenhankkimistapa_oppilaitosmuotoinenkoulutus"
    coded = {"osaamisen-hankkimistapa-koodi-uri": kind, "osaamisen-hankkimistapa-koodi-versio": 1}
    return {"alku": first, "loppu": last, **coded, **more}


def hoks(*periods: dict[str, Any], code: str = "105427", oid: str = OID, **more: Any) -> dict[str, Any]:
    part = {"tutkinnon-osa-koodi-uri": f"tutkinnonosat_{code}", "tutkinnon-osa-koodi-versio": 2}
    return {
        "oppija-oid": oid,
        "opiskeluoikeus-oid": "1.2.246.562.15.00000000001",
        "ensikertainen-hyvaksyminen": "2026-08-17",
        "osaamisen-hankkimisen-tarve": True,
        "hankittavat-ammat-tutkinnon-osat": [{**part, "osaamisen-hankkimistavat": list(periods)}],
        **more,
    }


@pytest.fixture
def saved(tmp_path: Path) -> Callable[..., Path]:
    def save(body: Any, name: str = "hoks.json") -> Path:
        path = tmp_path / name
        path.write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
        return path

    return save


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "koski.json"
    path.write_bytes(sample.payload("learner-dropped-out.json"))
    return path


def _codes(answer: Any) -> set[str]:
    return {each["code"] for each in answer["findings"] if each["code"].startswith("hoks_")}


def _fixed(answer: Any) -> list[tuple[str, str, str, str]]:
    return [(each["id"], each["fixed"], each["start"], each["end"]) for each in answer["plans"][0]["steps"] if each["fixed"]]


def test_a_period_that_an_intake_explains_is_booked(run: Run, saved: Callable[..., Path], record: Path) -> None:
    plan = saved(hoks(period("2027-04-19", "2027-06-24")))
    answer = run("plan", "--learner", record, plan, *ON, "--json").answer
    assert _fixed(answer) == [("POH-105427", "booked", "2027-04-19", "2027-06-24")]
    assert _codes(answer) == {"hoks_booked"}
    assert "0070-reading-a-hoks" in {each["id"] for each in answer["decisions"]}


def test_a_period_that_goes_on_has_begun(run: Run, saved: Callable[..., Path], record: Path) -> None:
    plan = saved(hoks(period("2027-04-19", "2027-06-24")))
    later = ("--on", "2027-05-03", "--language", "fi")
    answer = run("plan", "--learner", record, plan, *later, "--json").answer
    assert _fixed(answer) == [("POH-105427", "begun", "2027-04-19", "2027-06-24")]


def test_a_named_offering_that_starts_at_any_time_is_booked_on_the_days_of_the_plan(
    run: Run, saved: Callable[..., Path], record: Path
) -> None:
    area = {"osa-alue-koodi-uri": "ammatillisenoppiaineet_vvai", "osa-alue-koodi-versio": 1}
    named = period("2026-12-14", "2027-03-07", **{"ajanjakson-tarkenne": "[VER-VVAI] maanantaisin"})
    unit = {"tutkinnon-osa-koodi-uri": "tutkinnonosat_400012", "tutkinnon-osa-koodi-versio": 2}
    lists = {"hankittavat-yhteiset-tutkinnon-osat": [{**unit, "osa-alueet": [{**area, "osaamisen-hankkimistavat": [named]}]}]}
    plan = saved({**hoks(), **lists, "hankittavat-ammat-tutkinnon-osat": []})
    answer = run("plan", "--learner", record, plan, *ON, "--json").answer
    assert _fixed(answer) == [("VER-VVAI", "booked", "2026-12-14", "2027-03-07")]


def test_a_period_that_nothing_explains_is_told_and_planned_anew(run: Run, saved: Callable[..., Path], record: Path) -> None:
    answer = run("plan", "--learner", record, saved(hoks(period("2027-04-20", "2027-06-24"))), *ON, "--json").answer
    assert _codes(answer) == {"hoks_period_unmatched"}
    assert not _fixed(answer)
    assert answer["plans"]


def test_a_period_that_two_offerings_explain_is_for_the_counsellor(
    run: Run, saved: Callable[..., Path], record: Path, tmp_path: Path
) -> None:
    rows = list(csv.reader(io.StringIO(sample.payload("offerings.csv").decode("utf-8-sig"), newline=""), delimiter=";"))
    (row,) = [each for each in rows if each[0] == "POH-105427"]
    table = io.StringIO(newline="")
    csv.writer(table, delimiter=";").writerows([rows[0], ["TWIN", *row[1:]]])
    twin = tmp_path / "twin.csv"
    twin.write_text(table.getvalue(), encoding="utf-8")
    plan = saved(hoks(period("2027-04-19", "2027-06-24")))
    answer = run("plan", "--learner", record, plan, *ON, "--offerings", twin, "--json").answer
    assert _codes(answer) == {"hoks_period_ambiguous"}
    assert not _fixed(answer)
    chosen = run("plan", "--learner", record, plan, *ON, "--offerings", twin, "--booked", "TWIN@2027-04-19", "--json").answer
    assert _fixed(chosen) == [("TWIN", "booked", "2027-04-19", "2027-06-24")]
    assert not _codes(chosen)


def test_a_period_that_is_over_without_a_record_is_asked_about(run: Run, saved: Callable[..., Path], record: Path) -> None:
    answer = run("plan", "--learner", record, saved(hoks(period("2026-04-19", "2026-06-24"))), *ON, "--json").answer
    assert _codes(answer) == {"hoks_period_over"}


def test_what_a_record_shows_is_not_booked_again(run: Run, saved: Callable[..., Path]) -> None:
    plan = saved(hoks(period("2027-04-19", "2027-06-24")))
    answer = run("plan", "--learner", plan, "--holds", "105427", *GOAL, *ON, "--json").answer
    assert not _codes(answer)
    assert not _fixed(answer)


@pytest.mark.parametrize("left", ["POH-105427", "Esimerkkiopisto Pohjola", "POH-105427@2027-04-19"])
def test_what_is_excluded_is_left(run: Run, saved: Callable[..., Path], record: Path, left: str) -> None:
    plan = saved(hoks(period("2027-04-19", "2027-06-24")))
    answer = run("plan", "--learner", record, plan, *ON, "--exclude", left, "--json").answer
    assert not _codes(answer)
    assert not [each for each in answer["plans"][0]["steps"] if (each["id"], each["start"]) == ("POH-105427", "2027-04-19")]


# -- several records of one learner --------------------------------------------------------------------------------------------


def test_one_competence_in_two_records_counts_once(run: Run, saved: Callable[..., Path], record: Path) -> None:
    alone = run("check", "--learner", record, "--on", "2026-12-01", "--json").answer
    held = {each["unit"] for each in alone["placements"] if each["unit"] and each["unit"].startswith("1")}
    assert held
    again = [
        {
            "tutkinnon-osa-koodi-uri": f"tutkinnonosat_{each}",
            "tutkinnon-osa-koodi-versio": 1,
            "valittu-todentamisen-prosessi-koodi-uri": "osaamisentodentamisenprosessi_0001",
            "valittu-todentamisen-prosessi-koodi-versio": 1,
        }
        for each in sorted(held)
    ]
    plan = saved(hoks(**{"aiemmin-hankitut-ammat-tutkinnon-osat": again}))
    both = run("check", "--learner", record, plan, "--on", "2026-12-01", "--json").answer
    assert (both["counted_osp"], both["remaining_osp"]) == (alone["counted_osp"], alone["remaining_osp"])
    assert {each["code"] for each in both["findings"]} >= {"recorded_twice"}


def test_plans_of_two_learners_are_refused_naming_nobody(lines: Callable[..., str], saved: Callable[..., Path]) -> None:
    one, other = saved(hoks()), saved(hoks(oid=OTHER_OID), "other.json")
    said = lines("check", "--learner", one, other, *GOAL)
    assert "1.2.246" not in said


def test_a_table_as_json_says_the_same_as_a_table(run: Run, tmp_path: Path) -> None:
    for ending in ("csv", "json"):
        run("template", "learner", tmp_path / f"t.{ending}", "--lang", "en")
        path = tmp_path / f"t.{ending}"
        path.write_text(path.read_text(encoding="utf-8-sig").replace("Example: ", ""), encoding="utf-8")
    answers = [run("check", "--learner", tmp_path / f"t.{each}", *GOAL, "--json").answer for each in ("csv", "json")]
    for each in answers:
        for placed in each["placements"]:
            placed["source"] = "…"
        each["findings"] = [found["code"] for found in each["findings"]]
    assert answers[0] == answers[1]


def test_national_badges_count_nowhere_and_can_be_shown_for_recognition(run: Run, shared: Path) -> None:
    record = shared / "koski" / "vapaasivistystyo-osaamismerkki_2024-01-16.json"
    badges = shared / "eperusteet" / "osaamismerkit.json"
    data = ("--data", badges, shared / "eperusteet" / "rakenne-puuteollisuuden-perustutkinto.json")
    answer = run("check", "--learner", record, *data, "--qualification", "OPH-2455-2017", "--json").answer
    assert answer["counted_osp"] == 0
    assert [each["because"]["code"] for each in answer["not_counted"]] == ["fills_nothing_badge"]
    assert [(each["name"], each["because"]["code"]) for each in answer["proposals"]] == [
        ("Digitaalinen tiedonhaku", "needs_decision")
    ]
