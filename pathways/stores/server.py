"""The store on any SPARQL 1.1 server: Query, Update and the Graph Store Protocol, over HTTP.

Each source is one named graph there, as in every store of ours; two more say which sources there are (``…/sources``) and how
far loads are (``…/sources/loads``). Other graphs on the same server are neither read nor touched: a query names the graphs that it
is about, or is about all where there are no others.

A load puts its content into staging graphs, in parts of bounded size, and then makes it the content of its sources by *one*
update request. Nobody reads a staging graph. A load that dies leaves some behind, and the old content as it was; the next load
removes them.

- *All or nothing* is as good as the server: SPARQL 1.1 Update (section 2.2) says that one request SHOULD be atomic. Oxigraph,
  which the tests run against, does it in one transaction.
- *Two loads at once*: whoever began last goes on, the other is refused at its end. The update that publishes does nothing when
  it is no longer its turn.
- *Readers*: a question takes several requests. It begins again when a load has begun or has been published meanwhile. Who changes
  our graphs by other means is not noticed.

Decision 0023 has the reasons and the costs.
"""

from __future__ import annotations

import contextlib
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import IO, Any, TypeVar

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, Triple

from ontology import terms
from pathways.errors import PathwaysError, ServerFault, Unreachable, WrongUse, phrase
from pathways.model import Catalogue, Source
from pathways.stores import iris, rdf
from pathways.stores.binding import Bindings, bound
from pathways.stores.endpoint import Answered, Dataset, Endpoint, Union, addresses
from pathways.stores.graph import GraphStore, query_text, vocabulary
from pathways.stores.port import EVERYTHING, WHOLE, Content, Listing, Rows, Wanted, wanted_of

_T = TypeVar("_T")

PART_BYTES = 4_000_000
"""The most bytes of one request of a load, but for a single triple that is larger."""

_READINGS = 50


@dataclass(frozen=True, slots=True)
class _State:
    """What a server says it holds: the statements about sources (without what was found in them), and how far loads are."""

    statements: tuple[Triple, ...]
    loads: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Staged:
    """New content on its way: into ``staging``, and from there into ``target``."""

    target: str
    staging: str
    triples: Callable[[], Iterable[Triple]]


