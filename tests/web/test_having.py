"""What the learner has: documents, a sample, ticks by hand; and nothing that another site sends."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Iterator

import httpx
import openpyxl
import pytest

from api.settings import Settings
from api.v1.bodies import Field
from api.web.counsellor.case import Case, Filed
from api.web.session import COOKIE, Sessions
from pathways import sample
from pathways.i18n import words
from tests.web.counselling import Counsellor

FI = words("fi")
RECORD = "learner-dropped-out.json"


@pytest.fixture
def counsellor(web: httpx.Client) -> Iterator[Counsellor]:
    with Counsellor(web) as one:
        yield one


def said(page: str) -> str:
    """The page as it reads."""
    return html.unescape(page)


def test_a_dropped_record_is_shown_piece_by_piece(counsellor: Counsellor) -> None:
    counsellor.open("/learner")
    counsellor.send("/learner/records", files=[("records", ("Aino Esimerkki 010190-123A.json", sample.payload(RECORD)))])
    page = said(counsellor.open("/learner"))
    assert FI.say("web-has-heading", count=13) in page
    assert "Puutuotevalmistuksessa toimiminen" in page
    assert FI.say("web-from-file", number=1) in page
    assert "Aino" not in page


def test_a_sample_learner_takes_the_place_of_who_was_there(counsellor: Counsellor) -> None:
    counsellor.with_sample()
    counsellor.with_sample("learner-newcomer.json")
    page = said(counsellor.open("/learner"))
    assert FI.say("web-sources-of-learner", count=1) in page
    assert FI.say("web-sample-learner-newcomer") in page


def test_what_is_ticked_by_hand_counts_or_waits_for_a_decision(counsellor: Counsellor) -> None:
    counsellor.open("/learner")
    counsellor.send("/learner/search", [("search", "puutuotevalmistuksessa toimiminen")])
    page = said(counsellor.open("/learner"))
    assert 'name="completed" value="105444"' in page
    counsellor.send("/learner/holds", [("shown", "105444"), ("shown", "105440"), ("completed", "105444"), ("known", "105440")])
    page = said(counsellor.open("/learner"))
    assert FI.say("web-worth-formal") in page
    assert FI.say("web-worth-proposed") in page
    assert FI.say("web-from-hand") in page
    counsellor.send("/learner/holds", [("shown", "105440")])
    assert FI.say("web-worth-proposed") not in said(counsellor.open("/learner"))


def test_a_document_and_a_tick_are_taken_away(counsellor: Counsellor) -> None:
    counsellor.with_sample()
    counsellor.send("/learner/holds", [("shown", "105444"), ("completed", "105444")])
    counsellor.send("/learner/remove", [("record", "1")])
    page = said(counsellor.open("/learner"))
    assert FI.say("web-has-heading", count=1) in page
    counsellor.send("/learner/remove", [("hold", "105444")])
    assert FI.say("web-having-lead") in said(counsellor.open("/learner"))


def test_a_document_that_cannot_be_read_is_told_and_can_be_taken_away(counsellor: Counsellor) -> None:
    counsellor.open("/learner")
    counsellor.send("/learner/records", files=[("records", ("x.json", b"{"))])
    page = said(counsellor.open("/learner"))
    assert 'role="alert"' in page
    counsellor.send("/learner/remove", [("record", "1")])
    assert 'role="alert"' not in counsellor.open("/learner")


def test_faults_of_the_own_catalogue_are_told_cell_by_cell(counsellor: Counsellor) -> None:
    counsellor.open("/learner")
    counsellor.send("/learner/offerings", files=[("offerings", ("oma.xlsx", _table("price_eur", "paljon")))])
    page = said(counsellor.open("/learner"))
    assert FI.say("web-own-there", count=1) in page
    assert FI.place("sheet Sheet, row 2") in page
    assert "price_eur" in page
    counsellor.send("/learner/remove", [("offerings", "all")])
    assert FI.say("web-own-there", count=1) not in said(counsellor.open("/learner"))


def _table(column: str, value: str) -> bytes:
    """A table with one row of the sample's, with one value wrong."""
    heads, first = list(csv.reader(io.StringIO(sample.payload(sample.OFFERINGS).decode()), delimiter=";"))[:2]
    first[heads.index(column)] = value
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(heads)
    book.active.append(first)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_next_learner_finds_nothing_of_the_last(counsellor: Counsellor) -> None:
    counsellor.with_sample()
    before = counsellor.http.cookies[COOKIE]
    counsellor.send("/learner/next")
    assert COOKIE not in counsellor.http.cookies
    counsellor.http.cookies.set(COOKIE, before)
    page = said(counsellor.open("/learner"))
    assert FI.say("web-having-lead") in page
    assert counsellor.token == ""


