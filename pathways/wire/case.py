"""The form of a saved case, for its published schema: the record with every field of the model by its name, and the answer of
planning.

It is written by ``pathways.exports.case`` and read by ``loaders.saved_case``; a test holds every such file against this.
"""

from __future__ import annotations

from datetime import date

from pydantic import Field

from pathways.model import Certainty, Flag, Genuine, Method, PieceKind, RecordGroup, State
from pathways.wire.frame import Number, Program, Wire
from pathways.wire.plan import PlanAnswer

SCHEMA = "pathways/case/1"


class Name(Wire):
    """A name in the languages that the source gives."""

    fi: str | None
    sv: str | None
    en: str | None


class SavedProvenance(Wire):
    """Where a piece came from when it was read."""

    source: str
    place: str
    decided_by: str | None
    proof: str | None
    genuine: Genuine | None


class SavedEvidence(Wire):
    """One piece of what the learner has. Fields as in the answer of ``pathways evidence``, with every language of the name."""

    id: str
    kind: PieceKind
    name: Name
    provenance: SavedProvenance
    certainty: Certainty
    state: State
    code: str | None
    national: bool
    unit: str | None
    language: str | None
    mandatory: bool | None
    requirements: tuple[str, ...]
    osp: Number | None
    measure: str | None
    group: RecordGroup | None
    register_number: str | None
    from_register_number: str | None
    assessed_on: date | None
    grade: str | None
    flags: tuple[Flag, ...]
    lapses_on: date | None
    also: tuple[SavedProvenance, ...]
    first_assessed_on: date | None
    also_undated: bool
    pok: str | None


class SavedGoal(Wire):
    """What a right to study aims at."""

    register_number: str | None
    method: Method | None
    competence_areas: tuple[str, ...]
    titles: tuple[str, ...]
    codes: tuple[str, ...]
    partial: bool
    graduated: bool
    started_on: date | None
    place: str
    graduated_on: date | None
    ended_on: date | None


class SavedScheduled(Wire):
    """What the learner's own plan has put on dates. A period is its first and its last day."""

    id: str
    kind: PieceKind
    name: Name
    provenance: SavedProvenance
    code: str | None
    unit: str | None
    mandatory: bool | None
    periods: tuple[tuple[date, date], ...]
    demonstrations: tuple[tuple[date, date], ...]
    ways: tuple[str, ...]
    offerings: tuple[str, ...]
    provider: str | None
    deviates: bool


class SavedRecord(Wire):
    """The learner's record: no name, no identity number."""

    goals: tuple[SavedGoal, ...]
    evidence: tuple[SavedEvidence, ...]
    scheduled: tuple[SavedScheduled, ...]


class Case(Wire):
    """A file of ``pathways plan --case``. ``today``: the day of the question; ``plan``: the answer, with what was asked for in
    ``asked``; ``digest``: SHA-256 of all the rest with sorted keys, so that a file that was changed or cut is known."""

    schema_: str = Field(alias="schema")
    program: Program
    today: date
    record: SavedRecord
    plan: PlanAnswer
    digest: str
