"""Where things overlap, as an answer: pairs and clusters, and by name every item behind a number."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from pathways.curriculum.compared import Compared
from pathways.curriculum.overlap import By, Cluster, Overlaps, Pair, Relation
from pathways.curriculum.things import Kind, Thing
from pathways.i18n import Words
from pathways.model import Catalogue
from pathways.wire.decisions import Decided, decisions_of
from pathways.wire.frame import Answer, Decision, Finding, Number, Wire, data_of, findings_of, program


class OverlapAsked(Wire):
    """What was asked for. ``other``: with what; null: with one another."""

    of: Kind
    other: Kind | None
    by: tuple[By, ...]
    qualification: tuple[str, ...]
    id: tuple[str, ...]
    provider: tuple[str, ...]
    least: Number
    top: int


class ThingOf(Wire):
    """Something that pairs and clusters name by its id."""

    kind: Kind
    id: str
    name: str | None
    provider: str | None


class ClusterOf(Wire):
    """Things that are the same by this measure. ``items``: what each of them has; empty where words are compared."""

    members: tuple[str, ...]
    providers: tuple[str, ...]
    items: tuple[str, ...]


class PairOf(Wire):
    """Two that overlap, each with those that are the same. ``relation``: of ``one`` to ``other``; ``likeness``: 0 to 1, weighted by
    the size of skills; ``plain``: the same, every item alike. Null where words are compared; there ``language`` says in which."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    relation: Relation | None
    likeness: Number
    plain: Number | None
    shared: tuple[str, ...]
    of_one: int
    of_other: int
    language: str | None


class OverlapsOf(Wire):
    """One measure. ``compared``: how many things of each side have anything to compare; ``found``: how many pairs there are, of
    which ``pairs`` are the most alike. By words it is a hint with a score, never more."""

    by: By
    compared_one: int
    compared_other: int
    clusters_found: int
    clusters: tuple[ClusterOf, ...]
    found: int
    pairs: tuple[PairOf, ...]


class ItemOf(Wire):
    """A requirement, a sub-unit or a skill that is shared. ``weight``: how much a skill counts; a requirement counts 1."""

    id: str
    name: str | None
    weight: Number


class OverlapAnswer(Answer):
    """The answer of ``pathways overlap``."""

    asked: OverlapAsked
    results: tuple[OverlapsOf, ...]
    things: tuple[ThingOf, ...]
    items: tuple[ItemOf, ...]
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def overlap_answer(found: Compared, words: Words) -> OverlapAnswer:
    """``found``, the most alike first."""
    asked = found.asked
    sides = [side for one in found.results for pair in one.pairs for side in (pair.one, pair.other)]
    clusters = [*(each for one in found.results for each in _largest(one, asked.most)), *sides]
    things = {(each.kind, each.id): each for one in clusters for each in one.members}
    items = {item for one in found.results for each in one.pairs for item in each.shared}
    items |= {item for one in found.results for each in _largest(one, asked.most) for item in each.items}
    return OverlapAnswer(
        schema="pathways/overlap/1",
        program=program(),
        today=found.today,
        data=data_of(Catalogue(sources=found.sources)),
        asked=OverlapAsked(
            of=asked.one,
            other=asked.other,
            by=asked.measures,
            qualification=asked.qualifications,
            id=asked.ids,
            provider=asked.providers,
            least=asked.least,
            top=asked.most,
        ),
        results=tuple(_overlaps(each, asked.most) for each in found.results),
        things=tuple(_thing(things[key], words) for key in sorted(things)),
        items=tuple(_item(each, found, words) for each in sorted(items)),
        decisions=decisions_of((Decided.OVERLAP, Decided.CERTAINTY), words),
        findings=findings_of(found.facts, words),
    )


def _largest(one: Overlaps, most: int) -> tuple[Cluster, ...]:
    return one.clusters[:most]


def _overlaps(one: Overlaps, most: int) -> OverlapsOf:
    return OverlapsOf(
        by=one.by,
        compared_one=one.compared[0],
        compared_other=one.compared[1],
        clusters_found=len(one.clusters),
        clusters=tuple(
            ClusterOf(members=_ids(each.members), providers=each.providers, items=each.items) for each in _largest(one, most)
        ),
        found=one.found,
        pairs=tuple(map(_pair, one.pairs)),
    )


def _pair(each: Pair) -> PairOf:
    return PairOf(
        one=_ids(each.one.members),
        other=_ids(each.other.members),
        relation=each.relation,
        likeness=each.likeness,
        plain=each.plain,
        shared=each.shared,
        of_one=len(each.one.items),
        of_other=len(each.other.items),
        language=each.language,
    )


def _ids(members: Iterable[Thing]) -> tuple[str, ...]:
    return tuple(each.id for each in members)


def _thing(each: Thing, words: Words) -> ThingOf:
    return ThingOf(kind=each.kind, id=each.id, name=words.name(each.name) or None, provider=each.provider)


def _item(id: str, found: Compared, words: Words) -> ItemOf:
    name = found.rows.get(id)
    if name is not None:
        return ItemOf(id=id, name=words.name(name) or None, weight=Decimal(1))
    concept = found.skills.concepts.get(id) if found.skills is not None else None
    weight = Decimal(found.weights.get(id, 1.0)).quantize(Decimal("0.0001"))
    return ItemOf(id=id, name=concept.name(words.language) if concept is not None else None, weight=weight)
