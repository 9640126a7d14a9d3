"""The answer to "what am I closest to?": qualifications and branches, nearest first, with what is begun on the way.

Source: design.md 5; the order is decision 0009.
"""

from __future__ import annotations

from collections.abc import Iterable

from pathways.i18n import Words
from pathways.planner.closest import Exit as BegunUnit
from pathways.planner.closest import Nearest
from pathways.planner.verdict import Verdict
from pathways.wire.check import About, Branch, QualificationOf, branch_of, qualification_of
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Number, Wire, data_of, findings_of, program

SCHEMA = "pathways/closest/1"


class Exit(Wire):
    """A unit that has begun: ``left`` of its ``of`` elements are still to be met."""

    unit: str
    name: str | None
    left: int
    of: int


class Result(Wire):
    """One way to complete one qualification. ``proven``: the remainder is exact. ``share_left``: 0 = complete, 1 = nothing
    held."""

    qualification: QualificationOf
    branch: tuple[Branch, ...]
    remaining_osp: Number | None
    remaining_units: int
    held_osp: Number | None
    proven: bool
    exits: tuple[Exit, ...]
    verdict: Verdict
    share_left: Number


class ClosestAnswer(Answer):
    """The answer of ``pathways closest``."""

    results: tuple[Result, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def closest_answer(found: Iterable[Nearest], about: About, words: Words) -> ClosestAnswer:
    """The wire form of a ranking."""
    return ClosestAnswer(
        schema=SCHEMA,
        program=program(),
        today=about.today,
        data=data_of(about.catalogue),
        results=tuple(_result(each, words) for each in found),
        decisions=decisions_of([Decided.STACKING, Decided.NEAREST], words),
        findings=findings_of(about.findings, words),
    )


def _result(nearest: Nearest, words: Words) -> Result:
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
    )


def _exit(begun: BegunUnit, words: Words) -> Exit:
    return Exit(unit=begun.unit, name=words.name(begun.name) or None, left=begun.left, of=begun.of)
