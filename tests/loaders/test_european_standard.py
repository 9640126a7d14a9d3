"""What a credential states of the eleven mandatory elements, on the Commission's own samples and on published badges."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from loaders.european_standard import of_badge, of_edc
from pathways.rules.european_standard import AnnexElement


def credential(path: Path) -> dict[str, Any]:
    content = json.loads(path.read_text(encoding="utf-8"))
    if "payload" in content:
        content = json.loads(content["payload"])
    found: dict[str, Any] = content.get("credential", content)
    return found


@pytest.mark.parametrize("form", ["unsigned.jsonld", "unsigned-uploadable.json", "signed.jsonld"])
def test_the_sample_that_shows_the_annex_states_ten_of_eleven(shared: Path, form: str) -> None:
    found = of_edc(credential(shared / "elm" / "samples" / f"Sample-MC-Annex1-{form}"))
    assert (found.met, found.applicable) == (10, 11)
    assert found.missing == (AnnexElement.QUALITY,)


def test_a_certificate_of_participation_proves_no_outcomes(shared: Path) -> None:
    found = of_edc(credential(shared / "elm" / "samples" / "Sample-CertOfPart-signed.jsonld"))
    assert set(found.missing) == {AnnexElement.OUTCOMES, AnnexElement.ASSESSMENT, AnnexElement.QUALITY}


@pytest.mark.parametrize(
    ("path", "element"),
    [
        (("hasClaim", "title"), AnnexElement.TITLE),
        (("hasClaim", "specifiedBy", "learningOutcome"), AnnexElement.OUTCOMES),
        (("hasClaim", "provenBy"), AnnexElement.ASSESSMENT),
        (("hasClaim", "awardedBy", "awardingBody"), AnnexElement.AWARDING_BODY),
    ],
)
def test_what_is_taken_away_is_missing(shared: Path, path: tuple[str, ...], element: AnnexElement) -> None:
    whole = credential(shared / "elm" / "samples" / "Sample-MC-Annex1-unsigned.jsonld")
    at = whole["credentialSubject"]
    for step in path[:-1]:
        at = at[step]
    del at[path[-1]]
    assert element in of_edc(whole).missing


def test_a_badge_has_no_place_for_workload_and_participation(shared: Path) -> None:
    whole = credential(shared / "badges" / "ob30-bit-string-list-credential-status-revoked.json")
    assert {AnnexElement.WORKLOAD, AnnexElement.PARTICIPATION} <= set(of_badge(whole).missing)


@pytest.mark.parametrize(
    "odd", [{}, {"credentialSubject": []}, {"credentialSubject": {"hasClaim": [1, None, {"specifiedBy": "x"}]}}]
)
def test_whatever_comes_is_read(odd: dict[str, Any]) -> None:
    assert of_edc(odd).met <= 1
    assert of_badge(odd).met <= 1
