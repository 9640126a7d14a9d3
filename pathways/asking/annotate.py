"""Links from requirements to skills: what to suggest, and what becomes of decisions.

Suggestions come from the labels of every language that a requirement has a text in. What somebody has accepted or rejected is
never suggested again. Accepted links are one source of the graph, rejections another beside it, so that whoever reads the first
finds accepted links alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from loaders import esco, skill_decisions
from loaders.document import Document
from ontology import labels as own
from pathways.asking.sources import read_document
from pathways.curriculum.annotating import Known, Settled, settled, vanished
from pathways.errors import WrongUse
from pathways.exports.annotation import Proposal
from pathways.i18n import Words
from pathways.model import (
    LANGUAGES,
    Catalogue,
    ConceptKind,
    Finding,
    LinkRelation,
    LinkState,
    LinkSubject,
    Qualification,
    Severity,
    SkillLink,
    SkillSet,
    Source,
    Text,
    finding,
)
from pathways.planner.goal import UnknownCode, find_qualification
from pathways.rules.nearest import near
from pathways.search import Label, labels_of
from pathways.search.suggesting import Suggester, Suggestion
from pathways.stores.port import EVERYTHING, Content, Store, wanted_of
from pathways.wire.annotate import METHOD, AnnotateAnswer, requirement_of, suggested_answer, taken_answer
from pathways.wire.frame import program

ACCEPTED, REJECTED = "annotations/accepted", "annotations/rejected"
"""The names of the graphs of decided links."""

Contents = Sequence[tuple[Source, Content]]


@dataclass(frozen=True, slots=True)
class Sought:
    """Suggestions for which requirements. Empty: all that are in force. ``top``: how many for each at most; ``least``: of which
    score at least."""

    qualifications: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    top: int = 5
    least: float = 0.05


@dataclass(frozen=True, slots=True)
class Asked:
    """One requirement with its suggestions. ``linked``: skills that it has accepted links to already."""

    requirement: str
    text: Text
    unit: str
    unit_name: Text
    register_number: str
    linked: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    """Requirements in the order of the documents. ``accepted``, ``rejected``: how many pairs of theirs are decided already."""

    today: date
    sought: Sought
    catalogue: Catalogue
    skills: SkillSet
    asked: tuple[Asked, ...]
    accepted: int
    rejected: int
    labels: Mapping[str, int]
    facts: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Annotating:
    """What suggestions are made from, read once: the classification with our labels, and its labels made ready language by
    language. Raises ``WrongUse`` where no classification is loaded."""

    contents: Contents
    catalogue: Catalogue = field(init=False)
    skills: SkillSet = field(init=False)
    links: tuple[SkillLink, ...] = field(init=False)
    suggesters: Mapping[str, Suggester] = field(init=False)

    def __post_init__(self) -> None:
        skills = next((content.skills for _, content in self.contents if content.skills is not None), None)
        if skills is None:
            raise WrongUse("annotate_without_skills")
        catalogue = wanted_of(self.contents, EVERYTHING)
        object.__setattr__(self, "catalogue", catalogue)
        object.__setattr__(self, "skills", skills)
        object.__setattr__(self, "links", tuple(link for _, content in self.contents for link in content.links))
        labels = [*labels_of(skills, (ConceptKind.SKILL,)), *own_labels(skills)]
        texts = [each.text for one in catalogue.qualifications for unit in one.units for each in unit.requirements]
        made = {
            language: Suggester(labels, language, [said for each in texts if (said := each.exactly(language))])
            for language in LANGUAGES
        }
        object.__setattr__(self, "suggesters", {language: each for language, each in made.items() if len(each)})

    @property
    def known(self) -> Known:
        """What there is to link."""
        requirements = {each.id for one in self.catalogue.qualifications for unit in one.units for each in unit.requirements}
        return Known(self.skills.concepts, self.skills.version, requirements or None)

    def suggest(self, text: Text, unit: Text, left_out: frozenset[str], sought: Sought) -> tuple[Suggestion, ...]:
        """The best of every language, each skill once."""
        best: dict[str, Suggestion] = {}
        for language, suggester in self.suggesters.items():
            said = text.exactly(language)
            if not said:
                continue
            for each in suggester.suggest(said, sought.top + len(left_out), within=unit.exactly(language) or ""):
                if each.skill not in left_out and each.score >= sought.least:
                    kept = best.get(each.skill)
                    if kept is None or each.score > kept.score:
                        best[each.skill] = each
        return tuple(sorted(best.values(), key=lambda each: (-each.score, each.skill))[: sought.top])


def own_labels(skills: SkillSet) -> Iterator[Label]:
    """Our Finnish labels of skills that have no published one."""
    reading = esco.read(Document(own.FILE, own.payload()))
    assert reading.skills is not None
    for label in labels_of(reading.skills):
        concept = skills.concepts.get(label.iri)
        if concept is not None and concept.in_language("fi") is None and concept.in_language(own.LANGUAGE) is None:
            yield label


def suggested(there: Annotating, sought: Sought, today: date) -> Suggested:
    """The suggestions that are ``sought``. Raises ``NoSuchThing``, ``AmbiguousReference``."""
    qualifications, facts = _qualifications(there.catalogue, sought, today)
    decided: dict[str, dict[str, LinkState]] = {}
    for link in there.links:
        if link.subject_kind is LinkSubject.REQUIREMENT and link.state is not LinkState.PROPOSED:
            decided.setdefault(link.subject, {})[link.skill] = link.state
    asked: dict[str, Asked] = {}
    accepted = rejected = 0
    for qualification in qualifications:
        for unit in qualification.units:
            if sought.units and unit.code not in sought.units:
                continue
            for each in unit.requirements:
                if each.id in asked:
                    continue
                about = decided.get(each.id, {})
                linked = tuple(sorted(skill for skill, state in about.items() if state is LinkState.ACCEPTED))
                accepted += len(linked)
                rejected += len(about) - len(linked)
                found = there.suggest(each.text, unit.name, frozenset(about), sought)
                asked[each.id] = Asked(each.id, each.text, unit.code, unit.name, qualification.register_number, linked, found)
    sources = tuple(source for source, _ in there.contents)
    return Suggested(
        today,
        sought,
        replace(there.catalogue, sources=sources),
        there.skills,
        tuple(asked.values()),
        accepted,
        rejected,
        {language: len(each) for language, each in there.suggesters.items()},
        (*facts, *vanished(there.links, there.known, ACCEPTED)),
    )


def _qualifications(catalogue: Catalogue, sought: Sought, today: date) -> tuple[tuple[Qualification, ...], tuple[Finding, ...]]:
    if sought.qualifications:
        found = [find_qualification(catalogue, each, today) for each in sought.qualifications]
        chosen = tuple({one.qualification.id: one.qualification for one in found}.values())
        facts = tuple(fact for one in found for fact in one.findings)
    else:
        chosen = tuple(each for each in catalogue.qualifications if each.usable_on(today)) or catalogue.qualifications
        facts = ()
    codes = {unit.code for each in chosen for unit in each.units}
    for code in sought.units:
        if code not in codes:
            number = chosen[0].register_number if len(chosen) == 1 else None
            raise UnknownCode("unit_unknown", code, near(code, codes)[:1], register_number=number)
    return chosen, facts


# -- decisions ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the tables. ``open``: rows without a decision; ``broken``: rows that could not be read."""

    today: date
    catalogue: Catalogue
    settled: Settled
    open: int
    broken: int
    facts: tuple[Finding, ...]


