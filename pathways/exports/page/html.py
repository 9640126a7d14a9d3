"""The page as one HTML file: no script, nothing from outside, for a screen of any width and for paper.

Tables keep their roles where a narrow screen shows each row as a card; each picture is there in two widths, of which one is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from pathways.exports.page.making import page_of
from pathways.exports.page.signs import shown
from pathways.exports.page.values import Block, Cell, Items, Page, Picture, Prose, Section, Subheading, Table
from pathways.exports.route import Checked, Route, Written
from pathways.i18n import Words, words
from pathways.pictures.lettering import SLIM, WIDE

# The file may not load or run anything, whatever a name in it holds.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def html_of(about: Route | Checked, said: Words) -> Written:
    """The page of a plan, of why there is none, or of what is there."""
    return Written(html_page(page_of(about, said)).encode())


def html_page(page: Page) -> str:
    """The text of the file."""
    return shown("\n".join(_Writer(page).lines())) + "\n"


class _Writer:
    """Counts the pictures, so that each has ids of its own."""

    def __init__(self, page: Page) -> None:
        self._page, self._words = page, words(page.language)
        self._pictures = 0

    def lines(self) -> Iterator[str]:
        page = self._page
        style = files(__package__).joinpath("html.css").read_text(encoding="utf-8")
        yield "<!doctype html>"
        yield f'<html lang="{page.language}">'
        yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        yield f"<title>{escape(': '.join((page.title, *page.about[:1])))}</title>"
        yield f"<style>\n{style}</style></head>"
        yield "<body>"
        yield f"<header><h1>{escape(page.title)}</h1>"
        yield f'<p class="about">{"".join(f"<span>{escape(each)}</span>" for each in page.about)}</p>'
        hand = escape(page.whom) if page.whom else '<span class="hand"></span>'
        yield f'<div class="for"><p class="whom">{escape(page.whom_label)}: {hand}</p><p>{escape(page.dated)}</p></div></header>'
        yield "<main>"
        yield f'<div class="lead">{"".join(f"<p>{escape(each)}</p>" for each in page.lead)}</div>'
        if page.figures:
            figures = (f"<div><dt>{escape(each.name)}</dt><dd>{escape(each.value)}</dd></div>" for each in page.figures)
            yield f'<dl class="figures">{"".join(figures)}</dl>'
        yield f'<p class="notice">{escape(page.notice)}</p>'
        for section in page.sections:
            yield from self._section(section)
        yield f"</main>\n<footer>{escape(page.foot)}</footer>"
        yield "</body></html>"

    def _section(self, section: Section) -> Iterator[str]:
        yield '<section class="small">' if section.small else "<section>"
        yield f"<h2>{escape(section.heading)}</h2>"
        for block in section.blocks:
            yield from self._block(block)
        yield "</section>"

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Prose():
                yield f"<p>{escape(block.text)}</p>"
            case Subheading():
                yield f"<h3>{escape(block.text)}</h3>"
            case Items():
                yield f"<ul>{''.join(f'<li>{_cell(each)}</li>' for each in block.items)}</ul>"
            case Table():
                yield from _table(block)
            case Picture():
                self._pictures += 1
                yield "<figure>"
                for form, across in (("wide", WIDE), ("slim", SLIM)):
                    drawn = block.svg(self._words, across=across, name=f"picture-{self._pictures}-{form}")
                    yield drawn.replace("<svg ", f'<svg class="{form}" ', 1)
                yield "</figure>"


def _cell(cell: Cell) -> str:
    return escape(cell.text) + "".join(f"<small>{escape(each)}</small>" for each in cell.notes)


def _table(table: Table) -> Iterator[str]:
    yield f'<table role="table"><caption>{escape(table.caption)}</caption>'
    heads = (
        f'<th scope="col" role="columnheader"{_number(column.number)}>{escape(column.heading)}</th>' for column in table.columns
    )
    yield f'<thead role="rowgroup"><tr role="row">{"".join(heads)}</tr></thead><tbody role="rowgroup">'
    for row in table.rows:
        yield f'<tr role="row">{"".join(_cells(table, row))}</tr>'
    yield "</tbody></table>"


def _cells(table: Table, row: tuple[Cell, ...]) -> Iterator[str]:
    for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
        if place == table.key:
            yield f'<th scope="row" role="rowheader">{_cell(cell)}</th>'
        elif place < table.key:  # a number ahead of the name
            yield f'<td role="cell" class="own number">{_cell(cell)}</td>'
        else:
            yield f'<td role="cell" data-heading="{escape(column.heading)}"{_number(column.number)}>{_cell(cell)}</td>'


def _number(number: bool) -> str:
    return ' class="number"' if number else ""
