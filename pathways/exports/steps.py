"""The steps of a plan as a table: CSV or XLSX, one row per step, further plans below (``pathways.exports.sheets``)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pathways.exports.route import Route, Written
from pathways.exports.sheets import Cell, Sheet, csv_of_rows, headings_of, widths_of, workbook_of
from pathways.i18n import Words
from pathways.model import Severity, finding
from pathways.planner.plan import Covered, Plan, Planned, Step, StepKind

COLUMNS = (
    "plan", "number", "kind", "id", "name", "provider", "covers", "osp", "cost", "apply-from", "apply-by", "start", "end", "hours",
    "teaching", "mode", "place", "certainty", "needs-first", "place-held", "why", "equals",
)  # fmt: skip
"""The columns in their order; a heading is the message ``steps-column-<name>``."""

_WIDTHS = {"name": 44, "covers": 44, "why": 60, "provider": 24, "id": 16, "equals": 24}


def csv_of(route: Route, words: Words) -> Written:
    """The last row says who decides."""
    if (plans := _plans(route)) is None:
        return _nothing()
    note: list[Cell] = [""] * len(COLUMNS)
    note[COLUMNS.index("kind")] = words.say("steps-note")
    note[COLUMNS.index("name")] = words.say("decision-stacking")
    return Written(csv_of_rows([headings_of("steps", COLUMNS, words), *_rows(plans, words), note], words))


def xlsx_of(route: Route, words: Words) -> Written:
    """One sheet of steps, one that says what they are for, on which day and who decides."""
    if (plans := _plans(route)) is None:
        return _nothing()
    rows = [headings_of("steps", COLUMNS, words), *_rows(plans, words)]
    steps = Sheet(words.say("steps-sheet"), rows, widths_of(COLUMNS, _WIDTHS), "B2")
    about = Sheet(words.say("steps-about"), _facts(route, words), {0: 30, 1: 100})
    return Written(workbook_of((steps, about), route.today))


def _plans(route: Route) -> tuple[Plan, ...] | None:
    return tuple(each.plan for each in (route.found, *route.others)) if isinstance(route.found, Planned) else None


def _nothing() -> Written:
    return Written(None, (finding("steps_without_plan", Severity.WARNING, "--steps"),))


# -- rows ----------------------------------------------------------------------------------------------------------------


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
