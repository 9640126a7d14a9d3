"""Exit codes, one line of error, and what a person can type."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pathways import sample
from pathways.asking import written
from pathways.cli import OUR_FAULT, arguments, main
from pathways.errors import Unreachable, WrongUse

Run = Callable[..., Any]
Refused = Callable[..., str]

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = [sys.executable, "-m", "pathways.cli"]
VERBS = (
    "demo",
    "fetch",
    "template",
    "evidence",
    "check",
    "plan",
    "versions",
    "closest",
    "next",
    "overlap",
    "gaps",
    "annotate",
    "foresight",
    "occupations",
    "validate",
    "health",
    "build-next",
    "draft",
    "measures",
    "load",
    "query",
    "export",
    "serve",
)
CHECK = ("check", "--qualification", "OPH-2455-2017", "--on", "2026-12-01")
PLAN = ("plan", "--qualification", "OPH-2455-2017", "--on", "2026-12-01", "--competence-area", "1664")


@pytest.fixture
def dropped_out(tmp_path: Path) -> Path:
    file = tmp_path / "record.json"
    file.write_bytes(sample.payload("learner-dropped-out.json"))
    return file


# -- help ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_in_every_language(run: Run, verb: str, lang: str) -> None:
    ran = run(verb, "--lang", lang, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"pathways {verb}")
    assert "--lang fi|sv|en" in ran.out


def test_the_programs_help_lists_the_verbs(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines() if line.startswith("  ") and line[2] != " "] == list(VERBS)


def test_help_is_quick_and_loads_nothing_heavy() -> None:
    code = (
        "import sys, pathways.cli\n"
        "heavy = {'ortools', 'highspy', 'openpyxl', 'rdflib', 'networkx', 'fastapi', 'neo4j', 'pydantic', 'rich', 'numpy'}\n"
        "heavy |= {'loaders', 'typst', 'icalendar', 'fontTools', 'cryptography'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert ran.stdout.strip() == "[]"


# -- exit code 0: an answer, also when it is a "no" ---------------------------------------------------------------------


def test_incomplete_is_an_answer(run: Run, dropped_out: Path) -> None:
    ran = run(*CHECK, "--learner", dropped_out)
    assert ran.code == 0
    assert "Incomplete" in ran.out
    assert "gives no right" in ran.out


def test_impossible_is_an_answer(run: Run, dropped_out: Path) -> None:
    ran = run(*PLAN, "--learner", dropped_out, "--by", "1.2.2027", "--json")
    assert ran.answer["status"] == "impossible"
    assert ran.answer["plans"] == []
    assert ran.answer["reasons"]


def test_without_a_record_nothing_is_held(run: Run) -> None:
    answer = run(*CHECK, "--json").answer
    assert answer["placements"] == []
    assert answer["remaining_osp"] == 180


def test_the_demo_checks_plans_and_refuses(run: Run) -> None:
    began = time.monotonic()
    ran = run("demo")
    assert ran.code == 0
    assert time.monotonic() - began < 10
    for expected in ("Incomplete", "proven to be the best", "No plan is possible", "weeks later", "gives no right"):
        assert expected in ran.out
    answer = run("demo", "--json").answer
    jsonschema.Draft202012Validator(json.loads((ROOT / "docs" / "schemas" / "demo.json").read_text())).validate(answer)
    verdict, plan, refusal = answer["check"], answer["plan"], answer["impossible"]
    assert (verdict["verdict"], plan["status"], refusal["status"]) == ("incomplete", "optimal", "impossible")
    assert plan["plans"][0]["totals"]["cost_eur"] is not None
    assert [each["change"] for each in refusal["relaxations"]] == ["finish_later"]


@pytest.mark.parametrize(("lang", "word"), [("fi", "Ei vielä koossa"), ("sv", "Inte fullständig"), ("en", "Incomplete")])
def test_every_language(run: Run, dropped_out: Path, lang: str, word: str) -> None:
    assert word in run(*CHECK, "--learner", dropped_out, "--lang", lang).out
    assert run(*PLAN, "--learner", dropped_out, "--lang", lang).code == 0
    assert run("closest", "--learner", dropped_out, "--lang", lang, "--on", "2026-12-01").code == 0
    assert run("validate", dropped_out, "--lang", lang).code == 0


def test_a_pipe_gets_neither_colours_nor_lines(run: Run, dropped_out: Path) -> None:
    text = run(*CHECK, "--learner", dropped_out).out
    assert "\x1b" not in text
    assert not any("─" <= each <= "╿" for each in text)
    assert all(line == line.rstrip() for line in text.splitlines())
    assert max(map(len, text.splitlines())) <= 120


# -- exit code 2: one clear line ----------------------------------------------------------------------------------------


def test_a_file_that_is_not_there(lines: Refused) -> None:
    said = lines("check", "--learner", "nowhere.json")
    assert "learner file 1" in said  # its name may be the learner's
    assert "no such file" in said


def test_cut_json(lines: Refused, tmp_path: Path, dropped_out: Path) -> None:
    cut = tmp_path / "cut.json"
    cut.write_bytes(dropped_out.read_bytes()[:-40])
    said = lines("check", "--learner", cut)
    assert "cut.json" not in said
    assert "line" in said


def test_an_old_spreadsheet_is_refused_with_what_to_do(lines: Refused, tmp_path: Path) -> None:
    old = tmp_path / "catalogue.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "xlsx" in lines("validate", old).lower()


def test_a_folder_without_anything(lines: Refused, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "holds no" in lines("check", "--data", empty)
    assert "holds no" in lines("check", "--learner", empty)
    (empty / "note.json").write_text("[]")
    assert "holds no" in lines("check", "--data", empty)


def test_a_learners_record_is_no_shared_data(lines: Refused, dropped_out: Path) -> None:
    assert "--learner" in lines("check", "--data", dropped_out)


def test_shared_data_is_no_learners_record(lines: Refused, tmp_path: Path) -> None:
    file = tmp_path / "q.json"
    file.write_bytes(sample.payload(sample.QUALIFICATION))
    assert "--data" in lines("check", "--learner", file)


@pytest.mark.parametrize("written", ["2026-13-01", "31.2.2026", "tomorrow", "2026/12/31", "1.1.26", "٣١.١٢.٢٠٢٦"])
def test_a_wrong_date(lines: Refused, written: str) -> None:
    assert "is not a date" in lines("check", "--qualification", "OPH-2455-2017", "--on", written)


@pytest.mark.parametrize("nothing", ["", " "])
def test_nothing_is_no_date(lines: Refused, nothing: str) -> None:
    assert "--on needs a value" in lines("check", "--qualification", "OPH-2455-2017", "--on", nothing)


def test_a_wrong_budget(lines: Refused) -> None:
    assert "amount of euros" in lines(*PLAN, "--budget", "much")
    assert "decimals" in lines(*PLAN, "--budget", "1,001")
    assert "amount of euros" in lines(*PLAN, "--budget=-5")
    assert "amount of euros" in lines(*PLAN, "--budget", "NaN")


def test_other_wrong_limits(lines: Refused) -> None:
    assert "168" in lines(*PLAN, "--hours-per-week", "200")
    assert "measure" in lines(*PLAN, "--prefer", "cost,beauty")
    assert "period" in lines(*PLAN, "--blocked", "2027-06-01")
    assert "ends before it begins" in lines(*PLAN, "--blocked", "2027-06-02..2027-06-01")
    assert "lies before" in lines(*PLAN, "--by", "2026-11-30")
    assert "seconds" in lines(*PLAN, "--time-limit", "0")


def test_an_unknown_unit_names_the_nearest(lines: Refused) -> None:
    assert "The nearest valid code is 105444" in lines(*CHECK, "--holds", "1054444")
    assert "The nearest valid code is 105444" in lines("check", "--unit", "1054444")


def test_an_unknown_qualification_says_how_to_get_it(lines: Refused) -> None:
    said = lines("check", "--qualification", "OPH-9-2020")
    assert "pathways fetch OPH-9-2020" in said
    assert "OPH-2455-2017" in said


def test_an_unknown_competence_area_lists_what_there_is(lines: Refused) -> None:
    assert "1664" in lines("check", "--qualification", "OPH-2455-2017", "--competence-area", "1669")


def test_a_method_that_is_not_there_lists_what_there_is(lines: Refused) -> None:
    assert "reformi" in lines("check", "--qualification", "OPH-2455-2017", "--method", "ops")


def test_nothing_asked_for(lines: Refused) -> None:
    assert "--qualification" in lines("check")


@pytest.mark.parametrize("option", ["--pin", "--exclude"])
def test_an_unknown_offering_names_the_nearest(lines: Refused, option: str) -> None:
    assert "POH-105427" in lines(*PLAN, option, "POH-1054277")


def test_an_unknown_proposal(lines: Refused) -> None:
    assert "No proposal koski:9" in lines(*PLAN, "--assume", "koski:9")


def test_an_unknown_option_or_verb(lines: Refused) -> None:
    assert "--nothing" in lines("check", "--nothing")
    assert "chek" in lines("chek")
    assert "fi" in lines("check", "--lang", "de")


# -- other exit codes ---------------------------------------------------------------------------------------------------


def test_validate_fails_only_when_asked(run: Run, tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.csv"
    faulty.write_bytes(sample.payload(sample.OFFERINGS_WITH_FAULTS))
    assert run("validate", faulty).code == 0
    assert run("validate", faulty, "--fail-on", "error").code == 1
    assert run("validate", faulty, "--fail-on", "warning").code == 1
    good = tmp_path / "good.csv"
    good.write_bytes(sample.payload(sample.OFFERINGS))
    assert run("validate", good, "--fail-on", "error", "--on", "2026-12-01").code == 0


def test_a_source_that_does_not_answer_is_3(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def silent(*_: object, **__: object) -> None:
        raise Unreachable("https://example.invalid", "no-answer", seconds="30")

    monkeypatch.setattr("pathways.fetch.fetch_requirements", silent)
    ran = run("fetch", "OPH-1-2020", "--to", tmp_path)
    assert ran.code == 3
    assert ran.err.count("\n") == 1


def test_a_fault_of_ours_is_one_line_without_what_the_record_says(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("Maija Meikäläinen 010190-123A")

    monkeypatch.setattr("pathways.asking.check.check_tree", broken)
    ran = run(*CHECK)
    assert ran.code == OUR_FAULT
    assert "Please report it" in ran.err
    assert ran.err.count("\n") == 1
    assert "Maija" not in ran.err + ran.out
    assert "Traceback" not in ran.err


def test_a_closed_pipe_ends_silently() -> None:
    with subprocess.Popen([*PROGRAM, "demo"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0


def _wait_for_a_reader(pipe: Path) -> None:
    """Until somebody has opened ``pipe`` to read from it."""
    for _ in range(600):
        try:
            os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("nobody reads")


@pytest.mark.skipif(os.name == "nt", reason="a pipe with a name")
def test_an_interrupt_is_one_line_and_130(tmp_path: Path) -> None:
    waiting = tmp_path / "never.json"
    os.mkfifo(waiting)  # opening it waits for somebody who never comes
    with subprocess.Popen(
        [*PROGRAM, "check", "--learner", str(waiting)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background jobs do not hear it
    ) as process:
        _wait_for_a_reader(waiting)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert out == b""
    assert err == b"pathways: interrupted.\n"


SEARCHING = """
import random, sys
from pathways.asking import check
from pathways.cli import main
from pathways.planner.engines import cpsat
from pathways.planner.program import Program

