"""The shared data that a question without a learner is about: of the named files, over the store; without either, the sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pathways.asking.kept import Kept
from pathways.asking.listing import Listings
from pathways.asking.sources import Given, Loads
from pathways.asking.stored import Shelves
from pathways.model import Catalogue, Source
from pathways.stores.port import EVERYTHING, WHOLE, Content


class Shared(Kept):
    """What was read, source by source; many questions can be asked of it."""

    def __init__(self, content: Sequence[tuple[Source, Content]]) -> None:
        self.content = content


def shared_data(data: Sequence[Path], store: str | None, offerings: Sequence[Given] = (), *, skills: bool = True) -> Listings:
    """Everything that is there, ready to be searched. ``offerings``: further files, beside these. ``skills``: whether those of a
    store are needed; reading them takes most of the time. Raises ``UnreadableInput``, ``WrongUse``."""
    shelves = Shelves.of(data, store, offerings)
    files = shelves.files or Loads(Catalogue())
    told = files.findings_of
    content = [(source, replace(each, findings=told.get(source.graph, ()))) for source, each in files.content]
    return Listings(Shared([*content, *shelves.beside(WHOLE if skills else EVERYTHING)]), files.skipped)
