"""One planning question: what a check asks, a catalogue with limits, and what follows from them before anything is solved."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property

from pathways.errors import NoSuchThing
from pathways.model import Finding, Limits, Measure, Offering, Severity, State, finding
from pathways.planner.checking import Question
from pathways.planner.choice import Choice, Told
from pathways.planner.completing import complete_units
from pathways.planner.kinds import Token, kinds_of_step
from pathways.planner.market import Lacking, Market, Offered, Stock
from pathways.planner.options import HORIZON_WEEKS, Option, assumed_options
from pathways.planner.rooms import Rooms
from pathways.rules.reading import Order, Tree
from pathways.rules.setting import Setting, Subject
from pathways.rules.standing import Standing, standing


@dataclass(frozen=True)
class Problem:
    """One planning question: what a check asks, and a catalogue with limits. ``tree`` is already read."""

    question: Question
    tree: Tree
    offerings: tuple[Offering, ...]
    limits: Limits
    missing_allowed: bool = False  # the elastic model: elements may stay unmet, at the price of being named
    may_miss: frozenset[str] = frozenset()  # ... units of which they may, whether or not all may
    free_groups: frozenset[str] = frozenset()  # groups (ids) whose own rule does not bind
    timeless: bool = False  # nothing waits for anything: more is possible than in truth
    pruned: bool = True  # without dominated options; what compares single offerings wants them all (5.3)
    apart: Callable[[Option], Hashable] | None = None  # ... or dominated only by those that are equal in this
    allowed: Callable[[Option], bool] | None = None  # ... of those that this lets through
    near: Callable[[Option], bool] | None = None  # ... and this, which lets through whatever replaces what it does
    also: frozenset[str] = frozenset()  # offerings of which every option is there, dominated or not
    longest_weeks: int = HORIZON_WEEKS  # how far self-paced starts go
    market: Market | None = field(default=None, repr=False)  # prepared for others with the same tree and offerings

    setting: Setting = field(init=False, repr=False)
    standing: Standing = field(init=False, repr=False)
    held: frozenset[str] = field(init=False, repr=False)
    unmet: Mapping[str, frozenset[str]] = field(init=False, repr=False)
    lacking: Lacking = field(init=False, repr=False)
    stock: Stock = field(init=False, repr=False)
    recognitions: tuple[Option, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        def put(name: str, value: object) -> None:
            object.__setattr__(self, name, value)

        given = (self.offerings, self.question.qualification, self.tree, self.question.origins)
        if self.market is None or not self.market.is_of(*given):
            put("market", Market(*given))
        assert self.market is not None
        put("setting", self.market.setting)
        put("standing", standing(self.setting, self.question.record))
        put("held", complete_units(self.setting, self.standing))
        put("unmet", {code: met for code in sorted(self._units()) if (met := self._unmet(code))})
        proposed = {each.id for each in self.standing.proposals}
        for each in self.limits.assumed:
            if each not in proposed:
                raise NoSuchThing("proposal_unknown", each, tuple(sorted(proposed)))
        assumed = [self.standing.evidence[each] for each in self.limits.assumed]
        put("recognitions", assumed_options(assumed, self.setting))
        rooms = Rooms(self.tree, self.question.competence_areas, self.free_groups)
        put("lacking", Lacking(self.unmet, rooms, self._counted()))
        completed = frozenset(each.pok for each in self.question.record.evidence if each.pok and each.state is State.COMPLETED)
        put("stock", self.market.stock(self.limits, completed, self.longest_weeks))

    def among(
        self,
        *,
        apart: Callable[[Option], Hashable] | None = None,
        near: Callable[[Option], bool] | None = None,
    ) -> Problem:
        """The same question among options that are told ``apart``, or that are ``near``. What else is known of it is not found
        again, nor what each of several such questions would find for itself."""
        _ = self._choice, self._told
        other = copy(self)
        object.__setattr__(other, "apart", apart or self.apart)
        object.__setattr__(other, "near", near or self.near)
        for name in ("offered", "first_look", *(("_told",) if apart is not None else ())):
            other.__dict__.pop(name, None)
        return other

    @cached_property
    def _choice(self) -> Choice:
        assert self.market is not None
        return Choice(self.market, self.limits, self.lacking, self.stock, self.kind_of_step, self.pruned, self.allowed)

    @cached_property
    def _told(self) -> Told:
        return Told(self._choice, self.apart)

    @cached_property
    def offered(self) -> Offered:
        """What the catalogue offers for this question, and what was removed."""
        found = self._told.offered(self.near)
        return found.with_all_of(self.also, self.stock) if self.also else found

    @property
    def few(self) -> tuple[Option, ...]:
        """Of what is offered those that matter where nothing waits and no week is full."""
        return tuple(filter(self.near, self._told.few)) if self.near is not None else self._told.few

    @property
    def enough(self) -> Mapping[Token, int]:
        """Kind of option -> the price in cents that as many as can be of use together do not exceed."""
        return self._told.early.enough(self.near or (lambda _: True))

    @property
    def kind_of_option(self) -> Callable[[Option], Token]:
        """What an option does, and how large its open credit is: all that matters but the price and the end."""
        return self._choice.kind_of_option

    def _units(self) -> set[str]:
        asked = {unit for offering in self.offerings for unit in offering.prerequisites}
        return set(self.setting.leaf_units) | asked | {order.before for order in self.tree.orders}

    def _unmet(self, code: str) -> frozenset[str]:
        """Elements of a unit that nothing held meets; a provider's statement meets them in a plan (1.7)."""
        if code in self.held:
            return frozenset()
        met = {*self.standing.met.get(code, {}), *self.standing.declared.get(code, {})}
        return self.setting.elements(code) - met

    def _counted(self) -> frozenset[str]:
        """Units that count already, or are refused: as open credit nobody needs them (again)."""
        held = {each.unit for each in self.standing.pieces} | {each.unit for one in self.recognitions for each in one.use.pieces}
        known = {each for each in held if each is not None}
        return frozenset(known | self.held | self.had | self.standing.completed | set(self.limits.excluded_units))

    @property
    def options(self) -> tuple[Option, ...]:
        """Everything that can be chosen, in a fixed order."""
        return (*self.offered.options, *self.recognitions)

    @cached_property
    def first_look(self) -> tuple[Option, ...]:
        """Of ``options`` a few for each thing that is to be learnt; all that has to be there, and all that is assumed."""
        first = self.stock.shortlist.first({each.id for each in self.offered.options}, self.unmet)
        wanted = self.limits.wanted | self.also
        few = (each for each in self.offered.options if each.id in first or each.source_id in wanted)
        return (*few, *self.recognitions)

    @cached_property
    def kind_of_step(self) -> Callable[[Option], Token]:
        """What an option does for this learner; equal for offerings that do the same."""
        return kinds_of_step(self.standing, self.unmet, self.held)

    @cached_property
    def had(self) -> frozenset[str]:
        """Units that are complete by formal evidence, or by a decision that is assumed."""
        return self.held.union(*(option.use.formal for option in self.recognitions))

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """Orders stated in prose (eperusteet.md 6.13) that still bind: nobody has the earlier unit or the later one."""
        return tuple(each for each in self.tree.orders if self._is_open(each.before) and each.after not in self.had)

    @cached_property
    def _of_start(self) -> tuple[Order, ...]:
        return tuple(each for each in self.orders if each.of_start)

    def comes_first(self, option: Option) -> tuple[str, ...]:
        """Units that have to be learnt before ``option`` starts. One that is complete is learnt, wherever the record puts it
        and whatever tree it belongs to. What starts before the first day was let in: nothing can come before it any more."""
        if not (option.prerequisites or self._of_start) or (option.start is not None and option.start < self.limits.start):
            return ()
        units = set(option.prerequisites)
        units |= {order.before for order in self._of_start if order.after in option.use.covers}
        return tuple(sorted(filter(self._is_open, units)))

    def _is_open(self, unit: str) -> bool:
        return bool(self.unmet.get(unit)) and unit not in self.standing.completed

    def notes(self) -> tuple[Finding, ...]:
        """What was left out for a reason that the data is silent about: unknown prices, dates, hours; refused op. And where
        self-paced offerings could start later than was tried."""
        silent = {"price_unknown", "undated", "workload_unknown", "language_unknown", "not_assessed"}
        left_out = tuple(
            finding(f"offering_left_out_{each.filter}", Severity.NOTE, each.offering.id)
            for each in self.offered.removed
            if each.filter in silent
        )
        left_out += self._in_credits()
        left_out += tuple(
            finding("offering_left_out_restricted", Severity.NOTE, each.offering.id, group=each.offering.restricted_to)
            for each in self.offered.removed
            if each.filter == "restricted"
        )
        last = self.offered.last_start
        return left_out if last is None else (*left_out, finding("self_paced_starts_end", Severity.NOTE, "/", last=last))

    def _in_credits(self) -> tuple[Finding, ...]:
        """Studies that some group takes and whose extent is stated in credits (op): without a decision they give no osp (1.3)."""
        return tuple(
            finding("offering_in_credits", Severity.NOTE, each.id)
            for each in self.offerings
            if each.extent is not None
            and each.extent.measure is Measure.OP
            and not each.covers
            and self.setting.places(Subject(each.kind))
        )
