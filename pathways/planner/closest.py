"""Which loaded qualification is the learner closest to? The exact remainder of every branch, nearest first.

"Nearest" is the smallest share of the whole that is left (osp where the tree counts osp, else units), so that trees of
either kind stand in one list; ties by what is left, then by number and branch (decision 0009).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pathways.model import Catalogue, Method, Qualification, Record, Text
from pathways.planner.checking import Question, check
from pathways.planner.engines import Engine
from pathways.planner.verdict import BranchAnswer, BranchStep, Verdict
from pathways.rules.reading import Corrections
from pathways.rules.setting import Origins


@dataclass(frozen=True, slots=True)
class Exit:
    """Something smaller than the qualification, on the way: a unit that has begun, with the elements left."""

    unit: str
    name: Text
    left: int
    of: int


@dataclass(frozen=True, slots=True)
class Nearest:
    """One way to complete one qualification. osp are ``None`` in a tree of counts. ``share_left``: 0 = complete, 1 =
    nothing held."""

    qualification: Qualification
    method: Method
    branch: tuple[BranchStep, ...]
    verdict: Verdict
    remaining_osp: Decimal | None
    remaining_units: int
    held_osp: Decimal | None
    share_left: Decimal
    exits: tuple[Exit, ...]


def closest(
    catalogue: Catalogue,
    record: Record,
    *,
    on: date,
    top: int | None = None,
    corrections: dict[str, Corrections] | None = None,
    engine: Engine | None = None,
) -> tuple[Nearest, ...]:
    """Every branch of every loaded qualification that can be completed on ``on``, nearest first, at most ``top``."""
    origins = Origins(catalogue)
    found: list[Nearest] = []
    for qualification in catalogue.qualifications:
        if not qualification.usable_on(on):
            continue
        for structure in qualification.structures:
            decided = (corrections or {}).get(qualification.register_number, Corrections())
            question = Question(qualification, record, origins, corrections=decided)
            found += _of(qualification, structure.method, check(question, structure, engine=engine).branches)
    found.sort(key=_nearest_first)
    return tuple(found[:top])


def _of(qualification: Qualification, method: Method, answers: tuple[BranchAnswer, ...]) -> list[Nearest]:
    found = []
    for answer in answers:
        if answer.remaining_units is None:
            continue  # nothing can fill this tree: it is nobody's nearest
        exits = tuple(
            Exit(each.id, each.name, len(each.left), len(each.met) + len(each.declared) + len(each.left))
            for gap in answer.missing
            for each in gap.candidates
            if each.kind == "unit" and each.left
        )
        found.append(
            Nearest(
                qualification,
                method,
                answer.branch,
                answer.verdict,
                answer.remaining_osp,
                answer.remaining_units,
                answer.counted_osp,
                _share_left(answer),
                exits,
            )
        )
    return found


def _share_left(answer: BranchAnswer) -> Decimal:
    if answer.remaining_osp is not None and answer.counted_osp is not None:
        left, held = answer.remaining_osp, answer.counted_osp
    else:
        left, held = Decimal(answer.remaining_units or 0), Decimal(len(answer.placements))
    return (left / (left + held)).quantize(Decimal("0.0001")) if left + held else Decimal(0)


def _nearest_first(each: Nearest) -> tuple[object, ...]:
    left = each.remaining_osp if each.remaining_osp is not None else Decimal(each.remaining_units)
    which = (each.qualification.register_number, each.qualification.id, each.method, tuple(step.id for step in each.branch))
    return (each.share_left, left, each.remaining_units, which)
