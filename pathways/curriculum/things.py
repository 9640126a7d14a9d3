"""What can be compared with one another: offerings, units, sub-units, qualifications and occupations, each with what it covers,
the skills that it serves and its words.

- *Rows* are the requirements, sub-units and optional parts of a coverage map (``pathways.curriculum.parts``). An offering of a
  whole unit has its compulsory rows.
- *Skills* are those of accepted links, and of nothing else: to the thing itself, to a row that it has, and to a unit all of whose
  compulsory rows it has. An occupation has those that it needs, essential and optional.
- *Texts* are names with requirements and outcomes, language by language as they are written.

What a provider's table states as a skill is no accepted link (decision 0081).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import log

from pathways.curriculum.parts import is_whole, named_by, parts_of
from pathways.model import LANGUAGES, LinkState, LinkSubject, Offering, Qualification, SkillLink, SkillSet, Text, Unit
from pathways.model.skill import ConceptKind


class Kind(StrEnum):
    """What is compared."""

    POK = "pok"  # an offering, small or a whole unit
    UNIT = "unit"
    SUB_UNIT = "sub_unit"
    QUALIFICATION = "qualification"
    OCCUPATION = "occupation"


@dataclass(frozen=True)
class Thing:
    """One of them. ``rows`` and ``skills``: ids; ``words``: language to text; ``provider``: of an offering."""

    kind: Kind
    id: str
    name: Text
    provider: str | None = None
    rows: frozenset[str] = frozenset()
    skills: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(default_factory=dict)


class Linked:
    """The accepted links of units, requirements and offerings."""

    def __init__(self, links: Iterable[SkillLink]) -> None:
        self._skills: dict[tuple[LinkSubject, str], set[str]] = {}
        for each in links:
            if each.state is LinkState.ACCEPTED:
                self._skills.setdefault((each.subject_kind, each.subject), set()).add(each.skill)

    def of(self, kind: LinkSubject, subject: str) -> frozenset[str]:
        """The skills that ``subject`` is linked to."""
        return frozenset(self._skills.get((kind, subject), ()))

    def of_rows(self, rows: Collection[str], units: Collection[str] = ()) -> frozenset[str]:
        """Those of ``rows`` and of whole ``units``."""
        found = [self._skills.get((LinkSubject.REQUIREMENT, each), set()) for each in rows]
        found += [self._skills.get((LinkSubject.UNIT, each), set()) for each in units]
        return frozenset().union(*found)


def offering_thing(offering: Offering, units: Mapping[str, Unit], linked: Linked) -> Thing:
    """An offering whose coverage has been resolved. ``units``: by their codes."""
    rows: set[str] = set()
    touched: dict[str, Unit] = {}
    for coverage in offering.covers:
        unit = units.get(coverage.unit)
        if unit is None:
            continue
        touched[unit.code] = unit
        there = {each.id: each.compulsory for each in parts_of(unit)}
        if is_whole(coverage):
            rows |= {id for id, compulsory in there.items() if compulsory}
        else:
            rows |= named_by(coverage, unit) & there.keys()
    whole = [code for code, unit in touched.items() if {each.id for each in parts_of(unit) if each.compulsory} <= rows]
    skills = linked.of(LinkSubject.OFFERING, offering.id) | linked.of_rows(rows, whole)
    return Thing(
        Kind.POK,
        offering.id,
        offering.name,
        offering.provider,
        frozenset(rows),
        skills,
        words_of(offering.name, offering.outcomes),
    )


def unit_thing(unit: Unit, linked: Linked) -> Thing:
    """A unit with all its rows, the optional ones too."""
    rows = frozenset(each.id for each in parts_of(unit))
    texts = [each.text for each in unit.requirements]
    texts += [text for each in unit.sub_units for text in (each.name, *each.outcomes)]
    return Thing(Kind.UNIT, unit.code, unit.name, None, rows, linked.of_rows(rows, (unit.code,)), words_of(unit.name, texts))


def sub_unit_things(unit: Unit, linked: Linked) -> Iterator[Thing]:
    """The sub-units of a common unit, variants of one element together."""
    named = {each.id for each in parts_of(unit)}
    elements: dict[str, list[Text]] = {}
    for each in unit.sub_units:
        elements.setdefault(each.element, []).extend((each.name, *each.outcomes))
    for element, (name, *texts) in elements.items():
        rows = frozenset({element, f"{element}?"} & named)
        yield Thing(Kind.SUB_UNIT, element, name, None, rows, linked.of_rows(rows), words_of(name, texts))


def qualification_thing(qualification: Qualification, linked: Linked) -> Thing:
    """A qualification with the rows of all its units."""
    rows = frozenset(part.id for unit in qualification.units for part in parts_of(unit))
    skills = linked.of_rows(rows, [unit.code for unit in qualification.units])
    words = words_of(qualification.name, [unit.name for unit in qualification.units])
    number = qualification.register_number or qualification.id
    return Thing(Kind.QUALIFICATION, number, qualification.name, None, rows, skills, words)


def occupation_things(skills: SkillSet) -> Iterator[Thing]:
    """The occupations, with what they need."""
    for each in skills.of_kind(ConceptKind.OCCUPATION):
        needed = frozenset((*skills.essential.get(each.iri, ()), *skills.optional.get(each.iri, ())))
        said = {label.language: " ".join(filter(None, (label.preferred, label.description))) for label in each.labels}
        named = {label.language: (label.preferred or "").strip() or None for label in each.labels}
        name = Text(*(named.get(language) for language in LANGUAGES))
        words = {language: text for language, text in said.items() if text}
        yield Thing(Kind.OCCUPATION, each.iri, name, None, frozenset(), needed, words)


def words_of(name: Text, texts: Iterable[Text]) -> dict[str, str]:
    """What is said, language by language; a language without a name of its own counts where it has other words."""
    listed = (name, *texts)
    said = {language: [text for each in listed if (text := each.exactly(language))] for language in LANGUAGES}
    return {language: "\n".join(found) for language, found in said.items() if found}


def weights_of(skills: SkillSet) -> dict[str, float]:
    """How much each skill counts: 1 for one without anything below it, less the more concepts lie below, 0 for what holds all.

    ``1 - log(1 + b) / log(n)``, where ``b`` is the number of concepts below and ``n`` that of all skills and their groups.

    Source: Seco, Veale, Hayes: An intrinsic information content metric for semantic similarity in WordNet, ECAI 2004.
    """
    pillar = [each.iri for kind in (ConceptKind.SKILL, ConceptKind.SKILL_GROUP) for each in skills.of_kind(kind)]
    below = dict.fromkeys(pillar, 0)
    for each in pillar:
        for above in skills.above(each) - {each}:
            if above in below:
                below[above] += 1
    if len(pillar) < 2:
        return dict.fromkeys(pillar, 1.0)
    whole = log(len(pillar))
    return {iri: 1.0 - log(1 + count) / whole for iri, count in below.items()}