class ServerStore(GraphStore):
    """A store on a server. Nothing is asked before the first use, and every use asks anew.

    ``address``: see ``endpoint.addresses``; a login in it is taken out of it and never shown. ``time_limit_seconds`` is for one
    answer, ``load_time_limit_seconds`` for one request that writes. Whatever goes wrong with the server is a ``ServerFault``, which
    is an ``Unreachable``. Raises ``WrongUse`` for an address that is none.
    """

    def __init__(
        self,
        address: str,
        *,
        login: tuple[str, str] | None = None,
        base: str = iris.BASE,
        time_limit_seconds: float = 60,
        load_time_limit_seconds: float = 600,
        part_bytes: int = PART_BYTES,
    ) -> None:
        super().__init__(base)
        self._server = Endpoint(
            addresses(address, login), time_limit_seconds=time_limit_seconds, load_time_limit_seconds=load_time_limit_seconds
        )
        self.address = self._server.address
        self._part_bytes = part_bytes
        self._sources = iris.catalogue_graph(base)
        self._loads = f"{self._sources}/loads"  # no source can be called so: "sources" is taken

    # -- reading -----------------------------------------------------------------------------------------------------

    def sources(self) -> tuple[Source, ...]:
        """What is loaded, in the order of the names."""
        return rdf.read_sources(self._state().statements)

    def listings(self) -> tuple[Listing, ...]:
        """The qualifications that are loaded, without reading any of them whole."""
        return self.at_one_moment(lambda reading: reading.listings())

    def catalogue(self, wanted: Wanted = EVERYTHING) -> Catalogue:
        """What ``wanted`` asks for."""
        return wanted_of(self.contents(wanted), wanted)

    def contents(self, wanted: Wanted = WHOLE) -> list[tuple[Source, Content]]:
        """Each source with at least what ``wanted`` asks for of it."""
        return self.at_one_moment(lambda reading: reading.contents(wanted))

    def query(self, text: str, parameters: Any = None) -> Rows:
        """The answer to a SELECT or ASK query."""
        return self.at_one_moment(lambda reading: reading.query(text, parameters))

    def dump(self, target: IO[bytes], *, form: str = "nquads") -> None:
        """Write everything."""

        def written(reading: GraphStore) -> bytes:
            held = BytesIO()
            reading.dump(held, form=form)
            return held.getvalue()

        target.write(self.at_one_moment(written))

    def graph_names(self) -> tuple[str, ...]:
        """IRIs of the graphs that this store holds there."""
        return self.at_one_moment(lambda reading: reading.graph_names())

    def select(self, text: str, bindings: Bindings) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
        """Columns and rows of a SELECT or ASK query."""
        return self.at_one_moment(lambda reading: reading.select(text, bindings))

    def construct(self, text: str, bindings: Bindings) -> Iterable[Triple]:
        """The triples of a CONSTRUCT query."""
        return self.at_one_moment(lambda reading: reading.construct(text, bindings))

    def graph(self, iri: str) -> Iterable[Triple]:
        """Every triple of one of the graphs that this store holds there."""
        return self.at_one_moment(lambda reading: reading.graph(iri))

    def close(self) -> None:
        """Nothing is held."""

    def at_one_moment(self, work: Callable[[Reading], _T]) -> _T:
        """What ``work`` reads while no load is published."""
        for number in range(_READINGS):
            state = self._state()
            try:
                found = work(Reading(self._server, self.base, state, self._of_load("stamp")))
            except Exception:  # whatever it is: two halves of two contents may fit nowhere
                if self._how_far() == state.loads:
                    raise
            else:
                if self._how_far() == state.loads:
                    return found
            time.sleep(min(0.02 * (number + 1), 0.5))
        raise Unreachable(self.address, "always-loading")

    def _state(self) -> _State:
        rows = _rows(self._server.rows(query_text("state"), Dataset(named=(self._sources, self._loads))))
        statements = tuple(Triple(*row[1:]) for row in rows if row[0].value == self._sources)
        return _State(statements, frozenset((row[2].value, row[3].value) for row in rows if row[0].value == self._loads))

    def last_load(self) -> str | None:
        """A text that changes with every load; ``None`` where nothing was loaded."""
        return max((value for name, value in self._how_far() if name == self._of_load("stamp")), default=None)

    def _how_far(self) -> frozenset[tuple[str, str]]:
        rows = _rows(self._server.rows(query_text("loads"), Dataset(default=(self._loads,))))
        return frozenset((name.value, value.value) for name, value in rows)

    def _is_published(self, turn: str) -> bool:
        return (self._of_load("stamp"), turn) in self._how_far()

    # -- writing -----------------------------------------------------------------------------------------------------

    def replace(self, source: Source, content: Content) -> None:
        """Make ``content`` the content of ``source``."""
        self.replace_each([(source, content)])

    def replace_each(self, loads: Iterable[tuple[Source, Content]]) -> None:
        """Replace several sources and publish them together: all of them or none."""
        given = {iris.graph_iri(source.graph, base=self.base): (source, content) for source, content in loads}
        turn = secrets.token_hex(16)
        staged, about = self._staged(given, turn)
        every = (*(each.staging for each in staged), about.staging)
        try:
            self._take_turn(turn, every)
            for each in (*staged, about):
                for part in _parts(each.triples(), self._part_bytes):
                    self._server.append(each.staging, part)
            self._publish(turn, staged, about)
        except BaseException:
            with contextlib.suppress(PathwaysError):  # where the server is gone, the next load clears up
                self._server.update(self._cleared(every, turn))
            raise
        if not self._is_published(turn):
            raise Unreachable(self.address, "store-overtaken")

    def remove(self, graph: str) -> bool:
        """Remove the source called ``graph``."""
        name = iris.graph_iri(graph, base=self.base)
        if not any(each.subject == NamedNode(name) for each in self._state().statements):
            return False
        self._server.update(
            f"DROP SILENT GRAPH <{name}> ;\n"
            f"DELETE WHERE {{ GRAPH <{self._sources}> {{ <{name}> ?p ?o }} }} ;\n"
            f"DELETE WHERE {{ GRAPH <{self._loads}> {{ <{self._loads}> <{self._of_load('stamp')}> ?stamp }} }} ;\n"
            f"INSERT DATA {{ GRAPH <{self._loads}> {{ {self._said('stamp', secrets.token_hex(16))} }} }}"
        )
        return True

    def _staged(self, given: dict[str, tuple[Source, Content]], turn: str) -> tuple[list[_Staged], _Staged]:
        """What goes into each graph, and what is stated about the sources."""

        def triples(source: Source, content: Content) -> Callable[[], Iterable[Triple]]:
            return lambda: rdf.triples(source, content, base=self.base)

        staged = [
            _Staged(target, f"{self._sources}/staging/{turn}/{number}", triples(source, content))
            for number, (target, (source, content)) in enumerate(given.items(), start=1)
        ]
        ours = [each.triple for each in vocabulary()]
        if set(_graph(self._server, terms.ONTOLOGY)) != set(ours):
            staged.append(_Staged(terms.ONTOLOGY, f"{self._sources}/staging/{turn}/vocabulary", lambda: ours))

        def statements() -> Iterator[Triple]:
            for source, content in given.values():
                yield from (each.triple for each in rdf.about(source, content.findings, base=self.base))

        return staged, _Staged(self._sources, f"{self._sources}/staging/{turn}/about", statements)

    def _take_turn(self, turn: str, staging: Iterable[str]) -> None:
        """Clear up what dead loads have left, and say that this load goes on, and where."""
        left = sorted(value for name, value in self._how_far() if name == self._of_load("staging"))
        # What has begun stays said when its turn is over, so that a reading sees that there was a load even where it failed.
        said = f"{self._said('turn', turn)} {self._said('begun', turn)} {self._told_staging(staging)}"
        self._server.update(
            f"{self._cleared(left)} ;\n"
            f"DELETE WHERE {{ GRAPH <{self._loads}> {{ <{self._loads}> <{self._of_load('turn')}> ?turn }} }} ;\n"
            f"DELETE WHERE {{ GRAPH <{self._loads}> {{ <{self._loads}> <{self._of_load('begun')}> ?turn }} }} ;\n"
            f"INSERT DATA {{ GRAPH <{self._loads}> {{ {said} }} }}"
        )

    def _publish(self, turn: str, staged: Iterable[_Staged], about: _Staged) -> None:
        mine = f"GRAPH <{self._loads}> {{ {self._said('turn', turn)} }}"
        stamp = f"<{self._loads}> <{self._of_load('stamp')}> ?stamp"
        steps = []
        for each in staged:
            old, new = f"GRAPH <{each.target}> {{ ?s ?p ?o }}", f"GRAPH <{each.staging}> {{ ?s ?p ?o }}"
            steps += [
                f"DELETE {{ {old} }} WHERE {{ {mine} {old} }}",
                f"INSERT {{ {old} }} WHERE {{ {mine} {new} }}",
            ]
            said = f"GRAPH <{self._sources}> {{ <{each.target}> ?p ?o }}"
            steps.append(f"DELETE {{ {said} }} WHERE {{ {mine} {said} }}")
        steps += [
            f"INSERT {{ GRAPH <{about.target}> {{ ?s ?p ?o }} }} WHERE {{ {mine} GRAPH <{about.staging}> {{ ?s ?p ?o }} }}",
            f"DELETE {{ GRAPH <{self._loads}> {{ {stamp} }} }} WHERE {{ {mine} GRAPH <{self._loads}> {{ {stamp} }} }}",
            f"INSERT {{ GRAPH <{self._loads}> {{ {self._said('stamp', turn)} }} }} WHERE {{ {mine} }}",
            self._cleared((*(each.staging for each in staged), about.staging), turn),
        ]
        try:
            self._server.update(" ;\n".join(steps))
        except ServerFault as fault:
            # The answer may be lost on the way back, and the server done: only its stamp says.
            with contextlib.suppress(PathwaysError):
                if self._is_published(turn):
                    return
            why = phrase(f"error-{fault.code}", **fault.values)
            raise ServerFault(fault.address, "server_load_unknown", why=why) from None

    def _cleared(self, staging: Iterable[str], turn: str | None = None) -> str:
        """Steps that remove staging graphs, what is said of them, and ``turn``."""
        graphs = list(staging)
        said = self._told_staging(graphs) + (f" {self._said('turn', turn)}" if turn is not None else "")
        drops = [f"DROP SILENT GRAPH <{each}>" for each in graphs]
        return " ;\n".join([f"DELETE DATA {{ GRAPH <{self._loads}> {{ {said} }} }}", *drops])

    def _told_staging(self, staging: Iterable[str]) -> str:
        return " ".join(f"<{self._loads}> <{self._of_load('staging')}> <{each}> ." for each in staging)

    def _said(self, name: str, value: str) -> str:
        return f"<{self._loads}> <{self._of_load(name)}> {Literal(value)} ."

    def _of_load(self, name: str) -> str:
        """A property of loads: for this store alone, so no term of the vocabulary."""
        return f"{self._loads}#{name}"


