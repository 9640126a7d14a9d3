"""What a node of the graph is joined to: itself in the middle, what points at it on the left, what it points at on the right.

Neighbours that one relation leads to stand together below its name, so that it is said once. Nothing is placed by chance or by
force: columns leave room for long Finnish names, and the same neighbours give the same picture. Narrow, the columns become a
list below the node. Arrows go the way the graph says; the same in words is ``neighbourhood_sentences``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

from pathways.i18n import Words
from pathways.pictures.lettering import ACCENT, FONT, GRID, INK, PALE, PAPER, SOFT, WIDE, text, wrapped

MOST = 24
"""So many neighbours are drawn; of the others their number is said."""

_LINE, _SIZE, _SMALL = 15.5, 12.5, 11.0
_BOX, _APART, _BETWEEN = 28.0, 6.0, 14.0  # least height of a box; between two boxes; between two relations
_HEADING = 14.5
_EDGE = 4.0


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A node or a value. ``address``: where it is shown; without one, it is no link. ``language``: of the name, where it is not
    that of the picture."""

    name: str
    address: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """One property and who is at its other end. ``outward``: the node points at them. ``count``: how many there are in all."""

    name: str
    outward: bool
    neighbours: tuple[Neighbour, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What is drawn around the node called ``of``. ``kind``: what it is, in a word or two. ``language``: of ``of``, where it is not
    that of the picture."""

    of: str
    kind: str
    relations: tuple[Relation, ...]
    language: str | None = None

    @property
    def drawn(self) -> tuple[Relation, ...]:
        """The relations with the neighbours that have room, each relation getting its turn."""
        taken = [0] * len(self.relations)
        left = MOST
        while left and any(taken[n] < len(each.neighbours) for n, each in enumerate(self.relations)):
            for number, each in enumerate(self.relations):
                if left and taken[number] < len(each.neighbours):
                    taken[number] += 1
                    left -= 1
        kept = zip(self.relations, taken, strict=True)
        return tuple(replace(each, neighbours=each.neighbours[:count]) for each, count in kept if count)


def neighbourhood_picture(around: Neighbourhood, words: Words, *, across: int = WIDE, name: str = "around") -> str:
    """The picture as the text of an SVG file. ``name`` opens the ids in it, where several stand in one page."""
    drawing = _Slim(around, words, across) if across < 500 else _Wide(around, words, across)
    body = drawing.body()
    # Links inside a picture called "img" would be hidden from those who hear it.
    role = "group" if any(each.address for one in around.drawn for each in one.neighbours) else "img"
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {drawing.height:g}" width="{across}"'
            f' height="{drawing.height:g}" role="{role}" aria-labelledby="{name}-title" aria-describedby="{name}-text"'
            f' lang="{words.language}" font-family="{escape(FONT)}" font-size="{_SIZE:g}" fill="{INK}">',
            f'<title id="{name}-title">{escape(neighbourhood_title(around, words))}</title>',
            f'<desc id="{name}-text">{escape(" ".join(neighbourhood_sentences(around, words)))}</desc>',
            f'<rect width="{across}" height="{drawing.height:g}" fill="{PAPER}"/>',
            *body,
            "</svg>",
        )
    )


def neighbourhood_title(around: Neighbourhood, words: Words) -> str:
    """What the picture shows."""
    return words.say("around-title", of=around.of)


def neighbourhood_sentences(around: Neighbourhood, words: Words) -> list[str]:
    """The same in words: one sentence for each relation that is drawn."""
    if not around.drawn:
        return [words.say("around-nothing")]
    sentences = []
    for each in around.drawn:
        names = "; ".join(one.name for one in each.neighbours)
        message = "around-outward" if each.outward else "around-inward"
        sentences.append(words.say(message, relation=each.name, names=names, more=each.count - len(each.neighbours)))
    return sentences


# -- drawing -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Box:
    """A neighbour that has its place. ``y``: of its upper edge."""

    y: float
    height: float
    lines: tuple[str, ...]
    neighbour: Neighbour

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


class _Column:
    """Relations one below the other, between ``left`` and ``left + room``; ``height`` is what they take."""

    def __init__(self, relations: Sequence[Relation], words: Words, left: float, room: float) -> None:
        self.left, self.room = left, room
        self.boxes: list[_Box] = []
        self._texts: list[tuple[float, str, bool]] = []
        y = 0.0
        for number, each in enumerate(relations):
            y += _BETWEEN if number else 0
            for line in wrapped(each.name, room, _SMALL, bold=True, most=2):
                self._texts.append((y + _SMALL, line, True))
                y += _HEADING
            y += 1
            for one in each.neighbours:
                lines = tuple(wrapped(one.name, room - 16, _SIZE, most=3))
                height = max(_BOX, len(lines) * _LINE + 10)
                self.boxes.append(_Box(y, height, lines, one))
                y += height + _APART
            y -= _APART
            if (more := each.count - len(each.neighbours)) > 0:
                self._texts.append((y + _SMALL + 4, words.say("around-more", count=more), False))
                y += _HEADING + 4
        self.height = y

    def drawn(self, top: float) -> list[str]:
        """Everything but the lines that lead there, from ``top`` on."""
        parts = [text(self.left, top + y, said, size=_SMALL, bold=bold, fill=SOFT) for y, said, bold in self._texts]
        return parts + [_boxed(each, self.left, top + each.y, self.room) for each in self.boxes]


class _Wide:
    """Three columns; without anything on one side, two."""

    def __init__(self, around: Neighbourhood, words: Words, across: int) -> None:
        inward = [each for each in around.drawn if not each.outward]
        outward = [each for each in around.drawn if each.outward]
        both = bool(inward and outward)
        side = across * (0.32 if both else 0.52)
        self._own = across * (0.22 if both else 0.34)
        right_edge = across - _EDGE
        self._left = _Column(inward, words, _EDGE, side - _EDGE) if inward else None
        self._right = _Column(outward, words, right_edge - side + _EDGE, side - _EDGE) if outward else None
        self._start = (across - self._own) / 2 if both else (_EDGE if outward else right_edge - self._own)
        if not around.drawn:
            self._start = (across - self._own) / 2
        self._node = _Node(around, words, self._own)
        columns = [each.height for each in (self._left, self._right) if each is not None]
        self.height = round(max(self._node.height, *columns, 0.0) + 2 * _EDGE, 1)

    def body(self) -> list[str]:
        """The lines first, so that boxes stand on them."""
        lines, boxes = [], []
        middle = self.height / 2
        for column, outward in ((self._left, False), (self._right, True)):
            if column is None:
                continue
            top = (self.height - column.height) / 2
            boxes += column.drawn(top)
            here = self._start + (self._own if outward else 0)
            there = column.left + (0 if outward else column.room)
            span = min(self._node.height - 12, 9.0 * (len(column.boxes) - 1))
            for number, each in enumerate(column.boxes):
                share = number / (len(column.boxes) - 1) - 0.5 if len(column.boxes) > 1 else 0.0
                near = (here, middle + share * span)
                far = (there, top + each.middle)
                lines.append(_curve(near, far) if outward else _curve(far, near))
        return [*lines, *self._node.drawn(self._start, middle - self._node.height / 2), *boxes]


class _Slim:
    """The node on top, below it a list; the line on the left leads from one to the other."""

    def __init__(self, around: Neighbourhood, words: Words, across: int) -> None:
        self._node = _Node(around, words, across - 2 * _EDGE)
        ordered = sorted(around.drawn, key=lambda each: each.outward)
        self._column = _Column(ordered, words, 34, across - 34 - _EDGE)
        self._outward = [each.outward for each in ordered for _ in each.neighbours]
        self._top = _EDGE + self._node.height + 16
        self.height = round(self._top + self._column.height + _EDGE, 1)

    def body(self) -> list[str]:
        """One trunk, a branch for each box; its arrow says which way it goes."""
        trunk, edge = 14.0, 34.0
        lines = []
        for box, outward in zip(self._column.boxes, self._outward, strict=True):
            y = self._top + box.middle
            lines.append(f'<path d="M{trunk:g} {y:g}H{edge:g}" fill="none" stroke="{SOFT}"/>')
            lines.append(_head(edge, y, 1) if outward else _head(trunk, y, -1))
        if self._column.boxes:
            last = self._top + self._column.boxes[-1].middle
            lines.insert(0, f'<path d="M{trunk:g} {self._top - 16:g}V{last:g}" fill="none" stroke="{SOFT}"/>')
        return [*lines, *self._node.drawn(_EDGE, _EDGE), *self._column.drawn(self._top)]


class _Node:
    """The node itself: its name and, below it, what it is."""

    def __init__(self, around: Neighbourhood, words: Words, room: float) -> None:
        self._room = room
        self._lines = wrapped(around.of, room - 16, 13.5, bold=True, most=5)
        self._language = around.language
        self._kind = wrapped(around.kind, room - 16, _SMALL, most=2) if around.kind else []
        self.height = 20 + 17 * len(self._lines) + 14 * len(self._kind)

    def drawn(self, x: float, y: float) -> list[str]:
        parts = [f'<rect x="{x:g}" y="{y:g}" width="{self._room:g}" height="{self.height:g}" rx="6" fill="{ACCENT}"/>']
        base = y + 8
        for each in self._lines:
            base += 17
            line = text(x + 8, base, each, size=13.5, bold=True, fill=PAPER)
            parts.append(_in_language(line, self._language))
        for each in self._kind:
            base += 14
            parts.append(text(x + 8, base, each, size=_SMALL, fill=PALE))
        return parts


def _boxed(box: _Box, x: float, y: float, room: float) -> str:
    fill = PAPER if box.neighbour.address else PALE
    parts = [
        f'<rect x="{x:g}" y="{y:g}" width="{room:g}" height="{box.height:g}" rx="4" fill="{fill}" stroke="{GRID}"/>',
    ]
    first = y + (box.height - len(box.lines) * _LINE) / 2 + 11.5
    colour = ACCENT if box.neighbour.address else INK
    parts += [text(x + 8, first + number * _LINE, each, size=_SIZE, fill=colour) for number, each in enumerate(box.lines)]
    inside = "".join(parts)
    if box.neighbour.address is None:
        return _in_language(inside, box.neighbour.language)
    link = f'<a href="{escape(box.neighbour.address)}" aria-label="{escape(box.neighbour.name)}">{inside}</a>'
    return _in_language(link, box.neighbour.language)


def _in_language(drawn: str, language: str | None) -> str:
    return drawn if language is None else f'<g lang="{escape(language)}">{drawn}</g>'


def _curve(start: tuple[float, float], end: tuple[float, float]) -> str:
    """A line that leaves and arrives level, with its arrow at the end."""
    (x, y), (to, at) = start, end
    half = (to - x) / 2
    line = f'<path d="M{x:g} {y:g}C{x + half:g} {y:g} {to - half:g} {at:g} {to:g} {at:g}" fill="none" stroke="{SOFT}"/>'
    return line + _head(to, at, 1)


def _head(x: float, y: float, way: int) -> str:
    """The head of an arrow that ends at ``x``; ``way``: 1 to the right, -1 to the left."""
    return f'<path d="M{x:g} {y:g}l{-8 * way} -4v8z" fill="{SOFT}"/>'
