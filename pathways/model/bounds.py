"""Closed ranges of competence points and of numbers of units. ``None`` leaves an end open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pathways.errors import EmptyBounds


@dataclass(frozen=True, slots=True)
class OspBounds:
    """Extent in osp (osaamispiste): ``least <= extent <= most``."""

    least: Decimal | None = None
    most: Decimal | None = None

    def __post_init__(self) -> None:
        if self.least is not None and self.most is not None and self.least > self.most:
            raise EmptyBounds(self.least, self.most)


@dataclass(frozen=True, slots=True)
class CountBounds:
    """A number of units and used groups: ``least <= number <= most``."""

    least: int | None = None
    most: int | None = None

    def __post_init__(self) -> None:
        if self.least is not None and self.most is not None and self.least > self.most:
            raise EmptyBounds(self.least, self.most)
