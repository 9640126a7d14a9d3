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
from pathways.stores.oxigraph import FolderStore


def create_app(settings: Settings | None = None, *, store: Path) -> FastAPI:
    """The service over the store in the folder ``store``, which is only read. What is loaded into it later is served from
    then on. Without ``settings``, those of the environment. Raises ``WrongUse``, and ``UnreadableInput`` for a damaged folder."""
    limits = from_environment() if settings is None else settings
    graph = FolderStore(store)
    graph.sources()  # a folder that cannot be read is told of now

    @lru_cache(maxsize=2)
    def identity_of(generation: str | None) -> str:
        return sha256(repr((generation, graph.sources())).encode()).hexdigest()

    @lru_cache(maxsize=2)
    def sources_of(generation: str | None) -> tuple[Source, ...]:
        return graph.sources()

    service = Service(
        limits,
        Workers(graph.published, limits),
        lambda: sources_of(folder.published_name(store)),
        lambda: identity_of(folder.published_name(store)),
    )

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


async def addresses(request: Request) -> JSONResponse:
    """Where everything is."""
    return JSONResponse(
        {
            "sparql": str(request.url_for("sparql")),
            "dataset": str(request.url_for("describe_dataset")),
            "openapi": str(request.url_for("openapi")),
        }
    )
