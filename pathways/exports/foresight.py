"""Demand as tables (``pathways.exports.sheets``): requirements in its order, and the signals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pathways.exports.sheets import Row, csv_of_rows, headings_of, sheet_of, workbook_of
from pathways.i18n import Words

COLUMNS = ("demand", "standing", "part", "part-name", "unit", "unit-name", "offerings")
"""The columns of the requirements, in their order; a heading is the message ``foresight-column-<name>``."""

SIGNAL_COLUMNS = ("weight", "concept-name", "concept", "source", "date", "region", "counts", "skills")
"""The columns of the second sheet."""

_WIDTHS = {"part-name": 60, "unit-name": 34, "offerings": 30, "concept-name": 40, "concept": 40, "source": 30, "counts": 30}


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of both, without their headings; ``today``: the day that they are of."""

    rows: tuple[Row, ...]
    signals: tuple[Row, ...]
    words: Words
    today: date

    def csv(self) -> bytes:
        """The requirements."""
        return csv_of_rows([headings_of("foresight", COLUMNS, self.words), *self.rows], self.words)

    def xlsx(self) -> bytes:
        """A sheet of the requirements, one of the signals."""
        requirements = sheet_of("foresight", "requirements", COLUMNS, self.rows, self.words, _WIDTHS)
        signals = sheet_of("foresight", "signals", SIGNAL_COLUMNS, self.signals, self.words, _WIDTHS)
        return workbook_of((requirements, signals), self.today)
