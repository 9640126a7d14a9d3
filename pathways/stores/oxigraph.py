"""The embedded store: Oxigraph in memory, or in a folder that is published whole.

In memory a load builds the new content beside the old and changes one reference. On disk it takes the published folder over by
hard links (nothing is copied), changes the new one, and switches the pointer (see ``folder``). Either way whoever is reading
goes on reading what it began with. A published folder is only ever opened for reading, so any number of processes may share it.

Source: pyoxigraph 0.5: opening a folder read-only while another process writes in it is undefined, which is why nobody writes in
a published one; ``Store.backup`` makes a copy of hard links on one file system.
"""

from __future__ import annotations

import threading
from abc import abstractmethod
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Store, Triple

from ontology import terms
from pathways.errors import UnreadableInput, WrongUse
from pathways.model import Source
from pathways.stores import folder, iris, rdf
from pathways.stores.binding import Bindings, bound
from pathways.stores.graph import GraphStore, vocabulary
from pathways.stores.port import Content

_MANY = 20_000  # triples

if TYPE_CHECKING:
    from rdflib import Dataset, Graph


class _Oxigraph(GraphStore):
    """What both have in common: one Oxigraph store that is only read, and is exchanged for another by a load."""

    @abstractmethod
    def opened(self) -> Store:
        """The content as it is now. What was opened stays as it is, whatever is loaded afterwards."""

    def select(self, text: str, bindings: Bindings) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
        """Columns and rows of a SELECT or ASK query."""
        match self._answer(text, bindings):
            case QuerySolutions() as solutions:
                columns = tuple(each.value for each in solutions.variables)
                return columns, [tuple(row) for row in solutions]
            case QueryBoolean() as answer:
                return ("ask",), [(Literal(bool(answer)),)]
            case _:
                raise WrongUse("query_gives_graph")

    def construct(self, text: str, bindings: Bindings) -> Iterable[Triple]:
        """The triples of a CONSTRUCT query."""
        answer = self._answer(text, bindings)
        if not isinstance(answer, QueryTriples):
            raise WrongUse("query_gives_rows")
        return answer

    def graph(self, iri: str) -> Iterable[Triple]:
        """Every triple of one named graph."""
        return (each.triple for each in self.opened().quads_for_pattern(None, None, None, NamedNode(iri)))

    def rdflib(self) -> Dataset:
        """The content as it is now, for those who know rdflib; its default graph is the union of all graphs. Only to be read."""
        import rdflib
        from oxrdflib import OxigraphStore as View

        return rdflib.Dataset(store=View(store=self.opened()), default_union=True)

    def rdflib_graph(self, iri: str) -> Graph:
        """One named graph as it is now, for those who know rdflib. Only to be read."""
        import rdflib
        from oxrdflib import OxigraphStore as View

        return rdflib.Graph(store=View(store=self.opened()), identifier=rdflib.URIRef(iri))

    def _answer(self, text: str, bindings: Bindings) -> QuerySolutions | QueryBoolean | QueryTriples:
        try:
            return self.opened().query(bound(text, bindings), use_default_graph_as_union=True)
        except SyntaxError as fault:
            raise WrongUse("query_unreadable", detail=fault.msg) from None
        except ValueError as fault:
            raise WrongUse("query_cannot_be_asked", detail=str(fault)) from None


class MemoryStore(_Oxigraph):
    """A store that lives as long as the program."""

    def __init__(self, base: str = iris.BASE) -> None:
        super().__init__(base)
        self._store = Store()
        self._loading = threading.Lock()

    def opened(self) -> Store:
        """The content as it is now."""
        return self._store

    def replace(self, source: Source, content: Content) -> None:
        """Make ``content`` the content of ``source``."""
        self.replace_each([(source, content)])

    def replace_each(self, loads: Iterable[tuple[Source, Content]]) -> None:
        """Replace several sources together: all of them or none."""
        with self._loading:
            fresh = _copy(self._store)
            for source, content in loads:
                _replace(fresh, source, content, self.base)
            _keep_vocabulary(fresh)
            self._store = fresh

    def remove(self, graph: str) -> bool:
        """Remove the source called ``graph``."""
        with self._loading:
            if not _holds(self._store, graph, self.base):
                return False
            fresh = _copy(self._store)
            _forget(fresh, graph, self.base)
            self._store = fresh
            return True

    def close(self) -> None:
        """Nothing is held."""


