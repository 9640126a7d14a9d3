"""The real example records: all are read, what they hold is as expected, and nobody can be recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from loaders import koski
from loaders.document import Document
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import Certainty, Evidence, Flag, Goal, Method, PieceKind, State
from pathways.rules.merging import merge

NAMES = (
    "ammatillinen-ammatilliseentehtavaanvalmistavamuuammatillinenkoulutus_2020-07-13",
    "ammatillinen-erikoisammattitutkinto_2023-09-27",
    "ammatillinen-full_2022-07-14",
    "ammatillinen-lisatiedot_2024-07-26",
    "ammatillinen-muuammatillinenkoulutus_2024-04-10",
    "ammatillinen-muuammatillinenkoulutusvalmis_2020-07-13",
    "ammatillinen-ops_2022-07-14",
    "ammatillinen-osatoisestatutkinnosta_2023-09-27",
    "ammatillinen-osittainensuoritususeastatutkinnosta_2025-10-29",
    "ammatillinen-paikallinen_2022-07-14",
    "ammatillinen-reforminmukainenerikoisammattitutkinto_2025-09-25",
    "ammatillinen-reforminmukainenperustutkinto2022_2024-08-08",
    "ammatillinen-reforminmukainenperustutkinto_2025-09-25",
    "ammatillinen-reformiuseitatutkinnonosia_2025-08-19",
    "ammatillinen-sisaltyytoisenoppilaitoksenopiskeluoikeuteen_2022-07-14",
    "ammatillinen-tunnustettu_2022-07-14",
    "ammatillinen-tutkinnonosa_2025-08-19",
    "ammatillinen-tutkinnonosaapienempikokonaisuus_2024-04-10",
    "ammatillinen-uusi_2022-07-14",
    "ammatilliseenperuskoulutukseenvalmentavakoulutus_2022-09-22",
    "tutkintokoulutukseenvalmentavakoulutus-valmistunut_2022-10-17",
    "vapaasivistystyo-osaamismerkki_2024-01-16",
    "vapaasivistystyo-vapaatavoitteinenkoulutus_2023-01-10",
)
DONE, OPEN = State.COMPLETED, State.IN_PROGRESS
UNIT, AREA, LOCAL = PieceKind.UNIT, PieceKind.SUB_UNIT, PieceKind.LOCAL_UNIT
HETU = re.compile(r"\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]\b", re.IGNORECASE)
PERSON = re.compile(r"1\.2\.246\.562\.(24|98|198|298)\.")


def source(shared: Path, name: str) -> Document:
    path = shared / "koski" / f"{name}.json"
    return Document(path.name, path.read_bytes())


def find(shared: Path, beginning: str) -> Reading:
    (name,) = [each for each in NAMES if each.startswith(f"{beginning}_")]
    return koski.read(source(shared, name))


def evidence(found: Reading) -> tuple[Evidence, ...]:
    assert found.record is not None
    return found.record.evidence


def goal(found: Reading) -> Goal:
    assert found.record is not None
    (one,) = found.record.goals
    return one


def held(found: Reading) -> list[tuple[Any, ...]]:
    return [(each.kind, each.code, each.osp, each.state) for each in evidence(found)]


def codes(found: Reading) -> set[str]:
    return {each.code for each in found.findings}


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def keyed(value: Any, keys: set[str]) -> Iterator[Any]:
    """Every value below ``value`` that stands under one of ``keys``."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key in keys:
                yield each
            yield from keyed(each, keys)
    elif isinstance(value, list):
        for each in value:
            yield from keyed(each, keys)


