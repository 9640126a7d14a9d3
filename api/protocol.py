"""How the query service is described in OpenAPI: what it takes, in which forms it answers, and every status.

Source: SPARQL 1.1 Protocol, section 2.1.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from api import forms
from api.v1.describing import PROBLEM

_SAYS = {
    400: "The query cannot be read or answered: what is wrong, where it can be told with line and column.",
    403: "The query would change something, or call another service.",
    406: "None of the forms that the client accepts is there.",
    408: "The request did not come in time.",
    413: "The query is longer than is taken.",
    415: "The body is neither a form nor a query.",
    421: "The request names a host that is not served here.",
    429: "Too many queries of one client at once; `Retry-After` says when to try again.",
    500: "A fault of the program.",
    503: "All places are taken, the query needs too much memory, or the graph cannot be read.",
    504: "The time of the query is up.",
}
_EXAMPLE = "SELECT ?type (COUNT(*) AS ?n) WHERE { ?thing a ?type } GROUP BY ?type ORDER BY DESC(?n) LIMIT 10"
_TEXT = {"type": "string"}
_GRAPHS = {"type": "array", "items": {"type": "string", "format": "uri"}}
_FIELDS: dict[str, tuple[dict[str, Any], str]] = {
    "query": (_TEXT, "The query. Without one the service describes itself."),
    "default-graph-uri": (_GRAPHS, "Graphs that are asked together; without any, all of them."),
    "named-graph-uri": (_GRAPHS, "Graphs that the query may name."),
}


def _schema(media: str) -> dict[str, Any]:
    if media == forms.JSON_LD:
        return {}
    return {"type": "object"} if media.endswith("json") else _TEXT


def _responses(offered: Iterable[str], statuses: Iterable[int], *, tagged: bool) -> dict[int | str, dict[str, Any]]:
    content = {media: {"schema": _schema(media)} for media in dict.fromkeys(offered)}
    found: dict[int | str, dict[str, Any]] = {
        200: {"description": "The answer, in the form that the client wants most.", "content": content}
    }
    if tagged:
        found[304] = {"description": "What the client has is still so."}
    problem = {PROBLEM: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}}
    return found | {each: {"description": _SAYS[each], "content": problem} for each in statuses}


ANSWERS = _responses([*forms.ROWS.values(), *forms.GRAPHS.values()], _SAYS, tagged=True)
"""The statuses of a query."""

DATASET = _responses(forms.GRAPHS.values(), (400, 406, 421, 500, 503), tagged=False)
"""The statuses of the description of the data set."""

IN_ADDRESS: dict[str, Any] = {
    "parameters": [
        {
            "name": name,
            "in": "query",
            "description": says,
            "schema": schema,
            **({"example": _EXAMPLE} if name == "query" else {}),
        }
        for name, (schema, says) in _FIELDS.items()
    ]
}
"""A query in the address."""

IN_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {
                    "type": "object",
                    "properties": {name: {**schema, "description": says} for name, (schema, says) in _FIELDS.items()},
                },
                "example": {"query": _EXAMPLE},
            },
            "application/sparql-query": {"schema": _TEXT, "example": _EXAMPLE},
        },
    }
}
"""A query in a form, or as the body."""
