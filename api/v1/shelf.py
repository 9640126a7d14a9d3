"""The content of a store in memory, read again when something was loaded into it."""

from __future__ import annotations

import contextlib
import gc
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from pathways.asking.kept import Kept
from pathways.errors import PathwaysError
from pathways.model import Source
from pathways.stores import folder
from pathways.stores.opening import open_store, scheme_of
from pathways.stores.port import Wanted

T = TypeVar("T")


class Shelf(Generic[T]):
    """What ``make`` makes of the store at ``place``; ``wanted`` of it is read."""

    def __init__(self, place: str, wanted: Wanted, make: Callable[[Kept], T]) -> None:
        self._place = place
        self._wanted = wanted
        self._make = make
        self._there: tuple[str | tuple[Source, ...] | None, T] | None = None
        self._one_at_a_time = threading.Lock()
        self.ready = False

    def prepare(self) -> None:
        """Reads it before it is asked for. What cannot be read is told to whoever asks."""
        with contextlib.suppress(PathwaysError):
            self.now()
        self.ready = True

    def now(self) -> T:
        """What is there now. Raises what a store raises."""
        with self._one_at_a_time:
            name = self._name()
            if self._there is None or self._there[0] != name:
                store = open_store(self._place)
                gc.disable()  # a fifth of the time would go into looking through ever more new objects, all of which stay
                try:
                    self._there = (name, self._make(Kept(store, self._wanted)))
                finally:
                    gc.enable()
                    store.close()
            return self._there[1]

    def _name(self) -> str | tuple[Source, ...] | None:
        """What changes with every load."""
        if scheme_of(self._place) is None:
            return folder.published_name(Path(self._place))
        store = open_store(self._place)
        try:
            return store.sources()
        finally:
            store.close()
