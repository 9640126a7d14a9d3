"""Every failure of the HTTP service in one shape: problem details.

Source: RFC 9457; the statuses of a query service are those of SPARQL 1.1 Protocol, section 2.1.4, made more exact.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

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


async def answer_problem(request: Request, problem: Exception) -> Response:
    """The handler of :class:`Problem` for an application."""
    assert isinstance(problem, Problem)
    return problem.response()
