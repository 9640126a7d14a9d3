"""What is the learner closest to? Every branch of every loaded qualification, and the exits on the way, nearest first.

"Nearest" is the smallest share of the whole that is left (osp where the tree counts osp, else units), so that trees of
either kind stand in one list; ties by what is left, then units left, then number and branch (decision 0009). A bound of
exactly that order (``pathways.planner.bound``) says what need not be solved: whatever comes first is made exact, and is the
next of the list once it is. So the nearest N are those that solving everything would give.

Exits on the way, in the same list: ``pathways.planner.exits``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from heapq import heappop, heappush
from itertools import count, islice

from pathways.model import Catalogue, Limits, Method, Qualification, Record, RecordGroup, SkillLink, Structure, UnitKind
from pathways.planner.bound import Bounds, share_left
from pathways.planner.checking import Question, Reread, branch_figures, other_readings, wanted_branches
from pathways.planner.completing import complete_units
from pathways.planner.engines import Engine
from pathways.planner.exits import Exits, begun_units, left_of_unit
from pathways.planner.nearest import Goal, Nearest, Recognised, Row, RowKind, Way, WayStatus, shown
from pathways.planner.plan import OutOfTime, Planned
from pathways.planner.planning import TIME_LIMIT_MS, plan
from pathways.planner.problem import Problem
from pathways.planner.similar import similar_to
from pathways.planner.verdict import BranchAnswer, Verdict
from pathways.rules.reading import BRANCH_KINDS, Corrections, Tree, branches, read_tree, restricted
from pathways.rules.setting import Origins, Setting
from pathways.rules.standing import Standing, recognised_as, standing


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is compared. ``on``: what cannot be completed on the day is left out. ``qualifications``: ids, ``None`` = all.
    ``competence_areas``: codes, of which a branch must hold one; empty = every branch. ``limits``: a plan to each row is made with
    the offerings of the catalogue, each within ``time_limit_ms``. ``links`` of units to skills: accepted ones show what is similar.
    ``exits``: whether these are in the list too."""

    on: date
    qualifications: Collection[str] | None = None
    competence_areas: tuple[str, ...] = ()
    method: Method | None = None
    corrections: Mapping[str, Corrections] = field(default_factory=dict)
    limits: Limits | None = None
    links: tuple[SkillLink, ...] = ()
    exits: bool = True
    time_limit_ms: int = TIME_LIMIT_MS


def closest(
    catalogue: Catalogue, record: Record, wanted: Wanted, *, top: int | None = None, engine: Engine | None = None
) -> tuple[Nearest, ...]:
    """What can be completed on the day and what lies on the way, nearest first, at most ``top``."""
    ranking = Ranking(catalogue, record, wanted, engine)
    return tuple(ranking.told(each) for each in islice(ranking.rows(), top))


def closest_units(
    catalogue: Catalogue,
    question: Question,
    tree: Tree,
    units: tuple[str, ...],
    wanted: Wanted,
    *,
    top: int | None = None,
    engine: Engine | None = None,
) -> tuple[Nearest, ...]:
    """Named units as the goal: all of them together (``question`` and ``tree``), each by itself, and the POKs of them that have
    begun; nearest first, at most ``top``."""
    ranking = Ranking(catalogue, question.record, wanted, engine)
    return tuple(ranking.told(each) for each in islice(ranking.rows_of_units(question, tree, units), top))


def nearest_goals(catalogue: Catalogue, record: Record, wanted: Wanted, most: int) -> tuple[Goal, ...]:
    """The nearest qualifications (branch by branch) that are not complete."""
    ranking = Ranking(catalogue, record, wanted)
    left = (row for row in ranking.rows() if row.nearest.verdict is not Verdict.COMPLETE)
    return tuple(
        Goal(row.nearest, row.question, row.tree) for row in islice(left, most) if row.question is not None and row.tree is not None
    )


def nearest_ways(
    question: Question, tree: Tree, method: Method | None, most: int, *, units: tuple[str, ...] = ()
) -> tuple[Goal, ...]:
    """The branches of one question, nearest first, of those that are not complete. ``units``: the named ones of a partial
    qualification."""
    ways, _ = wanted_branches(tree, question.competence_areas)
    found = []
    for way in ways:
        answer = branch_figures(question, tree, way)
        if answer.remaining_units is not None and answer.verdict is not Verdict.COMPLETE:
            nearest = _row_of(question.qualification, method, answer, answer.remaining_units)
            if units:
                nearest = replace(nearest, kind=RowKind.PARTIAL, units=units)
            one_way = replace(question, competence_areas=())
            key = (_share(answer), nearest.left, nearest.remaining_units, _in_document_order(tree, way))
            found.append((key, Goal(nearest, one_way, restricted(tree, way))))
    found.sort(key=lambda each: each[0])
    return tuple(goal for _, goal in found[:most])


