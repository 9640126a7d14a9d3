"""What becomes of links to skills when somebody has decided on suggestions: which are kept, which are refused, what is in conflict.

A decision is about one thing and one skill: accepted with a relation, or rejected. A later decision takes the place of an earlier
one, and says so; of two of the same day the one that is kept already stays. Nothing is decided here: what contradicts itself, or
names a skill or a thing that is not there, is handed back.

Source: decision 0087; esco.md 5 and 6.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from pathways.model import Finding, LinkState, LinkSubject, Severity, SkillLink, finding

Pair = tuple[LinkSubject, str, str]
"""What is linked (kind and code) and the skill."""


def pair_of(link: SkillLink) -> Pair:
    """What a decision is about. The register number is no part of it: a requirement has its own code everywhere."""
    return link.subject_kind, link.subject, link.skill


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to link. ``skills``: IRIs of the loaded classification and its ``version``; ``None`` where none is loaded.
    ``subjects``: codes of requirements; ``None`` where nothing is loaded, so that nothing can be said of them."""

    skills: Collection[str] | None = None
    version: str | None = None
    subjects: Collection[str] | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """``accepted`` and ``rejected``: all that is kept from now on, in the order of their pairs. ``added``, ``changed``: how many of
    the decisions are new, and in the place of an earlier one; ``same``: were kept already; ``refused``: were not taken."""

    accepted: tuple[SkillLink, ...]
    rejected: tuple[SkillLink, ...]
    added: int
    changed: int
    same: int
    refused: int
    findings: tuple[Finding, ...]


def settled(
    kept: Iterable[SkillLink],
    decided: Iterable[tuple[SkillLink, str]],
    known: Known,
    *,
    elsewhere: Iterable[SkillLink] = (),
) -> Settled:
    """``kept`` with what was ``decided``, each decision with its place.

    ``elsewhere``: links that other sources hold; a decision against one of them is refused, whatever its day: it has to be changed
    where it is.
    """
    now: dict[Pair, SkillLink] = {pair_of(each): each for each in kept}
    others = {pair_of(each): each for each in elsewhere}
    counts = dict.fromkeys(("added", "changed", "same", "refused"), 0)
    findings: list[Finding] = []
    every = list(decided)
    contradicted = _contradictions(every)
    for link, place in every:
        told = _refusal(link, place, known, others, contradicted)
        if told is not None:
            findings.append(told)
            counts["refused"] += 1
            continue
        if known.version is not None and link.version != known.version:
            findings.append(
                finding(
                    "annotation_other_version", Severity.NOTE, place, version=link.version, loaded=known.version, iri=link.skill
                )
            )
        before = now.get(pair_of(link)) or others.get(pair_of(link))
        if before is None:
            now[pair_of(link)] = link
            counts["added"] += 1
        elif _says_same(before, link):
            counts["same"] += 1
        elif link.on > before.on:
            now[pair_of(link)] = link
            counts["changed"] += 1
            findings.append(_changed(place, link, before))
        else:
            counts["refused"] += 1
            findings.append(_conflict(place, link, before))
    ordered = [now[each] for each in sorted(now)]
    return Settled(
        tuple(each for each in ordered if each.state is LinkState.ACCEPTED),
        tuple(each for each in ordered if each.state is LinkState.REJECTED),
        findings=tuple(findings),
        **counts,
    )


def vanished(links: Iterable[SkillLink], known: Known, where: str) -> tuple[Finding, ...]:
    """Accepted links whose skill the loaded classification does not have: each skill once."""
    if known.skills is None:
        return ()
    gone = {each.skill for each in links if each.state is LinkState.ACCEPTED and each.skill not in known.skills}
    return tuple(
        finding("annotation_skill_gone", Severity.WARNING, where, iri=each, version=known.version or "?") for each in sorted(gone)
    )


def _refusal(
    link: SkillLink, place: str, known: Known, others: Mapping[Pair, SkillLink], contradicted: Collection[Pair]
) -> Finding | None:
    """Why a decision is not taken, or ``None``."""
    if pair_of(link) in contradicted:
        return finding("annotation_contradicts", Severity.ERROR, place, subject=link.subject, iri=link.skill)
    if link.state is LinkState.ACCEPTED and known.skills is not None and link.skill not in known.skills:
        return finding("annotation_skill_gone", Severity.ERROR, place, iri=link.skill, version=known.version or "?")
    is_requirement = link.subject_kind is LinkSubject.REQUIREMENT
    if is_requirement and known.subjects is not None and link.subject not in known.subjects:
        return finding("annotation_requirement_gone", Severity.ERROR, place, subject=link.subject)
    other = others.get(pair_of(link))
    if other is not None and not _says_same(other, link):
        return _conflict(place, link, other)
    return None


def _contradictions(decided: Iterable[tuple[SkillLink, str]]) -> frozenset[Pair]:
    """Pairs that the same set of decisions decides in two ways on one day."""
    said: dict[Pair, SkillLink] = {}
    found: set[Pair] = set()
    for link, _ in decided:
        first = said.setdefault(pair_of(link), link)
        if first.on == link.on and not _says_same(first, link):
            found.add(pair_of(link))
    return frozenset(found)


def _says_same(one: SkillLink, other: SkillLink) -> bool:
    """Whether both decide alike; of a rejection the relation means nothing."""
    return one.state is other.state and (one.state is LinkState.REJECTED or one.relation is other.relation)


def _changed(place: str, link: SkillLink, before: SkillLink) -> Finding:
    return finding("annotation_changed", Severity.NOTE, place, subject=link.subject, iri=link.skill, who=before.who, on=before.on)


def _conflict(place: str, link: SkillLink, before: SkillLink) -> Finding:
    return finding(
        "annotation_conflict", Severity.WARNING, place, subject=link.subject, iri=link.skill, who=before.who, on=before.on
    )
