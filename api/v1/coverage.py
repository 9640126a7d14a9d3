"""Which requirements the offerings cover: as an answer, and as a table to go on with."""

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
from api.v1.answering import as_fields
from api.v1.routes import CurrentAsking, Lang, On, listed, public, today
from pathways.asking.coverage import surveyed
from pathways.asking.listing import Listings
from pathways.curriculum.coverage import Standing
from pathways.curriculum.survey import Sought, Survey
from pathways.errors import NoSuchThing, Unreachable, UnreadableInput
from pathways.exports import coverage as tables
from pathways.i18n import Words, words
from pathways.wire.coverage import CoverageAnswer, coverage_answer

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

router = APIRouter(prefix="/api/v1")


class Ending(StrEnum):
    """The forms of the table."""

    CSV = ".csv"
    XLSX = ".xlsx"


FORMS: dict[Ending, tuple[str, Callable[[Survey, Words], bytes]]] = {
    Ending.CSV: ("text/csv", tables.csv_of),
    Ending.XLSX: (XLSX, tables.xlsx_of),
}
"""The type of each, and what makes it."""


def sought(
    qualification: Annotated[
        str | None,
        Query(min_length=1, max_length=300, description="Register number, document number or code; else all that are loaded."),
    ] = None,
    unit: Annotated[list[str], Query(max_length=100, description="Only these units, by their codes.")] = [],  # noqa: B006 (FastAPI copies it)
    provider: Annotated[list[str], Query(max_length=100, description="Only offerings of these providers.")] = [],  # noqa: B006 (as above)
    language: Annotated[
        list[str], Query(max_length=100, description="Only what is taught in one of these languages, by code.", examples=[["sv"]])
    ] = [],  # noqa: B006 (as above)
    mode: Annotated[
        list[str], Query(max_length=100, description="Only what is taught in one of these ways, by code.", examples=[["online"]])
    ] = [],  # noqa: B006 (as above)
    place: Annotated[list[str], Query(max_length=100, description="Only what is in one of these places, or online.")] = [],  # noqa: B006 (as above)
    standing: Annotated[Standing | None, Query(description="Only rows that stand so: `open` is what nobody covers.")] = None,
) -> Sought:
    """What is asked for, from the parameters of an address."""
    return Sought(qualification, tuple(unit), tuple(provider), tuple(language), tuple(mode), tuple(place), standing)


WhatIsSought = Annotated[Sought, Depends(sought)]


@public(
    "/coverage",
    CoverageAnswer,
    "Which requirements the offerings cover, and which nobody does",
    operation_id="coverage",
    not_found=True,
)
async def coverage(request: Request, asking: CurrentAsking, wanted: WhatIsSought, on: On = None, lang: Lang = None) -> Response:
    """Every requirement, sub-unit and optional part of the units, with the offerings that cover it: formally, or as declared."""
    try:
        return await listed(request, asking, lambda there, day, said: coverage_answer(surveyed(there, wanted, day), said), on)
    except NoSuchThing as fault:
        raise not_found(request, fault) from None


@router.get(
    "/coverage/table",
    response_model=None,
    summary="The same as a table: CSV or XLSX",
    description="One row for each requirement; XLSX has the offerings on a sheet of their own.",
    operation_id="coverage-table",
    tags=["Shared data"],
    responses=describing.of_table([media for media, _ in FORMS.values()]),
)
async def coverage_table(
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

    def made() -> bytes:
        there: Listings = asking.shelf.now()
        day: date = on or today()
        return make(surveyed(there, wanted, day), said)

    try:
        body = await run_in_threadpool(made)
    except NoSuchThing as fault:
        raise not_found(request, fault) from None
    except (Unreachable, UnreadableInput):
        raise Problem(503, "store-unreadable", "The data cannot be read at the moment.", retry_after_s=60) from None
    headers = {
        "Cache-Control": "no-cache",
        "Content-Disposition": f'attachment; filename="pathways-coverage{ending.value}"',
        "Content-Language": said.language,
        "ETag": f'"{sha256(body).hexdigest()[:32]}"',
        "Vary": "Accept-Language",
    }
    return Response(body, headers=headers, media_type=media)


def not_found(request: Request, fault: NoSuchThing) -> Problem:
    """The problem of a reference that fits nothing."""
    return Problem(404, fault.code.replace("_", "-"), as_fields(words(language_of(request.scope)).error(fault)))