class Reading(GraphStore):
    """What the server holds, asked for at the moment of one state."""

    def __init__(self, server: Endpoint, base: str, state: _State, stamp: str) -> None:
        super().__init__(base)
        self._server = server
        self._state = state
        self._stamp = stamp

    def sources(self) -> tuple[Source, ...]:
        """What is loaded."""
        return rdf.read_sources(self._state.statements)

    @cached_property
    def _dataset(self) -> Dataset:
        """Our graphs and no others. By name, a server looks for every step of a query in each of them; so its own union is
        taken where it has one and holds nothing else: no staging graphs, and no graphs of other people."""
        names = self.graph_names()
        loads = f"{iris.catalogue_graph(self.base)}/loads"
        text = bound(query_text("union"), {"loads": NamedNode(loads), "stamp": NamedNode(self._stamp)})
        with contextlib.suppress(WrongUse):  # a server that knows no such thing
            held = {row[0].value for row in _rows(self._server.rows(text, Union()))}
            if held and held <= {*names, loads}:
                return Union()
        return Dataset(names, names)

    def select(self, text: str, bindings: Bindings) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
        """Columns and rows of a SELECT or ASK query."""
        found = self._server.rows(bound(text, bindings), self._dataset)
        if isinstance(found, bool):
            return ("ask",), [(Literal(found),)]
        columns, rows = found
        return tuple(columns), rows

    @contextlib.contextmanager
    def streamed(
        self, text: str, default: tuple[str, ...], named: tuple[str, ...], *, graph: bool
    ) -> Iterator[QuerySolutions | QueryBoolean | Iterator[Triple]]:
        """The answer as it comes. ``default`` and ``named``: graphs that it is about; other people's are none. ``graph``: it is a
        CONSTRUCT or DESCRIBE query."""
        ours = set(self.graph_names())
        # Without any name at all, a server takes its own default graph: so one that holds nothing.
        chosen = Dataset(
            tuple(each for each in default if each in ours) or (f"{iris.catalogue_graph(self.base)}/nothing",),
            tuple(each for each in named if each in ours),
        )
        with self._server.streamed(text, chosen if default or named else self._dataset, graph=graph) as found:
            yield found

    def construct(self, text: str, bindings: Bindings) -> list[Triple]:
        """The triples of a CONSTRUCT query."""
        return self._server.triples(bound(text, bindings), self._dataset)

    def whole(self, graph: str, offerings: tuple[NamedNode, ...]) -> list[Triple]:
        """Everything about some offerings of one graph."""
        # Asked of that graph alone: of all together, a server may look into each for every step.
        return self._server.triples(bound(query_text("offerings_whole"), {"offering": offerings}), Dataset(default=(graph,)))

    def graph(self, iri: str) -> list[Triple]:
        """Every triple of one graph."""
        return _graph(self._server, iri) if iri in self.graph_names() else []


def _graph(server: Endpoint, iri: str) -> list[Triple]:
    # As rows: their form has an end, so that a cut is seen whoever cuts it.
    return [Triple(*row) for row in _rows(server.rows("SELECT ?s ?p ?o WHERE { ?s ?p ?o }", Dataset(default=(iri,))))]


def _rows(found: Answered) -> list[tuple[Any, ...]]:
    return [] if isinstance(found, bool) else found[1]


def _parts(triples: Iterable[Triple], most_bytes: int) -> Iterator[bytes]:
    """N-Triples in parts."""
    part = bytearray()
    for each in triples:
        line = f"{each} .\n".encode()
        if part and len(part) + len(line) > most_bytes:
            yield bytes(part)
            part.clear()
        part += line
    if part:
        yield bytes(part)
