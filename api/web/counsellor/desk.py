"""What lies on a counsellor's desk: the case, the cases before it, and the questions about it that are answered or at work.

An answer is kept as long as the case is on the desk, so that going back, reloading or a lost connection asks nothing again. A
search goes on while nobody looks; it is ended by another case, by the end of the session, or by hand.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import time
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from api.errors import Problem
from api.v1.jobs import Answer, Found, Job, WorkerFault
from api.v1.pool import Pool
from api.v1.questions import Learner
from api.web.counsellor.case import Case
from api.web.counsellor.wording import as_labels
from api.web.frame import answer as read_answer
from pathways.exports.forms import Form
from pathways.i18n import words

_MOST_WORKS = 12
_MOST_MADE = 4
_MOST_BEFORE = 50


@dataclass(repr=False)
class Work:
    """One question that is at work or answered. ``number``: how a page asks for news of it. ``so_far``: the best plan until now;
    ``version``: changes with every news."""

    key: str
    stream: bool
    number: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    began: float = field(default_factory=time.monotonic)
    version: int = 0
    so_far: Any = None
    answer: Any = None
    pictures: Any = None
    size: int = 0
    problem: Problem | None = None
    cancelled: bool = False
    task: asyncio.Task[None] | None = None
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def is_over(self) -> bool:
        """Whether no more is to come."""
        return self.answer is not None or self.problem is not None or self.cancelled

    @property
    def seconds(self) -> float:
        """For how long it is at work."""
        return time.monotonic() - self.began

    @property
    def may_be_asked_again(self) -> bool:
        """Whether it failed by what may be over in a moment, or was ended by hand."""
        return self.cancelled or (self.problem is not None and self.problem.status >= 429)

    def as_it_stands(self) -> Work:
        """As it is at this moment, for a page: what comes while that is made would leave it with the old answer and the new state,
        and it would wait for no news."""
        return copy(self)

    async def news(self, known: int, seconds: float) -> None:
        """Waits until there is more than version ``known``, at most so long."""
        if self.version != known or self.is_over:
            return
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._news.wait()

    def cancel(self) -> None:
        """End it, where it is at work."""
        if not self.is_over:
            self.cancelled = True
            self._tell()
        if self.task is not None and not self.task.done():
            self.task.cancel()

    async def run(self, job: Job, pool: Pool, client: str) -> None:
        """Has it answered."""
        said = words(job.language)
        try:
            if self.stream:
                async with pool.stream(job, client) as events:
                    async for each in events:
                        self._hear(as_labels(each.text, said), each.pictures, over=each.found in (Found.PROVEN, Found.UNPROVEN))
            else:
                answer = await pool.ask(job, client)
                self._hear(as_labels(answer.body.decode(), said), answer.pictures, over=True)
        except Problem as problem:
            problem.detail = as_labels(problem.detail, said)
            self.problem = problem
        except WorkerFault:
            self.problem = Problem(500, "fault", "A fault of the program.")
        finally:
            self._tell()

    def _hear(self, text: str, pictures: Mapping[str, Any] | None, *, over: bool) -> None:
        self.size = len(text) + (0 if pictures is None else len(str(pictures)))
        if over:
            self.answer, self.pictures = read_answer(text), pictures
        else:
            self.so_far = read_answer(text)
        self._tell()

    def _tell(self) -> None:
        self.version += 1
        news, self._news = self._news, asyncio.Event()
        news.set()


@dataclass(frozen=True, slots=True)
class Askable:
    """Whom questions are put to, and for whom: the processes, the client's address, the language of its pages, the day in Finland,
    and a text that changes with the shared data."""

    pool: Pool
    client: str
    language: str
    today: date
    data: str


@dataclass(frozen=True, slots=True, repr=False)
class Made:
    """A file that was made of a plan: in which form, and with what there is to know about it."""

    form: Form
    answer: Answer


class Desk:
    """One counsellor's. ``search``: what was looked for last to be ticked, ``goal_search``: to be the goal. ``labels``: names of
    what was chosen on a plan, by its code; ``planned``: plans were found for this case; ``amounts``: what is wrong with the limits
    that were entered last, and what was entered."""

    def __init__(self) -> None:
        self.case = Case()
        self.before: list[Case] = []
        self.search = ""
        self.goal_search = ""
        self.labels: dict[str, str] = {}
        self.planned = False
        self.amounts: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {})
        self._made: dict[str, Made] = {}
        self._works: dict[str, Work] = {}

    @property
    def size(self) -> int:
        """Of everything on it, in bytes."""
        works = sum(each.size for each in self._works.values())
        return self.case.size + works + sum(len(each.answer.body) for each in self._made.values())

    def put(self, case: Case) -> None:
        """Work on ``case`` from now on; what was being searched for another is ended."""
        if case == self.case:
            return
        self.before = [*self.before, self.case][-_MOST_BEFORE:]
        self.case, self.amounts = case, ({}, {})
        self._end_searches()

    def back(self) -> None:
        """Take the last change back."""
        if self.before:
            self.case, self.amounts = self.before.pop(), ({}, {})
            self._end_searches()

    def ask(self, question: Learner, askable: Askable, *, stream: bool = False, **options: Any) -> Work:
        """The work on ``question``: what was asked before is not asked again. ``options``: of the job."""
        asked = question.model_dump_json(by_alias=True, exclude_unset=True)
        told = (
            type(question).__name__,
            asked,
            askable.language,
            askable.today.isoformat(),
            askable.data,
            repr(sorted(options.items())),
        )
        key = sha256("\0".join(told).encode()).hexdigest()
        work = self._works.pop(key, None)
        if work is None or work.may_be_asked_again:
            work = Work(key, stream)
            job = Job(question, askable.language, askable.today, marking=True, **options)
            work.task = asyncio.create_task(work.run(job, askable.pool, askable.client))
        self._works[key] = work
        while len(self._works) > _MOST_WORKS:
            self._works.pop(next(iter(self._works))).cancel()
        return work

    def work(self, number: str) -> Work | None:
        """The work that a page waits for."""
        return next((each for each in self._works.values() if each.number == number), None)

    def keep(self, made: Made) -> str:
        """A file waits to be taken; gives its number. Only the last few wait."""
        number = secrets.token_urlsafe(16)
        self._made[number] = made
        while len(self._made) > _MOST_MADE:
            self._made.pop(next(iter(self._made)))
        return number

    def made(self, number: str) -> Made | None:
        """The file that waits under ``number``."""
        return self._made.get(number)

    def clear(self) -> None:
        """Forget everything."""
        for each in self._works.values():
            each.cancel()
        self.__init__()  # type: ignore[misc]  # exactly what a new one is

    def _end_searches(self) -> None:
        for each in self._works.values():
            if not each.is_over:
                each.cancel()
