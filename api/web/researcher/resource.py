"""One thing of the graph: what is said about it, what points at it, in which graphs; nothing but that, in no language yet.

Each part has its limit, for a class may have half a million members: of those who point at a thing, each property is counted and
the first few are listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from api.web.researcher.asking import Asking, Term
from api.web.researcher.queries import query
from pathways.stores.iris import BASE

MOST_FACTS = 300  # rows: a statement that stands in several graphs has several; more would make a heavy page
MOST_PROPERTIES = 40
FIRST = 10
_MOST_SORTED = 2_000  # sorting 20,000 IRIs takes an Oxigraph two seconds
_MOST_NAMED = 1_500

_SKOS, _DCTERMS = "http://www.w3.org/2004/02/skos/core#", "http://purl.org/dc/terms/"
ONLY_PARTS = ("extent", "ospBounds", "countBounds")
"""What the IRI of a part ends with, of which a thing has only one."""

Said = Mapping[str, tuple[Term, ...]]
"""What a thing is called: IRI of a property -> what it says."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One property of the thing and all that it says. ``graphs``: where that stands."""

    predicate: str
    objects: tuple[Term, ...]
    graphs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Referring:
    """Who points at the thing by one property: how many, and the first of them."""

    predicate: str
    count: int
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    """A thing. ``uses``: in how many statements it is the property; ``is_graph``: it is the name of a graph, too. ``called``: what
    it and everything here is called."""

    iri: str
    facts: tuple[Fact, ...]
    facts_cut: bool
    referring: tuple[Referring, ...]
    uses: int
    is_graph: bool
    called: Mapping[str, Said] = field(default_factory=dict)

    @property
    def graphs(self) -> tuple[str, ...]:
        """The graphs in which something is said about it."""
        return tuple(sorted({graph for each in self.facts for graph in each.graphs}))


def as_iri(text: str) -> NamedNode | None:
    """``text`` as the name of a thing; ``None`` where it cannot be one."""
    try:
        return NamedNode(text)
    except ValueError:
        return None


def owner_of(iri: str) -> str | None:
    """What the thing is a part of, by its name: ``…/offering/A`` for ``…/offering/A/coverage/1`` and ``…/offering/A/extent``."""
    above, _, last = iri.rpartition("/")
    if last in ONLY_PARTS:
        return above
    return above.rpartition("/")[0] if last.isdigit() and iri.startswith(BASE) else None


async def looked_up(asking: Asking, thing: NamedNode) -> Resource | None:
    """What there is about ``thing``; ``None`` where there is nothing. Raises ``Problem``."""
    facts, cut = await _facts(asking, thing)
    referring = await _referring(asking, thing)
    (uses,) = (await asking.table(query("uses", thing=[thing]), most=1)).rows[0]
    is_graph = await asking.holds(query("is_graph", thing=[thing]))
    found = Resource(thing.value, facts, cut, referring, int(_text(uses)), is_graph)
    if not (facts or referring or found.uses or is_graph):
        return None
    called = await named(asking, _mentioned(found))
    return Resource(found.iri, facts, cut, referring, found.uses, is_graph, called)


async def named(asking: Asking, iris: Iterable[str]) -> dict[str, Said]:
    """What the graph calls things."""
    wanted = set(iris)
    wanted |= {owner for each in wanted if (owner := owner_of(each)) is not None}
    terms = [term for each in sorted(wanted)[:_MOST_NAMED] if (term := as_iri(each)) is not None]
    if not terms:
        return {}
    found: dict[str, dict[str, list[Term]]] = {}
    for thing, by, said in (await asking.table(query("names", thing=terms), most=20 * _MOST_NAMED)).rows:
        if said is not None:
            found.setdefault(_text(thing), {}).setdefault(_text(by), []).append(said)
    return {iri: {by: tuple(said) for by, said in each.items()} for iri, each in found.items()}


async def coded(asking: Asking, codes: Iterable[str]) -> dict[str, str]:
    """The thing that each of ``codes`` names, where it is one: an offering or a qualification by its identifier, else whatever has
    it as its code. Raises ``Problem``."""
    terms = [Literal(each) for each in sorted(set(codes))[:_MOST_NAMED]]
    if not terms:
        return {}
    found: dict[str, dict[str, set[str]]] = {}
    for said, by, thing in (await asking.table(query("coded", said=terms), most=2 * _MOST_NAMED)).rows:
        found.setdefault(_text(said), {}).setdefault(_text(by), set()).add(_text(thing))
    chosen: dict[str, str] = {}
    for code, things in found.items():
        nearest = things.get(f"{_DCTERMS}identifier") or things.get(f"{_SKOS}notation") or set()
        if len(nearest) == 1:
            chosen[code] = next(iter(nearest))
    return chosen


async def _facts(asking: Asking, thing: NamedNode) -> tuple[tuple[Fact, ...], bool]:
    table = await asking.table(query("facts", thing=[thing]), most=MOST_FACTS)
    objects: dict[str, dict[Term, None]] = {}
    graphs: dict[str, set[str]] = {}
    for predicate, value, graph in table.rows:
        if value is not None:
            objects.setdefault(_text(predicate), {})[value] = None
            graphs.setdefault(_text(predicate), set()).add(_text(graph))
    facts = tuple(Fact(each, tuple(values), frozenset(graphs[each])) for each, values in objects.items())
    return facts, table.cut is not None


async def _referring(asking: Asking, thing: NamedNode) -> tuple[Referring, ...]:
    rows = (await asking.table(query("referring", thing=[thing]), most=MOST_PROPERTIES)).rows
    counts = {_text(predicate): int(_text(count)) for predicate, count in rows}
    if not counts:
        return ()
    parts = []
    for predicate, count in counts.items():
        ordered = "ORDER BY ?subject" if count <= _MOST_SORTED else ""
        one = query("subjects", thing=[thing], predicate=[NamedNode(predicate)])
        parts.append(f"{{ {one}\n{ordered}\nLIMIT {FIRST} }}")
    text = f"SELECT ?predicate ?subject WHERE {{ {' UNION '.join(parts)} }}"
    first: dict[str, list[str]] = {}
    for found, subject in (await asking.table(text, most=FIRST * MOST_PROPERTIES)).rows:
        first.setdefault(_text(found), []).append(_text(subject))
    return tuple(Referring(each, count, tuple(first.get(each, ()))) for each, count in counts.items())


def _mentioned(found: Resource) -> set[str]:
    objects = {each.value for fact in found.facts for each in fact.objects if isinstance(each, NamedNode)}
    subjects = {each for one in found.referring for each in one.first}
    properties = {each.predicate for each in found.facts} | {each.predicate for each in found.referring}
    return {found.iri, *objects, *subjects, *properties, *found.graphs}


def _text(term: Term | None) -> str:
    """What an IRI or a literal says; a blank node, which no other query knows, as it is written."""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)
