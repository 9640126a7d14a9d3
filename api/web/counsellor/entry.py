"""The first page: what does the learner have? Documents, a sample learner, ticks by hand; and what all of it is worth."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from api.errors import Problem
from api.v1.questions import EvidenceQuestion
from api.web.counsellor.case import Case, Filed
from api.web.counsellor.opening import opened
from api.web.counsellor.visiting import Visit, posted, visit_of, within
from api.web.frame import page_words
from api.web.session import left
from pathways import sample
from pathways.asking.listing import Thing

router = APIRouter(include_in_schema=False)

_MOST_FOUND = 30
_WAITING_S = 20.0


@router.get("/learner")
async def having(request: Request) -> Response:
    """What the learner has, and every way to say so."""
    visit = visit_of(request)
    case = visit.desk.case
    work = None if case.is_empty and not case.offerings else await visit.ask(case.question(EvidenceQuestion))
    return await visit.show(
        "counsellor/having.html", work=work, samples=sample.LEARNERS, found=await _found(visit), most_found=_MOST_FOUND
    )


async def _found(visit: Visit) -> tuple[Thing, ...] | None:
    """What was looked for by hand; ``None`` where nothing was."""
    if not visit.desk.search:
        return None
    said, text = page_words(visit.request), visit.desk.search
    return await run_in_threadpool(lambda: visit.asking.shelf.now().things(text, said, limit=_MOST_FOUND))


@router.post("/learner/records")
async def add_records(request: Request) -> Response:
    """Documents of the learner were dropped. A saved case is a learner, and takes the place of whoever was there."""
    visit, sent = await posted(request)
    case = visit.desk.case
    added = tuple(map(Filed.of, sent.files("records")))
    saved = next((each for each in added if opened(Case(), each, visit.day) is not None), None)
    if saved is None:
        visit.desk.put(replace(case, records=(*case.records, *added)))
        within(visit)
        return visit.go("/learner#has")
    beside = Case(tuple(each for each in added if each is not saved), case.offerings)
    on = case.wishes.get("on")
    visit.desk.clear()
    visit.desk.put(opened(beside.wishing(on=on), saved, visit.day) or beside)
    within(visit)
    return visit.go("/learner/plans")


@router.post("/learner/sample")
async def choose_sample(request: Request) -> Response:
    """One of the bundled learners takes the place of whoever was there."""
    visit, sent = await posted(request)
    if sent.one("name") not in sample.LEARNERS:
        raise Problem(404, "not-found", "There is no such learner.")
    visit.desk.clear()
    visit.desk.put(Case(records=(Filed.of_sample(sent.one("name")),)))
    return visit.go("/learner#has")


@router.post("/learner/search")
async def search(request: Request) -> Response:
    """Units, sub-units and small competence units are looked for."""
    visit, sent = await posted(request)
    visit.desk.search = sent.one("search")[:200]
    return visit.go("/learner#found")


@router.post("/learner/holds")
async def tick(request: Request) -> Response:
    """What was found is ticked: completed or recognised, or known without a decision. Of the codes that the form showed only."""
    visit, sent = await posted(request)
    shown = set(sent.several("shown"))
    completed = sent.several("completed")
    ticked = [*completed, *(f"{each}:proposed" for each in sent.several("known") if each not in completed)]
    kept = [each for each in visit.desk.case.holds if each.removesuffix(":proposed") not in shown]
    visit.desk.put(visit.desk.case.wishing(holds=[*kept, *ticked]))
    return visit.go("/learner#has")


@router.post("/learner/remove")
async def remove(request: Request) -> Response:
    """One document, one tick or everything from the school's own catalogue is taken away."""
    visit, sent = await posted(request)
    case = visit.desk.case
    numbers = {int(each) for each in sent.several("record") if each.isdigit()}
    holds = set(sent.several("hold"))
    case = replace(case, records=tuple(each for number, each in enumerate(case.records, start=1) if number not in numbers))
    if sent.one("offerings"):
        case = replace(case, offerings=())
    visit.desk.put(case.wishing(holds=[each for each in case.holds if each not in holds]))
    return visit.go("/learner#has")


@router.post("/learner/offerings")
async def add_offerings(request: Request) -> Response:
    """The school's own catalogue was dropped: it is used in this session, and nowhere else."""
    visit, sent = await posted(request)
    added = tuple(map(Filed.of, sent.files("offerings")))
    visit.desk.put(replace(visit.desk.case, offerings=(*visit.desk.case.offerings, *added)))
    within(visit)
    return visit.go("/learner#own-catalogue")


@router.post("/learner/next")
async def next_learner(request: Request) -> Response:
    """The next learner: the last one is forgotten."""
    visit, _ = await posted(request)
    if visit.session is not None:
        visit.sessions.end(visit.session)
    response = Visit(request, visit.asking, visit.sessions, None).go("/learner")
    return left(response)


@router.post("/learner/stay")
async def stay(request: Request) -> Response:
    """Somebody is still there: the session goes on."""
    visit, sent = await posted(request)
    return visit.back(sent)


@router.post("/learner/cancel")
async def cancel(request: Request) -> Response:
    """A search is ended by hand."""
    visit, sent = await posted(request)
    work = visit.desk.work(sent.one("work"))
    if work is not None:
        work.cancel()
    return visit.back(sent)


@router.get("/learner/waiting/{number}")
async def waiting(request: Request, number: str, version: int = 0) -> Response:
    """Whether there is news of a work: answered when there is, or after a while."""
    work = visit_of(request).desk.work(number)
    headers = {"Cache-Control": "no-store"}
    if work is None:
        return JSONResponse({"version": -1, "over": True}, headers=headers)
    await work.news(version, _WAITING_S)
    return JSONResponse({"version": work.version, "over": work.is_over}, headers=headers)
