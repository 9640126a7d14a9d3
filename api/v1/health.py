"""What is wrong with the requirements and the catalogues: as an answer, and as a table to go on with."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.v1 import describing
from api.v1.routes import CurrentAsking, Lang, On, listed, public
from api.v1.tables import MEDIA, AnEnding, Ending, table
from pathways.asking.health import healthy
from pathways.exports import health as tables
from pathways.wire.health import HealthAnswer, health_answer

router = APIRouter(prefix="/api/v1")
FORMS = {Ending.CSV: tables.csv_of, Ending.XLSX: tables.xlsx_of}

References = Annotated[
    list[str],
    Query(max_length=100, description="Register numbers, document numbers or codes; else everything that is loaded."),
]


@public(
    "/health",
    HealthAnswer,
    "What is wrong with rule trees and catalogues, where, and how grave it is",
    operation_id="data-health",
    not_found=True,
)
async def data_health(
    request: Request,
    asking: CurrentAsking,
    qualification: References = [],  # noqa: B006 (FastAPI copies it)
    on: On = None,
    lang: Lang = None,
) -> Response:
    """Every fault of the loaded trees and catalogues with its place: what cannot be filled, what contradicts, what is ambiguous."""
    return await listed(request, asking, lambda there, day, said: health_answer(healthy(there, qualification, day), said), on)


@router.get(
    "/health/table",
    response_model=None,
    summary="The same as a table: CSV or XLSX",
    description="One row for each finding.",
    operation_id="data-health-table",
    tags=["Shared data"],
    responses=describing.of_table(MEDIA.values()),
)
async def data_health_table(
    request: Request,
    asking: CurrentAsking,
    qualification: References = [],  # noqa: B006 (as above)
    ending: AnEnding = Ending.CSV,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """A file."""
    return await table(request, asking, "health", ending, lambda there, day: healthy(there, qualification, day), FORMS, on)
