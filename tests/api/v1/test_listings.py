"""What is public: qualifications and their trees, offerings, skills."""

from __future__ import annotations

import time

import httpx

from tests.api.v1.conftest import NUMBER, ON


def test_qualifications_are_listed_in_the_callers_language(asking: httpx.Client) -> None:
    found = {
        language: asking.get("/api/v1/qualifications", params={"on": ON, "lang": language}).json() for language in ("fi", "sv")
    }
    assert [each["register_number"] for each in found["fi"]["qualifications"]].count(NUMBER) == 1
    assert found["fi"]["qualifications"][0]["name"] != found["sv"]["qualifications"][0]["name"]


def test_a_tree_is_the_published_one(asking: httpx.Client) -> None:
    answer = asking.get("/api/v1/qualifications/tree", params={"qualification": NUMBER, "on": ON}).json()
    root = answer["trees"][0]["root"]
    assert root["osp"] == {"least": 180, "most": 180}
    units = {each["code"] for each in answer["units"]}

    def listed(node: dict[str, object]) -> set[str]:
        children = node.get("children", [])
        assert isinstance(children, list)
        own = {str(node["unit"])} if node["node"] == "unit" else set()
        return own.union(*(listed(each) for each in children))

    assert listed(root) == units


def test_offerings_are_found_by_words_and_by_what_they_are(asking: httpx.Client) -> None:
    every = asking.get("/api/v1/offerings", params={"on": ON, "limit": 100}).json()
    assert every["total"] == len(every["offerings"])
    one = every["offerings"][0]
    unit = one["covers"][0]["unit"]
    found = asking.get("/api/v1/offerings", params={"on": ON, "unit": unit, "provider": one["provider"], "limit": 100}).json()
    expected = [each for each in every["offerings"] if each["provider"] == one["provider"]]
    expected = [each for each in expected if unit in {a["unit"] for a in (*each["covers"], *each["set_aside"])}]
    assert found["offerings"] == expected
    by_name = asking.get("/api/v1/offerings", params={"on": ON, "q": one["name"], "limit": 3}).json()
    assert one["name"] in {each["name"] for each in by_name["offerings"]}
    assert by_name["total"] >= len(by_name["offerings"])


def test_skills_are_found_in_spite_of_misspelling(asking: httpx.Client) -> None:
    whole = asking.get("/api/v1/skills", params={"q": "communication", "limit": 5}).json()
    assert whole["version"]
    assert whole["skills"]
    misspelled = asking.get("/api/v1/skills", params={"q": whole["skills"][0]["label"][:-2] + "x", "limit": 5}).json()
    assert whole["skills"][0]["iri"] in {each["iri"] for each in misspelled["skills"]}


def test_what_a_client_has_is_not_sent_again(asking: httpx.Client) -> None:
    first = asking.get("/api/v1/qualifications", params={"on": ON})
    again = asking.get("/api/v1/qualifications", params={"on": ON}, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_service_says_how_it_is(asking: httpx.Client) -> None:
    assert asking.get("/health").json() == {"status": "ok"}
    until = time.monotonic() + 60  # the processes take seconds to start
    while asking.get("/ready").status_code == 503 and time.monotonic() < until:
        time.sleep(0.1)
    assert asking.get("/ready").json() == {"status": "ready"}
    numbers = asking.get("/metrics").text
    assert 'pathways_requests_total{route="/health",method="GET",status="200"}' in numbers
    for line in numbers.splitlines():
        assert line.startswith("#") or float(line.rpartition(" ")[2]) >= 0
