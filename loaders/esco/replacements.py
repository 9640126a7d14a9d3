"""A table of what replaced what between two versions of ESCO.

Columns: ``uri_<old>``, ``uri_<new>``, ``label_<old>``, ``label_<new>``, found by the beginnings of their names. ESCO
publishes none; such a table is made by joining two versions by code. A code that now carries another label was used again
for another group, so that only equal labels are read as "the same".
"""

from __future__ import annotations

import csv
import io

from loaders.document import Document
from pathways.errors import UnreadableInput
from pathways.model import Replacement
from pathways.model.skill import comparable

_HEAD = 4096


def is_replacements(document: Document) -> bool:
    """Whether the first row has the columns of such a table."""
    first = document.payload[:_HEAD].removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].decode("utf-8", errors="replace")
    names = [each.strip().strip('"') for each in first.split(",")]
    return all(sum(name.startswith(kind) for name in names) == 2 for kind in ("uri_", "label_"))


def read_replacements(document: Document) -> tuple[Replacement, ...]:
    """The rows in the order of their old IRIs. Raises ``UnreadableInput`` when the columns are not there."""
    try:
        rows = list(csv.reader(io.StringIO(document.payload.decode("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        raise UnreadableInput(document.name, "csv_broken") from None
    headings = rows[0] if rows else []
    iris = [index for index, name in enumerate(headings) if name.startswith("uri_")]
    labels = [index for index, name in enumerate(headings) if name.startswith("label_")]
    if len(iris) != 2 or len(labels) != 2:
        raise UnreadableInput(document.name, "not_replacements")
    found: dict[str, Replacement] = {}
    for row in rows[1:]:
        cells = [*row, *[""] * (len(headings) - len(row))]
        old, new = cells[iris[0]].strip(), cells[iris[1]].strip()
        if old:
            same = comparable(cells[labels[0]]) == comparable(cells[labels[1]])
            found.setdefault(old, Replacement(old, new or None, same=bool(new) and same))
    return tuple(found[old] for old in sorted(found))
