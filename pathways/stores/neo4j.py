"""The store for Cypher users: a Neo4j server over Bolt, one server (``bolt://``) or a cluster (``neo4j://``).

The graph is the one of the other stores, told as a property graph (``property_graph``): the same IRIs are the keys. It is also
what is read back; nothing else is kept beside it. A node that a source describes carries the source's graph (``_graph``) and
the qualification or offering it is a part of (``_root``); codes and terms belong to nobody and go when the last one leaves.

A source is replaced in one transaction of the server, in batches: who asks before its end, and who asks after a cut
connection, sees the old content. Writers take turns by the lock of one node. A server shows each query what is committed at that
moment, so a reading of several queries is checked (the stamp of the last load, and how many parts each thing must have) and
repeated when a load came between. Decision 0021 has the costs.

Needs Neo4j 5.26 or newer. The driver is imported when a store is first used, not before.
"""

from __future__ import annotations

import json
import logging
import math
import re
import secrets
import socket
import time
import weakref
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import unquote, urlsplit

from ontology import terms
from pathways.errors import PathwaysError, ServerFault, Told, Unreachable, UnreadableInput, WrongUse, system_fault
from pathways.model import Catalogue, Finding, Source
from pathways.stores import findings, iris, mapping, property_graph, rdf, skills
from pathways.stores.opening import BOLT
from pathways.stores.port import EVERYTHING, WHOLE, Cell, Content, Iri, Listing, Rows, Wanted, wanted_of
from pathways.stores.property_graph import Node, PropertyGraph

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction

_T = TypeVar("_T")

_PORT = 7687
_BATCH = 5_000  # rows of one statement; measured, engines.md B
_PROBE_SECONDS = 5.0
_RETRY_SECONDS = 10.0
_READINGS = 50
_SAME = 3  # readings that miss parts after one and the same load: it was no load that took them
_TOKEN = re.compile(
    r"""//[^\n]* | /\*.*?\*/ | "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | \$(\w+) | `(?:[^`]|``)*`""", re.VERBOSE | re.DOTALL
)
_SCHEMA = (
    "CREATE CONSTRAINT pathways_resource IF NOT EXISTS FOR (node:Resource) REQUIRE node.uri IS UNIQUE",
    "CREATE CONSTRAINT pathways_load_lock IF NOT EXISTS FOR (lock:LoadLock) REQUIRE lock.name IS UNIQUE",
    "CREATE INDEX pathways_graph IF NOT EXISTS FOR (node:Resource) ON (node._graph)",
    "CREATE INDEX pathways_root IF NOT EXISTS FOR (node:Resource) ON (node._root)",
    "CREATE INDEX pathways_notation IF NOT EXISTS FOR (node:SkosConcept) ON (node.skos_notation)",
)


@dataclass(slots=True)
class _Read:
    """Parts of one graph as they are read."""

    nodes: list[Node] = field(default_factory=list)
    relationships: list[tuple[str, str, str]] = field(default_factory=list)
    notations: dict[str, str] = field(default_factory=dict)


class _ChangedMeanwhile(Exception):
    """A load came between two queries of one reading."""


