"""Which store a place names."""

from __future__ import annotations

from pathlib import Path

import pytest

from pathways.errors import WrongUse
from pathways.stores.neo4j import Neo4jStore
from pathways.stores.opening import BOLT, login, open_store, scheme_of, shown, speaks_cypher
from pathways.stores.oxigraph import FolderStore


@pytest.mark.parametrize("place", ["graph", "./a b/graph", "/", "C:\\graph", "graph:1", "a//b"])
def test_a_path_is_a_folder(place: str) -> None:
    assert scheme_of(place) is None
    assert shown(place) == place


def test_a_folder_is_opened_without_being_made(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "graph"))
    assert isinstance(store, FolderStore)
    assert store.sources() == ()
    assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("https://host/query", "https://host/query"),
        ("https://aino:secret@host/query", "https://host/query"),
        ("https://aino:se@cr/et@host/query", "https://host/query"),
        ("bolt://aino@host:7687", "bolt://host:7687"),
        ("gopher://:secret@", "gopher://"),
        ("https://host/query?key=secret#update=u", "https://host/query#update=u"),
        ("https://aino:se#cr?et@host/query", "https://host/query"),
    ],
)
def test_a_login_is_never_shown(place: str, said: str) -> None:
    assert shown(place) == said


def test_an_unknown_kind_of_address_is_refused_without_its_login() -> None:
    with pytest.raises(WrongUse, match="gopher") as raised:
        open_store("GOPHER://aino:secret@host/")
    assert "secret" not in str(raised.value)


def test_a_login_comes_from_the_environment() -> None:
    assert login({}) is None
    assert login({"PATHWAYS_STORE_PASSWORD": "x"}) is None
    assert login({"PATHWAYS_STORE_USER": "aino"}) == ("aino", "")
    assert login({"PATHWAYS_STORE_USER": "aino", "PATHWAYS_STORE_PASSWORD": "secret"}) == ("aino", "secret")


@pytest.mark.parametrize("scheme", BOLT)
def test_a_neo4j_server_is_opened_without_being_asked(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATHWAYS_STORE_USER", "aino")
    monkeypatch.setenv("PATHWAYS_STORE_PASSWORD", "secret")
    store = open_store(f"{scheme}://host/mine")
    assert isinstance(store, Neo4jStore)
    assert store.address == f"{scheme}://host:7687"
    assert speaks_cypher(f"{scheme.upper()}://host")
    assert not speaks_cypher("graph")
