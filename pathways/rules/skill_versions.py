"""What a newer version of a skills classification changes, and what becomes of the IRIs that our annotations use.

Removed concepts just vanish from ESCO's files, and from 1.1.0 to 1.1.1 nearly all skill groups got new IRIs. So every used
IRI gets exactly one fate, none is dropped, and nothing is changed by itself: a person decides on whatever did not stay. A
table of replacements helps; a code that was used again for another group only suggests.

Source: ESCO 1.1.0, 1.1.1 and 1.2.0 compared; the table of replacements is kept beside ESCO, not by it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from pathways.model import Finding, Replacement, Severity, SkillLink, SkillSet, finding
from pathways.model.skill import comparable


class Fate(StrEnum):
    """What became of an IRI that is used."""

    KEPT = "kept"
    REPLACED = "replaced"  # gone; the table names another that means the same
    CODE_REUSED = "code_reused"  # gone; only its code lives on, with another meaning
    VANISHED = "vanished"  # gone, and nothing is known to stand for it
    NEVER_KNOWN = "never_known"  # in neither version


@dataclass(frozen=True, slots=True)
class UsedSkill:
    """One IRI that annotations use, with its fate. ``old_name`` and ``new_name``: as far as there is one.

    ``new``: its own IRI when kept, that of the replacement or of the reuse of its code, else ``None``.
    """

    iri: str
    fate: Fate
    new: str | None = None
    old_name: str | None = None
    new_name: str | None = None

    @property
    def renamed(self) -> bool:
        """Whether it was kept and has another preferred label."""
        return (
            self.fate is Fate.KEPT
            and self.old_name is not None
            and self.new_name is not None
            and comparable(self.old_name) != comparable(self.new_name)
        )


@dataclass(frozen=True, slots=True)
class Relabelled:
    """A preferred label that changed in one language, compared without case and blanks."""

    iri: str
    language: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class SkillChanges:
    """The difference of two versions; every list in the order of IRIs. ``used`` has each used IRI once.

    ``vanished``: IRIs of the old version that the new one lacks, those with a replacement too. ``replaced``: rows of the table
    that apply. ``relabelled``: of concepts in both, in languages of both.
    """

    old_version: str | None
    new_version: str | None
    vanished: tuple[str, ...]
    added: tuple[str, ...]
    replaced: tuple[Replacement, ...]
    relabelled: tuple[Relabelled, ...]
    used: tuple[UsedSkill, ...]

    @property
    def to_decide(self) -> tuple[UsedSkill, ...]:
        """Used IRIs that did not stay: a person decides on each."""
        return tuple(each for each in self.used if each.fate is not Fate.KEPT)


def diff(old: SkillSet, new: SkillSet, used: Collection[str], replacements: Iterable[Replacement] = ()) -> SkillChanges:
    """What changes from ``old`` to ``new`` for everything, and for the IRIs ``used`` by annotations.

    An IRI counts as there when a concept or a relation of the version names it, so that concepts without a row of their own
    do not seem to come and go. A replacement applies when its old IRI is gone and its new one is there.
    """
    before, after = _named(old), _named(new)
    table = {each.old: each for each in replacements if each.new in after and each.old not in after}
    return SkillChanges(
        old.version,
        new.version,
        tuple(sorted(before - after)),
        tuple(sorted(after - before)),
        tuple(table[each] for each in sorted(table) if each in before),
        tuple(_relabelled(old, new)),
        tuple(_used(each, old, new, before, after, table) for each in sorted(set(used))),
    )


def links_to_decide(links: Iterable[SkillLink], changes: SkillChanges) -> tuple[SkillLink, ...]:
    """The links whose skill did not stay. The links themselves are never changed here."""
    open_cases = {each.iri for each in changes.to_decide}
    return tuple(each for each in links if each.skill in open_cases)


def findings_of(changes: SkillChanges, where: str) -> tuple[Finding, ...]:
    """One finding for every used IRI that did not stay, or stayed under another name."""
    found = []
    version = changes.new_version
    for each in changes.used:
        iri, name, new, new_name = each.iri, each.old_name, each.new, each.new_name
        match each.fate:
            case Fate.REPLACED | Fate.CODE_REUSED:
                same = each.fate is Fate.REPLACED
                found.append(
                    finding(
                        "skill_replaced" if same else "skill_code_reused",
                        Severity.WARNING,
                        where,
                        iri=iri,
                        name=name,
                        version=version,
                        new=new,
                        new_name=new_name,
                    )
                )
            case Fate.VANISHED:
                found.append(finding("skill_vanished", Severity.WARNING, where, iri=iri, name=name, version=version))
            case Fate.NEVER_KNOWN:
                found.append(finding("skill_never_known", Severity.WARNING, where, iri=iri))
            case Fate.KEPT if each.renamed:
                found.append(finding("skill_renamed", Severity.NOTE, where, iri=iri, name=name, version=version, new_name=new_name))
    return tuple(found)


def _named(skills: SkillSet) -> frozenset[str]:
    return frozenset(skills.concepts) | frozenset(skills.dangling)


def _relabelled(old: SkillSet, new: SkillSet) -> Iterable[Relabelled]:
    for iri in sorted(old.concepts.keys() & new.concepts.keys()):
        for before in old.concepts[iri].labels:
            after = new.concepts[iri].in_language(before.language)
            if before.preferred and after and after.preferred and comparable(before.preferred) != comparable(after.preferred):
                yield Relabelled(iri, before.language, before.preferred, after.preferred)


def _used(
    iri: str,
    old: SkillSet,
    new: SkillSet,
    before: frozenset[str],
    after: frozenset[str],
    table: dict[str, Replacement],
) -> UsedSkill:
    old_name = _name(old, iri)
    if iri in after:
        return UsedSkill(iri, Fate.KEPT, iri, old_name, _name(new, iri))
    replacement = table.get(iri)
    if replacement and replacement.new is not None:
        fate = Fate.REPLACED if replacement.same else Fate.CODE_REUSED
        return UsedSkill(iri, fate, replacement.new, old_name, _name(new, replacement.new))
    return UsedSkill(iri, Fate.VANISHED if iri in before else Fate.NEVER_KNOWN, None, old_name)


def _name(skills: SkillSet, iri: str) -> str | None:
    concept = skills.concepts.get(iri)
    return concept.name() if concept else None
