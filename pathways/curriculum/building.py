"""What to build next: at most so many new POKs, each of at most so many osp, made of requirements that nothing covers.

Without learners the set covers as many rows as can be; among such sets it completes most units, then has the fewest POKs, then the
least osp. With learners it gives as many of them as can be a way to their goal: one on which each element is held, or covered by
something offered, or built. Among such sets it leaves the fewest elements open on the ways of the others; then the fewest POKs,
then the fewest rows. What remains equal is decided by the order of the document, so that equal questions have equal answers. Whom a
set of this size cannot help is looked at last; where the time runs out, the best set for those with one goal stands in.

Whether a way keeps dates, prices and what comes first is not asked here: offerings do not exist yet. Each learner's way is her
plan's own programme (``pathways.planner.formulation``) without time, so both mean the same by complete.

A requirement has no extent of its own: of a unit's, each of its rows has an equal share, rounded up to hundredths (decision 0086).

Source: maximum coverage with knapsacks (NP-hard: Khuller, Moss, Naor, "The budgeted maximum coverage problem", 1999), solved as a
whole-number programme to the proof.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from pathways.curriculum.coverage import CoveredUnit, Totals
from pathways.curriculum.effect import Told
from pathways.curriculum.parts import Part
from pathways.curriculum.survey import Sought
from pathways.model import Catalogue, Finding, Limits, Qualification
from pathways.planner.dominance import lasting
from pathways.planner.engines import Engine, relaxed
from pathways.planner.formulation import PlanProgram
from pathways.planner.market import Stock
from pathways.planner.problem import Problem
from pathways.planner.program import Program, Solved, Status, Terms
from pathways.planner.rooms import Rooms

HUNDREDTH = Decimal("0.01")
TIME_LIMIT_MS = 30_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """How much is to be built. ``units_each``: how many units the rows of one POK may be from."""

    most_poks: int = 3
    most_osp: Decimal = Decimal(15)
    units_each: int = 1


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A row that nothing covers. ``osp``: its share of its unit."""

    part: Part
    unit: CoveredUnit
    osp: Decimal

    @property
    def id(self) -> str:
        """As a catalogue table writes it."""
        return self.part.id


class NotBuilt(StrEnum):
    """Why an open row is in no POK, whatever is wished."""

    UNKNOWN_EXTENT = "unknown_extent"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class OpenRows:
    """Every row that nothing covers: those that can be built, and those that cannot, with the reason."""

    rows: tuple[OpenRow, ...]
    left_out: tuple[tuple[Part, NotBuilt], ...] = ()


def open_rows(units: Iterable[CoveredUnit], extents: Mapping[str, Decimal], most_osp: Decimal) -> OpenRows:
    """The open rows of ``units``, each once. ``extents``: of units, in osp."""
    rows: dict[str, OpenRow] = {}
    left_out: dict[str, tuple[Part, NotBuilt]] = {}
    for unit in units:
        for row in unit.open:
            osp = _share(unit, row.part, extents)
            if osp is None:
                left_out[row.part.id] = (row.part, NotBuilt.UNKNOWN_EXTENT)
            elif osp > most_osp:
                left_out[row.part.id] = (row.part, NotBuilt.TOO_LARGE)
            else:
                rows.setdefault(row.part.id, OpenRow(row.part, unit, osp))
    return OpenRows(tuple(rows.values()), tuple(each for id, each in left_out.items() if id not in rows))


def extents_of(qualifications: Iterable[Qualification]) -> dict[str, Decimal]:
    """In osp, by the code of a unit; the largest that a tree states."""
    found: dict[str, Decimal] = {}
    for each in qualifications:
        for structure in each.structures:
            for leaf in structure.root.leaves():
                if leaf.osp:
                    found[leaf.unit] = max(found.get(leaf.unit, leaf.osp), leaf.osp)
    return found


def _share(unit: CoveredUnit, part: Part, extents: Mapping[str, Decimal]) -> Decimal | None:
    if part.osp is not None:
        return part.osp.quantize(HUNDREDTH, ROUND_CEILING)
    whole = extents.get(unit.code)
    if whole is None or not part.compulsory:
        return None
    return (whole / len(unit.compulsory)).quantize(HUNDREDTH, ROUND_CEILING)


