"""A store on a SPARQL server: what a crash, a cut connection, two loads at once and a server that says no leave behind.

The server is a real one; only what no real server does on request (a refusal of one kind, half an answer) is played.
"""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from pathways.errors import ServerFault, Told, Unreachable, WrongUse
from pathways.i18n import words
from pathways.model import LANGUAGES, Catalogue
from pathways.stores import server as server_module
from pathways.stores.endpoint import Addresses, Dataset, addresses
from pathways.stores.iris import BASE
from pathways.stores.oxigraph import MemoryStore
from pathways.stores.port import Content, Wanted
from pathways.stores.server import ServerStore
from tests.contracts.contents import many_offerings, sample_contents, source
from tests.oxigraph import proxy, server
from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = many_offerings(40), many_offerings(150)
ONE, TWO = source("catalogue/one"), source("catalogue/two")
BEFORE = Catalogue((), OLD.offerings, (ONE,))
OURS = [f"{BASE}catalogue/one", f"{BASE}sources", f"{BASE}sources/loads", "https://w3id.org/pok/ns"]


@pytest.fixture
def place() -> str:
    """A server on which the old content is published."""
    address = server.address()
    server.empty(address)
    ServerStore(f"{address}/query").replace(ONE, OLD)
    return address


def staging(place: str) -> list[str]:
    return [each for each in server.graphs(place) if "/staging/" in each]


# -- crashes and cuts --------------------------------------------------------------------------------------------------

LOADING = """
    from tests.stores.test_server import *

    def stop(*_):
        print("half", flush=True)
        time.sleep(60)

    import time
    store = ServerStore(sys.argv[1] + "/query", part_bytes=10_000)
    sent = store._server.append
    count = iter(range(100))
    store._server.append = lambda *given: stop() if next(count) == 3 else sent(*given)
    store.replace(ONE, NEW)
"""


def killed_in_the_middle(place: str) -> None:
    command = [sys.executable, "-c", textwrap.dedent(LOADING), place]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as loading:
        assert loading.stdout is not None
        assert loading.stdout.readline() == "half\n"
        loading.kill()


def test_a_process_killed_in_the_middle_of_a_load_leaves_the_old_content_whole(place: str) -> None:
    killed_in_the_middle(place)
    assert staging(place)  # it was in the middle
    store = ServerStore(f"{place}/query")
    assert store.catalogue() == BEFORE
    assert store.sources() == (ONE,)
    assert store.query("SELECT (COUNT(*) AS ?n) WHERE { ?o a <https://w3id.org/pok/ns#Offering> }").rows == ((40,),)
    assert store.query("ASK { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?g), 'staging')) }").rows == ((False,),)


def test_the_next_load_after_a_crash_works_and_clears_what_was_left(place: str) -> None:
    killed_in_the_middle(place)
    store = ServerStore(f"{place}/query")
    store.replace(ONE, NEW)
    assert store.catalogue().offerings == NEW.offerings
    assert server.graphs(place) == OURS


@pytest.mark.parametrize(
    ("marked", "sent"),
    [
        (b"/store?graph=", 10),
        (b"/store?graph=", 600),
        (b"/store?graph=", 25_000),
        *((b"/update", each) for each in (10, 300, 1_500)),
    ],
)
def test_a_connection_cut_while_sending_leaves_the_old_content_whole(place: str, marked: bytes, sent: int) -> None:
    with proxy.cutting(place, sent=sent, marked=marked) as cut, pytest.raises(Unreachable) as raised:
        ServerStore(f"{cut}/query", part_bytes=30_000).replace(ONE, NEW)
    assert one_clear_line(raised.value)
    assert ServerStore(f"{place}/query").catalogue() == BEFORE


def test_a_load_whose_last_answer_is_lost_is_known_by_its_stamp(place: str) -> None:
    store = ServerStore(f"{place}/query")
    update = store._server.update

    def answer_lost(text: str) -> None:
        update(text)
        if "#stamp>" in text:
            raise ServerFault(place, "server_cut")

    store._server.update = answer_lost  # type: ignore[method-assign]
    store.replace(ONE, NEW)
    assert store.catalogue().offerings == NEW.offerings


