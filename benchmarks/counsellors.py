"""Ten counsellors at once over real HTTP, on a catalogue of 5,000 rows; then again while somebody asks a query without end.

    .venv/bin/python benchmarks/counsellors.py [FOLDER] [--rows 5000] [--counsellors 10] [--rounds 1]

FOLDER holds national requirements (ePerusteet), or is one such file; without it the bundled sample's. The service is ``pathways
serve`` in a process of its own, on loopback, with its own settings. A counsellor (an address of its own, where the system has
several) asks one question after the other, without a pause: what a learner has, what is missing, a plan, the same with a
step of it left out, two alternatives, what is nearest, what can be started, and the page for the learner. Learners are made up
(``cases.py``), and so is the catalogue (``national.py``).

A round is asked by all, alone and then with the query; what comes out is how much slower the second is, in the same run.
Ends with an error where a question was not answered, or where the query slows questions by more than half.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(ROOT := Path(__file__).resolve().parents[1]))

import httpx
from cases import Case, cases, learner
from national import MIXED, nationwide

from pathways.model import Source
from pathways.stores.iris import requirements_graph
from pathways.stores.oxigraph import FolderStore
from pathways.stores.port import Content

HOSTILE = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c < ?f && ?f < ?i) }"
MOST_SLOWER = 1.5
ON, FIRST_DAY, LAST_DAY = "2026-12-01", "2027-01-04", "2029-06-30"
_LONGEST_S = 900
_TO_BE_READY_S = 120


@dataclass
class Times:
    """Seconds of the answers to each kind of question, and the statuses that were none."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    @property
    def all(self) -> list[float]:
        return [each for found in self.seconds.values() for each in found]


Ask = Callable[[str, str, dict[str, Any]], Any]


def session(ask: Ask, case: Case, seed: int) -> None:
    """What one counsellor asks about one learner."""
    goal: dict[str, Any] = {"qualification": case.qualification.register_number, "method": str(case.structure.method)}
    held = {"holds": [each.code for each in learner(case, seed).evidence], "on": ON}
    limits = {"from": FIRST_DAY, "by": LAST_DAY, "hours_per_week": 40}
    known = {**held, **goal, "competence_areas": list(case.areas)}
    ask("evidence", "evidence", held)
    ask("check", "check", known)
    plan = ask("plan", "plans", {**known, **limits})
    steps = [each["id"] for found in plan["plans"][:1] for each in found["steps"] if each["kind"] == "offering"]
    ask("what if", "plans", {**known, **limits, "excluded": steps[:1]})
    ask("two alternatives", "plans", {**known, **limits, "alternatives": 2})
    ask("closest", "closest", {**held, "top": 5})
    ask("next", "next", {**known, **limits, "top": 5})
    ask("page", "exports/html", {**known, **limits})


def one_round(address: str, chosen: list[Case], counsellors: int, seed: int, times: Times) -> None:
    """Every counsellor's session, all at once."""

    def counsel(number: int) -> None:
        own = httpx.HTTPTransport(local_address=f"127.0.0.{2 + number}" if sys.platform == "linux" else None)
        with httpx.Client(base_url=address, transport=own, timeout=_LONGEST_S, trust_env=False) as client:

            def ask(kind: str, route: str, question: dict[str, Any]) -> Any:
                began = time.perf_counter()
                answer = client.post(f"/api/v1/{route}", json=question)
                if answer.status_code == 200:
                    times.seconds.setdefault(kind, []).append(time.perf_counter() - began)
                else:
                    times.refused.append(f"{kind}: {answer.status_code} {answer.text[:300]}")
                return answer.json() if answer.headers["content-type"] == "application/json" else {"plans": []}

            session(ask, chosen[number % len(chosen)], seed + number)

    with ThreadPoolExecutor(counsellors) as pool:
        for each in [pool.submit(counsel, number) for number in range(counsellors)]:
            each.result()


@contextmanager
def hostile(address: str) -> Iterator[list[int]]:
    """Somebody who asks the query again whenever it was ended; gives the statuses."""
    done, statuses = threading.Event(), list[int]()

    def ask() -> None:
        with httpx.Client(base_url=address, timeout=_LONGEST_S, trust_env=False) as client:
            while not done.is_set():
                statuses.append(client.get("/sparql", params={"query": HOSTILE}).status_code)

    with ThreadPoolExecutor(1) as pool:
        asking = pool.submit(ask)
        try:
            yield statuses
        finally:
            done.set()
            asking.result()


