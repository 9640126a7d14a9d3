"""Text and tables for a terminal, and the same without colours and lines for a pipe or a file.

Width: the terminal's; of a pipe what COLUMNS says, else 120. ``NO_COLOR`` is respected. Names from data are never read as
formatting.
"""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from pathways.i18n import Words

if TYPE_CHECKING:
    from rich.console import Console

_PIPE_WIDTH = 120


class Paper:
    """Writes on stdout."""

    def __init__(self, words: Words) -> None:
        self.words = words

    @cached_property
    def _console(self) -> Console:
        from rich.console import Console

        columns = os.environ.get("COLUMNS", "")
        width = None if sys.stdout.isatty() else int(columns) if columns.isascii() and columns.isdigit() else _PIPE_WIDTH
        return Console(file=sys.stdout, markup=False, highlight=False, emoji=False, width=max(width, 40) if width else None)

    def say(self, message: str, /, *, indent: int = 0, **values: str | int) -> None:
        """A message as a paragraph."""
        self.line(self.words.say(message, **values), indent=indent)

    def line(self, text: str = "", *, indent: int = 0, hang: int = 0) -> None:
        """A paragraph, wrapped; ``hang``: further blanks before its second line and on."""
        first, later = " " * indent, " " * (indent + hang)
        width = self._console.width
        for row in textwrap.wrap(text, width, initial_indent=first, subsequent_indent=later, break_on_hyphens=False) or [""]:
            print(row)

    def heading(self, text: str) -> None:
        """A title with an empty line above it."""
        print()
        if self._console.is_terminal:
            with self._console.capture() as taken:
                self._console.print(text, style="bold")
            print(taken.get(), end="")
        else:
            print(text)

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]], *, right: Collection[int] = ()) -> None:
        """Rows under headings; ``right``: positions of columns of numbers. A column without any content is left out."""
        from rich import box
        from rich.table import Table

        kept = [index for index in range(len(headings)) if any(row[index] for row in rows)]
        drawn = box.SIMPLE_HEAD if self._console.is_terminal else None
        table = Table(box=drawn, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0))
        for index in kept:
            table.add_column(headings[index], justify="right" if index in right else "left", overflow="fold")
        for row in rows:
            table.add_row(*(row[index] for index in kept))
        with self._console.capture() as taken:
            self._console.print(table, width=self._console.width - 2)
        for row_text in taken.get().splitlines():
            print(f"  {row_text.rstrip()}".rstrip())


@contextmanager
def working(what: str, *, shown: bool) -> Iterator[Callable[[str], None]]:
    """Says on stderr that work goes on, where somebody watches it. What it gives says what is being worked on now."""
    if not shown:
        yield lambda now: None
        return
    from rich.console import Console

    with Console(stderr=True, markup=False).status(what) as status:
        yield lambda now: status.update(f"{what}: {now}")
