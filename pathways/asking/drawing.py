"""An answer with its pictures: nothing is written, and nothing is searched twice."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.exports.pictures import Drawn, Pictures, pictures_of
from pathways.exports.route import Checked, Route
from pathways.i18n import Words
from pathways.model import Finding
from pathways.pictures.front import FrontPicture, FrontPoint, front_picture, front_sentences
from pathways.wire import PlanAnswer
from pathways.wire.check import title_of


@dataclass
class Drawing:
    """Takes the place of files: keeps the pictures. ``options``: what they were asked for with, where that is told."""

    options: tuple[str, ...] = ("pictures",)
    pictures: Pictures | None = None

    def write(self, about: Route | Checked, said: Words) -> tuple[Finding, ...]:
        """Makes them; there is nothing to say about them."""
        self.pictures = pictures_of(about, said)
        return ()


def front_of(answer: PlanAnswer, words: Words) -> Drawn | None:
    """The front of ``answer`` as a picture; ``None`` where there is none. It is wide only: on a telephone its table says more."""
    front = picture_of(answer, words)
    if front is None:
        return None
    drawn = front_picture(front, words)
    return Drawn(words.say(f"front-title-{front.by}"), drawn, drawn, tuple(front_sentences(front, words)))


def picture_of(answer: PlanAnswer, words: Words) -> FrontPicture | None:
    """The front of ``answer`` as it is drawn and put into a table; ``None`` where there is none."""
    if answer.front is None:
        return None
    points = tuple(
        FrontPoint(
            rank=each.rank,
            cents=int(each.known_cost_eur * 100),
            unknown_prices=each.unknown_prices,
            finish=each.finish,
            weeks=each.weeks,
            steps=each.steps,
            hours=each.hours_per_week,
            proven=each.proven,
        )
        for each in answer.front.points
    )
    return FrontPicture(title_of(answer.qualification, words), answer.front.by, points, answer.front.complete)