def taken(
    files: Sequence[Path | Document], contents: Contents, today: date, *, who: str | None = None, on: date | None = None
) -> Taken:
    """The decisions of ``files`` beside those that ``contents`` hold. Raises ``UnreadableInput`` for what is no table of ours."""
    decided: list[tuple[SkillLink, str]] = []
    facts: list[Finding] = []
    undecided = broken = 0
    for file in files:
        found = skill_decisions.decisions(read_document(file), who=who, on=on)
        decided += found.links
        facts += found.findings
        undecided += found.open
        broken += found.broken
    known = _known(contents)
    if known.skills is None:
        facts.append(finding("annotation_without_skills", Severity.WARNING, ACCEPTED))
    made = _settled(decided, contents, known)
    sources = tuple(source for source, _ in contents)
    catalogue = replace(wanted_of(contents, EVERYTHING), sources=sources)
    facts += [*made.findings, *vanished(made.accepted, known, ACCEPTED)]
    return Taken(today, catalogue, made, undecided, broken, tuple(facts))


def _known(contents: Contents) -> Known:
    skills = next((content.skills for _, content in contents if content.skills is not None), None)
    every = (each for _, content in contents for each in content.qualifications)
    requirements = {each.id for one in every for unit in one.units for each in unit.requirements}
    if skills is None:
        return Known(subjects=requirements or None)
    return Known(skills.concepts, skills.version, requirements or None)


