"""One question to its answer, in the process of a worker: JSON of a question in, lines about the answer out.

A fault of ours is told by its kind and place, never by its text: that may hold what a record says.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from api.v1.questions import (
    FIELDS,
    MODELS,
    CheckQuestion,
    ClosestQuestion,
    EvidenceQuestion,
    ExportQuestion,
    Kind,
    NextQuestion,
    PlanQuestion,
    VersionsQuestion,
)
from pathways.asking import check, closest, evidence, next, plan, versions
from pathways.asking.plan import SoFar
from pathways.asking.question import Asked
from pathways.asking.stored import Held
from pathways.errors import Told, Unreachable
from pathways.exports.forms import FORMS, Form
from pathways.exports.route import Checked, Route
from pathways.i18n import Words, words
from pathways.model import Finding
from pathways.wire import to_json
from pathways.wire.frame import findings_of

_OPTION = re.compile(r"--[a-z][a-z-]*")

Say = Callable[[dict[str, Any]], None]


@dataclass
class InMemory:
    """One file that stays in memory, and what was said about it."""

    form: Form
    whom: str = field(default="", repr=False)
    payload: bytes | None = field(default=None, repr=False)
    findings: tuple[Finding, ...] = ()
    options: tuple[str, ...] = ("for",)

    def write(self, about: Route | Checked, said: Words) -> tuple[Finding, ...]:
        """Makes the file and keeps it."""
        made = self.form.make(replace(about, whom=self.whom), said)
        self.payload, self.findings = made.payload, made.findings
        return made.findings


def answer(job: dict[str, Any], store: Held, say: Say) -> None:
    """Says what comes of ``job``: ``so_far`` (a plan on the way), then ``answer``, ``file`` or ``problem``."""
    said = words(job["language"])
    try:
        _answer(job, store, said, say)
    except Told as fault:
        say(
            {
                "problem": {
                    "status": 503 if isinstance(fault, Unreachable) else 422,
                    "code": fault.code.replace("_", "-"),
                    "detail": as_fields(said.error(fault)),
                }
            }
        )


def as_fields(text: str) -> str:
    """Words about options of the command line, as words about the fields of a question."""
    return _OPTION.sub(lambda found: FIELDS.get(found[0], found[0]), text)


def _answer(job: dict[str, Any], store: Held, said: Words, say: Say) -> None:
    question = MODELS[Kind(job["kind"])].model_validate_json(job["question"], strict=True)
    trust = os.environ.get("PATHWAYS_TRUST")
    asked = question.asked(store, date.fromisoformat(job["today"]), Path(trust) if trust else None)
    match question:
        case ExportQuestion():
            _export(question, asked, FORMS[job["form"]], said, say)
        case PlanQuestion():

            def so_far(each: SoFar) -> None:
                if job["stream"]:
                    say({"so_far": to_json(each.answer())})

            found = plan.plan(asked, question.words, said, so_far=so_far)
            say({"answer": to_json(found), "status": str(found.status)})
        case CheckQuestion():
            say({"answer": to_json(check.check(asked, said))})
        case EvidenceQuestion():
            say({"answer": to_json(evidence.evidence(asked, said))})
        case ClosestQuestion():
            say({"answer": to_json(closest.closest(asked, question.limiting, said, top=question.top)[0])})
        case NextQuestion():
            found_next, _ = next.next(asked, question.limiting, said, top=question.top, goals=question.goals)
            say({"answer": to_json(found_next)})
        case VersionsQuestion():
            wishes = replace(
                question.limiting.wishes(asked.on), pinned=tuple(question.pinned or ()), assumed=tuple(question.assumed or ())
            )
            say({"answer": to_json(versions.versions(asked, question.to, wishes, said))})


def _export(question: ExportQuestion, asked: Asked, form: Form, said: Words, say: Say) -> None:
    file = InMemory(form, question.whom or "")
    plan.plan(asked, question.words, said, files=file)
    told = [each.model_dump(mode="json") for each in findings_of(file.findings, said)]
    if file.payload is None:
        say({"problem": {"status": 422, "code": "nothing-to-write", "findings": told}})
    else:
        say({"file": base64.b64encode(file.payload).decode("ascii"), "findings": told})
