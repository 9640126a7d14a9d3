"""The steps of a plan on a time line: when each runs, until when to apply, and how full the weeks are.

A bar is a time of study, a diamond the last day of applying, a disc a single day (a demonstration). What has no dates says so in
its row. Every row has the number of its step. Below the rows, where that is asked for, stand the hours of each week against the
most that she has: full for steps, striped for what she does besides. The same in words is ``timeline_sentences``. Two widths: for
a page, and for a telephone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from html import escape

from pathways.i18n import Words
from pathways.pictures.lettering import ACCENT, FONT, GRID, INK, PALE, PAPER, SOFT, WIDE, text, width, wrapped

_TALL = 56  # of the fullest week, or of the most that there may be
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)  # months between two ticks


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One step. One day: ``start`` and ``end`` are equal; without dates both are ``None``."""

    number: int
    name: str
    start: date | None = None
    end: date | None = None
    apply_by: date | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """Every day that is known."""
        return tuple(each for each in (self.apply_by, self.start, self.end) if each is not None)


@dataclass(frozen=True, slots=True)
class Load:
    """Weeks in a row that are equally full, with their first and last day: ``hours`` of steps, ``besides`` of other things."""

    first: date
    last: date
    hours: Decimal
    besides: Decimal = Decimal(0)

    @property
    def all(self) -> Decimal:
        """Both together."""
        return self.hours + self.besides


@dataclass(frozen=True, slots=True)
class TimeLine:
    """What is drawn, from the month of the first day on. ``of``: whose plan, for the title. At least one row has a day. ``loads``:
    how full the weeks are, in their order; ``most``: the most hours that any may have."""

    of: str
    rows: tuple[TimeRow, ...]
    loads: tuple[Load, ...] = ()
    most: Decimal | None = None


def timeline_picture(line: TimeLine, words: Words, *, across: int = WIDE, name: str = "time") -> str:
    """The picture as the text of an SVG file. ``name`` opens the ids in it, where several stand in one page."""
    drawn = _Drawing(line, words, across)
    body = drawn.body()
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {drawn.height:g}" width="{across}"'
            f' height="{drawn.height:g}" role="img" aria-labelledby="{name}-title {name}-text" lang="{words.language}"'
            f' font-family="{escape(FONT)}" font-size="13" fill="{INK}">',
            f'<title id="{name}-title">{escape(timeline_title(line, words))}</title>',
            f'<desc id="{name}-text">{escape(" ".join(timeline_sentences(line, words)))}</desc>',
            *_stripes(line, name),
            *(each.replace("url(#stripes)", f"url(#{name}-stripes)") for each in body),
            "</svg>",
        ]
    )


def _stripes(line: TimeLine, name: str) -> list[str]:
    """The pattern of what she does besides, where there is any."""
    if not any(each.besides for each in line.loads):
        return []
    return [
        f'<defs><pattern id="{name}-stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="6" height="6" fill="{PAPER}"/><rect width="2" height="6" fill="{SOFT}"/></pattern></defs>'
    ]


def timeline_title(line: TimeLine, words: Words) -> str:
    """What the picture shows."""
    return words.say("time-title", of=line.of)


def timeline_sentences(line: TimeLine, words: Words) -> list[str]:
    """The same in words: one sentence for each step, and one for weeks that are equally full."""
    sentences = [words.say("time-row", number=each.number, name=each.name, facts=_facts(each, words)) for each in line.rows]
    for each in line.loads:
        days = words.days(each.first, each.last)
        if each.besides:
            sentences.append(words.say("time-load-besides", days=days, hours=each.all, besides=each.besides))
        else:
            sentences.append(words.say("time-load", days=days, hours=each.all))
    if line.loads:
        most = max(each.all for each in line.loads)
        sentences.append(words.say("time-load-most", hours=most, most=line.most))
    return sentences


def _facts(row: TimeRow, words: Words) -> str:
    facts = []
    if row.start is not None and row.end is not None and row.start != row.end:
        facts.append(words.days(row.start, row.end))
    elif (only := row.start or row.end) is not None:
        facts.append(words.day(only))
    else:
        facts.append(words.say("cli-undated"))
    if row.apply_by is not None:
        facts.append(words.say("cli-apply-by", day=words.day(row.apply_by)))
    return ", ".join(facts)


