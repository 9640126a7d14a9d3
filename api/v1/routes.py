"""The routes of ``/api/v1``: each reads a question, has it answered, and sends the answer as it is.

An answer about a learner is not to be kept by anything on the way; one about shared data is (``ETag``).
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable, Coroutine
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.types import Receive, Scope, Send

from api import forms
from api.errors import Problem, worded
from api.languages import language_of
from api.settings import Settings
from api.v1 import describing
from api.v1.answering import as_fields
from api.v1.bodies import question_of
from api.v1.jobs import JSON, SVG, Answer, Event, Job, WorkerFault
from api.v1.pool import Pool
from api.v1.questions import MODELS, ExportQuestion, Kind
from api.v1.shelf import Shelf
from pathways.asking.listing import Listings, Wished
from pathways.errors import NoSuchThing, Unreachable, UnreadableInput
from pathways.exports.forms import FORMS, Form
from pathways.i18n import Words, words
from pathways.wire import CheckAnswer, ClosestAnswer, EvidenceAnswer, NextAnswer, PlanAnswer, VersionsAnswer, to_json
from pathways.wire.building import BuildNextAnswer
from pathways.wire.draft import DraftAnswer
from pathways.wire.frame import Wire
from pathways.wire.listing import OfferingsAnswer, QualificationsAnswer, SkillsAnswer, TreeAnswer

EVENTS, HTML, PDF = "text/event-stream", "text/html", "application/pdf"
_ALIVE_S = 10.0
LEFT = 499
"""The status of an answer that nobody waits for."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What the routes work with, and the pages too: questions about a learner go to ``pool``, what is public is on ``shelf``."""

    settings: Settings
    pool: Pool
    shelf: Shelf[Listings]


def asking_of(request: Request) -> Asking:
    """The same, of the application that ``request`` came to."""
    found: Asking = request.app.state.asking
    return found


def today() -> date:
    """The day in Finland. Read here and nowhere below."""
    return datetime.now(ZoneInfo("Europe/Helsinki")).date()


CurrentAsking = Annotated[Asking, Depends(asking_of)]
Lang = Annotated[str | None, Query(alias="lang", description="Language of the answer, before Accept-Language.", examples=["fi"])]
On = Annotated[date | None, Query(description="The day of the question; else today in Finland.", examples=["2026-12-01"])]
router = APIRouter(prefix="/api/v1")


# -- questions about a learner ---------------------------------------------------------------------------------------------


def _asked(kind: Kind, path: str, answer: type[Wire], summary: str, says: str, *, instead: tuple[str, ...] = ()) -> None:
    """A route that is answered in JSON; ``instead``: what it is answered in where the client would rather have that."""
    offered = {each: each for each in (JSON, *instead)}
    pages = {each.media_type: each for each in FORMS if each.media_type in instead}

    async def route(request: Request, asking: CurrentAsking, lang: Lang = None) -> Response:
        question = await question_of(request, MODELS[kind], asking.settings)
        media = forms.chosen(request.headers.get("accept"), offered) or JSON
        job = Job(question, language_of(request.scope), today(), pages.get(media), picture=media == SVG)
        if media == EVENTS:
            return _Events(asking.pool, job, client_of(request))
        return await _answered(request, asking, job)

    router.add_api_route(
        path,
        route,
        methods=["POST"],
        response_model=None,
        summary=summary,
        description=says,
        operation_id=kind.value,
        tags=["Questions about a learner"],
        responses=describing.of_question(answer, instead),
        openapi_extra=describing.body(MODELS[kind], kind),
    )


