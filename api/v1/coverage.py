"""Which requirements the offerings cover: as an answer, and as a table to go on with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from api.v1 import describing
from api.v1.routes import CurrentAsking, Lang, On, listed, public
from api.v1.tables import XLSX, Ending, not_found, table
from pathways.asking.coverage import surveyed
from pathways.curriculum.coverage import Standing
from pathways.curriculum.survey import Sought, Survey
from pathways.errors import NoSuchThing
from pathways.exports import coverage as tables
from pathways.i18n import Words
from pathways.wire.coverage import CoverageAnswer, coverage_answer

router = APIRouter(prefix="/api/v1")


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
    return await table(
        request,
        asking,
        "coverage",
        ending,
        lambda there, day: surveyed(there, wanted, day),
        {each: make for each, (_, make) in FORMS.items()},
        on,
    )
