"""One question to its answer, in the process of a worker: JSON of a question in, lines about the answer out.

A fault of ours is told by its kind and place, never by its text: that may hold what a record says.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from api.v1.questions import (
    FIELDS,
    MODELS,
    BuildNextQuestion,
    CheckQuestion,
    ClosestQuestion,
    Cohort,
    DraftQuestion,
    EvidenceQuestion,
    ExportQuestion,
    Kind,
    Learner,
    NextQuestion,
    PlanQuestion,
    VersionsQuestion,
)
from pathways.asking import check, closest, evidence, next, plan, versions
from pathways.asking.building import next_to_build, offered_by
from pathways.asking.credentials import Trusting
from pathways.asking.drafting import drafted
from pathways.asking.drawing import picture_of
from pathways.asking.kept import Kept
from pathways.asking.listing import Listings
from pathways.asking.pictures import Drawing, front_of
from pathways.asking.plan import SoFar
from pathways.curriculum.building import TIME_LIMIT_MS, Wanted
from pathways.errors import Told, Unreachable
from pathways.exports.forms import FORMS, Form
from pathways.exports.pictures import Drawn
from pathways.exports.route import Checked, Route
from pathways.i18n import Words, marking_words, words
from pathways.model import Finding
from pathways.pictures.front import front_picture
from pathways.wire import to_json
from pathways.wire.building import build_next_answer
from pathways.wire.draft import draft_answer
from pathways.wire.frame import Answer as Answered
from pathways.wire.frame import Finding as FindingOf
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


def answer(job: dict[str, Any], store: Kept, say: Say) -> None:
    """Says what comes of ``job``: ``so_far`` (a plan on the way), then ``answer``, ``file`` or ``problem``."""
    said = (marking_words if job["marking"] else words)(job["language"])
    try:
        _answer(job, store, said, say)
    except Told as fault:
        say(
            {
                "problem": {
                    "status": 503 if isinstance(fault, Unreachable) else 422,
                    "code": fault.code.replace("_", "-"),
                    "detail": said.error(fault) if job["marking"] else as_fields(said.error(fault)),  # a page has words of its own
                }
            }
        )


def as_fields(text: str) -> str:
    """Words about options of the command line, as words about the fields of a question."""
    return _OPTION.sub(lambda found: FIELDS.get(found[0], found[0]), text)


def _answer(job: dict[str, Any], store: Kept, said: Words, say: Say) -> None:
    question = MODELS[Kind(job["kind"])].model_validate_json(job["question"], strict=True)
    today = date.fromisoformat(job["today"])
    if isinstance(question, Cohort):
        say({"answer": to_json(_of_cohort(question, Listings(store), question.on or today, said))})
        return
    assert isinstance(question, Learner)
    asked = question.asked(store, today, _usual())
    form = None if job["form"] is None else FORMS[job["form"]]
    match question:
        case ExportQuestion() if form is not None:
            file = InMemory(form, question.whom or "")
            plan.plan(asked, question.words, said, files=file)
            _send(file.payload, file.findings, said, say)
        case CheckQuestion() if form is not None:
            file = InMemory(form, question.whom or "")
            checked = check.check(asked, said, file)
            _send(file.payload, file.findings, said, say, also=checked.findings)
        case CheckQuestion():
            drawing = Drawing(options=()) if job["pictures"] else None
            say({"answer": to_json(check.check(asked, said, drawing))} | _pictures(drawing))
        case PlanQuestion() if job["picture"]:
            planned = plan.plan(asked, question.words, said)
            front = picture_of(planned, said)
            drawn = None if front is None else front_picture(front, said).encode()
            _send(drawn, (), said, say, also=planned.findings)
        case PlanQuestion():

            def so_far(each: SoFar) -> None:
                if job["stream"]:
                    say({"so_far": to_json(each.answer())})

            drawing = Drawing() if job["pictures"] else None
            found = plan.plan(asked, question.words, said, so_far=so_far, files=drawing)
            pictures = _pictures(drawing, front_of(found, said) if drawing is not None else None)
            say({"answer": to_json(found), "status": str(found.status)} | pictures)
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


def _of_cohort(question: Cohort, there: Listings, on: date, said: Words) -> Answered:
    """The answer about a cohort. Raises what the verbs raise."""
    references, learners = tuple(question.qualification), question.learners
    match question:
        case BuildNextQuestion():
            wanted = Wanted(question.poks, question.most_osp, question.units_each)
            sought = offered_by(question.provider, question.language, question.mode, question.place)
            limit = TIME_LIMIT_MS if question.time_limit_s is None else int(question.time_limit_s * 1000)
            return build_next_answer(
                next_to_build(there, references, on, wanted, sought=sought, learners=learners, time_limit_ms=limit), said
            )
        case DraftQuestion():
            files = [
                each.document(f"drafts-{number:04}", f"drafts {number}") for number, each in enumerate(question.drafts, start=1)
            ]
            return draft_answer(drafted(there, files, references, on, learners=learners), said)
    raise AssertionError(question)


def _pictures(drawing: Drawing | None, front: Drawn | None = None) -> dict[str, Any]:
    """What was drawn, where that was asked for and there was something to draw."""
    if drawing is None or drawing.pictures is None:
        return {}
    return {"pictures": asdict(drawing.pictures) | {"front": asdict(front) if front is not None else None}}


def _usual() -> Trusting:
    """What the installation trusts, by the settings of the command line."""
    trust, contexts = (os.environ.get(f"PATHWAYS_{name}") for name in ("TRUST", "CONTEXTS"))
    return Trusting(Path(trust) if trust else None, contexts=Path(contexts) if contexts else None)


def _send(payload: bytes | None, findings: Sequence[Finding], said: Words, say: Say, *, also: Sequence[FindingOf] = ()) -> None:
    """A file with what there is to say of it; without one, also what the answer itself says."""
    told = findings_of(findings, said)
    if payload is None:
        shown = [each.model_dump(mode="json") for each in (*told, *also)]
        say({"problem": {"status": 422, "code": "nothing-to-write", "findings": shown}})
    else:
        told_of = [each.model_dump(mode="json") for each in told]
        say({"file": base64.b64encode(payload).decode("ascii"), "findings": told_of})
