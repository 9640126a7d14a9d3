"""What is wrong with requirements and catalogues as tables (``pathways.exports.sheets``): every finding, and every tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pathways.curriculum.health import Health, Trouble, counts_of, trouble_of
from pathways.exports.sheets import Row, csv_of_rows, headings_of, sheet_of, workbook_of
from pathways.i18n import Words
from pathways.model import Finding, Severity

COLUMNS = ("what", "name", "method", "severity", "kind", "where", "message", "code")
"""The columns of the findings, in their order; a heading is the message ``health-column-<name>``."""

TREE_COLUMNS = ("what", "name", "method", "groups", "units", "errors", "warnings", "notes", "unfillable")
"""The columns of the second sheet: one row for each tree and each catalogue."""

_WIDTHS = {"what": 20, "name": 34, "where": 34, "message": 90, "code": 30, "unfillable": 30}


def csv_of(found: Health, words: Words) -> bytes:
    """The findings."""
    return csv_of_rows([headings_of("health", COLUMNS, words), *_rows(found, words)], words)


def xlsx_of(found: Health, words: Words) -> bytes:
    """A sheet of the findings, one of the trees and catalogues."""
    findings = sheet_of("health", "findings", COLUMNS, _rows(found, words), words, _WIDTHS)
    trees = sheet_of("health", "trees", TREE_COLUMNS, _trees(found, words), words, _WIDTHS)
    return workbook_of((findings, trees), found.today)


def _rows(found: Health, words: Words) -> Iterator[Row]:
    for one in found.documents:
        number, name = one.qualification.register_number, words.name(one.qualification.name)
        yield from _of(one.findings, (number, name, None), words)
        for tree in one.trees:
            yield from _of(tree.findings, (number, name, tree.structure.method), words)
    for each in found.catalogues:
        yield from _of(each.findings, (each.graph, None, None), words)
    yield from _of(found.others, (None, None, None), words)


def _of(findings: Iterable[Finding], begins: tuple[str | None, ...], words: Words) -> Iterator[Row]:
    order = list(Severity)
    for each in sorted(findings, key=lambda fact: (order.index(fact.severity), fact.where, fact.code)):
        kind = words.say(f"health-kind-{trouble_of(each.code)}")
        told = (words.say(f"severity-{each.severity}"), kind, words.place(each.where), words.finding(each))
        yield [*begins, *told, each.code]


def _trees(found: Health, words: Words) -> Iterator[Row]:
    for one in found.documents:
        name = words.name(one.qualification.name)
        for each in one.trees:
            root = each.structure.root
            impossible = [fact.where.rpartition("/")[2] for fact in each.findings if trouble_of(fact.code) is Trouble.UNFILLABLE]
            units = len({leaf.unit for leaf in root.leaves()})
            about = (one.qualification.register_number, name, each.structure.method, sum(1 for _ in root.groups()), units)
            yield [*about, *_counts(each.findings), ", ".join(dict.fromkeys(impossible)) or None]
    for source in found.catalogues:
        yield [source.graph, None, None, None, None, *_counts(source.findings), None]


def _counts(findings: Iterable[Finding]) -> tuple[int, ...]:
    return tuple(counts_of(findings).values())
