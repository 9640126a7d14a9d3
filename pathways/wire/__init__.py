"""Every answer as a pydantic model, for the command line and HTTP alike."""

from pathways.wire.annotate import AnnotateAnswer
from pathways.wire.asked import Asked, Busy, Fixed, ForesightAsked, Period
from pathways.wire.building import BuildNextAnswer, build_next_answer
from pathways.wire.changes import Compared, data_changes
from pathways.wire.check import About, CheckAnswer, check_answer, unjudged_answer
from pathways.wire.closest import ClosestAnswer, closest_answer
from pathways.wire.demo import DemoAnswer, demo_answer
from pathways.wire.draft import DraftAnswer, draft_answer
from pathways.wire.evidence import EvidenceAnswer, evidence_answer
from pathways.wire.files import FilesAnswer, WrittenFile, files_answer
from pathways.wire.foresight import ForesightAnswer, ForesightOf
from pathways.wire.frame import Answer, schema_of, to_json
from pathways.wire.gaps import GapsAnswer, gaps_answer
from pathways.wire.graph import LoadAnswer, QueryAnswer, load_answer, query_answer
from pathways.wire.health import HealthAnswer, health_answer
from pathways.wire.measures import MeasuresAnswer, measures_answer
from pathways.wire.next import NextAnswer, next_answer
from pathways.wire.occupations import OccupationsAnswer, OccupationsOf
from pathways.wire.overlap import OverlapAnswer, overlap_answer
from pathways.wire.plan import PlanAnswer, Planning, plan_answer
from pathways.wire.saved import SavedAnswer, read_saved
from pathways.wire.several import Several
from pathways.wire.validate import Described, InFile, ReadFile, ValidateAnswer, validate_answer
from pathways.wire.versions import VersionsAnswer, versions_answer

ANSWERS: dict[str, type[Answer]] = {
    "evidence": EvidenceAnswer,
    "check": CheckAnswer,
    "plan": PlanAnswer,
    "closest": ClosestAnswer,
    "next": NextAnswer,
    "validate": ValidateAnswer,
    "demo": DemoAnswer,
    "fetch": FilesAnswer,
    "template": FilesAnswer,
    "health": HealthAnswer,
    "overlap": OverlapAnswer,
    "gaps": GapsAnswer,
    "load": LoadAnswer,
    "query": QueryAnswer,
    "versions": VersionsAnswer,
    "measures": MeasuresAnswer,
    "build-next": BuildNextAnswer,
    "draft": DraftAnswer,
    "annotate": AnnotateAnswer,
    "foresight": ForesightAnswer,
    "occupations": OccupationsAnswer,
}

__all__ = [
    "ANSWERS",
    "About",
    "AnnotateAnswer",
    "Answer",
    "Asked",
    "BuildNextAnswer",
    "Busy",
    "CheckAnswer",
    "ClosestAnswer",
    "Compared",
    "DemoAnswer",
    "Described",
    "DraftAnswer",
    "EvidenceAnswer",
    "FilesAnswer",
    "Fixed",
    "ForesightAnswer",
    "ForesightAsked",
    "ForesightOf",
    "GapsAnswer",
    "HealthAnswer",
    "InFile",
    "LoadAnswer",
    "MeasuresAnswer",
    "NextAnswer",
    "OccupationsAnswer",
    "OccupationsOf",
    "OverlapAnswer",
    "Period",
    "PlanAnswer",
    "Planning",
    "QueryAnswer",
    "ReadFile",
    "SavedAnswer",
    "Several",
    "ValidateAnswer",
    "VersionsAnswer",
    "WrittenFile",
    "build_next_answer",
    "check_answer",
    "closest_answer",
    "data_changes",
    "demo_answer",
    "draft_answer",
    "evidence_answer",
    "files_answer",
    "gaps_answer",
    "health_answer",
    "load_answer",
    "measures_answer",
    "next_answer",
    "overlap_answer",
    "plan_answer",
    "query_answer",
    "read_saved",
    "schema_of",
    "to_json",
    "unjudged_answer",
    "validate_answer",
    "versions_answer",
]
