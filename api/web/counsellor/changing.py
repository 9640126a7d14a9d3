"""What a counsellor changes on a plan, as another case: a step pinned, excluded or booked, a proposal assumed, a limit moved.

The plan that was looked at becomes the one that the next is held against (``previous``), so that the next page says what changed.
A question over a saved plan takes from it what is not said; here everything is said, so that what was taken away stays away.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

from api.v1.questions import ExportQuestion, File, PlanQuestion
from api.web.counsellor.case import Case, Filed
from loaders.exact_json import written

ALTERNATIVES = 3
"""So many plans are shown where nobody said how many."""

_TOLD = (
    *("by", "budget_eur", "hours_per_week", "languages", "modes", "places", "places_excluded", "groups", "blocked", "busy"),
    *("prefer", "pinned", "excluded", "assumed", "foresight"),
)
_LISTS = {"pin": "pinned", "exclude": "excluded", "assume": "assumed"}
_OPPOSITE = {"pin": "excluded", "exclude": "pinned"}
_DROPPED = {
    "drop_by": "by",
    "drop_hours_per_week": "hours_per_week",
    "drop_budget": "budget_eur",
    "drop_languages": "languages",
    "drop_modes": "modes",
    "drop_places": "places",
    "drop_places_excluded": "places_excluded",
    "drop_blocked": "blocked",
    "drop_busy": "busy",
    "drop_excluded": "excluded",
    "drop_pinned": "pinned",
}


class Change(StrEnum):
    """What can be done with one thing, and undone."""

    PIN = "pin"
    UNPIN = "unpin"
    EXCLUDE = "exclude"
    INCLUDE = "include"
    ASSUME = "assume"
    DOUBT = "doubt"  # assume it no longer
    BOOK = "book"
    GIVE_UP = "give_up"  # a booked place


_UNDOES = {Change.UNPIN: "pinned", Change.INCLUDE: "excluded", Change.DOUBT: "assumed"}


def question(case: Case, *, why: bool = False) -> PlanQuestion:
    """The question whose answer is shown as plans. ``why``: what cannot all be kept is wanted too."""
    case = _of_one_goal(case)
    return case.question(PlanQuestion, **_over(case), **_ways(case), **({"why": True} if why else {}))


def export_question(case: Case, plan: Filed | None, whom: str) -> ExportQuestion:
    """The question of a file. ``plan``: the one that it is about; ``None``: the best."""
    case = replace(case, previous=plan) if plan is not None else _of_one_goal(case)
    more = {**_over(case), **dict.fromkeys(("alternatives", "differ", "front", "front_by", "repair")), "for": whom or None}
    more["front"] = False
    more["repair"] = plan is not None or bool(case.wishes.get("repair") and case.previous is not None)
    return case.question(ExportQuestion, **more)


def _of_one_goal(case: Case) -> Case:
    """Without the plan before, where that is for another goal: two goals have no changes between them."""
    before = saved_plan(case)
    if before is None:
        return case
    asked, wishes = before.get("asked") or {}, case.wishes
    units = sorted(wishes.get("units", ())) == sorted(asked.get("units") or ())
    goal = wishes.get("qualification") in (None, asked.get("qualification"), asked.get("document"))
    method = wishes.get("method") in (None, before["qualification"]["method"])
    return case if units and goal and method else replace(case, previous=None)


def _over(case: Case) -> dict[str, Any]:
    """Over another plan everything is told, also that there is none."""
    if case.previous is None:
        return {}
    return {name: case.wishes.get(name) for name in _TOLD} | {"occupations": bool(case.wishes.get("occupations"))}


def _ways(case: Case) -> dict[str, Any]:
    """How many plans, of which kind: one where a plan is repaired, the front where that is asked for, else some."""
    wishes = case.wishes
    if wishes.get("repair") and case.previous is not None:
        return {"alternatives": None, "differ": None, "front": False, "front_by": None}
    if wishes.get("front"):
        return {"alternatives": None, "differ": None}
    number = int(wishes.get("alternatives", ALTERNATIVES))
    return {
        "alternatives": number if number > 1 else None,
        "differ": wishes.get("differ") if number > 1 else None,
        "front_by": None,
    }


def held_against(case: Case, answer: Mapping[str, Any] | None, number: int, *, without: str = "") -> Case:
    """``case``, whose next plans are held against plan ``number`` of ``answer``, but for the booked step ``without``."""
    plan = as_file(answer, number, without=without) if answer is not None else None
    return case if plan is None else replace(case, previous=plan)


def as_file(answer: Mapping[str, Any], number: int, *, without: str = "") -> Filed | None:
    """Plan ``number`` of ``answer`` as a saved answer; ``None`` where there is no such plan."""
    plans = answer["plans"]
    if not 1 <= number <= len(plans):
        return None
    asked = dict(answer["asked"] or {})
    asked["fixed"] = [each for each in asked.get("fixed", ()) if each["id"] != without]
    text = written(
        {**answer, "plans": [plans[number - 1]], "asked": asked if answer["asked"] else None, "changes": [], "previous": None}
    )
    return Filed(File(text=text, ending=".json"), len(text))


def changed(case: Case, change: Change, id: str, start: str) -> Case:
    """``case`` after one thing was changed. ``start``: the first day of a place that is booked."""
    wishes = case.wishes
    if change in _UNDOES:
        name = _UNDOES[change]
        return case.wishing(**{name: _less(wishes.get(name, ()), id)}, repair=None)
    if change is Change.GIVE_UP:
        return case.wishing(booked=[each for each in wishes.get("booked", ()) if each.partition("@")[0] != id], repair=None)
    if change is Change.BOOK:
        return case.wishing(booked=_more(wishes.get("booked", ()), f"{id}@{start}" if start else id), repair=None)
    name = _LISTS[change]
    found = {name: _more(wishes.get(name, ()), id)}
    if change in _OPPOSITE:
        found[_OPPOSITE[change]] = _less(wishes.get(_OPPOSITE[change], ()), id)
    return case.wishing(**found, repair=None)


def relaxed(case: Case, answer: Mapping[str, Any], chosen: Iterable[int]) -> Case:
    """``case`` with the smallest changes that ``answer`` names at the places ``chosen``."""
    asked: Mapping[str, Any] = answer["asked"]
    wishes: dict[str, Any] = {}
    for place in chosen:
        each = answer["relaxations"][place]
        match each["change"]:
            case "finish_later":
                wishes["by"] = (date.fromisoformat(asked["by"]) + timedelta(weeks=int(each["amount"]))).isoformat()
            case "spend_more":
                wishes["budget_eur"] = _plain(asked["budget_eur"] + each["amount"])
            case "study_more_hours":
                wishes["hours_per_week"] = _plain(asked["hours_per_week"] + each["amount"])
            case "drop_fixed":
                case = replace(case, previous=None)
                wishes["booked"] = None
            case other:
                wishes[_DROPPED[other]] = None
    return case.wishing(**wishes)


def saved_plan(case: Case) -> Mapping[str, Any] | None:
    """The answer that the next plans are held against: of a saved case its plan."""
    if case.previous is None:
        return None
    content: dict[str, Any] = json.loads(case.previous.file.document("previous", "previous").payload, parse_float=Decimal)
    found: Mapping[str, Any] = content.get("plan", content)
    return found


def _plain(value: Any) -> int | float:
    number = Decimal(value)
    return int(number) if number == number.to_integral_value() else float(number)


def _more(ids: Iterable[str], id: str) -> list[str]:
    return list(dict.fromkeys((*ids, id)))


def _less(ids: Iterable[str], id: str) -> list[str]:
    return [each for each in ids if each != id]
