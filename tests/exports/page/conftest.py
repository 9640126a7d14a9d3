"""Questions and their answers as the command line hands them to exports, and situations that a page is made for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pathways import sample
from pathways.cli.writing import Leaving
from pathways.exports.route import Checked, Route
from pathways.i18n import Words
from pathways.planner import looking
from tests.cli.conftest import Run
from tests.conftest import out_of_time

RouteOf = Callable[[str], Route]

OUT_OF_TIME = "out-of-time"
SITUATIONS = {
    "several": ("learner-dropped-out.json", "--on", "2026-11-01", "--alternatives", "3"),
    "from-nothing": ("", "--on", "2026-11-01", "--competence-area", "1664"),
    "surplus": ("learner-career-changer.json", "--on", "2026-11-01"),
    "to-agree": ("learner-newcomer.json", "--on", "2026-11-01", "--mode", "contact", "--competence-area", "1664"),
    "impossible": ("learner-nearly-ready.json", "--on", "2026-11-01", "--by", "2026-12-31"),
    "together": (
        "learner-nearly-ready.json",
        *("--on", "2026-11-01", "--by", "2026-12-31", "--budget", "10", "--hours-per-week", "5"),
    ),
    "nobody-offers": ("", "--unit", "105443", "--on", "2026-11-01"),
    OUT_OF_TIME: ("learner-newcomer.json", "--on", "2026-11-01"),
    "complete": ("", "--unit", "105444", "--holds", "105444", "--on", "2026-11-01"),
    "assumed": ("learner-career-changer.json", "--on", "2026-11-01", "--assume", "koski:1/0/1"),
}
"""A name -> the learner's record in the sample, and what is asked."""


@pytest.fixture
def asked(tmp_path: Path) -> Callable[[str], tuple[str, ...]]:
    """The words of one situation."""

    def words_of(situation: str) -> tuple[str, ...]:
        record, *words = SITUATIONS[situation]
        if "--unit" not in words:
            words += ["--qualification", "OPH-2455-2017"]
        if record:
            (tmp_path / "learner.json").write_bytes(sample.payload(record))
            words += ["--learner", str(tmp_path / "learner.json")]
        return tuple(words)

    return words_of


_ROUTES: dict[str, Route] = {}


@pytest.fixture
def route_of(run: Run, asked: Callable[[str], tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> RouteOf:
    """The route of a situation; each is planned once."""

    def route(situation: str) -> Route:
        def take(self: Leaving, each: Route, said: Words) -> tuple[()]:
            _ROUTES[situation] = each
            return ()

        if situation not in _ROUTES:
            with monkeypatch.context() as patched:
                patched.setattr(Leaving, "write", take)
                if situation == OUT_OF_TIME:
                    patched.setattr(looking, "improving", out_of_time)
                ran = run("plan", *asked(situation), "--html", tmp_path / "page.html")
            assert ran.code == 0, ran.err
        return _ROUTES[situation]

    return route


@pytest.fixture
def checked_of(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Checked]:
    """What ``pathways check`` hands to a page."""

    def checked(*words: str | Path) -> Checked:
        taken: list[Checked] = []

        def take(self: Leaving, each: Checked, said: Words) -> tuple[()]:
            taken.append(each)
            return ()

        with monkeypatch.context() as patched:
            patched.setattr(Leaving, "write", take)
            ran = run("check", *words, "--html", tmp_path / "page.html")
        assert ran.code == 0, ran.err
        return taken[0]

    return checked
