"""Where things overlap: as an answer, and as a table to go on with."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from api.v1 import describing
from api.v1.routes import CurrentAsking, Lang, On, listed, public
from api.v1.tables import MEDIA, AnEnding, Ending, table
from pathways.asking.overlap import compared
from pathways.curriculum.compared import LEAST, MOST, Compare
from pathways.curriculum.overlap import By
from pathways.curriculum.things import Kind
from pathways.exports import overlap as tables
from pathways.wire.overlap import OverlapAnswer, overlap_answer

router = APIRouter(prefix="/api/v1")
FORMS = {Ending.CSV: tables.csv_of, Ending.XLSX: tables.xlsx_of}


def compare(
    of: Annotated[Kind, Query(description="What is compared.")] = Kind.POK,
    other: Annotated[Kind | None, Query(alias="with", description="With what; else with one another.")] = None,
    by: Annotated[list[By], Query(max_length=3, description="By what; else by everything.")] = [],  # noqa: B006 (FastAPI copies it)
    id: Annotated[list[str], Query(max_length=100, description="Only pairs with one of these on the first side.")] = [],  # noqa: B006 (as above)
    qualification: Annotated[
        list[str], Query(max_length=100, description="Only what has to do with these; else with all that are in force.")
    ] = [],  # noqa: B006 (as above)
    provider: Annotated[list[str], Query(max_length=100, description="Only offerings of these providers.")] = [],  # noqa: B006 (as above)
    least: Annotated[Decimal, Query(ge=0, le=1, description="Likeness from which a pair is told.")] = LEAST,
    top: Annotated[int, Query(ge=1, le=1000, description="So many pairs at most, the most alike.")] = MOST,
) -> Compare:
    """What is asked for, from the parameters of an address."""
    return Compare(of, other, tuple(by), tuple(qualification), tuple(id), tuple(provider), least, top)


WhatIsCompared = Annotated[Compare, Depends(compare)]


@public(
    "/overlap",
    OverlapAnswer,
    "Where POKs, units, sub-units, qualifications and occupations overlap",
    operation_id="overlap",
    not_found=True,
)
async def overlap(request: Request, asking: CurrentAsking, asked: WhatIsCompared, on: On = None, lang: Lang = None) -> Response:
    """The bytes of `pathways overlap --json`: by requirements, by accepted skills, by words, with what each pair shares."""
    return await listed(request, asking, lambda there, day, said: overlap_answer(compared(there, asked, day), said), on)


@router.get(
    "/overlap/table",
    response_model=None,
    summary="The same as a table: CSV or XLSX",
    description="One row for each pair; XLSX has the clusters on a sheet of their own.",
    operation_id="overlap-table",
    tags=["Shared data"],
    responses=describing.of_table(MEDIA.values()),
)
async def overlap_table(
    request: Request,
    asking: CurrentAsking,
    asked: WhatIsCompared,
    ending: AnEnding = Ending.CSV,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """A file."""
    return await table(request, asking, "overlap", ending, lambda there, day: compared(there, asked, day), FORMS, on)
