"""The catalogue as one rule tree sees it: what each offering gives, which options the limits leave, which of them matter.

Everything here holds for every learner with the same filters, so it is prepared once and kept: only what a learner already
has is looked at again for each of them. Every offering that could help and is left out is remembered with the filter that
removed it, so that "impossible" can name it. Source: planner-model.md 5.1-5.3.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

import numpy as np
import numpy.typing as npt

from pathways.model import Limits, Offering, Prefer, Qualification
from pathways.planner.dominance import Crowds, Rivals
from pathways.planner.engines import FEW
from pathways.planner.options import Grid, Option, Use, may_start_later, options_of, refused, use_of, why_no_option
from pathways.planner.rooms import Rooms
from pathways.planner.shortlist import Shortlist
from pathways.rules.reading import Tree
from pathways.rules.setting import Origins, Setting

_KEPT_PROFILES = 8  # a service asks with few filters again and again; more would only fill the memory


@dataclass(frozen=True, slots=True)
class Removed:
    """An offering that would help, and the filter that removed all of its options."""

    offering: Offering
    use: Use
    filter: str


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a learner lacks in a tree. ``unmet``: unit -> elements. ``rooms``: what her branches leave of the tree. ``counted``:
    units that cannot be counted (again) as open credit."""

    unmet: Mapping[str, frozenset[str]]
    rooms: Rooms
    counted: frozenset[str]


@dataclass(frozen=True)
class Stock:
    """What there is for one filter profile, whoever asks. ``best``: without options that others replace for everybody."""

    every: tuple[Option, ...]
    best: tuple[Option, ...]
    crowds: Crowds
    removed: tuple[Removed, ...]
    flexible: frozenset[str]
    last_start: date | None

    @cached_property
    def _uses(self) -> tuple[list[Use], npt.NDArray[np.int64]]:
        """What the best options give, each thing once, and which of these each of them gives."""
        numbers: dict[int, int] = {}
        of = [numbers.setdefault(id(each.use), len(numbers)) for each in self.best]
        first = {number: each.use for each, number in zip(reversed(self.best), reversed(of), strict=True)}
        return [first[number] for number in range(len(first))], np.array(of, dtype=np.int64)

    def needed(self, lacking: Lacking, helps: Callable[[Use], bool], wanted: Collection[str]) -> tuple[Option, ...]:
        """Of the best those that help somebody and that no others replace for her; and the offerings that are ``wanted``."""
        uses, of = self._uses
        kept = np.array([helps(each) for each in uses], dtype=bool)[of]
        kept &= self.crowds.needed(lacking.rooms.most, lacking.counted)
        if wanted:
            kept |= np.array([each.source_id in wanted for each in self.best], dtype=bool)
        return tuple(self.best[each] for each in np.flatnonzero(kept).tolist())

    @cached_property
    def _by_mark(self) -> dict[Hashable, list[Option]]:
        found: dict[Hashable, list[Option]] = {}
        for option in self.every:
            for mark in _marks(option.use):
                found.setdefault(mark, []).append(option)
        return found

    def prepare(self) -> None:
        """Makes now what every learner's question will need, instead of with the first of them."""
        _ = self.shortlist, self._by_mark, self._uses

    @cached_property
    def shortlist(self) -> Shortlist:
        """What to look at first."""
        return Shortlist(self.every)

    def like(self, option: Option) -> list[Option]:
        """The options that could give all that ``option`` gives, it and more."""
        lists = [self._by_mark.get(mark, []) for mark in _marks(option.use)]
        return min(lists, key=len, default=[])


def _marks(use: Use) -> Iterator[Hashable]:
    yield from ((unit, element) for unit, met in use.covers.items() for element in met)
    yield from ((piece.kind, piece.osp, piece.unit, piece.same) for piece in use.pieces)


