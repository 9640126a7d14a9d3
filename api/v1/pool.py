"""Questions about learners in processes of their own: so many at once, each with a time limit, each ended when nobody waits.

A search holds the interpreter for seconds, and some of it cannot be interrupted; a process can be killed. So one long question
blocks no other, a client that leaves frees its place at once, and what a learner's record did to a process ends with it. Nothing
of a question is written to a file: it goes through a pipe.

Whoever answers a person (a route of the API, a page) asks here, and not itself over HTTP: ``Pool.ask`` for the answer,
``Pool.stream`` for each plan as it is found. Cancelling the task that waits for either ends the search.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from api.errors import Problem
from api.places import ClientWaits, Limits, Places, QueueFull, WaitedTooLong
from api.process import Died, Process
from api.settings import Settings
from api.v1.jobs import Answer, Event, Found, Job, answer_of, checked
from api.v1.worker import PLACE

_LONGEST_LINE = 256 * 1024 * 1024


class Pool:
    """The processes, and the places in front of them. ``place``: of the store that questions are answered from."""

    def __init__(self, place: str, settings: Settings) -> None:
        self._place = place
        self._settings = settings
        self._places = Places(
            Limits(
                settings.concurrent_questions,
                settings.concurrent_questions_per_client,
                settings.waiting_questions,
                settings.waiting_questions_per_client,
                settings.question_waiting_time_limit_ms,
            )
        )
        self._idle: list[Process] = []
        self._starting: set[asyncio.Task[None]] = set()
        self._came = asyncio.Event()
        self._closed = False
        self.ended = 0

    @property
    def present(self) -> int:
        """Questions at work or waiting."""
        return self._places.present

    @property
    def ready(self) -> bool:
        """Whether a process waits for a question, or is at work on one."""
        return any(each.alive for each in self._idle) or self.present > 0

    def start(self) -> None:
        """Begin to start the processes, so that no question need wait for one."""
        self._prepare()

    async def close(self) -> None:
        """End every process that is not at work. Those at work end with the requests that they serve."""
        self._closed = True
        for each in self._starting:
            each.cancel()
        await asyncio.gather(*self._starting, return_exceptions=True)
        while self._idle:
            await self._idle.pop().end()

    async def ask(self, job: Job, client: str) -> Answer:
        """The answer to ``job``, asked by ``client`` (an address: so many questions of one at once). Cancelled, it ends the search.
        Raises ``Problem``, worded by ``api.errors.worded``, and ``WorkerFault`` for a fault of ours."""
        async with self._lines(job.line(stream=False), client) as lines:
            said = [each async for each in lines]
        return answer_of(checked(said[-1]), job.form)

    @asynccontextmanager
    async def stream(self, job: Job, client: str) -> AsyncIterator[AsyncIterator[Event]]:
        """Each plan as it is found, and at the end the answer. Whoever leaves the block before that ends the search. One task
        enters, listens and leaves. Raises as ``ask``, while listening too."""

        async def events(lines: AsyncIterator[Mapping[str, Any]]) -> AsyncIterator[Event]:
            found = Found.FIRST
            async for said in lines:
                if "so_far" in said:
                    yield Event(found, said["so_far"])
                    found = Found.BETTER
                else:
                    yield Event.last(checked(said))

        async with self._lines(job.line(stream=True), client) as lines:
            yield events(lines)

    @asynccontextmanager
    async def _lines(self, job: Mapping[str, Any], client: str) -> AsyncIterator[AsyncIterator[Mapping[str, Any]]]:
        """What the process says about ``job``, line by line. Whoever leaves before the end ends the process. Raises ``Problem``."""
        settings = self._settings
        async with self._taken(client):
            worker = await self._worker()
            left = True
            try:
                async with asyncio.timeout(settings.question_time_limit_ms / 1000):
                    await worker.told({**job, "time_limit_s": settings.question_time_limit_ms / 1000})
                    lines = _Lines(worker)
                    yield lines
                    left = not lines.ended
            except TimeoutError:
                raise Problem(
                    504, "question-time-limit", "The question was ended.", limit=settings.question_time_limit_ms
                ) from None
            except (Died, MemoryError):
                raise Problem(
                    503, "question-too-big", "The question took too much memory.", limit=settings.question_memory_bytes
                ) from None
            finally:
                if left:
                    self.ended += 1
                    await asyncio.shield(worker.end())
                else:
                    self._idle.append(worker)

    @asynccontextmanager
    async def _taken(self, client: str) -> AsyncIterator[None]:
        settings = self._settings
        again = max(1, settings.question_waiting_time_limit_ms // 1000)
        try:
            async with self._places.one(client):
                yield
        except (QueueFull, WaitedTooLong):
            raise Problem(503, "questions-busy", "All processes are at work.", retry_after_s=again) from None
        except ClientWaits:
            limit = settings.concurrent_questions_per_client
            raise Problem(429, "too-many-questions", "Too many questions at once.", retry_after_s=again, limit=limit) from None
        finally:
            self._prepare()

    def _prepare(self) -> None:
        """Start, beside the questions and one after the other, the processes that may be needed: each takes seconds to start."""

        async def fresh() -> None:
            with contextlib.suppress(Died, OSError):
                while len(self._idle) + self.present < self._settings.concurrent_questions:
                    self._idle.append(await self._fresh())
                    self._came.set()

        if not self._starting and not self._closed:
            task = asyncio.create_task(fresh())
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def _worker(self) -> Process:
        """A process that waits, else the next that is started anyway, else one more. Raises ``Problem``."""
        while True:
            while self._idle:
                worker = self._idle.pop()
                if worker.alive:
                    return worker
            if not self._starting:
                break
            self._came.clear()
            coming = asyncio.ensure_future(self._came.wait())
            try:
                await asyncio.wait((coming, *self._starting), return_when=asyncio.FIRST_COMPLETED)
            finally:
                coming.cancel()
        try:
            return await self._fresh()
        except Died:
            raise Problem(503, "not-ready", "No process could be started.", retry_after_s=60) from None

    async def _fresh(self) -> Process:
        words = ("api.v1.worker", str(self._settings.question_memory_bytes))
        return await Process.started(*words, env={PLACE: self._place}, line_bytes=_LONGEST_LINE)


class _Lines:
    """The lines about one question, without the last, which says that there are no more. Raises ``Died``, and ``MemoryError`` where
    there was not enough for it."""

    def __init__(self, worker: Process) -> None:
        self._worker = worker
        self.ended = False

    def __aiter__(self) -> _Lines:
        return self

    async def __anext__(self) -> dict[str, Any]:
        if self.ended:
            raise StopAsyncIteration
        said = await self._worker.heard()
        if said.get("end"):
            self.ended = True
            raise StopAsyncIteration
        if said.get("failed") == "memory":
            raise MemoryError
        return said
