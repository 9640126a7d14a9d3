"""The pool, asked without HTTP, as pages do."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import subprocess
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from api.errors import Problem
from api.settings import Settings
from api.v1.jobs import Found, Job
from api.v1.pool import Pool
from api.v1.questions import CheckQuestion, EvidenceQuestion, ExportQuestion, File, PlanQuestion
from pathways import sample
from pathways.asking.sources import sample_catalogue
from pathways.cli.serve import contents
from pathways.exports.forms import by_name
from pathways.stores.oxigraph import FolderStore
from tests.api.v1.conftest import NUMBER, without_seconds

HERE = "127.0.0.1"
LEARNER = File(base64="e30=", ending=".json")
LONG = PlanQuestion(qualification=NUMBER, alternatives=100, differ="offerings")


def job(question: Any, **more: Any) -> Job:
    return Job(question, "fi", sample.TODAY, **more)


@asynccontextmanager
async def pool(store: Path, **settings: int) -> AsyncIterator[Pool]:
    one = Pool(str(store), Settings(**{"concurrent_questions": 1, **settings}))
    one.start()
    try:
        yield one
    finally:
        await one.close()


def run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(work, 600))


def test_an_answer_a_file_and_the_plans_on_the_way(whole_store: Path) -> None:
    plan = PlanQuestion(qualification=NUMBER, languages=["fi"], by=date(2028, 12, 31), budget_eur="2500.50")

    async def work() -> None:
        async with pool(whole_store) as one:
            answer = await one.ask(job(plan), HERE)
            assert answer.media_type == "application/json"
            async with one.stream(job(plan), HERE) as events:
                found = [each async for each in events]
            assert [found[0].found, found[-1].found] == [Found.FIRST, Found.PROVEN]
            assert without_seconds(found[-1].text) == without_seconds(answer.body.decode())
            question = ExportQuestion.model_validate({**plan.model_dump(exclude_unset=True), "for": "Aino"})
            page = await one.ask(job(question, form=by_name()["html"][0]), HERE)
            assert page.media_type == "text/html"
            assert b"Aino" in page.body
            assert one.ended == 0

    run(work())


def test_whoever_stops_listening_ends_the_search(whole_store: Path) -> None:
    async def work() -> None:
        async with pool(whole_store) as one:
            async with one.stream(job(LONG), HERE) as events:
                assert (await anext(events)).found is Found.FIRST
            assert (one.ended, one.present) == (1, 0)
            while not one.ready:
                await asyncio.sleep(0.05)
            for seconds in (0.1, 0.3, 1, 3, 9):  # where the machine is busy, it is not yet at work so soon
                waiting = asyncio.create_task(one.ask(job(LONG), HERE))
                await asyncio.sleep(seconds)
                waiting.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await waiting
                assert one.present == 0
                if one.ended == 2:
                    break
            assert one.ended == 2
            await one.ask(job(CheckQuestion(qualification=NUMBER)), HERE)

    run(work())


async def asked(one: Pool) -> None:
    await one.ask(job(LONG), HERE)


async def streamed(one: Pool) -> None:
    async with one.stream(job(LONG), HERE) as events:
        async for each in events:
            assert each.found in (Found.FIRST, Found.BETTER)


@pytest.mark.parametrize("way", [asked, streamed])
def test_the_time_of_a_question_ends_it(way: Callable[[Pool], Coroutine[Any, Any, None]], whole_store: Path) -> None:
    async def work() -> None:
        async with pool(whole_store, question_time_limit_ms=500) as one:
            with pytest.raises(Problem) as refused:
                await way(one)
            assert (refused.value.status, refused.value.code) == (504, "question-time-limit")
            assert one.ended == 1

    run(work())


def test_a_check_does_not_wait_for_searches(whole_store: Path) -> None:
    async def work() -> None:
        async with pool(whole_store) as one:
            await one.ask(job(CheckQuestion(qualification=NUMBER)), HERE)
            searches = [asyncio.create_task(one.ask(job(LONG), HERE)) for _ in range(3)]
            await asyncio.sleep(0)
            await one.ask(job(EvidenceQuestion(holds=["105444"])), HERE)
            await one.ask(job(CheckQuestion(qualification=NUMBER)), HERE)
            assert not any(each.done() for each in searches)
            for each in searches:
                each.cancel()
            await asyncio.gather(*searches, return_exceptions=True)
            assert one.present == 0

    run(work())


def test_a_question_and_its_answer_show_nothing_of_a_learner(whole_store: Path) -> None:
    question = job(CheckQuestion(qualification=NUMBER, records=[LEARNER]))
    assert "e30" not in repr(question)
    assert NUMBER not in repr(question)


def prepared_processes() -> set[int]:
    """Of every pool of this process: other tests may have one that still serves."""
    words = ["pgrep", "-P", str(os.getpid()), "-f", "api.v1.worker"]
    return {int(each) for each in subprocess.run(words, capture_output=True).stdout.split()}


def test_what_was_prepared_is_prepared_again_where_it_died(whole_store: Path) -> None:
    others = prepared_processes()

    async def work() -> None:
        async with pool(whole_store) as one:
            first = await one.ask(job(CheckQuestion(qualification=NUMBER)), HERE)
            (ours,) = prepared_processes() - others
            os.kill(ours, signal.SIGKILL)
            answer = None
            while answer is None:
                with contextlib.suppress(Problem):  # "not ready", until its death is known
                    answer = await one.ask(job(CheckQuestion(qualification=NUMBER)), HERE)
            assert answer == first

    run(work())


def test_what_is_loaded_later_is_answered_from_then_on(tmp_path: Path) -> None:
    store = tmp_path / "store"
    FolderStore(store).replace_each(contents(sample_catalogue()))

    async def work() -> None:
        async with pool(store) as one:
            question = job(CheckQuestion(qualification=NUMBER))
            before = json.loads((await one.ask(question, HERE)).body)
            source, content = next(each for each in contents(sample_catalogue()) if each[1].offerings)
            FolderStore(store).replace(replace(source, sha256="f" * 64), content)
            evidence = json.loads((await one.ask(job(EvidenceQuestion(holds=["105444"])), HERE)).body)
            assert "f" * 64 not in str(before)
            assert "f" * 64 in str(evidence["data"])

    run(work())
