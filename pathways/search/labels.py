"""What is searched: the labels of concepts, and the form in which labels and questions are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import IntEnum

from pathways.model import ConceptKind, SkillSet

_BETWEEN_WORDS = re.compile(r"[^\w+#]+")  # "C++" and "C#" are skills
_SEARCHED = (ConceptKind.SKILL, ConceptKind.SKILL_GROUP, ConceptKind.OCCUPATION, ConceptKind.ISCO_GROUP)


class Role(IntEnum):
    """Which label of its concept a label is; of equal hits the lower comes first."""

    PREFERRED = 0
    ALTERNATIVE = 1
    HIDDEN = 2


@dataclass(frozen=True, slots=True)
class Label:
    """One label of the thing ``iri`` in ``language``."""

    iri: str
    text: str
    language: str
    role: Role = Role.PREFERRED


def labels_of(skills: SkillSet, kinds: Collection[ConceptKind] = _SEARCHED) -> Iterator[Label]:
    """Every label of the concepts of ``kinds``, in all their languages, trimmed."""
    for concept in skills.concepts.values():
        if concept.kind not in kinds:
            continue
        for labels in concept.labels:
            if labels.preferred and labels.preferred.strip():
                yield Label(concept.iri, labels.preferred.strip(), labels.language)
            for text in labels.alternative:
                yield Label(concept.iri, text, labels.language, Role.ALTERNATIVE)
            for text in labels.hidden:
                yield Label(concept.iri, text, labels.language, Role.HIDDEN)


def folded(text: str) -> str:
    """Without case, diacritics and punctuation, with single blanks: "Hirsirakenteiden  TYÖSTÖ-" becomes "hirsirakenteiden tyosto".

    Letters that are no combination of a base letter and a mark (ø, æ, ł) stay as they are.
    """
    if text.isascii():
        return " ".join(_BETWEEN_WORDS.sub(" ", text.lower()).split())
    apart = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(each for each in apart if not unicodedata.combining(each) and unicodedata.category(each) != "Cf")
    return " ".join(_BETWEEN_WORDS.sub(" ", plain).split())
