"""Suggested links from requirements to skills, and what became of decisions, as an answer.

Source: decision 0087; design.md 5 (how every answer opens and ends).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from pathways.curriculum.annotating import Settled
from pathways.i18n import Words
from pathways.model import Catalogue, LinkRelation, LinkState, SkillLink, SkillSet, Text
from pathways.model import Finding as Fact
from pathways.search.suggesting import Reason, Suggestion
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Number, Wire, data_of, findings_of, program

SCHEMA = "pathways/annotate/1"
METHOD = "pathways {version}, label {reason}"


class Matched(Wire):
    """A word of the requirement and the word of the label that it is like."""

    word: str
    label_word: str


class SuggestionOf(Wire):
    """One skill. ``label``: the one that fits best, in ``label_language`` ("fi-x-pok": a Finnish label of ours, not ESCO's).
    ``score``: 0..1, orders suggestions and measures no truth. ``method``: as it is kept with the link when it is accepted."""

    skill: str
    name: str | None
    label: str
    label_language: str
    reason: Reason
    text: str
    score: Number
    matched: tuple[Matched, ...]
    method: str


class RequirementOf(Wire):
    """A requirement with its suggestions, best first. ``linked``: skills that it has accepted links to."""

    id: str
    text: str | None
    unit: str
    unit_name: str | None
    register_number: str
    linked: tuple[str, ...]
    suggestions: tuple[SuggestionOf, ...]


class LinkOf(Wire):
    """A decided link, as it is kept."""

    requirement: str
    register_number: str | None
    skill: str
    state: LinkState
    relation: LinkRelation
    who: str
    on: date
    method: str
    confidence: Number | None
    esco_version: str


class TakenOf(Wire):
    """What became of tables that came back. ``open``: rows without a decision; ``broken``: rows that could not be read, each named
    in ``findings``; ``links``: all decided links as they are kept now."""

    added: int
    changed: int
    same: int
    refused: int
    broken: int
    open: int
    links: tuple[LinkOf, ...]


class AnnotateAnswer(Answer):
    """The answer of ``pathways annotate``. ``labels``: how many labels each language was searched in. ``accepted``, ``rejected``:
    pairs of these requirements that are decided and not suggested again. ``taken``: null where no table came back."""

    esco_version: str | None
    labels: dict[str, int]
    accepted: int
    rejected: int
    requirements: tuple[RequirementOf, ...]
    taken: TakenOf | None
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def requirement_of(
    id: str,
    text: Text,
    unit: str,
    unit_name: Text,
    register_number: str,
    linked: Iterable[str],
    suggestions: Iterable[Suggestion],
    skills: SkillSet,
    words: Words,
) -> RequirementOf:
    """One requirement."""
    return RequirementOf(
        id=id,
        text=words.name(text) or None,
        unit=unit,
        unit_name=words.name(unit_name) or None,
        register_number=register_number,
        linked=tuple(linked),
        suggestions=tuple(suggestion_of(each, skills, words) for each in suggestions),
    )


def suggestion_of(each: Suggestion, skills: SkillSet, words: Words) -> SuggestionOf:
    """One suggestion."""
    concept = skills.concepts.get(each.skill)
    return SuggestionOf(
        skill=each.skill,
        name=concept.name("en") if concept is not None and concept.labels else None,
        label=each.label,
        label_language=each.language,
        reason=each.reason,
        text=words.say(f"annotate-reason-{each.reason}"),
        score=Decimal(str(each.score)),
        matched=tuple(Matched(word=word, label_word=other) for word, other in each.matched),
        method=METHOD.format(version=program().version, reason=each.reason),
    )


def suggested_answer(
    requirements: Iterable[RequirementOf],
    catalogue: Catalogue,
    skills: SkillSet,
    labels: dict[str, int],
    decided: tuple[int, int],
    facts: Iterable[Fact],
    today: date,
    words: Words,
) -> AnnotateAnswer:
    """Suggestions. ``decided``: how many pairs are accepted and rejected already."""
    return AnnotateAnswer(
        schema=SCHEMA,
        program=program(),
        today=today,
        data=data_of(catalogue),
        esco_version=skills.version,
        labels=labels,
        accepted=decided[0],
        rejected=decided[1],
        requirements=tuple(requirements),
        taken=None,
        decisions=decisions_of((Decided.CERTAINTY, Decided.ANNOTATION), words),
        findings=findings_of(facts, words),
    )


def taken_answer(
    made: Settled, counts: tuple[int, int], catalogue: Catalogue, facts: Iterable[Fact], today: date, words: Words
) -> AnnotateAnswer:
    """What became of decisions. ``counts``: rows without a decision, and broken ones."""
    versions = {each.version for each in made.accepted}
    return AnnotateAnswer(
        schema=SCHEMA,
        program=program(),
        today=today,
        data=data_of(catalogue),
        esco_version=versions.pop() if len(versions) == 1 else None,
        labels={},
        accepted=len(made.accepted),
        rejected=len(made.rejected),
        requirements=(),
        taken=TakenOf(
            added=made.added,
            changed=made.changed,
            same=made.same,
            refused=made.refused,
            open=counts[0],
            broken=counts[1],
            links=tuple(_links((*made.accepted, *made.rejected))),
        ),
        decisions=decisions_of((Decided.CERTAINTY, Decided.ANNOTATION), words),
        findings=findings_of(facts, words),
    )


def _links(links: Iterable[SkillLink]) -> Iterator[LinkOf]:
    for each in links:
        yield LinkOf(
            requirement=each.subject,
            register_number=each.register_number,
            skill=each.skill,
            state=each.state,
            relation=each.relation,
            who=each.who,
            on=each.on,
            method=each.method,
            confidence=each.confidence,
            esco_version=each.version,
        )
