"""The values that a check gives."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pathways.model import Because, Certainty, Finding, Text
from pathways.rules.elements import Element
from pathways.rules.reading import BRANCH_KINDS, Ambiguity, Node
from pathways.rules.standing import NotCounted


class Verdict(StrEnum):
    """What the evidence amounts to."""

    COMPLETE = "complete"
    UNDECIDABLE = "undecidable"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class BranchStep:
    """One chosen branch node: a competence area or a title."""

    id: str
    kind: str
    code: str | None
    name: Text


def branch_steps(root: Node, chosen: Collection[str]) -> tuple[BranchStep, ...]:
    """The branch nodes among ``chosen`` (ids), outermost first."""
    return tuple(
        BranchStep(node.id, str(node.kind), node.code, node.name)
        for node in root.walk()
        if node.kind in BRANCH_KINDS and node.id in chosen
    )


@dataclass(frozen=True, slots=True)
class Placement:
    """Something held, counted in one group (wholly, or ``partly``: the elements that are met).

    osp are ``None`` where unknown, or in a tree of counts. ``also``: other groups of the branch that would take it.
    """

    id: str
    unit: str | None
    name: Text
    group: str
    counted_osp: Decimal | None
    actual_osp: Decimal | None
    certainty: Certainty
    source: str
    partly: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """What could fill a gap: a unit (``kind`` "unit"), with what of it is met already, formally and by a provider's
    statement; or an open group ("open_group"), where the provider decides."""

    kind: str
    id: str
    name: Text
    osp: Decimal | None
    met: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()
    left: tuple[Element, ...] = ()
    demonstration_missing: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """What one group still lacks in the completion that leaves least."""

    group: str
    path: tuple[Text, ...]
    need_osp: Decimal | None
    need_count: int
    reason: Because
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A guess in the reading of the tree, and whether the other reading changes the verdict."""

    ambiguity: Ambiguity
    changes_verdict: bool


@dataclass(frozen=True, slots=True)
class BranchAnswer:
    """The answer for one way of choosing branches. osp are ``None`` in a tree of counts, which has ``counted_units`` instead;
    all measures are ``None`` where the tree cannot be filled by anything."""

    branch: tuple[BranchStep, ...]
    verdict: Verdict
    reason: Because
    remaining_osp: Decimal | None = None
    remaining_units: int | None = None
    counted_osp: Decimal | None = None
    surplus_osp: Decimal | None = None
    placements: tuple[Placement, ...] = ()
    missing: tuple[Missing, ...] = ()
    not_counted: tuple[NotCounted, ...] = ()
    proposals: tuple[NotCounted, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    findings: tuple[Finding, ...] = ()
    counted_units: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """The answer to a check: every branch, best first."""

    branches: tuple[BranchAnswer, ...]
    required_least_osp: Decimal | None
    required_most_osp: Decimal | None
    findings: tuple[Finding, ...]
    counts: bool

    @property
    def best(self) -> BranchAnswer:
        """The branch that leaves least to do."""
        return self.branches[0]
