"""The body of a question: JSON, or a form with files, read in memory and nowhere else. A page's forms are read here too.

The framework's own reader of forms writes larger files to disk; here a body is held whole, which its limit allows. Of a file's
name only the ending is looked at: the name itself is often the learner's.

Source: RFC 7578 (multipart/form-data).
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from pydantic import ValidationError
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import Request

from api.errors import Problem
from api.reading import body_of
from api.settings import Settings
from api.v1.questions import Cohort, File, Question

JSON, FORM, PAIRS = "application/json", "multipart/form-data", "application/x-www-form-urlencoded"
QUESTION = "question"
SEVERAL = ("records", "offerings", "cohort", "drafts")
"""Fields of a form that are files and may come several times."""
FILES = (*SEVERAL, "previous", "corrections", "trust")
"""Fields of a form that are files."""

_ENDING = re.compile(r"\.[a-z0-9]{1,10}")

Q = TypeVar("Q", bound=Question)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form. ``ending``: of a file's name, where it is a file; empty where the name has none that is usual."""

    name: str
    payload: bytes = field(repr=False)
    ending: str | None = None

    @property
    def text(self) -> str:
        """What was entered. Raises ``Problem`` for what is not UTF-8."""
        return _utf8(self.payload)

    @property
    def file(self) -> File:
        """The same as a file of a question."""
        return File(base64=base64.b64encode(self.payload).decode("ascii"), ending=self.ending or None)


async def question_of(request: Request, model: type[Q], settings: Settings) -> Q:
    """The question in the body of ``request``. Raises ``Problem``."""
    kind, _ = _kind(request)
    match kind:
        case "application/json":
            question = read_question(model, _utf8(await _body(request, settings)))
        case "multipart/form-data":
            question = _of_fields(model, await fields_of(request, settings, most_files=most_files(model, settings)))
        case _:
            raise Problem(415, "unknown-content", "A question is JSON or a form.", accepted=[JSON, FORM])
    if len(question.documents) > (most := most_files(model, settings)):
        raise _too_many_files(most)
    return question


def most_files(model: type[Question], settings: Settings) -> int:
    """How many files such a question may have."""
    return settings.max_cohort if issubclass(model, Cohort) else settings.max_files


def read_question(model: type[Q], text: str) -> Q:
    """JSON as a question. Raises ``Problem`` with the place of each wrong field."""
    try:
        return model.model_validate_json(text, strict=True)
    except ValidationError as fault:
        if fault.errors(include_input=False, include_url=False)[0]["type"] == "json_invalid":
            raise Problem(400, "not-json", "The body is not JSON.") from None
        raise Problem(422, "question-wrong", "The question is not as it should be.", errors=_errors(fault)) from None


async def fields_of(request: Request, settings: Settings, *, most_files: int | None = None) -> tuple[Field, ...]:
    """The fields of the form in the body of ``request``, in their order, read in memory and nowhere else; a file that was not
    chosen is no field. ``most_files``: where it may be other than usual. For every form that may hold something of a learner: a
    page's too. Raises ``Problem``."""
    kind, options = _kind(request)
    body = await _body(request, settings)
    match kind:
        case "multipart/form-data":
            return _of_parts(_parts(body, options.get(b"boundary", b""), settings), most_files or settings.max_files)
        case "application/x-www-form-urlencoded":
            return _of_pairs(body, settings)
        case _:
            raise Problem(415, "unknown-content", "This is no form.", accepted=[FORM, PAIRS])


def _kind(request: Request) -> tuple[str, dict[bytes, bytes]]:
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    return kind.decode("latin-1").lower(), options


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

    @property
    def as_field(self) -> Field | None:
        """The same as a field; ``None`` for a file that was not chosen, which browsers send without name and content."""
        _, options = parse_options_header(self.headers.get("content-disposition", b""))
        name = options.get(b"name", b"").decode("utf-8", "replace")
        if b"filename" not in options:
            return Field(name, bytes(self.payload))
        if not options[b"filename"] and not self.payload:
            return None
        ending = PurePath(options[b"filename"].decode("utf-8", "replace")).suffix.lower()
        return Field(name, bytes(self.payload), ending if _ENDING.fullmatch(ending) else "")


def _of_fields(model: type[Q], fields: Sequence[Field]) -> Q:
    """A form as one question: its JSON, and each file in the place of its field."""
    found: Any = {}
    files: dict[str, list[dict[str, Any]]] = {}
    for each in fields:
        if each.name == QUESTION:
            try:
                found = json.loads(each.text)
            except (ValueError, RecursionError):
                raise Problem(400, "not-json", "The body is not JSON.") from None
        elif each.name in FILES:
            files.setdefault(each.name, []).append(each.file.model_dump(exclude_none=True))
        else:
            raise Problem(422, "form-field-unknown", "The form has an unknown field.", known=[QUESTION, *FILES])
    if isinstance(found, dict):  # what is none is refused with its place
        for name, sent in files.items():
            found[name] = sent if name in SEVERAL else sent[-1]
    return read_question(model, json.dumps(found))


def _of_parts(parts: Sequence[_Part], most_files: int) -> tuple[Field, ...]:
    fields = tuple(found for each in parts if (found := each.as_field) is not None)
    if sum(each.ending is not None for each in fields) > most_files:
        raise _too_many_files(most_files)
    return fields


def _too_many_files(most: int) -> Problem:
    return Problem(413, "too-many-files", "Too many files.", limit=most)


def _of_pairs(body: bytes, settings: Settings) -> tuple[Field, ...]:
    try:
        pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=settings.max_form_fields)
    except ValueError:
        raise _too_many_fields(settings) from None
    return tuple(Field(name, value.encode()) for name, value in pairs)


def _too_many_fields(settings: Settings) -> Problem:
    return Problem(413, "too-many-fields", "The form has too many fields.", limit=settings.max_form_fields)


def _parts(body: bytes, boundary: bytes, settings: Settings) -> list[_Part]:
    parts: list[_Part] = []
    name, value = bytearray(), bytearray()

    def begin() -> None:
        if len(parts) >= settings.max_form_fields:
            raise _too_many_fields(settings)
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
