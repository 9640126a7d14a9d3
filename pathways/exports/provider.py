"""What one provider's offerings add up to, as tables (``pathways.exports.sheets``)."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.curriculum.provider import Provided
from pathways.exports.sheets import Cell, Sheet, csv_of_rows, headings_of, workbook_of
from pathways.i18n import Words

COLUMNS = ("unit", "unit-name", "alone", "mine", "compulsory", "missing", "nobody", "only", "offerings")
"""The columns of units, in their order; a heading is the message ``provider-column-<name>``."""


def csv_of(found: Provided, words: Words) -> bytes:
    """The units."""
    return csv_of_rows(_units(found, words), words)


def xlsx_of(found: Provided, words: Words) -> bytes:
    """A sheet of the units, one of offerings that lead nowhere, one of what overlaps."""
    nowhere: list[list[Cell]] = [headings_of("provider", ("offering", "offering-name", "why"), words)]
    nowhere += [[each.id, words.name(each.name), words.say(f"provider-nowhere-{why}")] for each, why in found.nowhere]
    overlaps: list[list[Cell]] = [headings_of("provider", ("offering", "other", "rows"), words)]
    overlaps += [[each.mine, each.other, ", ".join(each.rows)] for each in found.overlaps]
    sheets = (
        Sheet(words.say("provider-sheet-units"), list(_units(found, words)), {1: 40, 2: 30, 5: 30, 6: 30, 7: 30, 8: 30}, "A2"),
        Sheet(words.say("provider-sheet-nowhere"), nowhere, {1: 40, 2: 60}, "A2"),
        Sheet(words.say("provider-sheet-overlaps"), overlaps, {2: 60}, "A2"),
    )
    return workbook_of(sheets, found.today)


def _units(found: Provided, words: Words) -> Iterator[list[Cell]]:
    yield headings_of("provider", COLUMNS, words)
    for each in found.units:
        yield [
            each.unit.code,
            words.name(each.unit.unit.name),
            words.say(f"provider-alone-{each.alone}"),
            sum(row.part.compulsory for row in each.mine),
            len(each.unit.compulsory),
            ", ".join(row.part.id for row in each.missing),
            ", ".join(row.part.id for row in each.open),
            ", ".join(row.part.id for row in each.only),
            ", ".join(each.offerings),
        ]
