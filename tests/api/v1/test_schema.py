"""The description is complete, and whatever it allows is answered as it says.

schemathesis makes requests from the description, right ones and wrong ones: none may end in a server error, in a status that is
not described, or in an answer outside its schema. How many of each: ``PATHWAYS_SCHEMATHESIS_EXAMPLES``, here few enough for half a
minute; ``.ci/run`` asks for many more.
"""

from __future__ import annotations

import os
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.v1.questions import FIELDS, MODELS

LEARNER = "Questions about a learner"
EXAMPLES = int(os.environ.get("PATHWAYS_SCHEMATHESIS_EXAMPLES", "12"))
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


QUESTIONS = ("evidence", "check", "plans", "closest", "next", "versions", "exports/{name}", "build-next", "draft/cohort")
OPERATIONS = [
    *(("POST", f"/api/v1/{each}") for each in QUESTIONS),
    *(
        ("GET", f"/api/v1/{each}")
        for each in ("qualifications", "qualifications/tree", "offerings", "skills", "coverage", "coverage/table")
    ),
    *(
        ("GET", f"/api/v1/{each}{table}")
        for each in ("annotations", "build-next", "foresight", "gaps", "health", "measures", "overlap")
        for table in ("", "/table")
    ),
    ("GET", "/api/v1/occupations"),
    ("POST", "/api/v1/draft"),
    *(("GET", f"/{each}") for each in ("health", "ready", "metrics", ".well-known/void")),
    *((method, "/sparql") for method in ("GET", "POST")),
]
schemathesis.serializer.alias("application/sparql-query", "text/plain")


@pytest.fixture(scope="session")
def described(asking: httpx.Client) -> Any:
    return schemathesis.openapi.from_url(str(asking.base_url.join("/openapi.json")), timeout=120)


def operation_takes(described: Any, path: str, method: str) -> bool:
    definition = described[path][method].definition.raw
    return bool(definition.get("parameters") or definition.get("requestBody"))


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda each: each.value)
@pytest.mark.parametrize(("method", "path"), OPERATIONS, ids=lambda each: str(each))
def test_every_answer_is_as_described(method: str, path: str, mode: GenerationMode, described: Any) -> None:
    if mode is GenerationMode.NEGATIVE and not operation_takes(described, path, method):
        pytest.skip("nothing can be said wrong: it takes nothing")
    operation = described[path][method]

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None)
    def answered(case: Case) -> None:
        case.call_and_validate(checks=CHECKS, timeout=150)

    answered()


def operations(asking: httpx.Client) -> dict[str, dict[str, Any]]:
    paths = asking.get("/openapi.json").json()["paths"]
    return {
        f"{method} {path}": each
        for path, methods in paths.items()
        if path.startswith("/api/v1")
        for method, each in methods.items()
    }


def test_every_operation_of_the_description_is_asked(asking: httpx.Client) -> None:
    paths = asking.get("/openapi.json").json()["paths"]
    assert {(method.upper(), path) for path, methods in paths.items() for method in methods} == set(OPERATIONS)


def test_every_route_has_a_summary_an_example_and_its_statuses(asking: httpx.Client) -> None:
    found = operations(asking)
    assert {tuple(each.upper().split(" ")) for each in found} == {(m, p.upper()) for m, p in OPERATIONS if p.startswith("/api/v1")}
    for name, each in found.items():
        assert each["summary"], name
        assert each["description"], name
        assert {"200", "403", "421", "422", "500", "503"} <= set(each["responses"]), name
        if name.startswith("post") and LEARNER in each["tags"]:
            assert {"400", "408", "413", "415", "429", "504"} <= set(each["responses"]), name
            assert each["requestBody"]["content"]["application/json"]["examples"], name


def test_the_examples_are_answered(asking: httpx.Client) -> None:
    for name, each in operations(asking).items():
        if name.startswith("post") and "{" not in name and LEARNER in each["tags"]:
            example = each["requestBody"]["content"]["application/json"]["examples"]["sample"]["value"]
            answer = asking.post(name.removeprefix("post "), json=example)
            # The sample holds one version of each qualification: there is nothing to compare.
            assert answer.status_code == (422 if name.endswith("versions") else 200), (name, answer.text)


def test_no_learner_data_can_be_put_into_an_address(asking: httpx.Client) -> None:
    learners = {"records", "holds", "recipients", "completed", "previous", "assumed", "cohort"}
    for name, each in operations(asking).items():
        assert not learners & {one["name"] for one in each.get("parameters", [])}, name


def test_every_option_of_the_command_line_has_its_field() -> None:
    fields = {each.alias or name for model in MODELS.values() for name, each in model.model_fields.items()}
    assert set(FIELDS.values()) <= fields
