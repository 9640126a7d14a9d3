"""Fixtures that many tests share."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from pathways.planner.engines import improving
from pathways.planner.program import Solved, Status

os.environ["LC_ALL"] = "C.UTF-8"  # what a test asks for in no language, whoever runs it, is told in English

# How long an example takes, or takes to be made up, depends on what else the machine does: no test is about that.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("untimed")


def shared_folder() -> Path | None:
    """The folder of real national payloads, where there is one: ``PATHWAYS_SHARED``, else ``../shared/data``."""
    named = os.environ.get("PATHWAYS_SHARED")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "data"
    return folder if folder.is_dir() else None


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real payloads, not part of the project; the test is skipped where they are absent."""
    folder = shared_folder()
    if folder is None:
        pytest.skip("real national payloads are not here: set PATHWAYS_SHARED to a folder that holds eperusteet/ and koski/")
    return folder


def out_of_time(*_: object, **__: object) -> Iterator[Solved]:
    """In the place of ``looking.improving``: time is over before anything is known, on however fast a machine."""
    yield Solved(Status.UNKNOWN)


def out_of_time_for_the_proof(*given: Any, **named: Any) -> Iterator[Solved]:
    """As ``out_of_time``, when there is an answer already."""
    for each in improving(*given, **named):
        yield replace(each, status=Status.FEASIBLE, bound=None) if each.status is Status.OPTIMAL else each


_LONG = ("web/test_every_page.py", "api/v1/test_schema.py", "web", "oracles", "cli", "stores", "api", "contracts", "exports")


def pytest_configure(config: pytest.Config) -> None:
    """Processes that share the work take files in the order in which they come, not those with the most tests first. What a test
    starts hears an interrupt also where the tests are a job in a shell's background, which hears none."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first: whoever shares the work then does not end with one long file alone."""
    items.sort(key=lambda each: _rank(each.path.relative_to(Path(__file__).parent).as_posix()))


def _rank(path: str) -> int:
    return next((number for number, each in enumerate(_LONG) if f"{path}/".startswith(f"{each}/")), len(_LONG))
