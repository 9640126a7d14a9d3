"""A saved plan through the command line: opened, changed, repaired, running; and everything that is no saved plan."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pathways import sample
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
GOAL = ("--qualification", "OPH-2455-2017")
DAY = ("--on", "2026-12-01")
LATER = ("--on", "2027-03-10")
Save = Callable[..., Path]


@pytest.fixture
def save(run: Run, tmp_path: Path) -> Save:
    """Saves the answer of a plan."""

    def saved(*words: str | Path) -> Path:
        ran = run("plan", *words, "--json")
        assert ran.code == 0, ran.err
        file = tmp_path / f"Meikäläinen {len(list(tmp_path.iterdir()))}.json"
        file.write_text(ran.out, encoding="utf-8")
        return file

    return saved


@pytest.fixture
def made(save: Save) -> Path:
    return save(*GOAL, *DAY, "--competence-area", "1664", "--prefer", "cost,finish")


def kinds(answer: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in answer["changes"]:
        found.setdefault(each["kind"], []).append(each["id"])
    return found


def steps(answer: Any) -> list[str]:
    return [each["id"] for each in answer["plans"][0]["steps"]]


def valid(answer: Any) -> None:
    schema = json.loads((ROOT / "docs" / "schemas" / "plan.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(answer)


# -- opening -------------------------------------------------------------------------------------------------------------


def test_a_saved_plan_is_asked_again_without_writing_anything(run: Run, made: Path) -> None:
    answer = run("plan", "--previous", made, *DAY, "--json").answer
    valid(answer)
    before = json.loads(made.read_text(encoding="utf-8"))
    assert answer["plans"] == before["plans"]
    assert answer["asked"] == before["asked"]
    assert answer["changes"] == []
    assert answer["previous"]["changed_rows"] == 0
    assert answer["previous"]["repair"] is None
    assert set(answer["previous"]["taken_over"]) == {"--qualification", "--competence-area", "--prefer"}
    assert "Nothing is different" in run("plan", "--previous", made, *DAY).out


def test_what_is_written_wins_and_none_takes_a_limit_away(run: Run, save: Save) -> None:
    saved = save(*GOAL, *DAY, "--budget", "500", "--language", "fi", "--mode", "online", "contact", "--exclude", "KUS-VVAI")
    asked = run("plan", "--previous", saved, *DAY, "--budget", "700", "--mode", "none", "--exclude", "KUS-TK2", "--json").answer[
        "asked"
    ]
    assert (asked["budget_eur"], asked["modes"], asked["languages"]) == (700, [], ["fi"])
    assert asked["excluded"] == ["KUS-VVAI", "KUS-TK2"]
    asked = run("plan", "--previous", saved, *DAY, "--budget", "none", "--exclude", "none", "--pin", "KUS-VVAI", "--json").answer[
        "asked"
    ]
    assert (asked["budget_eur"], asked["excluded"], asked["pinned"]) == (None, [], ["KUS-VVAI"])
    asked = run("plan", "--previous", saved, *DAY, "--pin", "KUS-VVAI", "--language", "none", "--json").answer["asked"]
    assert (asked["excluded"], asked["pinned"], asked["languages"]) == ([], ["KUS-VVAI"], [])


def test_nothing_of_the_learner_is_in_what_was_asked(save: Save) -> None:
    saved = save(*GOAL, *DAY, "--holds", "105444", "VER-LUOVA")
    assert "105444" not in json.dumps(json.loads(saved.read_text(encoding="utf-8"))["asked"])


def test_the_first_day_is_the_saved_one_until_it_has_passed(run: Run, save: Save) -> None:
    saved = save(*GOAL, *DAY, "--from", "2027-02-01")
    assert run("plan", "--previous", saved, *DAY, "--json").answer["asked"]["from"] == "2027-02-01"
    assert run("plan", "--previous", saved, *LATER, "--json").answer["asked"]["from"] == "2027-03-10"


# -- what if -------------------------------------------------------------------------------------------------------------


def test_a_repair_moves_the_cancelled_course_and_keeps_the_rest(run: Run, made: Path) -> None:
    words = ("plan", "--previous", made, *DAY, "--exclude", "POH-PINTA-1@2027-02-08")
    best, repaired = run(*words, "--json").answer, run(*words, "--repair", "--json").answer
    valid(repaired)
    assert kinds(repaired)["step_moved"][-1] == "POH-PINTA-1"
    assert repaired["previous"]["changed_rows"] <= best["previous"]["changed_rows"]
    assert repaired["previous"]["repair"] is None
    assert any(each["id"] == "0034-repair" for each in repaired["decisions"])
    assert "Repaired:" in run(*words, "--repair").out


def test_the_repair_is_offered_where_something_is_different(run: Run, made: Path) -> None:
    words = ("plan", "--previous", made, *DAY, "--exclude", "105427")
    assert run(*words, "--json").answer["previous"]["repair"] == ["--repair"]
    assert "Add --repair to the same command" in run(*words).out


def test_a_unit_is_excluded(run: Run, made: Path) -> None:
    answer = run("plan", "--previous", made, *DAY, "--exclude", "105427", "--json").answer
    assert "105427" not in [each["unit"] for each in answer["plans"][0]["placements"]]
    assert "POH-105427" in kinds(answer)["step_dropped"]


def test_a_bound_on_the_repair(run: Run, made: Path) -> None:
    words = ("plan", "--previous", made, *DAY, "--exclude", "105427", "--json")
    free = run(*words, "--repair").answer
    best = run(*words).answer
    for bound in ("best", "0", "0 %", "1000"):
        answer = run(*words, "--repair-within", bound).answer
        assert answer["status"] == "optimal"
        allowed = free if bound == "1000" else best
        assert answer["plans"][0]["totals"]["cost_eur"] == allowed["plans"][0]["totals"]["cost_eur"]


def test_another_competence_area(run: Run, made: Path) -> None:
    answer = run("plan", "--previous", made, *DAY, "--competence-area", "1665", "--json").answer
    assert kinds(answer)["branch"] == ["1665"]


def test_a_pinned_step_that_fills_nothing_says_what_dropping_it_saves(run: Run) -> None:
    words = ("plan", *GOAL, *DAY, "--competence-area", "1664", "--prefer", "cost", "--pin", "JAR-105426")
    (step,) = [each for each in run(*words, "--json").answer["plans"][0]["steps"] if each["id"] == "JAR-105426"]
    assert step["saves"]["cost_eur"] > 0
    assert "Without it the best plan costs" in run(*words).out


# -- running -------------------------------------------------------------------------------------------------------------


def test_what_has_begun_is_kept_and_what_has_ended_is_asked_about(run: Run, made: Path) -> None:
    answer = run("plan", "--previous", made, *LATER, "--json").answer
    valid(answer)
    begun = {each["id"] for each in answer["plans"][0]["steps"] if each["fixed"] == "begun"}
    assert {"POH-105444", "POH-105440", "POH-PINTA-1"} <= begun
    assert {each["id"] for each in answer["asked"]["fixed"]} == begun
    assert kinds(answer)["step_behind"] == ["VER-LUOVA"]
    assert any(each["id"] == "0035-running-plans" for each in answer["decisions"])


def test_completed_says_that_it_was_completed(run: Run, made: Path) -> None:
    answer = run("plan", "--previous", made, *LATER, "--completed", "VER-LUOVA", "--json").answer
    assert kinds(answer)["step_done"] == ["VER-LUOVA"]
    assert "step_behind" not in kinds(answer)


def test_a_learner_leaves_what_has_begun(run: Run, made: Path) -> None:
    answer = run("plan", "--previous", made, *LATER, "--exclude", "POH-PINTA-1", "--json").answer
    assert "POH-PINTA-1" not in steps(answer)


def test_a_booked_step_stays_and_a_saved_running_plan_opens_again(run: Run, save: Save, made: Path) -> None:
    again = save("--previous", made, *LATER, "--booked", "JAR-PINTA-2")
    answer = json.loads(again.read_text(encoding="utf-8"))
    (step,) = [each for each in answer["plans"][0]["steps"] if each["id"] == "JAR-PINTA-2"]
    assert step["fixed"] == "booked"
    third = run("plan", "--previous", again, "--on", "2027-03-20", "--json").answer
    (step,) = [each for each in third["plans"][0]["steps"] if each["id"] == "JAR-PINTA-2"]
    assert step["fixed"] == "booked"


def test_a_place_is_booked_without_a_saved_plan(run: Run) -> None:
    answer = run("plan", *GOAL, *DAY, "--booked", "JAR-PINTA-2@2027-03-29", "--json").answer
    (step,) = [each for each in answer["plans"][0]["steps"] if each["id"] == "JAR-PINTA-2"]
    assert (step["fixed"], step["start"]) == ("booked", "2027-03-29")


def test_a_place_in_what_starts_at_any_time_is_booked_from_its_first_day(run: Run, lines: Callable[..., str]) -> None:
    answer = run("plan", *GOAL, *DAY, "--booked", "VER-LUOVA@2026-12-09", "--json").answer
    (step,) = [each for each in answer["plans"][0]["steps"] if each["id"] == "VER-LUOVA"]
    assert (step["fixed"], step["start"], step["end"]) == ("booked", "2026-12-09", "2027-02-02")
    assert "on which day she begins, as VER-LUOVA@DATE" in lines("plan", *GOAL, *DAY, "--booked", "VER-LUOVA")
    assert "has no intake that starts on" in lines("plan", *GOAL, *DAY, "--booked", "VER-LUOVA@9999-12-31")


@pytest.mark.parametrize(
    ("words", "said"),
    [(("--pin", "VER-LUOVA"), "cannot be taken"), (("--booked", "POH-105444@2027-01-18"), "cannot be kept within the limits")],
)
def test_what_is_wanted_where_nothing_at_all_is_left_is_told(run: Run, words: tuple[str, ...], said: str) -> None:
    ran = run("plan", *GOAL, *DAY, "--by", "2026-12-02", *words)
    assert (ran.code, ran.err) == (0, "")
    assert "No plan is possible" in ran.out
    assert said in ran.out


def test_days_at_the_end_of_the_calendar(run: Run, lines: Callable[..., str]) -> None:
    ran = run("plan", *GOAL, *DAY, "--by", "9999-12-31", "--budget", "0", "--language", "en")
    assert "No plan is possible" in ran.out
    for verb in ("plan", "next", "closest"):
        said = lines(verb, *(GOAL if verb == "plan" else ()), *DAY, "--from", "9999-12-31")
        assert "a plan starts on 31 Dec 2999 at the latest" in said


def test_a_blocked_period_longer_than_three_years_is_waited_out(run: Run) -> None:
    learner = ("--learner", ROOT / "pathways" / "sample" / "learner-dropped-out.json")
    answer = run("plan", *learner, *DAY, "--blocked", "2026-12-01..2029-12-31", "--json").answer
    assert answer["status"] == "optimal"
    assert all(each["start"] is None or each["start"] > "2029-12-31" for each in answer["plans"][0]["steps"])
    told = run("plan", *learner, *DAY, "--blocked", "2026-12-01..2039-12-31").out
    assert "left out because they fall in a period in which the learner cannot study" in told
    assert "end after the day that was asked for" not in told


def test_repairing_what_is_pinned_and_fills_nothing_changes_nothing(run: Run, save: Save) -> None:
    saved = save(*GOAL, *DAY, "--pin", "JAR-TYO-105440")
    for words in ((), ("--repair",), ("--repair-within", "best")):
        answer = run("plan", "--previous", saved, *DAY, *words, "--json").answer
        assert (answer["previous"]["changed_rows"], answer["changes"], answer["previous"]["repair"]) == (0, [], None)


# -- changed data --------------------------------------------------------------------------------------------------------


def test_a_changed_catalogue_is_told_and_repaired(run: Run, made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    for name in sample.catalogue_names():
        text = sample.payload(name)
        if name.endswith("offerings.csv"):
            lines = text.decode("utf-8").splitlines(keepends=True)
            text = "".join(each for each in lines if "POH-105427" not in each).encode()
        (folder / name).write_bytes(text)
    answer = run("plan", "--previous", made, *DAY, "--repair", "--data", folder, "--json").answer
    assert kinds(answer)["offering_gone"] == ["POH-105427"]
    assert kinds(answer)["data"]
    assert "POH-105427" in kinds(answer)["step_dropped"]
    assert "POH-105427" in run("plan", "--previous", made, *DAY, "--data", folder).out


def test_what_a_saved_plan_named_and_is_gone_is_passed_over(run: Run, save: Save) -> None:
    saved = save(*GOAL, *DAY, "--exclude", "KUS-VVAI")
    content = json.loads(saved.read_text(encoding="utf-8"))
    content["asked"]["excluded"] = ["NOT-THERE"]
    saved.write_text(json.dumps(content), encoding="utf-8")
    answer = run("plan", "--previous", saved, *DAY, "--json").answer
    assert [each["code"] for each in answer["findings"] if each["code"] == "saved_word_not_found"]


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_no_name_of_the_saved_file_leaves(run: Run, made: Path, lang: str) -> None:
    for words in ((), ("--json",), ("--repair",)):
        ran = run("plan", "--previous", made, *LATER, "--lang", lang, *words)
        assert ran.code == 0
        assert "Meikäläinen" not in ran.out + ran.err


def test_a_plan_without_what_was_asked_opens_with_a_goal(run: Run, made: Path) -> None:
    content = json.loads(made.read_text(encoding="utf-8"))
    del content["asked"]
    made.write_text(json.dumps(content), encoding="utf-8")
    words = ("plan", "--previous", made, *GOAL, *DAY, "--competence-area", "1664", "--prefer", "cost,finish")
    answer = run(*words, "--json").answer
    assert (answer["changes"], answer["previous"]["taken_over"]) == ([], [])


def test_a_saved_answer_without_a_plan_opens(run: Run, save: Save) -> None:
    saved = save(*GOAL, *DAY, "--by", "2026-12-20")
    ran = run("plan", "--previous", saved, *DAY, "--by", "none")
    assert "holds no plan to compare with" in ran.out
    assert "Nothing is different" not in ran.out
    assert "proven to be the best" in ran.out


# -- what is no saved plan of this goal ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "complete JSON"),
        ("{", "complete JSON"),
        ("[]", "not a saved answer"),
        ("3", "not a saved answer"),
        ("null", "not a saved answer"),
        ('{"schema": 3}', "not a saved answer"),
        ('{"schema": "other/plan/1"}', "not a saved answer"),
        ('{"schema": "pathways/check/1"}', "another verb"),
        ('{"schema": "pathways/plan/2"}', "this version reads"),
        ('{"schema": "pathways/plan/1"}', "at today"),
        ('{"schema": "pathways/plan/1", "today": "2026-12-01", "status": "optimal", "qualification": 3}', "at qualification"),
    ],
)
def test_what_is_no_saved_plan(lines: Callable[..., str], tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "Meikäläinen.json"
    file.write_text(content, encoding="utf-8")
    error = lines("plan", "--previous", file)
    assert said in error
    assert "Meikäläinen" not in error


def test_a_check_answer_is_no_plan(run: Run, lines: Callable[..., str], tmp_path: Path) -> None:
    file = tmp_path / "check.json"
    file.write_text(run("check", *GOAL, *DAY, "--json").out, encoding="utf-8")
    assert "another verb (pathways/check/1)" in lines("plan", "--previous", file)


@pytest.mark.parametrize(
    "change",
    [
        lambda plan: plan["plans"][0]["totals"].update(known_cost_eur="much"),
        lambda plan: plan["plans"][0]["steps"][0].update(kind="dance"),
        lambda plan: plan["plans"][0]["steps"][0].update(start="yesterday"),
        lambda plan: plan["asked"].update(budget_eur=-3),
        lambda plan: plan["asked"].update(prefer=["joy"]),
        lambda plan: plan.update(plans=3),
        lambda plan: plan["plans"][0].pop("steps"),
    ],
)
def test_a_saved_plan_that_was_changed_by_hand(lines: Callable[..., str], made: Path, change: Callable[[Any], None]) -> None:
    content = json.loads(made.read_text(encoding="utf-8"))
    change(content)
    made.write_text(json.dumps(content), encoding="utf-8")
    assert "Save the plan again" in lines("plan", "--previous", made, *DAY)


def test_a_plan_of_another_goal(lines: Callable[..., str], made: Path) -> None:
    assert "they cannot be compared" in lines("plan", "--previous", made, *DAY, "--unit", "105444")
    content = json.loads(made.read_text(encoding="utf-8"))
    content["qualification"]["register_number"] = "OPH-1-1999"
    made.write_text(json.dumps(content), encoding="utf-8")
    assert "OPH-1-1999" in lines("plan", "--previous", made, *GOAL, *DAY)


def test_named_units_open_again(run: Run, save: Save) -> None:
    saved = save("--unit", "105444", "105440", *DAY)
    answer = run("plan", "--previous", saved, *DAY, "--json").answer
    assert answer["changes"] == []
    assert answer["asked"]["units"] == ["105444", "105440"]


def test_what_cannot_be_repaired(lines: Callable[..., str], save: Save) -> None:
    assert "--previous PLAN.json" in lines("plan", *GOAL, *DAY, "--repair")
    saved = save(*GOAL, *DAY, "--by", "2026-12-20")
    assert "holds no plan" in lines("plan", "--previous", saved, *DAY, "--repair")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--exclude", "NOBODY"), "No offering, provider or unit NOBODY"),
        (("--exclude", "POH-PINTA-1@2027-02-09"), "no intake that starts on 2027-02-09"),
        (("--exclude", "POH-PINTA-1@soon"), "not a date"),
        (("--booked", "NOBODY"), "NOBODY: no "),
        (("--booked", "POH-PINTA-1@2027-02-09"), "no intake"),
        (("--repair-within", "much"), "--repair-within"),
        (("--repair-within", "x%"), "a share (10%) or best"),
        (("--completed", "NOBODY"), "NOBODY"),
    ],
)
def test_a_word_that_means_nothing(lines: Callable[..., str], made: Path, words: tuple[str, ...], said: str) -> None:
    assert said in lines("plan", "--previous", made, *DAY, *words)
