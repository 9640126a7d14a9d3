"""What a loader found doubtful in a source, as one text that every store can keep beside it, and back.

A text is kept, and not statements: what a finding says is made from its code in the language of whoever asks, and its values may
be anything that the domain has. Equal findings give equal letters.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pathways.errors import UnreadableInput
from pathways.model import CodeKind, Codes, Finding, Severity, Text, Value


def write(findings: Iterable[Finding]) -> str:
    """``findings``, in their order, as JSON."""
    return json.dumps([_written(each) for each in findings], ensure_ascii=False)


def read(source: str, text: str) -> tuple[Finding, ...]:
    """The findings of ``source``. Raises ``UnreadableInput`` for a text that ``write`` does not give."""
    try:
        return tuple(_read(each) for each in json.loads(text))
    except (ValueError, TypeError, KeyError, ArithmeticError, RecursionError):
        raise UnreadableInput(source, "store_findings") from None


def _written(fact: Finding) -> dict[str, Any]:
    values = [[name, *_tagged(value)] for name, value in fact.values]
    return {"code": fact.code, "severity": str(fact.severity), "where": fact.where, "values": values}


def _tagged(value: Value) -> tuple[str, Any]:
    match value:
        case Text():
            return "text", [value.fi, value.sv, value.en]
        case Decimal():
            return "decimal", str(value)
        case date():
            return "date", value.isoformat()
        case Codes():
            return "codes", [value.kind, *value.codes]
        case _:
            return "plain", value


_UNTAGGED: Mapping[str, Any] = {
    "text": lambda value: Text(*value),
    "decimal": Decimal,
    "date": date.fromisoformat,
    "codes": lambda value: Codes(CodeKind(value[0]), tuple(value[1:])),
    "plain": lambda value: value,
}


def _read(one: dict[str, Any]) -> Finding:
    values = tuple((name, _UNTAGGED[tag](value)) for name, tag, value in one["values"])
    return Finding(one["code"], Severity(one["severity"]), one["where"], values)
