"""An answer as a table in a file: the options of verbs that have one, and how it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from pathways.errors import WrongUse, system_fault

CsvFile = Annotated[Path | None, typer.Option("--csv", metavar="FILE.csv", help="csv-file")]
XlsxFile = Annotated[Path | None, typer.Option("--xlsx", metavar="FILE.xlsx", help="xlsx-file")]


def write_tables(csv: Path | None, xlsx: Path | None, as_csv: Callable[[], bytes], as_xlsx: Callable[[], bytes]) -> None:
    """Each file that was asked for; all are made before the first is written. Raises ``WrongUse``."""
    wanted = (("--csv", csv, as_csv), ("--xlsx", xlsx, as_xlsx))
    made = [(option, file, make()) for option, file, make in wanted if file is not None]
    taken: dict[Path, str] = {}
    for option, file, _ in made:
        if (other := taken.setdefault(file.absolute(), option)) != option:
            raise WrongUse("two_options_one_file", option=option, other=other, file=str(file))
    for _, file, payload in made:
        try:
            file.write_bytes(payload)
        except OSError as fault:
            raise WrongUse("file_not_written", file=str(file), why=system_fault(fault)) from None
