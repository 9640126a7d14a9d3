"""Where do things overlap: by the requirements that they cover, by the skills that they serve, by their words?

Three measures that never mix. By *requirements* and by *skills* two things share items, and the likeness is Jaccard's: shared items
over all items of both. A skill counts by its size in the hierarchy (``pathways.curriculum.things.weights_of``), so that a broad
skill that both name says little; the plain likeness stands beside. By *words* the likeness is the cosine of weighted pieces of
words, in one language at a time: a hint, which says nothing about what is covered.

Things with equal items are one *cluster*, such as one course of several providers; pairs are told between clusters, so that ten
equal courses are not forty-five pairs. A pair is told when it is at least so alike as asked for, or when one holds all that the
other has.

All pairs at once: the items as a sparse matrix, multiplied with itself, block by block.

Source: Jaccard 1912; Salton, Buckley 1988 (weights of terms); McNamee, Mayfield 2004 (pieces of words suit Finnish); decision 0081.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pathways.curriculum.things import Thing
from pathways.model.skill import comparable

if TYPE_CHECKING:
    import numpy as np

_BLOCK = 512  # rows at once: the products of a block stay below a hundred megabytes
_PIECE = 4  # letters of a piece of a word
_STEP = Decimal("0.0001")
_WORD = re.compile(r"\w+")


class By(StrEnum):
    """By what things are compared."""

    REQUIREMENTS = "requirements"
    SKILLS = "skills"
    TEXT = "text"


class Relation(StrEnum):
    """How the items of one lie to those of the other."""

    SAME = "same"
    INSIDE = "inside"  # the other has all of them, and more
    HOLDS = "holds"  # it has all of the other's, and more
    PARTLY = "partly"


@dataclass(frozen=True)
class Cluster:
    """Things with equal items (or equal words), in the order of their ids. ``items``: in order; none where words are compared."""

    members: tuple[Thing, ...]
    items: tuple[str, ...] = ()

    @property
    def first(self) -> Thing:
        """The member that stands for all."""
        return self.members[0]

    @property
    def providers(self) -> tuple[str, ...]:
        """Whose they are."""
        return tuple(sorted({each.provider for each in self.members if each.provider}))


@dataclass(frozen=True)
class Pair:
    """Two clusters that overlap. ``shared``: the items that both have; ``likeness``: 0..1, by which pairs are ordered; ``plain``:
    the same where every item counts alike, ``None`` where words are compared. ``language``: of the words."""

    one: Cluster
    other: Cluster
    likeness: Decimal
    shared: tuple[str, ...] = ()
    plain: Decimal | None = None
    relation: Relation | None = None
    language: str | None = None


@dataclass(frozen=True)
class Overlaps:
    """What was found by one measure. ``compared``: how many things of each side have anything to compare. ``pairs``: the most alike
    of ``found``; ``clusters``: those of several members, the largest first."""

    by: By
    compared: tuple[int, int]
    clusters: tuple[Cluster, ...]
    pairs: tuple[Pair, ...]
    found: int


def overlaps(
    by: By,
    things: Sequence[Thing],
    others: Sequence[Thing] | None = None,
    *,
    weights: Mapping[str, float] | None = None,
    least: float = 0.5,
    most: int = 100,
) -> Overlaps:
    """The clusters of ``things`` and how they overlap with one another, or with ``others``. ``least``: of the likeness; ``most``:
    how many pairs are told; ``weights``: of items, 1 where nothing is said."""
    if by is By.TEXT:
        return _by_text(things, others, least, most)
    left = clusters_of(by, things)
    right = None if others is None else clusters_of(by, others)
    return _told(by, left, right, *_by_items(left, right, weights, least, most))


def clusters_of(by: By, things: Iterable[Thing]) -> list[Cluster]:
    """Things with the same items together, those with none left out; in the order of their first members."""
    found: dict[object, list[Thing]] = {}
    for each in sorted(things, key=lambda one: (one.id, one.provider or "")):
        key: object = _words_key(each) if by is By.TEXT else _items(by, each)
        if key:
            found.setdefault(key, []).append(each)
    return [Cluster(tuple(members), () if by is By.TEXT else tuple(sorted(_items(by, members[0])))) for members in found.values()]


def _items(by: By, thing: Thing) -> frozenset[str]:
    return thing.rows if by is By.REQUIREMENTS else thing.skills


def _words_key(thing: Thing) -> tuple[tuple[str, str], ...]:
    return tuple((language, comparable(text)) for language, text in sorted(thing.words.items()) if comparable(text))


def _told(by: By, left: list[Cluster], right: list[Cluster] | None, pairs: tuple[Pair, ...], found: int) -> Overlaps:
    every = left if right is None else [*left, *right]
    several = sorted((each for each in every if len(each.members) > 1), key=lambda each: (-len(each.members), each.first.id))
    counts = [sum(len(each.members) for each in side) for side in (left, left if right is None else right)]
    return Overlaps(by, (counts[0], counts[1]), tuple(several), pairs, found)


# -- by items ----------------------------------------------------------------------------------------------------------


def _by_items(
    left: list[Cluster], right: list[Cluster] | None, weights: Mapping[str, float] | None, least: float, most: int
) -> tuple[tuple[Pair, ...], int]:
    import numpy as np

    other = left if right is None else right
    if not left or not other:
        return (), 0
    columns = {item: at for at, item in enumerate(sorted({item for each in (*left, *other) for item in each.items}))}
    weight = np.array([1.0 if weights is None else weights.get(item, 1.0) for item in columns])
    rows, turned = _incidence(left, columns), _incidence(other, columns).T.tocsr()
    weighted = rows.multiply(weight).tocsr()
    sizes, others = (np.asarray(each.sum(axis=1)).ravel() for each in (rows, turned.T))
    heavy, others_heavy = rows @ weight, turned.T @ weight
    best, found = _Best(most), 0
    for start in range(0, len(left), _BLOCK):
        block = rows[start : start + _BLOCK] @ turned
        block.sort_indices()
        product = weighted[start : start + _BLOCK] @ turned
        product.sort_indices()
        met = block.tocoo()
        row, column, shared = met.row + start, met.col, met.data
        common = product.data
        if len(common) != len(shared):  # a weight of 0 was dropped on the way
            common = np.asarray(product[met.row, met.col]).ravel()
        kept = column > row if right is None else np.ones(len(row), dtype=bool)
        plain = shared / (sizes[row] + others[column] - shared)
        together = heavy[row] + others_heavy[column] - common
        likeness = np.divide(common, together, out=np.zeros(len(common)), where=together > 0) if weights is not None else plain
        contained = shared == np.minimum(sizes[row], others[column])
        kept &= (likeness >= least) | contained
        found += int(kept.sum())
        best.add(row[kept], column[kept], likeness[kept], shared[kept], plain[kept])
    made = [_pair(left[row], other[column], likeness, plain) for row, column, likeness, _, plain in best.rows()]
    return tuple(made), found


def _incidence(clusters: Sequence[Cluster], columns: Mapping[str, int]) -> Any:
    import numpy as np
    from scipy.sparse import csr_matrix

    ends = np.cumsum([0, *(len(each.items) for each in clusters)])
    places = np.array([columns[item] for each in clusters for item in each.items], dtype=np.int64)
    return csr_matrix((np.ones(len(places)), places, ends), shape=(len(clusters), len(columns)))


def _pair(one: Cluster, other: Cluster, likeness: float, plain: float) -> Pair:
    mine, theirs = set(one.items), set(other.items)
    shared = mine & theirs
    if mine == theirs:
        relation = Relation.SAME
    elif shared == mine:
        relation = Relation.INSIDE
    else:
        relation = Relation.HOLDS if shared == theirs else Relation.PARTLY
    return Pair(one, other, _figure(likeness), tuple(sorted(shared)), _figure(plain), relation)


def _figure(value: float) -> Decimal:
    return Decimal(min(value, 1.0)).quantize(_STEP)


class _Best:
    """The pairs that are most alike, of ever more: by likeness, then by how much they share, then in the order of the things."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: tuple[np.ndarray, ...] | None = None

    def add(self, *columns: np.ndarray) -> None:
        """``columns``: row, column, likeness, shared, and what goes with them."""
        import numpy as np

        joined = columns if self._kept is None else tuple(map(np.concatenate, zip(self._kept, columns, strict=True)))
        row, column, likeness, shared = joined[:4]
        # Rounded, so that what differs by a bit only is a tie; a tie goes to the order of the things.
        order = np.lexsort((column, row, -shared, -np.round(likeness, 9)))[: self._most]
        self._kept = tuple(each[order] for each in joined)

    def rows(self) -> list[tuple[Any, ...]]:
        """The best, best first."""
        return [] if self._kept is None else list(zip(*(each.tolist() for each in self._kept), strict=True))


