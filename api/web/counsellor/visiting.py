"""One request of a counsellor's page: whose desk it is about, what was sent, and where it goes on.

Whatever changes something is sent as a form, checked for where it comes from, and answered with the way to a page (303): so back
and reload send nothing twice. A session begins with the first thing that is sent.

Source: OWASP Cross-Site Request Forgery Prevention cheat sheet (token and origin); RFC 9110, 15.4.4 (303 See Other).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.errors import Problem
from api.v1.bodies import Field, fields_of
from api.v1.questions import Learner
from api.v1.routes import Asking, asking_of, today
from api.web.counsellor.desk import Askable, Desk, Work
from api.web.frame import page_language, show
from api.web.session import Session, Sessions, kept, left, refuse_foreign, too_old

_AT_ONCE_S = 0.7
"""For so long a page waits for an answer before it is shown without: a check is there by then."""


@dataclass(frozen=True, slots=True, repr=False)
class Sent:
    """The fields of a form and its files."""

    fields: Sequence[Field]

    def one(self, name: str) -> str:
        """The last value of a field without the blanks around it; empty where there is none."""
        return next((each.text.strip() for each in reversed(self.fields) if each.name == name and each.ending is None), "")

    def several(self, name: str) -> list[str]:
        """Every value of a field that is not empty, each once."""
        texts = (each.text.strip() for each in self.fields if each.name == name and each.ending is None)
        return list(dict.fromkeys(each for each in texts if each))

    def over(self, kept: Iterable[str], name: str) -> list[str]:
        """``kept`` with what is ticked in the field ``name``, in the place of everything that the form showed."""
        shown = set(self.several("shown"))
        return [*(each for each in kept if each not in shown), *self.several(name)]

    def files(self, name: str) -> list[Field]:
        """The files of a field."""
        return [each for each in self.fields if each.name == name and each.ending is not None]


@dataclass(frozen=True, slots=True, repr=False)
class Visit:
    """One request. ``session``: ``None`` where nothing was sent yet."""

    request: Request
    asking: Asking
    sessions: Sessions[Desk]
    session: Session[Desk] | None

    @property
    def desk(self) -> Desk:
        """What is worked on; an empty one where there is no session."""
        return self.session.content if self.session is not None else Desk()

    @property
    def day(self) -> date:
        """The day of the question: as was said, else today in Finland."""
        on = self.desk.case.wishes.get("on")
        return date.fromisoformat(on) if on else today()

    @property
    def client(self) -> str:
        """For whom questions are asked: so many at once of one. Raises ``Problem`` where nothing lies on the desk."""
        if self.session is None:
            raise too_old()
        return f"session {self.session.id}"

    async def ask(self, question: Learner, *, stream: bool = False, wait_s: float = _AT_ONCE_S, **options: Any) -> Work:
        """The work on ``question`` as it stands, which may be over. Raises ``Problem`` where nothing lies on the desk."""
        if self.session is None:
            raise too_old()
        identity = await run_in_threadpool(self.request.app.state.service.identity)
        askable = Askable(self.asking.pool, self.client, page_language(self.request.scope), today(), identity)
        work = self.session.content.ask(question, askable, stream=stream, **options)
        while not work.is_over and work.seconds < wait_s:
            await work.news(work.version, wait_s - work.seconds)
        return work.as_it_stands()

    async def show(self, template: str, /, **values: Any) -> Response:
        """A page about what lies on the desk."""
        own: dict[str, Any] = {
            "desk": self.desk,
            "case": self.desk.case,
            "token": self.session.token if self.session is not None else "",
            "has_session": self.session is not None,
            "lasting_s": math.floor(self.sessions.lasting_s),
        }
        response = await show(self.request, template, area="counsellor", private=True, **own, **values)
        return kept(response, self.session, self.request) if self.session is not None else response

    def back(self, sent: Sent) -> Response:
        """Back to the page that the form stood on (its field ``back``)."""
        return self.go(_own(sent.one("back")))

    def go(self, path: str) -> Response:
        """On to a page, after something was sent."""
        response = RedirectResponse(path, 303, {"Cache-Control": "no-store"})
        return kept(response, self.session, self.request) if self.session is not None else left(response)


def _own(path: str) -> str:
    """``path``, where it is one of these pages; else the first of them."""
    return path if path.startswith("/learner") and "\\" not in path else "/learner"


def sessions_of(request: Request) -> Sessions[Desk]:
    """Those of the application that ``request`` came to."""
    found: Sessions[Desk] = request.app.state.sessions
    return found


def visit_of(request: Request) -> Visit:
    """A page is looked at."""
    sessions = sessions_of(request)
    return Visit(request, asking_of(request), sessions, sessions.of(request))


async def posted(request: Request) -> tuple[Visit, Sent]:
    """Something was sent from one of our pages. Raises ``Problem``."""
    refuse_foreign(request)
    sessions, asking = sessions_of(request), asking_of(request)
    sent = Sent(await fields_of(request, asking.settings))
    session = sessions.of(request)
    if session is not None:
        session.check(sent.one("token"))
    elif sent.one("token"):
        raise too_old()
    else:
        session = sessions.begin()
    return Visit(request, asking, sessions, session), sent


def within(visit: Visit) -> None:
    """Raises ``Problem`` where more lies on the desk than a session may hold."""
    most = visit.asking.settings.session_bytes
    if visit.desk.case.size > most:
        visit.desk.back()
        raise Problem(413, "session-too-big", "There is too much for one session.", limit=most)
