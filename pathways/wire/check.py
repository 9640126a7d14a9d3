"""The answer of a check: what counts, what is missing and why, branch by branch.

Source: design.md 5; the words are defined in planner-model.md 1.5-1.7.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pathways.i18n import Words
from pathways.model import Because as Reason
from pathways.model import Catalogue, Certainty, Evidence, Genuine, Method, Qualification, Record
from pathways.model import Finding as Fact
from pathways.planner import verdict as planner
from pathways.rules.reading import Tree
from pathways.rules.standing import NotCounted as Unplaced
from pathways.wire.decisions import Decided, decisions_of, of_findings
from pathways.wire.frame import Answer, Because, Decision, Finding, Number, Wire, because_of, data_of, findings_of, program

SCHEMA = "pathways/check/1"


class QualificationOf(Wire):
    """The requirements that the answer is about. Name and dates are null when they are not loaded; the register number is
    null when units of several qualifications are the goal."""

    register_number: str | None
    name: str | None
    method: Method | None
    valid_from: date | None
    valid_to: date | None


class Range(Wire):
    """What the whole asks for, in osp."""

    least: Number | None
    most: Number | None


class Branch(Wire):
    """A chosen competence area or title."""

    kind: str
    code: str | None
    name: str | None


class BranchVerdict(Wire):
    """The verdict of one way of choosing branches."""

    branch: tuple[Branch, ...]
    verdict: planner.Verdict
    remaining_osp: Number | None
    remaining_units: int | None


class Place(Wire):
    """A group of the tree."""

    group: str
    group_name: str | None


class Placement(Wire):
    """Something held, counted in one group. ``partly``: the elements met of a unit that is not complete. ``flags``: what to
    know before relying on it, such as "by_hand". ``source`` is "plan" for what a plan adds. ``alternatives``: other groups
    of the branch that would take it."""

    unit: str | None
    name: str | None
    group: str
    counted_osp: Number | None
    actual_osp: Number | None
    certainty: Certainty
    source: str
    id: str
    group_name: str | None
    partly: tuple[str, ...]
    flags: tuple[str, ...]
    alternatives: tuple[Place, ...]


class Element(Wire):
    """A part of a unit that can be met on its own."""

    id: str
    name: str | None
    osp: Number | None


class Candidate(Wire):
    """What could fill a gap: a unit, or an open group where the provider decides."""

    kind: Literal["unit", "open_group"]
    id: str
    name: str | None
    osp: Number | None
    met: tuple[str, ...]
    declared: tuple[str, ...]
    left: tuple[Element, ...]
    demonstration_missing: bool


class Missing(Wire):
    """What one group lacks. ``path``: its name and those above it, outermost first."""

    group: str
    path: tuple[str, ...]
    need_osp: Number | None
    need_count: int
    because: Because
    candidates: tuple[Candidate, ...]


class Uncounted(Wire):
    """Something in the record that counts nowhere, or that recognition could be asked for. ``code`` may be a local one.
    ``unit``: the national unit that it is part of or evidence towards; ``credential``: what the seal of a credential is worth."""

    id: str
    because: Because
    name: str | None
    code: str | None
    flags: tuple[str, ...]
    unit: str | None
    credential: Genuine | None


class Ambiguity(Wire):
    """A guess in the reading of the tree. ``id`` is what a correction file overrules."""

    group: str
    reading: str
    other: str
    changes_verdict: bool
    id: str


class CheckAnswer(Answer):
    """The answer of ``pathways check``."""

    qualification: QualificationOf
    verdict: planner.Verdict
    because: Because
    counted_osp: Number | None
    remaining_osp: Number | None
    remaining_units: int | None
    required_osp: Range | None
    surplus_osp: Number | None
    branch: tuple[Branch, ...]
    branches: tuple[BranchVerdict, ...]
    placements: tuple[Placement, ...]
    missing: tuple[Missing, ...]
    not_counted: tuple[Uncounted, ...]
    proposals: tuple[Uncounted, ...]
    ambiguities: tuple[Ambiguity, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class About:
    """What an answer is about, beside the planner's own answer."""

    today: date
    catalogue: Catalogue
    qualification: Qualification
    method: Method | None
    record: Record
    findings: tuple[Fact, ...] = ()
    tree: Tree | None = None

    def evidence(self) -> dict[str, Evidence]:
        """The record's pieces by their ids."""
        return {each.id: each for each in self.record.evidence}


def check_answer(check: planner.Check, about: About, words: Words) -> CheckAnswer:
    """The wire form of a check: the best branch in full, the others by their verdicts."""
    best = check.best
    evidence = about.evidence()
    return CheckAnswer(
        schema=SCHEMA,
        program=program(),
        today=about.today,
        data=data_of(about.catalogue),
        qualification=qualification_of(about.qualification, about.method, words),
        verdict=best.verdict,
        because=because_of(best.reason, words),
        counted_osp=best.counted_osp,
        remaining_osp=best.remaining_osp,
        remaining_units=best.remaining_units,
        required_osp=None if check.counts else Range(least=check.required_least_osp, most=check.required_most_osp),
        surplus_osp=best.surplus_osp,
        branch=branch_of(best.branch, words),
        branches=tuple(
            BranchVerdict(
                branch=branch_of(each.branch, words),
                verdict=each.verdict,
                remaining_osp=each.remaining_osp,
                remaining_units=each.remaining_units,
            )
            for each in check.branches
        ),
        placements=placements_of(best.placements, about, words),
        missing=tuple(_missing(each, words) for each in best.missing),
        not_counted=_uncounted(best.not_counted, evidence, words),
        proposals=_uncounted(best.proposals, evidence, words),
        ambiguities=tuple(
            Ambiguity(
                group=each.ambiguity.group,
                reading=each.ambiguity.reading,
                other=each.ambiguity.other,
                changes_verdict=each.changes_verdict,
                id=each.ambiguity.id,
            )
            for each in best.doubts
        ),
        decisions=decisions_of(_decided(check) | of_findings(about.findings), words),
        findings=findings_of((*about.findings, *check.findings, *best.findings), words),
    )


