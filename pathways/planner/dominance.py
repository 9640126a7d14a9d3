"""Options that other options replace in every plan at no loss: exactly those need not be looked at (planner-model.md 5.3).

An option is replaced by one that gives all that it gives, as formally, asks for no more units first, is no dearer, takes no
more hours, starts no earlier and ends no later. Options with open credit add up: one is not needed where as many better
ones are offered as there is room for (but a national unit counts once). What is prepared for nobody in particular
(nothing held) holds for every learner.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from pathways.model import Offering
from pathways.planner.options import Option, Use
from pathways.rules.standing import Piece

Comparable = TypeVar("Comparable", int, Decimal)

_AT_ONCE = 4_000_000  # comparisons held in memory together
_UNKNOWN = -1


def undominated(
    options: Sequence[Option],
    unmet: Mapping[str, frozenset[str]],
    *,
    asks: Callable[[Option], frozenset[Hashable]],
    room: Callable[[Piece], int | None],
    exempt: Callable[[Option], bool],
    apart: Callable[[Option], Hashable] = lambda _: None,
    looked_at: Callable[[Option], bool] = lambda _: True,
) -> list[Option]:
    """``options`` without those that others replace, by their ids.

    Only elements in ``unmet`` count (of a unit that is not in it, all). ``asks``: what comes before an option.
    ``room``: how many pieces of open credit like this one can be of use together (``None``: nobody knows). ``exempt``
    ones stay and replace nothing. Only options that are equal in ``apart`` replace one another. Of equal ones the
    smaller identifier stays. ``looked_at``: the others are known to be replaced by none, and are not compared again.
    """
    ordered = sorted(options, key=lambda each: each.id)
    free = [not exempt(each) for each in ordered]
    measured = _Measured(ordered)
    lost = np.zeros(len(ordered), dtype=bool)
    units: dict[tuple[Hashable, _Serves], list[int]] = {}
    credit: dict[tuple[Hashable, ...], list[int]] = {}
    serves: dict[tuple[int, tuple[str, ...]], _Serves] = {}
    for position, option in enumerate(ordered):
        if not free[position]:
            continue
        if not _adds_up(option.use):
            # Offerings have one use object for all of their options.
            key = (id(option.use), option.prerequisites)
            if key not in serves:
                serves[key] = _Serves(_gives(option.use, unmet), asks(option))
            units.setdefault((apart(option), serves[key]), []).append(position)
        elif (piece := _only_piece(option.use)) is not None:
            credit.setdefault((apart(option), piece.osp, piece.places, asks(option)), []).append(position)
    members = list(units.values())
    for own, better in zip(members, _better_groups(list(units)), strict=True):
        if not any(looked_at(ordered[each]) for each in own):
            continue
        measured.mark(own, own, lost, equal=True)
        measured.mark(own, [each for number in better for each in members[number]], lost, equal=False)
    for own in credit.values():
        if not any(looked_at(ordered[each]) for each in own):
            continue
        enough = room(ordered[own[0]].use.pieces[0])
        if enough is not None:
            measured.mark_crowded(own, [ordered[each].source_id for each in own], enough, lost)
    return [option for position, option in enumerate(ordered) if not lost[position]]


def lasting(options: Sequence[Option], *, room: Callable[[Piece], int | None]) -> frozenset[str]:
    """The ids of ``options`` that no other replaces where neither money nor time matters and nothing comes first, whoever asks."""
    free: dict[int, Offering] = {}

    def bare(option: Option) -> Option:
        if (one := option.offering) is None:
            return option
        if id(one) not in free:
            free[id(one)] = replace(one, price_cents=0, hours_per_week=None, prerequisites=())
        return replace(option, offering=free[id(one)], start=None, end=None)

    kept = undominated([bare(each) for each in options], {}, asks=lambda _: frozenset(), room=room, exempt=lambda _: False)
    return frozenset(each.id for each in kept)


def enough(options: Iterable[Option], *, room: Callable[[Piece], int | None], spare: int) -> Iterator[Option]:
    """Of options that give one piece of open credit and nothing else as many of each extent and place as can be of use together,
    whatever they cost; and ``spare`` more, as who has a unit cannot count it again. The others all."""
    taken: Counter[Hashable] = Counter()
    for option in options:
        piece = _only_piece(option.use)
        most = room(piece) if piece is not None and option.offering is not None else None
        if piece is None or most is None:
            yield option
        elif taken[piece.osp, piece.places] < most + spare:
            taken[piece.osp, piece.places] += 1
            yield option


def _adds_up(use: Use) -> bool:
    return any(piece.unit is None for piece in use.pieces)


def _only_piece(use: Use) -> Piece | None:
    """The one piece of open credit that is all that an option gives; ``None`` where it gives more, or where something else
    that it may stand for counts with it."""
    if use.covers or len(use.pieces) != 1 or use.pieces[0].same is not None:
        return None
    return use.pieces[0]


@dataclass(frozen=True, slots=True)
class _Serves:
    """What an option gives, as a set of marks, and what it asks for first."""

    gives: frozenset[Hashable]
    asks: frozenset[Hashable]

    def as_well_as(self, other: _Serves) -> bool:
        return self.gives >= other.gives and self.asks <= other.asks


def _gives(use: Use, unmet: Mapping[str, frozenset[str]]) -> frozenset[Hashable]:
    gives: set[Hashable] = {("unit", each) for each in use.formal}
    gives |= {("met", unit, each) for unit, met in use.covers.items() for each in met & unmet.get(unit, met)}
    gives |= {("assessed", unit, each) for unit, met in use.assessed.items() for each in met & unmet.get(unit, met)}
    return frozenset(gives | {("piece", each.unit, each.osp, each.places) for each in use.pieces})


def _better_groups(keys: Sequence[tuple[Hashable, _Serves]]) -> list[list[int]]:
    """For each group: the other groups that serve as well."""
    holders: dict[Hashable, list[int]] = {}
    for number, (apart, serves) in enumerate(keys):
        for mark in serves.gives:
            holders.setdefault((apart, mark), []).append(number)
    found = []
    for own, (apart, serves) in enumerate(keys):
        lists = [holders[apart, mark] for mark in serves.gives]
        near = min(lists, key=len) if lists else [each for each, key in enumerate(keys) if key[0] == apart]
        found.append([each for each in near if each != own and keys[each][1].as_well_as(serves)])
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
        if not others or (equal and len(own) == 1):
            return
        for mine, as_good in self._compared(own, others, equal=equal):
            lost[mine] |= as_good.any(axis=1)

    def mark_crowded(self, own: Sequence[int], sources: Sequence[str], enough: int, lost: npt.NDArray[np.bool_]) -> None:
        """Marks those of ``own`` that ``enough`` better ones of other offerings, or a better one of their own, replace."""
        starts = np.flatnonzero([number == 0 or sources[number] != sources[number - 1] for number in range(len(sources))])
        of = np.searchsorted(starts, np.arange(len(sources)), side="right") - 1
        place = {position: number for number, position in enumerate(own)}
        for mine, as_good in self._compared(own, own, equal=True):
            by_offering = np.add.reduceat(as_good, starts, axis=1) > 0
            itself = by_offering[np.arange(len(mine)), [of[place[each]] for each in mine.tolist()]]
            lost[mine] |= itself | (by_offering.sum(axis=1) >= enough)

    def _compared(
        self, own: Sequence[int], others: Sequence[int], *, equal: bool
    ) -> Iterator[tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]]:
        """Some of ``own``, and for each of them which of ``others`` are at least as good; of equals only the earlier."""
        theirs = np.array(others)
        size = max(1, _AT_ONCE // len(others))
        for begin in range(0, len(own), size):
            mine = np.array(own[begin : begin + size])
            as_good = np.ones((len(mine), len(theirs)), dtype=bool)
            better = np.zeros_like(as_good)
            for column in self._columns:
                ours, their = column[mine][:, None], column[theirs][None, :]
                as_good &= their <= ours
                if column.min(initial=0) == _UNKNOWN:
                    as_good &= (their == _UNKNOWN) == (ours == _UNKNOWN)
                if equal:
                    better |= their < ours
            if equal:
                as_good &= better | (theirs[None, :] < mine[:, None])
            yield mine, as_good


def _ordered(values: Collection[Comparable | None]) -> list[int | None]:
    """Whole numbers in the same order as ``values``."""
    known = {value: number for number, value in enumerate(sorted({each for each in values if each is not None}))}
    return [None if each is None else known[each] for each in values]


def _whole(values: Iterable[int | None]) -> npt.NDArray[Any]:
    return np.array([_UNKNOWN if each is None else each for each in values], dtype=np.int64)
