"""Is a part done? Decided by its assessments, or by recognition; never by its confirmation or its demonstration.

Approved is every grade but a failed one: ``Hylätty`` or ``0``. The record's own ``hyväksytty`` is derived and may be
absent, so it is computed here; where it says "not approved" it is believed. ``Osallistunut`` is attendance, not competence.
Several assessments are raised grades: the best approved one counts, on its own day. Recognised without a grade is done,
flagged. Recognised with nothing but failed assessments is not: the record contradicts itself, and a finding says so.

Source: learner-records.md A.3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from loaders.document import Json, Place, items, mapping
from loaders.koski.fields import code, code_list, day, register_number
from pathways.model import Finding, Flag, Severity, State, finding

_FAILED = frozenset({"hylätty", "0"})
_ATTENDED = frozenset({"osallistunut"})
# The school scale (4-10) stands in upper-secondary studies: 4 and H are failed, O is attendance.
_SCHOOL_SCALE = "arviointiasteikkoyleissivistava"
_SCHOOL_FAILED = frozenset({"4", "h"})
_SCHOOL_ATTENDED = frozenset({"o"})

_NOTES = {"mukautettu": Flag.ADAPTED, "poikkeusarvioinnissa": Flag.DEVIATES}


@dataclass(frozen=True, slots=True)
class Assessment:
    """Where one part stands. ``grade`` and ``on`` are those of the assessment that decides; ``first`` is the first day on
    which it stood there, and ``also_undated`` says that an assessment to the same effect has no day."""

    state: State = State.IN_PROGRESS
    grade: str | None = None
    on: date | None = None
    first: date | None = None
    also_undated: bool = False
    flags: frozenset[Flag] = field(default_factory=frozenset)


def assess(part: Mapping[str, Json], place: Place, findings: list[Finding]) -> Assessment:
    """The assessment of a part (a unit, an area, a smaller piece) from its own fields, not from its children."""
    graded = _graded(part, place, findings)
    flags = _flags(part, place, findings)
    recognised = isinstance(part.get("tunnustettu"), dict)
    if recognised:
        flags |= {Flag.RECOGNISED}
        _report_origin(part, place, findings)
    for state in (State.COMPLETED, State.FAILED, State.ATTENDED):
        of_state = [each for each in graded if each.state is state]
        if of_state:
            best = max(of_state, key=lambda each: (_rank(each.grade), each.on or date.min))
            if recognised and state is not State.COMPLETED:
                findings.append(finding("recognised_but_not_approved", Severity.WARNING, str(place)))
            days = [each.on for each in of_state if each.on is not None]
            first = min(days, default=None)
            return Assessment(state, best.grade, best.on, first, len(days) < len(of_state), flags)
    if recognised:
        return Assessment(State.COMPLETED, flags=flags | {Flag.UNGRADED})
    return Assessment(flags=flags)


def _graded(part: Mapping[str, Json], place: Place, findings: list[Finding]) -> list[Assessment]:
    found = []
    for number, entry in enumerate(items(part.get("arviointi"))):
        here = place / "arviointi" / number
        body = mapping(entry)
        grade = code(body.get("arvosana"))
        if grade is None:
            findings.append(finding("assessment_without_grade", Severity.WARNING, str(here)))
            continue
        state = _state(grade, code_list(body.get("arvosana")), denied=body.get("hyväksytty") is False)
        found.append(Assessment(state, grade, day(body, "päivä", here, findings)))
    return found


def _state(grade: str, scale: str | None, *, denied: bool) -> State:
    spelled = grade.lower()
    school = scale == _SCHOOL_SCALE
    if spelled in _ATTENDED or (school and spelled in _SCHOOL_ATTENDED):
        return State.ATTENDED
    if denied or spelled in _FAILED or (school and spelled in _SCHOOL_FAILED):
        return State.FAILED
    return State.COMPLETED


def _rank(grade: str | None) -> int:
    """Numbers by their value; a word such as Hyväksytty comes after them."""
    return int(grade) if grade is not None and grade.isascii() and grade.isdigit() and len(grade) <= 2 else 0


def _flags(part: Mapping[str, Json], place: Place, findings: list[Finding]) -> frozenset[Flag]:
    flags = set()
    for number, note in enumerate(items(part.get("lisätiedot"))):
        flag = _NOTES.get(code(mapping(note).get("tunniste")) or "")
        if flag is None:
            continue
        flags.add(flag)
        here = str(place / "lisätiedot" / number)
        if flag is Flag.DEVIATES:
            findings.append(finding("assessment_deviates", Severity.WARNING, here))
        else:
            findings.append(finding("assessment_adapted", Severity.NOTE, here))
    return frozenset(flags)


def _report_origin(part: Mapping[str, Json], place: Place, findings: list[Finding]) -> None:
    """What was recognised, where the record says so: the same competence as the part itself, told but never counted."""
    origin = mapping(mapping(part.get("tunnustettu")).get("osaaminen"))
    own = code(mapping(mapping(part.get("koulutusmoduuli")).get("tunniste")))
    source = code(mapping(mapping(origin.get("koulutusmoduuli")).get("tunniste")))
    if source is not None:
        findings.append(
            finding(
                "recognised_from",
                Severity.NOTE,
                str(place / "tunnustettu" / "osaaminen"),
                code=own,
                source=source,
                register_number=register_number(origin.get("tutkinto")),
            )
        )