def test_every_real_record_is_listed_here(shared: Path) -> None:
    assert sorted(each.stem for each in (shared / "koski").glob("*.json")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_real_record_is_recognised_and_read(shared: Path, name: str) -> None:
    found = source(shared, name)
    assert koski.recognises(found)
    assert koski.read(found).record is not None


@pytest.mark.parametrize("name", NAMES)
def test_nobody_can_be_recognised_from_a_reading(shared: Path, name: str) -> None:
    found = source(shared, name)
    told = repr(koski.read(found))
    assert not HETU.search(told)
    assert not PERSON.search(told)
    for personal in strings(found.json["henkilö"]):
        assert personal not in told
    free_texts = {"arvioitsijat", "myöntäjäHenkilöt", "selite", "kuvaus"}
    names = set(strings([each for each in keyed(found.json, {"nimi"}) if isinstance(each, dict)]))  # persons have plain strings
    for text in strings(list(keyed(found.json, free_texts))):
        if len(text) > 2 and not text.isdigit() and not any(text in each for each in names):
            assert text not in told


@pytest.mark.parametrize("name", NAMES)
def test_every_reading_can_be_merged_with_itself(shared: Path, name: str) -> None:
    record = koski.read(source(shared, name)).record
    assert record is not None
    assert merge([record, record]) == (record, ())


@pytest.mark.parametrize("beginning", ["ammatillinen-reforminmukainenperustutkinto", "ammatillinen-reformiuseitatutkinnonosia"])
def test_reform_basic_qualification(shared: Path, beginning: str) -> None:
    found = find(shared, beginning)
    aim = goal(found)
    assert (aim.register_number, aim.method, aim.competence_areas) == ("OPH-2762-2017", Method.REFORMI, ("1719",))
    assert held(found) == [
        (UNIT, "105708", None, DONE),
        (UNIT, "105715", None, DONE),
        (UNIT, "400012", Decimal(8), OPEN),
        (AREA, "VVAI", Decimal(4), DONE),
        (PieceKind.HIGHER_EDUCATION, "de", Decimal(5), DONE),
        (PieceKind.UPPER_SECONDARY, "MAA", None, DONE),
        (PieceKind.UPPER_SECONDARY, "EN", Decimal(3), DONE),
        (AREA, "TVT", Decimal(3), DONE),
        (PieceKind.READINESS, "htm", None, DONE),
    ]
    assert codes(found) == {"common_unit_ungraded"}


def test_reform_specialist_qualification(shared: Path) -> None:
    found = find(shared, "ammatillinen-reforminmukainenerikoisammattitutkinto")
    assert (goal(found).register_number, goal(found).competence_areas) == ("OPH-1886-2017", ())
    assert held(found) == [(UNIT, code, None, DONE) for code in ("300054", "300051", "300057", "300058")]


def test_old_specialist_qualification_beside_its_preparation(shared: Path) -> None:
    found = find(shared, "ammatillinen-erikoisammattitutkinto")
    assert (goal(found).register_number, goal(found).method, goal(found).graduated) == ("40/011/2001", Method.NAYTTO, True)
    assert held(found) == [(UNIT, code, None, DONE) for code in ("104052", "104053", "104054", "104055", "104059")]
    assert codes(found) == {"preparation_gives_no_units"}


def test_graduated_competence_test(shared: Path) -> None:
    found = find(shared, "ammatillinen-full")
    assert (goal(found).competence_areas, goal(found).titles, goal(found).graduated) == (("1525",), ("10024",), True)
    assert held(found) == [
        (UNIT, "100016", None, DONE),
        (LOCAL, "123456789", None, DONE),
        (UNIT, "100019", None, DONE),
        (UNIT, "100034", None, DONE),
        (UNIT, "100037", Decimal(15), DONE),
        (UNIT, "101050", None, DONE),
    ]
    assert evidence(found)[5].flags == {Flag.RECOGNISED}


def test_learner_who_left_holds_the_common_unit(shared: Path) -> None:
    found = find(shared, "ammatillinen-ops")
    assert (goal(found).method, goal(found).graduated) == (Method.OPS, False)
    assert held(found) == [(UNIT, "101053", Decimal(11), DONE), (AREA, "AI", Decimal(11), DONE)]
    assert [each.grade for each in evidence(found)] == ["3", "3"]


@pytest.mark.parametrize("beginning", ["uusi", "lisatiedot", "sisaltyytoisenoppilaitoksenopiskeluoikeuteen"])
def test_nothing_held(shared: Path, beginning: str) -> None:
    found = find(shared, f"ammatillinen-{beginning}")
    assert (goal(found).register_number, evidence(found)) == ("39/011/2014", ())


def test_extending_unit_from_another_qualification(shared: Path) -> None:
    (unit,) = evidence(find(shared, "ammatillinen-osatoisestatutkinnosta"))
    assert (unit.code, unit.from_register_number, unit.group) == ("104052", "40/011/2001", "extending")


def test_recognised_unit(shared: Path) -> None:
    (unit,) = evidence(find(shared, "ammatillinen-tunnustettu"))
    assert (unit.code, unit.osp, unit.flags, unit.state) == ("100031", Decimal(15), {Flag.RECOGNISED}, DONE)


def test_local_unit(shared: Path) -> None:
    (unit,) = evidence(find(shared, "ammatillinen-paikallinen"))
    assert (unit.kind, unit.register_number, unit.name.fi) == (LOCAL, "39/011/2014", "Pintavauriotyöt")


def test_partial_qualification(shared: Path) -> None:
    found = find(shared, "ammatillinen-tutkinnonosa")
    (unit,) = evidence(found)
    assert (goal(found).partial, goal(found).competence_areas) == (True, ("1590",))
    assert (unit.code, unit.flags) == ("100432", {Flag.ADAPTED})


def test_units_of_several_qualifications(shared: Path) -> None:
    found = find(shared, "ammatillinen-osittainensuoritususeastatutkinnosta")
    units = [each for each in evidence(found) if each.kind is UNIT]
    areas = [each for each in evidence(found) if each.kind is AREA]
    assert (goal(found).register_number, goal(found).partial) == (None, True)
    assert [each.code for each in units] == ["106945", "106877", "106878", "106879", "106727", "106728", "106729"]
    assert {each.register_number for each in evidence(found)} == {"OPH-5410-2021"}
    assert [(each.unit, each.code, each.language, each.mandatory, each.osp) for each in areas if each.unit == "106727"] == [
        ("106727", "VVAI22", "fi", True, Decimal(4)),
        ("106727", "VVAI22", "fi", False, Decimal(3)),
        ("106727", "VVTK", "en", True, Decimal(1)),
        ("106727", "VVTK", "en", False, Decimal(3)),
    ]
    assert len(areas) == 14
    assert "common_unit_extent_not_sum" not in codes(found)


def test_record_of_pieces_smaller_than_a_unit(shared: Path) -> None:
    found = find(shared, "ammatillinen-tutkinnonosaapienempikokonaisuus")
    parts = [each for each in evidence(found) if each.kind is PieceKind.PART_OF_UNIT]
    areas = [each for each in evidence(found) if each.kind is AREA]
    assert [(each.code, each.unit, each.from_register_number, each.state) for each in parts] == [
        ("AKTV", "101481", None, DONE),
        ("ATK", "101481", None, OPEN),
        ("Ö", None, "39/011/2014", OPEN),
    ]
    assert {each.certainty for each in parts} == {Certainty.PROPOSED}
    assert [(each.code, each.mandatory, each.state) for each in areas] == [
        ("FK", True, DONE),
        ("AI", False, DONE),
        ("ETK", True, DONE),
        ("PS", True, DONE),
    ]
    assert areas[2].flags == {Flag.RECOGNISED, Flag.UNGRADED}


def test_preparatory_training_valma(shared: Path) -> None:
    found = find(shared, "ammatilliseenperuskoulutukseenvalmentavakoulutus")
    assert (goal(found).register_number, goal(found).method) == ("OPH-2658-2017", None)
    assert held(found) == [
        (LOCAL, "AKO", Decimal(10), DONE),
        (LOCAL, "OV", Decimal(10), DONE),
        (LOCAL, "TOV", Decimal(15), DONE),
        (LOCAL, "ATH", Decimal(10), DONE),
        (LOCAL, "ATK", Decimal(5), DONE),
        (UNIT, "100037", Decimal(15), DONE),
        (AREA, "AI", Decimal(5), DONE),
        (AREA, "AI", Decimal(3), DONE),
        (AREA, "TK1", Decimal(1), DONE),
        (AREA, "TK2", Decimal(1), DONE),
        (AREA, "VK", Decimal(2), DONE),
    ]
    assert {each.register_number for each in evidence(found)} == {"OPH-2658-2017"}
    assert {each.certainty for each in evidence(found)} == {Certainty.FORMAL}


def test_preparatory_training_tuva_is_in_weeks(shared: Path) -> None:
    found = find(shared, "tutkintokoulutukseenvalmentavakoulutus-valmistunut")
    assert goal(found).register_number == "OPH-1488-2021"
    assert {(each.osp, each.measure, each.kind) for each in evidence(found)} == {(None, "week", PieceKind.OTHER)}
    assert len(evidence(found)) == 7


def test_basic_qualification_2022(shared: Path) -> None:
    found = find(shared, "ammatillinen-reforminmukainenperustutkinto2022")
    assert (goal(found).register_number, goal(found).competence_areas) == ("OPH-5410-2021", ("1008",))
    assert [each.code for each in evidence(found) if each.state is OPEN] == ["106727"]
    assert [(each.osp, each.mandatory) for each in evidence(found) if each.code == "VVAI22"] == [
        (Decimal(4), True),
        (Decimal(3), False),
    ]


def test_other_training_in_op_gives_no_osp(shared: Path) -> None:
    found = evidence(find(shared, "ammatillinen-muuammatillinenkoulutusvalmis"))
    assert [(each.code, each.measure) for each in found] == [("RTT", None), ("IIT", None), ("SETTT", None), ("OT", "op")]
    assert {(each.kind, each.certainty, each.osp) for each in found} == {(PieceKind.OTHER, Certainty.PROPOSED, None)}


def test_other_training_may_hold_smaller_pieces_and_areas(shared: Path) -> None:
    found = evidence(find(shared, "ammatillinen-muuammatillinenkoulutus"))
    assert [each.kind for each in found] == [PieceKind.OTHER] * 4 + [PieceKind.PART_OF_UNIT] * 2 + [AREA] * 2


def test_badge(shared: Path) -> None:
    (badge,) = evidence(find(shared, "vapaasivistystyo-osaamismerkki"))
    assert (badge.kind, badge.code, badge.state, badge.osp) == (PieceKind.BADGE, "1001", DONE, None)


def test_free_adult_education(shared: Path) -> None:
    (course,) = evidence(find(shared, "vapaasivistystyo-vapaatavoitteinenkoulutus"))
    assert (course.kind, course.certainty, course.measure) == (PieceKind.OTHER, Certainty.PROPOSED, "op")


def test_every_truncation_of_a_real_record_is_refused(shared: Path) -> None:
    payload = source(shared, "ammatillinen-ops_2022-07-14").payload
    whole = len(payload.rstrip())
    for length in range(whole // 50, whole, whole // 50):
        cut = Document("cut.json", payload[:length])
        if length > whole // 2:
            assert koski.recognises(cut)
        with pytest.raises(UnreadableInput, match=r"json_broken|not_utf8"):
            koski.read(cut)
