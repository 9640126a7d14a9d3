"""What to build next as tables (``pathways.exports.sheets``): a row for each requirement of each new POK."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.curriculum.building import ToBuild
from pathways.exports.sheets import Cell, Sheet, csv_of_rows, headings_of, workbook_of
from pathways.i18n import Words

COLUMNS = ("pok", "pok-osp", "row", "row-name", "row-osp", "unit", "unit-name", "completes")
"""The columns in their order; a heading is the message ``build-column-<name>``."""


def csv_of(found: ToBuild, words: Words) -> bytes:
    """The new POKs."""
    return csv_of_rows(_rows(found, words), words)


def xlsx_of(found: ToBuild, words: Words) -> bytes:
    """A sheet of the new POKs, one of what none of them can hold."""
    poks = Sheet(words.say("build-sheet-poks"), list(_rows(found, words)), {3: 60, 6: 40}, "A2")
    unbuilt: list[list[Cell]] = [headings_of("build", ("row", "row-name", "reason"), words)]
    unbuilt += [[part.id, words.name(part.name), words.say(f"build-unbuilt-{why}")] for part, why in found.open.left_out]
    return workbook_of((poks, Sheet(words.say("build-sheet-unbuilt"), unbuilt, {1: 60, 2: 60}, "A2")), found.today)


def _rows(found: ToBuild, words: Words) -> Iterator[list[Cell]]:
    yield headings_of("build", COLUMNS, words)
    for number, pok in enumerate(found.built.poks, start=1):
        for row in pok.rows:
            yield [
                number,
                pok.osp,
                row.id,
                words.name(row.part.name),
                row.osp,
                row.part.unit,
                words.name(row.unit.unit.name),
                words.say("coverage-yes" if row.part.unit in found.built.completes else "coverage-no"),
            ]
