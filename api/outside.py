"""What surrounds every route: whose request it is, what it is called, how long it took, and that a fault says nothing of a record.

Each request has an id of our own, in the header ``X-Request-Id``, in a problem and in the log; one that a client sends is not taken
over, as it could hold anything. A fault is logged by its kind and place; the framework would log its text.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable, Collection
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import Problem
from api.metrics import Metrics
from api.v1.worker import place_of

log = logging.getLogger("pathways.api")

_ADDED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


class Outside:
    """The outermost part of the application. ``told``: how whoever asked is told of a problem."""

    def __init__(
        self, app: ASGIApp, *, hosts: Collection[str], metrics: Metrics, told: Callable[[Problem, Scope], Awaitable[Response]]
    ) -> None:
        self._app = app
        self._told = told
        self._hosts = {each.strip().casefold() for each in hosts if each.strip()}
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        number = uuid4().hex
        scope.setdefault("state", {})["request_id"] = number
        began, status = time.monotonic(), 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-Id"] = number
                for name, value in _ADDED.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            refused = self._refused(scope)
            if refused is None:
                await self._app(scope, receive, sending)
            else:
                await (await self._told(refused, scope))(scope, receive, sending)
        except Exception as fault:
            log.error("request %s: %s", number, place_of(fault))
            if not status:
                problem = Problem(500, "fault", "A fault of the program. Please report it, without personal data.")
                await (await self._told(problem, scope))(scope, receive, sending)
        finally:
            self._metrics.answered(scope, status, time.monotonic() - began)

    def _refused(self, scope: Scope) -> Problem | None:
        """Why the request is not for us: it came by another name, or a page from elsewhere sends it."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if "*" not in self._hosts and _without_port(host).casefold() not in self._hosts:
            return Problem(421, "host-not-served", "The request names a host that is not served here.")
        origin = headers.get("origin")
        if origin is not None and scope["path"].startswith("/api/") and origin.partition("://")[2].casefold() != host.casefold():
            return Problem(403, "foreign-page", "A page of another site sends this request.")
        return None


def _without_port(host: str) -> str:
    before, colon, port = host.rpartition(":")
    return before if colon and port.isdigit() else host
