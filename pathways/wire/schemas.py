"""The JSON Schema of every answer and of the file that a learner owns: ``python -m pathways.wire.schemas docs/schemas``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pathways.wire import ANSWERS, schema_of
from pathways.wire.case import Case
from pathways.wire.frame import Wire
from pathways.wire.listing import LISTINGS

PUBLISHED = {**ANSWERS, **LISTINGS}
FILES: dict[str, type[Wire]] = {"case": Case}


def schema_text(verb: str) -> str:
    """The schema of an answer, as its file holds it."""
    return json.dumps(schema_of({**PUBLISHED, **FILES}[verb]), ensure_ascii=False, indent=2) + "\n"


def write(folder: Path) -> None:
    """One file for each."""
    folder.mkdir(parents=True, exist_ok=True)
    for verb in (*PUBLISHED, *FILES):
        (folder / f"{verb}.json").write_text(schema_text(verb), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
