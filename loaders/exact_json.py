"""JSON written exactly: numbers as they are inside (34.5 is 34.5, 90 is 90), equal values as equal bytes.

The standard writer would make floats of exact numbers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any


def written(value: Any) -> str:
    """``value`` as JSON text with two blanks of indentation, keys in their order. Raises ``TypeError`` for what JSON cannot say."""
    return _written(value, "\n")


def exact(value: Decimal) -> str:
    """A finite Decimal as a JSON number: no exponent, no noise, no zeros at the end."""
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _written(value: Any, line: str) -> str:
    inside = line + "  "
    match value:
        case Decimal():
            return exact(value)
        case date():
            return json.dumps(value.isoformat())
        case str() | bool() | int() | None:
            return json.dumps(str(value) if isinstance(value, str) else value, ensure_ascii=False)
        case Mapping():
            parts = [f"{json.dumps(key, ensure_ascii=False)}: {_written(each, inside)}" for key, each in value.items()]
            return "{" + inside + ("," + inside).join(parts) + line + "}" if parts else "{}"
        case Sequence():
            parts = [_written(each, inside) for each in value]
            return "[" + inside + ("," + inside).join(parts) + line + "]" if parts else "[]"
        case _:
            raise TypeError(f"{type(value).__name__} has no JSON form")
