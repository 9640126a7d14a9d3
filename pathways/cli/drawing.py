"""The picture of a front, as ``pathways plan --picture`` writes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pathways.errors import WrongUse, system_fault

if TYPE_CHECKING:
    from pathways.i18n import Words
    from pathways.wire import PlanAnswer


def draw_front(answer: PlanAnswer, file: Path, said: Words) -> str | None:
    """Writes the picture of the front in ``answer``; gives the file's name, ``None`` where there is no front. Raises
    ``WrongUse`` where the file cannot be written."""
    from pathways.asking.drawing import picture_of
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
