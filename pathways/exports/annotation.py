"""Suggested links as a table to decide on: it comes back with decisions and is read by ``loaders.skill_decisions``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from loaders.columns import EXPLANATION_SHEETS, Column
from loaders.skill_decisions import ACCEPT, COLUMNS, REJECT
from pathways.exports.sheets import Cell, Sheet, csv_of_rows, widths_of, workbook_of
from pathways.i18n import Words

_WIDTHS = {"text": 60, "unit_name": 30, "skill_name": 40, "skill_name_en": 40, "matched": 34, "skill": 30, "method": 24}


@dataclass(frozen=True, slots=True)
class Proposal:
    """One row, by the keys of the columns; what is not there is empty."""

    cells: dict[str, Cell]


def csv_of(proposals: Iterable[Proposal], words: Words) -> bytes:
    """The rows, with an empty column for the decision."""
    return csv_of_rows([_headings(words), *_rows(proposals)], words)


def xlsx_of(proposals: Iterable[Proposal], words: Words, today: date) -> bytes:
    """The same as a workbook, with a sheet that says what to fill in."""
    widths = widths_of((each.key for each in COLUMNS), _WIDTHS)
    table = Sheet(words.say("annotate-sheet"), [_headings(words), *_rows(proposals)], widths, "D2")
    return workbook_of((table, Sheet(words.name(EXPLANATION_SHEETS), list(_help(words)), {0: 30, 1: 90, 2: 50})), today)


def number(score: float) -> Decimal:
    """A score with four digits."""
    return Decimal(str(round(score, 4)))


def _headings(words: Words) -> list[Cell]:
    return [_heading(each, words) for each in COLUMNS]


def _heading(column: Column, words: Words) -> str:
    return words.name(column.heading, column.key)


def _rows(proposals: Iterable[Proposal]) -> Iterator[list[Cell]]:
    for each in proposals:
        yield [each.cells.get(column.key) for column in COLUMNS]


def _help(words: Words) -> Iterator[list[Cell]]:
    yield [words.say("annotate-help-column"), words.say("annotate-help-meaning"), words.say("annotate-help-values")]
    for each in COLUMNS:
        values = ", ".join(words.name(one.name, one.key) for one in each.choices)
        yield [_heading(each, words), words.name(each.explanation), values]
    yield [None, words.say("annotate-help-how", accept=_choice(ACCEPT, words), reject=_choice(REJECT, words)), None]


def _choice(key: str, words: Words) -> str:
    column = next(each for each in COLUMNS if each.key == "link_decision")
    return next(words.name(each.name, key) for each in column.choices if each.key == key)
