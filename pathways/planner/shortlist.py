"""What is looked at first: for each thing that options give, the few cheapest, those that end first, those that are little work.

A plan over the short list is found at once; it is a first answer, and its worth says which of all the other options can still
be part of a better one (planner-model.md 5.4, 11). Nothing is lost by a bad choice here but time.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence

from pathways.planner.options import Option

_OF_EACH = 3


class Shortlist:
    """Options by what they give, in each of the orders in which a few are wanted; made once for a stock."""

    def __init__(self, options: Sequence[Option]) -> None:
        families: dict[Hashable, list[int]] = {}
        for position, option in enumerate(options):
            for family in _families(option):
                families.setdefault(family, []).append(position)
        orders = [[order(option) for option in options] for order in _ORDERS]
        self._ids = [each.id for each in options]
        self._sorted = {family: [sorted(members, key=keys.__getitem__) for keys in orders] for family, members in families.items()}

    def first(self, there: Collection[str], unmet: Mapping[str, frozenset[str]]) -> set[str]:
        """Of the options ``there`` (ids), a few for each element that is ``unmet`` (unit -> elements) and each open group."""
        found: set[str] = set()
        for family, orders in self._sorted.items():
            if isinstance(family, _Element) and family.element not in unmet.get(family.unit, ()):
                continue
            for members in orders:
                found.update(_few(each for position in members if (each := self._ids[position]) in there))
        return found


class _Element(tuple[str, str, bool]):
    """An element of a unit, and whether the whole unit comes with it."""

    __slots__ = ()

    @property
    def unit(self) -> str:
        return self[0]

    @property
    def element(self) -> str:
        return self[1]


def _families(option: Option) -> Iterator[Hashable]:
    for unit, met in option.use.covers.items():
        for element in met:
            yield _Element((unit, element, unit in option.use.formal))
    for piece in option.use.pieces:
        for place in piece.places:
            yield (place, piece.osp)


def _few(ids: Iterator[str]) -> Iterator[str]:
    for each, _ in zip(ids, range(_OF_EACH), strict=False):
        yield each


def _by_price(option: Option) -> tuple[int, ...]:
    gives = sum(map(len, option.use.covers.values())) or 1
    price = option.price_cents
    return (price is None, (price or 0) // gives, option.end is None, option.end_week or 0)


def _by_end(option: Option) -> tuple[int, ...]:
    price = option.price_cents
    return (option.end is None, option.end_week or 0, price is None, price or 0)


def _by_both(option: Option) -> tuple[int, ...]:
    """A week is weighed like ten euros: a guess, that only decides what is looked at first."""
    return (option.price_cents or 0) + 1000 * (option.end_week or 0), 0


def _by_work(option: Option) -> tuple[int, ...]:
    """Free before paid, then the least hours in all: where weeks are full, these fit."""
    hours, weeks = option.hours_per_week, (option.end_week or 0) - (option.start_week or 0)
    return (option.price_cents is None, bool(option.price_cents), hours is None, round((hours or 0) * weeks), option.end_week or 0)


_ORDERS = (_by_price, _by_end, _by_both, _by_work)
