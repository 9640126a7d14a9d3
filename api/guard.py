"""What a stranger may ask: queries that only read, and that call nobody.

Oxigraph fetches whatever address a ``SERVICE`` clause names, and cannot be told not to. So the clause is refused before a query
reaches it; ``LOAD`` and every other update is no query and never parsed as one (the worker calls ``query`` only, on a store
that is opened for reading).

Why not the algebra of another parser: Oxigraph's own parser shows no algebra, and that of rdflib reads another language than the
one that runs. Oxigraph takes ``1SERVICE<x>{}`` and ``SERVICE:x{}`` for calls where the tokens of the standard say otherwise; a
query that the two read differently would pass. rdflib also takes seconds for a long query and ends in a ``RecursionError`` for
a deep one, which would need a guard of its own.

So the rule depends on no reading of the query at all: the letters *service*, in any case, are refused wherever they
stand, quotes and comments included, except where no parser whatever can see a keyword:

- inside the name of a variable (``?serviceCount``) or after the colon of a prefixed name (``sd:Service``);
- inside ``<`` and ``>`` around an absolute IRI without ``)`` and ``'``. A ``<`` that is a comparison stands in brackets, and
  a clause can only begin after they are closed; what a quote holds never begins with ``<`` and ends with ``>`` without a quote.

Escapes (``\\u0053``) are looked through first. The price: a query may not search for the text "service" in quotes, and the
message says how to write it. A worker also has no network of its own where the system allows that (see ``api.worker``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from api.errors import Problem
from api.settings import Settings

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]

_FORMS: dict[str, Form] = {"SELECT": "SELECT", "ASK": "ASK", "CONSTRUCT": "CONSTRUCT", "DESCRIBE": "DESCRIBE"}
_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})
_CHANGING = frozenset({"NOW", "RAND", "UUID", "STRUUID", "BNODE"})

_SERVICE = re.compile("service", re.IGNORECASE)
# What cannot hold a keyword. A number or a truth value may touch the keyword that follows it, so no name begins with one.
_NO_KEYWORD = re.compile(
    r"""[?$](?!true|false|\d)\w+
      | :[A-Za-z_][\w\-]*
      | <[A-Za-z][A-Za-z0-9+.\-]*:[^<>"'(){}|^`\\\x00-\x20]*>""",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    r"""\#[^\n\r]* | <[^<>"{}|^`\\\x00-\x20]*> | "{3}(?:[^"\\]|\\.|"(?!""))*"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' | [?$@]?[\w\-:]+ | [^\s\w]""",
    re.VERBOSE | re.DOTALL,
)
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")


@dataclass(frozen=True, slots=True)
class Checked:
    """A query that may be asked. ``names_dataset``: it says itself which graphs it is about (``FROM``). ``changing``: asked
    twice, it may give two answers. Nothing that protects the service rests on these three: they come from a reading of tokens."""

    text: str
    form: Form
    names_dataset: bool
    changing: bool


def check(text: str, settings: Settings) -> Checked:
    """``text`` when it may be asked. Raises ``Problem``: 413 too long, 403 an update or a call to another service, 400 nested too
    deeply or no query at all."""
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > settings.max_query_bytes:
        raise too_long(settings)
    refuse_calls(text)
    _refuse_depth(text, settings)
    return _read(text)


def too_long(settings: Settings) -> Problem:
    """The problem of a query, or of a body, that is too long."""
    return Problem(
        413,
        "query-too-long",
        f"The query is longer than {settings.max_query_bytes} bytes. Ask for less at a time.",
        limit=settings.max_query_bytes,
    )


def no_updates() -> Problem:
    """The problem of whoever wants to change the graph."""
    return Problem(403, "read-only", "This service only reads. Load sources with the program that runs it.")


def refuse_calls(text: str) -> None:
    """Refuse a query that could call another service."""
    for reading in {text, _unescaped(text)}:
        allowed = [found.span() for found in _NO_KEYWORD.finditer(reading)]
        position = 0
        for found in _SERVICE.finditer(reading):
            while position < len(allowed) and allowed[position][1] < found.end():
                position += 1
            if position < len(allowed) and allowed[position][0] < found.start():
                continue
            line, column = _place(reading, found.start())
            raise Problem(
                403,
                "service-refused",
                "This service calls no other: SERVICE is refused. The word is refused in quotes, comments and prefixes as well, "
                'where it may be written in two parts: CONCAT("ser", "vice").',
                line=line,
                column=column,
            )


def _unescaped(text: str) -> str:
    def letter(found: re.Match[str]) -> str:
        number = int(found[1] or found[2], 16)
        return chr(number) if number < 0x80 else found[0]

    return _ESCAPE.sub(letter, text)


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _refuse_depth(text: str, settings: Settings) -> None:
    depth = 0
    for offset, letter in enumerate(text):
        if letter in _OPENING:
            depth += 1
            if depth > settings.max_nesting:
                line, column = _place(text, offset)
                raise Problem(
                    400,
                    "nested-too-deeply",
                    f"More than {settings.max_nesting} brackets lie inside one another. Write the query flatter.",
                    limit=settings.max_nesting,
                    line=line,
                    column=column,
                )
        elif letter in _CLOSING:
            depth = max(0, depth - 1)


def _read(text: str) -> Checked:
    tokens = [each.upper() for each in _TOKEN.findall(text) if not each.startswith("#")]
    form = _form(tokens)
    return Checked(text, form, "FROM" in tokens, not _CHANGING.isdisjoint(tokens))


def _form(tokens: list[str]) -> Form:
    position = 0
    while position < len(tokens):
        word = tokens[position]
        if word == "PREFIX":
            position += 3
        elif word in ("BASE", "VERSION"):
            position += 2
        elif word in _UPDATES:
            raise no_updates()
        elif word in _FORMS:
            return _FORMS[word]
        else:
            break
    raise Problem(400, "no-query", "This is no SPARQL query: it has no SELECT, ASK, CONSTRUCT or DESCRIBE after its prefixes.")
