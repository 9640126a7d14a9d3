"""Gaps against a plain computation, every kind of them in the bundled sample, and their reasons one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways import sample
from pathways.asking.gaps import lacking
from pathways.asking.listing import Listings
from pathways.asking.shared import shared_data
from pathways.curriculum.coverage import LeftOut, Within, can_end
from pathways.curriculum.gaps import GapKind, Why, gaps_of
from pathways.curriculum.lacking import Seek
from pathways.curriculum.parts import parts_of
from pathways.errors import NoSuchThing
from pathways.i18n import words
from pathways.model import (
    Catalogue,
    Certainty,
    Coverage,
    Group,
    GroupKind,
    Intake,
    Leaf,
    Method,
    Offering,
    OspBounds,
    PieceKind,
    Properties,
    Qualification,
    Stated,
    Structure,
    Text,
)
from pathways.wire.gaps import gaps_answer
from tests.curriculum.test_coverage import COMMON_UNIT, ON, VOCATIONAL, offerings, plainly, requirements, vocational, withins

UNITS = (*(vocational(code, 4) for code in VOCATIONAL), COMMON_UNIT)


@settings(max_examples=60, deadline=None)
@given(offerings(), withins())
def test_rows_and_single_providers_are_those_of_a_plain_computation(offered: tuple[Offering, ...], within: Within) -> None:
    one = requirements("1", *UNITS)
    found = gaps_of([one], Catalogue((one,), offered), within)
    uncovered, no_pok, single = set(), set(), {}
    for unit in UNITS:
        rows = list(parts_of(unit))
        small = [replace(each, covers=tuple(one for one in each.covers if one.sub_unit or one.requirements)) for each in offered]
        for row in rows:
            by_any = any(row.id in plainly(unit, each, within) for each in offered)
            by_small = any(row.id in plainly(unit, each, within) for each in small)
            if not by_any:
                uncovered.add(row.id)
            elif not by_small:
                no_pok.add(row.id)
        compulsory = {each.id for each in rows if each.compulsory}
        complete = {
            provider
            for provider in {each.provider for each in offered}
            if compulsory <= {id for each in offered if each.provider == provider for id in plainly(unit, each, within)}
        }
        if len(complete) == 1:
            single[unit.code] = complete.pop()
    assert {each.row.part.id for each in found.rows if not each.only_whole} == uncovered
    assert {each.row.part.id for each in found.rows if each.only_whole} == no_pok
    assert {each.unit.code: each.provider for each in found.single} == single
    assert found.counts[GapKind.UNCOVERED] == len(uncovered)
    assert all(why is within.refuses(offering) for each in found.rows for offering, why in each.would)


LOCAL = "Paikallisiin ammattitaitovaatimuksiin perustuva tutkinnon osa"


def tree(least: int, extents: tuple[int, ...], *, slot_osp: int) -> Qualification:
    """A group of at least so many osp that lists the units, and an open group for local units."""
    leaves = tuple(Leaf(f"0.0.{at}", code, Decimal(osp)) for at, (code, osp) in enumerate(zip(VOCATIONAL, extents, strict=True)))
    slot = Group("0.0.9", Text(fi=LOCAL), GroupKind.OPEN, OspBounds(None, Decimal(slot_osp)))
    group = Group("0.0", Text(fi="Valinnaiset"), osp=OspBounds(Decimal(least), Decimal(least)), children=(*leaves, slot))
    root = Group("0", osp=OspBounds(Decimal(least), Decimal(least)), children=(group,))
    return replace(requirements("1", *UNITS[:3]), structures=(Structure(Method.REFORMI, root),))


def whole(code: str, id: str = "") -> Offering:
    return Offering(id or code, Text(fi=code), "Kust", PieceKind.UNIT, (Coverage(code, certainty=Certainty.FORMAL),))


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 80),
    st.tuples(*(st.sampled_from((5, 15, 20)) for _ in VOCATIONAL)),
    st.sets(st.sampled_from(VOCATIONAL)),
    st.booleans(),
)
def test_a_group_is_told_when_all_that_is_offered_does_not_reach_it(
    least: int, extents: tuple[int, ...], offered: set[str], with_local: bool
) -> None:
    one = tree(least, extents, slot_osp=10)
    local = (Offering("L", Text(fi="L"), "Kust", PieceKind.LOCAL_UNIT),) if with_local else ()
    found = gaps_of([one], Catalogue((one,), (*map(whole, sorted(offered)), *local)), Within(ON))
    reach = sum(osp for code, osp in zip(VOCATIONAL, extents, strict=True) if code in offered) + 10 * with_local
    impossible = reach < least <= sum(extents) + 10  # beyond that it is a fault of the requirements
    groups = {each.id: each for each in found.groups}
    assert ("0.0" in groups) is impossible
    assert ("0.0.9" in groups) is not with_local
    if impossible:
        assert (groups["0.0"].least_osp, groups["0.0"].reach_osp) == (least, reach)
        assert not groups["0.0"].slot


# -- the sample ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def there() -> Listings:
    """The sample."""
    return shared_data((), None)


def test_each_kind_of_gap_occurs_in_the_sample(there: Listings) -> None:
    found = lacking(there, Seek(), sample.TODAY).found
    assert all(count > 0 for count in found.counts.values()), found.counts
    assert {each.offering.id: each.why for each in found.nowhere} == {
        "AUK-200797": Why.NOT_IN_FORCE,
        "AUK-ESITTELY": Why.NOT_ASSESSED,
        "AUK-PUUTYO": Why.NOTHING_DECLARED,
        "AUK-TYO": Why.NOT_ADMITTED,
        "TAI-MERKKI": Why.FILLS_NOTHING,
        "TAI-MESSUT": Why.NOT_ASSESSED,
    }
    groups = {(each.qualification.register_number, each.id) for each in found.groups if not each.slot}
    assert {("OPH-2455-2017", "0.0.2.0"), ("OPH-2455-2017", "0.0.3.0")} <= groups  # compulsory units of areas 1666 and 1663
    assert {each.id for each in found.groups if each.slot} == {"0.0.2.4", "0.0.2.5"}
    assert "105422" in {each.unit.code for each in found.single}


def test_skills_that_are_needed_and_never_taught_and_the_reverse(there: Listings) -> None:
    asked = Seek(("OPH-2455-2017",), kinds=(GapKind.SKILL,), occupations=("carpenter",))
    result = lacking(there, asked, sample.TODAY)
    (found,) = result.found.skills
    assert result.skills is not None
    names = {result.skills.concepts[iri].name("en") for iri in found.essential}
    assert names == {"woodworking tools"}
    assert found.chosen
    assert found.taught
    assert found.unneeded
    assert not {*found.taught} & {*found.essential, *found.optional, *found.unneeded}
    nearest = lacking(there, Seek(("OPH-2455-2017",)), sample.TODAY).found.skills
    assert [each.chosen for each in nearest] == [False] * 3
    with pytest.raises(NoSuchThing):
        lacking(there, Seek(occupations=("no such trade",)), sample.TODAY)


def test_open_groups_in_a_language_at_a_place_and_by_a_day(there: Listings) -> None:
    def slots(**asked: object) -> set[str]:
        found = lacking(there, Seek(("OPH-2455-2017",), **asked), sample.TODAY).found  # type: ignore[arg-type]  # words of Seek
        return {each.id for each in found.groups if each.slot}

    assert slots() == set()
    in_swedish = lacking(there, Seek(("OPH-2455-2017",), languages=("sv",)), sample.TODAY).found
    local = next(each for each in in_swedish.groups if each.slot and "paikallis" in (each.path[-1].fi or "").casefold())
    assert ("JAR-KOSTEUS", LeftOut.LANGUAGE) in {(offering.id, why) for offering, why in local.would}
    assert slots(places=("Vaasa",))
    assert slots(modes=("online",))
    assert slots(by=date(2027, 1, 31))


def test_a_branch_keeps_what_all_branches_share(there: Listings) -> None:
    whole_found = lacking(there, Seek(("OPH-2455-2017",)), sample.TODAY).found
    one = lacking(there, Seek(("OPH-2455-2017",), areas=("1666",)), sample.TODAY).found
    assert {each.id for each in one.groups} == {"0.0.2.0"}
    assert {each.row.part.id for each in one.rows} < {each.row.part.id for each in whole_found.rows}
    assert all(not each.branches or "1666" in each.branches for each in one.rows)
    assert any(not each.branches for each in one.rows)
    with pytest.raises(NoSuchThing):
        lacking(there, Seek(("OPH-2455-2017",), areas=("9999",)), sample.TODAY)


def test_every_count_is_the_length_of_a_list(there: Listings) -> None:
    result = lacking(there, Seek(), sample.TODAY)
    answer = gaps_answer(result, words("en"))
    assert answer.counts.uncovered == sum(not each.only_whole for each in answer.rows)
    assert answer.counts.no_pok == sum(each.only_whole for each in answer.rows)
    assert (answer.counts.group, answer.counts.slot) == tuple(
        sum(each.slot is it for each in answer.groups) for it in (False, True)
    )
    assert answer.counts.one_provider == len(answer.one_provider)
    assert answer.counts.skill == sum(one.essential for each in answer.skills for one in each.missing)
    assert answer.counts.nowhere == len(answer.nowhere) == sum(each.nowhere or 0 for each in answer.by_provider)
    named = {each.id for each in answer.offerings}
    assert {one.offering for each in answer.groups for one in each.would} <= named
    assert sum(each.groups or 0 for each in answer.by_qualification) == answer.counts.group


# -- one by one ----------------------------------------------------------------------------------------------------------


def test_what_can_have_ended_by_a_day() -> None:
    by = date(2027, 6, 30)
    dated = Offering("A", Text(fi="A"), "Kust", intakes=(Intake(date(2027, 1, 11), date(2027, 6, 30)),))
    assert can_end(dated, ON, by)
    assert not can_end(dated, ON, date(2027, 6, 29))
    assert not can_end(replace(dated, intakes=(Intake(date(2027, 1, 11)),)), ON, by)
    assert can_end(replace(dated, intakes=(), any_start=True, weeks=30), ON, by)
    assert not can_end(replace(dated, intakes=(), any_start=True, weeks=31), ON, by)
    assert not can_end(replace(dated, intakes=(), any_start=True), ON, by)
    assert Within(ON, by=date(2027, 6, 29)).refuses(dated) is LeftOut.TOO_LATE


def test_an_offering_of_what_no_tree_lists_leads_nowhere() -> None:
    one = tree(20, (20, 5, 5), slot_osp=5)
    elsewhere = replace(one, units=(*one.units, vocational("100009", 1)))
    catalogue = Catalogue((elsewhere,), (whole("100009"), whole("100001")))
    found = gaps_of([elsewhere], catalogue, Within(ON))
    assert [(each.offering.id, each.why, each.details) for each in found.nowhere] == [("100009", Why.NOT_LISTED, ("100009",))]
    denied = replace(whole("100001"), properties=Properties(quality=Stated.DENIED))
    assert [each.why for each in gaps_of([one], Catalogue((one,), (denied,)), Within(ON)).nowhere] == [Why.NOT_ASSESSED]


def test_the_table_has_a_row_for_each_gap(there: Listings, tmp_path: Path) -> None:
    from pathways.exports.gaps import csv_of

    result = lacking(there, Seek(), sample.TODAY)
    rows = csv_of(result, words("fi")).decode("utf-8-sig").splitlines()
    counts = result.found.counts
    skills = sum(len(each.essential) + len(each.optional) + len(each.unneeded) for each in result.found.skills)
    assert len(rows) == 1 + sum(count for kind, count in counts.items() if kind is not GapKind.SKILL) + skills
    few = lacking(there, Seek(kinds=(GapKind.SLOT,)), sample.TODAY)
    assert len(csv_of(few, words("fi")).decode().splitlines()) == 1 + counts[GapKind.SLOT]
