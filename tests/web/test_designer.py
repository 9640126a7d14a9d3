"""The designer's pages: what they say is what the map says, and a designer gets from the start to a file."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlencode

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from api.settings import Settings
from pathways.asking.sources import load, sample_catalogue
from pathways.i18n import words
from pathways.model import LANGUAGES, Source
from pathways.stores.oxigraph import FolderStore
from pathways.stores.port import Content
from tests.api.conftest import Serving
from tests.web.conftest import Opening
from tests.web.hands import Keys, Mouse

if TYPE_CHECKING:
    pass

ON = "2026-12-01"
NUMBER = "OPH-2455-2017"
SURFACES = "105438"


def get(web: httpx.Client, path: str, *, status: int = 200, tongue: str = "fi", **query: str) -> str:
    answer = web.get(path, params={"on": ON, "lang": tongue, **query})
    assert answer.status_code == status, answer.text
    return answer.text


def links(page: str) -> list[str]:
    return [each.replace("&amp;", "&") for each in re.findall(r'href="([^"]+)"', page)]


def text_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL)).split())


def coverage(web: httpx.Client, **query: str) -> dict[str, object]:
    answer = web.get(
        "/api/v1/coverage", params={"on": ON, "qualification": NUMBER, **query}, headers={"Accept": "application/json"}
    )
    found: dict[str, object] = answer.json()
    return found


# -- qualifications ------------------------------------------------------------------------------------------------------------


def test_every_qualification_is_listed_with_its_dates_and_how_much_is_covered(web: httpx.Client) -> None:
    page = get(web, "/qualifications")
    totals = coverage(web)["totals"]
    assert isinstance(totals, dict)
    said = words("fi")
    assert "Puuteollisuuden perustutkinto" in page
    assert said.say("web-designer-qualifications-found", count=2, of=2) in page
    covered = totals["formal"] + totals["declared"]
    assert said.say("web-designer-rows-of", count=covered, of=totals["parts"]) in page
    assert said.say("web-designer-state-ending") in page  # the further qualification takes no new learners


def test_qualifications_are_searched_and_filtered_without_scripts(web: httpx.Client) -> None:
    assert "Liikunnan" not in get(web, "/qualifications", q="perustutkinto PUU")
    assert "Puuteollisuuden" not in get(web, "/qualifications", kind="further")
    assert "Puuteollisuuden" in get(web, "/qualifications", q="351741")
    nothing = get(web, "/qualifications", q="nothing like it")
    assert words("fi").say("web-designer-nothing-found") in nothing
    assert 'href="/qualifications"' in nothing


def test_a_qualification_has_its_tree_in_a_picture_and_as_a_list(web: httpx.Client) -> None:
    page = get(web, "/qualification", qualification=NUMBER)
    said = words("fi")
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in page
    assert "Puusepänteollisuuden osaamisala" in page
    assert said.say("web-designer-bounds-osp-exactly", value=180) in page
    assert said.say("web-designer-area") in page
    assert f"unit={SURFACES}" in page
    units = {each["code"] for each in web.get(f"/api/v1/qualifications/tree?qualification={NUMBER}").json()["units"]}
    assert {found for each in links(page) for found in re.findall(r"/unit\?.*unit=(\d+)", each)} == units


def test_a_unit_says_who_covers_what_and_where_it_counts(web: httpx.Client) -> None:
    said = words("fi")
    page = text_of(get(web, "/unit", unit=SURFACES))
    assert said.say("web-designer-only-together") in page
    assert "Valinnaiset tutkinnon osat 2" in page
    one = text_of(get(web, "/unit", unit="105426"))
    assert f"Esimerkkikampus Järvi : {said.say('web-designer-completes-formal')}" in one


def test_a_number_with_slashes_and_of_several_versions_is_found(serving: Serving, tmp_path: Path) -> None:
    one = load(sample_catalogue()).catalogue.with_register_number(NUMBER)[0]
    old = replace(one, register_number="39/011/2014", id="1", valid_to=date(2020, 1, 1))
    new = replace(old, id="2", valid_from=date(2021, 1, 1), valid_to=None)
    sources = [(Source(f"requirements/{each.id}", "", "0" * 64, "eperusteet"), Content((each,))) for each in (old, new)]
    FolderStore(tmp_path / "store").replace_each(sources)
    with serving(tmp_path / "store", Settings()) as client:
        client.headers["Accept"] = "text/html"
        several = words("fi").say("web-designer-several")
        page = get(client, "/qualification", qualification="39/011/2014")
        assert several in page
        chosen = [each for each in links(page) if "version=" in each]
        listed = [each for each in links(get(client, "/qualifications")) if each.startswith("/qualification?")]
        assert len(chosen) == len(set(listed)) == 2
        for each in (*chosen, *listed):
            answer = client.get(each)
            assert (answer.status_code, several in answer.text) == (200, False)


@pytest.mark.parametrize(
    ("path", "query", "kind", "nearest"),
    [
        ("/qualification", {"qualification": "OPH-2455-2018"}, "qualification", NUMBER),
        ("/unit", {"unit": "105439x"}, "unit", "105439"),
        ("/requirement", {"id": "105438:33"}, "requirement", "105438:3"),
        ("/offering", {"id": "POH-PINTA-2"}, "offering", "POH-PINTA-1"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_loaded_is_a_page_with_what_to_try(
    web: httpx.Client, path: str, query: dict[str, str], kind: str, nearest: str, language: str
) -> None:
    page = get(web, path, status=404, tongue=language, **query)
    assert words(language).say(f"web-designer-missing-{kind}") in page
    assert nearest in text_of(page)
    assert "/qualifications" in page
    for each in links(page):
        if each.startswith(f"{path}?") and "lang=" not in each:  # this very page in other languages
            assert web.get(each).status_code == 200


def test_a_day_that_is_none_is_refused_in_words(web: httpx.Client) -> None:
    page = get(web, "/coverage", status=422, on="yesterday")
    assert words("fi").say("problem-parameter-wrong") in page


@settings(max_examples=60, deadline=None)
@given(
    path=st.sampled_from(
        [
            "/qualifications",
            "/qualification",
            "/unit",
            "/coverage",
            "/coverage/table",
            "/requirement",
            "/offerings",
            "/offering",
            "/gaps",
            "/overlap",
            "/faults",
        ]
    ),
    query=st.dictionaries(
        st.sampled_from(
            [
                *("q", "qualification", "version", "from", "method", "open", "unit", "id", "show", "kind"),
                *("state", "pok", "page", "on"),
                *("provider", "language", "mode", "place", "of", "with", "by", "least", "area", "occupation"),
            ]
        ),
        st.one_of(
            st.text(max_size=30),
            st.sampled_from([NUMBER, SURFACES, "105438:3", "open", "2", "0", "-1", "99999", "sv", ON, "351741"]),
        ),
        max_size=4,
    ),
)
def test_no_address_is_a_fault_of_ours(web: httpx.Client, path: str, query: dict[str, str]) -> None:
    answer = web.get(path, params={each: value.encode("utf-8", "surrogatepass") for each, value in query.items()})  # type: ignore[arg-type]
    assert answer.status_code in (200, 404, 422)


def test_pages_of_real_requirements_are_light(shared: Path, serving: Serving, tmp_path: Path) -> None:
    files = sorted((shared / "eperusteet").glob("rakenne-*.json"))
    samples = sorted((Path(__file__).parents[1] / "samples" / "kouta").glob("*.json"))
    FolderStore(tmp_path / "store").replace_each(load([*files, *samples]).content)
    with serving(tmp_path / "store", Settings()) as client:
        client.headers["Accept"] = "text/html"
        listed = [each for each in links(get(client, "/qualifications")) if each.startswith("/qualification?")]
        assert len(set(listed)) >= len(files) - 2
        for each in dict.fromkeys(listed):
            for address in (f"{each}&open=all", each.replace("/qualification?", "/coverage?")):
                page = client.get(address)
                assert page.status_code == 200, address
                light = re.sub(r"<svg.*?</svg>", "", page.text, flags=re.DOTALL)
                assert len(light.encode()) < 100_000, address
                assert "None" not in text_of(page.text), address
        unsound = get(client, "/qualification", qualification="OPH-992455-2017")
        assert words("fi").say("web-severity-warning") in unsound


# -- the map -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["formal", "declared", "open", "whole_only", "completed", "one_provider", "untouched"])
def test_every_number_opens_the_list_that_it_counts(web: httpx.Client, name: str) -> None:
    totals = coverage(web)["totals"]
    assert isinstance(totals, dict)
    page = get(web, "/coverage", qualification=NUMBER)
    to = next(each for each in links(page) if f"show={name}" in each)
    listed, there = _listed(web, to.partition("#")[0])
    assert (len(there) if name in ("completed", "one_provider", "untouched") else len(listed)) == totals[name]


def row_of(link: str) -> str:
    """The row that a link leads to."""
    return unquote(re.findall(r"[?&]id=([^&#]+)", link)[0])


def _listed(web: httpx.Client, address: str) -> tuple[list[str], set[str]]:
    """Rows and units on all pages of a list."""
    rows: list[str] = []
    units: set[str] = set()
    while True:
        page = web.get(address).text
        found = [each for each in links(page) if each.startswith("/requirement?") and "#" not in each]
        rows += [row_of(each) for each in found]
        units |= {found for each in links(page) for found in re.findall(r"^/unit\?.*unit=(\d+)", each)}
        later = re.search(r'rel="next" href="([^"]+)"', page)
        if later is None:
            return rows, units
        address = later[1].replace("&amp;", "&")


def test_a_filter_narrows_the_map_and_says_what_it_leaves_out(web: httpx.Client) -> None:
    totals = coverage(web, language="sv")["totals"]
    assert isinstance(totals, dict)
    said = words("fi")
    page = get(web, "/coverage", qualification=NUMBER, language="sv")
    assert said.say("web-designer-rows-of", count=totals["open"], of=totals["parts"]) in page
    assert said.say("coverage-left-out-language") in page
    assert 'value="sv" selected' in page
    assert all("language=sv" in each for each in links(page) if each.startswith("/requirement?"))


def test_a_row_has_the_offerings_behind_its_numbers(web: httpx.Client) -> None:
    page = text_of(get(web, "/requirement", id="105438:3"))
    said = words("fi")
    assert said.say("web-designer-declared-list", count=2) in page
    assert said.say("web-designer-none-formal") in page
    narrowed = text_of(get(web, "/requirement", id="105438:3", place="Oulu"))
    assert said.say("web-designer-declared-list", count=1) in narrowed
    assert said.say("coverage-left-out-place") in narrowed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_download_has_the_rows_of_the_list(web: httpx.Client, language: str) -> None:
    page = get(web, "/coverage", tongue=language, qualification=NUMBER, show="open")
    to = next(each for each in links(page) if each.startswith("/coverage/table") and "csv" in each)
    table = web.get(to)
    assert table.headers["content-disposition"] == 'attachment; filename="pathways-coverage.csv"'
    headings, *lines = csv.reader(io.StringIO(table.content.decode("utf-8-sig"), newline=""), delimiter=";")
    column = headings.index(words(language).say("coverage-column-part"))
    rows, _ = _listed(web, f"/coverage?{urlencode({'qualification': NUMBER, 'show': 'open', 'on': ON})}")
    assert [line[column] for line in lines] == rows


# -- offerings -----------------------------------------------------------------------------------------------------------------


def test_offerings_are_searched_by_words_and_filters(web: httpx.Client) -> None:
    found = get(web, "/offerings", q="pinta", place="Oulu")
    assert "Pintakäsittelyn perusteet" in found
    assert "Ruiskumaalaus" not in found
    nowhere = get(web, "/offerings", pok="nowhere")
    assert words("fi").say("web-designer-towards-nothing") in nowhere
    assert "Pintakäsittelyn perusteet" not in nowhere


def test_an_offering_has_its_four_properties_its_terms_and_where_it_leads(web: httpx.Client) -> None:
    said = words("fi")
    page = text_of(get(web, "/offering", id="POH-PINTA-1"))
    for name in ("nature", "basis", "quality", "certificate"):
        assert said.say(f"web-designer-property-{name}") in page
    assert said.say("web-designer-pok-all-stated") in page
    assert said.say("web-designer-flag-yes") in page
    assert said.say("web-designer-demonstration-remains") in page
    assert "Puusepänteollisuuden osaamisala" in page
    assert said.say("web-designer-free") in page


def test_what_is_denied_is_no_pok_and_says_why(web: httpx.Client) -> None:
    said = words("fi")
    listed = get(web, "/offerings", pok="denied")
    to = [each for each in links(listed) if each.startswith("/offering?")]
    assert to
    page = text_of(web.get(to[0]).text)
    assert said.say("web-designer-not-a-pok-because", what="").partition(":")[0] in page
    assert said.say("web-designer-denied") in page


@pytest.mark.parametrize(
    ("path", "query"),
    [("/qualification", {"qualification": NUMBER}), ("/unit", {"unit": SURFACES}), ("/offering", {"id": "POH-PINTA-1"})],
)
def test_each_thing_leads_to_its_page_in_the_graph(web: httpx.Client, path: str, query: dict[str, str]) -> None:
    page = get(web, path, **query)
    to = re.findall(rf'href="([^"]+)">{words("fi").say("web-designer-in-graph")}<', page)
    assert len(to) == 1
    there = web.get(to[0], params={"lang": "fi"})
    assert there.status_code == 200
    heading = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
    assert text_of(heading.findall(there.text)[0]) == text_of(heading.findall(page)[0])


# -- a designer, from the start to the file ------------------------------------------------------------------------------------


def open_rows_of_some_unit(web: httpx.Client) -> tuple[str, list[str]]:
    """A unit of which something is covered and something is not, and what is not."""
    units = coverage(web)["units"]
    assert isinstance(units, list)
    for unit in units:
        rows = [part["id"] for part in unit["parts"] if part["standing"] == "open"]
        if 0 < len(rows) < len(unit["parts"]):
            return unit["code"], rows
    raise AssertionError("no unit of the sample is covered in part")


@pytest.mark.parametrize(
    ("language", "hands", "script"),
    [("fi", Mouse, True), ("fi", Keys, True), ("sv", Mouse, True), ("en", Mouse, True), ("fi", Keys, False)],
    ids=["fi-mouse", "fi-keys", "sv-mouse", "en-mouse", "fi-keys-without-script"],
)
def test_a_designer_finds_what_no_pok_covers_of_a_unit_and_takes_it_along(
    web: httpx.Client, browsing: Opening, tmp_path: Path, language: str, hands: type[Mouse] | type[Keys], script: bool
) -> None:
    said = words(language)
    unit, rows = open_rows_of_some_unit(web)
    page = browsing(language=language, script=script)
    hand = hands(page)
    page.goto(f"/?lang={language}")
    hand.press(page.get_by_role("banner").get_by_role("link", name=said.say("web-nav-designer")))
    page.wait_for_url("**/qualifications")
    page.goto(f"/qualifications?on={ON}")
    hand.press(page.locator(f'th a[href*="{NUMBER}"]'))
    page.wait_for_url("**/qualification?*")
    hand.press(page.locator('.figures a[href*="show=open"]'))
    page.wait_for_url("**/coverage?*")
    hand.press(page.locator(f'h3 a[href*="unit={unit}"]'))
    page.wait_for_url("**/unit?*")
    hand.press(page.locator('.figures a[href*="show=open"]'))
    page.wait_for_url("**/coverage?*")
    shown = page.locator("table.rows tbody th a")
    assert [row_of(str(each.get_attribute("href"))) for each in shown.all()] == rows
    with page.expect_download() as download:
        hand.press(page.get_by_role("link", name=said.say("web-designer-download", form="XLSX")))
    file = tmp_path / "rows.xlsx"
    download.value.save_as(file)
    first = load_workbook(file).worksheets[0]
    headings = [cell.value for cell in first[1]]
    column = headings.index(said.say("coverage-column-part"))
    assert [row[column] for row in first.iter_rows(min_row=2, values_only=True)] == rows
