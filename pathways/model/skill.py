"""Skills and occupations of a classification such as ESCO, and the accepted links from our own things to them.

A concept is known by its IRI and by nothing else: labels repeat and change, codes are reused. One :class:`SkillSet` is one
version of a classification; ``(IRI, version)`` is what an annotation refers to. Every language tag is allowed, so that the
labels of any published language package can be held beside one another.

A link from a unit, a requirement or an offering to a skill is a claim that somebody made, with a date and a method. ESCO
itself holds none for Finnish qualifications.

Source: ESCO data model and its CSV packages; skos:closeMatch, skos:broadMatch, skos:narrowMatch for the kinds of links.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from pathways.errors import BrokenValue


class ConceptKind(StrEnum):
    """What a concept is."""

    SKILL = "skill"  # a skill or a piece of knowledge
    SKILL_GROUP = "skill_group"
    OCCUPATION = "occupation"
    ISCO_GROUP = "isco_group"
    SCHEME = "scheme"  # a named set of concepts


class SkillType(StrEnum):
    """Whether a skill is something one does or something one knows."""

    SKILL = "skill"
    KNOWLEDGE = "knowledge"


class ReuseLevel(StrEnum):
    """How widely a skill is used across occupations."""

    TRANSVERSAL = "transversal"
    CROSS_SECTOR = "cross-sector"
    SECTOR_SPECIFIC = "sector-specific"
    OCCUPATION_SPECIFIC = "occupation-specific"


def comparable(label: str) -> str:
    """A label for comparison: NFC, no case, every run of blanks (also no-break ones) one blank, none at the ends."""
    return " ".join(unicodedata.normalize("NFC", label).casefold().split())


@dataclass(frozen=True, slots=True)
class Labels:
    """What a concept is called in one language.

    ``language`` is a language tag ("en", "fi"; "und" where the source does not say), in small letters: its case means
    nothing. ``preferred`` is the raw text as published, blanks included; ``None`` = none in this language. ``alternative``
    and ``hidden`` are trimmed, in alphabetical order (a graph keeps none), and hold neither the preferred label nor one
    another's, compared by :func:`comparable`: SKOS wants the three disjoint.
    """

    language: str
    preferred: str | None = None
    alternative: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    description: str | None = None
    definition: str | None = None
    scope_note: str | None = None

    def __post_init__(self) -> None:
        if not self.language.islower():
            object.__setattr__(self, "language", self.language.lower())
        seen = {comparable(self.preferred)} if self.preferred else set()
        object.__setattr__(self, "alternative", _disjoint(self.alternative, seen))
        object.__setattr__(self, "hidden", _disjoint(self.hidden, seen))

    @property
    def says_something(self) -> bool:
        """Whether there is any text in it."""
        texts = (self.preferred, self.description, self.definition, self.scope_note)
        return bool(self.alternative or self.hidden) or any(each is not None for each in texts)


def _disjoint(labels: Iterable[str], seen: set[str]) -> tuple[str, ...]:
    """The trimmed labels that are not in ``seen``, in alphabetical order; adds them to it."""
    kept = []
    for each in sorted(label.strip() for label in labels):
        key = comparable(each)
        if key and key not in seen:
            seen.add(key)
            kept.append(each)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Concept:
    """One skill, skill group, occupation, ISCO group or scheme.

    ``labels``: one per language that something is said in, in the order of their tags. ``skill_type`` and ``reuse_level``: of
    skills, ``None`` = not stated. ``code``: as text, with leading zeros, ``None`` = none. ``isco_group``: of occupations, the
    code of their group. ``regulated``: of occupations, whether the profession is regulated; ``None`` = not stated.
    ``schemes``: IRIs of the schemes that hold it, in their order. ``modified``: day of the last change in the source.
    """

    iri: str
    kind: ConceptKind
    labels: tuple[Labels, ...] = ()
    skill_type: SkillType | None = None
    reuse_level: ReuseLevel | None = None
    code: str | None = None
    isco_group: str | None = None
    regulated: bool | None = None
    schemes: tuple[str, ...] = ()
    status: str = "released"
    modified: date | None = None

    def __post_init__(self) -> None:
        labels = sorted((each for each in self.labels if each.says_something), key=lambda each: each.language)
        object.__setattr__(self, "labels", tuple(labels))
        if len(self.schemes) > 1:
            object.__setattr__(self, "schemes", tuple(sorted(set(self.schemes))))

    def in_language(self, language: str) -> Labels | None:
        """Its labels in ``language``, or ``None``."""
        return next((each for each in self.labels if each.language == language), None)

    def name(self, *languages: str) -> str:
        """The trimmed preferred label in the first of ``languages`` that has one, else in English, else in any, else the IRI."""
        for language in (*languages, "en"):
            found = self.in_language(language)
            if found and found.preferred and found.preferred.strip():
                return found.preferred.strip()
        return next((each.preferred.strip() for each in self.labels if each.preferred and each.preferred.strip()), self.iri)


Edges = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class SkillSet:
    """One version of a classification. ``version`` is ``None`` where the source does not say.

    ``concepts``: by IRI. ``broader``: a concept to its parents, of which there may be several (a graph without cycles, no
    tree). ``essential`` and ``optional``: an occupation or a skill to the skills that it needs; a pair is in one of them only.
    ``collections``: the name of a published collection ("digital", "green") to its members. Relations may name IRIs that no
    concept has: see :attr:`dangling`. Keys and ends are in the order of their IRIs, without repetition and without self-loops.
    """

    version: str | None = None
    concepts: Mapping[str, Concept] = field(default_factory=dict)
    broader: Edges = field(default_factory=dict)
    essential: Edges = field(default_factory=dict)
    optional: Edges = field(default_factory=dict)
    collections: Edges = field(default_factory=dict)

    def of_kind(self, kind: ConceptKind) -> Iterator[Concept]:
        """The concepts of ``kind``, in the order of their IRIs."""
        return (each for each in self.concepts.values() if each.kind is kind)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Tags of the languages that some concept has labels in."""
        return tuple(sorted({labels.language for each in self.concepts.values() for labels in each.labels}))

    @cached_property
    def narrower(self) -> Edges:
        """``broader`` the other way round."""
        return turned(self.broader)

    @cached_property
    def needed_by(self) -> Edges:
        """A skill to the occupations and skills that it is essential or optional for."""
        return turned(self.essential, self.optional)

    @cached_property
    def dangling(self) -> Mapping[str, int]:
        """IRIs that relations or collections name and no concept has, with how many of those name them."""
        counts: dict[str, int] = {}
        for edges in (self.broader, self.essential, self.optional):
            for start, ends in edges.items():
                if start not in self.concepts:
                    counts[start] = counts.get(start, 0) + len(ends)
                for end in ends:
                    if end not in self.concepts:
                        counts[end] = counts.get(end, 0) + 1
        for members in self.collections.values():
            for member in members:
                if member not in self.concepts:
                    counts[member] = counts.get(member, 0) + 1
        return dict(sorted(counts.items()))

    def above(self, iri: str) -> frozenset[str]:
        """Every IRI that ``broader`` leads to from ``iri``, over any number of steps; ends also where the graph has a cycle."""
        return reach(self.broader, iri)

    def below(self, iri: str) -> frozenset[str]:
        """Every IRI whose ``broader`` leads to ``iri``, over any number of steps."""
        return reach(self.narrower, iri)


