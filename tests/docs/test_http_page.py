"""The page of the HTTP API is true: its commands are answered, and it names every route."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.app import create_app
from api.settings import Settings
from pathways import sample
from pathways.asking.sources import sample_graph
from pathways.cli.serve import contents
from pathways.exports.forms import by_name
from pathways.stores.oxigraph import FolderStore
from tests.api.conftest import _served

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "http-api.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"^```curl\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE) for line in block.splitlines()]
ADDRESS = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store = tmp_path_factory.mktemp("page") / "store"
    FolderStore(store).replace_each(contents(sample_graph()))
    with _served(store, Settings()) as client:
        yield str(client.base_url).rstrip("/")


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_answered(command: str, address: str, tmp_path: Path) -> None:
    (tmp_path / "learner.json").write_bytes(sample.payload(sample.LEARNERS[2]))
    assert ADDRESS in command
    words = [*shlex.split(command.replace(ADDRESS, address)), "-sS", "--noproxy", "*", "-w", "\n%{http_code}"]
    ran = subprocess.run(words, capture_output=True, text=True, cwd=tmp_path, timeout=120, check=True)
    assert ran.stdout.endswith("\n200"), ran.stdout


def test_the_page_names_every_route_and_no_other(tmp_path: Path) -> None:
    store = tmp_path / "store"
    FolderStore(store).replace_each(contents(sample_graph()))
    described = create_app(Settings(), store=store).openapi()["paths"]
    there = {path for path in described if path.startswith("/api/") or path in ("/health", "/ready", "/metrics")}
    rows = [line for line in PAGE.splitlines() if line.startswith(("| GET", "| POST"))]
    assert {each for row in rows for each in re.findall(r"`(/[^`]+)`", row.split("|")[1])} == there


def test_the_page_names_every_form_of_a_plan() -> None:
    row = next(line for line in PAGE.splitlines() if "/api/v1/exports/" in line)
    assert re.findall(r"`([a-z]+)`", row.split("|")[2]) == list(by_name())
