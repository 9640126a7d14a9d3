"""``pathways annotate``: suggestions go out, come back with decisions, and only what was accepted is a link."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from pathways import sample
from pathways.cli import main

Run = Callable[..., Any]
UNIT = "105438"
LINKS = """SELECT ?state (COUNT(?link) AS ?count) WHERE { ?link a <https://w3id.org/pok/ns#SkillLink> ;
  <https://w3id.org/pok/ns#state> ?state ; <https://w3id.org/pok/ns#decidedBy> "curriculum team" }
GROUP BY ?state ORDER BY ?state"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample without its links, so that everything is open."""
    folder = tmp_path_factory.mktemp("annotate")
    for name in (*sample.QUALIFICATIONS, *sample.ESCO):
        path = folder / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sample.payload(name))
    assert main(["load", str(folder / "sources"), "--store", str(folder / "graph")]) == 0
    return folder / "graph"


def suggested(run: Run, store: Path, *more: str | Path) -> Any:
    return run("annotate", "--store", store, "--on", sample.TODAY.isoformat(), "--json", *more).answer


def pairs(answer: Any) -> set[tuple[str, str]]:
    return {(one["id"], each["skill"]) for one in answer["requirements"] for each in one["suggestions"]}


def rows_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=";"))


def write(file: Path, rows: list[dict[str, str]]) -> Path:
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return file


def test_suggestions_have_their_reasons(run: Run, store: Path) -> None:
    answer = suggested(run, store)
    assert answer["schema"] == "pathways/annotate/1"
    assert answer["labels"]["fi"] > 20  # ours, of the bundled part of ESCO
    assert [each["id"] for each in answer["decisions"]] == ["0003-certainty-classes", "0087-annotation"]
    for one in answer["requirements"]:
        scores = [each["score"] for each in one["suggestions"]]
        assert scores == sorted(scores, reverse=True)
        assert all(each["matched"] and each["text"] and each["label_language"] for each in one["suggestions"])


def test_the_table_goes_out_and_comes_back(run: Run, store: Path, tmp_path: Path) -> None:
    before = suggested(run, store, "--csv", tmp_path / "out.csv", "--xlsx", tmp_path / "out.xlsx")
    rows = rows_of(tmp_path / "out.csv")
    assert len(rows) == len(pairs(before)) > 5
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert [each.value for each in sheet[1]] == list(rows[0])
    decision, relation, skill = "Decision on the link", "Relation", "ESCO skill"
    rows[0] |= {decision: "accept", relation: "close"}
    rows[1] |= {decision: "hyväksy", relation: "taito on laajempi"}
    rows[2] |= {decision: "reject"}
    rows[3] |= {decision: "accept"}  # without a relation
    file = write(tmp_path / "in.csv", rows)
    taken = run("annotate", file, "--store", store, "--who", "curriculum team", "--on", "2026-12-01", "--json").answer
    found = taken["taken"]
    assert [found[each] for each in ("added", "broken", "refused", "open")] == [3, 1, 0, len(rows) - 4]
    (broken,) = [each for each in taken["findings"] if each["severity"] == "error"]
    assert (broken["code"], broken["where"]) == ("cell_required", "in.csv, row 5, column B (Relation)")
    for each in found["links"]:
        assert (each["who"], each["on"], each["esco_version"]) == ("curriculum team", "2026-12-01", "1.1.1")
        assert each["method"].startswith("pathways ")
    query = tmp_path / "links.rq"
    query.write_text(LINKS, encoding="utf-8")
    counted = run("query", query, "--store", store, "--json").answer["rows"]
    assert [(state.rpartition("-")[2], count) for state, count in counted] == [("accepted", 2), ("rejected", 1)]

    after = suggested(run, store)
    decided = {(rows[number]["Requirement"], rows[number][skill]) for number in range(3)}
    assert decided <= pairs(before)
    assert not decided & pairs(after)
    assert (after["accepted"], after["rejected"]) == (2, 1)
    again = run("annotate", file, "--store", store, "--who", "curriculum team", "--on", "2026-12-01", "--json").answer
    assert (again["taken"]["added"], again["taken"]["same"]) == (0, 3)


def test_it_is_told_in_words(run: Run, store: Path) -> None:
    told = run("annotate", "--store", store, "--on", "2026-12-01", "--lang", "fi").out
    assert "ehdotusta" in told


def test_what_cannot_be_done_is_said_in_one_line(lines: Callable[..., str], tmp_path: Path) -> None:
    assert "999999" in lines("annotate", "--unit", "999999", "--on", "2026-12-01")
    empty = tmp_path / "decided.csv"
    empty.write_text("link_decision;subject;skill\n", encoding="utf-8")
    assert "--store" in lines("annotate", empty)
    assert "--csv" in lines("annotate", empty, "--csv", tmp_path / "x.csv")
    qualification = tmp_path / "only.json"
    qualification.write_bytes(sample.payload(sample.QUALIFICATION))
    assert "ESCO" in lines("annotate", "--data", qualification)
