"""``pathways versions`` on real pairs of versions: the last day to the day, what carries over, stated equivalences, wrong use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
MECHANIC = "rakenne-automekaanikon-erikoisammattitutkinto-OPH-1886-2017_"
OLD = "2434073"  # valid to the end of 2018, transition to the end of 2021


@pytest.fixture
def mechanic(shared: Path) -> tuple[Path, ...]:
    folder = shared / "eperusteet"
    return tuple(folder / f"{MECHANIC}{dates}.json" for dates in ("2017-12-04_2018-12-31_2021-12-31", "2019-01-01_2066-05-12_null"))


@pytest.fixture
def cars(shared: Path) -> tuple[Path, ...]:
    return tuple(shared / "eperusteet" / f"rakenne-autoalan-perustutkinto{year}.json" for year in ("", "2017"))


@pytest.fixture
def offered(tmp_path: Path) -> Callable[[str], Path]:
    def written(last_day: str) -> Path:
        from loaders.catalogue.columns import TABLE

        names = {
            "id": "Identifier",
            "name": "Name in Finnish",
            "provider": "Provider",
            "kind": "Kind",
            "is": "Is the unit",
            "osp": "Extent",
            "eur": "Price (€)",
            "languages": "Languages of instruction",
            "runs": "Intakes",
        }
        assert set(names.values()) <= {column.heading.en for column in TABLE.columns}
        rows = [
            "A51;Vika;Koulu;unit;300051;;100;fi;2021-01-11..2021-06-30",
            f"A57;Asiantuntija;Koulu;unit;300057;;200;fi;2021-08-02..{last_day}",
            "A58;Testaus;Koulu;unit;300058;;50;fi;2021-08-02..2021-11-30",
        ]
        file = tmp_path / "offered.csv"
        file.write_text("\n".join([";".join(names.values()), *rows]), encoding="utf-8")
        return file

    return written


def asked(data: tuple[Path, ...], *more: str | Path) -> tuple[str | Path, ...]:
    return ("versions", "--data", *data, "--qualification", OLD, "--on", "2021-01-01", "--holds", "300054", *more, "--json")


def test_the_last_day_of_the_transition_is_inside(run: Run, mechanic: tuple[Path, ...], offered: Callable[[str], Path]) -> None:
    answer = run(*asked(mechanic, "--competence-area", "3094", "--offerings", offered("2021-12-31"))).answer
    assert (answer["stay"]["status"], answer["move"]["status"]) == ("optimal", "optimal")
    assert answer["stay"]["plans"][0]["totals"]["finish"] == answer["deciding_day"] == "2021-12-31"
    assert (answer["days_left"], answer["because"]["code"]) == (0, "staying_ends_in_time")
    assert answer["difference"] == {"cost_eur": 0, "days": 0, "steps": 0, "osp": None}


def test_the_day_after_is_not(run: Run, mechanic: tuple[Path, ...], offered: Callable[[str], Path]) -> None:
    answer = run(*asked(mechanic, "--competence-area", "3094", "--offerings", offered("2022-01-01"))).answer
    stayed = {each["id"] for each in answer["stay"]["plans"][0]["steps"]}
    moved = {each["id"] for each in answer["move"]["plans"][0]["steps"]}
    assert "A57" in moved
    assert "A57" not in stayed
    assert answer["because"]["code"] == "staying_needs_agreement"  # another unit is left to be agreed


def test_after_the_transition_staying_is_closed(run: Run, mechanic: tuple[Path, ...]) -> None:
    words = ("versions", "--data", *mechanic, "--qualification", OLD, "--holds", "300054", "--json")
    inside = run(*words, "--on", "2021-12-31").answer
    assert inside["stay"]["status"] == "impossible"
    after = run(*words, "--on", "2022-01-01").answer
    assert after["stay"]["status"] == "closed"
    assert [each["code"] for each in after["stay"]["reasons"]] == ["version_has_ended"]
    assert after["because"]["code"] == "staying_is_closed"


def test_one_code_in_both_trees_carries_over(run: Run, mechanic: tuple[Path, ...]) -> None:
    (held,) = run(*asked(mechanic)).answer["held"]
    assert (held["code"], held["fate"]) == ("300054", "carries")


def test_an_old_record_loses_what_is_not_in_the_new_tree(run: Run, cars: tuple[Path, ...], shared: Path) -> None:
    record = shared / "koski" / "ammatillinen-ops_2022-07-14.json"
    answer = run("versions", "--learner", record, "--data", *cars, "--on", "2026-12-01", "--json").answer
    fates = {each["code"]: each["fate"] for each in answer["held"]}
    assert fates == {"101053": "lost", "AI": "neither"}
    assert (answer["lost_osp"], answer["stay"]["counted_osp"], answer["move"]["counted_osp"]) == (11, 11, 0)
    assert (answer["deciding_day"], answer["because"]["code"]) == (None, "no_day_decides")


EQUIVALENCES = "from_unit,to,relation,who,date,automatic\n"


@pytest.mark.parametrize(
    ("row", "fate", "asked_for"),
    [
        ("100016,105708,equivalent,College,2026-09-01,no", "lost", "stated_equivalent"),
        ("100016,105708,equivalent,College,2026-09-01,yes", "carries", None),
        ("100016,105708,equivalent,College,2026-12-02,yes", "lost", "same_name"),  # stated after the day of the question
        ("100016,105708,partly,College,2026-09-01,no", "lost", "stated_partly"),
        ("100016,105708,not,College,2026-09-01,no", "lost", None),
    ],
)
def test_a_statement_changes_what_is_proposed_and_only_an_automatic_one_what_counts(
    run: Run, cars: tuple[Path, ...], shared: Path, tmp_path: Path, row: str, fate: str, asked_for: str | None
) -> None:
    said = tmp_path / "same.csv"
    said.write_text(EQUIVALENCES + row, encoding="utf-8")
    record = shared / "koski" / "ammatillinen-full_2022-07-14.json"
    words = ("--learner", record, "--data", *cars, said, "--on", "2026-12-01", "--json")
    answer = run("versions", *words).answer
    held = next(each for each in answer["held"] if each["code"] == "100016")
    assert held["fate"] == fate
    causes = [each["code"] for each in held["proposal"]["causes"]] if held["proposal"] else []
    assert (asked_for in causes) if asked_for is not None else not held["proposal"]
    checked = run("check", "--qualification", "OPH-2762-2017", *words).answer
    placed = {each["unit"]: each["id"] for each in checked["placements"]}
    assert ("105708" in placed) == (fate == "carries")
    assert ("counted_by_statement" in {each["code"] for each in checked["findings"]}) == (fate == "carries")


def test_an_assumed_equivalence_is_a_recognition_step(run: Run, cars: tuple[Path, ...], shared: Path, tmp_path: Path) -> None:
    said = tmp_path / "same.csv"
    said.write_text(EQUIVALENCES + "100016,105708,equivalent,College,2026-09-01,no", encoding="utf-8")
    record = shared / "koski" / "ammatillinen-full_2022-07-14.json"
    words = ("--learner", record, "--data", *cars, said, "--on", "2026-12-01", "--json")
    answer = run("plan", "--unit", "105708", "--qualification", "OPH-2762-2017", "--assume", "koski:0/0/0", *words).answer
    (step,) = answer["plans"][0]["steps"]
    assert (step["kind"], step["certainty"], step["covers"][0]["unit"]) == ("recognition", "proposed", "105708")
    assert [each["code"] for each in step["because"]["causes"]] == ["stated_equivalent"]


def test_statements_in_a_store_answer_as_those_in_a_file(run: Run, cars: tuple[Path, ...], shared: Path, tmp_path: Path) -> None:
    said, store = tmp_path / "same.csv", tmp_path / "store"
    said.write_text(EQUIVALENCES + "100016,105708,equivalent,College,2026-09-01,yes", encoding="utf-8")
    assert run("validate", said, "--json").answer["files"][0]["counts"]["equivalences"] == 1
    loaded = run("load", *cars, said, "--store", store, "--json").answer["loaded"]
    assert {each["graph"]: each["counts"]["equivalences"] for each in loaded}["equivalences/same"] == 1
    words = ("--learner", shared / "koski" / "ammatillinen-full_2022-07-14.json", "--on", "2026-12-01", "--json")
    for command in (("versions",), ("check", "--qualification", "OPH-2762-2017"), ("plan", "--unit", "105708")):
        from_files = run(*command, *words, "--data", *cars, said).answer
        from_store = run(*command, *words, "--store", store).answer
        for answer in (from_files, from_store):
            answer.pop("seconds", None)
        assert from_store == from_files, command
    asked = "SELECT ?who WHERE { GRAPH ?graph { ?statement a <https://w3id.org/pok/ns#Equivalence> ; "
    query = tmp_path / "who.rq"
    query.write_text(asked + "<https://w3id.org/pok/ns#statedBy> ?who } }", encoding="utf-8")
    assert run("query", query, "--store", store, "--json").answer["rows"] == [["College"]]
    assert run("validate", "--store", store, "--json").answer["valid"]
    said.write_text(EQUIVALENCES + "100016,105708,not,College,2026-09-01,no", encoding="utf-8")
    run("load", said, "--store", store)
    held = next(each for each in run("versions", *words, "--store", store).answer["held"] if each["code"] == "100016")
    assert held["fate"] == "lost"


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_the_answer_is_readable_in_three_languages(run: Run, mechanic: tuple[Path, ...], lang: str) -> None:
    ran = run("versions", "--data", *mechanic, "--qualification", OLD, "--on", "2021-01-01", "--lang", lang)
    assert ran.code == 0, ran.err
    assert "2021" in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--to", "OPH-9999-2020", "--qualification", OLD), "OPH-9999-2020"),
        (("--qualification", OLD, "--assume", "nothing"), "nothing"),
        (("--qualification", "OPH-1886-2017"), "No later version"),
        (("--qualification", OLD, "--to-nowhere", "x"), "--to-nowhere"),
        ((), "--qualification"),
    ],
)
def test_what_cannot_be_compared_is_one_line(
    lines: Callable[..., str], mechanic: tuple[Path, ...], words: tuple[str, ...], said: str
) -> None:
    assert said in lines("versions", "--data", *mechanic, "--on", "2021-01-01", *words)


def test_another_qualification_is_called_that(run: Run, cars: tuple[Path, ...], mechanic: tuple[Path, ...]) -> None:
    answer = run(
        "versions", "--data", mechanic[0], cars[1], "--qualification", OLD, "--to", "OPH-2762-2017", "--on", "2021-01-01", "--json"
    ).answer
    assert "not_a_version" in {each["code"] for each in answer["findings"]}


def test_equal_questions_give_equal_bytes(run: Run, mechanic: tuple[Path, ...], offered: Callable[[str], Path]) -> None:
    file = offered("2021-12-31")

    def told(data: tuple[Path, ...]) -> Any:
        return run(*asked(data, "--offerings", file)).answer | {"seconds": None}

    assert told(mechanic) == told(mechanic[::-1])


def test_hours_places_and_groups_limit_both_ways(
    run: Run, lines: Callable[..., str], mechanic: tuple[Path, ...], offered: Callable[[str], Path]
) -> None:
    words = asked(mechanic, "--competence-area", "3094", "--offerings", offered("2021-12-31"))
    assert "--hours-per-week" in lines(*words, "--busy", "2021-02-01..2021-02-28=10")
    assert "employment" in lines(*words, "--group", "employment")
    limited = run(*words, "--hours-per-week", "40", "--busy", "2021-02-01..2021-02-28=10", "--not-place", "Nowhere").answer
    # No hours are stated for these offerings: a weekly limit leaves them out on both sides.
    free = run(*words).answer
    for way in ("stay", "move"):
        assert any(each["kind"] == "offering" for each in free[way]["plans"][0]["steps"])
        assert not any(each["kind"] == "offering" for plan in limited[way]["plans"] for each in plan["steps"])
    told = {(each["code"], each["where"]) for each in limited["findings"]}
    assert ("limit_matches_nothing", "--not-place") in told


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_study_first_and_move_then_where_that_is_better_than_either(
    run: Run, mechanic: tuple[Path, ...], offered: Callable[[str], Path], lang: str
) -> None:
    file = offered("2021-12-31")
    heading = file.read_text(encoding="utf-8").splitlines()[0]
    rows = [
        "EARLY;Vika;Koulu;unit;300051;;100;fi;2018-11-12..2018-12-21",
        "LATE;Vika;Koulu;unit;300051;;200;fi;2019-06-03..2019-12-20",
        "A58;Testaus;Koulu;unit;300058;;50;fi;2022-01-10..2022-02-25",  # after the last day of the old requirements
    ]
    file.write_text("\n".join([heading, *rows]), encoding="utf-8")
    words = ("versions", "--data", *mechanic, "--qualification", OLD, "--competence-area", "3094", "--holds", "300054")
    words = (*words, "--offerings", file, "--on", "2018-11-01")
    answer = run(*words, "--json").answer
    both = answer["study_then_move"]
    assert both["moves_on"] == "2019-01-01"
    assert both["proven"]
    taken = {each["id"] for each in both["plan"]["steps"] if each["kind"] == "offering"}
    assert taken == {"EARLY", "A58"}
    moved = {each["id"] for each in answer["move"]["plans"][0]["steps"] if each["kind"] == "offering"}
    assert moved == {"LATE", "A58"}
    assert "0043-study-then-move" in [each["id"] for each in answer["decisions"]]
    assert "2019" in run(*words, "--lang", lang).out
    after = run(*words[:-1], "2019-02-01", "--json").answer
    assert after["study_then_move"] is None