class Neo4jStore:
    """A store on a server. Nothing is asked before the first use.

    ``address``: ``bolt://host``, ``neo4j+s://host:7687/database`` …; a user name and a password in it go before ``user`` and
    ``password``, are taken out of it and are never shown. ``time_limit_seconds`` ends a query of :meth:`query`;
    ``load_time_limit_seconds`` a load. Raises ``WrongUse`` for an address that is none.
    """

    def __init__(
        self,
        address: str,
        *,
        user: str | None = None,
        password: str | None = None,
        database: str | None = None,
        base: str = iris.BASE,
        time_limit_seconds: float = 60,
        load_time_limit_seconds: float = 600,
    ) -> None:
        self.base = base
        parts = _parts(address)
        self._host, self._port, self.address = parts.host, parts.port, parts.shown
        self._login = parts.login or (None if user is None else (user, password or ""))
        self._database = database or parts.database
        self._time_limit_seconds = time_limit_seconds
        self._load_time_limit_seconds = load_time_limit_seconds
        self._driver: Driver | None = None
        self._hang_up: Callable[[], object] = lambda: None
        self._has_schema = False

    # -- writing -----------------------------------------------------------------------------------------------------

    def replace(self, source: Source, content: Content) -> None:
        """Make ``content`` the content of ``source``, in one transaction."""
        graph = iris.graph_iri(source.graph, base=self.base)
        described = property_graph.of_triples(rdf.triples(source, content, base=self.base))
        stated = property_graph.of_triples(each.triple for each in rdf.about(source, content.findings, base=self.base))
        stamp = secrets.token_hex(16)
        _mark(described, stated, graph, stamp)
        self._keep_schema()

        def work(transaction: ManagedTransaction) -> None:
            transaction.run(_text("take_turn"), stamp=stamp)
            led_to = _cut_loose(transaction, graph)
            for part in (described, stated):
                _save(transaction, part)
            _delete_old(transaction, graph, stamp, led_to)

        self._write(work)

    def replace_each(self, loads: Iterable[tuple[Source, Content]]) -> None:
        """Replace several sources, one after the other."""
        for source, content in loads:
            self.replace(source, content)

    def remove(self, graph: str) -> bool:
        """Remove the source called ``graph``."""
        name = iris.graph_iri(graph, base=self.base)
        stamp = secrets.token_hex(16)
        self._keep_schema()

        def work(transaction: ManagedTransaction) -> bool:
            transaction.run(_text("take_turn"), stamp=stamp)
            return _delete_old(transaction, name, stamp, _cut_loose(transaction, name)) > 0

        return self._write(work)

    # -- reading -----------------------------------------------------------------------------------------------------

    def sources(self) -> tuple[Source, ...]:
        """What is loaded, in the order of the names."""
        found = self._read(lambda transaction: _sources(transaction))
        return tuple(sorted((source for source, _ in found.values()), key=lambda each: (each.graph, each.sha256)))

    def listings(self) -> tuple[Listing, ...]:
        """The qualifications that are loaded, without reading any of them whole."""
        rows = self._read(lambda transaction: [dict(row) for row in transaction.run(_text("listings"))])
        listed = [_listing(row) for row in rows]
        return tuple(sorted(listed, key=lambda each: (each.register_number, str(each.valid_from or ""), each.id, each.iri)))

    def catalogue(self, wanted: Wanted = EVERYTHING) -> Catalogue:
        """What ``wanted`` asks for."""
        return wanted_of(self.contents(wanted), wanted)

    def contents(self, wanted: Wanted = WHOLE) -> list[tuple[Source, Content]]:
        """Each source with at least what ``wanted`` asks for of it."""
        return self._read(lambda transaction: _contents(transaction, wanted))

    def query(self, text: str, parameters: Mapping[str, Cell] | None = None) -> Rows:
        """The answer to a Cypher query that only reads: the server refuses any other. A node is given as its IRI, a relationship
        as its type, a number with a fraction as a ``Decimal`` of the same digits. Raises ``WrongUse`` for a query or a parameter
        that is none, and when the time limit ends it."""
        from neo4j import READ_ACCESS, Query

        if not text.strip():
            raise WrongUse("query_empty")
        given = {name: float(value) if isinstance(value, Decimal) else value for name, value in (parameters or {}).items()}
        _refuse_unknown(given, text)
        asked = Query(text, timeout=self._time_limit_seconds)
        with self._faults(), self._connected().session(database=self._database, default_access_mode=READ_ACCESS) as session:
            try:
                result = session.run(asked, given)
            except (OverflowError, TypeError, ValueError) as fault:
                raise WrongUse("parameter_unfit", detail=str(fault)) from None
            columns = tuple(result.keys())
            return Rows(columns, tuple(tuple(_cell(value) for value in row.values()) for row in result))

    def dump(self, target: IO[bytes], *, form: str = "nquads") -> None:
        """Write everything as RDF: the bytes that every other store of this content writes."""
        from pathways.stores.oxigraph import MemoryStore

        store = MemoryStore(self.base)
        store.replace_each(self.contents())
        store.dump(target, form=form)

    def close(self) -> None:
        """Close the connections. Asking again opens them again."""
        self._driver = None
        self._hang_up()

    # -- the server --------------------------------------------------------------------------------------------------

    def _connected(self) -> Driver:
        if self._driver is None:
            # The driver would try a dead port for half a minute.
            try:
                socket.create_connection((self._host, self._port), timeout=_PROBE_SECONDS).close()
            except OSError as fault:
                raise self._unreached(fault) from None
            from neo4j import GraphDatabase

            logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what goes wrong is raised, and told once
            driver = GraphDatabase.driver(
                self.address,
                auth=self._login,
                connection_timeout=_PROBE_SECONDS,
                connection_acquisition_timeout=2 * _PROBE_SECONDS,
                max_transaction_retry_time=_RETRY_SECONDS,
                notifications_min_severity="OFF",
                user_agent="pok-pathways",
            )
            try:
                with self._faults(cut=self._no_greeting()):
                    driver.verify_connectivity()
            except PathwaysError:
                driver.close()
                raise
            self._driver = driver
            self._hang_up = weakref.finalize(self, driver.close)  # also when nobody closes the store
        return self._driver

    def _no_greeting(self) -> ServerFault:
        """What is wrong when something listens at the address and does not answer as it should."""
        scheme = self.address.partition(":")[0]
        if "+" in scheme:
            return ServerFault(self.address, "neo4j_not_encrypted", scheme=scheme)
        return ServerFault(self.address, "neo4j_no_route" if scheme == "neo4j" else "neo4j_no_bolt")

    def _keep_schema(self) -> None:
        if self._has_schema:
            return
        driver = self._connected()
        with self._faults(cut=ServerFault(self.address, "neo4j_cut_load")), driver.session(database=self._database) as session:
            for statement in _SCHEMA:
                session.run(statement).consume()
            session.run("CALL db.awaitIndexes(60)").consume()
        self._has_schema = True

    def _write(self, work: Callable[[ManagedTransaction], _T]) -> _T:
        from neo4j import unit_of_work

        limited = unit_of_work(timeout=self._load_time_limit_seconds)(work)
        driver = self._connected()
        with self._faults(cut=ServerFault(self.address, "neo4j_cut_load")), driver.session(database=self._database) as session:
            return session.execute_write(limited)

    def _read(self, work: Callable[[ManagedTransaction], _T]) -> _T:
        """What ``work`` reads at one moment. Raises ``UnreadableInput`` when parts are missing and no load is the reason."""
        from neo4j import unit_of_work

        loads: list[str | None] = []

        def between(transaction: ManagedTransaction) -> _T:
            before = _last_load(transaction)
            loads.append(before)
            found = work(transaction)
            if _last_load(transaction) != before:
                raise _ChangedMeanwhile
            return found

        limited = unit_of_work(timeout=self._load_time_limit_seconds)(between)
        for reading in range(_READINGS):
            try:
                with self._faults(), self._connected().session(database=self._database) as session:
                    return session.execute_read(limited)
            except _ChangedMeanwhile:
                if len(loads) >= _SAME and len(set(loads[-_SAME:])) == 1:
                    raise UnreadableInput(self.address, "neo4j_parts_gone") from None
                time.sleep(min(0.02 * (reading + 1), 0.5))
        raise Unreachable(self.address, "always-loading")

    @contextmanager
    def _faults(self, *, cut: ServerFault | None = None) -> Iterator[None]:
        """What the driver raises, in our words. ``cut``: what a lost connection means here. No password, and nothing of a
        load's content."""
        from neo4j import exceptions

        try:
            yield
        except (exceptions.AuthError, exceptions.Forbidden):
            if self._login is None:
                raise ServerFault(self.address, "neo4j_wants_login") from None
            raise ServerFault(self.address, "neo4j_login") from None
        except exceptions.ClientError as fault:
            raise self._refusal(fault.code or "", fault.message or "") from None
        except exceptions.TransientError as fault:
            if "OutOfMemory" in (fault.code or ""):
                raise WrongUse("neo4j_memory", address=self.address) from None
            raise Unreachable(self.address, "too-busy") from None
        except exceptions.ConfigurationError as fault:
            raise WrongUse("neo4j_configuration", address=self.address, detail=str(fault)) from None
        except exceptions.IncompleteCommit:
            raise ServerFault(self.address, "neo4j_cut_commit") from None
        except exceptions.DriverError:
            raise cut or ServerFault(self.address, "server_cut") from None
        except exceptions.Neo4jError as fault:
            raise ServerFault(self.address, "neo4j_failed", kind=fault.code) from None
        except OSError as fault:
            raise self._unreached(fault) from None

    def _unreached(self, fault: OSError) -> ServerFault:
        if isinstance(fault, TimeoutError):
            return ServerFault(self.address, "server_silent", seconds=f"{_PROBE_SECONDS:g}")
        return ServerFault(self.address, "server_not_reached", why=system_fault(fault))

    def _refusal(self, code: str, message: str) -> Told:
        if "TransactionTimedOut" in code:
            return WrongUse("query_timed_out")
        if code.endswith("AuthenticationRateLimit"):
            return ServerFault(self.address, "neo4j_login_too_often")
        if code.endswith("DatabaseNotFound"):
            return ServerFault(self.address, "neo4j_no_database", database=self._database)
        if code.endswith("AccessMode"):
            return WrongUse("query_would_write")
        return WrongUse("query_refused", address=self.address, detail=message)


