"""A store in a folder: published whole, shared safely, whole after a crash. Every crash here is a real one."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Store as Oxigraph

from ontology import terms
from pathways.errors import Unreachable, UnreadableInput, WrongUse
from pathways.model import Catalogue
from pathways.stores import folder
from pathways.stores.oxigraph import FolderStore, MemoryStore
from pathways.stores.port import Content
from tests.contracts.contents import many_offerings, sample_contents, source

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = many_offerings(40), many_offerings(150)
ONE = source("catalogue/one")
BEFORE = Catalogue((), OLD.offerings, (ONE,))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A folder in which the old content is published."""
    store = FolderStore(tmp_path / "store")
    store.replace(ONE, OLD)
    store.close()
    return tmp_path / "store"


def generations(path: Path) -> list[str]:
    return sorted(each.name for each in path.glob("generation-*") if each.is_dir())


def process(code: str, *arguments: object) -> subprocess.Popen[str]:
    """A process of its own that has our contents at hand."""
    text = "from tests.stores.test_folder import *\n" + textwrap.dedent(code)
    command = [sys.executable, "-c", text, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


HALF = """
    def loads():
        yield ONE, NEW
        print("half", flush=True)
        time.sleep(60)
        yield source("catalogue/two"), NEW

    FolderStore(Path(sys.argv[1])).replace_each(loads())
"""


def killed_in_the_middle(path: Path) -> None:
    loading = process(HALF, path)
    with loading:
        assert loading.stdout is not None
        assert loading.stdout.readline() == "half\n"
        assert len(generations(path)) == 2  # it is in the middle: the new content lies beside the old
        loading.send_signal(signal.SIGKILL)


# -- crashes -----------------------------------------------------------------------------------------------------------


def test_a_process_killed_in_the_middle_of_a_load_leaves_the_old_content_whole(path: Path) -> None:
    killed_in_the_middle(path)
    assert FolderStore(path).catalogue() == BEFORE
    assert FolderStore(path).sources() == (ONE,)


def test_the_next_load_after_a_crash_works_and_clears_what_was_left(path: Path) -> None:
    killed_in_the_middle(path)
    store = FolderStore(path)
    store.replace(ONE, NEW)
    assert store.catalogue().offerings == NEW.offerings
    store.close()
    FolderStore(path).replace(ONE, OLD)
    assert len(generations(path)) <= 2


def test_killed_at_any_moment_the_content_is_the_old_or_the_new(path: Path) -> None:
    code = """
        store = FolderStore(Path(sys.argv[1]))
        print("ready", flush=True)
        while True:
            store.replace(ONE, NEW)
            store.replace(ONE, OLD)
    """
    chance = random.Random(4)
    for _ in range(4):
        loading = process(code, path)
        with loading:
            assert loading.stdout is not None
            loading.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.4))
            loading.send_signal(signal.SIGKILL)
        assert FolderStore(path).catalogue().offerings in (OLD.offerings, NEW.offerings)


def test_a_load_that_raises_leaves_nothing_behind(path: Path) -> None:
    def loads() -> Iterator[tuple[object, Content]]:
        yield ONE, NEW
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        FolderStore(path).replace_each(loads())  # type: ignore[arg-type]
    assert FolderStore(path).catalogue() == BEFORE
    assert len(generations(path)) == 1


# -- several processes ---------------------------------------------------------------------------------------------------


def test_a_second_load_at_the_same_time_is_refused_and_reading_goes_on(path: Path) -> None:
    loading = process(HALF, path)
    with loading:
        assert loading.stdout is not None
        loading.stdout.readline()
        with pytest.raises(Unreachable, match="store-busy"):
            FolderStore(path).replace(ONE, NEW)
        assert FolderStore(path).catalogue() == BEFORE
        loading.kill()


def test_two_processes_read_one_folder_while_a_third_loads(path: Path) -> None:
    code = """
        store = FolderStore(Path(sys.argv[1]))
        seen = set()
        end = time.monotonic() + 1
        while time.monotonic() < end:
            seen.add(len(store.catalogue().offerings))
        print(sorted(seen))
    """
    readers = [process(code, path) for _ in range(2)]
    store = FolderStore(path)
    for _ in range(4):
        store.replace(ONE, NEW)
        store.replace(ONE, OLD)
    for reader in readers:
        out, err = reader.communicate(timeout=60)
        assert reader.returncode == 0, err
        assert set(json.loads(out)) <= {40, 150}


