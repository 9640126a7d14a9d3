"""What one counsellor works on, in memory and nowhere else: it is gone with "next learner", after a while, and with the process.

A session has a number that nobody can guess, in a cookie that scripts cannot read and other sites do not send along with what they
post, and a second secret that every form has to bring (CSRF). It ends when it was not used for ``session_minutes``.

Source: OWASP Session Management and Cross-Site Request Forgery Prevention cheat sheets.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from api.errors import Problem
from api.settings import Settings

COOKIE = "pathways-session"
T = TypeVar("T")


@dataclass(repr=False)
class Session(Generic[T]):
    """One browser's. ``content``: what is worked on. ``token``: what every form brings."""

    content: T
    id: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    used: float = 0.0

    def check(self, token: str | None) -> None:
        """Raises ``Problem`` for a form that brings another token: another site's, or that of a session that has ended."""
        if token is None or not secrets.compare_digest(token.encode(), self.token.encode()):
            raise too_old()


class Sessions(Generic[T]):
    """Those that have not ended. ``make`` makes what a new one works on; ``ended`` is told of what ends."""

    def __init__(
        self,
        settings: Settings,
        make: Callable[[], T],
        ended: Callable[[T], None] = lambda _: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._make = make
        self._ended = ended
        self._clock = clock
        self._there: dict[str, Session[T]] = {}

    @property
    def present(self) -> int:
        """How many there are."""
        return len(self._there)

    @property
    def lasting_s(self) -> float:
        """For how long one is kept without being used, in seconds."""
        return self._settings.session_minutes * 60.0

    def of(self, request: Request) -> Session[T] | None:
        """The session of ``request``, used now; ``None`` where there is none, or none any more."""
        self.sweep()
        found = self._there.get(request.cookies.get(COOKIE, ""))
        if found is not None:
            found.used = self._clock()
        return found

    def begin(self) -> Session[T]:
        """A new one. Raises ``Problem`` where there are too many."""
        self.sweep()
        if len(self._there) >= self._settings.max_sessions:
            raise Problem(503, "session-full", "There are too many sessions.", retry_after_s=60)
        session = Session(self._make(), used=self._clock())
        self._there[session.id] = session
        return session

    def end(self, session: Session[T]) -> None:
        """Forget it, and all that it held."""
        if self._there.pop(session.id, None) is not None:
            self._ended(session.content)

    def end_all(self) -> None:
        """Forget everything."""
        for each in list(self._there.values()):
            self.end(each)

    def sweep(self) -> None:
        """Forget those that were not used for too long."""
        latest = self._clock() - self.lasting_s
        for each in [each for each in self._there.values() if each.used < latest]:
            self.end(each)


def kept(response: Response, session: Session[T], request: Request) -> Response:
    """``response``, with the session's number for the browser. It ends with the browser, or before."""
    if request.cookies.get(COOKIE) != session.id:
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, session.id, httponly=True, samesite="lax", secure=secure, path="/")
    return response


def left(response: Response) -> Response:
    """``response``, which takes the number back."""
    response.delete_cookie(COOKIE, path="/", httponly=True, samesite="lax")
    return response


def is_ours(request: Request) -> bool:
    """Whether a page of this very service sends it: browsers say so of everything that is sent."""
    origin = request.headers.get("origin")
    if origin is not None:
        return origin.partition("://")[2].casefold() == request.headers.get("host", "").casefold()
    return request.headers.get("sec-fetch-site") == "same-origin"


def refuse_foreign(request: Request) -> None:
    """Raises ``Problem`` for what no page of ours sends."""
    if not is_ours(request):
        raise Problem(403, "foreign-page", "A page of another site sends this request.")


def too_old() -> Problem:
    """The problem of a form whose session is not there any more, or which is not ours."""
    return Problem(403, "form-too-old", "The form was too old.")
