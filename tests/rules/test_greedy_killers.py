"""Small cases in which placing things one after the other gives a wrong answer, each with its numbers."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from pathways.model import (
    Catalogue,
    CountBounds,
    Evidence,
    Group,
    GroupKind,
    Leaf,
    Method,
    OspBounds,
    PieceKind,
    Provenance,
    Qualification,
    QualificationKind,
    Record,
    Structure,
    Text,
    Unit,
)
from pathways.planner.checking import Question, check
from pathways.planner.verdict import BranchAnswer, Verdict
from pathways.rules.setting import Origins

LOCAL = Text(fi="Paikallisiin ammattitaitovaatimuksiin perustuva tutkinnon osa")


def osp(least: int | str, most: int | str | None = None) -> OspBounds:
    return OspBounds(Decimal(least), Decimal(most if most is not None else least))


def group(
    path: str, *children: Group | tuple[str, int | str], rule: OspBounds | CountBounds | None = None, name: str = ""
) -> Group:
    """A group of groups and of (unit, extent); each child carries its place."""
    made = tuple(
        child if isinstance(child, Group) else Leaf(f"{path}.{place}", child[0], Decimal(child[1]) if child[1] else None)
        for place, child in enumerate(children)
    )
    bounds = rule if isinstance(rule, OspBounds) else None
    return Group(
        path,
        Text(fi=name or f"Ryhmä {path}"),
        GroupKind.DEFINED,
        bounds,
        rule if isinstance(rule, CountBounds) else None,
        children=made,
    )


def held(*codes: str, **extents: str) -> Record:
    units = [Evidence(f"unit:{each}", PieceKind.UNIT, Text(), Provenance("r"), code=each, national=True) for each in codes]
    local = [Evidence(each, PieceKind.LOCAL_UNIT, Text(), Provenance("r"), osp=Decimal(extent)) for each, extent in extents.items()]
    return Record(evidence=(*units, *local))


def answer(root: Group, record: Record, *, strict: bool = False) -> BranchAnswer:
    codes = dict.fromkeys(leaf.unit for leaf in root.leaves())
    units = tuple(Unit(each, Text(fi=f"Osa {each}")) for each in codes)
    structure = Structure(Method.REFORMI, root)
    qualification = Qualification("1", "OPH-1-2020", Text(fi="Pieni"), QualificationKind.BASIC, (structure,), units)
    return check(Question(qualification, record, Origins(Catalogue((qualification,))), strict=strict), structure).best


# -- one unit, several groups ----------------------------------------------------------------------------------------------


def _two_groups(order: tuple[str, ...] = ("a", "b")) -> Group:
    """``a`` fits both groups, ``b`` the first only: whoever puts ``a`` into the first has no place left for ``b``."""
    first = group("0.0", *((each, 15) for each in order), rule=osp(15))
    second = group("0.1", ("a", 15), ("c", 15), rule=osp(15))
    return group("0", first, second, rule=osp(30))


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_a_unit_that_fits_two_groups_goes_where_it_is_needed(order: tuple[str, ...]) -> None:
    best = answer(_two_groups(order), held("a", "b"))
    assert best.verdict is Verdict.COMPLETE
    assert {each.unit: each.group for each in best.placements} == {"a": "0.1", "b": "0.0"}


def test_a_unit_that_fits_two_groups_counts_once() -> None:
    best = answer(_two_groups(), held("a"))
    assert (best.verdict, best.remaining_osp, best.counted_osp) == (Verdict.INCOMPLETE, 15, 15)


def test_a_chain_of_moves_is_found() -> None:
    """Three groups in a ring: each unit is listed first where another one is the only one that fits."""
    first = group("0.0", ("a", 10), ("b", 10), rule=osp(10))
    second = group("0.1", ("b", 10), ("c", 10), rule=osp(10))
    third = group("0.2", ("c", 10), rule=osp(10))
    best = answer(group("0", first, second, third, rule=osp(30)), held("a", "b", "c"))
    assert {each.unit: each.group for each in best.placements} == {"a": "0.0", "b": "0.1", "c": "0.2"}


def test_twenty_orders_of_the_same_record_give_one_answer() -> None:
    first = answer(_two_groups(), held("a", "b", "c"))
    for seed in range(20):
        evidence = list(held("a", "b", "c").evidence)
        Random(seed).shuffle(evidence)
        assert answer(_two_groups(), Record(evidence=tuple(evidence))) == first


# -- counts ------------------------------------------------------------------------------------------------------------------


def test_a_count_is_of_direct_children_not_of_what_is_below() -> None:
    """One of two sub-groups of two units each: two units of one, never one of each."""
    first = group("0.0", ("a", 0), ("b", 0), rule=CountBounds(2, 2))
    second = group("0.1", ("c", 0), ("d", 0), rule=CountBounds(2, 2))
    root = group("0", first, second, rule=CountBounds(1, 1))
    assert answer(root, held("a", "c")).remaining_units == 1
    assert answer(root, held("a", "b")).verdict is Verdict.COMPLETE
    assert answer(root, held("c", "d")).counted_osp is None


@pytest.mark.parametrize(("codes", "verdict"), [(("a", "b", "c"), Verdict.COMPLETE), (("a", "c"), Verdict.UNDECIDABLE)])
def test_an_in_addition_group_is_asked_for_beside_the_count(codes: tuple[str, ...], verdict: Verdict) -> None:
    """eperusteet.md 9.6: two of the leaves and the group "in addition"; counted as a child, one leaf would do, and a second
    held one may stay out: all three are complete under both readings, one leaf and the group under one."""
    extra = group("0.0.2", ("c", 0), ("d", 0), rule=CountBounds(1, 1), name="Lisäksi valitaan yksi tutkinnon osa")
    inner = group("0.0", ("a", 0), ("b", 0), extra, rule=CountBounds(2, 2))
    best = answer(group("0", inner), held(*codes))
    assert best.verdict is verdict
    assert [each.ambiguity.reading for each in best.doubts] == ["in_addition"]


def test_without_the_words_in_addition_the_group_is_one_of_the_two() -> None:
    extra = group("0.0.2", ("c", 0), ("d", 0), rule=CountBounds(1, 1), name="Valitaan yksi tutkinnon osa")
    inner = group("0.0", ("a", 0), ("b", 0), extra, rule=CountBounds(2, 2))
    assert answer(group("0", inner), held("a", "c")).verdict is Verdict.COMPLETE


# -- alternatives hidden in numbers ------------------------------------------------------------------------------------------


def test_two_groups_of_105_under_105_are_alternatives() -> None:
    """59/011/2014 ops: the sum of both would be 210; half of each completes nothing."""
    first = group("0.0", ("a", 60), ("b", 45), rule=osp(105))
    second = group("0.1", ("c", 60), ("d", 45), rule=osp(105))
    root = group("0", first, second, rule=osp(105))
    assert answer(root, held("a", "b")).verdict is Verdict.COMPLETE
    half = answer(root, held("a", "d"))
    assert (half.remaining_osp, half.counted_osp) == (45, 60)
    assert len({each.group for each in half.placements}) == 1


# -- ranges under an exact sum (situation 14) ----------------------------------------------------------------------------------

FORTIES = tuple((f"f{n}", 40) for n in range(3))
TWENTIES = tuple((f"t{n}", 20) for n in range(6))


def _wood() -> Group:
    return group("0", group("0.0", *FORTIES, rule=osp(40, 80)), group("0.1", *TWENTIES, rule=osp(20, 60)), rule=osp(100))


def _units(forties: int, twenties: int) -> Record:
    return held(*(code for code, _ in FORTIES[:forties]), *(code for code, _ in TWENTIES[:twenties]))


@pytest.mark.parametrize(("forties", "twenties"), [(1, 3), (2, 1)])
def test_forty_and_sixty_and_eighty_and_twenty_are_complete(forties: int, twenties: int) -> None:
    for strict in (False, True):
        best = answer(_wood(), _units(forties, twenties), strict=strict)
        assert (best.verdict, best.counted_osp, best.surplus_osp) == (Verdict.COMPLETE, 100, 0)


@pytest.mark.parametrize(
    ("forties", "twenties", "left"),
    [(0, 5, 40), (2, 0, 20), (3, 0, 20), (1, 2, 20)],
    ids=["100 of twenties", "80 and 0", "120 and 0", "40 and 40"],
)
def test_what_a_range_forbids_is_not_complete(forties: int, twenties: int, left: int) -> None:
    best = answer(_wood(), _units(forties, twenties))
    assert (best.verdict, best.remaining_osp) == (Verdict.INCOMPLETE, left)


def test_sixty_and_forty_is_within_the_ranges_and_reached_by_a_cut_only() -> None:
    """Two forties and two twenties: 60 + 40 needs a forty cut to 20; 80 + 20 needs no cut and is the answer."""
    best = answer(_wood(), _units(2, 2))
    assert (best.verdict, best.counted_osp, best.surplus_osp) == (Verdict.COMPLETE, 100, 0)
    assert sorted(each.actual_osp or 0 for each in best.placements) == [20, 40, 40]
    assert [each.reason.code for each in best.not_counted] == ["group_full"]


def test_a_cut_unit_stays_within_its_groups_range() -> None:
    """Three forties and two twenties under at most 60 of forties: 60 + 40 by one cut of 20."""
    root = group("0", group("0.0", *FORTIES, rule=osp(40, 60)), group("0.1", *TWENTIES, rule=osp(20, 60)), rule=osp(100))
    best = answer(root, _units(3, 2))
    assert (best.verdict, best.counted_osp, best.surplus_osp) == (Verdict.COMPLETE, 100, 20)
    assert answer(root, _units(3, 2), strict=True).remaining_osp == 20


def test_eighty_and_forty_counts_as_a_hundred() -> None:
    best = answer(_wood(), _units(2, 2))
    assert sum(each.counted_osp or 0 for each in best.placements) == 100
    assert len(best.not_counted) == 1


# -- cuts ---------------------------------------------------------------------------------------------------------------------


def test_a_unit_that_is_too_large_is_cut_and_the_surplus_shown() -> None:
    root = group("0", ("a", 45), ("b", 30), rule=osp(60))
    best = answer(root, held("a", "b"))
    assert (best.verdict, best.counted_osp, best.surplus_osp) == (Verdict.COMPLETE, 60, 15)
    assert answer(root, held("a", "b"), strict=True).verdict is Verdict.INCOMPLETE


def test_the_smallest_cut_is_taken_not_the_first() -> None:
    """55 from 15s and a 30: 30 + 15 + 15 wastes 5; 15 x 4 wastes as much; with a held 10, 30 + 15 + 10 wastes nothing."""
    root = group("0", ("a", 30), ("b", 15), ("c", 15), ("d", 15), ("e", 15), ("f", 10), rule=osp(55))
    assert answer(root, held("a", "b", "c", "d", "e")).surplus_osp == 5
    assert answer(root, held("a", "b", "c", "d", "e", "f")).surplus_osp == 0


def test_the_part_that_is_cut_counts_nowhere_else() -> None:
    root = group("0", group("0.0", ("a", 15), rule=osp(10)), group("0.1", ("a", 15), ("b", 5), rule=osp(5)), rule=osp(15))
    best = answer(root, held("a"))
    assert (best.verdict, best.remaining_osp) == (Verdict.INCOMPLETE, 5)


# -- fractions ---------------------------------------------------------------------------------------------------------------


def _with_local(most: str) -> Group:
    slot = Group("0.1", LOCAL, GroupKind.OPEN, OspBounds(None, Decimal(most)))
    return group("0", group("0.0", ("a", 30), rule=osp(30)), slot, rule=osp(35))


@pytest.mark.parametrize(("first", "second", "left"), [("4.5", "0.4", "0.1"), ("4.5", "0.5", "0"), ("4.9", "0.2", "0")])
def test_thirty_four_and_a_half_of_thirty_five_is_not_met(first: str, second: str, left: str) -> None:
    best = answer(_with_local("5"), held("a", p=first, q=second))
    assert best.remaining_osp == Decimal(left)
    assert best.verdict is (Verdict.INCOMPLETE if Decimal(left) else Verdict.COMPLETE)


def test_ten_tenths_are_one() -> None:
    """In binary numbers ten times 0.1 is less than 1."""
    slot = Group("0.0", LOCAL, GroupKind.OPEN, osp(1))
    record = held(**{f"p{each}": "0.1" for each in range(10)})
    assert answer(group("0", slot, rule=osp(1)), record).verdict is Verdict.COMPLETE
    assert answer(group("0", slot, rule=osp(1)), Record(evidence=record.evidence[1:])).remaining_osp == Decimal("0.1")


# -- variable extents ----------------------------------------------------------------------------------------------------------


def _valma(*extents: tuple[str, str]) -> BranchAnswer:
    """Four units of 0-10, 0-30, 0-20, 0-20 osp that make up 60 (OPH-2658-2017)."""
    most = {"400001": 10, "400002": 30, "400004": 20, "400003": 20}
    leaves = tuple(Leaf(f"0.{place}", code, Decimal(0), Decimal(each)) for place, (code, each) in enumerate(most.items()))
    root = Group("0", Text(fi="Koulutuksen osat"), osp=osp(60), children=leaves)
    evidence = tuple(
        Evidence(code, PieceKind.UNIT, Text(), Provenance("r"), code=code, national=True, osp=Decimal(extent) if extent else None)
        for code, extent in extents
    )
    return answer(root, Record(evidence=evidence))


def test_a_held_unit_of_variable_extent_counts_what_the_record_says() -> None:
    best = _valma(("400002", "25"), ("400004", "20"))
    assert (best.counted_osp, best.remaining_osp) == (45, 15)


def test_a_recorded_extent_above_the_range_is_cut_to_it() -> None:
    best = _valma(("400001", "15"), ("400002", "30"), ("400004", "20"))
    assert (best.verdict, best.counted_osp) == (Verdict.COMPLETE, 60)
    assert _valma(("400001", "99"), ("400002", "30")).counted_osp == 40


def test_a_held_unit_of_variable_extent_without_a_record_of_it_is_undecidable() -> None:
    assert _valma(("400001", ""), ("400002", "30"), ("400004", "20")).verdict is Verdict.UNDECIDABLE
    assert _valma(("400001", ""), ("400002", "30")).verdict is Verdict.INCOMPLETE
