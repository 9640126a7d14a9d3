"""What working life asks for beside what is taught, and which occupations are served: answers, and a table."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.v1 import describing
from api.v1.routes import CurrentAsking, Lang, On, listed, public
from api.v1.tables import MEDIA, AnEnding, Ending, table
from pathways.asking.foresight import Foreseeing, ahead, ahead_answer, tables_of
from pathways.asking.occupations import TOP, occupations
from pathways.curriculum.foresight import DAYS, MOST_DAYS
from pathways.curriculum.survey import Sought
from pathways.wire.foresight import ForesightAnswer
from pathways.wire.occupations import OccupationsAnswer

router = APIRouter(prefix="/api/v1")

Reference = Annotated[
    str | None,
    Query(min_length=1, max_length=300, description="Register number, document number or code; else all that are in force."),
]
Units = Annotated[list[str], Query(max_length=100, description="Only these units, by their codes.")]
Region = Annotated[list[str], Query(max_length=100, description="Only signals of these regions, and of no region.")]
Days = Annotated[int, Query(ge=1, le=MOST_DAYS, description="Signals that are older count for nothing.")]


@public(
    "/foresight",
    ForesightAnswer,
    "What working life asks for: uncovered requirements first, then by demand",
    operation_id="foresight",
    not_found=True,
)
async def foresight(
    request: Request,
    asking: CurrentAsking,
    qualification: Reference = None,
    unit: Units = [],  # noqa: B006 (FastAPI copies it)
    region: Region = [],  # noqa: B006 (as above)
    days: Days = DAYS,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """The bytes of `pathways foresight --json`: signals, and the requirements that they reach by accepted links."""
    sought, foreseeing = Sought(qualification, tuple(unit)), Foreseeing(tuple(region), days)
    return await listed(
        request, asking, lambda there, day, said: ahead_answer(ahead(there, sought, foreseeing, day), there, said), on
    )


@router.get(
    "/foresight/table",
    response_model=None,
    summary="The same as a table: CSV or XLSX",
    description="One row for each requirement that is asked for.",
    operation_id="foresight-table",
    tags=["Shared data"],
    responses=describing.of_table(MEDIA.values()),
)
async def foresight_table(
    request: Request,
    asking: CurrentAsking,
    qualification: Reference = None,
    unit: Units = [],  # noqa: B006 (as above)
    region: Region = [],  # noqa: B006 (as above)
    days: Days = DAYS,
    ending: AnEnding = Ending.CSV,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """A file."""
    sought, foreseeing = Sought(qualification, tuple(unit)), Foreseeing(tuple(region), days)

    return await table(
        request,
        asking,
        "foresight",
        ending,
        lambda there, day: (there, ahead(there, sought, foreseeing, day)),
        {
            Ending.CSV: lambda found, said: tables_of(ahead_answer(found[1], found[0], said), said).csv(),
            Ending.XLSX: lambda found, said: tables_of(ahead_answer(found[1], found[0], said), said).xlsx(),
        },
        on,
    )


@public(
    "/occupations",
    OccupationsAnswer,
    "Which occupations units and offerings serve, and how many of their skills",
    operation_id="occupations",
    not_found=True,
)
async def occupations_route(
    request: Request,
    asking: CurrentAsking,
    unit: Units = [],  # noqa: B006 (as above)
    offering: Annotated[list[str], Query(max_length=100, description="Offerings, by their identifiers.")] = [],  # noqa: B006 (as above)
    top: Annotated[int, Query(ge=1, le=3_100, description="So many occupations at most.")] = TOP,
    on: On = None,
    lang: Lang = None,
) -> Response:
    """The bytes of `pathways occupations --json`, by accepted links alone."""
    return await listed(
        request,
        asking,
        lambda there, day, said: occupations(there, day, said, units=tuple(unit), offerings=tuple(offering), top=top),
        on,
    )
