"""Parameters of a SPARQL query: values bound to variables, never pasted into the middle of the text.

They become ``VALUES`` blocks, each value written as a term by the serialiser, at the start of the outermost group: so they work
on every SPARQL server alike, variables in the answer included. A variable with several values stands for each of them. A variable
that only a filter of an inner group uses is not bound there, by the rules of SPARQL: name it in a pattern of that group.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from pathways.errors import WrongUse

_TOKEN = re.compile(
    r"""\#[^\n]* | <[^<>"{}|^`\\\s]*> | "{3}(?:[^"\\]|\\.|"(?!""))*"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
      | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | [{}()] | [?$]?[\w\-:.]+""",
    re.VERBOSE | re.DOTALL,
)
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


Term = NamedNode | Literal
Bindings = Mapping[str, Term | tuple[Term, ...]]
"""Values of variables, by the name of the variable without its mark."""


def bound(text: str, bindings: Bindings) -> str:
    """``text`` with ``bindings``. Raises ``WrongUse`` for a variable that the query
    does not have and for a query without a group to bind them in."""
    if not bindings:
        return text
    tokens = [(found[0], found.end()) for found in _TOKEN.finditer(text) if not found[0].startswith("#")]
    variables = {token[1:] for token, _ in tokens if token[0] in "?$"}
    for name in bindings:
        if name not in variables:
            known = ", ".join(f"?{each}" for each in sorted(variables))
            raise WrongUse("query_without_variable", name=name, known=known)
    blocks = (f"VALUES ?{name} {{ {_listed(value)} }}" for name, value in bindings.items())
    place = _start_of_group(tokens)
    return f"{text[:place]} {' '.join(blocks)} {text[place:]}"


def _listed(value: Term | tuple[Term, ...]) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _start_of_group(tokens: list[tuple[str, int]]) -> int:
    """The place after the brace that opens the outermost group: not that of a template, nor one inside an expression."""
    form = next((number for number, (token, _) in enumerate(tokens) if token.upper() in _FORMS), None)
    if form is None:
        raise WrongUse("parameters_need_a_form")
    number = form + 1
    if tokens[form][0].upper() == "CONSTRUCT" and number < len(tokens) and tokens[number][0] == "{":
        number = next((n for n in range(number, len(tokens)) if tokens[n][0] == "}"), number) + 1
    elif tokens[form][0].upper() == "CONSTRUCT":
        raise WrongUse("parameters_need_a_template")
    depth = 0
    for token, end in tokens[number:]:
        depth += {"(": 1, ")": -1}.get(token, 0)
        if token == "{" and depth == 0:
            return end
    raise WrongUse("query_without_group")