@contextmanager
def served(store: Path, log: Path) -> Iterator[str]:
    """The address of the service, ready."""
    words = [sys.executable, "-m", "pathways", "serve", "--port", "0", "--store", str(store)]
    began = time.monotonic()
    with log.open("wb") as out:
        service = subprocess.Popen(words, stdout=out, stderr=out, env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"})
    try:
        while not (found := re.search(r"http://[0-9.:]+", log.read_text())):
            if service.poll() is not None or time.monotonic() - began > _TO_BE_READY_S:
                raise SystemExit(log.read_text())
            time.sleep(0.05)
        with httpx.Client(base_url=found[0], trust_env=False) as client:
            while client.get("/ready").status_code != 200:
                if time.monotonic() - began > _TO_BE_READY_S:
                    raise SystemExit("it is not ready")
                time.sleep(0.05)
        print(f"ready {time.monotonic() - began:.1f} s after its start")
        yield found[0]
    finally:
        service.terminate()
        service.wait(30)


def stored(folder: Path, chosen: list[Case], rows: int) -> None:
    """The requirements and the made-up catalogue."""
    documents = {each.qualification.id: each.qualification for each in chosen}
    loads = [(Source(requirements_graph(each), "", "0" * 64, "eperusteet"), Content((each,))) for each in documents.values()]
    made = nationwide(list(documents.values()), rows, seed=1, shares=MIXED)
    FolderStore(folder).replace_each([*loads, (Source("catalogue/made-up", "", "1" * 64, "catalogue"), Content(offerings=made))])


def late(seconds: list[float]) -> float:
    """Under which 95 % of them are."""
    return sorted(seconds)[min(len(seconds) - 1, int(0.95 * len(seconds)))]


def told(name: str, alone: list[float], beside: list[float]) -> str:
    middle, other = statistics.median(alone), statistics.median(beside)
    row = f"{name:18} {len(alone):4} {middle:8.2f} {late(alone):8.2f} {other:10.2f} {late(beside):8.2f}"
    return f"{row} {other / middle:8.2f} {late(beside) / late(alone):8.2f}"


def main() -> None:
    said = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    said.add_argument("folder", nargs="?", type=Path)
    said.add_argument("--rows", type=int, default=5_000)
    said.add_argument("--counsellors", type=int, default=10)
    said.add_argument("--rounds", type=int, default=1)
    asked = said.parse_args()
    chosen, left_out = cases(asked.folder)
    for each in left_out:
        print(f"left out: {each}")
    alone, beside, statuses = Times(), Times(), list[int]()
    with tempfile.TemporaryDirectory() as temporary:
        stored(Path(temporary) / "store", chosen, asked.rows)
        with served(Path(temporary) / "store", Path(temporary) / "log") as address:
            for number in range(asked.rounds):
                began = time.monotonic()
                one_round(address, chosen, asked.counsellors, 100 * number, alone)
                print(f"round {number + 1}, alone: {time.monotonic() - began:.0f} s", flush=True)
                began = time.monotonic()
                with hostile(address) as ended:
                    one_round(address, chosen, asked.counsellors, 100 * number, beside)
                print(f"round {number + 1}, with the query: {time.monotonic() - began:.0f} s", flush=True)
                statuses += ended
    print(f"{asked.counsellors} counsellors, {asked.rows} rows over {len(chosen)} trees, {os.cpu_count()} cores; seconds")
    print(f"{'':18} {'n':>4} {'median':>8} {'95 %':>8} {'with query':>10} {'95 %':>8} {'ratio':>8} {'95 %':>8}")
    for kind in alone.seconds:
        print(told(kind, alone.seconds[kind], beside.seconds[kind]))
    print(told("all", alone.all, beside.all))
    print(f"the query: {len(statuses)} times, ended with {sorted(set(statuses))}")
    for each in (*alone.refused, *beside.refused):
        print(f"not answered: {each}")
    if alone.refused or beside.refused:
        raise SystemExit("not every question was answered")
    if max(statistics.median(beside.all) / statistics.median(alone.all), late(beside.all) / late(alone.all)) > MOST_SLOWER:
        raise SystemExit(f"the query slows questions by more than {MOST_SLOWER - 1:.0%}")


if __name__ == "__main__":
    main()
