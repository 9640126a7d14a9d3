"""What to build next and drafts over HTTP: the bytes of the command line; a draft leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx

from tests.api.v1.conftest import NUMBER, ON

TABLE = """id;name_fi;provider;kind;covers_declared;declared_by;extent;extent_unit
LUO-1;Kierrätys;Me;part_of_unit;400009:1-3;Me;15;osp
"""
CSV = {"Content-Type": "text/csv"}


def test_the_bytes_of_the_command_line(
    asking: httpx.Client, command: Callable[..., str], whole_store: Path, tmp_path: Path
) -> None:
    answer = asking.get("/api/v1/build-next", params={"qualification": NUMBER, "on": ON, "lang": "en", "poks": "2"})
    words = ("--qualification", NUMBER, "--on", ON, "--lang", "en", "--store", whole_store)
    assert answer.text == command("build-next", *words, "--poks", "2")
    file = tmp_path / "draft.csv"
    file.write_text(TABLE, encoding="utf-8")
    parameters = {"qualification": NUMBER, "on": ON, "lang": "en"}
    draft = asking.post("/api/v1/draft", params=parameters, content=TABLE.encode(), headers=CSV)
    assert (draft.status_code, draft.headers["cache-control"]) == (200, "no-store")
    assert draft.text == command("draft", file, *words)
    found = asking.get("/api/v1/offerings", params={"q": "Kierrätys"}).json()["offerings"]
    assert "LUO-1" not in {each["id"] for each in found}
    assert asking.get("/api/v1/build-next", params={**parameters, "poks": "2"}).text == answer.text


def test_a_table_and_what_is_refused(asking: httpx.Client) -> None:
    table = asking.get("/api/v1/build-next/table", params={"qualification": NUMBER, "on": ON, "ending": ".xlsx"})
    assert (table.status_code, table.content[:2]) == (200, b"PK")
    assert asking.get("/api/v1/build-next", params={"poks": 0}).status_code == 422
    assert asking.get("/api/v1/build-next", params={"qualification": "OPH-0"}).status_code == 404
    assert asking.post("/api/v1/draft", content=b"{}", headers={"Content-Type": "application/json"}).status_code == 415
    assert asking.post("/api/v1/draft", content=b"\x00\x01", headers=CSV).status_code == 422
    assert asking.post("/api/v1/draft", content=b"x" * 1_100_000, headers=CSV).status_code == 413
