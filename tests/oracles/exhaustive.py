"""Second opinions in plain Python: every activation, every placement, every set of options is tried.

Nothing here comes from ``pathways.planner``. Shared with it are the domain values, the reading of the tree and what
evidence means (``pathways.rules``). For one activation and placement the ways of cutting are not tried one by one: the
credits that a group can give, split into four classes, form a generalised polymatroid (bounds on the sum of every set of
classes); sums and lower and upper rules keep that form, so its bounds are exact. ``test_check_oracle`` holds the
arithmetic against plain enumeration. Osp are whole numbers of tenths here.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, permutations, product

from pathways.model import Certainty, Coverage, Limits, Offering, PieceKind, Prefer, Record, UnitKind
from pathways.rules.elements import elements, find_sub_units
from pathways.rules.reading import BRANCH_KINDS, Node, Tree, TreeLeaf
from pathways.rules.setting import Setting, Subject
from pathways.rules.standing import Piece, Standing, standing

ENDLESS = 10**7
FIRST, SECOND, THIRD, FOURTH = 1, 2, 4, 8  # classes of credit; a set of classes is their sum
SETS = range(16)
EVERY = 15
MOST_TRIES = 300_000


class TooLarge(Exception):
    """The question has more combinations than a test should try."""


@dataclass(frozen=True)
class Region:
    """All whole credits (by class) whose sum over each set of classes lies between ``low`` and ``high`` of that set."""

    low: tuple[int, ...] = (0,) * 16
    high: tuple[int, ...] = (0,) * 16

    def __add__(self, other: Region) -> Region:
        return Region(
            tuple(a + b for a, b in zip(self.low, other.low, strict=True)),
            tuple(a + b for a, b in zip(self.high, other.high, strict=True)),
        )

    def within(self, least: int, most: int) -> Region | None:
        """The part whose total is in ``least..most``; ``None`` when there is none."""
        if least > most or least > self.high[EVERY] or most < self.low[EVERY]:
            return None
        low = tuple(max(self.low[each], least - self.high[EVERY - each]) for each in SETS)
        high = tuple(min(self.high[each], most - self.low[EVERY - each]) for each in SETS)
        return Region((0, *low[1:]), (0, *high[1:]))


def one_class(kind: int, least: int, most: int) -> Region:
    return Region(tuple(least if each & kind else 0 for each in SETS), tuple(most if each & kind else 0 for each in SETS))


def split(first: int, other: int, first_most: int, total_least: int, total_most: int) -> Region:
    """Two classes: at most ``first_most`` of the first, both together in ``total_least..total_most``."""
    low, high = [0] * 16, [0] * 16
    for each in SETS:
        if each & first and each & other:
            low[each], high[each] = total_least, total_most
        elif each & first:
            low[each], high[each] = 0, first_most
        elif each & other:
            low[each], high[each] = max(0, total_least - first_most), total_most
    return Region(tuple(low), tuple(high))


def tenths(osp: Decimal | None) -> int:
    scaled = (osp or Decimal(0)) * 10
    assert scaled == int(scaled)
    return int(scaled)


@dataclass(frozen=True)
class Layout:
    """One activation and placement: used groups, leaf -> unit, (piece, slot) pairs, slots that ask."""

    used: frozenset[str]
    leaves: frozenset[str]
    pieces: frozenset[tuple[str, str]]
    asks: frozenset[str]


class Exhaustive:
    """Every completion of one tree by one learner; ``offered`` is open credit that is not held."""

    def __init__(
        self, setting: Setting, evidence: Standing, *, strict: bool = False, most: bool = False, offered: tuple[Piece, ...] = ()
    ):
        self.setting, self.tree, self.evidence = setting, setting.tree, evidence
        self.strict, self.most = strict, most
        self.nodes: dict[str, Node] = {node.id: node for node in self.tree.root.walk()}
        self.leaves: dict[str, TreeLeaf] = {leaf.id: leaf for leaf in self.tree.root.all_leaves()}
        self.pieces: dict[str, Piece] = {piece.id: piece for piece in (*evidence.pieces, *offered)}
        self.held = {code for code in {leaf.unit for leaf in self.leaves.values()} if self.is_held(code)}
        self.unit = self._unit()
        self.tries = 0

    def is_held(self, code: str) -> bool:
        formal = self.evidence.met.get(code, {})
        return code in self.evidence.whole or all(each.id in formal for each in elements(code, self.setting.unit(code)))

    def _unit(self) -> int:
        """One unit of the scale, in tenths."""
        numbers: list[Decimal | None] = [piece.osp for piece in self.pieces.values()]
        numbers += [each.osp for each in self.evidence.whole.values()]
        for node in self.nodes.values():
            numbers += [node.osp.least, node.osp.most] if node.osp else []
            numbers += [node.slot.fixed_osp, node.slot.cap_osp] if node.slot else []
        for leaf in self.leaves.values():
            numbers += [leaf.osp, leaf.most_osp]
            numbers += [each.osp for each in elements(leaf.unit, self.setting.unit(leaf.unit))]
        return 1 if any(tenths(each) % 10 for each in numbers) else 10

    # -- extents -------------------------------------------------------------------------------------------------------

    def variable(self, leaf: TreeLeaf) -> bool:
        """Whether the completion chooses the extent (a range, not held; or unknown, read as the most)."""
        if leaf.most_osp is not None:
            return leaf.unit not in self.held
        return leaf.osp is None

    def extent(self, leaf: TreeLeaf) -> int:
        if leaf.most_osp is None:
            return tenths(leaf.osp) if leaf.osp is not None else (ENDLESS if self.most else 0)
        if leaf.unit not in self.held:
            return tenths(leaf.most_osp)
        whole = self.evidence.whole.get(leaf.unit)
        recorded = whole.osp if whole is not None else None
        if recorded is None:
            return tenths(leaf.most_osp) if self.most else tenths(leaf.osp)
        return max(tenths(leaf.osp), min(tenths(recorded), tenths(leaf.most_osp)))

    def met(self, leaf: TreeLeaf) -> int:
        """Credit of the sub-units that are met by formal evidence, at most the unit's own."""
        formal = self.evidence.met.get(leaf.unit, {})
        every = elements(leaf.unit, self.setting.unit(leaf.unit))
        return min(self.extent(leaf), sum(tenths(each.osp) for each in every if each.id in formal))

    def least_extent(self, leaf: TreeLeaf) -> int:
        return tenths(leaf.osp) if self.variable(leaf) else self.extent(leaf)

    def slot_most(self, slot_id: str) -> int:
        osp = self.nodes[slot_id].osp
        return tenths(osp.most) if osp is not None and osp.most is not None else ENDLESS

    def gives(self, piece: Piece, slot_id: str) -> int:
        slot = self.nodes[slot_id].slot
        assert slot is not None
        if slot.fixed_osp is not None:
            return min(self.slot_most(slot_id), tenths(slot.fixed_osp))
        if piece.osp is None:
            return self.slot_most(slot_id) if self.most else 0
        return min(tenths(piece.osp), tenths(slot.cap_osp)) if slot.cap_osp is not None else tenths(piece.osp)

    def own(self, piece: Piece, slot_id: str) -> int:
        """What the piece is worth there, uncut."""
        return max(self.gives(piece, slot_id), tenths(piece.osp))

    # -- layouts -------------------------------------------------------------------------------------------------------

    def layouts(self, *, held_only: bool = False) -> Iterator[Layout]:
        """Every activation, placement and choice of asking slots that the counting rules admit."""
        for used in self._activations(self.tree.root):
            yield from self._placements(used, held_only)

    def _activations(self, node: Node) -> Iterator[frozenset[str]]:
        ways = [[frozenset[str](), *self._activations(child)] for child in node.groups]
        for way in product(*ways):
            yield frozenset({node.id}).union(*way)

    def _placements(self, used: frozenset[str], held_only: bool) -> Iterator[Layout]:
        rules = [rule for each in used for rule in self.nodes[each].choices]
        leaf_ids = {leaf.id for each in used for leaf in self.nodes[each].leaves}
        for rule in rules:
            possible = sum(1 for each in rule.members if each in used or each in leaf_ids)
            certain = sum(1 for each in rule.members if each in used)
            if possible < (rule.least or 0) or (rule.most is not None and certain > rule.most):
                return
        choices: dict[str, list[tuple[str, str] | None]] = {}
        for leaf_id in sorted(leaf_ids):
            unit = self.leaves[leaf_id].unit
            if unit in self.held or not held_only:
                choices.setdefault(f"unit {unit}", [None]).append(("", leaf_id))
        for piece in self.pieces.values():
            key = f"unit {piece.unit}" if piece.unit is not None else f"piece {piece.id}"
            choices.setdefault(key, [None]).extend((piece.id, each) for each in piece.places if each in used)
        slots = sorted(each for each in used if self.nodes[each].slot is not None)
        for way in product(*choices.values()):
            self.tries += 1
            if self.tries > MOST_TRIES:
                raise TooLarge
            placed = [each for each in way if each is not None]
            leaves = frozenset(each for piece, each in placed if not piece)
            pieces = frozenset((piece, each) for piece, each in placed if piece)
            if not self._counts_hold(rules, used, leaves) or not self._told_apart(pieces):
                continue
            for asks in product(*([False] if held_only else [False, True] for _ in slots)):
                asking = frozenset(slot for slot, each in zip(slots, asks, strict=True) if each)
                if all(self._slot_holds(slot, pieces, asking) for slot in slots):
                    yield Layout(used, leaves, pieces, asking)

    def _counts_hold(self, rules: list, used: frozenset[str], leaves: frozenset[str]) -> bool:  # type: ignore[type-arg]  # ChoiceRule
        for rule in rules:
            number = sum(1 for each in rule.members if each in leaves or each in used)
            if number < (rule.least or 0) or (rule.most is not None and number > rule.most):
                return False
        units = {self.leaves[each].unit for each in leaves}
        return not any(each.leaf in leaves and each.unit in units for each in self.tree.exclusions)

    def _told_apart(self, pieces: frozenset[tuple[str, str]]) -> bool:
        """The same learning counts once, unless both say in which language and it differs."""
        placed = [self.pieces[each] for each, _ in pieces]
        equal = [(a, b) for a, b in combinations(placed, 2) if a.same is not None and a.same == b.same]
        return all(a.language and b.language and a.language != b.language for a, b in equal)

    def _slot_holds(self, slot_id: str, pieces: frozenset[tuple[str, str]], asking: frozenset[str]) -> bool:
        number = sum(1 for _, each in pieces if each == slot_id) + (slot_id in asking)
        slot = self.nodes[slot_id].slot
        assert slot is not None
        return number >= 1 and (number == 1 or not (slot.single or self.tree.counts))

    # -- credit --------------------------------------------------------------------------------------------------------

    def region(self, node: Node, layout: Layout, classes: _Classes) -> Region | None:
        """The credit that ``node`` can give in this layout; ``None`` when a rule in or below it cannot hold."""
        total = Region()
        for leaf in node.leaves:
            if leaf.id in layout.leaves:
                total += classes.leaf(leaf)
        for child in node.groups:
            if child.id in layout.used:
                below = self.region(child, layout, classes)
                if below is None:
                    return None
                total += below
        least = tenths(node.osp.least) if node.osp and node.osp.least is not None else 0
        most = tenths(node.osp.most) if node.osp and node.osp.most is not None else ENDLESS * 10
        if node.slot is not None:
            unknown = False
            for piece_id, slot_id in layout.pieces:
                if slot_id == node.id:
                    piece = self.pieces[piece_id]
                    unknown = unknown or piece.osp is None
                    total += classes.piece(piece, self.gives(piece, slot_id))
            if node.id in layout.asks:
                total += classes.asked(self.slot_most(node.id))
            least = max(least, 0 if unknown else self.unit)
        return total.within(least, most)

    def uncut(self, layout: Layout) -> int:
        """Extents of all that is placed; of an extent that is chosen, the least."""
        total = sum(self.least_extent(self.leaves[each]) for each in layout.leaves)
        return total + sum(self.own(self.pieces[piece], slot) for piece, slot in layout.pieces)

    # -- the check -----------------------------------------------------------------------------------------------------

    def least_remaining(self) -> tuple[int, int, int, int] | None:
        """(remaining, units left, -counted, surplus), osp in tenths, of the best completion; ``None`` without any."""
        return min((each for layout in self.layouts() if (each := self._measured(layout)) is not None), default=None)

    def _measured(self, layout: Layout) -> tuple[int, int, int, int] | None:
        units = self._units_left(layout)
        if self.tree.counts:
            held = sum(1 for each in layout.leaves if self.leaves[each].unit in self.held)
            return units, units, -held - len(layout.pieces), 0
        region = self.region(self.tree.root, layout, _CheckClasses(self))
        if region is None:
            return None
        counted, other = region.high[FIRST], region.low[THIRD]
        left = region.low[SECOND | THIRD] - other  # of the credit that remains, what is of known extent
        return left + other, units, -counted, self.uncut(layout) - counted - left

    def _units_left(self, layout: Layout) -> int:
        left = {self.leaves[each].unit for each in layout.leaves} - self.held
        left |= {self.nodes[each].unit or each for each in layout.asks}
        return len(left)

    def complete(self) -> bool:
        """Whether formal evidence alone completes the tree."""
        for layout in self.layouts(held_only=True):
            if self.tree.counts or self.region(self.tree.root, layout, _CheckClasses(self)) is not None:
                return True
        return False


