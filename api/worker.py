"""One process that answers queries on a published folder, one at a time, and can be killed at any moment.

It is started with the folder (empty = an empty store) and the most memory in bytes. A line of JSON on standard input is a
question; the answer is written to the file that it names, and a line of JSON on standard output says how that went.
Only ``api.workers`` talks to it.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import re
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store

from api import forms

_GRACE_S = 2.0
_GIVES_WAY = 5
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_UNEXPECTED = "what stands here fits nowhere."
_MARK = re.compile(r'"(?:[^"\\]|\\.)*"|\b[A-Z]{2,}\b')
_KEYWORD = re.compile(r"expected ([A-Z]+)")


def main(folder: str, memory_bytes: int) -> None:
    """Answer until standard input ends."""
    _without_network()
    store = Store.read_only(folder) if folder else Store()
    answer_each(lambda question: _answer(store, question), memory_bytes)


def answer_each(answer: Callable[[dict[str, Any]], dict[str, Any]], memory_bytes: int) -> None:
    """Answer line by line until standard input ends, with this much memory. A query gives way to questions about learners: it may
    take all the time that it has, and a counsellor waits."""
    os.nice(_GIVES_WAY)
    resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _say({"ready": True})
    for line in sys.stdin.buffer:
        question = json.loads(line)
        # Should the parent be gone when the time is up: without a handler the signal ends the process, native code or not.
        signal.setitimer(signal.ITIMER_REAL, question["time_limit_s"] + _GRACE_S)
        said = answer(question)
        signal.setitimer(signal.ITIMER_REAL, 0)
        _say(said)


def _say(said: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n")
    sys.stdout.buffer.flush()


def _without_network() -> None:
    """Leave the network behind, where the system lets a process do that. A second lock: the guard has refused such queries."""
    with contextlib.suppress(OSError, AttributeError):
        unshare = ctypes.CDLL(None).unshare
        if unshare(_CLONE_NEWNET) != 0:
            unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def _answer(store: Store, question: dict[str, Any]) -> dict[str, Any]:
    try:
        dataset = _dataset(question)
        found = store.query(question["query"], **dataset)
        with Path(question["file"]).open("wb") as out:
            return _written(found, question, out)
    except SyntaxError as fault:
        return _unreadable(str(fault))
    except ValueError as fault:
        return {"failed": "unreadable", "detail": str(fault)}
    except MemoryError:
        return {"failed": "memory", "detail": ""}
    except Exception as fault:
        return {"failed": "evaluation", "detail": str(fault)}


def _dataset(question: dict[str, Any]) -> dict[str, Any]:
    default, named = question["default_graphs"], question["named_graphs"]
    if default or named:
        return {"default_graph": [NamedNode(each) for each in default], "named_graphs": [NamedNode(each) for each in named]}
    # With both, Oxigraph would pass over what FROM says.
    return {"use_default_graph_as_union": not question["names_dataset"]}


def _written(found: Any, question: dict[str, Any], out: Any) -> dict[str, Any]:
    media = question["media"]
    limits: dict[str, int] = {"rows_limit": question["max_rows"], "bytes_limit": question["max_bytes"]}
    of_rows = media in forms.ROWS
    match found:
        case QuerySolutions() if of_rows:
            names = [each.value for each in found.variables]
            return {"cut": forms.write_rows(names, (tuple(each) for each in found), media, out, **limits)}
        case QueryBoolean() if of_rows:
            forms.write_boolean(bool(found), media, out)
            return {"cut": None}
        case QueryTriples() if not of_rows:
            return {"cut": forms.write_graph(found, media, out, graph=question["written_in"], **limits)}
    return {"failed": "unreadable", "detail": "the kind of query was not recognised: begin it with its prefixes and its verb."}


def _unreadable(fault: str) -> dict[str, Any]:
    found = _POSITION.match(fault)
    if found is None:
        return {"failed": "unreadable", "detail": fault}
    line, column, detail = int(found[1]), int(found[2]), " ".join(found[3].split())
    keyword = _KEYWORD.fullmatch(detail)
    if keyword:  # Oxigraph counts the keyword that it looked for as read, and names only the last one that it tried
        return {"failed": "unreadable", "detail": _UNEXPECTED, "line": line, "column": max(1, column - len(keyword[1]))}
    if detail.startswith("expected"):  # classes of characters say nothing to a reader
        expected = dict.fromkeys(_MARK.findall(detail))
        detail = f"expected one of {' '.join(expected)}" if expected else _UNEXPECTED
    return {"failed": "unreadable", "detail": detail, "line": line, "column": column}


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
