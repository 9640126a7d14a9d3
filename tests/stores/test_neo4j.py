"""A store in Neo4j, on a real server: whole after every crash, one clear error for each fault. Every crash here is a real one."""

from __future__ import annotations

import random
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import neo4j
import pytest

from pathways.errors import ServerFault, Unreachable, WrongUse
from pathways.model import Catalogue
from pathways.stores import neo4j as neo4j_store
from pathways.stores.neo4j import Neo4jStore
from tests.contracts.contents import many_offerings, source
from tests.contracts.servers import neo4j_over_bolt
from tests.neo4j import server
from tests.neo4j.proxy import Cut, Proxy, proxy
from tests.neo4j.server import PASSWORD
from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = many_offerings(10), many_offerings(40)
ONE = source("catalogue/one")
BEFORE, AFTER = Catalogue((), OLD.offerings, (ONE,)), Catalogue((), NEW.offerings, (ONE,))


@pytest.fixture
def address(tmp_path: Path) -> str:
    """A server that holds the old content and nothing else."""
    store = neo4j_over_bolt(tmp_path)
    store.replace(ONE, OLD)
    store.close()
    return store.address


@pytest.fixture
def wire(address: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Proxy]:
    """A wire to that server. What is cut is tried again once."""
    monkeypatch.setattr(neo4j_store, "_RETRY_SECONDS", 0.1)
    with proxy(address) as opened:
        yield opened


@contextmanager
def opened(address: str, **others: Any) -> Iterator[Neo4jStore]:
    store = Neo4jStore(address, **others)
    try:
        yield store
    finally:
        store.close()


def held(address: str) -> Catalogue:
    """What the server holds, over a wire of its own."""
    with opened(address) as store:
        return store.catalogue()


def load(address: str, content: Any = NEW) -> None:
    with opened(address) as store:
        store.replace(ONE, content)


def stray(address: str) -> list[Any]:
    """Nodes that no source describes and nothing points at: what a crash might have left."""
    with neo4j.GraphDatabase.driver(address) as driver:
        text = "MATCH (node) WHERE node._graph IS NULL AND NOT node:LoadLock AND NOT EXISTS { (node)<--() } RETURN node.uri"
        return [row[0] for row in driver.execute_query(text).records]


# -- a cut connection --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bytes_of_a_load() -> int:
    """How much a client sends in one load of the new content."""
    with proxy(server.bolt()) as wire, opened(wire.address) as store:
        store.replace(ONE, OLD)
        before = wire.sent
        store.replace(ONE, NEW)
        return wire.sent - before


@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 0.999])
def test_a_connection_cut_in_the_middle_of_a_load_leaves_the_old_content_whole(
    share: float, wire: Proxy, address: str, bytes_of_a_load: int
) -> None:
    with opened(wire.address) as store:
        store.sources()
        wire.cut(Cut(after=int(share * bytes_of_a_load)))
        with pytest.raises(Unreachable, match="neo4j_cut_load"):
            store.replace(ONE, NEW)
        assert wire.cuts == 1
        assert held(address) == BEFORE
        wire.cut(None)
        store.replace(ONE, NEW)
    assert held(address) == AFTER
    assert stray(address) == []


def test_a_connection_cut_before_the_commit_leaves_the_old_content_whole(wire: Proxy, address: str) -> None:
    with opened(wire.address) as store:
        store.sources()
        wire.cut(Cut(before_commit=True))
        with pytest.raises(Unreachable, match="neo4j_cut_commit"):
            store.replace(ONE, NEW)
    assert wire.cuts == 1
    assert held(address) == BEFORE
    load(address)
    assert held(address) == AFTER


def test_a_connection_cut_before_the_answer_to_the_commit_is_said_and_the_new_content_is_whole(wire: Proxy, address: str) -> None:
    with opened(wire.address) as store:
        store.sources()
        wire.cut(Cut(after_commit=True))
        with pytest.raises(Unreachable, match="neo4j_cut_commit"):
            store.replace(ONE, NEW)
    assert wire.cuts == 1
    assert held(address) == AFTER
    load(address)
    assert held(address) == AFTER


@pytest.mark.parametrize("share", [0.02, 0.9])
def test_a_cut_that_passes_is_not_noticed(share: float, wire: Proxy, address: str, bytes_of_a_load: int) -> None:
    with opened(wire.address) as store:
        store.sources()
        wire.cut(Cut(after=int(share * bytes_of_a_load), dead=False))
        store.replace(ONE, NEW)
    assert wire.cuts == 1
    assert held(address) == AFTER


