"""The body of a question: JSON, or a form with files, read in memory and nowhere else.

The framework's own reader of forms writes larger files to disk; here a body is held whole, which its limit allows. Of a file's
name only the ending is looked at: the name itself is often the learner's.

Source: RFC 7578 (multipart/form-data).
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, TypeVar

from pydantic import ValidationError
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import Request

from api.errors import Problem
from api.reading import body_of
from api.settings import Settings
from api.v1.questions import Learner

JSON, FORM = "application/json", "multipart/form-data"
QUESTION = "question"
FILES = ("records", "offerings", "previous", "corrections")
"""Fields of a form that are files; the first two may come several times."""

_SEVERAL = FILES[:2]
_ENDING = re.compile(r"\.[a-z0-9]{1,10}")

Q = TypeVar("Q", bound=Learner)


async def question_of(request: Request, model: type[Q], settings: Settings) -> tuple[Q, str]:
    """The question in the body of ``request``, and the same as text of JSON. Raises ``Problem``."""
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    body = await _body(request, settings)
    match kind.decode("latin-1").lower():
        case "application/json":
            text = _utf8(body)
        case "multipart/form-data":
            text = _form(body, options.get(b"boundary", b""), settings)
        case _:
            raise Problem(415, "unknown-content", "A question is JSON or a form.", accepted=[JSON, FORM])
    try:
        question = model.model_validate_json(text, strict=True)
    except ValidationError as fault:
        if fault.errors(include_input=False, include_url=False)[0]["type"] == "json_invalid":
            raise Problem(400, "not-json", "The body is not JSON.") from None
        raise Problem(422, "question-wrong", "The question is not as it should be.", errors=_errors(fault)) from None
    if len(question.documents) > settings.max_files:
        raise Problem(413, "too-many-files", "Too many files.", limit=settings.max_files)
    return question, text


async def _body(request: Request, settings: Settings) -> bytes:
    most = settings.max_question_bytes
    too_long = Problem(413, "question-too-long", "The question is too long.", limit=most)
    length = request.headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:20]) > most:
        raise too_long
    return await body_of(request, settings, most=most, too_long=too_long)


def _utf8(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Problem(400, "not-json", "The body is not JSON.") from None


# -- forms -----------------------------------------------------------------------------------------------------------------


@dataclass
class _Part:
    """One part of a form."""

    headers: dict[str, bytes] = field(default_factory=dict)
    payload: bytearray = field(default_factory=bytearray)

    def named(self) -> tuple[str, str | None]:
        """The name of its field, and the ending of its file's name."""
        _, options = parse_options_header(self.headers.get("content-disposition", b""))
        name = options.get(b"name", b"").decode("utf-8", "replace")
        if b"filename" not in options:
            return name, None
        ending = PurePath(options[b"filename"].decode("utf-8", "replace")).suffix.lower()
        return name, ending if _ENDING.fullmatch(ending) else ""


def _form(body: bytes, boundary: bytes, settings: Settings) -> str:
    """The form as JSON of one question."""
    parts = _parts(body, boundary, settings.max_files)
    found: Any = {}
    files: dict[str, list[dict[str, Any]]] = {}
    for each in parts:
        name, ending = each.named()
        if name == QUESTION:
            try:
                found = json.loads(_utf8(bytes(each.payload)))
            except (ValueError, RecursionError):
                raise Problem(400, "not-json", "The body is not JSON.") from None
        elif name in FILES:
            files.setdefault(name, []).append(_file(bytes(each.payload), ending))
        else:
            raise Problem(422, "form-field-unknown", "The form has an unknown field.", known=[QUESTION, *FILES])
    if isinstance(found, dict):  # what is none is refused with its place
        for name, sent in files.items():
            found[name] = sent if name in _SEVERAL else sent[-1]
    return json.dumps(found)


def _file(payload: bytes, ending: str | None) -> dict[str, Any]:
    file = {"base64": base64.b64encode(payload).decode("ascii")}
    if ending:
        file["ending"] = ending
    return file


def _parts(body: bytes, boundary: bytes, most: int) -> list[_Part]:
    parts: list[_Part] = []
    name, value = bytearray(), bytearray()

    def begin() -> None:
        if len(parts) > most:
            raise Problem(413, "too-many-files", "Too many files.", limit=most)
        parts.append(_Part())

    def header_end() -> None:
        parts[-1].headers[bytes(name).decode("latin-1").lower()] = bytes(value)
        name.clear()
        value.clear()

    parser = None
    complete: list[bool] = []
    try:
        parser = MultipartParser(
            boundary,
            {
                "on_part_begin": begin,
                "on_part_data": lambda data, start, end: parts[-1].payload.extend(data[start:end]),
                "on_header_field": lambda data, start, end: name.extend(data[start:end]),
                "on_header_value": lambda data, start, end: value.extend(data[start:end]),
                "on_header_end": header_end,
                "on_end": lambda: complete.append(True),
            },
        )
        parser.write(body)
        parser.finalize()
    except FormParserError:
        raise Problem(400, "not-a-form", "The body is not a form.") from None
    if not complete:
        raise Problem(400, "not-a-form", "The body is not a form.")
    return parts


# -- what is wrong with a question -------------------------------------------------------------------------------------------


def _errors(fault: ValidationError) -> list[dict[str, Any]]:
    """Where it is wrong and how, without what was sent."""
    found: list[dict[str, Any]] = []
    for each in fault.errors(include_input=False, include_url=False)[:20]:
        where = "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in each["loc"])
        context = each.get("ctx", {})
        told: dict[str, Any] = {"where": where or "/", "code": each["type"]}
        told |= {name: str(context[name]) for name in ("expected", "ge", "le", "lt", "max_length") if name in context}
        found.append(told)
    return found
