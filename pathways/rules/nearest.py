"""Which valid code is meant by one that is not valid?

Near is by slips of the hand: one character wrong, missing, too many, or two neighbours swapped. Without such a code, the
one of the same length with the fewest other characters is taken, as long as at least half of them are right. A tie goes
to the code that comes first in order, so that the same question gives the same answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import ne


class ValidCodes:
    """Codes that exist, ready to be searched. Building costs one pass; asking for a slip does not look at every code."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._codes = tuple(sorted(set(codes)))
        self._shortened: dict[str, list[str]] = {}
        for code in self._codes:
            for form in _shortened(code):
                self._shortened.setdefault(form, []).append(code)
        self._answers: dict[str, str | None] = {}

    def nearest(self, code: str) -> str | None:
        """The valid code nearest to ``code``; ``None`` when none is near. A valid code is its own nearest."""
        if code not in self._answers:
            self._answers[code] = self._slip(code) or self._alike(code)
        return self._answers[code]

    def _slip(self, code: str) -> str | None:
        # Two codes that differ by one slip have a form in common with at most one character left out.
        near = {valid for form in _shortened(code) for valid in self._shortened.get(form, ())}
        ranked = min(((_slips(code, valid), valid) for valid in near), default=None)
        return ranked[1] if ranked is not None and ranked[0] <= 1 else None

    def _alike(self, code: str) -> str | None:
        same_length = ((sum(map(ne, code, valid)), valid) for valid in self._codes if len(valid) == len(code))
        ranked = min(same_length, default=None)
        return ranked[1] if ranked is not None and ranked[0] * 2 <= len(code) else None


def near(wanted: str, there: Iterable[str]) -> tuple[str, ...]:
    """Everything that there is, the nearest first."""
    known = sorted(there)
    nearest = ValidCodes(known).nearest(wanted)
    return (nearest, *(each for each in known if each != nearest)) if nearest else tuple(known)


def _shortened(code: str) -> set[str]:
    return {code} | {code[:position] + code[position + 1 :] for position in range(len(code))}


def _slips(one: str, other: str) -> int:
    """Optimal string alignment distance: how many characters to change, add, leave out or swap with their neighbour."""
    rows = [list(range(len(other) + 1))]
    for i, left in enumerate(one, start=1):
        row = [i]
        for j, right in enumerate(other, start=1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
