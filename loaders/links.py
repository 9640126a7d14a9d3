"""What tables of links to skills share: how the skill lies to the thing, how the two are written, columns."""

from __future__ import annotations

import re

from loaders.cells import Bad, text
from loaders.columns import Choice, Column, Form
from loaders.table import CellValue
from pathways.model import Text

RELATIONS = (
    Choice("close", Text(fi="lähes sama", sv="nästan samma", en="nearly the same"), ("closeMatch",)),
    Choice("broad", Text(fi="taito on laajempi", sv="färdigheten är bredare", en="the skill is broader"), ("broadMatch",)),
    Choice("narrow", Text(fi="taito on suppeampi", sv="färdigheten är snävare", en="the skill is narrower"), ("narrowMatch",)),
)
CONFIDENCE = Column(
    "confidence",
    Form.NUMBER,
    Text(fi="Varmuus", sv="Säkerhet", en="Confidence"),
    Text(
        fi="Luku välillä 0–1; tyhjä, jos ei ole arvioitu.",
        sv="Ett tal mellan 0 och 1; tomt om det inte har bedömts.",
        en="A number from 0 to 1; empty when not judged.",
    ),
    ("0.8",),
)
ESCO_VERSION = Column(
    "esco_version",
    Form.CODE,
    Text(fi="ESCO-versio", sv="ESCO-version", en="ESCO version"),
    Text(fi="ESCO-versio, jota katsottiin.", sv="ESCO-versionen som användes.", en="The version of ESCO that was looked at."),
    ("1.1.1",),
    required=True,
)
REQUIREMENT = re.compile(r"\d{1,10}:[1-9]\d{0,2}")

_CONCEPT = re.compile(r"https?://data\.europa\.eu/esco/(?:skill|isced-f|occupation|isco)/[A-Za-z0-9.\-]{1,64}")


def requirement(value: CellValue) -> str | Bad:
    """A requirement as "105444:3"."""
    written = text(value)
    return written if REQUIREMENT.fullmatch(written) else Bad("cell_not_a_subject")


def concept(value: CellValue) -> str | Bad:
    """The IRI of a concept, which begins with http:; the address of a page of the portal is none."""
    written = text(value)
    return written.replace("https:", "http:", 1) if _CONCEPT.fullmatch(written) else Bad("cell_not_a_skill")
