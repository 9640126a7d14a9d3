"""What a page says, without how it looks: headings, sentences, tables and pictures, all of it in words.

PDF and HTML are both made from this value and add no word of their own, so they cannot differ. Every text is plain: who sets it
escapes it. Nothing here identifies a person but ``Page.whom``, which a counsellor wrote for this very page and nobody keeps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathways.i18n import Words
from pathways.pictures.timeline import TimeLine, timeline_picture, timeline_sentences, timeline_title
from pathways.pictures.tree import TreeMap, tree_picture, tree_sentences, tree_title


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, or one item of a list: what it says, and smaller what else there is to know."""

    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A heading. ``wide``: how much of the width it takes, in parts; 0 = what its cells need. ``number``: its cells stand to
    the right."""

    heading: str
    wide: int = 1
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """``caption``: what it lists, for who only hears it; in PDF, where Typst has no place for it yet, the heading above says so.
    The cell in the column ``key`` names its row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    """A list; no order is meant."""

    items: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, which has its twin in words."""

    drawn: TreeMap | TimeLine

    def svg(self, words: Words, *, across: int, name: str) -> str:
        """The picture as it is drawn, so far across. ``name`` opens the ids in it."""
        if isinstance(self.drawn, TreeMap):
            return tree_picture(self.drawn, words, across=across, name=name)
        return timeline_picture(self.drawn, words, across=across, name=name)

    def title(self, words: Words) -> str:
        """What it shows."""
        return tree_title(self.drawn, words) if isinstance(self.drawn, TreeMap) else timeline_title(self.drawn, words)

    def sentences(self, words: Words) -> list[str]:
        """The same in words."""
        return tree_sentences(self.drawn, words) if isinstance(self.drawn, TreeMap) else timeline_sentences(self.drawn, words)


Block = Prose | Subheading | Items | Table | Picture


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. ``small``: for who looks closer, such as the data behind the page."""

    heading: str
    blocks: tuple[Block, ...]
    small: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that matters, with its name."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page. ``about``: the qualification and its branch. ``whom``: empty = a line to write on by hand. ``lead``: the
    answer in a few sentences. ``notice``: what nobody may overlook. ``foot``: what made the page, on every sheet of it."""

    language: str
    day: date
    title: str
    about: tuple[str, ...]
    whom_label: str
    whom: str
    dated: str
    lead: tuple[str, ...]
    figures: tuple[Figure, ...]
    notice: str
    sections: tuple[Section, ...]
    foot: str

    def texts(self) -> Iterator[str]:
        """Everything that it says outside its pictures, in order."""
        yield from (self.title, *self.about, self.whom_label, self.whom, self.dated, *self.lead)
        for figure in self.figures:
            yield from (figure.name, figure.value)
        yield self.notice
        for section in self.sections:
            yield section.heading
            for block in section.blocks:
                yield from _texts(block)
        yield self.foot


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Prose() | Subheading():
            yield block.text
        case Items():
            for item in block.items:
                yield from (item.text, *item.notes)
        case Table():
            yield from (block.caption, *(each.heading for each in block.columns))
            for row in block.rows:
                for cell in row:
                    yield from (cell.text, *cell.notes)
        case Picture():
            return
