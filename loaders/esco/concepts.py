"""Rows of ESCO files as concepts: skills, groups, occupations, schemes, with labels in the language of their file.

There are four separators of lists: LF between labels, comma and LF or LF alone between IRIs, and blank, bar, blank in the
collections. IRIs contain none of them; labels are split at what their file uses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from loaders.esco.files import FileKind, Row
from pathways.model import Concept, ConceptKind, Labels, ReuseLevel, SkillType
from pathways.model.skill import comparable

KINDS: Mapping[str, ConceptKind] = {
    "KnowledgeSkillCompetence": ConceptKind.SKILL,
    "SkillGroup": ConceptKind.SKILL_GROUP,
    "Occupation": ConceptKind.OCCUPATION,
    "ISCOGroup": ConceptKind.ISCO_GROUP,
    "ConceptScheme": ConceptKind.SCHEME,
}
SKILL_TYPES: Mapping[str, SkillType] = {"skill/competence": SkillType.SKILL, "knowledge": SkillType.KNOWLEDGE}
REUSE_LEVELS: Mapping[str, ReuseLevel] = {each.value: each for each in ReuseLevel}
REGULATED: Mapping[str, bool] = {"regulated": True, "unregulated": False}
HIERARCHY_LEVELS = range(4)

_BETWEEN_IRIS = re.compile(r"[\s,|]+")
# An absolute http address without what an IRI may not hold. The portal's pages ("...?uri=") are no identifiers.
_IRI = re.compile(r"https?://(?!esco\.ec\.europa\.eu)[^\s<>\"{}|\\^`]+")


class Iris:
    """Reads IRIs, each text kept once in memory: relations name every concept many times."""

    def __init__(self) -> None:
        self._known: dict[str, str | None] = {}
        self._lists: dict[str, tuple[str, ...]] = {}

    def one(self, cell: str) -> str | None:
        """The IRI, or ``None`` when it is none."""
        found = self._known.get(cell, "")
        if found == "":
            text = cell.strip()
            found = self._known[cell] = text if _IRI.fullmatch(text) else None
        return found

    def each(self, cell: str) -> tuple[str, ...]:
        """The IRIs of a list, whatever separates them, in their own order."""
        found = self._lists.get(cell)
        if found is None:
            read = (self.one(each) for each in _BETWEEN_IRIS.split(cell) if each)
            found = self._lists[cell] = tuple(sorted({each for each in read if each}))
        return found


def split_labels(cell: str, kind: FileKind) -> tuple[str, ...]:
    """The labels of a list, not yet trimmed."""
    return tuple(cell.split(" | " if kind is FileKind.COLLECTION else "\n")) if cell else ()


def read_concept(row: Row, kind: FileKind, language: str, iris: Iris) -> Concept | str:
    """The concept of one row; else the column that says nothing usable."""
    iri = iris.one(row["conceptUri"] or row["conceptSchemeUri"])
    if iri is None:
        return "conceptUri"
    concept_kind = KINDS.get(row["conceptType"].strip())
    if concept_kind is None:
        return "conceptType"
    labels = Labels(
        language,
        row["preferredLabel"] if row["preferredLabel"].strip() else None,
        split_labels(row["altLabels"], kind),
        split_labels(row["hiddenLabels"], kind),
        _text(row["description"]),
        _text(row["definition"]),
        _text(row["scopeNote"]),
    )
    return Concept(
        iri,
        concept_kind,
        (labels,),
        skill_type=SKILL_TYPES.get(row["skillType"].strip()),
        reuse_level=REUSE_LEVELS.get(row["reuseLevel"].strip()),
        code=row["code"].strip() or None,
        isco_group=row["iscoGroup"].strip() or None,
        regulated=REGULATED.get(row["regulatedProfessionNote"].strip().rpartition("/")[2]),
        schemes=iris.each(row["inScheme"]),
        status=row["status"].strip() or "released",
        modified=_day(row["modifiedDate"]),
    )


def unknown_values(row: Row) -> Iterator[tuple[str, str]]:
    """Column and value of what is outside the known domains; such a value stays unknown."""
    for column, domain in (("skillType", SKILL_TYPES), ("reuseLevel", REUSE_LEVELS)):
        value = row[column].strip()
        if value and value not in domain:
            yield column, value
    note = row["regulatedProfessionNote"].strip()
    if note and note.rpartition("/")[2] not in REGULATED:
        yield "regulatedProfessionNote", note
    if row["modifiedDate"].strip() and _day(row["modifiedDate"]) is None:
        yield "modifiedDate", row["modifiedDate"].strip()


def read_hierarchy(row: Row, language: str, iris: Iris) -> tuple[list[Concept], list[tuple[str, str]]]:
    """The groups of one path of the hierarchy from the root down, and each step as (group, its parent).

    The description belongs to the lowest group of the row.
    """
    groups: list[Concept] = []
    for level in HIERARCHY_LEVELS:
        iri = iris.one(row[f"Level {level} URI"])
        if iri:
            term = row[f"Level {level} preferred term"]
            labels = (Labels(language, term),) if term.strip() else ()
            groups.append(Concept(iri, ConceptKind.SKILL_GROUP, labels, code=row[f"Level {level} code"].strip() or None))
    if groups and groups[-1].labels:
        told = replace(groups[-1].labels[0], description=_text(row["Description"]), scope_note=_text(row["Scope note"]))
        groups[-1] = replace(groups[-1], labels=(told,))
    steps = [(below.iri, above.iri) for above, below in pairwise(groups)]
    return groups, steps


def joined(one: Concept, other: Concept) -> tuple[Concept, bool]:
    """Both as one concept, and whether they contradict each other; then ``one`` is right.

    Labels of another language are added, and within one language what ``one`` lacks: a collection repeats only some columns.
    """
    labels = {each.language: each for each in one.labels}
    relabelled = False
    for each in other.labels:
        known = labels.get(each.language)
        labels[each.language] = _joined_labels(known, each) if known else each
        relabelled |= bool(
            known and known.preferred and each.preferred and comparable(known.preferred) != comparable(each.preferred)
        )
    contradict = relabelled or one.kind is not other.kind
    contradict |= any(
        getattr(one, name) is not None and getattr(other, name) not in (None, getattr(one, name))
        for name in ("skill_type", "reuse_level", "code", "isco_group", "regulated")
    )
    return (
        replace(
            one,
            labels=tuple(labels.values()),
            skill_type=one.skill_type or other.skill_type,
            reuse_level=one.reuse_level or other.reuse_level,
            code=one.code if one.code is not None else other.code,
            isco_group=one.isco_group if one.isco_group is not None else other.isco_group,
            regulated=one.regulated if one.regulated is not None else other.regulated,
            schemes=one.schemes if one.schemes == other.schemes else tuple(sorted({*one.schemes, *other.schemes})),
            modified=max((each.modified for each in (one, other) if each.modified), default=None),
        ),
        contradict,
    )


def _joined_labels(one: Labels, other: Labels) -> Labels:
    """Both as one; where they differ ``one`` is right, and the other's preferred label becomes an alternative."""
    if one == other:
        return one
    preferred = one.preferred or other.preferred
    also = (other.preferred,) if other.preferred else ()
    return Labels(
        one.language,
        preferred,
        (*one.alternative, *other.alternative, *also),
        (*one.hidden, *other.hidden),
        one.description or other.description,
        one.definition or other.definition,
        one.scope_note or other.scope_note,
    )


def _text(cell: str) -> str | None:
    """The raw text, ``None`` when blank."""
    return cell if cell.strip() else None


def _day(cell: str) -> date | None:
    """The day of an ISO time in UTC; the fraction of a second has 0 to 3 digits."""
    try:
        return date.fromisoformat(cell.strip()[:10])
    except ValueError:
        return None
