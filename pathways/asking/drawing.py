"""The front of an answer, as it is drawn and put into a table."""

from __future__ import annotations

from pathways.i18n import Words
from pathways.pictures.front import FrontPicture, FrontPoint
from pathways.wire import PlanAnswer
from pathways.wire.check import QualificationOf


def title_of(qualification: QualificationOf, words: Words) -> str:
    """The requirements in one line."""
    if qualification.register_number is None:
        return words.say("cli-units-goal")
    name = qualification.name or words.say("cli-not-loaded")
    method = f", {words.say(f'method-{qualification.method}')}" if qualification.method else ""
    return f"{name} ({qualification.register_number}{method})"


def picture_of(answer: PlanAnswer, said: Words) -> FrontPicture | None:
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
    return FrontPicture(title_of(answer.qualification, said), answer.front.by, points, answer.front.complete)
