"""Plans, one plan and what is changed on it, as a counsellor without scripts sees them; and nothing of a learner in an address."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import httpx
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from api.web.counsellor import planning
from api.web.counsellor.desk import Work
from api.web.counsellor.visiting import Visit
from loaders import saved_case
from loaders.document import Document
from loaders.hoks import read as read_hoks
from pathways import sample
from pathways.i18n import words
from tests.web.counselling import Counsellor
from tests.web.test_having import said

FI = words("fi")
ON = sample.TODAY.isoformat()
SOON = "2027-02-28"
ENGLISH = "English at the workshop"  # others teach the same


@pytest.fixture
def counsellor(web: httpx.Client) -> Iterator[Counsellor]:
    with Counsellor(web) as one:
        one.with_sample().send("/learner/limits", [("on", ON)])
        yield one


def fields_of(page: str, action: str, **wanted: str) -> list[tuple[str, str]]:
    """The hidden fields of the first form of ``page`` that sends to ``action`` and has these values, without its secret."""
    for form in re.findall(rf'<form method="post" action="{re.escape(action)}"[^>]*>(.*?)</form>', page, re.DOTALL):
        fields = [(name, value) for name, value in re.findall(r'name="([\w-]+)" value="([^"]*)"', form) if name != "token"]
        if all((name, value) in fields for name, value in wanted.items()):
            return fields
    raise AssertionError(f"no form for {action} with {wanted}")


def steps_of(page: str) -> list[str]:
    """Names of the steps, in their order."""
    return [re.sub(r"<[^>]+>", "", said(each)) for each in re.findall(r'<h3 id="step-\d+-name">(.*?)</h3>', page)]


def begun(counsellor: Counsellor) -> None:
    """A fresh session on the day of the sample."""
    counsellor.open("/learner")
    counsellor.send("/learner/limits", [("on", ON)])
    counsellor.open("/learner")


def step_of(page: str, name: str) -> str:
    """The part of the page that is about one step."""
    return re.split(r'<li class="card step"', page)[steps_of(page).index(name) + 1]


def change(counsellor: Counsellor, page: str, **wanted: str) -> str:
    counsellor.send("/learner/change", fields_of(page, "/learner/change", **wanted))
    found = counsellor.open("/learner/plans/1")
    assert steps_of(found)
    return found


def test_the_page_comes_before_the_search(counsellor: Counsellor) -> None:
    answer = counsellor.http.get("/learner/plans")
    assert FI.say("web-waiting") in answer.text
    assert '<meta http-equiv="refresh"' in answer.text


def test_plans_stand_beside_one_another(counsellor: Counsellor) -> None:
    page = said(counsellor.open("/learner/plans"))
    for rank in (1, 2, 3):
        assert FI.say("web-plan-title", rank=rank) in page
    assert FI.say("web-plan-proven") in page
    counsellor.send("/learner/plans", [("prefer", "finish"), ("alternatives", "1"), ("differ", "units"), ("front", "")])
    page = said(counsellor.open("/learner/plans"))
    assert FI.say("web-plan-title", rank=2) not in page


def test_the_front_is_a_picture_and_a_table(counsellor: Counsellor) -> None:
    counsellor.send("/learner/plans", [("prefer", "cost"), ("alternatives", "3"), ("front", "finish")])
    page = counsellor.open("/learner/plans")
    assert FI.say("front-title-finish") in said(page)
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in page
    assert page.count('href="/learner/plans/1"') >= 2


def test_one_plan_says_everything_in_names(counsellor: Counsellor) -> None:
    page = counsellor.open("/learner/plans/1")
    assert len(steps_of(page)) > 5
    assert "TAI-" not in re.sub(r'value="[^"]*"', "", said(page).partition(FI.say("web-plan-tree"))[0])
    for heading in ("page-steps-heading", "page-decide-heading", "web-plan-tree", "web-plan-take"):
        assert FI.say(heading) in said(page)
    assert page.count("<svg") == 4  # two pictures in two widths
    assert "style=" not in page


def test_a_step_is_left_out_and_the_plan_says_what_changed(counsellor: Counsellor) -> None:
    before = counsellor.open("/learner/plans/1")
    page = change(counsellor, step_of(before, ENGLISH), change="exclude")
    assert ENGLISH not in steps_of(page)
    assert FI.say("web-plan-changes") in said(page)
    assert FI.say("web-plan-is-excluded", what=ENGLISH) in re.sub(r"<[^>]+>", "", said(page))
    counsellor.send("/learner/undo", [("back", "/learner/plans/1")])
    page = counsellor.open("/learner/plans/1")
    assert steps_of(page) == steps_of(before)
    assert FI.say("web-plan-changes") not in said(page)


def test_a_choice_is_taken_back_where_it_stands(counsellor: Counsellor) -> None:
    page = counsellor.open("/learner/plans/1")
    page = change(counsellor, step_of(page, ENGLISH), change="exclude")
    page = change(counsellor, page, change="include")
    assert ENGLISH in steps_of(page)
    assert FI.say("web-plan-chosen") not in said(page)


def test_a_step_is_pinned_on_another_plan(counsellor: Counsellor) -> None:
    page = counsellor.open("/learner/plans/2")
    own = next(each for each in steps_of(page) if each not in steps_of(counsellor.open("/learner/plans/1")))
    page = counsellor.open("/learner/plans/2")
    page = change(counsellor, step_of(page, own), change="pin")
    assert own in steps_of(page)
    assert FI.say("web-plan-is-pinned", what=own) in said(page)


def test_a_place_is_booked_and_given_up(counsellor: Counsellor) -> None:
    page = counsellor.open("/learner/plans/1")
    page = change(counsellor, page, change="book")
    assert FI.say("page-fixed-booked") in said(page)
    page = change(counsellor, page, change="give_up")
    assert FI.say("page-fixed-booked") not in said(page)


def test_what_has_no_decision_is_assumed_on_the_plan(web: httpx.Client) -> None:
    with Counsellor(web) as one:
        one.with_sample().send("/learner/limits", [("on", ON)])
        one.open("/learner")
        one.send("/learner/search", [("search", "Hirsirakenteiden valmistaminen")])
        one.send("/learner/holds", [("shown", "105426"), ("known", "105426")])
        page = one.open("/learner/plans/1")
        page = change(one, page, change="assume")
        assert FI.say("web-plan-is-assumed", what="Hirsirakenteiden valmistaminen") in said(page)


def test_limits_are_changed_where_the_plan_stands(counsellor: Counsellor) -> None:
    counsellor.open("/learner/plans/1")
    amounts = [("from", ""), ("by", ""), ("budget_eur", "paljon"), ("hours_per_week", ""), ("plan", "1")]
    counsellor.send("/learner/amounts", amounts)
    page = counsellor.open("/learner/plans")
    assert FI.wrong_field({"code": "decimal_parsing"}) in said(page)
    assert 'value="paljon"' in page
    amounts = [("from", ""), ("by", ""), ("budget_eur", "1 000"), ("hours_per_week", "20"), ("plan", "1")]
    counsellor.send("/learner/amounts", [*amounts, ("back", "/learner/plans/1")])
    page = said(counsellor.open("/learner/plans/1"))
    assert FI.say("time-cap", hours=20) in page
    assert FI.say("web-plan-changes") in page


def test_an_impossible_plan_offers_its_smallest_change(counsellor: Counsellor) -> None:
    counsellor.send("/learner/limits", [("on", ON), ("by", SOON)])
    page = counsellor.open("/learner/plans")
    assert FI.say("web-plan-impossible-title") in said(page)
    assert FI.say("web-plan-reasons") in said(page)
    counsellor.send("/learner/relax", fields_of(page, "/learner/relax"))
    page = said(counsellor.open("/learner/plans"))
    assert FI.say("web-plan-title", rank=1) in page
    assert FI.say("web-plan-impossible-title") not in page


def test_what_rules_a_plan_out_is_told_on_request(counsellor: Counsellor) -> None:
    counsellor.send("/learner/limits", [("on", ON), ("by", SOON)])
    page = said(counsellor.open("/learner/plans/why"))
    assert FI.say("web-why-minimal") in page or FI.say("web-why-not-minimal") in page


def test_the_case_is_saved_and_opened_in_a_fresh_session(counsellor: Counsellor, web: httpx.Client) -> None:
    page = counsellor.open("/learner/plans/1")
    page = change(counsellor, step_of(page, ENGLISH), change="exclude")
    steps = steps_of(page)
    answer = counsellor.send("/learner/files", [("form", "case.json"), ("plan", "1")])
    assert answer.headers["content-disposition"] == 'attachment; filename="pathways-case.json"'
    assert saved_case.read(Document("case.json", answer.content)).record is not None
    with Counsellor(web) as other:
        begun(other)
        other.send("/learner/records", files=[("records", ("Maija Meikäläinen.json", answer.content))])
        assert str(other.http.get("/learner/plans").url).endswith("/learner/plans")
        page = other.open("/learner/plans/1")
        assert steps_of(page) == steps
        assert FI.say("web-plan-nothing-changed") in said(page)
        assert FI.say("web-plan-chosen") in said(page)


def test_a_saved_plan_is_shown_before_the_search_is_over(counsellor: Counsellor, web: httpx.Client) -> None:
    counsellor.open("/learner/plans/1")
    answer = counsellor.send("/learner/files", [("form", "case.json"), ("plan", "1")])
    with Counsellor(web) as other:
        begun(other)
        opened = other.send("/learner/records", files=[("records", ("a.json", answer.content))])
        day = FI.day(date.fromisoformat(json.loads(answer.content)["today"]))
        assert FI.say("web-plan-stage-before", day=day) in said(opened.text)
        assert FI.say("web-plan-title", rank=1) in said(opened.text)


def test_a_changed_case_is_told(counsellor: Counsellor, web: httpx.Client) -> None:
    counsellor.open("/learner/plans/1")
    payload = counsellor.send("/learner/files", [("form", "case.json"), ("plan", "1")]).content
    with Counsellor(web) as other:
        other.open("/learner")
        other.send("/learner/records", files=[("records", ("a.json", payload.replace(b'"grade": "3"', b'"grade": "5"')))])
        page = said(other.open("/learner"))
        assert "ei ole sellainen kuin se tallennettiin" in page


def test_every_form_leaves(counsellor: Counsellor) -> None:
    counsellor.open("/learner/plans/1")
    pdf = counsellor.send("/learner/files", [("form", "pdf.pdf"), ("plan", "1"), ("for", "Oppija Ensio")])
    assert "Oppija Ensio" in PdfReader(BytesIO(pdf.content)).pages[0].extract_text()
    page = counsellor.open("/learner/plans/1")
    xlsx = counsellor.send("/learner/files", [("form", "steps.xlsx"), ("plan", "1")])
    assert load_workbook(BytesIO(xlsx.content)).active.max_row > len(steps_of(page))
    counsellor.open("/learner/plans/1")
    ics = counsellor.send("/learner/files", [("form", "ics.ics"), ("plan", "1")])
    assert ics.content.startswith(b"BEGIN:VCALENDAR")
    counsellor.open("/learner/plans/1")
    told = counsellor.send("/learner/files", [("form", "hoks.json"), ("plan", "1")])
    assert "oppija-oid" in told.text
    hoks = counsellor.http.get(f"{told.url.path}/file")
    assert read_hoks(Document("hoks.json", hoks.content)).record is not None


def test_another_plan_leaves_as_it_stands(counsellor: Counsellor) -> None:
    page = counsellor.open("/learner/plans/2")
    case = json.loads(counsellor.send("/learner/files", [("form", "case.json"), ("plan", "2")]).content)
    names = [each["name"] for each in case["plan"]["plans"][0]["steps"] if each["kind"] == "offering"]
    assert [each for each in steps_of(page) if each in names] == names


def test_a_search_can_be_ended(counsellor: Counsellor) -> None:
    page = counsellor.http.get("/learner/plans").text
    number = re.search(r'name="work" value="([^"]+)"', page)
    counsellor.page = page
    if number is not None:
        counsellor.send("/learner/cancel", [("work", number[1]), ("back", "/learner/plans")])
    assert FI.say("web-plans-title") in said(counsellor.page)


@pytest.mark.parametrize("path", ["plans", "plans/1", "plans/why", "files/x", "files/x/file"])
def test_without_a_session_the_way_leads_to_the_beginning(web: httpx.Client, path: str) -> None:
    answer = web.get(f"/learner/{path}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/learner")


@pytest.mark.parametrize("path", ["change", "amounts", "relax", "undo", "longer", "repair", "settle", "files", "plans"])
def test_a_form_of_another_site_is_refused(counsellor: Counsellor, path: str) -> None:
    answer = counsellor.http.post(f"/learner/{path}", data={"token": counsellor.token}, headers={"Origin": "https://example.org"})
    assert answer.status_code == 403


def test_strange_numbers_and_changes_lead_back(counsellor: Counsellor) -> None:
    for number in ("0", "99", "x", "١"):
        assert str(counsellor.http.get(f"/learner/plans/{number}").url).endswith("/learner/plans")
        counsellor.open("/learner/plans")
    counsellor.send("/learner/change", [("change", "burn"), ("id", "x")], status=404)


def test_every_sample_learner_gets_an_answer(web: httpx.Client) -> None:
    for name in sample.LEARNERS:
        with Counsellor(web) as one:
            one.with_sample(name)
            one.send("/learner/limits", [("on", ON)])
            one.send("/learner/goal", [("qualification", "OPH-2455-2017")])
            page = said(one.open("/learner/plans"))
            assert FI.say("web-plans-title") in page


# -- on the way --------------------------------------------------------------------------------------------------------------


def shown_as(monkeypatch: pytest.MonkeyPatch, make: Callable[[Work], Work]) -> None:
    """The pages of plans show what ``make`` makes of the search that they would show."""
    own = planning._asked

    async def asked(visit: Visit) -> Work:
        return make(await own(visit))

    monkeypatch.setattr(planning, "_asked", asked)


def test_the_best_so_far_is_shown_while_the_search_goes_on(counsellor: Counsellor, monkeypatch: pytest.MonkeyPatch) -> None:
    counsellor.open("/learner/plans")
    first = {"alternatives": None, "front": None}

    def on_the_way(work: Work) -> Work:
        best = {**work.answer, **first, "plans": work.answer["plans"][:1], "status": "feasible"}
        return Work(work.key, True, so_far=best)

    shown_as(monkeypatch, on_the_way)
    for path in ("/learner/plans", "/learner/plans/1"):
        page = said(counsellor.http.get(path).text)
        assert FI.say("web-plan-stage-better") in page
        assert FI.say("web-waiting-stop") in page
        assert FI.say("web-plan-title", rank=1) in page
        assert 'action="/learner/change"' not in page


@pytest.mark.parametrize("gap", [Decimal("0.125"), None])
def test_a_plan_that_is_not_proven_says_so_and_offers_more_time(
    counsellor: Counsellor, monkeypatch: pytest.MonkeyPatch, gap: Decimal | None
) -> None:
    counsellor.open("/learner/plans")
    shown_as(monkeypatch, lambda work: replace(work, answer={**work.answer, "status": "feasible", "gap": gap}))
    page = counsellor.open("/learner/plans")
    assert FI.say("web-plan-unproven", percent=None if gap is None else "12,5") in said(page)
    monkeypatch.undo()
    counsellor.send("/learner/longer", fields_of(page, "/learner/longer"))
    assert said(counsellor.open("/learner/plans")).count(FI.say("web-plan-title", rank=1)) >= 1


def test_a_search_that_found_nothing_in_time_offers_more_time(counsellor: Counsellor, monkeypatch: pytest.MonkeyPatch) -> None:
    counsellor.open("/learner/plans")
    nothing = {"status": "out_of_time", "plans": [], "alternatives": None, "front": None}
    shown_as(monkeypatch, lambda work: replace(work, answer={**work.answer, **nothing}))
    page = said(counsellor.open("/learner/plans"))
    assert FI.say("web-plan-out-of-time") in page
    assert FI.say("web-plan-longer", seconds=45) in page


def test_what_changed_around_a_saved_plan_is_told(counsellor: Counsellor, web: httpx.Client) -> None:
    counsellor.open("/learner")
    table = sample.payload(sample.OFFERINGS_WITH_FAULTS)
    counsellor.send("/learner/offerings", files=[("offerings", ("oma.csv", table))])
    counsellor.open("/learner/plans/1")
    payload = counsellor.send("/learner/files", [("form", "case.json"), ("plan", "1")]).content
    with Counsellor(web) as other:
        begun(other)
        other.send("/learner/records", files=[("records", ("a.json", payload))])
        page = said(other.open("/learner/plans/1"))
        assert FI.say("web-plan-changes-world") in page


def test_a_repair_keeps_the_plan_before(counsellor: Counsellor) -> None:
    page = counsellor.open("/learner/plans/2")
    second = steps_of(page)
    taken = counsellor.send("/learner/files", [("form", "case.json"), ("plan", "2")]).content
    counsellor.open("/learner/plans/1")
    counsellor.send("/learner/records", files=[("records", ("a.json", taken))])
    page = counsellor.open("/learner/plans/1")
    assert steps_of(page) != second
    counsellor.send("/learner/repair", fields_of(page, "/learner/repair", repair="yes"))
    page = counsellor.open("/learner/plans/1")
    assert steps_of(page) == second
    assert FI.say("web-plan-repaired", count=0) in said(page)


def test_before_the_session_ends_the_case_is_offered_as_a_file(counsellor: Counsellor) -> None:
    page = counsellor.open("/learner")
    assert FI.say("web-ending-save") not in said(page)
    counsellor.open("/learner/plans")
    page = counsellor.open("/learner/goal")
    ending = said(page).partition('id="ending"')[2].partition("<main")[0]
    assert FI.say("web-ending-save") in ending
    answer = counsellor.send("/learner/files", fields_of(page, "/learner/files"))
    assert answer.headers["content-disposition"] == 'attachment; filename="pathways-case.json"'


def test_documents_are_not_taken_back_as_changes(web: httpx.Client) -> None:
    with Counsellor(web) as one:
        one.with_sample()
        assert FI.say("web-plan-undo") not in said(one.open("/learner/plans"))


def test_no_page_of_plans_is_heavy(counsellor: Counsellor) -> None:
    for path in ("/learner/plans", "/learner/plans/1"):
        page = re.sub(r"<svg.*?</svg>", "", counsellor.open(path), flags=re.DOTALL)
        assert len(page.encode()) < 100_000, path


def test_what_a_plan_trades_is_said_in_names(counsellor: Counsellor) -> None:
    counsellor.send("/learner/plans", [("prefer", "cost"), ("alternatives", "3"), ("front", "finish")])
    page = re.sub(r'<section class="findings".*?</section>', "", counsellor.open("/learner/plans"), flags=re.DOTALL)
    page = re.sub(r"<[^>]+>", " ", said(page))
    assert "Yhdistyksessä toimiminen" in page  # a unit of the other qualification
    assert "200797" not in page


def test_many_reasons_are_folded(counsellor: Counsellor, monkeypatch: pytest.MonkeyPatch) -> None:
    counsellor.send("/learner/limits", [("on", ON), ("by", SOON)])
    counsellor.open("/learner/plans")
    reasons = [{"text": f"Syy {number}", "causes": []} for number in range(1, 31)]
    shown_as(monkeypatch, lambda work: replace(work, pictures={**work.pictures, "reasons": reasons}))
    page = said(counsellor.open("/learner/plans"))
    assert page.index("Syy 12") < page.index(FI.say("web-more", count=18)) < page.index("Syy 13")


def test_where_no_change_would_help_none_is_promised(counsellor: Counsellor, monkeypatch: pytest.MonkeyPatch) -> None:
    counsellor.send("/learner/limits", [("on", ON), ("by", SOON)])
    counsellor.open("/learner/plans")
    shown_as(monkeypatch, lambda work: replace(work, answer={**work.answer, "relaxations": []}))
    page = said(counsellor.open("/learner/plans"))
    assert FI.say("web-plan-no-change") in page
    assert 'action="/learner/relax"' not in page
