"""What offerings cover: joined by numbers, checked by code, kept and not used where it cannot be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import eperusteet, kouta
from loaders.document import Document
from pathways.model import (
    Catalogue,
    Certainty,
    Coverage,
    Extent,
    Finding,
    Group,
    Intake,
    Leaf,
    Measure,
    Method,
    Offering,
    PieceKind,
    Properties,
    Qualification,
    QualificationKind,
    Requirement,
    Severity,
    Stated,
    Structure,
    SubUnit,
    Text,
    Unit,
    UnitReference,
)
from pathways.rules.resolving import resolve

TODAY = date(2026, 11, 25)
SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "kouta"


def unit(code: str, *, id: str, requirements: int = 3, name: str | None = None, sub_units: tuple[SubUnit, ...] = ()) -> Unit:
    stated = tuple(Requirement(f"{code}:{number}", Text(fi=f"osaa {number}")) for number in range(1, requirements + 1))
    return Unit(code, Text(fi=name or f"Osa {code}"), ids=(id,), requirements=stated, sub_units=sub_units)


def qualification(id: str, *units: tuple[Unit, Leaf], starts: date | None = date(2018, 8, 1), **more: Any) -> Qualification:
    root = Group("0", children=tuple(leaf for _, leaf in units))
    return Qualification(
        id,
        f"OPH-{id}-2018",
        Text(fi=f"Tutkinto {id}"),
        QualificationKind.BASIC,
        structures=(Structure(Method.REFORMI, root, in_osp=more.pop("in_osp", True)),),
        units=tuple(each for each, _ in units),
        valid_from=starts,
        **more,
    )


WELDING = unit("105001", id="11")
PAINTING = unit("105002", id="12")
ENGLISH = SubUnit("s1", "VVVK", Text(fi="Vieras kieli"), "VK", aliases=("VVVK17",))
COMMON = unit("400012", id="13", requirements=0, sub_units=(ENGLISH,))
MAIN = qualification(
    "100",
    (WELDING, Leaf("0.0", "105001", Decimal(15), reference="21")),
    (PAINTING, Leaf("0.1", "105002", Decimal(30), reference="22")),
    (COMMON, Leaf("0.2", "400012", Decimal(11), reference="23")),
)
EXPIRED = qualification(
    "200",
    (unit("100301", id="31", name="Osa 105001"), Leaf("0.0", "100301", Decimal(10), reference="41")),
    starts=date(2015, 8, 1),
    valid_to=date(2018, 7, 31),
    transition_to=date(2026, 12, 31),
)


def offering(*references: UnitReference, id: str = "o1", **more: Any) -> Offering:
    return Offering(id, Text(fi="Kurssi"), "1.2.246.562.10.1", kind=PieceKind.UNIT, unresolved=references, **more)


def resolved(
    one: Offering, *qualifications: Qualification, on: date = TODAY, named: Iterable[str] = ()
) -> tuple[Offering, tuple[Finding, ...]]:
    catalogue, findings = resolve(Catalogue(qualifications or (MAIN,), (one,)), on=on, named=tuple(named))
    (found,) = catalogue.offerings
    return found, findings


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [each.code for each in findings]


def values(findings: tuple[Finding, ...]) -> dict[str, Any]:
    (found,) = findings
    return dict(found.values)


# Units named by numbers


def test_a_reference_becomes_formal_coverage_of_the_whole_unit() -> None:
    found, findings = resolved(offering(UnitReference("100", "11", "21")))
    assert found.covers == (Coverage("105001", certainty=Certainty.FORMAL),)
    assert found.unresolved == ()
    assert found.kind is PieceKind.UNIT
    assert findings == ()


def test_the_extent_is_the_sum_over_the_units() -> None:
    found, _ = resolved(offering(UnitReference("100", "11", "21"), UnitReference("100", "12", "22")))
    assert found.osp == Decimal(45)
    assert found.properties.nature is Stated.STATED
    assert found.properties.basis is Stated.STATED


def test_a_unit_of_ninety_points_is_not_said_to_be_small() -> None:
    large = qualification("300", (unit("105009", id="19"), Leaf("0.0", "105009", Decimal(90), reference="29")))
    found, _ = resolved(offering(UnitReference("300", "19", "29")), large)
    assert found.osp == Decimal(90)
    assert found.properties.nature is Stated.NOT_STATED


def test_an_extent_that_is_not_stated_stays_unknown() -> None:
    silent = qualification("300", (unit("105009", id="19"), Leaf("0.0", "105009", None, reference="29")))
    found, _ = resolved(offering(UnitReference("300", "19", "29"), UnitReference("100", "11", "21")), MAIN, silent)
    assert len(found.covers) == 2
    assert found.extent is None
    assert found.properties.nature is Stated.NOT_STATED


def test_extents_of_a_tree_that_is_not_in_osp_are_not_osp() -> None:
    weeks = qualification("300", (unit("105009", id="19"), Leaf("0.0", "105009", Decimal(4), reference="29")), in_osp=False)
    assert resolved(offering(UnitReference("300", "19", "29")), weeks)[0].extent is None


def test_a_unit_of_variable_extent_gives_a_range() -> None:
    preparatory = qualification("300", (unit("105009", id="19"), Leaf("0.0", "105009", None, Decimal(18), reference="29")))
    found, _ = resolved(offering(UnitReference("300", "19", "29")), preparatory)
    assert found.extent == Extent(Decimal(0), Decimal(18), Measure.OSP)


def test_one_unit_in_two_versions_counts_once() -> None:
    newer = replace(MAIN, id="101", valid_from=date(2025, 8, 1))
    found, _ = resolved(offering(UnitReference("100", "11", "21"), UnitReference("101", "11", "21")), MAIN, newer)
    assert [each.unit for each in found.covers] == ["105001"]
    assert found.osp == Decimal(15)


def test_a_listing_that_does_not_exist_is_an_error_and_fills_nothing() -> None:
    reference = UnitReference("100", "11", "99")
    found, findings = resolved(offering(reference, place="catalogue.json#/1"))
    assert found.covers == ()
    assert found.unresolved == (reference,)
    assert found.kind is PieceKind.OTHER
    assert findings[0].severity is Severity.ERROR
    assert findings[0].where == "catalogue.json#/1"
    assert codes(findings) == ["unit_reference_unknown"]
    assert values(findings) == {"offering": "o1", "requirements": "OPH-100-2018", "reference": "99", "unit": "11"}


def test_of_two_units_the_right_one_is_used() -> None:
    found, findings = resolved(offering(UnitReference("100", "11", "21"), UnitReference("100", "12", "99")))
    assert [each.unit for each in found.covers] == ["105001"]
    assert found.kind is PieceKind.UNIT
    assert found.extent is None
    assert codes(findings) == ["unit_reference_unknown"]


def test_a_listing_of_another_unit_is_an_error() -> None:
    found, findings = resolved(offering(UnitReference("100", "12", "21")))
    assert found.covers == ()
    assert codes(findings) == ["unit_reference_contradicts_itself"]


def test_requirements_that_are_not_loaded_leave_the_reference_open() -> None:
    reference = UnitReference("777", "1", "2")
    found, findings = resolved(offering(reference))
    assert found.unresolved == (reference,)
    assert codes(findings) == ["requirements_not_loaded"]


def test_an_open_reference_is_joined_once_its_requirements_are_loaded() -> None:
    other = qualification("777", (unit("105009", id="19"), Leaf("0.0", "105009", Decimal(20), reference="29")))
    first, _ = resolved(offering(UnitReference("100", "11", "21"), UnitReference("777", "19", "29")))
    second, findings = resolved(first, MAIN, other)
    assert [each.unit for each in second.covers] == ["105001", "105009"]
    assert second.extent is None  # not the extent of the second unit alone
    assert findings == ()


def test_a_stated_extent_is_kept() -> None:
    stated = Extent(Decimal(7), Decimal(7), Measure.OSP)
    assert resolved(offering(UnitReference("100", "11", "21"), extent=stated))[0].extent == stated


# Codes


def test_a_typing_error_in_a_code_is_kept_not_used_and_reported_with_the_nearest_code() -> None:
    wrong = Coverage("105011", declared_by="opisto")
    found, findings = resolved(offering(covers=(wrong, Coverage("105002"))))
    assert found.covers == (Coverage("105002"),)
    assert found.set_aside == (wrong,)
    assert found.kind is PieceKind.UNIT
    assert codes(findings) == ["unit_unknown"]
    assert values(findings) == {"offering": "o1", "code": "105011", "nearest": "105001", "nearest_name": Text(fi="Osa 105001")}


def test_an_offering_of_which_nothing_is_left_fills_nothing() -> None:
    assert resolved(offering(covers=(Coverage("999999"),)))[0].kind is PieceKind.OTHER


def test_a_code_without_any_near_one_says_so() -> None:
    assert values(resolved(offering(covers=(Coverage("999999"),)))[1])["nearest"] is None


def test_an_unknown_sub_unit_is_set_aside_with_the_nearest_of_its_unit() -> None:
    found, findings = resolved(offering(covers=(Coverage("400012", sub_unit="VVKV"), Coverage("400012", sub_unit="VVVK17"))))
    assert [each.sub_unit for each in found.covers] == ["VVVK17"]
    assert codes(findings) == ["sub_unit_unknown"]
    assert values(findings) == {"offering": "o1", "unit": "400012", "code": "VVKV", "nearest": "VVVK"}


def test_a_requirement_number_that_does_not_exist_is_set_aside() -> None:
    wrong = Coverage("105001", requirements=("105001:1", "105001:4"))
    found, findings = resolved(offering(covers=(wrong, Coverage("105001", requirements=("105001:3",)))))
    assert found.set_aside == (wrong,)
    assert codes(findings) == ["requirement_unknown"]
    assert values(findings) == {"offering": "o1", "unit": "105001", "code": "105001:4", "count": 3, "nearest": "105001:1"}


def test_an_unknown_prerequisite_is_reported_and_kept() -> None:
    found, findings = resolved(offering(covers=(Coverage("105001"),), prerequisites=("105020", "105001")))
    assert found.prerequisites == ("105020", "105001")
    assert codes(findings) == ["prerequisite_unknown"]
    assert values(findings)["nearest"] == "105002"


def test_an_offering_without_any_tie_is_left_alone() -> None:
    one = offering(keywords=("hitsaus",))
    assert resolved(one) == (one, ())


def test_without_any_requirements_one_finding_says_so() -> None:
    catalogue = Catalogue(offerings=(offering(covers=(Coverage("1"),)), offering(UnitReference("1", "2", "3"), id="o2")))
    same, findings = resolve(catalogue, on=TODAY)
    assert same == catalogue
    assert codes(findings) == ["no_requirements_loaded"]
    assert values(findings) == {"count": 2}
    assert resolve(Catalogue(), on=TODAY) == (Catalogue(), ())


# Dates


def test_the_last_day_of_the_transition_is_inside() -> None:
    one = offering(covers=(Coverage("100301"),))
    assert resolved(one, MAIN, EXPIRED, on=date(2026, 12, 31)) == (one, ())


def test_a_unit_out_of_force_is_kept_not_used_and_reported_with_its_namesake() -> None:
    found, findings = resolved(offering(covers=(Coverage("100301"),)), MAIN, EXPIRED, on=date(2027, 1, 1))
    assert found.covers == ()
    assert found.set_aside == (Coverage("100301"),)
    assert codes(findings) == ["unit_not_in_force"]
    assert values(findings) == {
        "offering": "o1",
        "unit": "100301",
        "name": Text(fi="Osa 105001"),
        "requirements": "OPH-200-2018",
        "day": date(2027, 1, 1),
        "nearest": "105001",
        "nearest_name": Text(fi="Osa 105001"),
    }


def test_what_is_set_aside_is_taken_up_again_when_it_is_in_force() -> None:
    one = offering(covers=(Coverage("100301"),))
    aside, _ = resolved(one, MAIN, EXPIRED, on=date(2027, 1, 1))
    again, findings = resolved(aside, MAIN, EXPIRED, on=TODAY)
    assert again.covers == one.covers
    assert again.set_aside == ()
    assert findings == ()


def test_validity_is_asked_for_the_day_of_the_start() -> None:
    coming = replace(MAIN, valid_from=date(2027, 8, 1))
    later = offering(covers=(Coverage("105001"),), intakes=(Intake(date(2026, 1, 1)), Intake(date(2027, 8, 16))))
    too_early = offering(covers=(Coverage("105001"),), intakes=(Intake(date(2027, 7, 31)),))
    assert resolved(later, coming)[1] == ()
    assert codes(resolved(too_early, coming)[1]) == ["unit_not_in_force"]


def test_a_unit_that_any_loaded_requirements_hold_in_force_is_in_force() -> None:
    old = replace(MAIN, id="99", valid_to=date(2020, 1, 1), valid_from=date(2010, 1, 1))
    assert resolved(offering(covers=(Coverage("105001"),)), old, MAIN)[1] == ()


def test_units_of_a_named_goal_are_used_whatever_its_dates() -> None:
    undated = replace(MAIN, valid_from=None)
    one = offering(covers=(Coverage("105001"),))
    assert codes(resolved(one, undated)[1]) == ["unit_not_in_force"]
    assert resolved(one, undated, named=["100"]) == (one, ())


# Laws


PIECES = st.sampled_from(
    [
        Coverage("105001"),
        Coverage("105002", requirements=("105002:2",)),
        Coverage("105002", requirements=("105002:9",)),
        Coverage("100301"),
        Coverage("400012", sub_unit="VVVK"),
        Coverage("400012", sub_unit="?"),
        Coverage("1"),
    ]
)
REFERENCES = st.sampled_from(
    [
        UnitReference("100", "11", "21"),
        UnitReference("100", "11", "22"),
        UnitReference("200", "31", "41"),
        UnitReference("9", "9", "9"),
    ]
)
OFFERINGS = st.builds(
    offering,
    covers=st.lists(PIECES, unique=True, max_size=4).map(tuple),
    properties=st.just(Properties()),
    id=st.sampled_from("abc"),
).flatmap(lambda one: st.lists(REFERENCES, unique=True, max_size=3).map(lambda refs: replace(one, unresolved=tuple(refs))))


@given(OFFERINGS, st.dates(date(2017, 1, 1), date(2028, 1, 1)))
def test_nothing_is_lost_and_resolving_again_changes_nothing(one: Offering, on: date) -> None:
    first, findings = resolved(one, MAIN, EXPIRED, on=on)
    assert set(one.covers) <= {*first.covers, *first.set_aside}
    assert set(first.unresolved) <= set(one.unresolved)
    assert resolved(first, MAIN, EXPIRED, on=on) == (first, findings)


# Real requirements


@pytest.fixture(scope="module")
def requirements(shared: Path) -> tuple[Qualification, ...]:
    names = ("rakenne-autoalan-perustutkinto2017.json", "rakenne-puuteollisuuden-perustutkinto.json")
    payloads = [Document(name, (shared / "eperusteet" / name).read_bytes()) for name in names]
    return tuple(each for payload in payloads for each in eperusteet.read(payload).qualifications)


def offered(name: str) -> Offering:
    (found,) = kouta.read(Document(name, (SAMPLES / f"{name}.json").read_bytes())).offerings
    return found


def test_the_unit_sample_is_unit_105730_of_15_points(requirements: tuple[Qualification, ...]) -> None:
    found, findings = resolved(offered("a-unit-offering"), *requirements)
    assert found.covers == (Coverage("105730", certainty=Certainty.FORMAL),)
    assert found.osp == Decimal(15)
    assert found.properties.not_stated == ("certificate",)
    assert findings == ()


def test_the_sample_of_two_requirements_has_the_extent_of_both(requirements: tuple[Qualification, ...]) -> None:
    found, findings = resolved(offered("b-units-of-two-requirements"), *requirements)
    assert [each.unit for each in found.covers] == ["105730", "105440"]
    assert found.osp == Decimal(55)
    assert findings == ()


def test_the_sample_with_a_wrong_listing_is_kept_and_not_used(requirements: tuple[Qualification, ...]) -> None:
    found, findings = resolved(offered("i-listing-that-does-not-exist"), *requirements)
    assert found.covers == ()
    assert found.flagged_pok is True
    assert codes(findings) == ["unit_reference_unknown"]
