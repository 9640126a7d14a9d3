"""Plans as cards, one plan in full, and everything that can be changed on the way: each change is another case, and can be undone.

A page comes before the search: what is there is shown (the plan before the change, a saved plan, the best so far), and what is
found takes its place. Nothing here is kept anywhere but on the desk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from api.errors import Problem
from api.v1.jobs import Answer, Job
from api.v1.questions import CheckQuestion
from api.v1.routes import today
from api.web.counsellor import changing
from api.web.counsellor.case import Case
from api.web.counsellor.changing import Change, as_file, changed, held_against, relaxed, saved_plan
from api.web.counsellor.desk import Made, Work
from api.web.counsellor.visiting import Sent, Visit, posted, visit_of
from api.web.counsellor.wishing import AMOUNTS, amounts_of
from api.web.designer.working_life import ServedHere, as_named
from api.web.frame import page_language, page_words
from pathways.asking.listing import Listings
from pathways.asking.written import DifferBy, FrontBy
from pathways.curriculum.working_life import Served
from pathways.exports.forms import FORMS, Form
from pathways.model import Prefer, SkillSet
from pathways.planner.comparing import WORLD

router = APIRouter(include_in_schema=False)

_LONGER_S = (45, 100)
"""Of each search, where the time was too short: a question as a whole has its own limit."""

_ORDER = ("pdf.pdf", "html.html", "case.json", "hoks.json", "ics.ics", "steps.xlsx", "steps.csv", "elm.ttl", "ctdl.jsonld")
_CHECK_S = 5.0
"""For so long a plan that is there waits for what could be assumed besides."""

_BACK = ("/learner", "/learner/")


# -- looking -----------------------------------------------------------------------------------------------------------------


@router.get("/learner/plans")
async def plans(request: Request) -> Response:
    """The plans beside one another, or why there is none."""
    visit = visit_of(request)
    if visit.session is None:
        return visit.go("/learner")
    work = await _asked(visit)
    return await visit.show(
        "counsellor/plans.html",
        work=work,
        **await _said(visit, work),
        prefers=tuple(each.value for each in Prefer),
        differs=tuple(each.value for each in DifferBy),
        fronts=tuple(each.value for each in FrontBy),
        **await run_in_threadpool(lambda: _working_life(visit.asking.shelf.now(), visit.desk.case)),
        shown_plans=changing.ALTERNATIVES,
    )


@router.get("/learner/plans/why")
async def why(request: Request) -> Response:
    """What cannot all be kept, where there is no plan."""
    visit = visit_of(request)
    if visit.session is None:
        return visit.go("/learner")
    question = changing.question(visit.desk.case, why=True)
    work = await visit.ask(question, wait_s=0.0)
    return await visit.show("counsellor/why.html", work=work)


@router.get("/learner/plans/{number}")
async def plan(request: Request, number: str) -> Response:
    """One plan."""
    visit = visit_of(request)
    rank = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 0
    if visit.session is None or rank < 1:
        return visit.go("/learner/plans" if visit.session is not None else "/learner")
    work = await _asked(visit)
    found = await _said(visit, work)
    answer = found["answer"]
    if work.is_over and (answer is None or rank > len(answer["plans"])):
        return visit.go("/learner/plans")
    return await visit.show("counsellor/plan.html", work=work, rank=rank, **found, **await _about(visit, work, answer, rank))


async def _asked(visit: Visit) -> Work:
    """The search for the plans. It is not waited for: the page comes first."""
    work = await visit.ask(changing.question(visit.desk.case), stream=True, wait_s=0.0, pictures=True)
    visit.desk.planned = visit.desk.planned or work.answer is not None
    return work


async def _said(visit: Visit, work: Work) -> dict[str, Any]:
    """What is shown: ``answer`` (of today, on the way, or of before), ``stage`` (which of the three), and words for its codes."""
    saved = saved_plan(visit.desk.case)
    answer, stage = work.answer, "found"
    if answer is None and work.so_far is not None:
        answer, stage = work.so_far, "better"
    elif answer is None and saved is not None:
        answer, stage = saved, "before"
    names = await run_in_threadpool(lambda: _names(visit, visit.asking.shelf.now(), answer, saved))
    findings = [{**each, "where": names.get(each["where"], each["where"])} for each in (answer["findings"] if answer else ())]
    return {
        "answer": answer,
        "stage": stage,
        "findings": findings,
        "of": names,
        "pictures": work.pictures if stage == "found" else None,
        "world": {str(each) for each in WORLD},
        "today": visit.day,
        "can_undo": _can_undo(visit),
        "amounts": AMOUNTS,
        "wrong": visit.desk.amounts[0],
        "entered": visit.desk.amounts[1],
        "days_until": lambda day: (date.fromisoformat(day) - visit.day).days,
        "longer_s": next((each for each in _LONGER_S if each > float(visit.desk.case.wishes.get("time_limit_s", 0))), None),
    }


async def _about(visit: Visit, work: Work, answer: Mapping[str, Any] | None, rank: int) -> dict[str, Any]:
    """What else stands on the page of one plan."""
    shown = work.pictures["plans"][rank - 1] if work.pictures is not None and work.answer is not None else None
    proposals: Sequence[Mapping[str, Any]] = ()
    if work.answer is not None:
        check = await visit.ask(visit.desk.case.question(CheckQuestion), wait_s=_CHECK_S)
        proposals = check.answer["proposals"] if check.answer is not None else ()
    plans_there = answer["plans"] if answer is not None else []
    plan = plans_there[rank - 1] if rank <= len(plans_there) else None
    return {
        "plan": plan,
        "intakes": await run_in_threadpool(lambda: _intakes(visit.asking.shelf.now(), plan)),
        "served": await run_in_threadpool(lambda: _served(visit.asking.shelf.now(), plan)),
        "shown": shown,
        "proposals": proposals,
        "forms": sorted(FORMS, key=lambda each: _ORDER.index(each.name + each.ending)),
    }


def _can_undo(visit: Visit) -> bool:
    """Whether the last change was one of wishes: documents are added and taken away on the first page."""
    before = visit.desk.before
    return bool(before) and (before[-1].records, before[-1].offerings) == (visit.desk.case.records, visit.desk.case.offerings)


def _intakes(there: Listings, plan: Mapping[str, Any] | None) -> set[str]:
    """Steps that are taken at one of several dates, as they are left out alone: ID@DAY."""
    found = set()
    for step in plan["steps"] if plan is not None else ():
        if step["start"] and date.fromisoformat(step["start"]) in there.starts_of(step["id"]):
            found.add(f"{step['id']}@{step['start']}")
    return found


def _working_life(there: Listings, case: Case) -> dict[str, Any]:
    """What of working life there is to choose. What was chosen is shown whatever is loaded, so that it can be taken away."""
    chosen = case.wishes.get("foresight")
    regions = {each.region for each in there.signals if each.region} | set((chosen or {}).get("region", ()))
    return {
        "demand_loaded": bool(there.signals) or chosen is not None,
        "regions": sorted(regions),
        "skills_loaded": there.classification is not None or bool(case.wishes.get("occupations")),
    }


def _served(there: Listings, plan: Mapping[str, Any] | None) -> tuple[list[ServedHere], int] | None:
    """The occupations that a plan serves, in the languages of the page; ``None`` where nobody asked."""
    found = plan.get("occupations") if plan is not None else None
    if found is None:
        return None
    served = (
        Served(
            each["iri"],
            tuple(one["iri"] for one in each["essential_skills"]),
            each["essential_of"],
            tuple(one["iri"] for one in each["optional_skills"]),
            each["optional_of"],
        )
        for each in found["occupations"]
    )
    return as_named(served, there.classification or SkillSet()), found["count"]


def _names(visit: Visit, there: Listings, *answers: Mapping[str, Any] | None) -> dict[str, str]:
    """Names of what answers and wishes have as codes: offerings, units, pieces."""
    said = page_words(visit.request)
    found: dict[str, str] = {}
    for answer in answers:
        for each in answer["plans"] if answer is not None else ():
            for step in each["steps"]:
                if step["name"]:
                    found[step["id"]] = step["name"]
            for placement in each["placements"]:
                if placement["name"]:
                    found |= {code: placement["name"] for code in (placement["unit"], placement["id"]) if code}
    wishes = visit.desk.case.wishes
    codes = {each for name in ("pinned", "excluded", "assumed", "booked", "units") for each in wishes.get(name, ())}
    codes |= {each for answer in answers if answer for one in answer["plans"] for step in one["steps"] for each in _codes(step)}
    codes |= {each for answer in answers if answer for each in _asked_for(answer.get("foresight"))}
    codes |= {each["where"] for answer in answers if answer for each in answer["findings"]}
    for code in codes:
        if code not in found and (name := there.name_of(code.partition("@")[0], said)):
            found[code] = name
    return visit.desk.labels | found


def _asked_for(demand: Mapping[str, Any] | None) -> Sequence[str]:
    return () if demand is None else (*demand["chosen"], *demand["instead"], *(each["unit"] for each in demand["units"]))


def _codes(step: Mapping[str, Any]) -> tuple[str, ...]:
    return (*step["equals"], *step["needs_first"])


# -- changing ----------------------------------------------------------------------------------------------------------------


@router.post("/learner/plans")
async def set_ways(request: Request) -> Response:
    """How many plans of which kind, what matters most, and what of working life is looked at."""
    visit, sent = await posted(request)
    prefer, number = sent.one("prefer"), sent.one("alternatives")
    front = sent.one("front")
    demand = visit.desk.case.wishes.get("foresight") or {}
    case = visit.desk.case.wishing(
        prefer=[prefer] if prefer in {each.value for each in Prefer} else None,
        alternatives=min(max(int(number), 1), 10) if number.isascii() and number.isdigit() and len(number) < 4 else None,
        differ=sent.one("differ") if sent.one("differ") in {each.value for each in DifferBy} else None,
        front=True if front in {each.value for each in FrontBy} else None,
        front_by=front if front in {each.value for each in FrontBy} else None,
        foresight={**demand, "region": sent.several("region")} if sent.one("foresight") else None,
        occupations=True if sent.one("occupations") else None,
        repair=None,
    )
    visit.desk.put(case)
    return visit.go("/learner/plans")


@router.post("/learner/change")
async def change(request: Request) -> Response:
    """One thing is pinned, excluded, assumed or booked, or is so no longer."""
    visit, sent = await posted(request)
    try:
        what = Change(sent.one("change"))
    except ValueError:
        raise Problem(404, "not-found", "There is no such change.") from None
    id, label = sent.one("id"), sent.one("label")
    if not id:
        raise Problem(404, "not-found", "Nothing is named.")
    case = await _held_against(visit, sent, without=id if what is Change.GIVE_UP else "")
    if label:
        visit.desk.labels[id] = label[:300]
    visit.desk.put(changed(case, what, id, sent.one("start")))
    return visit.go(_on(sent))


@router.post("/learner/amounts")
async def set_amounts(request: Request) -> Response:
    """Dates, money or hours are changed where the plan stands."""
    visit, sent = await posted(request)
    entered = amounts_of(sent, visit.desk.case, page_words(visit.request))
    if entered.faults:
        visit.desk.amounts = (entered.faults, {name: sent.one(name) for name in AMOUNTS})
    else:
        case = await _held_against(visit, sent)
        visit.desk.put(case.wishing(**entered.wishes, repair=None))
    return visit.go("/learner/plans#amounts" if entered.faults else _on(sent))


@router.post("/learner/relax")
async def relax(request: Request) -> Response:
    """A smallest change that makes a plan possible is made."""
    visit, sent = await posted(request)
    work = await _asked(visit)
    places = [int(each) for each in sent.several("relaxation") if each.isdigit()]
    if work.answer is None or not places or max(places) >= len(work.answer["relaxations"]):
        return visit.go("/learner/plans")
    visit.desk.put(relaxed(visit.desk.case, work.answer, places))
    return visit.go("/learner/plans")


@router.post("/learner/undo")
async def undo(request: Request) -> Response:
    """The last change is taken back."""
    visit, sent = await posted(request)
    visit.desk.back()
    return visit.go(_on(sent))


@router.post("/learner/longer")
async def longer(request: Request) -> Response:
    """The search may take more time."""
    visit, sent = await posted(request)
    seconds = sent.one("seconds")
    if seconds in {str(each) for each in _LONGER_S}:
        visit.desk.put(visit.desk.case.wishing(time_limit_s=int(seconds)))
    return visit.go(_on(sent))


@router.post("/learner/repair")
async def repair(request: Request) -> Response:
    """As much as possible of the plan before is kept, or no longer."""
    visit, sent = await posted(request)
    visit.desk.put(visit.desk.case.wishing(repair=True if sent.one("repair") else None))
    return visit.go("/learner/plans/1" if sent.one("repair") else "/learner/plans")


@router.post("/learner/settle")
async def settle(request: Request) -> Response:
    """Nothing is held against the plan before any more."""
    visit, sent = await posted(request)
    visit.desk.put(replace(visit.desk.case, previous=None).wishing(repair=None))
    return visit.go(_on(sent))


async def _held_against(visit: Visit, sent: Sent, *, without: str = "") -> Any:
    """The case, whose next plans are held against the plan that was looked at, where it is there."""
    rank, work = sent.one("plan"), await _asked(visit)
    number = int(rank) if rank.isascii() and rank.isdigit() and len(rank) < 4 else 1
    return held_against(visit.desk.case, work.answer, number, without=without)


def _on(sent: Sent) -> str:
    back = sent.one("back")
    return back if back.startswith(_BACK) and "//" not in back else "/learner/plans/1"


# -- taking it along ---------------------------------------------------------------------------------------------------------


@router.post("/learner/files")
async def make_file(request: Request) -> Response:
    """A plan leaves as a file: at once, or with what there is to know about it first."""
    visit, sent = await posted(request)
    form = _form(sent.one("form"))
    rank = int(sent.one("plan")) if sent.one("plan").isdigit() else 1
    work = await _asked(visit)
    plan = None
    if work.answer is not None and (rank > 1 or work.answer["status"] != "optimal"):
        plan = as_file(work.answer, rank)
    question = changing.export_question(visit.desk.case, plan, sent.one("for")[:200])
    job = Job(question, page_language(request.scope), today(), form)
    answer = await visit.asking.pool.ask(job, visit.client)
    if answer.told:
        number = visit.desk.keep(Made(form, answer))
        return visit.go(f"/learner/files/{number}")
    return _download(form, answer)


@router.get("/learner/files/{number}")
async def about_file(request: Request, number: str) -> Response:
    """What there is to know about a file that was made."""
    visit = visit_of(request)
    made = visit.desk.made(number)
    if made is None:
        return visit.go("/learner/plans" if visit.session is not None else "/learner")
    return await visit.show("counsellor/file.html", made=made, number=number)


@router.get("/learner/files/{number}/file")
async def file(request: Request, number: str) -> Response:
    """A file that was made."""
    visit = visit_of(request)
    made = visit.desk.made(number)
    if made is None:
        return visit.go("/learner/plans" if visit.session is not None else "/learner")
    return _download(made.form, made.answer)


def _form(named: str) -> Form:
    for each in FORMS:
        if each.name + each.ending == named:
            return each
    raise Problem(404, "not-found", "There is no such form.")


def _download(form: Form, answer: Answer) -> Response:
    headers = {
        "Content-Disposition": f'attachment; filename="pathways-{form.name}{form.ending}"',
        "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return Response(answer.body, headers=headers, media_type=answer.media_type)
