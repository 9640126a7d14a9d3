"""The command line over a real Neo4j server: the answers of files and of a folder, and one line for everything that goes wrong."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import neo4j
import pytest

from ontology.queries import NAMES, question
from pathways import i18n
from pathways.cli import main
from pathways.errors import ServerFault, phrase
from pathways.model import Group, Leaf, Method, OspBounds, Qualification, QualificationKind, Requirement, Structure, Text, Unit
from pathways.stores import neo4j as neo4j_store
from pathways.stores.neo4j import Neo4jStore
from pathways.stores.port import Content, Wanted
from tests.contracts.contents import many_offerings, source
from tests.contracts.servers import neo4j_over_bolt
from tests.neo4j import server
from tests.neo4j.proxy import proxy
from tests.neo4j.server import PASSWORD
from tests.ports import free_port

Run = Callable[..., Any]
ON = ("--on", "2026-12-01")
GOAL = ("--qualification", "OPH-2455-2017")


@pytest.fixture(scope="module")
def places(files: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A folder and a server into which ``pathways load`` has put the sample and the table with faults."""
    store = neo4j_over_bolt(tmp_path_factory.mktemp("server"))
    store.close()
    folder = str(tmp_path_factory.mktemp("store") / "graph")
    for place in (folder, store.address):
        assert main(["load", *map(str, files[:4]), "--store", place]) == 0
    return folder, store.address


def said(code: str, **values: str) -> str:
    """What an error of that code says."""
    return i18n.words("en").say(f"error-{code}", **values)


def without_seconds(text: str) -> str:
    return re.sub(r'"seconds": [\d.]+', '"seconds": 0', text)


# -- the same answers --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ("check", *GOAL, *ON),
        ("check", *GOAL, *ON, "--holds", "105444", "200790", "--strict"),
        ("check", "--unit", "105444", "105440", *ON),
        ("check", "--qualification", "351741", "--competence-area", "1664", *ON, "--lang", "fi"),
        ("plan", *GOAL, "--competence-area", "1664", *ON, "--holds", "105444"),
        ("plan", "--unit", "105444", *ON),
        ("plan", *GOAL, "--by", "2026-12-02", *ON),
        ("closest", *ON, "--holds", "105444"),
    ],
    ids=lambda words: " ".join(words[:3]),
)
def test_memory_a_folder_and_a_server_give_the_same_bytes(
    words: tuple[str, ...], run: Run, files: tuple[Path, ...], places: tuple[str, str]
) -> None:
    from_files = run(*words, "--json", "--data", *files[:4])
    assert from_files.code == 0, from_files.err
    for place in places:
        from_store = run(*words, "--json", "--store", place)
        assert from_store.code == 0, from_store.err
        assert without_seconds(from_store.out) == without_seconds(from_files.out)


@pytest.mark.parametrize("verb", ["check", "plan", "closest"])
def test_the_same_bytes_with_a_learners_record(verb: str, run: Run, files: tuple[Path, ...], places: tuple[str, str]) -> None:
    words = (verb, "--learner", files[4], *ON, "--json")
    folder, address = (run(*words, "--store", place) for place in places)
    assert without_seconds(address.out) == without_seconds(folder.out)
    assert address.answer["findings"] or verb == "closest"


def test_a_validation_is_the_same(run: Run, files: tuple[Path, ...], places: tuple[str, str]) -> None:
    folder, address = (run("validate", files[3], *ON, "--json", "--store", place).out for place in places)
    assert address == folder


def test_files_go_over_the_server(run: Run, files: tuple[Path, ...], places: tuple[str, str], tmp_path: Path) -> None:
    fewer = tmp_path / "offerings.csv"
    fewer.write_bytes(b"\n".join(files[2].read_bytes().splitlines()[:3]) + b"\n")
    words = ("plan", "--unit", "105432", *ON, "--json", "--data", fewer, "--store")
    folder, address = (run(*words, place) for place in places)
    assert without_seconds(address.out) == without_seconds(folder.out)
    count = tmp_path / "count.rq"
    count.write_text("SELECT (COUNT(*) AS ?n) WHERE { ?one a <https://w3id.org/pok/ns#Offering> }", encoding="utf-8")
    folder, address = (run("query", count, "--json", "--data", fewer, "--store", place).answer["rows"] for place in places)
    assert address == folder


