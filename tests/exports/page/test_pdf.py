"""The page as PDF: Typst's own check of PDF/UA-1 passes, the tags are read back, nothing in a name is a command."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from pathways import sample
from pathways.exports.page.making import page_of
from pathways.exports.page.pdf import MOST_SHEETS, _compiled, _in_our_font, pdf_of, typst_source
from pathways.exports.page.values import Items, Page, Picture, Subheading, Table
from pathways.i18n import words
from pathways.model import LANGUAGES
from tests.cli.conftest import Run
from tests.exports.page.conftest import SITUATIONS, RouteOf
from tests.exports.page.test_html import HOSTILE, page_saying


def _pdf(page: Page) -> PdfReader:
    source, _ = _in_our_font(typst_source(page))
    return PdfReader(BytesIO(_compiled(source, page)))


def _tags(pdf: PdfReader) -> list[Any]:
    """Every structure element, in the order of reading."""

    def walk(node: Any) -> Iterator[Any]:
        node = node.get_object()
        if isinstance(node, list):
            for each in node:
                if not isinstance(each, int):
                    yield from walk(each)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node
            if "/K" in node and not isinstance(node["/K"], int):
                yield from walk(node["/K"])

    return list(walk(pdf.trailer["/Root"]["/StructTreeRoot"]))


def _letters(text: str) -> str:
    """Without blanks and hyphens, which lines divide."""
    return re.sub(r"[^\w]", "", text).replace("_", "")


def _outline(entries: list[Any]) -> list[str]:
    found = []
    for each in entries:
        found += _outline(each) if isinstance(each, list) else [str(each.title)]
    return found


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_tags_language_title_and_words_are_read_back(route_of: RouteOf, situation: str, language: str) -> None:
    route = route_of(situation)
    page = page_of(route, words(language))
    written = pdf_of(route, words(language))
    assert written.payload is not None
    assert written.findings == ()
    pdf = PdfReader(BytesIO(written.payload))
    root: Any = pdf.trailer["/Root"]
    assert root["/Lang"].startswith(language)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert pdf.metadata is not None
    assert pdf.metadata.title == ": ".join((page.title, *page.about[:1]))
    assert "Author" not in str(pdf.metadata)

    blocks = [block for section in page.sections for block in section.blocks]
    count = Counter(str(each["/S"]) for each in _tags(pdf))
    assert count["/H1"] == 1
    assert count["/H2"] == len(page.sections)
    assert count["/H3"] == sum(isinstance(each, Subheading) for each in blocks)
    tables = [each for each in blocks if isinstance(each, Table)]
    assert count["/Table"] == count["/THead"] == len(tables)
    assert count["/TH"] == sum(len(each.columns) for each in tables)
    assert count["/TD"] == sum(len(each.columns) * len(each.rows) for each in tables)
    assert count["/L"] == sum(isinstance(each, Items) for each in blocks)
    twins = [
        " ".join((f"{each.title(words(language))}.", *each.sentences(words(language))))
        for each in blocks
        if isinstance(each, Picture)
    ]
    assert [str(each["/Alt"]) for each in _tags(pdf) if each["/S"] == "/Figure"] == twins
    headings = [page.title]
    for section in page.sections:
        headings += [section.heading, *(each.text for each in section.blocks if isinstance(each, Subheading))]
    assert _outline(pdf.outline) == headings

    said = _letters("".join(each.extract_text() for each in pdf.pages))
    captions = {each.caption for each in tables}
    assert [text for text in page.texts() if _letters(text) not in said and text not in captions] == []
    assert len(pdf.pages) <= 4


def test_fonts_are_inside_and_equal_questions_are_equal_bytes(route_of: RouteOf) -> None:
    route = route_of("several")
    one, other = pdf_of(route, words("fi")).payload, pdf_of(route, words("fi")).payload
    assert one is not None
    assert one == other
    assert one != pdf_of(replace(route, whom="Aino"), words("fi")).payload
    pdf = PdfReader(BytesIO(one))
    fonts: Any = [each for page in pdf.pages for each in page["/Resources"]["/Font"].values()]
    for font in fonts:
        described = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert "SourceSansPro" in described["/FontName"]
        assert {"/FontFile2", "/FontFile3"} & set(described)
    assert pdf.metadata is not None
    assert pdf.metadata.creation_date_raw == "D:20261101000000Z"


def test_a_usual_plan_has_at_most_three_pages(route_of: RouteOf) -> None:
    for situation in ("several", "surplus", "impossible", "complete", "out-of-time"):
        for language in LANGUAGES:
            payload = pdf_of(route_of(situation), words(language)).payload
            assert payload is not None
            assert len(PdfReader(BytesIO(payload)).pages) <= 3, (situation, language)


@pytest.mark.parametrize(
    "text",
    [
        *HOSTILE,
        '#panic("x")',
        '") #panic("x") #("',
        "\\",
        '\\"',
        "\\u{41}",
        "$x$ *y* _z_ @a <b> // c /* d",
        '#include "/etc/passwd"',
    ],
)
def test_what_a_name_holds_is_text(text: str) -> None:
    pdf = _pdf(page_saying(text))
    assert str(_tags(pdf)[-1]["/S"])
    said = re.sub(r"\s", "", "".join(each.extract_text() for each in pdf.pages))
    assert re.sub(r"\s", "", text) in said


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=30))
def test_any_text_can_be_set(text: str) -> None:
    assert len(_pdf(page_saying(f"A{text}")).pages) >= 1


def test_signs_that_the_font_lacks_are_replaced_and_told(route_of: RouteOf) -> None:
    written = pdf_of(replace(route_of("complete"), whom="王 Åsa Жанна ŋ\u202e"), words("en"))
    (told,) = written.findings
    assert (told.code, dict(told.values)) == ("signs_not_in_font", {"signs": "王"})
    assert written.payload is not None
    assert "◆ Åsa Жанна ŋ" in PdfReader(BytesIO(written.payload)).pages[0].extract_text()


def test_the_command_writes_it(run: Run, asked: Callable[[str], tuple[str, ...]], tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    ran = run("plan", *asked("impossible"), "--pdf", page, "--for", "Aino", "--lang", "fi", "--json")
    assert ran.answer["status"] == "impossible"
    assert "Kenelle: Aino" in PdfReader(page).pages[0].extract_text()
    assert "Aino" not in ran.out + ran.err


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_long_plan_with_its_alternatives_is_set_closer_and_fits_on_three_sheets(run: Run, tmp_path: Path, language: str) -> None:
    learner, file = tmp_path / "learner.json", tmp_path / "plan.pdf"
    learner.write_bytes(sample.payload("learner-2014-structure.json"))
    goal = ("--learner", learner, "--qualification", "OPH-2455-2017", "--on", "2026-12-01", "--alternatives", "3")
    answer = run("plan", *goal, "--pdf", file, "--lang", language, "--json").answer
    assert len(answer["plans"][0]["steps"]) >= 14
    assert len(PdfReader(file).pages) <= MOST_SHEETS
