"""The prepared process, and the copy of it that answers one question and ends (``api.v1.origin``).

It is started with the most memory of a question in bytes and the number of a socket; the place of the store comes in the
environment, as it may hold a login. Lines of JSON on standard input: ``copy`` (the connection of the copy then lies in the socket),
answered with its number, and ``ended`` with the number of one that is gone. What the store holds is read before the first line, and
again where it has changed.

On its connection a copy is told one question, and says line by line what becomes of it (``answering``), the last one marked.
What it prints besides goes nowhere, and nothing is written to a file.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import os
import resource
import signal
import socket
import sys
from importlib import import_module
from typing import Any, BinaryIO, cast

from api.v1.shelf import Shelf
from pathways.asking.kept import Kept
from pathways.errors import PathwaysError
from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.stores.port import WHOLE

PLACE = "PATHWAYS_SERVED_STORE"
"""The variable in which the place of the store comes."""

_GRACE_S = 2.0
_PR_SET_PDEATHSIG = 1


def main(memory_bytes: int, socket_number: int) -> None:
    """Copies itself for each question until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it ends it
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _prepare()
    handing = socket.socket(fileno=socket_number)
    shelf = Shelf(os.environ[PLACE], WHOLE, _shared)
    shelf.prepare()
    _say(sys.stdout.buffer, {"ready": True})
    for line in sys.stdin.buffer:
        told = json.loads(line)
        if "ended" in told:
            os.waitpid(told["ended"], 0)
            continue
        _, (connection, *_), *_ = socket.recv_fds(handing, 1, 1)
        try:
            kept = shelf.now()
        except PathwaysError:
            os.close(connection)
            _say(sys.stdout.buffer, {"failed": "store"})
            continue
        number = os.fork()
        if not number:
            try:
                handing.close()
                _be_a_copy(memory_bytes)
                with socket.socket(fileno=connection) as asked:
                    _answer(kept, asked)
            finally:
                os._exit(0)  # nothing of the other process is to be tidied here
        os.close(connection)
        _say(sys.stdout.buffer, {"copied": number})


def place_of(fault: BaseException) -> str:
    """Kind and place of a fault, never its text: that may hold what a record says."""
    step = fault.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    module = step.tb_frame.f_globals.get("__name__", "?") if step is not None else "?"
    return f"{type(fault).__name__} in {module}, line {step.tb_lineno if step is not None else '?'}"


def _prepare() -> None:
    """Whatever a question may need is there before it: solvers, loaders, forms, words. No solver runs here: a copy would lack its
    threads."""
    import loaders  # noqa: F401 - imports every reader
    import pathways.credentials  # noqa: F401 - imports every verifier
    from api.v1 import answering  # noqa: F401 - as above
    from pathways.exports.forms import FORMS
    from pathways.planner.engines import relaxed

    relaxed()
    for form in FORMS:
        import_module(f"pathways.exports.{form.maker.partition(':')[0]}")
    for language in LANGUAGES:
        words(language).say("unknown")


def _shared(kept: Kept) -> Kept:
    """What all copies have in common: the collector leaves it alone, so that no copy has to write to it."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    return kept


def _be_a_copy(memory_bytes: int) -> None:
    """Ends with the process that it is a copy of, takes no more memory than it may, and speaks on its connection only."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, memory_bytes))
    nothing = os.open(os.devnull, os.O_RDWR)
    for each in (sys.stdin, sys.stdout):
        os.dup2(nothing, each.fileno())


def _answer(store: Kept, asked: socket.socket) -> None:
    from api.v1 import answering

    with asked.makefile("rwb") as connection:

        def say(said: dict[str, Any]) -> None:
            _say(cast(BinaryIO, connection), said)

        job = json.loads(connection.readline())
        # Should nobody be there when the time is up: without a handler the signal ends the process, native code or not.
        signal.setitimer(signal.ITIMER_REAL, job["time_limit_s"] + _GRACE_S)
        try:
            answering.answer(job, store, say)
        except MemoryError:
            say({"failed": "memory"})
        except Exception as fault:
            say({"failed": "fault", "place": place_of(fault)})
        say({"end": True})


def _say(out: BinaryIO, said: dict[str, Any]) -> None:
    out.write(json.dumps(said).encode() + b"\n")
    out.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