@dataclass(frozen=True, slots=True)
class Offered:
    """The options left for one learner, and what was removed by which filter.

    ``last_start``: self-paced offerings could start later still, and later starts could matter; ``None`` = none could.
    """

    options: tuple[Option, ...]
    removed: tuple[Removed, ...]
    last_start: date | None = None

    def with_all_of(self, offerings: Collection[str], stock: Stock) -> Offered:
        """With every option of ``offerings`` (ids) in ``stock`` too, whatever replaces it."""
        kept = {each.id for each in self.options}
        more = [each for each in stock.every if each.source_id in offerings and each.id not in kept]
        return replace(self, options=tuple(sorted((*self.options, *more), key=lambda each: each.id)))


class Market:
    """``offerings`` in the light of one tree. Prepares each filter profile when it is first asked for."""

    def __init__(self, offerings: tuple[Offering, ...], qualification: Qualification, tree: Tree, origins: Origins) -> None:
        self._made_of = (offerings, qualification, tree, origins)
        self.offerings = tuple(sorted(offerings, key=lambda each: each.id))
        self.setting = setting = Setting(qualification, tree, origins)
        first = {unit for each in self.offerings for unit in each.prerequisites}
        self._extra = frozenset(first | {order.before for order in setting.tree.orders})
        self._uses: dict[str, Use] = {}
        self._stocks: dict[tuple[Limits, frozenset[str], int], Stock] = {}
        self._pushed = frozenset(order.after for order in setting.tree.orders)
        self._orders_of_start = tuple((order.before, order.after) for order in setting.tree.orders if order.of_start)
        self._last = frozenset(order.after for order in setting.tree.orders if not order.of_start)

    def is_of(self, offerings: tuple[Offering, ...], qualification: Qualification, tree: Tree, origins: Origins) -> bool:
        """Whether it was made of these very things."""
        given = (offerings, qualification, tree, origins)
        return all(ours is theirs for ours, theirs in zip(self._made_of, given, strict=True))

    def offered(
        self,
        limits: Limits,
        lacking: Lacking,
        stock: Stock,
        *,
        pruned: bool = True,
    ) -> Offered:
        """Options of ``stock`` for what is ``lacking`` or open, after the hard filters and without dominated ones; not ``pruned``:
        with them. Pinned, begun and booked offerings stay even when they fill nothing."""
        wanted = limits.wanted
        there = lacking.rooms.units | self._extra
        reached = {unit: left for unit, left in lacking.unmet.items() if unit in there}

        def helps(use: Use) -> bool:
            return use.meets(reached) or any(lacking.rooms.most(each) != 0 for each in use.pieces)

        if pruned:
            options = self._without_replaced(stock.needed(lacking, helps, wanted), limits, lacking)
        else:
            known = {number: helps(use) for number, use in {id(each.use): each.use for each in stock.every}.items()}
            options = tuple(each for each in stock.every if known[id(each.use)] or each.source_id in wanted)
        removed = tuple(each for each in stock.removed if each.use.helps(lacking.unmet) or each.offering.id in wanted)
        # What has no start left among those that were tried may have a later one.
        flexible = bool(stock.flexible) and (
            any(each.source_id in stock.flexible for each in options) or any(each.offering.id in stock.flexible for each in removed)
        )
        return Offered(options, removed, stock.last_start if flexible else None)

    def _without_replaced(self, options: tuple[Option, ...], limits: Limits, lacking: Lacking) -> tuple[Option, ...]:
        """Of the best for everybody the best for who lacks only this. Options may replace one another anew only where they
        cover units of which she has a part."""
        begun = {unit for unit, left in lacking.unmet.items() if left != self.setting.elements(unit)}

        def looked_at(option: Option) -> bool:
            return not begun.isdisjoint(option.use.covers)

        if not any(map(looked_at, options)):
            return options
        return tuple(self.rivals(options, limits, lacking).undominated(looked_at=looked_at))

    def rivals(self, options: Sequence[Option], limits: Limits, lacking: Lacking) -> Rivals:
        """``options``, to be held against one another for who lacks this."""
        exempt, room = self._is_exempt(limits), lacking.rooms.most
        return Rivals(options, lacking.unmet, asks=self._asks, room=room, exempt=exempt, counted=lacking.counted)

    def stock(self, limits: Limits, completed: frozenset[str], longest_weeks: int) -> Stock:
        """What there is for a filter profile: made when it is first asked for, and kept. What is ``completed`` (offering ids) is
        not sold again, except where it is wanted. ``longest_weeks``: how far self-paced starts go."""
        key = (_profile(limits), completed, longest_weeks)
        if key not in self._stocks:
            if len(self._stocks) == _KEPT_PROFILES:
                del self._stocks[next(iter(self._stocks))]
            self._stocks[key] = stock = self._prepared(limits, completed, longest_weeks)
            if len(stock.best) > FEW:
                stock.prepare()
        return self._stocks[key]

    def _use(self, offering: Offering) -> Use:
        if offering.id not in self._uses:
            self._uses[offering.id] = use_of(offering, self.setting, self._extra)
        return self._uses[offering.id]

    def _prepared(self, limits: Limits, completed: frozenset[str], longest_weeks: int) -> Stock:
        there: list[tuple[Offering, Use, str | None]] = []
        for offering in self.offerings:
            use = self._use(offering)
            if use or offering.id in limits.wanted:
                there.append((offering, use, refused(offering, limits, completed)))
        grid = _grid([offering for offering, _, reason in there if reason is None], limits, longest_weeks)
        options: list[Option] = []
        removed: list[Removed] = []
        flexible: set[str] = set()
        for offering, use, reason in there:
            later = may_start_later(offering, limits, pushed=bool(self._pushed & use.covers.keys()))
            made = [] if reason else options_of(offering, use, limits, grid if later else grid.first_only())
            if later and reason is None:
                flexible.add(offering.id)
            if made:
                options += made
            else:
                removed.append(Removed(offering, use, reason or why_no_option(offering, limits, grid)))
        room = Rooms.of_anybody(self.setting.tree).most
        best = Rivals(options, {}, asks=self._asks, room=room, exempt=self._is_exempt(limits)).undominated()
        crowds = Crowds(best, asks=self._asks, exempt=self._is_exempt(limits))
        return Stock(tuple(options), tuple(best), crowds, tuple(removed), frozenset(flexible), grid.last_start)

    def _asks(self, option: Option) -> frozenset[Hashable]:
        """What comes before: the offering's prerequisites, and what the requirements put before its units. An order falls away
        for who has its later unit, a prerequisite does not: they never stand for one another."""
        return frozenset(option.prerequisites).union(each for each in self._orders_of_start if each[1] in option.use.covers)

    def _is_exempt(self, limits: Limits) -> Callable[[Option], bool]:
        """Pinned, begun and booked offerings are wanted; of what assesses a unit that another must precede, a later end can be
        the better one."""
        wanted = limits.wanted
        return lambda option: option.source_id in wanted or bool(option.use.formal & self._last)