def answered(*_):
    random.seed(1)
    program = Program()
    columns = [program.column(str(each)) for each in range(400)]
    for _ in range(40):
        weights = [random.randint(1, 1000) for _ in columns]
        program.row(list(zip(weights, columns)), high=sum(weights) // 2)
    print("searching", flush=True)
    cpsat()(program, [tuple((-random.randint(1, 1000), each) for each in columns)], time_limit_ms=60_000)

check.answered = answered
sys.exit(main(["check", "--qualification", "OPH-2455-2017"]))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_an_interrupt_is_heard_while_a_solver_searches() -> None:
    with subprocess.Popen([sys.executable, "-c", SEARCHING], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"searching\n"
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        began = time.monotonic()
        _, err = process.communicate(timeout=30)
    assert time.monotonic() - began < 5
    assert process.returncode == 130
    assert err == b"pathways: interrupted.\n"


# -- what can be typed --------------------------------------------------------------------------------------------------


def test_an_option_takes_every_word_up_to_the_next() -> None:
    typed = ["plan", "--data", "a", "b", "c", "--pin", "x", "--json"]
    assert arguments.expanded(typed) == ["plan", "--data", "a", "--data", "b", "--data", "c", "--pin", "x", "--json"]
    assert arguments.expanded(["validate", "f", "--data", "a", "b"]) == ["validate", "f", "--data", "a", "--data", "b"]
    assert arguments.expanded(["validate", "--data", "a", "--", "f"]) == ["validate", "--data", "a", "--", "f"]
    assert arguments.expanded(["check", "--on", "2026-12-01", "x"]) == ["check", "--on", "2026-12-01", "x"]


def test_the_terminals_language_is_taken_where_we_speak_it() -> None:
    assert arguments.language(None, {"LANG": "fi_FI.UTF-8"}) == "fi"
    assert arguments.language(None, {"LC_ALL": "sv_FI.UTF-8", "LANG": "fi_FI"}) == "sv"
    assert arguments.language(None, {"LANG": "de_DE"}) == "en"
    assert arguments.language(None, {"LANG": "fil_PH"}) == "en"
    assert arguments.language(None, {"LC_ALL": "", "LANG": "fi_FI"}) == "fi"
    assert arguments.language(None, {}) == "en"
    assert arguments.language(arguments.Lang.EN, {"LANG": "fi_FI"}) == "en"


@pytest.mark.parametrize(("words", "cents"), [("250", 25000), ("99,50", 9950), ("99.5 €", 9950), ("1 000", 100000), ("0", 0)])
def test_a_budget_in_euros(words: str, cents: int) -> None:
    assert written.cents(words, "--budget") == cents


@pytest.mark.parametrize("words", ["2026-12-31", "31.12.2026"])
def test_a_date_in_two_forms(words: str) -> None:
    assert written.day(words, "--on").isoformat() == "2026-12-31"


def test_main_reads_the_words_that_were_typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["pathways", "template", "catalogue", "x.txt"])
    assert main() == 2
    assert "XLSX or a CSV" in capsys.readouterr().err


def test_a_period_needs_two_dates() -> None:
    with pytest.raises(WrongUse):
        written.period("2027-06-01", "--blocked")


# -- files that are written ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["catalogue", "learner"])
@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".XLSX"])
def test_a_template_is_written_and_never_over_a_file(run: Run, lines: Refused, tmp_path: Path, kind: str, suffix: str) -> None:
    file = tmp_path / f"empty{suffix}"
    assert str(file) in run("template", kind, file, "--lang", "en").out
    before = file.read_bytes()
    assert "exists" in lines("template", kind, file)
    assert file.read_bytes() == before
    assert run("template", kind, file, "--force", "--lang", "fi").code == 0
    assert file.read_bytes() != before
    answer = run("template", kind, file, "--force", "--json").answer
    jsonschema.Draft202012Validator(json.loads((ROOT / "docs" / "schemas" / "template.json").read_text())).validate(answer)
    validated = run("validate", file, "--json").answer
    assert validated["valid"] is True
    assert validated["files"][0]["format"] == {"catalogue": "catalogue", "learner": "learner-table"}[kind]