class _Classes(ABC):
    def __init__(self, tree: Exhaustive) -> None:
        self._tree = tree

    @abstractmethod
    def leaf(self, leaf: TreeLeaf) -> Region: ...

    def piece(self, piece: Piece, gives: int) -> Region:
        return one_class(FIRST, gives if self._tree.strict else 0, gives)

    def asked(self, most: int) -> Region:
        return one_class(THIRD, self._tree.unit, most)


class _CheckClasses(_Classes):
    """Counted already; left, of known extent; left, to be chosen or agreed."""

    def leaf(self, leaf: TreeLeaf) -> Region:
        tree, extent = self._tree, self._tree.extent(leaf)
        least = extent if tree.strict else 0
        if leaf.unit in tree.held:
            return one_class(FIRST, least, extent)
        if tree.variable(leaf):
            sure = tree.least_extent(leaf)
            return one_class(SECOND, sure if tree.strict else 0, sure) + one_class(THIRD, 0, extent - sure)
        return split(FIRST, SECOND, tree.met(leaf), least, extent)


class _PlanClasses(_Classes):
    """Credit of known extent, held; extents to be chosen; to be agreed; credit of known extent, not held."""

    def leaf(self, leaf: TreeLeaf) -> Region:
        sure, extent = self._tree.least_extent(leaf), self._tree.extent(leaf)
        known = FIRST if leaf.unit in self._tree.held else FOURTH
        return one_class(known, sure if self._tree.strict else 0, sure) + one_class(SECOND, 0, extent - sure)

    def piece(self, piece: Piece, gives: int) -> Region:
        return one_class(FIRST if piece.held else FOURTH, gives if self._tree.strict else 0, gives)


