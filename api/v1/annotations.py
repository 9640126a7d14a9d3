"""Suggested links from requirements to skills: as an answer, and as a table to decide on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from api.errors import Problem
from api.languages import language_of
from api.v1 import describing
from api.v1.coverage import XLSX, not_found
from api.v1.routes import CurrentAsking, Lang, On, listed, public, today
from pathways.asking.annotate import Sought, answer_of, proposals, suggested
from pathways.asking.listing import Listings
from pathways.errors import NoSuchThing, Unreachable, UnreadableInput, WrongUse
from pathways.exports import annotation
from pathways.i18n import Words, words
from pathways.wire.annotate import AnnotateAnswer

router = APIRouter(prefix="/api/v1")
MOST = 20


class Ending(StrEnum):
    """The forms of the table."""

    CSV = ".csv"
    XLSX = ".xlsx"


FORMS: dict[Ending, tuple[str, Callable[[AnnotateAnswer, Words, date], bytes]]] = {
    Ending.CSV: ("text/csv", lambda answer, said, _: annotation.csv_of(proposals(answer), said)),
    Ending.XLSX: (XLSX, lambda answer, said, day: annotation.xlsx_of(proposals(answer), said, day)),
}
"""The type of each, and what makes it."""


def sought(
    qualification: Annotated[
        list[str], Query(max_length=20, description="Only requirements of these: register number, document number or code.")
    ] = [],  # noqa: B006 (FastAPI copies it)
    unit: Annotated[list[str], Query(max_length=100, description="Only these units, by their codes.")] = [],  # noqa: B006 (as above)
    top: Annotated[int, Query(ge=1, le=MOST, description="So many for each requirement at most.")] = 5,
) -> Sought:
    """What is asked for, from the parameters of an address."""
    return Sought(tuple(qualification), tuple(unit), top)


WhatIsSought = Annotated[Sought, Depends(sought)]


def found(there: Listings, wanted: Sought, day: date, said: Words) -> AnnotateAnswer:
    """The suggestions as an answer; kept for who asks again. Raises ``NoSuchThing``; ``WrongUse`` without a classification."""
    return there.remembered(
        ("annotate", wanted, day, said.language), lambda: answer_of(suggested(there.annotating, wanted, day), said)
    )


@public(
    "/annotations",
    AnnotateAnswer,
    "ESCO skills that requirements may be about, with reasons; a person accepts or rejects each",
    operation_id="annotations",
    not_found=True,
)
async def annotations(request: Request, asking: CurrentAsking, wanted: WhatIsSought, on: On = None, lang: Lang = None) -> Response:
    """Suggestions for each requirement, best first. Pairs that are accepted or rejected already are not suggested."""
    try:
        return await listed(request, asking, lambda there, day, said: found(there, wanted, day, said), on)
    except NoSuchThing as fault:
        raise not_found(request, fault) from None
    except WrongUse:
        raise _no_skills() from None


@router.get(
    "/annotations/table",
    response_model=None,
    summary="The same as a table to decide on: CSV or XLSX",
    description="One row for each suggestion. Filled in, it is read by `pathways annotate TABLE --store DIR`.",
    operation_id="annotations-table",
    tags=["Shared data"],
    responses=describing.of_table([media for media, _ in FORMS.values()]),
)
async def annotations_table(
    request: Request,
    asking: CurrentAsking,
    wanted: WhatIsSought,
    ending: Annotated[Ending, Query(description="The form.")] = Ending.CSV,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """A file."""
    said = words(language_of(request.scope))
    media, make = FORMS[ending]
    day = on or today()
    try:
        body = await run_in_threadpool(lambda: make(found(asking.shelf.now(), wanted, day, said), said, day))
    except NoSuchThing as fault:
        raise not_found(request, fault) from None
    except WrongUse:
        raise _no_skills() from None
    except (Unreachable, UnreadableInput):
        raise Problem(503, "store-unreadable", "The data cannot be read at the moment.", retry_after_s=60) from None
    headers = {
        "Cache-Control": "no-cache",
        "Content-Disposition": f'attachment; filename="pathways-annotations{ending.value}"',
        "Content-Language": said.language,
        "ETag": f'"{sha256(body).hexdigest()[:32]}"',
        "Vary": "Accept-Language",
    }
    return Response(body, headers=headers, media_type=media)


def _no_skills() -> Problem:
    return Problem(404, "no-skills", "No classification of skills is loaded here.")
