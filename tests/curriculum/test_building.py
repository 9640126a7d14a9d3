"""What to build next, against every way of building it; and for learners, against planning each of them anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways import sample
from pathways.asking.cohort import Prepared, questions, sample_learners
from pathways.asking.shared import shared_data
from pathways.curriculum.building import (
    Lasting,
    Learner,
    NotBuilt,
    OpenRow,
    Reach,
    Wanted,
    build_next,
    extents_of,
    open_rows,
)
from pathways.curriculum.coverage import Within, coverage_map
from pathways.curriculum.survey import Sought
from pathways.model import (
    Catalogue,
    Certainty,
    Coverage,
    Evidence,
    Group,
    Leaf,
    Limits,
    Method,
    Offering,
    OspBounds,
    PieceKind,
    Provenance,
    Qualification,
    QualificationKind,
    Record,
    Requirement,
    State,
    Structure,
    Text,
    Unit,
)
from pathways.planner.checking import Question
from pathways.planner.engines import relaxed
from pathways.planner.formulation import PlanProgram
from pathways.planner.plan import Planned
from pathways.planner.planning import plan
from pathways.planner.problem import Problem
from pathways.rules.reading import read_tree
from pathways.rules.setting import Origins

ON = date(2027, 1, 4)
CODES = ("100001", "100002", "100003")


def unit(code: str, requirements: int) -> Unit:
    return Unit(
        code, Text(fi=code), requirements=tuple(Requirement(f"{code}:{n + 1}", Text(fi=str(n))) for n in range(requirements))
    )


def document(sizes: Sequence[tuple[int, int]], least: int, mandatory: int = 0) -> Qualification:
    """Units of so many requirements and osp; the first ``mandatory`` are, of the others so many that ``least`` osp are reached."""
    leaves = tuple(
        Leaf(f"0.{n}", code, Decimal(osp), mandatory=n < mandatory)
        for n, (code, (_, osp)) in enumerate(zip(CODES, sizes, strict=False))
    )
    units = tuple(unit(code, count) for code, (count, _) in zip(CODES, sizes, strict=False))
    root = Group("0", osp=OspBounds(Decimal(least), Decimal(sum(osp for _, osp in sizes))), children=leaves)
    structures = (Structure(Method.REFORMI, root),)
    kind = QualificationKind.BASIC
    return Qualification("1", "OPH-1-2020", Text(fi="Pieni"), kind, structures, units, valid_from=date(2020, 1, 1))


def offered(*rows: str) -> Offering:
    """One that covers these rows at any time, for nothing."""
    by_unit: dict[str, list[str]] = {}
    for each in rows:
        by_unit.setdefault(each.partition(":")[0], []).append(each)
    covers = tuple(Coverage(code, requirements=tuple(ids), declared_by="we") for code, ids in by_unit.items())
    return Offering("+".join(rows), Text(fi="POK"), "Me", PieceKind.PART_OF_UNIT, covers, price_cents=0, any_start=True, weeks=1)


def rows_of(one: Qualification, *there: Offering, most_osp: Decimal = Decimal(15)) -> tuple[OpenRow, ...]:
    found = coverage_map((one,), there, Within(ON))
    return open_rows(found.units, extents_of((one,)), most_osp).rows


def packings(rows: Sequence[OpenRow], wanted: Wanted) -> Iterator[tuple[OpenRow, ...]]:
    """Every set of rows that fits, by putting each row into every POK or none."""
    for where in product(range(wanted.most_poks + 1), repeat=len(rows)):
        bins = [[row for row, at in zip(rows, where, strict=True) if at == number] for number in range(1, wanted.most_poks + 1)]
        if all(
            sum((row.osp for row in one), Decimal(0)) <= wanted.most_osp
            and len({row.part.unit for row in one}) <= wanted.units_each
            for one in bins
        ):
            yield tuple(row for one in bins for row in one)


@st.composite
def wishes(draw: st.DrawFn) -> Wanted:
    return Wanted(draw(st.integers(1, 2)), Decimal(draw(st.sampled_from(("2.5", "4", "7", "15")))), draw(st.integers(1, 2)))


SIZES = st.lists(st.tuples(st.integers(1, 3), st.sampled_from((5, 9, 12))), min_size=1, max_size=3).filter(
    lambda sizes: sum(count for count, _ in sizes) <= 6
)


@settings(max_examples=40, deadline=None)
@given(SIZES, wishes())
def test_no_set_covers_more_rows_or_completes_more_units(sizes: list[tuple[int, int]], wanted: Wanted) -> None:
    one = document(sizes, 0)
    rows = rows_of(one, most_osp=wanted.most_osp)
    found = build_next(rows, wanted)
    assert found.proven

    def worth(built: Sequence[OpenRow]) -> tuple[int, int]:
        ids = {each.id for each in built}
        return len(ids), sum(ids.issuperset(each.id for each in one.requirements) for one in (unit for unit in one_units))

    one_units = one.units
    mine = [row for pok in found.poks for row in pok.rows]
    assert worth(mine) == max(worth(each) for each in packings(rows, wanted))
    assert sorted(found.completes) == sorted(
        each.code for each in one_units if {row.id for row in mine}.issuperset(row.id for row in each.requirements)
    )
    assert len({row.id for row in mine}) == len(mine)
    assert all(each.osp <= wanted.most_osp and len(each.units) <= wanted.units_each for each in found.poks)
    assert [each.osp for each in found.poks] == sorted((each.osp for each in found.poks), reverse=True)


# -- learners --------------------------------------------------------------------------------------------------------------


def problem(one: Qualification, held: Sequence[str], *there: Offering) -> Problem:
    evidence = tuple(
        Evidence(
            id=code,
            kind=PieceKind.UNIT,
            certainty=Certainty.FORMAL,
            state=State.COMPLETED,
            name=Text(fi=code),
            code=code,
            national=True,
            provenance=Provenance("record"),
        )
        for code in held
    )
    question = Question(one, Record(evidence=evidence), Origins(Catalogue((one,), there)))
    return Problem(question, read_tree(one, one.structures[0]), there, Limits(ON))


def has_plan(asked: Problem, built: Sequence[OpenRow]) -> bool:
    more = (offered(*(each.id for each in built)),) if built else ()
    anew = Problem(asked.question, asked.tree, (*asked.offerings, *more), asked.limits)
    return isinstance(plan(anew), Planned)


@settings(max_examples=12, deadline=None)
@given(SIZES, wishes(), st.lists(st.sets(st.sampled_from(CODES)), min_size=1, max_size=2), st.booleans(), st.integers(0, 1))
def test_nobody_could_help_more_learners_and_each_has_a_plan_then(
    sizes: list[tuple[int, int]], wanted: Wanted, held: list[set[str]], some_offered: bool, mandatory: int
) -> None:
    osp = [each for _, each in sizes]
    one = document(sizes, sum(osp) - min(osp) if len(osp) > 1 else osp[0], mandatory)
    there = (offered(f"{CODES[0]}:1"),) if some_offered else ()
    rows = rows_of(one, *there, most_osp=wanted.most_osp)
    asked = [problem(one, sorted(each & {unit.code for unit in one.units}), *there) for each in held]
    found = build_next(rows, wanted, [Learner(each) for each in asked])
    assert found.proven
    without = [each for each in asked if not has_plan(each, ())]
    assert found.learners[Reach.THERE] == len(asked) - len(without)
    built = [row for pok in found.poks for row in pok.rows]
    possible = {frozenset(row.id for row in each): each for each in packings(rows, wanted)}
    best = max(sum(has_plan(one, each) for one in without) for each in possible.values())
    assert found.helped == best == sum(has_plan(each, built) for each in without)


def fewest_missing(way: PlanProgram) -> int:
    terms = tuple((1, column) for column in way.missing.values())
    return relaxed()(way.program, (terms,), time_limit_ms=20_000).of(terms)


@pytest.mark.parametrize("sought", [Sought(languages=("sv",)), Sought(modes=("contact",))], ids=["in Swedish", "in a classroom"])
def test_the_few_options_that_are_looked_at_leave_no_way_out(sought: Sought) -> None:
    """The learners of the sample lack as much with them as with every option that there is."""
    there = shared_data((), None, skills=False)
    within, prepared, lasting = sought.within(sample.TODAY), Prepared(), Lasting()
    missing = []
    for one in questions(sample_learners(), there, "OPH-2455-2017", sample.TODAY).problems:
        kept = tuple(each for each in one.offerings if within.refuses(each) is None)
        asked = prepared.problem(one.question, one.tree, kept, one.limits)
        every = PlanProgram(replace(asked, missing_allowed=True, timeless=True, pruned=False))
        few = Learner(asked).programme({element for _, element in every.missing}, lasting)
        assert len(few.options) < len(every.options)
        assert fewest_missing(few) == fewest_missing(every)
        missing.append(fewest_missing(few))
    assert any(missing)


def test_who_cannot_be_helped_is_looked_at_last() -> None:
    """One lacks more than can be built: the set helps the others, and of what it may still hold, it holds what she lacks."""
    one = document([(1, 5), (3, 12), (1, 5)], 22, 3)
    asked = [problem(one, [CODES[1], CODES[2]]), problem(one, [])]
    found = build_next(rows_of(one), Wanted(2, Decimal(5), 1), [Learner(each) for each in asked])
    assert (found.proven, found.helped, found.open_before) == (True, 1, 6)
    assert (found.covers, found.open_after, [each.problem for each in found.those]) == (2, 3, asked[:1])


def test_equal_learners_weigh_as_many() -> None:
    one = document([(2, 9), (2, 9)], 9)
    first, second = problem(one, []), problem(one, [])
    only_second = replace(second, limits=replace(second.limits))
    found = build_next(rows_of(one), Wanted(1, Decimal(9)), [Learner(first, 5), Learner(only_second, 2)])
    assert (found.helped, found.open_before, found.open_after) == (7, 14, 0)
    assert found.covers == 2


def test_what_cannot_be_built_is_told() -> None:
    one = document([(1, 20), (2, 9)], 0)
    unknown = replace(one, structures=(Structure(Method.REFORMI, Group("0", children=(Leaf("0.0", CODES[1]),))),))
    found = open_rows(coverage_map((one,), (), Within(ON)).units, extents_of((one,)), Decimal(15))
    assert [(part.id, why) for part, why in found.left_out] == [("100001:1", NotBuilt.TOO_LARGE)]
    found = open_rows(coverage_map((unknown,), (), Within(ON)).units, extents_of((unknown,)), Decimal(15))
    assert {why for _, why in found.left_out} == {NotBuilt.UNKNOWN_EXTENT}
    assert build_next((), Wanted()).proven


@pytest.mark.parametrize(("units_each", "poks"), [(1, 2), (2, 1)])
def test_one_pok_may_take_rows_of_several_units_where_that_is_wished(units_each: int, poks: int) -> None:
    one = document([(1, 5), (1, 5)], 0)
    found = build_next(rows_of(one), Wanted(3, Decimal(15), units_each))
    assert (found.covers, len(found.poks)) == (2, poks)


def test_a_set_that_would_help_few_is_not_told_and_no_row_is_of_few() -> None:
    one = document([(1, 9), (1, 9)], 18)
    lacks_both, lacks_second = Learner(problem(one, []), 5), Learner(problem(one, [CODES[0]]), 4)
    rows = rows_of(one)
    whole = build_next(rows, Wanted(2, Decimal(9)), [lacks_both, lacks_second], fewest=5)
    assert (whole.helped, whole.covers, whole.withheld) == (9, 2, False)
    few = build_next(rows, Wanted(2, Decimal(9)), [lacks_second], fewest=5)
    assert (few.covers, few.withheld, few.helped) == (0, False, 0)  # nobody's row may be built
    some = build_next(rows, Wanted(1, Decimal(9)), [Learner(lacks_both.problem, 1), lacks_second], fewest=5)
    assert (some.covers, some.withheld) == (0, True)
