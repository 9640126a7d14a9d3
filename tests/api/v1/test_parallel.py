"""One long question does not hold up others."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import httpx

from tests.api.v1.conftest import NUMBER, ON, record


def test_three_plans_at_once_are_answered_and_a_listing_does_not_wait(asking: httpx.Client) -> None:
    question = {"qualification": NUMBER, "on": ON, "records": [record()]}
    address = str(asking.base_url)

    def asked(_: int) -> tuple[int, str]:
        with httpx.Client(base_url=address, timeout=120, trust_env=False) as client:
            answer = client.post("/api/v1/plans", json=question)
            return answer.status_code, answer.json()["status"]

    with ThreadPoolExecutor(3) as pool:
        waiting = [pool.submit(asked, each) for each in range(3)]
        assert asking.get("/health").status_code == 200
        assert not all(each.done() for each in waiting)
        assert [each.result() for each in waiting] == [(200, "optimal")] * 3
