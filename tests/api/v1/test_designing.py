"""What designers ask over HTTP: the bytes of the command line, tables of the same rows, and a clear no for what is not loaded."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook

from pathways.cli import main
from tests.api.v1.conftest import NUMBER, ON

VERBS = ("health", "overlap", "gaps")


@pytest.mark.parametrize("verb", VERBS)
def test_the_bytes_are_those_of_the_command_line(
    asking: httpx.Client, whole_store: Path, capsys: pytest.CaptureFixture[str], verb: str
) -> None:
    capsys.readouterr()
    assert main([verb, "--store", str(whole_store), "--on", ON, "--lang", "sv", "--json", "--qualification", NUMBER]) == 0
    told = capsys.readouterr().out
    assert asking.get(f"/api/v1/{verb}", params={"on": ON, "lang": "sv", "qualification": NUMBER}).text == told


@pytest.mark.parametrize("verb", VERBS)
def test_tables_are_those_of_the_command_line(asking: httpx.Client, whole_store: Path, tmp_path: Path, verb: str) -> None:
    files = [tmp_path / "t.csv", tmp_path / "t.xlsx"]
    named = ["--csv", str(files[0]), "--xlsx", str(files[1])]
    assert main([verb, "--store", str(whole_store), "--on", ON, "--lang", "en", "--json", *named]) == 0
    for file in files:
        answer = asking.get(f"/api/v1/{verb}/table", params={"on": ON, "lang": "en", "ending": file.suffix})
        assert answer.content == file.read_bytes()
        assert f"pathways-{verb}{file.suffix}" in answer.headers["content-disposition"]
    rows = list(csv.reader(io.StringIO(files[0].read_bytes().decode("utf-8-sig")), delimiter=";"))
    sheet = load_workbook(files[1]).worksheets[0]
    assert (len(rows), rows[0]) == (sheet.max_row, [each.value for each in sheet[1]])
    assert len(rows) > 1


@pytest.mark.parametrize("verb", VERBS)
def test_what_is_not_loaded_is_a_problem(asking: httpx.Client, verb: str) -> None:
    for path in (verb, f"{verb}/table"):
        answer = asking.get(f"/api/v1/{path}", params={"qualification": "OPH-1-1900"})
        assert (answer.status_code, answer.json()["type"].rpartition("/")[2]) == (404, "requirements-unknown")


@pytest.mark.parametrize(
    ("verb", "words", "query"),
    [
        ("overlap", ["--by", "requirements"], {"by": "requirements"}),
        ("gaps", ["--kind", "slot", "--language", "sv"], {"kind": "slot", "language": "sv"}),
        (
            "overlap",
            ["--of", "unit", "--with", "occupation", "--least", "0.1"],
            {"of": "unit", "with": "occupation", "least": "0.1"},
        ),
    ],
)
def test_the_bytes_are_the_same_with_and_without_skills(
    asking: httpx.Client,
    whole_store: Path,
    capsys: pytest.CaptureFixture[str],
    verb: str,
    words: list[str],
    query: dict[str, str],
) -> None:
    capsys.readouterr()
    assert main([verb, *words, "--store", str(whole_store), "--on", ON, "--lang", "en", "--json"]) == 0
    assert asking.get(f"/api/v1/{verb}", params={"on": ON, "lang": "en", **query}).text == capsys.readouterr().out
