"""The page as a tagged PDF: PDF/UA-1, checked by Typst itself while it is made.

Typst is asked in its own language. Every text of the page goes in as a string literal, never as markup, so no name can be read as a
command. The font comes with the program; signs that it lacks are replaced and told. The date of the file is the day of the question:
equal pages are equal bytes.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copyfile

from pathways.exports.page.making import day_at_midnight, page_of
from pathways.exports.page.signs import shown
from pathways.exports.page.values import Block, Cell, Items, Page, Picture, Prose, Section, Subheading, Table
from pathways.exports.route import Route, Written
from pathways.i18n import Words, words
from pathways.model import Severity, finding
from pathways.pictures.lettering import WIDE

_FONT = "Source Sans Pro"
_FACES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")
_ACROSS_MM, _TALLEST_MM = 176, 235
_REPLACED = "\N{BLACK DIAMOND}"
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def pdf_of(route: Route, said: Words) -> Written:
    """The page of a plan, or of why there is none."""
    page = page_of(route, said)
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
        made = typst.compile(
            source.encode(), format="pdf", font_paths=fonts, pdf_standards=["ua-1"], timestamp=day_at_midnight(page.day)
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
    """The source in signs that the font has, and those that were replaced."""
    lacking = "".join(sorted(set(source) - _letters() - {"\n"}))
    return source.translate(dict.fromkeys(map(ord, lacking), _REPLACED)), lacking


def _text(written: str) -> str:
    """A string of Typst's. Quotes and backslashes are the only signs that mean something in one."""
    return '"' + written.replace("\\", "\\\\").replace('"', '\\"') + '"'


_HEAD = f"""
#set text(font: "{_FONT}", size: 10.3pt, fill: rgb("#1b1b1b"), number-width: "tabular", hyphenate: false, costs: (hyphenation: 1000%))
#set par(leading: 0.58em, spacing: 0.75em, justify: false)
#set table(stroke: none, inset: (x: 0pt, y: 4pt))
#set table.cell(breakable: false)
#set list(indent: 0pt, body-indent: 0.6em, spacing: 0.7em, marker: text(fill: rgb("#12506b"))[•])
#let soft = rgb("#4f5660")
#let accent = rgb("#12506b")
#let line-colour = rgb("#c5cbd3")
#show heading: set text(weight: 600)
#show heading: set block(sticky: true)
#show heading.where(level: 1): it => block(below: 0.7em, text(size: 22pt, fill: accent, it.body))
#show heading.where(level: 2): it => block(above: 1.7em, below: 0.75em, width: 100%, stroke: (top: 1.2pt + accent),
  inset: (top: 7pt), text(size: 14pt, it.body))
#show heading.where(level: 3): it => block(above: 1.3em, below: 0.6em, text(size: 11pt, it.body))
#let note(body) = block(above: 4pt, below: 0pt, par(leading: 0.5em, text(size: 8.8pt, fill: soft, body)))
#let cell(body, ..notes) = {{ set text(hyphenate: true); set par(leading: 0.5em, linebreaks: "optimized"); body; for each in notes.pos() {{ note(each) }} }}
#let key(body, ..notes) = cell(text(weight: 600, body), ..notes)
#let head(body) = text(size: 9pt, weight: 600, fill: soft, hyphenate: true, body)
#let figures(..pairs) = block(above: 1.2em, below: 1.2em, grid(columns: pairs.pos().map(_ => 1fr), column-gutter: 10pt,
  ..pairs.pos().map(((name, value)) => block(stroke: (left: 2pt + accent), inset: (left: 7pt, y: 1pt), width: 100%,
    {{ text(size: 9pt, fill: soft, name); linebreak(); text(size: 12.5pt, weight: 600, value) }}))))
#let notice(body) = block(fill: rgb("#eef3f6"), stroke: (left: 2pt + accent), inset: (x: 10pt, y: 8pt), width: 100%, body)
#let rows(widths, numbers, heads, ..cells) = {{
  show table.cell.where(y: 0): set text(weight: 600)
  set text(size: 9.8pt)
  table(columns: widths, column-gutter: 8pt, align: (x, _) => if x in numbers {{ right + top }} else {{ left + top }},
    table.header(..heads.map(head), table.hline(stroke: 1pt + accent)),
    ..cells.pos().map(row => (..row, table.hline(stroke: 0.5pt + line-colour))).flatten())
}}
""".strip()


class _Writer:
    """The page, block by block."""

    def __init__(self, page: Page) -> None:
        self._page, self._words = page, words(page.language)
        self._pictures = 0

    def lines(self) -> Iterator[str]:
        page = self._page
        title = _text(": ".join((page.title, *page.about[:1])))
        day = f"datetime(year: {page.day.year}, month: {page.day.month}, day: {page.day.day})"
        yield f"#set document(title: {title}, date: {day})"
        yield (
            '#set page(paper: "a4", margin: (x: 17mm, top: 15mm, bottom: 18mm), footer-descent: 35%, footer: context text(size: 8.5pt,'
            f' fill: rgb("#4f5660"), grid(columns: (1fr, auto), {_text(page.foot)}, counter(page).display("1 / 1", both: true))))'
        )
        yield f'#set text(lang: "{page.language}", region: "{"GB" if page.language == "en" else "FI"}")'
        yield _HEAD
        yield f"#heading(level: 1, {_text(page.title)})"
        for number, each in enumerate(page.about):
            size, colour = ("13pt", '"#1b1b1b"') if number == 0 else ("11pt", '"#4f5660"')
            yield f"#block(above: 0.7em, below: 0.7em, text(size: {size}, fill: rgb({colour}), {_text(each)}))"
        hand = _text(page.whom) if page.whom else "box(width: 1fr, stroke: (bottom: 0.6pt), height: 0.8em)"
        yield (
            "#block(above: 1.5em, below: 1.4em, grid(columns: (1fr, auto), column-gutter: 24pt, "
            f"{{ text({_text(page.whom_label + ': ')}); {hand} }}, text({_text(page.dated)})))"
        )
        for each in page.lead:
            yield f"#par(text(size: 11.5pt, {_text(each)}))"
        if page.figures:
            yield f"#figures({' '.join(f'({_text(each.name)}, {_text(each.value)}),' for each in page.figures)})"
        yield f"#notice({_text(page.notice)})"
        for section in page.sections:
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[str]:
        if section.small:
            yield "#[#set text(size: 9pt, fill: soft)\n#set list(spacing: 0.5em)"
            yield "#show heading.where(level: 2): it => block(above: 2em, below: 0.6em, width: 100%, stroke: (top: 0.6pt + line-colour),"
            yield "  inset: (top: 6pt), text(size: 10.5pt, fill: black, it.body))"
        yield f"#heading(level: 2, {_text(section.heading)})"
        for block in section.blocks:
            yield from self._block(block)
        if section.small:
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
        image = f'image(bytes({_text(drawn)}), format: "svg", {room}, alt: {_text(twin)})'
        return f"#block(above: 0.9em, below: 1.3em, {image})"


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
