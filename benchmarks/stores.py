"""A full graph in each store: load time, room on the disk, memory, and every question of the library side by side.

Full ESCO, every requirements document of a folder of real payloads, the bundled links, and a made-up catalogue over one of the
rule trees. Peer: rdflib in memory, over the same triples. With PATHWAYS_NEO4J=1 also a real Neo4j server, asked in Cypher.

    python benchmarks/stores.py FOLDER [--rows 5000] [--times 5]

FOLDER holds esco/ (the official packages) and eperusteet/.
"""

from __future__ import annotations

import argparse
import io
import os
import platform
import resource
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from national import offerings

from ontology.queries import Question, questions
from pathways.asking.sources import load, sample_document
from pathways.cli.query import parameter
from pathways.errors import UnreadableInput
from pathways.model import Source
from pathways.sample import OFFERINGS, SKILL_LINKS
from pathways.stores.binding import bound
from pathways.stores.cells import term
from pathways.stores.neo4j import Neo4jStore
from pathways.stores.oxigraph import FolderStore, MemoryStore
from pathways.stores.port import Cell, Content
from pathways.stores.server import ServerStore

GIVE_UP_SECONDS = 60
Load = tuple[Source, Content]


def contents(folder: Path, rows: int) -> list[Load]:
    """Everything, as it goes into a store."""
    files: list[object] = [folder / "esco", sample_document(SKILL_LINKS), sample_document(OFFERINGS)]
    for path in sorted((folder / "eperusteet").glob("*.json")):
        try:
            load([path])
        except UnreadableInput:
            continue  # search results, badges, an interface description
        files.append(path)
    loads = [each for each in load(files).content if not each[1].replacements]  # type: ignore[arg-type]  # paths and documents
    largest = max((each for _, held in loads for each in held.qualifications), key=lambda each: len(each.units))
    made = Content(offerings=offerings(largest, rows, seed=1))
    return [*loads, (Source("catalogue/made-up", "", "0" * 64, "catalogue"), made)]


def given(asked: Question) -> dict[str, Cell]:
    return dict(parameter(f"{each.name}={each.example}") for each in asked.parameters)


def milliseconds(call: Callable[[], int], times: int) -> tuple[float, int]:
    """Median of ``times`` runs, and the number of rows; one run when it is slow."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        rows = call()
        taken.append((time.perf_counter() - begin) * 1000)
        if taken[-1] > 5000:
            break
    return statistics.median(taken), rows


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    def stop(number: int, frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def room_mb(folder: Path) -> float:
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file()) / 1e6


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--rows", type=int, default=5000)
    arguments.add_argument("--times", type=int, default=5)
    arguments.add_argument("--without-rdflib", action="store_true")
    chosen = arguments.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {date.today()}")  # noqa: DTZ011 - of the report
    begin = time.perf_counter()
    loads = contents(chosen.folder, chosen.rows)
    print(f"read {len(loads)} sources: {time.perf_counter() - begin:.1f} s, peak memory {peak_mb():.0f} MB")
    with tempfile.TemporaryDirectory() as place:
        store = FolderStore(Path(place) / "store")
        begin = time.perf_counter()
        store.replace_each(loads)
        took = time.perf_counter() - begin
        triples = len(store.opened())
        print(f"Oxigraph on disk: {triples} triples, {took:.1f} s, {room_mb(Path(place)):.0f} MB on disk, peak {peak_mb():.0f} MB")
        begin = time.perf_counter()
        store.catalogue()
        print(f"the planner's reading of everything but skills: {time.perf_counter() - begin:.1f} s")
        for name, other in (("Oxigraph in memory", MemoryStore), ("a SPARQL server (Oxigraph)", sparql_server)):
            begin = time.perf_counter()
            kept = other()
            kept.replace_each(loads)
            print(f"{name}: {time.perf_counter() - begin:.1f} s, peak of this process {peak_mb():.0f} MB", flush=True)
            del kept
        with neo4j_of(loads) as server:
            peer = None if chosen.without_rdflib else rdflib_of(store)
            print(f"{'question':28}{'rows':>7}{'Oxigraph ms':>13}{'Neo4j ms':>10}{'rdflib ms':>13}{'rdflib ÷ Oxigraph':>19}")
            for asked in questions():
                values = given(asked)
                ours, rows = milliseconds(lambda: len(store.query(asked.text, values).rows), chosen.times)  # noqa: B023 - called at once
                print(f"{asked.name:28}{rows:>7}{ours:>13.1f}", end="", flush=True)
                print("         -" if server is None else in_cypher(server, asked, values, rows, chosen.times), end="", flush=True)
                print("" if peer is None else against(peer, asked, values, ours), flush=True)


def sparql_server() -> ServerStore:
    from tests.oxigraph.server import address

    return ServerStore(f"{address()}/query")


def in_cypher(server: Neo4jStore, asked: Question, values: dict[str, Cell], expected: int, times: int) -> str:
    """The twin, after one run in which the server plans it."""
    server.query(asked.cypher, values)
    took, rows = milliseconds(lambda: len(server.query(asked.cypher, values).rows), times)
    return f"{took:>10.1f}" + ("" if rows == expected else f" ({rows} rows!)")


def rdflib_of(store: FolderStore) -> object:
    """The same triples in rdflib's own memory, graphs joined."""
    from rdflib import Graph

    target = io.BytesIO()
    store.dump(target, form="ntriples")
    begin = time.perf_counter()
    graph = Graph().parse(data=target.getvalue(), format="nt")
    print(f"rdflib in memory: {len(graph)} triples, {time.perf_counter() - begin:.1f} s, peak {peak_mb():.0f} MB")
    return graph


def against(graph: object, asked: Question, values: dict[str, Cell], ours: float) -> str:
    text = bound(asked.text, {name: term(value) for name, value in values.items()})
    try:
        with at_most(GIVE_UP_SECONDS):
            theirs, _ = milliseconds(lambda: len(list(graph.query(text))), 1)  # type: ignore[attr-defined]  # rdflib's Graph
    except TimeoutError:
        return f"{f'> {GIVE_UP_SECONDS} s':>13}"
    return f"{theirs:>13.1f}{theirs / ours:>19.1f}"


@contextmanager
def neo4j_of(loads: list[Load]) -> Iterator[Neo4jStore | None]:
    """The same content on a real server; ``None`` where none was asked for."""
    if os.environ.get("PATHWAYS_NEO4J") != "1":
        yield None
        return

    from tests.neo4j.server import Server

    server = Server()
    server.start()
    store = Neo4jStore(server.address)
    try:
        begin = time.perf_counter()
        store.replace_each(loads)
        took = time.perf_counter() - begin
        room = room_mb(server.folder / "data")
        print(
            f"Neo4j: {took:.1f} s, {room:.0f} MB on disk with its logs, peak of the server {server_peak_mb(server.pid):.0f} MB",
            flush=True,
        )
        yield store
    finally:
        store.close()
        server.end()


def server_peak_mb(pid: int) -> float:
    """The most memory that a process had, as Linux counts it."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


if __name__ == "__main__":
    main()
