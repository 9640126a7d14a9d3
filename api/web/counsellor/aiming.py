"""What a learner is near to, what she aims at, and what that asks for: the pages between what she has and the plans."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from api.v1.questions import CheckQuestion, ClosestQuestion
from api.v1.routes import today
from api.web.counsellor.visiting import Sent, Visit, posted, visit_of
from api.web.counsellor.wishing import BUSY, LABELS, PERIODS, Entered, limits_of
from api.web.frame import page_words
from loaders.catalogue.columns import MODES
from pathways.asking.listing import Listings, ThingKind
from pathways.i18n import Words
from pathways.model import Prefer

router = APIRouter(include_in_schema=False)

_MOST_PLACES = 60
_MOST_FOUND = 20
_NO_GOAL = dict.fromkeys(("qualification", "units", "method", "competence_areas"))


@router.get("/learner/closest")
async def closest(request: Request) -> Response:
    """The nearest qualifications and exits."""
    visit = visit_of(request)
    if visit.session is None:
        return visit.go("/learner")
    work = await visit.ask(visit.desk.case.wishing(**_NO_GOAL).question(ClosestQuestion, top=20))
    return await visit.show("counsellor/closest.html", work=work)


@router.get("/learner/check")
async def check(request: Request) -> Response:
    """What counts towards the goal and what is missing."""
    visit = visit_of(request)
    if visit.session is None:
        return visit.go("/learner")
    work = await visit.ask(visit.desk.case.question(CheckQuestion), pictures=True)
    return await visit.show("counsellor/check.html", work=work)


@router.get("/learner/goal")
async def goal(request: Request) -> Response:
    """The goal and the limits."""
    visit = visit_of(request)
    if visit.session is None:
        return visit.go("/learner")
    return await _goal(visit, Entered(visit.desk.case.wishes, {}))


@router.post("/learner/goal")
async def set_goal(request: Request) -> Response:
    """A goal is chosen, from a list or from what is nearest."""
    visit, sent = await posted(request)
    goal = {
        "qualification": sent.one("qualification"),
        "units": sent.several("unit"),
        "method": sent.one("method"),
        "competence_areas": sent.several("area"),
    }
    visit.desk.put(visit.desk.case.wishing(**goal))
    return visit.go("/learner/goal#branch" if sent.one("on") == "goal" else "/learner/check")


@router.post("/learner/branch")
async def set_branch(request: Request) -> Response:
    """Method and competence area are chosen; nothing ticked: every branch."""
    visit, sent = await posted(request)
    visit.desk.put(visit.desk.case.wishing(method=sent.one("method"), competence_areas=sent.several("area")))
    return visit.go("/learner/goal#limits")


@router.post("/learner/goal/search")
async def search_units(request: Request) -> Response:
    """Units are looked for, to be the goal."""
    visit, sent = await posted(request)
    visit.desk.goal_search = sent.one("search")[:200]
    return visit.go("/learner/goal#units")


@router.post("/learner/goal/units")
async def set_units(request: Request) -> Response:
    """Named units are the goal, instead of a whole qualification."""
    visit, sent = await posted(request)
    case = visit.desk.case
    units = sent.over(case.wishes.get("units", ()), "unit")
    if units:
        case = case.wishing(qualification=None, method=None, competence_areas=None)
    visit.desk.put(case.wishing(units=units))
    return visit.go("/learner/goal#units")


@router.post("/learner/assume")
async def assume(request: Request) -> Response:
    """What has no decision is counted as if it were recognised, or no longer; of what the form showed only."""
    visit, sent = await posted(request)
    case = visit.desk.case
    visit.desk.put(case.wishing(assumed=sent.over(case.wishes.get("assumed", ()), "assumed")))
    return visit.back(sent)


@router.post("/learner/limits")
async def set_limits(request: Request) -> Response:
    """Limits and wishes are entered."""
    visit, sent = await posted(request)
    entered = limits_of(sent, visit.desk.case, page_words(request))
    if entered.faults:
        return await _goal(visit, entered, sent)
    visit.desk.put(visit.desk.case.wishing(**entered.wishes))
    return visit.go("/learner/check")


async def _goal(visit: Visit, entered: Entered, sent: Sent | None = None) -> Response:
    said = page_words(visit.request)
    listed = await run_in_threadpool(lambda: _choices(visit, said))
    return await visit.show(
        "counsellor/goal.html",
        entered=_as_entered(entered, sent),
        faults=entered.faults,
        labels=LABELS,
        status=422 if entered.faults else 200,
        periods=PERIODS,
        busy=BUSY,
        prefers=tuple(each.value for each in Prefer),
        today=today(),
        **listed,
    )


def _choices(visit: Visit, said: Words) -> dict[str, Any]:
    there = visit.asking.shelf.now()
    rows = there.qualifications(visit.day, said).qualifications
    wished = visit.desk.case.wishes.get("qualification")
    chosen = next((each for each in rows if wished in (each.id, each.register_number, *(one.code for one in each.codes))), None)
    found = None
    if visit.desk.goal_search:
        found = there.things(visit.desk.goal_search, said, limit=_MOST_FOUND, kinds=(ThingKind.UNIT,))
    units = [(code, there.unit_name(code, said)) for code in visit.desk.case.wishes.get("units", ())]
    return {"qualifications": rows, "chosen": chosen, "found": found, "goal_units": units, **_offered(there, said)}


def _offered(there: Listings, said: Words) -> dict[str, Any]:
    """What offerings state, to choose from."""
    offerings = there.catalogue.offerings
    languages = sorted({code for each in offerings for code in each.languages})
    groups = sorted({each.restricted_to for each in offerings if each.restricted_to})
    places = sorted({place for each in offerings for place in each.places})
    return {
        "languages_offered": [(each, said.language_of_teaching(each)) for each in languages],
        "modes_offered": [(each.key, said.mode(each.key)) for each in MODES],
        "groups_offered": groups,
        "places_offered": places[:_MOST_PLACES],
    }


def _as_entered(entered: Entered, sent: Sent | None) -> dict[str, Any]:
    """What stands in the fields: as it was entered where something is wrong, else what is wished for."""
    if sent is not None:
        fields: dict[str, Any] = {each.name: each.text for each in sent.fields if each.ending is None}
        for name in ("languages", "modes", "groups"):
            fields[name] = sent.several(name)
        return fields
    wishes = dict(entered.wishes)
    for name, rows in (("blocked", wishes.pop("blocked", ())), ("busy", wishes.pop("busy", ()))):
        for row, each in enumerate(rows):
            wishes |= {f"{name}-{row}-{key}": value for key, value in each.items()}
    for name in ("places", "places_excluded"):
        wishes[name] = "\n".join(wishes.get(name, ()))
    wishes["prefer"] = next(iter(wishes.get("prefer", ())), "")
    return wishes
