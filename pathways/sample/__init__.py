"""The bundled sample: two qualifications, a catalogue of invented providers, a part of ESCO, what working
life is said to ask for, records of five invented learners.

Plain files in the formats that ``loaders`` read; what in them is fact and what is invented is told in SOURCES.md. Nothing
is read here: the bytes go through the same loaders as anybody else's files.
"""

from __future__ import annotations

from datetime import date
from importlib.resources import files

from pathways.errors import NoSuchThing

TODAY = date(2026, 12, 1)
"""The day that the sample is made for: the intakes of its offerings begin after it, those that lead somewhere by June 2028."""

QUALIFICATION = "qualification.json"
QUALIFICATIONS = (QUALIFICATION, "qualification-further.json")
OFFERINGS = "offerings.csv"
OFFERINGS_WITH_FAULTS = "offerings-with-faults.csv"
LEARNERS = (
    "learner-newcomer.json",
    "learner-career-changer.json",
    "learner-dropped-out.json",
    "learner-2014-structure.json",
    "learner-nearly-ready.json",
)
ESCO = tuple(
    f"esco/v1.1.1/{name}.csv"  # the version is read from the name
    for name in (
        "skills_en",
        "skillGroups_en",
        "occupations_en",
        "ISCOGroups_en",
        "digitalSkillsCollection_en",
        "greenSkillsCollection_en",
        "broaderRelationsSkillPillar",
        "broaderRelationsOccPillar",
        "occupationSkillRelations",
        "skillSkillRelations",
    )
)
SKILL_LINKS = "links.csv"
DEMAND = "demand.csv"

__all__ = [
    "DEMAND",
    "ESCO",
    "LEARNERS",
    "OFFERINGS",
    "OFFERINGS_WITH_FAULTS",
    "QUALIFICATION",
    "QUALIFICATIONS",
    "SKILL_LINKS",
    "TODAY",
    "catalogue_names",
    "names",
    "payload",
    "skill_names",
]


def catalogue_names() -> tuple[str, ...]:
    """The files that are shared data and load without a finding to mend: the qualifications and the offerings."""
    return (*QUALIFICATIONS, OFFERINGS)


def skill_names() -> tuple[str, ...]:
    """The files of skills: the part of ESCO, to be read together as one package, the accepted links to it, and the demand."""
    return (*ESCO, SKILL_LINKS, DEMAND)


def names() -> tuple[str, ...]:
    """Every file of the sample, learners' records last."""
    return (*catalogue_names(), *skill_names(), OFFERINGS_WITH_FAULTS, *LEARNERS)


def payload(name: str) -> bytes:
    """The content of one file of the sample. Raises ``NoSuchThing`` for a name that is not one of :func:`names`."""
    if name not in names():
        raise NoSuchThing("sample_unknown", name, names())
    return files(__name__).joinpath(name).read_bytes()
