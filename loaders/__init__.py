"""The registry: which module reads which format. A format is recognised by its content, never by its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from loaders import (
    catalogue,
    demand_signals,
    elm,
    eperusteet,
    equivalences,
    esco,
    europass,
    hoks,
    koski,
    kouta,
    learner_table,
    open_badges,
    osaamismerkit,
    saved_case,
    skill_decisions,
    skill_links,
)
from loaders.document import Document
from loaders.reading import Loader, Reading
from pathways.errors import UnreadableInput

# osaamismerkit comes before eperusteet, which names what of its service it does not read; esco comes before the tables: its
# packages are zip archives, as workbooks are; skill_decisions before skill_links, which has a part of its headings.
LOADERS: Mapping[str, Loader] = {
    each.FORMAT: cast(Loader, each)
    for each in (
        saved_case,
        osaamismerkit,
        eperusteet,
        koski,
        hoks,
        kouta,
        open_badges,
        europass,
        elm,
        esco,
        skill_decisions,
        skill_links,
        equivalences,
        demand_signals,
        catalogue,
        learner_table,
    )
}

CREDENTIALS = (open_badges.FORMAT, europass.FORMAT)
"""The formats of what somebody has sealed for a learner."""

__all__ = ["CREDENTIALS", "LOADERS", "Document", "Loader", "Reading", "detect", "read"]


def detect(document: Document) -> str:
    """The name of the format of ``document``. Raises ``UnreadableInput`` when it is none that we know."""
    for name, loader in LOADERS.items():
        if loader.recognises(document):
            return name
    if document.looks_like_json:
        _ = document.json  # what is broken or nested without end is said so, rather than called unknown
    raise UnreadableInput(document.name, "format_unknown")


def read(document: Document) -> tuple[str, Reading]:
    """The format's name and the content of ``document``."""
    name = detect(document)
    return name, LOADERS[name].read(document)
