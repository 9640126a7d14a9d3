"""What a learner can show: pieces of evidence in four certainty classes that never mix.

Records are read, reduced to codes, dates and grades; names and identity numbers are dropped at the loader.
Source: Koski data model (opiskeluoikeus, suoritus, osasuoritus); the classes are design decision 0003.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pathways.model.credential import Genuine
from pathways.model.qualification import Method
from pathways.model.text import Text


class Certainty(StrEnum):
    """How sure a piece of evidence is. Only FORMAL counts in a check; DECLARED counts in a plan."""

    FORMAL = "formal"
    DECLARED = "declared"
    PROPOSED = "proposed"
    SIMILAR = "similar"


class PieceKind(StrEnum):
    """What a piece of learning is, in the words that open groups of a rule tree use."""

    UNIT = "unit"  # a national qualification unit, whole
    SUB_UNIT = "sub_unit"  # a sub-unit of a common unit
    PART_OF_UNIT = "part_of_unit"  # some requirements of a unit, or towards it without saying which
    LOCAL_UNIT = "local_unit"
    HIGHER_EDUCATION = "higher_education"
    UPPER_SECONDARY = "upper_secondary"
    READINESS = "readiness"  # studies that support readiness for further study
    WORK_EXPERIENCE = "work_experience"
    BADGE = "badge"
    OTHER = "other"  # other training: fills nothing by itself


class State(StrEnum):
    """Where the learning stands. Only COMPLETED can count."""

    COMPLETED = "completed"  # assessed and approved, or recognised
    IN_PROGRESS = "in_progress"
    FAILED = "failed"
    ATTENDED = "attended"  # took part; not assessed
    LATER = "later"  # completed, but after the day of the question


class RecordGroup(StrEnum):
    """Unit group (*tutkinnon osan ryhmä*) that the record puts a unit in."""

    VOCATIONAL = "vocational"
    COMMON = "common"
    FREE_CHOICE = "free_choice"
    EXTENDING = "extending"


class Flag(StrEnum):
    """What a person should know about a piece before relying on it."""

    RECOGNISED = "recognised"
    UNGRADED = "ungraded"
    ADAPTED = "adapted"  # mukautettu
    DEVIATES = "deviates"  # poikkeusarvioinnissa: not all requirements are proven
    UNIT_UNGRADED = "unit_ungraded"  # areas are assessed, the unit itself is not
    BY_HAND = "by_hand"  # entered by a counsellor
    UNKNOWN_REQUIREMENTS = "unknown_requirements"  # its requirements document is not loaded


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a piece comes from. ``source`` is a file name or "by hand"; ``place`` a path of keys and numbers in it.

    ``proof``: the kind of document that a counsellor has seen, one of a closed list, never its text. ``genuine``: of a piece
    that a credential gives, what its seal is worth.
    """

    source: str
    place: str = ""
    decided_by: str | None = None
    proof: str | None = None
    genuine: Genuine | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of what a learner has.

    ``code``: national code of the unit or sub-unit; a local code otherwise (then ``national`` is False).
    ``unit``: for SUB_UNIT and PART_OF_UNIT, the unit it belongs to, where stated.
    ``mandatory``: for SUB_UNIT, whether it is the mandatory part (True), the optional one (False) or not said (``None``).
    ``requirements``: for PART_OF_UNIT, ids of covered requirements; empty = not said.
    ``osp``: the recorded extent in osp, ``None`` = not recorded or recorded in another unit of measure.
    ``register_number``: of the study right it was completed in; ``from_register_number``: of the other qualification
    that the record says it comes from. ``also``: where else the same learning is recorded, after merging.
    ``assessed_on``: the day of the assessment whose grade this is. ``first_assessed_on``: the first day on which the same
    learning was in this state, where that is an earlier one; ``also_undated``: a copy in this state has no day.
    ``lapses_on``: the last day of its certificate (of a PROPOSED one: it has run out). ``pok``: the offering (POK) in which it
    was completed, by its id.
    """

    id: str
    kind: PieceKind
    name: Text
    provenance: Provenance
    certainty: Certainty = Certainty.FORMAL
    state: State = State.COMPLETED
    code: str | None = None
    national: bool = False
    unit: str | None = None
    language: str | None = None
    mandatory: bool | None = None
    requirements: tuple[str, ...] = ()
    osp: Decimal | None = None
    measure: str | None = None
    group: RecordGroup | None = None
    register_number: str | None = None
    from_register_number: str | None = None
    assessed_on: date | None = None
    grade: str | None = None
    flags: frozenset[Flag] = field(default_factory=frozenset)
    lapses_on: date | None = None
    also: tuple[Provenance, ...] = ()
    first_assessed_on: date | None = None
    also_undated: bool = False
    pok: str | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """What a study right aims at, as the record states it. ``graduated_on``: ``None`` where the record gives no day. ``ended_on``:
    the day on which the right ended without graduation, the first day of all where the record gives none; ``None``: it runs."""

    register_number: str | None
    method: Method | None = None
    competence_areas: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    partial: bool = False
    graduated: bool = False
    started_on: date | None = None
    place: str = ""
    graduated_on: date | None = None
    ended_on: date | None = None

    @property
    def running(self) -> bool:
        """Whether the study goes on."""
        return not self.graduated and self.ended_on is None


@dataclass(frozen=True, slots=True)
class Scheduled:
    """What the learner's own plan (HOKS) says is to be learnt, and when: no evidence of anything.

    ``kind``, ``code``, ``unit`` and ``mandatory`` as in ``Evidence``. ``periods``: (first day, last day) of learning;
    ``demonstrations``: the same of showing it. ``ways``: of acquiring competence, as codes. ``offerings``: identifiers that the
    plan itself names. ``provider``: the oid of an organisation. ``deviates``: not all requirements are promised.
    """

    id: str
    kind: PieceKind
    name: Text
    provenance: Provenance
    code: str | None = None
    unit: str | None = None
    mandatory: bool | None = None
    periods: tuple[tuple[date, date], ...] = ()
    demonstrations: tuple[tuple[date, date], ...] = ()
    ways: tuple[str, ...] = ()
    offerings: tuple[str, ...] = ()
    provider: str | None = None
    deviates: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One learner's records, merged: goals and evidence. Holds no name and no identity number.

    ``scheduled``: what a plan of hers has put on dates.
    """

    goals: tuple[Goal, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    scheduled: tuple[Scheduled, ...] = ()
