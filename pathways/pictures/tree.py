"""What counts where: the part of a rule tree that a way uses, as a map of groups and of what fills them.

Every group has a bar as long as what it asks for; every unit has a mark. Marks differ by shape and pattern, so that the picture is
read without colours: a disc with a tick is done, a ring with an arrow is a step of the plan, a dashed ring is to be agreed, an
empty ring is missing. The same in words is ``tree_sentences``. Two widths: for a page, and for a telephone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from html import escape

from pathways.i18n import Words
from pathways.pictures.lettering import ACCENT, FONT, GRID, INK, PALE, PAPER, SOFT, WIDE, text, width, wrapped


class Fill(StrEnum):
    """What a place is filled by, from certain to open."""

    DONE = "done"
    PLANNED = "planned"
    AGREE = "agree"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Filled:
    """Something in its place. ``amount``: osp (units, where units are counted), ``None`` = not known; ``done``: the part of
    it that is there already. ``steps``: numbers of the steps that give the rest."""

    name: str
    fill: Fill
    amount: Decimal | None
    done: Decimal = Decimal(0)
    steps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MapGroup:
    """A group of the tree, with what fills it."""

    name: str
    places: tuple[Filled, ...] = ()
    groups: tuple[MapGroup, ...] = ()

    def every(self) -> Iterator[Filled]:
        """What is in it and below, in the order of the document."""
        yield from self.places
        for group in self.groups:
            yield from group.every()

    def amounts(self) -> dict[Fill, Decimal]:
        """How much of it is filled by what."""
        found = dict.fromkeys(Fill, Decimal(0))
        for each in self.every():
            amount = each.amount or Decimal(0)
            if each.fill is Fill.DONE:
                found[Fill.DONE] += amount
            else:
                found[Fill.DONE] += each.done
                found[each.fill] += max(amount - each.done, Decimal(0))
        return found

    @property
    def total(self) -> Decimal:
        """What it asks for, or holds where that is more."""
        return sum(self.amounts().values(), Decimal(0))


@dataclass(frozen=True, slots=True)
class TreeMap:
    """What is drawn. ``of``: whose tree, for the title. ``counts``: units are counted instead of osp."""

    of: str
    root: MapGroup
    counts: bool = False


def tree_picture(tree: TreeMap, words: Words, *, across: int = WIDE, name: str = "tree") -> str:
    """The picture as the text of an SVG file. ``name`` opens the ids in it, where several stand in one page."""
    drawn = _Drawing(tree, words, across)
    body = drawn.body()
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {drawn.height:g}" width="{across}"'
            f' height="{drawn.height:g}" role="img" aria-labelledby="{name}-title {name}-text" lang="{words.language}"'
            f' font-family="{escape(FONT)}" font-size="13" fill="{INK}">',
            f'<title id="{name}-title">{escape(tree_title(tree, words))}</title>',
            f'<desc id="{name}-text">{escape(" ".join(tree_sentences(tree, words)))}</desc>',
            f'<defs><pattern id="{name}-lines" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f'<rect width="6" height="6" fill="{PALE}"/><rect width="2.4" height="6" fill="{ACCENT}"/></pattern></defs>',
            *(each.replace("url(#lines)", f"url(#{name}-lines)") for each in body),
            "</svg>",
        ]
    )


def tree_title(tree: TreeMap, words: Words) -> str:
    """What the picture shows."""
    return words.say("tree-title", of=tree.of)


def tree_sentences(tree: TreeMap, words: Words) -> list[str]:
    """The same in words: the whole, then one sentence for each group that holds something itself."""
    sentences = [words.say("tree-all", what=_amounts_in_words(tree.root, tree, words))]
    for group in _walk(tree.root):
        if group.places:
            places = "; ".join(_place_in_words(each, tree, words) for each in group.places)
            sentences.append(words.say("tree-group", group=group.name or tree.of, places=places))
    return sentences


def amount_in_words(amount: Decimal | None, *, counts: bool, words: Words) -> str:
    """An extent, or so many units."""
    if amount is None:
        return words.say("tree-extent-unknown")
    return words.say("cli-parts", count=int(amount)) if counts else words.osp(amount)


def steps_in_words(steps: tuple[int, ...], words: Words) -> str:
    """ "Step 2", "steps 1–3 and 5"; empty without any."""
    if not steps:
        return ""
    runs: list[list[int]] = []
    for each in sorted(set(steps)):
        if runs and each == runs[-1][-1] + 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    said = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" if len(run) > 2 else f"{run[0]}, {run[1]}" for run in runs]
    return words.say("tree-steps", count=len(set(steps)), steps=", ".join(said))


def _walk(group: MapGroup) -> Iterator[MapGroup]:
    yield group
    for each in group.groups:
        yield from _walk(each)


def _amounts_in_words(group: MapGroup, tree: TreeMap, words: Words) -> str:
    said = [
        words.say(f"tree-{fill}-amount", amount=amount_in_words(amount, counts=tree.counts, words=words))
        for fill, amount in group.amounts().items()
        if amount
    ]
    return ", ".join(said) or words.say("tree-nothing")


def _place_in_words(place: Filled, tree: TreeMap, words: Words) -> str:
    said = [place.name, amount_in_words(place.amount, counts=tree.counts, words=words)] if not tree.counts else [place.name]
    if place.done and place.fill is not Fill.DONE:
        said.append(words.say("tree-done-amount", amount=amount_in_words(place.done, counts=tree.counts, words=words)))
    said.append(steps_in_words(place.steps, words) or words.say(f"tree-{place.fill}"))
    return ", ".join(said)


# -- drawing -------------------------------------------------------------------------------------------------------------


class _Drawing:
    """Rows from the top down; ``height`` is known when they are drawn."""

    def __init__(self, tree: TreeMap, words: Words, across: int) -> None:
        self._tree, self._words, self._across = tree, words, across
        self._slim = across < 500
        self._size = 13.0
        self._line = 17.0
        self._indent = 12.0 if self._slim else 20.0
        self._parts: list[str] = []
        self.height = 0.0

    def body(self) -> list[str]:
        root = self._tree.root
        self._whole(root)
        self._legend(root)
        for place in root.places:
            self._place(place, 0)
        for group in root.groups:
            self._group(group, 0)
        self.height += 6
        return self._parts

    def _whole(self, root: MapGroup) -> None:
        """The tree's name, and its bar from side to side."""
        for line in wrapped(root.name or self._tree.of, self._across - 110, 15, bold=True):
            self.height += 19
            self._parts.append(text(0, self.height, line, size=15, bold=True))
        self._parts.append(text(self._across, self.height, self._share(root), size=14, bold=True, anchor="end"))
        self.height += 10
        self._bar(0, self.height, self._across, 16, root)
        self.height += 16

    def _legend(self, root: MapGroup) -> None:
        """What each mark means, with its amount; only those that are there."""
        self.height += 22
        x = 0.0
        for fill, amount in root.amounts().items():
            if not amount and not any(each.fill is fill for each in root.every()):
                continue
            said = self._words.say(f"tree-{fill}")
            room = 24 + width(said, 12) + 14
            if x and x + room > self._across:
                x = 0.0
                self.height += 20
            self._mark(x + 7, self.height - 4, fill)
            self._parts.append(text(x + 20, self.height, said, size=12, fill=SOFT))
            x += room
        if any(each.done and each.fill is not Fill.DONE for each in root.every()):
            said = self._words.say("tree-partly")
            if x and x + 38 + width(said, 12) > self._across:
                x = 0.0
                self.height += 20
            self._mark(x + 7, self.height - 4, Fill.OPEN, half=True)
            self._parts.append(text(x + 20, self.height, said, size=12, fill=SOFT))
        self.height += 10

    def _group(self, group: MapGroup, depth: int) -> None:
        left = depth * self._indent
        bar, numbers = (96.0, 78.0) if self._slim else (150.0, 92.0)
        share = self._share(group)
        self.height += 9
        top = self.height
        if self._slim:
            room = self._across - left
            for line in wrapped(group.name, room, self._size, bold=True):
                self.height += self._line
                self._parts.append(text(left, self.height, line, bold=True))
            if group.total:
                self._bar(left, self.height + 6, bar, 9, group)
                self._parts.append(text(left + bar + 10, self.height + 15, share, size=12))
                self.height += 17
        else:
            room = self._across - left - bar - numbers - 16
            for line in wrapped(group.name, room, self._size, bold=True):
                self.height += self._line
                self._parts.append(text(left, self.height, line, bold=True))
            if group.total:
                self._bar(self._across - bar - numbers, top + 7, bar, 10, group)
                self._parts.append(text(self._across, top + self._line - 1, share, anchor="end"))
        start = self.height + 5
        for place in group.places:
            self._place(place, depth + 1)
        for each in group.groups:
            self._group(each, depth + 1)
        if group.places or group.groups:
            # One line down the side shows what belongs to the group.
            x = left + 3
            self._parts.append(f'<path d="M{x:g} {start:g}V{self.height:g}" stroke="{GRID}" stroke-width="1.5" fill="none"/>')

    def _place(self, place: Filled, depth: int) -> None:
        left = max(depth, 1 if depth else 0) * self._indent + (2 if depth else 0)
        amount = amount_in_words(place.amount, counts=self._tree.counts, words=self._words) if not self._tree.counts else ""
        if place.done and place.fill is not Fill.DONE and amount:
            amount = f"{self._words.number(place.done)} / {amount}"
        steps = steps_in_words(place.steps, self._words)
        right = max(width(amount, 13), 58.0) + 8
        aside = 0.0 if self._slim or not steps else width(steps, 12) + 14
        room = self._across - left - 22 - right - aside
        self.height += 2.5
        top = self.height + self._line
        self._mark(left + 8, top - 4.5, place.fill, half=bool(place.done) and place.fill is not Fill.DONE)
        lines = wrapped(place.name, room, self._size)
        for line in lines:
            self.height += self._line
            self._parts.append(text(left + 22, self.height, line))
        if amount:
            self._parts.append(text(self._across, top, amount, anchor="end"))
        if steps and not self._slim:
            self._parts.append(text(self._across - right - 6, top, steps, size=12, anchor="end", fill=SOFT))
        elif steps:
            self.height += 15
            self._parts.append(text(left + 22, self.height, steps, size=12, fill=SOFT))

    def _share(self, group: MapGroup) -> str:
        """So much is there of so much: "20 / 45 osp"."""
        amounts = group.amounts()
        total = group.total
        if not total:
            return ""
        number = self._words.number
        if self._tree.counts:
            return f"{number(int(amounts[Fill.DONE]))} / {self._words.say('cli-parts', count=int(total))}"
        return f"{number(amounts[Fill.DONE])} / {self._words.osp(total)}"

    def _bar(self, x: float, y: float, room: float, thick: float, group: MapGroup) -> None:
        total = group.total
        if not total:
            return
        self._parts.append(f'<rect x="{x:g}" y="{y:g}" width="{room:g}" height="{thick:g}" fill="{PAPER}"/>')
        at = x
        for fill, amount in group.amounts().items():
            part = round(float(amount / total) * room, 2)
            if amount:
                self._parts.append(self._segment(at, y, part, thick, fill))
            at += part
        self._parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{room:g}" height="{thick:g}" fill="none" stroke="{ACCENT}" stroke-width="1.2"/>'
        )

    def _segment(self, x: float, y: float, room: float, thick: float, fill: Fill) -> str:
        where = f'x="{x:g}" y="{y:g}" width="{room:g}" height="{thick:g}"'
        match fill:
            case Fill.DONE:
                return f'<rect {where} fill="{ACCENT}"/>'
            case Fill.PLANNED:
                return f'<rect {where} fill="url(#lines)" stroke="{ACCENT}" stroke-width="0.8"/>'
            case Fill.AGREE:
                return f'<rect {where} fill="{PAPER}" stroke="{ACCENT}" stroke-width="1.2" stroke-dasharray="3 2.5"/>'
            case _:
                return f'<rect {where} fill="{PAPER}" stroke="{ACCENT}" stroke-width="0.8"/>'

    def _mark(self, x: float, y: float, fill: Fill, *, half: bool = False) -> None:
        """``half``: a part of it is there already; its lower half is full."""
        ring = f'<circle cx="{x:g}" cy="{y:g}" r="6.2" fill="{{}}" stroke="{ACCENT}" stroke-width="1.5"{{}}/>'
        match fill:
            case Fill.DONE:
                self._parts.append(ring.format(ACCENT, ""))
                tick = f"M{x - 3:g} {y + 0.2:g}l2.2 2.4l4 -4.8"
                self._parts.append(f'<path d="{tick}" fill="none" stroke="{PAPER}" stroke-width="1.7"/>')
                return
            case Fill.AGREE:
                self._parts.append(ring.format(PAPER, ' stroke-dasharray="2.6 2.2"'))
            case _:
                self._parts.append(ring.format(PAPER, ""))
        if half:
            self._parts.append(f'<path d="M{x - 6.2:g} {y:g}a6.2 6.2 0 0 0 12.4 0z" fill="{ACCENT}" opacity="0.35"/>')
        if fill is Fill.PLANNED:
            self._parts.append(f'<path d="M{x - 2:g} {y - 3.2:g}l5 3.2l-5 3.2z" fill="{ACCENT}"/>')
