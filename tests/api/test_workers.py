"""The pool: places, queues, whoever hangs up, whoever dies, and what is published meanwhile."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from api import forms
from api.errors import Problem
from api.settings import Settings
from api.workers import Answer, Question, Workers
from pathways.model import Source
from pathways.stores.oxigraph import FolderStore
from pathways.stores.port import Content

Serving = Callable[[Path, Settings], AbstractContextManager[httpx.Client]]
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
QUICK = Question("ASK { ?s ?p ?o }", forms.JSON)
SLOW = Question(ENDLESS, forms.JSON)


@asynccontextmanager
async def pool(store: Path, settings: Settings) -> AsyncIterator[Workers]:
    workers = Workers(FolderStore(store).published, settings)
    await workers.start()
    try:
        yield workers
    finally:
        await workers.close()


def run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(work)


def read(answer: Answer) -> bytes:
    try:
        return answer.file.read()
    finally:
        answer.close()


def code_of(found: object) -> str:
    return found.code if isinstance(found, Problem) else read(found).decode() if isinstance(found, Answer) else repr(found)


def test_a_query_of_one_client_waits_while_another_client_is_served(sample_store: Path) -> None:
    async def work() -> None:
        settings = Settings(query_time_limit_ms=4_000, concurrent_queries=2, concurrent_queries_per_client=1)
        async with pool(sample_store, settings) as workers:
            greedy = [asyncio.create_task(workers.answer(SLOW, "greedy")) for _ in range(2)]
            await asyncio.sleep(0.2)
            began = time.monotonic()
            assert b"true" in read(await workers.answer(QUICK, "modest"))
            assert time.monotonic() - began < 3.5
            found = await asyncio.gather(*greedy, return_exceptions=True)
            assert [code_of(each) for each in found] == ["query-time-limit"] * 2

    run(work())


def test_a_client_that_asks_too_much_at_once_is_told_so(sample_store: Path) -> None:
    async def work() -> None:
        settings = Settings(query_time_limit_ms=500, concurrent_queries_per_client=1, waiting_queries_per_client=1)
        async with pool(sample_store, settings) as workers:
            found = await asyncio.gather(*(workers.answer(SLOW, "greedy") for _ in range(3)), return_exceptions=True)
            assert sorted(code_of(each) for each in found) == ["query-time-limit", "query-time-limit", "too-many-queries"]
            refused = next(each for each in found if isinstance(each, Problem) and each.code == "too-many-queries")
            assert (refused.status, refused.retry_after_s) == (429, 1)

    run(work())


def test_the_queue_is_bounded_in_length_and_in_time(sample_store: Path) -> None:
    async def work() -> None:
        settings = Settings(query_time_limit_ms=900, waiting_time_limit_ms=300, concurrent_queries=1, waiting_queries=1)
        async with pool(sample_store, settings) as workers:
            asked = (workers.answer(SLOW, f"client {number}") for number in range(3))
            found = await asyncio.gather(*asked, return_exceptions=True)
            assert sorted(code_of(each) for each in found) == ["busy", "busy", "query-time-limit"]
            assert all(each.status == 503 for each in found if isinstance(each, Problem) and each.code == "busy")

    run(work())


def test_nothing_is_kept_about_clients_that_are_gone(sample_store: Path) -> None:
    async def work() -> None:
        async with pool(sample_store, Settings()) as workers:
            for number in range(20):
                read(await workers.answer(QUICK, f"client {number}"))
            assert not workers._places._clients
            assert not workers._places._present
            assert not workers._places._waiting

    run(work())


def test_one_process_answers_many_queries(sample_store: Path) -> None:
    async def work() -> None:
        async with pool(sample_store, Settings()) as workers:
            before = [id(each) for each in workers._idle]
            for _ in range(5):
                read(await workers.answer(QUICK, ""))
            with pytest.raises(Problem, match="cannot be read"):
                await workers.answer(Question("SELECT", forms.JSON), "")
            assert [id(each) for each in workers._idle] == before

    run(work())


def test_whoever_hangs_up_has_the_query_ended(sample_store: Path, serving: Serving) -> None:
    with serving(sample_store, Settings(query_time_limit_ms=20_000, concurrent_queries=1, waiting_time_limit_ms=5_000)) as client:
        with pytest.raises(httpx.ReadTimeout):
            client.get("/sparql", params={"query": ENDLESS}, timeout=0.5)
        began = time.monotonic()
        assert client.get("/sparql", params={"query": QUICK.query}).status_code == 200
        assert time.monotonic() - began < 4


HUGE = f"SELECT (CONCAT({', '.join(['STR(?s)'] * 20)}) AS ?x) {{ ?s ?p ?o }}"


def test_a_reader_who_takes_nothing_is_left_and_its_answer_dropped(sample_store: Path, serving: Serving) -> None:
    settings = Settings(query_time_limit_ms=120_000, sending_time_limit_ms=5_000, unsent_answer_bytes=1_000_000)
    with serving(sample_store, settings) as client:
        client.timeout = 120
        address = (client.base_url.host, client.base_url.port or 0)
        with socket.create_connection(address) as lazy:
            lazy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
            lazy.sendall(f"GET /sparql?{urlencode({'query': HUGE})} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            assert lazy.recv(12) == b"HTTP/1.1 200"
            refused = client.get("/sparql", params={"query": QUICK.query})
            assert (refused.status_code, refused.json()["type"].rpartition("/")[2]) == (503, "busy")
            began = time.monotonic()
            while client.get("/sparql", params={"query": QUICK.query}).status_code != 200:
                assert time.monotonic() - began < 60
                time.sleep(0.1)


def test_a_store_that_breaks_is_told_without_its_place(tmp_path: Path, serving: Serving) -> None:
    with serving(tmp_path / "store", Settings()) as client:
        FolderStore(tmp_path / "store").replace(Source("made/up", "1", "0" * 64, "made"), Content())
        (tmp_path / "store" / "current").write_text("not ours")
        for address in ("/sparql", f"/sparql?{urlencode({'query': QUICK.query})}"):
            answer = client.get(address)
            assert answer.status_code == 503
            assert answer.json()["type"].endswith("store-unreadable")
            assert str(tmp_path) not in answer.text


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux answers for every address of 127.0.0.0/8")
def test_other_addresses_are_other_clients(sample_store: Path, serving: Serving) -> None:
    settings = Settings(query_time_limit_ms=4_000, concurrent_queries=2, concurrent_queries_per_client=1)
    with serving(sample_store, settings) as client, ThreadPoolExecutor(2) as beside:
        endless = [beside.submit(client.get, "/sparql", params={"query": ENDLESS}) for _ in range(2)]
        time.sleep(0.2)
        with httpx.Client(base_url=client.base_url, transport=httpx.HTTPTransport(local_address="127.0.0.2")) as other:
            assert other.get("/sparql", params={"query": QUICK.query}, timeout=3.5).status_code == 200
        assert {each.result().status_code for each in endless} == {504}


def test_what_is_published_later_is_served_from_then_on(tmp_path: Path, serving: Serving) -> None:
    store = FolderStore(tmp_path / "store")
    query = {"query": "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"}

    def graphs(client: httpx.Client) -> tuple[str, str]:
        answer = client.get("/sparql", params=query)
        return answer.json()["results"]["bindings"][0]["n"]["value"], answer.headers["etag"]

    with serving(tmp_path / "store", Settings()) as client:
        nothing, first = graphs(client)
        store.replace(Source("made/up", "1", "0" * 64, "made"), Content())
        something, second = graphs(client)
        assert (nothing, something) == ("0", "2")  # the graph of sources and the vocabulary
        assert first != second
        assert "made/up" in client.get("/.well-known/void").text


@contextmanager
def worker_alone(store: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A worker that this test talks to itself."""
    generation = FolderStore(store).published()
    assert generation is not None
    words = [sys.executable, "-m", "api.worker", str(generation.path), "1000000000"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        try:
            assert worker.stdout is not None
            assert b"ready" in worker.stdout.readline()
            yield worker
        finally:
            worker.kill()


def tell(worker: subprocess.Popen[bytes], query: str, file: Path, *, time_limit_s: float = 5) -> None:
    question = {
        **{"query": query, "media": forms.JSON, "names_dataset": False, "default_graphs": [], "named_graphs": []},
        **{"file": str(file), "max_rows": 10, "max_bytes": 1_000, "time_limit_s": time_limit_s},
    }
    assert worker.stdin is not None
    worker.stdin.write(json.dumps(question).encode() + b"\n")
    worker.stdin.flush()


def test_a_worker_ends_with_the_process_that_started_it(sample_store: Path) -> None:
    with worker_alone(sample_store) as worker:
        assert worker.stdin is not None
        worker.stdin.close()
        assert worker.wait(60) == 0


def test_a_worker_at_work_ends_by_itself_when_nobody_ends_it(sample_store: Path, tmp_path: Path) -> None:
    with worker_alone(sample_store) as worker:
        tell(worker, ENDLESS, tmp_path / "answer", time_limit_s=-1.5)
        assert worker.wait(60) == -signal.SIGALRM  # half a second after the question


def test_a_worker_has_no_network_where_the_system_allows_that(sample_store: Path, tmp_path: Path) -> None:
    """What the guard would have refused is asked of the worker itself."""
    with socket.socket() as other, worker_alone(sample_store) as worker:
        own = Path("/proc/self/ns/net").readlink()
        if Path(f"/proc/{worker.pid}/ns/net").readlink() == own:
            pytest.skip("this system lets no process leave its network: in a container, allow unshare")
        other.bind(("127.0.0.1", 0))
        other.listen()
        other.settimeout(1)
        tell(worker, f"ASK {{ SERVICE <http://127.0.0.1:{other.getsockname()[1]}/> {{ ?s ?p ?o }} }}", tmp_path / "answer")
        assert worker.stdout is not None
        assert json.loads(worker.stdout.readline())["failed"] == "evaluation"
        with pytest.raises(TimeoutError):
            other.accept()


def test_no_answer_is_left_on_the_disk(sample_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    async def work() -> None:
        async with pool(sample_store, Settings()) as workers:
            read(await workers.answer(QUICK, ""))
        async with pool(sample_store, Settings(query_time_limit_ms=300)) as workers:
            for question in (SLOW, Question("SELECT", forms.JSON)):
                with pytest.raises(Problem):
                    await workers.answer(question, "")

    run(work())
    assert not list(tmp_path.iterdir())
