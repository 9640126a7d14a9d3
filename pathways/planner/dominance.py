"""Options that other options replace in every plan at no loss: exactly those need not be looked at (planner-model.md 5.3).

An option is replaced by one that gives all that it gives, as formally, asks for no more units first, is no dearer, takes no
more hours, starts no earlier and ends no later. Options with open credit add up: one is not needed where as many better
ones are offered as there is room for. A national unit counts once, so there as many other units must be better, and more by
those that count already. What is prepared for nobody in particular (nothing held) holds for every learner; how many are better
is counted once (``Crowds``), and held against the room that each learner has.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from typing import TypeVar

import numpy as np

from pathways.planner.options import Option, Use
from pathways.planner.program import Flags, Whole
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


_Group = tuple[int, tuple[int, ...], tuple[int, ...]]
"""The number of those that do the same; places of some of them; and of others that give as much or more."""


class Rivals:
    """Options that are held against one another, among all of them or among some, again and again: what each gives, how good it is,
    and what was found of those that do the same is known from then on.

    Only elements in ``unmet`` count (of a unit that is not in it, all). ``asks``: what comes before an option. ``room``: how many
    pieces of open credit like this one can be of use together (``None``: nobody knows). ``exempt`` ones stay and replace nothing.
    ``counted``: units that cannot be counted again as open credit; ``None``: nobody knows whose, and no unit stands for another.
    """

    def __init__(
        self,
        options: Sequence[Option],
        unmet: Mapping[str, frozenset[str]],
        *,
        asks: Callable[[Option], frozenset[Hashable]],
        room: Callable[[Piece], int | None],
        exempt: Callable[[Option], bool],
        counted: Collection[str] | None = None,
    ) -> None:
        self.options = sorted(options, key=lambda each: each.id)
        self._at = {option.id: position for position, option in enumerate(self.options)}
        self._measured = _Measured(self.options)
        self._known: dict[frozenset[Merit], dict[_Group, list[int]]] = {}
        self._room, self._counted = room, counted
        self._alike: list[int | None] = []  # of each option: the number of those that do the same; none of what stays
        self._pieces: dict[int, Piece] = {}  # of those that give nothing but open credit: a piece
        numbers: dict[Hashable, int] = {}
        of_offerings: dict[tuple[int, tuple[str, ...]], int | None] = {}

        def alike(option: Option) -> int | None:
            piece = _only_piece(option.use)
            if exempt(option):
                return None
            if piece is not None and (piece.unit is None or counted is not None):
                number = numbers.setdefault((*_credit(piece), asks(option)), len(numbers))
                self._pieces.setdefault(number, piece)
                return number
            if _adds_up(option.use):
                return None
            return numbers.setdefault(_Serves(_gives(option.use, unmet), asks(option)), len(numbers))

        for option in self.options:
            key = (id(option.use), option.prerequisites)  # offerings have one use object for all of their options
            if key not in of_offerings:
                of_offerings[key] = alike(option)
            self._alike.append(of_offerings[key])
        self._better = _better_groups({number: key for key, number in numbers.items() if isinstance(key, _Serves)})

    def undominated(
        self,
        among: Iterable[Option] | None = None,
        *,
        apart: Callable[[Option], Hashable] | None = None,
        looked_at: Callable[[Option], bool] = lambda _: True,
        by: Collection[Merit] = ALL_MERITS,
    ) -> list[Option]:
        """Those of them (``among`` these) that no others replace, by their ids.

        Only options that are equal in ``apart`` replace one another. Of equal ones the smaller identifier stays. ``looked_at``: the
        others are known to be replaced by none, and are not compared again. ``by``: in what one can be better than another; as if
        they were alike in all else.
        """
        places = range(len(self.options)) if among is None else sorted(self._at[each.id] for each in among)
        together: dict[tuple[Hashable, int], list[int]] = {}
        for place in places:
            number = self._alike[place]
            if number is not None:
                told = apart(self.options[place]) if apart is not None else None
                together.setdefault((told, number), []).append(place)
        groups: list[_Group] = []
        for (told, number), own in together.items():
            if any(looked_at(self.options[each]) for each in own):
                better = (each for other in self._better.get(number, ()) for each in together.get((told, other), ()))
                groups.append((number, tuple(own), tuple(better)))
        known = self._known.setdefault(frozenset(by), {})
        known |= self._judged([each for each in groups if each not in known], self._measured.by(by))
        lost = {place for each in groups for place in known[each]}
        return [self.options[place] for place in places if place not in lost]

    def _judged(self, groups: Iterable[_Group], measured: _Measured) -> dict[_Group, list[int]]:
        """Of each group those that others replace."""
        found: dict[_Group, list[int]] = {}
        held: list[_Group] = []
        for group in groups:
            number, own, better = group
            if number in self._pieces:
                every = np.array(own)
                enough = _enough(self._room(self._pieces[number]), self._counted or (), measured.sources(every))
                found[group] = measured.crowded_out(every, enough).tolist()
            elif better or len(own) > 1:
                held.append(group)
            else:
                found[group] = []
        lost = set(measured.replaced((own, better) for _, own, better in held).tolist())
        return found | {group: [each for each in group[1] if each in lost] for group in held}


def lasting(
    options: Sequence[Option],
    unmet: Mapping[str, frozenset[str]],
    *,
    room: Callable[[Piece], int | None],
    counted: Collection[str] | None = None,
) -> frozenset[str]:
    """The ids of ``options`` that no other replaces where neither money nor time matters and nothing comes first. The rest: as for
    ``Rivals``."""
    rivals = Rivals(options, unmet, asks=lambda _: frozenset(), room=room, exempt=lambda _: False, counted=counted)
    return frozenset(each.id for each in rivals.undominated(by=()))


class Crowds:
    """For each of ``options`` that gives nothing but open credit, how many others are better: of other offerings, or of other
    national units. ``asks``, ``exempt``: as for ``Rivals``."""

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
            every = np.array(own)
            self._better[own] = measured.crowd(every, every)
            self._crowd[own] = len(self._of)
            self._of.append((options[own[0]].use.pieces[0], measured.sources(every)))

    def needed(self, room: Callable[[Piece], int | None], counted: Collection[str]) -> Flags:
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
    """Of what only one can count, of an option that gives open credit: the national unit, else the offering."""
    unit = option.use.pieces[0].unit if option.use.pieces else None
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


def _better_groups(keys: Mapping[int, _Serves]) -> dict[int, list[int]]:
    """For each group: the other groups that serve as well."""
    holders: dict[Hashable, list[int]] = {}
    for number, serves in keys.items():
        for mark in serves.gives:
            holders.setdefault(mark, []).append(number)
    found = {}
    for own, serves in keys.items():
        near = min((holders[mark] for mark in serves.gives), key=len, default=list(keys))
        found[own] = [each for each in near if each != own and keys[each].as_well_as(serves)]
    return found


class _Measured:
    """The merits of every option as whole numbers of equal order, each to be made small; unknown is -1 and only as good as
    unknown."""

    def __init__(self, options: Sequence[Option]) -> None:
        self._merits = {each: _merits(options, each) for each in Merit}
        self._columns = list(self._merits.values())
        names = [_counts_as(each) for each in options]
        self._names = sorted(set(names))
        number = {name: place for place, name in enumerate(self._names)}
        self._counts_as = np.array([number[each] for each in names], dtype=np.int64)

    def by(self, merits: Collection[Merit]) -> _Measured:
        """The same options as if they were alike in all but ``merits``."""
        other = copy(self)
        other._columns = [column for merit, column in self._merits.items() if merit in merits]
        return other

    def replaced(self, groups: Iterable[tuple[Sequence[int], Sequence[int]]]) -> Whole:
        """Of groups of options that give the same, each with others that give as much or more, those that one of the group or of
        the others replaces. Of two of a group that are equal in everything the first one (by id) stays."""
        found = [np.zeros(0, dtype=np.int64)]
        for losers, winners, alike in _pairs(groups):
            as_good, better = self._as_good(winners, losers)
            found.append(losers[as_good & (~alike | better | (winners < losers))])
        return np.concatenate(found)

    def _as_good(self, these: Whole, those: Whole) -> tuple[Flags, Flags]:
        """Where ``these`` are at least as good as ``those``, and where better in something."""
        shape = np.broadcast_shapes(these.shape, those.shape)
        as_good, better = np.ones(shape, dtype=bool), np.zeros(shape, dtype=bool)
        for column in self._columns:
            mine, theirs = column[these], column[those]
            as_good &= mine <= theirs
            better |= mine < theirs
            if column.min(initial=0) == _UNKNOWN:
                as_good &= (mine == _UNKNOWN) == (theirs == _UNKNOWN)
        return as_good, better

    def sources(self, own: Whole) -> frozenset[str]:
        """What ``own`` count as."""
        return frozenset(self._names[each] for each in np.unique(self._counts_as[own]).tolist())

    def crowded_out(self, own: Whole, enough: int) -> Whole:
        """Those of ``own``, which give nothing but open credit, than which ``enough`` others of these are better. Most are worse
        than many of the strongest, and need not be held against all."""
        left = own
        for others in ((self._strongest(own),) if len(own) > 2 * _STRONG else ()) + (own,):
            left = left[self.crowd(left, others) < enough]
        return np.setdiff1d(own, left)

    def _strongest(self, own: Whole) -> Whole:
        """Some of ``own`` that are good in everything: a guess, that only saves comparisons."""
        places = np.zeros(len(own), dtype=np.int64)
        for column in self._columns:
            places += np.argsort(np.argsort(column[own], kind="stable"), kind="stable")
        return own[np.argsort(places, kind="stable")[:_STRONG]]

    def crowd(self, own: Whole, others: Whole) -> Whole:
        """How many of ``others`` are better than each of ``own``: those that count as one thing are one; where its own thing has a
        better one, more than there can be."""
        theirs = others[np.argsort(self._counts_as[others], kind="stable")]
        sources, starts = np.unique(self._counts_as[theirs], return_index=True)
        found, size = np.zeros(len(own), dtype=np.int64), max(1, _AT_ONCE // len(theirs))
        for begin in range(0, len(own), size):
            mine = own[begin : begin + size]
            as_good, better = self._as_good(theirs[None, :], mine[:, None])
            by_source = np.add.reduceat(as_good & (better | (theirs[None, :] < mine[:, None])), starts, axis=1) > 0
            itself = (by_source & (sources[None, :] == self._counts_as[mine][:, None])).any(axis=1)
            found[begin : begin + size] = np.where(itself, _REPLACED, by_source.sum(axis=1))
        return found


def _pairs(groups: Iterable[tuple[Sequence[int], Sequence[int]]]) -> Iterator[tuple[Whole, Whole, Flags]]:
    """Every one of a group against every one of it and of the others; which pairs are of one group. Many at once, but not all."""
    gathered: list[tuple[Whole, Whole, Flags]] = []
    count = 0
    for own, better in groups:
        theirs, alike = np.array([*own, *better]), np.arange(len(own) + len(better)) < len(own)
        size = max(1, _AT_ONCE // len(theirs))
        for begin in range(0, len(own), size):
            mine = np.array(own[begin : begin + size])
            gathered.append((mine.repeat(len(theirs)), np.tile(theirs, len(mine)), np.tile(alike, len(mine))))
            count += len(mine) * len(theirs)
            if count >= _AT_ONCE:
                yield _joined(gathered)
                gathered, count = [], 0
    if gathered:
        yield _joined(gathered)


def _joined(pairs: Sequence[tuple[Whole, Whole, Flags]]) -> tuple[Whole, Whole, Flags]:
    losers, winners, alike = (np.concatenate(each) for each in zip(*pairs, strict=True))
    return losers, winners, alike


def _merits(options: Sequence[Option], merit: Merit) -> Whole:
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


def _whole(values: Iterable[int | None]) -> Whole:
    return np.array([_UNKNOWN if each is None else each for each in values], dtype=np.int64)
