"""The sample that comes with the program: a catalogue that is used when no data is named, and invented learners."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

CATALOGUE = ("qualification.json", "qualification-further.json", "offerings.csv")


def sample_file(name: str) -> Path:
    """One file of the sample."""
    return Path(str(files("pathways") / "sample" / name))


def sample_catalogue() -> tuple[Path, ...]:
    """The files of the sample's catalogue."""
    return tuple(sample_file(each) for each in CATALOGUE)
