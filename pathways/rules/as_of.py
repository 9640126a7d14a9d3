"""A record as it stands on the day of a question: what was assessed later does not count yet.

It stays in the record, in the state ``LATER``, so that every answer lists it with its reason; a check, a plan and the
independent checker all judge the record that is made here. A piece without a day counts as it does today.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pathways.model import Evidence, Goal, Record, State


def as_of(record: Record, on: date) -> Record:
    """``record`` as it stands on ``on``, that day included. Raised grades keep the day of the first approved one."""
    evidence = tuple(_piece(each, on) for each in record.evidence)
    return replace(record, goals=tuple(_goal(each, on) for each in record.goals), evidence=evidence)


def _piece(piece: Evidence, on: date) -> Evidence:
    since = piece.first_assessed_on or piece.assessed_on
    if piece.state is State.LATER and (since is None or since <= on):  # of a case that was saved before that day
        return replace(piece, state=State.COMPLETED)
    if piece.state is not State.COMPLETED or since is None or piece.also_undated or since <= on:
        return piece
    return replace(piece, state=State.LATER)


def _goal(goal: Goal, on: date) -> Goal:
    if goal.graduated and goal.graduated_on is not None and goal.graduated_on > on:
        return replace(goal, graduated=False)
    if not goal.graduated and goal.graduated_on is not None and goal.graduated_on <= on:
        return replace(goal, graduated=True)
    if goal.ended_on is not None and goal.ended_on > on:
        return replace(goal, ended_on=None)
    return goal
