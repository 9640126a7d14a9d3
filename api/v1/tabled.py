"""Answers about shared data as files, CSV or XLSX: what the routes of designers' tables share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from hashlib import sha256
from typing import Any, TypeVar

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from api.errors import Problem
from api.languages import language_of
from api.v1 import describing
from api.v1.coverage import XLSX, Ending, not_found
from api.v1.routes import Asking, today
from pathways.asking.listing import Listings
from pathways.errors import NoSuchThing, Unreachable, UnreadableInput
from pathways.i18n import Words, words

A = TypeVar("A")

Makers = Mapping[Ending, Callable[[A, Words], bytes]]
MEDIA = {Ending.CSV: "text/csv", Ending.XLSX: XLSX}


def table_route(router: APIRouter, path: str, summary: str, says: str, operation_id: str) -> Callable[[Any], Any]:
    """A route that hands out a table."""
    return router.get(
        path,
        response_model=None,
        summary=summary,
        description=says,
        operation_id=operation_id,
        tags=["Shared data"],
        responses=describing.of_table(MEDIA.values()),
    )


async def tabled(
    request: Request,
    asking: Asking,
    name: str,
    ending: Ending,
    answer: Callable[[Listings, date, Words], A],
    makers: Makers[A],
    on: date | None,
) -> Response:
    """What ``answer`` gives, as a file called ``name``. Raises ``Problem``."""
    said = words(language_of(request.scope))

    def made() -> bytes:
        return makers[ending](answer(asking.shelf.now(), on or today(), said), said)

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
