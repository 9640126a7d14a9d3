"""One process that passes queries on to a SPARQL server, one at a time, and can be killed at any moment.

It stands where ``api.worker`` stands for a folder, with the same lines in and out, and cuts an answer at the same limits. Killing
it hangs up; whether the server then ends the query is the server's affair. The address of the server, which may hold a login,
comes in the environment, where other users of the machine do not see it.

A query is about the graphs that our store holds there, whatever else lies on the server; ``FROM`` is refused, because servers take
it in different ways beside the graphs of a request.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from pyoxigraph import QueryBoolean, QuerySolutions

from api import forms
from api.worker import answer_each
from pathways.errors import Unreachable, UnreadableInput, WrongUse
from pathways.i18n import words
from pathways.stores.opening import login
from pathways.stores.server import Reading, ServerStore

PLACE = "PATHWAYS_SERVED_STORE"
"""The variable in which the address comes."""


def main(memory_bytes: int) -> None:
    """Answer until standard input ends."""
    place = os.environ[PLACE]
    answer_each(lambda question: _answer(place, question), memory_bytes)


def _answer(place: str, question: dict[str, Any]) -> dict[str, Any]:
    if question["names_dataset"]:
        detail = "FROM is not taken here. Name the graphs in the request: default-graph-uri, named-graph-uri."
        return {"failed": "unreadable", "detail": detail}
    store = ServerStore(place, login=login(), time_limit_seconds=question["time_limit_s"])
    try:
        return store.at_one_moment(lambda reading: _passed_on(reading, question))
    except WrongUse as fault:
        return {"failed": "unreadable", "detail": fault.values.get("detail") or words("en").error(fault)}
    except (Unreachable, UnreadableInput):
        return {"failed": "unreachable", "detail": ""}
    except MemoryError:
        return {"failed": "memory", "detail": ""}


def _passed_on(reading: Reading, question: dict[str, Any]) -> dict[str, Any]:
    media = question["media"]
    limits: dict[str, int] = {"rows_limit": question["max_rows"], "bytes_limit": question["max_bytes"]}
    graphs = (tuple(question["default_graphs"]), tuple(question["named_graphs"]))
    with (
        reading.streamed(question["query"], *graphs, graph=media not in forms.ROWS) as found,
        Path(question["file"]).open("wb") as out,
    ):
        match found:
            case QuerySolutions():
                names = [each.value for each in found.variables]
                return {"cut": forms.write_rows(names, (tuple(each) for each in found), media, out, **limits)}
            case QueryBoolean():
                forms.write_boolean(bool(found), media, out)
                return {"cut": None}
            case _:
                return {"cut": forms.write_graph(found, media, out, graph=question["written_in"], **limits)}


if __name__ == "__main__":
    main(int(sys.argv[1]))
