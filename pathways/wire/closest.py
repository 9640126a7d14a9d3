"""The answer to "what am I closest to?": qualifications and branches, nearest first, with the exits on the way.

Source: design.md 5; the order is decision 0009, what an exit is decision 0037.
"""

from __future__ import annotations

from collections.abc import Iterable

from pathways.i18n import Words
from pathways.planner import nearest as planner
from pathways.planner.nearest import Nearest, RowKind, WayStatus
from pathways.planner.verdict import Verdict
from pathways.rules.standing import NotCounted
from pathways.wire.check import About, Branch, QualificationOf, branch_of, qualification_of
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Because, Decision, Finding, Number, Wire, because_of, data_of, findings_of, program
from pathways.wire.totals import Totals, totals_of

SCHEMA = "pathways/closest/1"


class Exit(Wire):
    """A unit that has begun: ``left`` of its ``of`` elements are still to be met."""

    unit: str
    name: str | None
    left: int
    of: int


class Proposed(Wire):
    """Something in the record that would count after a decision."""

    id: str
    name: str | None
    because: Because


class Recognised(Wire):
    """What would remain if everything proposed were recognised."""

    remaining_osp: Number | None
    remaining_units: int
    held_osp: Number | None


class Similar(Wire):
    """Something held that is like a ``unit`` left to do. A hint: never counted."""

    id: str
    name: str | None
    unit: str
    because: Because


class Way(Wire):
    """The best plan by the learner's wishes. ``optimal`` and ``impossible`` are proven; ``feasible``: time ran out with a plan;
    ``out_of_time``: with none. ``totals``: null without a plan."""

    status: WayStatus
    totals: Totals | None


class Result(Wire):
    """One way to complete one qualification, or an exit (``kind``). ``proven``: the remainder is exact. ``share_left``: 0 =
    complete, 1 = nothing held; of a unit or a POK by its elements.

    ``id`` and ``name``: of the unit or the POK (its offering). ``units``: of a partial qualification or the goal, or of a POK.
    ``held_osp`` is formal evidence alone. ``exits``: units of the branch that have begun. ``if_recognised``: null where nothing
    is proposed, or where with that the rules could not be met. ``plan``: null where none was asked for.
    """

    qualification: QualificationOf
    branch: tuple[Branch, ...]
    remaining_osp: Number | None
    remaining_units: int
    held_osp: Number | None
    proven: bool
    exits: tuple[Exit, ...]
    verdict: Verdict
    share_left: Number
    kind: RowKind
    id: str | None
    name: str | None
    units: tuple[str, ...]
    proposed: tuple[Proposed, ...]
    if_recognised: Recognised | None
    similar: tuple[Similar, ...]
    plan: Way | None


class ClosestAnswer(Answer):
    """The answer of ``pathways closest``."""

    results: tuple[Result, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def closest_answer(found: Iterable[Nearest], about: About, words: Words) -> ClosestAnswer:
    """The wire form of a ranking."""
    rows = tuple(found)
    decided = {Decided.STACKING, Decided.NEAREST}
    if any(each.kind is not RowKind.QUALIFICATION for each in rows):
        decided.add(Decided.EXITS)
    if any(each.proposed or each.similar for each in rows):
        decided.add(Decided.CERTAINTY)
    return ClosestAnswer(
        schema=SCHEMA,
        program=program(),
        today=about.today,
        data=data_of(about.catalogue),
        results=tuple(_result(each, words) for each in rows),
        decisions=decisions_of(decided, words),
        findings=findings_of(about.findings, words),
    )


def _result(nearest: Nearest, words: Words) -> Result:
    recognised = nearest.if_recognised
    return Result(
        qualification=qualification_of(nearest.qualification, nearest.method, words),
        branch=branch_of(nearest.branch, words),
        remaining_osp=nearest.remaining_osp,
        remaining_units=nearest.remaining_units,
        held_osp=nearest.held_osp,
        proven=True,
        exits=tuple(_exit(each, words) for each in nearest.exits),
        verdict=nearest.verdict,
        share_left=nearest.share_left,
        kind=nearest.kind,
        id=nearest.id,
        name=words.name(nearest.name) or None,
        units=nearest.units,
        proposed=tuple(_proposed(each, words) for each in nearest.proposed),
        if_recognised=None
        if recognised is None
        else Recognised(
            remaining_osp=recognised.remaining_osp, remaining_units=recognised.remaining_units, held_osp=recognised.held_osp
        ),
        similar=tuple(
            Similar(id=each.id, name=words.name(each.name) or None, unit=each.unit, because=because_of(each.reason, words))
            for each in nearest.similar
        ),
        plan=None if nearest.way is None else way_of(nearest.way),
    )


def way_of(way: planner.Way) -> Way:
    """What is known of the best plan."""
    return Way(status=way.status, totals=None if way.totals is None else totals_of(way.totals))


def _proposed(each: NotCounted, words: Words) -> Proposed:
    return Proposed(id=each.id, name=words.name(each.name) or None, because=because_of(each.reason, words))


def _exit(begun: planner.Exit, words: Words) -> Exit:
    return Exit(unit=begun.unit, name=words.name(begun.name) or None, left=begun.left, of=begun.of)
