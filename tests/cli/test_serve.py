"""``pathways serve`` as a process of its own: it comes up on the sample, answers, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from pathways.asking.sources import sample_catalogue
from pathways.cli import main
from pathways.cli.serve import contents
from pathways.sample import QUALIFICATION, payload
from pathways.stores.oxigraph import FolderStore

COUNT = {"query": "SELECT (COUNT(*) AS ?n) { ?q a <https://w3id.org/pok/ns#Qualification> }"}


@contextmanager
def serving(*words: str, temporary: Path) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """The process, the address of its endpoint, and what it said."""
    environment = {**os.environ, "TMPDIR": str(temporary), "LC_ALL": "C"}
    process = subprocess.Popen(
        [sys.executable, "-m", "pathways.cli", "serve", "--port", "0", *words], stderr=subprocess.PIPE, text=True, env=environment
    )
    try:
        assert process.stderr is not None
        said = ""
        while (address := re.search(r"http://\S+/sparql", said)) is None:
            line = process.stderr.readline()
            assert line, f"it ended: {said}"
            said += line
        yield process, address[0], said
    finally:
        process.kill()
        process.communicate()


def qualifications(address: str) -> str:
    found: str = httpx.get(address, params=COUNT, trust_env=False, timeout=120).json()["results"]["bindings"][0]["n"]["value"]
    return found


@pytest.mark.parametrize(("ended_by", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
def test_it_serves_the_sample_and_leaves_nothing_behind(tmp_path: Path, ended_by: signal.Signals, code: int) -> None:
    with serving("--lang", "sv", temporary=tmp_path) as (process, address, said):
        assert "Det medföljande exemplet" in said
        assert qualifications(address) == "2"
        process.send_signal(ended_by)
        assert process.wait(60) == code
    assert not list(tmp_path.iterdir())


def test_it_serves_files_and_folders(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / QUALIFICATION).write_bytes(payload(QUALIFICATION))
    (sources / "notes.txt").write_text("not a source")
    (sources / "learner.json").write_bytes(payload("learner-newcomer.json"))
    with serving("--data", str(sources), temporary=tmp_path) as (_, address, said):
        assert "One source is loaded" in said
        assert qualifications(address) == "1"


def test_it_serves_a_store(tmp_path: Path) -> None:
    FolderStore(tmp_path / "store").replace_each(contents(sample_catalogue()))
    with serving("--store", str(tmp_path / "store"), temporary=tmp_path) as (_, address, _said):
        assert qualifications(address) == "2"


@pytest.mark.parametrize(
    "words", [("--store", "no-such-folder"), ("--port", "70000"), ("--data", "x.json", "--store", "y"), ("--data", "no-such-file")]
)
def test_wrong_use_is_one_line_and_exit_code_two(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", *words]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_address_that_is_taken_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["serve", "--port", str(taken.getsockname()[1])]) == 3
    assert "cannot be listened on" in capsys.readouterr().err
