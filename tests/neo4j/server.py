"""A real Neo4j server for the tests: started when the first test needs it, ended with the test run.

Its jars are in ``lib/`` beside this file, or are fetched when ``PATHWAYS_NEO4J=1`` says so. Without them a test is skipped, with
the way to get them.
"""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
HOW = "no Neo4j server here: run 'mvn -q -B process-resources' in tests/neo4j, or set PATHWAYS_NEO4J=1 (Java 17 and Maven)"


def bolt() -> str:
    """The address of the running server, without a password. Skips the test where there is no server to start."""
    address, reason = _started()
    if address is None:
        pytest.skip(reason)
    return address


@cache
def _started() -> tuple[str | None, str]:
    if not shutil.which("java"):
        return None, HOW
    if not any((FOLDER / "lib").glob("neo4j-server-*.jar")):
        if os.environ.get("PATHWAYS_NEO4J") != "1" or not shutil.which("mvn"):
            return None, HOW
        subprocess.run(["mvn", "-q", "-B", "process-resources"], cwd=FOLDER, check=True, stdin=subprocess.DEVNULL, timeout=900)
    state = tempfile.mkdtemp(prefix="neo4j-state-")
    port = free_port()
    environment = {
        **os.environ,
        "NEO4J_BOLT_PORT": str(port),
        "NEO4J_HTTP_PORT": str(free_port()),
        "NEO4J_STATE": state,
    }
    environment.pop("NEO4J_PASSWORD", None)

    def control(verb: str) -> subprocess.CompletedProcess[str]:
        script = str(FOLDER / "start.sh")
        # The server outlives the script and must not hold its pipes: output goes to files in the state folder.
        return subprocess.run(
            ["bash", script, verb], env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120
        )

    def end() -> None:
        control("stop")
        shutil.rmtree(state, ignore_errors=True)

    atexit.register(end)
    started = control("start")
    assert started.returncode == 0, started.stderr
    return f"bolt://127.0.0.1:{port}", ""


def free_port() -> int:
    """A port on this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