def test_a_reading_goes_on_after_a_cut_that_passes(wire: Proxy) -> None:
    with opened(wire.address) as store:
        store.sources()
        wire.cut(Cut(after=0, dead=False))
        assert store.catalogue() == BEFORE
    assert wire.cuts == 1


def test_a_reading_that_is_cut_for_good_is_said_once(wire: Proxy) -> None:
    with opened(wire.address) as store:
        store.sources()
        wire.cut(Cut(after=0))
        with pytest.raises(Unreachable, match="server_cut"):
            store.catalogue()


def test_a_removal_that_is_cut_removes_nothing(wire: Proxy, address: str) -> None:
    with opened(wire.address) as store:
        store.sources()
        wire.cut(Cut(before_commit=True))
        with pytest.raises(Unreachable):
            store.remove(ONE.graph)
    assert held(address) == BEFORE


# -- a killed client ---------------------------------------------------------------------------------------------------


def process(code: str, *arguments: object) -> subprocess.Popen[str]:
    """A process of its own that has our contents at hand."""
    text = "from tests.stores.test_neo4j import *\n" + textwrap.dedent(code)
    command = [sys.executable, "-c", text, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("step", ["_cut_loose", "_in_batches", "_save", "_delete_old"])
def test_a_client_killed_after_a_step_of_a_load_leaves_the_old_content_whole(step: str, address: str) -> None:
    code = """
        done = getattr(neo4j_store, sys.argv[2])

        def then_wait(*arguments, **others):
            done(*arguments, **others)
            print("there", flush=True)
            time.sleep(60)

        setattr(neo4j_store, sys.argv[2], then_wait)
        load(sys.argv[1])
    """
    loading = process(code, address, step)
    with loading:
        assert loading.stdout is not None
        assert loading.stdout.readline() == "there\n"
        assert held(address) == BEFORE  # others see nothing of it meanwhile
        loading.send_signal(signal.SIGKILL)
    assert held(address) == BEFORE
    load(address)
    assert held(address) == AFTER
    assert stray(address) == []


def test_killed_at_any_moment_the_content_is_the_old_or_the_new(address: str) -> None:
    code = """
        store = Neo4jStore(sys.argv[1])
        store.replace(ONE, OLD)
        print("ready", flush=True)
        while True:
            store.replace(ONE, NEW)
            store.replace(ONE, OLD)
    """
    chance = random.Random(4)
    for _ in range(4):
        loading = process(code, address)
        with loading:
            assert loading.stdout is not None
            loading.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.8))
            loading.send_signal(signal.SIGKILL)
        assert held(address) in (BEFORE, AFTER)
    load(address)
    assert held(address) == AFTER
    assert stray(address) == []


# -- a killed server, a login ------------------------------------------------------------------------------------------


@pytest.fixture
def guarded() -> server.Server:
    """A server that asks for a password, without what tests of other files have left on it."""
    guarded = server.guarded()
    with opened(guarded.address, user="neo4j", password=PASSWORD) as store:
        for each in store.sources():
            store.remove(each.graph)
    return guarded


def test_a_server_killed_in_the_middle_of_a_load_comes_back_with_the_old_content(
    guarded: server.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neo4j_store, "_RETRY_SECONDS", 0.1)
    login = {"user": "neo4j", "password": PASSWORD}
    with opened(guarded.address, **login) as store:
        store.replace(ONE, OLD)
        done = neo4j_store._delete_old

        def then_kill(*arguments: Any) -> int:
            gone = done(*arguments)
            guarded.kill()
            return gone

        monkeypatch.setattr(neo4j_store, "_delete_old", then_kill)
        with pytest.raises(Unreachable):
            store.replace(ONE, NEW)
        monkeypatch.setattr(neo4j_store, "_delete_old", done)
    guarded.start()
    with opened(guarded.address, **login) as store:
        assert store.catalogue() == BEFORE
        store.replace(ONE, NEW)
        assert store.catalogue() == AFTER


def with_login(address: str, login: str) -> str:
    return address.replace("://", f"://{login}@")


def test_a_login_in_the_address_or_beside_it_is_accepted_and_never_shown(guarded: server.Server) -> None:
    beside = Neo4jStore(guarded.address, user="neo4j", password=PASSWORD)
    inside = Neo4jStore(with_login(guarded.address, f"neo4j:{PASSWORD}"))
    for store in (beside, inside):
        assert store.query("RETURN 1 AS one").rows == ((1,),)
        assert store.address == guarded.address
        assert PASSWORD not in repr(store)
        store.close()


