"""A case that was saved: what a learner has, as the loaders gave it, and the answer that was made of it. The learner owns the file.

The record is read back exactly as it was written, so that the file stands for the documents it came from: on another day, in
another program, with further documents beside it. Names and identity numbers were dropped when those were read and are not
in it. ``digest`` is over everything else: a file that was changed or cut is refused. It guards against slips and not against
forgery, which no file can that anybody may write; what somebody must be sure of is looked up in the documents (decision 0075).

Source: our own format, ``docs/schemas/case.json``.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import sha256
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from loaders.document import Document, Json
from loaders.exact_json import written
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Finding, Genuine, Record, Severity, finding

FORMAT = "saved-case"
SCHEMA = "pathways/case/1"
MOST_BYTES = 20 * 1024 * 1024
MOST_PIECES = 10_000  # in one list
MOST_CHARACTERS = 20_000  # of one text

_KIND = SCHEMA.rpartition("/")[0] + "/"
_DIGEST = "digest"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SEALED = (Genuine.VERIFIED, Genuine.UNTAMPERED)


def recognises(document: Document) -> bool:
    """Whether it says that it is a saved case, of whatever version."""
    if not document.looks_like_json:
        return False
    try:
        content = document.json
    except UnreadableInput:
        return False
    schema = content.get("schema") if isinstance(content, dict) else None
    return isinstance(schema, str) and schema.startswith(_KIND)


def read(document: Document) -> Reading:
    """What the learner has. Raises ``UnreadableInput``."""
    content = content_of(document)
    record: Record = _read(Record, content.get("record"), "/record", document.name)
    return Reading(record=record, findings=tuple(_told(record, content, document)))


def content_of(document: Document) -> dict[str, Json]:
    """The parsed file, which is a case of this version and as it was written. Raises ``UnreadableInput``."""
    if len(document.payload) > MOST_BYTES:
        raise UnreadableInput(document.name, "too_many_bytes", bytes=len(document.payload), most=MOST_BYTES)
    content = document.json
    schema = content.get("schema") if isinstance(content, dict) else None
    if schema != SCHEMA or not isinstance(content, dict):
        raise UnreadableInput(document.name, "case_other_version", schema=str(schema)[:100], wanted=SCHEMA)
    for name in ("record", "plan", _DIGEST):
        if name not in content:
            raise UnreadableInput(document.name, "case_broken", place=f"/{name}")
    try:
        changed = content[_DIGEST] != digest_of(content)
    except (TypeError, ValueError):  # numbers that are none
        changed = True
    if changed:
        raise UnreadableInput(document.name, "case_changed")
    return content


def digest_of(content: Json) -> str:
    """SHA-256 of everything but the digest itself, however it is laid out."""
    return sha256(written(_ordered(content, top=True)).encode("utf-8", "surrogatepass")).hexdigest()


def sealed(content: dict[str, Json]) -> bytes:
    """``content`` with its digest, as the bytes of a file."""
    return (written({**content, _DIGEST: digest_of(content)}) + "\n").encode("utf-8", "surrogatepass")


def _ordered(content: Json, *, top: bool = False) -> Json:
    if isinstance(content, dict):
        return {key: _ordered(content[key]) for key in sorted(content) if not (top and key == _DIGEST)}
    return [_ordered(each) for each in content] if isinstance(content, list) else content


def _told(record: Record, content: dict[str, Json], document: Document) -> list[Finding]:
    day: date = _read(date, content.get("today"), "/today", document.name)
    told = [finding("case_of_day", Severity.NOTE, document.name, day=day)]
    sure = sum(each.provenance.genuine in _SEALED for each in record.evidence)
    if sure:
        told.append(finding("case_seals_not_checked", Severity.WARNING, document.name, count=sure))
    return told


# -- values to JSON and back ---------------------------------------------------------------------------------------------


def as_json(value: Any) -> Json:
    """A value of the model as JSON: every field by its name, unknown as null."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: as_json(getattr(value, each.name)) for each in fields(value)}
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case frozenset():
            return sorted(as_json(each) for each in value)
        case tuple():
            return [as_json(each) for each in value]
        case _:
            return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, content: Json, place: str, name: str) -> Any:
    """``content`` as a value of ``kind``: a dataclass of the model, or what its fields are made of. Raises ``UnreadableInput``."""
    broken = UnreadableInput(name, "case_broken", place=place)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is UnionType:
        (other,) = (each for each in inner if each is not type(None))
        return None if content is None else _read(other, content, place, name)
    if origin in (tuple, frozenset):
        if not isinstance(content, list) or len(content) > MOST_PIECES:
            raise broken
        if origin is tuple and inner[-1] is not Ellipsis:
            if len(content) != len(inner):
                raise broken
            return tuple(_read(each, one, f"{place}/{at}", name) for at, (each, one) in enumerate(zip(inner, content, strict=True)))
        return origin(_read(inner[0], one, f"{place}/{at}", name) for at, one in enumerate(content))
    if is_dataclass(kind):
        if not isinstance(content, dict):
            raise broken
        hints = _hints(kind)  # type: ignore[arg-type]  # a dataclass is a type
        given = {each.name: _read(hints[each.name], content.get(each.name), f"{place}/{each.name}", name) for each in fields(kind)}
        return kind(**given)  # type: ignore[operator]  # as above
    return _plain(kind, content, broken)


def _plain(kind: Any, content: Json, broken: UnreadableInput) -> Any:
    if kind is bool and isinstance(content, bool):
        return content
    if kind is Decimal and isinstance(content, int | Decimal) and not isinstance(content, bool):
        number = Decimal(content)
        if number.is_finite() and abs(number) < 10**9 and len(number.as_tuple().digits) <= 30:
            return number
    if isinstance(content, str) and len(content) <= MOST_CHARACTERS:
        if kind is str:
            return content
        if kind is date and _DAY.fullmatch(content):
            try:
                return date.fromisoformat(content)
            except ValueError:
                raise broken from None
        if isinstance(kind, type) and issubclass(kind, Enum):
            try:
                return kind(content)
            except ValueError:
                raise broken from None
    raise broken