def test_a_template_in_a_folder_that_is_not_there(lines: Refused, tmp_path: Path) -> None:
    assert "cannot be written" in lines("template", "learner", tmp_path / "nowhere" / "x.csv")


def test_fetched_files_are_listed(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from pathways.fetch import Progress

    file = tmp_path / "peruste-1.json"
    file.write_text("{}")

    def fetched(reference: str, *, to: Path, on_progress: Callable[[Progress], None]) -> list[Path]:
        assert (reference, to) == ("OPH-1-2020", tmp_path)
        on_progress(Progress(file, 1, 1, True))
        return [file]

    monkeypatch.setattr("pathways.fetch.fetch_requirements", fetched)
    answer = run("fetch", "OPH-1-2020", "--to", tmp_path, "--json").answer
    jsonschema.Draft202012Validator(json.loads((ROOT / "docs" / "schemas" / "fetch.json").read_text())).validate(answer)
    assert [(each["file"], each["new"]) for each in answer["files"]] == [(str(file), True)]
    assert "--data" in run("fetch", "OPH-1-2020", "--to", tmp_path).out


def test_fetch_refuses_what_names_nothing(lines: Refused, tmp_path: Path) -> None:
    assert "names no requirements" in lines("fetch", "something", "--to", tmp_path)


# -- odd input ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "payload", [b"", b"{}", b"[]", b"null", b"5", b'"x"', b"\xff\xfe", b"{", b"a;b\n1;2\n", b"PK\x03\x04", b"\x00" * 99]
)
def test_odd_files_get_one_line(lines: Refused, tmp_path: Path, payload: bytes) -> None:
    file = tmp_path / "odd.json"
    file.write_bytes(payload)
    for words in (("check", "--learner"), ("check", "--data"), ("plan", "--offerings"), ("validate",), ("check", "--corrections")):
        where = "learner file 1" if "--learner" in words else str(file)
        assert where in lines(*words, file)


