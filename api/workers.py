"""Queries in processes of their own, which can be ended: a pool with places, a queue and a clock.

Oxigraph has no time limit that ends every query; a signal waits for it and a thread cannot be killed. A process can. So each
query runs in a worker that holds the published folder open for reading; whoever is too late, too big or no longer
wanted is killed, and the next question starts a fresh worker, which takes about a tenth of a second.

An answer is first written to a file without a name and then sent from there. So a query that fails half way is an HTTP error
and never half an answer with status 200, a cut answer says so in its header, and a slow reader holds no worker.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from api import passing
from api.errors import Problem, store_unreadable
from api.forms import Cut
from api.places import ClientWaits, Limits, Places, QueueFull, WaitedTooLong
from api.process import Died, Process
from api.settings import Settings
from pathways.stores.folder import Generation


@dataclass(frozen=True, slots=True)
class Within:
    """Limits of one query: its time, its rows (or triples), the bytes of its answer."""

    time_limit_ms: int
    rows: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Question:
    """One query as it is handed to a worker. ``media``: the form of the answer. No graph named: over all of them together,
    unless the query itself says ``FROM`` (``names_dataset``). ``written_in``: the graph that N-Quads say the triples are in.
    ``within``: its limits, where they are not those of any query."""

    query: str
    media: str
    names_dataset: bool = False
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    written_in: str | None = None
    within: Within | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, ready to be sent; whoever has it closes it. ``cut``: the limit that ended it, if one did."""

    file: IO[bytes]
    size: int
    cut: Cut | None
    let_go: Callable[[int], None]

    def close(self) -> None:
        """Let go of the file. Closing twice changes nothing."""
        if not self.file.closed:
            self.file.close()
            self.let_go(self.size)


@dataclass(frozen=True, slots=True)
class _Worker:
    """One process and the published content that it reads. ``generation`` is held, so that the folder is not removed under it."""

    process: Process
    generation: Generation | None

    @classmethod
    async def started(cls, generation: Generation | None, settings: Settings, server: str | None) -> _Worker:
        path = "" if generation is None else str(generation.path)
        begun = ("api.worker", path) if server is None else ("api.passing",)
        served = {} if server is None else {passing.PLACE: server}
        return cls(await Process.started(*begun, str(settings.worker_memory_bytes), env=served), generation)


