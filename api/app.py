"""Wires the service: the published folder, the workers that read it, and the routes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api import metrics, sparql
from api.errors import Problem, problem_itself, problem_of_data, problem_of_http, problem_of_parameters
from api.metrics import Metrics
from api.outside import Outside
from api.settings import Settings, from_environment
from api.sparql import CUT_HEADER, Service
from api.v1 import annotating, building, coverage, describing, foresight, gaps, health, measures, overlap, routes
from api.v1.pool import Pool
from api.v1.routes import Asking
from api.v1.shelf import Shelf
from api.web import counsellor, designer, pages, researcher
from api.web.counsellor.desk import Desk
from api.web.frame import failed, show, wants_page
from api.web.session import Sessions
from api.workers import Workers
from pathways.asking.listing import Listings
from pathways.errors import PathwaysError
from pathways.model import Source
from pathways.stores import folder
from pathways.stores.opening import login
from pathways.stores.oxigraph import FolderStore
from pathways.stores.port import WHOLE
from pathways.stores.server import ServerStore
from pathways.wire.frame import program


def create_app(settings: Settings | None = None, *, store: Path | str, hosts: Sequence[str] = (), named: bool = False) -> FastAPI:
    """The service over the store in a folder, or on the SPARQL server of an address (a text), which is only read but for decisions
    of designers. What is loaded into it later is served from then on. ``hosts``: names that it is served by, beside those of the
    settings. ``named``: whoever runs the service named the store: decisions may be kept there, where the settings allow it.
    Without ``settings``, those of the environment. Raises ``WrongUse``, ``UnreadableInput`` for a damaged folder, ``Unreachable``
    for a server that does not answer."""
    limits = from_environment() if settings is None else settings
    graph: FolderStore | ServerStore
    if isinstance(store, Path):
        graph = FolderStore(store)
        service = _of_folder(graph, store, limits)
    else:
        graph = ServerStore(store, login=login(), time_limit_seconds=limits.query_time_limit_ms / 1000)
        service = _of_server(graph, store, limits)
    service.sources()  # what cannot be read is told of now

    pool = Pool(str(store), limits)
    shelf = Shelf(str(store), WHOLE, Listings)
    counted = Metrics()
    counted.gauges["pathways_questions"] = ("Questions about learners that are answered or wait.", lambda: pool.present)
    sessions = Sessions(limits, Desk, Desk.clear)
    counted.gauges["pathways_sessions"] = ("Counsellors' sessions in memory.", lambda: sessions.present)
    counted.gauges["pathways_questions_ended"] = ("Questions that were ended before their answer.", lambda: pool.ended)

    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        pool.start()
        reading = asyncio.create_task(run_in_threadpool(shelf.prepare))
        await service.workers.start()
        try:
            yield
        finally:
            sessions.end_all()
            await pool.close()
            await reading
            await service.workers.close()
            graph.close()

    app = FastAPI(
        title="Pathways",
        summary="Exact learning pathways from small competence units (POK) to a Finnish vocational qualification.",
        description=_ABOUT,
        version=program().version,
        lifespan=running,
        docs_url=None,  # these two load their scripts from elsewhere
        redoc_url=None,
    )
    app.state.service = service
    app.state.asking = Asking(limits, pool, shelf)
    app.state.annotations_kept_in = str(store) if named and limits.allow_annotations else None
    app.add_exception_handler(Problem, _told(problem_itself))
    app.add_exception_handler(HTTPException, _told(problem_of_http))
    app.add_exception_handler(RequestValidationError, _told(problem_of_parameters))
    app.add_exception_handler(PathwaysError, _told(problem_of_data))
    app.add_middleware(_PublicQueries)
    app.add_middleware(Outside, hosts=[*limits.allowed_hosts.split(","), *hosts], metrics=counted, told=failed)
    app.include_router(routes.router)
    for shared in (annotating, building, coverage, foresight, gaps, health, measures, overlap):
        app.include_router(shared.router)
    app.include_router(sparql.router)
    for each in (pages, counsellor, designer, researcher):
        app.include_router(each.router)
    app.state.sessions = sessions
    app.get("/", include_in_schema=False)(addresses)
    _add_state(app, lambda: pool.ready and shelf.ready, counted)
    _describe(app)
    return app


_ABOUT = """The answers of the command line over HTTP, the same bytes. What a question is about is said in its body, never in its
address: a learner's records are used once, in memory, and forgotten. `lang` or `Accept-Language` chooses fi, sv or en. Numbers are
exact; what is not known is null, never 0. Every failure is a problem (RFC 9457) with the id of the request. Stacking
small competence units gives no right to a qualification: the provider decides on recognition."""


def _told(made: Callable[[Request, Exception], Problem]) -> Callable[[Request, Exception], Awaitable[Response]]:
    """A handler that tells the problem which ``made`` makes of a fault."""

    async def handler(request: Request, fault: Exception) -> Response:
        return await failed(made(request, fault), request.scope)

    return handler


class _PublicQueries:
    """The query service is public and read only, without cookies: any page may ask it. Nothing else is for pages of other sites."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._open = CORSMiddleware(
            app,
            allow_origins=["*"],
            allow_methods=["GET", "HEAD", "POST"],
            allow_headers=["*"],
            expose_headers=[CUT_HEADER, "ETag", "Retry-After"],
            max_age=86_400,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        is_public = scope["type"] == "http" and (scope["path"] == "/sparql" or scope["path"].startswith("/.well-known/"))
        await (self._open if is_public else self._app)(scope, receive, send)