@dataclass(frozen=True, slots=True)
class _Address:
    """An address taken apart. ``shown``: without the login and the database."""

    host: str
    port: int
    shown: str
    login: tuple[str, str] | None
    database: str | None


def _parts(address: str) -> _Address:
    """Raises ``WrongUse``, which says nothing of what was given: a password may be in it."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port or _PORT
    except ValueError:
        host, parts, port = None, urlsplit(""), _PORT
    if parts.scheme not in BOLT or not host:
        raise WrongUse("neo4j_address")
    if parts.query or parts.fragment or "@" in parts.path:
        raise WrongUse("neo4j_address_options")
    name = f"[{host}]" if ":" in host else host
    login = (unquote(parts.username), unquote(parts.password or "")) if parts.username is not None else None
    return _Address(host, port, f"{parts.scheme}://{name}:{port}", login, unquote(parts.path.strip("/")) or None)


def _refuse_unknown(parameters: Mapping[str, object], text: str) -> None:
    """Refuse a parameter that ``text`` does not have: the server would pass over it in silence."""
    known = {found[1] for found in _TOKEN.finditer(text) if found[1]}
    for name in parameters:
        if name not in known:
            listed = ", ".join(f"${each}" for each in sorted(known))
            raise WrongUse("query_without_parameter", name=name, known=listed)


@cache
def _text(name: str) -> str:
    """One of the statements of ``cypher/``."""
    return files("pathways.stores").joinpath("cypher", f"{name}.cypher").read_text(encoding="utf-8")


# -- writing -----------------------------------------------------------------------------------------------------------


def _root_of(uri: str, graph: str) -> str | None:
    """The qualification or offering of ``graph`` that ``uri`` is or is a part of: two steps below the graph. ``None`` for a node
    that this graph does not describe, as a code."""
    if not uri.startswith(f"{graph}/"):
        return None
    steps = uri.removeprefix(f"{graph}/").split("/")
    return f"{graph}/{steps[0]}/{steps[1]}" if len(steps) > 1 else None


def _mark(described: PropertyGraph, stated: PropertyGraph, graph: str, stamp: str) -> None:
    """Write on each node which source it is from, and on each root how many parts it must have."""
    roots = {uri: _root_of(uri, graph) for uri, node in described.nodes.items() if node.labels}
    root_of_skills = skills.set_iri(graph)
    if root_of_skills in described.nodes:
        roots |= dict.fromkeys(_of_skills(described), root_of_skills)
    nodes = Counter(root for root in roots.values() if root is not None)
    relationships = Counter(
        root for pairs in described.relationships.values() for start, _ in pairs if (root := roots.get(start)) is not None
    )
    for uri, root in roots.items():
        if root is None:
            continue
        kept = described.nodes[uri].properties
        kept |= {"_graph": graph, "_root": root, "_stamp": stamp}
        if uri == root:
            kept |= {"_nodes": nodes[root], "_relationships": relationships[root]}
    stated.nodes[graph].properties |= {"_graph": graph, "_stamp": stamp, "_roots": len(nodes)}


def _of_skills(described: PropertyGraph) -> set[str]:
    """The nodes of a classification, which have names of their own: its concepts, also those that only relations name, and the
    node of the classification itself."""
    classes = {property_graph.label(each[0]) for each in (*skills.CLASSES.values(), (terms.CLASSIFICATION,))}
    found = {uri for uri, node in described.nodes.items() if node.labels & classes}
    for each in (skills.BROADER, skills.ESSENTIAL, skills.OPTIONAL):
        found |= {start for start, _ in described.relationships.get(property_graph.relationship_type(each), ())}
    return found


def _cut_loose(transaction: ManagedTransaction, graph: str) -> set[str]:
    """Delete the relationships that a source states. Gives the codes and terms that they led to."""
    return {row["uri"] for row in transaction.run(_text("cut_loose"), graph=graph)}


def _save(transaction: ManagedTransaction, graph: PropertyGraph) -> None:
    # Nodes that are there already are changed and not made anew: a server that deletes a unique key and writes it again in one
    # transaction takes six times as long.
    groups: dict[tuple[bool, tuple[str, ...]], list[dict[str, Any]]] = {}
    for node in graph.nodes.values():
        described = "_graph" in node.properties
        groups.setdefault((described, tuple(sorted(node.labels))), []).append({"uri": node.uri, **node.properties})
    for (described, classes), rows in sorted(groups.items()):
        labels = ["Resource", *classes]
        statement = _text("save_nodes" if described else "save_shared_nodes")
        named = statement.replace("SET node:Class", "SET node" + "".join(f":`{each}`" for each in labels))
        _in_batches(transaction, named, rows, labels=labels)
    for kind, pairs in sorted(graph.relationships.items()):
        ends = [{"start": start, "end": end} for start, end in pairs]
        _in_batches(transaction, _text("save_relationships").replace("[:TYPE]", f"[:`{kind}`]"), ends)


def _delete_old(transaction: ManagedTransaction, graph: str, stamp: str, led_to: set[str]) -> int:
    """Delete the nodes of a source that this load did not write, then codes and terms that nobody points at any longer; one that
    goes may have been the last one of its list. Gives the number of the source's nodes that are gone."""
    gone = 0
    for name in ("delete_old", "leave_bare"):
        for (count,) in transaction.run(_text(name), graph=graph, stamp=stamp).values():
            gone += count
    uris = led_to
    while uris:
        row = transaction.run(_text("delete_orphans"), uris=sorted(uris)).single()
        uris = set(row["next"]) if row is not None else set()
    return gone