# -- plans ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Choice:
    """One way to take one offering."""

    offering: Offering
    start: date | None
    end: date | None
    covers: Mapping[str, frozenset[str]]
    formal: frozenset[str]
    pieces: tuple[Piece, ...]

    def ended_before(self, other: Choice) -> bool:
        """Certainly, by the day; what has no dates at all comes first only for what has none either."""
        if other.start is None:
            return other.end is None
        return self.end is not None and self.end < other.start


@dataclass(frozen=True)
class Saved:
    """A plan that was made before: offering id -> its days; units that it lets be shown; groups with something to agree."""

    studies: Mapping[str, tuple[date | None, date | None]]
    shown: frozenset[str] = frozenset()
    agreed: frozenset[str] = frozenset()


def _ended_by(choice: Choice, day: date) -> bool:
    return choice.end is not None and choice.end <= day


def week_after(end: date | None, first: date) -> int:
    return 0 if end is None else max(0, _weeks(end, first))


def _weeks(end: date, first: date) -> int:
    return (end - first + timedelta(days=first.weekday())).days // 7 + 1


@dataclass(frozen=True)
class Way:
    """What a plan completes with what is not held: units, pieces of open credit; the branch nodes used, and the groups that
    leave credit to be agreed."""

    units: frozenset[str]
    pieces: frozenset[str]
    branches: frozenset[str]
    asks: frozenset[str] = frozenset()