def reach(edges: Edges, start: str) -> frozenset[str]:
    """What ``edges`` lead to from ``start``, which is itself among it only when a cycle leads back."""
    found: set[str] = set()
    waiting = list(edges.get(start, ()))
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting.extend(edges.get(each, ()))
    return frozenset(found)


def turned(*edges: Edges) -> Edges:
    """The relations the other way round, ends in the order of their IRIs."""
    back: dict[str, set[str]] = {}
    for each in edges:
        for start, ends in each.items():
            for end in ends:
                back.setdefault(end, set()).add(start)
    return {key: tuple(sorted(back[key])) for key in sorted(back)}


@dataclass(frozen=True, slots=True)
class Replacement:
    """What came in the place of an IRI in a newer version, from a table kept beside ESCO.

    ``new`` is ``None`` where nothing did. ``same`` says that both mean the same; otherwise only the code was used again, and a
    person has to decide.
    """

    old: str
    new: str | None
    same: bool


class LinkRelation(StrEnum):
    """How the skill lies to the thing that is linked to it."""

    CLOSE = "close"  # nearly the same (skos:closeMatch)
    BROAD = "broad"  # the skill is wider (skos:broadMatch)
    NARROW = "narrow"  # the skill is a part of it (skos:narrowMatch)


class LinkSubject(StrEnum):
    """What is linked to a skill."""

    UNIT = "unit"  # by its national code
    REQUIREMENT = "requirement"  # "<unit code>:<n>"
    OFFERING = "offering"  # by the offering's identifier


class LinkState(StrEnum):
    """What somebody has decided about a link."""

    ACCEPTED = "accepted"
    PROPOSED = "proposed"  # nobody has decided yet
    REJECTED = "rejected"  # kept, so that it is not proposed again


@dataclass(frozen=True, slots=True)
class SkillLink:
    """An annotation: ``subject`` has to do with the ESCO concept ``skill``.

    ``register_number``: of the requirements in which the unit or the requirement was read; ``None`` for an offering, or where
    not said. ``who`` put it into its ``state`` (accepted it, proposed it, rejected it), ``on`` which day, found by which
    ``method``. ``confidence``: 0..1, ``None`` = not stated. ``version``: of the classification that was looked at. A hint
    with a source, never a proof that something is covered.
    """

    subject_kind: LinkSubject
    subject: str
    skill: str
    relation: LinkRelation
    who: str
    on: date
    method: str
    version: str
    confidence: Decimal | None = None
    register_number: str | None = None
    state: LinkState = LinkState.ACCEPTED

    def __post_init__(self) -> None:
        if self.confidence is not None and not 0 <= self.confidence <= 1:
            raise BrokenValue(f"a confidence of {self.confidence}: it lies between 0 and 1.")
