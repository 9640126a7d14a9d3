"""How wide letters are, and where a line of a picture ends: an SVG wraps nothing by itself.

Widths are those of common sans-serif fonts, rounded up, so that a text fits in whichever of them it is shown. A word that is wider
than its line is divided by the rule of Finnish syllables (before the last consonant ahead of a vowel), which also suits Swedish
compounds well enough: only very long words are divided at all.
"""

from __future__ import annotations

import re
from html import escape

FONT = "'Source Sans Pro', 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
"""Families in the order in which they are tried; the first is the one of our PDF."""

INK, SOFT, GRID, PALE, ACCENT, PAPER = "#1b1b1b", "#4f5660", "#c5cbd3", "#e8eef2", "#12506b", "#ffffff"
"""Colours. Text in INK, SOFT or ACCENT on PAPER or PALE has a contrast of at least 4.5; none of them says anything alone."""

WIDE, SLIM = 680, 340
"""How far a picture goes across, in its own units: on a page, and on a telephone."""

_NARROW, _SLIM, _WIDE = frozenset("ijl.,:;'|!’"), frozenset("ftrI()[]/ -·"), frozenset("mwMW—%@€")
_SYLLABLE = re.compile(r"(?<=[^\W\d_]{3})(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö][^\W\d_])", re.IGNORECASE)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide ``text`` is at most, in the units of ``size``."""
    return sum(map(_letter, text)) * size * (1.06 if bold else 1)


def _letter(letter: str) -> float:
    if letter in _NARROW:
        return 0.26
    if letter in _SLIM:
        return 0.34
    if letter in _WIDE:
        return 0.86
    if ord(letter) > 0x2E80:
        return 1.0
    return 0.68 if letter.isupper() else 0.545


def wrapped(text: str, room: float, size: float, *, bold: bool = False, most: int = 4) -> list[str]:
    """``text`` in lines that are at most ``room`` wide, at most ``most`` of them; what does not fit is cut with an ellipsis."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        first, *later = _divided(word, room, size, bold)
        longer = f"{line} {first}" if line else first
        if line and width(longer, size, bold=bold) > room:
            lines.append(line)
            longer = first
        lines += [longer, *later][:-1]
        line = later[-1] if later else longer
    lines.append(line)
    if len(lines) > most:
        lines = lines[:most]
        while lines[-1] and width(f"{lines[-1]}…", size, bold=bold) > room:
            lines[-1] = lines[-1][:-1]
        lines[-1] = f"{lines[-1].rstrip(' ,-')}…"
    return lines


def _divided(word: str, room: float, size: float, bold: bool) -> list[str]:
    """The word in parts that each fit in a line of their own: at its hyphens, else between syllables, else anywhere."""
    if width(word, size, bold=bold) <= room:
        return [word]
    parts = [""]
    for syllable in re.split(r"(?<=-)", word) if "-" in word.strip("-") else _SYLLABLE.split(word):
        for piece in _cut(syllable, room, size, bold):
            if parts[-1] and width(f"{parts[-1]}{piece}-", size, bold=bold) > room:
                parts.append(piece)
            else:
                parts[-1] += piece
    return [*(each if each.endswith("-") else f"{each}-" for each in parts[:-1]), parts[-1]]


def _cut(piece: str, room: float, size: float, bold: bool) -> list[str]:
    if width(f"{piece}-", size, bold=bold) <= room or len(piece) < 2:
        return [piece]
    most = max((n for n in range(1, len(piece)) if width(f"{piece[:n]}-", size, bold=bold) <= room), default=1)
    return [piece[:most], *_cut(piece[most:], room, size, bold)]


def text(x: float, y: float, words: str, *, size: float = 13, bold: bool = False, anchor: str = "start", fill: str = INK) -> str:
    """One line of letters; ``y`` is their base."""
    weight = ' font-weight="600"' if bold else ""
    where = "" if anchor == "start" else f' text-anchor="{anchor}"'
    colour = "" if fill == INK else f' fill="{fill}"'
    return f'<text x="{x:g}" y="{y:g}" font-size="{size:g}"{weight}{where}{colour}>{escape(words)}</text>'
