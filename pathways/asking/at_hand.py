"""The shared data of one call of the command line, as the service has it: listings that questions are asked of.

What is in files stands over what is in the store: a source in the files takes the place of the stored one of its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pathways.asking.kept import Kept
from pathways.asking.listing import Listings
from pathways.asking.sources import Given, Loads, load, sample_graph
from pathways.asking.stored import Held, loaded_store
from pathways.model import Finding, Source
from pathways.stores.port import WHOLE, Content, Listing, Wanted


class _Call:
    """Files and a store together, read whole."""

    def __init__(self, files: Loads | None, store: Held | None) -> None:
        self._files = files
        self._store = store

    def listings(self) -> tuple[Listing, ...]:
        """Nothing asks for them: everything is read."""
        return ()

    def contents(self, wanted: Wanted = WHOLE) -> Sequence[tuple[Source, Content]]:
        """Both, with what the loaders found doubtful."""
        told = self._files.findings_of if self._files is not None else {}
        held = [
            (source, replace(content, findings=told.get(source.graph, ())))
            for source, content in (self._files.content if self._files is not None else ())
        ]
        mine = {source.graph for source, _ in held}
        stored = self._store.contents(wanted) if self._store is not None else ()
        return [*held, *(each for each in stored if each[0].graph not in mine)]


def listings_of(
    data: Sequence[Given] = (), store: str | None = None, offerings: Sequence[Given] = ()
) -> tuple[Listings, tuple[Finding, ...]]:
    """Everything in ``data`` (files or folders), the store and ``offerings``; without data and store the bundled sample, skills
    included. And what is to be said about what was left out. Raises ``UnreadableInput``, ``WrongUse``, ``Unreachable``."""
    given = tuple(data) or (() if store is not None else sample_graph())
    files = load(given, offerings=offerings) if given or offerings else None
    opened = loaded_store(store) if store is not None else None
    try:
        return Listings(Kept(_Call(files, opened), WHOLE)), files.skipped if files is not None else ()
    finally:
        if opened is not None:
            opened.close()
