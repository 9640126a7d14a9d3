"""One process that answers questions about learners, one at a time, and can be killed at any moment.

It is started with the most memory in bytes; the place of the store comes in the environment, as it may hold a login. A line of JSON
on standard input is a question, lines on standard output are what becomes of it (``answering``), the last one marked. What it was
asked is forgotten with the next question; nothing is written to a file. Only ``api.v1.pool`` talks to it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import resource
import signal
import sys
from typing import Any

from api.v1.shelf import Shelf
from pathways.errors import PathwaysError
from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.stores.port import EVERYTHING

PLACE = "PATHWAYS_SERVED_STORE"
"""The variable in which the place of the store comes."""

_GRACE_S = 2.0


def main(memory_bytes: int) -> None:
    """Answer until standard input ends."""
    import loaders  # noqa: F401 - as below
    from api.v1 import answering
    from pathways.planner.engines import improving, relaxed

    # The first question need not wait until solvers, loaders and words are there.
    improving(), relaxed()
    for language in LANGUAGES:
        words(language).say("unknown")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, memory_bytes))
    shelf = Shelf(os.environ[PLACE], EVERYTHING, lambda kept: kept)
    with contextlib.suppress(PathwaysError):  # told with the first question
        shelf.now()
    _say({"ready": True})
    for line in sys.stdin.buffer:
        job = json.loads(line)
        # Should the parent be gone when the time is up: without a handler the signal ends the process, native code or not.
        signal.setitimer(signal.ITIMER_REAL, job["time_limit_s"] + _GRACE_S)
        try:
            try:
                kept = shelf.now()
            except PathwaysError:
                _say({"failed": "store"})
            else:
                answering.answer(job, kept, _say)
        except MemoryError:
            _say({"failed": "memory"})
        except Exception as fault:
            _say({"failed": "fault", "place": place_of(fault)})
        signal.setitimer(signal.ITIMER_REAL, 0)
        del line, job
        _say({"end": True})
        gc.collect()


def place_of(fault: BaseException) -> str:
    """Kind and place of a fault, never its text: that may hold what a record says."""
    step = fault.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    module = step.tb_frame.f_globals.get("__name__", "?") if step is not None else "?"
    return f"{type(fault).__name__} in {module}, line {step.tb_lineno if step is not None else '?'}"


def _say(said: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]))
