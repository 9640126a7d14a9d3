"""A school's own table with a mapping beside it, through the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

TABLE = "Kurssikoodi;Kurssin nimi;Tutkinnon osat;Hinta;Opetus\nA1;Pinnat;105438;40;Etäopetus\n"
MAPPING = """
[columns]
id = "Kurssikoodi"
name_fi = "Kurssin nimi"
covers_formal = "Tutkinnon osat"
price_eur = "Hinta"
modes = "Opetus"
[values.modes]
"Etäopetus" = "distance"
[defaults]
provider = "Oma opisto"
"""


def test_a_mapping_beside_a_table_is_used_and_said(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text(TABLE, encoding="utf-8")
    assert run("validate", table).code == 2  # the headings are not ours
    (tmp_path / "own.mapping.toml").write_text(MAPPING, encoding="utf-8")
    answer = run("plan", "--unit", "105438", "--offerings", table, "--pin", "A1", "--json").answer
    (step,) = (each for each in answer["plans"][0]["steps"] if each["id"] == "A1")
    assert (step["provider"], step["cost_eur"], step["mode"]) == ("Oma opisto", 40, ["distance"])
    assert "table_read_with_mapping" in {each["code"] for each in answer["findings"]}


def test_a_broken_mapping_is_one_clear_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "own.mapping.toml").write_text('[columns]\nnaem_fi = "Kurssin nimi"\n', encoding="utf-8")
    said = run("validate", tmp_path / "own.csv")
    assert said.code == 2
    assert "name_fi" in said.err
