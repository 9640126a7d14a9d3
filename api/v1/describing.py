"""How the routes are described in OpenAPI: bodies, answers and every status, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from fastapi import Path
from pydantic import BaseModel, Field

from api.v1.bodies import FILES, QUESTION, SEVERAL
from api.v1.questions import MODELS, Kind
from pathways.exports.forms import FORMS, Form
from pathways.wire.frame import Wire

PROBLEM = "application/problem+json"

FormName = StrEnum("FormName", {each.name: each.name for each in FORMS})  # type: ignore[misc]  # from the table of forms
Ending = StrEnum("Ending", {each.ending.removeprefix("."): each.ending for each in FORMS})  # type: ignore[misc]  # as above
NAME = Path(description="The form, by the option of `pathways plan` that writes it.", examples=["steps"])


class WrongField(BaseModel):
    """What is wrong with one field of a question, or one parameter of an address."""

    where: str = Field(description="JSON pointer into the question (RFC 6901), or the name of a parameter.")
    code: str
    message: str = Field(description="In the language of the answer.")


class ProblemDetails(BaseModel):
    """Why there is no answer (RFC 9457), in the caller's language."""

    type: str = Field(description="Names the kind of problem; it never changes its meaning.")
    title: str
    status: int
    detail: str = Field(description="What happened, and what to try.")
    request_id: str | None = Field(default=None, description="Say it when you report a fault.")
    errors: list[WrongField] | None = Field(default=None, description="Field by field, where that is known.")


_SAYS = {
    400: "The body is no JSON or no form.",
    403: "A page of another site sends the request.",
    404: "There is no such thing among what is loaded.",
    408: "The request did not come in time.",
    413: "The question is longer, or has more files, than is taken.",
    415: "The body is neither JSON nor a form.",
    421: "The request names a host that is not served here.",
    422: "The question cannot be answered as it stands: what is wrong, where, and what to try.",
    429: "Too many questions of one client at once; `Retry-After` says when to try again.",
    500: "A fault of the program.",
    503: "All places are taken, the question needs too much memory, or the data cannot be read.",
    504: "The time of the question is up.",
}
_ALWAYS = (403, 421, 422, 500, 503)
_OF_QUESTIONS = (400, 408, 413, 415, 429, 504)


def problems(statuses: Iterable[int]) -> dict[int | str, dict[str, Any]]:
    """Each with what it means here."""
    content = {PROBLEM: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}}
    return {status: {"description": _SAYS[status], "content": content} for status in sorted(statuses)}


def of_question(answer: type[Wire], instead: Sequence[str]) -> dict[int | str, dict[str, Any]]:
    """The statuses of a question about a learner. ``instead``: what it can be answered in beside JSON."""
    found: dict[str, Any] = {"model": answer, "description": "The answer, also where it is a no."}
    if instead:
        found["content"] = {each: {"schema": {"type": "string"}} for each in instead}
    return {200: found, **problems((*_ALWAYS, *_OF_QUESTIONS))}


def of_export(forms: Iterable[Form]) -> dict[int | str, dict[str, Any]]:
    """The statuses of an export."""
    content = {}
    for each in forms:
        is_json = each.media_type.endswith("json")
        content[each.media_type] = {"schema": {"type": "object"} if is_json else {"type": "string", "format": "binary"}}
    return {200: {"description": "The file.", "content": content}, **problems((*_ALWAYS, *_OF_QUESTIONS))}


def of_listing(answer: type[Wire], *, not_found: bool) -> dict[int | str, dict[str, Any]]:
    """The statuses of what is public."""
    statuses = (*_ALWAYS, 404) if not_found else _ALWAYS
    return {
        200: {"model": answer, "description": "What was found."},
        304: {"description": "What the client has is still so."},
        **problems(statuses),
    }


def of_table(media_types: Iterable[str]) -> dict[int | str, dict[str, Any]]:
    """The statuses of a table of shared data."""
    content = {each: {"schema": {"type": "string", "format": "binary"}} for each in media_types}
    return {200: {"description": "The file.", "content": content}, **problems((*_ALWAYS, 404))}


_FIVE = [{"content": {"rows": [{"kind": "unit", "code": "105444", "decision": "completed"}]}}] * 5
_EXAMPLES: dict[Kind, dict[str, Any]] = {
    Kind.EVIDENCE: {"holds": ["105444", "105445:proposed"], "on": "2026-12-01"},
    Kind.CHECK: {"holds": ["105444"], "qualification": "OPH-2455-2017", "on": "2026-12-01"},
    Kind.PLAN: {
        "holds": ["105444"],
        "qualification": "OPH-2455-2017",
        "on": "2026-12-01",
        "by": "2028-06-01",
        "budget_eur": 1500,
        "languages": ["fi"],
    },
    Kind.CLOSEST: {"holds": ["105444"], "top": 3, "on": "2026-12-01"},
    Kind.NEXT: {"holds": ["105444"], "qualification": "OPH-2455-2017", "on": "2026-12-01", "top": 5},
    Kind.VERSIONS: {"holds": ["105444"], "qualification": "OPH-2455-2017", "on": "2026-12-01"},
    Kind.EXPORT: {"holds": ["105444"], "qualification": "OPH-2455-2017", "on": "2026-12-01"},
    Kind.BUILD_NEXT: {"cohort": _FIVE, "qualification": ["OPH-2455-2017"], "poks": 2, "language": ["sv"], "on": "2026-12-01"},
    Kind.DRAFT: {
        "cohort": _FIVE,
        "qualification": ["OPH-2455-2017"],
        "drafts": [
            {
                "text": "id,provider,name_fi,kind,covers_formal,any_start,weeks\nLUO-1,Koulu,Portaat,unit,105432,yes,8\n",
                "ending": ".csv",
            }
        ],
        "on": "2026-12-01",
    },
}


def body(model: type[BaseModel], kind: Kind) -> dict[str, Any]:
    """The body of a question: JSON, or a form with files."""
    schema = {"$ref": f"#/components/schemas/{model.__name__}"}
    files = {"type": "array", "items": {"type": "string", "format": "binary"}}
    one = {"type": "string", "format": "binary"}
    fields = set(model.model_fields)
    form = {
        "type": "object",
        "properties": {
            QUESTION: schema,
            **{name: files if name in SEVERAL else one for name in FILES if name in fields},
        },
    }
    return {
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": schema, "examples": {"sample": {"value": _EXAMPLES[kind]}}},
                "multipart/form-data": {"schema": form, "encoding": {QUESTION: {"contentType": "application/json"}}},
            },
        }
    }


def components() -> dict[str, Any]:
    """The schemas that bodies and problems refer to."""
    from pydantic.json_schema import models_json_schema

    models = [*((model, "validation") for model in MODELS.values()), (ProblemDetails, "validation")]
    _, found = models_json_schema(models, ref_template="#/components/schemas/{model}")  # type: ignore[arg-type]  # a literal in a list
    schemas: dict[str, Any] = found["$defs"]
    return schemas
