"""What working life asks for: signals of demand for a skill or an occupation.

A signal is somebody's figure with a source and a day. It may order what is shown and decide among equally good plans; it never says
that a rule is met.

Source: glossary 56 (ennakointi); decision 0094.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pathways.errors import BrokenValue


@dataclass(frozen=True, slots=True)
class DemandSignal:
    """Demand for ``concept``, the IRI of a skill, a skill group or an occupation.

    ``weight``: more than nothing, in whatever unit its ``source`` counts. ``on``: the day that it is of. ``region``: a code or a
    name as the source writes it; ``None`` = everywhere.
    """

    concept: str
    weight: Decimal
    source: str
    on: date
    region: str | None = None

    def __post_init__(self) -> None:
        if not self.weight > 0:
            raise BrokenValue(f"a demand of {self.weight}: it is more than nothing.")
