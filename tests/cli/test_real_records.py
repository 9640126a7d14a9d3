"""The acceptance test: real records against real requirements, through the command line, with the numbers typed in.

Each test is a row of learner-records.md A.7, worked out from the payloads by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


ON = "2026-12-01"
CARS_2014 = "rakenne-autoalan-perustutkinto.json"  # 39/011/2014
CARS_2017 = "rakenne-autoalan-perustutkinto2017.json"  # OPH-2762-2017
FOREMEN = "rakenne-autoalan-tyonjohto.json"  # 40/011/2001
MECHANICS = "rakenne-automekaanikon-erikoisammattitutkinto-OPH-1886-2017_2019-01-01_2066-05-12_null.json"
VALMA = "rakenne-valma.json"  # OPH-2658-2017

Answer = dict[str, Any]
Judge = Callable[..., Answer]


@pytest.fixture
def judge(run: Run, shared: Path) -> Judge:
    def judged(requirements: str, record: str, *words: str) -> Answer:
        data = shared / "eperusteet" / requirements
        learner = shared / "koski" / record
        ran = run("check", "--json", "--on", ON, "--data", data, "--learner", learner, *words)
        answer: Answer = ran.answer
        return answer

    return judged


def areas(answer: Answer) -> dict[str, tuple[str, float | None, int]]:
    """Code of each competence area -> verdict, osp left, units left; in the order of the answer."""
    return {
        "/".join(each["code"] for each in one["branch"]): (one["verdict"], one["remaining_osp"], one["remaining_units"])
        for one in answer["branches"]
    }


def placed(answer: Answer) -> list[tuple[str | None, float | None]]:
    return [(each["unit"], each["counted_osp"]) for each in answer["placements"]]


def gaps(answer: Answer) -> dict[str, tuple[float | None, int]]:
    """The last name of each group that lacks something -> osp, units."""
    return {each["path"][-1]: (each["need_osp"], each["need_count"]) for each in answer["missing"]}


def codes(answer: Answer, what: str = "findings") -> set[str]:
    return {each["code"] for each in answer[what]}


# -- specialist qualification by the reform: areas 3094 and 3095 complete, 3096 not ---------------------------------------


def test_the_specialist_in_reform_form_is_complete_for_two_areas_and_lacks_a_mandatory_unit_of_the_third(judge: Judge) -> None:
    answer = judge(
        MECHANICS, "ammatillinen-reforminmukainenerikoisammattitutkinto_2025-09-25.json", "--qualification", "OPH-1886-2017"
    )
    assert answer["qualification"]["valid_from"] == "2019-01-01"
    assert answer["qualification"]["method"] == "reformi"
    assert answer["verdict"] == "complete"
    assert areas(answer) == {"3094": ("complete", None, 0), "3095": ("complete", None, 0), "3096": ("incomplete", None, 1)}
    assert sorted(unit for unit, _ in placed(answer)) == ["300051", "300054", "300057", "300058"]
    assert all(osp is None for _, osp in placed(answer))
    assert answer["missing"] == []
    assert answer["required_osp"] is None
    assert answer["counted_osp"] is None


def test_the_third_area_of_the_specialist_lacks_300059(judge: Judge) -> None:
    answer = judge(
        MECHANICS,
        "ammatillinen-reforminmukainenerikoisammattitutkinto_2025-09-25.json",
        "--qualification",
        "OPH-1886-2017",
        "--competence-area",
        "3096",
    )
    assert areas(answer) == {"3096": ("incomplete", None, 1)}
    (gap,) = answer["missing"]
    assert gap["because"]["code"] == "mandatory_missing"
    assert [each["id"] for each in gap["candidates"]] == ["300059"]


# -- graduated in the record, not complete by the tree ------------------------------------------------------------------


def test_a_graduated_foreman_lacks_one_elective_unit(judge: Judge) -> None:
    answer = judge(FOREMEN, "ammatillinen-erikoisammattitutkinto_2023-09-27.json", "--qualification", "40/011/2001")
    assert answer["verdict"] == "incomplete"
    assert (answer["remaining_osp"], answer["remaining_units"]) == (None, 1)
    assert [unit for unit, _ in placed(answer)] == ["104052", "104053", "104054", "104055", "104059"]
    (gap,) = answer["missing"]
    assert (gap["need_osp"], gap["need_count"]) == (None, 1)
    assert {name: gap["because"]["values"][name] for name in ("least_units", "most_units")} == {"least_units": 1, "most_units": 3}
    assert [each["id"] for each in gap["candidates"]] == ["104056", "104057", "104058"]
    assert "graduated_but_incomplete" in codes(answer)


def test_a_graduated_mechanic_lacks_one_mandatory_unit_that_a_local_unit_stands_for(judge: Judge) -> None:
    answer = judge(CARS_2014, "ammatillinen-full_2022-07-14.json", "--qualification", "39/011/2014")
    assert answer["qualification"]["method"] == "naytto"
    assert [each["code"] for each in answer["branch"]] == ["1525"]
    assert answer["verdict"] == "incomplete"
    assert answer["remaining_units"] == 1
    assert [unit for unit, _ in placed(answer)] == ["100016", "100019", "100034", "100037", "101050"]
    recognised = next(each for each in answer["placements"] if each["unit"] == "101050")
    assert "recognised" in recognised["flags"]
    (gap,) = answer["missing"]
    assert [each["id"] for each in gap["candidates"]] == ["100018"]
    (local,) = answer["not_counted"]
    assert local["because"]["code"] == "no_place_local_unit"
    assert [(each["code"], each["values"]["unit"]) for each in local["because"]["causes"]] == [("same_name", "100018")]
    assert [each["id"] for each in answer["proposals"]] == [local["id"]]
    assert "graduated_but_incomplete" in codes(answer)


# -- the reform's basic qualification: 60 counted, 120 left --------------------------------------------------------------


@pytest.mark.parametrize(
    "record",
    ["ammatillinen-reforminmukainenperustutkinto_2025-09-25.json", "ammatillinen-reformiuseitatutkinnonosia_2025-08-19.json"],
)
def test_the_basic_qualification_by_the_reform_counts_60_and_leaves_120(judge: Judge, record: str) -> None:
    answer = judge(CARS_2017, record, "--qualification", "OPH-2762-2017")
    assert [each["code"] for each in answer["branch"]] == ["1719"]
    assert answer["verdict"] == "incomplete"
    assert (answer["counted_osp"], answer["remaining_osp"]) == (60, 120)
    assert answer["required_osp"] == {"least": 180, "most": 180}
    assert answer["surplus_osp"] == 0
    by_unit = dict(placed(answer))
    assert (by_unit["105708"], by_unit["105715"], by_unit["400012"]) == (30, 15, 4)
    open_credit = [osp for unit, osp in placed(answer) if unit is None]
    assert sorted(each for each in open_credit if each is not None) == [3, 3, 5]
    assert open_credit.count(None) == 2  # pieces without an extent are unknown, not 0
    common = next(each for each in answer["placements"] if each["unit"] == "400012")
    assert common["partly"] == ["400012/VVAI"]
    assert gaps(answer) == {
        "Pakolliset tutkinnon osat": (60, 2),
        "Valinnaiset tutkinnon osat": (29, 2),
        "Yhteiset tutkinnon osat": (31, 4),
    }
    mandatory = next(each for each in answer["missing"] if each["path"][-1] == "Pakolliset tutkinnon osat")
    assert [each["id"] for each in mandatory["candidates"]] == ["105718", "105725"]
    common_units = next(each for each in answer["missing"] if each["path"][-1] == "Yhteiset tutkinnon osat")
    assert [each["id"] for each in common_units["candidates"] if each["kind"] == "unit"] == ["400012", "400013", "400014"]
    assert [each["because"]["code"] for each in answer["not_counted"]] == ["state_in_progress"]


# -- one recognised unit, no area: a hint, not a fact -------------------------------------------------------------------


def test_one_recognised_elective_makes_its_area_a_hint(judge: Judge) -> None:
    answer = judge(CARS_2014, "ammatillinen-tunnustettu_2022-07-14.json", "--qualification", "39/011/2014")
    left = {area: units for area, (_, _, units) in areas(answer).items()}
    assert left == {"1528": 4, "1622": 4, "1525": 6, "1526": 6, "1527": 6, "1529": 6}
    assert [each["code"] for each in answer["branch"]] == ["1528"]
    assert placed(answer) == [("100031", None)]
    assert gaps(answer) == {"Pakolliset tutkinnon osat": (None, 2), "Valinnaiset tutkinnon osat": (None, 2)}


def test_the_area_that_its_two_unit_alternative_makes_near_counts_nothing(judge: Judge) -> None:
    answer = judge(
        CARS_2014,
        "ammatillinen-tunnustettu_2022-07-14.json",
        "--qualification",
        "39/011/2014",
        "--competence-area",
        "1622",
    )
    assert answer["remaining_units"] == 4
    assert placed(answer) == []


# -- local and extending units ------------------------------------------------------------------------------------------


def test_a_local_unit_has_no_slot_in_the_competence_test_and_hints_by_name(judge: Judge) -> None:
    answer = judge(CARS_2014, "ammatillinen-paikallinen_2022-07-14.json", "--qualification", "39/011/2014")
    assert placed(answer) == []
    (local,) = answer["not_counted"]
    assert local["because"]["code"] == "no_place_local_unit"
    assert [each["values"]["unit"] for each in local["because"]["causes"]] == ["100018"]


def test_an_extending_unit_of_another_qualification_counts_nowhere(judge: Judge) -> None:
    answer = judge(CARS_2014, "ammatillinen-osatoisestatutkinnosta_2023-09-27.json", "--qualification", "39/011/2014")
    assert answer["qualification"]["method"] == "naytto"
    assert placed(answer) == []
    assert [each["because"]["code"] for each in answer["not_counted"]] == ["extending_unit"]


# -- by the curriculum (ops) --------------------------------------------------------------------------------------------


def test_a_common_unit_is_held_although_the_learner_left(judge: Judge) -> None:
    answer = judge(CARS_2014, "ammatillinen-ops_2022-07-14.json", "--qualification", "39/011/2014")
    assert answer["qualification"]["method"] == "ops"
    assert [each["code"] for each in answer["branch"]] == ["1525"]
    assert (answer["counted_osp"], answer["remaining_osp"]) == (11, 169)
    assert answer["required_osp"] == {"least": 180, "most": 180}
    assert sum(each["counted_osp"] for each in answer["placements"]) == 11
    assert gaps(answer)["Yhteiset tutkinnon osat"] == (24, 3)
    wrong = [each for each in answer["findings"] if each["code"] == "sub_unit_extent_differs"]
    assert len(wrong) == 1
    assert "11" in wrong[0]["message"]
    assert "5" in wrong[0]["message"]


@pytest.mark.parametrize(
    "record",
    [
        "ammatillinen-uusi_2022-07-14.json",
        "ammatillinen-lisatiedot_2024-07-26.json",
        "ammatillinen-sisaltyytoisenoppilaitoksenopiskeluoikeuteen_2022-07-14.json",
    ],
)
def test_a_new_student_holds_nothing_and_sees_the_whole_way(judge: Judge, record: str) -> None:
    answer = judge(CARS_2014, record, "--qualification", "39/011/2014")
    assert answer["qualification"]["method"] == "ops"
    assert placed(answer) == []
    assert (answer["counted_osp"], answer["remaining_osp"]) == (0, 180)
    assert {osp for _, osp, _ in areas(answer).values()} == {180}


# -- smaller than a unit ------------------------------------------------------------------------------------------------


def test_smaller_pieces_give_no_unit_but_their_areas(judge: Judge) -> None:
    answer = judge(
        CARS_2014,
        "ammatillinen-tutkinnonosaapienempikokonaisuus_2024-04-10.json",
        "--qualification",
        "39/011/2014",
        "--method",
        "ops",
    )
    assert answer["verdict"] == "incomplete"
    whole = [each for each in answer["placements"] if each["unit"] is not None and not each["partly"]]
    assert whole == []
    # Two pieces towards 101481, one of them not assessed, and one towards a local unit, not assessed either.
    assert [(each["code"], each["because"]["code"]) for each in answer["proposals"]] == [("AKTV", "needs_decision")]
    assert [(each["code"], each["because"]["code"]) for each in answer["not_counted"]] == [
        ("ATK", "state_in_progress"),
        ("Ö", "state_in_progress"),
    ]
    # Four areas: one in its common unit, an optional one in free choice, two of a unit that has no mandatory extent.
    assert (answer["counted_osp"], answer["remaining_osp"]) == (5, 175)
    assert [(each["unit"], each["counted_osp"], each["partly"]) for each in answer["placements"]] == [
        ("101054", 2, ["101054/FK"]),
        (None, 3, []),
    ]
    met = {each["id"]: each["met"] for gap in answer["missing"] for each in gap["candidates"] if each["met"]}
    assert met == {"101054": ["101054/FK"], "101056": ["101056/ETK", "101056/PS"]}


# -- preparatory training -----------------------------------------------------------------------------------------------


def test_valma_fills_only_its_slots(judge: Judge) -> None:
    answer = judge(VALMA, "ammatilliseenperuskoulutukseenvalmentavakoulutus_2022-09-22.json", "--qualification", "OPH-2658-2017")
    assert answer["qualification"]["method"] == "reformi"  # the record states none; the requirements have one
    assert answer["verdict"] == "incomplete"
    assert (answer["remaining_osp"], answer["counted_osp"]) == (40, 20)
    assert answer["required_osp"] == {"least": 60, "most": 60}
    by_group: dict[str, float] = {}
    for each in answer["placements"]:
        by_group[each["group"]] = by_group.get(each["group"], 0) + (each["counted_osp"] or 0)
    assert sorted(by_group.values()) == [5, 15]  # areas and 100037 up to their cap, one local part up to its cap
    hints = {
        cause["values"]["unit"]
        for each in (*answer["not_counted"], *answer["proposals"])
        for cause in each["because"]["causes"]
        if cause["code"] == "same_name"
    }
    assert "400001" in hints
    assert "graduated_but_incomplete" in codes(answer)


# -- requirements that are not here -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "number"),
    [
        ("ammatillinen-reforminmukainenperustutkinto2022_2024-08-08.json", "OPH-5410-2021"),
        ("ammatillinen-tutkinnonosa_2025-08-19.json", "62/011/2014"),
        ("ammatillinen-osittainensuoritususeastatutkinnosta_2025-10-29.json", "OPH-5410-2021"),
    ],
)
def test_requirements_that_are_not_loaded_leave_the_verdict_open(judge: Judge, record: str, number: str) -> None:
    answer = judge(CARS_2014, record, "--qualification", number)
    assert answer["verdict"] == "undecidable"
    assert answer["because"]["code"] == "requirements_not_loaded"
    assert f"pathways fetch {number}" in answer["because"]["text"]
    assert answer["qualification"]["register_number"] == number
    assert answer["qualification"]["name"] is None
    assert (answer["counted_osp"], answer["remaining_osp"], answer["remaining_units"]) == (None, None, None)
    assert len(answer["not_counted"]) > 0  # the record's units are listed
    assert "unknown_requirements" in codes(answer)


def test_without_a_goal_the_record_names_the_requirements_that_are_not_loaded(judge: Judge) -> None:
    answer = judge(CARS_2014, "ammatillinen-reforminmukainenperustutkinto2022_2024-08-08.json")
    assert answer["verdict"] == "undecidable"
    assert answer["qualification"]["register_number"] == "OPH-5410-2021"


def test_units_of_requirements_that_are_not_loaded_are_formal_where_a_slot_admits_them(judge: Judge) -> None:
    answer = judge(
        CARS_2017,
        "ammatillinen-reforminmukainenperustutkinto2022_2024-08-08.json",
        "--qualification",
        "OPH-2762-2017",
    )
    assert answer["verdict"] == "incomplete"
    assert answer["placements"]
    assert {each["certainty"] for each in answer["placements"]} == {"formal"}
    assert "unknown_requirements" in codes(answer)