def _settled(decided: Iterable[tuple[SkillLink, str]], contents: Contents, known: Known) -> Settled:
    ours = (ACCEPTED, REJECTED)
    kept = [link for source, content in contents if source.graph in ours for link in content.links]
    others = (link for source, content in contents if source.graph not in ours for link in content.links)
    return settled(kept, decided, known, elsewhere=[each for each in others if each.state is not LinkState.PROPOSED])


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody has decided about one suggestion. ``relation``: of an accepted one; ``None`` = rejected."""

    requirement: str
    skill: str
    relation: LinkRelation | None


def links_of(decisions: Iterable[Decision], there: Annotating, who: str, on: date) -> list[SkillLink]:
    """Decisions of today as links, with the method by which each was suggested. Raises nothing: what is not there is told when it
    is to be kept."""
    numbers: dict[str, tuple[str, Text, Text]] = {}
    for one in there.catalogue.qualifications:
        for unit in one.units:
            for each in unit.requirements:
                numbers.setdefault(each.id, (one.register_number, each.text, unit.name))
    found = []
    for decision in decisions:
        number, text, unit_name = numbers.get(decision.requirement, (None, Text(), Text()))
        suggestions = there.suggest(text, unit_name, frozenset(), Sought(top=50)) if text else ()
        reason = next((str(each.reason) for each in suggestions if each.skill == decision.skill), "by hand")
        found.append(
            SkillLink(
                LinkSubject.REQUIREMENT,
                decision.requirement,
                decision.skill,
                decision.relation or LinkRelation.CLOSE,
                who,
                on,
                METHOD.format(version=program().version, reason=reason),
                there.skills.version or "?",
                register_number=number,
                state=LinkState.REJECTED if decision.relation is None else LinkState.ACCEPTED,
            )
        )
    return found


def taken_links(links: Iterable[SkillLink], contents: Contents) -> Settled:
    """What becomes of ``links`` beside those that ``contents`` hold."""
    return _settled([(each, each.subject) for each in links], contents, _known(contents))


def keep(made: Settled, store: Store, today: date, version: str) -> None:
    """The decided links as the two sources of ``store``. ``version``: of this program. Raises as ``Store.replace``."""
    store.replace_each(loads_of(made, today, version))


def loads_of(made: Settled, today: date, version: str) -> list[tuple[Source, Content]]:
    """The two sources, as they go into a store."""
    return [
        (
            Source(graph, "", _fingerprint(links), skill_decisions.FORMAT, received=today, loader_version=version),
            Content(links=links),
        )
        for graph, links in ((ACCEPTED, made.accepted), (REJECTED, made.rejected))
    ]


def _fingerprint(links: Iterable[SkillLink]) -> str:
    return sha256("\n".join(repr(each) for each in links).encode()).hexdigest()


# -- as answers and tables ----------------------------------------------------------------------------------------------------


def answer_of(found: Suggested, said: Words) -> AnnotateAnswer:
    """Suggestions as an answer."""
    requirements = (
        requirement_of(
            each.requirement,
            each.text,
            each.unit,
            each.unit_name,
            each.register_number,
            each.linked,
            each.suggestions,
            found.skills,
            said,
        )
        for each in found.asked
    )
    decided = (found.accepted, found.rejected)
    return suggested_answer(
        requirements, found.catalogue, found.skills, dict(found.labels), decided, found.facts, found.today, said
    )


def answer_to(found: Taken, said: Words) -> AnnotateAnswer:
    """What became of decisions as an answer."""
    return taken_answer(found.settled, (found.open, found.broken), found.catalogue, found.facts, found.today, said)


def proposals(answer: AnnotateAnswer) -> Iterator[Proposal]:
    """The rows of the table to decide on: one for each suggestion."""
    for one in answer.requirements:
        for rank, each in enumerate(one.suggestions, start=1):
            yield Proposal(
                {
                    "subject": one.id,
                    "unit_name": one.unit_name,
                    "text": one.text,
                    "skill_name": each.label,
                    "skill_name_en": each.name,
                    "rank": rank,
                    "score": each.score,
                    "matched": ", ".join(f"{pair.word} ~ {pair.label_word}" for pair in each.matched),
                    "skill": each.skill,
                    "method": each.method,
                    "register_number": one.register_number,
                    "esco_version": answer.esco_version,
                }
            )


def decision_rows(answer: AnnotateAnswer, decisions: Iterable[Decision], who: str, on: date) -> Iterator[Proposal]:
    """The rows of the table that were decided on, filled in."""
    said = {(each.requirement, each.skill): each for each in decisions}
    for row in proposals(answer):
        decision = said.get((str(row.cells["subject"]), str(row.cells["skill"])))
        if decision is not None:
            state = skill_decisions.REJECT if decision.relation is None else skill_decisions.ACCEPT
            relation = None if decision.relation is None else str(decision.relation)
            yield Proposal({**row.cells, "link_decision": state, "relation": relation, "who": who or None, "date": on})