def test_where_nothing_can_be_asked_after_a_load_it_is_said_that_its_outcome_is_not_known(place: str) -> None:
    store = ServerStore(f"{place}/query")
    update = store._server.update

    def gone(*_: object, **__: object) -> None:
        raise ServerFault(place, "server_cut")

    def answer_lost(text: str) -> None:
        update(text)
        if "#stamp>" in text:
            store._server.rows = gone  # type: ignore[assignment, method-assign]
            raise ServerFault(place, "server_cut")

    store._server.update = answer_lost  # type: ignore[method-assign]
    with pytest.raises(Unreachable, match="server_load_unknown") as raised:
        store.replace(ONE, NEW)
    assert "not known" in said(raised.value)
    assert ServerStore(f"{place}/query").catalogue().offerings == NEW.offerings


@pytest.mark.parametrize("received", [1, 200, 400, 5_000])
def test_an_answer_that_is_cut_is_told_and_never_taken_for_whole(place: str, received: int) -> None:
    with proxy.cutting(place, received=received) as cut, pytest.raises(Unreachable) as raised:
        ServerStore(f"{cut}/query").catalogue()
    assert one_clear_line(raised.value)


def test_a_load_that_fails_clears_up_behind_itself(place: str) -> None:
    store = ServerStore(f"{place}/query")
    with pytest.raises(AttributeError):
        store.replace_each([(ONE, NEW), (TWO, Content(offerings=(None,)))])  # type: ignore[arg-type]  # wrong on purpose
    assert server.graphs(place) == OURS
    assert store.catalogue() == BEFORE


def said(fault: BaseException) -> str:
    """What is told of a fault, in each language: one line each, and nothing that is not for the eyes of others."""
    assert isinstance(fault, Told)
    told = [words(each).error(fault) for each in LANGUAGES]
    for each in told:
        assert "\n" not in each
        assert each.endswith(".")
        assert "cret" not in each
    return told[-1]


def one_clear_line(fault: BaseException) -> bool:
    return said(fault).startswith("http://127.0.0.1:")


# -- several at once -----------------------------------------------------------------------------------------------------


def test_of_two_loads_at_once_the_later_goes_on_and_the_earlier_is_refused(place: str) -> None:
    earlier, later = ServerStore(f"{place}/query"), ServerStore(f"{place}/query")
    take_turn = earlier._take_turn

    def overtaken(*given: object) -> None:
        take_turn(*given)  # type: ignore[arg-type]
        later.replace(TWO, NEW)

    earlier._take_turn = overtaken  # type: ignore[method-assign]
    with pytest.raises(Unreachable, match="store-overtaken"):
        earlier.replace(ONE, NEW)
    assert later.catalogue() == Catalogue((), (*OLD.offerings, *NEW.offerings), (ONE, TWO))
    assert not staging(place)


def test_whoever_reads_while_another_loads_sees_the_old_or_the_new(place: str) -> None:
    store = ServerStore(f"{place}/query")
    seen: set[int] = set()
    wrong: list[Exception] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                seen.add(len(store.catalogue(Wanted(units=frozenset({"105444"}))).offerings))
            except Exception as fault:
                wrong.append(fault)
                return

    threads = [threading.Thread(target=read) for _ in range(2)]
    for each in threads:
        each.start()
    for content in (NEW, OLD, NEW):
        ServerStore(f"{place}/query").replace(ONE, content)
    stop.set()
    for each in threads:
        each.join()
    assert not wrong
    assert seen
    assert seen <= {40, 150}


