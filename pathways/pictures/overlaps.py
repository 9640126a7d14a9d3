"""What overlaps with what, as a network: names in a column, and for every pair that has something in common an arc between them,
the thicker the more. What is joined stands together, so that few arcs cross. The same in words is ``overlap_sentences``.

Nothing is placed by chance or by force: a column leaves room for long Finnish names, and the same network gives the same picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from pathways.i18n import Words
from pathways.pictures.lettering import ACCENT, FONT, INK, PALE, PAPER, SLIM, SOFT, WIDE, text, width, wrapped

MOST = 24
"""So many things are drawn; of the others their number is said."""

_SIZE, _LINE, _ROW = 12.5, 15.0, 26.0


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can overlap. ``kind``: in a word or two, empty where it says nothing; ``own``: it is of whom the picture is
    about. ``language``: of the name, where it is not that of the picture."""

    id: str
    name: str
    kind: str = ""
    own: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """Two things, and how much they have in common."""

    one: str
    other: str
    count: int


@dataclass(frozen=True, slots=True)
class Network:
    """The things around ``of`` and what they have in common."""

    of: str
    things: tuple[Thing, ...]
    ties: tuple[Tie, ...]

    @property
    def drawn(self) -> tuple[tuple[Thing, ...], tuple[Tie, ...]]:
        """Those that have room, the ones with most in common first; what is joined stands together."""
        known = {each.id: each for each in self.things}
        kept: dict[str, None] = {}
        for tie in sorted(self.ties, key=lambda each: (-each.count, each.one, each.other)):
            new = [each for each in (tie.one, tie.other) if each not in kept and each in known]
            if len(kept) + len(new) <= MOST:
                kept |= dict.fromkeys(new)
        ties = tuple(each for each in self.ties if each.one in kept and each.other in kept)
        order: dict[str, None] = {}
        for start in kept:
            waiting = [start]
            while waiting:
                here = waiting.pop(0)
                if here in order:
                    continue
                order[here] = None
                near = sorted(
                    (-tie.count, tie.other if tie.one == here else tie.one) for tie in ties if here in (tie.one, tie.other)
                )
                waiting += [other for _, other in near if other not in order]
        return tuple(known[each] for each in order), ties


def overlap_picture(network: Network, words: Words, *, across: int = WIDE, name: str = "overlaps") -> str:
    """The picture as the text of an SVG file. ``name`` opens the ids in it, where several stand in one page."""
    things, ties = network.drawn
    slim = across <= SLIM
    room = across * (0.66 if slim else 0.6)
    y, parts, middle = 6.0, [], {}
    for each in things:
        lines = wrapped(each.name, room - 18, _SIZE, bold=each.own, most=2)
        height = max(_ROW, len(lines) * _LINE + (13 if each.kind else 0) + 9)
        fill = PALE if each.own else PAPER
        parts.append(
            f'<rect x="0.5" y="{y:g}" width="{room:g}" height="{height:g}" rx="4" fill="{fill}"'
            f' stroke="{ACCENT if each.own else SOFT}"/>'
        )
        base = y + 4
        inside = []
        for line in lines:
            base += _LINE
            inside.append(text(9, base - 2, line, size=_SIZE, bold=each.own))
        if each.kind:
            inside.append(text(9, base + 11, wrapped(each.kind, room - 18, 11, most=1)[0], size=11, fill=SOFT))
        drawn = "".join(inside)
        parts.append(drawn if each.language is None else f'<g lang="{escape(each.language)}">{drawn}</g>')
        middle[each.id] = y + height / 2
        y += height + 6
    arcs = [_arc(middle[tie.one], middle[tie.other], tie.count, room, across, _most(ties)) for tie in ties]
    height = round(y + 2, 1)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {height:g}" width="{across}" height="{height:g}"'
            f' role="img" aria-labelledby="{name}-title" lang="{words.language}" font-family="{escape(FONT)}"'
            f' font-size="{_SIZE:g}" fill="{INK}">',
            f'<title id="{name}-title">{escape(overlap_title(network, words))}</title>',
            *(each for arc in arcs for each in arc[:1]),
            *parts,
            *(each for arc in arcs for each in arc[1:]),
            "</svg>",
        ]
    )


def overlap_title(network: Network, words: Words) -> str:
    """What the picture shows."""
    return words.say("overlap-picture-title", of=network.of)


def overlap_sentences(network: Network, words: Words) -> list[str]:
    """The same in words: a sentence for each pair, most in common first; the last says what is not drawn."""
    things, ties = network.drawn
    names = {each.id: each.name for each in things}
    if not ties:
        return [words.say("overlap-picture-none")]
    listed = sorted(ties, key=lambda each: (-each.count, each.one, each.other))
    said = [words.say("overlap-picture-pair", one=names[each.one], other=names[each.other], count=each.count) for each in listed]
    joined = {each for tie in network.ties for each in (tie.one, tie.other)}
    left = len(joined - set(names))
    return [*said, words.say("overlap-picture-more", count=left)] if left else said


def _most(ties: Iterable[Tie]) -> int:
    return max((each.count for each in ties), default=1)


def _arc(one: float, other: float, count: int, room: float, across: float, most: int) -> tuple[str, str]:
    """The arc, and the number at its height."""
    top, bottom = sorted((one, other))
    said = str(count)
    reach = min(across - room - width(said, 11) - 8, 14 + (bottom - top) * 0.45)
    thick = 1 + 5 * count / most
    # A curve reaches three quarters of the way to its control points.
    pull = room + reach * 4 / 3
    path = (
        f'<path d="M{room:g} {top:g}C{pull:g} {top:g} {pull:g} {bottom:g} {room:g} {bottom:g}" fill="none"'
        f' stroke="{ACCENT}" stroke-width="{thick:g}" stroke-opacity="0.55"/>'
    )
    return path, text(room + reach + 4, (top + bottom) / 2 + 4, said, size=11, fill=SOFT)