@pytest.mark.parametrize("words", [(), ("catalogue/offerings",), ("requirements/3932281",)])
@pytest.mark.parametrize("form", ["turtle", "nquads", "jsonld"])
def test_an_export_gives_the_same_bytes(form: str, words: tuple[str, ...], run: Run, places: tuple[str, str]) -> None:
    folder, address = (run("export", *words, "--as", form, "--store", place).out for place in places)
    assert address == folder
    assert len(address) > 1000


@pytest.mark.parametrize("form", [(), ("--csv",), ("--json",)], ids=str)
def test_a_question_by_name_gives_the_same_output(form: tuple[str, ...], run: Run, places: tuple[str, str]) -> None:
    for name in NAMES:
        given = [f"--param={each.name}={each.example}" for each in question(name).parameters]
        folder, address = (run("query", name, *given, *form, "--store", place) for place in places)
        assert address.code == folder.code == 0, address.err
        assert address.out == folder.out


def test_real_requirements_give_the_same_bytes(run: Run, shared: Path, tmp_path: Path) -> None:
    # One of the old methods, and two versions of one qualification.
    payloads = [
        each for name in ("alan-perustutkinto", "mekaanikon-*") for each in (shared / "eperusteet").glob(f"rakenne-auto{name}.json")
    ]
    store = neo4j_over_bolt(tmp_path)
    store.close()
    folder, address = str(tmp_path / "graph"), store.address
    for place in (folder, address):
        assert run("load", *payloads, "--store", place).code == 0
    number = run("query", "in_force", "--param", "day=2026-12-01", "--store", address, "--json").answer["rows"][0][0]
    for words in (("check", "--qualification", number, "--method", "ops", *ON, "--json"), ("closest", *ON, "--json")):
        one, other = (run(*words, "--store", place) for place in (folder, address))
        assert one.code == other.code == 0
        assert without_seconds(other.out) == without_seconds(one.out)


# -- no more than a question needs -------------------------------------------------------------------------------------


