"""The process in which everything that questions need is prepared once; each question is answered in a copy of it.

To import solvers and loaders and to read a store takes seconds and a hundred megabytes; to copy a process that has done so (fork)
takes milliseconds, and what is not written to is shared. So a copy answers one question only, and nothing of it is left.

A copy is a child of the prepared process, which we cannot wait for. It is ended by its number, and the prepared process takes
note of its end only when it is told: until then the system gives the number to no other process.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
from collections.abc import Mapping
from typing import Any

from api.process import Died, Process
from api.v1.worker import PLACE

_LONGEST_LINE = 256 * 1024 * 1024


class StoreUnreadable(Exception):
    """What questions are answered from cannot be read at the moment."""


class Copy:
    """A copy that waits for one question."""

    def __init__(self, number: int, origin: Process, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._number = number
        self._origin = origin
        self._reader = reader
        self._writer = writer

    async def told(self, what: Mapping[str, Any]) -> None:
        """Tells it something; one that has ended is told nothing."""
        with contextlib.suppress(ConnectionError):
            self._writer.write(json.dumps(what).encode() + b"\n")
            await self._writer.drain()

    async def heard(self) -> dict[str, Any]:
        """The next thing that it says. Raises ``Died``."""
        try:
            line = await self._reader.readline()
        except ConnectionError:
            line = b""
        if not line:
            raise Died
        said: dict[str, Any] = json.loads(line)
        return said

    async def end(self) -> None:
        """Kills it. Called once."""
        if self._origin.alive:  # with it, its copies have ended
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._number, signal.SIGKILL)
            await self._origin.told({"ended": self._number})
        self._writer.close()
        with contextlib.suppress(ConnectionError):
            await self._writer.wait_closed()


class Origin:
    """The prepared process, started when it is first needed, and again where it has died. ``place``: of the store."""

    def __init__(self, place: str, memory_bytes: int) -> None:
        self._place = place
        self._memory_bytes = memory_bytes
        self._starting: asyncio.Task[tuple[Process, socket.socket]] | None = None
        self._one_at_a_time = asyncio.Lock()
        self._late: set[asyncio.Future[None]] = set()  # held while they run: the loop itself does not

    @property
    def ready(self) -> bool:
        """Whether a copy can be had at once."""
        task = self._starting
        return task is not None and task.done() and not task.cancelled() and task.exception() is None and task.result()[0].alive

    def start(self) -> None:
        """Begin to prepare it."""
        task = self._starting
        if self.ready or (task is not None and not task.done()):
            return
        if task is not None and not task.cancelled() and task.exception() is None:
            task.result()[1].close()  # of one that has died
        self._starting = asyncio.create_task(self._started())

    async def copy(self) -> Copy:
        """A copy for one question, of what the store holds now. Raises ``Died``, ``StoreUnreadable``."""
        coming = asyncio.ensure_future(self._copied())
        try:
            return await asyncio.shield(coming)
        except asyncio.CancelledError:  # what was asked for is answered, and nobody is there to take it
            coming.add_done_callback(self._end_late)
            raise

    async def close(self) -> None:
        """End it, and with it every copy."""
        task, self._starting = self._starting, None
        if task is None:
            return
        if not task.done():
            task.cancel()
        with contextlib.suppress(asyncio.CancelledError, Died, OSError):
            process, handing = await task
            await process.end()
            handing.close()

    def _end_late(self, coming: asyncio.Future[Copy]) -> None:
        if not coming.cancelled() and coming.exception() is None:
            ending = asyncio.ensure_future(coming.result().end())
            self._late.add(ending)
            ending.add_done_callback(self._late.discard)

    async def _started(self) -> tuple[Process, socket.socket]:
        here, there = socket.socketpair()
        with there:
            try:
                process = await Process.started(
                    *("api.v1.worker", str(self._memory_bytes), str(there.fileno())),
                    env={PLACE: self._place, "OPENBLAS_NUM_THREADS": "1"},  # threads are not copied
                    handed=(there.fileno(),),
                )
            except BaseException:
                here.close()
                raise
        return process, here

    async def _copied(self) -> Copy:
        async with self._one_at_a_time:
            self.start()
            assert self._starting is not None
            process, handing = await asyncio.shield(self._starting)
            ours, theirs = socket.socketpair()
            try:
                with theirs:
                    await process.told({"copy": True})
                    with contextlib.suppress(ConnectionError):
                        socket.send_fds(handing, [b"."], [theirs.fileno()])
                    said = await process.heard()
                if "copied" not in said:
                    raise StoreUnreadable
                reader, writer = await asyncio.open_unix_connection(sock=ours, limit=_LONGEST_LINE)
            except BaseException:
                ours.close()
                raise
            return Copy(said["copied"], process, reader, writer)
