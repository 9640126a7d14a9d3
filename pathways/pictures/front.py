"""Money against time (or steps, or weekly hours): the plans that no other beats in both, as a picture.

Every point has its number; the table below the axes says what each one is, and the description says it in words, so that the
picture is read without colours and without eyes. The line is the least price for each limit of time: less time is left of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from html import escape

from pathways.i18n import Words

_WIDTH = 760
_LEFT, _RIGHT, _TOP, _BOTTOM = 96, 724, 132, 404  # of the axes
_ROW = 24
_RADIUS = 11
_INK, _PALE, _GRID = "#1b1b1b", "#e9eef3", "#c9ced3"
_TICKS = 6


@dataclass(frozen=True, slots=True)
class FrontPoint:
    """One plan. ``cents``: the sum of known prices. ``finish`` and ``hours`` (a week, the busiest one) may be unknown."""

    rank: int
    cents: int
    unknown_prices: int
    finish: date | None
    weeks: int | None
    steps: int
    hours: Decimal | None
    proven: bool


@dataclass(frozen=True, slots=True)
class FrontPicture:
    """What is drawn. ``by``: finish, steps or hours. ``of``: whose plans, for the title. ``complete``: there are no more."""

    of: str
    by: str
    points: tuple[FrontPoint, ...]
    complete: bool


def front_picture(front: FrontPicture, words: Words) -> str:
    """The picture as the text of an SVG file. Points without a known place on the axis are in the table only."""
    height = _BOTTOM + 92 + _ROW * (len(front.points) + 1)
    title = words.say(f"front-title-{front.by}")
    notes = _how_to_read(front, words)
    axes = _Axes(front.points, front.by, words)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img"'
        f' aria-labelledby="front-title front-text" lang="{words.language}" font-family="system-ui, sans-serif" font-size="13"'
        f' fill="{_INK}">',
        f'<title id="front-title">{escape(f"{title}: {front.of}")}</title>',
        f'<desc id="front-text">{escape(" ".join(front_sentences(front, words)))}</desc>',
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        _text(24, 32, title, size=17, weight="600"),
        _text(24, 52, _shortened(front.of, 100)),
        *(_text(24, 74 + 17 * number, note, size=12) for number, note in enumerate(notes)),
        *axes.drawn(),
        *_table(front, words, _BOTTOM + 80),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _how_to_read(front: FrontPicture, words: Words) -> list[str]:
    """At most two lines: what a number means, and what else than a filled circle means where there is one."""
    known = front.complete and not any(each.unknown_prices for each in front.points)
    marks = [words.say("front-hollow")] if any(each.unknown_prices for each in front.points) else []
    marks += [words.say("front-dashed")] if not all(each.proven for each in front.points) else []
    return [words.say("front-how-to-read" if known else "front-number"), *([" ".join(marks)] if marks else [])]


def front_sentences(front: FrontPicture, words: Words) -> list[str]:
    """The same in words: one sentence for each point, and whether there are more."""
    sentences = []
    for each in front.points:
        facts = [text for text in _row(each, words)[1:] if text]
        sentences.append(words.say("front-point", rank=each.rank, facts=", ".join(facts)))
    return [*sentences, words.say("front-complete" if front.complete else "front-not-complete")]


def front_table(front: FrontPicture, words: Words) -> tuple[list[str], list[list[str]]]:
    """Headings and rows; a column that nothing is known for is empty."""
    headings = [words.say(f"col-{name}") for name in ("rank", "price", "finish", "weeks", "steps", "hours", "proof")]
    return headings, [_row(each, words) for each in front.points]


def _row(point: FrontPoint, words: Words) -> list[str]:
    price = words.money(point.cents)
    if point.unknown_prices:
        price = words.say("front-at-least", price=price)
    return [
        str(point.rank),
        price,
        words.day(point.finish) if point.finish is not None else "",
        words.say("cli-weeks", count=point.weeks) if point.weeks is not None else "",
        words.say("cli-steps", count=point.steps),
        words.say("cli-hours", hours=words.number(point.hours)) if point.hours is not None else "",
        "" if point.proven else words.say("front-not-proven"),
    ]


# -- drawing -------------------------------------------------------------------------------------------------------------


def _across(point: FrontPoint, by: str) -> Decimal | None:
    """Where the point is on the axis, in days, steps or hours."""
    match by:
        case "finish":
            return Decimal(point.finish.toordinal()) if point.finish is not None else None
        case "steps":
            return Decimal(point.steps)
        case _:
            return point.hours


class _Axes:
    """The axes with their ticks, the line of least price, and the numbered points."""

    def __init__(self, points: Sequence[FrontPoint], by: str, words: Words) -> None:
        self._words, self._by = words, by
        self._points = [(each, value) for each in points if (value := _across(each, by)) is not None]
        self._across: list[Decimal] = []
        self._money: list[Decimal] = []
        if self._points:
            across = [value for _, value in self._points]
            self._across = _day_ticks(across) if by == "finish" else _even_ticks(across)
            self._money = _even_ticks([_euros(each) for each, _ in self._points])

    def drawn(self) -> list[str]:
        line, area = self._line()
        parts = [area] if area else []
        for tick in self._money:
            y = self._y(tick)
            parts.append(f'<line x1="{_LEFT}" y1="{y}" x2="{_RIGHT}" y2="{y}" stroke="{_GRID}"/>')
            parts.append(_text(_LEFT - 10, y + 4, self._words.money(int(tick * 100)), anchor="end", size=12))
        for tick in self._across:
            x = self._x(tick)
            parts.append(f'<line x1="{x}" y1="{_BOTTOM}" x2="{x}" y2="{_BOTTOM + 6}" stroke="{_INK}"/>')
            parts.append(_text(x, _BOTTOM + 22, self._said(tick), anchor="middle", size=12))
        parts.append(f'<path d="M{_LEFT} {_TOP}V{_BOTTOM}H{_RIGHT}" fill="none" stroke="{_INK}"/>')
        parts.append(_text(_RIGHT, _BOTTOM + 44, self._words.say(f"front-axis-{self._by}"), anchor="end", size=12, weight="600"))
        parts.append(_text(24, _TOP - 8, self._words.say("front-axis-money"), size=12, weight="600"))
        if line:
            parts.append(line)
        numbered: list[tuple[float, float]] = []
        for point, value in self._points:
            parts.append(self._point(point, value, numbered))
        return parts

    def _line(self) -> tuple[str, str]:
        """The line of least price from the least time on, and the area above it: with more time the least price stays until
        the next point. Points with an unknown price may be dearer than they look, so the line leaves them out."""
        ordered = sorted(((value, _euros(each)) for each, value in self._points if not each.unknown_prices))
        if not ordered:
            return "", ""
        (first, price), *later = ordered
        corners = "".join(f"H{self._x(value)}V{self._y(euros)}" for value, euros in later) + f"H{_RIGHT}"
        x, y = self._x(first), self._y(price)
        line = f'<path d="M{x} {y}{corners}" fill="none" stroke="{_INK}" stroke-width="2"/>'
        return line, f'<path d="M{x} {_TOP}V{y}{corners}V{_TOP}Z" fill="{_PALE}"/>'

    def _point(self, point: FrontPoint, value: Decimal, numbered: list[tuple[float, float]]) -> str:
        """A filled circle; hollow where a price is not known, dashed where nothing is proven. Points that are too near to a
        numbered one are dots."""
        x, y = self._x(value), self._y(_euros(point))
        hollow = bool(point.unknown_prices) or not point.proven
        fill, ink = ("#ffffff", _INK) if hollow else (_INK, "#ffffff")
        dashes = "" if point.proven else ' stroke-dasharray="3 3"'
        near = any((x - a) ** 2 + (y - b) ** 2 < (2 * _RADIUS) ** 2 for a, b in numbered)
        radius = 4 if near else _RADIUS
        circle = f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}" stroke="{_INK}" stroke-width="2"{dashes}/>'
        if near:
            return circle
        numbered.append((x, y))
        return circle + _text(x, y + 4, str(point.rank), anchor="middle", size=11, weight="600", fill=ink)

    def _said(self, tick: Decimal) -> str:
        return self._words.day(date.fromordinal(int(tick))) if self._by == "finish" else self._words.number(tick)

    def _x(self, value: Decimal) -> float:
        return _scaled(value, self._across, _LEFT + 24, _RIGHT - 40)

    def _y(self, euros: Decimal) -> float:
        return _scaled(euros, self._money, _BOTTOM - 20, _TOP + 20)


def _scaled(value: Decimal, ticks: Sequence[Decimal], first: int, last: int) -> float:
    span = ticks[-1] - ticks[0]
    return round(float(first + (value - ticks[0]) / span * (last - first)), 1)


def _euros(point: FrontPoint) -> Decimal:
    return Decimal(point.cents) / 100


def _even_ticks(values: Sequence[Decimal]) -> list[Decimal]:
    """Round numbers from below the least value to above the most."""
    least, most = min(values), max(values)
    wanted = max((most - least) / (_TICKS - 1), Decimal(1))
    power = Decimal(10) ** wanted.adjusted()
    step = next(power * each for each in (1, 2, 5, 10) if power * each >= wanted)
    first = least // step * step
    ticks = [first]
    while ticks[-1] < most or len(ticks) < 2:
        ticks.append(ticks[-1] + step)
    return ticks


def _day_ticks(values: Sequence[Decimal]) -> list[Decimal]:
    """First days of months (or Mondays, within a few weeks) from before the first day to after the last."""
    first, last = date.fromordinal(int(min(values))), date.fromordinal(int(max(values)))
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    following: Callable[[date], date]
    if months <= 2:
        step = max(1, -(-((last - first).days // 7 + 1) // (_TICKS - 1)))
        day, following = first - timedelta(days=first.weekday()), lambda each: each + timedelta(weeks=step)
    else:
        step = next((each for each in (1, 2, 3, 6, 12) if months / each <= _TICKS - 1), 12 * -(-months // 60))
        day, following = first.replace(day=1), lambda each: _months_later(each, step)
    ticks = [day]
    while ticks[-1] < last or len(ticks) < 2:
        ticks.append(following(ticks[-1]))
    return [Decimal(each.toordinal()) for each in ticks]


def _months_later(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def _table(front: FrontPicture, words: Words, top: int) -> list[str]:
    headings, rows = front_table(front, words)
    kept = [column for column in range(len(headings)) if any(row[column] for row in rows)]
    # As wide as its longest text needs, about.
    widths = [max(len(headings[each]), *(len(row[each]) for row in rows)) * 7 + 24 for each in kept]
    places = [24 + sum(widths[:position]) for position in range(len(kept))]
    drawn = [_text(x, top, headings[column], size=12, weight="600") for x, column in zip(places, kept, strict=True)]
    drawn.append(f'<line x1="24" y1="{top + 8}" x2="{_RIGHT}" y2="{top + 8}" stroke="{_INK}"/>')
    for number, row in enumerate(rows, start=1):
        y = top + 4 + number * _ROW
        drawn += [_text(x, y, row[column]) for x, column in zip(places, kept, strict=True)]
    return drawn


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", size: int = 13, weight: str = "400", fill: str | None = None
) -> str:
    colour = f' fill="{fill}"' if fill is not None else ""
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}"{colour}>{escape(text)}</text>'


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
