"""Every failure of the HTTP service in one shape: problem details.

Source: RFC 9457; the statuses of a query service are those of SPARQL 1.1 Protocol, section 2.1.4, made more exact.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"
_TYPES = "https://w3id.org/pok/problem/"


class Problem(Exception):
    """A request that gets no answer. ``code`` names the kind of problem and never changes its meaning.

    ``extra``: further members (line, column, limit). ``retry_after_s``: seconds after which the same request may do.
    """

    def __init__(self, status: int, code: str, detail: str, *, retry_after_s: int | None = None, **extra: Any) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.retry_after_s = retry_after_s
        self.extra = extra

    def response(self, headers: Mapping[str, str] | None = None) -> Response:
        """The problem as it is sent."""
        body = {
            "type": f"{_TYPES}{self.code}",
            "title": self.code.replace("-", " "),
            "status": self.status,
            "detail": self.detail,
            **self.extra,
        }
        sent = {"Cache-Control": "no-store", **(headers or {})}
        if self.retry_after_s is not None:
            sent["Retry-After"] = str(self.retry_after_s)
        return Response(json.dumps(body, ensure_ascii=False), self.status, sent, MEDIA_TYPE)


async def answer_problem(_: Request, problem: Exception) -> Response:
    """The handler of :class:`Problem` for an application."""
    assert isinstance(problem, Problem)
    return problem.response()


async def answer_http(_: Request, fault: Exception) -> Response:
    """The handler of what the framework refuses: an address or a method that is not there."""
    assert isinstance(fault, HTTPException)
    code = fault.detail.lower().replace(" ", "-")
    return Problem(fault.status_code, code, f"{fault.detail}. What there is stands at /.").response(fault.headers)


async def answer_store(_: Request, fault: Exception) -> Response:
    """The handler of a store that cannot be read. What is wrong with it is for whoever runs the service."""
    return store_unreadable().response()


async def answer_fault(_: Request, fault: Exception) -> Response:
    """The handler of our own faults."""
    return Problem(500, "fault", "A fault of the program. Please report it, with the request but without personal data.").response()


def store_unreadable() -> Problem:
    """The problem of a graph that cannot be opened."""
    return Problem(503, "store-unreadable", "The graph cannot be opened at the moment.", retry_after_s=60)