def _profile(limits: Limits) -> Limits:
    """The limits as far as they decide which options there are."""
    dated = tuple(each for each in (Prefer.FINISH, Prefer.WORKLOAD) if each in limits.prefer)
    return replace(
        limits,
        budget_cents=None if limits.budget_cents is None else 0,
        hours_per_week=None if limits.hours_per_week is None else Decimal(0),
        assumed=(),
        excluded_units=(),
        prefer=dated,
        demand=(),
    )


def _grid(offerings: Iterable[Offering], limits: Limits, longest_weeks: int) -> Grid:
    """Enough weeks for everything: after the last fixed day no plan needs an idle week, so no start needs to lie farther
    off than all self-paced ones one after the other. An end date shortens it."""
    first = limits.start + timedelta(days=-limits.start.weekday() % 7)
    fixed = [intake.end for each in offerings for intake in each.intakes if intake.end is not None]
    fixed += [last for _, last in limits.blocked]
    fixed += [last for _, last, _ in limits.busy]
    fixed += [last for _, _, last in limits.fixed if last is not None]
    lengths = sum(each.weeks for each in offerings if each.any_start and each.weeks is not None)
    enough = max(0, (max(fixed, default=first) - first).days // 7 + 1) + lengths + 1
    if limits.by is not None:
        enough = min(enough, max(0, (limits.by - first).days // 7 + 1))
    return Grid(first, min(enough, longest_weeks), complete=enough <= longest_weeks)
