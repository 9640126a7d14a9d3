"""What a store promises, whatever it is made of.

1. What goes in comes out equal. 2. Saving twice changes nothing. 3. A source is replaced whole or not at all: whoever reads, at
any moment and after any crash, sees the old content or the new. 4. Two sources do not disturb one another. 5. The order in
which sources came in never shows.

A source is the content of one named graph. What a question needs is asked for by :class:`Wanted`; a store may give more than
that, never less, except where its own page says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Protocol

from pathways.model import (
    Catalogue,
    DemandSignal,
    Equivalence,
    Finding,
    Offering,
    Qualification,
    Replacement,
    SkillLink,
    SkillSet,
    Source,
)


@dataclass(frozen=True, slots=True)
class Content:
    """What one source holds, in the order of a :class:`Catalogue`, and what its loader found doubtful in it, in the loader's order.
    Never a learner's record.

    ``skills``: a classification, or the part of one that the source has. ``links``: in the order of their subjects.
    ``replacements``: in the order of the old IRIs, each of which is there once. ``equivalences``: each once. ``signals``: in the
    order of their concepts, days, sources and regions, each of which is there once.
    """

    qualifications: tuple[Qualification, ...] = ()
    offerings: tuple[Offering, ...] = ()
    findings: tuple[Finding, ...] = ()
    skills: SkillSet | None = None
    links: tuple[SkillLink, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    equivalences: tuple[Equivalence, ...] = ()
    signals: tuple[DemandSignal, ...] = ()

    def __post_init__(self) -> None:
        ordered = Catalogue(self.qualifications, self.offerings, equivalences=self.equivalences)
        object.__setattr__(self, "qualifications", ordered.qualifications)
        object.__setattr__(self, "offerings", ordered.offerings)
        object.__setattr__(self, "equivalences", ordered.equivalences)
        object.__setattr__(self, "links", tuple(sorted(self.links, key=_place_of_link)))
        object.__setattr__(self, "replacements", tuple(sorted(self.replacements, key=lambda each: each.old)))
        object.__setattr__(self, "signals", tuple(sorted(self.signals, key=place_of_signal)))

    @property
    def only_skills(self) -> bool:
        """Whether it has to do with skills alone, so that no question about qualifications and offerings needs it."""
        about_skills = self.skills is not None or self.links or self.replacements or self.signals
        return bool(about_skills) and not (self.qualifications or self.offerings or self.equivalences)


def place_of_signal(signal: DemandSignal) -> tuple[str, ...]:
    """What tells one signal from another, in the order that a source keeps them in."""
    return signal.concept, signal.on.isoformat(), signal.source, signal.region or ""


def _place_of_link(link: SkillLink) -> tuple[str, ...]:
    confidence = "" if link.confidence is None else str(link.confidence.normalize())
    about = (link.relation, link.state, link.who, link.on.isoformat(), link.method, link.version, confidence)
    return link.subject_kind, link.subject, link.register_number or "", link.skill, *about


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of a store a question needs. ``None`` in both: everything.

    Qualifications: those that carry one of ``register_numbers`` or hold one of ``units`` (codes). Offerings: those that cover, or
    would have covered, a unit of such a qualification or one of ``units``; those that name a unit of such a document by number; and
    those that cover no unit at all, which may fill an open group. ``every_offering``: all of them, for questions in which
    a unit of another qualification may count. ``skills``: classifications of skills, links to them,
    replacements and signals of demand too, all of them; they are large, and a plan needs them for demand only. Statements about
    units of two versions come with every question, all of them: they are few, and which of them matter depends on what is held.
    """

    register_numbers: frozenset[str] | None = None
    units: frozenset[str] | None = None
    every_offering: bool = False
    skills: bool = False

    @property
    def everything(self) -> bool:
        """Whether no qualification and no offering is left out."""
        return self.register_numbers is None and self.units is None


EVERYTHING = Wanted()
"""Every qualification and every offering."""

WHOLE = Wanted(skills=True)
"""All that a store holds."""

SKILLS = Wanted(frozenset(), frozenset(), skills=True)
"""Skills, links to them and replacements. Of offerings, those that name no unit may come too."""


