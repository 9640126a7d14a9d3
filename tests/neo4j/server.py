"""A real Neo4j server for the tests: started when the first test needs it, ended with the test run.

Only where ``PATHWAYS_NEO4J=1`` asks for it; its jars are fetched into ``lib/`` beside this file once. Otherwise a test is skipped,
with the way to get it.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import shutil
import signal
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path

import pytest

from tests.ports import free_port

PASSWORD = "Korppi-Vene-77"
FOLDER = Path(__file__).parent
# A server that lives for minutes: compiling what would pay off in hours costs it half its time.
_JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
_SECONDS_TO_START = 300  # ten, where nothing else runs
HOW = "no Neo4j server here: set PATHWAYS_NEO4J=1 to fetch and start one (needs Java 17; for the first time also Maven)"


def bolt() -> str:
    """The address of the running server, without a password. Skips the test where there is no server to start."""
    reason = _missing()
    if reason is not None:
        pytest.skip(reason)
    return _shared().address


def guarded() -> Server:
    """A running server that asks for ``PASSWORD``, and that a test may kill and start again. Skips as :func:`bolt` does."""
    reason = _missing()
    if reason is not None:
        pytest.skip(reason)
    return _shared(PASSWORD)


class Server:
    """One server with a folder of its own (``folder``: data, logs, settings). ``password``: of the user neo4j; without one,
    whoever asks is answered."""

    def __init__(self, password: str | None = None) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="neo4j-state-"))
        self.port = free_port()
        self._environment = {
            **os.environ,
            "NEO4J_BOLT_PORT": str(self.port),
            "NEO4J_HTTP_PORT": str(free_port()),
            "NEO4J_STATE": str(self.folder),
            "NEO4J_WAIT": str(_SECONDS_TO_START),
            "JAVA_TOOL_OPTIONS": _JAVA,
        }
        self._environment.pop("NEO4J_PASSWORD", None)
        if password is not None:
            self._environment["NEO4J_PASSWORD"] = password

    @property
    def address(self) -> str:
        """Its address, without a password."""
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """The process that answers."""
        return int((self.folder / "pid").read_text())

    def start(self) -> None:
        """Start it, also again on what it held. Returns when it answers."""
        started = self._control("start")
        assert started.returncode == 0, started.stderr

    def kill(self) -> None:
        """End it as a power cut would."""
        pid = self.pid
        os.kill(pid, signal.SIGKILL)
        while _is_running(pid):
            time.sleep(0.05)
        (self.folder / "pid").unlink()

    def end(self) -> None:
        """End it, and remove its folder: nothing is kept, so it need not put anything in order first."""
        if (self.folder / "pid").exists():
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _control(self, verb: str) -> subprocess.CompletedProcess[str]:
        # The server outlives the script and must not hold its pipes: its output goes to files in the state folder.
        return subprocess.run(
            ["bash", str(FOLDER / "start.sh"), verb],
            env=self._environment,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=2 * _SECONDS_TO_START,
        )


def _is_running(pid: int) -> bool:
    """Whether any of its threads is more than a dead one that nobody has taken note of: the first is dead before the others, and as
    long as one lives, its ports are taken."""
    try:
        return any(each.read_text().rpartition(")")[2].split()[0] != "Z" for each in Path(f"/proc/{pid}/task").glob("*/stat"))
    except OSError:  # one has gone meanwhile
        return Path(f"/proc/{pid}").exists()


@cache
def _missing() -> str | None:
    """Why there is no server to start, or ``None``. Gets the jars where they are not there yet: one process does, whoever else
    tests waits for it."""
    if os.environ.get("PATHWAYS_NEO4J") != "1" or not shutil.which("java"):
        return HOW
    complete = FOLDER / "lib" / "complete"
    with (FOLDER / "lib.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if complete.exists():
            return None
        if not shutil.which("mvn"):
            return HOW
        subprocess.run(["mvn", "-q", "-B", "process-resources"], cwd=FOLDER, check=True, stdin=subprocess.DEVNULL, timeout=900)
        complete.touch()
    return None


def _shared(password: str | None = None) -> Server:
    started = _started(password)
    assert isinstance(started, Server), started
    return started


@cache
def _started(password: str | None) -> Server | str:
    """A server that has started, or why it has not: it is not tried again for each test."""
    server = Server(password)
    atexit.register(server.end)
    try:
        server.start()
    except (AssertionError, subprocess.TimeoutExpired) as fault:
        return str(fault)
    return server