def _in_batches(transaction: ManagedTransaction, statement: str, rows: Sequence[dict[str, Any]], **others: Any) -> None:
    for first in range(0, len(rows), _BATCH):
        transaction.run(statement, rows=rows[first : first + _BATCH], **others).consume()


# -- reading -----------------------------------------------------------------------------------------------------------


def _last_load(transaction: ManagedTransaction) -> str | None:
    row = transaction.run(_text("last_load")).single()
    return None if row is None else row["stamp"]


def _node(labels: Sequence[str], properties: Mapping[str, Any]) -> Node:
    kept = {name: _native(value) for name, value in properties.items()}
    return Node(str(kept.pop("uri")), {each for each in labels if each != "Resource"}, kept)


def _native(value: Any) -> Any:
    """Days as Python has them."""
    return [_native(each) for each in value] if isinstance(value, list) else _plain(value)


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value  # nearly every one: no need to look for the driver's own kinds
    from neo4j.time import Date, DateTime

    return value.to_native() if isinstance(value, Date | DateTime) else value


def _sources(transaction: ManagedTransaction) -> dict[str, tuple[Source, Node]]:
    """Each source by the IRI of its graph, with its node."""
    found: dict[str, tuple[Source, Node]] = {}
    for row in transaction.run(_text("sources")):
        node = _node(row["labels"], row["properties"])
        links = [(node.uri, kind, end) for kind, end in row["links"]]
        for source in rdf.read_sources(property_graph.triples([node], links)):
            found[node.uri] = (source, node)
    return found