# -- what other sites send ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://localhost:1"])
def test_what_another_site_sends_is_refused(counsellor: Counsellor, origin: str) -> None:
    counsellor.with_sample()
    answer = counsellor.http.post("/learner/next", data={"token": counsellor.token}, headers={"Origin": origin})
    assert answer.status_code == 403
    assert FI.say("web-has-heading", count=13) in said(counsellor.open("/learner"))


def test_a_form_without_the_secret_of_its_session_is_refused(counsellor: Counsellor) -> None:
    counsellor.with_sample()
    for token in ("", "x", "ä"):
        answer = counsellor.http.post("/learner/next", data={"token": token})
        assert answer.status_code == 403
        assert FI.say("problem-form-too-old") in said(answer.text)


def test_a_form_without_any_word_of_where_it_comes_from_is_refused(web: httpx.Client) -> None:
    assert web.post("/learner/sample", data={"name": RECORD}).status_code == 403
    assert web.post("/learner/sample", data={"name": RECORD}, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 303
    assert web.post("/learner/sample", data={"name": RECORD}, headers={"Sec-Fetch-Site": "same-site"}).status_code == 403
    web.cookies.clear()


def test_the_cookie_is_for_no_script_and_no_other_site(counsellor: Counsellor) -> None:
    counsellor.open("/learner")
    counsellor.http.follow_redirects = False
    answer = counsellor.http.post("/learner/sample", data={"name": RECORD})
    cookie = answer.headers["set-cookie"].casefold()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "expires" not in cookie
    assert answer.headers["cache-control"] == "no-store"


def test_a_page_with_a_learner_is_kept_by_nobody(counsellor: Counsellor) -> None:
    counsellor.with_sample()
    assert counsellor.http.get("/learner").headers["cache-control"] == "no-store"


# -- sessions ------------------------------------------------------------------------------------------------------------------


class _Request:
    def __init__(self, cookie: str) -> None:
        self.cookies = {COOKIE: cookie}


def test_a_session_that_is_not_used_is_forgotten() -> None:
    now, ended = [0.0], []
    sessions = Sessions(Settings(session_minutes=10), list[str], ended.append, lambda: now[0])
    one = sessions.begin()
    one.content.append("learner")
    now[0] = 599
    assert sessions.of(_Request(one.id)) is one  # type: ignore[arg-type]
    now[0] = 599 + 601
    assert sessions.of(_Request(one.id)) is None  # type: ignore[arg-type]
    assert ended == [["learner"]]


def test_there_are_not_more_sessions_than_there_may_be() -> None:
    sessions = Sessions(Settings(max_sessions=2), list[str])
    first, _ = sessions.begin(), sessions.begin()
    with pytest.raises(Exception, match="too many sessions"):
        sessions.begin()
    sessions.end(first)
    assert sessions.begin() is not None


def test_a_session_holds_not_more_than_it_may(web_store: object, serving: object) -> None:
    with serving(web_store, Settings(session_bytes=1000)) as client, Counsellor(client) as one:  # type: ignore[operator]
        one.open("/learner")
        one.send("/learner/records", files=[("records", ("a.json", b"x" * 2000))], status=413)
        assert FI.say("web-having-lead") in said(one.open("/learner"))


def test_a_case_asks_only_what_its_question_knows() -> None:
    case = Case(records=(Filed.of(Field("records", json.dumps({}).encode(), ".json")),)).wishing(budget_eur=5, holds=["1"], by=None)
    from api.v1.questions import EvidenceQuestion, PlanQuestion

    assert case.question(EvidenceQuestion).holds == ["1"]
    assert case.question(PlanQuestion).budget_eur == 5
    assert "by" not in case.wishes
    assert case.wishing(budget_eur=None, holds=[]).wishes == {}


def test_a_saved_case_takes_the_place_of_who_was_there(web: httpx.Client) -> None:
    asked = {
        "records": [{"text": sample.payload(RECORD).decode()}],
        "qualification": "OPH-2455-2017",
        "on": sample.TODAY.isoformat(),
    }
    saved = web.post("/api/v1/exports/case", json=asked, headers={"Accept": "application/json"})
    assert saved.status_code == 200
    with Counsellor(web) as one:
        one.with_sample("learner-newcomer.json")
        one.send("/learner/holds", [("shown", "105432"), ("completed", "105432")])
        one.send("/learner/records", files=[("records", ("case.json", saved.content))])
        page = said(one.open("/learner"))
        assert FI.say("web-has-heading", count=13) in page
        assert FI.say("web-from-hand") not in page