class Workers:
    """The pool. ``published`` gives the content that queries are about; what is published later is used from then on. ``server``:
    the address of a SPARQL server that they are passed on to instead."""

    def __init__(self, published: Callable[[], Generation | None], settings: Settings, server: str | None = None) -> None:
        self._published = published
        self._settings = settings
        self._server = server
        self._places = Places(
            Limits(
                settings.concurrent_queries,
                settings.concurrent_queries_per_client,
                settings.waiting_queries,
                settings.waiting_queries_per_client,
                settings.waiting_time_limit_ms,
            )
        )
        self._idle: list[_Worker] = []
        self._unsent_bytes = 0

    async def start(self) -> None:
        """Start one worker, so that the first question need not wait for it."""
        self._idle.append(await self._fresh())

    async def close(self) -> None:
        """End every worker that is not at work. Those at work end with the requests that they serve."""
        while self._idle:
            await self._idle.pop().process.end()

    async def answer(self, question: Question, client: str) -> Answer:
        """The answer to ``question`` from ``client`` (an address). Raises ``Problem``."""
        if self._unsent_bytes >= self._settings.unsent_answer_bytes:
            raise _busy("Too much of earlier answers has not been read yet.")
        async with self._place(client):
            worker = await self._worker()
            try:
                answer = await self._asked(worker, question)
            except Problem as problem:
                if problem.code not in ("query-unreadable", "query-failed"):
                    await worker.process.end()
                    raise
                self._idle.append(worker)
                raise
            except BaseException:
                await worker.process.end()
                raise
            self._idle.append(worker)
            return answer

    @asynccontextmanager
    async def _place(self, client: str) -> AsyncIterator[None]:
        """A place for one query. Raises ``Problem``."""
        settings = self._settings
        try:
            async with self._places.one(client):
                yield
        except QueueFull:
            raise _busy("So many queries wait already that this one was not taken.") from None
        except ClientWaits:
            raise Problem(
                429,
                "too-many-queries",
                f"{settings.concurrent_queries_per_client} of your queries are running and "
                f"{settings.waiting_queries_per_client} are waiting. Wait for their answers.",
                retry_after_s=_seconds(settings.query_time_limit_ms),
            ) from None
        except WaitedTooLong:
            raise _busy(f"No process became free in {settings.waiting_time_limit_ms} ms.") from None

    async def _worker(self) -> _Worker:
        generation = self._published()
        while self._idle:
            worker = self._idle.pop()
            if worker.process.alive and _name(worker.generation) == _name(generation):
                return worker
            await worker.process.end()
        return await self._fresh(generation)

    async def _fresh(self, generation: Generation | None = None) -> _Worker:
        try:
            return await _Worker.started(generation or self._published(), self._settings, self._server)
        except Died:
            raise store_unreadable() from None

    async def _asked(self, worker: _Worker, question: Question) -> Answer:
        settings = self._settings
        within = question.within or Within(settings.query_time_limit_ms, settings.max_rows, settings.max_answer_bytes)
        descriptor, path = tempfile.mkstemp(prefix="pathways-answer-")
        file = os.fdopen(descriptor, "rb")
        try:
            async with asyncio.timeout(within.time_limit_ms / 1000):
                await worker.process.told(
                    {
                        "query": question.query,
                        "media": question.media,
                        "names_dataset": question.names_dataset,
                        "default_graphs": question.default_graphs,
                        "named_graphs": question.named_graphs,
                        "written_in": question.written_in,
                        "file": path,
                        "max_rows": within.rows,
                        "max_bytes": within.bytes,
                        "time_limit_s": within.time_limit_ms / 1000,
                    }
                )
                said = await worker.process.heard()
            if "failed" in said:
                raise _failed(said)
        except TimeoutError:
            file.close()
            raise Problem(
                504,
                "query-time-limit",
                f"The query was ended after {within.time_limit_ms} ms. Ask for less: more exact patterns, a LIMIT inside.",
                limit=within.time_limit_ms,
            ) from None
        except Died:
            file.close()
            raise _too_big(settings) from None
        except BaseException:
            file.close()
            raise
        finally:
            Path(path).unlink(missing_ok=True)
        size = os.fstat(file.fileno()).st_size
        self._unsent_bytes += size
        return Answer(file, size, said["cut"], self._sent)

    def _sent(self, size: int) -> None:
        self._unsent_bytes -= size


def _name(generation: Generation | None) -> str | None:
    return None if generation is None else generation.name


def _seconds(milliseconds: int) -> int:
    return max(1, -(-milliseconds // 1000))


def _busy(detail: str) -> Problem:
    return Problem(503, "busy", f"{detail} Try again in a moment.", retry_after_s=5)


def _too_big(settings: Settings) -> Problem:
    return Problem(
        503,
        "query-too-big",
        f"The query ended its process: it needs more than {settings.worker_memory_bytes} bytes of memory, or is built too deep.",
        limit=settings.worker_memory_bytes,
    )


def _failed(said: dict[str, Any]) -> Problem:
    place = {name: said[name] for name in ("line", "column") if name in said}
    match said["failed"]:
        case "unreadable":
            return Problem(400, "query-unreadable", f"The query cannot be read: {said['detail']}", **place)
        case "unreachable":
            return store_unreadable()
        case "memory":
            return Problem(503, "query-too-big", "The query needs more memory than it may have.")
        case _:
            return Problem(400, "query-failed", f"The query cannot be answered: {said['detail']}")
