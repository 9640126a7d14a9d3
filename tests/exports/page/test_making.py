"""What a page says: everything that a learner needs, in words, without a code where a name is known."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from pathways.exports.page.having import branch_of, map_of
from pathways.exports.page.making import page_of
from pathways.exports.page.naming import Names
from pathways.exports.page.values import Cell, Items, Page, Picture, Table
from pathways.exports.route import Checked
from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.pictures.tree import Fill
from pathways.planner.plan import Planned, StepKind
from tests.exports.page.conftest import SITUATIONS, RouteOf

CODE = re.compile(r"\b\d{6}\b|koski:|\b(?:POH|VER|KUS|JAR|TAI|INT|KAS|LAA)-|\bagree:|\bdemonstration:|https?:|#/")


def _everything(page: Page) -> str:
    said = words(page.language)
    pictures = (block for section in page.sections for block in section.blocks if isinstance(block, Picture))
    return "\n".join((*page.texts(), *(each for picture in pictures for each in picture.sentences(said))))


def _table(page: Page, caption: str) -> Table:
    tables = (block for section in page.sections for block in section.blocks if isinstance(block, Table))
    return next(each for each in tables if each.caption == words(page.language).say(caption))


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_code_is_shown_where_there_is_a_name_and_the_provider_decides(route_of: RouteOf, situation: str, language: str) -> None:
    page = page_of(route_of(situation), words(language))
    said = _everything(page)
    assert (found := CODE.search(said)) is None, (found, said)
    assert page.notice == words(language).say("page-notice")
    assert page.day.isoformat() == "2026-11-01"
    assert all(text.strip() for text in page.texts() if text != page.whom)
    assert "None" not in said


def test_every_step_has_its_row_with_where_when_until_when_and_price(route_of: RouteOf) -> None:
    route = route_of("several")
    assert isinstance(route.found, Planned)
    steps = route.found.plan.steps
    page = page_of(route, words("en"))
    table = _table(page, "page-steps-caption")
    assert [row[0].text for row in table.rows] == [str(number) for number in range(1, len(steps) + 1)]
    for step, (_, what, where, when, apply, price) in zip(steps, table.rows, strict=True):
        if step.kind is StepKind.OFFERING:
            assert what.text == step.name.in_language("en")
            assert where.text == step.provider
            assert when.text == words("en").days(step.start, step.end) if step.start and step.end else when.text == "no dates"
            assert apply.text == (words("en").day(step.apply_by) if step.apply_by else "not stated")
            assert price.text == ("free" if step.cost_cents == 0 else words("en").money(step.cost_cents))
    assert any(each.kind is StepKind.DEMONSTRATION for each in steps)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_map_and_the_figures_agree_with_the_answer(route_of: RouteOf, situation: str) -> None:
    route = route_of(situation)
    names = Names(route, words("en"))
    plan = route.found.plan if isinstance(route.found, Planned) else None
    answer = branch_of(names, plan)
    amounts = map_of(names, answer, plan).root.amounts()
    if plan is None:
        assert amounts[Fill.DONE] == answer.counted_osp
        assert amounts[Fill.OPEN] == answer.remaining_osp
    else:
        assert amounts[Fill.OPEN] == 0
        assert amounts[Fill.AGREE] == (plan.totals.to_agree_osp or 0)
        assert sum(amounts.values()) == sum((each.counted_osp or Decimal(0) for each in plan.placements), amounts[Fill.AGREE])
    had, left = page_of(route, words("en")).figures[:2]
    assert had.value == f"{words('en').number(amounts[Fill.DONE])} osp"
    assert left.value == f"{words('en').number(sum(amounts.values()) - amounts[Fill.DONE])} osp"


def test_other_plans_have_one_line_each(route_of: RouteOf) -> None:
    route = route_of("several")
    page = page_of(route, words("en"))
    section = next(each for each in page.sections if each.heading == "Other paths")
    (items,) = section.blocks
    assert isinstance(items, Items)
    assert [each.text.split(":")[0] for each in items.items] == ["Path 2", "Path 3"]
    assert len(route.others) == 2
    assert not any(each.notes for each in items.items)


def test_who_decides_is_said_of_what_is_not_sure(route_of: RouteOf) -> None:
    page = page_of(route_of("assumed"), words("en"))
    rows = {row[0].text: (row[0].notes, row[1].text) for row in _table(page, "page-decide-caption").rows}
    assumed, who = rows["Is this recognised? The path assumes that it is. Ask before you rely on it:"]
    assert "Seuratoiminnan arki" in assumed[0]
    assert who == "Your education provider"
    assert rows["Do you get a place? Ask about admission:"][1] == "Each provider for its own studies"


def test_what_does_not_count_has_its_reason(route_of: RouteOf) -> None:
    page = page_of(route_of("surplus"), words("en"))
    items = next(block for block in page.sections[0].blocks if isinstance(block, Items))
    assert items.items[0] == Cell(
        "Yhteiskunta- ja työelämäosaaminen",
        ("The studies are under way: they count once the competence is assessed or recognised.",),
    ) or items.items[0].notes[0].startswith("The studies are under way")


def test_an_impossible_plan_has_its_reasons_and_the_smallest_changes(route_of: RouteOf) -> None:
    page = page_of(route_of("impossible"), words("en"))
    assert page.title == "No path yet"
    headings = [each.heading for each in page.sections]
    assert headings[:4] == [
        "Why there is no path",
        "Small changes that would help",
        "What is missing",
        "What you have and where it counts",
    ]
    changes = page.sections[1].blocks[-1]
    assert isinstance(changes, Table)
    assert [each.text for each in changes.rows[0]] == ["Finish 12 weeks later.", "21 Mar 2027", "€360"]
    together = page_of(route_of("together"), words("en"))
    assert words("en").say("page-changes-together") in together.texts()


def test_nothing_left_and_no_time_have_their_own_pages(route_of: RouteOf) -> None:
    complete = page_of(route_of("complete"), words("en"))
    assert (complete.title, [each.heading for each in complete.sections]) == (
        "Everything is complete",
        ["What you have and where it counts", "What this page rests on"],
    )
    late = page_of(route_of("out-of-time"), words("en"))
    assert late.title == "No path found yet"
    assert "That does not mean that there is none." in late.lead[0]


def test_the_data_are_named_with_their_versions(route_of: RouteOf) -> None:
    route = route_of("several")
    data = page_of(route, words("en")).sections[-1]
    assert data.small
    items = data.blocks[1]
    assert isinstance(items, Items)
    said = " ".join(each.text for each in items.items)
    assert "OPH-2455-2017, valid from 1 Aug 2018" in said
    own = next(each for each in route.catalogue.sources if each.graph == f"requirements/{route.qualification.id}")
    assert f"version {own.version}, checksum {own.sha256[:12]}" in said
    table = next(each for each in route.catalogue.sources if each.format == "catalogue")
    assert table.sha256[:12] in said


def test_who_it_is_for_stands_nowhere_but_on_the_page(route_of: RouteOf) -> None:
    route = replace(route_of("complete"), whom="  Aino\n Kallela ")
    assert page_of(route, words("en")).whom == "Aino Kallela"
    assert "Kallela" not in repr(route)


def test_a_check_has_its_page_with_every_competence_area(checked_of: Callable[..., Checked]) -> None:
    goal = ("--qualification", "OPH-2455-2017", "--on", "2026-11-01")
    page = page_of(checked_of(*goal, "--holds", "105444", "400012/VVAI"), words("en"))
    assert page.title == "What you have and what is missing"
    headings = [each.heading for each in page.sections]
    assert headings[:3] == ["What is missing", "What you have and where it counts", "Competence areas"]
    areas = _table(page, "page-branches-caption")
    assert len(areas.rows) == 4
    assert next(each.text for each in areas.rows[0]) == page.about[1]
    missing = areas.rows[0][1].text
    assert page.figures[1].value == missing
    assert CODE.search(_everything(page)) is None
    rows = _table(page, "page-counted-caption").rows
    assert {row[2].text for row in rows} == {"entered by hand; bring the certificate"}


def test_a_check_of_one_area_and_of_everything_there(checked_of: Callable[..., Checked]) -> None:
    one = checked_of("--qualification", "OPH-2455-2017", "--competence-area", "1664", "--on", "2026-11-01")
    page = page_of(one, words("sv"))
    assert words("sv").say("page-have-nothing") in page.texts()
    assert words("sv").say("page-branches-heading") not in [each.heading for each in page.sections]
    done = checked_of("--unit", "105444", "--holds", "105444", "--on", "2026-11-01")
    assert page_of(done, words("en")).title == "Everything is complete"


def test_of_many_named_units_the_title_names_a_few(checked_of: Callable[..., Checked]) -> None:
    units = ("105444", "105440", "105432", "105427", "105426", "105438")
    page = page_of(checked_of("--unit", *units, "--on", "2026-11-01"), words("en"))
    assert page.about[0].endswith(", and 2 more")
    assert page.about[0].count(", ") == 4
