"""What every answer shares: how it opens and ends, reasons, findings, numbers.

Every answer opens with what it is, what made it and from which data, and ends with the decisions of ours that it rests on and
with findings. Unknown is null, never 0. Numbers leave exactly as they are inside: 34.5 is 34.5, 90 is 90. The same answer
is the same bytes.

Source: design.md 5 (wire form).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from loaders.exact_json import written
from pathways.i18n import Words
from pathways.model import Because as Reason
from pathways.model import Catalogue, Codes, Severity, Text, Value
from pathways.model import Finding as Fact

PROGRAM = "pathways"

Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]


class Wire(BaseModel):
    """A frozen part of an answer."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)


class Program(Wire):
    """What computed the answer."""

    name: str
    version: str


class Data(Wire):
    """One loaded source. ``version`` is null where the source states none."""

    graph: str
    version: str | None
    sha256: str


class Because(Wire):
    """A reason: its code, its facts, one sentence in the asked language, and the reasons below it."""

    code: str
    values: dict[str, str | int | Number | date | None]
    text: str
    causes: tuple[Because, ...]


class Decision(Wire):
    """A decision of ours that the answer rests on. ``id`` is the name of its page in ``docs/decisions``."""

    id: str
    text: str


class Finding(Wire):
    """Something about the input that a person should know."""

    code: str
    severity: Severity
    where: str
    message: str


class Answer(Wire):
    """How every answer opens. Every answer ends with ``decisions`` and ``findings``, after the fields of its verb."""

    schema_: str = Field(alias="schema")
    program: Program
    today: date
    data: tuple[Data, ...]


def program() -> Program:
    """This program, with the version that is installed."""
    try:
        return Program(name=PROGRAM, version=version("pok-pathways"))
    except PackageNotFoundError:
        return Program(name=PROGRAM, version="0")


def data_of(catalogue: Catalogue) -> tuple[Data, ...]:
    """What the catalogue was loaded from, in a fixed order."""
    return tuple(Data(graph=each.graph, version=each.version or None, sha256=each.sha256) for each in catalogue.sources)


def because_of(reason: Reason, words: Words) -> Because:
    """A reason and everything below it, in words."""
    return Because(
        code=reason.code,
        values={name: _plain(value, words) for name, value in reason.values},
        text=words.because(reason),
        causes=tuple(because_of(each, words) for each in reason.causes),
    )


def findings_of(facts: Iterable[Fact], words: Words) -> tuple[Finding, ...]:
    """Findings in words, each once; the gravest first, then by place."""
    order = list(Severity)
    made = {Finding(code=each.code, severity=each.severity, where=each.where, message=words.finding(each)): None for each in facts}
    return tuple(sorted(made, key=lambda each: (order.index(each.severity), each.where, each.code, each.message)))


def _plain(value: Value, words: Words) -> str | int | Decimal | date | None:
    if isinstance(value, Codes):
        return str(value)
    return words.name(value) or None if isinstance(value, Text) else value


# -- JSON ----------------------------------------------------------------------------------------------------------------


def to_json(answer: Wire) -> str:
    """The answer as JSON text with two blanks of indentation, keys in the order of the model, ending in a line feed."""
    return written(answer.model_dump(mode="python", by_alias=True)) + "\n"


def schema_of(model: type[Wire]) -> dict[str, Any]:
    """The JSON Schema of an answer or a file, as published in ``docs/schemas``."""
    schema = model.model_json_schema(mode="serialization", by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
