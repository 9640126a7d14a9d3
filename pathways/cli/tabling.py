"""The answer as a table in a file, for verbs of designers: ``--csv FILE`` and ``--xlsx FILE``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from pathways.errors import WrongUse, system_fault

if TYPE_CHECKING:
    from pathways.i18n import Words

A = TypeVar("A")

CsvFile = Annotated[Path | None, typer.Option("--csv", metavar="FILE", help="csv-file")]
XlsxFile = Annotated[Path | None, typer.Option("--xlsx", metavar="FILE", help="xlsx-file")]
References = Annotated[list[str] | None, typer.Option("--qualification", metavar="REF", help="qualifications")]


def write_tables(
    answer: A,
    said: Words,
    csv: tuple[Path | None, Callable[[A, Words], bytes]],
    xlsx: tuple[Path | None, Callable[[A, Words], bytes]],
) -> list[Path]:
    """Writes the files that were asked for; both are made before the first is written. Raises ``WrongUse`` where one cannot be."""
    if csv[0] is not None and xlsx[0] is not None and csv[0].absolute() == xlsx[0].absolute():
        raise WrongUse("two_options_one_file", option="--xlsx", other="--csv", file=str(xlsx[0]))
    made = [(file, make(answer, said)) for file, make in (csv, xlsx) if file is not None]
    for file, payload in made:
        try:
            file.write_bytes(payload)
        except OSError as fault:
            raise WrongUse("file_not_written", file=str(file), why=system_fault(fault)) from None
    return [file for file, _ in made]
