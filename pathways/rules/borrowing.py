"""What comes from another version of the qualification, or from another qualification: may it count here, and on which day?

Three rules of the national record service, each switched by the requirements of the goal and never by today:

1. Units of another version of the same qualification are not units "from another qualification". One whose code the tree lists
   is the same unit; any other needs a recognition decision (situations 1 and 2).
2. Under further and specialist requirements valid from 1 August 2025, and basic ones valid from 1 August 2026, a unit from another
   qualification must have been in force, its transition period included, on the day of its assessment (situation 6).
   A recognised unit may have expired: validity is asked of what is studied now (situation 5).
3. Under the same requirements a local unit is never one from another qualification (situation 7).

Source: learner-records.md A.5, checks 7 to 10; decision 0040.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pathways.model import Because, Evidence, Flag, Qualification, QualificationKind, because

IN_FORCE_FROM_BASIC = date(2026, 8, 1)
IN_FORCE_FROM_OTHERS = date(2025, 8, 1)


def is_version_of(one: Qualification, other: Qualification) -> bool:
    """Whether two documents are requirements of one qualification: of one kind with a common register number or qualification
    code, or one that says that it replaces the other. Names are not compared."""
    if one.register_number in other.replaces or other.register_number in one.replaces:
        return True
    codes = {each.code for each in one.codes} & {each.code for each in other.codes}
    return one.kind is other.kind and (one.register_number == other.register_number or bool(codes))


def asks_for_force(qualification: Qualification) -> bool:
    """Whether its requirements are new enough for rules 2 and 3."""
    first = IN_FORCE_FROM_BASIC if qualification.kind is QualificationKind.BASIC else IN_FORCE_FROM_OTHERS
    dated = qualification.kind in (QualificationKind.BASIC, QualificationKind.FURTHER, QualificationKind.SPECIALIST)
    return dated and qualification.valid_from is not None and qualification.valid_from >= first


def why_not_borrowed(goal: Qualification, evidence: Evidence, lenders: Iterable[Qualification]) -> Because | None:
    """Why a unit that the record marks as from another qualification cannot be one of ``goal``; ``None`` where it can, or where
    it cannot be told: no version of ``lenders`` is loaded, or the assessment has no day. ``lenders``: the loaded documents with
    the register number that the record names."""
    number = evidence.from_register_number
    if number is None or not asks_for_force(goal):
        return None
    if not evidence.national:
        return because("local_unit_from_another_qualification", register_number=number, valid_from=goal.valid_from)
    versions = tuple(lenders)
    on = evidence.assessed_on
    if Flag.RECOGNISED in evidence.flags or on is None or not versions or any(each.usable_on(on) for each in versions):
        return None
    last = max((each.last_day for each in versions if each.last_day is not None), default=None)
    return because("not_in_force_when_assessed", register_number=number, unit=evidence.code, day=on, last_day=last)


def cannot_be_told(goal: Qualification, evidence: Evidence, lenders: Iterable[Qualification]) -> bool:
    """Whether rule 2 applies and the data do not say how it comes out."""
    if evidence.from_register_number is None or not evidence.national or not asks_for_force(goal):
        return False
    return Flag.RECOGNISED not in evidence.flags and (evidence.assessed_on is None or not tuple(lenders))
