"""Questions about the shared data itself: the qualifications, what is in one, offerings and skills that fit some words."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from pathways.asking.annotate import Annotating
from pathways.asking.kept import Kept
from pathways.asking.sources import Loads, joined
from pathways.i18n import Words
from pathways.model import (
    LANGUAGES,
    Catalogue,
    DemandSignal,
    Finding,
    Offering,
    PieceKind,
    Qualification,
    SkillLink,
    SkillSet,
    Source,
    Text,
    Unit,
)
from pathways.model.offering import Measure
from pathways.planner.goal import find_qualification
from pathways.rules.resolving import resolve
from pathways.search import Label, LabelIndex, Role, labels_of
from pathways.stores.iris import requirements_graph
from pathways.stores.port import EVERYTHING, wanted_of
from pathways.stores.rdf import iri_in
from pathways.wire.listing import (
    OfferingsAnswer,
    QualificationsAnswer,
    SkillsAnswer,
    TreeAnswer,
    offerings_answer,
    qualifications_answer,
    skills_answer,
    tree_answer,
)

_DAYS_KEPT = 8  # answers are asked about today, and now and then about another day
_ANSWERS_KEPT = 2_000  # small ones: numbers and lists of names

T = TypeVar("T")


class ThingKind(StrEnum):
    """What can be ticked by hand."""

    UNIT = "unit"
    SUB_UNIT = "sub_unit"
    POK = "pok"


@dataclass(frozen=True, slots=True)
class Wished:
    """Which offerings are looked for. ``None``: any."""

    words: str | None = None
    unit: str | None = None
    provider: str | None = None
    language: str | None = None
    mode: str | None = None
    place: str | None = None

    def fits(self, offering: Offering) -> bool:
        """Whether ``offering`` is one, its words apart."""
        units = {each.unit for each in (*offering.covers, *offering.set_aside)}
        there = (
            (self.unit, units),
            (self.provider, {offering.provider}),
            (self.language, offering.languages),
            (self.mode, offering.modes),
            (self.place, offering.places),
        )
        return all(wanted is None or wanted.strip().casefold() in {each.casefold() for each in found} for wanted, found in there)


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a learner can have: ``code`` as ``--holds`` takes it. ``of``: the unit that a sub-unit belongs to, the
    provider of a small competence unit; empty for a unit. ``osp``: ``None`` where it is not known, or is not in osp."""

    code: str
    kind: ThingKind
    name: str
    of: str
    osp: Decimal | None


