"""Files that a plan leaves in: which option writes which form.

All of them are made before the first is written, so that a fault in one leaves no half of a set behind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.errors import WrongUse, system_fault
from pathways.model import Finding

if TYPE_CHECKING:
    from pathways.exports.route import Route, Written
    from pathways.i18n import Words

Writer = Callable[["Route", "Words"], "Written"]


@dataclass(frozen=True, slots=True)
class WantedFile:
    """One file that was asked for: by which option, where to, and what makes it."""

    option: str
    file: Path
    write: Writer


def wanted_files(asked: Mapping[str, Path | None]) -> tuple[WantedFile, ...]:
    """What is to be written, by option. Raises ``WrongUse`` where two options name one file."""
    given = [(option, file) for option, file in asked.items() if file is not None]
    taken: dict[Path, str] = {}
    for option, file in given:
        if (other := taken.setdefault(file.absolute(), option)) != option:
            raise WrongUse("two_options_one_file", option=option, other=other, file=str(file))
    return tuple(WantedFile(option, file, _writer(option)) for option, file in given)


def _writer(option: str) -> Writer:
    """Imported only when asked for: some need libraries that take long to load."""
    raise KeyError(option)


def written(wanted: tuple[WantedFile, ...], route: Route, said: Words) -> tuple[Finding, ...]:
    """Writes the files; gives what there is to say about them. Raises ``WrongUse`` where one cannot be written."""
    made = [(each, each.write(route, said)) for each in wanted]
    for each, content in made:
        try:
            each.file.write_bytes(content.payload)
        except OSError as fault:
            raise WrongUse("file_not_written", file=str(each.file), why=system_fault(fault)) from None
    return tuple(finding for _, content in made for finding in content.findings)
