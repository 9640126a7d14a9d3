"""Overlaps as tables (``pathways.exports.sheets``): pairs with what they share, and clusters with their members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pathways.curriculum.compared import Compared
from pathways.curriculum.things import Thing
from pathways.exports.sheets import Cell, Row, csv_of_rows, headings_of, sheet_of, workbook_of
from pathways.i18n import Words

COLUMNS = (
    "by", "one", "one-name", "one-provider", "one-same", "other", "other-name", "other-provider", "other-same", "relation",
    "likeness", "plain", "shared-count", "of-one", "of-other", "shared", "shared-names", "language",
)  # fmt: skip
"""The columns of the pairs, in their order; a heading is the message ``overlap-column-<name>``."""

CLUSTER_COLUMNS = ("by", "cluster", "members", "providers", "one", "one-name", "one-provider", "shared")
"""The columns of the second sheet: one row for each member of a cluster."""

_WIDTHS = {"one-name": 34, "other-name": 34, "one-same": 24, "other-same": 24, "shared": 34, "shared-names": 80}


def csv_of(found: Compared, words: Words) -> bytes:
    """The pairs."""
    return csv_of_rows([headings_of("overlap", COLUMNS, words), *_pairs(found, words)], words)


def xlsx_of(found: Compared, words: Words) -> bytes:
    """A sheet of the pairs, one of the clusters."""
    pairs = sheet_of("overlap", "pairs", COLUMNS, _pairs(found, words), words, _WIDTHS)
    clusters = sheet_of("overlap", "clusters", CLUSTER_COLUMNS, _clusters(found, words), words, _WIDTHS)
    return workbook_of((pairs, clusters), found.today)


def _pairs(found: Compared, words: Words) -> Iterator[Row]:
    for one in found.results:
        by = words.say(f"overlap-by-{one.by}")
        for each in one.pairs:
            relation: str | None = None
            counts: tuple[int | None, ...] = (None, None, None)
            if each.relation is not None:
                relation = words.say(f"overlap-relation-{each.relation}")
                counts = len(each.shared), len(each.one.items), len(each.other.items)
            yield [
                by,
                *_side(each.one.members, words),
                *_side(each.other.members, words),
                relation,
                each.likeness,
                each.plain,
                *counts,
                ", ".join(each.shared) or None,
                "; ".join(_names(each.shared, found, words)) or None,
                words.tongue(each.language) if each.language is not None else None,
            ]


def _side(members: Iterable[Thing], words: Words) -> tuple[Cell, ...]:
    first, *rest = members
    return first.id, words.name(first.name) or None, first.provider, ", ".join(each.id for each in rest) or None


def _names(items: Iterable[str], found: Compared, words: Words) -> Iterator[str]:
    for each in items:
        if each in found.rows:
            yield words.name(found.rows[each], each)
        elif found.skills is not None and each in found.skills.concepts:
            yield found.skills.concepts[each].name(words.language)


def _clusters(found: Compared, words: Words) -> Iterator[Row]:
    for one in found.results:
        by = words.say(f"overlap-by-{one.by}")
        for number, cluster in enumerate(one.clusters, start=1):
            counts = (len(cluster.members), len(cluster.providers))
            for each in cluster.members:
                name = words.name(each.name) or None
                yield [by, number, *counts, each.id, name, each.provider, ", ".join(cluster.items) or None]
