"""A process of its own that is told one thing a line in JSON, and answers in lines of JSON; it can be ended at any moment.

What it prints besides goes nowhere: a library may print a query, or what a record says.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Self

_ROOT = Path(__file__).resolve().parent.parent


class Died(Exception):
    """The process ended before it answered, by its own limits or because it was ended."""


class Process:
    """A running one. It has said that it is ready."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def started(cls, *words: str, env: Mapping[str, str], handed: Collection[int] = ()) -> Self:
        """``python -m`` with ``words``; ``handed``: numbers of open files that it gets. Raises ``Died`` where it ends before it is
        ready."""
        code_path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        started = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", *words),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={**os.environ, **env, "PYTHONPATH": code_path},
            pass_fds=tuple(handed),
        )
        process = cls(started)
        try:
            await process.heard()
        except BaseException:
            await process.end()
            raise
        return process

    @property
    def alive(self) -> bool:
        """Whether it has not ended."""
        return self._process.returncode is None

    async def told(self, what: dict[str, Any]) -> None:
        """Tells it something; one that has ended is told nothing."""
        assert self._process.stdin is not None
        with contextlib.suppress(ConnectionError):
            self._process.stdin.write(json.dumps(what).encode() + b"\n")
            await self._process.stdin.drain()

    async def heard(self) -> dict[str, Any]:
        """The next thing that it says. Raises ``Died``."""
        assert self._process.stdout is not None
        line = await self._process.stdout.readline()
        if not line:
            raise Died
        said: dict[str, Any] = json.loads(line)
        return said

    async def end(self) -> None:
        """Kills it and waits until it is gone."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        self._process.stdin.close()
        await self._process.stdout.read()
        await self._process.wait()