def test_a_reading_that_a_load_cuts_in_two_is_begun_again(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = ServerStore(f"{place}/query")
    whole = server_module.Reading.contents
    loads = iter([NEW])

    def interrupted(reading: server_module.Reading, wanted: Wanted) -> object:
        found = whole(reading, wanted)
        for content in loads:
            ServerStore(f"{place}/query").replace(ONE, content)
        return found

    monkeypatch.setattr(server_module.Reading, "contents", interrupted)
    assert store.catalogue().offerings == NEW.offerings


def test_other_graphs_on_the_server_are_neither_read_nor_touched(place: str) -> None:
    theirs = "https://other.example/graph"
    server.update(place, f"INSERT DATA {{ GRAPH <{theirs}> {{ <x:a> a <https://w3id.org/pok/ns#Offering> }} }}")
    store = ServerStore(f"{place}/query")
    assert store.query("SELECT (COUNT(*) AS ?n) WHERE { ?o a <https://w3id.org/pok/ns#Offering> }").rows == ((40,),)
    store.replace(ONE, NEW)
    assert store.remove(ONE.graph)
    assert theirs in server.graphs(place)
    assert store.graph_names() == (f"{BASE}sources", "https://w3id.org/pok/ns")


def test_a_question_asks_for_what_it_needs_only(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = ServerStore(f"{place}/query")
    store.replace_each(sample_contents())
    read: list[str] = []
    plain = server_module._graph
    monkeypatch.setattr(server_module, "_graph", lambda server, iri: read.append(iri) or plain(server, iri))
    found = store.catalogue(Wanted(frozenset({"OPH-2455-2017"})))
    assert len(read) == 1
    assert [each.register_number for each in found.qualifications] == ["OPH-2455-2017"]
    memory = MemoryStore()
    memory.replace_each([*sample_contents(), (ONE, OLD)])
    assert found == memory.catalogue(Wanted(frozenset({"OPH-2455-2017"})))


# -- a server that says no -----------------------------------------------------------------------------------------------


def test_a_dead_port_is_told(tmp_path: Path) -> None:
    dead = f"http://127.0.0.1:{free_port()}"
    with pytest.raises(Unreachable, match="fault-refused") as raised:
        ServerStore(f"http://aino:secret@{dead.removeprefix('http://')}/query").sources()
    assert one_clear_line(raised.value)
    assert said(raised.value).startswith(f"{dead}/query: ")
    assert "secret" not in str(raised.value)


def test_a_wrong_path_is_told(place: str) -> None:
    with pytest.raises(Unreachable, match=r"server_path .*404 Not Found"):
        ServerStore(f"{place}/nothing#update=update&graphs=store").sources()
    with pytest.raises(Unreachable, match=r"server_path .*404 Not Found"):
        ServerStore(f"{place}/query#update=change&graphs=store").replace(ONE, NEW)
    with pytest.raises(Unreachable, match=r"server_path .*404 Not Found"):
        ServerStore(f"{place}/query#update=update&graphs=data").replace(ONE, NEW)
    assert ServerStore(f"{place}/query").catalogue() == BEFORE


Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def played(answer: Answer) -> Iterator[str]:
    """A server that gives every request one answer."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            answer(self)

        def log_message(self, *_: object) -> None:
            pass

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    thread = threading.Thread(target=listening.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.server_port}"
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()


def saying(status: int, body: bytes = b"", media: str = "text/plain", **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Type": media, "Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


ROWS = "application/sparql-results+json"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (saying(401), "PATHWAYS_STORE_USER"),
        (saying(403), "PATHWAYS_STORE_USER"),
        (saying(404), "path"),
        (saying(405), "path"),
        (saying(500, b"java.lang.NullPointerException: secret"), "500 Internal Server Error"),
        (saying(503), "busy"),
        (saying(302, Location="http://elsewhere.example/"), "another address"),
        (saying(307, Location="http://elsewhere.example/"), "another address"),
        (saying(200, b"<html>secret</html>", "text/html"), "text/html"),
        (saying(200, b"<rdf/>", "application/sparql-results+xml"), "sparql-results[+]xml"),
        (saying(200, b"", ROWS), "cut short"),
        (saying(200, b'{"head":{"vars":["graph"]},"results":{"bindings":[', ROWS), "cut short"),
        (saying(200, b'{"head": 3}', ROWS), "cut short"),
        (saying(200, b"\xff\xfe", ROWS), "cut short"),
        (saying(200, b"{}", ROWS, **{"Content-Length": "400"}), "cut"),
        (lambda handler: handler.wfile.write(b"HTTP/9.9 x\r\n\r\n"), "broke|no HTTP|cut"),
        (lambda handler: handler.connection.close(), "cut|broke|closed"),
    ],
)
def test_whatever_a_server_answers_there_is_one_clear_line(answer: Answer, expected: str) -> None:
    with played(answer) as place, pytest.raises(Unreachable) as raised:
        ServerStore(f"{place}/query").sources()
    assert one_clear_line(raised.value)
    assert re.search(expected, said(raised.value))


def test_a_server_that_is_silent_is_not_waited_for_longer_than_the_limit() -> None:
    release = threading.Event()
    with played(lambda handler: release.wait(10) and None) as place:
        with pytest.raises(Unreachable, match=r"server_silent \(seconds=0\.2\)"):
            ServerStore(f"{place}/query", time_limit_seconds=0.2).sources()
        release.set()


def test_a_login_that_is_refused_is_not_shown() -> None:
    seen: list[str] = []

    def refuse(handler: BaseHTTPRequestHandler) -> None:
        seen.append(handler.headers["Authorization"])
        saying(401)(handler)

    with played(refuse) as place:
        address = place.replace("http://", "http://aino:s%40cret@")
        with pytest.raises(Unreachable, match="server_login ") as raised:
            ServerStore(f"{address}/query").sources()
        with pytest.raises(Unreachable):
            ServerStore(f"{place}/query", login=("aino", "s@cret")).sources()
    assert seen == ["Basic YWlubzpzQGNyZXQ="] * 2
    assert "cret" not in str(raised.value) + repr(raised.value) + repr(addresses(f"{address}/query"))


def test_a_graph_whose_end_cannot_be_told_is_not_taken() -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: application/n-triples\r\n\r\n<x:a> <x:b> <x:c> .\n")

    with played(answer) as place, pytest.raises(Unreachable, match="server_no_end"):
        server_module.Endpoint(addresses(f"{place}/query"), time_limit_seconds=5, load_time_limit_seconds=5).triples(
            "CONSTRUCT", Dataset()
        )


# -- addresses -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("http://host:7878", Addresses("http://host:7878/query", "http://host:7878/update", "http://host:7878/store")),
        ("http://host/", Addresses("http://host/query", "http://host/update", "http://host/store")),
        ("sparql+https://host/ds/query", Addresses("https://host/ds/query", "https://host/ds/update", "https://host/ds/store")),
        ("http://host/sparql", Addresses("http://host/sparql")),
        (
            "http://host/ds/query#update=update&graphs=data",
            Addresses("http://host/ds/query", "http://host/ds/update", "http://host/ds/data"),
        ),
        (
            "http://host/r/x#update=/r/x/statements&graphs=/r/x/rdf-graphs/service",
            Addresses("http://host/r/x", "http://host/r/x/statements", "http://host/r/x/rdf-graphs/service"),
        ),
        (
            "http://a:b%3Ac@[::1]:1/query",
            Addresses("http://[::1]:1/query", "http://[::1]:1/update", "http://[::1]:1/store", ("a", "b:c")),
        ),
    ],
)
def test_an_address_names_where_everything_is(place: str, expected: Addresses) -> None:
    assert addresses(place) == expected


@pytest.mark.parametrize(
    "place",
    [
        "http://",
        "http:///query",
        "http://host:port/query",
        "http://aino:secret@host:99999999/query",
        "http://aino:sec/ret@host/query",
        "http://host/a b",
        "http://host/query#update",
        "http://host/query#nothing=x",
        "http://host/query#update=https://elsewhere/update",
        "ftp://host/query",
    ],
)
def test_what_is_no_address_is_refused_without_a_login(place: str) -> None:
    with pytest.raises(WrongUse) as raised:
        ServerStore(place)
    assert "http://host:7878/query" in said(raised.value)
    assert "sec" not in said(raised.value).replace("seconds", "")


def test_an_address_of_queries_alone_is_read_from_only(place: str) -> None:
    store = ServerStore(f"{place}/query#update=update")
    assert store.catalogue() == BEFORE
    with pytest.raises(WrongUse, match="server_only_queries"):
        store.replace(ONE, NEW)
    assert store.catalogue() == BEFORE