class ExhaustivePlan:
    """Every set of options with every completion, for one question."""

    def __init__(
        self,
        tree: Tree,
        setting: Setting,
        record: Record,
        offerings: tuple[Offering, ...],
        limits: Limits,
        areas: tuple[str, ...] = (),
    ) -> None:
        self.tree, self.setting, self.limits = tree, setting, limits
        self.areas = {node.id for node in tree.root.walk() if node.kind in BRANCH_KINDS and node.code in areas}
        self.evidence = standing(setting, record)
        self.orders = [each for each in tree.orders if each.before not in self.evidence.completed]
        asked = {each for offering in offerings for each in offering.prerequisites} | {order.before for order in tree.orders}
        self.own = asked | {leaf.unit for leaf in tree.root.all_leaves()}  # units that matter as such
        self.choices = [choice for offering in offerings for choice in self._choices(offering)]
        if len(self.choices) > 10:
            raise TooLarge
        offered = {piece.id: piece for choice in self.choices for piece in choice.pieces}
        self.completions = Exhaustive(setting, self.evidence, offered=tuple(offered.values()))

    # -- what an offering gives ----------------------------------------------------------------------------------------

    def _choices(self, offering: Offering) -> Iterator[Choice]:
        limits = self.limits
        if limits.budget_cents is not None and offering.price_cents is None:
            return
        if limits.hours_per_week is not None and offering.hours_per_week is None:
            return
        if not self._welcome(offering):
            return
        covers: dict[str, frozenset[str]] = {}
        formal: set[str] = set()
        pieces: list[Piece] = []
        for position, coverage in enumerate(offering.covers):
            met = self._covered(coverage)
            covers[coverage.unit] = covers.get(coverage.unit, frozenset()) | met
            if coverage.certainty is Certainty.FORMAL and not coverage.sub_unit and not coverage.requirements:
                formal.add(coverage.unit)
            pieces += self._pieces(offering, position, coverage)
        if not offering.covers:
            pieces += self._piece(f"{offering.id}#0", Subject(offering.kind), offering, offering.least_osp)
        for start, end in self._times(offering):
            yield Choice(offering, start, end, covers, frozenset(formal), tuple(pieces))

    def _welcome(self, offering: Offering) -> bool:
        """Whether the learner may come, and the teaching is where she can go; who has a place has it, who is named may come."""
        limits = self.limits
        if any(each == offering.id for each, _, _ in limits.fixed):
            return True
        if offering.restricted_to not in (None, *limits.groups) and offering.id not in limits.pinned:
            return False
        if "online" in offering.modes or not (limits.places or limits.places_excluded):
            return True
        if not offering.places:
            return not limits.places
        return any(each not in limits.places_excluded and (not limits.places or each in limits.places) for each in offering.places)

    def _covered(self, coverage: Coverage) -> frozenset[str]:
        unit = self.setting.unit(coverage.unit)
        every = frozenset(each.id for each in elements(coverage.unit, unit))
        if coverage.sub_unit is not None:
            if coverage.optional or unit is None:
                return frozenset()
            return every & {each.element for each in find_sub_units(unit, coverage.sub_unit)}
        return every & frozenset(coverage.requirements) if coverage.requirements else every

    def _pieces(self, offering: Offering, position: int, coverage: Coverage) -> list[Piece]:
        name = f"{offering.id}#{position}"
        if coverage.certainty is not Certainty.FORMAL:
            return []
        unit = self.setting.unit(coverage.unit)
        if coverage.sub_unit is not None and coverage.unit not in self.own:  # studies of elsewhere
            subject = Subject(PieceKind.SUB_UNIT, coverage.sub_unit, coverage.unit, optional=coverage.optional)
            return self._piece(name, subject, offering, self._alone(offering))
        if coverage.sub_unit is not None and coverage.optional and unit is not None:
            stated = next(each.optional_osp for each in find_sub_units(unit, coverage.sub_unit))
            subject = Subject(PieceKind.SUB_UNIT, coverage.sub_unit, coverage.unit, optional=True)
            return self._piece(name, subject, offering, stated if stated is not None else self._alone(offering))
        if coverage.sub_unit is not None or coverage.requirements:
            return []
        parts = [node for node in self.setting.slots.values() if node.unit == coverage.unit and node.osp is not None]
        if parts:
            bounds = parts[0].osp
            assert bounds is not None
            return [Piece(name, PieceKind.SUB_UNIT, offering.name, bounds.most, (parts[0].id,), held=False)]
        home = self.setting.home_osp(coverage.unit, None)
        osp = home if home is not None else self._alone(offering)
        return self._piece(name, Subject(PieceKind.UNIT, coverage.unit), offering, osp, coverage.unit)

    def _alone(self, offering: Offering) -> Decimal | None:
        """The offering's own extent, where it covers one thing and nothing else."""
        return offering.least_osp if len(offering.covers) == 1 else None

    def _piece(self, name: str, subject: Subject, offering: Offering, osp: Decimal | None, unit: str | None = None) -> list[Piece]:
        places = self.setting.places(subject)
        if osp is None:
            slots = {each: self.setting.slots[each].slot for each in places}
            places = tuple(
                each for each, slot in slots.items() if self.tree.counts or (slot is not None and slot.fixed_osp is not None)
            )
        return [Piece(name, subject.kind, offering.name, osp, places, unit=unit, held=False)] if places else []

    def _times(self, offering: Offering) -> Iterator[tuple[date | None, date | None]]:
        limits = self.limits
        fixed = [(start, end) for each, start, end in limits.fixed if each == offering.id]
        for start, end in fixed:
            if not self._refuses(start, end):
                yield start, end
        if fixed:
            return
        times: list[tuple[date | None, date | None]] = [
            (each.start, each.end)
            for each in offering.intakes
            if (offering.id, each.start) not in limits.cancelled
            and each.places_left != 0
            and not (each.apply_by is not None and each.apply_by < (limits.today or limits.start))
        ]
        if offering.any_start and offering.weeks is not None:
            assert limits.by is not None
            monday = limits.start
            while monday <= limits.by:
                times.append((monday, monday + timedelta(weeks=offering.weeks, days=-1)))
                monday += timedelta(weeks=1)
        elif not offering.intakes and not limits.needs_dates:
            times.append((None, None))
        for start, end in times:
            if self._refuses(start, end) or (start is not None and start < limits.start):
                continue
            yield start, end

    def _refuses(self, start: date | None, end: date | None) -> bool:
        """Whether the learner's own days do not allow it."""
        limits = self.limits
        if limits.needs_dates and (start is None or end is None):
            return True
        if start is None or end is None:
            return False
        late = limits.by is not None and end > limits.by
        return late or any(start <= last and first <= end for first, last in limits.blocked)

    # -- the search ----------------------------------------------------------------------------------------------------

    def best(self, saved: Saved | None = None) -> tuple[int, ...] | None:
        """(to agree, the measures asked for, surplus of what is not held, steps, surplus, unknown ends, finishing
        week) of the best plan; with ``saved``, the number of changes to it after what is to be agreed; ``None`` without one."""
        if saved is None:
            return min((value for _, _, value in self.every()), default=None)
        changed = ((value[0], self._changes(saved, chosen, way), *value[1:]) for chosen, way, value in self.every())
        return min(changed, default=None)

    def every(self) -> Iterator[tuple[tuple[Choice, ...], Way, tuple[int, ...]]]:
        """Every plan: what is chosen, what it completes, its value as in ``best``."""
        ways: dict[Way, set[tuple[int, ...]]] = {}
        exhaustive = self.completions
        branches = {node.id for node in self.tree.root.walk() if node.kind in BRANCH_KINDS}
        for layout in exhaustive.layouts():
            measured = self._measured(layout) if self._admits(layout) else None
            if measured is not None:
                units = frozenset(exhaustive.leaves[each].unit for each in layout.leaves) - exhaustive.held
                pieces = frozenset(piece for piece, _ in layout.pieces if not exhaustive.pieces[piece].held)
                ways.setdefault(Way(units, pieces, layout.used & branches, layout.asks), set()).add(measured)
        for chosen in self._sets():
            for way, measures in ways.items():
                if self._delivers(chosen, way.units, way.pieces):
                    for measured in measures:
                        yield chosen, way, self._value(chosen, way.units, measured)

    def _admits(self, layout: Layout) -> bool:
        """Whether no excluded unit counts that is not held, and an area that is asked for is there."""
        if self.areas and not self.areas & layout.used:
            return False
        exhaustive, refused = self.completions, set(self.limits.excluded_units) - self.completions.held
        new = [(exhaustive.pieces[piece], slot) for piece, slot in layout.pieces if not exhaustive.pieces[piece].held]
        inside = {exhaustive.leaves[each].unit for each in layout.leaves} | {piece.unit for piece, _ in new}
        return not refused & (inside | {exhaustive.nodes[slot].unit for _, slot in new})

    def _changes(self, saved: Saved, chosen: tuple[Choice, ...], way: Way) -> int:
        """Studies that are not kept as they were (and serve something, where they need not be there), and rows that are new."""
        same = [each for each in chosen if saved.studies.get(each.offering.id) == (each.start, each.end)]
        asked = self.asked()
        kept = {each.offering.id for each in same if each.offering.id in asked or self._serves(each, chosen, way.units, way.pieces)}
        new = {each.offering.id for each in chosen} - saved.studies.keys()
        formal = frozenset().union(*(each.formal for each in chosen))
        shown = {unit for unit in way.units if not self._assessed(unit, chosen, formal)} - saved.shown
        return len(saved.studies) - len(kept) + len(new) + len(shown) + len(way.asks - saved.agreed)

    def _serves(self, choice: Choice, chosen: tuple[Choice, ...], units: frozenset[str], pieces: frozenset[str]) -> bool:
        gives = {unit for unit, met in choice.covers.items() if met & self._open(unit)}
        needed = {unit for each in chosen if each is not choice for unit in each.offering.prerequisites}
        needed |= {order.before for order in self.orders if order.after in units}
        return bool(gives & (units | needed)) or any(piece.id in pieces for piece in choice.pieces)

    def _measured(self, layout: Layout) -> tuple[int, ...] | None:
        """(to agree, osp to study, surplus of what is not held, surplus, asking slots)."""
        exhaustive = self.completions
        leaves = [exhaustive.leaves[each] for each in layout.leaves if exhaustive.leaves[each].unit not in exhaustive.held]
        pieces = [(exhaustive.pieces[piece], slot) for piece, slot in layout.pieces if not exhaustive.pieces[piece].held]
        if self.tree.counts:
            study = sum(1 for leaf in leaves if self._open(leaf.unit))  # all of the others is declared: they are only shown
            return len(layout.asks), study + len(pieces), 0, 0, len(layout.asks)
        region = exhaustive.region(self.tree.root, layout, _PlanClasses(exhaustive))
        if region is None:
            return None
        agree = region.low[THIRD]
        chosen = region.low[SECOND | THIRD] - agree if Prefer.OSP in self.limits.prefer else 0
        fresh = sum(exhaustive.least_extent(leaf) for leaf in leaves) + sum(exhaustive.own(piece, slot) for piece, slot in pieces)
        had = [leaf for leaf in leaves if not self._open(leaf.unit)]  # all of it is declared: it is only shown
        if Prefer.OSP in self.limits.prefer and any(exhaustive.extent(leaf) > exhaustive.least_extent(leaf) for leaf in had):
            raise TooLarge  # an extent that is chosen and not studied has no class of its own here
        study = fresh + chosen - sum(exhaustive.met(leaf) for leaf in leaves if leaf not in had)
        study -= sum(exhaustive.least_extent(leaf) for leaf in had)
        surplus = exhaustive.uncut(layout) - region.high[FIRST | FOURTH]
        return agree, study, fresh - region.high[FOURTH], surplus, len(layout.asks)

    def _sets(self) -> Iterator[tuple[Choice, ...]]:
        by_offering: dict[str, list[Choice]] = {}
        for choice in self.choices:
            by_offering.setdefault(choice.offering.id, []).append(choice)
        for way in product(*([None, *each] for each in by_offering.values())):
            chosen = tuple(each for each in way if each is not None)
            held = self.asked() <= {each.offering.id for each in chosen}
            if held and self._within_limits(chosen) and self._in_order(chosen):
                yield chosen

    def asked(self) -> set[str]:
        """Offerings that are there whatever they serve."""
        return {*self.limits.pinned, *(each for each, _, _ in self.limits.fixed)}

    def _within_limits(self, chosen: tuple[Choice, ...]) -> bool:
        limits = self.limits
        if limits.budget_cents is not None and sum(each.offering.price_cents or 0 for each in chosen) > limits.budget_cents:
            return False
        return limits.hours_per_week is None or self._busiest(chosen) <= limits.hours_per_week

    def _busiest(self, chosen: tuple[Choice, ...]) -> Decimal:
        """Hours in the busiest calendar week in which a step with hours runs, with those that the learner has besides."""
        first = self.limits.start
        spans = [
            (max(each.start, first), each.end, each.offering.hours_per_week or Decimal(0))
            for each in chosen
            if each.start and each.end and each.end >= first
        ]
        most = Decimal(0)
        monday = first - timedelta(days=first.weekday())
        while any(end >= monday for _, end, _ in spans):
            sunday = monday + timedelta(days=6)
            studies = sum((hours for start, end, hours in spans if start <= sunday and end >= monday), Decimal(0))
            already = sum((hours for start, end, hours in self.limits.busy if start <= sunday and end >= monday), Decimal(0))
            most = max(most, studies + already) if studies else most
            monday += timedelta(days=7)
        return most

    def _open(self, unit: str) -> frozenset[str]:
        """Elements of the unit that nothing held meets, a provider's statement included."""
        if self.completions.is_held(unit):
            return frozenset()
        met = {*self.evidence.met.get(unit, {}), *self.evidence.declared.get(unit, {})}
        return frozenset(each.id for each in elements(unit, self.setting.unit(unit))) - met

    def _in_order(self, chosen: tuple[Choice, ...]) -> bool:
        """Whether some sequence of the undated ones gives each what it needs before it, days being what they are."""
        undated = [each for each in chosen if each.start is None and each.end is None]
        last = {order.after for order in self.orders}
        if not any(self._needs(each) or each.formal & last for each in undated):
            return self._each_in_time(chosen, ())
        return any(self._each_in_time(chosen, sequence) for sequence in permutations(undated))

    def _each_in_time(self, chosen: tuple[Choice, ...], sequence: tuple[Choice, ...]) -> bool:
        orders = [each for each in self.orders if each.after not in self.completions.held]
        for choice in chosen:
            later = sequence[sequence.index(choice) :] if choice in sequence else ()
            others = [each for each in chosen if each is not choice and each not in later]
            before = [each for each in others if each.ended_before(choice)]
            if any(self._lacks(unit, before) for unit in self._needs(choice)):
                return False
            for order in orders:
                if not order.of_start and order.after in choice.formal:
                    in_time = [choice, *(each for each in others if choice.end is None or _ended_by(each, choice.end))]
                    if self._lacks(order.before, in_time):
                        return False
        return True

    def _needs(self, choice: Choice) -> set[str]:
        """Units that come before the choice starts: before what started earlier than the first day nothing can."""
        if choice.start is not None and choice.start < self.limits.start:
            return set()
        first = set(choice.offering.prerequisites)
        orders = [each for each in self.orders if each.of_start and each.after not in self.completions.held]
        first |= {each.before for each in orders if each.after in choice.covers}
        return first - self.evidence.completed

    def _lacks(self, unit: str, chosen: list[Choice]) -> bool:
        return not self._open(unit) <= frozenset().union(*(each.covers.get(unit, frozenset()) for each in chosen))

    def _delivers(self, chosen: tuple[Choice, ...], units: frozenset[str], pieces: frozenset[str]) -> bool:
        if not pieces <= {piece.id for each in chosen for piece in each.pieces}:
            return False
        wanted = units | {order.before for order in self.orders if order.after in units}
        return not any(self._lacks(unit, list(chosen)) for unit in wanted)

    def _assessed(self, unit: str, chosen: tuple[Choice, ...], formal: frozenset[str]) -> bool:
        """Whether nothing of the unit has to be shown after the learning: a common unit is assessed part by part."""
        known = self.setting.unit(unit)
        if known is None or known.kind is not UnitKind.COMMON:
            return unit in formal
        parts = {each.id for each in elements(unit, known)} - set(self.evidence.met.get(unit, {}))
        for choice in chosen:
            for coverage in choice.offering.covers:
                if coverage.unit == unit and coverage.certainty is Certainty.FORMAL:
                    parts -= self._covered(coverage)
        return not parts

    def _value(self, chosen: tuple[Choice, ...], units: frozenset[str], measured: tuple[int, ...]) -> tuple[int, ...]:
        agree, study, fresh, surplus, asks = measured
        formal = frozenset().union(*(each.formal for each in chosen))
        shown = sum(1 for unit in units if not self._assessed(unit, chosen, formal))
        steps = len(chosen) + shown + asks
        finish = max((week_after(each.end, self.limits.start) for each in chosen), default=0)
        unpriced = sum(1 for each in chosen if each.offering.price_cents is None)
        unloaded = sum(1 for each in chosen if each.offering.hours_per_week is None)
        price = sum(each.offering.price_cents or 0 for each in chosen)
        measures = {
            Prefer.COST: (unpriced, price),
            Prefer.FINISH: (finish,),
            Prefer.STEPS: (steps,),
            Prefer.OSP: (study,),
            Prefer.WORKLOAD: (unloaded, tenths(self._busiest(chosen))),
        }
        wishes = [value for wish in self.limits.prefer for value in measures[wish]]
        unended = sum(1 for each in chosen if each.end is None)
        return (agree, *wishes, fresh, steps, surplus, unended, finish)
