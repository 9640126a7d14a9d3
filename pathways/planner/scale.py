"""Exact whole numbers for a solver: osp times one power of ten (planner-model.md: credits are osp times ``10^k``)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Scale:
    """``10 ** digits`` units to one osp."""

    digits: int = 0

    @classmethod
    def for_all(cls, extents: Iterable[Decimal | None]) -> Scale:
        """The coarsest scale on which every known extent is a whole number."""
        digits = 0
        for each in extents:
            if each is not None:
                exponent = each.normalize().as_tuple().exponent
                digits = max(digits, -exponent if isinstance(exponent, int) else 0)
        return cls(digits)

    def units(self, osp: Decimal) -> int:
        """``osp`` in whole units, exactly. Raises ValueError when ``osp`` is finer than the scale."""
        scaled = osp.scaleb(self.digits)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{osp} osp is not a whole number of 1/{10**self.digits} osp")
        return int(scaled)

    def osp(self, units: int) -> Decimal:
        """``units`` as osp, without needless decimals: 45, 34.5."""
        value = Decimal(units).scaleb(-self.digits)
        whole = value.to_integral_value()
        return whole if value == whole else value.normalize()
