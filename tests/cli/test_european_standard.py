"""``pathways validate``: a catalogue against the European standard, with the column to fill for what is missing."""

from __future__ import annotations

from pathlib import Path

from loaders.catalogue.columns import COLUMNS
from tests.cli.conftest import Run

TABLE = """id;name_fi;provider;country;covers_formal;covers_declared;outcomes;workload_hours;assessment;modes;quality_assurance
WHOLE;Mittaus;Esimerkkiopisto;Suomi;;105444:1;osaa mitata;27;koe;online;järjestämislupa
UNIT;Puutuotevalmistus;Esimerkkiopisto;FI;105444;;;100;;contact;
BARE;Kurssi;Esimerkkiopisto;;;;;;osallistuminen;;
"""


def test_a_catalogue_is_told_what_is_missing_and_where_to_write_it(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text(TABLE, encoding="utf-8")
    answer = run("validate", file, "--json").answer
    found = {each["id"]: each for each in answer["described"]}
    assert {name: (each["met"], each["applicable"]) for name, each in found.items()} == {
        "WHOLE": (9, 9),
        "UNIT": (9, 9),
        "BARE": (2, 8),
    }
    unit = {each["element"]: (each["standing"], each["source"]) for each in found["UNIT"]["elements"]}
    assert unit["outcomes"] == unit["assessment"] == unit["quality"] == ("inherited", "unit")
    missing = {each["element"]: each["columns"] for each in found["BARE"]["elements"] if each["standing"] == "missing"}
    assert set(missing) == {"country", "outcomes", "workload", "assessment", "participation", "quality"}
    assert all(set(columns) <= {each.key for each in COLUMNS} and columns for columns in missing.values())
    assert [each["number"] for each in found["BARE"]["elements"]] == list(range(1, 12))


def test_words_say_it_too(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text(TABLE, encoding="utf-8")
    said = run("validate", file, "--lang", "en").out
    assert "2 of 3 state every mandatory element" in said
    assert "Missing in one: workload in hours; fill the column workload_hours." in said


def test_a_badge_is_held_against_it_and_called_by_its_number(run: Run, shared: Path) -> None:
    file = shared / "badges" / "ob30-bit-string-list-credential-status-revoked.json"
    (found,) = run("validate", file, "--json").answer["described"]
    assert found["file"] == "learner-1.json"
    missing = {each["element"] for each in found["elements"] if each["standing"] == "missing"}
    assert {"workload", "participation"} <= missing


def test_the_sample_of_the_commission_states_ten_of_eleven(run: Run, shared: Path) -> None:
    file = shared / "elm" / "samples" / "Sample-MC-Annex1-signed.jsonld"
    (found,) = run("validate", file, "--json").answer["described"]
    assert (found["met"], found["applicable"]) == (10, 11)
    assert [each["element"] for each in found["elements"] if each["standing"] == "missing"] == ["quality"]
    assert "10 of the 11" in run("validate", file, "--lang", "en").out