class Iri(str):
    """A text that names a thing: an IRI in a parameter or in a row. Equal to the same plain text."""

    __slots__ = ()


Cell = str | int | Decimal | float | bool | date | datetime | None
"""One value of a row. An IRI is an :class:`Iri`; a literal of a datatype that has no Python type is its text."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a query, in the order in which the store gives it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A qualification in a store, without its units and trees."""

    iri: str
    graph: str
    id: str
    register_number: str
    education_codes: tuple[str, ...]
    name: Mapping[str, str]
    valid_from: date | None
    valid_to: date | None


class Store(Protocol):
    """A graph kept somewhere."""

    def replace(self, source: Source, content: Content) -> None:
        """Make ``content`` the content of ``source``; what it held before is gone. All or nothing.

        Raises ``Unreachable`` when the store does not answer, ``StoreBusy`` when another process is loading.
        """
        ...

    def replace_each(self, loads: Iterable[tuple[Source, Content]]) -> None:
        """Replace several sources. Each is all or nothing; a store may publish them together."""
        ...

    def remove(self, graph: str) -> bool:
        """Remove the source called ``graph``, and say whether there was one."""
        ...

    def sources(self) -> tuple[Source, ...]:
        """What is loaded, in the order of the names."""
        ...

    def listings(self) -> tuple[Listing, ...]:
        """The qualifications that are loaded, without reading any of them whole; in the order of their numbers and dates."""
        ...

    def catalogue(self, wanted: Wanted = EVERYTHING) -> Catalogue:
        """What ``wanted`` asks for. Its ``sources`` are those that something of it came from; never those of skills."""
        ...

    def contents(self, wanted: Wanted = WHOLE) -> Sequence[tuple[Source, Content]]:
        """The same, source by source, with at least what ``wanted`` asks for of each; those of skills only when it asks for them.
        The findings of a source come whole, where something of the source comes. A source may come in several parts."""
        ...

    def query(self, text: str, parameters: Mapping[str, Cell] | None = None) -> Rows:
        """The answer to a SELECT or ASK query in the store's language, over all named graphs together.

        ``parameters``: values of variables, which never become part of the text. Raises ``WrongUse`` for a query that cannot be
        read. No time limit: whoever lets strangers ask puts one around it.
        """
        ...

    def dump(self, target: IO[bytes], *, form: str = "nquads") -> None:
        """Write everything: ``nquads`` or ``trig``."""
        ...

    def close(self) -> None:
        """Let go of files and connections. Closing twice changes nothing."""
        ...


def wanted_of(content: Sequence[tuple[Source, Content]], wanted: Wanted) -> Catalogue:
    """What ``wanted`` asks for out of whole sources: the meaning of :class:`Wanted`, in one place."""
    qualifications = [
        (source, each) for source, held in content for each in held.qualifications if wanted.everything or _is_wanted(each, wanted)
    ]
    units = {unit.code for _, each in qualifications for unit in each.units} | (wanted.units or set())
    documents = {each.id for _, each in qualifications}
    offerings = [
        (source, each)
        for source, held in content
        for each in held.offerings
        if wanted.everything or wanted.every_offering or _may_serve(each, units, documents)
    ]
    whole = [(source, held) for source, held in content if not held.only_skills]
    stated = [(source, each) for source, held in content for each in held.equivalences]
    used = {source for source, _ in (whole if wanted.everything else (*qualifications, *offerings, *stated))}
    return Catalogue(
        tuple(each for _, each in qualifications),
        tuple(each for _, each in offerings),
        tuple(used),
        tuple(each for _, each in stated),
    )


def _is_wanted(qualification: Qualification, wanted: Wanted) -> bool:
    return qualification.register_number in (wanted.register_numbers or ()) or any(
        unit.code in (wanted.units or ()) for unit in qualification.units
    )


def _may_serve(offering: Offering, units: set[str], documents: set[str]) -> bool:
    covers = (*offering.covers, *offering.set_aside)
    if not covers and not offering.unresolved:
        return True
    return any(each.unit in units for each in covers) or any(each.requirements_id in documents for each in offering.unresolved)
