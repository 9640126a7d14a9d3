"""What every page has: its language, its policy, the ways to the other pages, and the data that it speaks from.

A page is a template that extends ``frame.html``. Templates escape everything, know no value that was not handed to them, and word
everything through ``say``. What leaves here may run scripts and styles of ours only, and asks nothing of anybody else.

Source: Content Security Policy Level 3; WCAG 2.2 (3.1.1, 3.1.2 languages; 2.4.1 skip link).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context, select_autoescape
from jinja2.runtime import Context
from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request, cookie_parser
from starlette.responses import Response
from starlette.types import Scope

from api.errors import Problem, worded
from api.languages import language_of
from api.web.marking import marked, plain
from pathways.errors import PathwaysError
from pathways.i18n import Words, marking_words
from pathways.model import LANGUAGES, Source
from pathways.wire.frame import program

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
LANGUAGE_COOKIE = "lang"
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",  # without it browsers do not say where a form comes from
    "X-Frame-Options": "DENY",
}
_YEAR_S = 365 * 24 * 3600
_NO_PAGES = ("/api/", "/sparql", "/.well-known/", "/metrics", "/health", "/ready", "/openapi.json", "/static/")


@dataclass(frozen=True, slots=True)
class Area:
    """One audience's part of the pages: ``name`` is that of its words (``web-nav-<name>``)."""

    name: str
    path: str


AREAS: tuple[Area, ...] = (Area("counsellor", "/learner"), Area("designer", "/qualifications"), Area("researcher", "/query"))
"""Those that are there: counsellor (/learner), designer (/qualifications), researcher (/query), in this order."""


def page_language(scope: Scope) -> str:
    """The language of a page: as its address says, else as was chosen last, else as the browser wants."""
    asked = dict(parse_qsl(bytes(scope.get("query_string", b"")).decode("latin-1"))).get("lang")
    if asked not in LANGUAGES:
        kept = cookie_parser(Headers(scope=scope).get("cookie", "")).get(LANGUAGE_COOKIE)
        asked = kept if kept in LANGUAGES else None
    return asked or language_of(scope)


def page_words(request: Request) -> Words:
    """The words of a page, which mark names of other languages."""
    return marking_words(page_language(request.scope))


def wants_page(scope: Scope) -> bool:
    """Whether a person looks at what comes back, and not a program."""
    path: str = scope["path"]
    return not path.startswith(_NO_PAGES) and "text/html" in Headers(scope=scope).get("accept", "").lower()


async def show(
    request: Request,
    template: str,
    /,
    *,
    area: str = "",
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    private: bool = False,
    **values: Any,
) -> Response:
    """The page of ``template`` (below ``templates/``) with ``values``. ``area``: whose page it is. ``private``: it holds what is a
    learner's, and nothing on the way may keep it; else whoever has it may use it again after asking (``ETag``)."""
    said = page_words(request)
    own = _of_request(request, said) | {"sources": await _sources(request)} | {"area": area, "path": request.url.path} | values
    body = _environment().get_template(template).render(own).encode()
    sent = {**_HEADERS, "Content-Language": said.language, "Vary": "Accept, Accept-Language, Cookie", **(headers or {})}
    if private or status != 200:
        sent["Cache-Control"] = "no-store"
    else:
        sent["Cache-Control"] = "no-cache, private"
        sent["ETag"] = f'"{sha256(body).hexdigest()[:32]}"'
        if sent["ETag"] in {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}:
            return Response(status_code=304, headers=sent)
    response = Response(body, status, sent, "text/html")
    asked = request.query_params.get("lang")
    if asked in LANGUAGES:
        secure = request.url.scheme == "https"
        response.set_cookie(LANGUAGE_COOKIE, asked, max_age=_YEAR_S, samesite="lax", httponly=True, secure=secure)
    return response


def rendered(request: Request, said: Words, template: str, /, **values: Any) -> bytes:
    """The template as the content of a file, which stands alone: ``style`` is all of our style sheet."""
    own = _of_request(request, said) | {"style": markup(statics()["app.css"].decode())} | values
    return _environment().get_template(template).render(own).encode()


async def failed(problem: Problem, scope: Scope) -> Response:
    """``problem`` as whoever asked can read it: a page for a person, problem details for a program."""
    if not wants_page(scope):
        return worded(problem, scope).response()
    return await show(Request(scope), "failed.html", status=problem.status, problem=_told(problem, scope))


def _told(problem: Problem, scope: Scope) -> dict[str, Any]:
    said = marking_words(page_language(scope))
    title, detail = said.problem(problem.code, **problem.extra)
    return {"title": title, "detail": detail or problem.detail, "request_id": scope.get("state", {}).get("request_id")}


def answer(json_text: str) -> Any:
    """An answer in its wire form as a page takes it: numbers exact."""
    return json.loads(json_text, parse_float=Decimal)


# -- templates ---------------------------------------------------------------------------------------------------------------


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("api.web"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=marked,
    )
    found.filters |= {"plain": plain, "marked": marked}
    found.globals |= {"static": static, "areas": AREAS, "languages": LANGUAGES, "version": program().version}
    found.globals |= {"address": _address}
    return found


def _of_request(request: Request, said: Words) -> dict[str, Any]:
    """What a template can say in the language of the page."""
    return {
        "say": said.say,
        "said": said,
        "language": said.language,
        "day": lambda value: said.day(_day(value)),
        "days": lambda first, last: said.days(_date(first), _date(last)),
        "number": lambda value: said.say("unknown") if value is None else said.number(Decimal(str(value))),
        "osp": lambda value: said.osp(None if value is None else Decimal(str(value))),
        "money": said.money,
        "euro": lambda value: said.money(None if value is None else int(Decimal(str(value)) * 100)),
        "named": lambda text, fallback="": marked(said.name(text, fallback)),
        "in_language": lambda code: _in_language(request, code),
    }


async def _sources(request: Request) -> tuple[Source, ...]:
    """The data that the page speaks from; nothing where it cannot be read."""
    application = request.scope.get("app")
    if application is None:
        return ()
    try:
        return tuple(await run_in_threadpool(application.state.service.sources))
    except PathwaysError:
        return ()


def _day(value: date | str | None) -> date | None:
    return None if value is None else _date(value)


def _date(value: date | str) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def _in_language(request: Request, code: str) -> str:
    """The address of this very page in another language."""
    query = [(name, value) for name, value in parse_qsl(request.url.query, keep_blank_values=True) if name != "lang"]
    return f"{request.url.path}?{urlencode([*query, ('lang', code)])}"


@pass_context
def _address(context: Context, path: str, **query: object) -> str:
    """``path`` with what is known of ``query``."""
    known = [(name, plain(value)) for name, value in query.items() if value not in (None, "", False)]
    return f"{path}?{urlencode(known)}" if known else path


@cache
def statics() -> Mapping[str, bytes]:
    """The files of ours that pages load, by name."""
    return {each.name: each.read_bytes() for each in sorted((files("api.web") / "static").iterdir(), key=lambda file: file.name)}


@cache
def statics_version() -> str:
    """Changes with any of them: scripts load one another, so their addresses change together."""
    digest = sha256()
    for name, content in statics().items():
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:12]


def static(name: str) -> str:
    """The address of a file of ours that pages load."""
    return f"/static/{statics_version()}/{name}"


def markup(text: str) -> Markup:
    """What is HTML or SVG of our own making already."""
    return Markup(text)
