"""``load``, ``query``, ``export``, and the verbs of a question answered from a store."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pathways import sample
from pathways.asking.check import answered
from pathways.asking.question import Asked, Need, known, prepare
from pathways.cli import main
from pathways.i18n import words
from tests.oxigraph import server
from tests.ports import free_port

Run = Callable[..., Any]
ON = ("--on", "2026-12-01")
GOAL = ("--qualification", "OPH-2455-2017")


@pytest.fixture
def data(files: tuple[Path, ...]) -> tuple[Path, ...]:
    return files[:3]


@pytest.fixture(scope="module")
def store(files: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the data. No test changes what it holds."""
    place = tmp_path_factory.mktemp("store") / "graph"
    assert main(["load", *map(str, files[:3]), "--store", str(place)]) == 0
    return place


@pytest.fixture(params=["folder", "server"])
def any_store(request: pytest.FixtureRequest, data: tuple[Path, ...], store: Path) -> str:
    """The same content in each kind of store that the command line opens. A new kind is one line here."""
    place: str = {"folder": lambda: str(store), "server": lambda: full_server(data)}[request.param]()
    return place


def full_server(data: tuple[Path, ...]) -> str:
    """The address of the SPARQL server of this test run, with the data and nothing else: loaded again where a test emptied it."""
    address = server.address()
    if _loaded != [data, server.times_emptied()]:
        place = empty_server()
        assert main(["load", *map(str, data), "--store", place]) == 0
        _loaded[:] = [data, server.times_emptied()]
    return f"{address}/query"


_loaded: list[object] = []


def empty_server() -> str:
    """The address of the SPARQL server of this test run, with nothing in it."""
    address = server.address()
    server.empty(address)
    return f"{address}/query"


def without_seconds(text: str) -> str:
    return re.sub(r'"seconds": [\d.]+', '"seconds": 0', text)


@pytest.mark.parametrize(
    "words",
    [
        ("check", *GOAL, *ON),
        ("check", *GOAL, *ON, "--holds", "105444", "200790", "--strict"),
        ("check", "--unit", "105444", "105440", *ON),
        ("check", *GOAL, *ON, "--holds", "VVAI"),
        ("check", "--qualification", "351741", "--competence-area", "1664", *ON, "--lang", "fi"),
        ("plan", *GOAL, "--competence-area", "1664", *ON, "--holds", "105444"),
        ("plan", "--unit", "105444", *ON),
        ("plan", *GOAL, "--by", "2026-12-02", *ON),
        ("closest", *ON, "--holds", "105444"),
    ],
    ids=lambda words: " ".join(words[:3]),
)
def test_files_and_a_store_of_the_same_data_give_the_same_bytes(
    words: tuple[str, ...], run: Run, data: tuple[Path, ...], any_store: str
) -> None:
    from_files = run(*words, "--json", "--data", *data)
    from_store = run(*words, "--json", "--store", any_store)
    assert from_files.code == from_store.code == 0, from_files.err + from_store.err
    assert without_seconds(from_store.out) == without_seconds(from_files.out)
    assert json.loads(from_store.out)["data"]


def test_the_same_bytes_with_a_learners_record_and_with_faults(run: Run, files: tuple[Path, ...], tmp_path: Path) -> None:
    place = tmp_path / "graph"
    assert run("load", *files[:4], "--store", place).code == 0
    for verb in ("check", "plan"):
        words = (verb, "--learner", files[4], *ON, "--json")
        from_files, from_store = run(*words, "--data", *files[:4]), run(*words, "--store", place)
        assert without_seconds(from_store.out) == without_seconds(from_files.out)
        assert from_store.answer["findings"]


def test_a_validation_is_the_same_against_files_and_a_store(run: Run, files: tuple[Path, ...], any_store: str) -> None:
    words = ("validate", files[3], *ON, "--json")
    assert run(*words, "--store", any_store).out == run(*words, "--data", *files[:3]).out


def test_a_question_reads_only_the_requirements_that_it_needs(any_store: str) -> None:
    given = known(Asked(store=any_store, qualification="OPH-2455-2017"), need=Need.GOAL)
    assert [each.register_number for each in given.catalogue.qualifications] == ["OPH-2455-2017"]
    everything = known(Asked(store=any_store, qualification="OPH-2455-2017"))
    assert len(everything.catalogue.qualifications) == 2


@pytest.mark.parametrize("holds", [(), ("200790", "105444"), ("200790:proposed",), ("105440:2", "400012/VVAI")])
def test_reading_less_answers_the_same(holds: tuple[str, ...], any_store: str) -> None:
    asked = Asked(store=any_store, qualification="OPH-2455-2017", holds=holds, on=sample.TODAY, competence_areas=("1664",))
    little, everything = known(asked, need=Need.GOAL), known(asked)
    said = words("en")
    one, other = (answered(prepare(asked, each), said).model_dump(exclude={"data"}) for each in (little, everything))
    assert one == other


