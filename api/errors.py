"""Every failure of the HTTP service in one shape: problem details.

Source: RFC 9457; the statuses of a query service are those of SPARQL 1.1 Protocol, section 2.1.4, made more exact.
"""

from __future__ import annotations

import json
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from api.languages import language_of
from pathways.errors import Told, Unreachable
from pathways.i18n import Words, words

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
        self.headers: dict[str, str] = {}
        self.title: str | None = None
        self.language: str | None = None

    def response(self) -> Response:
        """The problem as it is sent to a program."""
        body = {
            "type": f"{_TYPES}{self.code}",
            "title": self.title or self.code.replace("-", " "),
            "status": self.status,
            "detail": self.detail,
            **self.extra,
        }
        sent = {"Cache-Control": "no-store", **self.headers}
        if self.language is not None:
            sent |= {"Content-Language": self.language, "Vary": "Accept-Language"}
        if self.retry_after_s is not None:
            sent["Retry-After"] = str(self.retry_after_s)
        return Response(json.dumps(body, ensure_ascii=False), self.status, sent, MEDIA_TYPE)


def problem_itself(request: Request, problem: Exception) -> Problem:
    """Of the handler of :class:`Problem`."""
    assert isinstance(problem, Problem)
    return problem


def problem_of_http(request: Request, fault: Exception) -> Problem:
    """What the framework refuses: an address or a method that is not there."""
    assert isinstance(fault, HTTPException)
    problem = Problem(fault.status_code, fault.detail.lower().replace(" ", "-"), f"{fault.detail}. What there is stands at /.")
    problem.headers = dict(fault.headers or {})
    return problem


def problem_of_data(request: Request, fault: Exception) -> Problem:
    """What a person can mend in a request, or a store that cannot be read. What is wrong with that is for whoever runs the
    service."""
    if _has_words(request.scope) and isinstance(fault, Told) and not isinstance(fault, Unreachable):
        said = words(language_of(request.scope))
        return Problem(422, fault.code.replace("_", "-"), said.error(fault))
    return store_unreadable()


def problem_of_parameters(request: Request, fault: Exception) -> Problem:
    """Parameters of an address that the framework refuses."""
    assert isinstance(fault, RequestValidationError)
    errors = []
    for each in fault.errors():
        context = each.get("ctx") or {}
        facts = {name: str(context[name]) for name in ("expected", "ge", "le", "lt", "max_length") if name in context}
        errors.append({"where": "/" + "/".join(str(part) for part in each["loc"][1:]), "code": str(each["type"]), **facts})
    return Problem(422, "parameter-wrong", "A parameter is not as it should be.", errors=errors)


def _has_words(scope: Scope) -> bool:
    """Whether problems are worded in the caller's language: everywhere but in the query service, whose protocol is English."""
    path: str = scope["path"]
    return path != "/sparql" and not path.startswith("/.well-known/")


def worded(problem: Problem, scope: Scope) -> Problem:
    """``problem`` in the language of whoever asked, with the id of the request."""
    if not _has_words(scope):
        return problem
    said = words(language_of(scope))
    problem.language = said.language
    problem.title, detail = said.problem(problem.code, **problem.extra)
    problem.detail = detail or problem.detail
    problem.extra = {name: each for name, each in problem.extra.items() if name != "errors"} | _of_fields(problem, said)
    problem.extra["request_id"] = scope.get("state", {}).get("request_id")
    return problem


def _of_fields(problem: Problem, said: Words) -> dict[str, Any]:
    """What is wrong with each field, in words."""
    if "errors" not in problem.extra:
        return {}
    return {"errors": [{**each, "message": said.wrong_field(each)} for each in problem.extra["errors"]]}


def store_unreadable() -> Problem:
    """The problem of a graph that cannot be opened."""
    return Problem(503, "store-unreadable", "The graph cannot be opened at the moment.", retry_after_s=60)
