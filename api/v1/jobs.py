"""What is put to a process, and what comes back: a question, its answer, and the plans on the way to it."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from api.errors import Problem
from api.v1.questions import MODELS, CheckQuestion, EvidenceQuestion, Question
from pathways.exports.forms import FORMS, Form

JSON, SVG = "application/json", "image/svg+xml"
_KINDS = {model: kind for kind, model in MODELS.items()}


@dataclass(frozen=True, slots=True)
class Job:
    """One question (a model of ``api.v1.questions``), in the language of its answer. ``today``: in Finland. ``form``: of the file
    that is wanted instead of the answer itself; of a check only a page. ``picture``: that of the front is wanted (SVG).
    ``pictures``: of a check or a plan, they are wanted with the answer. ``marking``: names in other languages than the answer's are
    marked, for pages."""

    question: Question = field(repr=False)
    language: str
    today: date
    form: Form | None = None
    marking: bool = False
    picture: bool = False
    pictures: bool = False

    @property
    def media_type(self) -> str:
        """Of the answer."""
        if self.picture:
            return SVG
        return JSON if self.form is None else self.form.media_type

    @property
    def is_short(self) -> bool:
        """Whether it is answered without a search: in moments, whatever is offered."""
        return isinstance(self.question, CheckQuestion | EvidenceQuestion)

    def line(self, *, stream: bool) -> dict[str, Any]:
        """As it is told to a process; ``stream``: each plan on the way is wanted."""
        return {
            "kind": _KINDS[type(self.question)].value,
            # What was left out has to stay so: over a saved plan it means something else than null.
            "question": self.question.model_dump_json(by_alias=True, exclude_unset=True),
            "language": self.language,
            "today": self.today.isoformat(),
            "stream": stream,
            "marking": self.marking,
            "form": None if self.form is None else FORMS.index(self.form),
            "picture": self.picture,
            "pictures": self.pictures,
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer as it is sent: the bytes of the command line's. ``findings``: codes of what a reader of a file has to know,
    ``told``: the same with their words.
    ``pictures``: as ``pathways.exports.pictures`` has them, with the front of several plans beside them; ``None`` where they were
    not asked for, or there is nothing to draw."""

    body: bytes = field(repr=False)
    media_type: str
    findings: tuple[str, ...] = ()
    told: tuple[Mapping[str, str], ...] = field(default=(), repr=False)
    pictures: Mapping[str, Any] | None = field(default=None, repr=False)


class Found(StrEnum):
    """How far a search is when it tells of a plan. The last two come once, with the whole answer."""

    FIRST = "first"
    BETTER = "better"
    PROVEN = "proven"
    UNPROVEN = "unproven"


@dataclass(frozen=True, slots=True)
class Event:
    """A plan on the way, or at the end the answer, as it would be sent."""

    found: Found
    text: str = field(repr=False)
    pictures: Mapping[str, Any] | None = field(default=None, repr=False)

    @classmethod
    def last(cls, said: Mapping[str, Any]) -> Event:
        """The answer to a question about a plan."""
        proven = said["status"] in ("optimal", "impossible")
        return cls(Found.PROVEN if proven else Found.UNPROVEN, said["answer"], said.get("pictures"))


class WorkerFault(Exception):
    """A fault of ours in a process; its text is kind and place."""


def checked(said: Mapping[str, Any]) -> Mapping[str, Any]:
    """``said`` by a process, where it is no refusal. Raises ``Problem``, ``WorkerFault``."""
    if "problem" in said:
        told = dict(said["problem"])
        raise Problem(told.pop("status"), told.pop("code"), told.pop("detail", ""), **told)
    if "failed" in said:
        raise WorkerFault(said["place"])
    return said


def answer_of(said: Mapping[str, Any], job: Job) -> Answer:
    """The last thing that was said, as it is sent."""
    if "file" not in said:
        return Answer(said["answer"].encode(), job.media_type, pictures=said.get("pictures"))
    codes = tuple(sorted({each["code"] for each in said["findings"]}))
    return Answer(base64.b64decode(said["file"]), job.media_type, codes, tuple(said["findings"]))
