"""Stores on real servers, empty, for the suite of every store."""

from __future__ import annotations

from pathlib import Path

import neo4j

from pathways.stores.neo4j import Neo4jStore
from pathways.stores.server import ServerStore
from tests.neo4j import server
from tests.oxigraph import server as oxigraph


def neo4j_over_bolt(path: Path) -> Neo4jStore:
    """A store on the Neo4j server of this test run, with nothing in it."""
    address = server.bolt()
    with neo4j.GraphDatabase.driver(address) as driver:
        driver.execute_query("MATCH (node) DETACH DELETE node")
    return Neo4jStore(address)


def sparql_over_http(path: Path) -> ServerStore:
    """A store on the SPARQL server of this test run, with nothing in it."""
    address = oxigraph.address()
    oxigraph.empty(address)
    # Small parts, so that every load takes several requests.
    return ServerStore(f"{address}/query", part_bytes=20_000)
