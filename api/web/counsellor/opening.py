"""A saved case on the desk again: the record as it was, the question as it was asked, and the plan to hold the next one against."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from api.web.counsellor.case import Case, Filed
from loaders import saved_case
from loaders.exact_json import exact
from pathways.errors import UnreadableInput

_LIMITS = (
    *("by", "budget_eur", "hours_per_week", "languages", "modes", "places", "places_excluded", "groups", "blocked", "busy"),
    *("prefer", "pinned", "excluded", "assumed", "method", "competence_areas", "strict", "foresight"),
)


def opened(case: Case, filed: Filed, today: date) -> Case | None:
    """``case`` with what ``filed`` holds, where it is a saved case that is as it was saved: its record beside the others, its
    question instead of whatever was wished for, but for the day. ``None`` for any other document, which its reader judges."""
    try:
        document = filed.file.document("record", "record")
        if not saved_case.recognises(document):
            return None
        plan = saved_case.content_of(document)["plan"]
    except UnreadableInput:
        return None
    kept = {"on": case.wishes["on"]} if "on" in case.wishes else {}
    return Case((*case.records, filed), case.offerings, filed, kept).wishing(**_wishes(plan, today))


def _wishes(plan: Mapping[str, Any], today: date) -> dict[str, Any]:
    asked = plan.get("asked") or {}
    found = {name: _plain(asked.get(name)) for name in _LIMITS}
    found["qualification"] = None if asked.get("units") else asked.get("document") or asked.get("qualification")
    found["units"] = asked.get("units")
    start = asked.get("from")
    found["from"] = start if start and start != asked.get("on") and start > today.isoformat() else None
    found["occupations"] = asked.get("occupations") or None
    several, front = plan.get("alternatives"), plan.get("front")
    if several:
        found |= {"alternatives": several["asked"], "differ": several["differ"]}
    if front:
        found |= {"front": True, "front_by": front["by"]}
    return found


def _plain(value: Any) -> Any:
    """As the fields of a question have it: exact numbers become those of JSON."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if hasattr(value, "as_tuple"):
        text = exact(value)
        return float(text) if "." in text else int(text)
    return value