def _contents(transaction: ManagedTransaction, wanted: Wanted) -> list[tuple[Source, Content]]:
    sources = _sources(transaction)
    if wanted.everything and wanted.skills:
        roots = [*_roots(transaction, "roots"), *_roots(transaction, "roots_of_skills")]
        return _in_order(_every_part(transaction, sources, roots))
    of_skills = _sources_of_skills(transaction)
    found = _catalogue_contents(transaction, {graph: each for graph, each in sources.items() if graph not in of_skills}, wanted)
    if wanted.skills:
        found += _whole(transaction, sources, _roots(transaction, "roots_of_skills"))
    return _in_order(found)


def _every_part(
    transaction: ManagedTransaction, sources: Mapping[str, tuple[Source, Node]], roots: list[str]
) -> list[tuple[Source, Content]]:
    """The content of ``roots``, which must be all that ``sources`` have."""
    if len(roots) < sum(int(cast(int, node.properties.get("_roots", 0))) for _, node in sources.values()):
        raise _ChangedMeanwhile
    return _whole(transaction, sources, roots, whole=True)


def _in_order(found: list[tuple[Source, Content]]) -> list[tuple[Source, Content]]:
    """Each source once."""
    merged: dict[Source, Content] = {}
    for source, content in found:
        held = merged.get(source, Content())
        merged[source] = Content(
            (*held.qualifications, *content.qualifications),
            (*held.offerings, *content.offerings),
            held.findings or content.findings,
            content.skills or held.skills,
            (*held.links, *content.links),
            (*held.replacements, *content.replacements),
            (*held.equivalences, *content.equivalences),
            (*held.signals, *content.signals),
        )
    return sorted(merged.items(), key=lambda each: (each[0].graph, each[0].sha256))


