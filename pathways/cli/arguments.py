"""What can be written after a verb: the options that several verbs share, and how their values are read.

An option that takes several values takes every word up to the next option (``--data a b c``) and can be repeated. Words
that are not values come before it, or after ``--``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from pathways.asking.written import day
from pathways.curriculum.foresight import MOST_DAYS
from pathways.model import LANGUAGES, Method

SEVERAL = frozenset(
    f"--{name}"
    for name in (
        "assume", "blocked", "booked", "busy", "competence-area", "completed", "data", "draft", "exclude", "group", "holds",
        "language", "learner", "mode", "not-place", "offering", "offerings", "param", "pin", "place", "provider", "recipient",
        "region", "unit",
    )
)  # fmt: skip


class Lang(StrEnum):
    """Languages of the answers."""

    FI = "fi"
    SV = "sv"
    EN = "en"


class FailOn(StrEnum):
    """From which severity on ``validate`` ends with exit code 1."""

    ERROR = "error"
    WARNING = "warning"


class TemplateKind(StrEnum):
    """Which empty table to write."""

    CATALOGUE = "catalogue"
    LEARNER = "learner"
    EQUIVALENCES = "equivalences"


Data = Annotated[list[Path] | None, typer.Option("--data", metavar="FILE", help="data")]
StoreOption = Annotated[str | None, typer.Option("--store", metavar="DIR|URL", envvar="PATHWAYS_STORE", help="store")]
LangOption = Annotated[Lang | None, typer.Option("--lang", metavar="fi|sv|en", help="lang")]
JsonOption = Annotated[bool, typer.Option("--json", help="json")]
CorrectionsFile = Annotated[Path | None, typer.Option("--corrections", metavar="FILE", help="corrections")]
Learner = Annotated[list[Path] | None, typer.Option("--learner", metavar="FILE", help="learner")]
Holds = Annotated[list[str] | None, typer.Option("--holds", metavar="CODE[:proposed]", help="holds")]
QualificationRef = Annotated[str | None, typer.Option("--qualification", metavar="REF", help="qualification")]
References = Annotated[list[str] | None, typer.Option("--qualification", metavar="REF", help="qualifications")]
Units = Annotated[list[str] | None, typer.Option("--unit", metavar="CODE", help="unit")]
MethodOption = Annotated[Method | None, typer.Option("--method", metavar="ops|naytto|reformi", help="method")]
Areas = Annotated[list[str] | None, typer.Option("--competence-area", metavar="CODE", help="competence-area")]
AnyAreas = Annotated[list[str] | None, typer.Option("--competence-area", metavar="CODE", help="any-competence-area")]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="on")]
Strict = Annotated[bool, typer.Option("--strict", help="strict")]
Offerings = Annotated[list[Path] | None, typer.Option("--offerings", metavar="FILE", help="offerings")]
From = Annotated[str | None, typer.Option("--from", metavar="DATE", help="from")]
By = Annotated[str | None, typer.Option("--by", metavar="DATE", help="by")]
Budget = Annotated[str | None, typer.Option("--budget", metavar="EUR", help="budget")]
HoursPerWeek = Annotated[str | None, typer.Option("--hours-per-week", metavar="H", help="hours-per-week")]
Teaching = Annotated[list[str] | None, typer.Option("--language", metavar="CODE", help="language")]
Modes = Annotated[list[str] | None, typer.Option("--mode", metavar="CODE", help="mode")]
Places = Annotated[list[str] | None, typer.Option("--place", metavar="CODE", help="place")]
NotPlaces = Annotated[list[str] | None, typer.Option("--not-place", metavar="CODE", help="not-place")]
Groups = Annotated[list[str] | None, typer.Option("--group", metavar="WORDS|CODE", help="group")]
Busy = Annotated[list[str] | None, typer.Option("--busy", metavar="DATE..DATE=HOURS", help="busy")]
Blocked = Annotated[list[str] | None, typer.Option("--blocked", metavar="DATE..DATE", help="blocked")]
PreferOption = Annotated[str | None, typer.Option("--prefer", metavar="cost|finish|steps|osp[,…]", help="prefer")]
Exclude = Annotated[list[str] | None, typer.Option("--exclude", metavar="ID", help="exclude")]
TimeLimit = Annotated[str | None, typer.Option("--time-limit", metavar="SECONDS", help="time-limit")]
Pin = Annotated[list[str] | None, typer.Option("--pin", metavar="ID", help="pin")]
TrustFile = Annotated[Path | None, typer.Option("--trust", metavar="FILE", envvar="PATHWAYS_TRUST", help="trust")]
Online = Annotated[bool, typer.Option("--online", help="online")]
Contexts = Annotated[Path | None, typer.Option("--contexts", metavar="FOLDER", envvar="PATHWAYS_CONTEXTS", help="contexts")]
Recipients = Annotated[list[str] | None, typer.Option("--recipient", metavar="ADDRESS", help="recipient")]
Assume = Annotated[list[str] | None, typer.Option("--assume", metavar="ID", help="assume")]
Regions = Annotated[list[str] | None, typer.Option("--region", metavar="CODE", help="region")]
SignalDays = Annotated[
    int, typer.Option("--signal-days", metavar="DAYS", min=1, max=MOST_DAYS, envvar="PATHWAYS_SIGNAL_DAYS", help="signal-days")
]


def expanded(words: Sequence[str]) -> list[str]:
    """``words`` with each further value of an option that takes several put behind a name of its own."""
    out: list[str] = []
    name: str | None = None
    has_value = False
    for position, word in enumerate(words):
        if word == "--":
            return [*out, *words[position:]]
        if word.startswith("-") and word != "-":
            name, has_value = (word, False) if word in SEVERAL else (None, False)
        elif name is not None and has_value:
            out.append(name)
        else:
            has_value = True
        out.append(word)
    return out


def language(asked: Lang | None, environment: Mapping[str, str] = os.environ) -> str:
    """The language as asked for, else the terminal's, else English."""
    if asked is not None:
        return str(asked)
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(variable):
            code = value[:2].lower()
            return code if code in LANGUAGES and not value[2:3].isalpha() else "en"
    return "en"


def language_in(words: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """The language of a help page: what ``--lang`` says among ``words``, else the terminal's."""
    for position, word in enumerate(words):
        given = word.removeprefix("--lang=") if word.startswith("--lang=") else None
        if word == "--lang" and position + 1 < len(words):
            given = words[position + 1]
        if given in LANGUAGES:
            return given
    return language(None, environment)


def today() -> date:
    """The day in Finland. Read here and nowhere below."""
    return datetime.now(ZoneInfo("Europe/Helsinki")).date()


def on_day(on: str | None) -> date:
    """The day that ``--on`` names, else today. Raises ``WrongUse``."""
    return day(on, "--on") if on is not None else today()


def wants_progress() -> bool:
    """Whether somebody watches stderr."""
    return sys.stderr.isatty()
