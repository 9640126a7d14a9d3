"""One learner's case: the documents, and everything that a counsellor has said. Every question of the pages is made from it.

What was said is kept in the fields of a question of the API (``wishes``), so that a page can ask whatever a program can. A case
never changes: another wish is another case, so that a step back is a step back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from api.v1.bodies import Field, read_question
from api.v1.questions import File, Learner
from pathways import sample

Q = TypeVar("Q", bound=Learner)


@dataclass(frozen=True, slots=True)
class Filed:
    """One document in memory. ``sample``: which of the bundled learners it is; empty for a document that was dropped."""

    file: File = field(repr=False)
    size: int
    sample: str = ""

    @classmethod
    def of(cls, sent: Field) -> Filed:
        """A file that a form brought; of its name only the ending is known."""
        return cls(sent.file, len(sent.payload))

    @classmethod
    def of_sample(cls, name: str) -> Filed:
        """One of the bundled learners. Raises ``NoSuchThing``."""
        payload = sample.payload(name)
        return cls(File(text=payload.decode(), ending=".json"), len(payload), name)


@dataclass(frozen=True, slots=True, repr=False)
class Case:
    """``records``: of the learner; ``offerings``: further ones, such as the school's own; ``previous``: a saved plan.
    ``wishes``: fields of a question and their values, as JSON has them, of what was said."""

    records: tuple[Filed, ...] = ()
    offerings: tuple[Filed, ...] = ()
    previous: Filed | None = None
    wishes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def documents(self) -> tuple[Filed, ...]:
        """Every document."""
        return (*self.records, *self.offerings, *((self.previous,) if self.previous is not None else ()))

    @property
    def size(self) -> int:
        """Of the documents, in bytes."""
        return sum(each.size for each in self.documents)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of a learner yet."""
        return not self.records and not self.holds

    @property
    def holds(self) -> tuple[str, ...]:
        """What was ticked by hand."""
        return tuple(self.wishes.get("holds", ()))

    @property
    def has_goal(self) -> bool:
        """Whether a goal was named."""
        return bool(self.wishes.get("qualification") or self.wishes.get("units"))

    def wishing(self, **wishes: Any) -> Case:
        """The same with other wishes; ``None``, an empty text and an empty list take one away."""
        kept = {**self.wishes, **wishes}
        return replace(self, wishes={name: value for name, value in kept.items() if value not in (None, "", [], ())})

    def question(self, model: type[Q], **more: Any) -> Q:
        """The question of ``model`` about this case: of what was said all that the model asks for. Raises ``Problem``."""
        names = {each.alias or name for name, each in model.model_fields.items()}
        asked: dict[str, Any] = {name: value for name, value in {**self.wishes, **more}.items() if name in names}
        for name, documents in (("records", self.records), ("offerings", self.offerings)):
            if documents and name in names:
                asked[name] = [_json(each) for each in documents]
        if self.previous is not None and "previous" in names:
            asked["previous"] = _json(self.previous)
        return read_question(model, json.dumps(asked))


def _json(filed: Filed) -> dict[str, Any]:
    return filed.file.model_dump(exclude_unset=True, exclude_none=True)