_Key = tuple[Fraction, Decimal, int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One tree of one qualification, with the ``ways`` of choosing its branches that are asked for, and what the evidence means for
    the whole of it. ``reach``: units of these ways."""

    qualification: Qualification
    method: Method | None
    question: Question
    tree: Tree
    reread: Reread | None
    setting: Setting
    standing: Standing
    held: frozenset[str]
    ways: tuple[tuple[str, ...], ...]
    reach: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Branch:
    """A way of a candidate, or its whole tree with every way: what may come next, by the better bound or by the quick one."""

    candidate: Candidate
    way: tuple[str, ...]
    setting: Setting
    standing: Standing
    held: frozenset[str]
    is_whole: bool = False
    is_bounded_well: bool = False


class Ranking:
    """One learner's list, made as far as it is read."""

    def __init__(self, catalogue: Catalogue, record: Record, wanted: Wanted, engine: Engine | None = None) -> None:
        self._catalogue = catalogue
        self._record = record
        self._wanted = wanted
        self._engine = engine
        self._origins = Origins(catalogue, wanted.on)
        self._bounds = Bounds()
        self._number = count()
        self._queue: list[tuple[_Key, int, Row | _Branch]] = []

    def rows(self) -> Iterator[Row]:
        """Every row in order, solved when it is asked for."""
        for each in self.candidates:
            if _is_seen_whole(each, self._record):
                self._push(_Branch(each, (), each.setting, each.standing, each.held, is_whole=True))
            else:
                self._add_branches(each)
        if self._wanted.exits:
            offerings = self._catalogue.offerings if self._wanted.limits is not None else ()
            exits = Exits(self._catalogue, self._record, self.candidates, self._origins, self._engine, offerings=offerings)
            for row in exits.rows():
                self._push_row(row)
        yield from self._in_order()

    def rows_of_units(self, question: Question, tree: Tree, units: tuple[str, ...]) -> Iterator[Row]:
        """The named units together and one by one, and what of them has begun. Of one unit together is by itself."""
        setting = Setting(question.qualification, tree, self._origins)
        evidence = standing(setting, self._record)
        held, method = complete_units(setting, evidence), self._wanted.method
        every = frozenset(units)
        candidate = Candidate(question.qualification, method, question, tree, None, setting, evidence, held, ((),), every)
        offerings = self._catalogue.offerings if self._wanted.limits is not None else ()
        exits = Exits(self._catalogue, self._record, (candidate,), self._origins, self._engine, offerings=offerings)
        for unit in sorted(every):
            self._push_row(exits.unit(candidate, left_of_unit(setting, evidence, unit)))
        if len(every) > 1:
            answer = branch_figures(question, tree, (), engine=self._engine)
            if answer.remaining_units is not None:
                nearest = _row_of(question.qualification, method, answer, answer.remaining_units)
                nearest = replace(nearest, kind=RowKind.UNITS, units=tuple(sorted(every)), exits=begun_units(setting, evidence))
                self._push_row(Row(nearest, _share(answer), ("units", *nearest.units), question, tree))
        for row in exits.poks():
            self._push_row(row)
        yield from self._in_order()

    def _in_order(self) -> Iterator[Row]:
        while self._queue:
            _, _, first = heappop(self._queue)
            match first:
                case Row():
                    yield first
                case _Branch(is_bounded_well=False):
                    self._push(replace(first, is_bounded_well=True))
                case _Branch(is_whole=True):
                    self._add_branches(first.candidate)
                case _Branch():
                    solved = self._solved(first)
                    if solved is not None:
                        self._push_row(solved)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Every tree that is compared."""
        found = []
        for qualification in self._catalogue.qualifications:
            asked = self._wanted.qualifications is None or qualification.id in self._wanted.qualifications
            if asked and qualification.usable_on(self._wanted.on):
                found += [
                    self._candidate(qualification, structure)
                    for structure in qualification.structures
                    if self._wanted.method in (None, structure.method)
                ]
        return tuple(each for each in found if each.ways)

    def _candidate(self, qualification: Qualification, structure: Structure) -> Candidate:
        decided = self._wanted.corrections.get(qualification.register_number, Corrections())
        question = Question(qualification, self._record, self._origins, corrections=decided)
        tree = read_tree(qualification, structure, decided)
        setting = Setting(qualification, tree, self._origins)
        evidence = standing(setting, self._record)
        held = complete_units(setting, evidence)
        ways, reach = branches(tree), setting.leaf_units
        if self._wanted.competence_areas:
            ways = tuple(way for way in ways if self._is_asked_for(tree, way))
            reach = frozenset(leaf.unit for way in ways for leaf in restricted(tree, way).root.all_leaves())
        reread = other_readings(question, structure)
        return Candidate(qualification, structure.method, question, tree, reread, setting, evidence, held, ways, reach)

    def _is_asked_for(self, tree: Tree, way: tuple[str, ...]) -> bool:
        return any(node.id in way and node.code in self._wanted.competence_areas for node in tree.root.walk())

    def _add_branches(self, candidate: Candidate) -> None:
        for way in candidate.ways:
            setting = Setting(candidate.qualification, restricted(candidate.tree, way), self._origins)
            evidence = standing(setting, self._record)
            self._push(_Branch(candidate, way, setting, evidence, complete_units(setting, evidence)))

    def _push(self, branch: _Branch) -> None:
        """Puts a branch where its bound says. The better one takes longer, and is still far from solving it."""
        bounded = self._bounds.of if branch.is_bounded_well else self._bounds.at_once
        bound = bounded(branch.setting, branch.standing, branch.held)
        if bound is not None:  # else nothing can fill it: it is nobody's nearest
            key = (bound.share, bound.left, bound.units, _which(branch.candidate, branch.way))
            heappush(self._queue, (key, next(self._number), branch))

    def _push_row(self, row: Row) -> None:
        nearest = row.nearest
        heappush(self._queue, ((row.share, nearest.left, nearest.remaining_units, row.which), next(self._number), row))

    def _solved(self, branch: _Branch) -> Row | None:
        candidate, way = branch.candidate, branch.way
        answer = branch_figures(candidate.question, candidate.tree, way, candidate.reread, engine=self._engine)
        if answer.remaining_units is None:
            return None
        nearest = _row_of(candidate.qualification, candidate.method, answer, answer.remaining_units)
        nearest = replace(nearest, exits=begun_units(branch.setting, branch.standing))
        return Row(nearest, _share(answer), _which(candidate, way), candidate.question, branch.setting.tree)

    # -- what is said of a row that is in the list -----------------------------------------------------------------------

    def told(self, row: Row) -> Nearest:
        """The row with what proposals would change, what is similar, and the best plan."""
        if row.tree is None or row.question is None:
            return row.nearest
        setting = Setting(row.question.qualification, row.tree, self._origins)
        nearest = replace(row.nearest, similar=similar_to(setting, self._record, self._wanted.links))
        nearest = replace(nearest, if_recognised=self._if_recognised(row))
        return nearest if self._wanted.limits is None else replace(nearest, way=self._way(row, self._wanted.limits))

    def _if_recognised(self, row: Row) -> Recognised | None:
        """``None`` where nothing is proposed, or where with all of it the branch could not be filled: what is recognised has the
        extent that is recorded, also where the rules then cannot be met."""
        assert row.question is not None
        assert row.tree is not None
        proposed = {each.id for each in row.nearest.proposed}
        if not proposed:
            return None
        setting = Setting(row.question.qualification, row.tree, self._origins)
        decided = (recognised_as(setting, each) if each.id in proposed else (each,) for each in self._record.evidence)
        evidence = tuple(piece for pieces in decided for piece in pieces)
        question = replace(row.question, record=replace(self._record, evidence=evidence))
        way = tuple(step.id for step in row.nearest.branch)
        answer = branch_figures(question, row.tree, way, engine=self._engine)
        if answer.remaining_units is None:
            return None
        return Recognised(answer.remaining_osp, answer.remaining_units, answer.counted_osp)

    def _way(self, row: Row, limits: Limits) -> Way:
        assert row.question is not None
        assert row.tree is not None
        problem = Problem(row.question, row.tree, self._catalogue.offerings, limits)
        match plan(problem, engine=self._engine, time_limit_ms=self._wanted.time_limit_ms):
            case Planned(plan=found, optimal=optimal):
                return Way(WayStatus.OPTIMAL if optimal else WayStatus.FEASIBLE, found.totals)
            case OutOfTime():
                return Way(WayStatus.OUT_OF_TIME)
            case _:
                return Way(WayStatus.IMPOSSIBLE)


def _which(candidate: Candidate, way: tuple[str, ...]) -> tuple[str, ...]:
    qualification = candidate.qualification
    branch = _in_document_order(candidate.tree, way)
    return ("", qualification.register_number, qualification.id, str(candidate.method), *branch)


def _in_document_order(tree: Tree, way: tuple[str, ...]) -> tuple[str, ...]:
    """The branches as an answer names them: where two lie side by side, a way may hold the inner one first."""
    return tuple(node.id for node in tree.root.walk() if node.id in way)


def _row_of(qualification: Qualification, method: Method | None, answer: BranchAnswer, remaining_units: int) -> Nearest:
    return Nearest(
        qualification,
        method,
        answer.branch,
        answer.verdict,
        answer.remaining_osp,
        remaining_units,
        answer.counted_osp,
        shown(_share(answer)),
        name=qualification.name,
        proposed=answer.proposals,
    )


def _share(answer: BranchAnswer) -> Fraction:
    if answer.remaining_osp is not None and answer.counted_osp is not None:
        return share_left(answer.remaining_osp, answer.counted_osp)
    return share_left(answer.remaining_units or 0, answer.counted_units or 0)


def _is_seen_whole(candidate: Candidate, record: Record) -> bool:
    """Whether the evidence finds in the whole tree every place that it finds in a branch of it.

    A place in the free choice of one branch takes a piece away from the groups of others, and a common unit of one branch its
    sub-units: without that branch they are admitted elsewhere (``pathways.rules.setting``).
    """
    if any(each.group is RecordGroup.FREE_CHOICE for each in record.evidence):
        return False
    units = candidate.setting.units
    inside = [leaf.unit for node in candidate.tree.root.walk() if node.kind in BRANCH_KINDS for leaf in node.all_leaves()]
    return not any(code in units and units[code].kind is UnitKind.COMMON for code in inside)
