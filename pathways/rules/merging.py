"""One learner, several records: the same learning counts once.

A unit can stand in several study rights (grades raised later, a right contained in another one) and in several files.
Copies become one piece: the best state, then the surest class, then the one that proves all requirements, then the best
grade, then the latest date, then the first place. Where copies disagree, both places are kept and a finding says so. The
order of the input never changes the outcome.

What "the same" means: a national unit or badge by its code; a national sub-unit by unit, code, language and mandatory
or optional part, where a sub-unit that names no unit (or no language) joins the only one that is named with it, and one
that names no part the mandatory one (a HOKS says neither); everything else by all that the record says of it (kind, code,
name, extent, register numbers), so that two local pieces are one only when nothing tells them apart. Doubt never adds
credit: union, not sum.

Source: learner-records.md A.1, A.3, A.6.6; situation 40; decision 0003.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from pathways.model import (
    Certainty,
    Evidence,
    Finding,
    Flag,
    Goal,
    PieceKind,
    Provenance,
    Record,
    RecordGroup,
    Scheduled,
    Severity,
    State,
    Value,
    finding,
)

# From worst to best. A failed attempt says less than studies under way.
_STATES = (State.FAILED, State.ATTENDED, State.IN_PROGRESS, State.LATER, State.COMPLETED)
_CERTAINTIES = (Certainty.SIMILAR, Certainty.PROPOSED, Certainty.DECLARED, Certainty.FORMAL)
_BY_CODE = (PieceKind.UNIT, PieceKind.BADGE)

_Area = tuple[str | None, str | None, str | None, bool | None]  # code, unit, language, mandatory


def merge(records: Iterable[Record]) -> tuple[Record, tuple[Finding, ...]]:
    """All of ``records`` as one, and what was said twice or differently.

    Evidence and goals come in the order of their places. Ids are unique: of different pieces with one id (two files of
    the same shape) the later ones get "#2", "#3" and so on. The result's findings name places, never grades or dates.
    """
    taken = tuple(records)
    pieces = dict.fromkeys(each for record in taken for each in record.evidence)
    named = _named(pieces)
    copies: dict[Hashable, list[Evidence]] = {}
    for each in pieces:
        copies.setdefault(_identity(each, named), []).append(each)
    evidence: list[Evidence] = []
    findings: list[Finding] = []
    for same in copies.values():
        ranked = sorted(sorted(same, key=_position), key=_rank, reverse=True)  # of equals the first place
        evidence.append(_one(ranked))
        findings += _differences(ranked)
    evidence.sort(key=_position)
    findings.sort(key=lambda each: (_natural(each.where), each.code, str(each.values)))
    goals = _goals(goal for record in taken for goal in record.goals)
    scheduled = sorted(dict.fromkeys(each for record in taken for each in record.scheduled), key=_scheduled_position)
    return Record(goals, _with_unique_ids(evidence), tuple(scheduled)), tuple(findings)


# -- what is the same --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Named:
    """What is named with national sub-units, by code: parts, units and languages that a copy may leave out."""

    areas: frozenset[_Area]

    def whole(self, each: Evidence) -> _Area:
        """The sub-unit with what its copy leaves out, where only one thing can be meant: a part that is not said is the mandatory
        one where that is recorded too, a unit or a language the only one that is named with it."""
        mandatory = each.mandatory
        if mandatory is None and any(code == each.code and part for code, _, _, part in self.areas):
            mandatory = True
        same = [area for area in self.areas if (area[0], area[3]) == (each.code, mandatory)]
        units = {unit for _, unit, _, _ in same if unit is not None}
        unit = next(iter(units)) if each.unit is None and len(units) == 1 else each.unit
        languages = {language for _, home, language, _ in same if home == unit and language is not None}
        language = next(iter(languages)) if each.language is None and len(languages) == 1 else each.language
        return each.code, unit, language, mandatory


def _named(pieces: Iterable[Evidence]) -> _Named:
    found = (each for each in pieces if each.kind is PieceKind.SUB_UNIT and each.national)
    return _Named(frozenset((each.code, each.unit, each.language, each.mandatory) for each in found))


def _identity(each: Evidence, named: _Named) -> Hashable:
    if each.national and each.code is not None:
        if each.kind in _BY_CODE:
            return each.kind, each.code
        if each.kind is PieceKind.SUB_UNIT:
            return each.kind, named.whole(each)
    said = (
        each.kind,
        each.code,
        each.national,
        each.name,
        each.unit,
        each.language,
        each.mandatory,
        each.requirements,
        each.osp,
        each.measure,
        each.register_number,
        each.from_register_number,
    )
    nothing_to_compare = each.code is None and not each.name
    return (said, each.provenance, each.id) if nothing_to_compare else said


# -- which copy wins ---------------------------------------------------------------------------------------------------


def _grade_rank(grade: str | None) -> int:
    """Numbers by their value, then words ("Hyväksytty"), then none. The two numeric scales are compared as they are."""
    if grade is None:
        return -1
    return int(grade) if re.fullmatch(r"[0-9]{1,2}", grade) else 0


def _rank(each: Evidence) -> tuple[int, int, bool, int, date]:
    return (
        _STATES.index(each.state),
        _CERTAINTIES.index(each.certainty),
        Flag.DEVIATES not in each.flags,
        _grade_rank(each.grade),
        each.assessed_on or date.min,
    )


def _one(ranked: list[Evidence]) -> Evidence:
    """The first of ``ranked``, with what only its equals in state and class say: where it counts without being borrowed
    or extending, its unit, its extent."""
    best = ranked[0]
    equals = [each for each in ranked if (each.state, each.certainty) == (best.state, best.certainty)]
    home = max(equals, key=lambda each: (each.from_register_number is None, each.group is not RecordGroup.EXTENDING, _rank(each)))
    measured = next((each for each in equals if each.osp is not None), best)
    first, also_undated = _days(best, equals)
    places = {place for each in ranked for place in (each.provenance, *each.also)} - {best.provenance}
    return replace(
        best,
        unit=next((each.unit for each in ranked if each.unit is not None), None),
        language=next((each.language for each in ranked if each.language is not None), None),
        mandatory=next((each.mandatory for each in ranked if each.mandatory is not None), None),
        group=home.group,
        register_number=home.register_number,
        from_register_number=home.from_register_number,
        osp=measured.osp,
        measure=measured.measure,
        first_assessed_on=first,
        also_undated=also_undated,
        also=tuple(sorted(places, key=lambda each: (each.source, _natural(each.place), each.decided_by or ""))),
    )


def _days(best: Evidence, equals: list[Evidence]) -> tuple[date | None, bool]:
    """``first_assessed_on`` and ``also_undated`` of the copies together: a raised grade does not make the unit younger."""
    if best.assessed_on is None:
        return None, False
    days = [day for each in equals for day in (each.first_assessed_on, each.assessed_on) if day is not None]
    first = min(days)
    return first if first < best.assessed_on else None, any(each.also_undated or each.assessed_on is None for each in equals)


def _differences(ranked: list[Evidence]) -> list[Finding]:
    """Of two completed copies: which of grade, date and extent differ. Completed and failed contradict one another too where it is
    the same attempt. Other copies: said twice."""
    best, *others = ranked
    found = []
    for other in others:
        differing = []
        if best.state is other.state is State.COMPLETED:
            pairs = (
                ("grade", best.grade, other.grade),
                ("date", best.assessed_on, other.assessed_on),
                ("extent", best.osp, other.osp),
            )
            differing = [what for what, one, two in pairs if one is not None and two is not None and one != two]
        elif best.state is State.COMPLETED and other.state is State.FAILED and _is_the_same_attempt(best, other):
            differing = ["state"]
        values: dict[str, Value] = {"code": best.code, "name": best.name, "other": _place(other.provenance)}
        found += [finding("records_disagree", Severity.NOTE, _place(best.provenance), what=what, **values) for what in differing]
        if not differing:
            found.append(finding("recorded_twice", Severity.NOTE, _place(best.provenance), **values))
    return found


def _is_the_same_attempt(one: Evidence, other: Evidence) -> bool:
    """Whether two files speak of one attempt: on one day, or on days that are not both known. On different days the failure was
    before, or an attempt to raise the grade; in one file it is another attempt anyway."""
    days = (one.assessed_on, other.assessed_on)
    return one.provenance.source != other.provenance.source and (None in days or days[0] == days[1])


# -- goals -------------------------------------------------------------------------------------------------------------


def _goals(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """Each goal once. The same right read from two files is one goal: the union of areas and titles, graduated if any
    says so."""
    same: dict[Hashable, list[Goal]] = {}
    for each in goals:
        key = (each.register_number, each.method, each.partial, each.codes, each.started_on)
        same.setdefault(key if each.register_number is not None else each, []).append(each)
    merged = [_one_goal(sorted(each, key=_goal_position)) for each in same.values()]
    return tuple(sorted(merged, key=_goal_position))


def _one_goal(goals: list[Goal]) -> Goal:
    return replace(
        goals[0],
        competence_areas=tuple(dict.fromkeys(area for each in goals for area in each.competence_areas)),
        titles=tuple(dict.fromkeys(title for each in goals for title in each.titles)),
        graduated=any(each.graduated for each in goals),
        graduated_on=_graduated_on(goals),
        ended_on=max((each.ended_on for each in goals if each.ended_on is not None), default=None),
    )


def _graduated_on(goals: list[Goal]) -> date | None:
    """The first day; ``None`` where one that says "graduated" has none."""
    days = [each.graduated_on for each in goals if each.graduated]
    known = [each for each in days if each is not None]
    return min(known) if known and len(known) == len(days) else None


def _goal_position(goal: Goal) -> Any:
    return _natural(goal.place), _fingerprint(goal)


# -- order -------------------------------------------------------------------------------------------------------------


def _place(provenance: Provenance) -> str:
    return f"{provenance.source}#{provenance.place}" if provenance.place else provenance.source


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """Sort key in which "2" comes before "10"."""
    return tuple((int(part), "") if re.fullmatch(r"[0-9]{1,9}", part) else (-1, part) for part in re.split(r"([0-9]{1,9})", text))


def _fingerprint(value: Evidence | Goal) -> tuple[str, ...]:
    """Every field as text: a total order, the same in every run (a set's own order is not)."""
    found = []
    for each in fields(value):
        content = getattr(value, each.name)
        found.append(repr(sorted(content)) if isinstance(content, frozenset) else repr(content))
    return tuple(found)


def _position(each: Evidence) -> Any:
    return each.provenance.source, _natural(each.provenance.place), _natural(each.id), _fingerprint(each)


def _scheduled_position(each: Scheduled) -> Any:
    return each.provenance.source, _natural(each.provenance.place), _natural(each.id), repr(each)


def _with_unique_ids(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    taken = {each.id for each in evidence}
    seen: set[str] = set()
    found = []
    for each in evidence:
        own = each.id
        number = 2
        while own in seen or (own != each.id and own in taken):
            own = f"{each.id}#{number}"
            number += 1
        seen.add(own)
        found.append(each if own == each.id else replace(each, id=own))
    return tuple(found)
