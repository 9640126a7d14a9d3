"""The independent validator of CTDL on every Pathway that we make, and on copies that it has to refuse.

``ctdl-validate`` needs Python 3.12 or newer and is no dependency below it; its tests are skipped there. It knows the published
schema and works without a network: what lies outside a document it calls unverifiable, never an error.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pathways import sample
from pathways.exports import ctdl
from pathways.model import Qualification
from pathways.rules.reading import read_tree
from tests.cli.conftest import Run, run
from tests.contracts.contents import real_contents, sample_contents

validator = pytest.importorskip("ctdl_validate.validator", reason="ctdl-validate is installed with Python 3.12 and newer only")

ON = date(2026, 12, 1)
__all__ = ["run"]


def document(one: Qualification) -> dict[str, Any]:
    ruled = [ctdl.Ruled(each.method, read_tree(one, each)) for each in one.structures]
    payload = ctdl.qualification_document(one, ruled, f"https://example.org/{one.id}", today=ON).payload
    assert payload is not None
    found: dict[str, Any] = json.loads(payload)
    return found


def told(content: object, *severities: str) -> list[tuple[str, str, str]]:
    return [
        (each.code, each.entity, each.prop)
        for each in validator.validate_document(content)
        if each.severity.value in (severities or ("ERROR", "WARNING"))
    ]


def qualifications(shared: Path | None = None) -> list[Qualification]:
    contents = sample_contents() if shared is None else real_contents(shared)
    return [one for _, content in contents for one in content.qualifications if one.structures]


def test_the_bundled_trees_are_sound() -> None:
    trees = qualifications()
    assert trees
    for each in trees:
        assert told(document(each)) == []


def test_every_real_tree_is_sound(shared: Path) -> None:
    trees = qualifications(shared)
    assert len(trees) >= 15
    for each in trees:
        assert told(document(each)) == [], each.register_number


def test_a_plan_is_sound(run: Run, tmp_path: Path) -> None:
    learner, file = tmp_path / "learner.json", tmp_path / "plan.jsonld"
    learner.write_bytes(sample.payload("learner-dropped-out.json"))
    run("plan", "--learner", learner, "--on", "2026-12-01", "--language", "fi", "--ctdl", file)
    assert told(json.loads(file.read_bytes())) == []


def test_what_is_broken_is_seen() -> None:
    """The three codes of the specification's section 5, so that silence above means something."""
    content = document(qualifications()[0])
    whole = "https://credentialengineregistry.org/resources/" + content["@graph"][0]["ceterms:ctid"]
    pathway = content["@graph"][0]
    pathway["@id"] = whole[:-1]
    pathway["ceterms:ctid"] = pathway["ceterms:ctid"][:-1]
    pathway["ceterms:hasProgressionLevel"] = ["https://example.org/level"]
    codes = {code for code, _, _ in told(content)}
    assert {"CTID_MALFORMED", "REGISTRY_URI_MALFORMED", "UNKNOWN_PROPERTY"} <= codes


def test_a_reference_to_nothing_is_seen() -> None:
    content = document(qualifications()[0])
    goal = next(each for each in content["@graph"] if each["@type"] == "ceterms:CredentialComponent")
    goal["ceterms:hasCondition"][0]["ceterms:targetComponent"] = ["_:nowhere"]
    assert "REF_UNRESOLVED_BNODE" in {code for code, _, _ in told(content)}