def _add_state(app: FastAPI, is_ready: Callable[[], bool], counted: Metrics) -> None:
    """Whether it runs, whether it can answer, and its numbers."""

    @app.get("/health", summary="Whether the service runs", tags=["The service"], operation_id="health")
    async def health() -> dict[str, str]:
        """Asks nothing of anything."""
        return {"status": "ok"}

    ready_problems = describing.problems((503,))

    @app.get("/ready", summary="Whether it can answer", tags=["The service"], operation_id="ready", responses=ready_problems)
    async def ready() -> dict[str, str]:
        """Questions are answered at once: everything that they need is in memory."""
        if not is_ready():
            raise Problem(503, "not-ready", "The service is not ready yet.", retry_after_s=1)
        return {"status": "ready"}

    text: dict[int | str, dict[str, Any]] = {200: {"description": "The numbers.", "content": {"text/plain": {}}}}

    @app.get(
        "/metrics",
        summary="Numbers for whoever runs the service, without anything of a question",
        tags=["The service"],
        operation_id="metrics",
        response_class=Response,
        responses=text,
    )
    async def numbers() -> Response:
        """The text form of Prometheus."""
        return Response(counted.written(), media_type=metrics.MEDIA_TYPE)


def _describe(app: FastAPI) -> None:
    """The description in OpenAPI, with the schemas of bodies that the routes read themselves."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            described = get_openapi(
                title=app.title, version=app.version, summary=app.summary, description=app.description, routes=app.routes
            )
            described["components"]["schemas"].update(describing.components())
            app.openapi_schema = described
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # the documented way


def _of_folder(graph: FolderStore, store: Path, limits: Settings) -> Service:
    @lru_cache(maxsize=2)
    def identity_of(generation: str | None) -> str:
        return sha256(repr((generation, graph.sources())).encode()).hexdigest()

    @lru_cache(maxsize=2)
    def sources_of(generation: str | None) -> tuple[Source, ...]:
        return graph.sources()

    return Service(
        limits,
        Workers(graph.published, limits),
        lambda: sources_of(folder.published_name(store)),
        lambda: identity_of(folder.published_name(store)),
    )


def _of_server(graph: ServerStore, place: str, limits: Settings) -> Service:
    def identity() -> str:
        return sha256(repr((graph.last_load(), graph.sources())).encode()).hexdigest()

    return Service(limits, Workers(lambda: None, limits, place), graph.sources, identity)


async def addresses(request: Request) -> Response:
    """Where everything is: a page for people, a list for programs."""
    if wants_page(request.scope):
        return await show(request, "home.html")
    return JSONResponse(
        {
            "health": str(request.url_for("health")),
            "sparql": str(request.url_for("sparql")),
            "dataset": str(request.url_for("describe_dataset")),
            "openapi": str(request.url_for("openapi")),
        }
    )
