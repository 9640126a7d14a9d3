"""Finnish labels of ESCO skills, written for this project: the published Finnish package was not at hand.

They are ours and not ESCO's, and their language tag says so wherever they go: ``fi-x-pok`` (a private subtag of BCP 47). They are
read as any other file of ESCO labels and stand beside published ones, never in their place. README.md says how they were made.
"""

from __future__ import annotations

from importlib.resources import files

LANGUAGE = "fi-x-pok"
"""The language tag of a label of ours."""

FILE = f"skills_{LANGUAGE}.csv"


def payload() -> bytes:
    """The file, in the form of ESCO's own."""
    return (files("ontology") / "labels" / FILE).read_bytes()