# -- by words ----------------------------------------------------------------------------------------------------------


def _by_text(things: Sequence[Thing], others: Sequence[Thing] | None, least: float, most: int) -> Overlaps:
    left = clusters_of(By.TEXT, things)
    right = None if others is None else clusters_of(By.TEXT, others)
    other = left if right is None else right
    best: dict[tuple[int, int], tuple[float, str]] = {}
    found: set[tuple[int, int]] = set()
    for language in sorted({name for each in (*left, *other) for name in each.first.words}):
        for row, column, likeness in _alike(left, right, language, least):
            pair = (row, column)
            found.add(pair)
            if likeness > best.get(pair, (0.0, ""))[0]:
                best[pair] = (likeness, language)
    ranked = sorted(best.items(), key=lambda each: (-round(each[1][0], 9), each[0]))[:most]
    pairs = [Pair(left[row], other[column], _figure(score), language=language) for (row, column), (score, language) in ranked]
    return _told(By.TEXT, left, right, tuple(pairs), len(found))


def _alike(left: list[Cluster], right: list[Cluster] | None, language: str, least: float) -> Iterable[tuple[int, int, float]]:
    import numpy as np

    other = left if right is None else right
    mine = [at for at, each in enumerate(left) if each.first.words.get(language)]
    theirs = mine if right is None else [at for at, each in enumerate(other) if each.first.words.get(language)]
    if not mine or not theirs:
        return
    texts = [pieces(left[at].first.words[language]) for at in mine]
    texts += [] if right is None else [pieces(other[at].first.words[language]) for at in theirs]
    vectors = _vectors(texts)
    rows = vectors[: len(mine)]
    turned = (rows if right is None else vectors[len(mine) :]).T.tocsr()
    for start in range(0, len(mine), _BLOCK):
        met = (rows[start : start + _BLOCK] @ turned).tocoo()
        kept = met.data >= least - 1e-12  # a likeness of just so much is not lost to the last bit
        if right is None:
            kept &= met.col > met.row + start
        for row, column, likeness in zip(met.row[kept] + start, met.col[kept], np.asarray(met.data[kept]), strict=True):
            yield mine[int(row)], theirs[int(column)], float(likeness)


