"""What lies on a counsellor's desk, without a browser."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any, cast

import pytest

from api.v1.jobs import Event, Found, Job
from api.v1.questions import PlanQuestion
from api.web.counsellor import visiting
from api.web.counsellor.desk import Desk
from api.web.counsellor.visiting import Visit


class Waiting:
    """Processes that find a plan when they are told to."""

    def __init__(self) -> None:
        self.found = asyncio.Event()

    @asynccontextmanager
    async def stream(self, _job: Job, _client: str) -> AsyncIterator[AsyncIterator[Event]]:
        async def events() -> AsyncIterator[Event]:
            await self.found.wait()
            yield Event(Found.PROVEN, '{"plans": []}')

        yield events()


def test_a_page_that_is_being_made_when_the_answer_comes_still_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visiting, "page_language", lambda _: "fi")

    async def story() -> None:
        desk, pool = Desk(), Waiting()
        service = SimpleNamespace(identity=lambda: "data")
        request = SimpleNamespace(app=SimpleNamespace(state=SimpleNamespace(service=service)), scope={})
        visit: Any = SimpleNamespace(
            session=SimpleNamespace(content=desk), request=request, asking=SimpleNamespace(pool=pool), client="one"
        )
        question = PlanQuestion(qualification="OPH-2455-2017")
        seen = await Visit.ask(cast(Visit, visit), question, stream=True, wait_s=0.0)
        pool.found.set()
        work = desk.work(seen.number)
        assert work is not None
        await work.news(seen.version, 10)
        while not work.is_over:
            await work.news(work.version, 10)
        assert (seen.is_over, seen.answer) == (False, None)
        assert work.version > seen.version  # so that the page is told at once
        again = await Visit.ask(cast(Visit, visit), question, stream=True, wait_s=0.0)
        assert (again.is_over, again.answer["plans"]) == (True, [])

    asyncio.run(story())
