"""What somebody writes as the value of a parameter of a query, as a plain value."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from pathways.errors import WrongUse
from pathways.stores.port import Cell, Iri


def value_of(written: str, *, option: str) -> Cell:
    """An IRI in ``<…>`` is an IRI, a day a day, a number in decimal form with a point a number, ``"…"`` and the rest text. Digits
    alone are text, as codes are. Raises ``WrongUse``, which names ``option``, for a day that there is not."""
    if written.startswith("<") and written.endswith(">"):
        return Iri(written[1:-1])
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", written, re.ASCII):
        try:
            return date.fromisoformat(written)
        except ValueError:
            raise WrongUse("not_a_date", option=option, value=written) from None
    if re.fullmatch(r"-?\d+\.\d+", written, re.ASCII):
        return Decimal(written)
    if len(written) > 1 and written.startswith('"') and written.endswith('"'):
        return written[1:-1]
    return written