def far_away(number: int) -> Qualification:
    """A qualification that has nothing to do with the sample, of 60 units."""
    codes = [f"9{number:02}{each:03}" for each in range(60)]
    leaves = tuple(Leaf(f"0.{code}", code, Decimal(3)) for code in codes)
    units = tuple(Unit(code, Text(fi=code), requirements=(Requirement(f"{code}:1", Text(fi="Osaa")),)) for code in codes)
    tree = Structure(Method.REFORMI, Group("0", osp=OspBounds(Decimal(180), Decimal(180)), children=leaves))
    return Qualification(f"far-{number}", f"FAR-{number}", Text(fi="Muu"), QualificationKind.BASIC, (tree,), units)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The queries that are asked of the server."""
    asked: list[str] = []
    ask = neo4j.ManagedTransaction.run

    def note(self: neo4j.ManagedTransaction, query: Any, *arguments: Any, **others: Any) -> neo4j.Result:
        asked.append(str(query))
        return ask(self, query, *arguments, **others)

    monkeypatch.setattr(neo4j.ManagedTransaction, "run", note)
    return asked


def test_a_question_reads_no_more_when_other_things_are_loaded(
    run: Run, files: tuple[Path, ...], tmp_path: Path, counted: list[str]
) -> None:
    store = neo4j_over_bolt(tmp_path)
    assert run("load", *files[:3], "--store", store.address).code == 0
    with proxy(store.address) as wire:
        through = Neo4jStore(wire.address)

        def asked(*words: str) -> Callable[[], object]:
            return lambda: without_seconds(run(*words, *ON, "--json", "--store", wire.address).out)

        def measured(ask: Callable[[], object]) -> tuple[object, int, int]:
            """The answer, bytes that came from the server, queries that were asked."""
            counted.clear()
            before = wire.received
            answer = ask()
            return answer, wire.received - before, len(counted)

        questions = [
            asked("check", *GOAL),
            asked("check", "--unit", "105444"),
            lambda: through.catalogue(Wanted(frozenset({"OPH-2455-2017"}))),
        ]
        little = [measured(each) for each in questions]
        store.replace(source("catalogue/far"), many_offerings(200, "900001"))
        for number in range(5):
            store.replace(replace(source(f"requirements/far-{number}"), sha256=f"{number:064}"), Content((far_away(number),)))
        whole = measured(asked("closest"))
        much = [measured(each) for each in questions]
        through.close()
    store.close()
    for (answer, size, queries), (later, later_size, later_queries) in zip(little, much, strict=True):
        assert later == answer
        assert later_queries == queries <= 20
        assert later_size < 1.1 * size + 20_000  # sources and names of qualifications are always listed
        assert later_size < whole[1] / 2


# -- queries of one's own ----------------------------------------------------------------------------------------------


@pytest.fixture
def address(places: tuple[str, str]) -> str:
    return places[1]


def test_a_file_in_cypher_is_asked(run: Run, address: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.cypher"
    file.write_text(
        "MATCH (offering:Offering)-[:HAS_COVERAGE]->(:Coverage)-[:COVERS_UNIT]->({skos_notation: $unit})\n"
        "RETURN DISTINCT offering, offering.dct_identifier AS pok ORDER BY pok",
        encoding="utf-8",
    )
    words = ("query", file, "--param", "unit=105444", "--store", address)
    rows = run(*words, "--json").answer["rows"]
    assert rows
    assert rows[0][0].startswith("https://w3id.org/pok/id/")
    assert run(*words, "--csv").out.splitlines()[0] == "offering,pok"
    assert f"{len(rows)} row" in run(*words).out


def size(address: str) -> list[Any]:
    """How much the server holds."""
    texts = ("MATCH (node) RETURN count(node)", "MATCH ()-[link]->() RETURN count(link)", "SHOW CONSTRAINTS YIELD name")
    with neo4j.GraphDatabase.driver(address) as driver:
        return [sorted(row.values() for row in driver.execute_query(each).records) for each in texts]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("MATCH (node) DETACH DELETE node", "query_would_write"),
        ("CREATE (:Offering)", "query_would_write"),
        ("DROP CONSTRAINT pathways_resource", "query_would_write"),
        ("MATCH (node", "query_refused"),
        ("", "query_empty"),
    ],
)
def test_a_file_that_cannot_be_asked_gets_one_line(
    text: str, code: str, run: Run, lines: Callable[..., str], address: str, tmp_path: Path
) -> None:
    before = size(address)
    file = tmp_path / "mine.cypher"
    file.write_text(text, encoding="utf-8")
    line = lines("query", file, "--store", address)
    assert said(code, address=address, detail="\0").partition("\0")[0] in line
    assert size(address) == before


@pytest.mark.parametrize(
    ("name", "code"), [("mine.rq", "query_is_sparql"), ("mine.sparql", "query_is_sparql"), ("nothing", "no_such_query")]
)
def test_sparql_is_not_asked_of_such_a_server(
    name: str, code: str, lines: Callable[..., str], tmp_path: Path, address: str
) -> None:
    if "." in name:
        (tmp_path / name).write_text("SELECT * WHERE { ?s ?p ?o }", encoding="utf-8")
    file = tmp_path / name
    assert said(code, file=str(file), questions=", ".join(NAMES)) in lines("query", file, "--store", address)


def test_cypher_is_asked_of_nothing_else(
    lines: Callable[..., str], tmp_path: Path, files: tuple[Path, ...], places: tuple[str, str]
) -> None:
    file = tmp_path / "mine.cypher"
    file.write_text("RETURN 1", encoding="utf-8")
    for words in ((), ("--store", places[0]), ("--data", files[0]), ("--data", files[0], "--store", places[1])):
        assert said("query_is_cypher", file=str(file)) in lines("query", file, *words)


def test_a_parameter_that_is_not_there_is_said(lines: Callable[..., str], address: str) -> None:
    assert said("query_without_parameter", name="nothing", known="") in lines(
        "query", "replaced", "--param", "nothing=1", "--store", address
    )
    assert "Expected parameter" in lines("query", "units_by_extent", "--store", address)


# -- what goes wrong ---------------------------------------------------------------------------------------------------

VERBS = (
    ("check", *GOAL, *ON),
    ("plan", *GOAL, *ON),
    ("closest", *ON),
    ("query", "replaced"),
    ("export", "--as", "nquads"),
)


REFUSED = i18n.words("en").error(ServerFault("there", "server_not_reached", why=phrase("fault-refused"))).removeprefix("there: ")


def told(run: Run, code: int, *words: str | Path) -> str:
    """The one line on stderr of a command that fails; no password is in it."""
    ran = run(*words)
    assert ran.code == code, (ran.code, ran.out, ran.err)
    assert ran.out == ""
    assert ran.err.startswith("pathways: ")
    assert ran.err.count("\n") == 1, ran.err
    assert "Traceback" not in ran.err
    assert "Secret" not in ran.err
    return str(ran.err)


class Greeting(BaseHTTPRequestHandler):
    """A server that speaks HTTP."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not answer is given up soon."""
    monkeypatch.setattr(neo4j_store, "_PROBE_SECONDS", 0.5)