class FolderStore(_Oxigraph):
    """A store in a folder. It need not exist: what was never loaded is empty.

    Raises ``UnreadableInput`` for a folder that is damaged or of another layout; loading raises ``Unreachable`` while another
    process is loading, ``WrongUse`` for a folder that holds something else.
    """

    def __init__(self, path: Path, base: str = iris.BASE) -> None:
        super().__init__(base)
        self._path = path
        self._open: tuple[folder.Generation, Store] | None = None
        self._before: tuple[folder.Generation, Store] | None = None  # another thread may still be reading it

    def opened(self) -> Store:
        """The content as it is now."""
        held = self._open
        name = folder.published_name(self._path)
        if name is None:
            return Store()
        if held is None or held[0].name != name:
            generation = folder.current(self._path)
            if generation is None:
                return Store()
            held = (generation, _read_only(generation.path))
            self._before, self._open = self._open, held
        return held[1]

    def published(self) -> folder.Generation | None:
        """The published folder, for whoever opens it in a process of its own: ``Store.read_only(str(generation.path))``. It is
        not removed while the value lives."""
        return folder.current(self._path)

    def replace(self, source: Source, content: Content) -> None:
        """Make ``content`` the content of ``source``."""
        self.replace_each([(source, content)])

    def replace_each(self, loads: Iterable[tuple[Source, Content]]) -> None:
        """Replace several sources and publish them together: all of them or none."""
        with folder.publishing(self._path) as (old, new):
            fresh: Store | None = None
            for source, content in loads:
                fresh = fresh or _taken_over(old, new, without=iris.graph_iri(source.graph, base=self.base))
                _replace(fresh, source, content, self.base)
            fresh = fresh or _taken_over(old, new)
            _keep_vocabulary(fresh)
            fresh.flush()
            del fresh

    def remove(self, graph: str) -> bool:
        """Remove the source called ``graph``."""
        if not _holds(self.opened(), graph, self.base):
            return False
        with folder.publishing(self._path) as (old, new):
            fresh = _taken_over(old, new, without=iris.graph_iri(graph, base=self.base))
            _forget(fresh, graph, self.base)
            fresh.flush()
            del fresh
        return True

    def close(self) -> None:
        """Let go of the folder. Asking again opens it again."""
        self._before = self._open = None


def _read_only(path: Path) -> Store:
    try:
        return Store.read_only(str(path))
    except OSError:
        raise UnreadableInput(str(path), "store_unopened") from None


def _taken_over(old: Path | None, new: Path, *, without: str | None = None) -> Store:
    """A store in ``new`` with the content of ``old``; the graph ``without``, which is to go, may be missing from it."""
    if old is None:
        return Store(str(new))
    before = _read_only(old)
    if without is None or not _outweighs(before, without):
        before.backup(str(new))
        return Store(str(new))
    fresh = Store(str(new))
    for name in before.named_graphs():
        if name.value != without:
            fresh.bulk_extend(before.quads_for_pattern(None, None, None, name))
    return fresh


def _outweighs(store: Store, graph: str) -> bool:
    """Whether the rest is copied sooner than ``graph`` is taken out of it. Measured with ESCO 1.1.1 (456,752 triples): taking a
    triple out costs about as much as copying two, and leaves its room on the disk taken."""
    inside = _count(store, f"GRAPH <{graph}> {{ ?s ?p ?o }}")
    return inside > _MANY and 2 * inside > _count(store, "GRAPH ?graph { ?s ?p ?o }") - inside


def _count(store: Store, pattern: str) -> int:
    found = store.query(f"SELECT (COUNT(*) AS ?count) WHERE {{ {pattern} }}")
    assert isinstance(found, QuerySolutions)
    return int(next(found)[0].value)


def _copy(store: Store) -> Store:
    fresh = Store()
    fresh.bulk_extend(iter(store))
    return fresh


def _replace(store: Store, source: Source, content: Content, base: str) -> None:
    """``store`` is not published yet: it is thrown away when the content is refused on the way."""
    _forget(store, source.graph, base)
    store.bulk_extend(rdf.stream(source, content, base=base))
    store.extend(rdf.about(source, content.findings, base=base))


def _forget(store: Store, graph: str, base: str) -> None:
    name = NamedNode(iris.graph_iri(graph, base=base))
    if store.contains_named_graph(name):
        store.remove_graph(name)
    for each in list(store.quads_for_pattern(name, None, None, NamedNode(iris.catalogue_graph(base)))):
        store.remove(each)


def _holds(store: Store, graph: str, base: str) -> bool:
    name = NamedNode(iris.graph_iri(graph, base=base))
    found: Iterable[Quad] = store.quads_for_pattern(name, None, None, NamedNode(iris.catalogue_graph(base)))
    return next(iter(found), None) is not None


def _keep_vocabulary(store: Store) -> None:
    """Hold the vocabulary of this version of the program."""
    name = NamedNode(terms.ONTOLOGY)
    if set(store.quads_for_pattern(None, None, None, name)) != set(vocabulary()):
        store.remove_graph(name)
        store.extend(vocabulary())