# -- drawing -------------------------------------------------------------------------------------------------------------


class _Drawing:
    """A scale of months above, then one row for each step; ``height`` is known when they are drawn."""

    def __init__(self, line: TimeLine, words: Words, across: int) -> None:
        self._line, self._words, self._across = line, words, across
        self._slim = across < 500
        self._left = 4.0 if self._slim else 264.0
        self._right = across - 6.0
        days = [day for row in line.rows for day in row.days] + [day for each in line.loads for day in (each.first, each.last)]
        self._least = 22 if len(line.rows) <= 12 else 20  # of a row
        self._first = min(days).replace(day=1)
        last = max([self._first + timedelta(days=80), *days])
        self._step = next((each for each in _STEPS if self._fits(last, each)), _STEPS[-1])
        end = self._first
        while end <= last:
            end = _months_later(end, self._step)
        self._last = end
        self._parts: list[str] = []
        self.height = 0.0

    def _fits(self, last: date, step: int) -> bool:
        months = (last.year - self._first.year) * 12 + last.month - self._first.month + 1
        return -(-months // step) * (44 if self._slim else 46) <= self._right - self._left

    def _x(self, day: date) -> float:
        span = (self._last - self._first).days
        return round(self._left + (day - self._first).days / span * (self._right - self._left), 1)

    def body(self) -> list[str]:
        self._legend()
        top = self.height + 34
        self.height = top
        rows: list[str] = []
        for number, row in enumerate(self._line.rows):
            rows += self._row(row, shaded=number % 2 == 0)
        band = self._loads() if self._line.loads else []
        self._scale(top)
        self._parts += [*rows, *band]
        self.height += 4
        return self._parts

    def _loads(self) -> list[str]:
        """Hours of each week: bars on the same scale of days, a line at the most that she has."""
        loads, most, words = self._line.loads, self._line.most, self._words
        top = max(each.all for each in loads)
        highest = max(top, most or Decimal(0)) or Decimal(1)
        parts = []
        self.height += 10
        said = wrapped(words.say("time-hours"), self._across - 8 if self._slim else self._left - 34, 12.5, bold=True, most=2)
        for number, each in enumerate(said):
            parts.append(text(4 if self._slim else 28, self.height + 14 + number * 15.5, each, size=12.5, bold=True))
        if self._slim:
            self.height += len(said) * 15.5 + 4
        ceiling, floor = self.height + 18, self.height + 18 + _TALL
        facts = [words.say("time-busiest", hours=top)]
        if most is not None:
            facts.append(words.say("time-cap", hours=most))
        if any(each.besides for each in loads):
            facts.append(words.say("time-besides"))
        if self._slim:
            y = self.height + 10
            parts.append(text(4, y, " · ".join(facts[:2]), size=12, fill=SOFT))
            if len(facts) > 2:
                floor, ceiling, y = floor + 16, ceiling + 16, y + 16
                parts += [_striped(4, y - 9, 14, 9), text(24, y, facts[2], size=12, fill=SOFT)]
        else:
            y = self.height + 14 + len(said) * 15.5
            for number, each in enumerate(facts):
                at = y + 2 + number * 16
                parts += [_striped(28, at - 9, 14, 9)] if number == 2 else []
                parts.append(text(48 if number == 2 else 28, at, each, size=12, fill=SOFT))
        for one in loads:
            x, end = self._x(one.first), self._x(one.last + timedelta(days=1))
            full, besides = (round(float(value / highest) * _TALL, 1) for value in (one.hours, one.besides))
            if besides:
                parts.append(_striped(x, floor - besides, max(end - x, 1), besides))
            if full:
                where = f'x="{x:g}" y="{floor - besides - full:g}" width="{max(end - x, 1):g}" height="{full:g}"'
                parts.append(f'<rect {where} fill="{ACCENT}"/>')
        if most is not None:
            y = floor - round(float(most / highest) * _TALL, 1)
            across = f"M{self._left:g} {y:g}H{self._right:g}"
            parts.append(f'<path d="{across}" stroke="{INK}" stroke-width="1.5" stroke-dasharray="6 3" fill="none"/>')
        parts.append(f'<path d="M{self._left:g} {floor:g}H{self._right:g}" stroke="{SOFT}" fill="none"/>')
        self.height = floor + 6
        return parts

    def _legend(self) -> None:
        """What each shape means; only those that are there."""
        rows = self._line.rows
        shapes = (
            ("time-study", 28, any(row.start != row.end and row.start and row.end for row in rows)),
            ("time-apply", 18, any(row.apply_by for row in rows)),
            ("time-day", 18, any(row.start == row.end and row.start for row in rows)),
        )
        self.height = 14.0
        x = 0.0
        for message, room, there in shapes:
            said = self._words.say(message)
            if not there:
                continue
            if x and x + room + width(said, 12) > self._across:
                x = 0.0
                self.height += 18
            y = self.height - 4.5
            shape = _bar(x, y - 5.5, 22) if message == "time-study" else (_diamond if message == "time-apply" else _disc)(x + 6, y)
            self._parts += [shape, text(x + room, self.height, said, size=12, fill=SOFT)]
            x += room + width(said, 12) + 16

    def _scale(self, top: float) -> None:
        """Months, and their year where it begins."""
        day, year = self._first, None
        while day < self._last:
            x = self._x(day)
            self._parts.append(f'<path d="M{x:g} {top - 14:g}V{self.height:g}" stroke="{GRID}" fill="none"/>')
            self._parts.append(text(x + 3, top - 5, self._words.month(day), size=11, fill=SOFT))
            if day.year != year:
                self._parts.append(text(x + 3, top - 19, str(day.year), size=11, bold=True, fill=SOFT))
                year = day.year
            day = _months_later(day, self._step)

    def _row(self, row: TimeRow, *, shaded: bool) -> list[str]:
        room = (self._across if self._slim else self._left) - 34
        lines = wrapped(row.name, room, 12.5, most=3)
        names = len(lines) * 15.5
        tall = names + 26 if self._slim else max(names + 6, self._least)
        parts = []
        if shaded:
            parts.append(f'<rect x="0" y="{self.height:g}" width="{self._across}" height="{tall:g}" fill="{PALE}" opacity="0.55"/>')
        base = self.height + (tall / 2 if not self._slim else 0) - (names / 2 if not self._slim else 0)
        if self._slim:
            base += 3
        parts.append(text(20, base + 12, f"{row.number}", size=12.5, bold=True, anchor="end", fill=ACCENT))
        for number, each in enumerate(lines):
            parts.append(text(28, base + 12 + number * 15.5, each, size=12.5))
        middle = self.height + (names + 13 if self._slim else tall / 2)
        parts += self._marks(row, middle)
        self.height += tall
        return parts

    def _marks(self, row: TimeRow, middle: float) -> list[str]:
        parts = []
        apply_at = self._x(row.apply_by) if row.apply_by is not None else None
        if row.start is not None and row.end is not None and row.start != row.end:
            start, end = self._x(row.start), self._x(row.end + timedelta(days=1))
            if apply_at is not None and apply_at < start:
                parts.append(f'<path d="M{apply_at:g} {middle:g}H{start:g}" stroke="{ACCENT}" stroke-dasharray="2 3" fill="none"/>')
            parts.append(_bar(start, middle - 5.5, max(end - start, 4)))
        elif (only := row.start or row.end) is not None:
            parts.append(_disc(self._x(only), middle))
        else:
            said = self._words.say("cli-undated")
            parts.append(text(self._left + 6, middle + 4, said, size=12, fill=SOFT))
        if apply_at is not None:
            parts.append(_diamond(apply_at, middle))
        return parts


def _striped(x: float, y: float, room: float, tall: float) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{room:g}" height="{tall:g}" fill="url(#stripes)" stroke="{SOFT}" stroke-width="0.8"/>'


def _bar(x: float, y: float, room: float) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{room:g}" height="11" rx="2" fill="{ACCENT}"/>'


def _diamond(x: float, y: float) -> str:
    return f'<path d="M{x:g} {y - 5.5:g}l5.5 5.5l-5.5 5.5l-5.5 -5.5z" fill="{PAPER}" stroke="{ACCENT}" stroke-width="1.6"/>'


def _disc(x: float, y: float) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="5" fill="{INK}"/>'


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1)
