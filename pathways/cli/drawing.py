"""The picture of a front, as ``pathways plan --picture`` writes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pathways.errors import WrongUse, system_fault

if TYPE_CHECKING:
    from pathways.i18n import Words
    from pathways.pictures.front import FrontPicture
    from pathways.wire import PlanAnswer


def draw_front(answer: PlanAnswer, file: Path, said: Words) -> str | None:
    """Writes the picture of the front in ``answer``; gives the file's name, ``None`` where there is no front. Raises
    ``WrongUse`` where the file cannot be written."""
    from pathways.pictures.front import front_picture

    front = picture_of(answer, said)
    if front is None:
        return None
    drawn = front_picture(front, said)
    try:
        file.write_text(drawn, encoding="utf-8")
    except OSError as fault:
        raise WrongUse("file_not_written", file=str(file), why=system_fault(fault)) from None
    return str(file)


def picture_of(answer: PlanAnswer, said: Words) -> FrontPicture | None:
    """The front of ``answer`` as it is drawn and put into a table; ``None`` where there is none."""
    from pathways.cli.show_check import title_of
    from pathways.pictures.front import FrontPicture, FrontPoint

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
