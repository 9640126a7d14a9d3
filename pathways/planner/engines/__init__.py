"""The only modules that know a solver. Each takes a ``Program`` and objectives in order of importance.

``cpsat`` proves in whole numbers and is the default; ``highs`` is the second opinion and the linear relaxation.
They are imported inside the function that names them: loading a solver takes longer than many questions. A module is not
called like its function: importing it would put the module in the function's place.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Protocol

from pathways.planner.program import Program, Solved, Terms

FEW = 300
"""CP-SAT takes this many columns as they are, without a relaxation."""


class Engine(Protocol):
    """Lexicographic minimum of ``objectives`` (none: any solution), within ``time_limit_ms`` for all together."""

    def __call__(self, program: Program, objectives: Sequence[Terms], *, time_limit_ms: int) -> Solved: ...  # noqa: D102 - the class says it


def cpsat() -> Engine:
    """OR-Tools CP-SAT."""
    from pathways.planner.engines.cp_sat import minimise

    return minimise


def relaxed(workers: int = 1, few: int = FEW) -> Engine:
    """CP-SAT after the linear relaxation of HiGHS: for programmes of thousands of columns. ``workers``: threads of CP-SAT; what
    is proven does not depend on them. ``few``: this many columns CP-SAT takes without a relaxation."""
    from pathways.planner.engines.relaxation import minimise

    return partial(minimise, workers=workers, few=few)


def improving(
    program: Program,
    objectives: Sequence[Terms],
    *,
    time_limit_ms: int,
    few: int = FEW,
    workers: int = 1,
    first_ms: int | None = None,
) -> Iterator[Solved]:
    """As ``relaxed``, with better and better answers on the way; the last one is the proven one, or the best when time runs out.
    ``first_ms``: without an answer by then there is none, for who has another way to one."""
    from pathways.planner.engines.relaxation import Search

    now = time.monotonic()
    first = time_limit_ms if first_ms is None else min(first_ms, time_limit_ms)
    return Search(program, objectives, now + time_limit_ms / 1000, few, workers).answers(now + first / 1000)


def highs() -> Engine:
    """HiGHS."""
    from pathways.planner.engines.highs_mip import minimise

    return minimise
