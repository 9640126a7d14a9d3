"""Which requirements the offerings cover: as an answer, and as a table to go on with."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from api.v1 import describing
from api.v1.routes import CurrentAsking, Lang, On, listed, public
from api.v1.tables import MEDIA, AnEnding, Ending, table
from pathways.asking.coverage import surveyed
from pathways.curriculum.coverage import Standing
from pathways.curriculum.survey import Sought
from pathways.exports import coverage as tables
from pathways.wire.coverage import CoverageAnswer, coverage_answer

router = APIRouter(prefix="/api/v1")

FORMS = {Ending.CSV: tables.csv_of, Ending.XLSX: tables.xlsx_of}


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
    return await listed(request, asking, lambda there, day, said: coverage_answer(surveyed(there, wanted, day), said), on)


@router.get(
    "/coverage/table",
    response_model=None,
    summary="The same as a table: CSV or XLSX",
    description="One row for each requirement; XLSX has the offerings on a sheet of their own.",
    operation_id="coverage-table",
    tags=["Shared data"],
    responses=describing.of_table(MEDIA.values()),
)
async def coverage_table(
    request: Request,
    asking: CurrentAsking,
    wanted: WhatIsSought,
    ending: AnEnding = Ending.CSV,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """A file."""
    return await table(request, asking, "coverage", ending, lambda there, day: surveyed(there, wanted, day), FORMS, on)
