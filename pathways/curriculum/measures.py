"""How much what must come first holds up who comes after: measures of a curriculum and of a plan, as graphs.

A vertex is a unit of a curriculum or a step of a plan; an edge says that one comes before the other. With paths that follow edges:

- *delay* of v: vertices on the longest path through v. Falling behind at v costs so many terms in a row.
- *blocking* of v: vertices that can be reached from v. Without v, so many stay closed.
- *complexity* of v: delay + blocking; of the whole: the sum over its vertices.
- *centrality* of v: the vertices of all paths from a source to a sink that go through v, which is neither; added up.
- *critical path*: a longest path; by vertices, or, where each has a length, by the sum of these.
- *redundant*: an edge that a longer path between the same two says already.

Where something comes before itself, no path has an end and only the circles are told.

Source: Heileman, Abdallah, Slim, Hickman, "Curricular Analytics: A Framework for Quantifying the Impact of Curricular Reforms and
Pedagogical Innovations", 2018 (arXiv:1811.09676); redundant edges are the extraneous requisites of the authors' own toolbox
CurricularAnalytics.jl, whose example of eight courses is a test here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

Edge = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Measured:
    """The measures of one vertex."""

    id: str
    delay: int
    blocking: int
    centrality: int

    @property
    def complexity(self) -> int:
        """Delay and blocking together."""
        return self.delay + self.blocking


@dataclass(frozen=True, slots=True)
class Measures:
    """Of a whole. ``vertices``: in the order in which they were given. ``critical``: ids along a longest path; ``length``: its
    vertices, or the sum of their lengths. ``circles``: what comes before itself, each with its members; then nothing else is
    measured."""

    vertices: tuple[Measured, ...] = ()
    critical: tuple[str, ...] = ()
    length: int = 0
    redundant: tuple[Edge, ...] = ()
    circles: tuple[tuple[str, ...], ...] = ()

    @property
    def delay(self) -> int:
        """Added up over all vertices, as the three that follow."""
        return sum(each.delay for each in self.vertices)

    @property
    def blocking(self) -> int:
        """How many pairs there are of which one waits for the other."""
        return sum(each.blocking for each in self.vertices)

    @property
    def complexity(self) -> int:
        """The structural complexity of the whole."""
        return sum(each.complexity for each in self.vertices)

    @property
    def centrality(self) -> int:
        """Of all vertices."""
        return sum(each.centrality for each in self.vertices)


def measures_of(vertices: Collection[str], edges: Iterable[Edge], lengths: Mapping[str, int] = MappingProxyType({})) -> Measures:
    """The measures of a graph. ``lengths``: of vertices, for the critical path; without any, each counts one. An edge to what is
    no vertex is none."""
    import networkx as nx  # not with the module: answers that measure nothing are worded without it

    known = set(vertices)
    graph = nx.DiGraph()
    graph.add_nodes_from(vertices)
    graph.add_edges_from(sorted(each for each in edges if known.issuperset(each)))
    circles = sorted(
        tuple(sorted(ring)) for ring in nx.strongly_connected_components(graph) if len(ring) > 1 or graph.has_edge(*[*ring] * 2)
    )
    if circles:
        return Measures(circles=tuple(circles))
    order = list(nx.lexicographical_topological_sort(graph))
    before, after = _longest(graph, order), _longest(graph.reverse(copy=False), order[::-1])
    through = _paths(graph, order)
    found = tuple(
        Measured(each, before[each] + after[each] - 1, len(nx.descendants(graph, each)), through[each]) for each in vertices
    )
    weights = {each: lengths.get(each, 0) if lengths else 1 for each in vertices}
    critical = _heaviest(graph, order, weights)
    kept = set(nx.transitive_reduction(graph).edges)
    redundant = tuple(sorted(each for each in graph.edges if each not in kept))
    return Measures(found, critical, sum(weights[each] for each in critical), redundant)


def _longest(graph: nx.DiGraph, order: list[str]) -> dict[str, int]:
    """Vertices on the longest path that ends in each."""
    found: dict[str, int] = {}
    for each in order:
        found[each] = 1 + max((found[one] for one in graph.predecessors(each)), default=0)
    return found


def _paths(graph: nx.DiGraph, order: list[str]) -> dict[str, int]:
    """Vertices of all paths from a source to a sink through each, added up; 0 for sources and sinks. Paths are counted, not
    listed: there may be very many."""
    into = _counted(graph, order)
    out = _counted(graph.reverse(copy=False), order[::-1])
    found = {}
    for each in order:
        inside = graph.in_degree(each) and graph.out_degree(each)
        (paths_in, sum_in), (paths_out, sum_out) = into[each], out[each]
        found[each] = sum_in * paths_out + sum_out * paths_in - paths_in * paths_out if inside else 0
    return found


def _counted(graph: nx.DiGraph, order: list[str]) -> dict[str, tuple[int, int]]:
    """How many paths lead from a source to each, and their vertices added up."""
    found: dict[str, tuple[int, int]] = {}
    for each in order:
        earlier = [found[one] for one in graph.predecessors(each)] or [(1, 0)]
        paths = sum(number for number, _ in earlier)
        found[each] = paths, sum(total for _, total in earlier) + paths
    return found


def _heaviest(graph: nx.DiGraph, order: list[str], weights: Mapping[str, int]) -> tuple[str, ...]:
    """A path of the greatest weight; of several the one with fewer vertices, then the one that comes first by its ids."""
    best: dict[str, tuple[int, tuple[str, ...]]] = {}

    def rank(found: tuple[int, tuple[str, ...]]) -> tuple[int, int, tuple[str, ...]]:
        return -found[0], len(found[1]), found[1]

    for each in order:
        weight, path = min((best[one] for one in graph.predecessors(each)), key=rank, default=(0, ()))
        best[each] = weight + weights[each], (*path, each) if weight or weights[each] else (each,)
    return min(best.values(), key=rank, default=(0, ()))[1]
