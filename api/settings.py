"""Every limit of the HTTP service: a named setting with a default, a unit and one sentence.

Each is read from the environment variable ``PATHWAYS_<NAME>``, in capitals. ``docs/settings.md`` is printed by
``python -m api.settings``; a test holds it equal.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from typing import Any

from pathways.errors import WrongUse

_PREFIX = "PATHWAYS_"


def _setting(default: bool | int | str, unit: str, says: str, *, least: int = 1) -> Any:
    return field(default=default, metadata={"unit": unit, "says": says, "least": least})


@dataclass(frozen=True, slots=True)
class Settings:
    """The limits in force. Raises ``WrongUse`` for one below its least value."""

    query_time_limit_ms: int = _setting(
        10_000, "ms", "A query that is not answered by then is ended with its process, and the answer is 504."
    )
    max_rows: int = _setting(100_000, "rows", "A longer answer (rows, or triples of a graph) is cut here and says so.")
    max_answer_bytes: int = _setting(
        50_000_000, "bytes", "A bigger answer is cut before the row or triple that would go beyond and says so."
    )
    max_query_bytes: int = _setting(100_000, "bytes", "A longer query is refused with 413; so is a body that exceeds it by far.")
    max_nesting: int = _setting(100, "levels", "A query with more brackets and braces inside one another is refused with 400.")
    max_dataset_graphs: int = _setting(100, "graphs", "A request that names more graphs as its dataset is refused with 400.")
    concurrent_queries: int = _setting(4, "queries", "So many queries run at once, each in a process of its own.")
    concurrent_queries_per_client: int = _setting(2, "queries", "So many of one client's queries run at once; its next ones wait.")
    waiting_queries: int = _setting(32, "queries", "When so many wait for a process, the next is refused with 503.", least=0)
    waiting_queries_per_client: int = _setting(
        8, "queries", "When so many of one client wait, its next is refused with 429.", least=0
    )
    waiting_time_limit_ms: int = _setting(5_000, "ms", "A query that has waited so long for a process is refused with 503.")
    request_time_limit_ms: int = _setting(10_000, "ms", "A request whose body has not come by then is refused with 408.")
    unsent_answer_bytes: int = _setting(
        1_000_000_000, "bytes", "While so much of finished answers waits for slow readers, further queries are refused with 503."
    )
    sending_time_limit_ms: int = _setting(120_000, "ms", "An answer that its reader has not taken by then is broken off.")
    worker_memory_bytes: int = _setting(
        2_000_000_000, "bytes", "A query whose process would take more memory is ended, and the answer is 503."
    )

    max_shown_rows: int = _setting(100, "rows", "A page shows so many rows of an answer; the file has the rest.")
    max_graph_triples: int = _setting(5_000_000, "triples", "The file of a whole graph is cut here and says so.")
    max_graph_bytes: int = _setting(900_000_000, "bytes", "A bigger file of a whole graph is cut and says so.")
    graph_time_limit_ms: int = _setting(120_000, "ms", "A file of a whole graph that is not written by then is given up with 504.")

    concurrent_questions: int = _setting(
        4, "questions", "So many plans and other searches are answered at once, each in a process."
    )
    concurrent_checks: int = _setting(
        2, "questions", "So many checks and readings of records are answered at once, beside searches, for which they never wait."
    )
    concurrent_questions_per_client: int = _setting(
        4, "questions", "So many of one client's searches are answered at once; its next ones wait."
    )
    waiting_questions: int = _setting(32, "questions", "When so many wait for a process, the next is refused with 503.", least=0)
    waiting_questions_per_client: int = _setting(
        16, "questions", "When so many of one client wait, its next is refused with 429.", least=0
    )
    question_waiting_time_limit_ms: int = _setting(
        120_000, "ms", "A question that has waited so long for a process is refused with 503."
    )
    question_time_limit_ms: int = _setting(
        120_000, "ms", "A question that is not answered by then is ended with its process, and the answer is 504."
    )
    question_memory_bytes: int = _setting(
        4_000_000_000, "bytes", "A question whose process would take more memory is ended, and the answer is 503."
    )
    max_question_bytes: int = _setting(20_000_000, "bytes", "A longer question, its files included, is refused with 413.")
    max_files: int = _setting(50, "files", "A question with more files is refused with 413.")
    max_cohort: int = _setting(1_000, "files", "A question about a cohort with more files is refused with 413.")
    allow_online: bool = _setting(
        False, "yes or no", "Questions may ask (`online`) that the issuers of credentials are asked for keys and revocation."
    )
    allow_annotations: bool = _setting(
        False,
        "yes or no",
        "Whoever opens the designers' pages may keep accepted and rejected links to skills in the store that was named.",
    )
    max_form_fields: int = _setting(2_000, "fields", "A form with more fields is refused with 413.")
    max_found: int = _setting(100, "results", "A search gives so many results at most; its answer says how many there are.")
    session_minutes: int = _setting(
        60, "min", "A counsellor's session that was not used for so long is forgotten with all it holds."
    )
    max_sessions: int = _setting(200, "sessions", "With so many sessions, the next is refused with 503.")
    session_bytes: int = _setting(
        40_000_000, "bytes", "So much of files and answers is kept for one session; more is refused with 413."
    )
    allowed_hosts: str = _setting(
        "localhost,127.0.0.1,[::1]",
        "hosts",
        "Names in `Host` that are answered, with commas; others get 421. The address of `--host` is one of them; * allows all.",
    )

    def __post_init__(self) -> None:
        for each in fields(self):
            value = getattr(self, each.name)
            if type(value) is int and value < each.metadata["least"]:
                raise WrongUse("setting_too_low", variable=variable(each), least=each.metadata["least"])


def variable(setting: Field[Any]) -> str:
    """The environment variable of one setting."""
    return f"{_PREFIX}{setting.name.upper()}"


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings as the environment has them. Raises ``WrongUse`` for a value that is none of its kind."""
    given: dict[str, Any] = {}
    for each in fields(Settings):
        text = environment.get(variable(each))
        if text is None:
            continue
        match each.default:
            case str():
                given[each.name] = text
            case bool():
                given[each.name] = _yes_or_no(text, variable(each))
            case _:
                given[each.name] = _whole(text, variable(each))
    return Settings(**given)


def _yes_or_no(text: str, name: str) -> bool:
    if text not in ("yes", "no"):
        raise WrongUse("setting_not_yes_or_no", variable=name, value=text)
    return text == "yes"


def _whole(text: str, name: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise WrongUse("setting_not_whole", variable=name, value=text) from None


def page() -> str:
    """The page of the documentation, in Markdown."""
    lines = [
        "# Settings of the HTTP service",
        "",
        "Every limit of `pathways serve`. Each is read from the environment when the service starts.",
        "",
        "| variable | default | unit | what it does |",
        "|---|---:|---|---|",
    ]
    for each in fields(Settings):
        default = {True: "yes", False: "no"}[each.default] if isinstance(each.default, bool) else each.default
        lines.append(f"| `{variable(each)}` | {default} | {each.metadata['unit']} | {each.metadata['says']} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    print(page(), end="")