# -- learners --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Learner:
    """A learner's question, with what is offered; or several whose questions are equal."""

    problem: Problem
    count: int = 1

    def programme(self, open_elements: Collection[str], lasting: Callable[[Problem], Collection[str]]) -> PlanProgram:
        """Her ways, whatever they cost: elements among ``open_elements`` may stay open, no other. ``lasting``: the ids of the
        options that are looked at."""
        limits = Limits(self.problem.limits.start, self.problem.limits.today, languages=self.problem.limits.languages)
        problem = replace(self.problem, limits=limits, missing_allowed=True, timeless=True, pruned=False, longest_weeks=1)
        kept = lasting(problem)
        made = PlanProgram(problem, tuple(each for each in problem.options if each.offering is None or each.id in kept))
        for (_, element), column in made.missing.items():
            if element not in open_elements:
                made.program.fix(column, 0)
        return made


class Lasting:
    """The options that no other replaces where neither money nor time matters: a handful for each unit, of thousands. What holds
    for whoever asks is found once for all who are offered the same."""

    def __init__(self) -> None:
        self._found: dict[int, tuple[Stock, frozenset[str]]] = {}

    def __call__(self, problem: Problem) -> frozenset[str]:
        """Their ids."""
        stock, tree, lacking = problem.stock, problem.tree, problem.lacking
        if id(stock) not in self._found:
            self._found[id(stock)] = (stock, lasting(stock.every, {}, room=Rooms.of_anybody(tree).most))
        there = [each for each in problem.offered.options if each.id in self._found[id(stock)][1]]
        return lasting(there, lacking.unmet, room=lacking.rooms.most, counted=lacking.counted)


_Way = tuple[Learner, PlanProgram]


class Reach(StrEnum):
    """How a learner stands before anything is built."""

    THERE = "there"  # she has a way already
    OPEN = "open"  # something that could be built is missing
    NOWHERE = "nowhere"  # she has none, whatever is built


# -- the answer ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NewPok:
    """One to build: rows in the order of the document."""

    rows: tuple[OpenRow, ...]

    @property
    def osp(self) -> Decimal:
        """The shares of its rows together."""
        return sum((each.osp for each in self.rows), Decimal(0))

    @property
    def units(self) -> tuple[str, ...]:
        """The units that its rows are of."""
        return tuple(dict.fromkeys(each.part.unit for each in self.rows))


@dataclass(frozen=True)
class Built:
    """What to build. ``completes``: units whose compulsory rows are then all covered. ``proven``: no set is better; ``most``: else
    no set covers (or helps) more than so many. ``helped``: learners who then have a way, ``those``: they; ``elements``: still open
    on the best ways of the others, before and after, each learner counted. ``withheld``: there is a set, and it would help too few
    to be told."""

    poks: tuple[NewPok, ...]
    completes: tuple[str, ...]
    proven: bool
    most: int | None = None
    learners: Mapping[Reach, int] = field(default_factory=dict)
    helped: int = 0
    those: tuple[Learner, ...] = ()
    open_before: int = 0
    open_after: int = 0
    withheld: bool = False

    @property
    def covers(self) -> int:
        """How many rows."""
        return sum(len(each.rows) for each in self.poks)


@dataclass(frozen=True, slots=True)
class Helped:
    """Of whom counts are told; ``left_out``: records that could not be read or name no loaded goal; ``planned``: of those helped
    the ones that have a plan, with its dates, when each is planned for anew."""

    told: Told
    left_out: int
    planned: int


@dataclass(frozen=True, slots=True)
class ToBuild:
    """What was asked and found. ``references``: of the requirements; empty = everything in force. ``drafts``: ids of those that
    were taken as offered. ``totals``: of the map. ``helped``: ``None`` where no learners were asked about."""

    today: date
    catalogue: Catalogue
    references: tuple[str, ...]
    sought: Sought
    wanted: Wanted
    drafts: tuple[str, ...]
    qualifications: tuple[Qualification, ...]
    totals: Totals
    open: OpenRows
    built: Built
    helped: Helped | None = None
    facts: tuple[Finding, ...] = ()


