"""A coverage map as tables (``pathways.exports.sheets``): every row of every unit with who covers it, and offering by offering."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.curriculum.coverage import CoveredPart, CoveredUnit, Touch
from pathways.curriculum.survey import Survey
from pathways.exports.sheets import Cell, Sheet, csv_of_rows, headings_of, sheet_of, workbook_of
from pathways.i18n import Words

COLUMNS = (
    "qualifications", "unit", "unit-name", "part", "part-kind", "part-name", "osp", "standing", "formal", "declared", "whole-only",
    "formal-list", "declared-list", "completed-by",
)  # fmt: skip
"""The columns of the rows, in their order; a heading is the message ``coverage-column-<name>``."""

OFFERING_COLUMNS = (
    "unit",
    "unit-name",
    "part",
    "offering",
    "offering-name",
    "provider",
    "certainty",
    "declared-by",
    "language",
    "mode",
    "place",
)
"""The columns of the second sheet: one row for each offering and what it names."""

_WIDTHS = {
    "unit-name": 34,
    "part-name": 60,
    "formal-list": 30,
    "declared-list": 30,
    "completed-by": 30,
    "offering-name": 40,
    "provider": 28,
}


def csv_of(found: Survey, words: Words) -> bytes:
    """The rows."""
    return csv_of_rows([headings_of("coverage", COLUMNS, words), *_rows(found, words)], words)


def xlsx_of(found: Survey, words: Words) -> bytes:
    """A sheet of the rows, one of the offerings, one that says what was asked for, on which day and of which data."""
    rows = sheet_of("coverage", "rows", COLUMNS, _rows(found, words), words, _WIDTHS)
    offerings = sheet_of("coverage", "offerings", OFFERING_COLUMNS, _touches(found, words), words, _WIDTHS)
    about = Sheet(words.say("coverage-sheet-about"), list(_facts(found, words)), {0: 34, 1: 100})
    return workbook_of((rows, offerings, about), found.today)


def _rows(found: Survey, words: Words) -> Iterator[list[Cell]]:
    for unit, parts in found.rows:
        for row in parts:
            cells = _cells(unit, row, words)
            yield [cells[name] for name in COLUMNS]


def _cells(unit: CoveredUnit, row: CoveredPart, words: Words) -> dict[str, Cell]:
    return {
        "qualifications": ", ".join(dict.fromkeys(number for number, _, _ in unit.qualifications)),
        "unit": unit.code,
        "unit-name": words.name(unit.unit.name),
        "part": row.part.id,
        "part-kind": words.say(f"coverage-part-{row.part.kind}"),
        "part-name": words.name(row.part.name),
        "osp": row.part.osp,
        "standing": words.say(f"coverage-standing-{row.standing}"),
        "formal": len(row.formal),
        "declared": len(row.declared),
        "whole-only": words.say("coverage-yes" if row.only_whole else "coverage-no"),
        "formal-list": _ids(row.formal),
        "declared-list": _ids(row.declared),
        "completed-by": ", ".join(each.provider for each in unit.completed_by),
    }


def _ids(touches: tuple[Touch, ...]) -> str:
    return ", ".join(each.offering for each in touches)


def _touches(found: Survey, words: Words) -> Iterator[list[Cell]]:
    for unit, parts in found.rows:
        for each in unit.whole:
            yield _touch(found, unit, None, each, words)
        for row in parts:
            for each in row.named:
                yield _touch(found, unit, row, each, words)


def _touch(found: Survey, unit: CoveredUnit, row: CoveredPart | None, touch: Touch, words: Words) -> list[Cell]:
    offering = found.found.counted[touch.offering]
    return [
        unit.code,
        words.name(unit.unit.name),
        row.part.id if row is not None else None,
        touch.offering,
        words.name(offering.name),
        touch.provider,
        words.say(f"coverage-certainty-{touch.certainty}"),
        touch.declared_by,
        ", ".join(map(words.language_of_teaching, offering.languages)),
        ", ".join(map(words.mode, offering.modes)),
        ", ".join(offering.places),
    ]


def _facts(found: Survey, words: Words) -> Iterator[list[Cell]]:
    sought = found.sought
    for each in found.qualifications if sought.qualification is not None else ():
        yield [words.say("coverage-about-qualification"), f"{words.name(each.name)} ({each.register_number})"]
    yield [words.say("coverage-about-day"), found.today]
    asked = {
        "unit": sought.units,
        "provider": sought.providers,
        "language": tuple(map(words.language_of_teaching, sought.languages)),
        "mode": tuple(map(words.mode, sought.modes)),
        "place": sought.places,
        "standing": (words.say(f"coverage-standing-{sought.standing}"),) if sought.standing is not None else (),
    }
    for name, said in asked.items():
        if said:
            yield [words.say(f"coverage-column-{name}"), ", ".join(said)]
    if found.only:
        yield [words.say("coverage-about-listed"), found.only]
    for source in found.catalogue.sources:
        yield [words.say("coverage-about-data"), " ".join(filter(None, (source.graph, source.version)))]
    yield [words.say("coverage-about-note"), words.say("decision-coverage")]
