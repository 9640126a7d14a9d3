"""What a store holds, read once and kept in memory: a service answers many questions from it.

It is narrowed for each question as the store itself would be, so the answer is the same, byte for byte.
"""

from __future__ import annotations

from collections.abc import Sequence

from pathways.model import Source
from pathways.stores.port import EVERYTHING, Content, Listing, Store, Wanted


class Kept:
    """The content of ``store`` at one moment: what ``wanted`` asks for of it."""

    def __init__(self, store: Store, wanted: Wanted = EVERYTHING) -> None:
        self.content: Sequence[tuple[Source, Content]] = store.contents(wanted)

    def listings(self) -> tuple[Listing, ...]:
        """The requirements that are there. They have no IRI here: nothing asks for it."""
        return tuple(
            Listing(
                "",
                source.graph,
                each.id,
                each.register_number,
                tuple(code.code for code in each.codes),
                {},
                each.valid_from,
                each.valid_to,
            )
            for source, content in self.content
            for each in content.qualifications
        )

    def contents(self, wanted: Wanted = EVERYTHING) -> Sequence[tuple[Source, Content]]:
        """All of it, skills only where they are wanted: whoever asks narrows the rest."""
        return [(source, content) for source, content in self.content if wanted.skills or not content.only_skills]
