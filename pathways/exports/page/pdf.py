"""The page as a tagged PDF: PDF/UA-1, checked by Typst itself while it is made.

Typst is asked in its own language. Every text of the page goes in as a string literal, never as markup, so no name can be read as
a command. The font comes with the program; signs that it lacks are replaced and told. The date of the file is the day of the
question: equal pages are equal bytes. How it looks stands in ``page.typ``.
"""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copyfile

from pathways.exports.page.making import day_at_midnight, page_of
from pathways.exports.page.signs import shown
from pathways.exports.page.values import Block, Cell, Items, Page, Picture, Prose, Subheading, Table
from pathways.exports.route import Checked, Route, Written
from pathways.i18n import Words, words
from pathways.model import Severity, finding
from pathways.pictures.lettering import WIDE

_REGIONS = {"fi": "FI", "sv": "FI", "en": "GB"}
_FACES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")
_ACROSS_MM, _TALLEST_MM = 176, 235
MOST_SHEETS = 3
"""So many are read; a page that would have more is set closer."""

_REPLACED = "\N{BLACK DIAMOND}"
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def pdf_of(about: Route | Checked, said: Words) -> Written:
    """The page of a plan, of why there is none, or of what is there."""
    page = page_of(about, said)
    source, lacking = _in_our_font(typst_source(page))
    told = (finding("signs_not_in_font", Severity.WARNING, "--pdf", signs=lacking),) if lacking else ()
    return Written(_compiled(source, page), told)


def typst_source(page: Page) -> str:
    """The page in Typst's language."""
    return shown("\n".join(_Writer(page).lines())) + "\n"


def _compiled(source: str, page: Page) -> bytes:
    import typst

    with tempfile.TemporaryDirectory() as folder:
        for face in _FACES:
            with as_file(files("font_source_sans_pro") / "files" / face) as there:
                copyfile(there, Path(folder, face))
        # Neither what else the machine has nor what else the font's package has: the file would differ from machine to machine.
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        sheets = typst.query(source.encode(), "<sheets>", field="value", one=True, font_paths=fonts)
        dense = {"dense": "yes"} if int(json.loads(sheets)) > MOST_SHEETS else {}
        made = typst.compile(
            source.encode(),
            format="pdf",
            font_paths=fonts,
            pdf_standards=["ua-1"],
            timestamp=day_at_midnight(page.day),
            sys_inputs=dense,
        )
    assert isinstance(made, bytes)
    return made


@cache
def _letters() -> frozenset[str]:
    """Every sign that both faces have."""
    from fontTools.ttLib import TTFont

    faces = []
    for face in _FACES:
        with as_file(files("font_source_sans_pro") / "files" / face) as there, TTFont(there, lazy=True) as font:
            faces.append({chr(each) for each in font.getBestCmap()})
    return frozenset.intersection(*map(frozenset, faces))


def _in_our_font(source: str) -> tuple[str, str]:
    """The source in signs that the font has, and those that were replaced: a blank of another width by a blank, others by a
    mark."""
    lacking = sorted(set(source) - _letters() - {"\n"})
    blanks = [each for each in lacking if unicodedata.category(each) == "Zs"]
    signs = [each for each in lacking if each not in blanks]
    instead = {**dict.fromkeys(map(ord, blanks), " "), **dict.fromkeys(map(ord, signs), _REPLACED)}
    return source.translate(instead), "".join(signs)


def _text(written: str) -> str:
    """A string of Typst's. Quotes and backslashes are the only signs that mean something in one."""
    return '"' + written.replace("\\", "\\\\").replace('"', '\\"') + '"'


class _Writer:
    """The page, block by block."""

    def __init__(self, page: Page) -> None:
        self._page, self._words = page, words(page.language)
        self._pictures = 0

    def lines(self) -> Iterator[str]:
        page = self._page
        yield files(__package__).joinpath("page.typ").read_text(encoding="utf-8")
        yield (
            f"#show: page-of.with(lang: {_text(page.language)}, region: {_text(_REGIONS[page.language])},"
            f" title: {_text(': '.join((page.title, *page.about[:1])))}, foot: {_text(page.foot)},"
            f" day: datetime(year: {page.day.year}, month: {page.day.month}, day: {page.day.day}))"
        )
        yield f"#heading(level: 1, {_text(page.title)})"
        yield f"#about({', '.join(map(_text, page.about))})"
        yield f"#whom({_text(f'{page.whom_label}: ')}, {_text(page.whom)}, {_text(page.dated)})"
        for each in page.lead:
            yield f"#lead({_text(each)})"
        if page.figures:
            yield f"#figures({', '.join(f'({_text(each.name)}, {_text(each.value)})' for each in page.figures)})"
        yield f"#notice({_text(page.notice)})"
        for section in page.sections:
            yield "#small[" if section.small else "#["
            yield f"#heading(level: 2, {_text(section.heading)})"
            for block in section.blocks:
                yield from self._block(block)
            yield "]"

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Prose():
                yield f"#par({_text(block.text)})"
            case Subheading():
                yield f"#heading(level: 3, {_text(block.text)})"
            case Items():
                yield f"#list({', '.join(_cell(each) for each in block.items)})"
            case Table():
                yield from _table(block)
            case Picture():
                yield self._picture(block)

    def _picture(self, picture: Picture) -> str:
        self._pictures += 1
        drawn = picture.svg(self._words, across=WIDE, name=f"picture-{self._pictures}")
        size = _SIZE.search(drawn)
        assert size is not None
        tall = _ACROSS_MM * float(size[2]) / float(size[1])
        room = f"height: {_TALLEST_MM}mm" if tall > _TALLEST_MM else f"width: {_ACROSS_MM}mm"
        twin = " ".join((f"{picture.title(self._words)}.", *picture.sentences(self._words)))
        return f"#drawn({_text(drawn)}, {_text(twin)}, {room})"


def _cell(cell: Cell, kind: str = "cell") -> str:
    return f"{kind}({', '.join(map(_text, (cell.text, *cell.notes)))})"


def _table(table: Table) -> Iterator[str]:
    widths = ", ".join(f"{column.wide}fr" if column.wide else "auto" for column in table.columns)
    numbers = "".join(f"{place}, " for place, column in enumerate(table.columns) if column.number)
    heads = "".join(f"{_text(column.heading)}, " for column in table.columns)
    yield f"#rows(({widths},), ({numbers}), ({heads}),"
    for row in table.rows:
        cells = (_cell(each, "key" if place == table.key else "cell") for place, each in enumerate(row))
        yield f"  ({', '.join(cells)},),"
    yield ")"
