"""Demand as tables (``pathways.exports.sheets``): requirements in its order, and the signals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pathways.exports.sheets import Cell, Row, Sheet, csv_of_rows, workbook_of
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
        return csv_of_rows([self._headings(COLUMNS), *self.rows], self.words)

    def xlsx(self) -> bytes:
        """A sheet of the requirements, one of the signals."""
        say = self.words.say
        rows = Sheet(say("foresight-sheet-requirements"), [self._headings(COLUMNS), *self.rows], _widths(COLUMNS), "A2")
        signals = [self._headings(SIGNAL_COLUMNS), *self.signals]
        return workbook_of((rows, Sheet(say("foresight-sheet-signals"), signals, _widths(SIGNAL_COLUMNS), "A2")), self.today)

    def _headings(self, columns: tuple[str, ...]) -> list[Cell]:
        return [self.words.say(f"foresight-column-{name}") for name in columns]


def _widths(columns: tuple[str, ...]) -> dict[int, int]:
    return {place: _WIDTHS[name] for place, name in enumerate(columns) if name in _WIDTHS}