class Listings:
    """What a store held at one moment, ready to be searched. ``kept`` is read with its skills. ``told``: what was left out."""

    def __init__(self, kept: Kept, told: tuple[Finding, ...] = ()) -> None:
        self._kept = kept
        findings = {source.graph: content.findings for source, content in kept.content if content.findings}
        self._loads = joined(wanted_of(kept.contents(), EVERYTHING), told, findings)
        self._resolved = lru_cache(maxsize=_DAYS_KEPT)(self._resolve)
        self._remembered: OrderedDict[Hashable, Any] = OrderedDict()

    @property
    def kept(self) -> Kept:
        """What it was made of: questions about learners can be asked of that."""
        return self._kept

    @property
    def loads(self) -> Loads:
        """All of it, as a question about a learner takes it."""
        return self._loads

    @property
    def catalogue(self) -> Catalogue:
        """Every qualification and offering."""
        return self._loads.catalogue

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the loaders found in all of it."""
        return (*self._loads.findings, *(each for found in self._loads.findings_of.values() for each in found))

    def findings_about(self, qualification: Qualification) -> tuple[Finding, ...]:
        """What the loader found in the document of ``qualification``."""
        return self._loads.about(qualification)

    @property
    def findings_by_graph(self) -> Mapping[str, tuple[Finding, ...]]:
        """What the loaders found, source by source."""
        return self._loads.findings_of

    @property
    def findings_of_none(self) -> tuple[Finding, ...]:
        """What was found in no one source: offerings that several share, files that were left out."""
        return self._loads.findings

    def graph_of(self, offering: str) -> str | None:
        """The source of an offering."""
        return self._graphs.get(offering)

    @property
    def classification(self) -> SkillSet | None:
        """The skills and occupations that are loaded."""
        return self._skills[1] if self._skills is not None else None

    @cached_property
    def links(self) -> tuple[SkillLink, ...]:
        """Every link to a skill, whatever somebody has decided about it."""
        return tuple(link for _, content in self._kept.content for link in content.links)

    @cached_property
    def signals(self) -> tuple[DemandSignal, ...]:
        """What working life is said to ask for."""
        return tuple(signal for _, content in self._kept.content for signal in content.signals)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Everything that is loaded, skills and links included, by the names of the graphs."""
        return tuple(sorted((source for source, _ in self._kept.content), key=lambda each: each.graph))

    @property
    def sources_without_skills(self) -> tuple[Source, ...]:
        """The same without classifications and links."""
        skills = {source.graph for source, content in self._kept.content if content.only_skills}
        return tuple(each for each in self.sources if each.graph not in skills)

    def iri_of(self, one: Qualification | Offering) -> str | None:
        """What it is called in the graph; ``None`` for what is not there."""
        graph = requirements_graph(one) if isinstance(one, Qualification) else self._graphs.get(one.id)
        return iri_in(graph, one) if graph is not None else None

    @cached_property
    def annotating(self) -> Annotating:
        """What suggestions of skills are made from. Raises ``WrongUse`` where no classification is loaded."""
        return Annotating(self._kept.content)

    @cached_property
    def _graphs(self) -> dict[str, str]:
        """The source of each offering: of several that share an id, of the one that is kept."""
        kept = {each.id: each.place for each in self.catalogue.offerings}
        return {
            each.id: source.graph
            for source, content in self._kept.content
            for each in content.offerings
            if kept.get(each.id) == each.place
        }

    def resolved(self, on: date, named: tuple[str, ...] = ()) -> tuple[Catalogue, tuple[Finding, ...]]:
        """The catalogue with its coverage joined to the requirements as on ``on``, and what is wrong with it; kept for the next
        question about that day. ``named``: ids of requirements that are used whatever their dates."""
        return self._resolved(on, named)

    def _resolve(self, on: date, named: tuple[str, ...]) -> tuple[Catalogue, tuple[Finding, ...]]:
        return resolve(self.catalogue, on=on, named=named)

    def remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        """What ``make`` made of this content under ``key``; the oldest are forgotten."""
        found: T | None = self._remembered.get(key)
        if found is None:
            found = make()
            self._remembered[key] = found
            with suppress(KeyError):  # another thread was quicker
                while len(self._remembered) > _ANSWERS_KEPT:
                    self._remembered.popitem(last=False)
        return found

    @cached_property
    def _skills(self) -> tuple[Source, SkillSet] | None:
        return next(((source, content.skills) for source, content in self._kept.content if content.skills is not None), None)

    @cached_property
    def _skill_index(self) -> LabelIndex:
        return LabelIndex.build(labels_of(self._skills[1])) if self._skills is not None else LabelIndex.build(())

    @cached_property
    def _offering_index(self) -> LabelIndex:
        return LabelIndex.build(label for each in self.catalogue.offerings for label in _labels(each))

    def qualifications(self, today: date, said: Words) -> QualificationsAnswer:
        """Every qualification."""
        return qualifications_answer(self.catalogue, today, said)

    def tree(self, reference: str, today: date, said: Words) -> TreeAnswer:
        """The tree of the requirements that ``reference`` means. Raises ``NoSuchThing``, ``AmbiguousReference``."""
        found = find_qualification(self.catalogue, reference, today)
        one = found.qualification
        graph = requirements_graph(one)
        sources = tuple(each for each in self.catalogue.sources if each.graph == graph)
        facts = (*found.findings, *self.findings_about(one))
        return tree_answer(one, Catalogue((one,), (), sources), today, facts, said)

    def offerings(self, wished: Wished, today: date, said: Words, *, limit: int) -> OfferingsAnswer:
        """The offerings that fit, with their units as the loaded requirements know them."""
        found = self.found_offerings(wished, today, said)
        return offerings_answer(found[:limit], len(found), self.catalogue, today, said)

    def found_offerings(self, wished: Wished, today: date, said: Words) -> list[Offering]:
        """The same, all of them."""
        resolved, _ = self.resolved(today)
        fits = {each.id: each for each in resolved.offerings if wished.fits(each)}
        if wished.words:
            hits = self._offering_index.find(wished.words, limit=len(self.catalogue.offerings) or 1)
            return [fits[each.iri] for each in hits if each.iri in fits]
        return sorted(fits.values(), key=lambda each: (said.name(each.name), each.provider, each.id))

    def things(self, text: str, said: Words, *, limit: int, kinds: Collection[ThingKind] = tuple(ThingKind)) -> tuple[Thing, ...]:
        """Units, sub-units and small competence units whose name or code fits ``text``, best first."""
        found = []
        for hit in self._thing_index.find(text, limit=limit * len(ThingKind)):
            kind, _, code = hit.iri.partition(" ")
            if kind in kinds:
                found.append(self._thing(ThingKind(kind), code, said))
        return tuple(found[:limit])

    def name_of(self, code: str, said: Words) -> str | None:
        """The name of a unit or an offering; ``None`` where nothing has that code."""
        named = self._units.get(code) or self._offerings.get(code)
        return (said.name(named.name) or None) if named is not None else None

    def starts_of(self, code: str) -> tuple[date, ...]:
        """The days on which an offering begins, where it is listed with any."""
        offering = self._offerings.get(code)
        return () if offering is None else tuple(each.start for each in offering.intakes if each.start is not None)

    def unit_name(self, code: str, said: Words) -> str:
        """The name of a unit, else its code."""
        unit = self._units.get(code)
        return code if unit is None else said.name(unit.name, code)

    @cached_property
    def _units(self) -> dict[str, Unit]:
        """By code; of several versions the newest."""
        dated = sorted(self.catalogue.qualifications, key=lambda each: (str(each.valid_from or ""), each.id))
        return {unit.code: unit for each in dated for unit in each.units}

    @cached_property
    def _extents(self) -> dict[str, Decimal]:
        """In osp by the code of a unit, as the newest tree states it."""
        dated = sorted(self.catalogue.qualifications, key=lambda each: (str(each.valid_from or ""), each.id))
        roots = (structure.root for each in dated for structure in each.structures)
        return {leaf.unit: leaf.osp for root in roots for leaf in root.leaves() if leaf.osp is not None}

    @cached_property
    def _offerings(self) -> dict[str, Offering]:
        return {each.id: each for each in self.catalogue.offerings}

    @cached_property
    def _thing_index(self) -> LabelIndex:
        def labels() -> Iterator[Label]:
            for unit in self._units.values():
                yield from _named(f"{ThingKind.UNIT} {unit.code}", unit.name, unit.code)
                for each in unit.sub_units:
                    if each.code:
                        yield from _named(f"{ThingKind.SUB_UNIT} {unit.code}/{each.code}", each.name, each.code)
            for offering in self.catalogue.offerings:
                if offering.kind is not PieceKind.BADGE:
                    yield from _named(f"{ThingKind.POK} {offering.id}", offering.name, offering.provider)

        return LabelIndex.build(labels())

    def _thing(self, kind: ThingKind, code: str, said: Words) -> Thing:
        if kind is ThingKind.POK:
            offering = self._offerings[code]
            extent = offering.extent
            osp = extent.least if extent is not None and extent.measure is Measure.OSP and extent.least == extent.most else None
            return Thing(code, kind, said.name(offering.name, code), offering.provider, osp)
        unit = self._units[code.partition("/")[0]]
        if kind is ThingKind.UNIT:
            return Thing(code, kind, said.name(unit.name, code), "", self._extents.get(code))
        part = next(each for each in unit.sub_units if f"{unit.code}/{each.code}" == code)
        return Thing(code, kind, said.name(part.name, code), said.name(unit.name, unit.code), part.mandatory_osp)

    def skills(self, text: str, language: str | None, today: date, said: Words, *, limit: int) -> SkillsAnswer:
        """The skills and occupations that fit ``text``."""
        if self._skills is None:
            return skills_answer((), None, (), today, said)
        source, skills = self._skills
        hits = self._skill_index.find(text, language, limit)
        return skills_answer(hits, skills, (source,), today, said)


def _named(iri: str, name: Text, code: str) -> Iterator[Label]:
    for language in LANGUAGES:
        if text := name.exactly(language):
            yield Label(iri, text, language)
    if code:
        yield Label(iri, code, "", Role.ALTERNATIVE)


def _labels(offering: Offering) -> Iterator[Label]:
    for language in LANGUAGES:
        if name := offering.name.exactly(language):
            yield Label(offering.id, name, language)
        for outcome in offering.outcomes:
            if text := outcome.exactly(language):
                yield Label(offering.id, text, language, Role.HIDDEN)
    for word in (*offering.keywords, offering.provider):
        yield Label(offering.id, word, "", Role.ALTERNATIVE)