def test_named_units_can_be_planned(run: Run) -> None:
    words = ("plan", "--unit", "105427", "400012", "--qualification", "OPH-2455-2017", "--on", "2026-12-01", "--json")
    answer = run(*words).answer
    assert answer["status"] == "optimal"
    assert answer["plans"][0]["totals"]["osp"] == 31
    assert {each["unit"] for each in answer["plans"][0]["placements"]} == {"105427", "400012"}


def test_an_impossible_wish_names_what_there_is(run: Run) -> None:
    answer = run(*PLAN, "--language", "xx", "--json").answer
    assert answer["status"] == "impossible"
    (fact,) = [each for each in answer["findings"] if each["code"] == "limit_matches_nothing"]
    assert "fi" in fact["message"]


def test_a_typing_error_in_a_learners_table_names_the_nearest(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Kind;Code;Decision\nunit;1054444;completed\nunit;105440;completed\n", encoding="utf-8")
    for words in (("validate", table), (*CHECK, "--learner", table)):
        answer = run(*words, "--json").answer
        (fact,) = [each for each in answer["findings"] if each["code"] == "held_unit_unknown"]
        assert "105444" in fact["message"]
        assert "row 2" in fact["where"]
    assert [(each["unit"], each["flags"]) for each in answer["placements"]] == [("105440", ["by_hand"])]


def test_a_module_run_gives_the_exit_code_too() -> None:
    for module in ("pathways", "pathways.cli"):
        ran = subprocess.run([sys.executable, "-m", module, "plan", "--by", "someday"], capture_output=True, text=True, check=False)
        assert ran.returncode == 2, module
        assert ran.stderr.startswith("pathways: ")
