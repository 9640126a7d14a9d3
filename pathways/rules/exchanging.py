"""Many plans that differ from one sound plan in a single thing taken: what does not change is not judged again.

The independent checker's own rules, asked in parts: what a thing gives is judged once for all that give the same, its filters,
days and hours for each. Source: planner-model.md 4 (equals).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pathways.model import Offering
from pathways.rules.confirm import confirm
from pathways.rules.confirm_plan import Audit, Claim


@dataclass(frozen=True, slots=True)
class Come:
    """What is taken instead. ``pieces``: piece of open credit of what is gone -> that of ``offering`` which takes its place."""

    offering: Offering
    start: date | None
    end: date | None
    pieces: Mapping[str, str]


class Exchanges:
    """A sound ``claim``, of which one thing after another is held against others."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.audit = Audit(claim)
        self._loads: dict[date, Decimal] = {}
        for name, start, end in claim.chosen:
            for monday, hours in self.hours_of(name, start, end):
                self._loads[monday] = self.load(monday) + hours

    def of(self, gone: str) -> Exchange:
        """``gone`` (an offering's id) against others."""
        return Exchange(self, gone)

    def hours_of(self, name: str, start: date | None, end: date | None) -> Iterator[tuple[date, Decimal]]:
        """The weeks that a thing taken takes, and the hours in each."""
        offering = self.claim.offerings.get(name)
        if offering is not None and start is not None and end is not None and offering.hours_per_week is not None:
            yield from ((monday, offering.hours_per_week) for monday in self.audit.mondays(start, end))

    def load(self, monday: date) -> Decimal:
        """Hours of a week that the plan and what the learner has beside it take."""
        if monday not in self._loads:
            self._loads[monday] = self.audit.hours_beside(monday)
        return self._loads[monday]


class Exchange:
    """``gone`` of what is taken against others, one after another."""

    def __init__(self, exchanges: Exchanges, gone: str) -> None:
        claim = exchanges.claim
        self._whole = exchanges
        self._claim = claim
        self._audit = exchanges.audit
        self._gone = gone
        self._others = tuple(each for each in claim.chosen if each[0] != gone)
        self._pinned = gone in claim.limits.pinned or gone in {each for each, _, _ in claim.limits.fixed}
        self._content: dict[Hashable, bool] = {}
        self._own = dict(hours for each in claim.chosen if each[0] == gone for hours in exchanges.hours_of(*each))
        self._cents = sum(each.price_cents or 0 for each in self._offerings())

    def _offerings(self) -> list[Offering]:
        return [self._claim.offerings[name] for name, _, _ in self._others if name in self._claim.offerings]

    def keeps(self, come: Come) -> bool:
        """Whether the plan with ``come`` is as sound: what ``is_sound`` says of it as a whole."""
        if self._pinned or come.offering.id in {name for name, _, _ in self._others}:
            return False
        if next(self._audit.own_faults(come.offering, come.start, come.end), None) is not None or not self._fits(come):
            return False
        return self._comes_in_sequence(come) and self._gives_enough(come)

    def _comes_in_sequence(self, come: Come) -> bool:
        if not self._audit.is_in_sequence() and not come.offering.prerequisites:
            return True
        return next(Audit(self._with(come)).sequence_faults(), None) is None

    def _fits(self, come: Come) -> bool:
        """Hours of each week, and money."""
        limits, offering = self._claim.limits, come.offering
        if limits.budget_cents is not None:
            prices = [each.price_cents for each in (*self._offerings(), offering)]
            if None in prices or self._cents + (offering.price_cents or 0) > limits.budget_cents:
                return False
        if limits.hours_per_week is None:
            return True
        hours = offering.hours_per_week
        if come.start is None or come.end is None or hours is None:
            return False
        return not hours or all(
            self._load(monday) + hours <= limits.hours_per_week for monday in self._audit.mondays(come.start, come.end)
        )

    def _load(self, monday: date) -> Decimal:
        """Hours of a week that are taken whatever comes."""
        return self._whole.load(monday) - self._own.get(monday, Decimal(0))

    def _gives_enough(self, come: Come) -> bool:
        offering = come.offering
        places = tuple(sorted((gone, piece.rpartition("#")[2]) for gone, piece in come.pieces.items()))
        key = (offering.covers, offering.kind, offering.extent, places)
        if key not in self._content:
            claim = self._with(come)
            sound = next(Audit(claim).content_faults(), None) is None
            self._content[key] = sound and not confirm(claim.tree, claim.completion)
        return self._content[key]

    def _with(self, come: Come) -> Claim:
        """The whole plan with ``come``."""
        claim = self._claim
        slots = {
            slot: tuple(replace(each, id=come.pieces.get(each.id, each.id)) for each in held)
            for slot, held in claim.completion.slots.items()
        }
        chosen = (*self._others, (come.offering.id, come.start, come.end))
        return replace(claim, completion=replace(claim.completion, slots=slots), chosen=chosen)
