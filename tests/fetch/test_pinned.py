"""Contexts and shapes of others: only with the content that is known."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from pathways.cli import main
from pathways.errors import Unreachable, WrongUse
from pathways.fetch import KINDS, fetch_pinned, known_in, pinned

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("kind", KINDS)
def test_from_a_folder_that_holds_them(kind: str, shared: Path, tmp_path: Path) -> None:
    files = fetch_pinned(kind, to=tmp_path, taken_from=shared)
    assert [each.name for each in files] == [each.name for each in KINDS[kind]]
    for file, known in zip(files, KINDS[kind], strict=True):
        assert hashlib.sha256(file.read_bytes()).hexdigest() == known.sha256


def test_by_the_command_line_and_a_second_time(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["fetch", "contexts", "shapes", "--to", str(tmp_path), "--from-folder", str(shared), "--json"]
    assert main(words) == 0
    first = json.loads(capsys.readouterr().out)["files"]
    assert main(words) == 0
    second = json.loads(capsys.readouterr().out)["files"]
    assert [each["new"] for each in first] == [True] * 14
    assert [each["new"] for each in second] == [False] * 14


def test_a_folder_that_lacks_one(tmp_path: Path) -> None:
    (tmp_path / "credentials-v1.jsonld").write_text("{}", encoding="utf-8")
    with pytest.raises(WrongUse) as fault:
        fetch_pinned("contexts", to=tmp_path / "to", taken_from=tmp_path)
    assert fault.value.code == "pinned_missing"
    assert not (tmp_path / "to").exists()


def test_other_content_is_refused_wherever_it_comes_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def answered(address: str, **_: object) -> object:
        return type(
            "Answer", (), {"body": b'{"@context": {"name": "https://evil.example/"}}', "etag": None, "last_modified": None}
        )()

    monkeypatch.setattr("pathways.fetch.http.get", answered)
    with pytest.raises(Unreachable) as fault:
        fetch_pinned("contexts", to=tmp_path)
    assert fault.value.code == "other-content"
    assert list(tmp_path.iterdir()) == []


def test_a_context_that_was_changed_on_disk_is_not_used(shared: Path, tmp_path: Path) -> None:
    fetch_pinned("contexts", to=tmp_path, taken_from=shared)
    assert len(known_in(tmp_path)) == len(pinned.CONTEXTS)
    path = tmp_path / "credentials-v1.jsonld"
    path.write_bytes(path.read_bytes() + b" ")
    assert "https://www.w3.org/2018/credentials/v1" not in known_in(tmp_path)


def test_every_address_names_a_fixed_revision() -> None:
    for each in (*pinned.CONTEXTS, *pinned.SHAPES):
        assert each.address.startswith("https://raw.githubusercontent.com/")
        assert len(each.address.split("/")[5]) == 40
        assert replace(each, name="x").sha256 == each.sha256


def test_nothing_of_others_is_committed() -> None:
    known = {each.sha256 for each in (*pinned.CONTEXTS, *pinned.SHAPES)}
    for folder in ("pathways", "loaders", "ontology", "api", "docs", "tests"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".json", ".jsonld", ".ttl"):
                assert hashlib.sha256(path.read_bytes()).hexdigest() not in known, path
