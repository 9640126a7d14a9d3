"""An answer with its pictures: nothing is written, and nothing is searched twice."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.asking.drawing import picture_of
from pathways.exports.pictures import Drawn, Pictures, pictures_of
from pathways.exports.route import Checked, Route
from pathways.i18n import Words
from pathways.model import Finding
from pathways.pictures.front import front_picture, front_sentences
from pathways.wire import PlanAnswer


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
    """The front of ``answer`` as a picture; ``None`` where there is none. It has one width: on a telephone its table says more."""
    front = picture_of(answer, words)
    if front is None:
        return None
    drawn = front_picture(front, words)
    return Drawn(words.say(f"front-title-{front.by}"), drawn, drawn, tuple(front_sentences(front, words)))
