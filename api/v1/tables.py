"""Shared data as a file: CSV or XLSX."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Annotated, TypeVar

from fastapi import Query, Request, Response
from starlette.concurrency import run_in_threadpool

from api.errors import Problem
from api.languages import language_of
from api.v1.routes import Asking, not_found, today
from pathways.asking.listing import Listings
from pathways.errors import NoSuchThing, Unreachable, UnreadableInput
from pathways.i18n import Words, words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

T = TypeVar("T")


class Ending(StrEnum):
    """The forms of a table."""

    CSV = ".csv"
    XLSX = ".xlsx"


MEDIA: Mapping[Ending, str] = {Ending.CSV: "text/csv", Ending.XLSX: XLSX}
AnEnding = Annotated[Ending, Query(description="The form.")]


async def table(
    request: Request,
    asking: Asking,
    name: str,
    ending: Ending,
    find: Callable[[Listings, date], T],
    forms: Mapping[Ending, Callable[[T, Words], bytes]],
    on: date | None,
) -> Response:
    """What ``find`` finds, as a file called ``pathways-<name>``. Raises ``Problem``."""
    said = words(language_of(request.scope))

    def made() -> bytes:
        return forms[ending](find(asking.shelf.now(), on or today()), said)

    try:
        body = await run_in_threadpool(made)
    except NoSuchThing as fault:
        raise not_found(request, fault) from None
    except (Unreachable, UnreadableInput):
        raise Problem(503, "store-unreadable", "The data cannot be read at the moment.", retry_after_s=60) from None
    headers = {
        "Cache-Control": "no-cache",
        "Content-Disposition": f'attachment; filename="pathways-{name}{ending.value}"',
        "Content-Language": said.language,
        "ETag": f'"{sha256(body).hexdigest()[:32]}"',
        "Vary": "Accept-Language",
    }
    return Response(body, headers=headers, media_type=MEDIA[ending])
