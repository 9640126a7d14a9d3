"""Suggested links from requirements to skills: as an answer, and as a table to decide on."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from api.errors import Problem
from api.languages import language_of
from api.v1 import describing
from api.v1.routes import CurrentAsking, Lang, On, listed, public
from api.v1.tables import MEDIA, AnEnding, Ending, table
from pathways.asking.annotate import Sought, answer_of, proposals, suggested
from pathways.asking.listing import Listings
from pathways.errors import WrongUse
from pathways.exports import annotation
from pathways.i18n import Words, words
from pathways.wire.annotate import AnnotateAnswer

router = APIRouter(prefix="/api/v1")
MOST = 20


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
async def suggestions(request: Request, asking: CurrentAsking, wanted: WhatIsSought, on: On = None, lang: Lang = None) -> Response:
    """Suggestions for each requirement, best first. Pairs that are accepted or rejected already are not suggested."""
    try:
        return await listed(request, asking, lambda there, day, said: found(there, wanted, day, said), on)
    except WrongUse:
        raise _no_skills() from None


@router.get(
    "/annotations/table",
    response_model=None,
    summary="The same as a table to decide on: CSV or XLSX",
    description="One row for each suggestion. Filled in, it is read by `pathways annotate TABLE --store DIR`.",
    operation_id="annotations-table",
    tags=["Shared data"],
    responses=describing.of_table(MEDIA.values()),
)
async def annotations_table(
    request: Request,
    asking: CurrentAsking,
    wanted: WhatIsSought,
    ending: AnEnding = Ending.CSV,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """A file."""
    said = words(language_of(request.scope))
    try:
        return await table(
            request,
            asking,
            "annotations",
            ending,
            lambda there, day: found(there, wanted, day, said),
            {
                Ending.CSV: lambda answer, said: annotation.csv_of(proposals(answer), said),
                Ending.XLSX: lambda answer, said: annotation.xlsx_of(proposals(answer), said, answer.today),
            },
            on,
        )
    except WrongUse:
        raise _no_skills() from None


def _no_skills() -> Problem:
    return Problem(404, "no-skills", "No classification of skills is loaded here.")
