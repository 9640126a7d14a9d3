"""Coverage against a plain quadratic computation, and its cases one by one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.asking.sources import load, sample_catalogue
from pathways.curriculum.coverage import (
    CoverageMap,
    LeftOut,
    Standing,
    Within,
    coverage_map,
    identity_of,
    totals_of,
)
from pathways.curriculum.leading import admitted_by, leads_to, places_of
from pathways.curriculum.parts import PartKind, parts_of
from pathways.model import (
    Certainty,
    Coverage,
    Intake,
    Offering,
    Properties,
    Qualification,
    QualificationKind,
    Requirement,
    Stated,
    SubUnit,
    Text,
    Unit,
    UnitKind,
)
from pathways.rules.resolving import resolve

ON = date(2026, 12, 1)
PROVIDERS = ("Pohjola", "Kust", "Verkko")
VOCATIONAL = ("100001", "100002", "100003")
COMMON = "200001"
SUB_UNITS = ("AA", "BB", "CC", "DD")


def sub_unit(code: str, element: str, *, mandatory: bool, optional: bool) -> SubUnit:
    return SubUnit(
        f"{COMMON}/{code}",
        code,
        Text(fi=code),
        f"{COMMON}/{element}",
        mandatory_osp=Decimal(4) if mandatory else None,
        has_mandatory=mandatory,
        optional_osp=Decimal(3) if optional else None,
        has_optional=optional,
    )


# AA and BB are variants of one sub-unit; CC has no compulsory part, DD no optional one.
COMMON_UNIT = Unit(
    COMMON,
    Text(fi="Viestintä"),
    UnitKind.COMMON,
    sub_units=(
        sub_unit("AA", "AA", mandatory=True, optional=True),
        sub_unit("BB", "AA", mandatory=True, optional=False),
        sub_unit("CC", "CC", mandatory=False, optional=True),
        sub_unit("DD", "DD", mandatory=True, optional=False),
    ),
)


def vocational(code: str, requirements: int) -> Unit:
    rows = tuple(Requirement(f"{code}:{n}", Text(fi=f"vaatimus {n}")) for n in range(1, requirements + 1))
    return Unit(code, Text(fi=code), requirements=rows)


def requirements(id: str, *units: Unit) -> Qualification:
    return Qualification(id, f"OPH-{id}-2020", Text(fi=id), QualificationKind.BASIC, units=units, valid_from=date(2020, 1, 1))


@st.composite
def coverages(draw: st.DrawFn) -> Coverage:
    certainty = draw(st.sampled_from((Certainty.FORMAL, Certainty.DECLARED)))
    match draw(st.integers(0, 3)):
        case 0:
            return Coverage(draw(st.sampled_from((*VOCATIONAL, COMMON, "999999"))), certainty=certainty)
        case 1:
            return Coverage(COMMON, draw(st.sampled_from((*SUB_UNITS, "ZZ"))), draw(st.booleans()), certainty=certainty)
        case _:
            unit = draw(st.sampled_from(VOCATIONAL))
            numbers = draw(st.sets(st.integers(1, 4), min_size=1))
            return Coverage(unit, requirements=tuple(f"{unit}:{each}" for each in sorted(numbers)), certainty=certainty)


@st.composite
def offerings(draw: st.DrawFn) -> tuple[Offering, ...]:
    found = []
    for number in range(draw(st.integers(0, 6))):
        starts = draw(st.lists(st.sampled_from((date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 7))), max_size=2))
        found.append(
            Offering(
                f"O-{number}",
                Text(fi=f"Tarjonta {number}"),
                draw(st.sampled_from(PROVIDERS)),
                covers=tuple(draw(st.lists(coverages(), max_size=3))),
                intakes=tuple(Intake(each) for each in starts),
                any_start=draw(st.booleans()),
                languages=tuple(draw(st.sets(st.sampled_from(("fi", "sv"))))),
                modes=tuple(draw(st.sets(st.sampled_from(("online", "contact"))))),
                places=tuple(draw(st.sets(st.sampled_from(("Oulu", "Vaasa"))))),
                properties=Properties(quality=draw(st.sampled_from(Stated))),
            )
        )
    return tuple(found)


@st.composite
def withins(draw: st.DrawFn) -> Within:
    def some(*of: str) -> frozenset[str]:
        return frozenset(draw(st.sets(st.sampled_from(of), max_size=1)))

    return Within(ON, some(*PROVIDERS, "POHJOLA"), some("fi", "SV"), some("online", "contact"), some("oulu", "Vaasa"))


def plainly(unit: Unit, offering: Offering, within: Within) -> dict[str, Certainty]:
    """Row -> how surely ``offering`` covers it: one offering and one unit, every coverage held against every row."""
    lower = {each.lower() for each in within.providers}
    if lower and offering.provider.lower() not in lower:
        return {}
    if within.languages and not {each.lower() for each in within.languages} & set(offering.languages):
        return {}
    if within.modes and not within.modes & set(offering.modes):
        return {}
    elsewhere = not {each.lower() for each in within.places} & {each.lower() for each in offering.places}
    if within.places and elsewhere and "online" not in offering.modes:
        return {}
    if offering.properties.quality is Stated.DENIED:
        return {}
    if offering.intakes and not offering.any_start and all(each.start and each.start < within.on for each in offering.intakes):
        return {}
    found: dict[str, Certainty] = {}
    for coverage in offering.covers:
        if coverage.unit != unit.code:
            continue
        rows = []
        for part in parts_of(unit):
            if coverage.sub_unit is None and not coverage.requirements:
                covered = not part.id.endswith("?")
            elif coverage.requirements:
                covered = part.id in coverage.requirements
            else:
                one = {"AA": "AA", "BB": "AA", "CC": "CC", "DD": "DD"}.get(coverage.sub_unit or "")
                optional = "?" if coverage.optional or one == "CC" else ""
                # BB and DD have no optional part, so nothing that is said of it covers AA's.
                covered = one is not None and part.id == f"{COMMON}/{one}{optional}"
                covered = covered and not (optional and coverage.sub_unit in ("BB", "DD"))
            if covered:
                rows.append(part.id)
        for row in rows:
            if found.get(row) is not Certainty.FORMAL:
                found[row] = coverage.certainty
    return found


@given(st.lists(st.integers(0, 4), min_size=1, max_size=3), offerings(), withins())
def test_the_map_is_what_a_plain_computation_finds(sizes: list[int], offered: tuple[Offering, ...], within: Within) -> None:
    units = [vocational(code, size) for code, size in zip(VOCATIONAL, sizes, strict=False)]
    one, other = requirements("1", *units, COMMON_UNIT), requirements("2", units[0])
    found = coverage_map((one, other), offered, within)
    assert [each.code for each in found.units] == [each.code for each in (*units, COMMON_UNIT)]
    for unit in found.units:
        whole = [(each, plainly(unit.unit, each, within)) for each in offered]
        for row in unit.parts:
            expected = {(each.id, covers[row.part.id]) for each, covers in whole if row.part.id in covers}
            assert {(each.offering, each.certainty) for each in row.touches} == expected
            assert {each.offering for each in row.formal} == {id for id, sure in expected if sure is Certainty.FORMAL}
            assert (row.standing is Standing.OPEN) == (not expected)
        must = {row.part.id for row in unit.compulsory}
        completers = {
            provider
            for provider in PROVIDERS
            if must <= {row for each, covers in whole if each.provider == provider for row in covers}
        }
        assert {each.provider for each in unit.completed_by} == completers
    assert_numbers_are_lengths(found)


@given(offerings(), withins())
def test_the_order_of_offerings_changes_nothing(offered: tuple[Offering, ...], within: Within) -> None:
    document = requirements("1", vocational("100001", 3), COMMON_UNIT)
    assert coverage_map((document,), offered, within) == coverage_map((document,), offered[::-1], within)


@given(offerings(), offerings(), withins())
def test_more_offerings_never_uncover_a_row(some: tuple[Offering, ...], more: tuple[Offering, ...], within: Within) -> None:
    document = requirements("1", vocational("100001", 3), COMMON_UNIT)
    renamed = tuple(replace(each, id=f"P-{each.id}") for each in more)
    fewer, whole = (coverage_map((document,), offered, within) for offered in (some, some + renamed))
    order = list(Standing)
    for before, after in zip(fewer.units, whole.units, strict=True):
        for one, two in zip(before.parts, after.parts, strict=True):
            assert order.index(two.standing) <= order.index(one.standing)


def assert_numbers_are_lengths(found: CoverageMap) -> None:
    totals = found.totals
    rows = [each for unit in found.units for each in unit.parts]
    standing = Counter(each.standing for each in rows)
    assert (totals.formal, totals.declared, totals.open) == tuple(standing[each] for each in Standing)
    assert totals.parts == totals.formal + totals.declared + totals.open == len(rows)
    assert totals.open == sum(len(each.open) for each in found.units)
    assert totals.one_provider == sum(len(each.completed_by) == 1 for each in found.units)


# -- cases ---------------------------------------------------------------------------------------------------------------


def test_rows_of_a_common_unit() -> None:
    rows = {each.id: each for each in parts_of(COMMON_UNIT)}
    assert list(rows) == ["200001/AA", "200001/DD", "200001/AA?", "200001/CC?"]
    assert [code for code, _ in rows["200001/AA"].variants] == ["AA", "BB"]
    assert (rows["200001/AA?"].kind, rows["200001/AA?"].osp) == (PartKind.OPTIONAL, Decimal(3))


def test_a_unit_that_lists_nothing_is_its_own_row() -> None:
    (row,) = parts_of(vocational("100001", 0))
    assert (row.id, row.kind) == ("100001", PartKind.UNIT)


def test_a_whole_common_unit_does_not_say_which_optional_parts_it_teaches() -> None:
    offered = Offering("O", Text(fi="O"), "Kust", covers=(Coverage(COMMON, certainty=Certainty.FORMAL),))
    (unit,) = coverage_map((requirements("1", COMMON_UNIT),), (offered,), Within(ON)).units
    standing = {row.part.id: row.standing for row in unit.parts}
    assert standing == {
        "200001/AA": Standing.FORMAL,
        "200001/DD": Standing.FORMAL,
        "200001/AA?": Standing.OPEN,
        "200001/CC?": Standing.OPEN,
    }
    assert [(each.provider, each.certainty) for each in unit.completed_by] == [("Kust", Certainty.FORMAL)]


def test_two_providers_complete_a_unit_only_together() -> None:
    document = requirements("1", vocational("100001", 2))
    offered = [
        Offering(id, Text(fi=id), provider, covers=(Coverage("100001", requirements=(row,)),))
        for id, provider, row in (("A", "Kust", "100001:1"), ("B", "Pohjola", "100001:2"))
    ]
    (unit,) = coverage_map((document,), offered, Within(ON)).units
    assert unit.completed_together
    assert unit.completed_by == ()
    alone = Offering("C", Text(fi="C"), "Kust", covers=(Coverage("100001", requirements=("100001:2",)),))
    (unit,) = coverage_map((document,), [*offered, alone], Within(ON)).units
    assert unit.only_completer is not None
    assert (unit.only_completer.provider, unit.only_completer.certainty) == ("Kust", Certainty.DECLARED)
    assert unit.only_completer.offerings == ("A", "C")


@pytest.mark.parametrize(
    ("offered", "within", "reason"),
    [
        (Offering("O", Text(), "Kust", properties=Properties(quality=Stated.DENIED)), Within(ON), LeftOut.NOT_ASSESSED),
        (Offering("O", Text(), "Kust", intakes=(Intake(date(2026, 11, 30)),)), Within(ON), LeftOut.OVER),
        (Offering("O", Text(), "Kust", intakes=(Intake(apply_by=date(2026, 11, 30)),)), Within(ON), LeftOut.OVER),
        (Offering("O", Text(), "Kust"), Within(ON, providers=frozenset({"Pohjola"})), LeftOut.PROVIDER),
        (Offering("O", Text(), "Kust"), Within(ON, languages=frozenset({"sv"})), LeftOut.LANGUAGE),
        (Offering("O", Text(), "Kust", modes=("contact",)), Within(ON, modes=frozenset({"online"})), LeftOut.MODE),
        (Offering("O", Text(), "Kust", places=("Vaasa",)), Within(ON, places=frozenset({"Oulu"})), LeftOut.PLACE),
    ],
    ids=lambda each: str(each) if isinstance(each, LeftOut) else "",
)
def test_what_does_not_count_is_handed_back_with_its_reason(offered: Offering, within: Within, reason: LeftOut) -> None:
    document = requirements("1", vocational("100001", 1))
    covering = replace(offered, covers=(Coverage("100001", certainty=Certainty.FORMAL),))
    found = coverage_map((document,), (covering,), within)
    assert found.left_out == ((covering, reason),)
    assert found.totals.open == 1
    assert coverage_map((document,), (offered,), within).left_out == ()  # it would cover nothing of this


def test_what_is_online_is_everywhere() -> None:
    document = requirements("1", vocational("100001", 1))
    online = Offering("O", Text(), "Verkko", modes=("online",), covers=(Coverage("100001"),))
    found = coverage_map((document,), (online,), Within(ON, places=frozenset({"Oulu"})))
    assert found.totals.declared == 1


def test_units_with_other_rows_in_another_document_stand_apart() -> None:
    old, new = requirements("1", vocational("100001", 2)), requirements("2", vocational("100001", 3))
    same = requirements("3", vocational("100001", 3))
    found = coverage_map((old, new, same), (), Within(ON))
    assert [len(each.parts) for each in found.units] == [2, 3]
    assert found.units[1].qualifications == (identity_of(new), identity_of(same))
    assert found.of(old) == found.units[:1]


def test_the_sample_has_every_kind_of_row() -> None:
    resolved, _ = resolve(load(sample_catalogue()).catalogue, on=ON)
    found = coverage_map(resolved.qualifications, resolved.offerings, Within(ON))
    standing = {row.standing for unit in found.units for row in unit.parts}
    assert standing == set(Standing)
    totals = found.totals
    assert totals.whole_only
    assert totals.one_provider
    assert totals.untouched
    by_code = {each.code: each for each in found.units}
    # Three of its five requirements by one POK, three by another; together all five, and no unit offering beside them.
    surface = by_code["105438"]
    assert {row.part.id: [each.offering for each in row.named] for row in surface.parts}["105438:3"] == [
        "JAR-PINTA-2",
        "POH-PINTA-1",
    ]
    assert surface.completed_together
    swedish = coverage_map(resolved.qualifications, resolved.offerings, Within(ON, languages=frozenset({"sv"})))
    assert swedish.totals.open > totals.open
    assert {reason for _, reason in swedish.left_out} >= {LeftOut.LANGUAGE}
    one = next(each for each in resolved.qualifications if each.register_number == "OPH-2455-2017")
    assert totals_of(found.of(one)).units == len(one.units)


def test_where_an_offering_leads() -> None:
    resolved, _ = resolve(load(sample_catalogue()).catalogue, on=ON)
    surface = next(each for each in resolved.offerings if each.id == "POH-PINTA-1")
    (leads,) = leads_to(surface, resolved.qualifications)
    assert [each.id for each in leads.parts] == ["105438:1", "105438:2", "105438:3"]
    assert not leads.whole
    assert not leads.formal
    assert leads.listed == places_of(leads.qualification, "105438")
    assert all(each.leaf.unit == "105438" for each in leads.listed)
    assert all(each.path[-1] is not None for each in leads.listed)


def test_what_covers_no_unit_can_fill_open_groups_as_what_it_is() -> None:
    resolved, _ = resolve(load(sample_catalogue()).catalogue, on=ON)
    by_id = {each.id: each for each in resolved.offerings}

    def groups(id: str) -> set[tuple[str, str]]:
        found = admitted_by(by_id[id], resolved.qualifications, resolved)
        return {
            (each.qualification.register_number, path[-1].name.in_language("fi") or "") for each in found for path in each.groups
        }

    local, studies = groups("JAR-KOSTEUS"), groups("LAA-ELINKAARI")
    assert local
    assert all("paikallisiin" in name.casefold() for _, name in local)
    assert all("korkeakoulu" in name.casefold() for _, name in studies)
    assert groups("POH-PINTA-1") == set()  # it is declared to cover a part of a unit, and is none
    other = groups("TAI-200797")  # a unit of the further qualification
    assert {number for number, _ in other} == {"OPH-2455-2017"}
    assert groups("POH-105444") == set()  # at home in the one, and the other has no group for it
