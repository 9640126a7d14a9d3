"""Qualification titles that depend on a unit: who aims at one has to complete that unit, though the tree calls it optional.

Source: the document's own list of titles (eperusteet.md 2, ``tutkintonimikkeet[].tutkinnonOsaArvo``).
"""

from __future__ import annotations

from collections.abc import Collection

from pathways.model import Finding, Goal, Qualification, Record, Severity, State, Text, finding


def units_for_titles(qualification: Qualification, goal: Goal | None, record: Record) -> tuple[Finding, ...]:
    """For each title that the record aims at and that only a unit gives, that unit, where the record has not completed it."""
    if goal is None:
        return ()
    have = {each.code for each in record.evidence if each.state is State.COMPLETED and each.code}
    return tuple(
        finding(
            "title_needs_unit",
            Severity.NOTE,
            goal.place or qualification.register_number,
            title=name,
            code=code,
            unit=", ".join(units),
        )
        for code in goal.titles
        for name, units in _wanted(qualification, code, have)
    )


def _wanted(qualification: Qualification, code: str, have: Collection[str]) -> list[tuple[Text, list[str]]]:
    """The title's name and the units of which one gives it; empty where one is held or where it needs none."""
    named = [each for each in qualification.titles if each.code == code]
    units = sorted({each.unit for each in named if each.unit is not None})
    if not units or any(each.unit is None for each in named) or set(units) & set(have):
        return []
    return [(named[0].name, units)]