def build_next(
    rows: Sequence[OpenRow],
    wanted: Wanted,
    learners: Sequence[Learner] = (),
    *,
    fewest: int = 1,
    engine: Engine | None = None,
    time_limit_ms: int = TIME_LIMIT_MS,
) -> Built:
    """The best set to build of ``rows``; for ``learners``, where there are any. ``fewest``: a set says what learners lack, so none
    is given that helps fewer people, and it holds no row that fewer of those without a way may need."""
    solve = engine or relaxed()
    if not learners:
        return _Builder(rows, wanted).built(solve, time_limit_ms)
    ids = {each.id for each in rows}
    standing: dict[Reach, int] = dict.fromkeys(Reach, 0)
    open_ways: list[tuple[Learner, PlanProgram, int]] = []
    looked_at = Lasting()
    for learner in learners:
        programme = learner.programme(ids, looked_at)
        reach, missing = _reach(programme, solve, time_limit_ms)
        standing[reach] += learner.count
        if reach is Reach.OPEN:
            open_ways.append((learner, programme, missing))
    people: Counter[str] = Counter()
    for learner, programme, _ in open_ways:
        people.update(dict.fromkeys((element for _, element in programme.missing), learner.count))
    needed = {element for element, count in people.items() if count >= fewest}
    buildable = [each for each in rows if each.id in needed]
    before = sum(learner.count * missing for learner, _, missing in open_ways)
    found = _for_most(buildable, wanted, [each[:2] for each in open_ways], fewest, solve, time_limit_ms)
    if found.helped < fewest and fewest > 1:
        there_is = bool(found.poks) or (found.proven and bool(open_ways and buildable))
        found = Built((), (), proven=found.proven, helped=found.helped, open_after=before, withheld=there_is)
    return replace(found, learners=standing, open_before=before)


def _for_most(
    rows: Sequence[OpenRow], wanted: Wanted, ways: Sequence[_Way], fewest: int, solve: Engine, time_limit_ms: int
) -> Built:
    """The best set for learners. Those whom no set of this size can help are looked at last: with all of them at once the search
    for a hundred is hard, and most of them need far more than is built."""
    able = [each for each in ways if _can_be_helped(each[1], rows, wanted, solve, time_limit_ms)]
    first = _Builder(rows, wanted, able).built(solve, time_limit_ms) if able else Built((), (), proven=True)
    if first.proven and (len(able) == len(ways) or (first.helped < fewest and fewest > 1)):
        return first
    if not first.proven:
        other = _by_goal(rows, wanted, able, solve, time_limit_ms)
        first = first if first.helped >= other.helped else replace(other, most=first.most)
    else:
        second = _Builder(rows, wanted, ways, able, first.helped).built(solve, time_limit_ms)
        if second.poks or second.proven:
            return second if second.proven else replace(second, most=first.helped)
        first = replace(first, proven=False, most=first.helped)
    built = {row.id for pok in first.poks for row in pok.rows}
    return replace(first, open_after=sum(learner.count * _reach(way, solve, time_limit_ms, built)[1] for learner, way in ways))


