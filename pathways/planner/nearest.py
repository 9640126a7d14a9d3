"""The values of a ranking: qualifications and exits on the way, with what is known of each."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from pathways.model import Because, Method, Qualification, Text
from pathways.planner.checking import Question
from pathways.planner.plan import Totals
from pathways.planner.verdict import BranchStep, Verdict
from pathways.rules.reading import Tree
from pathways.rules.standing import NotCounted


class RowKind(StrEnum):
    """What a row of the ranking is."""

    QUALIFICATION = "qualification"
    PARTIAL = "partial"  # the compulsory units of a trade
    UNITS = "units"  # named units together, where they are the goal
    UNIT = "unit"
    POK = "pok"


@dataclass(frozen=True, slots=True)
class Exit:
    """A unit of the branch that has begun, with the elements left."""

    unit: str
    name: Text
    left: int
    of: int


@dataclass(frozen=True, slots=True)
class Recognised:
    """What would remain if everything that is proposed were recognised. osp are ``None`` in a tree of counts."""

    remaining_osp: Decimal | None
    remaining_units: int
    held_osp: Decimal | None


@dataclass(frozen=True, slots=True)
class Similar:
    """Something held (``id`` of the evidence) that is like a unit left to do. A hint: never counted."""

    id: str
    name: Text
    unit: str
    reason: Because


class WayStatus(StrEnum):
    """What is known of the best plan to a row. A time-out is never IMPOSSIBLE."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    IMPOSSIBLE = "impossible"
    OUT_OF_TIME = "out_of_time"


@dataclass(frozen=True, slots=True)
class Way:
    """The best plan to a row by the learner's wishes. ``totals`` where one was found."""

    status: WayStatus
    totals: Totals | None = None


@dataclass(frozen=True, slots=True)
class Nearest:
    """One row: a way to complete one qualification, or an exit.

    osp are ``None`` in a tree of counts and where an extent is not known. ``share_left``: 0 = complete, 1 = nothing held; of a
    unit or a POK by its elements, else by osp (units, in a tree of counts). ``id``: code of a unit, id of an offering.
    ``units``: what a partial qualification, or a goal of named units, is made of. ``held_osp`` is formal alone; ``proposed`` would
    count after a decision.
    """

    qualification: Qualification
    method: Method | None
    branch: tuple[BranchStep, ...]
    verdict: Verdict
    remaining_osp: Decimal | None
    remaining_units: int
    held_osp: Decimal | None
    share_left: Decimal
    exits: tuple[Exit, ...] = ()
    kind: RowKind = RowKind.QUALIFICATION
    id: str | None = None
    name: Text = Text()
    units: tuple[str, ...] = ()
    proposed: tuple[NotCounted, ...] = ()
    if_recognised: Recognised | None = None
    similar: tuple[Similar, ...] = ()
    way: Way | None = None

    @property
    def left(self) -> Decimal:
        """What is left: osp, else units."""
        return self.remaining_osp if self.remaining_osp is not None else Decimal(self.remaining_units)


@dataclass(frozen=True, slots=True)
class Row:
    """A row in its place: the exact ``share`` left, and ``which``, the last tie-break. With the tree that a plan to it would
    complete; ``None`` for a POK, which is its own plan."""

    nearest: Nearest
    share: Fraction
    which: tuple[str, ...]
    question: Question | None = None
    tree: Tree | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """Something to complete: one branch of a qualification, or named units. ``nearest``: its row in the ranking."""

    nearest: Nearest
    question: Question
    tree: Tree


def shown(share: Fraction) -> Decimal:
    """A share for people: four decimals."""
    return (Decimal(share.numerator) / Decimal(share.denominator)).quantize(Decimal("0.0001"))
