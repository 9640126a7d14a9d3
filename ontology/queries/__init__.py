"""The question library: queries that answer what counsellors, designers and researchers ask.

Each is two files of one name: ``.rq`` in SPARQL and, for a store in Neo4j, ``.cypher``. Both open with a comment: the question in
plain words, its parameters, an example row. They give the same rows in the same order. A parameter is the value of a variable; it
never becomes part of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files

NAMES: tuple[str, ...] = tuple(sorted(each.name[:-3] for each in files(__name__).iterdir() if each.name.endswith(".rq")))
"""Every question of the library, by the name of its file."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that has to be given a value. ``example`` is one that gives rows on the bundled sample."""

    name: str
    meaning: str
    example: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``text`` is the query in SPARQL, ``cypher`` the same in Cypher, each with its comment."""

    name: str
    words: str
    parameters: tuple[Parameter, ...]
    example_row: str
    text: str
    cypher: str


_PARAMETER = re.compile(r"^#   \?(\w+): (.+), such as (.+)$", re.MULTILINE)


def question(name: str) -> Question:
    """The question called ``name``, one of ``NAMES``. Raises ``LookupError`` for another."""
    if name not in NAMES:
        raise LookupError(f"no question {name}: there are {', '.join(NAMES)}.")
    text, cypher = (files(__name__).joinpath(f"{name}.{each}").read_text(encoding="utf-8") for each in ("rq", "cypher"))
    words = " ".join(line.removeprefix("# ") for line in text.partition("# Parameters:")[0].splitlines())
    example = re.search(r"^# Example row: (.+)$", text, re.MULTILINE)
    parameters = tuple(Parameter(*found.groups()) for found in _PARAMETER.finditer(text))
    return Question(name, words, parameters, example[1] if example is not None else "", text, cypher)


def questions() -> tuple[Question, ...]:
    """Every question, in the order of their names."""
    return tuple(question(each) for each in NAMES)
