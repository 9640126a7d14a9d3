"""Options that other options replace in every plan at no loss: exactly those need not be looked at (planner-model.md 5.3).

An option is replaced by one that gives all that it gives, as formally, asks for no more units first, is no dearer, takes no
more hours, starts no earlier and ends no later. Options with open credit add up: one is not needed where as many better
ones are offered as there is room for. A national unit counts once, so there as many other units must be better, and more by
those that count already. What is prepared for nobody in particular (nothing held) holds for every learner; how many are better
is counted once (``Crowds``), and held against the room that each learner has.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from pathways.planner.options import Option, Use
from pathways.rules.standing import Piece

Comparable = TypeVar("Comparable", int, Decimal)


class Merit(Enum):
    """In what of two options that give the same one can be the better one."""

    PRICE = auto()  # the lower
    HOURS = auto()  # the fewer in a week
    START = auto()  # the later
    END = auto()  # the earlier


ALL_MERITS = frozenset(Merit)
_STRONG = 200  # options that all others are held against first
_AT_ONCE = 4_000_000  # comparisons held in memory together
_UNKNOWN = -1
_REPLACED = 2**40  # more than any room


def undominated(
    options: Sequence[Option],
    unmet: Mapping[str, frozenset[str]],
    *,
    asks: Callable[[Option], frozenset[Hashable]],
    room: Callable[[Piece], int | None],
    exempt: Callable[[Option], bool],
    apart: Callable[[Option], Hashable] | None = None,
    looked_at: Callable[[Option], bool] = lambda _: True,
    by: Collection[Merit] = ALL_MERITS,
    counted: Collection[str] | None = None,
) -> list[Option]:
    """``options`` without those that others replace, by their ids.

    Only elements in ``unmet`` count (of a unit that is not in it, all). ``asks``: what comes before an option.
    ``room``: how many pieces of open credit like this one can be of use together (``None``: nobody knows). ``exempt``
    ones stay and replace nothing. Only options that are equal in ``apart`` replace one another. Of equal ones the
    smaller identifier stays. ``looked_at``: the others are known to be replaced by none, and are not compared again. ``by``: in
    what one can be better than another; as if they were alike in all else. ``counted``: units that cannot be counted again as
    open credit; ``None``: nobody knows whose, and no unit stands for another.
    """
    ordered = sorted(options, key=lambda each: each.id)
    measured = _Measured(ordered, by)
    lost = np.zeros(len(ordered), dtype=bool)
    units: dict[tuple[Hashable, _Serves], list[int]] = {}
    credit: dict[tuple[Hashable, ...], list[int]] = {}

    def alike(option: Option) -> list[int]:
        """The options that do the same as this one, so far."""
        piece, told = _only_piece(option.use), apart(option) if apart is not None else None
        if not exempt(option) and piece is not None and (piece.unit is None or counted is not None):
            return credit.setdefault((told, *_credit(piece), asks(option)), [])
        if not exempt(option) and not _adds_up(option.use):
            return units.setdefault((told, _Serves(_gives(option.use, unmet), asks(option))), [])
        return []

    of_offerings: dict[tuple[int, tuple[str, ...]], list[int]] = {}
    for position, option in enumerate(ordered):
        key = (id(option.use), option.prerequisites)  # offerings have one use object for all of their options
        if key not in of_offerings:
            of_offerings[key] = alike(option)
        of_offerings[key].append(position)
    members = list(units.values())
    for own, better in zip(members, _better_groups(list(units)), strict=True):
        if not any(looked_at(ordered[each]) for each in own):
            continue
        measured.mark(own, own, lost, equal=True)
        measured.mark(own, [each for number in better for each in members[number]], lost, equal=False)
    for own in credit.values():
        if not any(looked_at(ordered[each]) for each in own):
            continue
        measured.in_order_of_what_counts(own)
        enough = _enough(room(ordered[own[0]].use.pieces[0]), counted or (), {_counts_as(ordered[each]) for each in own})
        lost[measured.crowded_out(own, enough)] = True
    return [option for position, option in enumerate(ordered) if not lost[position]]


def lasting(
    options: Sequence[Option],
    unmet: Mapping[str, frozenset[str]],
    *,
    room: Callable[[Piece], int | None],
    counted: Collection[str] | None = None,
) -> frozenset[str]:
    """The ids of ``options`` that no other replaces where neither money nor time matters and nothing comes first. The rest: as for
    ``undominated``."""
    kept = undominated(
        options,
        unmet,
        asks=lambda _: frozenset(),
        room=room,
        exempt=lambda _: False,
        by=(),
        counted=counted,
    )
    return frozenset(each.id for each in kept)


class Crowds:
    """For each of ``options`` that gives nothing but open credit, how many others are better: of other offerings, or of other
    national units. ``asks``, ``exempt``: as for ``undominated``."""

    def __init__(
        self, options: Sequence[Option], *, asks: Callable[[Option], frozenset[Hashable]], exempt: Callable[[Option], bool]
    ) -> None:
        measured = _Measured(options)
        alike: dict[Hashable, list[int]] = {}
        for position, option in enumerate(options):
            piece = _only_piece(option.use)
            if piece is not None and not exempt(option):
                alike.setdefault((*_credit(piece), asks(option)), []).append(position)
        self._better = np.full(len(options), -1, dtype=np.int64)
        self._crowd = np.full(len(options), -1, dtype=np.int64)
        self._of: list[tuple[Piece, frozenset[str]]] = []
        for own in alike.values():
            measured.in_order_of_what_counts(own)
            self._better[own] = measured.crowd(own, own)
            self._crowd[own] = len(self._of)
            self._of.append((options[own[0]].use.pieces[0], frozenset(_counts_as(options[each]) for each in own)))

    def needed(self, room: Callable[[Piece], int | None], counted: Collection[str]) -> npt.NDArray[np.bool_]:
        """Which options are not replaced where there is so much ``room`` and these units are ``counted`` already."""
        enough = [_enough(room(piece), counted, sources) for piece, sources in self._of]
        return self._better < np.array([*enough, 0], dtype=np.int64)[self._crowd]


def _adds_up(use: Use) -> bool:
    return any(piece.unit is None for piece in use.pieces)


def _only_piece(use: Use) -> Piece | None:
    """The one piece of open credit that is all that an option gives; ``None`` where it gives more, or where something else
    that it may stand for counts with it."""
    if use.covers or len(use.pieces) != 1 or use.pieces[0].same is not None:
        return None
    return use.pieces[0]


def _credit(piece: Piece) -> tuple[Hashable, ...]:
    """In what pieces of open credit are equal that can stand for one another."""
    return piece.unit is None, piece.osp, piece.places


def _enough(room: int | None, counted: Collection[str], sources: Collection[str]) -> int:
    """How many better ones replace one: as many as there is room for, and those that count already are none of them."""
    return _REPLACED if room is None else room + len(set(counted).intersection(sources))


def _counts_as(option: Option) -> str:
    """Of what only one can count: the national unit, else the offering."""
    unit = option.use.pieces[0].unit
    return option.source_id if unit is None else unit


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
    """The merits of every option as whole numbers of equal order, each to be made small; unknown is -1 and only as good as
    unknown."""

    def __init__(self, options: Sequence[Option], by: Collection[Merit] = ALL_MERITS) -> None:
        self._options = options
        self._columns = [_merits(options, each) for each in Merit if each in by]

    def mark(self, own: Sequence[int], others: Sequence[int], lost: npt.NDArray[np.bool_], *, equal: bool) -> None:
        """Marks those of ``own`` that one of ``others`` replaces. ``equal``: both give the same, so that of two that are
        equal in everything the first one (by id) stays."""
        if not others or (equal and len(own) == 1):
            return
        for mine, as_good in self._compared(own, others, equal=equal):
            lost[mine] |= as_good.any(axis=1)

    def in_order_of_what_counts(self, own: list[int]) -> None:
        """Puts ``own`` in the order of what they count as, which give nothing but open credit."""
        own.sort(key=lambda each: (_counts_as(self._options[each]), each))

    def crowded_out(self, own: Sequence[int], enough: int) -> list[int]:
        """Those of ``own``, which stand in the order of what they count as, than which ``enough`` others of these are better. Most
        are worse than many of the strongest, and need not be held against all."""
        out: list[int] = []
        left = list(own)
        for others in ((self._strongest(own),) if len(own) > 2 * _STRONG else ()) + (own,):
            crowded = (self.crowd(left, others) >= enough).tolist()
            out += [each for each, is_out in zip(left, crowded, strict=True) if is_out]
            left = [each for each, is_out in zip(left, crowded, strict=True) if not is_out]
        return out

    def _strongest(self, own: Sequence[int]) -> list[int]:
        """Some of ``own`` that are good in everything, in the same order: a guess, that only saves comparisons."""
        mine, places = np.array(own), np.zeros(len(own), dtype=np.int64)
        for column in self._columns:
            places += np.argsort(np.argsort(column[mine], kind="stable"), kind="stable")
        return [own[each] for each in sorted(np.argsort(places, kind="stable")[:_STRONG].tolist())]

    def crowd(self, own: Sequence[int], others: Sequence[int]) -> npt.NDArray[np.int64]:
        """How many of ``others``, which stand in the order of what they count as, are better than each of ``own``: those that
        count as one thing are one; where its own thing has a better one, more than there can be."""
        sources = [_counts_as(self._options[each]) for each in others]
        starts = np.flatnonzero([number == 0 or sources[number] != sources[number - 1] for number in range(len(sources))])
        of = {sources[each]: number for number, each in enumerate(starts.tolist())}
        here = np.array([of.get(_counts_as(self._options[each]), -1) for each in own], dtype=np.int64)
        found = np.zeros(len(own), dtype=np.int64)
        done = 0
        for mine, as_good in self._compared(own, others, equal=True):
            by_source = np.add.reduceat(as_good, starts, axis=1) > 0
            at = here[done : done + len(mine)]
            itself = (at >= 0) & by_source[np.arange(len(mine)), at]
            found[done : done + len(mine)] = np.where(itself, _REPLACED, by_source.sum(axis=1))
            done += len(mine)
        return found

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


def _merits(options: Sequence[Option], merit: Merit) -> npt.NDArray[np.int64]:
    match merit:
        case Merit.PRICE:
            return _whole(each.price_cents for each in options)
        case Merit.HOURS:
            return _whole(_ordered([each.hours_per_week for each in options]))
        case Merit.START:
            return _whole(None if each.start is None else 10_000_000 - each.start.toordinal() for each in options)
        case Merit.END:
            return _whole(None if each.end is None else each.end.toordinal() for each in options)


def _ordered(values: Collection[Comparable | None]) -> list[int | None]:
    """Whole numbers in the same order as ``values``."""
    known = {value: number for number, value in enumerate(sorted({each for each in values if each is not None}))}
    return [None if each is None else known[each] for each in values]


def _whole(values: Iterable[int | None]) -> npt.NDArray[Any]:
    return np.array([_UNKNOWN if each is None else each for each in values], dtype=np.int64)
