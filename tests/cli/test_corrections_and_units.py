"""Correction files and named units, through the command line on real requirements."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
ON = ("--on", "2026-12-01")
SMALL_MACHINES = "0.0.5/alternatives"  # a guess in the naytto tree of 39/011/2014: two alternatives of one area


@pytest.fixture
def cars(shared: Path) -> Path:
    return shared / "eperusteet" / "rakenne-autoalan-perustutkinto.json"


@pytest.fixture
def corrections(tmp_path: Path) -> Callable[[str], Path]:
    def written(text: str) -> Path:
        file = tmp_path / "corrections.toml"
        file.write_text(text, encoding="utf-8")
        return file

    return written


def area(answer: Any, code: str) -> int:
    return next(each["remaining_units"] for each in answer["branches"] if each["branch"][0]["code"] == code)


def test_an_overruled_guess_changes_what_remains_and_is_said(run: Run, cars: Path, corrections: Callable[[str], Path]) -> None:
    words = ("check", "--qualification", "39/011/2014", "--method", "naytto", *ON, "--json", "--data", cars)
    assert area(run(*words).answer, "1622") == 4
    file = corrections(f'[[correction]]\nregister_number = "39/011/2014"\noverrule = ["{SMALL_MACHINES}"]\n')
    corrected = run(*words, "--corrections", file).answer
    assert area(corrected, "1622") > 4
    assert SMALL_MACHINES not in {each["id"] for each in corrected["ambiguities"]}
    assert "corrections_used" in {each["code"] for each in corrected["findings"]}


def test_what_a_correction_file_names_and_nothing_holds_is_said(run: Run, cars: Path, corrections: Callable[[str], Path]) -> None:
    file = corrections(
        '[[correction]]\nregister_number = "39/011/2014"\noverrule = ["0.0.6/alternatives"]\n[correction.osp]\n"1000155" = 10\n'
        '[[correction]]\nregister_number = "OPH-1-2000"\n'
    )
    words = ("check", "--qualification", "39/011/2014", "--method", "naytto", *ON, "--json", "--data", cars, "--corrections", file)
    found = {each["code"]: each["message"] for each in run(*words).answer["findings"]}
    assert SMALL_MACHINES in found["correction_unknown"]
    assert "100015" in found["correction_unit_unknown"]
    assert "OPH-1-2000" in found["correction_not_loaded"]


def test_named_units_are_a_goal(run: Run, cars: Path) -> None:
    words = ("check", "--unit", "100016", "101053", "--method", "ops", "--holds", "100016", *ON, "--json", "--data", cars)
    answer = run(*words).answer
    assert answer["verdict"] == "incomplete"
    assert answer["qualification"]["register_number"] == "39/011/2014"
    assert (answer["counted_osp"], answer["remaining_osp"]) == (30, 11)
    assert answer["required_osp"] == {"least": 41, "most": 41}
    assert answer["branch"] == []


def test_an_ambiguous_code_lists_the_versions(lines: Callable[..., str], shared: Path) -> None:
    said = lines("check", "--qualification", "351301", *ON, "--data", shared / "eperusteet")
    for each in ("39/011/2014", "OPH-2762-2017", "OPH-4792-2017"):
        assert each in said


def test_of_two_revisions_of_one_number_the_one_in_force_is_used(run: Run, shared: Path) -> None:
    words = ("check", "--qualification", "OPH-1886-2017", "--json", "--data", shared / "eperusteet")
    assert run(*words, *ON).answer["qualification"]["valid_from"] == "2019-01-01"
    earlier = run(*words, "--on", "1.6.2018").answer["qualification"]
    assert (earlier["valid_from"], earlier["method"]) == ("2017-12-04", "naytto")


def test_a_whole_folder_of_sources_is_read_and_what_is_none_is_said(run: Run, shared: Path) -> None:
    ran = run("check", "--qualification", "OPH-2455-2017", *ON, "--json", "--data", shared / "eperusteet")
    left_out = {each["where"] for each in ran.answer["findings"] if each["code"] == "file_not_read"}
    assert "hakutulokset-auto.json" in left_out


def test_closest_ranks_every_loaded_qualification(run: Run, shared: Path) -> None:
    record = shared / "koski" / "ammatillinen-full_2022-07-14.json"
    answer = run("closest", "--learner", record, *ON, "--json", "--top", "3", "--data", shared / "eperusteet").answer
    assert len(answer["results"]) == 3
    first = answer["results"][0]
    assert (first["qualification"]["register_number"], first["qualification"]["method"]) == ("39/011/2014", "naytto")
    assert [each["code"] for each in first["branch"]] == ["1525"]
    assert first["remaining_units"] == 1
    assert first["proven"] is True
    shares = [each["share_left"] for each in answer["results"]]
    assert shares == sorted(shares)


def test_preparatory_requirements_without_a_tree_leave_the_verdict_open(run: Run, shared: Path) -> None:
    record = shared / "koski" / "tutkintokoulutukseenvalmentavakoulutus-valmistunut_2022-10-17.json"
    data = shared / "eperusteet" / "rakenne-tutkintokoulutukseen-valmentava-koulutus.json"
    answer = run("check", "--learner", record, *ON, "--json", "--data", data).answer
    assert answer["verdict"] == "undecidable"
    assert answer["because"]["code"] == "no_rule_tree"
    assert len(answer["not_counted"]) == 7


def test_every_real_record_gets_an_answer_or_one_line(run: Run, shared: Path) -> None:
    for record in sorted((shared / "koski").glob("*.json")):
        ran = run("check", "--learner", record, *ON, "--data", shared / "eperusteet")
        assert ran.code in (0, 2), (record.name, ran.err)
        assert ran.code == 0 or ran.err.count("\n") == 1