def _sources_of_skills(transaction: ManagedTransaction) -> set[str]:
    """The graphs that have to do with skills alone."""
    return {row["graph"] for row in transaction.run(_text("graphs_of_skills"))}


def _catalogue_contents(
    transaction: ManagedTransaction, sources: Mapping[str, tuple[Source, Node]], wanted: Wanted
) -> list[tuple[Source, Content]]:
    if wanted.everything:
        below = tuple(f"{graph}/" for graph in sources)
        others = [each for each in _roots(transaction, "roots_of_skills") if each.startswith(below)]
        return _every_part(transaction, sources, [*_roots(transaction, "roots"), *others])
    numbers, units = sorted(wanted.register_numbers or ()), sorted(wanted.units or ())
    found = _whole(transaction, sources, _roots(transaction, "qualifications_wanted", numbers=numbers, units=units))
    if wanted.every_offering:
        roots = _roots(transaction, "offerings")
    else:
        qualifications = [each for _, content in found for each in content.qualifications]
        held = {unit.code for each in qualifications for unit in each.units} | set(units)
        documents = sorted({each.id for each in qualifications})
        roots = _roots(transaction, "offerings_wanted", units=sorted(held), documents=documents)
    stated = _roots(transaction, "equivalences")
    return [*found, *_whole(transaction, sources, roots), *(_whole(transaction, sources, stated) if stated else ())]


def _roots(transaction: ManagedTransaction, name: str, **parameters: Any) -> list[str]:
    return sorted(row["root"] for row in transaction.run(_text(name), parameters))


