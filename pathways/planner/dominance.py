"""Options that another option replaces in every plan at no loss: exactly those need not be looked at (planner-model.md 5.3).

An option is replaced by one that gives all that it gives, as formally, asks for no more units first, is no dearer, takes no
more hours, starts no earlier and ends no later. Options with open credit add up instead of replacing one another (but
a national unit counts once). What is prepared for nobody in particular (nothing held) holds for every learner.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from pathways.planner.options import Option, Use

Comparable = TypeVar("Comparable", int, Decimal)

_AT_ONCE = 4_000_000  # comparisons held in memory together
_UNKNOWN = -1


def undominated(
    options: Sequence[Option],
    unmet: Mapping[str, frozenset[str]],
    *,
    asks: Callable[[Option], frozenset[str]],
    exempt: Callable[[Option], bool],
    apart: Callable[[Option], Hashable] = lambda _: None,
) -> list[Option]:
    """``options`` without those that another one replaces, by their ids.

    Only elements in ``unmet`` count (of a unit that is not in it, all). ``asks``: the units that come before an option.
    ``exempt`` ones stay and replace nothing. Only options that are equal in ``apart`` replace one another. Of equal ones
    the smaller identifier stays.
    """
    kept = [each for each in options if _adds_up(each.use) or exempt(each)]
    rest = [each for each in sorted(options, key=lambda each: each.id) if not (_adds_up(each.use) or exempt(each))]
    groups: dict[tuple[Hashable, _Serves], list[int]] = {}
    serves: dict[tuple[int, tuple[str, ...]], _Serves] = {}
    for position, option in enumerate(rest):
        # Offerings have one use object for all of their options.
        key = (id(option.use), option.prerequisites)
        if key not in serves:
            serves[key] = _Serves(_gives(option.use, unmet), asks(option))
        groups.setdefault((apart(option), serves[key]), []).append(position)
    measured = _Measured(rest)
    lost = np.zeros(len(rest), dtype=bool)
    members = list(groups.values())
    for own, better in zip(members, _better_groups(list(groups)), strict=True):
        for number in better:
            measured.mark(own, members[number], lost, equal=members[number] is own)
    kept += [option for position, option in enumerate(rest) if not lost[position]]
    return sorted(kept, key=lambda each: each.id)


def _adds_up(use: Use) -> bool:
    return any(piece.unit is None for piece in use.pieces)


@dataclass(frozen=True, slots=True)
class _Serves:
    """What an option gives, as a set of marks, and what it asks for first."""

    gives: frozenset[Hashable]
    asks: frozenset[str]

    def as_well_as(self, other: _Serves) -> bool:
        return self.gives >= other.gives and self.asks <= other.asks


def _gives(use: Use, unmet: Mapping[str, frozenset[str]]) -> frozenset[Hashable]:
    gives: set[Hashable] = {("unit", each) for each in use.formal}
    gives |= {("met", unit, each) for unit, met in use.covers.items() for each in met & unmet.get(unit, met)}
    gives |= {("assessed", unit, each) for unit, met in use.assessed.items() for each in met & unmet.get(unit, met)}
    return frozenset(gives | {("piece", each.unit, each.osp, each.places) for each in use.pieces})


def _better_groups(keys: Sequence[tuple[Hashable, _Serves]]) -> list[list[int]]:
    """For each group: the groups that serve as well, itself among them."""
    holders: dict[Hashable, list[int]] = {}
    for number, (apart, serves) in enumerate(keys):
        for mark in serves.gives:
            holders.setdefault((apart, mark), []).append(number)
    found = []
    for apart, serves in keys:
        lists = [holders[apart, mark] for mark in serves.gives]
        near = min(lists, key=len) if lists else [each for each, key in enumerate(keys) if key[0] == apart]
        found.append([each for each in near if keys[each][1].as_well_as(serves)])
    return found


class _Measured:
    """Price, hours, days of every option as whole numbers of equal order; unknown is -1 and only as good as unknown."""

    def __init__(self, options: Sequence[Option]) -> None:
        days = [(each.start.toordinal() if each.start else None, each.end.toordinal() if each.end else None) for each in options]
        # Each to be made small: a later start is the better one.
        self._columns = (
            _whole([each.price_cents for each in options]),
            _whole(_ordered([each.hours_per_week for each in options])),
            _whole([None if start is None else 10_000_000 - start for start, _ in days]),
            _whole([end for _, end in days]),
        )

    def mark(self, own: Sequence[int], others: Sequence[int], lost: npt.NDArray[np.bool_], *, equal: bool) -> None:
        """Marks those of ``own`` that one of ``others`` replaces. ``equal``: both give the same, so that of two that are
        equal in everything the first one (by id) stays."""
        theirs = np.array(others)
        size = max(1, _AT_ONCE // len(others))
        for begin in range(0, len(own), size):
            mine = np.array(own[begin : begin + size])
            as_good = np.ones((len(mine), len(theirs)), dtype=bool)
            better = np.zeros_like(as_good)
            for column in self._columns:
                ours, their = column[mine][:, None], column[theirs][None, :]
                as_good &= (their <= ours) & ((their == _UNKNOWN) == (ours == _UNKNOWN))
                better |= their < ours
            if equal:
                as_good &= better | (theirs[None, :] < mine[:, None])
            lost[mine] |= as_good.any(axis=1)


def _ordered(values: Collection[Comparable | None]) -> list[int | None]:
    """Whole numbers in the same order as ``values``."""
    known = {value: number for number, value in enumerate(sorted({each for each in values if each is not None}))}
    return [None if each is None else known[each] for each in values]


def _whole(values: Iterable[int | None]) -> npt.NDArray[Any]:
    return np.array([_UNKNOWN if each is None else each for each in values], dtype=np.int64)
