"""Questions about the shared data itself: the qualifications, what is in one, offerings and skills that fit some words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from pathways.asking.kept import Kept
from pathways.asking.sources import joined
from pathways.i18n import Words
from pathways.model import LANGUAGES, Catalogue, Finding, Offering, Qualification, SkillSet, Source
from pathways.planner.goal import find_qualification
from pathways.rules.resolving import resolve
from pathways.search import Label, LabelIndex, Role, labels_of
from pathways.stores.iris import requirements_graph
from pathways.stores.port import EVERYTHING, wanted_of
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


class Listings:
    """What a store held at one moment, ready to be searched. ``kept`` is read with its skills."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        findings = {source.graph: content.findings for source, content in kept.content if content.findings}
        self._loads = joined(wanted_of(kept.contents(), EVERYTHING), (), findings)
        self._resolved = lru_cache(maxsize=_DAYS_KEPT)(self._resolve)

    @property
    def catalogue(self) -> Catalogue:
        """Every qualification and offering."""
        return self._loads.catalogue

    def findings_about(self, qualification: Qualification) -> tuple[Finding, ...]:
        """What the loader found in the document of ``qualification``."""
        return self._loads.about(qualification)

    def resolved(self, on: date, named: tuple[str, ...] = ()) -> tuple[Catalogue, tuple[Finding, ...]]:
        """The catalogue with its coverage joined to the requirements as on ``on``, and what is wrong with it; kept for the next
        question about that day. ``named``: ids of requirements that are used whatever their dates."""
        return self._resolved(on, named)

    def _resolve(self, on: date, named: tuple[str, ...]) -> tuple[Catalogue, tuple[Finding, ...]]:
        return resolve(self.catalogue, on=on, named=named)

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
        resolved, _ = self.resolved(today)
        fits = {each.id: each for each in resolved.offerings if wished.fits(each)}
        if wished.words:
            hits = self._offering_index.find(wished.words, limit=len(self.catalogue.offerings) or 1)
            found = [fits[each.iri] for each in hits if each.iri in fits]
        else:
            found = sorted(fits.values(), key=lambda each: (said.name(each.name), each.provider, each.id))
        return offerings_answer(found[:limit], len(found), self.catalogue, today, said)

    def skills(self, text: str, language: str | None, today: date, said: Words, *, limit: int) -> SkillsAnswer:
        """The skills and occupations that fit ``text``."""
        if self._skills is None:
            return skills_answer((), None, (), today, said)
        source, skills = self._skills
        hits = self._skill_index.find(text, language, limit)
        return skills_answer(hits, skills, (source,), today, said)


def _labels(offering: Offering) -> Iterator[Label]:
    for language in LANGUAGES:
        if name := offering.name.exactly(language):
            yield Label(offering.id, name, language)
        for outcome in offering.outcomes:
            if text := outcome.exactly(language):
                yield Label(offering.id, text, language, Role.HIDDEN)
    for word in (*offering.keywords, offering.provider):
        yield Label(offering.id, word, "", Role.ALTERNATIVE)
