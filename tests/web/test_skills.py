"""Designers' pages of skills, demand and occupations: decisions are kept where that is allowed, else taken along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import httpx
import pytest

from api.settings import Settings
from loaders import skill_decisions
from loaders.document import Document
from pathways import sample
from pathways.asking.annotate import ACCEPTED, REJECTED
from pathways.asking.sources import load, sample_document
from pathways.model import LANGUAGES, LinkState, SkillLink
from pathways.stores.oxigraph import FolderStore
from tests.api.conftest import Serving, serving  # noqa: F401 - a fixture
from tests.web.conftest import Opening, axe_finds

ON = sample.TODAY.isoformat()
UNIT = "105438"
OTHER = "105432"
BLUEPRINTS = "http://data.europa.eu/esco/skill/68b6ef08-d823-489d-a95c-752ae6f6e6a7"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample without its links, so that everything is open; and a table of demand."""
    folder = tmp_path_factory.mktemp("skills")
    demand = Document("demand.csv", f"demanded,weight,source,date,region\n{BLUEPRINTS},7,Example survey,2026-10-01,18\n".encode())
    documents = [sample_document(each) for each in (*sample.catalogue_names(), *sample.ESCO)]
    FolderStore(folder / "store").replace_each(load([*documents, demand]).content)
    return folder / "store"


@pytest.fixture(scope="module")
def keeping(store: Path, serving: Serving) -> Iterator[httpx.Client]:  # noqa: F811
    """A service that was started with the store, and may keep decisions in it."""
    with serving(store, Settings(allow_annotations=True), named=True) as client:
        client.headers["Accept"] = "text/html"
        client.timeout = httpx.Timeout(120)
        yield client


@pytest.fixture(scope="module")
def served(keeping: httpx.Client) -> str:
    """Browsers open the service that keeps decisions."""
    return str(keeping.base_url).rstrip("/")


def accepted_in(store: Path) -> list[SkillLink]:
    """The links that were accepted here."""
    return [link for source, content in FolderStore(store).contents() if source.graph == ACCEPTED for link in content.links]


def options(page: str) -> list[str]:
    """What can be decided: the values of the selects."""
    return [unescape(each) for each in re.findall(r'<option value="(\d+:\d+ [^"]+)"', page)]


def test_decisions_are_kept_and_not_suggested_again(keeping: httpx.Client, store: Path) -> None:
    address = {"unit": UNIT, "on": ON, "lang": "en"}
    page = keeping.get("/annotations", params=address).text
    assert 'formaction="/annotations"' in page
    close = next(each for each in options(page) if " close " in each)
    reject = next(each for each in options(page) if " reject " in each and each.split(" ")[2] != close.split(" ")[2])
    form = {"unit": UNIT, "on": ON, "who": "curriculum team", "d": ["", close, reject]}
    foreign = keeping.post("/annotations", data=form, headers={"Origin": "http://evil.example"})
    assert foreign.status_code == 403
    nobody = keeping.post("/annotations", data={**form, "who": ""}, headers={"Origin": str(keeping.base_url).rstrip("/")})
    assert nobody.status_code == 422
    answer = keeping.post("/annotations", data=form, headers={"Origin": str(keeping.base_url).rstrip("/")})
    assert answer.status_code == 303
    assert "kept=2" in answer.headers["location"]
    after = keeping.get(answer.headers["location"]).text
    assert not {close.split(" ")[2], reject.split(" ")[2]} & {
        each.split(" ")[2] for each in options(after) if each.split(" ")[0] in (close.split(" ")[0], reject.split(" ")[0])
    }
    held = {source.graph: content.links for source, content in FolderStore(store).contents()}
    ((accepted,), (rejected,)) = held[ACCEPTED], held[REJECTED]
    assert (accepted.subject, accepted.state, accepted.who) == (close.split(" ")[0], LinkState.ACCEPTED, "curriculum team")
    assert (rejected.skill, rejected.state) == (reject.split(" ")[2], LinkState.REJECTED)
    assert accepted.method.startswith("pathways ")
    assert accepted.version == "1.1.1"


def test_elsewhere_decisions_are_taken_along_as_a_table_that_reads_back(web: httpx.Client) -> None:
    address = {"unit": UNIT, "on": ON}
    page = web.get("/annotations", params=address).text
    assert 'formaction="/annotations"' not in page
    chosen = [next(each for each in options(page) if f" {said} " in each) for said in ("broad",)]
    for ending in (".csv", ".xlsx"):
        table = web.get("/annotations/table", params={**address, "who": "team", "d": ["", *chosen], "ending": ending})
        found = skill_decisions.decisions(Document(f"decided{ending}", table.content))
        assert [f"{link.subject} {link.relation} {link.skill}" for link, _ in found.links] == chosen
        assert [(link.who, link.on.isoformat()) for link, _ in found.links] == [("team", ON)]
        assert (found.open, found.broken) == (0, 0)
    refused = web.post("/annotations", data={"d": chosen, "who": "team"}, headers={"Origin": str(web.base_url).rstrip("/")})
    assert refused.status_code == 403


@pytest.mark.parametrize("language", LANGUAGES)
def test_demand_stands_beside_coverage(keeping: httpx.Client, language: str) -> None:
    page = keeping.get("/foresight", params={"on": ON, "lang": language, "qualification": "OPH-2455-2017"}).text
    assert "Example survey" in page
    table = keeping.get("/foresight/table", params={"on": ON, "lang": language})
    assert table.headers["content-type"].startswith("text/csv")


def test_a_unit_and_an_offering_say_which_occupations_they_serve(web: httpx.Client) -> None:
    unit = web.get("/unit", params={"unit": "105444", "on": ON, "lang": "en"}).text
    assert "sawmill operator" in unit
    assert "/annotations?" in unit
    offering = web.get("/offering", params={"id": "POH-105444", "on": ON, "lang": "en"}).text
    assert "sawmill operator" in offering


def test_a_designer_keeps_two_decisions_in_a_browser(browsing: Opening, store: Path) -> None:
    """The way with a table is in the designer's story."""
    before = len(accepted_in(store))
    page = browsing(language="en")
    page.goto(f"/annotations?unit={OTHER}&on={ON}&lang=en")
    for place in range(2):
        page.locator("select[name=d]").nth(place).select_option(label="Accept: nearly the same")
    page.get_by_label("Who decides").fill("curriculum team")
    assert axe_finds(page) == []
    page.get_by_role("button", name="Keep the decisions").click()
    assert page.get_by_text("2 decisions are kept.").is_visible()
    assert axe_finds(page) == []
    assert len(accepted_in(store)) == before + 2
