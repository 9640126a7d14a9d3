"""Runs the command line in this process, as a person types it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import loaders
from pathways import sample
from pathways.cli import main


@dataclass(frozen=True)
class Ran:
    """What one command gave."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> Any:
        """The wire form on stdout."""
        assert self.code == 0, self.err
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """The sample, a table with faults, and a learner's record."""
    folder = tmp_path_factory.mktemp("sample")
    written = []
    for name in (*sample.catalogue_names(), sample.OFFERINGS_WITH_FAULTS, sample.LEARNERS[2]):
        path = folder / name
        path.write_bytes(sample.payload(name))
        written.append(path)
    return tuple(written)


@pytest.fixture(scope="module")
def each_file_read_once() -> Iterator[None]:
    """Most commands of a module are over the same files: the first one reads them for all. What was read never changes."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(loaders, "read", cache(loaders.read))
        yield


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, each_file_read_once: None) -> Run:
    """``run("check", "--json", …)``, in English unless the words say otherwise."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "120")

    def run_it(*words: str | Path) -> Ran:
        capsys.readouterr()
        code = main([str(each) for each in words])
        taken = capsys.readouterr()
        return Ran(code, taken.out, taken.err)

    return run_it


@pytest.fixture
def lines(run: Run) -> Callable[..., str]:
    """One line on stderr of a command that must be refused with exit code 2."""

    def refused(*words: str | Path) -> str:
        ran = run(*words)
        assert ran.code == 2, (ran.code, ran.out, ran.err)
        assert ran.out == ""
        assert ran.err.startswith("pathways: ")
        assert ran.err.count("\n") == 1, ran.err
        assert "Traceback" not in ran.err
        return ran.err

    return refused