def _by_goal(rows: Sequence[OpenRow], wanted: Wanted, ways: Sequence[_Way], solve: Engine, time_limit_ms: int) -> Built:
    """Of the sets that are best for those with one goal the one that helps most: for who asks about so many that the best for all
    is not found in time."""
    goals: dict[int, list[_Way]] = {}
    for each in ways:
        goals.setdefault(id(each[0].problem.question.qualification), []).append(each)
    best = Built((), (), proven=False)
    for same in goals.values():
        found = _Builder(rows, wanted, same).built(solve, time_limit_ms // len(goals))
        best = max(best, found, key=lambda each: each.helped)
    built = {row.id for pok in best.poks for row in pok.rows}
    those = tuple(learner for learner, way in ways if built and not _reach(way, solve, time_limit_ms, built)[1])
    return replace(best, proven=False, most=None, those=those, helped=sum(each.count for each in those))


def _can_be_helped(way: PlanProgram, rows: Sequence[OpenRow], wanted: Wanted, solve: Engine, time_limit_ms: int) -> bool:
    """Whether one of her ways lacks no more than fits into all new POKs together; true where the time runs out."""
    sizes = {each.id: (_hundredths(each.osp), each.part.unit) for each in rows}
    program = Program()
    first = program.append(way.program)
    terms: list[tuple[int, int]] = []
    units: dict[str, int] = {}
    for (_, element), column in way.missing.items():
        if not way.program.highs[column]:
            continue
        if element not in sizes:
            program.fix(first + column, 0)
            continue
        size, unit = sizes[element]
        terms.append((size, first + column))
        if unit not in units:
            units[unit] = program.column(f"of {unit}")
        program.row([(1, first + column), (-1, units[unit])], high=0)
    program.row(terms, high=wanted.most_poks * _hundredths(wanted.most_osp))
    program.row([(1, each) for each in units.values()], high=wanted.most_poks * wanted.units_each)
    return solve(program, (tuple(terms),), time_limit_ms=time_limit_ms).status is not Status.INFEASIBLE


def _reach(programme: PlanProgram, solve: Engine, time_limit_ms: int, built: Collection[str] = ()) -> tuple[Reach, int]:
    """How she stands, and the fewest elements that are missing on a way of hers when some are ``built``."""
    objective = tuple((1, column) for (_, element), column in programme.missing.items() if element not in built)
    solved = solve(programme.program, (objective,), time_limit_ms=time_limit_ms)
    if not solved.values:
        return Reach.NOWHERE, 0
    missing = solved.of(objective)
    return (Reach.OPEN if missing else Reach.THERE), missing


@dataclass(frozen=True, slots=True)
class _Alike:
    """Rows of one unit that stand for one another: they have equal shares, and no learner tells them apart."""

    unit: str
    size: int
    rows: tuple[OpenRow, ...]


class _Builder:
    """One programme: POKs in order of size, each with a number of rows of each kind; and the ways of learners beside them."""

    def __init__(
        self,
        rows: Sequence[OpenRow],
        wanted: Wanted,
        ways: Sequence[_Way] = (),
        able: Sequence[_Way] | None = None,
        helps: int = 0,
    ) -> None:
        """``able``: of ``ways`` those on which somebody can be helped; ``helps``: so many people at least are."""
        self._program = Program()
        self._able = {id(way) for _, way in (ways if able is None else able)}
        self._wanted = wanted
        self._ways = ways
        if ways:  # no other is of use
            wished = {element for _, way in ways for (_, element), column in way.missing.items() if way.program.highs[column]}
            rows = [each for each in rows if each.id in wished]
        self._kinds = tuple(_kinds(rows, apart=bool(ways)))
        self._most = _hundredths(wanted.most_osp)
        self._taken: list[list[int]] = []  # POK -> kind -> the column of its number of rows
        self._used: list[int] = []
        self._done: dict[str, int] = {}
        self._who: list[Learner] = []  # who can be helped
        self._helped: list[tuple[int, int]] = []  # ... weight, column
        self._still_open: list[tuple[int, int]] = []
        self._poks()
        if ways:
            self._learners()
            self._program.row(self._helped, low=helps)
        else:
            self._units()

    # -- rows --------------------------------------------------------------------------------------------------------

    def _poks(self) -> None:
        program = self._program
        units = tuple(dict.fromkeys(each.unit for each in self._kinds))
        by_unit = {unit: [at for at, each in enumerate(self._kinds) if each.unit == unit] for unit in units}
        sizes = [each.size for each in self._kinds]
        for number in range(self._wanted.most_poks):
            taken = [program.column(f"rows {number} {each.rows[0].id}", 0, len(each.rows)) for each in self._kinds]
            used = program.column(f"pok {number}")
            of_unit = {unit: program.column(f"of {number} {unit}") for unit in units}
            for unit, inside in by_unit.items():
                program.row([*((sizes[at], taken[at]) for at in inside), (-self._most, of_unit[unit])], high=0)
                for at in inside:
                    program.row([(1, taken[at]), (-len(self._kinds[at].rows), of_unit[unit])], high=0)
                program.row([(1, of_unit[unit]), (-1, used)], high=0)
            program.row([*((sizes[at], column) for at, column in enumerate(taken)), (-self._most, used)], high=0)
            program.row([*((1, each) for each in of_unit.values()), (-self._wanted.units_each, used)], high=0)
            if self._taken:  # POKs are alike: the larger one comes first
                before = self._taken[-1]
                larger = [(sizes[at], column) for at, column in enumerate(before)]
                program.row([*larger, *((-sizes[at], column) for at, column in enumerate(taken))], low=0)
            self._taken.append(taken)
            self._used.append(used)
        for at, each in enumerate(self._kinds):
            program.row([(1, taken[at]) for taken in self._taken], high=len(each.rows))

    def _units(self) -> None:
        """A unit is done when every open compulsory row of it is built; one with an open row that cannot be built never is."""
        for unit, inside in self._compulsory().items():
            count = sum(len(self._kinds[at].rows) for at in inside)
            if count == sum(row.part.compulsory for row in self._kinds[inside[0]].rows[0].unit.open):
                column = self._done[unit] = self._program.column(f"done {unit}")
                built = [(1, taken[at]) for taken in self._taken for at in inside]
                self._program.row([*built, (-count, column)], low=0)

    def _compulsory(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, each in enumerate(self._kinds):
            if each.rows[0].part.compulsory:
                found.setdefault(each.unit, []).append(at)
        return found

    def _learners(self) -> None:
        """What is missing on a way and is not built is still open; who is helped has nothing open."""
        program = self._program
        place = {each.rows[0].id: at for at, each in enumerate(self._kinds)}
        for number, (learner, way) in enumerate(self._ways):
            first = program.append(way.program)
            helped = program.column(f"helped {number}") if id(way) in self._able else None
            if helped is not None:
                self._who.append(learner)
                self._helped.append((learner.count, helped))
            for (_, element), column in way.missing.items():
                if not way.program.highs[column]:
                    continue
                still = program.column(f"open {number} {element}")
                built = [(1, taken[place[element]]) for taken in self._taken] if element in place else []
                program.row([(1, still), *built, (-1, first + column)], low=0)
                if helped is not None:
                    program.row([(1, still), (1, helped)], high=1)
                self._still_open.append((learner.count, still))

    # -- the answer --------------------------------------------------------------------------------------------------

    def built(self, solve: Engine, time_limit_ms: int) -> Built:
        """The best set."""
        if not self._kinds:
            return Built((), (), proven=True)
        every = [(at, column) for taken in self._taken for at, column in enumerate(taken)]
        rows: Terms = tuple((1, column) for _, column in every)
        size: Terms = tuple((self._kinds[at].size, column) for at, column in every)
        poks: Terms = tuple((1, column) for column in self._used)
        order: Terms = tuple((at + 1, column) for at, column in every)
        if self._ways:
            first, second = _negative(self._helped), tuple(self._still_open)
            objectives = (first, second, poks, rows, order)
        else:
            first = _negative(rows)
            objectives = (first, _negative((1, each) for each in self._done.values()), poks, size, order)
        solved = solve(self._program, objectives, time_limit_ms=time_limit_ms)
        if not solved.values:
            return Built((), (), proven=False)
        made = tuple(self._made(solved))
        proven = solved.status is Status.OPTIMAL
        most = None if proven or solved.bound is None or len(solved.reached) != 1 else -solved.bound
        built = {row.id for pok in made for row in pok.rows}
        those = tuple(each for each, (_, column) in zip(self._who, self._helped, strict=True) if solved.values[column])
        return Built(
            made,
            tuple(_completed(built, (each.rows[0].unit for each in self._kinds))),
            proven,
            most,
            helped=sum(learner.count for learner in those),
            those=those,
            open_after=solved.of(self._still_open),
        )

    def _made(self, solved: Solved) -> Iterator[NewPok]:
        left = [list(each.rows) for each in self._kinds]
        for taken in self._taken:
            rows = []
            for at, column in enumerate(taken):
                count = solved.values[column]
                rows += left[at][:count]
                del left[at][:count]
            if rows:
                yield NewPok(tuple(rows))


def _kinds(rows: Sequence[OpenRow], *, apart: bool) -> Iterator[_Alike]:
    found: dict[tuple[object, ...], list[OpenRow]] = {}
    for each in rows:
        key = (each.id,) if apart else (each.part.unit, each.osp, each.part.compulsory)
        found.setdefault(key, []).append(each)
    for alike in found.values():
        yield _Alike(alike[0].part.unit, _hundredths(alike[0].osp), tuple(alike))


def _hundredths(osp: Decimal) -> int:
    return int(osp / HUNDREDTH)


def _negative(terms: Iterable[tuple[int, int]]) -> Terms:
    return tuple((-weight, column) for weight, column in terms)


def _completed(built: set[str], units: Iterable[CoveredUnit]) -> Iterator[str]:
    """Units of which every compulsory row was covered or is built, and some was not."""
    for unit in {each.code: each for each in units}.values():
        compulsory = [row.part.id for row in unit.open if row.part.compulsory]
        if compulsory and built.issuperset(compulsory):
            yield unit.code
