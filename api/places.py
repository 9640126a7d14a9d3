"""Places for work that is heavy: so many at once, so many of one client, and a queue that does not grow without end."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """``running`` at once, ``running_per_client`` of one; beyond that ``waiting``, ``waiting_per_client`` wait, for
    ``longest_ms``."""

    running: int
    running_per_client: int
    waiting: int
    waiting_per_client: int
    longest_ms: int


class QueueFull(Exception):
    """So many wait already that one more is not taken."""


class ClientWaits(Exception):
    """So much of one client waits already that no more of it is taken."""


class WaitedTooLong(Exception):
    """No place became free in time."""


class Places:
    """The places, and who is on them."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._places = asyncio.Semaphore(limits.running)
        self._waiting: Counter[str] = Counter()
        self._clients: dict[str, asyncio.Semaphore] = {}
        self._present: Counter[str] = Counter()

    @property
    def present(self) -> int:
        """How many are on a place or wait for one."""
        return self._present.total()

    @asynccontextmanager
    async def one(self, client: str) -> AsyncIterator[None]:
        """A place for ``client`` (an address), after a wait where all are taken. Raises ``QueueFull``, ``ClientWaits``,
        ``WaitedTooLong``."""
        limits = self._limits
        own = self._clients.setdefault(client, asyncio.Semaphore(limits.running_per_client))
        if self._waiting.total() >= limits.waiting and (own.locked() or self._places.locked()):
            raise QueueFull
        if self._waiting[client] >= limits.waiting_per_client and own.locked():
            raise ClientWaits
        self._present[client] += 1
        async with contextlib.AsyncExitStack() as held:
            held.callback(self._leave, client)
            self._waiting[client] += 1
            try:
                async with asyncio.timeout(limits.longest_ms / 1000):
                    await held.enter_async_context(own)
                    await held.enter_async_context(self._places)
            except TimeoutError:
                raise WaitedTooLong from None
            finally:
                self._waiting[client] -= 1
            yield

    def _leave(self, client: str) -> None:
        self._present[client] -= 1
        if not self._present[client]:
            del self._present[client], self._clients[client], self._waiting[client]
