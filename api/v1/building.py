"""What to build next, and what a draft would change: as answers, and as a table. What is asked about a cohort is a question about
learners (``api.v1.routes``)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from api.errors import Problem
from api.languages import language_of
from api.reading import body_of
from api.v1 import describing
from api.v1.answering import as_fields
from api.v1.routes import CurrentAsking, Lang, On, listed, not_found, public, today
from api.v1.tables import MEDIA, XLSX, AnEnding, Ending, table
from loaders.document import Document
from pathways.asking.building import next_to_build, offered_by
from pathways.asking.cohort import sample_learners
from pathways.asking.drafting import drafted
from pathways.asking.listing import Listings
from pathways.curriculum.building import ToBuild, Wanted
from pathways.curriculum.drafts import Drafted
from pathways.errors import NoSuchThing, Told, Unreachable
from pathways.exports import building as tables
from pathways.i18n import words
from pathways.wire import to_json
from pathways.wire.building import BuildNextAnswer, build_next_answer
from pathways.wire.draft import DraftAnswer, draft_answer

router = APIRouter(prefix="/api/v1")

_TIME_LIMIT_MS = 10_000
_WAITS_S = 30
_ONE_AT_A_TIME = threading.Lock()  # each plans for several learners, twice
CSV = "text/csv"


def to_build(
    qualification: Annotated[
        list[str], Query(max_length=20, description="Register numbers, document numbers or codes; else all that are in force.")
    ] = [],  # noqa: B006 (FastAPI copies it)
    poks: Annotated[int, Query(ge=1, le=20, description="At most so many new POKs.")] = 3,
    most_osp: Annotated[Decimal, Query(gt=0, le=1000, description="At most so many osp in one of them.")] = Decimal(15),
    units_each: Annotated[int, Query(ge=1, le=20, description="Of how many units its requirements may be.")] = 1,
    provider: Annotated[list[str], Query(max_length=100, description="Only what these providers offer is covered.")] = [],  # noqa: B006 (as above)
    language: Annotated[list[str], Query(max_length=100, description="Only what is taught in one of these languages.")] = [],  # noqa: B006 (as above)
    mode: Annotated[list[str], Query(max_length=100, description="Only what is taught in one of these ways.")] = [],  # noqa: B006 (as above)
    place: Annotated[list[str], Query(max_length=100, description="Only what is in one of these places, or online.")] = [],  # noqa: B006 (as above)
) -> Callable[[Listings, date], ToBuild]:
    """What is asked for, from the parameters of an address."""
    sought = offered_by(provider, language, mode, place)
    wanted = Wanted(poks, most_osp, units_each)
    return lambda there, day: next_to_build(there, tuple(qualification), day, wanted, sought=sought, time_limit_ms=_TIME_LIMIT_MS)


ToBeBuilt = Annotated[Callable[[Listings, date], ToBuild], Depends(to_build)]


@public(
    "/build-next",
    BuildNextAnswer,
    "Which new POKs would cover most of what nobody covers, proven",
    operation_id="build-next",
    not_found=True,
)
async def build_next(request: Request, asking: CurrentAsking, find: ToBeBuilt, on: On = None, lang: Lang = None) -> Response:
    """The bytes of `pathways build-next --json`, without a cohort."""
    return await listed(request, asking, lambda there, day, said: build_next_answer(find(there, day), said), on)


@router.get(
    "/build-next/table",
    response_model=None,
    summary="The same as a table: CSV or XLSX",
    operation_id="build-next-table",
    tags=["Shared data"],
    responses=describing.of_table(MEDIA.values()),
)
async def build_next_table(
    request: Request, asking: CurrentAsking, find: ToBeBuilt, ending: AnEnding = Ending.CSV, on: On = None, lang: Lang = None
) -> Response:
    """A file."""
    return await table(request, asking, "build-next", ending, find, {Ending.CSV: tables.csv_of, Ending.XLSX: tables.xlsx_of}, on)


@router.post(
    "/draft",
    response_model=None,
    summary="What a draft would overlap with, close and change",
    operation_id="draft",
    tags=["Shared data"],
    responses={
        200: {"model": DraftAnswer, "description": "What was found."},
        **describing.problems((403, 404, 408, 413, 415, 421, 422, 500, 503)),
    },
    openapi_extra={
        "requestBody": {
            "required": True,
            "description": "A catalogue table with the drafts: CSV or XLSX. It is looked at and forgotten.",
            "content": {each: {"schema": {"type": "string", "format": "binary"}} for each in (CSV, XLSX)},
        }
    },
)
async def draft(
    request: Request,
    asking: CurrentAsking,
    qualification: Annotated[
        list[str], Query(max_length=20, description="Register numbers, document numbers or codes; else all that are in force.")
    ] = [],  # noqa: B006 (FastAPI copies it)
    effect: Annotated[bool, Query(description="Also what it changes for the invented learners of the sample.")] = False,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """The bytes of `pathways draft --json` on the same data, without a cohort."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in (CSV, XLSX):
        raise Problem(415, "not-a-table", "A draft is a table.", accepted=[CSV, XLSX])
    most = asking.settings.max_query_bytes * 10  # a table of drafts is small
    too_long = Problem(413, "question-too-long", "The table is too long.", limit=most)
    payload = await body_of(request, asking.settings, most=most, too_long=too_long)
    said = words(language_of(request.scope))
    document = Document("draft.csv" if kind == CSV else "draft.xlsx", payload)
    try:
        found = await draft_found(asking.shelf.now, document, tuple(qualification), on or today(), effect=effect)
    except NoSuchThing as fault:
        raise not_found(request, fault) from None
    except Unreachable:
        raise Problem(503, "store-unreadable", "The data cannot be read at the moment.", retry_after_s=60) from None
    except Told as fault:
        raise Problem(422, fault.code.replace("_", "-"), as_fields(said.error(fault))) from None
    headers = {"Cache-Control": "no-store", "Content-Language": said.language, "Vary": "Accept-Language"}
    return Response(to_json(draft_answer(found, said)), headers=headers, media_type="application/json")


async def draft_found(
    there: Callable[[], Listings], document: Document, references: tuple[str, ...], on: date, *, effect: bool
) -> Drafted:
    """What is said of the drafts in ``document``. Raises as ``drafted``."""

    def made() -> Drafted:
        if not effect:
            return drafted(there(), (document,), references, on)
        if not _ONE_AT_A_TIME.acquire(timeout=_WAITS_S):
            raise Problem(503, "questions-busy", "Others are being answered.", retry_after_s=10)
        try:
            return drafted(there(), (document,), references, on, learners=sample_learners())
        finally:
            _ONE_AT_A_TIME.release()

    return await run_in_threadpool(made)