def unjudged_answer(register_number: str | None, reason: Reason, about: About, words: Words) -> CheckAnswer:
    """The answer where there is no rule tree to judge by: undecidable, with what the record holds listed."""
    evidence = about.evidence()
    listed = tuple(Unplaced(each.id, each.name, reason) for each in about.record.evidence)
    return CheckAnswer(
        schema=SCHEMA,
        program=program(),
        today=about.today,
        data=data_of(about.catalogue),
        qualification=qualification_of(about.qualification, about.method, words).model_copy(
            update={"register_number": register_number}
        ),
        verdict=planner.Verdict.UNDECIDABLE,
        because=because_of(reason, words),
        counted_osp=None,
        remaining_osp=None,
        remaining_units=None,
        required_osp=None,
        surplus_osp=None,
        branch=(),
        branches=(),
        placements=(),
        missing=(),
        not_counted=_uncounted(listed, evidence, words),
        proposals=(),
        ambiguities=(),
        decisions=decisions_of([Decided.STACKING], words),
        findings=findings_of(about.findings, words),
    )


def qualification_of(qualification: Qualification, method: Method | None, words: Words) -> QualificationOf:
    """The requirements by their number, name and dates."""
    return QualificationOf(
        register_number=qualification.register_number or None,
        name=words.name(qualification.name) or None,
        method=method,
        valid_from=qualification.valid_from,
        valid_to=qualification.valid_to,
    )


def branch_of(steps: Iterable[planner.BranchStep], words: Words) -> tuple[Branch, ...]:
    """The chosen branches, outermost first."""
    return tuple(Branch(kind=each.kind, code=each.code, name=words.name(each.name) or None) for each in steps)


def placements_of(placements: Iterable[planner.Placement], about: About, words: Words) -> tuple[Placement, ...]:
    """What is counted where."""
    evidence = about.evidence()
    names = {node.id: words.name(node.name) for node in about.tree.root.walk()} if about.tree is not None else {}
    return tuple(
        Placement(
            unit=each.unit,
            name=words.name(each.name) or None,
            group=each.group,
            counted_osp=each.counted_osp,
            actual_osp=each.actual_osp,
            certainty=each.certainty,
            source=each.source,
            id=each.id,
            group_name=names.get(each.group) or None,
            partly=each.partly,
            flags=_flags(each.id, evidence),
            alternatives=tuple(Place(group=other, group_name=names.get(other) or None) for other in each.also),
        )
        for each in placements
    )


def _missing(gap: planner.Missing, words: Words) -> Missing:
    return Missing(
        group=gap.group,
        path=tuple(words.name(each) for each in gap.path),
        need_osp=gap.need_osp,
        need_count=gap.need_count,
        because=because_of(gap.reason, words),
        candidates=tuple(_candidate(each, words) for each in gap.candidates),
    )


def _candidate(candidate: planner.Candidate, words: Words) -> Candidate:
    return Candidate(
        kind="unit" if candidate.kind == "unit" else "open_group",
        id=candidate.id,
        name=words.name(candidate.name) or None,
        osp=candidate.osp,
        met=candidate.met,
        declared=candidate.declared,
        left=tuple(Element(id=each.id, name=words.name(each.name) or None, osp=each.osp) for each in candidate.left),
        demonstration_missing=candidate.demonstration_missing,
    )


def _uncounted(listed: Iterable[Unplaced], evidence: Mapping[str, Evidence], words: Words) -> tuple[Uncounted, ...]:
    return tuple(
        Uncounted(
            id=each.id,
            because=because_of(each.reason, words),
            name=words.name(each.name) or None,
            code=evidence[each.id].code if each.id in evidence else None,
            flags=_flags(each.id, evidence),
            unit=evidence[each.id].unit if each.id in evidence else None,
            credential=evidence[each.id].provenance.genuine if each.id in evidence else None,
        )
        for each in listed
    )


def _flags(evidence_id: str, evidence: Mapping[str, Evidence]) -> tuple[str, ...]:
    known = evidence.get(evidence_id.removesuffix("#optional"))
    return tuple(sorted(str(each) for each in known.flags)) if known is not None else ()


def _decided(check: planner.Check) -> set[Decided]:
    """The decisions that this very answer rests on."""
    best = check.best
    decided = {Decided.STACKING}
    unknown = any(each.actual_osp is None and each.counted_osp is None for each in best.placements)
    if best.verdict is planner.Verdict.UNDECIDABLE or (unknown and not check.counts):
        decided.add(Decided.UNKNOWN_EXTENTS)
    if best.proposals or any(each.declared for gap in best.missing for each in gap.candidates):
        decided.add(Decided.CERTAINTY)
    if any(each.certainty is not Certainty.FORMAL for each in best.placements):
        decided.add(Decided.CERTAINTY)
    if any(each.kind == "open_group" for gap in best.missing for each in gap.candidates):
        decided.add(Decided.OPEN_GROUPS)
    if any(each.unit is None for each in best.placements):
        decided.add(Decided.OPEN_GROUPS)
    if best.doubts:
        decided.add(Decided.PROSE)
    if best.surplus_osp:
        decided.add(Decided.SURPLUS)
    return decided
