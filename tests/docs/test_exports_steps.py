"""docs/exports.md says which file of a plan carries what of a step. Every cell is tried: a step is changed, and the file or not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pathways.asking.plan import planned
from pathways.asking.question import Asked, known, prepare
from pathways.asking.sources import sample_document
from pathways.asking.wishes import Wishes
from pathways.exports.forms import Form, by_name
from pathways.exports.route import Checked, Route, Written
from pathways.i18n import Words, words
from pathways.model import Text, because
from pathways.planner.plan import Covered, Planned, Saves, Step, StepKind

PAGE = Path(__file__).resolve().parents[2] / "docs" / "exports.md"
ON = date(2026, 12, 1)
CHANGED: Mapping[str, Any] = {
    "kind": StepKind.DEMONSTRATION,
    "id": "VER-VVAI",
    "name": Text(fi="Toinen"),
    "reason": because("pinned_but_fills_nothing"),
    "provider": "Another College",
    "covers": (Covered("105438", Text(fi="Pinnat"), ("105438:1",), False),),
    "needs_first": ("105444",),
    "osp": Decimal(3),
    "cost_cents": 12300,
    "apply_by": date(2027, 3, 2),
    "apply_from": date(2027, 1, 2),
    "start": date(2027, 4, 12),
    "end": date(2027, 7, 1),
    "hours_per_week": Decimal(7),
    "languages": ("sv",),
    "modes": ("online",),
    "places": ("Vaasa",),
    "certainty": "proposed",
    "equals": ("TWIN",),
    "group": "0.1",
    "fixed": "booked",
    "saves": Saves(100, 1),
}


class _Kept:
    """Takes the route that files are made from."""

    route: Route | None = None
    options = ("--steps",)

    def write(self, about: Route | Checked, said: Words) -> tuple[()]:
        assert isinstance(about, Route)
        self.route = about
        return ()


@pytest.fixture(scope="module")
def route() -> Route:
    """The sample's plan, with one study only."""
    asked = Asked(learner=(sample_document("learner-dropped-out.json"),), on=ON)
    given, kept = known(asked), _Kept()
    planned(prepare(asked, given), given, Wishes(start=ON, languages=("fi",)), words("fi"), files=kept)
    assert kept.route is not None
    assert isinstance(kept.route.found, Planned)
    step = next(each for each in kept.route.found.plan.steps if each.id == "POH-105427")
    return _with(kept.route, replace(step, fixed=None))


def _with(route: Route, step: Step) -> Route:
    assert isinstance(route.found, Planned)
    return replace(route, found=replace(route.found, plan=replace(route.found.plan, steps=(step,))))


def table() -> dict[str, dict[str, str]]:
    """Field -> form -> yes or no."""
    _, _, text = PAGE.read_text(encoding="utf-8").partition("## Steps of a plan")
    rows = [
        [cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in re.findall(r"^\|.*\|$", text, re.MULTILINE)
    ]
    return {row[0]: dict(zip(rows[0][1:], row[1:], strict=True)) for row in rows[2:]}


def test_every_field_of_a_step_has_a_row() -> None:
    assert list(table()) == [each.name for each in fields(Step)] == list(CHANGED)


@pytest.mark.parametrize("name", list(CHANGED))
@pytest.mark.parametrize(
    "form", [each for name in ("steps", "ics", "hoks") for each in by_name()[name]], ids=lambda each: each.ending
)
def test_a_cell_is_true(route: Route, form: Form, name: str) -> None:
    assert isinstance(route.found, Planned)
    (step,) = route.found.plan.steps
    assert getattr(step, name) != CHANGED[name]

    def made(route: Route) -> Written:
        return form.make(route, words("fi"))

    before, after = made(route), made(_with(route, replace(step, **{name: CHANGED[name]})))
    assert (before.payload != after.payload) is (table()[name][form.name] == "yes")
