"""What comes before what: among the units of one rule tree, and among the steps of a plan.

Units have an order where the requirements state one in words (``pathways.rules.prose``), and where everything offered of a unit
asks for another first: who wants it cannot get round that. A prerequisite of some offerings only is theirs, and no order of units.

In a plan a step comes after those that give a unit which it needs first, and a demonstration after the studies of its unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from pathways.curriculum.measures import Edge
from pathways.model import Offering, Text
from pathways.rules.reading import Tree


class StatedBy(StrEnum):
    """Who says that one unit comes before another."""

    REQUIREMENTS = "requirements"
    OFFERINGS = "offerings"  # each that covers something of the later one


@dataclass(frozen=True, slots=True)
class Requisite:
    """``before`` comes before ``after``. ``offerings``: all that cover something of ``after``, where they say so."""

    before: str
    after: str
    stated_by: StatedBy
    offerings: tuple[str, ...] = ()


def units_of(tree: Tree) -> tuple[str, ...]:
    """The units that a tree lists, each once, in the order of the document."""
    inside = (unit for node in tree.root.walk() for unit in (node.unit, *(leaf.unit for leaf in node.leaves)))
    return tuple(dict.fromkeys(each for each in inside if each is not None))


def requisites_of(tree: Tree, offerings: Iterable[Offering]) -> tuple[Requisite, ...]:
    """The order of the units of ``tree``; an order that both state stands once, by the requirements."""
    units = set(units_of(tree))
    found = {
        (each.before, each.after): Requisite(each.before, each.after, StatedBy.REQUIREMENTS)
        for each in tree.orders
        if each.before in units and each.after in units
    }
    for after, listed in _by_unit(offerings, units).items():
        asked = set.intersection(*(set(each.prerequisites) for each in listed)) & units - {after}
        ids = tuple(sorted(each.id for each in listed))
        for before in asked:
            found.setdefault((before, after), Requisite(before, after, StatedBy.OFFERINGS, ids))
    return tuple(found[each] for each in sorted(found))


def _by_unit(offerings: Iterable[Offering], units: set[str]) -> Mapping[str, list[Offering]]:
    found: dict[str, list[Offering]] = {}
    for each in offerings:
        for unit in {one.unit for one in each.covers} & units:
            found.setdefault(unit, []).append(each)
    return found


# -- plans ---------------------------------------------------------------------------------------------------------------


class Step(Protocol):
    """What is asked of a row of a plan, one of today or a saved one."""

    @property
    def id(self) -> str: ...  # noqa: D102 - the class says it

    @property
    def name(self) -> Text: ...  # noqa: D102 - as above

    @property
    def start(self) -> date | None: ...  # noqa: D102 - as above

    @property
    def end(self) -> date | None: ...  # noqa: D102 - as above

    @property
    def needs_first(self) -> tuple[str, ...]: ...  # noqa: D102 - as above


@dataclass(frozen=True, slots=True)
class Row:
    """A step with what it covers: unit -> elements. ``kind``: in the words of a plan. ``shows``: it is a demonstration."""

    kind: str
    step: Step
    covers: Mapping[str, frozenset[str]]
    shows: bool = False

    @property
    def key(self) -> str:
        """Tells it from every other row of its plan."""
        return f"{self.kind} {self.step.id}"

    @property
    def days(self) -> int | None:
        """From its first to its last day; ``None`` where one of them is not known."""
        start, end = self.step.start, self.step.end
        return None if start is None or end is None else (end - start).days + 1


@dataclass(frozen=True, slots=True)
class Twice:
    """An element that several steps of a plan cover, by their keys. It counts once."""

    unit: str
    element: str
    steps: tuple[str, ...]


def edges_of(rows: Sequence[Row]) -> tuple[Edge, ...]:
    """Which row comes before which."""
    return tuple(dict.fromkeys(_edges(rows)))


def _edges(rows: Sequence[Row]) -> Iterator[Edge]:
    studies = [each for each in rows if not each.shows]
    for later in rows:
        needed = set(later.covers) if later.shows else set(later.step.needs_first)
        for earlier in studies:
            if earlier is not later and needed.intersection(earlier.covers):
                yield earlier.key, later.key


def covered_twice(rows: Sequence[Row]) -> tuple[Twice, ...]:
    """What a plan would cover more than once; a demonstration covers nothing anew."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        for unit, elements in sorted(row.covers.items()) if not row.shows else ():
            for element in sorted(elements):
                found.setdefault((unit, element), []).append(row.key)
    return tuple(Twice(*each, tuple(steps)) for each, steps in sorted(found.items()) if len(steps) > 1)