_asked(
    Kind.EVIDENCE,
    "/evidence",
    EvidenceAnswer,
    "What the learner has, without any goal",
    "The bytes of `pathways evidence --json`: every piece of the records and of what was entered by hand, with its verdict "
    "and where it comes from; and the goals that the records name.",
)
_asked(
    Kind.CHECK,
    "/check",
    CheckAnswer,
    "What counts, what is missing and why",
    "The bytes of `pathways check --json`: the verdict, what counts where, the least that remains, branch by branch. With `Accept: "
    "text/html` or `application/pdf` the page for the learner, as `--html` and `--pdf` write it.",
    instead=(HTML, PDF),
)
_asked(
    Kind.PLAN,
    "/plans",
    PlanAnswer,
    "The proven best way to the goal, or why there is none",
    "The bytes of `pathways plan --json`. With `Accept: text/event-stream` each plan comes as soon as it is found: `first`, then "
    "`better`, and at the end `proven` (or `unproven`, where the time ran out) with the whole answer; `problem` for what goes "
    "wrong on the way. Whoever closes the connection ends the search. With `Accept: image/svg+xml` and `front` the picture of the "
    "front, as `--picture` draws it.",
    instead=(EVENTS, SVG),
)
_asked(
    Kind.CLOSEST,
    "/closest",
    ClosestAnswer,
    "Qualifications and exits on the way, nearest first",
    "The bytes of `pathways closest --json`. With limits or offerings, a best plan to each.",
)
_asked(
    Kind.NEXT,
    "/next",
    NextAnswer,
    "What can be started now, and what it unlocks",
    "The bytes of `pathways next --json`.",
)
_asked(
    Kind.VERSIONS,
    "/versions",
    VersionsAnswer,
    "Stay under the old requirements or move to the new: both finishes",
    "The bytes of `pathways versions --json`.",
)
_asked(
    Kind.BUILD_NEXT,
    "/build-next",
    BuildNextAnswer,
    "Which new POKs would give most of a cohort a way to their goal",
    "The bytes of `pathways build-next --cohort --json`: counts, none of fewer than five people. Each file is one learner, read, "
    "planned for and forgotten.",
)
_asked(
    Kind.DRAFT,
    "/draft/cohort",
    DraftAnswer,
    "What drafts would change for a cohort",
    "The bytes of `pathways draft --cohort --json`: counts, none of fewer than five people. Each file of the cohort is one "
    "learner, read, planned for and forgotten; the drafts too.",
)


@router.post(
    "/exports/{name}",
    response_model=None,
    summary="A plan as a file",
    description="The file that `pathways plan --<name>` writes: the same bytes, the seconds in a saved case apart. `ending` "
    "chooses among the forms of one name. Codes of what a reader has to know stand in the header `Pathways-Findings`.",
    operation_id="export",
    tags=["Questions about a learner"],
    responses=describing.of_export(FORMS),
    openapi_extra=describing.body(ExportQuestion, Kind.EXPORT),
)
async def export(
    request: Request,
    asking: CurrentAsking,
    name: Annotated[describing.FormName, describing.NAME],
    ending: Annotated[describing.Ending | None, Query(description="Of the forms with this name the one with this ending.")] = None,
    lang: Lang = None,
) -> Response:
    """A plan as a file."""
    form = _form(str(name), None if ending is None else str(ending))
    question = await question_of(request, ExportQuestion, asking.settings)
    return await _answered(request, asking, Job(question, language_of(request.scope), today(), form))


def _form(name: str, ending: str | None) -> Form:
    named = [each for each in FORMS if each.name == name]
    chosen = [each for each in named if ending in (None, each.ending)]
    if not chosen:
        listed = ", ".join(each.ending for each in named)
        fault = {"where": "/ending", "code": "literal_error", "expected": listed}
        raise Problem(422, "parameter-wrong", "There is no such form.", errors=[fault])
    return chosen[0]


async def _answered(request: Request, asking: Asking, job: Job) -> Response:
    answer = await unless_gone(request, asking.pool.ask(job, client_of(request)))
    if answer is None:
        return Response(status_code=LEFT)  # nobody is there to read it
    headers = _private(job)
    if job.form is not None:
        headers["Content-Disposition"] = f'attachment; filename="pathways-{job.form.name}{job.form.ending}"'
    if answer.findings:
        headers["Pathways-Findings"] = ", ".join(answer.findings)
    return Response(answer.body, headers=headers, media_type=answer.media_type)


