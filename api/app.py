"""Wires the service: the published folder, the workers that read it, and the routes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import JSONResponse

from api import sparql
from api.errors import Problem, answer_fault, answer_http, answer_problem, answer_store
from api.settings import Settings, from_environment
from api.sparql import CUT_HEADER, Service
from api.workers import Workers
from pathways.errors import PathwaysError
from pathways.model import Source
from pathways.stores import folder
from pathways.stores.opening import login
from pathways.stores.oxigraph import FolderStore
from pathways.stores.server import ServerStore


def create_app(settings: Settings | None = None, *, store: Path | str) -> FastAPI:
    """The service over the store in a folder, or on the SPARQL server of an address (a text), which is only read. What is loaded
    into it later is served from then on. Without ``settings``, those of the environment. Raises ``WrongUse``, ``UnreadableInput``
    for a damaged folder, ``Unreachable`` for a server that does not answer."""
    limits = from_environment() if settings is None else settings
    graph: FolderStore | ServerStore
    if isinstance(store, Path):
        graph = FolderStore(store)
        service = _of_folder(graph, store, limits)
    else:
        graph = ServerStore(store, login=login(), time_limit_seconds=limits.query_time_limit_ms / 1000)
        service = _of_server(graph, store, limits)
    service.sources()  # what cannot be read is told of now

    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        await service.workers.start()
        try:
            yield
        finally:
            await service.workers.close()
            graph.close()

    app = FastAPI(title="Pathways", summary="Learning pathways from small competence units: the graph", lifespan=running)
    app.state.service = service
    app.add_exception_handler(Problem, answer_problem)
    app.add_exception_handler(HTTPException, answer_http)
    app.add_exception_handler(PathwaysError, answer_store)
    app.add_exception_handler(Exception, answer_fault)
    # Public and read only, without cookies: any page may ask.
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "POST"],
        allow_headers=["*"],
        expose_headers=[CUT_HEADER, "ETag", "Retry-After"],
        max_age=86_400,
    )
    app.include_router(sparql.router)
    app.get("/", include_in_schema=False)(addresses)
    return app


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


async def addresses(request: Request) -> JSONResponse:
    """Where everything is."""
    return JSONResponse(
        {
            "sparql": str(request.url_for("sparql")),
            "dataset": str(request.url_for("describe_dataset")),
            "openapi": str(request.url_for("openapi")),
        }
    )
