"""What exists: frozen values, standard library only."""

from pathways.model.bounds import CountBounds, OspBounds
from pathways.model.catalogue import Catalogue, Source
from pathways.model.evidence import Certainty, Evidence, Flag, Goal, PieceKind, Provenance, Record, RecordGroup, State
from pathways.model.limits import Limits, Prefer
from pathways.model.offering import Coverage, Extent, Intake, Measure, Offering, Properties, Stated, UnitReference
from pathways.model.qualification import (
    CodedName,
    Group,
    GroupKind,
    Leaf,
    Method,
    Qualification,
    QualificationKind,
    Requirement,
    Structure,
    SubUnit,
    Title,
    Unit,
    UnitKind,
)
from pathways.model.reason import Because, Finding, Severity, Value, because, finding
from pathways.model.text import LANGUAGES, Text

__all__ = [
    "LANGUAGES",
    "Because",
    "Catalogue",
    "Certainty",
    "CodedName",
    "CountBounds",
    "Coverage",
    "Evidence",
    "Extent",
    "Finding",
    "Flag",
    "Goal",
    "Group",
    "GroupKind",
    "Intake",
    "Leaf",
    "Limits",
    "Measure",
    "Method",
    "Offering",
    "OspBounds",
    "PieceKind",
    "Prefer",
    "Properties",
    "Provenance",
    "Qualification",
    "QualificationKind",
    "Record",
    "RecordGroup",
    "Requirement",
    "Severity",
    "Source",
    "State",
    "Stated",
    "Structure",
    "SubUnit",
    "Text",
    "Title",
    "Unit",
    "UnitKind",
    "UnitReference",
    "Value",
    "because",
    "finding",
]
