"""Every form that ``--holds`` takes, and what a terminal shows of it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from pathways import sample
from pathways.model import Group, GroupKind, Text
from pathways.rules.slots import read_slot
from tests.cli.conftest import Run

GOAL = ("--qualification", "OPH-2455-2017", "--on", "2026-12-01")


def answered(run: Run, *held: str) -> Any:
    return run("check", *GOAL, "--holds", *held, "--json").answer


def test_the_mark_of_the_optional_part_works_with_and_without_the_unit(run: Run) -> None:
    whole = answered(run, "400012/VVTD?")
    assert answered(run, "VVTD?")["placements"] == whole["placements"]
    (placed,) = whole["placements"]
    assert placed["id"] == "by hand:400012/VVTD?"
    assert placed["counted_osp"] > 0
    mandatory = answered(run, "400012/VVTD")["placements"]
    assert [each["group"] for each in mandatory] != [placed["group"]]


def test_the_optional_part_can_be_known_without_a_decision(run: Run) -> None:
    answer = answered(run, "400012/VVTD?:proposed")
    assert answer["placements"] == []
    assert [each["id"] for each in answer["proposals"]] == ["by hand:400012/VVTD?"]


def test_a_completed_pok_is_what_its_provider_declares(run: Run) -> None:
    (towards,) = [each for gap in answered(run, "JAR-LINJA")["missing"] for each in gap["candidates"] if each["declared"]]
    assert towards["declared"]
    assert not any(each["declared"] for gap in answered(run, "JAR-LINJA:proposed")["missing"] for each in gap["candidates"])


def test_a_completed_pok_that_is_a_unit_counts_as_it(run: Run) -> None:
    (placed,) = answered(run, "JAR-105444")["placements"]
    assert (placed["unit"], placed["certainty"]) == ("105444", "formal")


def test_a_completed_pok_that_covers_nothing_can_be_assumed(run: Run) -> None:
    answer = answered(run, "JAR-KOSTEUS")
    assert answer["placements"] == []
    (proposed,) = answer["proposals"]
    assert (proposed["id"], proposed["code"]) == ("by hand:JAR-KOSTEUS", "JAR-KOSTEUS")
    planned = run("plan", *GOAL, "--holds", "JAR-KOSTEUS", "--assume", "by hand:JAR-KOSTEUS", "--json")
    assert "by hand:JAR-KOSTEUS" in [each["id"] for each in planned.answer["plans"][0]["steps"]]


def test_an_unknown_offering_names_the_nearest(run: Run) -> None:
    ran = run("check", *GOAL, "--holds", "JAR-KOSTEU")
    assert ran.code == 2
    assert "JAR-KOSTEUS" in ran.err


def test_what_is_met_ends_before_what_is_left(run: Run) -> None:
    shown = run("check", *GOAL, "--holds", "105444:1", "400012/VVAI").out
    text = " ".join(shown.split())
    assert "met. Left: " in text
    assert "met Left" not in text
    assert ".." not in text.replace("...", "")


def test_named_units_stand_in_no_group_0(run: Run) -> None:
    shown = run("check", "--unit", "105444", "105443", "--holds", "105444", "--on", "2026-12-01").out
    assert "105444" in shown
    assert " 0 " not in shown
    assert "Group" not in shown


def test_both_kinds_of_catalogue_are_filtered_by_the_same_words_of_mode(run: Run, tmp_path: Path) -> None:
    import json

    implementation = {
        "oid": "1.2.246.562.17.1",
        "tila": "julkaistu",
        "nimi": {"fi": "Kurssi"},
        "koulutusOid": "1.2.246.562.13.1",
        "metadata": {"tyyppi": "amm-muu", "opetus": {"opetustapaKoodiUrit": ["opetuspaikkakk_3#1", "opetuspaikkakk_99#1"]}},
    }
    file = tmp_path / "kouta.json"
    file.write_text(json.dumps([implementation]), encoding="utf-8")
    asked = ("plan", *GOAL, "--offerings", file, "--json", "--mode", "online", "blended", "opetuspaikkakk_99")
    assert not [each for each in run(*asked).answer["findings"] if each["code"] == "limit_matches_nothing"]
    refused = run(*asked, "opetuspaikkakk_3")  # the catalogue's code of what is written "blended" or "distance" here
    assert refused.code == 2
    assert "“opetuspaikkakk_3” is not a way of teaching" in refused.err


def test_rules_in_prose_are_read_in_any_case() -> None:
    def slot(prose: str) -> Any:
        return read_slot(Group("1", Text(fi="Työpaikkakohtainen tutkinnon osa"), GroupKind.OPEN, prose=Text(fi=prose)))

    assert slot("Laajuudeksi lasketaan 15 osp.").fixed_osp == slot("laajuudeksi lasketaan 15 osp").fixed_osp == Decimal(15)
    assert slot("ENINTÄÄN 25 osaamispistettä").cap_osp == slot("Enintään 25 osp").cap_osp == Decimal(25)
    assert slot("NÄMÄ TUTKINNOT OVAT: …").listed


def test_a_completed_common_unit_that_is_only_declared_waits_for_its_assessment(run: Run, tmp_path: Path) -> None:
    offering = tmp_path / "own.csv"
    offering.write_text("id;name_fi;provider;kind;covers_declared;extent;extent_unit\nOMA-1;Oma;Oma koulu;unit;400013;6;osp\n")
    requirements = tmp_path / sample.QUALIFICATION
    requirements.write_bytes(sample.payload(sample.QUALIFICATION))
    data = ("--data", requirements, "--data", offering)
    shown = run("check", *GOAL, *data, "--holds", "OMA-1", "--unit", "400013", "--lang", "en").out
    assert "Its assessment or recognition is missing." in " ".join(shown.split())
    assert "demonstration is missing" not in shown


def test_a_place_is_found_however_it_is_spelled(run: Run) -> None:
    def fitting(place: str) -> Any:
        answer = run("plan", *GOAL, "--unit", "105432", "--place", place, "--json").answer
        return answer["status"], [each["id"] for plan in answer["plans"] for each in plan["steps"]]

    assert fitting("OULU") == fitting("Oulu")
    assert fitting("Oulu")[0] == "optimal"
