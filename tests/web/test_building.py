"""A designer finds what nobody covers, drafts a POK for it, sees what it changes, and takes a provider's page along."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from html import unescape

import httpx
import pytest

from pathways import sample
from pathways.asking.shared import shared_data
from pathways.curriculum.coverage import Within, coverage_map
from pathways.curriculum.provider import Alone, Nowhere, provided
from pathways.errors import WrongUse
from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.sample import TODAY
from tests.web.test_designer import NUMBER, ON, get, links, text_of

POHJOLA = "Esimerkkiopisto Pohjola"


# -- what a provider's offerings add up to, in numbers -----------------------------------------------------------------------


def test_a_provider_adds_up_to_what_the_map_says() -> None:
    there = shared_data((), None)
    catalogue, _ = there.resolved(TODAY)
    chosen = tuple(each for each in catalogue.qualifications if each.usable_on(TODAY))
    found = provided(POHJOLA, catalogue, chosen, TODAY)
    for each in coverage_map(chosen, catalogue.offerings, Within(TODAY)).units:
        mine = {row.part.id for row in each.parts if POHJOLA in {touch.provider for touch in row.touches}}
        unit = next((one for one in found.units if one.unit.code == each.code), None)
        assert (unit is None) == (not mine)
        if unit is not None:
            assert {row.part.id for row in unit.mine} == mine
            completers = {one.provider for one in each.completed_by}
            assert (unit.alone in (Alone.FORMAL, Alone.DECLARED)) == (POHJOLA in completers)
            alone = {row.part.id for row in each.parts if {touch.provider for touch in row.touches} == {POHJOLA}}
            assert {row.part.id for row in unit.only} == alone
    leading = {id for each in found.units for id in each.offerings}
    assert leading | {each.id for each, _ in found.nowhere} | {each.id for each in found.admitted} == {
        each.id for each in found.offerings
    }
    every = {each.provider for each in catalogue.offerings}
    reasons = {why for name in every for _, why in provided(name, catalogue, chosen, TODAY).nowhere}
    assert reasons >= {Nowhere.NOTHING_SAID, Nowhere.NOT_ASSESSED}


# -- pages -------------------------------------------------------------------------------------------------------------------


def test_from_what_nobody_covers_to_a_draft_and_what_it_changes(web: httpx.Client) -> None:
    page = get(web, "/requirement", id="400009:1", qualification=NUMBER)
    (way,) = [each for each in links(page) if each.startswith("/draft?") and "covers" in each]
    form = web.get(f"{way}&lang=fi").text
    assert 'value="400009:1" checked' in form
    assert 'value="400009:2">' in form
    answer = get(
        web, "/draft", qualification=NUMBER, name="Kierrätyspuun käyttö", provider=POHJOLA, kind="part_of_unit",
        covers="400009:1 400009:2 400009:3", extent="15", price_eur="0", weeks="4", languages="fi", effect="1",
    )  # fmt: skip
    said = words("fi")
    assert said.say("draft-covers", rows=3, closes=3) in answer
    assert "400009" in answer
    assert said.say("draft-effect-sample", count=5) in unescape(answer)
    table = web.get(next(each for each in links(answer) if each.startswith("/draft/table")))
    rows = list(csv.reader(io.StringIO(table.content.decode("utf-8-sig")), delimiter=";"))
    assert dict(zip(*rows, strict=True))["covers_declared"] == "400009:1;400009:2;400009:3"
    # Nothing of it was kept.
    assert "Kierrätyspuun käyttö" not in get(web, "/offerings", q="Kierrätyspuun")
    assert said.say("coverage-standing-open") in get(web, "/requirement", id="400009:1", qualification=NUMBER)


def test_a_draft_that_cannot_be_read_says_so(web: httpx.Client) -> None:
    page = get(web, "/draft", name="Nimi", covers="abc", extent="paljon")
    assert 'class="findings"' in page
    unknown = get(web, "/draft", name="Nimi", covers="999999:1")
    assert "999999" in text_of(unknown)
    taken = get(web, "/draft", name="Nimi", id="POH-105432")
    assert "POH-105432" in text_of(taken)


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_what_to_build_is_what_the_command_line_says(web: httpx.Client, tongue: str) -> None:
    query = {"qualification": NUMBER, "poks": "2", "most_osp": "15"}
    page = get(web, "/build-next", tongue=tongue, **query)
    answer = web.get("/api/v1/build-next", params={**query, "on": ON}, headers={"Accept": "application/json"}).json()
    rows = [row["id"] for pok in answer["poks"] for row in pok["rows"]]
    assert re.findall(r'translate="no">(\d{6}[:/][^<]+)</span>, ', page) == rows
    assert words(tongue).say("build-open", count=answer["open"]) in page
    drafts = [each for each in links(page) if each.startswith("/draft?") and "covers" in each]
    assert len(drafts) == len(answer["poks"])


def sent(web: httpx.Client, way: str, names: Sequence[str]) -> str:
    """The answer to the form of a page with these learners of the sample in it."""
    files = [("cohort", (f"Meikäläinen-{name}", sample.payload(name))) for name in names]
    answer = web.post(way, files=files, headers={"Origin": str(web.base_url).rstrip("/")})
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store"), answer.text
    assert "Meikäläinen" not in answer.text
    return unescape(answer.text)


def action(page: str) -> str:
    """Where the form with files goes."""
    found = re.search(r'<form method="post" action="([^"]+)" enctype', page)
    assert found is not None
    return unescape(found[1])


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_what_to_build_for_a_cohort_is_told_in_counts(web: httpx.Client, tongue: str) -> None:
    way = action(get(web, "/build-next", tongue=tongue, qualification=NUMBER, language="sv", poks="4"))
    assert "poks=4" in way
    page = sent(web, f"{way}&lang={tongue}", sample.LEARNERS * 2)
    said = words(tongue)
    assert said.say("build-learners", count="10") in page
    assert said.say("draft-withheld") in page
    few = sent(web, f"{way}&lang={tongue}", sample.LEARNERS[:4])
    assert said.error(WrongUse("cohort_too_small", count=4, least=5)) in few
    assert f'action="{way}"' in few


def test_what_a_draft_changes_for_a_cohort(web: httpx.Client) -> None:
    draft = {"name": "Kierrätyspuun käyttö", "kind": "part_of_unit", "covers": "400009:1", "extent": "5", "weeks": "4"}
    way = action(get(web, "/draft", qualification=NUMBER, **draft))
    page = sent(web, f"{way}&lang=fi", [sample.LEARNERS[4]] * 5)
    assert words("fi").say("draft-effect-cohort", count="5") in page
    assert "400009:1" in page


def test_a_page_of_another_site_sends_no_cohort(web: httpx.Client) -> None:
    answer = web.post("/build-next", files=[("cohort", ("a", b"{}"))], headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403


def test_a_providers_page_leaves_as_one_file(web: httpx.Client) -> None:
    page = get(web, "/provider", provider=POHJOLA)
    assert "<svg" in page
    files = [each for each in links(page) if each.startswith("/provider/file")]
    assert len(files) == 3
    html = web.get(files[0])
    assert html.headers["content-disposition"] == 'attachment; filename="pathways-provider.html"'
    assert "<script" not in html.text
    assert "stylesheet" not in html.text
    assert all(each.startswith(("http://", "#")) for each in links(html.text))
    rows = list(csv.reader(io.StringIO(web.get(files[1]).content.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) > 2
    assert web.get(files[2]).content[:2] == b"PK"
    assert "Esimerkkiopisto Pohjola" in get(web, "/provider", status=404, provider="Esimerkkiopisto Pohjol")
    assert POHJOLA in get(web, "/providers")


def test_a_providers_page_stands_next_to_the_demand(web: httpx.Client) -> None:
    """The unit that is linked to a skill which is asked for, with what is covered of it here and by nobody."""
    page = get(web, "/provider", tongue="en", provider=POHJOLA)
    section = page.partition('id="demand"')[2].partition("<h2")[0]
    assert "105444" in section
    assert words("en").say("web-provider-asked") in section
