"""Terms of a graph as plain Python values, and back: what goes into a query as a parameter and what a row of an answer holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode

from pathways.errors import WrongUse
from pathways.stores.binding import Term
from pathways.stores.mapping import XSD
from pathways.stores.port import Cell, Iri

_INTEGERS = (
    *("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "negativeInteger"),
    *("nonPositiveInteger", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte"),
)
_READ: Mapping[str, Callable[[str], Cell]] = {
    **{f"{XSD}{name}": int for name in _INTEGERS},
    f"{XSD}decimal": Decimal,
    f"{XSD}double": float,
    f"{XSD}float": float,
    f"{XSD}boolean": lambda text: text in ("true", "1"),
    f"{XSD}date": date.fromisoformat,
    f"{XSD}dateTime": datetime.fromisoformat,
}


def term(value: Cell) -> Term:
    """``value`` as a term. Raises ``WrongUse`` for a value that is no parameter, and for text that is no IRI."""
    match value:
        case Iri():
            try:
                return NamedNode(str(value))
            except ValueError:
                raise WrongUse("not_an_iri", value=str(value)) from None
        case bool() | int() | float() | str():
            return Literal(value)
        case Decimal():
            return Literal(format(value, "f"), datatype=NamedNode(f"{XSD}decimal"))
        case datetime():
            return Literal(value.isoformat(), datatype=NamedNode(f"{XSD}dateTime"))
        case date():
            return Literal(value.isoformat(), datatype=NamedNode(f"{XSD}date"))
        case _:
            raise WrongUse("parameter_without_value")


def cell(found: Any) -> Cell:
    """The plain value of a term; ``None`` for a variable without one. A literal that is not what it says is its text."""
    match found:
        case None:
            return None
        case NamedNode():
            return Iri(found.value)
        case BlankNode():
            return Iri(f"_:{found.value}")
        case Literal():
            read = _READ.get(found.datatype.value)
            if read is None:
                return found.value
            try:
                return read(found.value)
            except (ValueError, ArithmeticError):
                return found.value
        case _:
            return str(found)