def test_requirements_of_a_unit_that_is_held_are_read_too(store: Path) -> None:
    given = known(Asked(store=str(store), qualification="OPH-2455-2017", holds=("200790",)), need=Need.GOAL)
    assert len(given.catalogue.qualifications) == 2


def test_the_environment_names_the_store(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = run("check", *GOAL, *ON, "--json", "--store", store)
    monkeypatch.setenv("PATHWAYS_STORE", str(store))
    assert run("check", *GOAL, *ON, "--json").out == named.out


def test_a_load_without_a_store_says_how_to_name_one(lines: Callable[..., str], data: tuple[Path, ...]) -> None:
    assert "--store DIR|URL" in lines("load", data[0])


def test_asking_a_folder_without_a_store_says_how_to_load(lines: Callable[..., str], tmp_path: Path) -> None:
    assert "pathways load" in lines("check", *GOAL, "--store", tmp_path / "nothing")


@pytest.mark.parametrize("verb", ["check", "load", "query", "export", "serve"])
def test_an_address_of_no_known_kind_is_refused(verb: str, lines: Callable[..., str], data: tuple[Path, ...]) -> None:
    words = {"check": GOAL, "load": (data[0],), "query": ("replaced",), "export": (), "serve": ()}[verb]
    line = lines(verb, *words, "--store", "gopher://aino:secret@example.org/")
    assert "gopher://" in line
    assert "secret" not in line


def test_a_load_that_fails_leaves_the_store_as_it_was(
    run: Run, lines: Callable[..., str], files: tuple[Path, ...], store: Path, tmp_path: Path
) -> None:
    before = run("export", "--as", "nquads", "--store", store).out
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    lines("load", files[3], broken, "--store", store)
    lines("load", files[4], "--store", store)  # a learner's record
    assert run("export", "--as", "nquads", "--store", store).out == before


def test_a_folder_of_other_things_is_left_as_it_is(lines: Callable[..., str], data: tuple[Path, ...], tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    assert "letter.txt" in lines("load", data[0], "--store", tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]


def test_findings_that_are_damaged_are_said(
    run: Run, lines: Callable[..., str], data: tuple[Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("pathways.stores.findings.write", lambda findings: "[{}]")
        assert run("load", *data, "--store", tmp_path / "graph").code == 0
    assert "damaged" in lines("check", *GOAL, *ON, "--store", tmp_path / "graph")


def test_two_sources_of_one_name_are_refused(lines: Callable[..., str], data: tuple[Path, ...], tmp_path: Path) -> None:
    other = tmp_path / "offerings.csv"
    other.write_bytes(b"\n".join(data[2].read_bytes().splitlines()[:3]) + b"\n")
    assert "catalogue/offerings" in lines("load", data[2], other, "--store", tmp_path / "graph")


def test_a_load_tells_counts_and_findings(run: Run, data: tuple[Path, ...], tmp_path: Path) -> None:
    answer = run("load", *data, "--store", tmp_path / "graph", "--json").answer
    assert [each["graph"] for each in answer["loaded"]] == sorted(each["graph"] for each in answer["loaded"])
    assert sum(each["counts"]["offerings"] for each in answer["loaded"]) == 54
    assert "units_without_requirements" in {each["code"] for each in answer["findings"]}


def test_loading_again_changes_nothing(run: Run, data: tuple[Path, ...], any_store: str) -> None:
    before = run("export", "--as", "nquads", "--store", any_store).out
    assert run("load", *data, "--store", any_store).code == 0
    assert run("export", "--as", "nquads", "--store", any_store).out == before


def test_files_go_over_the_store_whole(run: Run, data: tuple[Path, ...], any_store: str, tmp_path: Path) -> None:
    fewer = tmp_path / "offerings.csv"
    fewer.write_bytes(b"\n".join(data[2].read_bytes().splitlines()[:3]) + b"\n")
    over = run("plan", "--unit", "105432", *ON, "--json", "--store", any_store, "--data", fewer).answer
    assert over["plans"] == [] or all(step["id"] != "POH-105432" for step in over["plans"][0]["steps"])
    held = run("plan", "--unit", "105432", *ON, "--json", "--store", any_store).answer
    assert any(step["kind"] == "offering" for step in held["plans"][0]["steps"])


def test_real_requirements_give_the_same_bytes(run: Run, shared: Path, tmp_path: Path) -> None:
    payloads = sorted((shared / "eperusteet").glob("rakenne-a*.json"))
    read = [each for each in payloads if run("validate", each, *ON).code == 0]
    place = tmp_path / "graph"
    assert run("load", *read, "--store", place).code == 0
    number = run("query", "in_force", "--param", "day=2026-12-01", "--store", place, "--json").answer["rows"][0][0]
    words = ("check", "--qualification", number, *ON, "--json")
    from_files, from_store = run(*words, "--data", *read), run(*words, "--store", place)
    assert from_files.code == from_store.code
    assert without_seconds(from_store.out) == without_seconds(from_files.out)


# -- a store on a server -----------------------------------------------------------------------------------------------


def test_the_environment_names_a_server_and_its_login_is_not_shown(
    run: Run, data: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    address = empty_server()
    monkeypatch.setenv("PATHWAYS_STORE", address.replace("http://", "http://aino:secret@"))
    loaded = run("load", *data)
    assert loaded.code == 0, loaded.err
    assert run("load", *data, "--json").answer["store"] == address
    assert "secret" not in loaded.out + loaded.err
    assert run("query", "in_force", "--param", "day=2026-12-01", "--json").answer["rows"]


@pytest.mark.parametrize("verb", ["check", "load", "query", "export"])
def test_a_server_that_is_not_there_gives_one_line_and_code_3(run: Run, verb: str, data: tuple[Path, ...]) -> None:
    words = {"check": GOAL, "load": (data[0],), "query": ("replaced",), "export": ()}[verb]
    ran = run(verb, *words, "--store", f"http://aino:secret@127.0.0.1:{free_port()}/query")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.count("\n") == 1
    assert "refused" in ran.err
    assert "secret" not in ran.err


def test_an_empty_server_says_how_to_load(lines: Callable[..., str]) -> None:
    address = empty_server()
    assert f"pathways load SOURCE... --store {address}" in lines("check", *GOAL, "--store", address)


def test_a_query_that_the_server_cannot_read_gets_one_line(
    lines: Callable[..., str], data: tuple[Path, ...], tmp_path: Path
) -> None:
    address = full_server(data)
    file = tmp_path / "mine.rq"
    file.write_text("SELECT nothing", encoding="utf-8")
    assert "cannot be read" in lines("query", file, "--store", address)
    file.write_text("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", encoding="utf-8")
    assert "SELECT or ASK" in lines("query", file, "--store", address)


# -- query and export --------------------------------------------------------------------------------------------------


def test_a_query_gives_a_table_csv_and_json(run: Run, any_store: str) -> None:
    words = ("query", "units_by_extent", "--param", "number=OPH-2455-2017", "--store", any_store)
    table, rows, answer = run(*words).out, list(csv.reader(io.StringIO(run(*words, "--csv").out))), run(*words, "--json").answer
    assert rows[0] == answer["columns"] == ["unit", "osp"]
    assert [[unit, str(osp)] for unit, osp in answer["rows"]] == rows[1:]
    assert "43 rows." in table
    assert answer["data"]


def test_a_query_of_a_file_over_files(run: Run, data: tuple[Path, ...], tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text("SELECT (COUNT(*) AS ?n) WHERE { ?one a <https://w3id.org/pok/ns#Offering> }", encoding="utf-8")
    assert run("query", file, "--data", data[2], "--json").answer["rows"] == [[54]]
    assert run("query", file, "--data", data[0], "--json").answer["rows"] == [[0]]
    assert run("query", file, "--json").answer["rows"] == [[54]]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("query", "nothing"), "units_of_branch"),
        (("query", "units_by_extent", "--param", "number"), "NAME=VALUE"),
        (("query", "units_by_extent", "--param", "nothing=1"), "no variable ?nothing"),
        (("query", "in_force", "--param", "day=2026-02-30"), "not a date"),
        (("query", "replaced", "--csv", "--json"), "exclude"),
        (("export", "nothing"), "requirements/3932281"),
    ],
)
def test_what_cannot_be_asked_gets_one_line(words: tuple[str, ...], said: str, lines: Callable[..., str]) -> None:
    assert said in lines(*words)


def test_a_query_that_cannot_be_read_gets_one_line(lines: Callable[..., str], tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text("SELECT nothing", encoding="utf-8")
    assert "cannot be read" in lines("query", file)
    file.write_bytes(b"\xff\xfe")
    assert "not UTF-8" in lines("query", file)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib warns of itself
@pytest.mark.parametrize("form", ["turtle", "nquads", "jsonld"])
def test_an_export_is_read_back_by_others_and_repeats_in_bytes(run: Run, form: str, any_store: str, tmp_path: Path) -> None:
    from rdflib import Dataset

    words = ("export", "catalogue/offerings", "--as", form, "--store", any_store)
    text = run(*words).out
    assert run(*words).out == text
    read = Dataset(default_union=True)
    read.parse(data=text, format={"jsonld": "json-ld"}.get(form, form))
    file = tmp_path / "one.nq"
    assert run("export", "catalogue/offerings", "--as", "nquads", "--store", any_store, "--to", file).code == 0
    again = Dataset(default_union=True)
    again.parse(file, format="nquads")
    assert len({triple[:3] for triple in read.quads()}) == len({triple[:3] for triple in again.quads()}) > 1000


def test_all_graphs_are_exported_without_a_name(run: Run) -> None:
    text = run("export", "--as", "nquads").out
    assert {"requirements/3932281", "catalogue/offerings"} <= {
        name for name in ("requirements/3932281", "catalogue/offerings") if f"/pok/id/{name}> ." in text
    }


def test_elm_is_written_and_what_was_left_out_is_listed(run: Run, data: tuple[Path, ...], tmp_path: Path) -> None:
    from pyoxigraph import RdfFormat, parse

    ran = run("export", "--as", "elm", "--data", *data)
    assert ran.code == 0
    triples = {each.triple for each in parse(ran.out, format=RdfFormat.TURTLE)}
    assert "http://data.europa.eu/snb/model/elm/Qualification" in {getattr(each.object, "value", "") for each in triples}
    assert ran.err == ""
    assert run("export", "--as", "elm", "--data", *data).out == ran.out
    with data[2].open(encoding="utf-8", newline="") as file:
        rows = [row | {"outcomes": ""} for row in csv.DictReader(file, delimiter=";")]
    silent = tmp_path / "silent.csv"
    with silent.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    alone = run("export", "--as", "elm", "--data", silent)  # nor are the units there that would say what is learned
    first, *listed = alone.err.splitlines()
    assert len(listed) > 10
    assert first.startswith(f"{len(listed)} things")
    assert all(each.startswith("  catalogue/silent/offering/") and "demands" in each for each in listed)


def test_elm_of_one_graph_is_about_what_that_graph_describes(run: Run, store: Path) -> None:
    from pyoxigraph import RdfFormat, parse

    whole, one = (
        {each.triple for each in parse(run("export", *words, "--as", "elm", "--store", store).out, format=RdfFormat.TURTLE)}
        for words in ((), ("catalogue/offerings",))
    )
    assert one < whole
    subjects = {each.subject.value for each in one}
    assert any("/catalogue/offerings/offering/" in each for each in subjects)
    assert not any("/requirements/" in each for each in subjects)


def test_a_store_is_held_against_our_shapes(run: Run, store: Path) -> None:
    answer = run("validate", "--store", store, "--json").answer
    assert {each["name"] for each in answer["files"]} >= {"requirements/3932281", "catalogue/offerings"}
    assert {each["code"] for each in answer["findings"]} == {"shape_says"}
    assert any("TAI-MESSUT" in each["where"] and each["severity"] == "error" for each in answer["findings"])
    assert run("validate", "--store", store, "--fail-on", "error").code == 1


@pytest.mark.parametrize("form", ["nquads", "turtle", "jsonld"])
def test_a_file_of_rdf_is_held_against_our_shapes(run: Run, form: str, store: Path, tmp_path: Path) -> None:
    file = tmp_path / {"nquads": "all.nq", "turtle": "all.ttl", "jsonld": "all.jsonld"}[form]
    assert run("export", "--as", form, "--store", store, "--to", file).code == 0
    sound = run("validate", file, "--json").answer
    assert [each["format"] for each in sound["files"]] == ["rdf"]
    assert sound["files"][0]["counts"]["offerings"] == 54
    assert {each["code"] for each in sound["findings"]} == {"shape_says"}


def test_a_seeded_fault_is_told_in_the_language_asked(run: Run, store: Path, tmp_path: Path) -> None:
    file = tmp_path / "broken.nq"
    text = run("export", "--as", "nquads", "--store", store).out
    file.write_text("\n".join(each for each in text.splitlines() if "ns#coversUnit>" not in each) + "\n", encoding="utf-8")
    told = {lang: run("validate", file, "--json", "--lang", lang).answer["findings"] for lang in ("fi", "sv", "en")}
    broken = {lang: [each["message"] for each in found if each["code"] == "shape_broken"] for lang, found in told.items()}
    assert "coversUnit is missing." in broken["en"]
    assert "coversUnit puuttuu." in broken["fi"]
    assert "coversUnit saknas." in broken["sv"]


def test_rdf_that_cannot_be_read_gets_one_line(lines: Callable[..., str], tmp_path: Path) -> None:
    file = tmp_path / "broken.ttl"
    file.write_text("<a> <b", encoding="utf-8")
    assert "broken.ttl" in lines("validate", file)
    assert "name a file" in lines("validate")
