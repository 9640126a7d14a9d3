"""The bound of a ranking against the exact remainder, and the ranking against solving everything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from pathways.model import (
    Catalogue,
    CountBounds,
    Group,
    GroupKind,
    Leaf,
    Method,
    OspBounds,
    Qualification,
    QualificationKind,
    Record,
    Structure,
    Text,
    Unit,
)
from pathways.planner.bound import Bound, Bounds, share_left
from pathways.planner.checking import Question, check
from pathways.planner.closest import Wanted, closest
from pathways.planner.completing import CompletingProgram, Remainder, complete_units
from pathways.planner.engines import cpsat
from pathways.planner.nearest import Nearest, RowKind
from pathways.planner.structure import Unknown
from pathways.rules.reading import Tree, branches, read_tree, restricted
from pathways.rules.setting import Origins, Setting
from pathways.rules.standing import Standing, count_once, standing
from tests.oracles.exhaustive import Exhaustive, TooLarge, tenths
from tests.oracles.generate import Case, checks, evidence, qualifications

SMALL = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
ON = date(2026, 12, 1)


def settled(case: Case, tree: Tree) -> tuple[Setting, Standing]:
    setting = Setting(case.qualification, tree, Origins(Catalogue((case.qualification,))))
    return setting, standing(setting, case.record)


def exact(setting: Setting, had: Standing) -> Remainder | None:
    """As a check has it: units of unknown extent are read as the most only where nothing else fills the tree."""
    for unknown in Unknown:
        found = CompletingProgram(setting, had, strict=False, unknown=unknown).best(cpsat())
        if found is not None:
            return found
    return None


def key(remainder: Remainder) -> Bound:
    if remainder.remaining_osp is None or remainder.counted_osp is None:
        left, counted = Decimal(remainder.remaining_units), Decimal(remainder.counted_units or 0)
    else:
        left, counted = remainder.remaining_osp, remainder.counted_osp
    return Bound(share_left(left, counted), left, remainder.remaining_units)


def bound_of(setting: Setting, had: Standing) -> Bound | None:
    return Bounds().of(setting, had, complete_units(setting, had))


def quick_bound_of(setting: Setting, had: Standing) -> Bound:
    return Bounds().at_once(setting, had, complete_units(setting, had))


@SMALL
@given(case=checks())
def test_the_bound_is_never_more_than_what_remains(case: Case) -> None:
    tree = read_tree(case.qualification, case.structure)
    whole, quick_whole = bound_of(*settled(case, tree)), quick_bound_of(*settled(case, tree))
    for way in branches(tree):
        setting, had = settled(case, restricted(tree, way))
        found, bound, quick = exact(setting, had), bound_of(setting, had), quick_bound_of(setting, had)
        if found is not None:
            for each in (bound, quick, whole, quick_whole):
                assert each is not None
                assert each <= key(found)
                assert (each.left, each.units) <= (key(found).left, found.remaining_units)
            assert bound is not None
            event("tables say more" if quick < bound else "no table is needed" if quick == bound else "the quick bound says more")


@SMALL
@given(case=checks(unknown_osp=False))
def test_the_bound_is_exact_where_nothing_can_count_twice(case: Case) -> None:
    tree = read_tree(case.qualification, case.structure)
    for way in branches(tree):
        setting, had = settled(case, restricted(tree, way))
        assume(nothing_counts_twice(setting, had))
        found, bound = exact(setting, had), bound_of(setting, had)
        assert (bound is None) == (found is None)
        if bound is not None and found is not None:
            assert (bound.left, bound.units) == (key(found).left, found.remaining_units)


def nothing_counts_twice(setting: Setting, had: Standing) -> bool:
    """(i) of planner-model.md 8, for pieces too; (ii) holds of itself: what a unit leaves does not depend on others. Of no unit is
    the extent left to a reading: one that is complete by its parts has none recorded."""
    tree, held = setting.tree, complete_units(setting, had)
    units = [leaf.unit for leaf in tree.root.all_leaves()]
    pieces = [piece.unit for piece in had.pieces if piece.unit is not None]
    numbers = [osp for leaf in tree.root.all_leaves() for osp in (leaf.osp, leaf.most_osp)]
    numbers += [piece.osp for piece in had.pieces] + [each.osp for each in had.whole.values()]
    numbers += [each.mandatory_osp for unit in setting.qualification.units for each in unit.sub_units]
    numbers += [osp for node in tree.root.walk() if node.osp is not None for osp in (node.osp.least, node.osp.most)]
    choices = [[set(rule.members) for rule in node.choices if len(rule.members) > 1] for node in tree.root.walk()]
    return (
        not tree.exclusions
        and len(set(units)) == len(units)
        and len(set(pieces) | set(units)) == len(pieces) + len(units)
        and all(len(piece.places) == 1 for piece in had.pieces)
        and not count_once(had.pieces)
        and (tree.counts or all(leaf.osp is not None for leaf in tree.root.all_leaves()))
        and all(leaf.most_osp is None or leaf.unit not in held or leaf.unit in had.whole for leaf in tree.root.all_leaves())
        and all(piece.osp is not None or tree.counts for piece in had.pieces)
        and all(each is None or each % 1 == 0 for each in numbers)
        and all(not (one & other) for rules in choices for one in rules for other in rules if one is not other)
    )


# -- the ranking ---------------------------------------------------------------------------------------------------------


@st.composite
def shelves(draw: st.DrawFn) -> tuple[Catalogue, Record]:
    """Two to four small qualifications and one record; some of its evidence belongs to each."""
    drawn = [draw(qualifications()) for _ in range(draw(st.integers(2, 4)))]
    named = tuple(replace(each, id=str(number), register_number=f"OPH-{number}-2020") for number, each in enumerate(drawn, start=1))
    record = Record(evidence=draw(evidence(named[0].units)))
    return Catalogue(draw(st.permutations(named))), record


def solved_all(catalogue: Catalogue, record: Record) -> list[tuple[object, ...]]:
    """Every branch by a check, sorted by decision 0009: by code that the ranking does not share."""
    origins = Origins(catalogue)
    rows: list[tuple[object, ...]] = []
    for each in catalogue.qualifications:
        for structure in each.structures:
            for answer in check(Question(each, record, origins), structure).branches:
                if answer.remaining_units is None:
                    continue
                if answer.remaining_osp is None:
                    left = Decimal(answer.remaining_units)
                    had = Decimal(sum(1 for placement in answer.placements if not placement.partly))
                else:
                    left, had = answer.remaining_osp, answer.counted_osp or Decimal(0)
                share = Fraction(left) / Fraction(left + had) if left + had else Fraction(0)
                way = tuple(step.id for step in answer.branch)
                rows.append((share, left, answer.remaining_units, each.register_number, way, answer.verdict))
    return sorted(rows)


def seen(rows: Sequence[Nearest]) -> list[tuple[object, ...]]:
    return [
        (
            each.remaining_osp if each.remaining_osp is not None else Decimal(each.remaining_units),
            each.remaining_units,
            each.qualification.register_number,
            tuple(step.id for step in each.branch),
            each.verdict,
        )
        for each in rows
    ]


@SMALL
@given(shelf=shelves(), top=st.integers(1, 4))
def test_the_nearest_are_those_that_solving_everything_gives(shelf: tuple[Catalogue, Record], top: int) -> None:
    catalogue, record = shelf
    expected = [row[1:] for row in solved_all(catalogue, record)]
    assert seen(closest(catalogue, record, Wanted(ON, exits=False))) == expected
    assert seen(closest(catalogue, record, Wanted(ON, exits=False), top=top)) == expected[:top]


def test_branches_side_by_side_stand_in_document_order() -> None:
    """Equal rows come by number and branch (decision 0009), whichever of two branches a way was put together from first."""
    none, one = OspBounds(Decimal(0), Decimal(0)), OspBounds(Decimal(1), Decimal(1))
    inner = Group("0.1.1", kind=GroupKind.COMPETENCE_AREA, code="inner", children=(Leaf("0.1.1.0", "100001", Decimal(1)),))
    beside = Group("0.1", osp=one, count=CountBounds(0, 0), children=(Leaf("0.1.0", "100001", Decimal(1)), inner))
    area = Group("0.0", kind=GroupKind.COMPETENCE_AREA, osp=none, count=CountBounds(0, 0), code="area")
    structure = Structure(Method.REFORMI, Group("0", osp=none, children=(area, beside)))
    units = (Unit("100001", Text(fi="Hitsaus")),)
    qualification = Qualification("1", "OPH-1-2020", Text(fi="Pieni"), QualificationKind.BASIC, (structure,), units, valid_from=ON)
    catalogue = Catalogue((qualification,))
    rows = seen(closest(catalogue, Record(), Wanted(ON, exits=False)))
    assert ("0.0", "0.1.1") in [row[3] for row in rows]
    assert rows == [row[1:] for row in solved_all(catalogue, Record())]


@SMALL
@given(shelf=shelves())
def test_what_remains_is_what_trying_everything_leaves(shelf: tuple[Catalogue, Record]) -> None:
    catalogue, record = shelf
    origins = Origins(catalogue)
    for row in closest(catalogue, record, Wanted(ON, exits=False), top=3):
        (structure,) = row.qualification.structures
        way = tuple(step.id for step in row.branch)
        setting = Setting(row.qualification, restricted(read_tree(row.qualification, structure), way), origins)
        try:
            least = Exhaustive(setting, standing(setting, record)).least_remaining()
        except TooLarge:
            assume(False)
        if least is not None:  # else only unknown extents read as the most fill it
            left = row.remaining_units if row.remaining_osp is None else tenths(row.remaining_osp)
            assert (left, row.remaining_units) == least[:2]


@SMALL
@given(shelf=shelves(), data=st.data())
def test_the_order_of_the_input_never_changes_the_list(shelf: tuple[Catalogue, Record], data: st.DataObject) -> None:
    catalogue, record = shelf
    mixed = Record(record.goals, tuple(data.draw(st.permutations(record.evidence))))
    again = Catalogue(tuple(data.draw(st.permutations(catalogue.qualifications))))
    assert closest(again, mixed, Wanted(ON)) == closest(catalogue, record, Wanted(ON))


@SMALL
@given(shelf=shelves())
def test_an_exit_has_begun_and_stands_by_its_own_share(shelf: tuple[Catalogue, Record]) -> None:
    catalogue, record = shelf
    rows = closest(catalogue, record, Wanted(ON))
    shares = [each.share_left for each in rows]
    assert shares == sorted(shares)
    for row in rows:
        if row.kind is not RowKind.QUALIFICATION:
            assert row.share_left < 1
            assert _is_loaded(row, catalogue.qualifications)


def _is_loaded(row: Nearest, qualifications: Sequence[Qualification]) -> bool:
    own = next(each for each in qualifications if each.id == row.qualification.id)
    return {unit.code for unit in own.units} >= set(row.units)
