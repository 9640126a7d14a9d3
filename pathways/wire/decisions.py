"""Decisions of ours that an answer can rest on: the names of their pages in ``docs/decisions``, and one sentence each."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from pathways.i18n import Words
from pathways.model import Finding as Fact
from pathways.wire.frame import Decision


class Decided(StrEnum):
    """A decision, by the name of its page."""

    STACKING = "0001-stacking-gives-no-right"
    UNKNOWN_EXTENTS = "0002-unknown-extents"
    CERTAINTY = "0003-certainty-classes"
    OPEN_GROUPS = "0005-open-groups"
    PROSE = "0006-rules-in-prose"
    SURPLUS = "0007-surplus"
    UNDATED = "0008-undated-offerings"
    NEAREST = "0009-nearest"
    REPAIR = "0034-repair"
    RUNNING = "0035-running-plans"
    REOPENING = "0036-reopening"
    ALTERNATIVES = "0030-alternatives"
    FRONT = "0031-front"
    NEAR = "0032-near-the-best"
    EXITS = "0037-exits"
    NEXT = "0038-next"
    EQUIVALENCE = "0041-equivalence-statements"
    VERSIONS = "0042-stay-or-move"
    CROSSING = "0043-study-then-move"
    BUSY = "0046-hours-beside-the-studies"
    CERTIFICATES = "0047-certificates-that-lapse"
    GROUPS = "0048-groups-and-places"
    CONFLICT = "0049-minimal-conflicts"
    CREDENTIALS = "0060-what-a-credential-is-worth"
    HOKS = "0070-reading-a-hoks"
    COVERAGE = "0080-coverage"
    OVERLAP = "0081-overlap"
    GAPS = "0082-gaps"
    HEALTH = "0083-faults"
    REQUISITES = "0085-what-comes-first"
    ANNOTATION = "0087-annotation"
    BUILDING = "0086-what-to-build"
    COHORTS = "0088-cohorts-are-counts"
    FORESIGHT = "0094-foresight"
    WORKING_LIFE = "0095-working-life"


_MESSAGES = {
    Decided.STACKING: "decision-stacking",
    Decided.UNKNOWN_EXTENTS: "decision-unknown-extents",
    Decided.CERTAINTY: "decision-certainty",
    Decided.OPEN_GROUPS: "decision-open-groups",
    Decided.PROSE: "decision-prose",
    Decided.SURPLUS: "decision-surplus",
    Decided.UNDATED: "decision-undated",
    Decided.NEAREST: "decision-nearest",
    Decided.REPAIR: "decision-repair",
    Decided.RUNNING: "decision-running",
    Decided.REOPENING: "decision-reopening",
    Decided.ALTERNATIVES: "decision-alternatives",
    Decided.FRONT: "decision-front",
    Decided.NEAR: "decision-near",
    Decided.EXITS: "decision-exits",
    Decided.NEXT: "decision-next",
    Decided.EQUIVALENCE: "decision-equivalence",
    Decided.VERSIONS: "decision-versions",
    Decided.CROSSING: "decision-crossing",
    Decided.BUSY: "decision-busy",
    Decided.CERTIFICATES: "decision-certificates",
    Decided.GROUPS: "decision-groups",
    Decided.CONFLICT: "decision-conflict",
    Decided.CREDENTIALS: "decision-credentials",
    Decided.HOKS: "decision-hoks",
    Decided.COVERAGE: "decision-coverage",
    Decided.OVERLAP: "decision-overlap",
    Decided.GAPS: "decision-gaps",
    Decided.HEALTH: "decision-health",
    Decided.REQUISITES: "decision-requisites",
    Decided.ANNOTATION: "decision-annotation",
    Decided.BUILDING: "decision-building",
    Decided.COHORTS: "decision-cohorts",
    Decided.FORESIGHT: "decision-foresight",
    Decided.WORKING_LIFE: "decision-working-life",
}


_BY_FINDING = {"hoks_": Decided.HOKS, "credential_": Decided.CREDENTIALS}  # by how the code of a finding begins


def of_findings(findings: Iterable[Fact]) -> set[Decided]:
    """The decisions that what was found in the sources rests on."""
    codes = {each.code for each in findings}
    return {decided for start, decided in _BY_FINDING.items() if any(each.startswith(start) for each in codes)}


def decisions_of(decided: Iterable[Decided], words: Words) -> tuple[Decision, ...]:
    """The decisions in words, each once, in the order of their numbers."""
    return tuple(Decision(id=str(each), text=words.say(_MESSAGES[each])) for each in sorted(set(decided)))
