"""A real SPARQL 1.1 server for the tests: started when the first test needs it, ended with the test run.

It is the program ``oxigraph`` of the package of that name, which the extra ``test`` brings. Without it a test is skipped, with the
way to get it.
"""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.ports import free_port

HOW = "no SPARQL server here: install the package oxigraph (pip install oxigraph, or this project with its extra test)"


def program() -> str | None:
    """Where the server is."""
    return shutil.which("oxigraph", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))


@cache
def _started() -> str | None:
    found = program()
    if found is None:
        return None
    folder = tempfile.mkdtemp(prefix="oxigraph-state-")
    port = free_port()
    command = [found, "serve", "--location", folder, "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def stop() -> None:
        process.kill()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)

    _ends.append(stop)
    for _ in range(200):
        assert process.poll() is None, "the SPARQL server has ended"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return f"http://127.0.0.1:{port}"
        time.sleep(0.05)
    raise AssertionError("the SPARQL server does not listen")


_ends: list[Callable[[], None]] = []
_emptied: list[None] = []


@atexit.register
def end() -> None:
    """Ends the server; whoever asks for its address next gets another. After queries that were given up: it goes on computing them,
    with half of a machine, for as long as it runs."""
    while _ends:
        _ends.pop()()
    _started.cache_clear()
    _emptied.append(None)


def address() -> str:
    """The address of the running server, without a path. Skips the test where there is no server to start."""
    started = _started()
    if started is None:
        pytest.skip(HOW)
    return started


def empty(place: str) -> None:
    """Remove every graph."""
    update(place, "DROP ALL")
    _emptied.append(None)


def times_emptied() -> int:
    """How often it was emptied: whoever has loaded something knows by it whether that is still there."""
    return len(_emptied)


def update(place: str, text: str) -> None:
    """One update, without anything of ours in between."""
    headers = {"Content-Type": "application/sparql-update"}
    with urllib.request.urlopen(urllib.request.Request(f"{place}/update", text.encode(), headers)):
        pass


def graphs(place: str) -> list[str]:
    """Every named graph that the server holds, empty ones too, in the order of their names."""
    text = "SELECT DISTINCT ?g WHERE { GRAPH ?g {} }"
    headers = {"Content-Type": "application/sparql-query", "Accept": "text/csv"}
    with urllib.request.urlopen(urllib.request.Request(f"{place}/query", text.encode(), headers)) as answer:
        return sorted(answer.read().decode().split()[1:])
