"""Of options that do the same those that matter where nothing waits and no week is full: one is better than another only by its
price and its end, and only as many matter as can be of use together (planner-model.md 5.3)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from pathways.planner.kinds import Token
from pathways.planner.options import Option

_Ranked = tuple[bool, int, str, date, Option]
"""An option behind what puts it in order: without a price, price in cents, id; and its end, the last of all where none is known."""


@dataclass(frozen=True, slots=True)
class _Alike:
    """Options of one kind: of each offering the intake that ends first, and one without a known end, the cheapest first; those of
    these that are early for their price; and how many can be of use together (``None``: nobody knows)."""

    cheapest: tuple[Option, ...]
    early: tuple[Option, ...]
    useful: int | None


class Early:
    """``options`` by what they do (``kind_of``), but for offerings that are ``wanted`` (ids). ``together``: how many like an option
    can be of use in one plan. Of some of them, where with an option these hold every one that is no dearer and ends no later, the
    few are those that are among the few of all."""

    def __init__(
        self,
        options: Iterable[Option],
        wanted: Collection[str],
        kind_of: Callable[[Option], Token],
        together: Callable[[Option], int | None],
    ) -> None:
        self._wanted: list[Option] = []
        kinds: dict[Token, dict[tuple[str, bool], _Ranked]] = {}
        for option in options:
            if option.source_id in wanted:
                self._wanted.append(option)
                continue
            alike, one = kinds.setdefault(kind_of(option), {}), (option.source_id, option.end is None)
            known = alike.get(one)
            if known is None or (option.end is not None and option.end < known[3]):
                alike[one] = _ranked(option)
        self._kinds = {kind: _alike(alike.values(), together) for kind, alike in kinds.items()}

    def few(self) -> Iterator[Option]:
        """What is wanted, and of each kind as many as can be of use together for each price and end."""
        yield from self._wanted
        for alike in self._kinds.values():
            yield from alike.early

    def enough(self, among: Callable[[Option], bool]) -> dict[Token, int]:
        """Kind -> the price in cents that as many offerings as can be of use together do not exceed, ``among`` these; without those
        of fewer."""
        found = {}
        for kind, alike in self._kinds.items():
            if alike.useful is not None:
                offerings = {each.source_id: each.price_cents for each in islice(filter(among, alike.cheapest), 2 * alike.useful)}
                price = next(islice(offerings.values(), alike.useful - 1, None), None)
                if price is not None:
                    found[kind] = price
        return found


def _ranked(option: Option) -> _Ranked:
    price, end = option.price_cents, option.end
    return price is None, price or 0, option.id, end or date.max, option


def _alike(options: Iterable[_Ranked], together: Callable[[Option], int | None]) -> _Alike:
    ranked = sorted(options)
    cheapest = tuple(option for *_, option in ranked)
    useful = together(cheapest[0])
    return _Alike(cheapest, tuple(_early_for_their_price(ranked, useful)), useful)


def _early_for_their_price(ranked: Iterable[_Ranked], useful: int | None) -> Iterator[Option]:
    """Of offerings that do the same, the cheapest first, those of which fewer than are ``useful`` together are as cheap and end no
    later. An unknown price, or end, is only as good as another unknown one."""
    ends: dict[tuple[bool, bool], list[date]] = {}
    for has_no_price, _, _, end, option in ranked:
        before = ends.setdefault((has_no_price, option.end is None), [])
        earlier = bisect_right(before, end)
        if useful is None or earlier < useful:
            yield option
        before.insert(earlier, end)
