"""A real HTTP server over the bundled sample, in a thread of the test's process."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import httpx
import pytest
import uvicorn

from api.app import create_app
from api.settings import Settings
from pathways.asking.sources import sample_catalogue
from pathways.cli.serve import contents
from pathways.stores.oxigraph import FolderStore

Serving = Callable[[Path | str, Settings], AbstractContextManager[httpx.Client]]


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled sample in a store."""
    path = tmp_path_factory.mktemp("served") / "store"
    FolderStore(path).replace_each(contents(sample_catalogue()))
    return path


@pytest.fixture(scope="session")
def serving() -> Serving:
    """Starts a server over a store: ``with serving(store, settings) as client``."""
    return _served


@contextmanager
def _served(store: Path | str, settings: Settings, *, named: bool = False) -> Iterator[httpx.Client]:
    """A client of a server that runs until the block ends."""
    config = uvicorn.Config(
        create_app(settings, store=store, named=named), host="127.0.0.1", port=0, log_level="error", lifespan="on", ws="none"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve()), daemon=True)
    thread.start()
    try:
        while not server.started:
            thread.join(0.01)
            assert thread.is_alive(), "the server did not start"
        port = server.servers[0].sockets[0].getsockname()[1]
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30, trust_env=False) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join(20)
        assert not thread.is_alive()


@pytest.fixture(scope="module")
def client(sample_store: Path) -> Iterator[httpx.Client]:
    """A client of a service with small limits: 2,000 rows, 200 kB."""
    settings = Settings(
        query_time_limit_ms=30_000,
        max_rows=2_000,
        max_answer_bytes=200_000,
        worker_memory_bytes=600_000_000,
        concurrent_queries=2,
        waiting_time_limit_ms=4_000,
    )
    with _served(sample_store, settings) as one:
        yield one
