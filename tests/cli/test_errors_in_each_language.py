"""Whatever is wrong, the one line on stderr is in the language that was asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

NUMBER = ("--qualification", "OPH-2455-2017")
PLAN = ("plan", *NUMBER, "--on", "2026-12-01")

# Words of English that neither of the other languages has. Quoted words of an engine and codes stay as they are.
ENGLISH = re.compile(
    r"\b(the|is|are|not|there|give|write|name|with|of|value|error|invalid|missing|cannot|file|no such|option|"
    r"argument|requires|should|line|try|load|loaded|it|one|row|column|sheet|known|input|greater|valid|learner)\b",
    re.IGNORECASE,
)
OUR_WORDS = re.compile(
    r"--[a-z-]+|pathways( [a-z]+)?|/\S+|[”\"][^”]*[”\"]|catalogue\|learner|catalogue, learner|"
    r"error, warning|SOURCE|FILE|DIR|\S*\.\w+|[a-z]+_[a-z_]+"
)

BAD = {
    "value of a choice": ("check", "--method", "foo"),
    "argument of a choice": ("template", "foo", "x.csv"),
    "missing argument": ("load",),
    "missing choice": ("template",),
    "missing option": ("fetch", "OPH-2455-2017"),
    "unknown option": ("check", "--nope"),
    "option without near ones": ("check", "--zzzzzz"),
    "flag with a value": ("check", "--json=3"),
    "no whole number": ("closest", "--top", "x"),
    "too low": ("closest", "--top", "0"),
    "extra word": ("check", "extra"),
    "unknown verb": ("foo",),
    "export form": ("export", "--as", "foo"),
    "fail-on": ("validate", "x", "--fail-on", "x"),
    "date": ("check", *NUMBER, "--on", "2026-99-99"),
    "period": (*PLAN, "--blocked", "2026-12-01"),
    "period backwards": (*PLAN, "--blocked", "2026-12-02..2026-12-01"),
    "euros": (*PLAN, "--budget", "much"),
    "cents": (*PLAN, "--budget", "1,234"),
    "hours": (*PLAN, "--hours-per-week", "many"),
    "too many hours": (*PLAN, "--hours-per-week", "200"),
    "measure": (*PLAN, "--prefer", "joy"),
    "time limit": (*PLAN, "--time-limit", "x"),
    "start in the past": (*PLAN, "--from", "2026-11-30"),
    "end before start": (*PLAN, "--by", "2026-11-30"),
    "unknown pin": (*PLAN, "--pin", "x"),
    "unknown exclude": (*PLAN, "--exclude", "x"),
    "unknown proposal": (*PLAN, "--assume", "x"),
    "repair of nothing": (*PLAN, "--repair"),
    "bound of a repair": (*PLAN, "--repair-within", "much"),
    "share of a repair": (*PLAN, "--repair-within", "x%"),
    "unknown intake": (*PLAN, "--exclude", "POH-PINTA-1@2027-02-09"),
    "intake without a start": (*PLAN, "--exclude", "VER-LUOVA@2027-02-09"),
    "unknown booking": (*PLAN, "--booked", "x"),
    "booking of what is over": (*PLAN[:3], "--on", "2027-11-01", "--booked", "POH-PINTA-1@2027-02-08"),
    "no saved plan": ("plan", "--previous", "{folder}/none.json"),
    "saved plan in a folder": ("plan", "--previous", "{folder}/empty"),
    "broken saved plan": ("plan", "--previous", "{folder}/broken.json"),
    "no plan of ours": ("plan", "--previous", "{folder}/words.json"),
    "no goal": ("check",),
    "unknown requirements": ("check", "--qualification", "OPH-1-1999"),
    "unknown method": ("check", *NUMBER, "--method", "ops"),
    "unknown area": ("check", *NUMBER, "--competence-area", "1"),
    "area with units": ("check", "--unit", "105444", "--competence-area", "1"),
    "unknown unit": ("check", "--unit", "1"),
    "unknown unit of requirements": ("check", *NUMBER, "--unit", "105731"),
    "unknown held": ("check", *NUMBER, "--holds", "999"),
    "unknown held requirement": ("check", *NUMBER, "--holds", "105444:99"),
    "ambiguous sub-unit": ("check", *NUMBER, "--holds", "AI"),
    "no record": ("check", "--learner", "{folder}/table.csv"),
    "no file": ("check", "--data", "{folder}/none.json"),
    "no learner's file": ("check", "--learner", "{folder}/none.json"),
    "broken": ("check", "--data", "{folder}/broken.json"),
    "unknown format": ("validate", "{folder}/words.json"),
    "no UTF-8": ("validate", "{folder}/latin.json"),
    "no table": ("validate", "{folder}/nothing.csv"),
    "an archive": ("validate", "{folder}/zip.xlsx"),
    "empty folder": ("check", "--data", "{folder}/empty"),
    "empty learner's folder": ("check", "--learner", "{folder}/empty"),
    "corrections": ("check", *NUMBER, "--corrections", "{folder}/words.json"),
    "corrections of another form": ("check", *NUMBER, "--corrections", "{folder}/other.toml"),
    "no store": ("load", "{folder}/words.json"),
    "store at an address": ("query", "in_force", "--store", "gopher://example.org"),
    "empty store": ("check", *NUMBER, "--store", "{folder}/empty"),
    "store in a file": ("load", "{folder}/words.json", "--store", "{folder}/words.json"),
    "unknown query": ("query", "{folder}/none.rq"),
    "SPARQL for Neo4j": ("query", "{folder}/none.rq", "--store", "bolt://localhost"),
    "Cypher for others": ("query", "{folder}/none.cypher"),
    "address of Neo4j": ("closest", "--store", "bolt://"),
    "more in an address of Neo4j": ("closest", "--store", "bolt://host?x"),
    "two forms": ("query", "in_force", "--csv", "--json"),
    "parameter": ("query", "in_force", "--param", "x"),
    "unknown parameter": ("query", "in_force", "--param", "nothing=x"),
    "no such date": ("query", "in_force", "--param", "day=2026-02-30"),
    "unknown graph": ("export", "nothing"),
    "ending": ("template", "learner", "{folder}/x.doc"),
    "file exists": ("template", "learner", "{folder}/table.csv"),
    "place to write": ("template", "learner", "{folder}/none/x.csv"),
    "port": ("serve", "--port", "70000"),
    "data and store": ("serve", "--data", "x", "--store", "y"),
    "reference": ("fetch", "zzz", "--to", "{folder}"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.json").write_text('{"a": ', encoding="utf-8")
    (tmp_path / "words.json").write_text("sanoja", encoding="utf-8")
    (tmp_path / "nothing.csv").write_bytes(b"\0\1")
    (tmp_path / "latin.json").write_bytes(b'{"a": "\xe4"}')
    (tmp_path / "table.csv").write_text("id;name_fi;provider\nA;B;C\n", encoding="utf-8")
    (tmp_path / "zip.xlsx").write_bytes(b"PK\x03\x04xl/workbook.xml")
    (tmp_path / "other.toml").write_text('[[correction]]\nregister_number = "X"\nother = 1\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("case", BAD)
def test_the_error_is_in_the_language_that_was_asked_for(run: Run, folder: Path, case: str) -> None:
    said = {}
    words = [each.format(folder=folder) for each in BAD[case]]
    for language in ("fi", "sv", "en"):
        ran = run(*words, "--lang", language)
        assert ran.code == 2, (ran.code, ran.out, ran.err)
        assert ran.out == ""
        assert ran.err.startswith("pathways: ")
        assert ran.err.count("\n") == 1
        said[language] = ran.err
    assert len(set(said.values())) == 3, said
    for language in ("fi", "sv"):
        assert not ENGLISH.search(OUR_WORDS.sub("", said[language])), said[language]


def test_a_language_that_is_not_spoken_is_told_in_the_terminals_language(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")
    ran = run("check", "--lang", "de")
    assert ran.code == 2
    assert "Sallitut: fi, sv, en" in ran.err
    assert "Value error" not in ran.err


def test_without_a_verb_the_verbs_are_named(run: Run) -> None:
    ran = run()
    assert ran.code == 2
    assert "demo, fetch, template" in ran.err
    assert ran.err.count("\n") == 1


def test_places_of_findings_are_worded_on_the_terminal_and_stay_as_they_are_in_json(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "learner.csv"
    table.write_text("kind;code;date\nunit;105444;soon\n", encoding="utf-8")
    assert "rivi 2, sarake C (date)" in run("validate", table, "--lang", "fi").out
    (fact,) = [each for each in run("validate", table, "--lang", "fi", "--json").answer["findings"] if "row" in each["where"]]
    assert fact["where"].endswith("row 2, column C (date)")
