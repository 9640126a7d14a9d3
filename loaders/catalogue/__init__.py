"""Our documented table in which a school keeps its POKs and unit offerings: CSV or XLSX, one row per offering.

The columns are in ``columns``, explained in docs/catalogue-table.md; an empty table comes from ``pathways template
catalogue``. Somebody else's table is read with a :class:`ColumnMapping` (``read_mapping``).
"""

from __future__ import annotations

from loaders.catalogue.columns import TABLE
from loaders.catalogue.describe import describe_columns
from loaders.catalogue.mapping import read_mapping
from loaders.catalogue.offerings import offering
from loaders.columns import EXAMPLE_MARK, ColumnMapping, has_headings, read_rows
from loaders.document import Document
from loaders.reading import Reading
from loaders.table import is_spreadsheet_of_another_kind
from pathways.model import Finding, Offering, Severity, finding

FORMAT = "catalogue"

__all__ = ["FORMAT", "ColumnMapping", "describe_columns", "read", "read_mapping", "recognises"]


def recognises(document: Document) -> bool:
    """A table whose headings are ours, or a spreadsheet that ``read`` refuses with a clear word on what to do."""
    if document.looks_like_json:
        return False
    return has_headings(document, TABLE) or is_spreadsheet_of_another_kind(document)


def read(document: Document, mapping: ColumnMapping | None = None) -> Reading:
    """The offerings of the table, in its order.

    A bad cell becomes a finding with its sheet, row and column; see ``offerings`` for what then stays unknown. Of two rows
    with one identifier the first is kept. Raises ``UnreadableInput`` for what is not a readable table with our headings.
    """
    table = read_rows(document, TABLE, mapping)
    findings = list(table.findings)
    kept: dict[str, Offering] = {}
    first_place: dict[str, str] = {}
    examples = 0
    for row in table.rows:
        made = offering(row, findings)
        if made is None:
            continue
        if made.id.upper().startswith(EXAMPLE_MARK):
            examples += 1
        elif made.id in kept:
            findings.append(
                finding("row_repeats_id", Severity.ERROR, row.at("id"), id=row.shown(made.id), first=first_place[made.id])
            )
        else:
            kept[made.id] = made
            first_place[made.id] = row.place
    if examples:
        findings.append(_examples_left_out(document, examples))
    return Reading(offerings=tuple(kept.values()), findings=tuple(findings))


def _examples_left_out(document: Document, count: int) -> Finding:
    return finding("table_examples_left_out", Severity.NOTE, document.name, count=count)