def pieces(text: str) -> Counter[str]:
    """The pieces of the words in ``text``, each word with its ends marked; a short word is one piece."""
    found: Counter[str] = Counter()
    for word in _WORD.findall(comparable(text)):
        marked = f"_{word}_"
        found.update(marked[at : at + _PIECE] for at in range(max(1, len(marked) - _PIECE + 1)))
    return found


def _vectors(texts: Sequence[Counter[str]]) -> Any:
    """Weighted by how rare a piece is among all texts, each of length 1: ``count * (log((1 + n) / (1 + in)) + 1)``."""
    import numpy as np
    from scipy.sparse import csr_matrix

    columns = {piece: at for at, piece in enumerate(sorted({piece for each in texts for piece in each}))}
    ends = np.cumsum([0, *(len(each) for each in texts)])
    places = np.array([columns[piece] for each in texts for piece in each], dtype=np.int64)
    counts = np.array([count for each in texts for count in each.values()], dtype=float)
    spread = np.bincount(places, minlength=len(columns))
    values = counts * (np.log((1 + len(texts)) / (1 + spread)) + 1)[places]
    matrix = csr_matrix((values, places, ends), shape=(len(texts), len(columns)))
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    scale = np.divide(1.0, lengths, out=np.zeros(len(lengths)), where=lengths > 0)
    return matrix.multiply(scale[:, None]).tocsr()