@pytest.fixture(scope="module")
def http() -> Iterator[int]:
    with HTTPServer(("127.0.0.1", 0), Greeting) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield listening.server_address[1]
        listening.shutdown()


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("words", VERBS, ids=lambda words: words[0])
def test_a_dead_port_and_another_server_are_one_line_each(words: tuple[str, ...], run: Run, http: int) -> None:
    port = free_port()
    line = told(run, 3, *words, "--store", f"bolt://neo4j:Secret@127.0.0.1:{port}")
    assert f"bolt://127.0.0.1:{port}: {REFUSED}" in line
    assert said("neo4j_no_route") in told(run, 3, *words, "--store", f"neo4j://neo4j:Secret@127.0.0.1:{http}")


@pytest.mark.usefixtures("impatient")
def test_a_load_says_the_same(run: Run, files: tuple[Path, ...], http: int) -> None:
    assert REFUSED in told(run, 3, "load", files[0], "--store", f"bolt://u:Secret@127.0.0.1:{free_port()}")
    assert said("neo4j_no_bolt") in told(run, 3, "load", files[0], "--store", f"bolt://u:Secret@127.0.0.1:{http}")
    assert REFUSED in told(run, 3, "validate", files[0], "--store", f"bolt://u:Secret@127.0.0.1:{free_port()}")


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("bolt://", "neo4j_address"),
        ("bolt://u:Secret@", "neo4j_address"),
        ("bolt://u:Secret#@host", "neo4j_address"),
        ("neo4j://u:Sec/Secret@host", "neo4j_address"),
        ("bolt://h?x=Secret", "neo4j_address_options"),
    ],
)
def test_what_is_no_address_is_one_line(place: str, code: str, run: Run) -> None:
    assert said(code) in told(run, 2, "closest", "--store", place)


def test_an_empty_server_says_how_to_load(lines: Callable[..., str]) -> None:
    guarded = server.guarded()
    place = guarded.address.replace("://", f"://neo4j:{PASSWORD}@")
    store = Neo4jStore(place)
    for each in store.sources():
        store.remove(each.graph)
    store.close()
    line = lines("closest", "--store", place)
    assert f"pathways load SOURCE... --store {guarded.address}" in line
    assert PASSWORD not in line


def test_a_login_is_in_the_address_or_in_the_environment_and_never_shown(
    run: Run, files: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    guarded = server.guarded()
    place = guarded.address.replace("://", f"://neo4j:{PASSWORD}@")
    for words in (("load", files[2], "--json"), ("load", files[2]), ("query", "properties_not_stated"), ("export",)):
        ran = run(*words, "--store", place)
        assert ran.code == 0, ran.err
        assert PASSWORD not in ran.out + ran.err
    asked = ("query", "properties_not_stated", "--json", "--store", guarded.address)
    assert said("neo4j_wants_login") in told(run, 3, *asked)
    monkeypatch.setenv("PATHWAYS_STORE_USER", "neo4j")
    monkeypatch.setenv("PATHWAYS_STORE_PASSWORD", PASSWORD)
    assert run(*asked).answer["rows"]
    wrong = guarded.address.replace("://", "://neo4j:Wrong-Secret@")
    assert said("neo4j_login") in told(run, 3, *asked[:-1], wrong)
    monkeypatch.setenv("PATHWAYS_STORE_PASSWORD", "Wrong-Secret")
    assert said("neo4j_login") in told(run, 3, "load", files[2], "--store", guarded.address)