def test_a_reader_keeps_what_it_began_with_until_it_asks_again(path: Path) -> None:
    generation = folder.current(path)
    assert generation is not None
    held = Oxigraph.read_only(str(generation.path))
    store = FolderStore(path)
    for _ in range(3):
        store.replace(ONE, NEW)
    assert generation.name in generations(path)  # somebody reads it
    count = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH ?g {{ ?o a <{terms.OFFERING}> }} }}"
    assert [row["n"].value for row in held.query(count)] == ["40"]
    del held, generation
    store.replace(ONE, OLD)
    store.close()
    store.replace(ONE, NEW)
    assert generations(path) == [folder.published_name(path)]


def test_a_store_that_is_open_sees_what_another_has_loaded(path: Path) -> None:
    reading, loading = FolderStore(path), FolderStore(path)
    assert reading.catalogue() == BEFORE
    loading.replace(ONE, NEW)
    assert len(reading.catalogue().offerings) == 150


def test_threads_read_while_another_loads(path: Path) -> None:
    store = FolderStore(path)
    wrong: list[object] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                found = len(store.catalogue().offerings)
            except Exception as fault:
                wrong.append(fault)
                return
            if found not in (40, 150):
                wrong.append(found)

    threads = [threading.Thread(target=read) for _ in range(2)]
    for each in threads:
        each.start()
    store.replace(ONE, NEW)
    store.replace(ONE, OLD)
    stop.set()
    for each in threads:
        each.join()
    assert not wrong


# -- folders that are not what they should be ------------------------------------------------------------------------------


def test_a_folder_that_does_not_exist_is_empty_and_is_not_made_by_reading(tmp_path: Path) -> None:
    assert FolderStore(tmp_path / "none").catalogue() == Catalogue()
    assert not (tmp_path / "none").exists()


def test_a_folder_with_other_files_is_not_loaded_into(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(WrongUse, match="store_holds_others"):
        FolderStore(tmp_path).replace(ONE, OLD)
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UnreadableInput):
        FolderStore(tmp_path / "file").replace(ONE, OLD)


@pytest.mark.parametrize(
    "pointer", ["", "{", "[]", '{"layout": 1}', '{"layout": 1, "generation": "../x"}', '{"layout": 1, "generation": 3}', "\0"]
)
def test_a_damaged_pointer_is_told(path: Path, pointer: str) -> None:
    (path / "current").write_text(pointer)
    with pytest.raises(UnreadableInput, match=r"store_pointer|store_unopened|store_content_gone"):
        FolderStore(path).catalogue()


def test_a_store_of_another_layout_is_told(path: Path) -> None:
    (path / "current").write_text('{"layout": 99, "generation": "generation-000001"}')
    with pytest.raises(UnreadableInput, match=r"store_layout .layout=99"):
        FolderStore(path).catalogue()


def test_published_content_that_is_gone_is_told(path: Path) -> None:
    (path / "current").write_text('{"layout": 1, "generation": "generation-000077"}')
    with pytest.raises(UnreadableInput, match=r"store_pointer|store_unopened|store_content_gone"):
        FolderStore(path).catalogue()


def test_published_content_that_is_broken_is_told(path: Path) -> None:
    name = folder.published_name(path)
    assert name is not None
    for each in (path / name).iterdir():
        each.unlink()
    with pytest.raises(UnreadableInput):
        FolderStore(path).catalogue()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs a system with owners of files")
def test_a_folder_may_be_read_without_the_right_to_write(path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the administrator may write everywhere")
    path.chmod(0o555)
    try:
        assert FolderStore(path).catalogue() == BEFORE
    finally:
        path.chmod(0o755)


# -- other views -------------------------------------------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib warns of what it does itself
def test_the_content_as_rdflib_sees_it(path: Path) -> None:
    from rdflib import RDF, URIRef

    view = FolderStore(path).rdflib()
    assert len(set(view.subjects(RDF.type, URIRef(terms.OFFERING)))) == 40
    one = FolderStore(path).rdflib_graph("https://w3id.org/pok/id/catalogue/one")
    assert len(set(one.subjects(RDF.type, URIRef(terms.OFFERING)))) == 40
    counted = view.query(f"SELECT (COUNT(?o) AS ?n) WHERE {{ ?o a <{terms.OFFERING}> }}")
    assert [int(str(row[0])) for row in counted] == [40]


def test_memory_and_folder_answer_alike(tmp_path: Path) -> None:
    memory, disk = MemoryStore(), FolderStore(tmp_path / "store")
    for store in (memory, disk):
        store.replace_each(sample_contents())
    text = f"SELECT ?u (COUNT(?c) AS ?n) WHERE {{ ?c <{terms.COVERS_UNIT}> ?u }} GROUP BY ?u ORDER BY ?u"
    assert memory.query(text).rows == disk.query(text).rows
    assert memory.catalogue() == disk.catalogue()
