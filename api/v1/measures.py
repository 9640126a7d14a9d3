"""How much the order of units holds up: as an answer, and as a table."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.v1 import describing
from api.v1.routes import CurrentAsking, Lang, On, listed, public
from api.v1.tables import MEDIA, AnEnding, Ending, table
from pathways.asking.measures import measured
from pathways.exports import measures as tables
from pathways.model import Method
from pathways.wire.measures import MeasuresAnswer, measures_answer

router = APIRouter(prefix="/api/v1")

Reference = Annotated[
    str | None,
    Query(min_length=1, max_length=300, description="Register number, document number or code; else all that are in force."),
]
AMethod = Annotated[Method | None, Query(description="Only this way of completion.")]


@public(
    "/measures",
    MeasuresAnswer,
    "How much the order of units holds up: delay, blocking, complexity, critical path",
    operation_id="measures",
    not_found=True,
)
async def measures(
    request: Request,
    asking: CurrentAsking,
    qualification: Reference = None,
    method: AMethod = None,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """The bytes of `pathways measures --json`: the units that come before or after others, measured as in the literature."""
    return await listed(
        request, asking, lambda there, day, said: measures_answer(measured(there, qualification, day, method=method), said), on
    )


@router.get(
    "/measures/table",
    response_model=None,
    summary="The same as a table: CSV or XLSX",
    operation_id="measures-table",
    tags=["Shared data"],
    responses=describing.of_table(MEDIA.values()),
)
async def measures_table(
    request: Request,
    asking: CurrentAsking,
    qualification: Reference = None,
    method: AMethod = None,
    ending: AnEnding = Ending.CSV,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """A file."""
    return await table(
        request,
        asking,
        "measures",
        ending,
        lambda there, day: measured(there, qualification, day, method=method),
        {Ending.CSV: tables.csv_of, Ending.XLSX: tables.xlsx_of},
        on,
    )
