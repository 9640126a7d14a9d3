"""How much of a qualification the offerings cover, group by group: a bar for each, as long as what it holds.

A bar has three parts that differ by pattern, not by colour alone: full (formal), hatched (declared), empty (not covered). An open
group, which lists no units, has no bar: it says that it takes credit from elsewhere. The same in words is ``coverage_sentences``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from pathways.i18n import Words
from pathways.pictures.lettering import ACCENT, FONT, INK, PALE, PAPER, SLIM, SOFT, WIDE, text, width, wrapped

_EDGE = 8  # of paper at both sides


@dataclass(frozen=True, slots=True)
class CoveredGroup:
    """A group. ``bounds``: what it asks for, in words; ``formal``, ``declared``, ``open``: rows of all units below it, each unit
    once; ``takes_others``: it is an open group."""

    name: str
    bounds: str
    formal: int
    declared: int
    open: int
    groups: tuple[CoveredGroup, ...] = ()
    takes_others: bool = False

    @property
    def rows(self) -> int:
        """All of them."""
        return self.formal + self.declared + self.open

    @property
    def covered(self) -> int:
        """Those that something covers."""
        return self.formal + self.declared


def coverage_picture(root: CoveredGroup, words: Words, *, across: int = WIDE, name: str = "coverage") -> str:
    """The picture as the text of an SVG file. ``name`` opens the ids in it, where several stand in one page."""
    drawn = _Drawing(words, across, root.rows, name)
    body = drawn.body(root)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-_EDGE} 0 {across + 2 * _EDGE} {drawn.height:g}"'
            f' width="{across + 2 * _EDGE}" height="{drawn.height:g}" role="img" aria-labelledby="{name}-title"'
            f' lang="{words.language}" font-family="{escape(FONT)}" font-size="13" fill="{INK}">',
            f'<title id="{name}-title">{escape(coverage_title(root, words))}</title>',
            f'<defs><pattern id="{name}-lines" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f'<rect width="6" height="6" fill="{PALE}"/><rect width="2.4" height="6" fill="{ACCENT}"/></pattern></defs>',
            *body,
            "</svg>",
        ]
    )


def coverage_title(root: CoveredGroup, words: Words) -> str:
    """What the picture shows, and the whole of it."""
    return words.say("coverage-picture-title", of=root.name, covered=root.covered, rows=root.rows)


def coverage_sentences(root: CoveredGroup, words: Words) -> list[str]:
    """The same in words, a sentence for each group."""
    return [_sentence(each, words) for each in _walk(root)]


def _sentence(group: CoveredGroup, words: Words) -> str:
    named = f"{group.name} ({group.bounds})" if group.bounds else group.name
    if not group.rows:
        return words.say("coverage-picture-open-group" if group.takes_others else "coverage-picture-empty-group", group=named)
    return words.say(
        "coverage-picture-group", group=named, rows=group.rows, formal=group.formal, declared=group.declared, open=group.open
    )


def _walk(group: CoveredGroup) -> Iterator[CoveredGroup]:
    yield group
    for each in group.groups:
        yield from _walk(each)


class _Drawing:
    def __init__(self, words: Words, across: int, most: int, name: str) -> None:
        self._words = words
        self._across = across
        self._most = max(most, 1)
        self._lines = f"url(#{name}-lines)"
        self._slim = across <= SLIM
        self._parts: list[str] = []
        self.height = 0.0

    def body(self, root: CoveredGroup) -> list[str]:
        """Everything below the title."""
        self._legend()
        self._group(root, 0)
        self.height += 8
        return self._parts

    def _legend(self) -> None:
        self.height += 16
        x = 1.0
        for standing in ("formal", "declared", "open"):
            said = self._words.say(f"coverage-standing-{standing}")
            room = 26 + width(said, 12) + 14
            if x > 1 and x + room > self._across:
                x = 1.0
                self.height += 20
            self._segment(x, self.height - 10, 18, 11, standing)
            self._parts.append(text(x + 25, self.height, said, size=12, fill=SOFT))
            x += room
        self.height += 6

    def _group(self, group: CoveredGroup, depth: int) -> None:
        left = depth * (10.0 if self._slim else 18.0)
        bar = self._across - left if self._slim else 240.0
        room = self._across - left - (0 if self._slim else bar + 84)
        self.height += 8
        top = self.height
        for line in wrapped(group.name, room, 13, bold=not depth, most=3):
            self.height += 17
            self._parts.append(text(left, self.height, line, bold=not depth))
        if group.bounds:
            for line in wrapped(group.bounds, room, 12, most=2):
                self.height += 15
                self._parts.append(text(left, self.height, line, size=12, fill=SOFT))
        share = f"{self._words.number(group.covered)} / {self._words.number(group.rows)}"
        if group.rows and self._slim:
            bar -= width(share, 12) + 10
            self._bar(left, self.height + 7, bar, group)
            self._parts.append(text(self._across, self.height + 16, share, size=12, anchor="end"))
            self.height += 18
        elif group.rows:
            self._bar(self._across - bar, top + 6, bar, group)
            self._parts.append(text(self._across - bar - 8, top + 16, share, size=12, anchor="end"))
        elif group.takes_others:
            said = self._words.say("coverage-picture-takes-others")
            if self._slim:
                self.height += 15
                self._parts.append(text(left, self.height, said, size=12, fill=SOFT))
            else:
                self._parts.append(text(self._across - bar, top + 16, said, size=12, fill=SOFT))
        self.height = max(self.height, top + 20)
        for each in group.groups:
            self._group(each, depth + 1)

    def _bar(self, x: float, y: float, room: float, group: CoveredGroup) -> None:
        """As long as the group's share of all rows, and never too short to be seen."""
        length = min(max(room * group.rows / self._most, 8.0), room)
        at = x
        for standing, count in (("formal", group.formal), ("declared", group.declared), ("open", group.open)):
            part = round(length * count / group.rows, 2)
            if count:
                self._segment(at, y, part, 11, standing)
            at += part

    def _segment(self, x: float, y: float, across: float, thick: float, standing: str) -> None:
        fill = {"formal": ACCENT, "declared": self._lines}.get(standing, PAPER)
        self._parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{across:g}" height="{thick:g}" fill="{fill}" stroke="{ACCENT}" stroke-width="0.9"/>'
        )
