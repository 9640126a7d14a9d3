"""The body of a request, read in memory up to a limit of bytes and of time."""

from __future__ import annotations

import asyncio

from starlette.requests import Request

from api.errors import Problem
from api.settings import Settings


async def body_of(request: Request, settings: Settings, *, most: int, too_long: Problem) -> bytes:
    """At most ``most`` bytes. Raises ``too_long`` where there are more, ``Problem`` where they do not come in time."""
    body = bytearray()
    try:
        async with asyncio.timeout(settings.request_time_limit_ms / 1000):
            async for chunk in request.stream():
                body += chunk
                if len(body) > most:
                    raise too_long
    except TimeoutError:
        raise Problem(408, "request-time-limit", "The request did not come in time.") from None
    return bytes(body)
