"""Measures of curricula and of a plan as tables (``pathways.exports.sheets``)."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.curriculum.measured import Measured, MeasuredPlan
from pathways.curriculum.measures import Measured as Vertex
from pathways.exports.sheets import Cell, Sheet, csv_of_rows, headings_of, workbook_of
from pathways.i18n import Words

_FIGURES = ("delay", "blocking", "complexity", "centrality")
COLUMNS = ("qualification", "method", "unit", "unit-name", *_FIGURES, "critical", "first")
"""The columns of units, in their order; a heading is the message ``measures-column-<name>``."""

STEP_COLUMNS = ("number", "kind", "id", "name", "days", *_FIGURES, "critical", "after")
"""The columns of the steps of a plan."""


def csv_of(found: Measured, words: Words) -> bytes:
    """The steps where a plan was measured alone, else the units."""
    steps = found.plan is not None and not found.curricula
    return csv_of_rows(_steps(found.plan, words) if steps and found.plan is not None else _units(found, words), words)


def xlsx_of(found: Measured, words: Words) -> bytes:
    """A sheet of units, of steps where there is a plan, and of what the figures mean."""
    sheets = [Sheet(words.say("measures-sheet-units"), list(_units(found, words)), {0: 18, 3: 44, 9: 30}, "A2")]
    if found.plan is not None:
        sheets.append(Sheet(words.say("measures-sheet-steps"), list(_steps(found.plan, words)), {2: 16, 3: 44}, "A2"))
    meaning: list[list[Cell]] = [
        [words.say(f"measures-column-{each}"), words.say(f"measures-means-{each}")] for each in (*_FIGURES, "critical")
    ]
    sheets.append(Sheet(words.say("measures-sheet-meaning"), meaning, {0: 24, 1: 100}))
    return workbook_of(sheets, found.today)


def _units(found: Measured, words: Words) -> Iterator[list[Cell]]:
    yield headings_of("measures", COLUMNS, words)
    for one in found.curricula:
        names = {unit.code: words.name(unit.name) for unit in reversed(one.qualification.units)}
        for each in one.in_order:
            yield [
                one.qualification.register_number,
                words.say(f"method-{one.method}"),
                each.id,
                names.get(each.id),
                *_figures(each),
                _said(each.id in one.measures.critical, words),
                ", ".join(before.before for before in one.requisites if before.after == each.id),
            ]


def _steps(plan: MeasuredPlan, words: Words) -> Iterator[list[Cell]]:
    yield headings_of("measures", STEP_COLUMNS, words)
    vertices = {each.id: each for each in plan.measures.vertices}
    place = {row.key: number for number, row in enumerate(plan.rows, start=1)}
    for row in plan.rows:
        yield [
            place[row.key],
            words.say(f"step-{row.kind}"),
            row.step.id,
            words.name(row.step.name),
            row.days,
            *(_figures(vertices[row.key]) if row.key in vertices else [None] * len(_FIGURES)),
            _said(row.key in plan.measures.critical, words),
            ", ".join(str(place[before]) for before, after in plan.edges if after == row.key),
        ]


def _figures(each: Vertex) -> list[Cell]:
    return [each.delay, each.blocking, each.complexity, each.centrality]


def _said(holds: bool, words: Words) -> str:
    return words.say("coverage-yes" if holds else "coverage-no")
