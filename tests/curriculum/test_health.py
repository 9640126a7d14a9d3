"""Health: the faulty and the cut payload, each known pitfall of the national requirements (eperusteet.md 9), and catalogues."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pathways import sample
from pathways.asking.health import healthy
from pathways.asking.listing import Listings
from pathways.asking.shared import Shared, shared_data
from pathways.curriculum.health import KINDS, Health, Trouble, offering_findings, trouble_of
from pathways.i18n import message_ids, words
from pathways.model import (
    Catalogue,
    Certainty,
    Coverage,
    Extent,
    Finding,
    Group,
    Leaf,
    Measure,
    Method,
    Offering,
    OspBounds,
    Properties,
    Qualification,
    QualificationKind,
    Severity,
    Source,
    Stated,
    Structure,
    Text,
    Unit,
)
from pathways.stores.port import Content
from pathways.wire.health import health_answer

ON = date(2026, 12, 1)


@pytest.fixture(scope="module")
def national(shared: Path) -> Health:
    """Every shared requirements document, looked at once."""
    files = sorted((shared / "eperusteet").glob("rakenne-*.json")) + sorted((shared / "eperusteet").glob("ajoneuvo*.json"))
    return healthy(shared_data(files, None), (), ON)


Found = Callable[..., list[Finding]]


@pytest.fixture(scope="module")
def found(national: Health) -> Found:
    """The findings of one register number with one code; ``method``: only of that tree."""

    def of(number: str, code: str, method: str | None = None) -> list[Finding]:
        documents = [each for each in national.documents if each.qualification.register_number == number]
        assert documents
        facts = [fact for each in documents for fact in each.findings if method is None]
        trees = [tree for each in documents for tree in each.trees if method in (None, tree.structure.method)]
        return [each for each in (*facts, *(fact for tree in trees for fact in tree.findings)) if each.code == code]

    return of


def only(facts: list[Finding]) -> tuple[Severity, str, dict[str, Any]]:
    (fact,) = facts
    return fact.severity, fact.where, dict(fact.values)


# -- the faulty and the cut one, and no error elsewhere ----------------------------------------------------------------


def test_the_faulty_and_the_cut_payload_are_named_and_no_other_has_an_error(national: Health) -> None:
    errors = {
        (each.qualification.register_number, fact.code, fact.where)
        for each in national.documents
        for fact in each.every
        if fact.severity is Severity.ERROR
    }
    assert errors == {
        ("OPH-992455-2017", "common_unit_of_other_generation", "OPH-992455-2017 reformi/0.1.0"),
        ("OPH-3418-2025", "group_cannot_reach_least", "OPH-3418-2025 reformi/0"),
    }
    assert len(national.documents) == 20
    assert sum(len(each.trees) for each in national.documents) == 21


def test_every_finding_of_the_real_trees_can_be_said(national: Health) -> None:
    for language in ("fi", "sv", "en"):
        answer = health_answer(national, words(language))
        assert not answer.sound
        assert answer.errors == 2
        said = [fault for each in answer.requirements for tree in each.trees for fault in tree.findings]
        assert all(each.message and each.where for each in said)


# -- the pitfalls, one by one ------------------------------------------------------------------------------------------


def test_pitfall_1_a_root_without_a_rule(found: Found) -> None:
    for number, method in (("OPH-4792-2017", "reformi"), ("OPH-992455-2017", "reformi"), ("5/011/2015", "ops")):
        assert only(found(number, "root_without_rule", method))[:2] == (Severity.WARNING, f"{number} {method}/0")
    for number in ("39/011/2014", "43/011/2014", "59/011/2014", "79/011/2014", "40/011/2001"):
        assert only(found(number, "root_without_rule", "naytto"))[0] is Severity.NOTE
    assert {each.severity for each in found("OPH-1886-2017", "root_without_rule")} == {Severity.NOTE}


def test_pitfall_2_the_faulty_one(found: Found) -> None:
    severity, where, values = only(found("OPH-992455-2017", "branches_without_rule"))
    assert (severity, where, values["count"]) == (Severity.WARNING, "OPH-992455-2017 reformi/0.0.0", 4)
    named = found("OPH-992455-2017", "area_named_otherwise")
    assert len(named) == 4
    assert "teollisuuspuurakentaja" in str(dict(named[0].values)["group"])
    assert only(found("OPH-992455-2017", "common_unit_of_other_generation"))[2]["unit"] == "101053"
    assert found("OPH-992455-2017", "extents_as_decimals")
    assert not found("OPH-2455-2017", "branches_without_rule")
    assert not found("OPH-2455-2017", "area_named_otherwise")


def test_pitfall_3_a_mandatory_group_rests_on_an_unknown_extent(found: Found) -> None:
    severity, _, values = only(found("5/011/2015", "group_rests_on_unknown_extents"))
    assert (severity, values["least_osp"], values["reach_osp"]) == (Severity.WARNING, 10, 0)
    assert only(found("5/011/2015", "leaf_without_extent"))[2]["unit"] == "300001"


def test_pitfall_4_the_cut_one(found: Found) -> None:
    severity, _, values = only(found("OPH-3418-2025", "group_cannot_reach_least"))
    assert (severity, values["least_osp"], values["reach_osp"]) == (Severity.ERROR, 150, 30)
    assert only(found("OPH-3418-2025", "areas_without_group"))[2]["count"] == 5


def test_pitfall_5_one_code_of_two_unit_numbers(found: Found) -> None:
    severity, _, values = only(found("79/011/2014", "unit_code_repeated"))
    assert (severity, values["unit"], values["ids"]) == (Severity.NOTE, "101065", "1745716, 1735871")


def test_pitfall_6_a_count_with_a_group_in_addition_is_ambiguous(found: Found) -> None:
    doubtful = [each for each in found("59/011/2014", "reading_guessed", "naytto") if each.severity is Severity.WARNING]
    assert [dict(each.values)["reading"] for each in doubtful] == ["in_addition"]


def test_pitfall_7_counts_that_leave_a_choice_and_no_measure(found: Found) -> None:
    counts = [dict(each.values) for each in found("40/011/2001", "group_count_open")]
    assert sorted((each["least_parts"], each["most_parts"]) for each in counts) == [(0, 1), (1, 3)]
    assert only(found("40/011/2001", "measure_left_out"))[0] is Severity.NOTE


def test_pitfall_8_whole_numbers_as_decimals(found: Found) -> None:
    assert only(found("39/011/2014", "extents_as_decimals"))[0] is Severity.NOTE
    assert not found("OPH-2762-2017", "extents_as_decimals")


def test_pitfall_9_an_open_group_without_a_bound_of_its_own(found: Found) -> None:
    severity, *_ = only(
        [each for each in found("43/011/2014", "open_group_without_bound", "ops") if "lukio" in str(dict(each.values)["group"])]
    )
    assert severity is Severity.NOTE
    assert not [
        each for each in found("59/011/2014", "open_group_without_bound", "ops") if "lukio" in str(dict(each.values)["group"])
    ]


def test_pitfall_10_an_impossible_number_and_days_with_a_time(found: Found) -> None:
    assert only(found("OPH-1886-2017", "id_missing"))[0] is Severity.NOTE
    assert only(found("OPH-1886-2017", "day_with_time"))[2]["day"] == date(2066, 5, 12)
    assert len(found("79/011/2014", "day_with_time")) == 2


def test_pitfall_11_codes_without_an_address_and_areas_without_a_code(found: Found) -> None:
    assert only(found("39/011/2014", "codes_without_address"))[2]["units"] == "101050"
    assert only(found("43/011/2014", "areas_without_code"))[2]["count"] == 24  # variants of the fifteen areas


def test_pitfall_12_codes_inside_an_area_and_one_code_of_two_areas(found: Found) -> None:
    inside = [dict(each.values) for each in found("OPH-2762-2017", "area_codes_inside_differ")]
    assert ("TK2", "VVAI7") in {(each["area"], each["inside"]) for each in inside}
    severity, _, values = only(found("39/011/2014", "area_code_repeated"))
    assert (severity, values["area"], values["count"]) == (Severity.WARNING, "AI", 2)


def test_pitfall_13_a_limit_that_only_the_text_states(found: Found) -> None:
    limits = found("39/011/2014", "limit_only_in_text", "ops")
    assert limits
    assert {dict(each.values)["osp"] for each in limits} == {15}


def test_pitfall_14_one_name_of_two_codes(found: Found) -> None:
    severity, _, values = only(found("39/011/2014", "names_of_several_codes"))
    assert severity is Severity.NOTE
    assert "100053 (105735)" in values["units"]


# -- catalogues --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def with_faults(tmp_path_factory: pytest.TempPathFactory) -> Health:
    folder = tmp_path_factory.mktemp("faults")
    for name in (*sample.QUALIFICATIONS, sample.OFFERINGS_WITH_FAULTS):
        (folder / name).write_bytes(sample.payload(name))
    return healthy(shared_data([folder], None), (), ON)


def test_every_code_with_a_kind_is_a_finding() -> None:
    assert {f"finding-{code}" for code in KINDS} <= message_ids("en")


def test_codes_that_nobody_has_are_told_with_the_nearest(with_faults: Health) -> None:
    (catalogue,) = with_faults.catalogues
    told = {each.code: dict(each.values) for each in catalogue.findings}
    assert told["unit_unknown"]["nearest"] == "105432"
    assert told["requirement_unknown"]["code"] == "105438:6"
    assert told["sub_unit_unknown"]["nearest"] == "VVTD"
    assert trouble_of("unit_unknown") is Trouble.UNRESOLVED
    assert all(each.where.startswith("offerings-with-faults.csv") for each in catalogue.findings)


def test_the_sample_has_no_error() -> None:
    answer = health_answer(healthy(shared_data((), None), (), ON), words("en"))
    assert answer.sound
    assert [each.graph for each in answer.catalogues] == ["catalogue/offerings"]


def test_one_qualification_alone_brings_only_what_is_about_its_units() -> None:
    one = healthy(shared_data((), None), ("OPH-1161-2018",), ON)
    assert [each.qualification.register_number for each in one.documents] == ["OPH-1161-2018"]
    assert [each.id for source in one.catalogues for each in source.offerings] == ["AUK-200797", "TAI-200797"]


STATED = Properties(Stated.STATED, Stated.STATED, Stated.STATED, Stated.STATED)


def offering(id: str, *covers: Coverage, osp: int = 20, properties: Properties = STATED) -> Offering:
    extent = Extent(Decimal(osp), Decimal(osp), Measure.OSP)
    return Offering(id, Text(fi="Portaat"), "Pohjola", covers=covers, extent=extent, properties=properties)


@pytest.fixture(scope="module")
def requirements() -> Catalogue:
    return shared_data((), None).catalogue


def told_of(requirements: Catalogue, *offerings: Offering) -> list[tuple[str, str]]:
    return [(id, fact.code) for id, fact in offering_findings(offerings, requirements)]


def test_a_whole_unit_declared_covered_by_less_than_half_of_it(requirements: Catalogue) -> None:
    whole = Coverage("105432", certainty=Certainty.DECLARED)  # 20 osp
    rows = tuple(each.id for each in requirements.qualifications[1].unit("105432").requirements)  # type: ignore[union-attr]
    listed = Coverage("105432", requirements=rows)
    for coverage in (whole, listed):
        assert told_of(requirements, offering("A", coverage, osp=9)) == [("A", "unit_covered_by_little")]
        assert told_of(requirements, offering("A", coverage, osp=10)) == []
    assert told_of(requirements, offering("A", Coverage("105432", requirements=rows[:1]), osp=2)) == []
    assert told_of(requirements, offering("A", Coverage("105432", certainty=Certainty.FORMAL), osp=2)) == []


def test_one_offering_twice(requirements: Catalogue) -> None:
    whole = Coverage("105432", certainty=Certainty.FORMAL)
    assert told_of(requirements, offering("A", whole), offering("B", whole)) == [("B", "offering_doubled")]
    assert told_of(requirements, offering("A", whole), offering("B", whole, osp=15)) == []


def test_properties_that_are_not_stated_or_are_denied(requirements: Catalogue) -> None:
    silent = Properties(Stated.STATED, Stated.NOT_STATED, Stated.DENIED, Stated.STATED)
    facts = [fact for _, fact in offering_findings([offering("A", properties=silent)], requirements)]
    assert [(each.code, dict(each.values)["property"]) for each in facts] == [
        ("property_not_stated", "basis"),
        ("property_denied", "quality"),
    ]


def test_a_fault_ends_with_one_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from pathways.cli import main

    faulty = tmp_path / sample.OFFERINGS_WITH_FAULTS
    faulty.write_bytes(sample.payload(sample.OFFERINGS_WITH_FAULTS))
    words_of = ["health", "--offerings", str(faulty), "--on", ON.isoformat(), "--lang", "en"]
    assert main(words_of) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "There are errors in what is loaded." in said
    assert "offerings-with-faults.csv, row 2" in said
    assert main([*words_of, "--fail-on", "error"]) == 1
    assert main(["health", "--on", ON.isoformat(), "--fail-on", "error"]) == 0


def test_what_only_a_solver_sees_is_told_at_the_branch() -> None:
    """Each group can be filled, and both by the one unit that counts once only."""
    unit = Unit("100001", Text(fi="Ainoa"))

    def group(id: str) -> Group:
        whole = OspBounds(Decimal(20), Decimal(20))
        return Group(id, Text(fi=f"Ryhmä {id}"), osp=whole, children=(Leaf(f"{id}.0", unit.code, Decimal(20), mandatory=True),))

    root = Group("0", Text(fi="Tutkinto"), osp=OspBounds(Decimal(40), Decimal(40)), children=(group("0.0"), group("0.1")))
    structures = (Structure(Method.REFORMI, root),)
    number = "OPH-1-2026"
    one = Qualification("1", number, Text(fi="T"), QualificationKind.BASIC, structures, (unit,), valid_from=date(2020, 1, 1))
    there = Listings(Shared([(Source("requirements/1", "", "0" * 64, "eperusteet"), Content((one,)))]))
    (tree,) = healthy(there, (), ON).documents[0].trees
    assert [(each.code, each.where, each.severity) for each in tree.findings] == [
        ("branch_cannot_be_completed", f"{number} reformi/0", Severity.ERROR)
    ]
