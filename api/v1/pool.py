"""Questions about learners in processes of their own: so many at once, each with a time limit, each ended when nobody waits.

A search holds the interpreter for seconds, and some of it cannot be interrupted; a process can be killed. So one long question
blocks no other, a client that leaves frees its place at once, and what a learner's record did to a process ends with it: each
question has a fresh one (``origin``). Nothing
of a question is written to a file: it goes through a pipe.

Whoever answers a person (a route of the API, a page) asks here, and not itself over HTTP: ``Pool.ask`` for the answer,
``Pool.stream`` for each plan as it is found. Cancelling the task that waits for either ends the search.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from api.errors import Problem
from api.places import ClientWaits, Limits, Places, QueueFull, WaitedTooLong
from api.process import Died
from api.settings import Settings
from api.v1.jobs import Answer, Event, Found, Job, answer_of, checked
from api.v1.origin import Copy, Origin, StoreUnreadable

_AGAIN_S = 10  # somebody's question has then most likely been answered


class Pool:
    """The processes, and the places in front of them: some for searches, some for what is answered in moments and need not wait for
    them. ``place``: of the store that questions are answered from."""

    def __init__(self, place: str, settings: Settings) -> None:
        self._settings = settings
        self._long = _places(settings, settings.concurrent_questions, settings.concurrent_questions_per_client)
        self._short = _places(settings, settings.concurrent_checks, settings.concurrent_checks)
        self._origin = Origin(place, settings.question_memory_bytes)
        self.ended = 0

    @property
    def present(self) -> int:
        """Questions at work or waiting."""
        return self._long.present + self._short.present

    @property
    def ready(self) -> bool:
        """Whether a question is answered at once."""
        return self._origin.ready

    def start(self) -> None:
        """Begin to prepare what questions are answered with."""
        self._origin.start()

    async def close(self) -> None:
        """End every process."""
        await self._origin.close()

    async def ask(self, job: Job, client: str) -> Answer:
        """The answer to ``job``, asked by ``client`` (an address: so many questions of one at once). Cancelled, it ends the search.
        Raises ``Problem``, worded by ``api.errors.worded``, and ``WorkerFault`` for a fault of ours."""
        async with self._lines(job, client, stream=False) as lines:
            said = [each async for each in lines]
        return answer_of(checked(said[-1]), job)

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

        async with self._lines(job, client, stream=True) as lines:
            yield events(lines)

    @asynccontextmanager
    async def _lines(self, job: Job, client: str, *, stream: bool) -> AsyncIterator[AsyncIterator[Mapping[str, Any]]]:
        """What the process says about ``job``, line by line. Whoever leaves before the end ends the process. Raises ``Problem``."""
        settings = self._settings
        if job.question.goes_online and not settings.allow_online:
            raise Problem(422, "online-not-allowed", "Nothing may be asked from the network here.")
        async with self._taken(self._short if job.is_short else self._long, client):
            copy = await self._copy()
            left = True
            try:
                async with asyncio.timeout(settings.question_time_limit_ms / 1000):
                    await copy.told({**job.line(stream=stream), "time_limit_s": settings.question_time_limit_ms / 1000})
                    lines = _Lines(copy)
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
                self.ended += left
                await asyncio.shield(copy.end())

    @asynccontextmanager
    async def _taken(self, places: Places, client: str) -> AsyncIterator[None]:
        settings = self._settings
        try:
            async with places.one(client):
                yield
        except (QueueFull, WaitedTooLong):
            raise Problem(503, "questions-busy", "All processes are at work.", retry_after_s=_AGAIN_S) from None
        except ClientWaits:
            limit = settings.concurrent_questions_per_client
            raise Problem(429, "too-many-questions", "Too many questions at once.", retry_after_s=_AGAIN_S, limit=limit) from None

    async def _copy(self) -> Copy:
        """A process for one question. Raises ``Problem``."""
        try:
            return await self._origin.copy()
        except StoreUnreadable:
            raise Problem(503, "store-unreadable", "The data cannot be read at the moment.", retry_after_s=60) from None
        except Died:
            raise Problem(503, "not-ready", "No process could be started.", retry_after_s=60) from None


def _places(settings: Settings, running: int, running_per_client: int) -> Places:
    return Places(
        Limits(
            running,
            running_per_client,
            settings.waiting_questions,
            settings.waiting_questions_per_client,
            settings.question_waiting_time_limit_ms,
        )
    )


class _Lines:
    """The lines about one question, without the last, which says that there are no more. Raises ``Died``, and ``MemoryError`` where
    there was not enough for it."""

    def __init__(self, copy: Copy) -> None:
        self._copy = copy
        self.ended = False

    def __aiter__(self) -> _Lines:
        return self

    async def __anext__(self) -> dict[str, Any]:
        if self.ended:
            raise StopAsyncIteration
        said = await self._copy.heard()
        if said.get("end"):
            self.ended = True
            raise StopAsyncIteration
        if said.get("failed") == "memory":
            raise MemoryError
        return said