def client_of(request: Request) -> str:
    """The address of whoever asks, by which questions at once are counted."""
    return request.client.host if request.client is not None else ""


def _private(job: Job) -> dict[str, str]:
    return {"Cache-Control": "no-store", "Content-Language": job.language, "Vary": "Accept, Accept-Language"}


async def unless_gone(request: Request, work: Coroutine[Any, Any, Answer]) -> Answer | None:
    """What ``work`` gives, or ``None`` when the client hung up before: then it is ended."""
    answering = asyncio.ensure_future(work)
    leaving = asyncio.ensure_future(_hung_up(request.receive))
    try:
        await asyncio.wait((answering, leaving), return_when=asyncio.FIRST_COMPLETED)
        return answering.result() if answering.done() else None
    finally:
        for each in (answering, leaving):
            each.cancel()
        await asyncio.gather(answering, leaving, return_exceptions=True)


async def _hung_up(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


class _Events(Response):
    """The plans on the way and the answer, as server-sent events. What is refused before the search begins is a problem with its
    status.

    Source: HTML standard, 9.2 (text/event-stream).
    """

    def __init__(self, pool: Pool, job: Job, client: str) -> None:
        super().__init__(headers=_private(job), media_type=EVENTS)
        del self.headers["content-length"]
        self._pool = pool
        self._job = job
        self._client = client

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it, until the client hangs up."""
        sending = asyncio.ensure_future(self._send(scope, receive, send))
        leaving = asyncio.ensure_future(_hung_up(receive))
        try:
            await asyncio.wait((sending, leaving), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in (sending, leaving):
                each.cancel()
            results = await asyncio.gather(sending, leaving, return_exceptions=True)
        if isinstance(results[0], Exception):
            raise results[0]

    async def _send(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False
        try:
            async with contextlib.aclosing(self._parts()) as parts:
                async for part in parts:
                    if not begun:
                        begun = True
                        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
                    await send({"type": "http.response.body", "body": part, "more_body": True})
        except Problem as problem:
            told = worded(problem, scope)
            if not begun:
                await told.response()(scope, receive, send)
                return
            await send({"type": "http.response.body", "body": _event("problem", _text(told)), "more_body": True})
        except WorkerFault:
            if not begun:
                raise
            told = worded(Problem(500, "fault", "A fault of the program."), scope)
            await send({"type": "http.response.body", "body": _event("problem", _text(told)), "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _parts(self) -> AsyncGenerator[bytes, None]:
        """Event by event, with a remark where none comes for a while: proxies close what is silent. Raises as ``Pool.stream``."""
        coming: asyncio.Queue[Event | None] = asyncio.Queue()

        async def listen() -> None:  # in one task: the time limit of the question ends the task that began it
            try:
                async with self._pool.stream(self._job, self._client) as events:
                    async for event in events:
                        coming.put_nowait(event)
            finally:
                coming.put_nowait(None)

        listening = asyncio.ensure_future(listen())
        try:
            while True:
                try:
                    event = await asyncio.wait_for(coming.get(), _ALIVE_S)
                except TimeoutError:
                    yield b": at work\n\n"
                    continue
                if event is None:
                    break
                yield _event(event.found, event.text)
            await listening
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


def _event(name: str, text: str) -> bytes:
    lines = "".join(f"data: {line}\n" for line in text.split("\n"))
    return f"event: {name}\n{lines}\n".encode()


def _text(problem: Problem) -> str:
    return bytes(problem.response().body).decode()


# -- what is public --------------------------------------------------------------------------------------------------------


async def listed(request: Request, asking: Asking, answer: Callable[[Listings, date, Words], Wire], on: date | None) -> Response:
    """The answer that ``answer`` gives of what is there, with its ``ETag``. Raises ``Problem``."""
    said = words(language_of(request.scope))

    def made() -> bytes:
        return to_json(answer(asking.shelf.now(), on or today(), said)).encode()

    try:
        body = await run_in_threadpool(made)
    except NoSuchThing as fault:
        raise not_found(request, fault) from None
    except (Unreachable, UnreadableInput):
        raise Problem(503, "store-unreadable", "The data cannot be read at the moment.", retry_after_s=60) from None
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Content-Language": said.language, "Vary": "Accept-Language"}
    known = {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}
    if tag in known:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=JSON)


def not_found(request: Request, fault: NoSuchThing) -> Problem:
    """The problem of a reference that fits nothing."""
    return Problem(404, fault.code.replace("_", "-"), as_fields(words(language_of(request.scope)).error(fault)))


def public(path: str, answer: type[Wire], summary: str, **more: Any) -> Callable[[Any], Any]:
    """A route of shared data."""
    responses = describing.of_listing(answer, not_found=more.pop("not_found", False))
    return router.get(path, response_model=None, summary=summary, tags=["Shared data"], responses=responses, **more)


@public("/qualifications", QualificationsAnswer, "Every qualification that is loaded", operation_id="qualifications")
async def qualifications(request: Request, asking: CurrentAsking, on: On = None, lang: Lang = None) -> Response:
    """Register numbers, names, dates and methods, by name."""
    return await listed(request, asking, lambda there, day, said: there.qualifications(day, said), on)


@public(
    "/qualifications/tree", TreeAnswer, "The rule trees and the units of one qualification", operation_id="tree", not_found=True
)
async def tree(
    request: Request,
    asking: CurrentAsking,
    qualification: Annotated[
        str,
        Query(min_length=1, max_length=300, description="Register number, document number or code.", examples=["OPH-2455-2017"]),
    ],
    on: On = None,
    lang: Lang = None,
) -> Response:
    """The tree as the requirements state it: groups with their bounds, units with what they ask for."""
    return await listed(request, asking, lambda there, day, said: there.tree(qualification, day, said), on)


@public("/offerings", OfferingsAnswer, "Search among offerings", operation_id="offerings")
async def offerings(
    request: Request,
    asking: CurrentAsking,
    q: Annotated[
        str | None,
        Query(min_length=1, max_length=200, description="Words of the name, the outcomes, the keywords or the provider."),
    ] = None,
    unit: Annotated[str | None, Query(max_length=200, description="Code of a unit that it covers, or a part of it.")] = None,
    provider: Annotated[str | None, Query(max_length=200, description="Name of the provider.")] = None,
    language: Annotated[str | None, Query(max_length=200, description="Code of a language of teaching.", examples=["fi"])] = None,
    mode: Annotated[str | None, Query(max_length=200, description="Code of a way of teaching.", examples=["online"])] = None,
    place: Annotated[str | None, Query(max_length=200, description="Name or code of a place.")] = None,
    limit: Annotated[int, Query(ge=1, le=1000, description="So many at most; the setting max_found is the end.")] = 20,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """Offerings that fit every word of the search, best first."""
    wished = Wished(q, unit, provider, language, mode, place)
    most = min(limit, asking.settings.max_found)
    return await listed(request, asking, lambda there, day, said: there.offerings(wished, day, said, limit=most), on)


@public("/skills", SkillsAnswer, "Search among skills and occupations", operation_id="skills")
async def skills(
    request: Request,
    asking: CurrentAsking,
    q: Annotated[str, Query(min_length=1, max_length=200, description="Words of a label; misspelling and endings do not matter.")],
    language: Annotated[
        str | None, Query(min_length=2, max_length=20, description="Only labels in this language.", examples=["en"])
    ] = None,
    limit: Annotated[int, Query(ge=1, le=1000, description="So many at most; the setting max_found is the end.")] = 20,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """Concepts of the loaded classification (ESCO), best first."""
    most = min(limit, asking.settings.max_found)
    return await listed(request, asking, lambda there, day, said: there.skills(q, language, day, said, limit=most), on)