def _whole(
    transaction: ManagedTransaction, sources: Mapping[str, tuple[Source, Node]], roots: list[str], *, whole: bool = False
) -> list[tuple[Source, Content]]:
    """The content of ``roots``, for each source, a source that gives nothing too. ``whole``: with the findings of that one too."""
    parts = {graph: _Read() for graph in sources}
    graph_of: dict[str, str] = {}
    nodes: Counter[str] = Counter()
    relationships: Counter[str] = Counter()
    least: dict[str, Node] = {}
    for row in transaction.run(_text("nodes"), roots=roots):
        node = _node(row["labels"], row["properties"])
        graph, root = str(node.properties["_graph"]), str(node.properties["_root"])
        if graph not in sources or node.properties["_stamp"] != sources[graph][1].properties["_stamp"]:
            raise _ChangedMeanwhile
        graph_of[root] = graph
        nodes[root] += 1
        if node.uri == root:
            least[root] = node
        parts[graph].nodes.append(node)
    for row in transaction.run(_text("relationships"), roots=roots):
        root = row["root"]
        if root not in graph_of:
            raise _ChangedMeanwhile
        relationships[root] += 1
        part = parts[graph_of[root]]
        part.relationships.append((row["start"], row["type"], row["end"]))
        if row["notation"] is not None:
            part.notations[row["end"]] = row["notation"]
    for root in roots:
        marks = least[root].properties if root in least else {}
        if nodes[root] < cast(int, marks.get("_nodes", 1)) or relationships[root] < cast(int, marks.get("_relationships", 0)):
            raise _ChangedMeanwhile
    used = sources if whole else {graph for graph, part in parts.items() if part.nodes}
    told = _findings(transaction, used)
    return [(sources[graph][0], replace(_content(part), findings=told.get(graph, ()))) for graph, part in parts.items()]


def _findings(transaction: ManagedTransaction, graphs: Iterable[str]) -> dict[str, tuple[Finding, ...]]:
    """What was found in each of ``graphs``."""
    rows = transaction.run(_text("findings"), graphs=sorted(graphs))
    return {row["graph"]: findings.read(row["graph"], row["findings"]) for row in rows}


def _content(part: _Read) -> Content:
    codes = (Node(uri, properties={property_graph.key(_NOTATION): text}) for uri, text in part.notations.items())
    return rdf.read(property_graph.triples([*part.nodes, *codes], part.relationships))


_NOTATION = f"{mapping.SKOS}notation"


def _listing(row: Mapping[str, Any]) -> Listing:
    node = _node((), row["properties"])
    names = {
        language: str(value)
        for name, value in node.properties.items()
        if not name.startswith("_")
        for iri, language in [property_graph.property_of(name)]
        if iri == mapping.TITLE and language
    }

    def of(iri: str) -> Any:
        return node.properties.get(property_graph.key(iri))

    return Listing(
        iri=node.uri,
        graph=row["graph"],
        id=str(of(mapping.IDENTIFIER)),
        register_number=row["number"],
        education_codes=tuple(row["codes"]),
        name=dict(sorted(names.items())),
        valid_from=of(f"{mapping.SCHEMA}validFrom"),
        valid_to=of(f"{mapping.SCHEMA}validThrough"),
    )


def _cell(value: Any) -> Cell:
    match _plain(value):
        case None | str() | int() | date() | datetime() as plain:  # bool is an int
            return plain
        case float() as number:
            finite = math.isfinite(number)
            return Decimal(mapping.DECIMAL.write(Decimal(repr(number)))) if finite else number  # as the graph has it: 45, not 45.0
        case list() as several:
            return json.dumps([_cell(each) for each in several], ensure_ascii=False, default=str)
        case other:
            return _named(other)


def _named(value: Any) -> Cell:
    """A value of the driver's own kinds."""
    from neo4j.graph import Node as GraphNode
    from neo4j.graph import Relationship

    match value:
        case GraphNode() as node:
            return Iri(node.get("uri", node.element_id))
        case Relationship() as relationship:
            return relationship.type
        case other:
            return str(other)
