"""The page as HTML: the whole content, well formed, with headings and headers, and nothing that runs or loads."""

from __future__ import annotations

import itertools
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pathways.exports.page.html import html_page
from pathways.exports.page.making import page_of
from pathways.exports.page.signs import shown
from pathways.exports.page.values import Cell, Column, Figure, Items, Page, Picture, Prose, Section, Subheading, Table
from pathways.i18n import words
from pathways.model import LANGUAGES
from pathways.pictures.tree import Fill, Filled, MapGroup, TreeMap
from tests.cli.conftest import Run
from tests.exports.page.conftest import SITUATIONS, RouteOf

VOID = {"meta", "link", "br", "img", "hr"}


class Read(HTMLParser):
    """Elements in order, texts, and whether every one that opens closes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(data)


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_all_of_the_page_and_runs_and_loads_nothing(route_of: RouteOf, situation: str, language: str) -> None:
    page = page_of(route_of(situation), words(language))
    written = html_page(page)
    read = Read(written)
    said = "".join(read.texts)
    for text in page.texts():
        assert text in said or text == page.whom_label
    tags = [tag for tag, _ in read.elements]
    assert not {"script", "img", "iframe", "link", "object", "a", "form", "input"} & set(tags)
    names = {name for _, attributes in read.elements for name in attributes}
    assert not {each for each in names if each.startswith("on")} | ({"src", "href"} & names)
    assert set(re.findall(r"url\(([^)]*)\)", written)) <= {
        f"#picture-{n}-{form}-lines" for n in (1, 2) for form in ("wide", "slim")
    }
    assert "@import" not in written
    assert read.elements[0] == ("html", {"lang": language})
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert tags.count("h1") == 1


def test_tables_have_captions_and_headers_and_pictures_have_words(route_of: RouteOf) -> None:
    read = Read(html_page(page_of(route_of("several"), words("fi"))))
    tags = [tag for tag, _ in read.elements]
    assert tags.count("table") == tags.count("caption") == tags.count("thead") == 4
    scopes = [attributes.get("scope") for tag, attributes in read.elements if tag == "th"]
    assert set(scopes) == {"col", "row"}
    assert tags.count("svg") == tags.count("desc") == 4  # two pictures in two widths
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


def page_saying(text: str) -> Page:
    """A page that says ``text`` wherever it can say something."""
    from datetime import date

    picture = Picture(TreeMap(text, MapGroup(text, (Filled(text, Fill.OPEN, None),))))
    table = Table(text, (Column(text), Column(text, 2, True)), ((Cell(text, (text,)), Cell(text)),))
    blocks = (Prose(text), Subheading(text), Items((Cell(text, (text,)),)), table, picture)
    return Page(
        language="fi",
        day=date(2026, 11, 1),
        title=text,
        about=(text, text),
        whom_label=text,
        whom=text,
        dated=text,
        lead=(text,),
        figures=(Figure(text, text),),
        notice=text,
        sections=(Section(text, blocks), Section(text, (Prose(text),), small=True)),
        foot=text,
    )


HOSTILE = (
    '</style></title><script>alert(1)</script><img src=x onerror="y">',
    '" onload="x',
    "&lt;b&gt; &amp; &#60;",
    "<!-- -->",
    "]]>",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_name_holds_is_text(text: str) -> None:
    read = Read(html_page(page_saying(text)))
    assert {tag for tag, _ in read.elements} == {tag for tag, _ in Read(html_page(page_saying("x"))).elements}
    assert "".join(read.texts).count(text) >= 15


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=40).filter(lambda text: shown(text).strip()))
def test_any_text_stays_text(text: str) -> None:
    written = html_page(page_saying(text))
    assert shown(text).split()[0] in unescape(written)
    assert {tag for tag, _ in Read(written).elements} == {tag for tag, _ in Read(html_page(page_saying("x"))).elements}


def test_the_command_writes_it_for_whom_it_is_and_says_so_nowhere_else(
    run: Run, asked: object, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    words_of = asked("several") if callable(asked) else ()
    page, saved = tmp_path / "page.html", tmp_path / "other.html"
    ran = run("plan", *words_of, "--html", page, "--for", "Aino <Esimerkki>", "--json", "--lang", "sv")
    assert "För: Aino &lt;Esimerkki&gt;" in page.read_text(encoding="utf-8")
    assert "Aino" not in ran.out + ran.err + caplog.text
    run("plan", *words_of, "--html", saved, "--lang", "sv")
    assert '<span class="hand"></span>' in saved.read_text(encoding="utf-8")


def test_for_whom_needs_a_page(lines: object) -> None:
    assert callable(lines)
    assert "--pdf / --html" in lines("plan", "--qualification", "OPH-2455-2017", "--for", "Aino")
