"""Drafts as tables (``pathways.exports.sheets``): a row for each requirement that a draft covers, and where it counts."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.curriculum.drafts import Drafted
from pathways.exports.sheets import Cell, Sheet, csv_of_rows, headings_of, workbook_of
from pathways.i18n import Words

COLUMNS = ("draft", "row", "row-name", "unit", "standing", "closes", "others")
"""The columns of rows, in their order; a heading is the message ``draft-column-<name>``."""

PLACE_COLUMNS = ("draft", "requirements", "group", "least", "most", "fit")
"""The columns of open groups."""


def csv_of(found: Drafted, words: Words) -> bytes:
    """What the drafts cover."""
    return csv_of_rows(_rows(found, words), words)


def xlsx_of(found: Drafted, words: Words) -> bytes:
    """A sheet of what the drafts cover, one of the open groups that admit them."""
    rows = Sheet(words.say("draft-sheet-rows"), list(_rows(found, words)), {2: 60, 6: 40}, "A2")
    return workbook_of(
        (rows, Sheet(words.say("draft-sheet-groups"), list(_places(found, words)), {2: 60, 5: 44}, "A2")), found.today
    )


def _rows(found: Drafted, words: Words) -> Iterator[list[Cell]]:
    yield headings_of("draft", COLUMNS, words)
    for one in found.looked:
        for each in one.overlaps:
            part = each.row.part
            yield [
                one.offering.id,
                part.id,
                words.name(part.name),
                part.unit,
                words.say(f"coverage-standing-{each.row.standing}"),
                words.say("coverage-yes" if each.closes else "coverage-no"),
                ", ".join(touch.offering for touch in each.row.touches),
            ]


def _places(found: Drafted, words: Words) -> Iterator[list[Cell]]:
    yield headings_of("draft", PLACE_COLUMNS, words)
    for one in found.looked:
        for each in one.admitted:
            path = " / ".join(words.name(group.name) for group in each.path if group.name)
            yield [
                one.offering.id,
                each.qualification.register_number,
                path,
                each.least,
                each.most,
                words.say(f"draft-fit-{each.fit}"),
            ]
