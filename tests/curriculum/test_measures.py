"""Measures of curricula: the published example, and a plain computation over every path of small graphs."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.curriculum.measures import Edge, Measures, measures_of

# The example of eight courses of CurricularAnalytics.jl (test/CurricularAnalytics.jl), its figures are the authors'.
PUBLISHED = ("ABCDEFGH", ("AC", "BC", "DC", "CE", "DF"))


def measured(vertices: str, edges: tuple[str, ...]) -> Measures:
    return measures_of(tuple(vertices), [(each[0], each[1]) for each in edges])


def test_the_published_example() -> None:
    found = measured(*PUBLISHED)
    assert [each.delay for each in found.vertices] == [3, 3, 3, 3, 3, 2, 1, 1]
    assert [each.blocking for each in found.vertices] == [2, 2, 1, 3, 0, 0, 0, 0]
    assert [each.centrality for each in found.vertices] == [0, 0, 9, 0, 0, 0, 0, 0]
    assert [each.complexity for each in found.vertices] == [5, 5, 4, 6, 3, 2, 1, 1]
    assert (found.delay, found.blocking, found.centrality, found.complexity) == (19, 8, 9, 27)
    assert (found.critical, found.length, found.redundant) == (("A", "C", "E"), 3, ())


def test_the_published_example_of_a_needless_requisite() -> None:
    assert measured("ABCD", ("AC", "BC", "DC", "AB")).redundant == (("A", "C"),)


@pytest.mark.parametrize(("edges", "circles"), [(("AA",), (("A",),)), (("AB", "BC", "CA", "CD"), (("A", "B", "C"),))])
def test_what_comes_before_itself_is_told_and_not_measured(edges: tuple[str, ...], circles: tuple[tuple[str, ...], ...]) -> None:
    assert measured("ABCD", edges) == Measures(circles=circles)


def test_a_critical_path_goes_by_lengths_where_there_are_any() -> None:
    lengths = {"A": 30, "B": 5, "C": 5, "D": 20}
    assert measures_of("ABCD", [("B", "C"), ("C", "D"), ("A", "D")], lengths).critical == ("A", "D")
    assert measures_of("ABCD", [("B", "C"), ("C", "D")], lengths).length == 30


def test_nothing_is_measured_as_nothing() -> None:
    assert measures_of((), ()) == Measures()


@st.composite
def graphs(draw: st.DrawFn) -> tuple[tuple[str, ...], list[Edge]]:
    vertices = tuple("ABCDEFG"[: draw(st.integers(1, 7))])
    pairs = list(combinations(vertices, 2))
    return vertices, draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []


def every_path(vertices: tuple[str, ...], edges: list[Edge]) -> list[tuple[str, ...]]:
    """Every path, by going on from every vertex."""
    found: list[tuple[str, ...]] = [(each,) for each in vertices]
    for path in found:
        found += [(*path, after) for before, after in edges if before == path[-1]]
    return found


@settings(max_examples=60)
@given(graphs())
def test_measures_are_those_of_a_list_of_every_path(given_graph: tuple[tuple[str, ...], list[Edge]]) -> None:
    vertices, edges = given_graph
    paths = every_path(vertices, edges)
    found = measures_of(vertices[::-1], edges)
    sources, sinks = ({each for each in vertices if all(pair[at] != each for pair in edges)} for at in (1, 0))
    whole = [path for path in paths if path[0] in sources and path[-1] in sinks]
    for each in found.vertices:
        assert each.delay == max(len(path) for path in paths if each.id in path)
        assert each.blocking == len({path[-1] for path in paths if path[0] == each.id}) - 1
        inside = [] if each.id in sources | sinks else [path for path in whole if each.id in path]
        assert each.centrality == sum(map(len, inside))
    assert (found.critical in paths, found.length) == (True, max(map(len, paths)))
    longer = {(path[0], path[-1]) for path in paths if len(path) > 2}
    assert set(found.redundant) == longer & set(edges)
