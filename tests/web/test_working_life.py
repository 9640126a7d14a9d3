"""Demand and occupations on the counsellor's pages: chosen by a tick, told with what they decided, and kept in a saved case."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.settings import Settings
from pathways import sample
from pathways.asking.sources import load
from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.stores.oxigraph import FolderStore
from tests.api.conftest import Serving, serving  # noqa: F401 - a fixture
from tests.demand import NUMBER, decided, written
from tests.web.counselling import Counsellor
from tests.web.test_every_page import SAME, words_of
from tests.web.test_having import said

FI = words("fi")
DECIDED = FI.say("foresight-plan-decided", chosen="Ikkunoiden ja ovien asentaminen", instead="Portaiden asentaminen")
ON = sample.TODAY.isoformat()
WAYS = [("prefer", "cost"), ("alternatives", "1"), ("differ", "offerings"), ("front", "")]
TICKED = [*WAYS, ("foresight", "yes"), ("region", "18"), ("occupations", "yes")]


@pytest.fixture(scope="module")
def demanded(tmp_path_factory: pytest.TempPathFactory, serving: Serving) -> Iterator[httpx.Client]:  # noqa: F811
    """A service on the sample, in which demand decides a tie; one of its two signals is too old."""
    folder = tmp_path_factory.mktemp("demanded")
    FolderStore(folder / "store").replace_each(load(written(folder, decided())).content)
    with serving(folder / "store", Settings()) as client:
        client.timeout = httpx.Timeout(120)
        yield client


def begun(counsellor: Counsellor) -> Counsellor:
    counsellor.with_sample(sample.LEARNERS[0]).send("/learner/limits", [("on", ON)])
    counsellor.send("/learner/goal", [("qualification", NUMBER), ("area", "1664")])
    return counsellor


def test_demand_decides_where_it_is_ticked_and_the_case_keeps_it(demanded: httpx.Client) -> None:
    with Counsellor(demanded) as one:
        page = begun(one).http.get("/learner/plans").text  # the choice is there before the plans are
        assert FI.say("web-plan-foresight") in said(page)
        one.send("/learner/plans", TICKED)
        page = said(one.open("/learner/plans/1"))
        assert DECIDED in re.sub(r"<[^>]+>", "", page)
        assert FI.say("web-plan-demand-old", count=1, days=730) in page
        assert FI.say("web-designer-occupations") in page
        case = one.send("/learner/files", [("plan", "1"), ("form", "case.json")]).content
    asked = json.loads(case)["plan"]["asked"]
    assert (asked["foresight"], asked["occupations"]) == ({"region": ["18"], "days": 730}, True)

    with Counsellor(demanded) as other:
        begun(other).send("/learner/records", files=[("records", ("case.json", case))])
        page = other.open("/learner/plans")
        assert re.findall(r'id="(foresight|region-1|occupations)"[^>]* checked', page) == ["foresight", "region-1", "occupations"]
        assert DECIDED in re.sub(r"<[^>]+>", "", said(page))
        other.send("/learner/plans", WAYS)
        page = other.http.get("/learner/plans").text
        assert not re.findall(r'id="(foresight|region-1|occupations)"[^>]* checked', page)


def test_no_text_of_it_is_untranslated(demanded: httpx.Client) -> None:
    with Counsellor(demanded) as one:
        begun(one).send("/learner/plans", TICKED)
        for path in ("/learner/plans", "/learner/plans/1"):
            told = {each: words_of(one.open(f"{path}?lang={each}")) for each in LANGUAGES}
            same = (told["fi"] & told["sv"]) | (told["fi"] & told["en"]) | (told["sv"] & told["en"])
            left = sorted(each for each in same if each not in SAME and not re.match(r"Plan \d|· version", each))
            assert not left, (path, left)


def test_without_demand_there_is_nothing_to_tick(tmp_path: Path, serving: Serving) -> None:  # noqa: F811
    FolderStore(tmp_path / "store").replace_each(load(written(tmp_path)).content)
    with serving(tmp_path / "store", Settings()) as client, Counsellor(client) as one:
        page = begun(one).http.get("/learner/plans").text
    assert 'name="foresight"' not in page
    assert 'name="occupations"' in page
