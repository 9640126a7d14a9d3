"""The options of one question: found once, however often it is asked about some of them, or with some told apart from others."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from functools import cached_property

from pathways.model import Limits
from pathways.planner.dominance import Merit, Rivals
from pathways.planner.early import Early
from pathways.planner.kinds import Token, kinds_of_option
from pathways.planner.market import Lacking, Market, Offered, Stock
from pathways.planner.options import Option


@dataclass(frozen=True)
class Choice:
    """What a learner who lacks this can choose. Not ``pruned``: with options that others replace; ``allowed``: only those that this
    lets through."""

    market: Market
    limits: Limits
    lacking: Lacking
    stock: Stock
    kind_of_step: Callable[[Option], Token]
    pruned: bool
    allowed: Callable[[Option], bool] | None

    @cached_property
    def best(self) -> Offered:
        """Without what others replace, as it is prepared for everybody."""
        return self.market.offered(self.limits, self.lacking, self.stock, pruned=True)

    @cached_property
    def every(self) -> Offered:
        """All of them."""
        every = self.market.offered(self.limits, self.lacking, self.stock, pruned=False)
        return every if self.allowed is None else replace(every, options=tuple(filter(self.allowed, every.options)))

    @cached_property
    def rivals(self) -> Rivals:
        """All of them, to be held against one another."""
        return self.market.rivals(self.every.options, self.limits, self.lacking)

    @cached_property
    def early_of_best(self) -> Early:
        """The best by what they do."""
        return self._early(self.best)

    @cached_property
    def early_of_every(self) -> Early:
        """All of them by what they do."""
        return self._early(self.every)

    @cached_property
    def kind_of_option(self) -> Callable[[Option], Token]:
        """All that matters of an option but the price and the end."""
        return kinds_of_option(self.kind_of_step)

    def _early(self, found: Offered) -> Early:
        together = self.lacking.rooms.together
        return Early(found.options, self.limits.wanted, self.kind_of_option, lambda option: together(option.use.pieces))


@dataclass(frozen=True)
class Told:
    """The options of ``choice``, of which only those that are equal in ``by`` replace one another (``None``: all)."""

    choice: Choice
    by: Callable[[Option], Hashable] | None

    @property
    def _is_as_usual(self) -> bool:
        """Whether what is prepared for everybody tells which options others replace."""
        return self.by is None and self.choice.allowed is None

    def offered(self, near: Callable[[Option], bool] | None) -> Offered:
        """Those that no others replace, of those that ``near`` lets through (``None``: of all); and what was removed. What replaces
        an option that is near is near."""
        choice = self.choice
        found = choice.best if self._is_as_usual and choice.pruned else choice.every
        if near is not None:
            found = replace(found, options=tuple(filter(near, found.options)))
        if self._is_as_usual:
            return found
        return replace(found, options=tuple(choice.rivals.undominated(found.options, apart=self.by)))

    @property
    def early(self) -> Early:
        """The options by what they do."""
        return self.choice.early_of_best if self._is_as_usual and self.choice.pruned else self.choice.early_of_every

    @cached_property
    def few(self) -> tuple[Option, ...]:
        """Of each kind those that matter where nothing waits, and none that others replace there."""
        choice, few, by = self.choice, tuple(self.early.few()), {Merit.PRICE, Merit.END}
        if self._is_as_usual:
            return tuple(choice.market.rivals(few, choice.limits, choice.lacking).undominated(by=by))
        return tuple(choice.rivals.undominated(few, apart=self.by, by=by))
