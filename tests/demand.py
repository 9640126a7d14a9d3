"""A tie between two free elective units of the sample that demand alone decides, as tables."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pathways import sample

NUMBER = "OPH-2455-2017"
SKILLS = {
    "105427": "http://data.europa.eu/esco/skill/68b6ef08-d823-489d-a95c-752ae6f6e6a7",
    "105432": "http://data.europa.eu/esco/skill/a36de838-7fd3-474a-8391-492354b47fc1",
}
"""The two, each with the skill that it is linked to."""


def signals(*rows: tuple[str, str, str], region: str = "") -> str:
    """A table of demand: of each row the skill, the weight and the day."""
    lines = [f"{concept},{weight},Example survey,{day},{region}" for concept, weight, day in rows]
    return "\n".join(["demanded,weight,source,date,region", *lines])


def tie() -> dict[str, str]:
    """Name of a file -> table. Two more free elective units take two of three places; which of ``SKILLS`` has the third is open."""
    offering = "id,provider,name_fi,kind,covers_formal,extent,extent_unit,price_eur,assessment,intakes"
    offerings = [
        f"T-{unit},Testikoulu,Osa {unit},unit,{unit},20,osp,0,näyttö,2027-09-06..2027-12-03" for unit in ("105428", "105431")
    ]
    link = "subject_kind,subject,register_number,skill,relation,who,date,method,confidence,esco_version"
    links = [f"unit,{unit},{NUMBER},{iri},close,team,2026-11-01,by hand,,1.1.1" for unit, iri in SKILLS.items()]
    return {"more.csv": "\n".join([offering, *offerings]), "more-links.csv": "\n".join([link, *links])}


def decided() -> dict[str, str]:
    """The same with demand that decides for the first of the two; the signal for the other is too old."""
    first, other = SKILLS.values()
    return tie() | {"signals.csv": signals((first, "5", "2026-10-01"), (other, "5", "2020-10-01"), region="18")}


def written(folder: Path, tables: Mapping[str, str] = {}) -> list[Path]:
    """The sample with its skills, without its links, and ``tables``."""
    texts = {name: sample.payload(name) for name in (*sample.catalogue_names(), *sample.ESCO)}
    texts |= {name: text.encode() for name, text in tables.items()}
    for name, payload in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(payload)
    return [folder / name for name in texts]
