"""The shared data that a question without a learner is about: of the named files, over the store; without either, the sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pathways.asking.kept import Kept
from pathways.asking.listing import Listings
from pathways.asking.sources import Given, load, sample_graph
from pathways.asking.stored import Shelves
from pathways.model import Source
from pathways.stores.port import EVERYTHING, WHOLE, Content


class Shared(Kept):
    """What was read, source by source; many questions can be asked of it."""

    def __init__(self, content: Sequence[tuple[Source, Content]]) -> None:
        self.content = content


def shared_data(data: Sequence[Path], store: str | None, offerings: Sequence[Given] = (), *, skills: bool = True) -> Listings:
    """Everything that is there, ready to be searched. ``offerings``: further files, beside these. ``skills``: whether those of a
    store are needed; reading them takes most of the time. Raises ``UnreadableInput``, ``WrongUse``."""
    files: Sequence[Given] = data or (() if store is not None else sample_graph())
    shelves = Shelves(load(files, offerings=offerings) if files or offerings else None, store)
    content: list[tuple[Source, Content]] = []
    if shelves.files is not None:
        told = shelves.files.findings_of
        content += [(source, replace(each, findings=told.get(source.graph, ()))) for source, each in shelves.files.content]
    if shelves.store is not None:
        mine = {source.graph for source, _ in content}
        content += [each for each in shelves.store.contents(WHOLE if skills else EVERYTHING) if each[0].graph not in mine]
    return Listings(Shared(content), shelves.files.skipped if shelves.files is not None else ())
