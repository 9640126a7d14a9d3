"""Every message that the command line says is there, and none is left over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loaders import LOADERS
from pathways.exports.forms import FORMS
from pathways.i18n import message_ids
from pathways.model import LANGUAGES, Certainty, Flag, Genuine, Method, PieceKind, Severity, State
from pathways.planner.plan import StepKind
from pathways.planner.verdict import Verdict
from pathways.wire.graph import Held
from pathways.wire.plan import Status
from pathways.wire.validate import Counts

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "pathways" / "locale"
SOURCES = [
    *(ROOT / "pathways" / "cli").glob("*.py"),
    *(ROOT / "pathways" / "wire").glob("*.py"),
    *(ROOT / "pathways" / "asking").glob("*.py"),
]
READING = ROOT / "pathways" / "rules" / "reading.py"


def named() -> set[str]:
    """Ids that stand in the source as they are."""
    text = "\n".join(each.read_text(encoding="utf-8") for each in SOURCES)
    return set(re.findall(r"""["']((?:cli|col|decision)-[a-z-]+|count-nothing)["']""", text))


def built() -> set[str]:
    """Ids that the source puts together from codes."""
    readings = set(re.findall(r'_follows\(\s*[\w.]+, "(\w+)", "(\w+)"', READING.read_text(encoding="utf-8")))
    assert len(readings) >= 6
    ids = {f"reading-{each}" for pair in readings for each in pair}
    ids |= {f"verdict-{each}" for each in Verdict} | {f"status-{each}" for each in Status} | {f"step-{each}" for each in StepKind}
    ids |= {f"kind-{each}" for each in PieceKind} | {f"state-{each}" for each in State} | {f"genuine-{each}" for each in Genuine}
    ids |= {f"certainty-{each}" for each in Certainty} | {f"flag-{each}" for each in Flag} | {f"method-{each}" for each in Method}
    ids |= {f"severity-{each}" for each in Severity} | {f"count-{each}" for each in (*Counts.model_fields, *Held.model_fields)}
    return ids | {f"format-{each}" for each in LOADERS} | {"format-rdf", "cli-template-catalogue", "cli-template-learner"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_there(language: str) -> None:
    assert sorted((named() | built()) - message_ids(language)) == []


def test_no_message_is_left_over() -> None:
    there = set(re.findall(r"^([a-z][\w-]*) =", (LOCALE / "en" / "cli.ftl").read_text(encoding="utf-8"), re.MULTILINE))
    assert sorted(there - named() - built()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_and_argument_has_a_help_message(language: str) -> None:
    text = "\n".join(each.read_text(encoding="utf-8") for each in (ROOT / "pathways" / "cli").glob("*.py"))
    options = {f"help-option-{each}" for each in re.findall(r'typer\.Option\([^)]*help="([\w-]+)"', text)}
    options |= {f"help-option-{each.name}" for each in FORMS}
    wanted = options | {f"help-argument-{each}" for each in re.findall(r'typer\.Argument\([^)]*help="([\w-]+)"', text)}
    assert len(wanted) > 30
    messages = "\n".join(
        (LOCALE / language / name).read_text(encoding="utf-8") for name in ("help.ftl", "help-skills.ftl", "serve.ftl")
    )
    held = set(re.findall(r"^(help-[\w-]+) =", messages, re.MULTILINE))
    assert sorted(wanted - held) == []
    unused = {each for each in held if each.startswith(("help-option-", "help-argument-"))} - wanted
    assert unused == {"help-option-help"}
