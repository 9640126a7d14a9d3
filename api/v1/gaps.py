"""What is missing in what is offered: as an answer, and as a table to go on with."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from api.v1 import describing
from api.v1.routes import CurrentAsking, Lang, On, listed, public
from api.v1.tables import MEDIA, AnEnding, Ending, table
from pathways.asking.gaps import lacking
from pathways.curriculum.gaps import GapKind
from pathways.curriculum.lacking import Seek
from pathways.exports import gaps as tables
from pathways.wire.gaps import GapsAnswer, gaps_answer

router = APIRouter(prefix="/api/v1")
FORMS = {Ending.CSV: tables.csv_of, Ending.XLSX: tables.xlsx_of}


def sought(
    qualification: Annotated[list[str], Query(max_length=100, description="Only these; else all that are in force.")] = [],  # noqa: B006 (FastAPI copies it)
    competence_area: Annotated[list[str], Query(max_length=100, description="Only these branches, by code.")] = [],  # noqa: B006 (as above)
    kind: Annotated[list[GapKind], Query(max_length=10, description="Only gaps of these kinds.")] = [],  # noqa: B006 (as above)
    provider: Annotated[list[str], Query(max_length=100, description="Only what these providers offer counts.")] = [],  # noqa: B006 (as above)
    language: Annotated[list[str], Query(max_length=100, description="Only what is taught in one of these.")] = [],  # noqa: B006 (as above)
    mode: Annotated[list[str], Query(max_length=100, description="Only what is taught in one of these ways.")] = [],  # noqa: B006 (as above)
    place: Annotated[list[str], Query(max_length=100, description="Only what is in one of these places, or online.")] = [],  # noqa: B006 (as above)
    by: Annotated[date | None, Query(description="Only what can have ended on this day.", examples=["2028-06-30"])] = None,
    occupation: Annotated[
        list[str], Query(max_length=20, description="Hold skills against these (name, code, IRI); else against the nearest.")
    ] = [],  # noqa: B006 (as above)
) -> Seek:
    """What is asked for, from the parameters of an address."""
    return Seek(
        tuple(qualification),
        tuple(competence_area),
        tuple(kind),
        tuple(provider),
        tuple(each.lower() for each in language),
        tuple(each.lower() for each in mode),
        tuple(place),
        by,
        tuple(occupation),
    )


WhatIsSought = Annotated[Seek, Depends(sought)]


@public("/gaps", GapsAnswer, "What is missing in what is offered, where, and of whom", operation_id="gaps", not_found=True)
async def gaps(request: Request, asking: CurrentAsking, asked: WhatIsSought, on: On = None, lang: Lang = None) -> Response:
    """The bytes of `pathways gaps --json`: requirements and groups nobody covers, units of one provider, skills, offerings that
    lead nowhere."""
    return await listed(request, asking, lambda there, day, said: gaps_answer(lacking(there, asked, day), said), on)


@router.get(
    "/gaps/table",
    response_model=None,
    summary="The same as a table: CSV or XLSX",
    description="One row for each gap; XLSX has the counts on a sheet of their own.",
    operation_id="gaps-table",
    tags=["Shared data"],
    responses=describing.of_table(MEDIA.values()),
)
async def gaps_table(
    request: Request,
    asking: CurrentAsking,
    asked: WhatIsSought,
    ending: AnEnding = Ending.CSV,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """A file."""
    return await table(request, asking, "gaps", ending, lambda there, day: lacking(there, asked, day), FORMS, on)
