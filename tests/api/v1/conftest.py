"""The service over the bundled sample with its skills, and questions to it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.settings import Settings
from pathways import sample
from pathways.asking.sources import sample_graph
from pathways.cli import main
from pathways.cli.serve import contents
from pathways.stores.oxigraph import FolderStore

ON = sample.TODAY.isoformat()
NUMBER = "OPH-2455-2017"
Serving = Callable[[Path | str, Settings], AbstractContextManager[httpx.Client]]


@pytest.fixture(scope="session")
def whole_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled sample with its skills in a store."""
    path = tmp_path_factory.mktemp("whole") / "store"
    FolderStore(path).replace_each(contents(sample_graph()))
    return path


@pytest.fixture(scope="session")
def asking(whole_store: Path, serving: Serving) -> Iterator[httpx.Client]:
    """A client of the service with its own settings."""
    with serving(whole_store, Settings()) as client:
        client.timeout = httpx.Timeout(120)
        yield client


def record(name: str = sample.LEARNERS[2]) -> dict[str, Any]:
    """A record of the sample as a file in a question."""
    return {"content": json.loads(sample.payload(name))}


def written(folder: Path, name: str = sample.LEARNERS[2]) -> Path:
    """The same as a file for the command line."""
    file = folder / name
    file.write_bytes(sample.payload(name))
    return file


def without_seconds(answer: str) -> str:
    """The only member that differs from one time to the next."""
    return re.sub(r'"seconds": [0-9.]+', '"seconds": 0', answer)


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What a command prints with ``--json``."""

    def run(*words: str | Path) -> str:
        capsys.readouterr()
        code = main([*(str(each) for each in words), "--json"])
        taken = capsys.readouterr()
        assert code == 0, taken.err
        return taken.out

    return run
