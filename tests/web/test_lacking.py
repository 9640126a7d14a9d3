"""The pages of gaps, overlaps and faults: what they count is what the answers count, and every number opens its list."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest

from pathways.curriculum.gaps import GapKind
from pathways.i18n import words
from tests.web.test_designer import NUMBER, ON, get, links, text_of


def answer(web: httpx.Client, verb: str, **query: str) -> dict[str, Any]:
    found: dict[str, Any] = web.get(f"/api/v1/{verb}", params={"on": ON, **query}, headers={"Accept": "application/json"}).json()
    return found


@pytest.mark.parametrize("kind", list(GapKind))
def test_every_count_of_gaps_opens_its_list(web: httpx.Client, kind: GapKind) -> None:
    found = answer(web, "gaps")
    page = get(web, "/gaps")
    to = next((each for each in links(page) if f"show={kind}" in each), None)
    assert (to is not None) == (found["counts"][kind] > 0)
    if to is None:
        return
    listed = get(web, to.partition("#")[0].partition("?")[0], **dict(re.findall(r"[?&](\w+)=([^&#]*)", to)))
    title = words("fi").say(f"gaps-kind-{kind}")
    assert f"{title}: {len(found['skills']) if kind is GapKind.SKILL else found['counts'][kind]}" in text_of(listed)
    assert f"kind={kind}" in next(each for each in links(listed) if each.startswith("/api/v1/gaps/table"))


def test_gaps_of_a_branch_in_a_language_say_what_would_close_them(web: httpx.Client) -> None:
    page = text_of(get(web, "/gaps", qualification=NUMBER, area="1664", language="sv", show="slot"))
    assert "Puurakenteiden kosteudenhallinta" in page
    assert words("fi").say("coverage-left-out-language") in page
    unknown = get(web, "/gaps", qualification=NUMBER, occupation="no such trade")
    assert words("fi").say("web-gaps-occupation-unknown") in unknown


def test_skills_are_shown_with_their_names(web: httpx.Client) -> None:
    page = get(web, "/gaps", qualification=NUMBER, occupation="carpenter", show="skill")
    assert '<span lang="en">woodworking tools</span>' in page


def test_overlaps_show_what_is_shared(web: httpx.Client) -> None:
    page = get(web, "/overlap", tongue="en")
    found = answer(web, "overlap", by="requirements", lang="en")["results"][0]
    assert words("en").say("overlap-title-requirements", count=found["found"]) in text_of(page)
    assert words("en").say("web-overlap-clusters", count=found["clusters_found"]) in text_of(page)
    assert "/requirement?" in page
    by_skills = text_of(get(web, "/overlap", tongue="en", by="skills", of="qualification", least="0.1", **{"with": "occupation"}))
    assert "sawmill operator" in by_skills
    assert get(web, "/overlap", status=404, id="no such thing")


def test_faults_of_one_qualification_and_of_one_kind(web: httpx.Client) -> None:
    page = text_of(get(web, "/faults", qualification=NUMBER, tongue="en"))
    found = answer(web, "health", qualification=NUMBER)
    (one,) = found["requirements"]
    assert words("en").say("web-faults-count", count=found["notes"]) in page
    assert "excludes another unit" in page
    ambiguous = text_of(get(web, "/faults", qualification=NUMBER, kind="ambiguous", show="note", tongue="en"))
    listed = [each for tree in one["trees"] for each in tree["findings"] if each["kind"] == "ambiguous"]
    assert words("en").say("web-faults-listed", count=len(listed)) in ambiguous


def test_the_pages_lead_to_one_another_and_their_tables_are_there(web: httpx.Client) -> None:
    for path in ("/gaps", "/overlap", "/faults"):
        page = get(web, path)
        assert {"/gaps", "/overlap", "/faults"} <= {each.partition("?")[0] for each in links(page)}
        for each in (one for one in links(page) if one.startswith("/api/v1/")):
            assert web.get(each).status_code == 200, each