@pytest.mark.parametrize(
    ("login", "code"), [("neo4j:Wrong-Secret-1", "neo4j_login"), ("nobody:", "neo4j_login"), (None, "neo4j_wants_login")]
)
def test_a_wrong_login_is_said_without_the_password(login: str | None, code: str, guarded: server.Server) -> None:
    address = with_login(guarded.address, login) if login is not None else guarded.address
    with opened(address) as store, pytest.raises(ServerFault) as told:
        store.replace(ONE, OLD)
    assert told.value.code == code
    assert "Secret" not in f"{told.value!r} {told.value} {told.value.__cause__!r} {vars(told.value)}"


def test_too_many_wrong_passwords_are_said_to_be_that() -> None:
    """Not driven to it on the server: it would lock the other tests out too."""
    said = Neo4jStore("bolt://host")._refusal("Neo.ClientError.Security.AuthenticationRateLimit", "")
    assert said.code == "neo4j_login_too_often"
    assert isinstance(said, Unreachable)


# -- what is no such server --------------------------------------------------------------------------------------------


class Greeting(BaseHTTPRequestHandler):
    """A server that speaks HTTP."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def http() -> Iterator[int]:
    with HTTPServer(("127.0.0.1", 0), Greeting) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield listening.server_address[1]
        listening.shutdown()


@contextmanager
def hanging_up() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    listening.accept()[0].close()
                except OSError:
                    return

        threading.Thread(target=serve, daemon=True).start()
        yield listening.getsockname()[1]
        listening.shutdown(socket.SHUT_RDWR)


@contextmanager
def silent() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


@pytest.mark.parametrize("listening", [http, hanging_up, silent])
@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s"])
def test_what_is_no_such_server_is_said(
    scheme: str, listening: Callable[[], Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(neo4j_store, "_RETRY_SECONDS", 0.1)
    monkeypatch.setattr(neo4j_store, "_PROBE_SECONDS", 0.5)
    with listening() as port, opened(f"{scheme}://neo4j:Secret@127.0.0.1:{port}") as store:
        for ask in (store.sources, lambda: store.replace(ONE, OLD)):
            begun = time.monotonic()
            with pytest.raises(Unreachable, match=r"neo4j_no_bolt|neo4j_no_route|neo4j_not_encrypted") as told:
                ask()
            assert time.monotonic() - begun < 15
            assert "Secret" not in f"{told.value!r} {told.value}"
    assert "Secret" not in caplog.text


def test_a_server_without_encryption_is_said(address: str) -> None:
    with opened(address.replace("bolt://", "bolt+s://")) as store, pytest.raises(Unreachable, match="neo4j_not_encrypted"):
        store.sources()


def test_a_dead_port_is_said_at_once() -> None:
    begun = time.monotonic()
    with opened(f"bolt://127.0.0.1:{free_port()}") as store, pytest.raises(Unreachable, match="fault-refused"):
        store.sources()
    assert time.monotonic() - begun < 3


def test_a_name_that_nobody_has_is_said() -> None:
    with (
        opened("bolt://nobody.invalid") as store,
        pytest.raises(Unreachable, match=r"bolt://nobody\.invalid:7687: server_not_reached"),
    ):
        store.sources()


@pytest.mark.parametrize(
    "address",
    ["", "graph", "http://host", "bolt://", "bolt://u:Secret@", "bolt://h:port", "bolt://h:99999", "neo4j://u:Secret@h?policy=x"],
)
def test_what_is_no_address_is_refused_without_repeating_it(address: str) -> None:
    with pytest.raises(WrongUse, match="neo4j_address") as told:
        Neo4jStore(address)
    assert "Secret" not in str(told.value)


def test_a_database_is_named_behind_the_host(address: str) -> None:
    assert held(f"{address}/neo4j") == BEFORE
    with opened(f"{address}/other") as store, pytest.raises(ServerFault, match=r"neo4j_no_database \(database=other\)"):
        store.sources()


def test_a_cluster_is_addressed_as_one_server_is(address: str) -> None:
    assert held(address.replace("bolt://", "neo4j://")) == BEFORE


# -- queries -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (:Mine)",
        "MERGE (:Mine {name: 'x'})",
        "MATCH (node) SET node.mine = 1",
        "MATCH (node) REMOVE node:Resource",
        "MATCH (node) DETACH DELETE node",
        "FOREACH (each IN [1] | CREATE (:Mine))",
        "UNWIND [1] AS each CALL (each) { CREATE (:Mine) } IN TRANSACTIONS",
        "CREATE INDEX mine FOR (node:Mine) ON (node.name)",
        "DROP CONSTRAINT pathways_resource",
        "CALL db.createLabel('Mine')",
        "PROFILE CREATE (:Mine)",
        "CREATE USER mine SET PASSWORD 'abcdefgh1'",
        "DROP USER neo4j",
    ],
)
def test_the_server_refuses_every_query_that_writes(text: str, address: str) -> None:
    with opened(address) as store:
        with pytest.raises(WrongUse, match="query_would_write"):
            store.query(text)
        assert store.query("MATCH (node:Mine) RETURN node").rows == ()
        assert store.query("SHOW CONSTRAINTS YIELD name WHERE name = 'pathways_resource' RETURN name").rows
    assert held(address) == BEFORE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "query_empty"),
        ("MATCH", "query_refused"),
        ("SELECT ?s WHERE { ?s ?p ?o }", "query_refused"),
        ("RETURN 1; RETURN 2", "query_refused"),
        ("RETURN 1 / 0", "query_refused"),
        ("CALL nothing.there()", "query_refused"),
        ("RETURN $missing", "query_refused"),
    ],
)
def test_what_is_no_query_is_refused(text: str, said: str, address: str) -> None:
    with opened(address) as store, pytest.raises(WrongUse, match=said):
        store.query(text)


@pytest.mark.parametrize(
    "text", ["RETURN 1", "RETURN '$unit'", 'RETURN "\\"$unit"', "RETURN 1 // $unit", "/* $unit */ RETURN 1", "RETURN 1 AS `$unit`"]
)
def test_a_parameter_that_the_query_does_not_have_is_refused(text: str, address: str) -> None:
    with opened(address) as store, pytest.raises(WrongUse, match=r"query_without_parameter \(name=unit"):
        store.query(text, {"unit": "105444"})


@pytest.mark.parametrize("value", ["'}) RETURN 1 //", "\\", "`", "é\n", 2**62, True, Decimal("1.5"), "", None])
def test_a_parameter_is_a_value_and_never_text_of_the_query(value: Any, address: str) -> None:
    with opened(address) as store:
        assert store.query("RETURN $value AS value", {"value": value}).rows == ((value,),)


def test_a_number_that_the_server_cannot_hold_is_refused(address: str) -> None:
    with opened(address) as store, pytest.raises(WrongUse, match="parameter_unfit"):
        store.query("RETURN $value", {"value": 2**70})


def test_rows_are_plain_values(address: str) -> None:
    text = """
    MATCH (offering:Offering {dct_identifier: 'row-00001'})-[link:HAS_EXTENT]->(extent)
    RETURN offering, link, extent.least, 0.1 + 0.2 AS sum, date('2027-01-11') AS day, [offering, 1] AS several, null AS nothing
    """
    iri = "https://w3id.org/pok/id/catalogue/one/offering/row-00001"
    with opened(address) as store:
        row = store.query(text).rows[0]
    assert row[:3] == (iri, "HAS_EXTENT", Decimal(5))
    assert isinstance(row[2], Decimal)
    assert row[3] == Decimal("0.30000000000000004")
    assert str(row[4]) == "2027-01-11"
    assert row[5:] == (f'["{iri}", 1]', None)


def test_a_query_that_takes_too_long_is_ended(address: str) -> None:
    with opened(address, time_limit_seconds=0.5) as store:
        begun = time.monotonic()
        with pytest.raises(WrongUse, match="query_timed_out"):
            store.query("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = 7 RETURN count(*)")
        assert time.monotonic() - begun < 15
        assert store.query("RETURN 1 AS one").rows == ((1,),)


# -- without a server ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("start", [server.bolt, server.guarded])
def test_without_the_setting_a_test_is_skipped_with_the_way_to_get_a_server(
    start: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "_missing", server._missing.__wrapped__)
    monkeypatch.delenv("PATHWAYS_NEO4J", raising=False)
    with pytest.raises(pytest.skip.Exception, match="set PATHWAYS_NEO4J=1"):
        start()


def test_jars_that_cannot_be_fetched_are_a_reason_to_skip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATHWAYS_NEO4J", "1")
    monkeypatch.setattr(server, "FOLDER", tmp_path)
    monkeypatch.setattr(server.shutil, "which", lambda name: None if name == "mvn" else name)
    assert server._missing.__wrapped__() == server.HOW
