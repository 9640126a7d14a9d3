"""The ladder from small competence units to a qualification: on the left what is offered, in the middle the units that it covers,
on the right where these count. A full line is formal, a dashed one declared. Narrow, it is a list of units, each below what covers
it. The same in words is ``ladder_sentences``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from pathways.i18n import Words
from pathways.pictures.lettering import ACCENT, FONT, GRID, INK, PALE, PAPER, SLIM, SOFT, WIDE, text, wrapped

MOST = 18
"""So many units are drawn; of the others their number is said."""

_SIZE, _SMALL, _LINE, _APART = 12.5, 11.0, 14.5, 7.0


@dataclass(frozen=True, slots=True)
class Step:
    """What is offered and covers something of a unit. ``formal``: it is the unit, or a sub-unit of it."""

    name: str
    formal: bool
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Rung:
    """A unit: who covers it (``covered`` of its ``rows`` compulsory ones), and the groups in which it counts, each with its
    language."""

    name: str
    covered: int
    rows: int
    steps: tuple[Step, ...]
    groups: tuple[tuple[str, str | None], ...]
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Ladder:
    """The units on the way to ``of``."""

    of: str
    rungs: tuple[Rung, ...]

    @property
    def drawn(self) -> tuple[Rung, ...]:
        """Those that have room."""
        return self.rungs[:MOST]


def ladder_picture(ladder: Ladder, words: Words, *, across: int = WIDE, name: str = "ladder") -> str:
    """The picture as the text of an SVG file. ``name`` opens the ids in it, where several stand in one page."""
    drawing = _Slim(ladder, words, across) if across <= SLIM else _Wide(ladder, words, across)
    body = drawing.body()
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {drawing.height:g}" width="{across}"'
            f' height="{drawing.height:g}" role="img" aria-labelledby="{name}-title" lang="{words.language}"'
            f' font-family="{escape(FONT)}" font-size="{_SIZE:g}" fill="{INK}">',
            f'<title id="{name}-title">{escape(ladder_title(ladder, words))}</title>',
            *body,
            "</svg>",
        ]
    )


def ladder_title(ladder: Ladder, words: Words) -> str:
    """What the picture shows."""
    return words.say("ladder-picture-title", of=ladder.of)


def ladder_sentences(ladder: Ladder, words: Words) -> list[str]:
    """The same in words: a sentence for each unit; the last says what is not drawn."""
    said = [_sentence(each, words) for each in ladder.drawn]
    left = len(ladder.rungs) - len(ladder.drawn)
    return [*said, words.say("ladder-picture-more", count=left)] if left else said or [words.say("ladder-picture-none")]


def _sentence(rung: Rung, words: Words) -> str:
    formal = "; ".join(each.name for each in rung.steps if each.formal)
    declared = "; ".join(each.name for each in rung.steps if not each.formal)
    return words.say(
        "ladder-picture-rung",
        unit=rung.name,
        covered=rung.covered,
        rows=rung.rows,
        formal=formal or "–",
        declared=declared or "–",
        groups=", ".join(name for name, _ in rung.groups) or "–",
    )


class _Wide:
    def __init__(self, ladder: Ladder, words: Words, across: int) -> None:
        self._ladder, self._words = ladder, words
        self._columns = ((0.5, across * 0.31), (across * 0.375, across * 0.3), (across * 0.74, across * 0.255))
        self._lines: list[str] = []
        self._boxes: list[str] = []
        self.height = 0.0

    def body(self) -> list[str]:
        y = 16.0
        for (x, _), column in zip(self._columns, ("offered", "units", "groups"), strict=True):
            self._boxes.append(text(x, y - 3, self._words.say(f"ladder-picture-{column}"), size=_SMALL, bold=True, fill=SOFT))
        y += 6
        for each in self._ladder.drawn:
            y = self._rung(each, y) + 12
        self.height = round(y, 1)
        return [*self._lines, *self._boxes]

    def _rung(self, rung: Rung, top: float) -> float:
        steps = [(each.name, each.language, each.formal) for each in rung.steps]
        left = _Column(*self._columns[0], [(name, language) for name, language, _ in steps], top)
        share = self._words.say("ladder-picture-share", covered=rung.covered, rows=rung.rows)
        right = _Column(*self._columns[2], rung.groups, top)
        height = max(left.height, right.height)
        own = _Column(*self._columns[1], [(rung.name, rung.language)], top, note=share, strong=True)
        height = max(height, own.height)
        for column in (left, own, right):
            column.centre(height)
            self._boxes += column.drawn()
        (middle,) = own.middles
        for at, (_, _, formal) in zip(left.middles, steps, strict=True):
            self._lines.append(_line(left.end, at, own.x, middle, dashed=not formal))
        for at in right.middles:
            self._lines.append(_line(own.end, middle, right.x, at, dashed=False))
        return top + height


class _Slim:
    def __init__(self, ladder: Ladder, words: Words, across: int) -> None:
        self._ladder, self._words, self._across = ladder, words, across
        self.height = 0.0

    def body(self) -> list[str]:
        parts: list[str] = []
        y = 6.0
        for rung in self._ladder.drawn:
            share = self._words.say("ladder-picture-share", covered=rung.covered, rows=rung.rows)
            own = _Column(0.5, self._across - 1, [(rung.name, rung.language)], y, note=share, strong=True)
            parts += own.drawn()
            y += own.height + _APART
            below = _Column(34, self._across - 35, [(each.name, each.language) for each in rung.steps], y)
            for at, step in zip(below.middles, rung.steps, strict=True):
                parts.append(_line(34, at, 16, at, dashed=not step.formal))
            if below.middles:
                parts.insert(0, f'<path d="M16 {y - _APART:g}V{below.middles[-1]:g}" fill="none" stroke="{SOFT}"/>')
            parts += below.drawn()
            y += below.height + (12 if below.middles else 5)
        self.height = round(y, 1)
        return parts


class _Column:
    """Boxes one below the other between ``x`` and ``x + room``."""

    def __init__(
        self,
        x: float,
        room: float,
        names: Sequence[tuple[str, str | None]],
        top: float,
        *,
        note: str = "",
        strong: bool = False,
    ) -> None:
        self.x, self._room, self._top, self._note, self._strong = x, room, top, note, strong
        self._boxes: list[tuple[float, float, list[str], str | None]] = []
        y = 0.0
        for name, language in names:
            lines = wrapped(name, room - 14, _SIZE, bold=strong, most=3)
            height = len(lines) * _LINE + 10 + (13 if note else 0)
            self._boxes.append((y, height, lines, language))
            y += height + _APART
        self.height = max(0.0, y - _APART)

    @property
    def end(self) -> float:
        return self.x + self._room

    @property
    def middles(self) -> list[float]:
        return [self._top + y + height / 2 for y, height, _, _ in self._boxes]

    def centre(self, height: float) -> None:
        self._top += (height - self.height) / 2

    def drawn(self) -> list[str]:
        parts = []
        for y, height, lines, language in self._boxes:
            top = self._top + y
            fill, stroke = (PALE, ACCENT) if self._strong else (PAPER, GRID)
            parts.append(
                f'<rect x="{self.x:g}" y="{top:g}" width="{self._room:g}" height="{height:g}" rx="4"'
                f' fill="{fill}" stroke="{stroke}"/>'
            )
            inside = "".join(
                text(self.x + 7, top + 15 + number * _LINE, each, size=_SIZE, bold=self._strong)
                for number, each in enumerate(lines)
            )
            parts.append(inside if language is None else f'<g lang="{escape(language)}">{inside}</g>')
            if self._note:
                parts.append(text(self.x + 7, top + height - 6, self._note, size=_SMALL, fill=SOFT))
        return parts


def _line(x: float, y: float, to: float, at: float, *, dashed: bool) -> str:
    half = (to - x) / 2
    how = ' stroke-dasharray="4 3"' if dashed else ""
    return (
        f'<path d="M{x:g} {y:g}C{x + half:g} {y:g} {to - half:g} {at:g} {to:g} {at:g}" fill="none" stroke="{ACCENT}"'
        f' stroke-width="1.4"{how}/>'
    )
