"""What a question is answered from: files of this one call, a store, or both with the files over the store.

A question first says what it needs (``Wanted``); files and store are narrowed alike, so that the same data give the same
answer wherever they lie. What a loader found doubtful comes from the store with the source that it was found in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from pathways.asking.sources import Given, Loads, joined, load, sample_graph
from pathways.errors import WrongUse
from pathways.model import Catalogue, Source
from pathways.stores.opening import open_store, shown
from pathways.stores.port import EVERYTHING, Content, Listing, Store, Wanted, wanted_of


def loaded_store(place: str) -> Store:
    """The store at ``place``, for asking. Raises ``WrongUse`` where nothing was ever loaded."""
    store = open_store(place)
    if not store.sources():
        raise WrongUse("store_empty", store=shown(place))
    return store


def named(place: str | None) -> str:
    """The store as it was named. Raises ``WrongUse`` when none was."""
    if place is None:
        raise WrongUse("store_not_named")
    return place


@dataclass(frozen=True, slots=True)
class Listed:
    """What tells one set of requirements from another."""

    register_number: str
    id: str
    codes: tuple[str, ...]

    def carries(self, reference: str) -> bool:
        """Whether ``reference`` means it: a register number, a document number or a qualification code."""
        wanted = reference.strip()
        return (
            self.register_number.casefold() == wanted.casefold()
            or self.id == wanted
            or wanted.removeprefix("koulutus_") in self.codes
        )


class Held(Protocol):
    """What is asked of a store for a question; a :class:`Store` has it."""

    def listings(self) -> tuple[Listing, ...]:
        """As a store's."""
        ...

    def contents(self, wanted: Wanted = ...) -> Sequence[tuple[Source, Content]]:
        """As a store's."""
        ...


@dataclass(frozen=True)
class Shelves:
    """Where the shared data of a call lie. ``files``: read whole; ``place``: a store, by its place or open,
    asked for what is needed."""

    files: Loads | None = None
    place: str | Held | None = None

    @classmethod
    def of(cls, data: Sequence[Given], place: str | Held | None, offerings: Sequence[Given] = ()) -> Shelves:
        """Of the named files over the store; without either, the bundled sample with its skills. ``offerings``: further files,
        beside these. Raises ``UnreadableInput``, ``WrongUse``."""
        files = data or (() if place is not None else sample_graph())
        return cls(load(files, offerings=offerings) if files or offerings else None, place)

    @cached_property
    def store(self) -> Held | None:
        """The store, opened once."""
        return loaded_store(self.place) if isinstance(self.place, str) else self.place

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """Every set of requirements that is there."""
        found = [
            Listed(each.register_number, each.id, tuple(code.code for code in each.codes))
            for each in (self.files.catalogue.qualifications if self.files is not None else ())
        ]
        if self.store is not None:
            found += [Listed(each.register_number, each.id, each.education_codes) for each in self.store.listings()]
        return tuple(found)

    def loads(self, wanted: Wanted = EVERYTHING) -> Loads:
        """What ``wanted`` asks for. A source in the files stands in the place of the stored one of its name."""
        files, stored = self.files or Loads(Catalogue()), self.beside(wanted)
        told = {source.graph: content.findings for source, content in stored if content.findings}
        # Narrowed together: what is in the files may serve the units of requirements that are stored.
        held = [*files.content, *stored]
        whole = joined(wanted_of(held, wanted), files.skipped, told | files.findings_of)
        kept = {each.id: each for each in whole.catalogue.offerings}
        graphs = {each.id: source.graph for source, content in held for each in content.offerings if kept.get(each.id) == each}
        return replace(whole, graphs=graphs)

    def content(self, wanted: Wanted) -> list[tuple[Source, Content]]:
        """Source by source: the files whole, and of the store what ``wanted`` asks for."""
        return [*(self.files.content if self.files is not None else ()), *self.beside(wanted)]

    def beside(self, wanted: Wanted) -> list[tuple[Source, Content]]:
        """What the store holds of it, without the sources in whose place a file stands."""
        mine = {source.graph for source, _ in self.files.content} if self.files is not None else set()
        return [each for each in self._stored(wanted) if each[0].graph not in mine]

    def _stored(self, wanted: Wanted) -> Sequence[tuple[Source, Content]]:
        """What the store holds of it."""
        if self.store is None:
            return ()
        if self.files is not None and not wanted.everything:
            # What is stored may serve the units of requirements that are in a file.
            units = {unit.code for each in wanted_of(self.files.content, wanted).qualifications for unit in each.units}
            wanted = replace(wanted, units=(wanted.units or frozenset()) | units)
        return self.store.contents(wanted)
