"""The occupations that units, offerings or a plan serve, as an answer.

Source: decision 0095; design.md 5 (how every answer opens and ends).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pathways.curriculum.working_life import Served
from pathways.i18n import Words
from pathways.model import Catalogue, SkillSet
from pathways.model import Finding as Fact
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Wire, data_of, findings_of, program

SCHEMA = "pathways/occupations/1"
_OF_A_PLAN = 10


class SkillOf(Wire):
    """A skill by an accepted link."""

    iri: str
    name: str | None


class OccupationOf(Wire):
    """One occupation: how many of its essential and of its optional skills are there, and which."""

    iri: str
    name: str | None
    code: str | None
    essential: int
    essential_of: int
    optional: int
    optional_of: int
    essential_skills: tuple[SkillOf, ...]
    optional_skills: tuple[SkillOf, ...]


class OccupationsAsked(Wire):
    """What was asked for: units by code, offerings by id; ``plan``: the steps of a saved plan."""

    unit: tuple[str, ...]
    offering: tuple[str, ...]
    plan: bool


class OccupationsOf(Wire):
    """What the steps of a plan serve; fields as in the answer of ``pathways occupations --plan``, which lists more of them."""

    skills: tuple[SkillOf, ...]
    count: int
    occupations: tuple[OccupationOf, ...]


class OccupationsAnswer(Answer):
    """The answer of ``pathways occupations``. ``skills``: all that is linked; ``occupations``: those with the largest share of
    their essential skills first, ``count`` in all."""

    asked: OccupationsAsked
    skills: tuple[SkillOf, ...]
    count: int
    occupations: tuple[OccupationOf, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def occupations_answer(
    asked: tuple[tuple[str, ...], tuple[str, ...], bool],
    linked: Iterable[str],
    served: tuple[Served, ...],
    top: int,
    skills: SkillSet,
    catalogue: Catalogue,
    facts: Iterable[Fact],
    today: date,
    words: Words,
) -> OccupationsAnswer:
    """The first ``top`` occupations of ``served``. ``asked``: units, offerings, and whether a plan."""
    return OccupationsAnswer(
        schema=SCHEMA,
        program=program(),
        today=today,
        data=data_of(catalogue),
        asked=OccupationsAsked(unit=asked[0], offering=asked[1], plan=asked[2]),
        skills=skills_of(sorted(linked), skills, words),
        count=len(served),
        occupations=tuple(occupation_of(each, skills, words) for each in served[:top]),
        decisions=decisions_of((Decided.CERTAINTY, Decided.WORKING_LIFE), words),
        findings=findings_of(facts, words),
    )


def in_plan(linked: Iterable[str], served: tuple[Served, ...], skills: SkillSet, words: Words) -> OccupationsOf:
    """The first few occupations of ``served``."""
    return OccupationsOf(
        skills=skills_of(sorted(linked), skills, words),
        count=len(served),
        occupations=tuple(occupation_of(each, skills, words) for each in served[:_OF_A_PLAN]),
    )


def occupation_of(each: Served, skills: SkillSet, words: Words) -> OccupationOf:
    """One occupation."""
    concept = skills.concepts.get(each.occupation)
    return OccupationOf(
        iri=each.occupation,
        name=concept.name(words.language) if concept is not None else None,
        code=concept.code if concept is not None else None,
        essential=len(each.essential),
        essential_of=each.essential_of,
        optional=len(each.optional),
        optional_of=each.optional_of,
        essential_skills=skills_of(each.essential, skills, words),
        optional_skills=skills_of(each.optional, skills, words),
    )


def skills_of(iris: Iterable[str], skills: SkillSet, words: Words) -> tuple[SkillOf, ...]:
    """Skills with their names."""
    named = ((iri, skills.concepts.get(iri)) for iri in iris)
    return tuple(SkillOf(iri=iri, name=None if concept is None else concept.name(words.language)) for iri, concept in named)
