"""The steps of a plan as a table, for who goes on with them in a spreadsheet: CSV or XLSX, one row per step, further plans below.

What a source writes is text and stays text: a spreadsheet would run a cell that opens with "=", "+", "-" or "@" as a formula. In
CSV such a text gets an apostrophe in front, in XLSX the mark that makes the program show it as it is. Numbers and dates are such
in XLSX; in CSV dates are YYYY-MM-DD and decimals as the language writes them. Equal plans give equal bytes.

Source: OWASP, CSV Injection (the characters that open a formula).
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from pathways.exports.route import Route, Written
from pathways.i18n import Words
from pathways.model import Severity, finding
from pathways.planner.plan import Covered, Plan, Planned, Step, StepKind

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

COLUMNS = (
    "plan", "number", "kind", "id", "name", "provider", "covers", "osp", "cost", "apply-from", "apply-by", "start", "end", "hours",
    "teaching", "mode", "place", "certainty", "needs-first", "place-held", "why", "equals",
)  # fmt: skip
"""The columns in their order; a heading is the message ``steps-column-<name>``."""

Cell = str | int | Decimal | date | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_WIDTHS = {"name": 44, "covers": 44, "why": 60, "provider": 24, "id": 16, "equals": 24}
_MOST_CHARACTERS = 32_767  # of one cell in Excel
# XML 1.0 has no sign for these, so no workbook can hold them.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def csv_of(route: Route, words: Words) -> Written:
    """Semicolons between cells and a byte order mark, as Excel in Finland reads and writes it. The last row says who decides."""
    if (plans := _plans(route)) is None:
        return _nothing()
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(_headings(words))
    for row in _rows(plans, words):
        writer.writerow([_in_csv(each, words) for each in row])
    note: list[str] = [""] * len(COLUMNS)
    note[COLUMNS.index("kind")] = words.say("steps-note")
    note[COLUMNS.index("name")] = words.say("decision-stacking")
    writer.writerow(note)
    return Written(text.getvalue().encode("utf-8-sig", "replace"))


def xlsx_of(route: Route, words: Words) -> Written:
    """One sheet of steps, one that says what they are for, on which day and who decides."""
    from openpyxl import Workbook

    if (plans := _plans(route)) is None:
        return _nothing()
    book = Workbook()
    steps = book.create_sheet(words.say("steps-sheet"), 0)
    about = book.create_sheet(words.say("steps-about"))
    del book["Sheet"]  # the empty one that a new workbook has
    _fill(steps, [_headings(words), *_rows(plans, words)])
    for column, name in enumerate(COLUMNS, start=1):
        steps.column_dimensions[steps.cell(1, column).column_letter].width = _WIDTHS.get(name, 13)
    steps.freeze_panes = "B2"
    _fill(about, _facts(route, words))
    about.column_dimensions["A"].width, about.column_dimensions["B"].width = 30, 100
    day = datetime(route.today.year, route.today.month, route.today.day)  # noqa: DTZ001 (the format has no zone)
    book.properties.creator, book.properties.created = "pathways", day
    stream = io.BytesIO()
    book.save(stream)
    return Written(_timeless(stream.getvalue(), day))


def _plans(route: Route) -> tuple[Plan, ...] | None:
    return tuple(each.plan for each in (route.found, *route.others)) if isinstance(route.found, Planned) else None


def _nothing() -> Written:
    return Written(None, (finding("steps_without_plan", Severity.WARNING, "--steps"),))


# -- rows ----------------------------------------------------------------------------------------------------------------


def _headings(words: Words) -> list[Cell]:
    return [words.say(f"steps-column-{name}") for name in COLUMNS]


def _rows(plans: tuple[Plan, ...], words: Words) -> Iterator[list[Cell]]:
    for rank, plan in enumerate(plans, start=1):
        for number, step in enumerate(plan.steps, start=1):
            cells = _cells(step, words)
            yield [rank, number, *(cells[name] for name in COLUMNS[2:])]


def _cells(step: Step, words: Words) -> dict[str, Cell]:
    is_offering = step.kind is StepKind.OFFERING
    return {
        "kind": words.say(f"step-{step.kind}"),
        "id": step.id,
        "name": words.name(step.name, step.id),
        "provider": step.provider,
        "covers": "; ".join(_covered(each, words) for each in step.covers),
        "osp": step.osp,
        "cost": Decimal(step.cost_cents) / 100 if is_offering and step.cost_cents is not None else None,
        "apply-from": step.apply_from,
        "apply-by": step.apply_by,
        "start": step.start,
        "end": step.end,
        "hours": step.hours_per_week,
        "teaching": ", ".join(step.languages),
        "mode": ", ".join(step.modes),
        "place": ", ".join(step.places),
        "certainty": words.say(f"certainty-{step.certainty}"),
        "needs-first": ", ".join(step.needs_first),
        "place-held": words.say(f"steps-{step.fixed}") if step.fixed is not None else None,
        "why": " ".join(words.because(each) for each in (step.reason, *step.reason.causes)),
        "equals": ", ".join(step.equals),
    }


def _covered(covered: Covered, words: Words) -> str:
    # A common unit is made of sub-units, whose ids hold the unit's code and a slash; other units of requirements.
    parts = "cli-covers-sub-units" if any("/" in each for each in covered.elements) else "cli-covers-parts"
    what = words.say("cli-covers-whole") if covered.whole else words.say(parts, count=len(covered.elements))
    return f"{covered.unit} {words.name(covered.name)}".rstrip() + f" ({what})"


def _facts(route: Route, words: Words) -> list[list[Cell]]:
    """What the table is about, and from which data it was made."""
    facts: list[list[Cell]] = [
        [words.say("steps-goal"), words.name(route.qualification.name, route.qualification.id)],
        [words.say("steps-requirements"), route.qualification.register_number],
        [words.say("steps-today"), route.today],
    ]
    if route.units:
        facts.append([words.say("steps-units"), ", ".join(route.units)])
    facts += [[words.say("steps-data"), " ".join(filter(None, (each.graph, each.version)))] for each in route.catalogue.sources]
    return [*facts, [words.say("steps-note"), words.say("decision-stacking")]]


# -- cells ---------------------------------------------------------------------------------------------------------------


def _in_csv(value: Cell, words: Words) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case int():
            return str(value)
        case Decimal():
            plain = format(value, "f")
            plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
            return plain if words.language == "en" else plain.replace(".", ",")
        case str():
            return f"'{value}" if value.startswith(_FORMULA) else value


def _fill(sheet: Worksheet, rows: list[list[Cell]]) -> None:
    from openpyxl.cell.cell import TYPE_STRING
    from openpyxl.styles import Alignment, Font

    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            if isinstance(value, str):
                cell.value = _UNPRINTABLE.sub("", value)[:_MOST_CHARACTERS]
                cell.data_type = TYPE_STRING  # else "=1+1" would be a formula
                cell.quotePrefix = value.startswith(_FORMULA)  # kept as text when a person edits it
            elif value is not None:
                cell.value = value
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[1]:
        cell.font = Font(bold=True)


def _timeless(workbook: bytes, day: datetime) -> bytes:
    """The same workbook as of ``day``: what writes it puts the time of writing inside."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as made, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in made.namelist():
            content = made.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + day.strftime("%Y-%m-%dT%H:%M:%SZ").encode() + rb"\g<2>", content)
            entry = zipfile.ZipInfo(name, _FIRST_DAY_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, content)
    return stream.getvalue()
